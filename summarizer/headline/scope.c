/* Guards of scope: words that take back, condition or limit what stands before them are not
 * dropped, wherever the tree has them hang. */
#include "headline/scope.h"

#include "headline/concessions.h"
#include "headline/contents.h"
#include "headline/guard.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* Whether a noun phrase or a pronoun begins there. */
static bool begins_phrase(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_tag(c, i);

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PRP || tag == SMZ_TAG_PRPS;
}

/* ---- Conditions and exceptions ------------------------------------------------------------- */

/* "In case of rain", "in the event of a strike", "subject to approval", "pending an inquiry", "on
 * condition that", "provided that", "as long as". */
static bool opens_case(const smz_clause *c, uint32_t i)
{
    if (smz_lexeme_is(c, i, "pending") && smz_clause_at(c, i)->relation != SMZ_REL_AMOD)
        return true;
    if (smz_lexeme_is(c, i, "provided") || smz_lexeme_is(c, i, "providing"))
        return smz_is_next(c, i, "that");
    if (smz_lexeme_is(c, i, "assuming"))
        return i > 0 && (smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA);
    if (i + 2 >= c->lexemes.size)
        return false;
    /* Not "as long as six weeks", "as long as possible". */
    if (smz_lexeme_is(c, i, "long") && smz_is_next(c, i, "as"))
        return !smz_is_number(smz_clause_at(c, i + 2)) &&
               smz_clause_at(c, i + 2)->tag != SMZ_TAG_JJ;
    return (smz_lexeme_is(c, i, "in") &&
            (smz_lexeme_is(c, i + 1, "case") ||
             (smz_lexeme_is(c, i + 1, "the") && smz_lexeme_is(c, i + 2, "event")))) ||
           (smz_lexeme_is(c, i, "subject") && smz_lexeme_is(c, i + 1, "to")) ||
           (smz_lexeme_is(c, i, "condition") &&
            (smz_lexeme_is(c, i + 1, "that") ||
             (i > 1 && smz_lexeme_is(c, i - 1, "the") &&
              (smz_lexeme_is(c, i - 2, "under") || smz_lexeme_is(c, i - 2, "on")))));
}

/* Behind what a condition without "if" may stand: "go had it lost", "raise fares should it". */
static bool may_precede_condition(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_at(c, i)->tag;

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_VB || tag == SMZ_TAG_VBN || tag == SMZ_TAG_RP ||
           tag == SMZ_TAG_RB || (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) != 0;
}

/* "Would have gone had the minister not agreed", "would scrap fees were it to win": a condition
 * without "if". */
static bool is_inverted(const smz_clause *c, uint32_t i)
{
    bool opens =
        smz_lexeme_is(c, i, "had") || smz_lexeme_is(c, i, "were") || smz_lexeme_is(c, i, "should");

    if (!opens || !begins_phrase(c, i + 1))
        return false;
    for (uint32_t k = 0; k < i; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_MD && may_precede_condition(c, i - 1))
            return true;
    return false;
}

/* Whether a word was dropped between `i` and the end of its clause. */
static bool is_cut_behind(const smz_clause *c, const bool *keep, uint32_t i)
{
    for (; i < c->lexemes.size && !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA); i++)
        if (smz_is_verb(smz_clause_at(c, i)) && smz_is_dropped(c, keep, i))
            return true;
    return false;
}

/* Whether the stretch that was dropped about `i` is a comma and what a participle opens. */
static bool is_behind_participle(const smz_clause *c, const bool *keep, uint32_t i)
{
    while (i > 0 && smz_is_dropped(c, keep, i - 1) && !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA))
        i--;
    return (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) && smz_clause_tag(c, i + 1) == SMZ_TAG_VBG;
}

/* "Asked a man if he had paid": whether he had, and the question was dropped as well. */
static bool is_asked(const smz_clause *c, const bool *keep, uint32_t condition)
{
    static const char *const words[] = {"asked",  "asking",    "ask",      "asks",      "know",
                                        "find",   "see",       "wonder",   "wondered",  "check",
                                        "decide", "wondering", "checking", "determine", "predict",
                                        "tell",   "detect",    "learn"};

    for (uint32_t i = condition; i-- > 0 && i + 7 > condition && smz_is_dropped(c, keep, i);)
        if (smz_is_verb(smz_clause_at(c, i)))
            return smz_is_one_of(c, i, words, SIZE(words));
    return false;
}

/* Whether the stretch that was dropped before `i` has a verb: "after they got", "saying". */
static bool follows_dropped_verb(const smz_clause *c, const bool *keep, uint32_t i)
{
    while (i-- > 0 && smz_is_dropped(c, keep, i) && !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA))
        if (smz_is_finite(smz_clause_at(c, i)) || smz_clause_at(c, i)->tag == SMZ_TAG_VBG)
            return true;
    return false;
}

/* "Went to the police after he got a letter that his mill would burn if he did not pay": the
 * condition is one of what was told, and goes with that. */
static bool is_of_content(const smz_clause *c, const bool *keep, uint32_t condition)
{
    for (uint32_t i = condition; i > 0 && smz_is_dropped(c, keep, i); i--) {
        if (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA)
            return false;
        if (smz_lexeme_is(c, i, "that") && smz_is_dropped(c, keep, i - 1) &&
            follows_dropped_verb(c, keep, i))
            return smz_tells_fact(c, i);
    }
    return false;
}

/* "In a long but merry feast", "injuring no one but closing the road", "not only in May but also in
 * June": two words that were dropped
 * contrast with each other, and with nothing that is kept. */
static bool contrasts_itself(const smz_clause *c, const bool *keep, uint32_t but)
{
    smz_tag before = smz_clause_at(c, but - 1)->tag, after;

    if (but + 1 == c->lexemes.size || !smz_is_dropped(c, keep, but - 1) ||
        !smz_is_dropped(c, keep, but + 1))
        return false;
    after = smz_clause_at(c, but + 1)->tag;
    for (uint32_t i = but; i > 0 && smz_is_dropped(c, keep, i - 1); i--)
        if (smz_opens_pair(c, i - 1))
            return true;
    return (before == SMZ_TAG_JJ && after == SMZ_TAG_JJ) ||
           (after == SMZ_TAG_VBG && is_behind_participle(c, keep, but));
}

/* "Will come out of retirement but only if ...", "before the election, but not after it": wherever
 * the condition or contrast hangs. */
static bool condition_dropped(const smz_clause *c, const bool *keep)
{
    /* "Subject to approval, the bank will ..." */
    if (smz_is_dropped(c, keep, 0) && opens_case(c, 0))
        return true;
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        if (keep[i] && is_inverted(c, i) && is_cut_behind(c, keep, i))
            return true;
        if (!smz_is_dropped(c, keep, i))
            continue;
        if (smz_lexeme_is(c, i - 1, "condition") && smz_lexeme_is(c, i, "that"))
            return true;
        if ((tag == SMZ_TAG_IN && (smz_lexeme_is(c, i, "unless") ||
                                   (smz_lexeme_is(c, i, "if") && !is_asked(c, keep, i) &&
                                    !smz_opens_even_if(c, i - 1) && !is_of_content(c, keep, i)))) ||
            opens_case(c, i) || is_inverted(c, i) ||
            (tag == SMZ_TAG_CC && smz_lexeme_is(c, i, "but") && !smz_is_free_contrast(c, i) &&
             !contrasts_itself(c, keep, i)))
            return true;
    }
    return false;
}

/* "In every region except the north", "all games apart from one": it is not so there. */
static bool exception_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"except", "excluding", "barring", "exception"};
    static const char *const pairs[][2] = {
        {"apart", "from"}, {"aside", "from"}, {"other", "than"}, {"save", "for"}, {"all", "but"}};

    for (uint32_t i = 1; i < c->lexemes.size && smz_may_have_any(c, words, SIZE(words)); i++)
        if (smz_is_dropped(c, keep, i) && smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    for (size_t k = 0; k < SIZE(pairs); k++) {
        if (!smz_may_have(c, pairs[k][0]))
            continue;
        for (uint32_t i = 1; i < c->lexemes.size; i++)
            if (smz_is_dropped(c, keep, i) && smz_lexeme_is(c, i, pairs[k][0]) &&
                smz_is_next(c, i, pairs[k][1]))
                return true;
    }
    return false;
}

/* "Opened the hall [and gave a prize to anyone who came]": another verb's, which goes as well. */
static bool is_in_second_clause(const smz_clause *c, const bool *keep, uint32_t i)
{
    bool verb = false;

    for (; i > 0 && smz_is_dropped(c, keep, i - 1); i--) {
        verb |= smz_is_finite(smz_clause_at(c, i));
        if (smz_lexeme_is(c, i, "and"))
            return verb;
    }
    return verb && smz_lexeme_is(c, i, "and");
}

/* "Refuses bail to one of the men", "illegal to sell cider to anyone under 21": the others have it,
 * and may. */
static bool share_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const links[] = {"to", "for", "against"};
    static const char *const shares[] = {"one", "some", "certain", "few", "none", "half"};
    static const char *const anyone[] = {"anyone", "anybody", "those", "everyone"};

    if (!smz_may_have_any(c, anyone, SIZE(anyone)) &&
        !(smz_may_have(c, "of") && smz_may_have_any(c, shares, SIZE(shares))))
        return false;
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        if (keep[i] && smz_is_one_of(c, i, anyone, SIZE(anyone)) &&
            smz_is_dropped(c, keep, i + 1) && (next == SMZ_TAG_IN || next == SMZ_TAG_WP))
            return true;
        if (smz_is_dropped(c, keep, i) && smz_is_dropped(c, keep, i + 1) &&
            smz_is_one_of(c, i, links, SIZE(links)) && !is_in_second_clause(c, keep, i) &&
            (smz_is_one_of(c, i + 1, anyone, SIZE(anyone)) ||
             (smz_is_one_of(c, i + 1, shares, SIZE(shares)) && smz_is_next(c, i + 1, "of"))))
            return true;
    }
    return false;
}

/* ---- What came of it ------------------------------------------------------------------------- */

/* Who "has had a conviction overturned" has none. */
static bool result_dropped(const smz_clause *c, const bool *keep)
{
    uint32_t having = SMZ_NO_HEAD;

    if (!smz_may_have(c, "has") && !smz_may_have(c, "had") && !smz_may_have(c, "have") &&
        !smz_may_have(c, "having"))
        return false;
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *before = smz_clause_at(c, i - 1);
        if (keep[i - 1] && smz_is_having(c, i - 1) &&
            (l->tag == SMZ_TAG_DT || l->tag == SMZ_TAG_PRPS || smz_is_noun(l)))
            having = i;
        /* The tags cannot tell "dropped" of "had charges against him dropped" from a past tense. */
        if (having != SMZ_NO_HEAD && i > having && !keep[i] && !c->gone[i] &&
            (l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBD) && !smz_lexeme_is(c, i, "called") &&
            (smz_is_noun(before) || before->tag == SMZ_TAG_PRP))
            return true;
        /* "Won't have her contract renewed after she hit him": the result is there. */
        if (i != having && (smz_is_finite(l) || (l->flags & SMZ_LEX_COMMA) ||
                            (having != SMZ_NO_HEAD && keep[i] && l->tag == SMZ_TAG_VBN)))
            having = SMZ_NO_HEAD;
    }
    return false;
}

/* Whether a verb that takes something back stands among the next words. */
static bool takes_back(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "correcting",   "corrected",   "released",   "freed",      "cleared",    "acquitted",
        "reversed",     "reversing",   "retracted",  "relented",   "reinstated", "recanted",
        "overturned",   "withdrawn",   "retracting", "relenting",  "recanting",  "reinstating",
        "withdrawing",  "cancelling",  "changing",   "backing",    "dropping",   "abandoning",
        "backtracking", "dropped",     "abandoned",  "cancelled",  "withdrew",   "quashed",
        "rescued",      "revived",     "vetoed",     "vetoing",    "annulled",   "annulling",
        "overruled",    "blocked",     "rejected",   "deleted",    "deleting",   "disqualified",
        "losing",       "collapsing",  "recovering", "rebounding", "escaping",   "escaped",
        "apologising",  "apologizing", "died",       "dying"};
    static const char *const given[] = {"handed", "gave", "sent", "handing", "giving", "sending"};

    for (uint32_t k = i; k < i + 4 && k < c->lexemes.size; k++)
        if (smz_is_one_of(c, k, words, SIZE(words)) ||
            (smz_is_one_of(c, k, given, SIZE(given)) &&
             (smz_is_next(c, k, "back") || smz_is_next(c, k + 1, "back"))))
            return true;
    return false;
}

/* "Promised that no worker would be sacked, then ...". */
static bool is_promised(const smz_clause *c, uint32_t before)
{
    static const char *const words[] = {"promised", "vowed",   "pledged", "agreed", "denied",
                                        "said",     "ordered", "decided", "offered"};

    for (uint32_t i = 0; i < before; i++)
        if (smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    return false;
}

/* "Had the chance and has failed": the verb behind "and" says that it came to nothing. */
static bool fails(const smz_clause *c, uint32_t i)
{
    while (i + 1 < c->lexemes.size &&
           (smz_is_having(c, i) || smz_clause_at(c, i)->tag == SMZ_TAG_RB))
        i++;
    /* Not "and failed talks". */
    return smz_lexeme_is(c, i, "failed") &&
           (i + 1 == c->lexemes.size ||
            !(smz_is_noun(smz_clause_at(c, i + 1)) || smz_clause_at(c, i + 1)->tag == SMZ_TAG_JJ));
}

/* "A sentence for the banker, who was instead fined": he did not get it. */
static bool is_told_of_noun(const smz_clause *c, uint32_t i)
{
    uint32_t first = i > 3 ? i - 3 : 0;

    while (i-- > first)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_WP || smz_clause_at(c, i)->tag == SMZ_TAG_WDT)
            return true;
    return false;
}

/* "Cancelled the order, then reinstated it", "won the race only to lose the prize", "was charged
 * before being cleared": what happened last is what is so. */
static bool outcome_dropped(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "then") && !smz_may_have(c, "only") && !smz_may_have(c, "before") &&
        !smz_may_have(c, "instead") && !smz_may_have(c, "failed"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *next = smz_clause_at(c, i + 1);
        bool last = smz_lexeme_is(c, i, "then") &&
                    (takes_back(c, i + 1) || (smz_is_verb(next) && is_promised(c, i)));
        bool only = smz_lexeme_is(c, i, "only") && next->tag == SMZ_TAG_TO;
        bool undone = smz_lexeme_is(c, i, "before") && takes_back(c, i + 1);
        bool replaced = smz_lexeme_is(c, i, "instead") && is_told_of_noun(c, i);
        /* Also where an attribution took it away. */
        bool failed = smz_lexeme_is(c, i, "and") && fails(c, i + 1);
        if ((last || only || undone || failed || replaced) && !keep[i + 1])
            return true;
    }
    return false;
}

/* ---- Numbers and comparisons ----------------------------------------------------------------- */

/* "$50 to 60 million", "two or three", "10-12": half a range is another number, and may have lost
 * its unit. */
static bool range_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        if (keep[i - 2] == keep[i] || c->gone[i] || c->gone[i - 2] ||
            !smz_is_number(smz_clause_at(c, i)) || !smz_is_number(smz_clause_at(c, i - 2)))
            continue;
        if (smz_lexeme_is(c, i - 1, "to") || smz_lexeme_is(c, i - 1, "or") ||
            smz_lexeme_is(c, i - 1, "and") || smz_lexeme_is(c, i - 1, "-") ||
            smz_lexeme_is(c, i - 1, "\xE2\x80\x93"))
            return true;
    }
    return false;
}

/* "Far more people were cured" of "... than the company had expected": behind the comparative at
 * `i`, the clause that it is compared with. */
static bool is_compared_dropped(const smz_clause *c, const bool *keep, uint32_t i)
{
    bool dropped = false;

    for (; i < c->lexemes.size && !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA); i++) {
        dropped |= smz_lexeme_is(c, i, "than") && smz_is_dropped(c, keep, i);
        if (dropped && smz_is_finite(smz_clause_at(c, i)))
            return true;
    }
    return false;
}

/* "Would cost more" of "more than it saves", "from nine" of "down from nine", "in five years" of
 * "for the third time in five years": half of a comparison is another one. */
static bool comparison_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "than") && !smz_may_have(c, "from") && !smz_may_have(c, "time") &&
        !smz_may_have(c, "times") && !smz_may_have(c, "row"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        bool way = smz_lexeme_is(c, i, "down") || smz_lexeme_is(c, i, "up");
        /* Not those of "in the Osby Times in May". */
        bool times = (smz_lexeme_is(c, i, "time") || smz_lexeme_is(c, i, "times")) &&
                     !smz_is_name(smz_clause_at(c, i));
        if (keep[i] && (tag == SMZ_TAG_JJR || tag == SMZ_TAG_RBR) &&
            ((smz_is_next(c, i, "than") && smz_is_dropped(c, keep, i + 1)) ||
             is_compared_dropped(c, keep, i)))
            return true;
        if (keep[i] && way && smz_is_next(c, i, "from") && smz_is_dropped(c, keep, i + 1))
            return true;
        /* "For a sixth month in a row" */
        if (smz_is_dropped(c, keep, i) && keep[i + 1] && smz_lexeme_is(c, i + 1, "in") &&
            smz_is_next(c, i + 1, "a") && smz_is_next(c, i + 2, "row") &&
            smz_is_kind(c, i, SMZ_LIST_TIME))
            return true;
        if (smz_is_dropped(c, keep, i) && keep[i + 1] &&
            ((way && smz_lexeme_is(c, i + 1, "from")) || (times && smz_lexeme_is(c, i + 1, "in"))))
            return true;
    }
    return false;
}

/* "Skirts, not all skirts" of "skirts above the knee, not all skirts"; "killed civilians and not,
 * as it had claimed" of "... and not, as it had claimed, rebels". */
static bool contrast_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "not"))
        return false;
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++) {
        if (!keep[i] || !smz_lexeme_is(c, i, "not"))
            continue;
        if ((smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA) && smz_is_gap(c, keep, i - 2))
            return true;
        if (!(smz_clause_at(c, i + 1)->flags & SMZ_LEX_COMMA) || !keep[i + 1])
            continue;
        for (uint32_t k = i + 1; k < c->lexemes.size; k++)
            if (smz_is_dropped(c, keep, k) && !smz_is_punctuation(smz_clause_at(c, k)))
                return true;
    }
    return false;
}

/* ---- All of them ------------------------------------------------------------------------------
 */

const char *smz_guards_scope(const smz_clause *c, const bool *keep)
{
    static const smz_guard guards[] = {
        {"condition lost", condition_dropped, false}, {"exception lost", exception_dropped, false},
        {"restriction lost", share_dropped, false},   {"result lost", result_dropped, false},
        {"result lost", outcome_dropped, false},      {"range split", range_split, false},
        {"comparison cut", comparison_cut, false},    {"contrast cut", contrast_cut, false},
    };
    const char *name = smz_guard_find(guards, SIZE(guards), c, keep, true);

    return name ? name : smz_guards_contents(c, keep);
}
