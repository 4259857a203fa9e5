#include "harness/statistics.h"

#include <math.h>
#include "harness/memory.h"
#include "rouge/significance.h"

#define SCRATCH_CHUNK ((size_t)256 << 10)

static double mean_difference(const double *a, const double *b, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += b[i] - a[i];
    return sum / (double)count;
}

results_test statistics_compare(const double *a, const double *b, size_t count,
                                const statistics_options *options)
{
    smz_significance_options how = smz_significance_defaults();
    smz_significance found;
    smz_arena scratch;
    int status;

    if (options->trials == 0 || count == 0)
        return (results_test){
            {count > 0 ? mean_difference(a, b, count) : NAN, NAN, NAN}, NAN, NAN, NAN, NAN};
    how.resamples = how.trials = options->trials;
    how.seed = options->seed;
    how.confidence = options->confidence;
    smz_arena_init(&scratch, sure_memory(), SCRATCH_CHUNK);
    status = smz_significance_test(&found, b, a, count, &how, &scratch, NULL);
    smz_arena_free(&scratch);
    if (status != SMZ_OK)
        die_of_memory();
    return (results_test){{found.difference, found.low, found.high},
                          found.bootstrap,
                          found.randomization,
                          found.bootstrap,
                          found.randomization};
}

static void correct(double *p, size_t count, smz_arena *scratch)
{
    if (count > 0 && !isnan(p[0]) && smz_holm(p, count, scratch, NULL) != SMZ_OK)
        die_of_memory();
}

void statistics_correct(results_test *const *tests, size_t count)
{
    smz_arena scratch;
    double *p;

    smz_arena_init(&scratch, sure_memory(), 4096);
    p = SURE_NEW(&scratch, double, count);
    for (size_t i = 0; i < count; i++)
        p[i] = tests[i]->raw_bootstrap;
    correct(p, count, &scratch);
    for (size_t i = 0; i < count; i++)
        tests[i]->bootstrap = p[i];
    for (size_t i = 0; i < count; i++)
        p[i] = tests[i]->raw_randomization;
    correct(p, count, &scratch);
    for (size_t i = 0; i < count; i++)
        tests[i]->randomization = p[i];
    smz_arena_free(&scratch);
}

void statistics_scores(double *out, const results *r, const results_system *system,
                       const results_group *group, size_t metric)
{
    for (size_t i = 0; i < group->size; i++)
        out[i] = results_score(&system->summaries[group->documents[i]].scores[metric], r->measure);
}
