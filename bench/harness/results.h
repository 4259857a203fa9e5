/*
 * What a run of summarize-bench(1) found: every system's summary of every document and its scores.
 *
 * Made by `run`, written to and read from a file, and shown as tables, compared and reported by
 * what knows nothing of how it came about. Everything lives in one arena; strings end in NUL.
 */
#ifndef BENCH_RESULTS_H
#define BENCH_RESULTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <summarizer.h>
#include "base/arena.h"

#define RESULTS_FORMAT "summarize-bench results 1"

/* A name and a value. */
typedef struct results_pair {
    const char *name;
    const char *value;
} results_pair;

typedef struct results_corpus {
    const char *name;   /* its file's name without folder and .jsonl */
    const char *file;   /* as it was found */
    const char *sha256; /* of the file, in hexadecimal digits */
    size_t records;     /* lines that are not blank */
    size_t left_out;    /* broken, or without a reference; said when it was read */
} results_corpus;

/* A document that all systems had. */
typedef struct results_document {
    const char *id;          /* unique within its corpus */
    size_t corpus;           /* its number */
    const char *language;    /* as the library told it: "en", "und" */
    size_t sentences;        /* that could be chosen */
    size_t words;            /* in them */
    const char *title;       /* NULL: it has none. This and what follows is kept on demand alone */
    const char *source;      /* the text as the systems got it; NULL: not kept */
    const char **references; /* [reference_count], one sentence a line; NULL: not kept */
    size_t reference_count;
} results_document;

/* What an editor sees in one summary, counted: docs/summarize-bench.1 has the rules. */
#define RESULTS_COUNTED(X)                                                                         \
    X(REPEATED, "repeated", "pairs of sentences that say nearly the same")                         \
    X(DANGLING, "dangling", "sentences that open with a pronoun or a conjunction")                 \
    X(UNNAMED, "unnamed", "quotations without the name of who speaks")                             \
    X(QUESTIONS, "questions", "sentences that ask")                                                \
    X(TEASERS, "teasers", "sentences that promise, and do not tell")                               \
    X(UNBALANCED, "unbalanced", "sentences whose quotation marks or brackets do not close")        \
    X(TORN, "torn", "sentences that begin with a small letter or end without a mark")              \
    X(PICTURES, "pictures", "sentences that point to a picture")                                   \
    X(LEADLESS, "leadless", "summaries without the document's first sentence")

#define RESULTS_COUNT_ID(id, ...) COUNT_##id,
enum { RESULTS_COUNTED(RESULTS_COUNT_ID) RESULTS_COUNTS };
#undef RESULTS_COUNT_ID

extern const char *const results_count_names[RESULTS_COUNTS];

typedef struct results_counts {
    uint32_t of[RESULTS_COUNTS];
    double budget; /* share of the budget that is filled; NaN: there was none */
} results_counts;

/* One system's summary of one document. */
typedef struct results_summary {
    const smz_score *scores;   /* [metrics]; precision, recall and f alone survive a file */
    const uint32_t *positions; /* numbers of the chosen sentences in the document, ascending */
    size_t position_count;     /* 0 when `positions` is NULL: not all of them are the document's */
    size_t sentences;          /* of the summary; empty summaries have none */
    size_t words;
    size_t chars; /* grapheme clusters, line breaks included */
    size_t bytes;
    results_counts counts;
    bool failed;      /* the system failed, and scores 0 */
    const char *text; /* one sentence a line; NULL: not kept */
} results_summary;

/* What a system cost, over all documents, reading them included and scoring not. */
typedef struct results_cost {
    double seconds; /* of processor time */
    double memory;  /* peak, bytes: of the library for one thread, of a peer's largest process; 0:
                       not known */
    bool known;     /* false: not measured */
} results_cost;

/* A comparison with the first system, paired by document. */
typedef struct results_test {
    smz_interval difference;  /* of the measure, this system less the first */
    double bootstrap;         /* p-values, two-sided, corrected after Holm (1979) over the other */
    double randomization;     /* systems of the same group and metric; NaN for the first system */
    double raw_bootstrap;     /* the same, not corrected */
    double raw_randomization; /* by approximate randomization */
} results_test;

/* One system in one group of documents by one metric. */
typedef struct results_cell {
    smz_average average;
    results_test test;
} results_cell;

typedef enum results_kind {
    RESULTS_METHOD = 0, /* of the library */
    RESULTS_BASELINE,   /* lead, random, first-last, prefix, ... */
    RESULTS_ORACLE,     /* has seen the references */
    RESULTS_PEER        /* a command */
} results_kind;

/* "method", "baseline", "oracle", "peer". */
const char *results_kind_name(results_kind kind);

typedef struct results_system {
    const char *name; /* unique */
    results_kind kind;
    const char *about; /* one line: the method's source, the peer's command */
    size_t failures;   /* documents on which it failed */
    results_cost cost;
    results_summary *summaries; /* [document_count] */
    results_cell *cells;        /* [group_count * metric_count]: see results_cell_of() */
} results_system;

/* Documents that are looked at together. */
typedef struct results_group {
    const char *field; /* of the record; NULL: all documents, always the first group */
    const char *value; /* as text; "" where the record has no such field */
    uint32_t *documents;
    size_t size;
} results_group;

typedef enum results_measure { MEASURE_F = 0, MEASURE_PRECISION, MEASURE_RECALL } results_measure;

typedef struct results {
    smz_arena arena;
    const char *command;     /* the options that matter, as a command line */
    const char *signature;   /* of the scorer */
    const char *task;        /* "summaries" or "headlines" */
    const char *budget;      /* "3 sentences", "100 words", ... */
    results_measure measure; /* that tests compare and tables show */
    double confidence;       /* of the intervals, percent */
    uint32_t resamples;
    uint64_t seed;
    results_pair *versions; /* program, libraries, compiler */
    size_t version_count;
    const char **metrics; /* "ROUGE-1", ... */
    size_t metric_count;
    results_corpus *corpora;
    size_t corpus_count;
    results_document *documents;
    size_t document_count;
    results_group *groups; /* the first one has all documents */
    size_t group_count;
    results_system *systems; /* the first one is what others are compared with */
    size_t system_count;
} results;

/* Empty results; results_free() takes them at any time. */
void results_init(results *out);
void results_free(results *r);

static inline results_cell *results_cell_of(const results *r, const results_system *system,
                                            size_t group, size_t metric)
{
    return &system->cells[group * r->metric_count + metric];
}

/* "f", "precision", "recall"; one score or interval by a measure. */
const char *results_measure_name(results_measure measure);
double results_score(const smz_score *score, results_measure measure);
smz_interval results_interval(const smz_average *average, results_measure measure);

/* The number of a system or metric by its name, or the count of them when there is none. */
size_t results_find_system(const results *r, const char *name);
size_t results_find_metric(const results *r, const char *name);

/* Writes the file's text; nonzero: it could not be written, or (-1) memory ran out. */
int results_write(const results *r, smz_write write, void *user);
/* Reads such a file into empty results. False: it was said why not, and `out` is empty. */
bool results_read(results *out, const char *file);

#endif
