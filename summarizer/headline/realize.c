#include "headline/realize.h"

#include "base/error.h"
#include "base/unicode.h"

bool smz_cut_make(smz_cut *out, smz_arena *arena, const smz_lexemes *of, bool forms)
{
    *out = (smz_cut){.of = of, .keep = SMZ_NEW0(arena, bool, of->size)};
    if (forms)
        out->form = SMZ_NEW0(arena, smz_text, of->size);
    return out->keep && (!forms || out->form);
}

/* ---- Writing ---------------------------------------------------------------------------- */

/* A headline as it is written; there is room for all of it. */
typedef struct output {
    char *data;
    size_t size;
} output;

static void put_bytes(output *out, smz_text text)
{
    if (text.size > 0)
        memcpy(out->data + out->size, text.data, text.size);
    out->size += text.size;
}

static void put_byte(output *out, char c)
{
    out->data[out->size++] = c;
}

/* ---- Title Case ------------------------------------------------------------------------- */

/* The words that the AP Stylebook writes small inside a headline: articles, and conjunctions and
 * prepositions of up to three letters. */
static bool is_small_word(smz_text word)
{
    static const char words[] = " a an and as at but by for in nor of on or per the to v via vs ";
    char key[8] = " ";

    if (word.size > 3)
        return false;
    memcpy(key + 1, word.data, word.size);
    key[word.size + 1] = ' ';
    key[word.size + 2] = '\0';
    return strstr(words, key) != NULL;
}

/* "Sworn in as", "logs on to", "moves on and": an adverb that another preposition or "and" follows
 * is part of the verb; that of "as many as" is not, nor what opens a phrase, whatever its tag. */
static bool is_particle(const smz_lexemes *of, size_t i, smz_text word)
{
    smz_tag next = i + 1 < of->size ? (smz_tag)of->items[i + 1].tag : SMZ_TAG_NONE;

    return of->items[i].tag == SMZ_TAG_RP ||
           (of->items[i].tag == SMZ_TAG_RB && word.size == 2 && (word.data[1] | 0x20) == 'n' &&
            (next == SMZ_TAG_IN || next == SMZ_TAG_TO || next == SMZ_TAG_CC));
}

/* "up" and "in" are prepositions in "sworn in by", and part of the verb in "gives in"; "The Mill"
 * is a name, and so is "Trinidad and Tobago". */
static bool writes_small(const smz_lexemes *of, size_t i, smz_text word)
{
    bool name = of->items[i].tag == SMZ_TAG_NNP && (of->items[i].flags & SMZ_LEX_UPPER);

    return is_small_word(word) && !is_particle(of, i, word) && !name;
}

static bool has_capital(smz_text word)
{
    size_t next;

    for (size_t at = 0; at < word.size; at = next)
        if (smz_is(smz_utf8_next(word, at, &next), SMZ_UPPER))
            return true;
    return false;
}

static void put_capitalized(output *out, smz_text word)
{
    char first[4];
    size_t next = 0;

    if (word.size == 0)
        return;
    put_bytes(out,
              (smz_text){first, smz_utf8_put(first, smz_capital(smz_utf8_next(word, 0, &next)))});
    put_bytes(out, smz_text_slice(word, (smz_span){next, word.size}));
}

/* The parts of a hyphenated word are words: "19-Year-Old", "Run-of-the-Mill". */
static void put_parts(output *out, smz_text word)
{
    for (size_t at = 0; at < word.size;) {
        size_t end = at;
        smz_text part;
        while (end < word.size && word.data[end] != '-' && word.data[end] != '/')
            end++;
        part = smz_text_slice(word, (smz_span){at, end});
        if (has_capital(part) || (at > 0 && is_small_word(part)))
            put_bytes(out, part);
        else
            put_capitalized(out, part);
        if (end < word.size)
            put_byte(out, word.data[end++]);
        at = end;
    }
}

/* ---- Words ------------------------------------------------------------------------------ */

typedef struct writer {
    output *out;
    const smz_cut *cut;
    bool title;
    bool english;
    bool begins; /* what comes next is the first word, or in English stands behind a colon */
    size_t last; /* the last word kept */
} writer;

/* Commas, semicolons, colons; a dash has space on both sides. */
static bool is_glued_mark(const smz_lexemes *of, const smz_lexeme *lexeme)
{
    char mark = of->text.data[lexeme->span.start];

    return !(lexeme->flags & (SMZ_LEX_WORD | SMZ_LEX_OPEN)) &&
           ((lexeme->flags & (SMZ_LEX_COMMA | SMZ_LEX_CLOSE | SMZ_LEX_END)) || mark == ';' ||
            mark == ':');
}

/* Whether white space stands between two kept lexemes: it did in the source, also before what was
 * left out between them. */
static bool is_spaced(const smz_lexemes *of, size_t before, size_t i)
{
    const smz_lexeme *left = &of->items[before], *right = &of->items[i];
    bool spaced = false;

    for (size_t k = before + 1; k <= i; k++)
        spaced |= (of->items[k].flags & SMZ_LEX_SPACED) != 0;
    if (right->flags & SMZ_LEX_SPACED || (i == before + 1 && left->span.end == right->span.start))
        return spaced;
    /* Asides are no lexemes at all: only their place is left; "'s" behind them is the noun's. */
    spaced |=
        i == before + 1 && (left->flags & right->flags & SMZ_LEX_WORD) && right->tag != SMZ_TAG_POS;
    return spaced && !is_glued_mark(of, right) &&
           !((left->flags & SMZ_LEX_OPEN) && !(left->flags & SMZ_LEX_WORD));
}

/* English headlines have single quotation marks. */
static void put_mark(const writer *w, smz_text mark)
{
    if (w->english &&
        (smz_text_equal(mark, SMZ_TEXT("\"")) || smz_text_equal(mark, SMZ_TEXT("''")) ||
         smz_text_equal(mark, SMZ_TEXT("``"))))
        mark = SMZ_TEXT("'");
    else if (w->english &&
             (smz_text_equal(mark, SMZ_TEXT("\u201C")) || smz_text_equal(mark, SMZ_TEXT("\u00AB"))))
        mark = SMZ_TEXT("\u2018");
    else if (w->english &&
             (smz_text_equal(mark, SMZ_TEXT("\u201D")) || smz_text_equal(mark, SMZ_TEXT("\u00BB"))))
        mark = SMZ_TEXT("\u2019");
    else if (w->english && smz_text_equal(mark, SMZ_TEXT("_")))
        mark = SMZ_TEXT("-");
    put_bytes(w->out, mark);
}

/* Whether a word begins there: not the 's of "Kyiv's". */
static bool begins_word(const smz_lexemes *of, size_t i)
{
    return i == 0 || (of->items[i].flags & SMZ_LEX_SPACED) ||
           !(of->items[i - 1].flags & SMZ_LEX_WORD);
}

/* "l'Etat", "d'Angers": a small letter that is no part of the name behind it. */
static bool is_elided(smz_text word)
{
    size_t next, after;
    uint32_t mark;

    smz_utf8_next(word, 0, &next);
    if (next >= word.size || smz_is(smz_utf8_next(word, 0, &after), SMZ_UPPER))
        return false;
    mark = smz_utf8_next(word, next, &after);
    return smz_is_apostrophe(mark) && after < word.size;
}

static void put_word(writer *w, size_t i, smz_text word)
{
    bool whole = begins_word(w->cut->of, i);

    if (w->begins && (!has_capital(word) || is_elided(word)))
        w->title ? put_parts(w->out, word) : put_capitalized(w->out, word);
    else if (w->title && whole && (i == w->last || !writes_small(w->cut->of, i, word)))
        put_parts(w->out, word);
    else
        put_bytes(w->out, word);
    w->begins = false;
}

/* A lexeme as it is written: an acronym of two letters is never written out. */
static smz_text shown_of(const smz_cut *cut, size_t i)
{
    smz_text shown = smz_lexeme_shown(cut->of, (uint32_t)i);

    return cut->spelled && shown.size > 2 ? smz_text_slice(cut->of->text, cut->of->items[i].span)
                                          : shown;
}

static void put_lexeme(writer *w, size_t i)
{
    const smz_cut *cut = w->cut;
    const smz_lexeme *lexeme = &cut->of->items[i];
    smz_text shown = shown_of(cut, i);

    if (!(lexeme->flags & SMZ_LEX_WORD)) {
        put_mark(w, shown);
        w->begins |= w->english && smz_text_equal(shown, SMZ_TEXT(":"));
        return;
    }
    put_word(w, i, cut->form && cut->form[i].data ? cut->form[i] : shown);
}

/* ---- The whole -------------------------------------------------------------------------- */

/* Whether a lexeme may stand at the end: a word, what closes, a question mark. */
static bool may_end(const smz_lexemes *of, size_t i)
{
    const smz_lexeme *lexeme = &of->items[i];
    smz_text shown = smz_text_slice(of->text, lexeme->span);

    if (lexeme->flags & SMZ_LEX_WORD)
        return true;
    if (lexeme->flags & SMZ_LEX_END)
        return smz_text_equal(shown, SMZ_TEXT("?")) || smz_text_equal(shown, SMZ_TEXT("\uFF1F"));
    return (lexeme->flags & SMZ_LEX_CLOSE) != 0;
}

/* The lexemes to be written: kept, and none at either end that may not stand there, nor a full stop
 * or comma before a mark that closes. */
static bool is_written(const smz_cut *cut, size_t i, size_t first, size_t end)
{
    if (!cut->keep[i] || i < first || i >= end)
        return false;
    for (size_t k = i; k < end; k++) {
        if (k > i && !cut->keep[k])
            continue;
        if (k == i ? (cut->of->items[k].flags & (SMZ_LEX_END | SMZ_LEX_COMMA)) == 0 ||
                         may_end(cut->of, k)
                   : !(cut->of->items[k].flags & SMZ_LEX_CLOSE))
            return true;
    }
    return false;
}

static size_t end_written(const smz_cut *cut)
{
    size_t end = cut->of->size;

    while (end > 0 && !(cut->keep[end - 1] && may_end(cut->of, end - 1)))
        end--;
    return end;
}

static bool is_mark(const smz_cut *cut, size_t i, smz_text mark)
{
    return smz_text_equal(smz_text_slice(cut->of->text, cut->of->items[i].span), mark);
}

/* A Spanish question keeps both of its marks or none. */
static size_t first_written(const smz_cut *cut)
{
    size_t end = end_written(cut), i = 0;
    bool asks = end > 0 && is_mark(cut, end - 1, SMZ_TEXT("?"));

    while (i < cut->of->size &&
           !(cut->keep[i] && ((cut->of->items[i].flags & (SMZ_LEX_WORD | SMZ_LEX_OPEN)) ||
                              (asks && is_mark(cut, i, SMZ_TEXT("\u00BF"))))))
        i++;
    return i;
}

static void put_stretch(writer *w, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (i > first && is_spaced(w->cut->of, i - 1, i))
            put_byte(w->out, ' ');
        put_lexeme(w, i);
    }
}

static smz_text colon_of(const smz_cut *cut)
{
    return cut->spaced_colon ? SMZ_TEXT(" :") : SMZ_TEXT(":");
}

static void put_kept(writer *w, size_t first, size_t end)
{
    size_t before = SIZE_MAX;

    for (size_t i = first; i < end; i++) {
        if (!is_written(w->cut, i, first, end))
            continue;
        if (before != SIZE_MAX && i == w->cut->colon)
            put_bytes(w->out, colon_of(w->cut));
        if (before != SIZE_MAX && is_spaced(w->cut->of, before, i))
            put_byte(w->out, ' ');
        put_lexeme(w, i);
        before = i;
    }
}

static size_t last_word(const smz_cut *cut, size_t end)
{
    if (cut->verb.data)
        return SIZE_MAX;
    while (end > 0 && !(cut->keep[end - 1] && (cut->of->items[end - 1].flags & SMZ_LEX_WORD)))
        end--;
    return end - 1;
}

bool smz_cut_ends_in_stop(const smz_cut *cut)
{
    size_t end = end_written(cut);
    smz_span span;

    if (end == 0 || cut->verb.data)
        return false;
    span = cut->of->items[end - 1].span;
    return cut->of->text.data[span.end - 1] == '.';
}

/* Capitals may be longer than small letters, by a byte in two; marks by two in one. */
static size_t room(const smz_cut *cut)
{
    size_t bytes = 18 + 2 * cut->kicker.size + 2 * cut->verb.size;

    for (size_t i = 0; i < cut->of->size; i++) {
        bool moved = i >= cut->after && i < cut->after_end;
        size_t size = smz_span_size(cut->of->items[i].span);
        if (cut->form && cut->form[i].data && cut->form[i].size > size)
            size = cut->form[i].size;
        if (cut->keep[i] || moved)
            bytes += (3 * size + 1) * (cut->keep[i] && moved ? 2 : 1);
    }
    return bytes;
}

static void put_speaker(writer *w)
{
    const smz_cut *cut = w->cut;

    put_bytes(w->out, SMZ_TEXT(", "));
    put_stretch(w, cut->after, cut->after_end);
    put_byte(w->out, ' ');
    if (w->title)
        put_capitalized(w->out, cut->verb);
    else
        put_bytes(w->out, cut->verb);
}

int smz_realize(smz_text *out, smz_arena *arena, const smz_cut *cut, bool title, bool english,
                smz_error *error)
{
    size_t first = first_written(cut), end = end_written(cut);
    output written = {SMZ_NEW(arena, char, room(cut)), 0};
    writer w = {&written, cut, title, english, true, last_word(cut, end)};

    if (!written.data)
        return smz_fail_memory(error);
    if (cut->kicker.data) {
        put_bytes(&written, cut->kicker);
        put_bytes(&written, SMZ_TEXT(": "));
    }
    put_kept(&w, first, end);
    if (cut->after < cut->after_end)
        put_speaker(&w);
    *out = (smz_text){written.data, written.size};
    return SMZ_OK;
}

/* How many grapheme clusters a lexeme is written with. */
static size_t chars_at(const smz_cut *cut, size_t i)
{
    const smz_lexeme *l = &cut->of->items[i];

    return cut->spelled && l->shown.end > l->shown.start ? smz_count_graphemes(shown_of(cut, i))
                                                         : l->chars;
}

/* Inflections have letters of one byte, names may have others. */
static size_t chars_of(smz_text form)
{
    for (size_t i = 0; i < form.size; i++)
        if ((unsigned char)form.data[i] >= 0x80)
            return smz_count_graphemes(form);
    return form.size;
}

size_t smz_cut_chars(const smz_cut *cut)
{
    size_t first = first_written(cut), end = end_written(cut), chars = 0, before = SIZE_MAX;

    for (size_t i = first; i < end; i++) {
        if (!cut->keep[i])
            continue;
        chars += before != SIZE_MAX && is_spaced(cut->of, before, i);
        chars += before != SIZE_MAX && i == cut->colon ? colon_of(cut).size : 0;
        chars += cut->form && cut->form[i].data ? chars_of(cut->form[i]) : chars_at(cut, i);
        before = i;
    }
    for (size_t i = cut->after; i < cut->after_end; i++)
        chars += chars_at(cut, i) + 1;
    chars += cut->after < cut->after_end ? 2 + cut->verb.size : 0;
    return chars + (cut->kicker.data ? smz_count_graphemes(cut->kicker) + 2 : 0);
}
