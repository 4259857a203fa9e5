#include "headline/lexemes.h"

#include "base/elementary.h"
#include "base/error.h"
#include "base/unicode.h"

/* ---- Splitting -------------------------------------------------------------------------- */

static bool is_word_character(uint32_t c)
{
    return smz_is(c, SMZ_LETTER | SMZ_DIGIT | SMZ_MARK | SMZ_FORMAT_CHAR);
}

/* Joins two word characters: apostrophes, hyphens, and what stands inside numbers and addresses. */
static bool is_joiner(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011 || c == '.' ||
           c == '/' || c == '&' || c == '_' || c == '@' || c == ':' || c == ',' || c == 0xB7 ||
           c == 0x5F3 || c == 0x5F4 || c == 0x30FB;
}

/* Signs that belong to the number or name behind them, and to the number before them. */
static bool is_sigil(uint32_t c)
{
    return c == '$' || c == 0x20AC || c == 0xA3 || c == 0xA5 || c == '#' || c == '@' || c == '+' ||
           c == 0x20B9;
}

static bool is_unit(uint32_t c)
{
    return c == '%' || c == 0x20AC || c == 0xA3 || c == '$' || c == 0xB0 || c == 0x2030;
}

static bool is_hiragana(uint32_t c)
{
    return c >= 0x3041 && c <= 0x309F;
}

static bool is_thai(uint32_t c)
{
    return c >= 0xE01 && c <= 0xE5B;
}

/* Whether the text at `at` begins with one of the words. */
static bool begins_with(smz_text text, size_t at, size_t end, const char *const *words)
{
    for (; *words; words++)
        if (strlen(*words) <= end - at && memcmp(text.data + at, *words, strlen(*words)) == 0)
            return true;
    return false;
}

/* Thai has no spaces between words, and only some between phrases. These words open a phrase
 * wherever they stand: "in order to", "and", "by", "after", "but", "when", "which", "in". */
static bool opens_thai_phrase(smz_text text, size_t at, size_t end)
{
    static const char *const openers[] = {"เพื่อ", "และ", "โดย", "หลังจาก", "แต่",
                                          "เมื่อ", "ซึ่ง",  "ใน",  "จาก",    NULL};
    static const char *const within[] = {"ภายใน", "หลังจาก", "นอกจาก", "เนื่องจาก", NULL};
    const size_t longest = sizeof "เนื่อง" - 1;

    if (!begins_with(text, at, end, openers))
        return false;
    for (size_t back = 3; back <= longest && back <= at; back += 3)
        if (begins_with(text, at - back, end, within))
            return false;
    return true;
}

/* A comma or colon joins digits alone. */
static bool joins(uint32_t before, uint32_t joiner, uint32_t after)
{
    if (!is_word_character(after))
        return false;
    if (joiner == ',' || joiner == ':')
        return smz_is(before, SMZ_DIGIT) && smz_is(after, SMZ_DIGIT);
    return is_joiner(joiner);
}

/* Whether a full stop at `at` belongs to the word that begins at `start`: the sentence goes on
 * behind it, or the word has one already, as "U.S." has. */
static bool owns_stop(smz_text text, size_t start, size_t at, size_t end)
{
    size_t next = at + 1;

    if (at >= end || text.data[at] != '.' || (next < end && text.data[next] == '.'))
        return false;
    while (next < end && smz_is(smz_utf8_peek(text, next, end), SMZ_CLOSE | SMZ_QUOTE))
        smz_utf8_next(text, next, &next);
    return next < end || memchr(text.data + start, '.', at - start) != NULL;
}

static size_t word_end(smz_text text, size_t start, size_t at, size_t end)
{
    uint32_t before = 0;

    while (at < end) {
        size_t next, after;
        uint32_t c = smz_utf8_next(text, at, &next);
        if (is_word_character(c)) {
            /* A Japanese phrase ends with its particles. */
            if (is_hiragana(before) && smz_is(c, SMZ_UNSPACED) && !is_hiragana(c))
                break;
            if (at > start && is_thai(c) && opens_thai_phrase(text, at, end))
                break;
        } else if (before == 0 || next >= end ||
                   !joins(before, c, smz_utf8_next(text, next, &after))) {
            break;
        }
        before = c;
        at = next;
    }
    while (at < end && smz_is(before, SMZ_DIGIT) && is_unit(smz_utf8_peek(text, at, end)))
        smz_utf8_next(text, at, &at);
    return owns_stop(text, start, at, end) ? at + 1 : at;
}

static size_t lexeme_end(smz_text text, size_t start, size_t end)
{
    size_t next, tail;
    uint32_t c = smz_utf8_next(text, start, &next);

    if (is_word_character(c))
        return word_end(text, start, start, end);
    if (is_sigil(c)) {
        tail = word_end(text, next, next, end);
        return tail > next ? tail : next;
    }
    /* Dots and dashes that stand together are one mark. */
    while ((c == '.' || c == '-') && next < end && text.data[next] == (char)c)
        next++;
    return next;
}

/* ---- Describing ------------------------------------------------------------------------- */

static unsigned comma_or_break(uint32_t c, size_t size, bool spaced)
{
    switch (c) {
    case ',':
    case 0x60C:  /* Arabic comma */
    case 0x3001: /* ideographic comma */
    case 0xFF0C: /* fullwidth comma */ return SMZ_LEX_COMMA;
    case ';':
    case ':':
    case 0x61B:
    case 0xFF1A:
    case 0xFF1B:
    case 0x2013:
    case 0x2014:
    case 0x2015: return SMZ_LEX_BREAK;
    case '-': return spaced || size > 1 ? SMZ_LEX_BREAK : 0;
    case '_': return spaced ? SMZ_LEX_BREAK : 0; /* an agency's dash */
    default: return 0;
    }
}

static unsigned flags_of(smz_text text, smz_span span)
{
    size_t next;
    uint32_t c = smz_utf8_next(text, span.start, &next);
    unsigned class = smz_class(c), flags = 0;
    bool more = next < span.end;
    bool spaced = span.start > 0 && smz_is(smz_utf8_previous(text, span.start, &next), SMZ_SPACE);

    if (spaced)
        flags |= SMZ_LEX_SPACED;
    for (size_t at = span.start; at < span.end; at = next)
        if (smz_is(smz_utf8_next(text, at, &next), SMZ_DIGIT))
            flags |= SMZ_LEX_DIGIT;
    if (is_word_character(c) || is_unit(c) || (is_sigil(c) && span.end > span.start + 1))
        return flags | SMZ_LEX_WORD | (class & SMZ_UPPER ? SMZ_LEX_UPPER : 0);
    if (smz_span_size(span) == 2 && smz_is_typed_quote(text, span.start))
        return flags | SMZ_LEX_QUOTE;
    flags |= comma_or_break(c, smz_span_size(span), spaced);
    /* The 's of a possessor begins with an apostrophe, and is none. */
    if (more && (class & SMZ_QUOTE) && c != '`' && text.data[span.start + 1] != '\'')
        return flags | SMZ_LEX_WORD;
    if (class & SMZ_QUOTE)
        flags |= SMZ_LEX_QUOTE;
    if (class & SMZ_OPEN)
        flags |= SMZ_LEX_OPEN;
    if (class & SMZ_CLOSE)
        flags |= SMZ_LEX_CLOSE;
    if (class & SMZ_TERMINAL)
        flags |= SMZ_LEX_END;
    return flags;
}

/* An apostrophe that stands alone is a quotation mark of the British press, or nothing; that of a
 * possessor in the plural is none in any shape. */
static bool is_mark_of_quotation(smz_text text, const smz_lexeme *lexeme)
{
    return (lexeme->flags & SMZ_LEX_QUOTE) && lexeme->tag != SMZ_TAG_POS &&
           (text.data[lexeme->span.start] != '\'' || smz_is_typed_quote(text, lexeme->span.start));
}

/* A straight mark, or one that languages use either way round, opens what none has opened. */
static void mark_quotations(smz_lexemes *all)
{
    size_t quotes = 0, brackets = 0;

    for (size_t i = 0; i < all->size; i++) {
        smz_lexeme *lexeme = &all->items[i];
        bool mark = is_mark_of_quotation(all->text, lexeme);
        bool bracket = !mark && (lexeme->flags & (SMZ_LEX_OPEN | SMZ_LEX_CLOSE)) &&
                       !(lexeme->flags & SMZ_LEX_QUOTE);
        if (mark && quotes == 0)
            lexeme->flags = (lexeme->flags & ~(unsigned)SMZ_LEX_CLOSE) | SMZ_LEX_OPEN;
        else if (mark)
            lexeme->flags = (lexeme->flags & ~(unsigned)SMZ_LEX_OPEN) | SMZ_LEX_CLOSE;
        quotes += mark && (lexeme->flags & SMZ_LEX_OPEN);
        brackets += bracket && (lexeme->flags & SMZ_LEX_OPEN);
        if (quotes > 0)
            lexeme->flags |= SMZ_LEX_QUOTED;
        if (brackets > 0)
            lexeme->flags |= SMZ_LEX_BRACKETED;
        if (mark && (lexeme->flags & SMZ_LEX_CLOSE))
            quotes--;
        if (bracket && (lexeme->flags & SMZ_LEX_CLOSE)) {
            all->unbalanced |= brackets == 0;
            brackets -= brackets > 0;
        }
    }
    all->unbalanced |= quotes > 0 || brackets > 0;
}

float smz_term_weight(const smz_doc *doc, uint32_t term)
{
    return (float)smz_log(1 + (double)doc->terms[term].count);
}

static void weigh(smz_lexemes *all, const smz_doc *doc)
{
    const smz_candidate *sentence = &doc->sentences[all->sentence];
    uint32_t at = sentence->first_token, end = at + sentence->tokens;

    for (size_t i = 0; i < all->size; i++) {
        smz_lexeme *lexeme = &all->items[i];
        bool stop = true, any = false;
        lexeme->term = SMZ_NO_TERM;
        lexeme->weight = 0;
        for (; at < end && doc->tokens[at].start < lexeme->span.end; at++) {
            const smz_token *token = &doc->tokens[at];
            if (token->start < lexeme->span.start)
                continue;
            any = true;
            if (token->flags & SMZ_TOKEN_STOP)
                continue;
            stop = false;
            lexeme->weight += smz_term_weight(doc, token->term);
            if (lexeme->term == SMZ_NO_TERM)
                lexeme->term = token->term;
        }
        if (any && stop)
            lexeme->flags |= SMZ_LEX_STOP;
    }
}

/* "more than (50) pupils": a count in brackets is no aside; a year may be one. */
#define COUNT_CHARS 3

static void free_counts(smz_lexemes *all)
{
    for (size_t i = 0; i + 2 < all->size; i++) {
        smz_lexeme *open = &all->items[i], *count = open + 1, *close = open + 2;
        if (!(open->flags & SMZ_LEX_OPEN) || !(close->flags & SMZ_LEX_CLOSE) ||
            !(open->flags & close->flags & SMZ_LEX_BRACKETED) || !(count->flags & SMZ_LEX_DIGIT) ||
            count->chars > COUNT_CHARS)
            continue;
        for (size_t k = i; k <= i + 2; k++)
            all->items[k].flags &= ~(unsigned)SMZ_LEX_BRACKETED;
    }
}

smz_text smz_lexeme_shown(const smz_lexemes *of, uint32_t i)
{
    const smz_lexeme *l = &of->items[i];

    return smz_text_slice(of->text, l->shown.end > l->shown.start ? l->shown : l->span);
}

void smz_lexemes_describe(smz_lexemes *lexemes, const smz_doc *doc)
{
    for (size_t i = 0; i < lexemes->size; i++) {
        smz_lexeme *lexeme = &lexemes->items[i];
        lexeme->flags = flags_of(lexemes->text, lexeme->span);
        if (i == 0)
            lexeme->flags &= ~(unsigned)SMZ_LEX_SPACED;
        lexeme->chars = (unsigned)smz_count_graphemes(smz_lexeme_shown(lexemes, (uint32_t)i));
    }
    mark_quotations(lexemes);
    free_counts(lexemes);
    weigh(lexemes, doc);
}

int smz_lexemes_make(smz_lexemes *out, smz_arena *arena, const smz_doc *doc, uint32_t sentence,
                     smz_error *error)
{
    smz_text text = doc->source.text;
    smz_span span = doc->sentences[sentence].span;
    SMZ_VECTOR(smz_lexeme) items = {0};

    for (size_t at = span.start; at < span.end && items.size < SMZ_LEXEMES_MOST;) {
        size_t next;
        smz_lexeme *added;
        if (smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE | SMZ_CONTROL)) {
            at = next;
            continue;
        }
        next = lexeme_end(text, at, span.end);
        added = SMZ_PUSH(arena, &items);
        if (!added)
            return smz_fail_memory(error);
        *added = (smz_lexeme){.span = {at, next}};
        at = next;
    }
    *out = (smz_lexemes){.text = text,
                         .items = items.items,
                         .size = items.size,
                         .sentence = sentence,
                         .shortened = items.size == SMZ_LEXEMES_MOST};
    smz_lexemes_describe(out, doc);
    return SMZ_OK;
}
