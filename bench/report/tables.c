#include "report/tables.h"

#include <math.h>

/* A page is for reading: more groups than this belong to the file of results. */
enum { GROUPS_MOST = 60 };

/* ---- Pieces ----------------------------------------------------------------------------- */

/* What it shows stands before the table and not in its caption, which would be as wide as the table
 * and scroll with it. The box can be reached by keys, since it is what scrolls. */
static void start_table(page *p, const char *id, const char *about)
{
    page_printf(p, "<p class=\"about\" id=\"%s\">", id);
    page_html(p, about);
    page_printf(p,
                "</p>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"%s\">"
                "<table>\n<thead><tr>",
                id);
}

static void end_table(page *p)
{
    page_html(p, "</tbody>\n</table></div>\n");
}

static void put_head(page *p, const char *const *heads, size_t count)
{
    for (size_t i = 0; i < count; i++)
        page_printf(p, "<th scope=\"col\">%s</th>", heads[i]);
}

static void put_metric_heads(page *p, const char *more)
{
    for (size_t m = 0; m < p->r->metric_count; m++) {
        page_html(p, "<th scope=\"col\">");
        page_metric(p, m);
        page_html(p, more);
        page_html(p, "</th>");
    }
}

static void start_row(page *p, size_t system)
{
    const results_system *s = &p->r->systems[system];

    page_printf(p, "<tr class=\"%s\"><th scope=\"row\">", results_kind_name(s->kind));
    page_name(p, s->name);
    page_printf(p, " <small>%s</small></th>", results_kind_name(s->kind));
}

static void put_cell(page *p, figure value)
{
    page_printf(p, "<td>%s</td>", value.text);
}

/* An arrow for eyes, words for ears. */
static void put_verdict(page *p, int verdict)
{
    if (verdict != 0)
        page_printf(p, " <span class=\"%s\" role=\"img\" aria-label=\"%s\">%s</span>",
                    verdict > 0 ? "better" : "worse",
                    verdict > 0 ? "better than the first" : "worse than the first",
                    verdict > 0 ? "\xE2\x96\xB2" : "\xE2\x96\xBC");
}

static void put_mean(page *p, size_t system, size_t group, size_t metric, bool best)
{
    smz_interval mean = page_mean(p, system, group, metric);

    page_printf(p, best ? "<td class=\"best\">%s" : "<td>%s", figure_points(mean.value).text);
    put_verdict(
        p, page_verdict(p, &results_cell_of(p->r, &p->r->systems[system], group, metric)->test));
    if (isfinite(mean.low))
        page_printf(p, "<small>%s</small>", figure_range(mean.low, mean.high).text);
    page_html(p, "</td>");
}

/* The highest mean of what has not seen the references. */
static double best_mean(const page *p, size_t group, size_t metric)
{
    double best = -INFINITY;

    for (size_t s = 0; s < p->r->system_count; s++)
        if (page_contends(p, s))
            best = fmax(best, page_mean(p, s, group, metric).value);
    return best;
}

static void put_means(page *p, size_t system, size_t group, size_t metric)
{
    bool best = page_contends(p, system) &&
                page_mean(p, system, group, metric).value >= best_mean(p, group, metric);

    put_mean(p, system, group, metric, best);
}

/* ---- Scores and costs ------------------------------------------------------------------- */

static bool any_cost(const page *p)
{
    for (size_t s = 0; s < p->r->system_count; s++)
        if (p->r->systems[s].cost.known)
            return true;
    return false;
}

static void put_cost(page *p, const results_cost *cost)
{
    double documents = (double)p->r->document_count;

    put_cell(p, figure_three(cost->known ? documents / cost->seconds : NAN));
    put_cell(p, figure_seconds(cost->known ? cost->seconds : NAN));
    put_cell(p, figure_bytes(cost->known && cost->memory > 0 ? cost->memory : NAN));
}

void table_of_scores(page *p)
{
    static const char *const costs[] = {"documents a second", "CPU time", "peak memory"};
    bool costly = any_cost(p);

    start_table(
        p, "table-scores",
        "<b>Means</b> in points of 100, below them their intervals. Bold: the highest but for "
        "oracles. <span class=\"better\">\xE2\x96\xB2</span> <span class=\"worse\">"
        "\xE2\x96\xBC</span>: better, worse than the first row, beyond chance.");
    page_html(p, "<th scope=\"col\">system</th>");
    put_metric_heads(p, "");
    if (costly)
        put_head(p, costs, 3);
    page_html(p, "</tr></thead>\n<tbody>\n");
    for (size_t s = 0; s < p->r->system_count; s++) {
        start_row(p, s);
        for (size_t m = 0; m < p->r->metric_count; m++)
            put_means(p, s, 0, m);
        if (costly)
            put_cost(p, &p->r->systems[s].cost);
        page_html(p, "</tr>\n");
    }
    end_table(p);
}

/* ---- Comparisons ------------------------------------------------------------------------ */

/* A run may have been told to make none. */
static bool has_tests(const page *p)
{
    return isfinite(results_cell_of(p->r, &p->r->systems[1], 0, 0)->test.randomization);
}

static void put_comparison(page *p, const results_test *test)
{
    page_printf(p, "<td>%s", figure_change(test->difference.value).text);
    put_verdict(p, page_verdict(p, test));
    page_printf(p, "<small>%s</small></td>",
                figure_change_range(test->difference.low, test->difference.high).text);
    if (!has_tests(p))
        return;
    page_printf(p, "<td>%s<small>%s</small></td>", figure_p(test->bootstrap).text,
                figure_p(test->randomization).text);
}

void table_of_comparisons(page *p)
{
    if (p->r->system_count < 2)
        return;
    start_table(
        p, "table-comparisons",
        has_tests(p)
            ? "<b>Differences from the first system</b>, paired by document, with their "
              "intervals; <i>p</i> by the bootstrap and, below it, by approximate "
              "randomization, both corrected for the number of systems (Holm 1979)."
            : "<b>Differences from the first system.</b> The run was told to make no tests.");
    page_html(p, "<th scope=\"col\">less ");
    page_name(p, p->r->systems[0].name);
    page_html(p, "</th>");
    for (size_t m = 0; m < p->r->metric_count; m++) {
        page_html(p, "<th scope=\"col\">");
        page_metric(p, m);
        page_html(p, has_tests(p) ? "</th><th scope=\"col\"><i>p</i></th>" : "</th>");
    }
    page_html(p, "</tr></thead>\n<tbody>\n");
    for (size_t s = 1; s < p->r->system_count; s++) {
        start_row(p, s);
        for (size_t m = 0; m < p->r->metric_count; m++)
            put_comparison(p, &results_cell_of(p->r, &p->r->systems[s], 0, m)->test);
        page_html(p, "</tr>\n");
    }
    end_table(p);
}

/* ---- The summaries ---------------------------------------------------------------------- */

typedef struct sums {
    double sentences, words, chars;
    double of[RESULTS_COUNTS];
    double budget;
    size_t budgets; /* summaries that had one */
    size_t empty;
} sums;

static void add(sums *to, const results_summary *summary)
{
    to->sentences += (double)summary->sentences;
    to->words += (double)summary->words;
    to->chars += (double)summary->chars;
    for (size_t k = 0; k < RESULTS_COUNTS; k++)
        to->of[k] += summary->counts.of[k];
    to->empty += summary->sentences == 0;
    if (isfinite(summary->counts.budget)) {
        to->budget += summary->counts.budget;
        to->budgets++;
    }
}

static void put_sums(page *p, const sums *of, size_t failures)
{
    double count = (double)(p->r->document_count ? p->r->document_count : 1);
    const double by_summary[] = {of->sentences, of->words, of->chars};

    for (size_t i = 0; i < 3; i++)
        put_cell(p, figure_decimal(by_summary[i] / count, 1));
    put_cell(p, figure_decimal(of->budgets ? 100 * of->budget / (double)of->budgets : NAN, 1));
    for (size_t k = 0; k < RESULTS_COUNTS; k++)
        put_cell(p, figure_decimal(100 * of->of[k] / count, 1));
    put_cell(p, figure_count(of->empty));
    put_cell(p, figure_count(failures));
}

void table_of_summaries(page *p)
{
    static const char *const heads[] = {
        "sentences",
        "words",
        "characters",
        "budget filled (%)",
        "repetitions",
        "loose openings",
        "quotations of nobody",
        "questions",
        "teasers",
        "unbalanced quotes",
        "torn sentences",
        "empty",
        "failed",
    };

    start_table(p, "table-summaries",
                "<b>The summaries:</b> means of one; then repetitions (pairs of sentences that say "
                "nearly the "
                "same), loose openings (a pronoun or conjunction comes first), quotations whose "
                "speaker is not named, questions, teasers, sentences with unclosed quotation "
                "marks or brackets and torn ones in a hundred summaries; then how many are "
                "empty, and how often the system failed.");
    page_html(p, "<th scope=\"col\">system</th>");
    put_head(p, heads, sizeof heads / sizeof *heads);
    page_html(p, "</tr></thead>\n<tbody>\n");
    for (size_t s = 0; s < p->r->system_count; s++) {
        sums all = {0};
        for (size_t d = 0; d < p->r->document_count; d++)
            add(&all, &p->r->systems[s].summaries[d]);
        start_row(p, s);
        put_sums(p, &all, p->r->systems[s].failures);
        page_html(p, "</tr>\n");
    }
    end_table(p);
}

/* ---- Groups ----------------------------------------------------------------------------- */

static void put_group(page *p, size_t group)
{
    const results_group *g = &p->r->groups[group];

    page_printf(p, "<tr><th scope=\"row\">%s: ", g->field ? g->field : "all");
    page_name(p, g->value && *g->value ? g->value : "(none)");
    page_printf(p, " <small>%s documents</small></th>", figure_count(g->size).text);
    for (size_t s = 0; s < p->r->system_count; s++)
        put_means(p, s, group, 0);
    page_html(p, "</tr>\n");
}

void table_of_groups(page *p)
{
    size_t shown = p->r->group_count < GROUPS_MOST ? p->r->group_count : GROUPS_MOST;

    if (p->r->group_count < 2)
        return;
    page_html(p, "<section id=\"groups\">\n<h2>Groups of documents</h2>\n");
    start_table(p, "table-groups",
                "Means in points of 100 with their intervals, by the first metric.");
    page_html(p, "<th scope=\"col\">");
    page_metric(p, 0);
    page_html(p, "</th>");
    for (size_t s = 0; s < p->r->system_count; s++) {
        page_html(p, "<th scope=\"col\">");
        page_name(p, p->r->systems[s].name);
        page_html(p, "</th>");
    }
    page_html(p, "</tr></thead>\n<tbody>\n");
    for (size_t g = 1; g < shown; g++)
        put_group(p, g);
    end_table(p);
    if (shown < p->r->group_count)
        page_printf(p, "<p>%s more groups are in the results.</p>\n",
                    figure_count(p->r->group_count - shown).text);
    page_html(p, "</section>\n");
}
