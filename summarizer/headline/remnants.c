/* Guards of remnants: words that say nothing, or something else, without those behind them that
 * were dropped. */
#include "headline/remnants.h"

#include "headline/adjuncts.h"
#include "headline/asked_next.h"
#include "headline/compounds.h"
#include "headline/guard.h"

static bool is_money(const smz_clause *c, uint32_t i)
{
    uint32_t first = smz_is_number(smz_clause_at(c, i)) ? i : c->first[i];

    for (uint32_t k = first > 0 ? first - 1 : 0; k <= i; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_DOLLAR)
            return true;
    return false;
}

/* "Isle" of "the Isle of Man", "ahead" of "ahead of the match", whatever the tree has it hang on.
 */
static bool of_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        uint32_t head;
        if (!smz_lexeme_is(c, i, "of") || !smz_is_gap(c, keep, i))
            continue;
        head = smz_lexeme_before(c, i);
        if (smz_is_dying(c, head))
            continue;
        if (head != i && keep[head] && !smz_is_punctuation(smz_clause_at(c, head)) &&
            !is_money(c, head))
            return true;
    }
    return false;
}

/* "Ten were killed and dozens wounded": what helps the first helps the second. */
static bool shares_helper(const smz_clause *c, uint32_t participle)
{
    uint32_t i = participle;

    while (i > 1 && i + 5 > participle && smz_clause_at(c, i)->tag != SMZ_TAG_CC)
        i--;
    return i > 1 && smz_lexeme_is(c, i, "and") && smz_clause_at(c, i - 1)->tag == SMZ_TAG_VBN &&
           smz_clause_at(c, participle)->tag == SMZ_TAG_VBN;
}

/* "Gas supplied" of "gas supplied by Turkmenistan", "game similar" of "game similar to chess":
 * behind a noun a participle or adjective alone says nothing. */
static bool participle_alone(const smz_clause *c, const bool *keep)
{
    /* "Keeps hopes alive": of what is kept so, they tell enough. */
    static const char *const whole[] = {"alive", "dead",  "open", "afloat",  "intact",
                                        "safe",  "apart", "free", "unharmed"};
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        bool behind_noun =
            l->head < i && (l->relation == SMZ_REL_ACL || l->relation == SMZ_REL_RELCL ||
                            l->relation == SMZ_REL_AMOD);
        if (keep[i] && behind_noun && (l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_JJ) &&
            i != c->root && !shares_helper(c, i) && smz_is_noun(smz_clause_at(c, i - 1)) &&
            keep[i - 1] && !keep[i + 1] &&
            !smz_is_one_of(c, i, whole, sizeof whole / sizeof *whole) && !c->gone[i + 1] &&
            !smz_is_punctuation(smz_clause_at(c, i + 1)))
            return true;
    }
    return false;
}

static bool is_behind_than(const smz_clause *c, uint32_t i)
{
    while (i > 1 && smz_clause_at(c, i - 1)->tag == SMZ_TAG_RB)
        i--;
    return i > 0 && smz_lexeme_is(c, i - 1, "than");
}

/* "Its rise cashed" of "its rise after Rolls cashed in shares", "after battling" of "after battling
 * past Osby": a participle of a clause of which nothing else is left. */
static bool participle_begun(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *before = smz_clause_at(c, i - 1);
        if (!keep[i] || i == c->root || l->relation != SMZ_REL_ADVCL || !smz_is_gap(c, keep, i + 1))
            continue;
        /* "Lower than (previously) expected" */
        if (l->tag == SMZ_TAG_VBN && smz_is_gap(c, keep, i - 1) && !is_behind_than(c, i))
            return true;
        if (l->tag == SMZ_TAG_VBG && keep[i - 1] && before->tag == SMZ_TAG_IN)
            return true;
    }
    return false;
}

/* "Warns children as young" of "children as young as 15 are ...". */
static bool comparison_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "as"))
        return false;
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++)
        if (keep[i] && keep[i + 1] && !keep[i + 2] && smz_lexeme_is(c, i, "as") &&
            smz_lexeme_is(c, i + 2, "as") && smz_is_gap(c, keep, i + 2))
            return true;
    return false;
}

/* "Barrel mark" of "above the $47 a barrel mark": of what the sum is the price. */
static bool price_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if (keep[i] && smz_is_gap(c, keep, i - 1) && smz_is_number(smz_clause_at(c, i - 1)) &&
            (smz_lexeme_is(c, i, "a") || smz_lexeme_is(c, i, "an") || smz_lexeme_is(c, i, "per")))
            return true;
    return false;
}

bool smz_begins_other_phrase(const smz_clause *c, uint32_t i)
{
    while (i + 1 < c->lexemes.size && smz_is_noun(smz_clause_at(c, i + 1)))
        i++;
    return smz_clause_at(c, i)->relation == SMZ_REL_NSUBJ ||
           smz_clause_at(c, i)->relation == SMZ_REL_NSUBJ_PASS ||
           (i + 1 < c->lexemes.size && smz_is_finite(smz_clause_at(c, i + 1)));
}

/* "Government" of "government borrowing costs": a thing without an article is part of a name of
 * another. */
static bool is_bare(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_NN && smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBG &&
           i + 2 < c->lexemes.size && smz_is_noun(smz_clause_at(c, i + 2)) &&
           (i == 0 || smz_is_punctuation(smz_clause_at(c, i - 1)));
}

/* "Blood" of "a blood testing start-up": what somebody tests has an article, or is many. Who claims
 * something is no kind of thing. */
static bool may_be_compound(const smz_clause *c, uint32_t i)
{
    static const char *const doing[] = {"claiming", "carrying", "containing", "seeking",
                                        "wearing",  "starring", "featuring"};

    return i + 2 < c->lexemes.size && smz_is_noun(smz_clause_at(c, i)) &&
           smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBG &&
           smz_clause_at(c, i + 2)->tag == SMZ_TAG_NN &&
           !smz_is_one_of(c, i + 1, doing, sizeof doing / sizeof *doing);
}

/* "Record" of "a record low", "Board" of "Board for Ferries": one name. */
static bool is_first_half(const smz_clause *c, uint32_t i)
{
    uint32_t next = i + 1;

    if (smz_lexeme_is(c, i, "record") || smz_lexeme_is(c, i, "all-time"))
        return smz_lexeme_is(c, next, "low") || smz_lexeme_is(c, next, "high");
    return i > 0 && i < c->root && next + 1 < c->lexemes.size && smz_lexeme_is(c, next, "for") &&
           smz_is_noun(smz_clause_at(c, i)) && (smz_clause_at(c, i)->flags & SMZ_LEX_UPPER) &&
           (smz_clause_at(c, next + 1)->flags & SMZ_LEX_UPPER);
}

/* "High-tech banking" of "the high-tech banking app", "Seven Bank" of "Seven Bank clerks". */
static bool noun_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *left = smz_clause_at(c, i), *right = smz_clause_at(c, i + 1);
        if (keep[i] && smz_is_gap(c, keep, i + 1) && (is_bare(c, i) || may_be_compound(c, i)))
            return true;
        if (keep[i] && !keep[i + 1] && !c->gone[i + 1] && is_first_half(c, i))
            return true;
        if (keep[i] && smz_is_noun(left) && smz_is_noun(right) && smz_is_gap(c, keep, i + 1) &&
            (right->flags & SMZ_LEX_SPACED) && right->relation != SMZ_REL_NSUBJ &&
            right->relation != SMZ_REL_NSUBJ_PASS && right->relation != SMZ_REL_OBL_BARE &&
            right->relation != SMZ_REL_NMOD_BARE && !smz_begins_other_phrase(c, i + 1) &&
            !smz_is_kind(c, i + 1, SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME))
            return true;
    }
    return false;
}

/* "Blindness under two" of "blindness in children under two": whose age or number it is. */
static bool measure_astray(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"under", "over", "above", "below", "aged"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t noun;
        if (!keep[i] || !keep[i + 1] || !smz_is_number(smz_clause_at(c, i + 1)) ||
            !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            continue;
        noun = smz_lexeme_before(c, i);
        if (noun == i || keep[noun] || !smz_is_noun(smz_clause_at(c, noun)))
            continue;
        /* "Died of a fever aged 70": who did it. */
        noun = smz_kept_before(keep, i);
        if (noun == SMZ_NO_HEAD || !smz_lexeme_is(c, i, "aged") || !smz_is_dying(c, noun))
            return true;
    }
    return false;
}

/* Whether an adjective stands before its noun, and no preposition between them. */
static bool is_of_noun(const smz_clause *c, uint32_t i)
{
    uint32_t noun = smz_clause_at(c, i)->head, link;

    if (smz_clause_at(c, i)->relation != SMZ_REL_AMOD || noun == SMZ_NO_HEAD || noun < i)
        return false;
    link = smz_child(c, noun, SMZ_REL_CASE);
    return link == SMZ_NO_HEAD || link < i;
}

/* A mission, unlike a visit, is one to do something. */
static bool is_undertaking(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"mission", "missions", "attempt", "attempts", "bid",
                                        "bids",    "effort",   "efforts", "drive",    "push"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Arrives back to revive talks" of "... from his mission to revive talks": an infinitive is the
 * noun's before it, if that is one that has such. */
static bool infinitive_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        if (!keep[i] || !smz_lexeme_is(c, i, "to"))
            continue;
        /* "Back to the islands" of "back from her mission to the islands" */
        if (smz_is_gap(c, keep, i - 1) && is_undertaking(c, i - 1))
            return true;
        if (smz_clause_at(c, i)->tag != SMZ_TAG_TO || smz_clause_at(c, i + 1)->tag != SMZ_TAG_VB)
            continue;
        for (uint32_t k = i; k > 0 && smz_is_dropped(c, keep, k - 1); k--)
            if (smz_is_noun(smz_clause_at(c, k - 1)) &&
                (is_undertaking(c, k - 1) ||
                 (c->valency[k - 1] && (c->valency[k - 1]->direct & SMZ_LINK_INFINITIVE))))
                return true;
    }
    return false;
}

/* "Attacks are to proclaim" of "attacks are down, prompting an officer to proclaim". */
static bool is_to_made(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_being(c, i) || keep[next])
            continue;
        while (next + 1 < c->lexemes.size && !keep[next])
            next++;
        if (keep[next] && smz_clause_at(c, next)->tag == SMZ_TAG_TO &&
            smz_clause_at(c, next + 1)->tag == SMZ_TAG_VB)
            return true;
    }
    return false;
}

/* "Reported" of "reported dead", "left" of "left stranded", "believed" of "believed to have fled",
 * "hours" of "hours before the raid": what follows says what is meant. */
static bool rest_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *next = smz_clause_at(c, i + 1);
        /* "Is back" of "is back in their hands" */
        if (keep[i] && i == c->root && l->tag == SMZ_TAG_RB && next->tag == SMZ_TAG_IN &&
            !keep[i + 1] && !c->gone[i + 1] && smz_child(c, i, SMZ_REL_COP) != SMZ_NO_HEAD)
            return true;
        if (!keep[i] || (next->flags & SMZ_LEX_QUOTED) || !smz_is_gap(c, keep, i + 1))
            continue;
        if (l->tag == SMZ_TAG_VBN && next->tag == SMZ_TAG_VBN)
            return true;
        if (smz_is_verb(l) && next->tag == SMZ_TAG_JJ && !is_of_noun(c, i + 1) &&
            !smz_is_kind(c, i + 1, SMZ_LIST_PLAIN) && !smz_opens_cause(c, i + 1))
            return true;
        if (smz_is_said_to(c, i) || smz_measures_next(c, i) || smz_asks_for_next(c, i))
            return true;
    }
    return false;
}

/* "To let her son" of "to let her son wear a costume": what somebody is let do. */
static bool leave_lost(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"let", "lets", "letting"};

    if (!smz_may_have_any(c, words, sizeof words / sizeof *words))
        return false;
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            continue;
        while (next < c->lexemes.size && !smz_is_verb(smz_clause_at(c, next)))
            next++;
        if (smz_clause_tag(c, next) == SMZ_TAG_VB &&
            smz_clause_at(c, next - 1)->tag != SMZ_TAG_TO && !keep[next] && !c->gone[next])
            return true;
    }
    return false;
}

/* "Union after airline agrees" of "the union called off a strike after ...": the only verb is that
 * of a clause that "after" opens, and nothing but a noun stands before it. */
static bool main_verb_lost(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"after", "before", "because",  "when",
                                          "while", "until",  "although", "though"};
    bool opened = false, noun = false;
    size_t verbs = 0;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i])
            continue;
        if (smz_is_verb(l) && !opened)
            return false;
        verbs += smz_is_finite(l);
        opened |= noun && smz_is_one_of(c, i, openers, sizeof openers / sizeof *openers);
        noun |= smz_is_noun(l);
    }
    return opened && verbs == 1;
}

/* ---- All of them ---------------------------------------------------------------------------- */

const char *smz_guards_remnants(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"of-phrase lost", of_lost, true},
        {"participle alone", participle_alone, false},
        {"participle alone", participle_begun, true},
        {"comparison cut", comparison_cut, true},
        {"measure astray", price_cut, true},
        {"noun split", noun_split, true},
        {"noun alone", smz_compound_missed, true},
        {"measure astray", measure_astray, true},
        {"main verb lost", main_verb_lost, false},
        {"complement lost", rest_lost, true},
        {"complement lost", is_to_made, true},
        {"complement lost", leave_lost, true},
        {"argument lost", smz_argument_torn, true},
        {"infinitive astray", infinitive_astray, true},
    };

    return smz_guard_find(guards, sizeof guards / sizeof *guards, c, keep, mendable);
}
