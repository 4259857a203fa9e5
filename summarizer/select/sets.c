#include "select/sets.h"

#include "base/error.h"

/* ---- Second occurrences ----------------------------------------------------------------- */

/* Of each word in `words` one more, or one less. */
static void count_up(smz_sets *sets, uint64_t words)
{
    for (unsigned digit = 0; words; digit++) {
        uint64_t carry = sets->times[digit] & words;
        sets->times[digit] ^= words;
        words = carry;
        sets->digits = digit < sets->digits ? sets->digits : digit + 1;
    }
}

static void count_down(smz_sets *sets, uint64_t words)
{
    for (unsigned digit = 0; words; digit++) {
        uint64_t borrow = ~sets->times[digit] & words;
        sets->times[digit] ^= words;
        words = borrow;
    }
}

static void hold(smz_sets *sets, const smz_held *sentence)
{
    uint64_t words = smz_new_seconds(&sets->held, sentence);

    sets->now.value += smz_second_value(sets->gain, words);
    sets->held.twice |= words;
    sets->held.once |= sentence->once;
    count_up(sets, sentence->once);
    count_up(sets, sentence->twice);
}

static void let_go(smz_sets *sets, const smz_held *sentence)
{
    uint64_t twice = 0;

    count_down(sets, sentence->once);
    count_down(sets, sentence->twice);
    for (unsigned digit = 1; digit < sets->digits; digit++)
        twice |= sets->times[digit];
    sets->now.value -= smz_second_value(sets->gain, sets->held.twice & ~twice);
    sets->held = (smz_held){sets->times[0] | twice, twice};
}

/* ---- Sets ------------------------------------------------------------------------------- */

int smz_sets_make(smz_sets *out, smz_arena *scratch, const smz_gain *gain, const smz_cost *cost,
                  smz_error *error)
{
    *out = (smz_sets){.gain = gain,
                      .cost = cost,
                      .covered = SMZ_NEW0(scratch, uint32_t, gain->grams),
                      .used = SMZ_NEW0(scratch, bool, gain->sentences),
                      .now = {.sentence = SMZ_NEW(scratch, uint32_t, gain->sentences)}};
    return out->covered && out->used && out->now.sentence ? SMZ_OK : smz_fail_memory(error);
}

/* The value, or 0: without a branch on what no processor foresees. */
static inline uint32_t value_if(bool counts, uint32_t value)
{
    return value & (0 - (uint32_t)counts);
}

bool smz_sets_can_add(const smz_sets *sets, uint32_t sentence)
{
    smz_cost price = smz_price(&sets->cost[sentence]);

    return !sets->used[sentence] && sets->now.size < sets->most && smz_fits(&sets->room, &price);
}

uint64_t smz_sets_gain(smz_sets *sets, uint32_t sentence)
{
    const smz_gain *gain = sets->gain;
    const uint32_t *covered = sets->covered, *value = gain->value;
    uint64_t sum = 0;

    for (size_t e = gain->start[sentence]; e < gain->start[sentence + 1]; e++)
        sum += value_if(covered[gain->gram[e]] == 0, value[gain->gram[e]]);
    sets->work += gain->start[sentence + 1] - gain->start[sentence];
    if (gain->held)
        sum += smz_second_value(gain, smz_new_seconds(&sets->held, &gain->held[sentence]));
    return sum;
}

void smz_sets_add(smz_sets *sets, uint32_t sentence)
{
    const smz_gain *gain = sets->gain;
    smz_cost price = smz_price(&sets->cost[sentence]);
    uint64_t fresh = 0;

    for (size_t e = gain->start[sentence]; e < gain->start[sentence + 1]; e++)
        fresh += value_if(sets->covered[gain->gram[e]]++ == 0, gain->value[gain->gram[e]]);
    sets->now.value += fresh;
    if (gain->held)
        hold(sets, &gain->held[sentence]);
    sets->now.length += gain->length[sentence];
    sets->now.sentence[sets->now.size++] = sentence;
    sets->used[sentence] = true;
    sets->room = smz_less_room(&sets->room, &price);
}

void smz_sets_drop(smz_sets *sets, size_t place)
{
    const smz_gain *gain = sets->gain;
    uint32_t sentence = sets->now.sentence[place];
    smz_cost price = smz_price(&sets->cost[sentence]);
    uint64_t gone = 0;

    for (size_t e = gain->start[sentence]; e < gain->start[sentence + 1]; e++)
        gone += value_if(--sets->covered[gain->gram[e]] == 0, gain->value[gain->gram[e]]);
    sets->now.value -= gone;
    if (gain->held)
        let_go(sets, &gain->held[sentence]);
    sets->now.length -= gain->length[sentence];
    sets->now.sentence[place] = sets->now.sentence[--sets->now.size];
    sets->used[sentence] = false;
    sets->room = smz_more_room(&sets->room, &price);
}

void smz_sets_empty(smz_sets *sets)
{
    while (sets->now.size > 0)
        smz_sets_drop(sets, sets->now.size - 1);
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

bool smz_sets_is_better(const smz_sets *sets, const smz_set *a, const smz_set *b)
{
    uint64_t a_length = a->length + sets->reference, b_length = b->length + sets->reference;
    product x, y;

    if (b->size == 0)
        return a->size > 0;
    if (sets->goal == SMZ_GOAL_FIXED && a->size != b->size)
        return a->size > b->size;
    if (sets->goal == SMZ_GOAL_RECALL)
        return a->value > b->value;
    if ((a->value | b->value | a_length | b_length) <= UINT32_MAX) /* of usual documents */
        return a->value * b_length > b->value * a_length;
    x = multiply(a->value, b_length);
    y = multiply(b->value, a_length);
    return x.high != y.high ? x.high > y.high : x.low > y.low;
}
