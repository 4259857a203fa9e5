/*
 * The bootstrap (Efron 1979): documents are drawn anew with replacement, as many as there are, and
 * what is wanted of them is computed from each such resample. Rows in, sums out: nothing here knows
 * about scores. Sums are taken in the order of the draws, which is part of the result's definition.
 */
#ifndef SMZ_ROUGE_BOOTSTRAP_H
#define SMZ_ROUGE_BOOTSTRAP_H

#include <stdalign.h>
#include "base/arena.h"

/* Numbers of a document that are drawn together. Four make two or one of a processor's vectors. */
#define SMZ_ROW_COLUMNS 4

typedef struct smz_row {
    alignas(16) double column[SMZ_ROW_COLUMNS]; /* so that a vector is added from where it stands */
} smz_row;

/* Writes the documents of a resample: `documents` numbers below `documents`. Resamples are asked
 * for in their order, from 0. */
typedef void smz_draw(void *generator, uint32_t resample, uint32_t *out, uint32_t documents);

typedef struct smz_resampling {
    uint32_t documents; /* > 0 */
    uint32_t resamples;
    smz_draw *draw;
    void *generator;
} smz_resampling;

/*
 * Sums of resampled rows. `rows` holds `tables` tables of how->documents rows each, which are all
 * summed over the same draws; sums[t * how->resamples + r] is what resample r makes of table t.
 * Scratch memory is given back.
 */
int smz_resample(smz_row *sums, const smz_row *rows, size_t tables, const smz_resampling *how,
                 smz_arena *scratch, smz_error *error);

/* The sum of a table's rows in their order. */
smz_row smz_sum_rows(const smz_row *rows, size_t documents);

/* The smz_draw of our own mode; `generator` is its uint64_t seed. */
smz_draw smz_draw_seeded;

/* Ascending, in linear time; -0 before +0. `spare` has room for as many. */
void smz_sort_doubles(double *values, double *spare, size_t count);

/* The value below which `percent` percent of the sorted values lie, count > 0, interpolated between
 * neighbours at (count - 1) * percent / 100: numpy's default, Hyndman and Fan's definition 7. */
double smz_percentile(const double *sorted, size_t count, double percent);

/* The percentiles that leave (100 - confidence) / 2 percent of the values on either side. */
void smz_percentile_interval(double *low, double *high, const double *sorted, size_t count,
                             double confidence);

#endif
