/* Tables for people. */
#include "report.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

static int decimals(const report *r)
{
    return r->settings->score.like == SMZ_ROUGE_PERL ? 5 : 4;
}

/* How many columns a string takes, if its characters take one each. */
static int columns(const char *string)
{
    int count = 0;

    for (; *string; string++)
        count += ((unsigned char)*string & 0xC0) != 0x80;
    return count;
}

static void put_padded(const char *string, int width)
{
    put_field(string);
    put("%*s", width > columns(string) ? width - columns(string) : 0, "");
}

static int metric_width(const report *r)
{
    int width = 9;

    for (size_t k = 0; k < r->metrics; k++) {
        int length = columns(smz_rouge_metric(r->rouge, k));
        width = length > width ? length : width;
    }
    return width;
}

/* ---- Documents -------------------------------------------------------------------------- */

#define LONGEST_ID 40

static int id_width(const system_scores *results)
{
    int width = 8;

    for (size_t i = 0; i < results->documents; i++) {
        int length = columns(results->ids[i]);
        if (length > width)
            width = length < LONGEST_ID ? length : LONGEST_ID;
    }
    return width;
}

/* A row a document with the F of each metric: all else is for programs to read. */
static void documents(const report *r, const system_scores *results)
{
    int ids = id_width(results);

    put_padded("F of", ids);
    for (size_t k = 0; k < r->metrics; k++)
        put("  %*s", decimals(r) + 3, smz_rouge_metric(r->rouge, k));
    put_string("\n");
    for (size_t i = 0; i < results->documents; i++) {
        put_padded(results->ids[i], ids);
        for (size_t k = 0; k < r->metrics; k++) {
            int label = columns(smz_rouge_metric(r->rouge, k));
            put("  %*.*f", label > decimals(r) + 3 ? label : decimals(r) + 3, decimals(r),
                results->scores[i * results->metrics + k].f);
        }
        put_string("\n");
    }
    put_string("\n");
}

/* ---- Averages --------------------------------------------------------------------------- */

static bool has_intervals(const system_scores *results)
{
    return results->averages && !isnan(results->averages[0].f.low);
}

static void average_table(const report *r, const system_scores *results)
{
    int width = metric_width(r), digits = decimals(r);

    put("%*s  precision     recall          F", width, "");
    if (has_intervals(results))
        put("   %g%% interval of F", r->settings->score.confidence);
    put_string("\n");
    for (size_t k = 0; k < r->metrics; k++) {
        const smz_average *a = &results->averages[k];
        put("%-*s  %9.*f  %9.*f  %9.*f", width, smz_rouge_metric(r->rouge, k), digits,
            a->precision.value, digits, a->recall.value, digits, a->f.value);
        if (!isnan(a->f.low))
            put("   %.*f - %.*f", digits, a->f.low, digits, a->f.high);
        put_string("\n");
    }
}

static void count_table(const report *r, const system_scores *results)
{
    int width = metric_width(r);

    put("%*s    candidate    reference      matched\n", width, "");
    for (size_t k = 0; k < r->metrics; k++) {
        smz_score sum = sum_counts(results, k);
        put("%-*s  %11.0f  %11.0f  %11.0f\n", width, smz_rouge_metric(r->rouge, k),
            trunc(sum.candidate), trunc(sum.reference), trunc(sum.matched));
    }
}

static void measure_table(const system_scores *results)
{
    put("\n%-17s %9s\n", "measure", "mean");
    for (size_t m = 0; m < MEASURES; m++) {
        double mean = measure_mean(results, m);
        if (!isnan(mean))
            put("%-17s %9.4f\n", measure_names[m], mean);
    }
}

/* What the numbers of the table are. */
static void explain(const report *r, const system_scores *results)
{
    const smz_rouge_options *o = &r->settings->score;
    const char *what = o->unit == SMZ_UNIT_CORPUS ? "Scores of the counts of all documents"
                                                  : "Means over documents";

    if (r->settings->average == AVERAGE_COUNTS)
        put_string("Counts, summed over all documents.\n");
    else if (!has_intervals(results))
        put("%s.\n", what);
    else if (o->like == SMZ_ROUGE_PERL)
        put("%s: means and intervals of %u bootstrap resamples, as the script draws them.\n", what,
            (unsigned)o->resamples);
    else if (o->like == SMZ_ROUGE_GOOGLE)
        put("%s: medians and intervals of %u bootstrap resamples, seed %" PRIu64 ".\n", what,
            (unsigned)o->resamples, o->seed);
    else
        put("%s, intervals of %u bootstrap resamples, seed %" PRIu64 ".\n", what,
            (unsigned)o->resamples, o->seed);
}

void text_results(report *r, const system_scores *results)
{
    if (r->reported > 0)
        put_string("\n");
    if (r->settings->per_document)
        documents(r, results);
    if (r->several) {
        put_string("System ");
        put_field(results->system);
        put_string(": ");
    }
    put("%zu document%s\n\n", results->documents, results->documents == 1 ? "" : "s");
    if (!results->averages)
        return;
    if (r->settings->average == AVERAGE_COUNTS)
        count_table(r, results);
    else
        average_table(r, results);
    if (results->measures)
        measure_table(results);
    put_string("\n");
    explain(r, results);
}

void text_end(const report *r)
{
    if (r->settings->signature)
        put("%s\n", smz_rouge_signature(r->rouge));
}
