#include "headline/english.h"

#include "base/error.h"
#include "base/hash.h"
#include "headline/anaphora.h"
#include "headline/deletions.h"
#include "headline/edits.h"
#include "headline/expect.h"
#include "headline/first_words.h"
#include "headline/full_names.h"
#include "headline/guards.h"
#include "headline/losses.h"
#include "headline/lost_speech.h"
#include "headline/pronouns.h"
#include "headline/rank.h"
#include "headline/room.h"
#include "headline/scene.h"
#include "headline/seams.h"
#include "headline/search.h"
#include "headline/speaker.h"
#include "headline/tense.h"

/* So many sets of deletions are tried, and so many candidates taken, of each view. */
#define TRIED_MOST 120
#define FOUND_MOST 24
/* A sentence that gives no clause is read so often again, around another verb each time. */
#define READINGS 3
/* Characters that a change of tense may save, and that ", ... says" takes. */
#define SLACK  12
#define SPEECH 6
/* What a headline suffers that calls somebody by what he is alone. */
#define ROLE_COST 0.4

/* Sets that leave the same words are one: those tried are known by their hashes, in a table that is
 * never full. */
#define SEEN_SLOTS 512

/* What one view is searched with. */
typedef struct search {
    smz_pool *pool;
    const smz_clause *view;
    smz_deletions deletions;
    bool *base;  /* [size] kept before the search: all but brackets and what is always left out */
    bool *keep;  /* [size] the set that is tried */
    bool agreed; /* what is always left out, is so by punctuation as well */
    bool stranger;
    bool scene;
    bool asking;
    bool found;
    unsigned reading;
    uint32_t seen[SEEN_SLOTS]; /* 0: free */
} search;

_Static_assert(SEEN_SLOTS >= 2 * 2 * TRIED_MOST, "the table of what was tried may fill");

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

    if (!smz_pool_fits(pool, cut) ||
        (!facts->cut_short && smz_has_room(pool, s->view, &s->deletions, s->keep, cut)))
        return SMZ_OK;
    cut->spelled = true;
    cut->spelled = smz_pool_fits(pool, cut);
    features = SMZ_NEW(pool->arena, double, SMZ_RANK_COUNT);
    if (!features)
        return smz_fail_memory(error);
    smz_headline_features(features, cut, s->view, facts);
    cut->features = features;
    cut->score = smz_headline_score(features);
    cut->confidence = smz_confidence_of(features);
    /* How good it is, does not hang on the room that it leaves. */
    smz_full_name_put(cut, s->view, pool);
    status = smz_pool_add(pool, cut, error);
    s->found = true;
    return status;
}

/* Around another verb than the tree's, only what begins as a sentence does is a clause: not "but he
 * continues", "saying it should"; but "over 40 ships left". */
static bool begins_well(const smz_clause *view, const bool *keep)
{
    static const char *const measures[] = {"over", "about", "around", "nearly", "almost"};
    uint32_t first = smz_first_kept(view, keep);
    const smz_lexeme *l = smz_clause_at(view, first);

    if (smz_is_one_of(view, first, measures, sizeof measures / sizeof *measures) &&
        first + 1 < view->lexemes.size)
        return keep[first + 1] && smz_is_number(l + 1);
    return smz_is_noun(l) || l->tag == SMZ_TAG_DT || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_CD ||
           l->tag == SMZ_TAG_PRPS || l->tag == SMZ_TAG_VBN;
}

/* The kept set as a cut, with its speaker if it needs him and there is room. */
static int propose(search *s, smz_candidate_facts *facts, smz_error *error)
{
    const smz_clause *view = s->view;
    bool keep_speaker =
        view->must_attribute || s->pool->request->attribution == SMZ_ATTRIBUTION_KEEP;
    bool fits = false;
    smz_cut cut, attributed;
    int status;

    if (!smz_cut_make(&cut, s->pool->scratch, &view->lexemes, true))
        return smz_fail_memory(error);
    memcpy(cut.keep, s->keep, view->lexemes.size * sizeof *s->keep);
    cut.flags = view->flags | (facts->restrictive ? SMZ_HEADLINE_RESTRICTIVE_DROPPED : 0) |
                (view->lexemes.named > 0 ? SMZ_HEADLINE_PRONOUN_RESOLVED : 0);
    status = smz_edit(&cut, view, s->pool->scratch, error);
    if (status != SMZ_OK || !view->attributed || !keep_speaker)
        return status == SMZ_OK ? finish(s, &cut, facts, error) : status;
    status = smz_speaker_put(&attributed, &fits, &cut, view, s->pool, error);
    if (status == SMZ_OK && fits)
        return finish(s, &attributed, facts, error);
    facts->unattributed = !view->may_omit;
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

/* Whether what is kept was tried before; notes it. */
static bool was_tried(search *s)
{
    uint32_t hash = smz_hash((const char *)s->keep, s->view->lexemes.size * sizeof *s->keep) | 1;

    for (uint32_t at = hash >> 1;; at++) {
        uint32_t *slot = &s->seen[at % SEEN_SLOTS];
        if (*slot == hash)
            return true;
        if (*slot == 0) {
            *slot = hash;
            return false;
        }
    }
}

static int try_set(search *s, uint64_t set, smz_error *error)
{
    smz_candidate_facts facts = {
        .agreed = s->agreed, .stranger = s->stranger, .scene = s->scene, .asking = s->asking};
    const char *guard;

    facts.cost = s->view->by_role ? ROLE_COST : 0;
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
    if (was_tried(s))
        return SMZ_OK;
    guard = smz_guards_reject(s->view, s->keep);
    if (!guard && s->reading > 0 && !begins_well(s->view, s->keep))
        guard = "beginning lost";
    if (guard)
        return refuse(s, guard, error);
    facts.incomplete = smz_guards_incomplete(s->view, s->keep) != NULL;
    facts.undated = smz_is_undated(s->view, s->keep);
    facts.unattributed = smz_speaker_lost(s->view, s->keep);
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

/* Whether a deletion takes given names away. */
static bool takes_names(const smz_clause *view, const smz_deletion *d)
{
    for (uint32_t i = d->first; i < d->end; i++)
        if (view->given[i] > 0)
            return true;
    return false;
}

/* Leaves out of the subject what can be, so that a verb has room behind it: given names, or all
 * else. */
static bool shorten_subject(search *s, bool names, bool *agreed)
{
    const smz_clause *view = s->view;
    uint32_t tense = smz_tense_of(view, view->root);
    const char *wrong = smz_guards_reject(view, s->base);
    bool shorter = false;

    for (size_t i = 0; tense != SMZ_NO_HEAD && i < s->deletions.size; i++) {
        const smz_deletion *d = &s->deletions.items[i];
        const char *guard;
        if (d->end > tense || takes_names(view, d) != names)
            continue;
        memcpy(s->keep, s->base, view->lexemes.size * sizeof *s->base);
        erase(s->keep, d);
        guard = smz_guards_reject(view, s->keep);
        if (guard && (!wrong || strcmp(guard, wrong) != 0 || smz_guards_seams(view, s->keep, true)))
            continue;
        erase(s->base, d);
        *agreed &= d->agreed;
        shorter = true;
    }
    return shorter;
}

/* The first words up to the end of a phrase, when no whole clause fits: with their verb if that can
 * be, and be it behind a shorter subject. */
static int cut_short(search *s, smz_error *error)
{
    const smz_clause *view = s->view;
    smz_candidate_facts facts = {.agreed = true,
                                 .cut_short = true,
                                 .stranger = s->stranger,
                                 .scene = s->scene,
                                 .asking = s->asking,
                                 .unattributed =
                                     view->attributed && view->must_attribute && !view->may_omit};
    smz_first_words_kind kind, shorter;
    bool agreed = true;
    smz_cut any, cut;
    int status = smz_first_words(&any, &kind, s->pool, view, s->base, error);

    cut = any;
    for (int names = 0; names < 2 && status == SMZ_OK && kind != SMZ_FIRST_WORDS_TELL; names++) {
        if (!shorten_subject(s, names, &agreed))
            continue;
        status = smz_first_words(&cut, &shorter, s->pool, view, s->base, error);
        if (shorter == SMZ_FIRST_WORDS_TELL) {
            facts.agreed = agreed;
            kind = shorter;
        } else {
            cut = any;
        }
    }
    facts.cut_open = kind == SMZ_FIRST_WORDS_BROKEN;
    return status == SMZ_OK && cut.of ? finish(s, &cut, &facts, error) : status;
}

/* ---- Views ------------------------------------------------------------------------------ */

/* Clauses of a view; of the first reading, first words where there is none. */
static int search_view(smz_pool *pool, smz_clause *view, unsigned reading, bool *found,
                       smz_error *error)
{
    search s = {.pool = pool,
                .view = view,
                .reading = reading,
                .stranger = smz_is_stranger(view, pool->doc),
                .scene = smz_sets_scene(view, pool->doc),
                .asking = smz_document_asks(pool->doc)};
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
    if (status == SMZ_OK && !s.found && reading == 0 && !view->by_role)
        status = cut_short(&s, error);
    return status;
}

/* All views of a clause. */
static int search_views(smz_pool *pool, smz_clause *clause, unsigned reading, bool *found,
                        smz_error *error)
{
    smz_clause *views = SMZ_NEW(pool->scratch, smz_clause, SMZ_VIEWS);
    size_t count = 0;
    int status;

    if (!views)
        return smz_fail_memory(error);
    status = smz_full_name_find(clause, pool->scratch, pool->arena, pool->doc, error);
    if (status != SMZ_OK)
        return status;
    smz_expect_words(clause, pool->doc);
    status = smz_views_make(views, &count, pool->scratch, clause, error);
    for (size_t i = 0; i < count && status == SMZ_OK; i++)
        status = search_view(pool, &views[i], reading, found, error);
    return status;
}

/* One reading of a sentence: with a name for the pronoun that is its subject, and without one where
 * the name leaves no room. */
static int search_reading(smz_pool *pool, bool *parsed, bool *found, smz_reading *reading,
                          const smz_tagged *tagged, smz_error *error)
{
    smz_clause *clause = SMZ_NEW(pool->scratch, smz_clause, 2);
    bool named = false;
    int status;

    if (!clause)
        return smz_fail_memory(error);
    status = smz_clause_read(clause, parsed, pool->scratch, pool->arena, tagged, *reading, error);
    if (status != SMZ_OK || !*parsed)
        return status;
    status = smz_pronoun_resolve(&clause[1], &named, pool->scratch, pool->arena, clause, pool->doc,
                                 error);
    if (status == SMZ_OK && named)
        status = search_views(pool, &clause[1], reading->number, found, error);
    if (status == SMZ_OK && !(named && *found))
        status = search_views(pool, clause, reading->number, found, error);
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
