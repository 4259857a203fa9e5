#include "document/sentences.h"

#include "base/error.h"
#include "base/sixteen.h"
#include "base/unicode.h"
#include "document/boundary.h"
#include "document/strays.h"

/* A quotation or bracket longer than this was never closed: it keeps no sentence together. */
#define QUOTE_SIZE   1500
#define BRACKET_SIZE 600

#define NOWHERE SIZE_MAX

/* The scan of one stretch. */
typedef struct scan {
    smz_spans *out;
    smz_arena *arena;
    smz_text text;
    size_t start; /* of the stretch */
    size_t end;
    const smz_lexicon *lexicon;
    size_t begin;      /* of the current sentence */
    smz_item item;     /* what opens it, if it is an item of a list */
    size_t quote;      /* where a quotation was opened, or NOWHERE */
    size_t bracket;    /* where the outermost open bracket stands, if `brackets` > 0 */
    unsigned brackets; /* how many are open */
    bool looked;       /* whether `strays` is known; other languages have none */
    bool strays;       /* smz_has_stray_stops() */
} scan;

/* Bytes at which the scan stops: the ASCII marks, and the lead bytes of the blocks where others
 * are. */
static const bool stops[256] = {
    ['.'] = 1,  ['!'] = 1,  ['?'] = 1,  [':'] = 1,  [';'] = 1,  ['='] = 1,  ['('] = 1,
    [')'] = 1,  ['['] = 1,  [']'] = 1,  ['"'] = 1,  [0xC2] = 1, [0xCD] = 1, [0xD6] = 1,
    [0xD8] = 1, [0xDB] = 1, [0xE0] = 1, [0xE1] = 1, [0xE2] = 1, [0xE3] = 1, [0xEF] = 1,
};

/* The character at `at`, or 0 at the end of the stretch. */
static uint32_t peek(const scan *s, size_t at)
{
    return smz_utf8_peek(s->text, at, s->end);
}

/* The character before `at` in the sentence, or 0. */
static uint32_t peek_back(const scan *s, size_t at)
{
    size_t start;

    return at > s->begin ? smz_utf8_previous(s->text, at, &start) : 0;
}

static bool is_space_or_end(const scan *s, size_t at)
{
    return at >= s->end || smz_is(peek(s, at), SMZ_SPACE);
}

static size_t skip_space(const scan *s, size_t at)
{
    size_t next;

    while (at < s->end && smz_is(smz_utf8_next(s->text, at, &next), SMZ_SPACE))
        at = next;
    return at;
}

static size_t trim_space(const scan *s, size_t at)
{
    size_t start;

    while (at > s->begin && smz_is(smz_utf8_previous(s->text, at, &start), SMZ_SPACE))
        at = start;
    return at;
}

/* ---- Sentences -------------------------------------------------------------------------- */

static void begin_sentence(scan *s, size_t at)
{
    s->begin = at;
    s->item = smz_item_read(s->text, at, s->end);
}

/* Ends a sentence at `end` and begins the next one at `next`. */
static int end_sentence(scan *s, size_t end, size_t next, smz_error *error)
{
    smz_span *span = SMZ_PUSH(s->arena, s->out);

    if (span == NULL)
        return smz_fail_memory(error);
    *span = (smz_span){s->begin, end};
    begin_sentence(s, next);
    return SMZ_OK;
}

/* Whether there is a letter or digit between; looks at a bounded number of bytes. */
static bool has_word(const scan *s, size_t at, size_t end)
{
    size_t ceiling = end - at > 64 ? at + 64 : end, next;

    for (; at < ceiling; at = next)
        if (smz_is(smz_utf8_next(s->text, at, &next), SMZ_LETTER | SMZ_DIGIT))
            return true;
    return ceiling < end;
}

/* ---- Quotations and brackets ------------------------------------------------------------ */

static bool in_quote(const scan *s, size_t at)
{
    return s->quote != NOWHERE && at - s->quote <= QUOTE_SIZE;
}

static bool in_bracket(const scan *s, size_t at)
{
    return s->brackets > 0 && at - s->bracket <= BRACKET_SIZE;
}

/* Quotation marks are used in every direction („a“, »a«, ”a”, "a"): white space tells which, but in
 * French it stands inside, « a ». */
static bool opens(const scan *s, size_t at, size_t next, uint32_t c, unsigned class)
{
    uint32_t before = peek_back(s, at);
    bool space_before = before == 0 || smz_is(before, SMZ_SPACE | SMZ_OPEN | SMZ_DASH);
    bool space_after = is_space_or_end(s, next);

    if (c == 0xAB && space_before && space_after)
        return true;
    if (c == 0xBB && smz_is(before, SMZ_SPACE) && !smz_is(peek(s, next), SMZ_LETTER | SMZ_DIGIT))
        return false;
    if (space_before != space_after)
        return space_before;
    return !in_quote(s, at) && !(class & SMZ_CLOSE);
}

static void note_pair(scan *s, size_t at, size_t next, uint32_t c, unsigned class)
{
    if ((class & SMZ_QUOTE) && c < 0x3000) {
        s->quote = opens(s, at, next, c, class) ? at : NOWHERE;
    } else if (class & SMZ_OPEN) {
        if (!in_bracket(s, at)) {
            s->bracket = at;
            s->brackets = 0;
        }
        s->brackets++;
    } else if (class & SMZ_CLOSE) {
        if (s->brackets > 0)
            s->brackets--;
    }
}

/* Whether what stands right behind the sentence's mark closes a quotation or bracket. */
static bool closes(const scan *s, size_t at, size_t next, uint32_t c, unsigned class)
{
    if (!(class & SMZ_QUOTE))
        return (class & SMZ_CLOSE) != 0;
    if (is_space_or_end(s, next))
        return true;
    if (c == '"' || c == '\'')
        return in_quote(s, at) || !smz_is(peek(s, next), SMZ_LETTER | SMZ_DIGIT);
    return (class & SMZ_CLOSE) || in_quote(s, at);
}

/* Moves over a closing mark that has a space before it, as in French and in pretokenized text. */
static bool read_spaced_closer(scan *s, size_t *at)
{
    size_t mark, behind;
    uint32_t c;

    if (!in_quote(s, *at) || !smz_is(peek(s, *at), SMZ_SPACE))
        return false;
    smz_utf8_next(s->text, *at, &mark);
    c = peek(s, mark);
    if (c != '"' && c != 0x00BB && c != 0x201D)
        return false;
    smz_utf8_next(s->text, mark, &behind);
    if (!is_space_or_end(s, behind))
        return false;
    s->quote = NOWHERE;
    *at = behind;
    return true;
}

/* Moves over the closing marks behind the sentence's marks; tells whether there are any. */
static bool read_closers(scan *s, size_t *at)
{
    bool closed = false;
    size_t next;

    while (*at < s->end) {
        uint32_t c = smz_utf8_next(s->text, *at, &next);
        unsigned class = smz_class(c);
        if (!(class & SMZ_FORMAT_CHAR)) {
            if (!(class & (SMZ_CLOSE | SMZ_QUOTE)) || !closes(s, *at, next, c, class))
                break;
            if ((class & SMZ_QUOTE) && c < 0x3000)
                s->quote = NOWHERE;
            else
                note_pair(s, *at, next, c, class);
            closed = true;
        }
        *at = next;
    }
    return read_spaced_closer(s, at) || closed;
}

/* ---- Marks ------------------------------------------------------------------------------ */

/* Whether full stops of the stretch stand where lines were broken. Most stretches are spared the
 * look: they have no full stop before lower case, nor behind a word that no sentence ends with. */
static bool has_strays(scan *s, const smz_site *site)
{
    if (site->kind != SMZ_MARK_PERIOD)
        return false;
    if (!s->looked && (smz_is(peek(s, site->next), SMZ_LOWER) ||
                       smz_is_stray_stop(s->text, s->begin, site->mark))) {
        s->strays = smz_has_stray_stops(s->text, (smz_span){s->start, s->end});
        s->looked = true;
    }
    return s->strays;
}

/* Decides about the mark [*at, tail) and moves *at behind it. */
static int visit_mark(scan *s, size_t *at, size_t tail, smz_mark_kind kind, smz_error *error)
{
    smz_site site = {.text = s->text,
                     .lexicon = s->lexicon,
                     .begin = s->begin,
                     .limit = s->end,
                     .mark = *at,
                     .tail = tail,
                     .after = tail,
                     .kind = kind};

    site.closed = read_closers(s, &site.after);
    if (kind <= SMZ_MARK_FULL)
        site.after = smz_notes_end(s->text, site.after, s->end);
    site.next = skip_space(s, site.after);
    if (kind <= SMZ_MARK_CALL && site.next > site.after) {
        site.after = smz_note_number_end(&site);
        site.next = skip_space(s, site.after);
    }
    *at = site.after;
    if (site.next >= s->end || !has_word(s, s->begin, site.mark))
        return SMZ_OK;
    site.quoted = in_quote(s, site.after);
    site.bracketed = in_bracket(s, site.after);
    site.strays = has_strays(s, &site);
    if (!smz_ends_sentence(&site))
        return SMZ_OK;
    *at = site.next;
    return end_sentence(s, site.after, site.next, error);
}

/* What the character at `at` is in this language if it can end a sentence; `*tail` is its end. */
static bool find_mark(const scan *s, size_t at, size_t next, uint32_t c, size_t *tail,
                      smz_mark_kind *kind)
{
    *tail = next;
    if (smz_is_mark(c)) {
        *tail = smz_marks_end(s->text, at, s->end, kind);
        return true;
    }
    if (c == ':' || c == ';' || c == '=') {
        *kind = SMZ_MARK_EMOTICON;
        *tail = smz_emoticon_end(s->text, at, s->end);
        if (*tail > at)
            return true;
        *tail = next;
    }
    if (c == 0x037E || (c == ';' && (s->lexicon->rules & SMZ_RULE_SEMICOLON))) {
        *kind = SMZ_MARK_CALL;
        return true;
    }
    if (c == ':' && is_space_or_end(s, next)) {
        *kind = s->lexicon->rules & SMZ_RULE_FULL_COLON ? SMZ_MARK_FULL : SMZ_MARK_COLON;
        return true;
    }
    return false;
}

/* Where the item begins that closes with the character at `at` and follows the one that opens the
 * sentence, "1. one 2. two": the sentence ends before it. Else `at`. */
static size_t next_item(const scan *s, size_t at)
{
    size_t start = smz_item_start(s->text, s->begin, at);
    smz_item item = start < at ? smz_item_read(s->text, start, s->end) : (smz_item){0, 0, false, 0};

    /* "(1) one, (2) two" is most often one sentence. */
    return item.end && item.close != '(' && item.letter == s->item.letter &&
                   item.close == s->item.close && item.value == s->item.value + 1 &&
                   !smz_is(peek(s, skip_space(s, item.end)), SMZ_LOWER)
               ? start
               : at;
}

/* The character at *at, which may be one of those that matter; moves *at behind it. */
static int visit(scan *s, size_t *at, smz_error *error)
{
    size_t next, tail;
    uint32_t c = smz_utf8_next(s->text, *at, &next);
    unsigned class = smz_class(c);
    smz_mark_kind kind;

    if (s->item.end && (c == '.' || c == ')') && *at >= s->item.end) {
        size_t start = next_item(s, *at);
        if (start < *at) {
            if (end_sentence(s, trim_space(s, start), start, error))
                return SMZ_ERROR_MEMORY;
            *at = s->item.end;
            return SMZ_OK;
        }
    }
    if (find_mark(s, *at, next, c, &tail, &kind))
        return visit_mark(s, at, tail, kind, error);
    if (class & (SMZ_OPEN | SMZ_CLOSE | SMZ_QUOTE))
        note_pair(s, *at, next, c, class);
    *at = next;
    return SMZ_OK;
}

/* Ends the last sentence. Without a letter or digit ("* * *", a lone quotation mark) it is none,
 * and belongs to the one before, if the stretch has one: the vector had `before` sentences. */
static int finish(scan *s, size_t before, smz_error *error)
{
    size_t end = trim_space(s, s->end);

    if (end == s->begin)
        return SMZ_OK;
    if (s->out->size > before && !has_word(s, s->begin, end)) {
        s->out->items[s->out->size - 1].end = end;
        return SMZ_OK;
    }
    return end_sentence(s, end, end, error);
}

int smz_split_sentences(smz_spans *out, smz_arena *arena, smz_text text, smz_span stretch,
                        smz_lang language, smz_error *error)
{
    scan s = {.out = out,
              .arena = arena,
              .text = text,
              .start = stretch.start,
              .end = stretch.end,
              .lexicon = smz_lexicon_find(language),
              .looked = strcmp(smz_lang_code(language), "en") != 0,
              .quote = NOWHERE};
    size_t at, before = out->size;

    begin_sentence(&s, skip_space(&s, stretch.start));
    at = smz_find_byte(text.data, s.begin, s.end, smz_sixteen_marks, stops);
    while (at < s.end) {
        if (visit(&s, &at, error))
            return SMZ_ERROR_MEMORY;
        at = smz_find_byte(text.data, at, s.end, smz_sixteen_marks, stops);
    }
    return finish(&s, before, error);
}
