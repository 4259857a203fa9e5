#include "report/reading.h"

#include <math.h>

/* From how many documents on a mean is worth its second decimal is a matter of taste; below this
 * many the intervals are so wide that few differences are told from chance. */
enum { FEW_DOCUMENTS = 100 };

static void put_plural(page *p, size_t count, const char *one, const char *many)
{
    page_printf(p, "%s %s", figure_count(count).text, count == 1 ? one : many);
}

static void put_system(page *p, size_t system)
{
    page_html(p, "<b>");
    page_name(p, p->r->systems[system].name);
    page_html(p, "</b>");
}

static void put_what(page *p)
{
    const results *r = p->r;

    put_plural(p, r->system_count, "system", "systems");
    page_printf(p, r->system_count == 1 ? " made %s of " : " made %s of the same ", r->task);
    put_plural(p, r->document_count, "document", "documents");
    page_html(p, " from ");
    for (size_t c = 0; c < r->corpus_count; c++) {
        if (c > 0)
            page_html(p, c + 1 < r->corpus_count ? ", " : " and ");
        page_name(p, r->corpora[c].name);
    }
    if (strcmp(r->task, "summaries") == 0)
        page_printf(p, ", at most %s each", r->budget);
    page_printf(p, ", scored against %s. ",
                strcmp(r->task, "headlines") == 0 ? "the titles" : "the references");
}

/* The best of those that have not seen the references, from the first-th on; the count of systems
 * when there is none. */
static size_t best_system(const page *p, size_t first)
{
    size_t best = p->r->system_count;
    double highest = -INFINITY;

    for (size_t s = first; s < p->r->system_count; s++) {
        double mean = page_mean(p, s, 0, 0).value;
        if (page_contends(p, s) && mean > highest) {
            highest = mean;
            best = s;
        }
    }
    return best;
}

static void put_best(page *p, size_t best)
{
    smz_interval mean = page_mean(p, best, 0, 0);

    page_html(p, "The highest ");
    page_metric(p, 0);
    page_html(p, " has ");
    put_system(p, best);
    page_printf(p, ": %s points", figure_points(mean.value).text);
    if (isfinite(mean.low))
        page_printf(p, " (%s\xC2\xA0%% interval %s)", figure_digits(p->r->confidence).text,
                    figure_range(mean.low, mean.high).text);
    page_html(p, ". ");
}

static const results_test *test_of(const page *p, size_t system)
{
    return &results_cell_of(p->r, &p->r->systems[system], 0, 0)->test;
}

/* How the better of two is told from the other, when there was a test and when there was none. */
static const char *relation(const results_test *test, int verdict)
{
    if (!isfinite(test->randomization))
        return " is above ";
    return verdict != 0 ? " is better than " : " cannot be told apart from ";
}

/* The best against the first; or, when the first is the best, against the next. */
static void put_difference(page *p, size_t system)
{
    const results_test *test = test_of(p, system);
    smz_interval d = test->difference;
    int verdict = page_verdict(p, test);
    bool first_leads = d.value < 0, tested = isfinite(test->randomization);

    if (!isfinite(d.value))
        return;
    put_system(p, first_leads ? 0 : system);
    page_html(p, relation(test, verdict));
    put_system(p, first_leads ? system : 0);
    page_printf(p, tested && verdict == 0 ? ": the difference is %s points" : " by %s points",
                figure_points(fabs(d.value)).text);
    if (isfinite(d.low))
        page_printf(p, " (%s\xC2\xA0%% interval %s)", figure_digits(p->r->confidence).text,
                    first_leads ? figure_change_range(-d.high, -d.low).text
                                : figure_change_range(d.low, d.high).text);
    if (tested)
        page_printf(p, ", <i>p</i>\xC2\xA0%s%s", test->randomization < 0.001 ? "" : "= ",
                    figure_p(test->randomization).text);
    page_html(p, tested ? ". " : "; no test was asked for. ");
}

static figure how_many(size_t count)
{
    return count > 0 ? figure_count(count) : (figure){"none"};
}

static void put_verdicts(page *p)
{
    size_t better = 0, worse = 0, neither = 0;

    for (size_t s = 1; s < p->r->system_count; s++) {
        int verdict = page_verdict(p, test_of(p, s));
        if (!page_contends(p, s) || !isfinite(test_of(p, s)->randomization))
            continue;
        better += verdict > 0;
        worse += verdict < 0;
        neither += verdict == 0;
    }
    if (better + worse + neither < 2)
        return;
    page_html(p, "Of those compared with ");
    put_system(p, 0);
    page_printf(p, ", oracles left aside, %s better, %s worse, and %s cannot be told from it. ",
                how_many(better).text, how_many(worse).text, how_many(neither).text);
}

static void put_oracle(page *p, size_t best)
{
    for (size_t s = 0; s < p->r->system_count; s++) {
        double mean = page_mean(p, s, 0, 0).value;
        if (page_contends(p, s) || !(mean > 0))
            continue;
        put_system(p, s);
        page_printf(p, ", which chooses with the references at hand, reaches %s; ",
                    figure_points(mean).text);
        put_system(p, best);
        page_printf(p, " has %s\xC2\xA0%% of that. ",
                    figure_decimal(100 * page_mean(p, best, 0, 0).value / mean, 0).text);
        return;
    }
}

static void put_cautions(page *p)
{
    size_t failures = 0;

    for (size_t s = 0; s < p->r->system_count; s++)
        failures += p->r->systems[s].failures;
    if (p->r->document_count < FEW_DOCUMENTS)
        page_html(p, "With so few documents the intervals are wide, and what cannot be told apart "
                     "here may differ all the same. ");
    if (failures > 0) {
        page_html(p, "Systems failed on ");
        put_plural(p, failures, "document", "documents");
        page_html(p, ", which score 0. ");
    }
}

void reading_put(page *p)
{
    size_t best = best_system(p, 0);

    page_html(p, "<p class=\"reading\">");
    put_what(p);
    if (best < p->r->system_count) {
        size_t other = best > 0 ? best : best_system(p, 1);
        put_best(p, best);
        if (other < p->r->system_count)
            put_difference(p, other);
        put_verdicts(p);
        put_oracle(p, best);
    }
    put_cautions(p);
    page_html(p, "</p>\n");
}

/* ---- The setup -------------------------------------------------------------------------- */

static void put_item(page *p, const char *name, const char *value)
{
    page_printf(p, "<dt>%s</dt><dd><code>%s</code></dd>\n", name, value);
}

static void put_corpus(page *p, const results_corpus *corpus)
{
    page_html(p, "<dt>corpus ");
    page_name(p, corpus->name);
    page_printf(
        p, "</dt><dd>%s records, %s left out; <code>%s</code><br>SHA-256 <code>%s</code></dd>\n",
        figure_count(corpus->records).text, figure_count(corpus->left_out).text, corpus->file,
        corpus->sha256);
}

static void put_systems(page *p)
{
    for (size_t s = 0; s < p->r->system_count; s++) {
        page_html(p, "<dt>");
        page_name(p, p->r->systems[s].name);
        page_printf(p, "</dt><dd>%s: %s</dd>\n", results_kind_name(p->r->systems[s].kind),
                    p->r->systems[s].about ? p->r->systems[s].about : "");
    }
}

static void put_statistics(page *p)
{
    const results *r = p->r;

    page_printf(p, "<dt>intervals and tests</dt><dd>%s\xC2\xA0%%, %s resamples, seed ",
                figure_digits(r->confidence).text, figure_count(r->resamples).text);
    smz_buffer_printf(&p->out, "%llu", (unsigned long long)r->seed);
    page_printf(p,
                "; of %s; paired by document, by the bootstrap and by approximate "
                "randomization, <i>p</i> corrected after Holm (1979) over the systems; a "
                "difference counts when both are below %s</dd>\n",
                page_measure(p), figure_digits(1 - r->confidence / 100).text);
}

void reading_of_setup(page *p)
{
    const results *r = p->r;

    page_html(p, "<section id=\"setup\">\n<h2>What was computed</h2>\n<dl>\n");
    put_item(p, "command", r->command);
    put_item(p, "scorer", r->signature);
    put_statistics(p);
    for (size_t c = 0; c < r->corpus_count; c++)
        put_corpus(p, &r->corpora[c]);
    for (size_t v = 0; v < r->version_count; v++)
        put_item(p, r->versions[v].name, r->versions[v].value);
    page_html(p, "</dl>\n<details><summary>The systems</summary>\n<dl>\n");
    put_systems(p);
    page_html(p, "</dl></details>\n</section>\n");
}
