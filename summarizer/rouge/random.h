/*
 * Random numbers for resampling: the generators of the two reference scorers, draw by draw, and one
 * of our own. Each gives the same numbers on every machine. All of them draw from 0 ... bound - 1,
 * bound > 0, each with the same probability (the first but for its 48 bits).
 */
#ifndef SMZ_ROUGE_RANDOM_H
#define SMZ_ROUGE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* ---- drand48: Perl's srand and int(rand(bound)), since Perl 5.20 the same everywhere ----------
 */

typedef struct smz_drand48 {
    uint64_t state; /* the 48 bits of the generator in the upper bits, so that they wrap around */
} smz_drand48;

void smz_drand48_seed(smz_drand48 *generator, uint32_t seed);
void smz_drand48_fill(smz_drand48 *generator, uint32_t *out, size_t count, uint32_t bound);

/* ---- MT19937: numpy's legacy random.seed() and random.choice(bound, count) -------------------
 */

#define SMZ_MT19937_WORDS 624

typedef struct smz_mt19937 {
    uint32_t state[SMZ_MT19937_WORDS];
    uint32_t output[SMZ_MT19937_WORDS]; /* the state, tempered */
    uint32_t used;                      /* of the output */
} smz_mt19937;

void smz_mt19937_seed(smz_mt19937 *generator, uint32_t seed);
void smz_mt19937_fill(smz_mt19937 *generator, uint32_t *out, size_t count, uint32_t bound);

/* ---- xoshiro256**: ours --------------------------------------------------------------------- */

typedef struct smz_xoshiro {
    uint64_t state[4];
} smz_xoshiro;

/* One seed has 2^64 streams. A resample with a stream of its own draws the same whatever was drawn
 * before it, and by whichever thread. */
void smz_xoshiro_seed(smz_xoshiro *generator, uint64_t seed, uint64_t stream);
uint64_t smz_xoshiro_next(smz_xoshiro *generator);
void smz_xoshiro_fill(smz_xoshiro *generator, uint32_t *out, size_t count, uint32_t bound);

#endif
