/* Tab-separated values: id metric precision recall f low high. */
#include "report.h"

#include <math.h>

static void put_id(const report *r, const system_scores *results, const char *id)
{
    put_field(id);
    if (r->several) {
        put_string(".");
        put_field(results->system);
    }
}

static void put_optional(const report *r, double value)
{
    put_string("\t");
    if (!isnan(value))
        put_number(r, value);
}

static void put_counts(const smz_score *score)
{
    put_string("\t");
    put_count(score->candidate);
    put_string("\t");
    put_count(score->reference);
    put_string("\t");
    put_count(score->matched);
    put_string("\t\t\n");
}

static void score_row(const report *r, const smz_score *score)
{
    if (by_counts(r)) {
        put_counts(score);
        return;
    }
    put_optional(r, score->precision);
    put_optional(r, score->recall);
    put_optional(r, score->f);
    put_string("\t\t\n");
}

static void average_row(const report *r, const system_scores *results, size_t k)
{
    const smz_average *a = &results->averages[k];
    smz_score sum;

    if (r->settings->average == AVERAGE_COUNTS) {
        sum = sum_counts(results, k);
        put_counts(&sum);
        return;
    }
    put_optional(r, a->precision.value);
    put_optional(r, a->recall.value);
    put_optional(r, a->f.value);
    put_optional(r, a->f.low);
    put_optional(r, a->f.high);
    put_string("\n");
}

static void measure_row(const report *r, const system_scores *results, const char *id, size_t which,
                        double value)
{
    if (isnan(value))
        return;
    put_id(r, results, id);
    put("\t%s\t\t\t%.17g\t\t\n", measure_names[which], value);
}

static void document_rows(const report *r, const system_scores *results, size_t i)
{
    const smz_score *scores = results->scores + i * results->metrics;

    for (size_t k = 0; k < r->metrics; k++) {
        put_id(r, results, results->ids[i]);
        put("\t%s", smz_rouge_metric(r->rouge, k));
        score_row(r, &scores[k]);
    }
    for (size_t m = 0; results->measures && m < MEASURES; m++)
        measure_row(r, results, results->ids[i], m, measure_value(&results->measures[i], m));
}

void tsv_results(report *r, const system_scores *results)
{
    if (r->reported == 0)
        put_string("id\tmetric\tprecision\trecall\tf\tlow\thigh\n");
    for (size_t i = 0; r->settings->per_document && i < results->documents; i++)
        document_rows(r, results, i);
    for (size_t k = 0; results->averages && k < r->metrics; k++) {
        put_id(r, results, "*");
        put("\t%s", smz_rouge_metric(r->rouge, k));
        average_row(r, results, k);
    }
    for (size_t m = 0; results->measures && m < MEASURES; m++)
        measure_row(r, results, "*", m, measure_mean(results, m));
}

void tsv_end(const report *r)
{
    if (r->settings->signature)
        put("# %s\n", smz_rouge_signature(r->rouge));
}
