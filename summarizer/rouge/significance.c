#include "rouge/significance.h"

#include <float.h>
#include <math.h>
#include "base/error.h"
#include "rouge/bootstrap.h"
#include "rouge/random.h"

/* Streams of the randomization, apart from those of the bootstrap, which are numbered from 0. */
#define FIRST_TRIAL ((uint64_t)1 << 32)

typedef struct comparison {
    const smz_significance_options *options;
    smz_row *rows; /* the difference of each document, in the first column */
    uint32_t documents;
    double sum;   /* of the differences */
    double slack; /* what rounding may make of equal sums */
} comparison;

smz_significance_options smz_significance_defaults(void)
{
    return (smz_significance_options){10000, 10000, 0, 95};
}

static int prepare(comparison *c, const double *a, const double *b, smz_arena *scratch,
                   smz_error *error)
{
    double magnitude = 0;

    c->rows = SMZ_NEW0(scratch, smz_row, c->documents);
    if (!c->rows)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < c->documents; i++) {
        double difference = a[i] - b[i];
        c->rows[i].column[0] = difference;
        magnitude += fabs(difference);
    }
    c->sum = smz_sum_rows(c->rows, c->documents).column[0];
    c->slack = c->documents * DBL_EPSILON * magnitude;
    return SMZ_OK;
}

/* Sums that are equal on paper differ in their last bits when they are added in another order; as
 * scores are often multiples of one fraction, such ties are frequent, and each counts as extreme.
 */
static bool is_extreme(const comparison *c, double sum)
{
    return fabs(sum) >= fabs(c->sum) - c->slack;
}

static double p_value(uint32_t count, uint32_t of)
{
    return (1 + (double)count) / (1 + (double)of);
}

/* ---- Bootstrap -------------------------------------------------------------------------- */

static int bootstrap(smz_significance *out, const comparison *c, smz_arena *scratch,
                     smz_error *error)
{
    uint32_t resamples = c->options->resamples, count = 0;
    uint64_t seed = c->options->seed;
    smz_resampling how = {c->documents, resamples, smz_draw_seeded, &seed};
    smz_row *sums = SMZ_NEW(scratch, smz_row, resamples);
    double *means = SMZ_NEW(scratch, double, resamples);
    double *spare = SMZ_NEW(scratch, double, resamples);
    int status;

    if (!sums || !means || !spare)
        return smz_fail_memory(error);
    status = smz_resample(sums, c->rows, 1, &how, scratch, error);
    if (status != SMZ_OK)
        return status;
    for (uint32_t r = 0; r < resamples; r++) {
        count += is_extreme(c, sums[r].column[0] - c->sum);
        means[r] = sums[r].column[0] / c->documents;
    }
    smz_sort_doubles(means, spare, resamples);
    smz_percentile_interval(&out->low, &out->high, means, resamples, c->options->confidence);
    out->bootstrap = p_value(count, resamples);
    return SMZ_OK;
}

/* ---- Approximate randomization ---------------------------------------------------------- */

/* Four documents, and the sum of their differences for each choice of those that are swapped: a
 * trial looks up one sum for four documents. */
#define GROUP 4

typedef struct swaps {
    double sum[1 << GROUP];
} swaps;

/* A trial draws 64 bits at a time, and the last of them may be for documents that there are not. */
#define GROUPS_A_DRAW (64 / GROUP)

static void fill_swaps(swaps *out, const comparison *c, size_t first)
{
    for (unsigned choice = 0; choice < 1 << GROUP; choice++) {
        out->sum[choice] = 0;
        for (size_t i = 0; i < GROUP && first + i < c->documents; i++) {
            double difference = c->rows[first + i].column[0];
            out->sum[choice] += choice >> i & 1 ? -difference : difference;
        }
    }
}

/* In four parts, since an addition waits for the one before it. */
static double swapped_sum(const swaps *groups, size_t count, smz_xoshiro *generator)
{
    double parts[4] = {0};

    for (size_t g = 0; g < count; g += GROUPS_A_DRAW) {
        uint64_t bits = smz_xoshiro_next(generator);
        for (size_t k = g; k < g + GROUPS_A_DRAW; k += 4) {
            parts[0] += groups[k].sum[bits & 15];
            parts[1] += groups[k + 1].sum[bits >> 4 & 15];
            parts[2] += groups[k + 2].sum[bits >> 8 & 15];
            parts[3] += groups[k + 3].sum[bits >> 12 & 15];
            bits >>= 16;
        }
    }
    return (parts[0] + parts[1]) + (parts[2] + parts[3]);
}

static int randomize(smz_significance *out, const comparison *c, smz_arena *scratch,
                     smz_error *error)
{
    size_t draws = ((size_t)c->documents + 63) / 64, groups = draws * GROUPS_A_DRAW;
    swaps *table = SMZ_NEW(scratch, swaps, groups);
    uint32_t count = 0;

    if (!table)
        return smz_fail_memory(error);
    for (size_t g = 0; g < groups; g++)
        fill_swaps(&table[g], c, g * GROUP);
    for (uint32_t t = 0; t < c->options->trials; t++) {
        smz_xoshiro generator;
        smz_xoshiro_seed(&generator, c->options->seed, FIRST_TRIAL + t);
        count += is_extreme(c, swapped_sum(table, groups, &generator));
    }
    out->randomization = p_value(count, c->options->trials);
    return SMZ_OK;
}

int smz_significance_test(smz_significance *out, const double *a, const double *b, size_t documents,
                          const smz_significance_options *options, smz_arena *scratch,
                          smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    comparison c = {.options = options, .documents = (uint32_t)documents};
    int status;

    if (documents == 0)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no documents to compare");
    if (documents > UINT32_MAX)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "too many documents to compare");
    status = prepare(&c, a, b, scratch, error);
    out->difference = c.sum / c.documents;
    if (status == SMZ_OK)
        status = randomize(out, &c, scratch, error);
    if (status == SMZ_OK)
        status = bootstrap(out, &c, scratch, error);
    smz_arena_release(scratch, mark);
    return status;
}

/* ---- Several comparisons ---------------------------------------------------------------- */

/* The first of the sorted values that is not below `value`. */
static size_t lower_bound(const double *sorted, size_t count, double value)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int smz_holm(double *p, size_t count, smz_arena *scratch, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    double *sorted = SMZ_NEW(scratch, double, count);
    double *adjusted = SMZ_NEW(scratch, double, count);
    double greatest = 0;

    if (!sorted || !adjusted) {
        smz_arena_release(scratch, mark);
        return smz_fail_memory(error);
    }
    for (size_t i = 0; i < count; i++)
        sorted[i] = p[i];
    smz_sort_doubles(sorted, adjusted, count);
    /* The least p is held against all comparisons, the next against one fewer; none may come out
     * smaller than one before it. */
    for (size_t i = 0; i < count; i++) {
        double factor = (double)(count - i);
        greatest = fmax(greatest, fmin(1, factor * sorted[i]));
        adjusted[i] = greatest;
    }
    for (size_t i = 0; i < count; i++)
        p[i] = adjusted[lower_bound(sorted, count, p[i])];
    smz_arena_release(scratch, mark);
    return SMZ_OK;
}
