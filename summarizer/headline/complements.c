/* Guards of complements: a verb without its particle, its object or what it says of that, whatever
 * the tree has them hang on. */
#include "headline/complements.h"

#include "headline/asked_next.h"
#include "headline/guard.h"
#include "headline/halves.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* "Feels a lot" of "feels a lot like school". */
static bool like_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"feel",   "feels", "felt",   "look",    "looks",
                                        "looked", "sound", "sounds", "sounded", "smell",
                                        "smells", "seem",  "seems",  "seemed",  "tastes"};

    if (!smz_may_have(c, "like"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        for (uint32_t k = i + 1; k < i + 5 && k < c->lexemes.size; k++)
            if (smz_lexeme_is(c, k, "like") && smz_is_gap(c, keep, k))
                return true;
    }
    return false;
}

bool smz_is_far_particle(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"out",   "off",    "up",    "down", "over",
                                        "apart", "around", "aside", "back", "away"};
    const smz_lexeme *l = smz_clause_at(c, i), *before = l - 1;
    uint32_t verb = l->head;

    if (verb == SMZ_NO_HEAD || verb + 1 >= i || !smz_is_verb(smz_clause_at(c, verb)) ||
        !(l->relation == SMZ_REL_PARTICLE || l->relation == SMZ_REL_ADVMOD) ||
        !(l->tag == SMZ_TAG_RP || l->tag == SMZ_TAG_RB) || c->first[i] != i ||
        !(smz_is_noun(before) || before->tag == SMZ_TAG_PRP) ||
        !smz_is_one_of(c, i, words, SIZE(words)))
        return false;
    /* "Back in the winter" */
    if (smz_lexeme_is(c, i, "back") && smz_clause_tag(c, i + 1) == SMZ_TAG_IN)
        return false;
    /* "Hands it back" */
    if (before->tag == SMZ_TAG_PRP)
        return verb + 2 == i;
    for (uint32_t k = verb + 1; k < i; k++)
        if (!smz_is_in_noun_phrase(c, k))
            return false;
    return true;
}

/* "Bowls Osby" of "bowls Osby out": a particle behind the object makes it another verb. */
static bool particle_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++)
        if (smz_is_gap(c, keep, i) && smz_is_far_particle(c, i) && keep[smz_clause_at(c, i)->head])
            return true;
    return false;
}

/* "The march was met" of "was met with force", "was hit" of "was hit with a bill": other verbs. */
static bool instrument_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"met", "hit", "slapped", "faced", "saddled", "tasked"};

    if (!smz_may_have(c, "with"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_VBN && smz_is_gap(c, keep, i + 1) &&
            smz_lexeme_is(c, i + 1, "with") &&
            (smz_child(c, i, SMZ_REL_AUX_PASS) != SMZ_NO_HEAD ||
             smz_child(c, i, SMZ_REL_AUX) == SMZ_NO_HEAD) &&
            smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    return false;
}

/* Where the number stands behind "at least", "more than" or "over" at `i`; `i` itself: none does.
 */
static uint32_t number_behind(const smz_clause *c, uint32_t i)
{
    static const char *const seconds[] = {"least", "most", "than", "to"};
    static const char *const words[] = {"over", "nearly", "about", "around", "almost", "some"};
    uint32_t first = i;

    if (i + 2 >= c->lexemes.size)
        return first;
    if (smz_is_one_of(c, i, words, SIZE(words)))
        i += 1;
    else if ((smz_lexeme_is(c, i, "at") || smz_lexeme_is(c, i, "more") ||
              smz_lexeme_is(c, i, "up")) &&
             smz_is_one_of(c, i + 1, seconds, SIZE(seconds)))
        i += 2;
    else
        return first;
    while (i + 1 < c->lexemes.size &&
           (smz_lexeme_is(c, i, "Rs") || smz_clause_at(c, i)->tag == SMZ_TAG_DOLLAR))
        i++;
    return i < c->lexemes.size && smz_is_number(smz_clause_at(c, i)) ? i : first;
}

/* "A crash kills" of "kills at least ten people": how many is no circumstance, whatever the tree
 * says; but "rose about 5%". */
static bool counted_object_cut(const smz_clause *c, const bool *keep)
{
    static const char *const spans[] = {
        "years", "months", "weeks",  "days", "hours",   "minutes", "seconds", "miles",
        "km",    "times",  "points", "cent", "percent", "%",       "decades", "decade"};

    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        uint32_t number;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) || !smz_is_gap(c, keep, i + 1) ||
            smz_child(c, i, SMZ_REL_AUX_PASS) != SMZ_NO_HEAD ||
            (smz_clause_at(c, i)->tag == SMZ_TAG_VBN &&
             smz_child(c, i, SMZ_REL_AUX) == SMZ_NO_HEAD))
            continue;
        number = number_behind(c, i + 1);
        if (number == i + 1 || number + 1 >= c->lexemes.size)
            continue;
        number += smz_lexeme_is(c, number + 1, "per") ? 2 : 1;
        if (number < c->lexemes.size && smz_is_noun(smz_clause_at(c, number)) &&
            !smz_is_one_of(c, number, spans, SIZE(spans)) && !smz_is_kind(c, number, SMZ_LIST_TIME))
            return true;
    }
    return false;
}

static bool begins_nominal(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_tag(c, i);

    return tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS;
}

/* Whether the noun phrase that begins at `i` is followed by no verb with a tense, and tells no
 * time.
 */
static bool is_no_clause(const smz_clause *c, uint32_t i)
{
    while (i + 1 < c->lexemes.size && smz_is_in_noun_phrase(c, i + 1))
        i++;
    return smz_is_noun(smz_clause_at(c, i)) &&
           !smz_is_kind(c, i, SMZ_LIST_TIME | SMZ_LIST_DAY | SMZ_LIST_MONTH) &&
           smz_clause_at(c, i)->relation != SMZ_REL_OBL_BARE &&
           (i + 1 == c->lexemes.size ||
            !smz_is_finite(smz_clause_at(c, smz_behind_adverbs(c, i + 1))));
}

/* "Postpones for missing tests" of "postponed by two weeks the judgement for ...": the object
 * stands behind a phrase, and went with it. */
static bool far_object_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 4 < c->lexemes.size; i++) {
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) || !smz_is_gap(c, keep, i + 1) ||
            smz_clause_at(c, i + 1)->tag != SMZ_TAG_IN ||
            smz_child(c, i, SMZ_REL_AUX_PASS) != SMZ_NO_HEAD ||
            smz_child(c, i, SMZ_REL_OBJ) != SMZ_NO_HEAD)
            continue;
        for (uint32_t k = i + 2; k < i + 8 && k + 2 < c->lexemes.size && smz_is_gap(c, keep, k) &&
                                 smz_is_in_noun_phrase(c, k);
             k++)
            if (smz_is_noun(smz_clause_at(c, k)) && begins_nominal(c, k + 1) &&
                smz_is_gap(c, keep, k + 1 + smz_is_article(c, k + 1)) && is_no_clause(c, k + 1))
                return true;
    }
    return false;
}

/* "Looks set to sustain" of "... to sustain its revival thanks to exports": behind an infinitive
 * stands its object, whatever the tree says. */
static bool infinitive_object_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t noun = i + 1;
        if (!keep[i] || smz_clause_at(c, i)->tag != SMZ_TAG_VB ||
            smz_clause_at(c, i - 1)->tag != SMZ_TAG_TO || smz_is_being(c, i) ||
            !begins_nominal(c, noun) ||
            !smz_is_gap(c, keep, noun + (smz_is_article(c, noun) ? 1 : 0)))
            continue;
        while (noun + 1 < c->lexemes.size && smz_is_in_noun_phrase(c, noun + 1))
            noun++;
        if (smz_is_noun(smz_clause_at(c, noun)) && smz_is_gap(c, keep, noun) &&
            smz_clause_at(c, noun)->relation != SMZ_REL_OBL_BARE &&
            !smz_is_kind(c, noun, SMZ_LIST_TIME | SMZ_LIST_DAY | SMZ_LIST_MONTH))
            return true;
    }
    return false;
}

/* "Stood" of "stood at 40,000": how many there are is all that it says. */
static bool level_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"stood",  "stands", "stand",    "standing",
                                        "valued", "priced", "estimated"};

    if (!smz_may_have(c, "at"))
        return false;
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        uint32_t number = i + 2;
        if (!keep[i] || !smz_is_gap(c, keep, i + 1) || !smz_lexeme_is(c, i + 1, "at") ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        while (number + 1 < c->lexemes.size && number < i + 5 &&
               !smz_is_number(smz_clause_at(c, number)))
            number++;
        if (smz_is_number(smz_clause_at(c, number)))
            return true;
    }
    return false;
}

/* "Sets the ball" of "sets the ball rolling", "leaves the town" of "leaves the town divided". */
static bool state_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"set",  "sets", "setting", "leave",   "leaves",
                                        "left", "keep", "keeps",   "leaving", "kept"};

    if (!smz_may_have_any(c, words, SIZE(words)))
        return false;
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        smz_tag tag;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) ||
            smz_child(c, i, SMZ_REL_AUX_PASS) != SMZ_NO_HEAD ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        while (next < c->lexemes.size && keep[next] && smz_is_in_noun_phrase(c, next))
            next++;
        if (next == i + 1 || next >= c->lexemes.size || !smz_is_gap(c, keep, next) ||
            !smz_is_noun(smz_clause_at(c, next - 1)))
            continue;
        tag = smz_clause_at(c, next)->tag;
        if (smz_lexeme_is(c, next, "on") && smz_is_next(c, next, "fire"))
            return true;
        if (tag == SMZ_TAG_VBG || ((tag == SMZ_TAG_VBN || tag == SMZ_TAG_JJ) &&
                                   !smz_lexeme_is(c, i, "set") && !smz_lexeme_is(c, i, "sets")))
            return true;
    }
    return false;
}

/* "May have to step" of "... step in to stop them", "fights" of "fights on": no noun is behind it.
 */
static bool adverb_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"in",  "on", "by",   "through", "over", "off",
                                        "out", "up", "down", "along",   "away"};

    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        uint32_t next = i + 2;
        smz_tag tag = smz_clause_at(c, i + 1)->tag;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) || !smz_is_gap(c, keep, i + 1) ||
            (tag != SMZ_TAG_IN && tag != SMZ_TAG_RP && tag != SMZ_TAG_RB) ||
            !smz_is_one_of(c, i + 1, words, SIZE(words)))
            continue;
        if (next >= c->lexemes.size || smz_clause_at(c, next)->tag == SMZ_TAG_CC ||
            smz_is_punctuation(smz_clause_at(c, next)) ||
            (smz_clause_at(c, next)->tag == SMZ_TAG_TO && smz_opens_infinitive(c, next)))
            return true;
    }
    return false;
}

/* "What she sees" of "what she sees as a duty". */
static bool opinion_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"sees",      "saw",       "see",   "calls",   "called",
                                        "describes", "described", "terms", "regards", "considers"};

    if (!smz_may_have(c, "what"))
        return false;
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        uint32_t k = i;
        if (!keep[i] || !smz_is_gap(c, keep, i + 1) || !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        while (k > 0 && k + 6 > i && !smz_lexeme_is(c, k - 1, "what"))
            k--;
        if (k > 0 && k + 6 > i && keep[k - 1])
            return true;
    }
    return false;
}

/* "Gives the firm to pay" of "gives the firm 15 days to pay": a time that is given is no time when.
 */
static bool given_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"give",   "gives",   "gave",     "given",
                                        "giving", "granted", "granting", "grants"};

    if (!smz_may_have_any(c, words, SIZE(words)))
        return false;
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        while (next < c->lexemes.size && (keep[next] || !smz_is_gap(c, keep, next)) &&
               !smz_is_punctuation(smz_clause_at(c, next)) &&
               !smz_is_finite(smz_clause_at(c, next)))
            next++;
        for (; next + 2 < c->lexemes.size && smz_is_gap(c, keep, next); next++)
            if (smz_clause_at(c, next)->tag == SMZ_TAG_CD &&
                smz_is_noun(smz_clause_at(c, next + 1)) &&
                smz_clause_at(c, next + 2)->tag == SMZ_TAG_TO)
                return true;
    }
    return false;
}

/* "A petition was filed asking" of "... asking for help": nothing is left of what was asked. */
static bool asking_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"asking",  "seeking", "demanding", "alleging",
                                        "saying",  "urging",  "accusing",  "claiming",
                                        "stating", "blaming", "citing",    "warning"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || smz_clause_at(c, i)->tag != SMZ_TAG_VBG || !smz_is_gap(c, keep, next) ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        while (next < c->lexemes.size && !keep[next])
            next++;
        if (next == c->lexemes.size || smz_is_punctuation(smz_clause_at(c, next)))
            return true;
    }
    return false;
}

/* Whether what "as" opens at `i` has no verb with a tense but that of a relative clause. */
static bool is_as_phrase(const smz_clause *c, uint32_t i)
{
    for (i++; i < c->lexemes.size && !smz_is_punctuation(smz_clause_at(c, i)); i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        if (tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WRB)
            return true;
        if (smz_is_finite(smz_clause_at(c, i)))
            return false;
    }
    return true;
}

/* "Uses the hall" of "uses the hall as a prison", "sees the sale of the mill" of "... as a cure".
 */
static bool naming_cut(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"use",  "used", "uses",   "using",      "see",
                                        "sees", "saw",  "seeing", "recognised", "recognises"};

    if (!smz_may_have(c, "as"))
        return false;
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        while (next + 1 < c->lexemes.size &&
               (smz_is_in_noun_phrase(c, next) || smz_clause_at(c, next)->tag == SMZ_TAG_VBN ||
                (next > i + 1 && (smz_lexeme_is(c, next, "of") || smz_lexeme_is(c, next, "and")))))
            next++;
        if (next > i + 1 && keep[next - 1] && !keep[next] && !c->gone[next] &&
            smz_lexeme_is(c, next, "as") && is_as_phrase(c, next))
            return true;
    }
    return false;
}

/* "Takes the wares" of "takes the wares elsewhere", "brought the case" of "brought the case to
 * court": who takes something away has not just taken it. */
static bool way_cut(const smz_clause *c, const bool *keep)
{
    static const char *const verbs[] = {"take",  "takes",  "took",    "taken",   "taking",
                                        "bring", "brings", "brought", "bringing"};
    static const char *const ways[] = {"to",   "into",    "onto", "elsewhere", "away", "home",
                                       "back", "forward", "off",  "outside",   "out"};

    if (!smz_may_have_any(c, verbs, SIZE(verbs)))
        return false;
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) ||
            !smz_is_one_of(c, i, verbs, SIZE(verbs)))
            continue;
        while (next + 1 < c->lexemes.size && smz_is_in_noun_phrase(c, next))
            next++;
        if (next > i + 1 && keep[next - 1] && !keep[next] && !c->gone[next] &&
            smz_is_one_of(c, next, ways, SIZE(ways)) &&
            smz_clause_at(c, next + 1)->tag != SMZ_TAG_VB)
            return true;
    }
    return false;
}

const char *smz_guards_complements(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"argument lost", like_cut, true},
        {"particle lost", particle_cut, true},
        {"particle lost", adverb_cut, true},
        {"argument lost", instrument_cut, true},
        {"object lost", counted_object_cut, true},
        {"object lost", far_object_cut, true},
        {"object lost", infinitive_object_cut, true},
        {"complement lost", state_cut, true},
        {"complement lost", opinion_cut, true},
        {"argument lost", level_cut, true},
        {"argument lost", naming_cut, true},
        {"argument lost", way_cut, true},
        {"content lost", asking_cut, true},
        {"object lost", given_cut, true},
    };

    return smz_guard_find(guards, SIZE(guards), c, keep, mendable);
}
