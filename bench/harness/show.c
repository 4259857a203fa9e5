#include "harness/show.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- Cells ------------------------------------------------------------------------------ */

const char *show_mark(const results_test *test)
{
    double p = fmax(test->bootstrap, test->randomization);
    bool better = test->difference.value > 0;

    if (isnan(test->bootstrap) || isnan(test->randomization) || !(p < 0.05))
        return "";
    return p < 0.01 ? better ? "++" : "--" : better ? "+" : "-";
}

const char *show_score(char out[32], double score)
{
    out[0] = '\0';
    if (!isnan(score))
        snprintf(out, 32, "%.2f", 100 * score);
    return out;
}

const char *show_interval(char out[64], smz_interval interval)
{
    char value[32], low[32], high[32];

    if (isnan(interval.low))
        snprintf(out, 64, "%s", show_score(value, interval.value));
    else
        snprintf(out, 64, "%s [%s, %s]", show_score(value, interval.value),
                 show_score(low, interval.low), show_score(high, interval.high));
    return out;
}

/* ---- Scores for people ------------------------------------------------------------------ */

static bool any_cost(const results *r)
{
    for (size_t i = 0; i < r->system_count; i++)
        if (r->systems[i].cost.known)
            return true;
    return false;
}

static void cost_cells(table *t, const results *r, const results_system *system)
{
    const results_cost *cost = &system->cost;

    if (!cost->known) {
        table_cell(t, "%s", ""), table_cell(t, "%s", ""), table_cell(t, "%s", "");
        return;
    }
    /* A rate that was measured within a tick of the clock is none. */
    if (cost->seconds > 0)
        table_cell(t, "%.0f", (double)r->document_count / cost->seconds);
    else
        table_cell(t, "%s", "");
    table_cell(t, "%.2f", cost->seconds);
    if (cost->memory > 0)
        table_cell(t, "%.1f", cost->memory / 1e6);
    else
        table_cell(t, "%s", "");
}

static void score_row(table *t, const results *r, const results_system *system, size_t group,
                      bool cost)
{
    char text[64];

    table_cell(t, "%s", system->name);
    for (size_t m = 0; m < r->metric_count; m++) {
        const results_cell *cell = results_cell_of(r, system, group, m);
        table_cell(t, "%s", show_interval(text, results_interval(&cell->average, r->measure)));
        table_cell(t, "%s", show_mark(&cell->test));
    }
    if (cost)
        cost_cells(t, r, system);
}

static void put_scores(smz_buffer *out, const results *r, size_t group, table_format format)
{
    /* Times are of all documents together. */
    bool cost = group == 0 && any_cost(r);
    table t;

    table_open(&t, 1 + 2 * r->metric_count + (cost ? 3 : 0));
    table_cell(&t, "%s", "system");
    for (size_t m = 0; m < r->metric_count; m++) {
        table_cell(&t, "%s", r->metrics[m]);
        table_cell(&t, "%s", "");
    }
    if (cost)
        table_cell(&t, "docs/s"), table_cell(&t, "CPU s"), table_cell(&t, "peak MB");
    for (size_t i = 0; i < r->system_count; i++)
        score_row(&t, r, &r->systems[i], group, cost);
    table_put(out, &t, format);
    table_close(&t);
}

/* ---- What is said around them ----------------------------------------------------------- */

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void put_head(smz_buffer *out, const results *r, table_format format)
{
    const char *mark = format == TABLE_MARKDOWN ? "`" : "";

    table_line(out, format, "%s%s%s", mark, r->command, mark);
    for (size_t i = 0; i < r->corpus_count; i++) {
        const results_corpus *corpus = &r->corpora[i];
        size_t count = 0;
        for (size_t d = 0; d < r->document_count; d++)
            count += r->documents[d].corpus == i;
        table_line(out, format, "%s%s: %zu of %zu document%s, SHA-256 %s",
                   format == TABLE_MARKDOWN ? "\n" : "", corpus->name, count, corpus->records,
                   plural(corpus->records), corpus->sha256);
    }
}

static void put_group_head(smz_buffer *out, const results *r, size_t number, table_format format)
{
    const results_group *group = &r->groups[number];

    if (group->field)
        table_line(out, format, "\n%s%s %s: %zu document%s\n",
                   format == TABLE_MARKDOWN ? "## " : "", group->field,
                   group->value[0] != '\0' ? group->value : "(none)", group->size,
                   plural(group->size));
    else
        table_line(out, format, "\n%s: %s of %s, percent [%g%% interval], %zu document%s\n",
                   r->budget, results_measure_name(r->measure), r->task, r->confidence, group->size,
                   plural(group->size));
}

static void put_versions(smz_buffer *out, const results *r, table_format format)
{
    char line[512] = "";
    size_t used = 0;

    for (size_t i = 0; i < r->version_count && used < sizeof line; i++)
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s %s", i > 0 ? ", " : "",
                                 r->versions[i].name, r->versions[i].value);
    table_line(out, format, "%s%s", format == TABLE_MARKDOWN ? "\n" : "", line);
}

static void put_foot(smz_buffer *out, const results *r, table_format format)
{
    bool tested =
        r->system_count > 1 && !isnan(results_cell_of(r, &r->systems[1], 0, 0)->test.raw_bootstrap);

    table_line(out, format, "%s", "");
    if (tested)
        table_line(out, format,
                   "+ better, - worse than %s, p < 0.05; ++, -- p < 0.01: paired bootstrap and "
                   "approximate\nrandomization both, after Holm's correction for %zu comparison%s.",
                   r->systems[0].name, r->system_count - 1, plural(r->system_count - 1));
    table_line(out, format, "%s%s", format == TABLE_MARKDOWN ? "\n" : "", r->signature);
    put_versions(out, r, format);
}

/* ---- Counts ----------------------------------------------------------------------------- */

typedef struct totals {
    double sentences, words, budget, budgets, over, empty, of[RESULTS_COUNTS];
} totals;

static totals add_up(const results *r, const results_system *system)
{
    totals sum = {0};

    for (size_t i = 0; i < r->document_count; i++) {
        const results_summary *s = &system->summaries[i];
        sum.sentences += (double)s->sentences;
        sum.words += (double)s->words;
        if (isfinite(s->counts.budget)) {
            sum.budget += s->counts.budget;
            sum.budgets++;
        }
        sum.over += s->counts.budget > 1;
        sum.empty += s->sentences == 0;
        for (size_t k = 0; k < RESULTS_COUNTS; k++)
            sum.of[k] += s->counts.of[k];
    }
    return sum;
}

static void count_row(table *t, const results *r, const results_system *system)
{
    totals sum = add_up(r, system);
    double documents = (double)r->document_count;
    const double whole[] = {sum.over, sum.empty, (double)system->failures};

    table_cell(t, "%s", system->name);
    table_cell(t, "%.1f", sum.sentences / documents);
    table_cell(t, "%.1f", sum.words / documents);
    if (sum.budgets > 0)
        table_cell(t, "%.1f", 100 * sum.budget / sum.budgets);
    else
        table_cell(t, "%s", "");
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        table_cell(t, "%.0f", whole[i]);
    for (size_t k = 0; k < RESULTS_COUNTS; k++)
        table_cell(t, "%.0f", sum.of[k]);
}

static void put_counts(smz_buffer *out, const results *r, table_format format)
{
    static const char *const heads[] = {"system", "sentences", "words", "budget %",
                                        "over",   "empty",     "failed"};
    const size_t columns = sizeof heads / sizeof *heads;
    table t;

    table_line(out, format, "\nMean lengths and share of the budget; counts over all summaries:\n");
    table_open(&t, columns + RESULTS_COUNTS);
    for (size_t i = 0; i < t.columns; i++)
        table_cell(&t, "%s", i < columns ? heads[i] : results_count_names[i - columns]);
    for (size_t i = 0; i < r->system_count; i++)
        count_row(&t, r, &r->systems[i]);
    table_put(out, &t, format);
    table_close(&t);
}

/* ---- For programs ----------------------------------------------------------------------- */

/* 17 digits read back as the same number; nothing for NaN. */
static void number_cell(table *t, double number)
{
    if (isfinite(number))
        table_cell(t, "%.17g", number);
    else
        table_cell(t, "%s", "");
}

static void interval_cells(table *t, smz_interval interval)
{
    number_cell(t, interval.value);
    number_cell(t, interval.low);
    number_cell(t, interval.high);
}

static void tsv_row(table *t, const results *r, const results_system *system, size_t group,
                    size_t metric)
{
    const results_cell *cell = results_cell_of(r, system, group, metric);
    const results_group *g = &r->groups[group];

    table_cell(t, "%s", g->field ? g->field : "*");
    table_cell(t, "%s", g->value);
    table_cell(t, "%zu", g->size);
    table_cell(t, "%s", system->name);
    table_cell(t, "%s", results_kind_name(system->kind));
    table_cell(t, "%s", r->metrics[metric]);
    interval_cells(t, cell->average.precision);
    interval_cells(t, cell->average.recall);
    interval_cells(t, cell->average.f);
    interval_cells(t, cell->test.difference);
    number_cell(t, cell->test.bootstrap);
    number_cell(t, cell->test.randomization);
    table_cell(t, "%zu", system->failures);
    number_cell(t, system->cost.known ? system->cost.seconds : NAN);
    number_cell(t, system->cost.known ? system->cost.memory : NAN);
}

static void put_all_tsv(smz_buffer *out, const results *r)
{
    static const char *const heads[] = {"field",
                                        "value",
                                        "documents",
                                        "system",
                                        "kind",
                                        "metric",
                                        "precision",
                                        "precision_low",
                                        "precision_high",
                                        "recall",
                                        "recall_low",
                                        "recall_high",
                                        "f",
                                        "f_low",
                                        "f_high",
                                        "difference",
                                        "difference_low",
                                        "difference_high",
                                        "p_bootstrap",
                                        "p_randomization",
                                        "failures",
                                        "cpu_seconds",
                                        "memory_bytes"};
    table t;

    table_open(&t, sizeof heads / sizeof *heads);
    for (size_t i = 0; i < t.columns; i++)
        table_cell(&t, "%s", heads[i]);
    for (size_t g = 0; g < r->group_count; g++)
        for (size_t i = 0; i < r->system_count; i++)
            for (size_t m = 0; m < r->metric_count; m++)
                tsv_row(&t, r, &r->systems[i], g, m);
    table_put(out, &t, TABLE_TSV);
    table_close(&t);
}

/* ---- The whole -------------------------------------------------------------------------- */

void show_results(smz_buffer *out, const results *r, table_format format, bool counts)
{
    if (format == TABLE_TSV) {
        put_all_tsv(out, r);
        return;
    }
    put_head(out, r, format);
    for (size_t g = 0; g < r->group_count; g++) {
        put_group_head(out, r, g, format);
        put_scores(out, r, g, format);
    }
    if (counts)
        put_counts(out, r, format);
    put_foot(out, r, format);
}
