/*
 * Whether two systems differ on the same documents: two tests, an interval, and the correction for
 * several comparisons. Not part of the public API; for the benchmark programs of this tree.
 *
 * Everything is computed from d, the differences of the two systems' scores document by document.
 * Both tests are two-sided and give (1 + count) / (1 + n), where `count` of n resamples are at
 * least as extreme as what was seen: never 0, and valid at its level whatever n is (Davison and
 * Hinkley 1997, section 4.2). The same scores and seed give the same figures on every machine.
 */
#ifndef SMZ_ROUGE_SIGNIFICANCE_H
#define SMZ_ROUGE_SIGNIFICANCE_H

#include "base/arena.h"

typedef struct smz_significance_options {
    uint32_t resamples; /* of the bootstrap; > 0 */
    uint32_t trials;    /* of the randomization; > 0 */
    uint64_t seed;
    double confidence; /* of the interval, percent */
} smz_significance_options;

/* 10,000 of both, seed 0, 95 percent. */
smz_significance_options smz_significance_defaults(void);

typedef struct smz_significance {
    double difference; /* mean of a minus mean of b */
    double low;        /* percentile interval of the difference, from the bootstrap */
    double high;
    /* Bootstrap test: resampled means of d, shifted to a mean of 0 as it would be if the systems
     * were alike, are as far from 0 as the mean of d (Riezler and Maxwell 2005). */
    double bootstrap;
    /* Approximate randomization: means of d where each document's two scores are swapped, or not,
     * with equal chance are as far from 0 as the mean of d (Noreen 1989; Yeh 2000). */
    double randomization;
} smz_significance;

/*
 * Compares the scores a[i] and b[i] of the same documents. Scratch memory is given back.
 *
 * Errors: SMZ_ERROR_ARGUMENT (no document), SMZ_ERROR_LIMIT, SMZ_ERROR_MEMORY.
 */
int smz_significance_test(smz_significance *out, const double *a, const double *b, size_t documents,
                          const smz_significance_options *options, smz_arena *scratch,
                          smz_error *error);

/* Adjusts the p-values of `count` comparisons of one family (Holm 1979), in their places: each can
 * be read against the level of the whole family. */
int smz_holm(double *p, size_t count, smz_arena *scratch, smz_error *error);

#endif
