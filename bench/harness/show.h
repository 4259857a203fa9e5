/* Results as tables. */
#ifndef BENCH_SHOW_H
#define BENCH_SHOW_H

#include "harness/results.h"
#include "harness/table.h"

/* The table of scores for every group of documents, with what is needed to quote it; `counts`: and
 * what editors see. */
void show_results(smz_buffer *out, const results *r, table_format format, bool counts);

/* Of a difference: "+" or "-" at p < 0.05 by both tests, "++" or "--" at p < 0.01; else "". */
const char *show_mark(const results_test *test);

/* A score as the field prints it: in percent, two decimals; "" for NaN. */
const char *show_score(char out[32], double score);
/* "32.15 [31.40, 32.91]", without the interval where there is none. */
const char *show_interval(char out[64], smz_interval interval);

#endif
