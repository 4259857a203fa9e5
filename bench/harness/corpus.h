/*
 * Corpora: JSON lines with a text and what it is to be compared with.
 *
 * {"id": "a1", "text": "...", "summaries": ["...", ...], "title": "...", "language": "en", ...}
 *
 * or, in place of the text, "documents": ["...", ...].
 */
#ifndef BENCH_CORPUS_H
#define BENCH_CORPUS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/arena.h"
#include "base/text.h"
#include "harness/results.h"

typedef struct record {
    const char *id; /* unique in its corpus: the line's number where there is none */
    size_t corpus;
    uint64_t line;
    const char *file;        /* for messages */
    smz_text text;           /* the systems' input */
    smz_cluster_text *texts; /* what it is made of; NULL: one text */
    size_t text_count;
    const char *title;    /* NULL: none */
    const char *language; /* as the record names it; NULL: it does not */
    smz_rouge_text *references;
    size_t reference_count;
    const char **fields; /* [by_count] values of the fields asked for; "" for none */
} record;

typedef struct corpus_options {
    bool documents;        /* "documents", where a record has both them and a text */
    bool headlines;        /* references are the titles, which the text must not show */
    const char *language;  /* in place of the records' own; NULL: theirs */
    const char *const *by; /* fields to keep */
    size_t by_count;
    size_t limit;  /* records of each corpus at most; 0: all */
    size_t sample; /* of them so many by lot; 0: all */
    uint64_t seed;
} corpus_options;

typedef struct corpora {
    smz_arena arena;
    SMZ_VECTOR(results_corpus) files;
    SMZ_VECTOR(record) records; /* of all corpora, in their order */
} corpora;

void corpora_init(corpora *out);
void corpora_free(corpora *c);

/*
 * Adds one corpus: a FILE, or a NAME that stands for NAME.jsonl in the folder $SMZ_CORPORA or in
 * corpora/. The first records that are of no use are said, all are counted in `left_out`. False:
 * the file cannot be read, which was said.
 */
bool corpora_add(corpora *c, const char *name, const corpus_options *options);

/* Leaves out a record that turned out to be of no use later on, saying why; the caller then closes
 * the gap. */
void corpora_leave_out(corpora *c, const record *r, const char *why);

/* Says how many were left out of each corpus that lost some. */
void corpora_count_left_out(const corpora *c);

#endif
