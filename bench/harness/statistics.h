/* Statistics over results, however they came about. */
#ifndef BENCH_STATISTICS_H
#define BENCH_STATISTICS_H

#include "harness/results.h"

typedef struct statistics_options {
    uint32_t trials; /* of each test; 0: no tests */
    uint64_t seed;
    double confidence;
} statistics_options;

/*
 * Compares `count` pairs of scores, b less a: the difference of the means with an interval of the
 * paired bootstrap, and two p-values, not corrected.
 */
results_test statistics_compare(const double *a, const double *b, size_t count,
                                const statistics_options *options);

/* Corrects the p-values of `count` tests for each other, after Holm (1979). */
void statistics_correct(results_test *const *tests, size_t count);

/* A system's scores of a group's documents by one metric; `out` has room for all of them. */
void statistics_scores(double *out, const results *r, const results_system *system,
                       const results_group *group, size_t metric);

#endif
