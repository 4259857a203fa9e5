#include "headline/english.h"

#include "base/error.h"
#include "headline/arguments.h"
#include "headline/deletions.h"
#include "headline/edits.h"
#include "headline/expect.h"
#include "headline/guards.h"
#include "headline/rank.h"
#include "headline/search.h"

/* So many sets of deletions are tried, and so many candidates taken, of each view. */
#define TRIED_MOST 120
#define FOUND_MOST 24
/* A sentence that gives no clause is read so often again, around another verb each time. */
#define READINGS 3
/* Characters that a change of tense may save, and that ", ... says" takes. */
#define SLACK  12
#define SPEECH 6

/* First words that are no clause are so many at least. */
#define SHORTEST 4

/* What one view is searched with. */
typedef struct search {
    smz_pool *pool;
    const smz_clause *view;
    smz_deletions deletions;
    bool *base;  /* [size] kept before the search: all but brackets and what is always left out */
    bool *keep;  /* [size] the set that is tried */
    bool agreed; /* what is always left out, is so by punctuation as well */
    bool found;
    unsigned reading;
} search;

static void erase(bool *keep, const smz_deletion *d)
{
    for (uint32_t i = d->first; i < d->end; i++)
        keep[i] = false;
}

static void keep_all(bool *keep, const smz_clause *view)
{
    for (uint32_t i = 0; i < view->lexemes.size; i++)
        keep[i] = !view->gone[i] && !(smz_clause_at(view, i)->flags & SMZ_LEX_BRACKETED);
}

/* ---- Candidates ------------------------------------------------------------------------- */

static int finish(search *s, smz_cut *cut, const smz_candidate_facts *facts, smz_error *error)
{
    smz_pool *pool = s->pool;
    double *features;
    int status;

    if (!smz_pool_fits(pool, cut))
        return SMZ_OK;
    features = SMZ_NEW(pool->arena, double, SMZ_RANK_COUNT);
    if (!features)
        return smz_fail_memory(error);
    smz_headline_features(features, cut, s->view, facts);
    cut->features = features;
    cut->score = smz_headline_score(features);
    cut->confidence = smz_confidence_of(features);
    status = smz_pool_add(pool, cut, error);
    s->found = true;
    return status;
}

/* Around another verb than the tree's, only what begins as a sentence does is a clause: not "but he
 * continues", "saying it should". */
static bool begins_well(const smz_clause *view, const bool *keep)
{
    const smz_lexeme *l = smz_clause_at(view, smz_first_kept(view, keep));

    return smz_is_noun(l) || l->tag == SMZ_TAG_DT || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_CD ||
           l->tag == SMZ_TAG_PRPS || l->tag == SMZ_TAG_VBN;
}

/* The kept set as a cut, with its speaker if it needs him and there is room. */
static int propose(search *s, smz_candidate_facts *facts, smz_error *error)
{
    const smz_clause *view = s->view;
    smz_arena *scratch = s->pool->scratch;
    bool keep_speaker =
        view->must_attribute || s->pool->request->attribution == SMZ_ATTRIBUTION_KEEP;
    smz_cut cut, attributed;
    int status;

    if (!smz_cut_make(&cut, scratch, &view->lexemes, true))
        return smz_fail_memory(error);
    memcpy(cut.keep, s->keep, view->lexemes.size * sizeof *s->keep);
    cut.flags = view->flags | (facts->restrictive ? SMZ_HEADLINE_RESTRICTIVE_DROPPED : 0);
    status = smz_edit(&cut, view, scratch, error);
    if (status != SMZ_OK || !view->attributed || !keep_speaker)
        return status == SMZ_OK ? finish(s, &cut, facts, error) : status;
    attributed = cut;
    if (view->speaker < view->speaker_end)
        status = smz_attribute(&attributed, view, scratch, error);
    if (status == SMZ_OK && attributed.verb.data && smz_pool_fits(s->pool, &attributed))
        return finish(s, &attributed, facts, error);
    facts->unattributed = true;
    return status == SMZ_OK ? finish(s, &cut, facts, error) : status;
}

static int refuse(search *s, const char *guard, smz_error *error)
{
    smz_cut cut = {.of = &s->view->lexemes, .keep = s->keep};

    if (!smz_pool_fits(s->pool, &cut))
        return SMZ_OK;
    return smz_pool_refuse(s->pool, &cut, guard, error);
}

/* ---- Sets of deletions ------------------------------------------------------------------ */

static int try_set(search *s, unsigned set, smz_error *error)
{
    smz_candidate_facts facts = {.agreed = s->agreed};
    const char *guard;

    memcpy(s->keep, s->base, s->view->lexemes.size * sizeof *s->base);
    for (size_t i = 0; i < s->deletions.size; i++) {
        const smz_deletion *d = &s->deletions.items[i];
        if (!(set >> i & 1))
            continue;
        erase(s->keep, d);
        facts.cost += d->cost;
        facts.agreed &= d->agreed;
        facts.restrictive |= d->restrictive;
    }
    guard = smz_guards_reject(s->view, s->keep);
    if (!guard && s->reading > 0 && !begins_well(s->view, s->keep))
        guard = "beginning lost";
    if (guard)
        return refuse(s, guard, error);
    facts.incomplete = smz_guards_incomplete(s->view, s->keep) != NULL;
    return propose(s, &facts, error);
}

/* Characters of a lexeme that a headline would have, with the space before it. */
static uint32_t chars_of(const smz_clause *view, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(view, i);

    if (smz_is_article(view, i) && !(l->flags & SMZ_LEX_QUOTED))
        return 0;
    return l->chars + ((l->flags & SMZ_LEX_SPACED) != 0);
}

/* What each deletion takes away and loses; returns the characters of the base. */
static uint32_t weigh(const search *s, uint32_t *saved, int32_t *loss)
{
    const smz_clause *view = s->view;
    uint32_t chars = 0;
    double weight = 0;

    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        weight += (double)smz_clause_at(view, i)->weight;
        chars += s->base[i] ? chars_of(view, i) : 0;
    }
    for (size_t k = 0; k < s->deletions.size; k++) {
        const smz_deletion *d = &s->deletions.items[k];
        double lost = 0;
        saved[k] = 0;
        for (uint32_t i = d->first; i < d->end; i++) {
            if (!s->base[i])
                continue;
            saved[k] += chars_of(view, i);
            lost += (double)smz_clause_at(view, i)->weight;
        }
        loss[k] =
            (int32_t)(SMZ_LOSS_UNIT * smz_deletion_loss(d->cost, weight > 0 ? lost / weight : 0));
    }
    return chars;
}

/* Tries the best sets that leave no more than so many characters. */
static int try_sets(search *s, const smz_deletion_sets *sets, uint32_t chars, size_t room,
                    smz_error *error)
{
    size_t before = s->pool->cuts.size, tried = 0;
    int status = SMZ_OK;

    for (size_t i = 0; i < sets->size && status == SMZ_OK; i++) {
        const smz_deletion_set *set = &sets->items[i];
        if (set->saved + room < chars)
            continue;
        if (++tried > TRIED_MOST || s->pool->cuts.size - before >= FOUND_MOST)
            break;
        status = try_set(s, set->members, error);
    }
    return status;
}

static int search_sets(search *s, smz_error *error)
{
    const smz_clause *view = s->view;
    uint32_t saved[SMZ_DELETIONS_MOST], chars;
    int32_t loss[SMZ_DELETIONS_MOST];
    size_t room = s->pool->request->chars + SLACK, speaker = 0;
    smz_deletion_sets sets;
    int status;

    chars = weigh(s, saved, loss);
    status = smz_deletion_sets_find(&sets, s->pool->scratch, &s->deletions, loss, saved, error);
    for (uint32_t i = view->speaker; i < view->speaker_end; i++)
        speaker += smz_clause_at(view, i)->chars + 1;
    if (status == SMZ_OK && speaker > 0 && room > speaker + SPEECH)
        status = try_sets(s, &sets, chars, room - speaker - SPEECH, error);
    return status == SMZ_OK ? try_sets(s, &sets, chars, room, error) : status;
}

/* Drops the deletions that a guard rejects when they are made alone: all sets with them would be.
 */
static int prune(search *s, smz_error *error)
{
    smz_deletions *all = &s->deletions;
    size_t kept = 0;
    int status = SMZ_OK;

    for (size_t i = 0; i < all->size && status == SMZ_OK; i++) {
        const char *guard;
        memcpy(s->keep, s->base, s->view->lexemes.size * sizeof *s->base);
        erase(s->keep, &all->items[i]);
        guard = smz_guards_reject_for_good(s->view, s->keep);
        if (guard)
            status = refuse(s, guard, error);
        else
            all->items[kept++] = all->items[i];
    }
    all->size = kept;
    return status;
}

/* What is always left out, unless a guard says that it must not be. */
static void make_base(search *s)
{
    const smz_clause *view = s->view;

    keep_all(s->base, view);
    s->agreed = true;
    for (size_t i = 0; i < s->deletions.always.size; i++) {
        const smz_deletion *d = &s->deletions.always.items[i];
        memcpy(s->keep, s->base, view->lexemes.size * sizeof *s->base);
        erase(s->keep, d);
        if (smz_guards_reject(view, s->keep) || smz_guards_incomplete(view, s->keep))
            continue;
        erase(s->base, d);
        s->agreed &= d->agreed;
    }
}

/* ---- The last resort -------------------------------------------------------------------- */

static bool has_verb_before(const smz_clause *view, const bool *keep, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++)
        if (keep[i] && smz_is_finite(smz_clause_at(view, i)))
            return true;
    return false;
}

/* A word that asks for the next one, which begins what was dropped: "plans" before "to". */
static bool asks_for_next(const smz_clause *view, uint32_t i)
{
    const smz_valency *v = view->valency[i];

    return v && i + 1 < view->lexemes.size &&
           ((v->direct | v->object) & smz_link_bit(view, i + 1)) != 0;
}

/* A verb whose object or content would follow: "the party alleges"; one that says little alone. */
static bool needs_more(const smz_clause *view, uint32_t i)
{
    const smz_valency *v = view->valency[i];

    return smz_is_verb(smz_clause_at(view, i)) &&
           smz_child(view, i, SMZ_REL_AUX_PASS) == SMZ_NO_HEAD &&
           (smz_is_kind(view, i, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
            (v && (v->direct & SMZ_VALENCY_OBJECT)));
}

static bool may_end_at(const smz_clause *view, const bool *keep, uint32_t i, bool by_words)
{
    const smz_lexeme *l = smz_clause_at(view, i);
    uint32_t next = i + 1;

    while (next < view->lexemes.size && !keep[next])
        next++;
    if (!(smz_is_noun(l) || l->tag == SMZ_TAG_CD || l->tag == SMZ_TAG_VBN ||
          l->tag == SMZ_TAG_RP) ||
        smz_lexeme_is(view, i, "been") || needs_more(view, i) || smz_measures_next(view, i) ||
        smz_is_said_to(view, i))
        return false;
    if (next + 1 < view->lexemes.size && smz_clause_at(view, next)->tag == SMZ_TAG_RB &&
        smz_is_finite(smz_clause_at(view, next + 1)))
        next++;
    if (next == view->lexemes.size)
        return true;
    l = smz_clause_at(view, next);
    /* "admits Liverpool have": the subject of what is admitted. */
    if (smz_is_finite(l) && has_verb_before(view, keep, i))
        return false;
    if (l->span.start == smz_clause_at(view, i)->span.end && !smz_is_punctuation(l))
        return false;
    /* "the end" of something is not the end, "37.5%" of it not that of all; "£5m of funding" is
     * £5m. */
    if (smz_lexeme_is(view, next, "than") ||
        (smz_lexeme_is(view, next, "of") && !(l->flags & SMZ_LEX_DIGIT)))
        return false;
    return (by_words && smz_is_finite(l)) || smz_is_punctuation(l) || l->tag == SMZ_TAG_IN ||
           l->tag == SMZ_TAG_TO || l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP ||
           l->tag == SMZ_TAG_WRB || l->tag == SMZ_TAG_RB || l->tag == SMZ_TAG_VBG ||
           l->tag == SMZ_TAG_VBN;
}

/* What the words alone say against ending at `end`, where the tree is not to be trusted: a
 * condition or a "but" among what is dropped, half of a coordination, a superlative without its
 * measure. */
static bool loses_by_words(const smz_clause *view, const bool *base, uint32_t end)
{
    uint32_t next = end;

    for (uint32_t i = 0; i < end; i++)
        if (base[i] && (smz_clause_at(view, i)->tag == SMZ_TAG_JJS ||
                        smz_clause_at(view, i)->tag == SMZ_TAG_RBS ||
                        smz_is_kind(view, i, SMZ_LIST_ORDINAL | SMZ_LIST_NEGATION) ||
                        (smz_clause_at(view, i)->flags & SMZ_LEX_QUOTED)))
            return true;
    while (next < view->lexemes.size && !base[next])
        next++;
    if (next < view->lexemes.size && smz_clause_at(view, next)->tag == SMZ_TAG_CC)
        return true;
    for (uint32_t i = 0; i < end; i++)
        if (smz_lexeme_is(view, i, "blamed") && next < view->lexemes.size &&
            smz_lexeme_is(view, next, "on"))
            return true;
    for (uint32_t i = end; i < view->lexemes.size; i++)
        if ((smz_is_kind(view, i, SMZ_LIST_CONDITION) &&
             smz_clause_at(view, i)->tag == SMZ_TAG_IN) ||
            smz_lexeme_is(view, i, "but") || smz_lexeme_is(view, i, "without") ||
            smz_lexeme_is(view, i, "than") || smz_lexeme_is(view, i, "not"))
            return true;
    return false;
}

/* Whether the first words up to `end` mean what all of them do. */
static bool may_cut_at(search *s, uint32_t end, bool by_words)
{
    if (smz_guards_says_nothing(s->view, s->keep))
        return false;
    if (by_words)
        return !loses_by_words(s->view, s->base, end) && !smz_guards_split(s->view, s->keep);
    return !smz_guards_lost_meaning(s->view, s->keep);
}

/* The cut of the first words up to `end`. */
static int first_words(smz_cut *out, search *s, uint32_t end, smz_error *error)
{
    const smz_clause *view = s->view;

    if (!smz_cut_make(out, s->pool->scratch, &view->lexemes, true))
        return smz_fail_memory(error);
    memcpy(out->keep, s->base, end * sizeof *s->base);
    out->flags = view->flags | SMZ_HEADLINE_CUT;
    return smz_edit(out, view, s->pool->scratch, error);
}

/* What ends with a word that asks for more is better than no verb at all. */
static uint32_t better_end(const search *s, uint32_t end, uint32_t open_end)
{
    bool verb = end > 0 && has_verb_before(s->view, s->base, end);

    return !verb && open_end > end && has_verb_before(s->view, s->base, open_end) ? open_end : end;
}

/* The longest such cut that fits; 0: there is none. */
static int find_end(uint32_t *out, search *s, bool by_words, smz_error *error)
{
    const smz_clause *view = s->view;
    uint32_t open_end = 0;
    size_t words = 0;

    *out = 0;
    memset(s->keep, 0, view->lexemes.size * sizeof *s->keep);
    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        smz_cut cut;
        int status;
        s->keep[i] = s->base[i];
        words += s->base[i] && !smz_is_punctuation(smz_clause_at(view, i));
        if (!s->base[i] || words < SHORTEST || !may_end_at(view, s->base, i, by_words))
            continue;
        status = first_words(&cut, s, i + 1, error);
        if (status != SMZ_OK)
            return status;
        if (!smz_pool_fits(s->pool, &cut))
            break;
        if (!may_cut_at(s, i + 1, by_words))
            continue;
        if (asks_for_next(view, i) || smz_is_empty_verb(view, i) ||
            smz_guards_lost_speech(view, s->keep))
            open_end = i + 1;
        else
            *out = i + 1;
    }
    *out = better_end(s, *out, open_end);
    return SMZ_OK;
}

/* The first words up to the end of a phrase, when no whole clause fits. */
static int cut_short(search *s, smz_error *error)
{
    const smz_clause *view = s->view;
    uint32_t end;
    smz_cut cut;
    int status = find_end(&end, s, false, error);

    if (status == SMZ_OK && end == 0)
        status = find_end(&end, s, true, error);
    if (status != SMZ_OK || end == 0)
        return status;
    status = first_words(&cut, s, end, error);
    if (status != SMZ_OK)
        return status;
    return finish(s, &cut,
                  &(smz_candidate_facts){.agreed = true,
                                         .cut_short = true,
                                         .unattributed = view->attributed && view->must_attribute},
                  error);
}

/* ---- Views ------------------------------------------------------------------------------ */

/* Clauses of a view; of the first reading, first words where there is none. */
static int search_view(smz_pool *pool, smz_clause *view, unsigned reading, bool *found,
                       smz_error *error)
{
    search s = {.pool = pool, .view = view, .reading = reading};
    int status = smz_deletions_find(&s.deletions, pool->scratch, view, error);

    if (status != SMZ_OK)
        return status;
    s.base = SMZ_NEW(pool->scratch, bool, view->lexemes.size);
    s.keep = SMZ_NEW(pool->scratch, bool, view->lexemes.size);
    if (!s.base || !s.keep)
        return smz_fail_memory(error);
    make_base(&s);
    view->doubtful = smz_guards_two_verbs(view, s.base);
    status = prune(&s, error);
    /* A question is asked as it is, or not at all. */
    if (smz_is_question(view))
        s.deletions.size = 0;
    if (status == SMZ_OK)
        status = search_sets(&s, error);
    *found |= s.found;
    if (status == SMZ_OK && !s.found && reading == 0)
        status = cut_short(&s, error);
    return status;
}

/* All views of one reading of a sentence. */
static int search_reading(smz_pool *pool, bool *parsed, bool *found, smz_reading *reading,
                          const smz_tagged *tagged, smz_error *error)
{
    smz_clause *clause = SMZ_NEW(pool->scratch, smz_clause, 1 + SMZ_VIEWS);
    size_t views = 0;
    int status;

    if (!clause)
        return smz_fail_memory(error);
    status = smz_clause_read(clause, parsed, pool->scratch, pool->arena, tagged, *reading, error);
    if (status != SMZ_OK || !*parsed)
        return status;
    smz_expect_words(clause, pool->doc);
    status = smz_views_make(clause + 1, &views, pool->scratch, clause, error);
    for (size_t i = 0; i < views && status == SMZ_OK; i++)
        status = search_view(pool, &clause[1 + i], reading->number, found, error);
    if (reading->number == 0)
        reading->not = clause->root;
    return status;
}

int smz_english_cuts(smz_pool *pool, bool *parsed, uint32_t sentence, smz_error *error)
{
    smz_reading reading = {0, SMZ_NO_HEAD};
    smz_tagged tagged;
    bool found = false, other;
    int status = smz_sentence_tag(&tagged, pool->scratch, pool->arena, pool->doc, sentence, error);

    *parsed = false;
    if (status == SMZ_OK)
        status = search_reading(pool, parsed, &found, &reading, &tagged, error);
    while (status == SMZ_OK && *parsed && !found && reading.number++ < READINGS)
        status = search_reading(pool, &other, &found, &reading, &tagged, error);
    return status;
}
