#include "rouge/rouge.h"

#include "base/error.h"
#include "base/unicode.h"
#include "rouge/lines.h"
#include "rouge/porter.h"
#include "rouge/scan.h"

/* Forms up to this size are folded on the stack. */
#define USUAL_WORD ((size_t)80)
/* A folded form, up to three times as long, is still numbered in 32 bits. */
#define LONGEST_WORD (UINT32_MAX / 4)
/* Words of so many letters at most are not stemmed, by either reference scorer. */
#define NOT_STEMMED ((size_t)3)

void smz_rouge_begin(smz_rouge *rouge)
{
    smz_arena_reset(&rouge->scratch);
    smz_words_begin(&rouge->words);
    rouge->distinct = 0;
}

/* ---- Forms that are new ----------------------------------------------------------------- */

/* Lower-cases a token of ASCII letters, digits and the two characters beyond ASCII that come to one
 * in lower case; `out` has room for its size. */
static size_t lower_ascii(char *out, smz_text token)
{
    size_t size = 0;

    for (size_t i = 0; i < token.size; i++) {
        unsigned char c = (unsigned char)token.data[i];
        if (c == 0xC4) { /* U+0130 */
            out[size++] = 'i';
            i += 1;
        } else if (c == 0xE2) { /* U+212A */
            out[size++] = 'k';
            i += 2;
        } else {
            out[size++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
    }
    return size;
}

smz_text smz_rouge_stem(const smz_rouge *rouge, char *token, size_t size)
{
    smz_text lemma;

    if (rouge->options.like != SMZ_ROUGE_PERL)
        return (smz_text){token, smz_porter_nltk(token, size)};
    if (rouge->lemmatize && smz_lemma_find(&lemma, rouge->lemmas, (smz_text){token, size}))
        return lemma;
    return (smz_text){token, smz_porter_perl(token, size)};
}

/* What a folded token comes to; the token may be written over. */
static int stem_folded(smz_text *out, smz_rouge *rouge, char *token, size_t size, smz_error *error)
{
    *out = (smz_text){token, size};
    if (!rouge->options.stem)
        return SMZ_OK;
    if (rouge->lang != SMZ_LANG_UNKNOWN)
        return smz_stem(out, rouge->stemmers, *out, rouge->lang, error);
    if (size > NOT_STEMMED)
        *out = smz_rouge_stem(rouge, token, size);
    return SMZ_OK;
}

/* The number of a form's stem, or SMZ_STOPPED. `folded` has `capacity` bytes. */
static int analyse(uint32_t *stem, smz_rouge *rouge, smz_text form, smz_view view, char *folded,
                   size_t capacity, smz_error *error)
{
    smz_text text = {folded, 0};

    *stem = SMZ_STOPPED;
    if (rouge->lang == SMZ_LANG_UNKNOWN)
        text.size = lower_ascii(folded, form);
    else
        text.size = smz_fold(folded, capacity, form, rouge->turkic);
    if (view != SMZ_VIEW_PLAIN) {
        int status;
        if (rouge->stopwords && smz_stopset_has(rouge->stopwords, text))
            return SMZ_OK;
        status = stem_folded(&text, rouge, folded, text.size, error);
        if (status != SMZ_OK)
            return status;
    }
    return smz_words_stem(stem, &rouge->words, text) ? SMZ_OK : smz_fail_memory(error);
}

/* The same for a form of any size. */
static int analyse_form(uint32_t *stem, smz_rouge *rouge, smz_text form, smz_view view,
                        smz_error *error)
{
    char usual[3 * USUAL_WORD + 16];
    size_t capacity = 3 * form.size + 16;
    smz_mark mark = smz_arena_mark(&rouge->scratch);
    char *folded;
    int status;

    if (form.size <= USUAL_WORD)
        return analyse(stem, rouge, form, view, usual, sizeof usual, error);
    if (form.size > LONGEST_WORD)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "a word of more than %lu bytes",
                        (unsigned long)LONGEST_WORD);
    folded = SMZ_NEW(&rouge->scratch, char, capacity);
    if (!folded)
        return smz_fail_memory(error);
    status = analyse(stem, rouge, form, view, folded, capacity, error);
    smz_arena_release(&rouge->scratch, mark);
    return status;
}

/* ---- One text being read ---------------------------------------------------------------- */

typedef struct reading {
    smz_rouge *rouge;
    smz_rouge_tokens *tokens;
    smz_view view;
    size_t left;     /* tokens that may still come */
    const char *end; /* of the text */
    smz_error *error;
} reading;

/* Stems become ids in the order of the text. The counts are kept in registers: `stems` and ids
 * might overlap them otherwise. */
static void add_stems(const reading *read, const uint32_t *stems, size_t count)
{
    smz_rouge *rouge = read->rouge;
    smz_stem_id *known = rouge->words.ids;
    uint32_t *ids = read->tokens->ids, distinct = rouge->distinct, call = rouge->words.call;
    size_t size = read->tokens->size;

    for (size_t i = 0; i < count; i++) {
        smz_stem_id *id;
        if (stems[i] == SMZ_STOPPED)
            continue;
        id = &known[stems[i]];
        if (id->call != call)
            *id = (smz_stem_id){call, distinct++};
        ids[size++] = id->id;
    }
    rouge->distinct = distinct;
    read->tokens->size = size;
}

/* The stem of any token. */
static int find_form(uint32_t *stem, const reading *read, smz_text form)
{
    smz_words *words = &read->rouge->words;
    smz_intern_key key = smz_intern_key_of(&words->long_forms, form, read->view == SMZ_VIEW_PLAIN);
    const smz_interned *known = smz_intern_find(&words->long_forms, &key);
    int status;

    if (known) {
        *stem = known->is.stem.term;
        return SMZ_OK;
    }
    status = analyse_form(stem, read->rouge, form, read->view, read->error);
    if (status != SMZ_OK)
        return status;
    return smz_words_add_form(words, &key, *stem) ? SMZ_OK : smz_fail_memory(read->error);
}

/* ---- Tokens of ASCII letters and digits ------------------------------------------------- */

/* So many tokens are looked up together: their slots, and then their ids, come from memory at the
 * same time and not one after the other. Where the words are many that is a tenth of the time. */
#define BATCH ((size_t)32)

/* The short form of a token; one without a byte for a token that is not short. */
static smz_short make_short(const reading *read, smz_text token, uint32_t plain)
{
    smz_short form;

    if (token.size > SMZ_SHORT)
        return (smz_short){0, 0};
    form = smz_short_of(token.data, token.size, (size_t)(read->end - token.data));
    form.high ^= plain;
    return form;
}

/* The stem of a form that was not met before. */
static int meet_short(uint32_t *stem, const reading *read, smz_text token, smz_short form,
                      size_t hash)
{
    int status = analyse_form(stem, read->rouge, token, read->view, read->error);

    if (status != SMZ_OK)
        return status;
    return smz_words_add_short(&read->rouge->words, form, hash, *stem)
               ? SMZ_OK
               : smz_fail_memory(read->error);
}

static int find_short(uint32_t *stem, const reading *read, smz_text token, smz_short form,
                      size_t hash)
{
    const smz_short_slot *slot = smz_short_find(&read->rouge->words.forms, form, hash);

    if (!slot->low)
        return meet_short(stem, read, token, form, hash);
    *stem = slot->stem;
    return SMZ_OK;
}

static int add_batch(const reading *read, smz_text line, const smz_span *spans, size_t count)
{
    /* No letter has this bit: a plain word is not the same as a scored one. */
    const uint32_t plain = read->view == SMZ_VIEW_PLAIN ? 0x80808080 : 0;
    const smz_words *words = &read->rouge->words;
    smz_short forms[BATCH];
    size_t hashes[BATCH];
    uint32_t stems[BATCH];

    for (size_t i = 0; i < count; i++) {
        forms[i] = make_short(read, smz_text_slice(line, spans[i]), plain);
        hashes[i] = smz_short_hash(&words->forms, forms[i]);
        smz_prefetch(&words->forms.slots[hashes[i] & words->forms.mask]);
    }
    for (size_t i = 0; i < count; i++) {
        smz_text token = smz_text_slice(line, spans[i]);
        int status = forms[i].low ? find_short(&stems[i], read, token, forms[i], hashes[i])
                                  : find_form(&stems[i], read, token);
        if (status != SMZ_OK)
            return status;
        smz_prefetch(&words->ids[stems[i] == SMZ_STOPPED ? 0 : stems[i]]);
    }
    add_stems(read, stems, count);
    return SMZ_OK;
}

static int read_ascii(reading *read, smz_text line)
{
    smz_scan scan = smz_scan_of(line, (size_t)(read->end - line.data));
    int status = SMZ_OK;

    while (status == SMZ_OK && read->left > 0) {
        smz_span spans[BATCH];
        size_t count = smz_scan_next(spans, read->left < BATCH ? read->left : BATCH, &scan);
        if (count == 0)
            break;
        status = add_batch(read, line, spans, count);
        read->left -= count;
    }
    return status;
}

/* ---- ... with two letters more ---------------------------------------------------------- */

/* Python lower-cases U+212A, the Kelvin sign, to k, and U+0130, the dotted capital I, to i and a
 * combining dot, before it looks for ASCII letters; Perl reads bytes. */
#define KELVIN   "\xE2\x84\xAA"
#define DOTTED_I "\xC4\xB0"

static bool has_sequence(const smz_rouge_text *text, const char *sequence, size_t size)
{
    const char *at = text->data, *end = text->size ? at + text->size : at;

    /* The last byte is rarer than the first, which curly quotation marks have too. */
    while (at < end && (at = memchr(at, sequence[size - 1], (size_t)(end - at))) != NULL) {
        at++;
        if ((size_t)(at - text->data) >= size && memcmp(at - size, sequence, size) == 0)
            return true;
    }
    return false;
}

enum { SEPARATOR = 0, ALNUM, LEAD };

static const unsigned char kinds[256] = {
    /* clang-format off */
    ['0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['A'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['a'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    [0xC4] = 2, [0xE2] = 2, /* the first byte of U+0130 and of U+212A */
    /* clang-format on */
};

static unsigned kind_at(smz_text line, size_t at)
{
    return at < line.size ? kinds[(unsigned char)line.data[at]] : (unsigned)SEPARATOR;
}

/* The size of the character at `at` if it is one of the two; 0: it is not. */
static size_t kelvin_or_dotted_i(smz_text line, size_t at)
{
    size_t left = line.size - at;

    if (left >= 2 && memcmp(line.data + at, DOTTED_I, 2) == 0)
        return 2;
    return left >= 3 && memcmp(line.data + at, KELVIN, 3) == 0 ? 3 : 0;
}

static bool next_python(smz_text *token, smz_text line, size_t *at)
{
    size_t start, wide = 0;

    for (;; ++*at) {
        unsigned kind = kind_at(line, *at);
        if (*at >= line.size)
            return false;
        if (kind == ALNUM || (kind == LEAD && kelvin_or_dotted_i(line, *at)))
            break;
    }
    start = *at;
    do {
        *at += wide;
        /* The combining dot ends the token. */
        if (wide == 2)
            break;
        while (kind_at(line, *at) == ALNUM)
            ++*at;
        wide = kind_at(line, *at) == LEAD ? kelvin_or_dotted_i(line, *at) : 0;
    } while (wide);
    *token = (smz_text){line.data + start, *at - start};
    return true;
}

/* ---- Tokens by Unicode ------------------------------------------------------------------ */

/* The rest of a token: letters, digits and the marks on them; joiners and soft hyphens only inside.
 * Of a script that is written without spaces each letter, with its marks, is a token. */
static size_t unicode_end(smz_text line, size_t at, bool unspaced)
{
    unsigned inside = unspaced ? SMZ_MARK : SMZ_LETTER | SMZ_DIGIT | SMZ_MARK;
    size_t end = at, next;

    for (; at < line.size; at = next) {
        unsigned class = smz_class(smz_utf8_next(line, at, &next));
        if ((class & inside) && (unspaced || !(class & SMZ_UNSPACED) || (class & SMZ_MARK)))
            end = next;
        else if (!(class & SMZ_FORMAT_CHAR))
            break;
    }
    return end;
}

static bool next_unicode(smz_text *token, smz_text line, size_t *at)
{
    size_t next;

    for (; *at < line.size; *at = next) {
        unsigned class = smz_class(smz_utf8_next(line, *at, &next));
        if (class & (SMZ_LETTER | SMZ_DIGIT)) {
            size_t end = unicode_end(line, next, (class & SMZ_UNSPACED) != 0);
            *token = (smz_text){line.data + *at, end - *at};
            *at = end;
            return true;
        }
    }
    return false;
}

/* ---- Texts ------------------------------------------------------------------------------ */

/* By the functions that find any token one after the other. */
static int read_others(reading *read, smz_text line)
{
    bool unicode = read->rouge->lang != SMZ_LANG_UNKNOWN;
    int status = SMZ_OK;
    uint32_t stem = SMZ_STOPPED;
    smz_text token;

    for (size_t at = 0; status == SMZ_OK && read->left > 0; read->left--) {
        if (!(unicode ? next_unicode(&token, line, &at) : next_python(&token, line, &at)))
            break;
        status = find_form(&stem, read, token);
        if (status == SMZ_OK)
            add_stems(read, &stem, 1);
    }
    return status;
}

static int read_lines(reading *read, smz_lines *lines, bool ascii)
{
    smz_rouge_tokens *tokens = read->tokens;
    int status = SMZ_OK;
    smz_text line;

    while (status == SMZ_OK && smz_lines_next(&line, lines)) {
        size_t before = tokens->size;
        status = ascii ? read_ascii(read, line) : read_others(read, line);
        if (tokens->size > before)
            tokens->ends[tokens->sentences++] = (uint32_t)tokens->size;
    }
    return status;
}

/* A token is at least one byte and parted from the next by another one, or two bytes itself. */
static int make_room(smz_rouge_tokens *out, smz_rouge *rouge, size_t size, smz_error *error)
{
    if (size / 2 >= UINT32_MAX - 1)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "a text of more than %lu words",
                        (unsigned long)UINT32_MAX - 1);
    *out = (smz_rouge_tokens){.ids = SMZ_NEW(&rouge->scratch, uint32_t, size / 2 + 1),
                              .ends = SMZ_NEW(&rouge->scratch, uint32_t, size / 2 + 1)};
    return out->ids && out->ends ? SMZ_OK : smz_fail_memory(error);
}

static bool is_ascii(const smz_rouge *rouge, const smz_rouge_text *text)
{
    if (rouge->lang != SMZ_LANG_UNKNOWN)
        return false;
    return rouge->options.like == SMZ_ROUGE_PERL ||
           (!has_sequence(text, KELVIN, sizeof KELVIN - 1) &&
            !has_sequence(text, DOTTED_I, sizeof DOTTED_I - 1));
}

int smz_rouge_read(smz_rouge_tokens *out, smz_rouge *rouge, const smz_rouge_text *text,
                   smz_view view, smz_error *error)
{
    smz_lines lines = smz_lines_of(rouge, text, view);
    bool limited =
        view != SMZ_VIEW_PLAIN && rouge->options.words && rouge->options.like != SMZ_ROUGE_PERL;
    reading read = {.rouge = rouge,
                    .tokens = out,
                    .view = view,
                    .left = limited ? rouge->options.words : SIZE_MAX,
                    .end = text->size ? text->data + text->size : NULL,
                    .error = error};
    int status = make_room(out, rouge, text->size, error);

    if (status == SMZ_OK && rouge->lang != SMZ_LANG_UNKNOWN) {
        size_t valid = smz_utf8_check(text->data, text->size);
        if (valid < text->size)
            return smz_fail(error, SMZ_ERROR_UTF8, valid, "the text is not valid UTF-8");
    }
    return status == SMZ_OK ? read_lines(&read, &lines, is_ascii(rouge, text)) : status;
}
