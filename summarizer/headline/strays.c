/* Guards of strays: verbs without what they were about, phrases without their verb, a surname
 * beside a whole name. */
#include "headline/strays.h"

#include "headline/arguments.h"
#include "headline/deletions.h"
#include "headline/guard.h"

/* Whether a phrase begins there that may be the object of a verb before it. */
static bool begins_object(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_at(c, i)->tag;

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS || tag == SMZ_TAG_PRP ||
           tag == SMZ_TAG_CD;
}

/* "Leaked being the source" of "leaked the report has denied being the source", "man wearing shoes"
 * of "a man who gave up wearing shoes". */
static bool gerund_astray(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t verb = i - 1 - (smz_clause_at(c, i - 1)->tag == SMZ_TAG_RP);

    return smz_is_gap(c, keep, i - 1) && smz_is_verb(smz_clause_at(c, verb));
}

/* "Diet diabetes" of "a diet that promised to cure diabetes", "vote chairman called off" of "a vote
 * to remove the chairman was called off": the verb that a phrase is the object of was dropped, and
 * the noun before it would be its own. */
static bool object_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        uint32_t verb = i - 1, left;
        if (!keep[i] || !(begins_object(c, i) || smz_clause_at(c, i)->tag == SMZ_TAG_VBG))
            continue;
        if (smz_clause_at(c, i)->tag == SMZ_TAG_VBG) {
            if (gerund_astray(c, keep, i))
                return true;
            continue;
        }
        while (verb > 1 && !keep[verb] && (c->gone[verb] || smz_is_article(c, verb)))
            verb--;
        left = smz_kept_before(keep, i);
        if (smz_is_gap(c, keep, verb) && smz_is_verb(smz_clause_at(c, verb)) &&
            smz_clause_at(c, i)->relation != SMZ_REL_OBL_BARE && left != SMZ_NO_HEAD &&
            smz_is_noun(smz_clause_at(c, left)))
            return true;
    }
    return false;
}

/* Whether what was dropped before `i`, behind the word kept last, begins as a relative clause or an
 * infinitive does. */
static bool is_behind_opened(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t left = smz_kept_before(keep, i), first = left + 1;

    if (left == SMZ_NO_HEAD || first >= i || !smz_is_noun(smz_clause_at(c, left)))
        return false;
    while (first < i && c->gone[first])
        first++;
    switch (smz_clause_at(c, first)->tag) {
    case SMZ_TAG_WP:
    case SMZ_TAG_WDT:
    case SMZ_TAG_TO: return first < i;
    default: return false;
    }
}

/* Whether the word behind is a finite verb: "died did". */
static bool meets_verb(const smz_clause *c, uint32_t i)
{
    return i + 1 < c->lexemes.size && smz_is_finite(smz_clause_at(c, i + 1));
}

/* "Campaign removed" of "a campaign to have the statue removed", "surgeon died" of "the surgeon who
 * was suspended after patients died", "government it needs" of "fell short of the majority it
 * needs": a verb, or a pronoun with one, that was of what was dropped. */
static bool verb_astray(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);

    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *before = smz_clause_at(c, i - 1);
        bool main = i == c->root || i == tense, past;
        uint32_t left;
        if (!keep[i] || !smz_is_noun(before) || !smz_is_gap(c, keep, i - 1))
            continue;
        left = smz_kept_before(keep, i);
        if (left == SMZ_NO_HEAD)
            continue;
        past = l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBD;
        if (past && meets_verb(c, i) && smz_is_occasion_word(c, left + 1))
            return true;
        if (!smz_is_noun(smz_clause_at(c, left)))
            continue;
        if (past && is_behind_opened(c, keep, i) && (!main || meets_verb(c, i)))
            return true;
        if (l->tag == SMZ_TAG_PRP && meets_verb(c, i) && keep[i + 1])
            return true;
    }
    return false;
}

/* "..., a figure" of "..., a figure that economists call a fantasy", "..., a charge" of "..., a
 * charge the firm rejects". */
static bool remark_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        uint32_t before = i - 1;
        if (!keep[i] || !smz_is_noun(smz_clause_at(c, i)) || !smz_is_gap(c, keep, i + 1) ||
            !(next == SMZ_TAG_WDT || next == SMZ_TAG_WP || next == SMZ_TAG_PRP ||
              begins_object(c, i + 1) || smz_lexeme_is(c, i + 1, "that")))
            continue;
        before -= smz_is_article(c, before);
        if (keep[before] && (smz_clause_at(c, before)->flags & SMZ_LEX_COMMA))
            return true;
    }
    return false;
}

/* "Called off only hours before" of "called off his wedding only hours before". */
static bool particle_object_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i + 1)->tag;
        if (keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_RP && keep[i - 1] &&
            smz_is_verb(smz_clause_at(c, i - 1)) && smz_is_gap(c, keep, i + 1) &&
            (tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS) &&
            smz_clause_at(c, i + 1)->relation != SMZ_REL_OBL_BARE)
            return true;
    }
    return false;
}

/* "The deal was, but hopes faded" of "the deal was close, but ...". */
static bool predicate_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !(smz_is_being(c, i) || smz_lexeme_is(c, i, "been")) ||
            !smz_is_gap(c, keep, next))
            continue;
        while (next < c->lexemes.size && !keep[next])
            next++;
        if (next == c->lexemes.size || smz_is_punctuation(smz_clause_at(c, next)) ||
            smz_clause_at(c, next)->tag == SMZ_TAG_CC)
            return true;
    }
    return false;
}

/* Whether what was dropped from `i` on holds the finite verb of the noun before it: no word that
 * opens a clause of its own stands between. */
static bool drops_verb(const smz_clause *c, const bool *keep, uint32_t i)
{
    for (; i < c->lexemes.size && !keep[i] && !c->gone[i]; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return true;
        if (l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WPS ||
            l->tag == SMZ_TAG_WRB || l->tag == SMZ_TAG_PRP || smz_lexeme_is(c, i, "that") ||
            (l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC || smz_is_occasion_word(c, i) ||
            smz_lexeme_is(c, i, "as"))
            return false;
    }
    return false;
}

/* "Fails after three rebels" of "after three rebels changed sides", whose verb was taken for a
 * participle. */
bool smz_occasion_verb_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_occasion_word(c, i))
            continue;
        while (next < c->lexemes.size &&
               (smz_clause_at(c, next)->tag == SMZ_TAG_PRPS ||
                (keep[next] && (smz_is_noun(smz_clause_at(c, next)) || begins_object(c, next) ||
                                smz_clause_at(c, next)->tag == SMZ_TAG_JJ))))
            next++;
        if (smz_occasion_ends(c, next))
            continue;
        if (next > i + 1 && drops_verb(c, keep, next))
            return true;
        if (next > i + 1 && next + 1 < c->lexemes.size && smz_is_gap(c, keep, next) &&
            smz_clause_at(c, next)->tag == SMZ_TAG_VBN &&
            (begins_object(c, next + 1) || smz_clause_at(c, next + 1)->tag == SMZ_TAG_JJ ||
             smz_is_punctuation(smz_clause_at(c, next + 1))))
            return true;
    }
    return false;
}

/* Whether a finite verb comes before a comma. */
static bool has_verb_behind(const smz_clause *c, uint32_t i)
{
    for (i++; i < c->lexemes.size && !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA); i++)
        if (smz_is_finite(smz_clause_at(c, i)))
            return true;
    return false;
}

/* Whether what was dropped before `i`, behind the word kept last, has a verb of its own. */
static bool drops_verb_before(const smz_clause *c, const bool *keep, uint32_t i)
{
    while (i-- > 0 && !keep[i])
        if (!c->gone[i] && smz_is_verb(smz_clause_at(c, i)))
            return true;
    return false;
}

/* "The dealer a decade ago says" of "the dealer who fell ill a decade ago says", "drafted as the
 * vote nears" of "drafted in to help as the vote nears", "decides as his side loses" of "decided in
 * May after he slipped as his side lost": it told of what was dropped. */
static bool occasion_astray(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "ago") && !smz_may_have(c, "as"))
        return false;
    for (uint32_t i = 3; i < c->lexemes.size; i++) {
        uint32_t first = smz_lexeme_is(c, i, "ago") ? i - 2 : i, before;
        /* "Lind ago would" of "Lind said long ago he would" */
        if (keep[i] && first < i && !keep[i - 1])
            return true;
        if (!keep[i] || (first == i && !smz_lexeme_is(c, i, "as")) ||
            !smz_is_gap(c, keep, first - 1))
            continue;
        before = smz_kept_before(keep, first);
        if (before == SMZ_NO_HEAD)
            continue;
        if (first < i ? i < c->root
                      : (smz_is_verb(smz_clause_at(c, before)) || drops_verb_before(c, keep, i)) &&
                            has_verb_behind(c, i))
            return true;
    }
    return false;
}

/* "In two years", "for a decade" */
static bool tells_span(const smz_clause *c, uint32_t link)
{
    static const char *const words[] = {"year",   "years",   "month",   "months", "week",
                                        "weeks",  "decade",  "decades", "days",   "generation",
                                        "season", "seasons", "history"};

    for (uint32_t i = link + 1; i < c->lexemes.size && i < link + 6; i++)
        if (smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "Grows in two years" of "grows at its slowest pace in two years", "speaks to them since the vote"
 * of "... for the first time since the vote": the span was that of a superlative. */
static bool span_astray(const smz_clause *c, const bool *keep)
{
    static const char *const firsts[] = {"first", "only", "last", "second", "third"};
    static const char *const links[] = {"since", "in", "for"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t k = i;
        if (!keep[i] || !smz_is_gap(c, keep, i - 1) ||
            !smz_is_one_of(c, i, links, sizeof links / sizeof *links) ||
            !(smz_lexeme_is(c, i, "since") || tells_span(c, i)))
            continue;
        while (k > 0 && !keep[k - 1] && !(smz_clause_at(c, k - 1)->flags & SMZ_LEX_COMMA)) {
            k--;
            if (smz_clause_at(c, k)->tag == SMZ_TAG_JJS ||
                smz_is_one_of(c, k, firsts, sizeof firsts / sizeof *firsts))
                return true;
        }
    }
    return false;
}

/* Whether a noun that "and" joins to another one, or to the first of several, is a whole name. */
static bool is_joined_to_whole(const smz_clause *c, const bool *keep, uint32_t noun, uint32_t other)
{
    const smz_lexeme *l = smz_clause_at(c, noun), *o = smz_clause_at(c, other);
    bool joined = (o->relation == SMZ_REL_CONJ &&
                   (o->head == noun || (l->relation == SMZ_REL_CONJ && o->head == l->head))) ||
                  (l->relation == SMZ_REL_CONJ && l->head == other);

    return joined && other > 0 && smz_is_name(o) && keep[other] && keep[other - 1] &&
           smz_is_name(smz_clause_at(c, other - 1)) && smz_clause_at(c, other - 1)->head == other &&
           !smz_is_kind(c, other - 1, SMZ_LIST_TITLE);
}

/* "Berg and Mara Lind": both have their given names, or neither. */
static bool names_uneven(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        uint32_t surname = i + c->given[i];
        if (surname == i || keep[i] || !keep[surname])
            continue;
        for (uint32_t k = 0; k < c->lexemes.size; k++)
            if (k != surname && is_joined_to_whole(c, keep, surname, k))
                return true;
    }
    return false;
}

/* "Forgotten themselves" of "forgotten by many Afghans themselves". */
static bool reflexive_astray(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"himself", "herself", "itself", "themselves"};

    if (!smz_may_have_any(c, words, sizeof words / sizeof *words))
        return false;
    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if (keep[i] && smz_is_gap(c, keep, i - 1) && smz_is_noun(smz_clause_at(c, i - 1)) &&
            smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "East Osby" of "south east Osby". */
static bool direction_split(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"north",    "south",    "east",    "west",
                                        "northern", "southern", "eastern", "western"};

    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if (keep[i] != keep[i - 1] && !c->gone[i] && !c->gone[i - 1] &&
            smz_is_one_of(c, i, words, sizeof words / sizeof *words) &&
            smz_is_one_of(c, i - 1, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "Hires 20%" of "hires 20% more people". */
static bool share_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_is_gap(c, keep, i + 1) && smz_clause_at(c, i + 1)->tag == SMZ_TAG_JJR &&
            (smz_lexeme_is(c, i, "%") || smz_lexeme_is(c, i, "cent") ||
             smz_lexeme_is(c, i, "percent") || smz_is_number(smz_clause_at(c, i))))
            return true;
    return false;
}

/* "Keeps its place western series" of "... with its robot western series": the end of a phrase
 * whose beginning was dropped. */
static bool phrase_end_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        uint32_t left;
        if (!keep[i] || !keep[i + 1] || smz_clause_at(c, i)->tag != SMZ_TAG_JJ ||
            smz_clause_at(c, i - 1)->tag != SMZ_TAG_NN || !smz_is_gap(c, keep, i - 1) ||
            !smz_is_noun(smz_clause_at(c, i + 1)))
            continue;
        left = smz_kept_before(keep, i);
        if (left != SMZ_NO_HEAD && smz_is_noun(smz_clause_at(c, left)))
            return true;
    }
    return false;
}

/* "Free a man because no witness came" of "free a man jailed because ...": why he was jailed. */
static bool reason_astray(const smz_clause *c, const bool *keep)
{
    static const char *const links[] = {"because", "after", "when", "while", "for"};

    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++)
        if (keep[i] && !keep[i - 1] && !c->gone[i - 1] && keep[i - 2] &&
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_VBN && smz_is_noun(smz_clause_at(c, i - 2)) &&
            smz_is_one_of(c, i, links, sizeof links / sizeof *links))
            return true;
    return false;
}

/* "A device more easily was sold" of "a device that helps you write more easily was sold": how was
 * said of what was dropped. */
static bool manner_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        uint32_t first = i - (keep[i - 1] && (smz_clause_at(c, i - 1)->tag == SMZ_TAG_RBR ||
                                              smz_clause_at(c, i - 1)->tag == SMZ_TAG_RB));
        if (keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_RB && smz_is_gap(c, keep, first - 1) &&
            !(smz_clause_at(c, first - 1)->flags & SMZ_LEX_COMMA) &&
            smz_is_helping(smz_clause_at(c, i + 1)->relation) && keep[i + 1] &&
            drops_verb_before(c, keep, first))
            return true;
    }
    return false;
}

/* "Shares rise, which the firm denied" of "... after a report of a sale, which the firm denied". */
static bool which_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++)
        if (keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_WDT && keep[i - 1] &&
            (smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA) && !keep[i - 2] && !c->gone[i - 2])
            return true;
    return false;
}

/* "Cancels the order, reinstated it" of "..., then reinstated it": the joint is lost. */
static bool then_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++)
        if (smz_lexeme_is(c, i, "then") && smz_is_gap(c, keep, i) && keep[i - 1] && keep[i + 1] &&
            (smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA) &&
            smz_is_verb(smz_clause_at(c, i + 1)))
            return true;
    return false;
}

/* Who "was shot at" was not shot: behind a preposition comes no noun, so that the verb has it. */
static bool is_shot_at(const smz_clause *c, uint32_t i)
{
    uint32_t next = i + 1;

    return smz_lexeme_is(c, i, "at") && smz_lexeme_is(c, i - 1, "shot") &&
           (next == c->lexemes.size || smz_is_punctuation(smz_clause_at(c, next)) ||
            smz_clause_at(c, next)->tag == SMZ_TAG_CC || smz_clause_at(c, next)->tag == SMZ_TAG_IN);
}

/* The "up" of "in a shake up": what it belongs to was dropped. */
static bool particle_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if ((keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_RP && smz_is_gap(c, keep, i - 1)) ||
            (keep[i - 1] && smz_is_gap(c, keep, i) && is_shot_at(c, i)))
            return true;
    return false;
}

/* "Fled when dam" of "fled when the dam above the town burst": no verb is left behind it. */
static bool occasion_verbless(const smz_clause *c, const bool *keep)
{
    uint32_t i = (uint32_t)c->lexemes.size;

    while (i-- > 1) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i])
            continue;
        if (smz_is_verb(l) || l->tag == SMZ_TAG_MD || l->tag == SMZ_TAG_JJ)
            return false;
        if (l->tag == SMZ_TAG_WRB && smz_lexeme_is(c, i, "when"))
            return true;
    }
    return false;
}

/* ---- All of them ---------------------------------------------------------------------------- */

const char *smz_guards_strays(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"verb lost", smz_occasion_verb_lost, true},
        {"complement lost", predicate_lost, true},
        {"object lost", particle_object_lost, true},
        {"object astray", object_astray, true},
        {"verb astray", verb_astray, true},
        {"remark cut", remark_cut, true},
        {"phrase astray", occasion_astray, true},
        {"coordination split", then_lost, true},
        {"superlative unmeasured", span_astray, true},
        {"relative clause astray", which_astray, true},
        {"clause astray", reason_astray, true},
        {"clause astray", manner_astray, true},
        {"comparison cut", share_cut, true},
        {"phrase astray", phrase_end_astray, true},
        {"name split", direction_split, true},
        {"object astray", reflexive_astray, true},
        {"names uneven", names_uneven, true},
        {"particle astray", particle_astray, true},
        {"verb lost", occasion_verbless, true},
    };

    return smz_guard_find(guards, sizeof guards / sizeof *guards, c, keep, mendable);
}
