/* Scripts for gnuplot: what all plots have in common. */
#ifndef BENCH_REPORT_SCRIPT_H
#define BENCH_REPORT_SCRIPT_H

#include <stdbool.h>
#include "base/buffer.h"

/* The sizes are those of a phone's page, so that letters are readable there: wider pages show
 * several plots side by side. */
enum { PLOT_WIDTH = 380, LETTER_WIDTH = 8, BOTTOM = 54, TOP = 10 };

typedef struct axis {
    double low;
    double high;
    double step; /* between tics */
} axis;

/* An axis that holds from `low` to `high`, with about so many tics at round numbers. */
axis axis_for(double low, double high, int tics);

/* Begins a new plot of so many pixels, with so many left and right of it. */
void script_start(smz_buffer *out, int height, int left, int right);
/* The axis of x, and the number of its label. */
void script_x(smz_buffer *out, axis x, size_t label);

/* The same for y, whose line is drawn too. */
void script_y(smz_buffer *out, axis y, size_t label);

/* Numbers of a line of data, and the line's end. */
void script_row(smz_buffer *out, const double *numbers, size_t count);
/* One number. */
void script_number(smz_buffer *out, double number);

#endif
