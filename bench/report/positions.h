/* Where in their documents the chosen sentences stand, and what summaries made of them score. */
#ifndef BENCH_REPORT_POSITIONS_H
#define BENCH_REPORT_POSITIONS_H

#include <stdbool.h>
#include "report/page.h"

enum { TENTHS = 10 };

typedef struct positions {
    size_t chosen[TENTHS]; /* sentences from each tenth of their documents */
    double score[TENTHS];  /* mean score of their summaries, one share a sentence; NaN: none */
    size_t all;            /* sentences */
    bool known; /* where they stand, of most documents: a command's are known where it copies */
} positions;

void positions_count(positions *out, const page *p, size_t system);

/* The share of a system's sentences that a tenth has. */
double positions_share(const positions *of, size_t tenth);

#endif
