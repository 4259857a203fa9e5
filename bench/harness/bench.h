/* A run: documents, makers, and the results that they come to. */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include <pthread.h>
#include "harness/corpus.h"
#include "harness/maker.h"
#include "harness/results.h"
#include "harness/run_options.h"

typedef struct bench bench;

/* One thread of it. */
typedef struct bench_thread {
    bench *bench;
    worker worker;
} bench_thread;

struct bench {
    const run_settings *settings;
    corpora corpora;
    maker_list makers;
    results results;
    pthread_mutex_t keeping; /* of the arena of the results, while threads add to it */
    size_t jobs;
    bench_thread *threads; /* [jobs] */
    void **workers;        /* [jobs] the same, as pool_run() takes them */
    smz_arena arena;       /* of all but the results */
    struct check *checks;  /* [records] of check.c */
    /* While one system runs: */
    const maker *maker;
    results_system *system;
    smz_score *scores;     /* [documents * metrics] */
    const char **failures; /* [documents] NULL: none */
};

/* Fills b->makers: the rows of the table, in their order. makers.c */
void bench_list_makers(bench *b);

/* Reads every document once, leaves out those that the library or the scorer refuses, and begins
 * the results with the others. check.c */
void bench_check_documents(bench *b);

/* Groups of documents: all, by corpus, by the fields asked for. groups.c */
void bench_group_documents(bench *b);

/* Runs one system over all documents, and scores and counts what it made. row.c */
void bench_run_system(bench *b, size_t system);

/* Means, intervals and tests, once all systems have run. statistics.c */
void bench_compute_statistics(bench *b);

#endif
