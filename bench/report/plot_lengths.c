/* What systems score, by the length of their summaries. */
#include <math.h>
#include "report/plotting.h"

enum { LEFT = 62, LEAST_HEIGHT = 260, NAME_HEIGHT = 16 };

static double mean_words(const plotting *of, size_t system)
{
    const results *r = of->p->r;
    double sum = 0;

    for (size_t d = 0; d < r->document_count; d++)
        sum += (double)r->systems[system].summaries[d].words;
    return r->document_count ? sum / (double)r->document_count : 0;
}

static axis axis_of_words(const plotting *of)
{
    double low = INFINITY, high = -INFINITY;

    for (size_t i = 0; i < of->ranged.count; i++) {
        double words = mean_words(of, of->ranged.items[i]);
        low = fmin(low, words);
        high = fmax(high, words);
    }
    return axis_for(low, high, 4);
}

/*
 * Names beside their points would lie on one another, since most systems keep to one length: they
 * stand in a column at the right in the order of the scores, pushed apart, and a line leads to
 * each. Heights are from 0 to 1, `gap` is the least distance. Down from the top first; what then
 * lies below the bottom goes up again.
 */
static void spread(double *heights, size_t count, double gap)
{
    double room = 1;

    for (size_t i = 0; i < count; i++) {
        heights[i] = fmin(heights[i], room);
        room = heights[i] - gap;
    }
    room = 0;
    for (size_t i = count; i-- > 0;) {
        heights[i] = fmax(heights[i], room);
        room = heights[i] + gap;
    }
}

static void put_name(plotting *of, size_t system, double words, double score, double height)
{
    smz_buffer *out = &of->script;

    smz_buffer_puts(out, "set arrow from ");
    script_number(out, words);
    smz_buffer_puts(out, ", ");
    script_number(out, score);
    smz_buffer_puts(out, " to graph 1.03, graph ");
    script_number(out, height);
    smz_buffer_printf(out, " nohead back lw 0.7 lc rgb '#%06x'\n", INK_SOFT);
    smz_buffer_printf(out, "set label '" DRAWING_LABEL "' at graph 1.045, graph ", system);
    script_number(out, height);
    smz_buffer_printf(out, " left textcolor rgb '#%06x'\n", INK_TEXT);
}

static void put_names(plotting *of, axis y, double gap)
{
    const system_list *drawn = &of->ranged;
    double *heights = SURE_NEW(&of->p->scratch, double, drawn->count), mean[3];

    for (size_t i = 0; i < drawn->count; i++) {
        plotting_mean(mean, of, drawn->items[i], 0);
        heights[i] = (mean[0] - y.low) / (y.high - y.low);
    }
    spread(heights, drawn->count, gap);
    for (size_t i = 0; i < drawn->count; i++) {
        size_t system = drawn->items[i];
        plotting_mean(mean, of, system, 0);
        put_name(of, system, mean_words(of, system), mean[0], heights[i]);
    }
}

void plot_lengths(plotting *of)
{
    smz_buffer *out = &of->script;
    int wanted = NAME_HEIGHT * (int)of->ranged.count;
    int inner = wanted > LEAST_HEIGHT ? wanted : LEAST_HEIGHT;
    axis y = plotting_axis(of, 0, 5);
    double mean[3];

    script_start(out, TOP + BOTTOM + inner, LEFT, of->name_width + RIGHT);
    script_x(out, axis_of_words(of), axis_label(of, LABEL_WORDS));
    script_y(out, y, axis_label(of, LABEL_METRIC));
    put_names(of, y, (double)(NAME_HEIGHT - 1) / inner);
    plotting_command(of, of->ranged, "using 1:2:3:4 with yerrorbars ps 0.9 lw 1.4");
    for (size_t i = 0; i < of->ranged.count; i++) {
        size_t system = of->ranged.items[i];
        plotting_mean(mean, of, system, 0);
        script_row(out, (double[]){mean_words(of, system), mean[0], mean[1], mean[2]}, 4);
        smz_buffer_puts(out, "e\n");
    }
}
