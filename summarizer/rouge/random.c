#include "rouge/random.h"

/* ---- drand48 ---------------------------------------------------------------------------- */

#define DRAND48_FACTOR  UINT64_C(0x5DEECE66D)
#define DRAND48_ADDEND  UINT64_C(0xB)
#define DRAND48_INITIAL UINT64_C(0x330E)

void smz_drand48_seed(smz_drand48 *generator, uint32_t seed)
{
    generator->state = ((uint64_t)seed << 16 | DRAND48_INITIAL) << 16;
}

void smz_drand48_fill(smz_drand48 *generator, uint32_t *out, size_t count, uint32_t bound)
{
    uint64_t state = generator->state;

    for (size_t i = 0; i < count; i++) {
        state = state * DRAND48_FACTOR + (DRAND48_ADDEND << 16);
        /* Perl multiplies doubles. The product cannot round up to `bound`: the greatest fraction is
         * 1 - 2^-48, and a double below 2^32 is finer than that. */
        out[i] = (uint32_t)((double)bound * ((double)(int64_t)(state >> 16) * 0x1p-48));
    }
    generator->state = state;
}

/* ---- MT19937 (Matsumoto and Nishimura 1998) --------------------------------------------- */

#define MT_SHIFT 397
#define MT_TURN  (SMZ_MT19937_WORDS - MT_SHIFT)

void smz_mt19937_seed(smz_mt19937 *generator, uint32_t seed)
{
    generator->state[0] = seed;
    for (uint32_t i = 1; i < SMZ_MT19937_WORDS; i++) {
        uint32_t previous = generator->state[i - 1];
        generator->state[i] = 1812433253u * (previous ^ previous >> 30) + i;
    }
    generator->used = SMZ_MT19937_WORDS;
}

static inline uint32_t twist(uint32_t upper, uint32_t lower, uint32_t far)
{
    uint32_t joined = (upper & 0x80000000u) | (lower & 0x7fffffffu);

    return far ^ joined >> 1 ^ (0x9908b0dfu & (0u - (joined & 1)));
}

static inline uint32_t temper(uint32_t y)
{
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

/* A whole turn of the state at once, in loops that compilers make vectors of. */
static inline void turn_whole(smz_mt19937 *generator)
{
    uint32_t *state = generator->state;

    for (size_t i = 0; i < MT_TURN; i++)
        state[i] = twist(state[i], state[i + 1], state[i + MT_SHIFT]);
    for (size_t i = MT_TURN; i < SMZ_MT19937_WORDS - 1; i++)
        state[i] = twist(state[i], state[i + 1], state[i - MT_TURN]);
    state[SMZ_MT19937_WORDS - 1] =
        twist(state[SMZ_MT19937_WORDS - 1], state[0], state[MT_SHIFT - 1]);
    for (size_t i = 0; i < SMZ_MT19937_WORDS; i++)
        generator->output[i] = temper(state[i]);
    generator->used = 0;
}

/* The same compiled again for vectors of 256 bits, where they are to be had: half the time. */
#if defined(__GNUC__) && defined(__x86_64__)
__attribute__((target("avx2"))) static void turn_wide(smz_mt19937 *generator)
{
    turn_whole(generator);
}

static void turn(smz_mt19937 *generator)
{
    if (__builtin_cpu_supports("avx2"))
        turn_wide(generator);
    else
        turn_whole(generator);
}
#else
static void turn(smz_mt19937 *generator)
{
    turn_whole(generator);
}
#endif

/* All ones up to the highest bit of `max`. */
static uint32_t mask_of(uint32_t max)
{
    uint32_t mask = max;

    for (unsigned shift = 1; shift < 32; shift *= 2)
        mask |= mask >> shift;
    return mask;
}

/* Writes those of `count` draws that are at most `max`, and returns how many they are. A draw above
 * it is overwritten by the next: whether it is one is as good as a coin's throw, and a branch on
 * that would be foretold wrongly half of the time. */
static size_t choose(uint32_t *out, const uint32_t *draws, size_t count, uint32_t mask,
                     uint32_t max)
{
    size_t chosen = 0, i = 0;

    for (; i + 4 <= count; i += 4) {
        chosen += (out[chosen] = draws[i] & mask) <= max;
        chosen += (out[chosen] = draws[i + 1] & mask) <= max;
        chosen += (out[chosen] = draws[i + 2] & mask) <= max;
        chosen += (out[chosen] = draws[i + 3] & mask) <= max;
    }
    for (; i < count; i++)
        chosen += (out[chosen] = draws[i] & mask) <= max;
    return chosen;
}

void smz_mt19937_fill(smz_mt19937 *generator, uint32_t *out, size_t count, uint32_t bound)
{
    uint32_t max = bound - 1, mask = mask_of(max);

    if (max == 0) { /* nothing is drawn where there is nothing to choose */
        for (size_t i = 0; i < count; i++)
            out[i] = 0;
        return;
    }
    for (size_t i = 0; i < count;) {
        const uint32_t *draw, *end;

        if (generator->used == SMZ_MT19937_WORDS)
            turn(generator);
        draw = generator->output + generator->used;
        end = generator->output + SMZ_MT19937_WORDS;
        if (count - i < (size_t)(end - draw))
            end = draw + (count - i);
        generator->used = (uint32_t)(end - generator->output);
        i += choose(out + i, draw, (size_t)(end - draw), mask, max);
    }
}

/* ---- xoshiro256** (Blackman and Vigna 2021), seeded by SplitMix64 as they advise --------------
 */

static uint64_t mix(uint64_t z)
{
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

#define GOLDEN_GAMMA UINT64_C(0x9e3779b97f4a7c15)

void smz_xoshiro_seed(smz_xoshiro *generator, uint64_t seed, uint64_t stream)
{
    /* Neighbouring streams begin far from each other: SplitMix64 with neighbouring states would
     * give the same numbers, one step later. */
    uint64_t state = mix(mix(seed + GOLDEN_GAMMA) + stream);

    for (size_t i = 0; i < 4; i++)
        generator->state[i] = mix(state += GOLDEN_GAMMA);
}

static inline uint64_t rotate(uint64_t x, unsigned left)
{
    return x << left | x >> (64 - left);
}

static inline uint64_t next(uint64_t *s)
{
    uint64_t result = rotate(s[1] * 5, 7) * 9, moved = s[1] << 17;

    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= moved;
    s[3] = rotate(s[3], 45);
    return result;
}

uint64_t smz_xoshiro_next(smz_xoshiro *generator)
{
    return next(generator->state);
}

/* Lemire (2019), "Fast random integer generation in an interval": the upper half of draw times
 * bound is a number below it, and all are equally likely but for few draws, which are left out. */
static inline size_t take(uint32_t *out, uint32_t draw, uint32_t bound, uint32_t uneven)
{
    uint64_t product = (uint64_t)draw * bound;

    *out = (uint32_t)(product >> 32);
    return (uint32_t)product >= uneven;
}

void smz_xoshiro_fill(smz_xoshiro *generator, uint32_t *out, size_t count, uint32_t bound)
{
    smz_xoshiro local = *generator; /* in registers: `out` might be the generator otherwise */
    uint32_t uneven = (0u - bound) % bound;

    for (size_t i = 0; i < count;) {
        uint64_t draws = next(local.state);

        i += take(&out[i], (uint32_t)(draws >> 32), bound, uneven);
        if (i < count)
            i += take(&out[i], (uint32_t)draws, bound, uneven);
    }
    *generator = local;
}
