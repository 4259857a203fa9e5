/* The command line of rouge(1). */
#ifndef ROUGE_OPTIONS_H
#define ROUGE_OPTIONS_H

#include <stdbool.h>
#include <summarizer.h>
#include "formats.h"
#include "program/progress.h"

/* In the order of the option's list. */
typedef enum average_mode { AVERAGE_DOCUMENTS = 0, AVERAGE_CORPUS, AVERAGE_COUNTS } average_mode;
typedef enum report_format {
    REPORT_TEXT = 0,
    REPORT_JSON,
    REPORT_TSV,
    REPORT_PERL,
    REPORT_GOOGLE
} report_format;

typedef struct settings {
    smz_rouge_options score; /* but for the contents of the files named next */
    bool stopwords;
    const char *stopwords_file; /* NULL: the built-in list */
    const char *exceptions_file;
    bool no_exceptions;

    const char *jsonl; /* at most one of the three, and only then no paths */
    const char *xml;
    const char *list;
    bool lines;
    text_format input_format;
    const char *system;  /* NULL: all */
    const char *sources; /* file or folder of the summarized texts; NULL: none */

    int average; /* average_mode */
    bool measures;
    bool per_document;
    bool signature;
    int format; /* report_format */
    const char *output;
    size_t jobs;
    int progress;
    char **paths; /* CANDIDATE REFERENCE ... */
    size_t path_count;
} settings;

typedef enum action {
    ACTION_SCORE,
    ACTION_SIGNATURE, /* nothing to score, but to be told how it would be done */
    ACTION_HELP,
    ACTION_VERSION,
    ACTION_WRONG /* the command line is; it was said how */
} action;

/* Reads the command line; `out` borrows from `argv`. */
action parse_options(settings *out, int argc, char **argv);

/* The text of --help, a piece at a time. */
void write_help(smz_write write, void *user);

#endif
