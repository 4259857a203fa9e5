/* The command line of `summarize-bench run`. */
#ifndef BENCH_RUN_OPTIONS_H
#define BENCH_RUN_OPTIONS_H

#include "harness/corpus.h"
#include "harness/maker.h"
#include "harness/setters.h"
#include "harness/table.h"
#include "program/progress.h"

typedef struct peer_option {
    const char *name;
    const char *command;
    bool jsonl; /* takes all documents at once */
} peer_option;

typedef struct method_option {
    const char *name; /* as it was given */
    const char *method;
    const char *file; /* NULL: none of its own */
    smz_text parameters;
} method_option;

typedef struct run_settings {
    smz_arena arena; /* of what follows */
    string_list corpora;
    SMZ_VECTOR(method_option) methods; /* empty: all of them */
    string_list method_names;
    const char *parameters; /* file name; NULL: none */
    bool no_methods;
    bool no_baselines;
    SMZ_VECTOR(peer_option) peers;
    string_list by;
    corpus_options corpus;
    worker_options work;
    bool headlines;
    size_t headline_chars;
    int measure; /* results_measure */
    uint32_t trials;
    uint64_t seed;
    int format; /* table_format, or FORMAT_JSON */
    bool counts;
    bool keep_texts;
    bool no_cost;
    const char *output; /* file name; NULL: none */
    const char *report; /* the same */
    char budget[160];   /* the limits in words */
    size_t jobs;
    int progress;       /* progress_mode */
    smz_buffer command; /* the options that matter, as a command line */
} run_settings;

/* Reads the command line: 0 to go on, or -1 with the exit status in `*status`. The settings are to
 * be freed either way. */
int run_options(run_settings *out, int *status, int argc, char **argv);
void run_settings_free(run_settings *s);

#endif
