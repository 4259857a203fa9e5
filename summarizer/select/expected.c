#include "select/expected.h"

#include "base/elementary.h"
#include "base/error.h"
#include "select/exact.h"
#include "select/redundancy.h"
#include "select/repair.h"
#include "select/sets.h"
#include "select/small_sets.h"

#define AUTO_AT_MOST 10

/* A chosen sentence is swapped for one of the 16 best. */
#define POOL 16
/* Grams looked at before the search takes what it has: about a second. */
#define WORK_AT_MOST ((size_t)1 << 27)
/* A greedy choice by gain over cost to this power: between taking what says most and what says most
 * a word (Lin and Bilmes 2010, section 4). */
#define COST_POWER 0.6

/* A sentence that waits for its choice in the greedy search. */
typedef struct waiting {
    double worth; /* when the set had `size` sentences */
    uint32_t sentence;
    size_t size;
} waiting;

typedef struct search {
    smz_sets sets;
    const smz_doc *doc;
    const smz_matrix *matrix;
    smz_arena *scratch;
    const double *parameters;
    uint32_t *candidate; /* best first; each fits by itself */
    uint32_t candidates;
    uint32_t pool[POOL]; /* the best of them that do not repeat each other, best first */
    uint32_t pooled;
    uint32_t tried; /* the best is of the first so many of the pool, and no set of them is better */
    uint8_t *fate;  /* [sentences] SMZ_FATE_REPEATED: once refused for repeating another one */
    smz_note *note; /* [sentences] */
    double tolerance; /* features.readable or -full; 0: nobody asks how a sentence reads */
    smz_signs signs;
    smz_set best;
    waiting *heap;
} search;

static smz_cost price_of(const search *s, uint32_t sentence)
{
    return smz_price(&s->sets.cost[sentence]);
}

static int new_said(smz_said **out, const search *s, size_t most, smz_error *error)
{
    return smz_said_new(out, s->scratch, s->doc, s->matrix, most, s->parameters, error);
}

/* ---- The best so far --------------------------------------------------------------------- */

static void consider(search *s)
{
    if (!smz_sets_is_better(&s->sets, &s->sets.now, &s->best))
        return;
    memcpy(s->best.sentence, s->sets.now.sentence, s->sets.now.size * sizeof *s->best.sentence);
    s->best.size = s->sets.now.size;
    s->best.value = s->sets.now.value;
    s->best.length = s->sets.now.length;
}

static void load_best(search *s)
{
    smz_sets_empty(&s->sets);
    for (size_t i = 0; i < s->best.size; i++)
        smz_sets_add(&s->sets, s->best.sentence[i]);
}

/* ---- All small sets --------------------------------------------------------------------- */

/* In ascending order, so that of equal sets the first in the order of their sentences is found. */
static int try_small_sets(search *s, smz_error *error)
{
    uint32_t pool[SMZ_SMALL_POOL], count = 0;

    for (; count < s->pooled && count < SMZ_SMALL_POOL; count++) {
        uint32_t sentence = s->pool[count], at = count;
        for (; at > 0 && pool[at - 1] > sentence; at--)
            pool[at] = pool[at - 1];
        pool[at] = sentence;
    }
    smz_sets_empty(&s->sets);
    s->tried = s->sets.goal == SMZ_GOAL_FIXED ? count : 0;
    return smz_small_sets(&s->best, &s->sets, pool, count, s->scratch, error);
}

/* ---- Greedy ----------------------------------------------------------------------------- */

static double share(size_t price, size_t limit)
{
    return limit == SIZE_MAX || limit == 0 ? 0 : (double)price / (double)limit;
}

/* The part of the scarcest limit that a sentence takes, or its tokens. */
static double expense(const search *s, uint32_t sentence)
{
    smz_cost price = price_of(s, sentence);
    double words = share(price.words, s->sets.all.words),
           chars = share(price.chars, s->sets.all.chars);
    double bytes = share(price.bytes, s->sets.all.bytes);
    double most = words > chars ? words : chars;

    most = bytes > most ? bytes : most;
    return s->sets.goal == SMZ_GOAL_RECALL && most > 0 ? most
                                                       : 1.0 + s->sets.gain->length[sentence];
}

static double worth_of(search *s, uint32_t sentence, double power)
{
    double gain = (double)smz_sets_gain(&s->sets, sentence);

    return power > 0 ? gain / smz_exp(power * smz_log(expense(s, sentence))) : gain;
}

static bool comes_before(const waiting *a, const waiting *b)
{
    return a->worth != b->worth ? a->worth > b->worth : a->sentence < b->sentence;
}

static void sift_down(waiting *heap, size_t count, size_t at)
{
    waiting moving = heap[at];

    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && comes_before(&heap[child + 1], &heap[child]))
            child++;
        if (!comes_before(&heap[child], &moving))
            break;
        heap[at] = heap[child];
    }
    heap[at] = moving;
}

static size_t make_heap(search *s, double power)
{
    size_t count = 0;

    for (uint32_t k = 0; k < s->candidates; k++) {
        uint32_t sentence = s->candidate[k];
        if (!s->sets.used[sentence])
            s->heap[count++] = (waiting){worth_of(s, sentence, power), sentence, s->sets.now.size};
    }
    for (size_t at = count / 2; at-- > 0;)
        sift_down(s->heap, count, at);
    return count;
}

/* Adds the sentence at the top of the heap, unless it repeats one of the set. */
static int add_top(search *s, smz_said *said, smz_error *error)
{
    uint32_t sentence = s->heap[0].sentence;

    if (smz_said_already(said, sentence)) {
        s->fate[sentence] = SMZ_FATE_REPEATED;
        return SMZ_OK;
    }
    smz_sets_add(&s->sets, sentence);
    consider(s);
    return smz_said_add(said, sentence, error);
}

/*
 * Adds to the set what is worth most, as long as something fits. Lazy (Minoux 1978): as V is
 * submodular, what a sentence was worth before is as much as it can be worth now, and only those at
 * the top are looked at again. `said` holds the set.
 */
static int fill(search *s, double power, smz_said *said, smz_error *error)
{
    size_t count = s->sets.now.size < s->sets.most ? make_heap(s, power) : 0;
    int status = SMZ_OK;

    while (count > 0 && s->sets.now.size < s->sets.most && status == SMZ_OK) {
        waiting *top = &s->heap[0];
        bool can = smz_sets_can_add(&s->sets, top->sentence);
        if (can && top->size < s->sets.now.size && s->sets.work < WORK_AT_MOST) {
            top->worth = worth_of(s, top->sentence, power);
            top->size = s->sets.now.size;
        } else {
            status = can ? add_top(s, said, error) : SMZ_OK;
            *top = s->heap[--count];
        }
        if (count > 0)
            sift_down(s->heap, count, 0);
    }
    return status;
}

/* Takes out of the set what repeats the rest of it, and fills it. */
static int add_greedily(search *s, double power, smz_error *error)
{
    smz_mark mark = smz_arena_mark(s->scratch);
    smz_said *said;
    int status = new_said(&said, s, s->sets.now.size + s->candidates, error);

    for (size_t i = 0; i < s->sets.now.size && status == SMZ_OK;) {
        if (smz_said_already(said, s->sets.now.sentence[i]))
            smz_sets_drop(&s->sets, i);
        else
            status = smz_said_add(said, s->sets.now.sentence[i++], error);
    }
    if (status == SMZ_OK)
        status = fill(s, power, said, error);
    smz_arena_release(s->scratch, mark);
    return status;
}

/* ---- Improving -------------------------------------------------------------------------- */

/* What would be if a sentence were added now. */
static smz_set with(search *s, uint32_t sentence)
{
    return (smz_set){.size = s->sets.now.size + 1,
                     .value = s->sets.now.value + smz_sets_gain(&s->sets, sentence),
                     .length = s->sets.now.length + s->sets.gain->length[sentence]};
}

/* The best set that one sentence more would make; false: none is better than the best. What makes
 * nothing but sets that were tried is not looked at. */
static bool find_addition(search *s, uint32_t *sentence, smz_set *best)
{
    bool found = false;

    for (uint32_t k = s->tried; k < s->pooled; k++) {
        smz_set made;
        if (!smz_sets_can_add(&s->sets, s->pool[k]))
            continue;
        made = with(s, s->pool[k]);
        if (smz_sets_is_better(&s->sets, &made, best)) {
            *best = made;
            *sentence = s->pool[k];
            found = true;
        }
    }
    return found;
}

/* Puts a dropped sentence back into its place. */
static void put_back(search *s, size_t place, uint32_t sentence)
{
    uint32_t *at = &s->sets.now.sentence[place];

    smz_sets_add(&s->sets, sentence);
    s->sets.now.sentence[s->sets.now.size - 1] = *at;
    *at = sentence;
}

/* What a step does: takes out the sentence in a place, or none; adds another, or none. */
typedef struct move {
    size_t out;
    uint32_t in;
} move;

#define NO_PLACE    SIZE_MAX
#define NO_SENTENCE UINT32_MAX

/* The best set that is one sentence more, one less, or one for another. */
static move find_move(search *s)
{
    move found = {NO_PLACE, NO_SENTENCE};
    smz_set best = s->best;

    find_addition(s, &found.in, &best);
    for (size_t place = 0; place < s->best.size && s->sets.work < WORK_AT_MOST; place++) {
        uint32_t out = s->sets.now.sentence[place];
        smz_sets_drop(&s->sets, place);
        if (s->sets.goal == SMZ_GOAL_FREE && smz_sets_is_better(&s->sets, &s->sets.now, &best)) {
            best = s->sets.now;
            found = (move){place, NO_SENTENCE};
        }
        s->sets.used[out] = true; /* not to be added again */
        if (find_addition(s, &found.in, &best))
            found.out = place;
        s->sets.used[out] = false;
        put_back(s, place, out);
    }
    return found;
}

static bool improve(search *s)
{
    move found;

    load_best(s);
    found = find_move(s);
    if (found.out == NO_PLACE && found.in == NO_SENTENCE)
        return false;
    s->tried = 0; /* one of the others comes in */
    if (found.out != NO_PLACE)
        smz_sets_drop(&s->sets, found.out);
    if (found.in != NO_SENTENCE)
        smz_sets_add(&s->sets, found.in);
    consider(s);
    return true;
}

static int find_set(search *s, smz_error *error)
{
    int status = SMZ_OK;

    if (s->sets.goal != SMZ_GOAL_FIXED || s->sets.most <= SMZ_SMALL_SET)
        status = try_small_sets(s, error);
    if (status == SMZ_OK && (s->sets.goal != SMZ_GOAL_FIXED || s->sets.most > SMZ_SMALL_SET)) {
        smz_sets_empty(&s->sets);
        status = add_greedily(s, 0, error);
        smz_sets_empty(&s->sets);
        if (status == SMZ_OK)
            status = add_greedily(s, COST_POWER, error);
    }
    while (status == SMZ_OK && s->sets.work < WORK_AT_MOST && improve(s))
        ;
    if (status == SMZ_OK && s->sets.gain->literature && s->sets.goal != SMZ_GOAL_FREE &&
        s->candidates <= SMZ_EXACT_AT_MOST)
        smz_exact_search(&s->best, &s->sets, s->candidate, s->candidates);
    load_best(s);
    return status;
}

/* The best set, no sentence of which repeats another, and room for nothing that is worth it. */
static int finish(search *s, smz_error *error)
{
    size_t most = s->sets.most;
    int status;

    s->best.size = 0; /* what is left without a repetition is the best */
    if (s->sets.goal == SMZ_GOAL_FREE)
        s->sets.most = s->sets.now.size;
    status = add_greedily(s, 0, error);
    consider(s);
    s->sets.most = most;
    return status;
}

/* ---- Candidates ------------------------------------------------------------------------- */

/* What has no word is a candidate only where nothing has words. */
static void find_candidates(search *s, const smz_ranking *ranking)
{
    for (uint32_t place = 0; place < ranking->count; place++) {
        uint32_t sentence = ranking->order[place];
        smz_cost price = price_of(s, sentence);
        if (!s->doc->sentences[sentence].aside && smz_fits(&s->sets.all, &price) &&
            (s->sets.gain->length[sentence] > 0 || s->candidates == 0))
            s->candidate[s->candidates++] = sentence;
    }
}

static int find_pool(search *s, smz_error *error)
{
    smz_mark mark = smz_arena_mark(s->scratch);
    smz_said *said;
    int status = new_said(&said, s, POOL, error);

    for (uint32_t k = 0; k < s->candidates && s->pooled < POOL && status == SMZ_OK; k++) {
        uint32_t sentence = s->candidate[k];
        if (smz_said_already(said, sentence)) {
            s->fate[sentence] = SMZ_FATE_REPEATED;
        } else {
            s->pool[s->pooled++] = sentence;
            status = smz_said_add(said, sentence, error);
        }
    }
    smz_arena_release(s->scratch, mark);
    return status;
}

/* ---- Fates ------------------------------------------------------------------------------ */

/* What was refused for repeating another one is said to repeat only if that one was chosen. */
static int set_fates(search *s, smz_error *error)
{
    smz_said *said;
    int status = new_said(&said, s, s->sets.now.size, error);

    for (size_t i = 0; i < s->sets.now.size && status == SMZ_OK; i++) {
        s->fate[s->sets.now.sentence[i]] = SMZ_FATE_CHOSEN;
        status = smz_said_add(said, s->sets.now.sentence[i], error);
    }
    if (status != SMZ_OK)
        return status;
    for (uint32_t i = 0; i < s->sets.gain->sentences; i++) {
        smz_cost price = price_of(s, i);
        if (s->fate[i] == SMZ_FATE_REPEATED && !smz_said_already(said, i))
            s->fate[i] = SMZ_FATE_PASSED;
        if (s->fate[i] == SMZ_FATE_PASSED && s->sets.now.size < s->sets.most &&
            !smz_fits(&s->sets.room, &price))
            s->fate[i] = SMZ_FATE_TOO_LONG;
    }
    return SMZ_OK;
}

/* ---- What an editor sees ---------------------------------------------------------------- */

/* Whether the budget has room for every candidate: then nothing is to be chosen. */
static bool has_room_for_all(const search *s)
{
    smz_cost room = s->sets.all;

    if (s->sets.goal == SMZ_GOAL_FREE || s->sets.most < s->candidates)
        return false;
    for (uint32_t k = 0; k < s->candidates; k++) {
        smz_cost price = smz_price(&s->sets.cost[s->candidate[k]]);
        if (!smz_fits(&room, &price))
            return false;
        room = smz_less_room(&room, &price);
    }
    return true;
}

/* From so much on a document is taken for news, whose first sentence tells them. */
#define NEWS_AT_LEAST 0.75
/* Fewer tokens are a phrase that catches the eye. */
#define LEAD_TOKENS 8

/* The best of the sentences that open their texts, if they are news and can stand alone. */
static uint32_t find_lead(const search *s)
{
    const smz_gain *gain = s->sets.gain;

    for (uint32_t k = 0; k < s->candidates && gain->news >= NEWS_AT_LEAST; k++) {
        uint32_t sentence = s->candidate[k];
        if (s->signs.opens[sentence] && s->signs.sign[sentence] == 0 &&
            gain->length[sentence] >= LEAD_TOKENS)
            return sentence;
    }
    return SMZ_NO_LEAD;
}

/* In news a quotation over several sentences is hardly ever what a summary wants whole; but where
 * nearly all is quoted, as in an interview, there would be too little left. */
static void leave_out_quotations(search *s)
{
    uint16_t unfit = s->signs.unfit | SMZ_SIGN_QUOTATION;
    uint32_t fit = 0;

    if (s->sets.gain->news < NEWS_AT_LEAST)
        return;
    for (uint32_t k = 0; k < s->candidates; k++)
        fit += !(s->signs.sign[s->candidate[k]] & unfit);
    if (fit > SMZ_SMALL_SET && fit > s->sets.most)
        s->signs.unfit = unfit;
}

/* Leaves out of the candidates what no summary should hold. */
static int sift_candidates(search *s, smz_error *error)
{
    int status = SMZ_OK;

    if (s->tolerance > 0)
        status = smz_signs_read(&s->signs, s->scratch, s->doc, error);
    if (s->tolerance <= 0 || status != SMZ_OK)
        return status;
    leave_out_quotations(s);
    s->candidates =
        smz_repair_candidates(s->candidate, s->candidates, s->note, &s->signs, &s->sets);
    s->signs.lead = find_lead(s);
    return SMZ_OK;
}

static int repair(search *s, smz_error *error)
{
    smz_repair repair = {.sets = &s->sets,
                         .signs = &s->signs,
                         .candidate = s->candidate,
                         .candidates = s->candidates,
                         .tolerance = s->tolerance,
                         .doc = s->doc,
                         .matrix = s->matrix,
                         .redundancy = s->parameters[SMZ_SELECT_REDUNDANCY],
                         .scratch = s->scratch,
                         .note = s->note};

    return s->tolerance > 0 ? smz_repair_set(&repair, error) : SMZ_OK;
}

/* ---- The whole -------------------------------------------------------------------------- */

static int allocate(search *s, const smz_gain *gain, const smz_cost *cost, smz_error *error)
{
    uint32_t sentences = gain->sentences;
    int status = smz_sets_make(&s->sets, s->scratch, gain, cost, error);

    s->candidate = SMZ_NEW(s->scratch, uint32_t, sentences);
    s->best.sentence = SMZ_NEW(s->scratch, uint32_t, sentences);
    s->heap = SMZ_NEW(s->scratch, waiting, sentences);
    if (status != SMZ_OK || (s->candidate && s->best.sentence && s->heap))
        return status;
    return smz_fail_memory(error);
}

/* A longer summary than this is of a length of its own, whatever the references had. */
#define SENTENCES_OF_LENGTH 20

/* What to look for, and how many sentences at most. */
static void set_goal(search *s, const smz_budget *budget)
{
    bool limited =
        budget->words != SIZE_MAX || budget->chars != SIZE_MAX || budget->bytes != SIZE_MAX;
    double length = s->sets.gain->free_length;

    s->sets.goal = budget->automatic ? SMZ_GOAL_FREE : limited ? SMZ_GOAL_RECALL : SMZ_GOAL_FIXED;
    if (s->sets.goal == SMZ_GOAL_FIXED)
        length = s->sets.gain->sentence_length *
                 (double)(s->sets.most < SENTENCES_OF_LENGTH ? s->sets.most : SENTENCES_OF_LENGTH);
    s->sets.reference = (uint64_t)(length + 0.5);
}

/* The budget, no wider than the sentences are many. */
static void set_limits(search *s, const smz_budget *budget)
{
    s->sets.all = s->sets.room = smz_room(budget);
    s->sets.most =
        budget->sentences < s->sets.gain->sentences ? budget->sentences : s->sets.gain->sentences;
    if (budget->automatic && s->sets.most > AUTO_AT_MOST)
        s->sets.most = AUTO_AT_MOST;
}

int smz_select_expected(smz_selection *out, smz_arena *scratch, const smz_doc *doc,
                        const smz_matrix *matrix, const smz_ranking *ranking, const smz_cost *cost,
                        const smz_budget *budget, smz_error *error)
{
    search s = {.doc = doc,
                .matrix = matrix,
                .scratch = scratch,
                .parameters = budget->parameters,
                .fate = out->fate,
                .note = out->note};
    int status = allocate(&s, ranking->gain, cost, error);

    if (status != SMZ_OK)
        return status;
    set_limits(&s, budget);
    set_goal(&s, budget);
    s.tolerance = budget->parameters[ranking->gain->literature        ? SMZ_SELECT_READABLE
                                     : s.sets.goal == SMZ_GOAL_RECALL ? SMZ_FEATURES_READABLE_FULL
                                                                      : SMZ_FEATURES_READABLE];
    find_candidates(&s, ranking);
    if (has_room_for_all(&s))
        s.tolerance = 0;
    status = sift_candidates(&s, error);
    if (s.sets.most > s.candidates)
        s.sets.most = s.candidates;
    if (status == SMZ_OK)
        status = find_pool(&s, error);
    if (status == SMZ_OK)
        status = find_set(&s, error);
    if (status == SMZ_OK)
        status = finish(&s, error);
    if (status == SMZ_OK)
        status = repair(&s, error);
    if (status == SMZ_OK)
        status = set_fates(&s, error);
    return status;
}
