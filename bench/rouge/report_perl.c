/* The lines of ROUGE-1.5.5.pl. */
#include "report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "program/messages.h"

static void rule(char mark)
{
    char line[47];

    memset(line, mark, 45);
    line[45] = '\n';
    line[46] = '\0';
    put_string(line);
}

static void begin_line(const system_scores *results, const char *metric)
{
    put_field(results->system);
    put(" %s ", metric);
}

/* ---- Averages --------------------------------------------------------------------------- */

static void average_line(const report *r, const system_scores *results, const char *metric,
                         char which, smz_interval value)
{
    begin_line(results, metric);
    put("Average_%c: %7.5f", which, value.value);
    if (!isnan(value.low))
        put(" (%.15g%%-conf.int. %7.5f - %7.5f)", r->settings->score.confidence, value.low,
            value.high);
    put_string("\n");
}

/* The counts as the script cuts them, to whole numbers. */
static void count_line(const system_scores *results, const char *metric, size_t k)
{
    smz_score sum = sum_counts(results, k);

    begin_line(results, metric);
    put("M_count: %.0f P_count: %.0f H_count: %.0f\n", trunc(sum.reference), trunc(sum.candidate),
        trunc(sum.matched));
}

static void average_lines(const report *r, const system_scores *results, const char *metric,
                          size_t k)
{
    static const smz_average zeros; /* what the script gives a system that it does not find */
    const smz_average *a = results->averages ? &results->averages[k] : &zeros;

    if (r->settings->average == AVERAGE_COUNTS) {
        count_line(results, metric, k);
        return;
    }
    average_line(r, results, metric, 'R', a->recall);
    average_line(r, results, metric, 'P', a->precision);
    average_line(r, results, metric, 'F', a->f);
}

/* ---- Documents -------------------------------------------------------------------------- */

/* Compares IDs by the number that both begin with, or else as strings; documents that are equal
 * then, which come in random order there, stay in order here. */
static int compare_numbers(const char *a, const char *b)
{
    size_t x, y;

    a += strspn(a, "0");
    b += strspn(b, "0");
    x = strspn(a, "0123456789");
    y = strspn(b, "0123456789");
    if (x != y)
        return x < y ? -1 : 1;
    return memcmp(a, b, x);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int compare_names(const void *a, const void *b)
{
    const char *const *x = *(const char *const *const *)a, *const *y =
                                                               *(const char *const *const *)b;
    bool numbers = is_digit((*x)[0]) && is_digit((*y)[0]);
    int order = numbers ? compare_numbers(*x, *y) : strcmp(*x, *y);

    return order ? order : (x > y) - (x < y);
}

static void document_line(const report *r, const system_scores *results, const char *metric,
                          size_t i, size_t k)
{
    const smz_score *score = &results->scores[i * results->metrics + k];

    begin_line(results, metric);
    put_string("Eval ");
    put_field(results->names[i]);
    if (by_counts(r))
        put(" R:%.15g P:%.15g F:%.15g\n", score->reference, score->candidate, score->matched);
    else
        put(" R:%7.5f P:%7.5f F:%7.5f\n", score->recall, score->precision, score->f);
}

/* The documents in the script's order, as places in results->names; NULL: out of memory. */
static const char ***sorted_names(const system_scores *results)
{
    const char ***order = calloc(results->documents + 1, sizeof *order);

    for (size_t i = 0; order && i < results->documents; i++)
        order[i] = &results->names[i];
    if (order)
        qsort(order, results->documents, sizeof *order, compare_names);
    return order;
}

void perl_results(report *r, const system_scores *results)
{
    const char ***order = r->settings->per_document ? sorted_names(results) : NULL;

    if (r->settings->per_document && !order) {
        say("out of memory");
        r->failed = true;
        return;
    }
    for (size_t k = 0; k < r->metrics; k++) {
        const char *metric = smz_rouge_metric(r->rouge, k);
        rule('-');
        average_lines(r, results, metric, k);
        if (!order)
            continue;
        rule('.');
        for (size_t i = 0; i < results->documents; i++)
            document_line(r, results, metric, (size_t)(order[i] - results->names), k);
    }
    free(order);
}

void perl_end(const report *r)
{
    if (r->settings->signature)
        put("# %s\n", smz_rouge_signature(r->rouge));
}
