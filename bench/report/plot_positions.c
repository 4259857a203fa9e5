/* Where the chosen sentences stand and what they score: a row a system, a column a tenth. */
#include <math.h>
#include "report/plotting.h"

enum { BUBBLE_ROW = 26 };

/* gnuplot's size of a point that is as wide as its column: that of size 1 has a radius of 4.5. */
static double largest_point(const plotting *of)
{
    double column = (double)(PLOT_WIDTH - RIGHT - of->name_width) / TENTHS;

    return fmin(column, BUBBLE_ROW - 2) / 2 / 4.5;
}

size_t plot_heat(const plotting *of, double score)
{
    double heat = HEATS * (score - of->scores.low) / (of->scores.high - of->scores.low);

    if (!(heat > 0))
        return 0;
    return heat < HEATS ? (size_t)heat : HEATS - 1;
}

axis plot_heat_range(const plotting *of, size_t heat)
{
    double step = (of->scores.high - of->scores.low) / HEATS;

    return (axis){of->scores.low + (double)heat * step, of->scores.low + (double)(heat + 1) * step,
                  step};
}

/* The share is the circle's area, which is what eyes compare. */
static void put_row(plotting *of, const positions *row, size_t number)
{
    for (size_t t = 0; t < TENTHS; t++)
        if (row->chosen[t] > 0) {
            double size = largest_point(of) * sqrt(positions_share(row, t) / of->largest);
            double ink = (double)(INK_HEAT + plot_heat(of, row->score[t]));
            script_row(&of->script,
                       (double[]){100 * ((double)t + 0.5) / TENTHS, (double)number, size, ink}, 4);
        }
    smz_buffer_puts(&of->script, "e\n");
}

void plot_positions(plotting *of)
{
    smz_buffer *out = &of->script;
    const system_list *rows = &of->placed;

    script_start(out, TOP + BOTTOM + BUBBLE_ROW * (int)rows->count, of->name_width, RIGHT);
    script_x(out, (axis){0, 100, 20}, axis_label(of, LABEL_POSITION));
    plotting_names(of, *rows);
    for (size_t i = 0; i < rows->count; i++)
        smz_buffer_printf(out, "%s '-' using 1:2:3:4 with points pt 7 ps variable lc rgb variable",
                          i > 0 ? "," : "plot");
    smz_buffer_putc(out, '\n');
    for (size_t i = 0; i < rows->count; i++)
        put_row(of, &of->positions[rows->items[i]], i);
}
