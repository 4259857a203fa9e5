#include "rouge/rouge.h"

#include "base/error.h"
#include "base/unicode.h"
#include "rouge/lines.h"
#include "rouge/porter.h"

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

static inline void add_stem(const reading *read, uint32_t stem)
{
    if (stem != SMZ_STOPPED)
        read->tokens->ids[read->tokens->size++] = smz_rouge_id(read->rouge, stem);
}

/* Any token. */
static int add_form(const reading *read, smz_text form)
{
    smz_words *words = &read->rouge->words;
    uint32_t class = read->view == SMZ_VIEW_PLAIN, stem;
    uint32_t hash = smz_intern_hash(&words->forms, form, class);
    const smz_interned *known = smz_intern_find(&words->forms, form, class, hash);

    if (known) {
        stem = known->is.stem.term;
    } else {
        int status = analyse_form(&stem, read->rouge, form, read->view, read->error);
        if (status != SMZ_OK)
            return status;
        if (!smz_words_add_form(words, form, class, hash, stem))
            return smz_fail_memory(read->error);
    }
    add_stem(read, stem);
    return SMZ_OK;
}

/* A token of ASCII letters and digits that is short. */
static inline int add_short(const reading *read, const char *token, size_t size)
{
    /* No letter has this bit: a plain word is not the same as a scored one. */
    const uint64_t plain = UINT64_MAX / 255 * 0x80;
    smz_words *words = &read->rouge->words;
    smz_short form = smz_short_of(token, size, (size_t)(read->end - token));
    uint32_t stem;

    if (read->view == SMZ_VIEW_PLAIN)
        form.high ^= plain;
    if (!smz_words_find(&stem, words, form)) {
        int status =
            analyse_form(&stem, read->rouge, (smz_text){token, size}, read->view, read->error);
        if (status != SMZ_OK)
            return status;
        if (!smz_words_add_short(words, form, stem))
            return smz_fail_memory(read->error);
    }
    add_stem(read, stem);
    return SMZ_OK;
}

/* ---- Tokens of ASCII letters and digits ------------------------------------------------- */

/* Nearly all texts: 64 bytes at a time, as bits that tell letters and digits. A token begins or
 * ends where a bit is not the one before, so that nothing depends on how long it is. */
#define BLOCK 64u

static uint64_t load_little(const char *data)
{
    const unsigned char *bytes = (const unsigned char *)data;

    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

/* Which of eight bytes are ASCII letters or digits, bit i for byte i. The sums are of seven bits a
 * byte and carry into its eighth where it is at least the first of a range, or beyond its last. */
static uint64_t alnum_of_eight(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high, small = low | each * 0x20;
    uint64_t letter = (small + each * (0x80 - 'a')) & ~(small + each * (0x7F - 'z'));
    uint64_t digit = (low + each * (0x80 - '0')) & ~(low + each * (0x7F - '9'));
    uint64_t found = (letter | digit) & ~bytes & high;

    /* Gathers the eighth bits. */
    return (found >> 7) * 0x0102040810204080u >> 56;
}

static uint64_t alnum_of_block(const char *data, size_t size, size_t readable)
{
    char copy[BLOCK] = {0};
    uint64_t bits = 0;

    if (readable < BLOCK) {
        memcpy(copy, data, size);
        data = copy;
    }
    for (unsigned i = 0; i < BLOCK; i += 8)
        bits |= alnum_of_eight(load_little(data + i)) << i;
    return size < BLOCK ? bits & (((uint64_t)1 << size) - 1) : bits;
}

static unsigned lowest_bit(uint64_t bits)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned lowest = 0;

    for (; !(bits & 1); bits >>= 1)
        lowest++;
    return lowest;
#endif
}

static int add_ascii(reading *read, const char *token, size_t size)
{
    if (read->left == 0)
        return SMZ_OK;
    read->left--;
    return size <= SMZ_SHORT ? add_short(read, token, size)
                             : add_form(read, (smz_text){token, size});
}

static int read_ascii(reading *read, smz_text line)
{
    size_t start = SIZE_MAX; /* of the token at hand; SIZE_MAX: none */
    uint64_t before = 0;
    int status = SMZ_OK;

    for (size_t at = 0; at < line.size && status == SMZ_OK; at += BLOCK) {
        size_t size = line.size - at < BLOCK ? line.size - at : BLOCK;
        uint64_t alnum = alnum_of_block(line.data + at, size, (size_t)(read->end - line.data) - at);
        uint64_t edges = alnum ^ (alnum << 1 | before);
        before = alnum >> (BLOCK - 1);
        for (; edges && status == SMZ_OK; edges &= edges - 1) {
            size_t edge = at + lowest_bit(edges);
            if (start != SIZE_MAX)
                status = add_ascii(read, line.data + start, edge - start);
            start = start == SIZE_MAX ? edge : SIZE_MAX;
        }
    }
    if (start != SIZE_MAX && status == SMZ_OK)
        status = add_ascii(read, line.data + start, line.size - start);
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
    smz_text token;

    for (size_t at = 0; status == SMZ_OK && read->left > 0; read->left--) {
        if (!(unicode ? next_unicode(&token, line, &at) : next_python(&token, line, &at)))
            break;
        status = add_form(read, token);
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
