/* Heads and tails of paragraphs: the dateline or page header before the first sentence, the agency
 * behind the last. */
#include "base/unicode.h"
#include "document/names.h"

/* ---- Heads of paragraphs ---------------------------------------------------------------- */

/* Nobody's dateline is longer. */
#define LONGEST_HEAD     160
#define MOST_PLACE_WORDS 11
/* "Reuters", "Northern Wire", "Swiss Radio International"; a longer name in brackets spells an
 * acronym out. */
#define MOST_AGENCY_WORDS 3
/* "(dpa)", "(lnd)": agencies sign with so many letters, in some countries small ones. */
#define LONGEST_INITIALS 4

/* Where the text goes on behind the dash, colon or bracket that follows `at`. */
static size_t behind_signs(smz_text text, size_t at)
{
    size_t next;

    for (; at < text.size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        if (!smz_is(c, SMZ_SPACE | SMZ_DASH) && !(c < 0x80 && strchr(")]:./_", (int)c)))
            break;
    }
    return at;
}

/* Whether all words before the i-th are a place in capitals, perhaps with its country in ordinary
 * letters behind a comma: "QUEBEC, Canada". */
static bool capital_place(const smz_name_tokens *t, size_t i)
{
    bool comma = false;
    size_t letters = 0;

    for (size_t k = 0; k < i; k++) {
        comma |= k > 0 && (t->items[k].before & SMZ_AFTER_COMMA);
        if (!comma && (!t->items[k].capitals || t->items[k].digit))
            return false;
        if (!comma)
            letters += smz_span_size(t->items[k].span);
    }
    return letters > 3;
}

static bool has_month(const smz_name_tokens *t, size_t i)
{
    for (size_t k = 1; k < i; k++)
        if (smz_name_bits(t, k) & SMZ_CUE_MONTH)
            return true;
    return false;
}

/* Whether the i-th word, alone in brackets behind a place in capitals, may be the initials that an
 * agency signs with. */
static bool like_initials(const smz_name_tokens *t, size_t i, bool place)
{
    return place && smz_span_size(t->items[i].span) <= LONGEST_INITIALS;
}

/* Whether a word's letters are the initials of words before it, in their order: "Environmental
 * Protection Agency (EPA)". */
static bool is_acronym_of(const smz_name_tokens *t, size_t i)
{
    smz_span own = t->items[i].span;
    size_t letter = own.start;

    for (size_t at = t->items[0].span.start; at < t->items[i - 1].span.end && letter < own.end;
         at++) {
        char before = at > 0 ? t->text.data[at - 1] : ' ';
        letter += (before == ' ' || before == '-') &&
                  smz_ascii_lower(t->text.data[at]) == smz_ascii_lower(t->text.data[letter]);
    }
    return letter == own.end;
}

/* Whether a word follows the one before it without a space. */
static bool is_glued(const smz_name_tokens *t, size_t i)
{
    size_t start = t->items[i - 1].span.end;

    return !memchr(t->text.data + start, ' ', t->items[i].span.start - start);
}

/* The dateline's end when the i-th word opens an agency's name in brackets; 0: it is none. */
static size_t agency_end(smz_name_tokens *t, size_t i, bool opening)
{
    bool known = false, place = capital_place(t, i);
    size_t j = i;
    unsigned after;

    do {
        unsigned bits = smz_name_bits(t, j);
        known |= (bits & SMZ_CUE_AGENCY) != 0;
        if (!t->items[j].upper && !t->items[j].digit && !(bits & (SMZ_CUE_AGENCY | SMZ_CUE_NEWS)) &&
            !(j == i && like_initials(t, i, place)))
            return 0;
        j++;
        if (!smz_name_next(t))
            return 0;
    } while (!(t->items[j].before & SMZ_AFTER_CLOSES) && j - i < 6);
    after = t->items[j].before;
    if (!(after & SMZ_AFTER_CLOSES) || (after & (SMZ_AFTER_COMMA | SMZ_AFTER_OPENS)))
        return 0;
    /* An agency that is in no list must be set off by a dash from what begins like a sentence, and
     * stand behind a place in capitals, or have a name of several words and open the article; one
     * that is in a list may do without the one or the other. */
    if (!known && (j - i > MOST_AGENCY_WORDS || !(place || (opening && i > 0 && j - i > 1)) ||
                   !(after & SMZ_AFTER_DASH) || !(t->items[j].upper || t->items[j].digit)))
        return 0;
    /* "Jakarta (CNN)Officials said", "Jakarta (CNN) Officials said": no prose goes on behind a
     * bracket without a space, and in prose hardly a capital stands behind it, but for titles:
     * "Aam Aadmi Party (AAP) Chief". */
    if (!(after & SMZ_AFTER_DASH) && i > 0 && !place &&
        !(opening && (is_glued(t, j) || (t->items[j].upper && !is_acronym_of(t, i)))))
        return 0;
    return behind_signs(t->text, t->items[j - 1].span.end);
}

/* A word that a place and a day are made of. */
static bool place_word(const smz_name_tokens *t, size_t i)
{
    const smz_name_token *item = &t->items[i];

    if (i == 0)
        return item->upper;
    return item->upper || item->digit || (smz_name_bits(t, i) & (SMZ_CUE_MONTH | SMZ_CUE_CONNECT));
}

/* "OSLO. Two men ...": nothing but the capitals tells this place from a sentence, so it must open
 * the article, and what follows must not shout as well. */
static bool place_with_stop(const smz_name_tokens *t, size_t i)
{
    const smz_name_token *next = &t->items[i];

    return next->before == SMZ_AFTER_STOP && capital_place(t, i) && next->upper &&
           !next->capitals && smz_span_size(t->items[i - 1].span) > 3;
}

/* Japanese and Chinese papers set place, agency and author in brackets: the end of 【...】, if the
 * paragraph goes on behind it. */
static size_t bracketed_head(smz_text text)
{
    static const char opens[] = "\xE3\x80\x90", closes[] = "\xE3\x80\x91";
    size_t most = text.size < LONGEST_HEAD ? text.size : LONGEST_HEAD;

    if (text.size < 3 || memcmp(text.data, opens, 3) != 0)
        return 0;
    for (size_t i = 3; i + 3 < most; i++)
        if (memcmp(text.data + i, closes, 3) == 0)
            return i + 3;
    return 0;
}

/* Whether the second word may belong to a dateline as well; the usual paragraph's is in lower case.
 */
static bool may_be_dateline(smz_text text)
{
    const char *space = memchr(text.data, ' ', text.size < 40 ? text.size : 40);

    if (!space || space + 1 == text.data + text.size || text.data[0] == '(' || space == text.data)
        return true;
    return space[1] < 'a' || space[1] > 'z' ||
           !smz_is((unsigned char)space[-1] & 0x7Fu, SMZ_LETTER);
}

static size_t dateline(smz_text text, bool opening)
{
    smz_text start = {text.data, text.size < LONGEST_HEAD ? text.size : LONGEST_HEAD};
    smz_name_tokens t;

    if (!may_be_dateline(text))
        return 0;
    while (start.size < text.size && start.size > 0 &&
           ((unsigned char)text.data[start.size] & 0xC0) == 0x80)
        start.size--;
    smz_name_begin(&t, start);
    for (size_t i = 0; i < MOST_PLACE_WORDS && smz_name_next(&t); i++) {
        const smz_name_token *item = &t.items[i];
        unsigned before = item->before;
        size_t end = i ? t.items[i - 1].span.end : 0;

        if (before & SMZ_AFTER_OPENS)
            return agency_end(&t, i, opening);
        if (i > 0 && (before & SMZ_AFTER_DASH)) {
            bool place = capital_place(&t, i) || (opening && has_month(&t, i));
            return place && (item->upper || item->digit) ? behind_signs(text, end) : 0;
        }
        if (i > 0 && (before & SMZ_AFTER_COLON))
            return opening && i <= 3 && before == SMZ_AFTER_COLON && capital_place(&t, i) &&
                           item->upper
                       ? behind_signs(text, end)
                       : 0;
        if ((before & (SMZ_AFTER_OTHER | SMZ_AFTER_CLOSES | SMZ_AFTER_BAR)) || !place_word(&t, i))
            return 0;
        if (i > 0 && opening && i <= 3 && place_with_stop(&t, i))
            return behind_signs(text, end);
        if (i > 0 && (before & SMZ_AFTER_STOP) && smz_span_size(t.items[i - 1].span) > 5)
            return 0;
    }
    return 0;
}

/* ---- The headers of papers whose pages were flattened into one paragraph ----------------- */

/* Where the segment that begins at `at` ends: at a full stop before a space, or a long way on. */
static size_t segment_end(smz_text text, size_t at)
{
    size_t end = at;

    while (end < text.size && end - at < 90) {
        if (text.data[end] == '.' && (end + 1 == text.size || text.data[end + 1] == ' '))
            return end;
        end++;
    }
    return at;
}

static bool names_only(const smz_name_tokens *t)
{
    for (size_t i = 0; i < t->size; i++)
        if (!smz_may_be_name(t, i))
            return false;
    return t->size > 0 && t->size <= 12;
}

/* "By", "PUBLISHED:", "14:11 EST, 25 October 2013", "|": pieces of a header. */
static bool header_piece(smz_text piece, bool named)
{
    smz_name_tokens t;

    smz_name_tokenize(&t, piece);
    if (t.size == 0 || smz_is_time_stamp(&t))
        return true;
    if (t.size == 1 && (smz_name_bits(&t, 0) & (SMZ_CUE_BYLINE | SMZ_CUE_DATE)))
        return true;
    if (t.size == 2 && t.items[1].handle)
        return true;
    return named && names_only(&t);
}

/* "By . Jane Doe . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . ..." */
static size_t paper_header(smz_text text)
{
    size_t at = 0, pieces = 0, end;
    bool named = true; /* names may come yet */

    if (text.size < 16 ||
        !(memcmp(text.data, "By .", 4) == 0 || memcmp(text.data, "By. ", 4) == 0 ||
          memcmp(text.data, "PUBLISHED:", 10) == 0))
        return 0;
    while ((end = segment_end(text, at)) > at || (at < text.size && text.data[at] == '.')) {
        smz_text piece = {text.data + at, end - at};
        if (!header_piece(piece, named && pieces > 0 && pieces < 4))
            break;
        pieces++;
        named &= memchr(piece.data, ':', piece.size) == NULL;
        at = end + 1;
        while (at < text.size && text.data[at] == ' ')
            at++;
    }
    return pieces > 1 ? at : 0;
}

size_t smz_furniture_head(smz_text paragraph, bool opening, smz_reason *reason)
{
    size_t end = paper_header(paragraph);

    *reason = SMZ_REASON_BYLINE;
    if (end == 0) {
        end = bracketed_head(paragraph);
        if (end == 0)
            end = dateline(paragraph, opening);
        *reason = SMZ_REASON_DATELINE;
    }
    return end < paragraph.size ? end : 0;
}

/* ---- Tails ------------------------------------------------------------------------------ */

static bool agencies_only(smz_text text)
{
    bool known = false;
    smz_name_tokens t;

    smz_name_tokenize(&t, text);
    for (size_t i = 0; i < t.size; i++) {
        if (!(smz_name_bits(&t, i) & (SMZ_CUE_AGENCY | SMZ_CUE_NEWS)))
            return false;
        known |= (smz_name_bits(&t, i) & SMZ_CUE_AGENCY) != 0;
    }
    return known && t.size <= 4;
}

size_t smz_furniture_tail(smz_text paragraph)
{
    size_t size = paragraph.size, at = size, other;
    bool bracket = size > 0 && paragraph.data[size - 1] == ')';

    /* The bracket or dash that opens the sign-off is not far. */
    for (; at > 0 && size - at < 40; at = other) {
        uint32_t c = smz_utf8_previous(paragraph, at, &other);
        smz_span before;
        if (bracket ? c != '(' : !smz_is(c, SMZ_DASH) && c != '/')
            continue;
        before = smz_trim(paragraph, (smz_span){0, other});
        while (!bracket && before.end > 0 &&
               (paragraph.data[before.end - 1] == '-' || paragraph.data[before.end - 1] == '/'))
            before = smz_trim(paragraph, (smz_span){0, before.end - 1});
        if (before.end == 0 ||
            !smz_line_ends_sentence(smz_text_slice(paragraph, (smz_span){0, before.end})) ||
            !agencies_only((smz_text){paragraph.data + at, size - at}))
            return 0;
        return size - before.end;
    }
    return 0;
}
