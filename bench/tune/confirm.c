#include "tune/confirm.h"

#include <math.h>
#include "harness/statistics.h"

#define TEST_TRIALS  10000
#define CONFIDENCE   95
#define SIGNIFICANCE 0.05

static double mean(const double *scores, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += scores[i];
    return sum / (double)count;
}

static comparison compare(const search *s, const double *defaults, const double *tuned,
                          size_t count)
{
    const statistics_options options = {
        .trials = TEST_TRIALS, .seed = s->settings->seed, .confidence = CONFIDENCE};

    return (comparison){.documents = count,
                        .defaults = mean(defaults, count),
                        .tuned = mean(tuned, count),
                        .test = statistics_compare(defaults, tuned, count, &options)};
}

static double *score_validation(search *s, documents *validation, const double *values)
{
    double *scores = SURE_NEW(&s->arena, double, validation->size);
    smz_buffer text;

    smz_buffer_init(&text, sure_memory());
    space_put(&text, s->space, values);
    smz_buffer_putc(&text, '\0');
    documents_score(scores, validation, s->settings->method, text.data);
    smz_buffer_free(&text);
    return scores;
}

static comparison compare_on(search *s, documents *validation, size_t best)
{
    const double *defaults = score_validation(s, validation, s->trials.items[0].values);
    const double *tuned = score_validation(s, validation, s->trials.items[best].values);

    return compare(s, defaults, tuned, validation->size);
}

/* Each document under the setting that was found without its fold. The settings differ: what is
 * confirmed is the search, for which the setting found on all documents stands. */
static comparison compare_folds(outcome *out, search *s)
{
    size_t count = s->documents->size;
    double *tuned = SURE_NEW(&s->arena, double, count);

    out->fold_best = SURE_NEW(&s->arena, size_t, s->settings->folds);
    for (size_t f = 0; f < s->settings->folds; f++)
        out->fold_best[f] = search_best(s, f);
    for (size_t i = 0; i < count; i++)
        tuned[i] = s->trials.items[out->fold_best[search_fold(s, i)]].scores[i];
    return compare(s, s->trials.items[0].scores, tuned, count);
}

static double score_lead(search *s, documents *on)
{
    double *scores = SURE_NEW(&s->arena, double, on->size);

    documents_score(scores, on, "lead", "");
    return mean(scores, on->size);
}

void confirm(outcome *out, search *s, documents *validation)
{
    *out = (outcome){.best = search_best(s, SIZE_MAX)};
    out->training = compare(s, s->trials.items[0].scores, s->trials.items[out->best].scores,
                            s->documents->size);
    out->lead = score_lead(s, validation ? validation : s->documents);
    out->held_out = validation ? compare_on(s, validation, out->best) : compare_folds(out, s);
}

int outcome_verdict(const outcome *o)
{
    const results_test *test = &o->held_out.test;
    double p = fmax(test->bootstrap, test->randomization);

    if (!(p < SIGNIFICANCE) || test->difference.value == 0)
        return 0;
    return test->difference.value > 0 ? 1 : -1;
}
