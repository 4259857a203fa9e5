/* The command line of `summarize-bench tune`. */
#ifndef TUNE_OPTIONS_H
#define TUNE_OPTIONS_H

#include "harness/corpus.h"
#include "harness/setters.h"
#include "harness/table.h"
#include "harness/worker.h"

typedef enum search_kind { SEARCH_COORDINATE = 0, SEARCH_RANDOM } search_kind;

typedef struct tune_settings {
    smz_arena arena;        /* of what follows */
    string_list corpora;    /* to search on */
    string_list validation; /* to confirm on; empty: by folds */
    size_t folds;           /* 0: none */
    corpus_options corpus;
    worker_options work;
    const char *method;
    string_list parameters; /* empty: all of the method */
    int search;             /* search_kind */
    size_t trials;          /* settings that one search tries at most */
    uint64_t seed;
    int metric;              /* of metric_names[] */
    const char *metric_name; /* for people: "ROUGE-1" */
    int format;              /* table_format */
    const char *output;      /* file name; NULL: none */
    char budget[160];        /* the limits in words */
    size_t jobs;
    int progress;       /* progress_mode */
    smz_buffer command; /* the options that matter, as a command line */
} tune_settings;

/* Reads the command line: 0 to go on, or -1 with the exit status in `*status`. The settings are to
 * be freed either way. */
int tune_options(tune_settings *out, int *status, int argc, char **argv);
void tune_settings_free(tune_settings *s);

#endif
