#include "select/expected.h"

#include "base/elementary.h"
#include "base/error.h"
#include "rank/gain.h"
#include "select/redundancy.h"
#include "select/room.h"

/*
 * Of a set S of sentences, V(S) is the sum of the values of its distinct grams, each counted once:
 * what S is expected to share with a reference. Being a coverage function, V is submodular, and
 * what was said already brings nothing. With |S| in tokens, the objective is
 *
 *     a free number of sentences:   V(S) / (|S| + L), the expected F1 but for a factor
 *     k sentences:                  the same, with a lower L, over the sets of k
 *     words, characters or bytes:   V(S), the expected recall, over the sets that fit
 *
 * L stands for the reference's length. Sets are compared in integers: no rounding decides.
 */
typedef enum goal { GOAL_FREE, GOAL_FIXED, GOAL_RECALL } goal;

#define AUTO_AT_MOST 10

/* A chosen sentence is swapped for one of the 16 best; of the 10 best all sets of up to 4 are
 * tried, which are 385. */
#define POOL       16
#define ENUMERATED 10
#define SET_SIZE   4
/* Grams looked at before the search takes what it has: about a second. */
#define WORK_AT_MOST ((size_t)1 << 27)
/* A greedy choice by gain over cost to this power: between taking what says most and what says most
 * a word (Lin and Bilmes 2010, section 4). */
#define COST_POWER 0.6

typedef struct set {
    uint32_t *sentence;
    size_t size;
    uint64_t value;
    uint64_t length;
} set;

/* A sentence that waits for its choice in the greedy search. */
typedef struct waiting {
    double worth; /* when the set had `size` sentences */
    uint32_t sentence;
    size_t size;
} waiting;

typedef struct search {
    const smz_gain *gain;
    const smz_cost *cost;
    const smz_doc *doc;
    const smz_matrix *matrix;
    smz_arena *scratch;
    double redundancy; /* select.redundancy */
    goal goal;
    uint64_t reference;  /* L */
    size_t most;         /* sentences */
    smz_cost all;        /* the whole budget */
    smz_cost room;       /* what `now` leaves of it */
    uint32_t *candidate; /* best first; each fits by itself */
    uint32_t candidates;
    uint32_t pool[POOL]; /* the best of them that do not repeat each other, best first */
    uint32_t pooled;
    uint8_t *fate;     /* [sentences] SMZ_FATE_REPEATED: once refused for repeating another one */
    uint32_t *covered; /* [grams] sentences of `now` that have it */
    bool *used;        /* [sentences] in `now` */
    set now;
    set best;
    waiting *heap;
    size_t work;
} search;

/* ---- Sets ------------------------------------------------------------------------------- */

static smz_cost price_of(const search *s, uint32_t sentence)
{
    return smz_price(&s->cost[sentence]);
}

static bool can_add(const search *s, uint32_t sentence)
{
    smz_cost price = price_of(s, sentence);

    return !s->used[sentence] && s->now.size < s->most && smz_fits(&s->room, &price);
}

/* What a sentence would add to V. */
static uint64_t gain_of(search *s, uint32_t sentence)
{
    const smz_gain *gain = s->gain;
    uint64_t sum = 0;

    for (size_t e = gain->start[sentence]; e < gain->start[sentence + 1]; e++)
        sum += s->covered[gain->gram[e]] ? 0 : gain->value[gain->gram[e]];
    s->work += gain->start[sentence + 1] - gain->start[sentence];
    return sum;
}

static void add(search *s, uint32_t sentence)
{
    const smz_gain *gain = s->gain;
    smz_cost price = price_of(s, sentence);

    for (size_t e = gain->start[sentence]; e < gain->start[sentence + 1]; e++)
        if (s->covered[gain->gram[e]]++ == 0)
            s->now.value += gain->value[gain->gram[e]];
    s->now.length += gain->length[sentence];
    s->now.sentence[s->now.size++] = sentence;
    s->used[sentence] = true;
    s->room = smz_less_room(&s->room, &price);
}

/* Takes out the sentence in a place; the last one moves there. */
static void drop(search *s, size_t place)
{
    const smz_gain *gain = s->gain;
    uint32_t sentence = s->now.sentence[place];
    smz_cost price = price_of(s, sentence);

    for (size_t e = gain->start[sentence]; e < gain->start[sentence + 1]; e++)
        if (--s->covered[gain->gram[e]] == 0)
            s->now.value -= gain->value[gain->gram[e]];
    s->now.length -= gain->length[sentence];
    s->now.sentence[place] = s->now.sentence[--s->now.size];
    s->used[sentence] = false;
    s->room = smz_more_room(&s->room, &price);
}

static void empty(search *s)
{
    while (s->now.size > 0)
        drop(s, s->now.size - 1);
}

static int new_said(smz_said **out, const search *s, size_t most, smz_error *error)
{
    return smz_said_new(out, s->scratch, s->doc, s->matrix, most, s->redundancy, error);
}

/* ---- Comparing -------------------------------------------------------------------------- */

typedef struct product {
    uint64_t high;
    uint64_t low;
} product;

static product multiply(uint64_t a, uint64_t b)
{
    uint64_t a_low = (uint32_t)a, a_high = a >> 32, b_low = (uint32_t)b, b_high = b >> 32;
    uint64_t low = a_low * b_low, middle = a_high * b_low + (low >> 32);
    uint64_t other = a_low * b_high + (uint32_t)middle;

    return (product){a_high * b_high + (middle >> 32) + (other >> 32), other << 32 | (uint32_t)low};
}

/* Whether a set of this value, length and size is better than another one. */
static bool is_better(const search *s, const set *a, const set *b)
{
    product x, y;

    if (b->size == 0)
        return a->size > 0;
    if (s->goal == GOAL_FIXED && a->size != b->size)
        return a->size > b->size;
    if (s->goal == GOAL_RECALL)
        return a->value > b->value;
    x = multiply(a->value, b->length + s->reference);
    y = multiply(b->value, a->length + s->reference);
    return x.high != y.high ? x.high > y.high : x.low > y.low;
}

static void consider(search *s)
{
    if (!is_better(s, &s->now, &s->best))
        return;
    memcpy(s->best.sentence, s->now.sentence, s->now.size * sizeof *s->best.sentence);
    s->best.size = s->now.size;
    s->best.value = s->now.value;
    s->best.length = s->now.length;
}

static void load_best(search *s)
{
    empty(s);
    for (size_t i = 0; i < s->best.size; i++)
        add(s, s->best.sentence[i]);
}

/* ---- All small sets --------------------------------------------------------------------- */

/* Adds every sentence of the pool from a place on, and then what comes behind it. No deeper than
 * SET_SIZE. */
static void enumerate(search *s, const uint32_t *pool, uint32_t from, uint32_t count)
{
    for (uint32_t i = from; i < count; i++) {
        if (!can_add(s, pool[i]))
            continue;
        add(s, pool[i]);
        consider(s);
        if (s->now.size < SET_SIZE)
            enumerate(s, pool, i + 1, count);
        drop(s, s->now.size - 1);
    }
}

/* In ascending order, so that of equal sets the first in the order of their sentences is found. */
static void try_small_sets(search *s)
{
    uint32_t pool[ENUMERATED], count = 0;

    for (; count < s->pooled && count < ENUMERATED; count++) {
        uint32_t sentence = s->pool[count], at = count;
        for (; at > 0 && pool[at - 1] > sentence; at--)
            pool[at] = pool[at - 1];
        pool[at] = sentence;
    }
    empty(s);
    enumerate(s, pool, 0, count);
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
    double words = share(price.words, s->all.words), chars = share(price.chars, s->all.chars);
    double bytes = share(price.bytes, s->all.bytes);
    double most = words > chars ? words : chars;

    most = bytes > most ? bytes : most;
    return s->goal == GOAL_RECALL && most > 0 ? most : 1.0 + s->gain->length[sentence];
}

static double worth_of(search *s, uint32_t sentence, double power)
{
    double gain = (double)gain_of(s, sentence);

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
        if (!s->used[sentence])
            s->heap[count++] = (waiting){worth_of(s, sentence, power), sentence, s->now.size};
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
    add(s, sentence);
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
    size_t count = make_heap(s, power);
    int status = SMZ_OK;

    while (count > 0 && s->now.size < s->most && status == SMZ_OK) {
        waiting *top = &s->heap[0];
        bool can = can_add(s, top->sentence);
        if (can && top->size < s->now.size && s->work < WORK_AT_MOST) {
            top->worth = worth_of(s, top->sentence, power);
            top->size = s->now.size;
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
    int status = new_said(&said, s, s->now.size + s->candidates, error);

    for (size_t i = 0; i < s->now.size && status == SMZ_OK;) {
        if (smz_said_already(said, s->now.sentence[i]))
            drop(s, i);
        else
            status = smz_said_add(said, s->now.sentence[i++], error);
    }
    if (status == SMZ_OK)
        status = fill(s, power, said, error);
    smz_arena_release(s->scratch, mark);
    return status;
}

/* ---- Improving -------------------------------------------------------------------------- */

/* What would be if a sentence were added now. */
static set with(search *s, uint32_t sentence)
{
    return (set){.size = s->now.size + 1,
                 .value = s->now.value + gain_of(s, sentence),
                 .length = s->now.length + s->gain->length[sentence]};
}

/* The best set that one sentence more would make; false: none is better than the best. */
static bool find_addition(search *s, uint32_t *sentence, set *best)
{
    bool found = false;

    for (uint32_t k = 0; k < s->pooled; k++) {
        set made;
        if (!can_add(s, s->pool[k]))
            continue;
        made = with(s, s->pool[k]);
        if (is_better(s, &made, best)) {
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
    uint32_t *at = &s->now.sentence[place];

    add(s, sentence);
    s->now.sentence[s->now.size - 1] = *at;
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
    set best = s->best;

    find_addition(s, &found.in, &best);
    for (size_t place = 0; place < s->best.size && s->work < WORK_AT_MOST; place++) {
        uint32_t out = s->now.sentence[place];
        drop(s, place);
        if (s->goal == GOAL_FREE && is_better(s, &s->now, &best)) {
            best = s->now;
            found = (move){place, NO_SENTENCE};
        }
        s->used[out] = true; /* not to be added again */
        if (find_addition(s, &found.in, &best))
            found.out = place;
        s->used[out] = false;
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
    if (found.out != NO_PLACE)
        drop(s, found.out);
    if (found.in != NO_SENTENCE)
        add(s, found.in);
    consider(s);
    return true;
}

static int find_set(search *s, smz_error *error)
{
    int status = SMZ_OK;

    if (s->goal != GOAL_FIXED || s->most <= SET_SIZE)
        try_small_sets(s);
    if (s->goal != GOAL_FIXED || s->most > SET_SIZE) {
        empty(s);
        status = add_greedily(s, 0, error);
        empty(s);
        if (status == SMZ_OK)
            status = add_greedily(s, COST_POWER, error);
    }
    while (status == SMZ_OK && s->work < WORK_AT_MOST && improve(s))
        ;
    load_best(s);
    return status;
}

/* The best set, no sentence of which repeats another, and room for nothing that is worth it. */
static int finish(search *s, smz_error *error)
{
    int status = SMZ_OK;

    s->best.size = 0; /* what is left without a repetition is the best */
    if (s->goal == GOAL_FREE)
        s->most = s->now.size;
    status = add_greedily(s, 0, error);
    consider(s);
    return status;
}

/* ---- Candidates ------------------------------------------------------------------------- */

/* What has no word is a candidate only where nothing has words. */
static void find_candidates(search *s, const smz_ranking *ranking)
{
    for (uint32_t place = 0; place < ranking->count; place++) {
        uint32_t sentence = ranking->order[place];
        smz_cost price = price_of(s, sentence);
        if (smz_fits(&s->all, &price) && (s->gain->length[sentence] > 0 || s->candidates == 0))
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
    int status = new_said(&said, s, s->now.size, error);

    for (size_t i = 0; i < s->now.size && status == SMZ_OK; i++) {
        s->fate[s->now.sentence[i]] = SMZ_FATE_CHOSEN;
        status = smz_said_add(said, s->now.sentence[i], error);
    }
    if (status != SMZ_OK)
        return status;
    for (uint32_t i = 0; i < s->gain->sentences; i++) {
        smz_cost price = price_of(s, i);
        if (s->fate[i] == SMZ_FATE_REPEATED && !smz_said_already(said, i))
            s->fate[i] = SMZ_FATE_PASSED;
        if (s->fate[i] == SMZ_FATE_PASSED && s->now.size < s->most && !smz_fits(&s->room, &price))
            s->fate[i] = SMZ_FATE_TOO_LONG;
    }
    return SMZ_OK;
}

/* ---- The whole -------------------------------------------------------------------------- */

static int allocate(search *s, smz_error *error)
{
    uint32_t sentences = s->gain->sentences;

    s->candidate = SMZ_NEW(s->scratch, uint32_t, sentences);
    s->covered = SMZ_NEW0(s->scratch, uint32_t, s->gain->grams);
    s->used = SMZ_NEW0(s->scratch, bool, sentences);
    s->now.sentence = SMZ_NEW(s->scratch, uint32_t, sentences);
    s->best.sentence = SMZ_NEW(s->scratch, uint32_t, sentences);
    s->heap = SMZ_NEW(s->scratch, waiting, sentences);
    return s->candidate && s->covered && s->used && s->now.sentence && s->best.sentence && s->heap
               ? SMZ_OK
               : smz_fail_memory(error);
}

/* A longer summary than this is of a length of its own, whatever the references had. */
#define SENTENCES_OF_LENGTH 20

/* What to look for, and how many sentences at most. */
static void set_goal(search *s, const smz_budget *budget)
{
    bool limited =
        budget->words != SIZE_MAX || budget->chars != SIZE_MAX || budget->bytes != SIZE_MAX;
    double length = s->gain->free_length;

    s->goal = budget->automatic ? GOAL_FREE : limited ? GOAL_RECALL : GOAL_FIXED;
    if (s->goal == GOAL_FIXED)
        length = s->gain->sentence_length *
                 (double)(s->most < SENTENCES_OF_LENGTH ? s->most : SENTENCES_OF_LENGTH);
    s->reference = (uint64_t)(length + 0.5);
}

/* The budget, no wider than the sentences are many. */
static void set_limits(search *s, const smz_budget *budget)
{
    s->all = s->room = smz_room(budget);
    s->most = budget->sentences < s->gain->sentences ? budget->sentences : s->gain->sentences;
    if (budget->automatic && s->most > AUTO_AT_MOST)
        s->most = AUTO_AT_MOST;
}

int smz_select_expected(uint8_t *fate, smz_arena *scratch, const smz_doc *doc,
                        const smz_matrix *matrix, const smz_ranking *ranking, const smz_cost *cost,
                        const smz_budget *budget, smz_error *error)
{
    search s = {.gain = ranking->gain,
                .cost = cost,
                .doc = doc,
                .matrix = matrix,
                .scratch = scratch,
                .redundancy = budget->parameters[SMZ_SELECT_REDUNDANCY],
                .fate = fate};
    int status = allocate(&s, error);

    if (status != SMZ_OK)
        return status;
    set_limits(&s, budget);
    set_goal(&s, budget);
    find_candidates(&s, ranking);
    if (s.most > s.candidates)
        s.most = s.candidates;
    status = find_pool(&s, error);
    if (status == SMZ_OK)
        status = find_set(&s, error);
    if (status == SMZ_OK)
        status = finish(&s, error);
    if (status == SMZ_OK)
        status = set_fates(&s, error);
    return status;
}
