#include "select/small_sets.h"

#include <string.h>
#include "base/error.h"

/*
 * A gram matters by which sentences of the pool have it. Grams of the same ones are one, so that
 * there are no more than 1,023 whatever the sentences hold; what only sentences of a subset have is
 * summed for every subset at once (Yates 1937); and what a set is worth is what all have, less what
 * only the others have. That was a tenth of the work of adding and taking out sentences.
 */
typedef struct choosing {
    smz_sets *sets;
    const uint32_t *pool;
    unsigned count;
    smz_cost price[SMZ_SMALL_POOL]; /* of the pool's sentences */
    const uint64_t *only; /* [2^count, 4 at least] what no sentence but those of a subset has */
    smz_set *best;
} choosing;

/* A set being made: which sentences of the pool, and what they leave of the budget. */
typedef struct chosen {
    uint32_t sentence[SMZ_SMALL_SET];
    size_t size;
    unsigned subset;
    smz_held held;
    uint64_t seconds; /* what is held twice is worth */
    uint64_t length;
    smz_cost room;
} chosen;

/* ---- Values ----------------------------------------------------------------------------- */

/* Which sentences have each gram, where sets->covered says how many of a set do, and is 0. */
static void mark_grams(smz_sets *sets, const uint32_t *pool, unsigned count)
{
    const smz_gain *gain = sets->gain;

    for (unsigned k = 0; k < count; k++)
        for (size_t e = gain->start[pool[k]]; e < gain->start[pool[k] + 1]; e++)
            sets->covered[gain->gram[e]] |= 1u << k;
}

/* Adds up the values of the grams of the same sentences, and makes sets->covered 0 again. */
static void sum_grams(uint64_t *only, smz_sets *sets, const uint32_t *pool, unsigned count)
{
    const smz_gain *gain = sets->gain;

    for (unsigned k = 0; k < count; k++)
        for (size_t e = gain->start[pool[k]]; e < gain->start[pool[k] + 1]; e++) {
            uint32_t gram = gain->gram[e];
            only[sets->covered[gram]] += gain->value[gram];
            sets->covered[gram] = 0;
        }
    only[0] = 0; /* where grams went that were counted before */
}

/* `all`: four at least. The sums of the first two sentences are made in one pass, as their loops
 * would be of one number and of two. */
static void sum_subsets(uint64_t *only, size_t all)
{
    for (uint64_t *four = only; four < only + all; four += 4) {
        four[3] += four[2] + four[1] + four[0];
        four[2] += four[0];
        four[1] += four[0];
    }
    for (size_t bit = 4; bit < all; bit *= 2)
        for (size_t base = 0; base < all; base += 2 * bit)
            for (size_t i = base; i < base + bit; i++)
                only[i + bit] += only[i];
}

/* ---- Sets ------------------------------------------------------------------------------- */

/* The words that are held twice only with one sentence more of the pool. */
static uint64_t new_seconds(const choosing *c, const chosen *before, unsigned k)
{
    const smz_gain *gain = c->sets->gain;

    return gain->held ? smz_new_seconds(&before->held, &gain->held[c->pool[k]]) : 0;
}

/* The set with one sentence more of the pool. */
static void consider(const choosing *c, const chosen *before, unsigned k)
{
    const smz_gain *gain = c->sets->gain;
    unsigned all = (1u << c->count) - 1, others = all & ~(before->subset | 1u << k);
    uint64_t seconds = before->seconds + smz_second_value(gain, new_seconds(c, before, k));
    smz_set set = {.size = before->size + 1,
                   .value = c->only[all] - c->only[others] + seconds,
                   .length = before->length + gain->length[c->pool[k]]};

    if (!smz_sets_is_better(c->sets, &set, c->best))
        return;
    memcpy(c->best->sentence, before->sentence, before->size * sizeof *before->sentence);
    c->best->sentence[before->size] = c->pool[k];
    c->best->size = set.size;
    c->best->value = set.value;
    c->best->length = set.length;
}

static chosen choose(const choosing *c, const chosen *before, unsigned k)
{
    const smz_gain *gain = c->sets->gain;
    uint64_t words = new_seconds(c, before, k);
    chosen made = *before;

    made.sentence[made.size++] = c->pool[k];
    made.subset |= 1u << k;
    made.length += gain->length[c->pool[k]];
    if (gain->held) {
        made.seconds += smz_second_value(gain, words);
        made.held.twice |= words;
        made.held.once |= gain->held[c->pool[k]].once;
    }
    made.room = smz_less_room(&before->room, &c->price[k]);
    return made;
}

/* Every sentence of the pool from a place on, and then what comes behind it. No deeper than
 * SMZ_SMALL_SET: most sets are of as many, and are looked at without being made. */
static void enumerate(const choosing *c, const chosen *before, unsigned from)
{
    bool last = before->size + 1 == SMZ_SMALL_SET || before->size + 1 >= c->sets->most;

    for (unsigned k = from; k < c->count; k++) {
        if (!smz_fits(&before->room, &c->price[k]))
            continue;
        consider(c, before, k);
        if (!last) {
            chosen made = choose(c, before, k);
            enumerate(c, &made, k + 1);
        }
    }
}

int smz_small_sets(smz_set *best, smz_sets *sets, const uint32_t *pool, unsigned count,
                   smz_arena *scratch, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    size_t subsets = (size_t)1 << (count < 2 ? 2 : count);
    uint64_t *only = SMZ_NEW0(scratch, uint64_t, subsets);
    choosing with = {.sets = sets, .pool = pool, .count = count, .only = only, .best = best};
    chosen none = {.room = sets->room};

    if (!only)
        return smz_fail_memory(error);
    for (unsigned k = 0; k < count; k++)
        with.price[k] = smz_price(&sets->cost[pool[k]]);
    mark_grams(sets, pool, count);
    sum_grams(only, sets, pool, count);
    sum_subsets(only, subsets);
    if (sets->most > 0)
        enumerate(&with, &none, 0);
    smz_arena_release(scratch, mark);
    return SMZ_OK;
}
