#include "headline/severed.h"

#include "headline/guard.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* What is voted or played for. */
static bool is_tallied(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"votes", "seats", "points", "goals",   "games",
                                        "sets",  "legs",  "frames", "wickets", "tries",
                                        "vote",  "seat",  "point",  "goal",    "game"};

    return smz_is_one_of(c, i, words, SIZE(words));
}

/* "A ban to 180" of "a ban by 212 votes to 180", "by 12 votes" of "by 12 votes to four". */
static bool tally_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        uint32_t number = i - 1;
        if (smz_clause_at(c, i + 1)->tag != SMZ_TAG_CD || !smz_lexeme_is(c, i, "to"))
            continue;
        number -= is_tallied(c, number);
        if (smz_clause_at(c, number)->tag != SMZ_TAG_CD || c->gone[number] || c->gone[i + 1])
            continue;
        if (keep[i + 1] != keep[number])
            return true;
    }
    return false;
}

/* "Stabbed her" of "stabbed her to death", "booked the band" of "booked it by mistake". */
static bool outcome_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"mistake", "accident", "error", "default", "proxy"};

    if (!smz_may_have(c, "death") && !smz_may_have_any(c, words, SIZE(words)))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t noun = i + 1, verb = smz_clause_at(c, noun)->head;
        bool death = smz_lexeme_is(c, i, "to") && smz_lexeme_is(c, noun, "death");
        bool mistake = (smz_lexeme_is(c, i, "by") || smz_lexeme_is(c, i, "in")) &&
                       smz_is_one_of(c, noun, words, SIZE(words));
        if ((death || mistake) && smz_is_gap(c, keep, i) && verb != SMZ_NO_HEAD && keep[verb] &&
            smz_is_verb(smz_clause_at(c, verb)))
            return true;
    }
    return false;
}

/* "Suspicion of driving" of "driving under the influence", "without a licence". */
static bool offence_cut(const smz_clause *c, const bool *keep)
{
    static const char *const links[] = {"under", "without", "while", "whilst", "over", "with"};

    if (!smz_may_have(c, "driving"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_lexeme_is(c, i, "driving") && smz_clause_at(c, i)->tag == SMZ_TAG_VBG &&
            smz_is_gap(c, keep, i + 1) && smz_is_one_of(c, i + 1, links, SIZE(links)))
            return true;
    return false;
}

/* "Rates would stay" of "would stay low". */
static bool level_cut(const smz_clause *c, const bool *keep)
{
    static const char *const verbs[] = {"stay",   "stays",   "stayed",   "staying",
                                        "remain", "remains", "remained", "remaining"};
    static const char *const states[] = {"low",  "high",   "flat", "open", "shut",  "still",
                                         "weak", "strong", "firm", "calm", "close", "together",
                                         "away", "put",    "safe", "alive"};

    if (!smz_may_have_any(c, verbs, SIZE(verbs)))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_is_one_of(c, i, verbs, SIZE(verbs)) && smz_is_gap(c, keep, i + 1) &&
            smz_is_one_of(c, i + 1, states, SIZE(states)))
            return true;
    return false;
}

/* "Found dead flat" of "found dead in her Osby flat", where the tree has "flat" say what she was.
 */
static bool noun_alone(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t left;
        if (!keep[i] || l->tag != SMZ_TAG_JJ)
            continue;
        left = smz_kept_before(keep, i);
        if (left != SMZ_NO_HEAD && left + 1 < i - 1 && smz_clause_at(c, left)->tag == SMZ_TAG_JJ &&
            smz_is_gap(c, keep, i - 1) && smz_is_noun(smz_clause_at(c, i - 1)) &&
            smz_clause_at(c, left + 1)->relation == SMZ_REL_CASE)
            return true;
    }
    return false;
}

/* "Suspicion of money" of "money laundering", "discuss gas" of "gas drilling". */
static bool gerund_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        const smz_lexeme *before = smz_clause_at(c, i - 1);
        smz_tag opens = smz_clause_at(c, i - 2)->tag;
        if (smz_clause_at(c, i)->tag == SMZ_TAG_VBG && smz_is_gap(c, keep, i) && keep[i - 1] &&
            before->tag == SMZ_TAG_NN && c->end[i] == i + 1 && c->first[i] == i &&
            (opens == SMZ_TAG_IN || opens == SMZ_TAG_JJ || smz_is_verb_tag(opens)))
            return true;
    }
    return false;
}

/* What people die in. */
static bool is_disaster(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"crash",  "accident",  "fire",     "explosion", "attack",
                                        "blast",  "collision", "shooting", "raid",      "bombing",
                                        "battle", "ambush",    "fall",     "shipwreck", "flood"};

    return smz_is_one_of(c, i, words, SIZE(words));
}

static bool drops_death(const smz_clause *c, const bool *keep, uint32_t i)
{
    static const char *const words[] = {"death",   "deaths",   "murder",        "murders",
                                        "killing", "killings", "assassination", "loss",
                                        "rape",    "shooting", "kidnapping",    "disappearance",
                                        "attack",  "attacks",  "abduction",     "stabbing"};

    while (i-- > 0 && smz_is_gap(c, keep, i))
        if (smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    return false;
}

/* "Sworn in in a crash" of "sworn in after the death of Jonas Berg in a crash", "arrested in 2012"
 * of "arrested over a murder in 2012": it tells of what was dropped, whatever the tree has it hang
 * on. */
static bool death_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        uint32_t noun = i + 1;
        if (!keep[i] || !smz_lexeme_is(c, i, "in") || !smz_is_gap(c, keep, i - 1))
            continue;
        noun += smz_is_article(c, noun);
        while (noun + 1 < c->lexemes.size && smz_is_noun(smz_clause_at(c, noun + 1)))
            noun++;
        if ((smz_is_year_at(c, i + 1) || is_disaster(c, noun)) && drops_death(c, keep, i))
            return true;
    }
    return false;
}

/* "Votes but will help" of "voted against a ban but will help". */
static bool vote_cut(const smz_clause *c, const bool *keep)
{
    static const char *const verbs[] = {"vote", "votes", "voted", "voting"};
    static const char *const links[] = {"against", "for", "to"};

    if (!smz_may_have_any(c, verbs, SIZE(verbs)))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_is_verb(smz_clause_at(c, i)) &&
            smz_is_one_of(c, i, verbs, SIZE(verbs)) && smz_is_gap(c, keep, i + 1) &&
            smz_is_one_of(c, i + 1, links, SIZE(links)))
            return true;
    return false;
}

/* "Take their protest by emptying" of "take their protest to the streets by emptying". */
static bool taking_cut(const smz_clause *c, const bool *keep)
{
    static const char *const verbs[] = {"take", "takes", "took", "taken", "taking"};

    if (!smz_may_have_any(c, verbs, SIZE(verbs)))
        return false;
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_one_of(c, i, verbs, SIZE(verbs)))
            continue;
        while (next < c->lexemes.size &&
               (smz_is_noun(smz_clause_at(c, next)) || smz_clause_at(c, next)->tag == SMZ_TAG_JJ ||
                smz_clause_at(c, next)->tag == SMZ_TAG_DT ||
                smz_clause_at(c, next)->tag == SMZ_TAG_PRPS))
            next++;
        if (next > i + 1 && keep[next - 1] && next + 1 < c->lexemes.size &&
            smz_is_gap(c, keep, next) && smz_lexeme_is(c, next, "to") &&
            smz_clause_at(c, next)->tag == SMZ_TAG_IN)
            return true;
    }
    return false;
}

/* "Shares fall" of "shares in the airline fell": nobody knows whose. */
static bool shares_of_whom(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "shares"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_lexeme_is(c, i, "shares") && smz_lexeme_is(c, i + 1, "in") &&
            smz_is_gap(c, keep, i + 1) && smz_is_subject(smz_clause_at(c, i)->relation))
            return true;
    return false;
}

/* "A win in double" of "in double overtime"; not "in private". */
static bool adjective_alone(const smz_clause *c, const bool *keep)
{
    static const char *const nouns[] = {"private", "public", "general", "large", "late", "full",
                                        "free",    "good",   "vain",    "short", "high", "low",
                                        "common",  "brief",  "new",     "secret"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_tag before = smz_clause_at(c, i - 1)->tag;
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        if (keep[i] && keep[i - 1] && smz_clause_at(c, i)->tag == SMZ_TAG_JJ &&
            smz_is_gap(c, keep, i + 1) && next == SMZ_TAG_NN &&
            (before == SMZ_TAG_POS || before == SMZ_TAG_PRPS || before == SMZ_TAG_IN) &&
            !smz_is_one_of(c, i, nouns, SIZE(nouns)))
            return true;
    }
    return false;
}

/* ---- What is said of some alone ----------------------------------------------------------------
 */

/* "Will have to leave Osby" of "will have to leave Osby to find work": nobody makes them go. */
static bool aim_cut(const smz_clause *c, const bool *keep)
{
    static const char *const going[] = {"leave", "travel", "move", "drive", "fly", "pay"};

    for (uint32_t i = 3; i + 1 < c->lexemes.size; i++) {
        uint32_t verb = smz_clause_at(c, i + 1)->head;
        bool must;
        if (smz_clause_at(c, i)->tag != SMZ_TAG_TO || smz_clause_at(c, i + 1)->tag != SMZ_TAG_VB ||
            !smz_is_gap(c, keep, i) || verb == SMZ_NO_HEAD || verb >= i || verb < 2 ||
            !keep[verb] || !smz_is_one_of(c, verb, going, SIZE(going)))
            continue;
        must = smz_lexeme_is(c, verb - 1, "must") ||
               (smz_lexeme_is(c, verb - 1, "to") &&
                (smz_is_having(c, verb - 2) || smz_lexeme_is(c, verb - 2, "forced") ||
                 smz_lexeme_is(c, verb - 2, "need") || smz_lexeme_is(c, verb - 2, "needs")));
        if (must && !(smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA))
            return true;
    }
    return false;
}

/* Where "those in" stands behind "while", "but" or "and"; the size: nowhere. */
static uint32_t others_at(const smz_clause *c)
{
    uint32_t i = 2;

    while (i + 1 < c->lexemes.size &&
           !((smz_lexeme_is(c, i, "those") || smz_lexeme_is(c, i, "that")) &&
             smz_clause_at(c, i)->tag == SMZ_TAG_DT && smz_clause_at(c, i + 1)->tag == SMZ_TAG_IN &&
             (smz_clause_at(c, i - 1)->tag == SMZ_TAG_CC ||
              smz_clause_at(c, i - 1)->tag == SMZ_TAG_IN)))
        i++;
    return i + 1 < c->lexemes.size ? i : (uint32_t)c->lexemes.size;
}

/* "Prices fell" of "prices in Osby fell, while those in Karsa rose". */
static bool contrast_cut(const smz_clause *c, const bool *keep)
{
    uint32_t others = others_at(c), subject = smz_subject(c, c->root);

    if (others == c->lexemes.size || subject == SMZ_NO_HEAD || !keep[subject])
        return false;
    for (uint32_t i = subject + 1; i < others && i < c->end[subject]; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_IN && smz_is_gap(c, keep, i) &&
            smz_clause_at(c, i)->relation == SMZ_REL_CASE)
            return true;
    return false;
}

/* "Students have to register" of "students at schools will no longer have to", where the tree has
 * "will" for a part of the phrase before it; "held in Osby" of "held since 2007 are feared dead".
 */
static bool verb_in_phrase(const smz_clause *c, const bool *keep)
{
    static const char *const links[] = {"at",      "in",      "on",     "of",   "by",
                                        "from",    "under",   "over",   "near", "into",
                                        "through", "against", "between"};

    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        uint32_t k = i;
        if (!(tag == SMZ_TAG_MD || smz_lexeme_is(c, i, "are") || smz_lexeme_is(c, i, "is") ||
              smz_lexeme_is(c, i, "were") || smz_lexeme_is(c, i, "was")) ||
            !smz_is_gap(c, keep, i))
            continue;
        while (k > 1 && smz_is_gap(c, keep, k - 1) &&
               (smz_is_noun(smz_clause_at(c, k - 1)) ||
                smz_clause_at(c, k - 1)->tag == SMZ_TAG_JJ ||
                smz_clause_at(c, k - 1)->tag == SMZ_TAG_CD ||
                smz_clause_at(c, k - 1)->tag == SMZ_TAG_DT))
            k--;
        /* "Since the harbour of Osby was shut": the harbour was. */
        if (k == i || !smz_is_gap(c, keep, k - 1) || (k > 1 && !keep[k - 2]))
            continue;
        if (smz_is_one_of(c, k - 1, links, SIZE(links)) ||
            (smz_lexeme_is(c, k - 1, "since") && k + 1 == i &&
             smz_clause_at(c, k)->tag == SMZ_TAG_CD))
            return true;
    }
    return false;
}

/* "Money lying" of "money lying in the accounts", "is worth" of "is worth more than the bid": where
 * it lies and what it is worth are what is told of it. */
static bool place_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"lying",     "lies",    "lay",       "worth",
                                        "situated",  "dating",  "belonging", "hailing",
                                        "amounting", "ranging", "totalling"};

    if (!smz_may_have_any(c, words, SIZE(words)))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_is_dropped(c, keep, i + 1) && smz_is_one_of(c, i, words, SIZE(words)) &&
            !(smz_clause_at(c, i + 1)->flags & SMZ_LEX_COMMA))
            return true;
    return false;
}

const char *smz_guards_severed(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"measure cut", tally_cut, true},           {"result lost", outcome_cut, true},
        {"restriction lost", offence_cut, true},    {"complement lost", level_cut, true},
        {"phrase astray", noun_alone, true},        {"restriction lost", aim_cut, true},
        {"contrast lost", contrast_cut, true},      {"verb lost", verb_in_phrase, true},
        {"compound cut", gerund_lost, true},        {"phrase astray", death_astray, true},
        {"argument lost", vote_cut, true},          {"argument lost", taking_cut, true},
        {"restriction lost", shares_of_whom, true}, {"noun lost", adjective_alone, true},
        {"complement lost", place_cut, true},
    };

    return smz_guard_find(guards, SIZE(guards), c, keep, mendable);
}
