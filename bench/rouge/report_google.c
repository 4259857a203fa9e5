/* The CSV of rouge_score's command. */
#include "report.h"

#include <math.h>
#include <string.h>

/* The metric that comes after the k-th in the order of names; SIZE_MAX: none. `k` is SIZE_MAX for
 * the first. That order is the reference's, whatever order was asked for. */
static size_t next_metric(const report *r, size_t k)
{
    const char *last = k == SIZE_MAX ? "" : smz_rouge_metric(r->rouge, k);
    size_t next = SIZE_MAX;

    for (size_t i = 0; i < r->metrics; i++) {
        const char *name = smz_rouge_metric(r->rouge, i);
        if (strcmp(name, last) > 0 &&
            (next == SIZE_MAX || strcmp(name, smz_rouge_metric(r->rouge, next)) < 0))
            next = i;
    }
    return next;
}

static void average_row(const char *metric, char which, smz_interval value)
{
    put("%s-%c,", metric, which);
    if (isnan(value.low))
        put(",%f,\n", value.value);
    else
        put("%f,%f,%f\n", value.low, value.value, value.high);
}

static void averages(const report *r, const system_scores *results)
{
    put_string("score_type,low,mid,high\n");
    for (size_t k = next_metric(r, SIZE_MAX); k != SIZE_MAX; k = next_metric(r, k)) {
        const char *metric = smz_rouge_metric(r->rouge, k);
        average_row(metric, 'R', results->averages[k].recall);
        average_row(metric, 'P', results->averages[k].precision);
        average_row(metric, 'F', results->averages[k].f);
    }
}

static void documents(const report *r, const system_scores *results)
{
    put_string("id");
    for (size_t k = next_metric(r, SIZE_MAX); k != SIZE_MAX; k = next_metric(r, k)) {
        const char *metric = smz_rouge_metric(r->rouge, k);
        put(",%s-P,%s-R,%s-F", metric, metric, metric);
    }
    put_string("\n");
    for (size_t i = 0; i < results->documents; i++) {
        put("%zu", i);
        for (size_t k = next_metric(r, SIZE_MAX); k != SIZE_MAX; k = next_metric(r, k)) {
            const smz_score *score = &results->scores[i * results->metrics + k];
            put(",%f,%f,%f", score->precision, score->recall, score->f);
        }
        put_string("\n");
    }
}

/* The reference writes one table or the other, never both. */
void google_results(report *r, const system_scores *results)
{
    if (r->settings->per_document)
        documents(r, results);
    else if (results->averages)
        averages(r, results);
}

void google_end(const report *r)
{
    if (r->settings->signature)
        put("# %s\n", smz_rouge_signature(r->rouge));
}
