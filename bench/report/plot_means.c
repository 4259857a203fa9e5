/* A metric's means, with intervals: a row a system. */
#include "report/plotting.h"

/* Where the first system stands, which the others are compared with. */
static void put_line(smz_buffer *out, double at)
{
    smz_buffer_puts(out, "set arrow from ");
    script_number(out, at);
    smz_buffer_puts(out, ", graph 0 to ");
    script_number(out, at);
    smz_buffer_printf(out, ", graph 1 nohead front dt (4,3) lw 1.2 lc rgb '#%06x'\n", INK_TEXT);
}

/* What lies beyond the axis: its number, and that it is more. */
static void put_beyond(plotting *of, size_t system, double mean, size_t row)
{
    smz_buffer_puts(&of->script, "set label '\xE2\x86\x92 ");
    smz_buffer_puts(&of->script, figure_decimal(mean, 1).text);
    smz_buffer_printf(&of->script, "' at graph 1, first %zu right textcolor rgb '#%06x'\n", row,
                      INK_SYSTEM + (unsigned)of->p->r->systems[system].kind);
}

void plot_means(plotting *of, size_t metric)
{
    smz_buffer *out = &of->script;
    axis x = plotting_axis(of, metric, 4);
    double mean[3];

    script_start(out, TOP + BOTTOM + ROW * (int)of->systems, of->name_width, RIGHT);
    script_x(out, x, axis_label(of, LABEL_METRIC + metric));
    plotting_names(of, of->all);
    plotting_mean(mean, of, 0, metric);
    put_line(out, mean[0]);
    for (size_t i = 0; i < of->systems; i++) {
        plotting_mean(mean, of, of->all.items[i], metric);
        if (mean[0] > x.high)
            put_beyond(of, of->all.items[i], mean[0], i);
    }
    plotting_command(of, of->all, "using 1:2:3:4 with xerrorbars ps 0.9 lw 1.7");
    for (size_t i = 0; i < of->systems; i++) {
        bool beyond;
        plotting_mean(mean, of, of->all.items[i], metric);
        beyond = mean[0] > x.high; /* then no half of its bar, either */
        script_row(out, (double[]){mean[0], (double)i, mean[beyond ? 0 : 1], mean[2]}, 4);
        smz_buffer_puts(out, "e\n");
    }
}
