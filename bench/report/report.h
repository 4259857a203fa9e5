/*
 * The report of a benchmark: one HTML page that needs nothing else, neither a network nor a script.
 */
#ifndef BENCH_REPORT_H
#define BENCH_REPORT_H

#include <stdbool.h>
#include "harness/results.h"

/* Whether its plots can be drawn and FILE can be written. False: it was said why not. */
bool report_possible(const char *file);

/*
 * Writes the report to FILE (NULL or "-": standard output), whole or not at all. The same results
 * give the same bytes with the same version of gnuplot, which draws its plots. False: it was said
 * why not.
 */
bool report_write(const results *r, const char *file);

#endif
