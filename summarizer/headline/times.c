#include "headline/times.h"

#include <string.h>
#include "headline/leads.h"

/* Words between a day and the hour behind it: "vers", "a las". */
#define HOUR_WORDS 2

/* "dans la nuit de", "en la madrugada del": what a day may be of. */
static size_t part_start(const smz_marked *m, size_t i)
{
    size_t start = i;

    if (start < 2 || !smz_has_kind(m, start - 1, SMZ_WORD_OF) ||
        !smz_has_kind(m, start - 2, SMZ_WORD_TIME))
        return i;
    start -= 2;
    if (start > 0 && smz_has_kind(m, start - 1, SMZ_WORD_ARTICLE))
        start--;
    if (start > 0 && smz_has_kind(m, start - 1, SMZ_WORD_PREPOSITION) &&
        !smz_has_kind(m, start - 1, SMZ_WORD_SINCE))
        start--;
    return start;
}

/* "le", "am", "este": what a day begins with. */
static size_t day_start(const smz_marked *m, size_t day)
{
    size_t i = day;

    while (i > 0 && smz_has_flag(m, i - 1, SMZ_LEX_WORD) && day - i < 2 &&
           (m->kinds[i - 1] & (SMZ_WORD_ARTICLE | SMZ_WORD_TIME)) &&
           !(m->kinds[i - 1] & (SMZ_WORD_OF | SMZ_WORD_RELATIVE)) &&
           (!(m->kinds[i - 1] & SMZ_WORD_PRONOUN) || (m->kinds[i - 1] & SMZ_WORD_ARTICLE)))
        i--;
    if ((m->tongue->traits & SMZ_TONGUE_BRACKET) && i == day && i > 0 &&
        smz_has_kind(m, i - 1, SMZ_WORD_PREPOSITION))
        i--;
    return part_start(m, i);
}

/* Behind a day: its number, month, year, and what part of it. */
static size_t day_end(const smz_marked *m, size_t day)
{
    size_t i = day + 1;

    while (i < m->of->size &&
           (smz_has_flag(m, i, SMZ_LEX_DIGIT) ||
            smz_has_kind(m, i, SMZ_WORD_MONTH | SMZ_WORD_TIME | SMZ_WORD_DAY) ||
            (smz_has_kind(m, i, SMZ_WORD_OF) && smz_has_kind(m, i + 1, SMZ_WORD_MONTH)) ||
            smz_has_kind(m, i, SMZ_WORD_ORDINAL)))
        i++;
    /* "Lundi 17 heures", "28 avril dernier" */
    return (smz_has_kind(m, i - 1, SMZ_WORD_MONTH | SMZ_WORD_DAY) ||
            smz_has_flag(m, i - 1, SMZ_LEX_DIGIT)) &&
                   smz_has_kind(m, i, SMZ_WORD_HOUR)
               ? i + 1
               : i;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "7h45", "10.30", "19:00": an hour with its minutes. */
static bool is_clock(const smz_marked *m, size_t i)
{
    smz_text word = smz_text_slice(m->of->text, m->of->items[i].span);
    size_t mark = word.size > 2 && is_digit(word.data[1]) ? 2 : 1;
    unsigned hour = 0;

    if (word.size != mark + 3 || !strchr("h.:", word.data[mark]))
        return false;
    for (size_t at = 0; at < word.size; at++)
        if (at != mark && !is_digit(word.data[at]))
            return false;
    for (size_t at = 0; at < mark; at++)
        hour = 10 * hour + (unsigned)(word.data[at] - '0');
    return hour <= 24 && word.data[mark + 1] < '6';
}

/* Behind an hour at i, which has its unit or its minutes; 0: it is none. */
static size_t hour_end(const smz_marked *m, size_t i)
{
    if (!smz_has_flag(m, i, SMZ_LEX_DIGIT))
        return 0;
    if (smz_has_kind(m, i + 1, SMZ_WORD_HOUR))
        return i + 2 + smz_has_flag(m, i + 2, SMZ_LEX_DIGIT); /* "10 heures 30" */
    return smz_has_kind(m, i, SMZ_WORD_HOUR) || is_clock(m, i) ? i + 1 : 0;
}

/* "... au mardi", "vers 17 heures": what may follow a day and its date. */
static size_t time_end(const smz_marked *m, size_t first, size_t end)
{
    const uint32_t opening =
        SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT | SMZ_WORD_QUALIFIER | SMZ_WORD_ARTICLE;
    size_t i = end, hour;

    if (smz_has_kind_within(m, first, end, SMZ_WORD_TIME) &&
        smz_has_kind(m, end, SMZ_WORD_PREPOSITION) && smz_has_kind(m, end + 1, SMZ_WORD_DAY))
        return day_end(m, end + 1);
    while (i < end + HOUR_WORDS && smz_has_kind(m, i, opening) &&
           !smz_has_flag(m, i, SMZ_LEX_DIGIT))
        i++;
    hour = i > end ? hour_end(m, i) : 0;
    return hour > 0 ? hour : end;
}

/* "les plans publiés lundi montrent": all that is said of how it was published. */
static bool is_of_participle(const smz_marked *m, size_t first, size_t end)
{
    return first > 0 && smz_is_participle(m, first - 1) && smz_begins_with_verb(m, end);
}

/* Whether a phrase of time can go: no "bis" or "de" before it, which bind it, and no other day. */
static bool is_loose(const smz_marked *m, size_t first, size_t end)
{
    const uint32_t binding = SMZ_WORD_SINCE | SMZ_WORD_OF | SMZ_WORD_COORDINATOR |
                             SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT | SMZ_WORD_NEGATION |
                             SMZ_WORD_ARTICLE | SMZ_WORD_LIMIT | SMZ_WORD_NUMBER;

    return first > 0 && !smz_is_edge(m->of, first - 1) && !smz_has_kind(m, first - 1, binding) &&
           !smz_has_flag(m, first - 1, SMZ_LEX_DIGIT) &&
           !smz_has_kind(m, end, SMZ_WORD_COORDINATOR) && !smz_has_kind(m, end, SMZ_WORD_OF) &&
           !smz_has_flag(m, first, SMZ_LEX_QUOTED) && !is_of_participle(m, first, end);
}

/* "le 11 août dernier", "il 3 maggio": a date without its day of the week; a year says when it was
 * so. */
static bool is_bare_date(const smz_marked *m, size_t i)
{
    return i > 0 && smz_has_flag(m, i, SMZ_LEX_DIGIT) && smz_has_kind(m, i - 1, SMZ_WORD_ARTICLE) &&
           !smz_has_kind(m, i - 1, SMZ_WORD_OF | SMZ_WORD_PREPOSITION) &&
           (smz_has_kind(m, i + 1, SMZ_WORD_MONTH) ||
            (smz_has_kind(m, i + 1, SMZ_WORD_OF) && smz_has_kind(m, i + 2, SMZ_WORD_MONTH)));
}

static bool has_year(const smz_marked *m, size_t first, size_t end)
{
    return smz_holds_year(m, first, end) ||
           (smz_has_kind(m, end, SMZ_WORD_OF) && smz_has_flag(m, end + 1, SMZ_LEX_DIGIT));
}

/* "... a eu lieu dimanche, dans le port": the comma is of the day. */
static bool is_spare_comma(const smz_marked *m, size_t i)
{
    const uint32_t more = SMZ_WORD_SOURCE | SMZ_WORD_SUBORDINATOR | SMZ_WORD_CONDITION |
                          SMZ_WORD_NEGATION | SMZ_WORD_RELATIVE | SMZ_WORD_SAY |
                          SMZ_WORD_COORDINATOR;

    return smz_is_comma(m, i) && smz_has_kind(m, i + 1, SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT) &&
           !smz_has_kind(m, i + 1, more) && !(m->tongue->traits & SMZ_TONGUE_INVERTS);
}

void smz_find_times(smz_phrases *out, const smz_marked *m)
{
    for (size_t i = out->lead.end; i < m->of->size && out->time_count < SMZ_TIMES_MOST; i++) {
        size_t first, end;
        bool bare = is_bare_date(m, i);
        if ((!bare && !smz_has_kind(m, i, SMZ_WORD_DAY)) || smz_has_flag(m, i, SMZ_LEX_BRACKETED))
            continue;
        first = day_start(m, i);
        end = day_end(m, i);
        end = time_end(m, first, end);
        if (is_loose(m, first, end) && !(bare && has_year(m, first, end)))
            out->times[out->time_count++] =
                (smz_phrase){.first = first, .end = end + is_spare_comma(m, end)};
        i = end - 1;
    }
}

bool smz_is_of_date(const smz_marked *m, size_t i)
{
    const uint32_t date = SMZ_WORD_DAY | SMZ_WORD_MONTH;

    return smz_has_kind(m, i, date | SMZ_WORD_TIME) ||
           (smz_has_flag(m, i, SMZ_LEX_DIGIT) &&
            (smz_has_kind(m, i, SMZ_WORD_HOUR) || smz_has_kind(m, i + 1, date | SMZ_WORD_HOUR) ||
             (i > 0 && smz_has_kind(m, i - 1, date))));
}
