#include "report/plotting.h"

#include <math.h>

void plotting_names(plotting *of, system_list rows)
{
    smz_buffer *out = &of->script;

    smz_buffer_printf(out, "set ytics scale 0 textcolor rgb '#%06x' (", INK_TEXT);
    for (size_t i = 0; i < rows.count; i++)
        smz_buffer_printf(out, "%s'" DRAWING_LABEL "' %zu", i > 0 ? ", " : "", rows.items[i], i);
    smz_buffer_printf(out, ")\nset yrange [%zu.5:-0.5]\n", rows.count - 1);
}

void plotting_command(plotting *of, system_list what, const char *with)
{
    /* A shape for each kind, because colours are not for everybody. */
    static const int shapes[] = {7, 5, 13, 9};

    for (size_t i = 0; i < what.count; i++) {
        unsigned kind = of->p->r->systems[what.items[i]].kind;
        smz_buffer_printf(&of->script, "%s '-' %s pt %d lc rgb '#%06x'", i > 0 ? "," : "plot", with,
                          shapes[kind], INK_SYSTEM + kind);
    }
    smz_buffer_putc(&of->script, '\n');
}

void plotting_mean(double out[3], const plotting *of, size_t system, size_t metric)
{
    smz_interval mean = page_mean(of->p, system, 0, metric);

    out[0] = 100 * mean.value;
    out[1] = isfinite(mean.low) ? 100 * mean.low : out[0];
    out[2] = isfinite(mean.high) ? 100 * mean.high : out[0];
}

axis plotting_axis(const plotting *of, size_t metric, int tics)
{
    double low = INFINITY, high = -INFINITY, mean[3];

    for (size_t i = 0; i < of->ranged.count; i++) {
        plotting_mean(mean, of, of->ranged.items[i], metric);
        low = fmin(low, mean[1]);
        high = fmax(high, mean[2]);
    }
    return axis_for(low, high, tics);
}
