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
        uint32_t number = i - 1 - is_tallied(c, i - 1);
        if (!smz_lexeme_is(c, i, "to") || smz_clause_at(c, i + 1)->tag != SMZ_TAG_CD ||
            smz_clause_at(c, number)->tag != SMZ_TAG_CD || c->gone[number] || c->gone[i + 1])
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
        uint32_t left = smz_kept_before(keep, i);
        if (keep[i] && l->tag == SMZ_TAG_JJ && left != SMZ_NO_HEAD && left + 1 < i - 1 &&
            smz_clause_at(c, left)->tag == SMZ_TAG_JJ && smz_is_gap(c, keep, i - 1) &&
            smz_is_noun(smz_clause_at(c, i - 1)) &&
            smz_clause_at(c, left + 1)->relation == SMZ_REL_CASE)
            return true;
    }
    return false;
}

const char *smz_guards_severed(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"measure cut", tally_cut, true},        {"result lost", outcome_cut, true},
        {"restriction lost", offence_cut, true}, {"complement lost", level_cut, true},
        {"phrase astray", noun_alone, true},
    };

    return smz_guard_find(guards, SIZE(guards), c, keep, mendable);
}
