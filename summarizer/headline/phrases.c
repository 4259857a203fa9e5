#include "headline/phrases.h"

#include "headline/leads.h"
#include "headline/times.h"

/* Words of what commas enclose, and of who said it and the verb together: what is longer is not
 * what it looks like. */
#define DATE_WORDS      5
#define NAME_WORDS      4
#define DAY_WORDS       4
#define INSERTION_WORDS 24
#define SPEECH_WORDS    3

bool smz_is_edge(const smz_lexemes *of, size_t i)
{
    unsigned flags = of->items[i].flags;

    return (flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_END)) &&
           !(flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED));
}

size_t smz_next_edge(const smz_lexemes *of, size_t from)
{
    while (from < of->size && !smz_is_edge(of, from))
        from++;
    return from;
}

bool smz_is_comma(const smz_marked *m, size_t i)
{
    return i < m->of->size && smz_is_edge(m->of, i) && (m->of->items[i].flags & SMZ_LEX_COMMA);
}

/* A pronoun or negation may stand before the verb: "n'a", "se", "lo". */
bool smz_begins_with_verb(const smz_marked *m, size_t i)
{
    if (smz_has_kind(m, i, SMZ_WORD_NEGATION | SMZ_WORD_PRONOUN) &&
        !smz_has_kind(m, i, SMZ_WORD_FINITE))
        i++;
    return smz_has_kind(m, i, SMZ_WORD_FINITE) && !smz_has_kind(m, i, SMZ_WORD_COMPLEMENT);
}

/* Whether a subject begins there: an article, a name, a number. */
bool smz_begins_with_subject(const smz_marked *m, size_t i)
{
    return smz_has_flag(m, i, SMZ_LEX_UPPER | SMZ_LEX_DIGIT | SMZ_LEX_QUOTE) ||
           (smz_has_kind(m, i, SMZ_WORD_ARTICLE | SMZ_WORD_QUALIFIER) &&
            !smz_has_kind(m, i, SMZ_WORD_PRONOUN | SMZ_WORD_NEGATION));
}

bool smz_holds_year(const smz_marked *m, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (smz_has_flag(m, i, SMZ_LEX_DIGIT) && m->of->items[i].chars == 4)
            return true;
    return false;
}

/* ---- Between subject and verb ----------------------------------------------------------- */

/* "..., Karl says, ...", "..., that it rains, ...": no aside, but a clause that the sentence is of.
 */
static bool is_main_clause(const smz_marked *m, size_t first, size_t end)
{
    size_t opening = first;

    if (smz_has_kind(m, first, SMZ_WORD_RELATIVE))
        return false;
    while (opening < end && !smz_has_kind(m, opening, SMZ_WORD_RELATIVE | SMZ_WORD_COMPLEMENT))
        opening++;
    return smz_has_kind(m, first, SMZ_WORD_COMPLEMENT) ||
           (smz_begins_with_subject(m, first) && !smz_has_kind(m, first, SMZ_PHRASE_OPENERS) &&
            smz_has_kind_within(m, first, opening, SMZ_WORD_FINITE));
}

/* "In 2019, the city, ...", "Asked by reporters, Karina, ...", "Born like him, this man, ...": what
 * stands before the first comma may be no subject, though it begins with a capital. */
static bool opens_no_subject(const smz_marked *m, size_t from)
{
    return smz_has_kind(m, from, SMZ_PHRASE_OPENERS) || smz_describes(m, from) ||
           (!smz_has_kind(m, from, SMZ_WORD_ARTICLE) &&
            smz_has_kind(m, from + 1, SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT));
}

/* Whether a word that no list has, and that is no name or participle, may be a verb. */
static bool may_be_verb(const smz_marked *m, size_t i)
{
    return smz_has_flag(m, i, SMZ_LEX_WORD) && m->kinds[i] == 0 &&
           !smz_has_flag(m, i, SMZ_LEX_UPPER | SMZ_LEX_DIGIT | SMZ_LEX_STOP) &&
           !smz_is_participle(m, i) && !smz_is_gerund(m, i);
}

/* What stands between two commas behind a subject, and before its verb. */
static void find_insertions(smz_phrases *out, const smz_marked *m)
{
    size_t from = out->lead.end, open = smz_next_edge(m->of, from);

    if (!smz_is_comma(m, open) || !smz_begins_with_subject(m, from) || opens_no_subject(m, from) ||
        smz_has_kind_within(m, from, open, SMZ_WORD_FINITE | SMZ_WORD_UNIVERSAL) ||
        smz_has_kind_within(m, from, from + DAY_WORDS < open ? from + DAY_WORDS : open,
                            SMZ_WORD_DAY | SMZ_WORD_TIME | SMZ_WORD_MONTH) ||
        is_main_clause(m, open + 1, smz_next_edge(m->of, open + 1)))
        return;
    for (size_t close = smz_next_edge(m->of, open + 1);
         smz_is_comma(m, close) && close - open <= INSERTION_WORDS &&
         out->insertion_count < SMZ_INSERTIONS_MOST;
         close = smz_next_edge(m->of, close + 1)) {
        /* "The presidents of A, X, and of B, Y, met": the second one is no part of an aside. */
        if (smz_has_kind(m, close + 1, SMZ_WORD_COORDINATOR))
            return;
        if (!smz_begins_with_verb(m, close + 1) &&
            !(smz_describes(m, open + 1) && may_be_verb(m, close + 1)))
            continue;
        if (smz_has_kind_within(m, open, close, SMZ_WORD_SAY | SMZ_WORD_STANCE))
            return;
        out->insertions[out->insertion_count++] =
            (smz_phrase){.first = open,
                         .end = close + 1,
                         .clause = true,
                         .relative = smz_has_kind(m, open + 1, SMZ_WORD_RELATIVE)};
        return;
    }
}

/* ---- Between verb and object ------------------------------------------------------------ */

/* What an aside behind the verb says of when, where and how begins so. */
#define ASIDE_OPENERS                                                                              \
    (SMZ_WORD_ADJUNCT | SMZ_WORD_PREPOSITION | SMZ_WORD_SUBORDINATOR | SMZ_WORD_DAY |              \
     SMZ_WORD_TIME | SMZ_WORD_CONNECTIVE)
/* What is said, denied, hoped or limited in an aside is more than when and where. */
#define ASIDE_NOT                                                                                  \
    (SMZ_WORD_SAY | SMZ_WORD_STANCE | SMZ_WORD_NEGATION | SMZ_WORD_CONDITION | SMZ_WORD_HEDGE |    \
     SMZ_WORD_LIMIT | SMZ_WORD_CONTRAST | SMZ_WORD_SOURCE | SMZ_WORD_SINCE | SMZ_WORD_NUMBER)

/* "dimanche 7 mai", "le 7 mai prochain", "am Montag". */
static bool is_date(const smz_marked *m, size_t first, size_t end)
{
    const uint32_t day = SMZ_WORD_DAY | SMZ_WORD_MONTH;

    return end <= first + DATE_WORDS &&
           smz_has_kind_within(m, first, first + 3 < end ? first + 3 : end, day) &&
           (smz_has_flag(m, first, SMZ_LEX_DIGIT) ||
            (smz_has_kind(m, first, day | SMZ_WORD_ARTICLE | SMZ_WORD_PREPOSITION) &&
             !smz_has_kind(m, first, SMZ_WORD_RELATIVE)));
}

/* Whether a clause or phrase begins there that says when, where or how; in the Germanic languages a
 * relative clause may be told from others by nothing but sense. */
static bool opens_aside(const smz_marked *m, size_t first, size_t end)
{
    if (smz_has_kind(m, first, SMZ_WORD_RELATIVE))
        return !(m->tongue->traits & SMZ_TONGUE_INVERTS) &&
               smz_has_kind_within(m, first, end, SMZ_WORD_FINITE);
    return is_date(m, first, end) ||
           (smz_has_kind(m, first, ASIDE_OPENERS) && !smz_has_kind(m, first, SMZ_WORD_ARTICLE));
}

/* Whether [first, end) between two commas is an aside: none of several phrases, and nothing that
 * the clause behind it is of. */
static bool is_aside(const smz_marked *m, size_t first, size_t end)
{
    const uint32_t next =
        SMZ_WORD_COORDINATOR | SMZ_WORD_CONTRAST | SMZ_WORD_RELATIVE | SMZ_WORD_SUBORDINATOR;
    const uint32_t phrase = SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT;

    if (end <= first || end - first > INSERTION_WORDS || smz_has_flag(m, first, SMZ_LEX_UPPER) ||
        !opens_aside(m, first, end) || smz_holds_year(m, first, end) ||
        smz_has_kind_within(m, first, end, ASIDE_NOT))
        return false;
    /* "..., efter at han døde for at sikre, at ...": what was made sure of. */
    if (smz_has_kind(m, end + 1, SMZ_WORD_COMPLEMENT) &&
        (smz_has_kind_within(m, first, end, SMZ_WORD_FINITE | SMZ_WORD_SUBORDINATOR) ||
         (m->tongue->traits & SMZ_TONGUE_INVERTS)))
        return false;
    return !(smz_has_kind(m, end + 1, next) && !smz_has_kind(m, end + 1, SMZ_WORD_ARTICLE)) &&
           !((m->tongue->traits & SMZ_TONGUE_INVERTS) &&
             smz_has_kind(m, end + 1, SMZ_WORD_RELATIVE)) &&
           !(smz_has_kind(m, first, phrase) && smz_has_kind(m, end + 1, phrase));
}

/* "Le syndicat a demandé, dimanche sur France Bleu, une enquête". */
static void find_asides(smz_phrases *out, const smz_marked *m)
{
    size_t from = out->insertion_count > 0 ? out->insertions[0].end : out->lead.end;
    size_t open = smz_next_edge(m->of, from), close;

    for (; smz_is_comma(m, open) && out->aside_count < SMZ_ASIDES_MOST; open = close) {
        close = smz_next_edge(m->of, open + 1);
        if (!smz_is_comma(m, close))
            return;
        /* What comes behind one that stays is of it as well, for all that is known. */
        if (!smz_has_kind_within(m, from, open, SMZ_WORD_FINITE) || !is_aside(m, open + 1, close))
            return;
        out->asides[out->aside_count++] =
            (smz_phrase){.first = open,
                         .end = close + !smz_says(m, close + 1), /* which wants a comma */
                         .clause = true,
                         .relative = smz_has_kind(m, open + 1, SMZ_WORD_RELATIVE)};
        close = smz_next_edge(m->of, close + 1);
    }
}

/* ---- Between speaker and what was said -------------------------------------------------- */

/* Words of a verb of saying with its auxiliary and when it was, and characters of the auxiliary:
 * longer ones are conditional, "aurait annoncé". */
#define SAYING_WORDS    6
#define AUXILIARY_CHARS 4
/* What begins another clause than what was said, or is somebody else there than before. */
#define CONTENT_NOT                                                                                \
    (SMZ_PHRASE_OPENERS | SMZ_WORD_COMPLEMENT | SMZ_WORD_RELATIVE | SMZ_WORD_CONTRAST |            \
     SMZ_WORD_COORDINATOR | SMZ_WORD_CONDITION | SMZ_WORD_SAY | SMZ_WORD_STANCE)

static bool is_pronoun(const smz_marked *m, size_t i)
{
    return smz_has_kind(m, i, SMZ_WORD_PRONOUN) && !smz_has_kind(m, i, SMZ_WORD_ARTICLE);
}

/* Where a speaker ends and a verb follows; 0: what stands there is no speaker, or says more of him
 * than who he is. */
static size_t speaker_end(const smz_phrases *p, const smz_marked *m)
{
    const uint32_t no_speaker = SMZ_WORD_NEGATION | SMZ_WORD_HEDGE | SMZ_WORD_CONDITION |
                                SMZ_WORD_STANCE | SMZ_WORD_RELATIVE | SMZ_WORD_COMPLEMENT |
                                SMZ_WORD_UNIVERSAL | SMZ_WORD_LIMIT | SMZ_WORD_CONTRAST;
    size_t from = p->lead.end;

    if (!smz_begins_with_subject(m, from) ||
        smz_has_kind(m, from, SMZ_PHRASE_OPENERS | SMZ_WORD_DAY | SMZ_WORD_TIME) ||
        is_pronoun(m, from))
        return 0;
    for (size_t i = from; i < m->of->size; i++) {
        if (p->insertion_count > 0 && i == p->insertions[0].first)
            i = p->insertions[0].end;
        if (smz_has_kind(m, i, SMZ_WORD_FINITE | SMZ_WORD_SAY))
            return smz_has_kind(m, i, no_speaker) ? 0 : i;
        if (smz_is_edge(m->of, i) || smz_has_flag(m, i, SMZ_LEX_QUOTED) ||
            (smz_has_kind(m, i, no_speaker) && !smz_has_kind(m, i, SMZ_WORD_ARTICLE)))
            return 0;
    }
    return 0;
}

/* Whether a word can stand between a speaker and "that": his verb, its auxiliary, the day. */
static bool is_of_saying(const smz_marked *m, size_t i)
{
    if (m->kinds[i] & (SMZ_WORD_STANCE | SMZ_WORD_NEGATION | SMZ_WORD_HEDGE))
        return false;
    if (m->kinds[i] & SMZ_WORD_FINITE && !(m->kinds[i] & SMZ_WORD_SAY))
        return m->of->items[i].chars <= AUXILIARY_CHARS;
    return m->kinds[i] & (SMZ_WORD_SAY | SMZ_WORD_DAY | SMZ_WORD_TIME) || smz_is_comma(m, i) ||
           (m->kinds[i] & SMZ_WORD_ARTICLE && smz_has_kind(m, i + 1, SMZ_WORD_DAY));
}

/* Where what was said begins, if the verb ends at i; 0: it does not begin with its subject. A
 * clause that "that" opens has its verb at the end in German and Dutch, and stands there without
 * one. */
static size_t content_start(const smz_marked *m, size_t i)
{
    bool bracket = (m->tongue->traits & SMZ_TONGUE_BRACKET) != 0;

    if (bracket
            ? !smz_is_comma(m, i - 1)
            : !smz_has_kind(m, i, SMZ_WORD_COMPLEMENT) || smz_has_kind(m, i, SMZ_WORD_CONDITION) ||
                  m->of->items[i].chars > AUXILIARY_CHARS)
        return 0;
    i += !bracket;
    return smz_begins_with_subject(m, i) && !smz_has_kind(m, i, CONTENT_NOT) && !is_pronoun(m, i)
               ? i
               : 0;
}

/* "The mayor has announced that the bridge ..." is "The mayor: the bridge ..." in the headlines of
 * all these languages. */
static void find_saying(smz_phrases *out, const smz_marked *m)
{
    size_t first = speaker_end(out, m), i = first, end;

    if (first == 0)
        return;
    while (i < m->of->size && i < first + SAYING_WORDS && is_of_saying(m, i))
        i++;
    end = content_start(m, i);
    if (end > 0 && smz_has_kind_within(m, first, i, SMZ_WORD_SAY))
        out->saying = (smz_phrase){.first = first, .end = end};
}

/* ---- Behind the clause ------------------------------------------------------------------ */

bool smz_says(const smz_marked *m, size_t i)
{
    if (smz_has_kind(m, i, SMZ_WORD_SOURCE))
        return true;
    if (smz_has_kind(m, i, SMZ_WORD_RELATIVE | SMZ_WORD_PREPOSITION | SMZ_WORD_ARTICLE))
        return false;
    /* "..., qu'elle accuse": a clause of its own. */
    for (size_t k = i; k < i + SPEECH_WORDS && !smz_has_kind(m, i, SMZ_WORD_COMPLEMENT); k++)
        if (smz_has_kind(m, k, SMZ_WORD_SAY | SMZ_WORD_STANCE))
            return true;
    return smz_has_kind(m, i, SMZ_WORD_THAN) &&
           smz_has_kind(m, smz_next_edge(m->of, i) - 1, SMZ_WORD_SAY);
}

/* Whether what begins behind a comma is the next of several nouns, and no clause or aside. */
static bool goes_on(const smz_marked *m, size_t i)
{
    size_t end = smz_next_edge(m->of, i);
    /* Portuguese "a" opens both. */
    bool either = (m->kinds[i] & SMZ_WORD_ARTICLE) && smz_span_size(m->of->items[i].span) == 1;

    if ((!either && smz_has_kind(m, i, SMZ_PHRASE_OPENERS)) ||
        (m->kinds[i] & (SMZ_WORD_RELATIVE | SMZ_WORD_FINITE)) ||
        !(m->of->items[i - 1].flags & SMZ_LEX_COMMA) || smz_says(m, i))
        return false;
    if (smz_has_flag(m, i, SMZ_LEX_UPPER) && !(m->tongue->traits & SMZ_TONGUE_NOUNS) &&
        smz_has_kind_within(m, i, i + NAME_WORDS < end ? i + NAME_WORDS : end,
                            SMZ_WORD_COORDINATOR))
        return true; /* "Boots, Superdrug und Debenhams" */
    return !smz_has_kind_within(m, i, end, SMZ_WORD_FINITE) &&
           smz_has_kind_within(m, i, m->of->size, SMZ_WORD_COORDINATOR);
}

/* Whether the word opens a clause that says why or what was before, and does nothing else: "nadat",
 * "parce que". "When" may say what is true at all: "avait 13 ans quand ...". */
static bool opens_clause(const smz_marked *m, size_t i)
{
    return m->kinds[i] == (SMZ_WORD_SUBORDINATOR | SMZ_WORD_ADJUNCT);
}

static bool opens_tail(const smz_marked *m, size_t i, bool behind_edge)
{
    const uint32_t within =
        SMZ_WORD_ADJUNCT | SMZ_WORD_PREPOSITION | SMZ_WORD_SUBORDINATOR | SMZ_WORD_SOURCE;

    if (m->kinds[i] & SMZ_WORD_COMPLEMENT && !(m->kinds[i] & SMZ_WORD_RELATIVE))
        return false;
    if (!behind_edge)
        return !smz_is_edge(m->of, i) &&
               (m->tongue->traits & SMZ_TONGUE_BRACKET ? opens_clause(m, i)
                                                       : (m->kinds[i] & within) != 0);
    return smz_has_flag(m, i, SMZ_LEX_WORD | SMZ_LEX_OPEN) && !goes_on(m, i);
}

static void find_tails(smz_phrases *out, const smz_marked *m)
{
    for (size_t i = out->lead.end + 3; i < m->of->size && out->tail_count < SMZ_TAILS_MOST; i++) {
        bool behind_edge = smz_is_edge(m->of, i - 1);
        if (smz_has_flag(m, i, SMZ_LEX_BRACKETED) || !opens_tail(m, i, behind_edge) ||
            (smz_has_flag(m, i, SMZ_LEX_QUOTED) && smz_has_flag(m, i - 1, SMZ_LEX_QUOTED)))
            continue;
        out->tails[out->tail_count++] = (smz_phrase){
            .first = i,
            .end = m->of->size,
            .clause = behind_edge || opens_clause(m, i),
            .relative = smz_has_kind(m, i, SMZ_WORD_RELATIVE),
            .speaker = behind_edge ? smz_says(m, i) : smz_has_kind(m, i, SMZ_WORD_SOURCE)};
    }
}

void smz_phrases_find(smz_phrases *out, const smz_marked *m)
{
    *out = (smz_phrases){.lead = {0}};
    smz_find_lead(out, m);
    find_insertions(out, m);
    find_asides(out, m);
    find_saying(out, m);
    smz_find_times(out, m);
    find_tails(out, m);
}
