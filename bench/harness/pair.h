/* Two results, paired document by document. */
#ifndef BENCH_PAIR_H
#define BENCH_PAIR_H

#include "harness/results.h"
#include "harness/statistics.h"

typedef struct pair_documents {
    size_t a; /* numbers in the two results */
    size_t b;
} pair_documents;

/* One system of each, by one metric. */
typedef struct pair_cell {
    double a; /* means over the documents of both */
    double b;
    results_test test; /* b less a */
} pair_cell;

typedef struct pair_row {
    const results_system *a;
    const results_system *b;
    pair_cell *cells; /* [metric_count] */
} pair_row;

typedef struct pair {
    smz_arena arena;
    const results *a;
    const results *b;
    const char *name_a; /* of the files */
    const char *name_b;
    SMZ_VECTOR(pair_documents) documents;
    size_t only_a; /* documents that the other has not */
    size_t only_b;
    size_t metric_count; /* that both have */
    size_t *metrics_a;   /* [metric_count] numbers in the two results */
    size_t *metrics_b;
    SMZ_VECTOR(pair_row) rows;
} pair;

/* Pairs two results, borrowed until pair_close(). False: they cannot be compared, which was said.
 * What makes a comparison doubtful is said as well. */
bool pair_open(pair *out, const results *a, const results *b, const char *name_a,
               const char *name_b);
void pair_close(pair *p);

/* Adds a row for one system of each. */
void pair_add(pair *p, size_t system_a, size_t system_b);
/* Fills the cells of all rows, and corrects their p-values for each other. */
void pair_compute(pair *p, const statistics_options *options);

/* Numbers of p->documents, the one whose score moved most first; `metric` is one of the pair's. */
size_t *pair_most_moved(pair *p, const pair_row *row, size_t metric);
double pair_score_a(const pair *p, const pair_row *row, size_t metric, size_t document);
double pair_score_b(const pair *p, const pair_row *row, size_t metric, size_t document);

#endif
