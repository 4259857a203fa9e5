/* The only door to gnuplot, which draws the plots. */
#ifndef BENCH_REPORT_GNUPLOT_H
#define BENCH_REPORT_GNUPLOT_H

#include <stdbool.h>
#include "base/buffer.h"
#include "base/text.h"

/*
 * Runs a script and appends what it prints, SVG drawings one after the other. The script must hold
 * nothing that others wrote: gnuplot has commands that start programs. False: it was said why not.
 */
bool gnuplot_run(smz_buffer *out, smz_text script);

#endif
