#include "report.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "program/output.h"

/* Indexed by report_format. */
static const struct {
    void (*results)(report *r, const system_scores *results);
    void (*end)(const report *r);
} formats[] = {
    {text_results, text_end}, {json_results, json_end},     {tsv_results, tsv_end},
    {perl_results, perl_end}, {google_results, google_end},
};

void report_results(report *r, const system_scores *results)
{
    formats[r->settings->format].results(r, results);
    r->reported++;
}

void report_end(report *r)
{
    formats[r->settings->format].end(r);
}

/* ---- Putting ---------------------------------------------------------------------------- */

void put(const char *format, ...)
{
    char text[1024];
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length > 0)
        output_write(NULL, text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
}

void put_string(const char *string)
{
    output_write(NULL, string, strlen(string));
}

void put_field(const char *string)
{
    for (;;) {
        size_t plain = strcspn(string, "\t\n\r");
        output_write(NULL, string, plain);
        string += plain;
        if (!*string)
            return;
        put("\\%c", *string == '\t' ? 't' : *string == '\n' ? 'n' : 'r');
        string++;
    }
}

void put_number(const report *r, double value)
{
    if (r->settings->score.like == SMZ_ROUGE_PERL)
        put("%.5f", value);
    else
        put("%.17g", value);
}

void put_count(double value)
{
    put("%.15g", value);
}

bool by_counts(const report *r)
{
    return r->settings->average == AVERAGE_COUNTS ||
           (r->settings->average == AVERAGE_CORPUS && r->settings->score.like == SMZ_ROUGE_PERL);
}

smz_score sum_counts(const system_scores *results, size_t metric)
{
    smz_score sum = {0};

    for (size_t i = 0; i < results->documents; i++) {
        const smz_score *score = &results->scores[i * results->metrics + metric];
        sum.matched += score->matched;
        sum.candidate += score->candidate;
        sum.reference += score->reference;
    }
    return sum;
}

/* ---- Measures --------------------------------------------------------------------------- */

/* Those from SOURCED on need the source. */
const char *const measure_names[MEASURES] = {
    "words",   "sentences",   "reference-words", "repeated-3", "source-words", "coverage",
    "density", "compression", "novel-1",         "novel-2",    "novel-3",      "novel-4",
};

#define SOURCED 4

double measure_value(const measured *m, size_t which)
{
    const double values[MEASURES] = {
        (double)m->of.words,
        (double)m->of.sentences,
        m->reference_words,
        m->of.repeated,
        (double)m->of.source_words,
        m->of.coverage,
        m->of.density,
        m->of.compression,
        m->of.novel[0],
        m->of.novel[1],
        m->of.novel[2],
        m->of.novel[3],
    };

    return which >= SOURCED && !m->has_source ? (double)NAN : values[which];
}

double measure_mean(const system_scores *results, size_t which)
{
    double sum = 0;
    size_t count = 0;

    for (size_t i = 0; i < results->documents; i++) {
        double value = measure_value(&results->measures[i], which);
        if (isnan(value))
            continue;
        sum += value;
        count++;
    }
    return count ? sum / (double)count : (double)NAN;
}
