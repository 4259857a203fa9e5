#include "select/exact.h"

/* About 20 ms, at 24 sentences of 30 words. */
#define NODES_AT_MOST 20000

/* A candidate with what it would add now, and what it costs. */
typedef struct item {
    uint64_t gain;
    size_t price;
} item;

typedef struct branching {
    smz_sets *sets;
    smz_set *best;
    const uint32_t *candidate;
    uint32_t candidates;
    size_t nodes;
} branching;

/* What a sentence costs in the unit that bounds are worked out in: that of the first limit. */
static size_t price_of(const smz_sets *sets, uint32_t sentence)
{
    smz_cost price = smz_price(&sets->cost[sentence]);

    return sets->all.words != SIZE_MAX   ? price.words
           : sets->all.chars != SIZE_MAX ? price.chars
           : sets->all.bytes != SIZE_MAX ? price.bytes
                                         : 1;
}

static size_t room_of(const smz_sets *sets)
{
    return sets->all.words != SIZE_MAX   ? sets->room.words
           : sets->all.chars != SIZE_MAX ? sets->room.chars
           : sets->all.bytes != SIZE_MAX ? sets->room.bytes
                                         : sets->most - sets->now.size;
}

/* Gains over 2^40 are not met: grams of a small document times SMZ_GAIN_ONE times 4096. */
static bool is_denser(item a, item b)
{
    return (double)a.gain * (double)b.price > (double)b.gain * (double)a.price;
}

/*
 * No set that adds candidates from one on is worth more: as what a sentence adds never grows
 * (submodularity), the room is filled with what adds most a unit now, the last one in part (Dantzig
 * 1957).
 */
static uint64_t bound(branching *b, uint32_t from)
{
    item items[SMZ_EXACT_AT_MOST];
    uint64_t most = b->sets->now.value;
    size_t room = room_of(b->sets);
    uint32_t count = 0;

    for (uint32_t k = from; k < b->candidates; k++) {
        item one = {smz_sets_gain(b->sets, b->candidate[k]), price_of(b->sets, b->candidate[k])};
        uint32_t at = count;
        if (!smz_sets_can_add(b->sets, b->candidate[k]))
            continue;
        for (; at > 0 && is_denser(one, items[at - 1]); at--)
            items[at] = items[at - 1];
        items[at] = one;
        count++;
    }
    for (uint32_t k = 0; k < count && room > 0; k++) {
        bool whole = items[k].price <= room;
        most += whole
                    ? items[k].gain
                    : (uint64_t)((double)items[k].gain * (double)room / (double)items[k].price) + 1;
        room -= whole ? items[k].price : room;
    }
    return most;
}

/* With the candidate, and without it. No deeper than SMZ_EXACT_AT_MOST. */
static void branch(branching *b, uint32_t from)
{
    smz_sets *sets = b->sets;

    if (smz_sets_is_better(sets, &sets->now, b->best)) {
        memcpy(b->best->sentence, sets->now.sentence, sets->now.size * sizeof *b->best->sentence);
        b->best->size = sets->now.size;
        b->best->value = sets->now.value;
        b->best->length = sets->now.length;
    }
    if (from == b->candidates || b->nodes++ >= NODES_AT_MOST || bound(b, from) <= b->best->value)
        return;
    if (smz_sets_can_add(sets, b->candidate[from])) {
        smz_sets_add(sets, b->candidate[from]);
        branch(b, from + 1);
        smz_sets_drop(sets, sets->now.size - 1);
    }
    branch(b, from + 1);
}

void smz_exact_search(smz_set *best, smz_sets *sets, const uint32_t *candidate, uint32_t candidates)
{
    branching b = {.sets = sets, .best = best, .candidate = candidate, .candidates = candidates};

    smz_sets_empty(sets);
    branch(&b, 0);
}
