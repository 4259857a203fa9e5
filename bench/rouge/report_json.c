/* One JSON object. */
#include "report.h"

#include <math.h>
#include <string.h>
#include "base/unicode.h"
#include "program/output.h"

static void put_escaped(const char *text, size_t size)
{
    size_t run = 0;

    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
            continue;
        output_write(NULL, text + run, i - run);
        put(c == '"' || c == '\\' ? "\\%c" : "\\u%04x", c);
        run = i + 1;
    }
    output_write(NULL, text + run, size - run);
}

/* A JSON string. Names of files may hold bytes that are no UTF-8: each becomes U+FFFD. */
static void quote(const char *string)
{
    size_t size = strlen(string);

    put_string("\"");
    for (;;) {
        size_t good = smz_utf8_check(string, size);
        put_escaped(string, good);
        if (good == size)
            break;
        put_string("\\ufffd");
        string += good + 1;
        size -= good + 1;
    }
    put_string("\"");
}

static void member(const char *name)
{
    quote(name);
    put_string(": ");
}

static void number(const report *r, double value)
{
    if (isnan(value))
        put_string("null");
    else
        put_number(r, value);
}

/* ---- Averages --------------------------------------------------------------------------- */

static void interval(const report *r, const char *name, smz_interval value)
{
    member(name);
    put_string("{\"value\": ");
    number(r, value.value);
    put_string(", \"low\": ");
    number(r, value.low);
    put_string(", \"high\": ");
    number(r, value.high);
    put_string("}");
}

static void counts(const smz_score *score)
{
    put("{\"candidate\": %.15g, \"reference\": %.15g, \"matched\": %.15g}", score->candidate,
        score->reference, score->matched);
}

static void average(const report *r, const system_scores *results, size_t k)
{
    const smz_average *a = &results->averages[k];
    smz_score sum;

    if (r->settings->average == AVERAGE_COUNTS) {
        sum = sum_counts(results, k);
        counts(&sum);
        return;
    }
    put_string("{");
    interval(r, "precision", a->precision);
    put_string(", ");
    interval(r, "recall", a->recall);
    put_string(", ");
    interval(r, "f", a->f);
    put_string("}");
}

static void averages(const report *r, const system_scores *results, const char *indent)
{
    put("%s\"metrics\": {", indent);
    for (size_t k = 0; results->averages && k < r->metrics; k++) {
        put("%s\n%s  ", k ? "," : "", indent);
        member(smz_rouge_metric(r->rouge, k));
        average(r, results, k);
    }
    put("%s%s}", results->averages ? "\n" : "", results->averages ? indent : "");
}

/* ---- Measures and documents ------------------------------------------------------------- */

/* Those of a document, or the means. */
static void measures(const system_scores *results, const measured *of)
{
    bool first = true;

    put_string("{");
    for (size_t m = 0; m < MEASURES; m++) {
        double value = of ? measure_value(of, m) : measure_mean(results, m);
        if (isnan(value))
            continue;
        put("%s\"%s\": %.17g", first ? "" : ", ", measure_names[m], value);
        first = false;
    }
    put_string("}");
}

static void score(const report *r, const smz_score *s)
{
    if (by_counts(r)) {
        counts(s);
        return;
    }
    put_string("{\"precision\": ");
    number(r, s->precision);
    put_string(", \"recall\": ");
    number(r, s->recall);
    put_string(", \"f\": ");
    number(r, s->f);
    put_string("}");
}

static void document_object(const report *r, const system_scores *results, size_t i)
{
    put_string("{\"id\": ");
    quote(results->ids[i]);
    put_string(", \"metrics\": {");
    for (size_t k = 0; k < r->metrics; k++) {
        put_string(k ? ", " : "");
        member(smz_rouge_metric(r->rouge, k));
        score(r, &results->scores[i * results->metrics + k]);
    }
    put_string("}");
    if (results->measures) {
        put_string(", \"measures\": ");
        measures(results, &results->measures[i]);
    }
    put_string("}");
}

static void documents(const report *r, const system_scores *results, const char *indent)
{
    put(",\n%s\"per_document\": [", indent);
    for (size_t i = 0; i < results->documents; i++) {
        put("%s\n%s  ", i ? "," : "", indent);
        document_object(r, results, i);
    }
    put("%s%s]", results->documents ? "\n" : "", results->documents ? indent : "");
}

/* ---- The whole -------------------------------------------------------------------------- */

/* {"signature": ..., "documents": ..., ...}, or with several systems
 * {"signature": ..., "systems": [{"system": ..., "documents": ..., ...}, ...]} */
void json_results(report *r, const system_scores *results)
{
    const char *indent = r->several ? "      " : "  ";

    if (r->reported == 0) {
        put_string("{\n  \"signature\": ");
        quote(smz_rouge_signature(r->rouge));
        put_string(r->several ? ",\n  \"systems\": [\n    {\n" : ",\n");
    } else {
        put_string(",\n    {\n");
    }
    if (r->several) {
        put("%s\"system\": ", indent);
        quote(results->system);
        put_string(",\n");
    }
    put("%s\"documents\": %zu,\n", indent, results->documents);
    averages(r, results, indent);
    if (results->measures) {
        put(",\n%s\"measures\": ", indent);
        measures(results, NULL);
    }
    if (r->settings->per_document)
        documents(r, results, indent);
    put_string(r->several ? "\n    }" : "");
}

void json_end(const report *r)
{
    put_string(r->several ? "\n  ]\n}\n" : "\n}\n");
}
