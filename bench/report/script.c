#include "report/script.h"

#include <math.h>
#include "report/drawing.h"

axis axis_for(double low, double high, int tics)
{
    static const double round[] = {1, 2, 2.5, 5, 10};
    double span, power, step;
    size_t i = 0;

    if (!isfinite(low) || !isfinite(high))
        low = high = 0.5;
    if (!(high - low > 1e-9)) {
        low -= 0.5;
        high += 0.5;
    }
    span = high - low;
    power = pow(10, floor(log10(span / tics)));
    while (i < 4 && round[i] * power < span / tics)
        i++;
    step = round[i] * power;
    return (axis){low - span * 0.04, high + span * 0.04, step};
}

void script_number(smz_buffer *out, double number)
{
    smz_buffer_double(out, isfinite(number) ? number : 0, 7);
}

void script_row(smz_buffer *out, const double *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            smz_buffer_putc(out, ' ');
        script_number(out, numbers[i]);
    }
    smz_buffer_putc(out, '\n');
}

static void margin(smz_buffer *out, char side, double pixels, double of)
{
    smz_buffer_printf(out, "set %cmargin at screen ", side);
    script_number(out, pixels / of);
    smz_buffer_putc(out, '\n');
}

void script_start(smz_buffer *out, int height, int left, int right)
{
    smz_buffer_printf(out,
                      "reset\n"
                      "set terminal svg size %d,%d font 'sans-serif,13' noenhanced\n"
                      "set encoding utf8\n"
                      "unset key\n"
                      "set border 1 lw 1 lc rgb '#%06x'\n"
                      "set errorbars 0.6\n",
                      PLOT_WIDTH, height, INK_SOFT);
    margin(out, 'l', left, PLOT_WIDTH);
    margin(out, 'r', PLOT_WIDTH - right, PLOT_WIDTH);
    margin(out, 't', height - TOP, height);
    margin(out, 'b', BOTTOM, height);
}

static void put_axis(smz_buffer *out, char name, axis a, size_t label)
{
    smz_buffer_printf(out, "set grid %ctics lt 1 lw 0.7 lc rgb '#%06x'\nset format %c '%%g'\n",
                      name, INK_GRID, name);
    smz_buffer_printf(out, "set %clabel '" DRAWING_LABEL "' offset %s textcolor rgb '#%06x'\n",
                      name, label, name == 'x' ? "0,0.6" : "0.5,0", INK_TEXT);
    smz_buffer_printf(out, "set %ctics out nomirror scale 0.5 textcolor rgb '#%06x' ", name,
                      INK_TEXT);
    script_number(out, a.step);
    smz_buffer_printf(out, "\nset %crange [", name);
    script_number(out, a.low);
    smz_buffer_putc(out, ':');
    script_number(out, a.high);
    smz_buffer_puts(out, "]\n");
}

void script_x(smz_buffer *out, axis x, size_t label)
{
    put_axis(out, 'x', x, label);
}

void script_y(smz_buffer *out, axis y, size_t label)
{
    smz_buffer_puts(out, "set border 3\n");
    put_axis(out, 'y', y, label);
}
