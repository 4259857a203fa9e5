#include "report/plots.h"

#include <math.h>
#include <stdio.h>
#include "program/messages.h"
#include "report/gnuplot.h"
#include "report/plotting.h"

enum { NAME_MOST = 18, BESIDE_NAMES = 22 };

/* ---- Preparing -------------------------------------------------------------------------- */

static void label_axes(plotting *of)
{
    of->labels[axis_label(of, LABEL_WORDS)] = "words of a summary (mean)";
    of->labels[axis_label(of, LABEL_POSITION)] = "place in the document (%)";
    for (size_t m = 0; m < of->metrics; m++)
        of->labels[axis_label(of, LABEL_METRIC + m)] = sure_printf(
            &of->p->scratch, "%s %s (points)", of->p->r->metrics[m], page_measure(of->p));
}

static void label_systems(plotting *of)
{
    size_t widest = 0;

    for (size_t s = 0; s < of->systems; s++) {
        const char *name = of->p->r->systems[s].name;
        size_t width = drawing_width(name, NAME_MOST);
        widest = width > widest ? width : widest;
        of->labels[s] = drawing_name(of->p, name, NAME_MOST);
    }
    of->name_width = BESIDE_NAMES + (int)widest * LETTER_WIDTH;
}

/* Of what less than a hundredth of the sentences make, the mean is left to chance: it must not
 * stretch the scale of colours. */
static void widen(plotting *of, const positions *row)
{
    for (size_t t = 0; t < TENTHS; t++) {
        double share = positions_share(row, t);
        of->largest = fmax(of->largest, share);
        if (share < 0.01)
            continue;
        of->scores.low = fmin(of->scores.low, row->score[t]);
        of->scores.high = fmax(of->scores.high, row->score[t]);
    }
}

static void count_positions(plotting *of)
{
    of->scores = (axis){INFINITY, -INFINITY, 0};
    for (size_t s = 0; s < of->systems; s++) {
        positions_count(&of->positions[s], of->p, s);
        for (size_t t = 0; of->positions[s].known && t < TENTHS; t++)
            of->largest = fmax(of->largest, positions_share(&of->positions[s], t));
    }
    for (size_t i = 0; i < of->ranged.count; i++)
        if (of->positions[of->ranged.items[i]].known)
            widen(of, &of->positions[of->ranged.items[i]]);
    if (!(of->scores.high - of->scores.low > 1e-9)) {
        of->scores.low = fmin(of->scores.low, 1);
        of->scores.high = of->scores.low + 0.01;
    }
}

static bool is_contender(const plotting *of, size_t system)
{
    return page_contends(of->p, system);
}

static bool is_placed(const plotting *of, size_t system)
{
    return of->positions[system].known;
}

static system_list list(const plotting *of, bool (*takes)(const plotting *of, size_t system))
{
    system_list out = {SURE_NEW(&of->p->scratch, size_t, of->systems), 0};

    for (size_t i = 0; i < of->systems; i++)
        if (takes(of, of->all.items[i]))
            out.items[out.count++] = of->all.items[i];
    return out;
}

static void prepare(plotting *of, page *p)
{
    *of = (plotting){.p = p, .systems = p->r->system_count, .metrics = p->r->metric_count};
    if (of->metrics > METRICS_MOST)
        of->metrics = METRICS_MOST;
    smz_buffer_init(&of->script, sure_memory());
    of->positions = SURE_NEW(&p->scratch, positions, of->systems);
    of->labels = SURE_NEW(&p->scratch, const char *, axis_label(of, LABEL_METRIC + of->metrics));
    of->all = (system_list){page_ranking(p), of->systems};
    of->ranged = list(of, is_contender);
    if (of->ranged.count == 0)
        of->ranged = of->all;
    count_positions(of);
    of->placed = list(of, is_placed);
    label_systems(of);
    label_axes(of);
}

static bool draw(smz_buffer *svgs, plotting *of)
{
    for (size_t m = 0; m < of->metrics; m++)
        plot_means(of, m);
    plot_lengths(of);
    if (of->placed.count > 0)
        plot_positions(of);
    return gnuplot_run(svgs, (smz_text){of->script.data, of->script.size});
}

/* ---- Putting ---------------------------------------------------------------------------- */

/* The drawing of what is in the list; the next of all of them. */
static void put_drawing(plotting *of, smz_text *svgs, size_t number, system_list parts,
                        const char *title, const char *about)
{
    drawing d = {number,
                 title,
                 about,
                 {of->labels, axis_label(of, LABEL_METRIC + of->metrics)},
                 {NULL, parts.count}};
    const char **names = SURE_NEW(&of->p->scratch, const char *, parts.count);
    smz_text svg;

    for (size_t i = 0; i < parts.count; i++)
        names[i] = of->p->r->systems[parts.items[i]].name;
    d.parts.texts = names;
    if (drawing_next(&svg, svgs))
        drawing_put(of->p, &d, svg);
    else
        of->missing = true;
}

static void put_lengths(plotting *of, smz_text *svgs)
{
    page *p = of->p;

    page_html(p, "<figure>\n");
    put_drawing(
        of, svgs, of->metrics + 1, of->ranged, "Length and score",
        "The mean score of each system by the mean length of its summaries; the lengths are in "
        "the table of summaries, the scores in the table of scores.");
    page_html(p, "<figcaption><b>Length and score.</b> A summary of more words finds more of the "
                 "reference: compare systems of one length. ");
    if (of->ranged.count < of->systems)
        page_html(p, "Oracles lie beyond these axes.");
    page_html(p, "</figcaption>\n</figure>\n");
}

/* Which colour is how much. */
static void put_scale(plotting *of)
{
    page *p = of->p;

    page_html(p, "<p class=\"scale\">");
    page_metric(p, 0);
    page_html(p, ": ");
    for (size_t heat = 0; heat < HEATS; heat++) {
        axis range = plot_heat_range(of, heat);
        page_printf(p, "<span class=\"heat heat%zu\">%s</span> ", heat,
                    figure_decimal(100 * (range.low + range.high) / 2, 1).text);
    }
    page_html(p, "</p>\n");
}

/* The plot's numbers for those who cannot see it. */
static void put_position_table(plotting *of)
{
    page *p = of->p;

    page_html(p, "<details><summary>The numbers of this plot</summary>\n<div class=\"scroll\">"
                 "<table><thead><tr><th scope=\"col\">place in the document</th>");
    for (size_t t = 0; t < TENTHS; t++)
        page_printf(p, "<th scope=\"col\">%zu\xE2\x80\x93%zu\xC2\xA0%%</th>", 100 * t / TENTHS,
                    100 * (t + 1) / TENTHS);
    page_html(p, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < of->placed.count; i++) {
        const positions *row = &of->positions[of->placed.items[i]];
        page_html(p, "<tr><th scope=\"row\">");
        page_name(p, p->r->systems[of->placed.items[i]].name);
        page_html(p, "</th>");
        for (size_t t = 0; t < TENTHS; t++)
            page_printf(p, "<td>%s <small>%s\xC2\xA0%%</small></td>",
                        figure_decimal(100 * row->score[t], 1).text,
                        figure_decimal(100 * positions_share(row, t), 1).text);
        page_html(p, "</tr>\n");
    }
    page_html(p, "</tbody></table></div></details>\n");
}

static void put_positions(plotting *of, smz_text *svgs)
{
    page *p = of->p;

    page_html(p, "<figure>\n");
    put_drawing(
        of, svgs, of->metrics + 2, of->placed, "Position of the chosen sentences and score",
        "A row a system, a column a tenth of the document. The numbers are in the table below "
        "the plot.");
    put_scale(of);
    page_html(p,
              "<figcaption><b>Position and score.</b> A circle's area is the share of a system's "
              "sentences that it takes from that tenth of the document (the largest here: ");
    page_printf(p, "%s\xC2\xA0%%", figure_decimal(100 * of->largest, 1).text);
    page_html(
        p, "), its colour the mean score of the summaries that they are part of.</figcaption>\n");
    put_position_table(of);
    page_html(p, "</figure>\n");
}

/* Which colours and shapes the kinds of systems have. */
static void put_key(page *p)
{
    static const char *const shapes[] = {"\xE2\x97\x8F", "\xE2\x96\xA0", "\xE2\x97\x86",
                                         "\xE2\x96\xB2"};

    page_html(p, "<p class=\"key\">");
    for (results_kind kind = RESULTS_METHOD; kind <= RESULTS_PEER; kind++) {
        size_t count = 0;
        for (size_t s = 0; s < p->r->system_count; s++)
            count += p->r->systems[s].kind == kind;
        if (count > 0)
            page_printf(p, "<span class=\"%s\"><span aria-hidden=\"true\">%s</span> %s</span> ",
                        results_kind_name(kind), shapes[kind], results_kind_name(kind));
    }
    page_html(p, "</p>\n");
}

static void put_means(plotting *of, smz_text *svgs)
{
    page *p = of->p;

    page_html(p, "<p>A mark is the mean over all documents, its bar the ");
    page_printf(p, "%s\xC2\xA0%% interval; the broken line is where ",
                figure_digits(p->r->confidence).text);
    page_name(p, p->r->systems[0].name);
    page_html(p,
              " stands. The bars of two systems may overlap though the difference between them is "
              "certain: the comparisons above are paired by document.</p>\n");
    put_key(p);
    page_html(p, "<div class=\"plots\">\n");
    for (size_t m = 0; m < of->metrics; m++) {
        page_html(p, "<figure>\n");
        put_drawing(
            of, svgs, m + 1, of->all, of->labels[axis_label(of, LABEL_METRIC + m)],
            "Means with intervals, a row a system; the numbers are in the table of scores.");
        page_html(p, "</figure>\n");
    }
}

bool plots_put(page *p)
{
    smz_mark mark = smz_arena_mark(&p->scratch);
    smz_buffer svgs;
    plotting of;
    bool done;

    smz_buffer_init(&svgs, sure_memory());
    prepare(&of, p);
    done = draw(&svgs, &of);
    if (done) {
        smz_text rest = {svgs.data, svgs.size};
        page_html(p, "<section id=\"plots\">\n<h2>Plots</h2>\n");
        put_means(&of, &rest);
        put_lengths(&of, &rest);
        if (of.placed.count > 0)
            put_positions(&of, &rest);
        page_html(p, "</div>\n</section>\n");
        done = !of.missing;
        if (of.missing)
            say("gnuplot drew fewer plots for the report than it was told to");
    }
    smz_buffer_free(&svgs);
    smz_buffer_free(&of.script);
    smz_arena_release(&p->scratch, mark);
    return done;
}
