/* Documents that are read once, and summarized and scored again and again. */
#ifndef TUNE_DOCUMENTS_H
#define TUNE_DOCUMENTS_H

#include "harness/corpus.h"
#include "harness/setters.h"
#include "harness/worker.h"

/* One document, kept as the library read it. */
typedef struct document {
    const record *record;
    smz_document *read;
    size_t share;
    smz_error error; /* while documents are read; code SMZ_OK: none */
} document;

/*
 * Documents in shares, each with a context, a summary and a scorer of its own: a context belongs to
 * one thread at a time, so that whole shares are handed out.
 */
typedef struct documents {
    smz_arena arena;
    const worker_options *options;
    corpora corpora;
    document *items;
    size_t size;
    worker *shares;
    size_t share_count;
    void **workers; /* [jobs] this, as pool_run() takes it */
    size_t jobs;
    /* While they are scored: */
    const char *method;
    const char *parameters;
    double *scores;
} documents;

/* Reads corpora. What the library or the scorer refuses is said and left out. False: some file
 * could not be read, which was said. */
bool documents_open(documents *out, const string_list *names, const corpus_options *corpus,
                    const worker_options *options, size_t jobs);
void documents_close(documents *d);

/* The score of each document's summary, by a method with these parameters, "name = value" lines:
 * the mean of the F of the metrics. `out` has room for all. */
void documents_score(double *out, documents *d, const char *method, const char *parameters);

/* Of the scorer; "" when there is no document. */
const char *documents_signature(documents *d);

#endif
