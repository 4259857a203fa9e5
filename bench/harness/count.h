/* What an editor sees in a summary before reading the article. */
#ifndef BENCH_COUNT_H
#define BENCH_COUNT_H

#include "harness/maker.h"

/* Counts in `text`, whose sentences are its lines; the rules are in docs/summarize-bench.1.
 * `language` is the document's. The budget's share is left to the caller. */
results_counts count_summary(smz_arena *scratch, const made *m, const char *language);

#endif
