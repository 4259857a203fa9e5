/* What hangs on a word before it: phrases that say where, when, why or how, clauses of nouns, and
 * second verbs of a coordination. */
#include "headline/deletions.h"

#include "headline/arguments.h"
#include "headline/concessions.h"
#include "headline/restrictions.h"
#include "headline/turning.h"

/* "After nobody came forward", "because no hall was free", "despite not having won": what is denied
 * is denied of that clause or phrase alone. */
static bool denies_itself(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"after", "because", "despite"};
    uint32_t first = c->first[i];

    if (smz_lexeme_is(c, first, "despite"))
        return true;
    return smz_clause_at(c, i)->relation == SMZ_REL_ADVCL &&
           smz_is_one_of(c, first, words, sizeof words / sizeof *words) &&
           (smz_tense_of(c, i) != SMZ_NO_HEAD || smz_clause_at(c, i)->tag == SMZ_TAG_VBG);
}

/* "support for", "talks with", "ban on": what the noun is about rather than where it is. */
static bool is_about(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"for",  "on", "over", "about",
                                        "with", "by", "from", "under"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "That he said would help", "who police say was": the verb of saying stands inside the clause. */
static bool opens_relative(const smz_clause *c, uint32_t first)
{
    smz_tag tag = smz_clause_at(c, first)->tag;
    bool opens = tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || smz_lexeme_is(c, first, "that");

    return opens && first + 2 < c->lexemes.size &&
           (smz_clause_at(c, first + 1)->tag == SMZ_TAG_PRP ||
            smz_is_kind(c, first + 1, SMZ_LIST_OFFICIAL)) &&
           smz_is_kind(c, first + 2, SMZ_LIST_SAY);
}

/* "Reports that he would resign were false": a second finite verb that nothing links to the first
 * is that of the clause around it. */
static bool holds_second_verb(const smz_clause *c, uint32_t first, uint32_t end)
{
    bool linked = true, relative = opens_relative(c, first);

    for (uint32_t i = first; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l) && !linked)
            return true;
        linked = (relative && smz_is_kind(c, i, SMZ_LIST_SAY)) ||
                 (!smz_is_finite(l) &&
                  (linked || l->tag == SMZ_TAG_CC || l->tag == SMZ_TAG_IN ||
                   l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WRB ||
                   (l->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_QUOTE)) ||
                   l->relation == SMZ_REL_NSUBJ || l->relation == SMZ_REL_NSUBJ_PASS ||
                   l->relation == SMZ_REL_EXPL));
    }
    return false;
}

/* What its relation to its head makes of a phrase; false: it is none that can be left out. */
static bool set_cost(smz_deletion *d, const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = d->first, end = d->end;

    switch (l->relation) {
    case SMZ_REL_OBL_BARE:
        /* "Granted extra time": no circumstance, but what is granted. */
        if (first == l->head + 1 && smz_lexeme_is(c, i, "time"))
            return false;
        d->cost = 0.1;
        break;
    case SMZ_REL_OBL: d->cost = 0.1; break;
    case SMZ_REL_OBL_AGENT: d->cost = 0.4; break;
    case SMZ_REL_NMOD: d->cost = is_about(c, first) ? 0.45 : 0.25; break;
    case SMZ_REL_ADVCL:
        /* "orders judges to stop": what the tree takes for a purpose may be what the verb is about.
         */
        d->agreed &= !smz_lexeme_is(c, first, "to");
        d->cost = 0.1;
        break;
    case SMZ_REL_XCOMP:
        if (!smz_is_purpose(c, i))
            return false;
        d->agreed = false;
        break;
    case SMZ_REL_ADVMOD:
        /* "The first away win", "in south east Delhi": it is the noun's, whatever the tree says. */
        if (end == first + 1 && end < c->lexemes.size &&
            (smz_is_noun(smz_clause_at(c, end)) || smz_clause_at(c, end)->tag == SMZ_TAG_JJ))
            return false;
        /* "Relied too heavily on it": that is the point. */
        if (smz_lexeme_is(c, first, "too") && end > first + 1)
            return false;
        d->cost = 0.2;
        break;
    case SMZ_REL_CONJ:
        if (!smz_is_verb(l) && smz_child(c, i, SMZ_REL_COP) == SMZ_NO_HEAD)
            return false;
        d->cost = 0.15;
        d->agreed = smz_lexeme_is(c, first, "and");
        break;
    case SMZ_REL_AMOD:
        if (!smz_is_reduced_clause(c, i))
            return false;
        d->restrictive = true;
        d->cost = 0.5;
        break;
    case SMZ_REL_RELCL:
    case SMZ_REL_ACL:
        if (holds_second_verb(c, first, end))
            return false;
        d->restrictive = true;
        d->cost = 0.5;
        break;
    default: return false;
    }
    return true;
}

/* Takes the commas around a phrase with it; false: they say that it is no phrase. */
static bool take_commas(smz_deletion *d, const smz_clause *c, uint32_t i)
{
    uint32_t first = d->first, end = d->end;
    bool opened = smz_is_comma_at(c, first - 1), closed = smz_is_comma_at(c, end);

    /* "Drugs, lost sleep and debts are ...": the second of three. */
    if (opened && !closed && !smz_is_end_at(c, end) && end <= c->root)
        return false;
    /* "The march that followed, caused an uproar": nothing opened what this comma closes. */
    d->first -= opened;
    d->end += closed && (opened || (end + 1 == smz_tense_of(c, c->root) &&
                                    smz_clause_at(c, i)->relation == SMZ_REL_RELCL &&
                                    smz_child(c, c->root, SMZ_REL_CONJ) == SMZ_NO_HEAD));
    return true;
}

bool smz_hanging_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = c->first[i], end = c->end[i];

    if (l->head == SMZ_NO_HEAD || first <= l->head ||
        (smz_opens_condition(c, first, end) && !denies_itself(c, i) &&
         !smz_is_free_contrast(c, first)) ||
        (end - first <= 3 && smz_is_mutual(c, first)))
        return false;
    /* "A cult following throughout the year": a noun, whatever its tag. */
    if (smz_lexeme_is(c, first, "following") && first + 1 < end &&
        smz_clause_at(c, first + 1)->tag == SMZ_TAG_IN)
        return false;
    *out = (smz_deletion){first, end, i, 0.1, false, false, false, false};
    out->agreed =
        smz_is_kind(c, first, SMZ_LIST_ADJUNCT) &&
        !(l->relation == SMZ_REL_NMOD && is_about(c, first)) &&
        (smz_is_end_at(c, end) || smz_is_comma_at(c, end) ||
         smz_clause_at(c, end)->tag == SMZ_TAG_IN || smz_clause_at(c, end)->tag == SMZ_TAG_CC ||
         smz_clause_at(c, end)->tag == SMZ_TAG_TO);
    /* "Over the brewery's plans": half of a phrase. */
    return set_cost(out, c, i) && smz_clause_at(c, end - 1)->tag != SMZ_TAG_POS &&
           take_commas(out, c, i);
}
