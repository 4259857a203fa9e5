/* Guards of measures: of what a number is a share, from where something is measured, among whom
 * somebody is the first, and what stands in whose place. */
#include "headline/measures.h"

#include "headline/guard.h"
#include "headline/scant_nouns.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

static bool is_cardinal(const smz_clause *c, uint32_t i)
{
    return smz_clause_tag(c, i) == SMZ_TAG_CD && !smz_is_year_at(c, i);
}

/* "Two of those polled" of "two in three of those polled", "nine" of "nine out of ten cats". */
static bool share_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        uint32_t in = i + 1, of;
        if (!keep[i] || !is_cardinal(c, i))
            continue;
        in += smz_lexeme_is(c, in, "out");
        of = in + 2;
        if (!is_cardinal(c, in + 1) || !smz_is_dropped(c, keep, in + 1) ||
            !(in > i + 1 ? smz_lexeme_is(c, in, "of") : smz_lexeme_is(c, in, "in")))
            continue;
        /* "Scored four in 11 days" */
        if (in > i + 1 || (of < c->lexemes.size && !smz_is_kind(c, of, SMZ_LIST_TIME) &&
                           (i == 0 || !smz_is_verb(smz_clause_at(c, i - 1)))))
            return true;
    }
    return false;
}

/* "To pay a fine instead of cash" of "pay a fine in shares instead of cash". */
static bool replaced_dropped(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "instead") && !smz_may_have(c, "rather"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        bool instead = smz_lexeme_is(c, i, "instead") && smz_is_next(c, i, "of");
        bool rather = smz_lexeme_is(c, i, "rather") && smz_is_next(c, i, "than");
        if ((instead || rather) && keep[i] && keep[i + 1] && smz_is_dropped(c, keep, i - 1) &&
            smz_is_noun(smz_clause_at(c, i - 1)))
            return true;
    }
    return false;
}

/* "Only has the army admitted" of "only now has ...". */
static bool only_when_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"now", "then", "today", "later", "recently"};

    if (!smz_may_have(c, "only"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++)
        if (keep[i] && !keep[i + 1] && smz_lexeme_is(c, i, "only") &&
            smz_is_one_of(c, i + 1, words, SIZE(words)))
            return true;
    return false;
}

static bool is_comparative(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"more",  "less",   "fewer",     "rather", "other", "better",
                                        "worse", "sooner", "different", "older",  "twice"};
    smz_tag tag = smz_clause_at(c, i)->tag;

    return tag == SMZ_TAG_JJR || tag == SMZ_TAG_RBR || smz_is_one_of(c, i, words, SIZE(words));
}

/* "House prices rise than wages" of "rise more slowly than wages". */
static bool comparative_dropped(const smz_clause *c, const bool *keep)
{
    bool compared = false, dropped = false;

    if (!smz_may_have(c, "than"))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        if (is_comparative(c, i)) {
            compared |= keep[i];
            dropped |= smz_is_dropped(c, keep, i);
        }
        if (keep[i] && smz_lexeme_is(c, i, "than") && dropped && !compared)
            return true;
    }
    return false;
}

/* "Cleaner than at any time" of "... than at any time since 1870". */
static bool since_dropped(const smz_clause *c, const bool *keep)
{
    bool any = false;

    if (!smz_may_have(c, "any") || !smz_may_have(c, "since"))
        return false;
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        any |= keep[i] && smz_lexeme_is(c, i, "any") && keep[i - 1] &&
               (smz_lexeme_is(c, i - 1, "at") || smz_lexeme_is(c, i - 1, "in") ||
                smz_lexeme_is(c, i - 1, "than"));
        if (any && smz_is_dropped(c, keep, i) && smz_lexeme_is(c, i, "since"))
            return true;
    }
    return false;
}

/* "The first woman to command a warship" of "... in peacetime": what somebody is the first to do
 * is told to the end. */
static bool rank_widened(const smz_clause *c, const bool *keep)
{
    bool ranked = false, doing = false;

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        /* "The latest baker to quit" is one of many. */
        if (keep[i] && (l->tag == SMZ_TAG_JJS || smz_is_kind(c, i, SMZ_LIST_ORDINAL)) &&
            !smz_lexeme_is(c, i, "latest"))
            ranked = true;
        else if ((l->flags & SMZ_LEX_COMMA) || smz_is_finite(l))
            ranked = doing = false;
        doing |= ranked && keep[i] && l->tag == SMZ_TAG_VB &&
                 smz_clause_at(c, i - 1)->tag == SMZ_TAG_TO && i > 1 &&
                 smz_is_noun(smz_clause_at(c, i - 2));
        if (doing && smz_is_dropped(c, keep, i) && keep[i - 1] && l->tag == SMZ_TAG_IN &&
            (smz_lexeme_is(c, i, "in") || smz_lexeme_is(c, i, "without") ||
             smz_lexeme_is(c, i, "since") || smz_lexeme_is(c, i, "outside") ||
             smz_lexeme_is(c, i, "under") || smz_lexeme_is(c, i, "over")))
            return true;
    }
    return false;
}

/* "Becomes the first of ten states" of "... to cut taxes": the first to do what. */
static bool deed_dropped(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        if (!keep[i] || !keep[i + 1] || !smz_lexeme_is(c, i + 1, "of") ||
            !smz_is_kind(c, i, SMZ_LIST_ORDINAL))
            continue;
        for (uint32_t k = i + 2; k + 1 < c->lexemes.size; k++) {
            if ((smz_clause_at(c, k)->flags & SMZ_LEX_COMMA) || smz_is_finite(smz_clause_at(c, k)))
                break;
            if (smz_is_dropped(c, keep, k) && smz_clause_at(c, k)->tag == SMZ_TAG_TO &&
                smz_clause_at(c, k + 1)->tag == SMZ_TAG_VB)
                return true;
        }
    }
    return false;
}

/* "Finishes 0.03 seconds" of "... outside the record": from where it is measured. */
static bool origin_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"outside", "behind", "below", "above",
                                        "inside",  "ahead",  "short", "adrift"};

    for (uint32_t i = 2; i < c->lexemes.size; i++)
        if (smz_clause_at(c, i - 1)->tag == SMZ_TAG_NNS && smz_is_dropped(c, keep, i) &&
            keep[i - 1] && keep[i - 2] && is_cardinal(c, i - 2) &&
            smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    return false;
}

/* "Pay for each dollar" of "pay 12 cents for each dollar". */
static bool price_dropped(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "each") && !smz_may_have(c, "every"))
        return false;
    for (uint32_t i = 2; i + 1 < c->lexemes.size; i++)
        if (keep[i] && smz_is_dropped(c, keep, i - 1) && is_cardinal(c, i - 2) &&
            smz_lexeme_is(c, i, "for") && (smz_is_next(c, i, "each") || smz_is_next(c, i, "every")))
            return true;
    return false;
}

/* "Rose to 41% three decades ago" of "... from 12% three decades ago": when it was 12. */
static bool start_dropped(const smz_clause *c, const bool *keep)
{
    bool from = false;

    if (!smz_may_have(c, "ago") && !smz_may_have(c, "earlier"))
        return false;
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        if (smz_lexeme_is(c, i, "from") && smz_is_dropped(c, keep, i) && i + 1 < c->lexemes.size)
            from = smz_is_number(smz_clause_at(c, i + 1));
        else if (smz_is_finite(smz_clause_at(c, i)) || (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA))
            from = false;
        if (from && keep[i] && (smz_lexeme_is(c, i, "ago") || smz_lexeme_is(c, i, "earlier")))
            return true;
    }
    return false;
}

/* "Crime fell by 30%" of "crime on buses fell", "the number of jobs fell" of "the number of jobs in
 * the valley": that of others may have risen. */
static bool part_dropped(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        uint32_t verb = smz_clause_at(c, i)->head;
        if (!keep[i] || verb == SMZ_NO_HEAD || verb < i ||
            !smz_is_subject(smz_clause_at(c, i)->relation) || !smz_is_quantity(c, i) ||
            !smz_is_changed(c, i))
            continue;
        for (uint32_t k = i + 1; k < c->end[i] && k < verb; k++) {
            smz_tag tag = smz_clause_at(c, k)->tag;
            if ((tag == SMZ_TAG_IN || tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBG ||
                 tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP) &&
                smz_is_dropped(c, keep, k) &&
                !smz_is_kind(c, k + 1, SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME))
                return true;
        }
    }
    return false;
}

const char *smz_guards_measures(const smz_clause *c, const bool *keep)
{
    static const smz_guard guards[] = {
        {"share split", share_split, false},
        {"comparison cut", replaced_dropped, false},
        {"condition lost", only_when_dropped, false},
        {"comparison cut", comparative_dropped, false},
        {"comparison cut", since_dropped, false},
        {"superlative unmeasured", rank_widened, false},
        {"superlative unmeasured", deed_dropped, false},
        {"measure cut", origin_dropped, false},
        {"measure cut", price_dropped, false},
        {"measure cut", start_dropped, false},
        {"measure cut", part_dropped, false},
    };

    return smz_guard_find(guards, SIZE(guards), c, keep, true);
}
