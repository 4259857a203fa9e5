#include "headline/tense.h"

#include "headline/agreement.h"
#include "headline/arguments.h"

#define NONE SMZ_NO_HEAD

/* "Was hit as he crossed the road in 2014": both happened then. */
static bool is_at_once(const smz_clause *c, uint32_t verb)
{
    return smz_clause_at(c, verb)->relation == SMZ_REL_ADVCL &&
           (smz_lexeme_is(c, c->first[verb], "as") || smz_lexeme_is(c, c->first[verb], "while"));
}

/* ", in March 2014." at the end, whatever the tree has it hang on. */
static bool ends_sentence(const smz_clause *c, uint32_t in, uint32_t year)
{
    return in > 0 && (smz_clause_at(c, in - 1)->flags & SMZ_LEX_COMMA) &&
           (year + 1 == c->lexemes.size || (smz_clause_at(c, year + 1)->flags & SMZ_LEX_END));
}

bool smz_is_undated(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = c->root + 1; i < c->lexemes.size; i++) {
        uint32_t when = i, verb;
        if (keep[i] || c->gone[i] || !smz_is_year_at(c, i))
            continue;
        if (smz_clause_at(c, i)->head != NONE &&
            smz_is_kind(c, smz_clause_at(c, i)->head, SMZ_LIST_MONTH))
            when = smz_clause_at(c, i)->head;
        verb = smz_clause_at(c, when)->head;
        if (verb != NONE && verb < when && smz_lexeme_is(c, smz_link_word(c, when), "in") &&
            (verb == c->root || ends_sentence(c, smz_link_word(c, when), i) ||
             (is_at_once(c, verb) && smz_clause_at(c, verb)->head == c->root)))
            return true;
    }
    return false;
}

/* Whether a lexeme belongs to the main clause: no other verb stands between it and the root, but
 * for one that the root takes ("stopped printing notes months ago"). */
static bool is_of_root(const smz_clause *c, uint32_t i)
{
    for (size_t steps = 0; i != NONE && i != c->root && steps < c->lexemes.size; steps++) {
        i = smz_clause_at(c, i)->head;
        if (i != NONE && i != c->root && smz_is_verb(smz_clause_at(c, i)) &&
            smz_clause_at(c, i)->relation != SMZ_REL_XCOMP && !is_at_once(c, i))
            return false;
    }
    return true;
}

/* "Last week", "last Monday", "last summer": not "the last four", "her last effort". */
static bool is_last(const smz_clause *c, uint32_t i)
{
    static const char *const times[] = {"year",   "season", "summer",  "winter", "spring",
                                        "autumn", "term",   "weekend", "fiscal", "century",
                                        "decade", "night",  "month",   "week",   "quarter"};
    uint32_t next = i + 1;

    if (next >= c->lexemes.size || !smz_is_kind(c, i, SMZ_LIST_PAST))
        return false;
    return smz_is_kind(c, next, SMZ_LIST_TIME | SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
           smz_is_one_of(c, next, times, sizeof times / sizeof *times);
}

/* A word that sets what is told in the past. */
static bool is_past(const smz_clause *c, uint32_t i)
{
    bool at_first = i > 0 && smz_lexeme_is(c, i, "first") && smz_lexeme_is(c, i - 1, "at");

    if (smz_lexeme_is(c, i, "last"))
        return is_last(c, i);
    return smz_is_kind(c, i, SMZ_LIST_PAST) || at_first;
}

/* A year that tells which one a thing is, and not when: "opened his 2005 campaign", "recalled the
 * 1971 war"; not "won at the 2004 games", "fell in the 2003 season". */
static bool names_thing(const smz_clause *c, uint32_t year)
{
    static const char *const times[] = {"in",    "during", "at",    "since", "for",
                                        "until", "by",     "after", "over",  "throughout"};
    uint32_t i = year;

    if (c->lexemes.sentence > 0 || year + 1 >= c->lexemes.size ||
        !smz_is_noun(smz_clause_at(c, year + 1)))
        return false;
    while (i > 0 &&
           (smz_is_noun(smz_clause_at(c, i - 1)) || smz_clause_at(c, i - 1)->tag == SMZ_TAG_DT ||
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_JJ ||
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_POS ||
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_PRPS))
        i--;
    return i < year && !(i > 0 && smz_is_one_of(c, i - 1, times, sizeof times / sizeof *times));
}

/* "Attended the rally on Friday" is what happened then; "knew" may be true for long. */
bool smz_is_state(const smz_clause *c, uint32_t verb)
{
    static const char *const acts[] = {"attended", "remained", "sat", "stayed", "stood", "looked"};

    return smz_is_kind(c, verb, SMZ_LIST_STATE) &&
           !(c->dated && smz_is_one_of(c, verb, acts, sizeof acts / sizeof *acts));
}

bool smz_tells_before(const smz_clause *c)
{
    for (uint32_t i = c->root + 1; i < c->lexemes.size; i++)
        if (smz_lexeme_is(c, i, "before") &&
            (i + 1 == c->lexemes.size || smz_is_punctuation(smz_clause_at(c, i + 1))))
            return true;
    return false;
}

bool smz_is_past_clause(const smz_clause *c, uint32_t verb)
{
    return smz_clause_at(c, verb)->tag == SMZ_TAG_VBN &&
           smz_clause_at(c, verb)->relation == SMZ_REL_ADVCL &&
           smz_child(c, verb, SMZ_REL_NSUBJ) != NONE && smz_tense_of(c, verb) == NONE;
}

uint32_t smz_verb_of_moment(const smz_clause *c, const smz_cut *cut)
{
    uint32_t as = c->root + 1;

    while (as < c->lexemes.size &&
           !(cut->keep[as] && (smz_lexeme_is(c, as, "as") || smz_lexeme_is(c, as, "when") ||
                               smz_lexeme_is(c, as, "while"))))
        as++;
    for (uint32_t i = as + 1; i < c->lexemes.size; i++) {
        uint32_t subject = smz_subject(c, i);
        bool past = smz_clause_at(c, i)->tag == SMZ_TAG_VBD || smz_is_past_clause(c, i);
        if (cut->keep[i] && (past || smz_is_finite(smz_clause_at(c, i))))
            return past && subject != NONE && c->first[subject] == as + 1 && !smz_is_having(c, i)
                       ? i
                       : NONE;
    }
    return NONE;
}

/* Whether "when" or "while" opens a clause whose verb becomes a present tense as the main one does.
 */
static bool is_moment(const smz_clause *c, const smz_cut *cut, uint32_t when)
{
    uint32_t verb;

    /* "Said when it bought the mill it would ..." */
    if (c->lexemes.sentence > 0 || smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE))
        return false;
    /* "When she moved in 2010", left out or not. */
    for (uint32_t i = when; i < c->lexemes.size; i++)
        if (smz_is_year_at(c, i) || is_past(c, i))
            return false;
    verb = smz_verb_of_moment(c, cut);
    return verb != NONE && when < verb && !smz_is_being(c, verb) && !smz_is_state(c, verb) &&
           smz_number_in(c, cut, smz_subject(c, verb)) != SMZ_NUMBER_UNKNOWN;
}

/* "Said long ago he would": when it was said stands before what was said, whatever the tree has it
 * hang on. */
static bool is_before_content(const smz_clause *c, uint32_t i)
{
    if (i <= c->root)
        return false;
    for (uint32_t k = c->root + 1; k < i; k++)
        if (smz_is_finite(smz_clause_at(c, k)))
            return false;
    return true;
}

/* "Said the mill belonged to him": it still does, and behind "says" it would seem to be over. */
static bool says_state(const smz_clause *c, const smz_cut *cut)
{
    uint32_t said = smz_child(c, c->root, SMZ_REL_CCOMP);

    return said != NONE && said > c->root && cut->keep[said] &&
           smz_clause_at(c, said)->tag == SMZ_TAG_VBD && !smz_is_being(c, said) &&
           smz_is_kind(c, said, SMZ_LIST_STATE);
}

/* A year, or a word that sets what is told in the past. */
static bool tells_past(const smz_clause *c, const smz_cut *cut)
{
    /* "Said they were arrested a year ago": that is not when he said so. */
    bool said = smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE);

    if (said && says_state(c, cut))
        return true;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        /* Not that of "Euro 2008". */
        bool named =
            i > 0 && smz_is_name(smz_clause_at(c, i - 1)) && !smz_is_kind(c, i - 1, SMZ_LIST_MONTH);
        bool year = smz_is_year_at(c, i) && !named && !names_thing(c, i);
        /* "comes into the limelight when she opposed": both verbs change, or none. */
        bool then = smz_lexeme_is(c, i, "when") || smz_lexeme_is(c, i, "while");
        if ((cut->keep[i] && then && !is_moment(c, cut, i)) ||
            (((cut->keep[i] && !said) || is_of_root(c, i) ||
              (cut->keep[i] && is_before_content(c, i))) &&
             (year || is_past(c, i))))
            return true;
    }
    return false;
}

/* Whether a later sentence goes back behind the news: it names a month or a year, wherever it
 * hangs, or says "had" or "then". */
static bool tells_earlier(const smz_clause *c)
{
    static const char *const words[] = {"had",   "earlier", "then",  "once",      "since",
                                        "until", "before",  "first", "originally"};

    bool told = smz_may_have_any(c, words, sizeof words / sizeof *words);

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (!c->gone[i] && !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) &&
            (smz_is_year_at(c, i) ||
             (smz_is_kind(c, i, SMZ_LIST_MONTH) && smz_is_name(smz_clause_at(c, i))) ||
             (told && smz_is_one_of(c, i, words, sizeof words / sizeof *words))))
            return true;
    return false;
}

/* Whether a verb is joined to the root, so that both have one tense: "pretended and jeered". */
static bool is_joined(const smz_clause *c, uint32_t verb)
{
    for (size_t steps = 0; verb != c->root && steps < c->lexemes.size; steps++) {
        smz_relation r = smz_clause_at(c, verb)->relation;
        if (r != SMZ_REL_CONJ && r != SMZ_REL_XCOMP && r != SMZ_REL_PARATAXIS)
            return false;
        verb = smz_clause_at(c, verb)->head;
    }
    return verb == c->root;
}

/* Whether a verb in the past, of the root's tense, is one that has no other: then all stay so. */
static bool has_past_tense(const smz_clause *c, const smz_cut *cut)
{
    if (c->flags & SMZ_HEADLINE_PRONOUN_RESOLVED)
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t verb = smz_verb_of(c, i);
        bool edited = verb == c->root || (smz_clause_at(c, verb)->head == c->root &&
                                          smz_clause_at(c, verb)->relation == SMZ_REL_CONJ);
        if (!cut->keep[i] || l->tag != SMZ_TAG_VBD || (l->flags & SMZ_LEX_QUOTED) ||
            !is_joined(c, verb))
            continue;
        if (!edited || l->relation == SMZ_REL_COP || (i != verb && smz_is_having(c, i)) ||
            (i == verb && smz_is_state(c, i)))
            return true;
    }
    return false;
}

static bool measures_time(const smz_clause *c, uint32_t i)
{
    return i < c->lexemes.size &&
           (smz_is_kind(c, i, SMZ_LIST_TIME) || smz_lexeme_is(c, i, "years"));
}

/* "For a third week" is how often, and no duration. */
static bool counts_times(const smz_clause *c, uint32_t i)
{
    return i + 1 < c->lexemes.size && smz_is_kind(c, i + 1, SMZ_LIST_ORDINAL) &&
           smz_is_article(c, i);
}

bool smz_tells_duration(const smz_clause *c, const smz_cut *cut)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (cut->keep[i] &&
            (smz_lexeme_is(c, i, "since") ||
             (smz_lexeme_is(c, i, "for") && !counts_times(c, i + 1) &&
              (measures_time(c, i + 1) || measures_time(c, i + 2) || measures_time(c, i + 3)))))
            return true;
    return false;
}

/* "The Serb beat the champion and reached the final": its past looks as its present does. */
static bool may_be_past(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"beat", "hit", "cut", "put", "set", "let", "shut", "quit"};

    return smz_clause_at(c, i)->tag == SMZ_TAG_VBD ||
           (smz_clause_at(c, i)->tag == SMZ_TAG_VBP &&
            smz_is_one_of(c, i, words, sizeof words / sizeof *words));
}

bool smz_stays_past(const smz_cut *cut, const smz_clause *c)
{
    uint32_t tense = smz_tense_of(c, c->root);

    if (smz_is_having(c, c->root) && tense != NONE && tense != c->root && smz_is_having(c, tense))
        return !cut->form[c->root].data;
    return tense != NONE && cut->keep[tense] && may_be_past(c, tense) && !cut->form[tense].data;
}

bool smz_sets_past(const smz_clause *c, const smz_cut *cut)
{
    return tells_past(c, cut) || (cut->of->sentence > 0 && tells_earlier(c));
}

bool smz_is_told_past(const smz_clause *c, const smz_cut *cut)
{
    return smz_sets_past(c, cut) || has_past_tense(c, cut);
}
