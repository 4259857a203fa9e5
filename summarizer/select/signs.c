#include "select/signs.h"

#include "base/error.h"
#include "base/unicode.h"
#include "document/cues.h"
#include "document/openers.h"
#include "document/quotations.h"
#include "select/select.h"

/* That a sentence has no end mark, or a small letter at its beginning, says something only where
 * others have one: where three of four end in a mark, and as many begin with a capital. */
#define ENDED_AT_LEAST   0.75
#define CAPITAL_AT_LEAST 0.75

/* What has neither so many words nor so many bytes is an exclamation, or was cut. */
#define BYTES_AT_LEAST 24
#define WORDS_AT_LEAST 5

/* What a sentence begins and ends with. */
typedef struct edges {
    unsigned first;  /* first_case() */
    bool goes_on;    /* goes_on() */
    bool takes_back; /* opens with but, however ... */
    uint32_t last;   /* last_character() */
} edges;

/* ---- How it begins ---------------------------------------------------------------------- */

/* The case of the first letter; 0: it begins with none, or as iPhone does. */
static unsigned first_case(smz_text text)
{
    for (size_t at = 0, next; at < text.size; at = next) {
        unsigned class = smz_class(smz_utf8_next(text, at, &next));
        if (class & SMZ_DIGIT)
            return 0;
        if (class & SMZ_LETTER)
            return class & SMZ_LOWER && smz_is(smz_utf8_peek(text, next, text.size), SMZ_UPPER)
                       ? 0
                       : class & (SMZ_LOWER | SMZ_UPPER);
    }
    return 0;
}

/* Whether it begins with what no sentence does: ", called the Example". */
static bool goes_on(smz_text text)
{
    return text.size > 1 && memchr(",;:)]", text.data[0], 5) != NULL;
}

static unsigned opening_signs(edges *edge, smz_text text, smz_lang language)
{
    unsigned kinds = smz_how_it_opens(text, language), signs = 0;

    edge->takes_back = (kinds & SMZ_OPENER_CONTRAST) != 0;
    if (kinds & SMZ_OPENER_PRONOUN)
        signs |= SMZ_SIGN_PRONOUN;
    if (kinds & SMZ_OPENER_CONNECTIVE)
        signs |= SMZ_SIGN_CONNECTIVE;
    if (kinds & SMZ_OPENER_TEASER)
        signs |= SMZ_SIGN_TEASER;
    return signs;
}

/* ---- How it ends ------------------------------------------------------------------------ */

/* The last character but for closing marks and spaces; 0: there is no other. */
static uint32_t last_character(smz_text text)
{
    for (size_t at = text.size; at > 0;) {
        uint32_t c = smz_utf8_previous(text, at, &at);
        if (!smz_is(c, SMZ_SPACE | SMZ_CLOSE | SMZ_QUOTE | SMZ_FORMAT_CHAR))
            return c;
    }
    return 0;
}

static bool is_question_mark(uint32_t c)
{
    return c == '?' || c == 0x037E || c == 0x061F || c == 0xFF1F || c == 0x055E;
}

/* ---- Pictures --------------------------------------------------------------------------- */

/* The end of the word that begins at `at`. */
static size_t word_end(smz_text text, size_t at)
{
    for (size_t next; at < text.size; at = next)
        if (!smz_is(smz_utf8_next(text, at, &next), SMZ_LETTER | SMZ_MARK))
            break;
    return at;
}

/* Whether a word in brackets, [at, end), tells where somebody is: alone, "(left)", or with more
 * behind it where it tells nothing else, "(pictured with her sister)". */
static bool is_shown(smz_text text, size_t at, size_t end)
{
    smz_text word = {text.data + at, end - at};
    char behind = end < text.size ? text.data[end] : ')';

    return (behind == ')' && smz_cue_bits(word) & SMZ_WORD_SHOWN) ||
           (behind != '-' && smz_text_is_in_any_case(word, "pictured"));
}

/* "(left)", "(pictured with her sister)", "(far right)" */
static bool points_to_picture(smz_text text)
{
    const char *open = text.data;

    while ((open = memchr(open, '(', text.size - (size_t)(open - text.data))) != NULL) {
        size_t at = (size_t)(++open - text.data);
        if (text.size - at > 4 && memcmp(text.data + at, "far ", 4) == 0)
            at += 4;
        if (is_shown(text, at, word_end(text, at)))
            return true;
    }
    return false;
}

/* ---- Torn sentences --------------------------------------------------------------------- */

/* Of the sentences before the last one, which is the one that is cut where texts are cut. */
static void find_torn(uint16_t *sign, const edges *edge, uint32_t sentences)
{
    uint32_t ended = 0, capitals = 0, letters = 0;

    for (uint32_t s = 0; s < sentences; s++) {
        ended += smz_is(edge[s].last, SMZ_TERMINAL);
        capitals += edge[s].first == SMZ_UPPER;
        letters += edge[s].first != 0;
    }
    for (uint32_t s = 0; s < sentences; s++) {
        bool small = edge[s].first == SMZ_LOWER, open = !smz_is(edge[s].last, SMZ_TERMINAL);
        if (edge[s].goes_on || (small && capitals >= CAPITAL_AT_LEAST * letters) ||
            (open && ended >= ENDED_AT_LEAST * sentences))
            sign[s] |= SMZ_SIGN_TORN;
    }
}

/* ---- Speakers --------------------------------------------------------------------------- */

/* Whether a name stands in the sentence before a place, other than in its first word. */
static bool names_somebody(const smz_doc *doc, const smz_candidate *sentence, size_t before)
{
    const smz_token *token = doc->tokens + sentence->first_token;

    for (uint32_t i = 1; i < sentence->tokens && token[i].start < before; i++)
        if (token[i].flags & SMZ_TOKEN_CAPITAL)
            return true;
    return false;
}

static bool begins_quoted(smz_text text)
{
    size_t next;

    return text.size > 0 && smz_is(smz_utf8_next(text, 0, &next), SMZ_QUOTE);
}

/* "..., he said", behind a comma or a closing mark, where "he" was not named before. */
static bool is_said_by_nobody(const smz_doc *doc, const smz_candidate *sentence)
{
    smz_text text = smz_text_slice(doc->source.text, sentence->span);
    const char *comma = text.data;

    while ((comma = memchr(comma, ',', text.size - (size_t)(comma - text.data))) != NULL) {
        size_t at = (size_t)(++comma - text.data), next;
        if (at < text.size && smz_is(smz_utf8_next(text, at, &next), SMZ_QUOTE))
            at = next;
        if (smz_nobody_said(text, at, doc->language) &&
            (begins_quoted(text) || !names_somebody(doc, sentence, sentence->span.start + at)))
            return true;
    }
    return false;
}

/* ---- Names ------------------------------------------------------------------------------ */

const char *smz_sign_name(unsigned sign)
{
    static const char *const names[] = {
        "opens with a pronoun",
        "opens with a connective",
        "does not name who speaks",
        "is part of a longer quotation",
        "lacks a quotation mark",
        "asks a question",
        "is a teaser",
        "is torn",
        "points to a picture",
        "is short",
        "has half a name",
        "is an aside",
        "is taken back by the next one",
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (sign >> i & 1)
            return names[i];
    return "";
}

/* ---- The whole -------------------------------------------------------------------------- */

static unsigned signs_of(const smz_doc *doc, const smz_quotations *q, edges *edge, uint32_t s,
                         bool opens)
{
    smz_text text = smz_doc_sentence(doc, s);
    unsigned signs = 0;

    if (doc->sentences[s].aside)
        return SMZ_SIGN_ASIDE;
    signs = opening_signs(&edge[s], text, doc->language);
    if (is_question_mark(edge[s].last))
        signs |= SMZ_SIGN_QUESTION;
    if (doc->sentences[s].words < WORDS_AT_LEAST && text.size < BYTES_AT_LEAST)
        signs |= SMZ_SIGN_SHORT;
    if (points_to_picture(text))
        signs |= SMZ_SIGN_PICTURE;
    if (q->torn[s])
        signs |= SMZ_SIGN_MARK;
    if (q->from[s] < q->to[s])
        signs |= SMZ_SIGN_QUOTATION;
    if (q->alone[s] || is_said_by_nobody(doc, &doc->sentences[s]))
        signs |= SMZ_SIGN_SPEAKER;
    /* The first sentence leans on nothing. */
    if (opens)
        signs &= SMZ_SIGN_QUOTATION | SMZ_SIGN_UNFIT;
    return signs;
}

/* Asides between two sentences, at most: behind more of them nobody remembers the one before. */
#define ASIDES_BETWEEN 8

/* The sentence that one follows on, the last one of its text before it that is no aside; itself
 * where there is none. */
static uint32_t before(const smz_signs *signs, const smz_doc *doc, uint32_t sentence)
{
    uint32_t first = doc->sentences[sentence].first, other = sentence;

    while (other > first && sentence - other <= ASIDES_BETWEEN)
        if (!(signs->sign[--other] & SMZ_SIGN_ASIDE))
            return other;
    return sentence;
}

/* Marks the sentences that open their texts. */
static void find_openings(smz_signs *out, const smz_doc *doc)
{
    bool open = false;

    for (uint32_t s = 0; s < doc->sentence_count; s++) {
        open = open || smz_place(doc, s) == 0;
        out->opens[s] = open && !doc->sentences[s].aside;
        open = open && !out->opens[s];
    }
}

/* "The town was quiet once. But ...": what is taken back needs what takes it back. */
static void find_setups(smz_signs *out, const smz_doc *doc, const edges *edge)
{
    for (uint32_t s = 1; s < doc->sentence_count; s++) {
        uint32_t other = edge[s].takes_back ? before(out, doc, s) : s;
        if (other == s)
            continue;
        out->sign[other] |= SMZ_SIGN_SETUP;
        if (out->to[other] == other)
            out->to[other] = s;
    }
}

int smz_signs_read(smz_signs *out, smz_arena *arena, const smz_doc *doc, smz_error *error)
{
    smz_quotations q;
    edges *edge = SMZ_NEW(arena, edges, doc->sentence_count);
    int status = smz_quotations_read(&q, arena, doc, error);

    if (status != SMZ_OK)
        return status;
    *out = (smz_signs){.sign = SMZ_NEW0(arena, uint16_t, doc->sentence_count),
                       .unfit = SMZ_SIGN_UNFIT,
                       .from = q.from,
                       .to = q.to,
                       .opens = SMZ_NEW(arena, bool, doc->sentence_count),
                       .lead = SMZ_NO_LEAD};
    if (!out->sign || !out->opens || !edge)
        return smz_fail_memory(error);
    find_openings(out, doc);
    for (uint32_t s = 0; s < doc->sentence_count; s++) {
        smz_text text = smz_doc_sentence(doc, s);
        edge[s] = (edges){
            .first = first_case(text), .goes_on = goes_on(text), .last = last_character(text)};
        out->sign[s] = (uint16_t)signs_of(doc, &q, edge, s, out->opens[s]);
    }
    for (uint32_t s = doc->sentence_count; s-- > 1;)
        if (out->sign[s] & (SMZ_SIGN_PRONOUN | SMZ_SIGN_CONNECTIVE | SMZ_SIGN_SPEAKER) &&
            out->from[s] == s)
            out->from[s] = before(out, doc, s);
    find_setups(out, doc, edge);
    find_torn(out->sign, edge, doc->sentence_count);
    return smz_introductions_read(&out->names, arena, doc, error);
}
