/* Names, dates and places: bylines, datelines, time stamps and credits on lines of their own. */
#include "document/names.h"

#include "base/unicode.h"

/* ---- Tokens ----------------------------------------------------------------------------- */

static unsigned sign(uint32_t c)
{
    switch (c) {
    case ',': return SMZ_AFTER_COMMA;
    case '.': return SMZ_AFTER_STOP;
    case ':':
    case 0xFF1A: return SMZ_AFTER_COLON;
    case '/': return SMZ_AFTER_SLASH;
    case 0x2013:
    case 0x2014:
    case 0x2015: return SMZ_AFTER_DASH;
    case '|':
    case 0xA9:
    case 0xB7:
    case 0x2022: return SMZ_AFTER_BAR;
    case '(':
    case '[':
    case 0xFF08: return SMZ_AFTER_OPENS;
    case ')':
    case ']':
    case 0xFF09: return SMZ_AFTER_CLOSES;
    default: return SMZ_AFTER_OTHER;
    }
}

/* A sign inside a word: Abu-Bakr, O'Neil, a.m, 12:30. */
static bool is_inner_sign(smz_text text, size_t at, uint32_t c, size_t next)
{
    size_t other;

    if (c != '-' && c != '\'' && c != 0x2019 && c != '.' && c != ':' && c != '&')
        return false;
    return at > 0 && next < text.size &&
           smz_is(smz_utf8_previous(text, at, &other), SMZ_LETTER | SMZ_DIGIT) &&
           smz_is(smz_utf8_next(text, next, &other), SMZ_LETTER | SMZ_DIGIT) &&
           (c != ':' || (text.data[at - 1] >= '0' && text.data[at - 1] <= '9'));
}

static bool is_ascii_space(char c)
{
    return (unsigned char)c < 0x80 && smz_is((unsigned char)c, SMZ_SPACE);
}

/* Agencies that write ASCII alone have an underscore for a dash: "OSLO _ Two men ...". */
static bool is_lone(smz_text text, size_t at, size_t next)
{
    return at > 0 && next < text.size && is_ascii_space(text.data[at - 1]) &&
           is_ascii_space(text.data[next]);
}

static inline bool in_word(smz_text text, size_t at, uint32_t c, size_t next)
{
    return smz_is(c, SMZ_LETTER | SMZ_DIGIT | SMZ_MARK) || c == '@' ||
           (c == '_' && !is_lone(text, at, next)) || is_inner_sign(text, at, c, next);
}

/* The characters that Chinese and Japanese put behind the numbers of a date. */
static bool is_date_unit(uint32_t c)
{
    return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0x6642 || c == 0x65F6 || c == 0x5206;
}

static void finish(smz_name_token *t, smz_text text)
{
    smz_text word = smz_text_slice(text, t->span);
    size_t upper = 0, other = 0, digits = 0, units = 0, next;

    for (size_t at = 0; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next);
        unsigned class = smz_class(c);
        if (at == 0) {
            t->upper = (class & SMZ_UPPER) != 0;
            t->digit = (class & SMZ_DIGIT) != 0;
        }
        upper += (class & SMZ_UPPER) != 0;
        other += (class & SMZ_LETTER) && !(class & SMZ_UPPER);
        digits += (class & SMZ_DIGIT) != 0;
        units += is_date_unit(c);
        t->handle |= c == '@';
    }
    t->digit &= upper + other - units <= 2;
    t->capitals = upper > 1 && other + digits == 0;
}

void smz_name_begin(smz_name_tokens *out, smz_text text)
{
    out->text = text;
    out->size = 0;
    out->at = 0;
    out->spaced = true;
}

/* Reads the signs before the next word, up to it or to the end; false: no word comes. */
static bool skip_signs(smz_name_tokens *t, unsigned *before)
{
    size_t next;

    for (*before = 0; t->at < t->text.size; t->at = next) {
        uint32_t c = smz_utf8_next(t->text, t->at, &next);
        if (in_word(t->text, t->at, c, next))
            return true;
        if (smz_is(c, SMZ_SPACE)) {
            t->spaced = true;
            continue;
        }
        if (c == '_' ||
            (c == '-' && (t->spaced || (next < t->text.size && t->text.data[next] == '-'))))
            *before |= SMZ_AFTER_DASH;
        else
            *before |= sign(c);
        t->spaced = false;
    }
    return false;
}

bool smz_name_next(smz_name_tokens *t)
{
    unsigned before;
    size_t start, next;

    if (t->size == SMZ_MOST_NAME_TOKENS || !skip_signs(t, &before))
        return false;
    for (start = t->at; t->at < t->text.size; t->at = next) {
        uint32_t c = smz_utf8_next(t->text, t->at, &next);
        if (!in_word(t->text, t->at, c, next))
            break;
    }
    t->spaced = false;
    t->items[t->size] = (smz_name_token){.span = {start, t->at}, .before = before};
    finish(&t->items[t->size++], t->text);
    return true;
}

void smz_name_tokenize(smz_name_tokens *out, smz_text text)
{
    smz_name_begin(out, text);
    while (smz_name_next(out))
        continue;
}

unsigned smz_name_bits(const smz_name_tokens *t, size_t i)
{
    return smz_cue_bits(smz_text_slice(t->text, t->items[i].span));
}

/* ---- Lines by themselves ---------------------------------------------------------------- */

bool smz_is_time_stamp(const smz_name_tokens *t)
{
    size_t digits = 0, words = 0;

    for (size_t i = 0; i < t->size; i++) {
        const smz_name_token *item = &t->items[i];
        if (!item->digit && !(smz_name_bits(t, i) & SMZ_CUE_DATE))
            return false;
        digits += item->digit;
        words += (smz_name_bits(t, i) & SMZ_CUE_DATE) || smz_span_size(item->span) > 4;
    }
    return t->size <= 18 && digits > 0 && (words > 0 || digits > 2);
}

bool smz_may_be_name(const smz_name_tokens *t, size_t i)
{
    return t->items[i].upper || t->items[i].handle ||
           (smz_name_bits(t, i) & (SMZ_CUE_CONNECT | SMZ_CUE_ROLE | SMZ_CUE_AGENCY));
}

/* "By Jane Doe and John Roe, political editors, 3 May 2024" */
static bool is_signed(const smz_name_tokens *t)
{
    if (t->size < 2 || t->size > 24 || !(smz_name_bits(t, 0) & SMZ_CUE_BYLINE) ||
        !(t->items[1].upper || t->items[1].handle) || (smz_name_bits(t, 1) & SMZ_CUE_DATE))
        return false;
    for (size_t i = 1; i < t->size; i++)
        if (!smz_may_be_name(t, i) && !t->items[i].digit && !(smz_name_bits(t, i) & SMZ_CUE_DATE))
            return false;
    return true;
}

/* "Jane Doe, political editor" and "Jane Doe | Example News": names, and a role or an agency set
 * apart. A headline has capitals and roles as well, but not set apart and not alone. */
static bool is_name_and_role(const smz_name_tokens *t)
{
    bool role = false;

    if (t->size < 2 || t->size > 12 || !t->items[0].upper)
        return false;
    for (size_t i = 0; i < t->size; i++) {
        const smz_name_token *item = &t->items[i];
        if (!smz_may_be_name(t, i))
            return false;
        if (i > 1 && (smz_name_bits(t, i) & (SMZ_CUE_ROLE | SMZ_CUE_AGENCY)))
            role |=
                !item->upper || (item->before & (SMZ_AFTER_COMMA | SMZ_AFTER_BAR | SMZ_AFTER_DASH));
    }
    return role;
}

/* "LONDON, 3 May (Reuters)" */
static bool is_dateline(const smz_name_tokens *t)
{
    bool agency = false, day = false;

    if (t->size < 2 || t->size > 10 || !t->items[0].upper)
        return false;
    for (size_t i = 0; i < t->size; i++) {
        const smz_name_token *item = &t->items[i];
        if (!item->upper && !item->digit &&
            !(smz_name_bits(t, i) & (SMZ_CUE_MONTH | SMZ_CUE_AGENCY)))
            return false;
        agency |= (smz_name_bits(t, i) & SMZ_CUE_AGENCY) && (item->before & SMZ_AFTER_OPENS);
        day |= item->digit && i > 0 &&
               ((smz_name_bits(t, i - 1) & SMZ_CUE_MONTH) ||
                (i + 1 < t->size && (smz_name_bits(t, i + 1) & SMZ_CUE_MONTH)));
    }
    return agency || (day && t->items[0].capitals);
}

/* Whether all words from the i-th on can stand in a credit. */
static bool names_from(const smz_name_tokens *t, size_t i)
{
    for (; i < t->size; i++)
        if (!smz_may_be_name(t, i) && !t->items[i].digit &&
            !(smz_name_bits(t, i) & (SMZ_CUE_NEWS | SMZ_CUE_PHOTO | SMZ_CUE_MONTH)))
            return false;
    return true;
}

/* Whether a credit begins at the i-th word: "Agency/Name", "Name / Agency", "Photo: Name",
 * "(Agency)",
 * ". Agency". */
static bool credit_at(const smz_name_tokens *t, size_t i)
{
    const smz_name_token *item = &t->items[i];
    unsigned after = i + 1 < t->size ? t->items[i + 1].before : 0;

    if ((smz_name_bits(t, i) & SMZ_CUE_PHOTO) &&
        ((after & SMZ_AFTER_COLON) ||
         (i + 1 < t->size && (smz_name_bits(t, i + 1) & SMZ_CUE_BYLINE))))
        return t->size - i <= 10;
    if (item->before & SMZ_AFTER_BAR && t->text.size > 0 && i > 0 &&
        (smz_name_bits(t, i) & SMZ_CUE_AGENCY))
        return true;
    if (!(smz_name_bits(t, i) & SMZ_CUE_AGENCY))
        return false;
    if ((item->before & SMZ_AFTER_SLASH) || (after & SMZ_AFTER_SLASH) ||
        (i + 2 < t->size && (smz_name_bits(t, i + 1) & SMZ_CUE_NEWS) &&
         (t->items[i + 2].before & SMZ_AFTER_SLASH)))
        return true;
    return (item->before & (SMZ_AFTER_STOP | SMZ_AFTER_OPENS | SMZ_AFTER_BAR | SMZ_AFTER_DASH)) ||
           i == 0;
}

/* How many words stand before the credit that the block ends with; SIZE_MAX: it ends with none. */
static size_t before_credit(const smz_name_tokens *t)
{
    size_t first = t->size > 10 ? t->size - 10 : 0;

    for (size_t i = first; i < t->size; i++)
        if (credit_at(t, i) && names_from(t, i))
            return i;
    return SIZE_MAX;
}

static bool is_contact(const smz_name_tokens *t)
{
    bool mail = false;

    for (size_t i = 0; i < t->size; i++)
        mail |= t->items[i].handle && t->text.data[t->items[i].span.start] != '@' &&
                smz_span_size(t->items[i].span) > 5;
    return mail && t->size <= 12;
}

smz_reason smz_furniture_names(const smz_look *look)
{
    smz_name_tokens t;
    size_t before;

    if (look->words > SMZ_MOST_NAME_TOKENS - 8 || !smz_has_word(look->text))
        return SMZ_REASON_NONE;
    if (look->terminal && look->words > 8)
        return SMZ_REASON_NONE;
    smz_name_tokenize(&t, look->text);
    if (t.size == 0)
        return SMZ_REASON_NONE;
    if (smz_is_time_stamp(&t))
        return SMZ_REASON_DATE;
    if (is_contact(&t))
        return SMZ_REASON_CONTACT;
    if (look->terminal)
        return SMZ_REASON_NONE;
    if (is_signed(&t) || (t.size == 1 && look->text.data[0] == '@'))
        return SMZ_REASON_BYLINE;
    if (is_dateline(&t))
        return SMZ_REASON_DATELINE;
    if (is_name_and_role(&t))
        return SMZ_REASON_BYLINE;
    before = before_credit(&t);
    if (before == SIZE_MAX)
        return SMZ_REASON_NONE;
    return before >= 4 ? SMZ_REASON_CAPTION : SMZ_REASON_CREDIT;
}

/* "Jane Doe is a staff writer at The Example.": two names or more, "is", and soon a writer's trade.
 */
bool smz_furniture_is_author(const smz_look *look)
{
    size_t names = 0;
    smz_name_tokens t;

    if (look->words < 5 || look->words > 60)
        return false;
    smz_name_begin(&t, look->text);
    while (smz_name_next(&t) && t.items[names].upper)
        if (++names == 6)
            return false;
    if (names < 2 || names == t.size || !(smz_name_bits(&t, names) & SMZ_WORD_IS))
        return false;
    for (size_t i = names + 1; i < names + 9 && smz_name_next(&t); i++) {
        if (t.items[i].before & SMZ_AFTER_STOP)
            return false;
        if (smz_name_bits(&t, i) & SMZ_WORD_TRADE)
            return true;
    }
    return false;
}
