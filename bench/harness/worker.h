/* What one thread needs to make, count and score summaries, kept warm over one system's run. */
#ifndef BENCH_WORKER_H
#define BENCH_WORKER_H

#include "base/arena.h"
#include "harness/corpus.h"
#include "harness/length.h"
#include "harness/memory.h"
#include "harness/scorer.h"

typedef struct worker_options {
    smz_options limits; /* the budget */
    scorer_options score;
    size_t headline_chars; /* 0: summaries are made, not headlines */
    uint64_t seed;
    double peer_timeout; /* seconds */
} worker_options;

typedef struct worker {
    const worker_options *options;
    memory_meter meter; /* of the library's objects, but for the scorers */
    smz_context *context;
    smz_document *document;
    smz_summary *summary;
    scorer scorer; /* the metrics asked for */
    scorer oracle; /* ROUGE-1 and 2 */
    smz_arena scratch;
    double seconds; /* of processor time, spent on making */
    double memory;  /* of the largest process of a peer */
} worker;

void worker_open(worker *out, const worker_options *options);
void worker_close(worker *w);
/* Cold contexts and meters at zero, for the next system. */
void worker_renew(worker *w);

/* Reads a record's text or cluster, or does so into w->document. */
int record_read(smz_document *document, const record *r, smz_error *error);
int worker_read(worker *w, const record *r, smz_error *error);

/* Processor time of the calling thread, seconds. */
double thread_seconds(void);

#endif
