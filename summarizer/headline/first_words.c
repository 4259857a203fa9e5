#include "headline/first_words.h"

#include "base/error.h"
#include "headline/anaphora.h"
#include "headline/arguments.h"
#include "headline/asked_next.h"
#include "headline/complements.h"
#include "headline/edits.h"
#include "headline/guards.h"
#include "headline/lost_speech.h"
#include "headline/halves.h"
#include "headline/restrictions.h"
#include "headline/strays.h"
#include "headline/turning.h"

/* First words that are no clause are so many at least. */
#define SHORTEST 4

/* ---- Where they may end ----------------------------------------------------------------- */

static bool has_verb_before(const smz_clause *c, const bool *keep, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++)
        if (keep[i] && smz_is_finite(smz_clause_at(c, i)))
            return true;
    return false;
}

/* A word that asks for the next one, which begins what was dropped: "plans" before "to". */
static bool asks_for_next(const smz_clause *c, uint32_t i)
{
    const smz_valency *v = c->valency[i];

    /* "Of 13" of "of 13 flooded towns" */
    if (smz_clause_at(c, i)->tag == SMZ_TAG_CD && i + 2 < c->lexemes.size &&
        smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBN && smz_is_noun(smz_clause_at(c, i + 2)))
        return true;
    return v && i + 1 < c->lexemes.size && ((v->direct | v->object) & smz_link_bit(c, i + 1)) != 0;
}

/* A verb whose object or content would follow: "the party alleges"; one that says little alone. */
static bool needs_more(const smz_clause *c, uint32_t i)
{
    const smz_valency *v = c->valency[i];

    return smz_is_verb(smz_clause_at(c, i)) && smz_child(c, i, SMZ_REL_AUX_PASS) == SMZ_NO_HEAD &&
           (smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
            (v && (v->direct & SMZ_VALENCY_OBJECT)));
}

/* "Wants the paper" of "wants the paper to apologise": the verb asks for both. */
static bool lacks_infinitive(const smz_clause *c, uint32_t i, uint32_t next)
{
    if (smz_clause_at(c, next)->tag != SMZ_TAG_TO || !smz_opens_infinitive(c, next))
        return false;
    while (i > 0 && !smz_is_verb(smz_clause_at(c, i)))
        i--;
    return smz_is_verb(smz_clause_at(c, i)) && c->valency[i] &&
           (c->valency[i]->object & SMZ_LINK_INFINITIVE);
}

/* "Rises from 50 crowns": to how many comes next. */
static bool begins_span(const smz_clause *c, uint32_t i, uint32_t next)
{
    if (!smz_lexeme_is(c, next, "to") || !smz_is_number(smz_clause_at(c, i)))
        return false;
    for (uint32_t k = i; k-- > 0 && k + 5 > i;)
        if (smz_lexeme_is(c, k, "from"))
            return true;
    return false;
}

/* "Ruled" of "ruled out", "turns his life" of "turns his life around": the other half comes next.
 */
static bool begins_half(const smz_clause *c, uint32_t i, uint32_t next)
{
    static const char *const particles[] = {"out", "off", "up", "down"};

    return smz_is_far_particle(c, next) || smz_is_mutual(c, next) ||
           (smz_clause_at(c, i)->tag == SMZ_TAG_VBN && next == i + 1 &&
            smz_is_one_of(c, next, particles, sizeof particles / sizeof *particles));
}

/* "Any players not involved", "any ship from Osby" are not any. */
static bool is_any_of(const smz_clause *c, uint32_t i, uint32_t next)
{
    smz_tag tag = smz_clause_at(c, next)->tag;

    if (!smz_is_noun(smz_clause_at(c, i)) ||
        !(tag == SMZ_TAG_RB || tag == SMZ_TAG_JJ || tag == SMZ_TAG_IN || tag == SMZ_TAG_VBN))
        return false;
    for (uint32_t k = i; k-- > 0 && k + 4 > i;)
        if (smz_lexeme_is(c, k, "any"))
            return true;
    return false;
}

/* "Every fisherman who lost a boat" is not every fisherman. */
static bool is_of_all(const smz_clause *c, uint32_t i, uint32_t next)
{
    smz_tag tag = smz_clause_at(c, next)->tag;

    if (is_any_of(c, i, next))
        return true;
    if (tag != SMZ_TAG_WP && tag != SMZ_TAG_WDT)
        return false;
    for (uint32_t k = i; k-- > 0 && k + 5 > i;)
        if (smz_is_of_all(c, k))
            return true;
    return false;
}

static bool may_end_at(const smz_clause *c, const bool *keep, uint32_t i, bool by_words)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t next = i + 1;

    while (next < c->lexemes.size && !keep[next])
        next++;
    if (!(smz_is_noun(l) || l->tag == SMZ_TAG_CD || l->tag == SMZ_TAG_VBN ||
          l->tag == SMZ_TAG_RP) ||
        smz_lexeme_is(c, i, "been") || smz_is_having(c, i) || needs_more(c, i) ||
        smz_measures_next(c, i) || smz_is_said_to(c, i) || smz_asks_for_next(c, i) ||
        (smz_lexeme_is(c, i, "shot") && smz_is_next(c, i, "at")))
        return false;
    if (next + 1 < c->lexemes.size && smz_clause_at(c, next)->tag == SMZ_TAG_RB &&
        smz_is_finite(smz_clause_at(c, next + 1)))
        next++;
    if (next == c->lexemes.size)
        return true;
    /* "Every chief appointed" by whom. */
    if (l->tag == SMZ_TAG_VBN && l->relation == SMZ_REL_ACL && smz_lexeme_is(c, next, "by"))
        return false;
    if (begins_span(c, i, next) || begins_half(c, i, next) || is_of_all(c, i, next))
        return false;
    if (lacks_infinitive(c, i, next))
        return false;
    l = smz_clause_at(c, next);
    /* "admits Liverpool have": the subject of what is admitted. */
    if (smz_is_finite(l) && has_verb_before(c, keep, i))
        return false;
    if (l->span.start == smz_clause_at(c, i)->span.end && !smz_is_punctuation(l))
        return false;
    /* "the end" of something is not the end, "37.5%" of it not that of all; "£5m of funding" is
     * £5m. */
    if (smz_lexeme_is(c, next, "than") ||
        (smz_lexeme_is(c, next, "of") && !(l->flags & SMZ_LEX_DIGIT)))
        return false;
    return (by_words && smz_is_finite(l)) || smz_is_punctuation(l) || l->tag == SMZ_TAG_IN ||
           l->tag == SMZ_TAG_TO || l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP ||
           l->tag == SMZ_TAG_WRB || l->tag == SMZ_TAG_RB || l->tag == SMZ_TAG_VBG ||
           l->tag == SMZ_TAG_VBN;
}

/* What the words alone say against ending at `end`, where the tree is not to be trusted: a
 * condition or a "but" among what is dropped, half of a coordination, a superlative without its
 * measure. */
static bool loses_by_words(const smz_clause *c, const bool *base, uint32_t end)
{
    uint32_t next = end;

    for (uint32_t i = 0; i < end; i++)
        if (base[i] &&
            (smz_clause_at(c, i)->tag == SMZ_TAG_JJS || smz_clause_at(c, i)->tag == SMZ_TAG_RBS ||
             smz_is_kind(c, i, SMZ_LIST_ORDINAL | SMZ_LIST_NEGATION) ||
             (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED)))
            return true;
    while (next < c->lexemes.size && !base[next])
        next++;
    if (smz_clause_tag(c, next) == SMZ_TAG_CC)
        return true;
    for (uint32_t i = 0; i < end; i++)
        if (smz_lexeme_is(c, i, "blamed") && next < c->lexemes.size && smz_lexeme_is(c, next, "on"))
            return true;
    for (uint32_t i = end; i < c->lexemes.size; i++)
        if ((smz_is_kind(c, i, SMZ_LIST_CONDITION) && smz_clause_at(c, i)->tag == SMZ_TAG_IN) ||
            smz_lexeme_is(c, i, "but") || smz_lexeme_is(c, i, "without") ||
            smz_lexeme_is(c, i, "than") || smz_lexeme_is(c, i, "not") ||
            (smz_lexeme_is(c, i, "when") && smz_is_next(c, i, "only")))
            return true;
    return false;
}

/* ---- The choice ------------------------------------------------------------------------- */

/* A walk through the ends. */
typedef struct walk {
    smz_pool *pool;
    const smz_clause *view;
    const bool *base;
    bool *keep;    /* the first words so far */
    bool by_words; /* the tree is not to be trusted */
} walk;

/* Ends that are found, behind the last word of each; 0: there is none. */
typedef struct ends {
    uint32_t telling; /* a subject, its verb, and nothing begun */
    uint32_t hinting; /* the same, but that their last word asks for more */
    uint32_t whole;   /* of a phrase */
    uint32_t open;    /* whose last word asks for more */
} ends;

/* A clause was begun whose verb is not there: "says bank branches", "if investment". */
static bool is_begun(const smz_clause *c, const bool *keep, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (l->head == SMZ_NO_HEAD || keep[l->head])
        return false;
    return l->relation == SMZ_REL_NSUBJ || l->relation == SMZ_REL_NSUBJ_PASS ||
           l->relation == SMZ_REL_MARK || l->relation == SMZ_REL_EXPL ||
           l->relation == SMZ_REL_CASE || smz_is_helping(l->relation);
}

/* "Criticized the plan to withdraw": the infinitive is the noun's, whatever the tree says. */
static bool is_of_noun(const smz_clause *c, uint32_t i)
{
    uint32_t first = c->first[i];

    return smz_clause_at(c, i)->relation == SMZ_REL_XCOMP && first > 0 &&
           smz_is_noun(smz_clause_at(c, first - 1)) && asks_for_next(c, first - 1);
}

/* What was dropped is the object or complement of a verb that is kept. */
static bool is_asked_for(const smz_clause *c, const bool *keep, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return !c->gone[i] && l->head != SMZ_NO_HEAD && keep[l->head] && !is_of_noun(c, i) &&
           (smz_is_complement(l->relation) || l->relation == SMZ_REL_PARTICLE);
}

/* ", who ..." and no verb but its own. */
static bool is_relative_open(const smz_clause *c, const bool *keep)
{
    uint32_t before = SMZ_NO_HEAD;
    size_t verbs = 0;
    bool opened = false;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i])
            continue;
        opened |= (l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WPS) &&
                  before != SMZ_NO_HEAD && (smz_clause_at(c, before)->flags & SMZ_LEX_COMMA);
        verbs += smz_is_finite(l);
        before = i;
    }
    return opened && verbs < 2;
}

/* "Urges the council", and not to what. */
static bool is_order_open(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = c->root; i < c->lexemes.size; i++)
        if (keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_TO)
            return false;
    return smz_guards_lost_order(c, keep);
}

/* Whether they end in the middle of a clause. */
static bool is_broken(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (keep[i] ? is_begun(c, keep, i) : is_asked_for(c, keep, i))
            return true;
    return smz_object_lost(c, keep) || is_relative_open(c, keep) ||
           smz_occasion_verb_lost(c, keep) || is_order_open(c, keep);
}

/* Whether they are a subject with its verb, and what both ask for. */
static bool tells(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root), subject = smz_subject(c, c->root);

    return tense != SMZ_NO_HEAD && subject != SMZ_NO_HEAD && subject <= c->root && keep[subject] &&
           keep[tense] && keep[c->root] && !smz_opens_subordinate(c, keep) && !is_broken(c, keep);
}

/* "Soldier reported killed" of "the soldier reported killed ... is alive", "two hikers missing": a
 * subject that reads as a clause of its own, which its verb may well deny. */
static bool reads_as_clause(const smz_clause *c, const bool *keep, uint32_t end)
{
    uint32_t tense = smz_tense_of(c, c->root);

    if (tense == SMZ_NO_HEAD ? has_verb_before(c, keep, end) : tense < end && keep[tense])
        return false;
    for (uint32_t i = 1; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t before;
        if (!keep[i] || !(smz_is_verb(l) || l->tag == SMZ_TAG_JJ))
            continue;
        before = smz_kept_before(keep, i);
        while (before != SMZ_NO_HEAD && smz_clause_at(c, before)->tag == SMZ_TAG_RB)
            before = smz_kept_before(keep, before);
        if (before != SMZ_NO_HEAD && smz_is_noun(smz_clause_at(c, before)) &&
            l->head != SMZ_NO_HEAD && l->head < i)
            return true;
    }
    return false;
}

/* Whether the first words up to `end` mean what all of them do. */
static bool may_cut_at(const walk *w, uint32_t end)
{
    if (smz_says_nothing(w->view, w->keep) || reads_as_clause(w->view, w->keep, end) ||
        smz_guards_halves(w->view, w->keep, true))
        return false;
    if (w->by_words)
        return !loses_by_words(w->view, w->base, end) && !smz_guards_split(w->view, w->keep);
    return !smz_guards_lost_meaning(w->view, w->keep);
}

/* The cut of the first words up to `end`. */
static int cut_at(smz_cut *out, const walk *w, uint32_t end, smz_error *error)
{
    smz_arena *scratch = w->pool->scratch;

    if (!smz_cut_make(out, scratch, &w->view->lexemes, true))
        return smz_fail_memory(error);
    memcpy(out->keep, w->base, end * sizeof *w->base);
    out->flags = w->view->flags | SMZ_HEADLINE_CUT;
    return smz_edit(out, w->view, scratch, error);
}

static void note(ends *found, const walk *w, uint32_t end)
{
    const smz_clause *view = w->view;
    bool asks = asks_for_next(view, end - 1) || smz_argument_torn(view, w->keep);
    bool says_nothing = smz_is_empty_verb(view, end - 1) || smz_speech_lost(view, w->keep);

    if (asks || says_nothing)
        found->open = end;
    else
        found->whole = end;
    if (says_nothing || !tells(view, w->keep))
        return;
    if (asks)
        found->hinting = end;
    else
        found->telling = end;
}

/* The longest ends that fit. */
static int find_ends(ends *out, walk *w, smz_error *error)
{
    const smz_clause *view = w->view;
    size_t words = 0;

    *out = (ends){0};
    memset(w->keep, 0, view->lexemes.size * sizeof *w->keep);
    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        smz_cut cut;
        int status;
        w->keep[i] = w->base[i];
        words += w->base[i] && !smz_is_punctuation(smz_clause_at(view, i));
        if (!w->base[i] || words < SHORTEST || !may_end_at(view, w->base, i, w->by_words))
            continue;
        status = cut_at(&cut, w, i + 1, error);
        if (status != SMZ_OK)
            return status;
        if (!smz_pool_fits(w->pool, &cut))
            break;
        if (may_cut_at(w, i + 1))
            note(out, w, i + 1);
    }
    return SMZ_OK;
}

/* What tells something is best; what ends with a word that asks for more is better than no verb at
 * all. */
static uint32_t best_end(const walk *w, const ends *found)
{
    if (found->telling > 0 || found->hinting > 0)
        return found->telling > 0 ? found->telling : found->hinting;
    if (found->open > found->whole && has_verb_before(w->view, w->base, found->open) &&
        !(found->whole > 0 && has_verb_before(w->view, w->base, found->whole)))
        return found->open;
    return found->whole;
}

int smz_first_words(smz_cut *out, smz_first_words_kind *kind, smz_pool *pool,
                    const smz_clause *view, const bool *base, smz_error *error)
{
    walk w = {pool, view, base, SMZ_NEW(pool->scratch, bool, view->lexemes.size), false};
    ends found;
    uint32_t end;
    int status;

    *out = (smz_cut){0};
    *kind = SMZ_FIRST_WORDS_BROKEN;
    if (!w.keep)
        return smz_fail_memory(error);
    status = find_ends(&found, &w, error);
    end = best_end(&w, &found);
    if (status == SMZ_OK && end == 0) {
        w.by_words = true;
        status = find_ends(&found, &w, error);
        end = best_end(&w, &found);
    }
    if (status != SMZ_OK || end == 0)
        return status;
    memset(w.keep, 0, view->lexemes.size * sizeof *w.keep);
    memcpy(w.keep, base, end * sizeof *base);
    if (end == found.telling || end == found.hinting)
        *kind = SMZ_FIRST_WORDS_TELL;
    else if (!is_broken(view, w.keep))
        *kind = SMZ_FIRST_WORDS_PLAIN;
    return cut_at(out, &w, end, error);
}
