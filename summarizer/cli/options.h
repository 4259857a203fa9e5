/* The command line of summarize(1). */
#ifndef SUMMARIZE_OPTIONS_H
#define SUMMARIZE_OPTIONS_H

#include <stdbool.h>
#include <summarizer.h>
#include "program/progress.h"

typedef enum input_kind {
    INPUT_AUTO = 0,
    INPUT_TEXT,
    INPUT_MARKDOWN,
    INPUT_JSONL,
    INPUT_HTML /* known, but not read by this version; cannot be asked for */
} input_kind;

typedef struct settings {
    smz_options summary;
    smz_read_options read;
    input_kind input;
    int format; /* smz_format, or FORMAT_AUTO: as the input is */
    const char *language;
    const char *stopwords;  /* file name */
    const char *parameters; /* file name */
    const char *preset;     /* name; NULL: none */
    const char *output;     /* file name; NULL: standard output */
    size_t jobs;            /* 0: as many as there are processors */
    int progress;           /* progress_mode */
    bool strict;
    bool ascii;
    bool keep;
    bool together; /* all files tell one story */
    char **files;
    size_t file_count;
} settings;

#define FORMAT_AUTO (-1)

typedef enum action {
    ACTION_SUMMARIZE,
    ACTION_HELP,
    ACTION_VERSION,
    ACTION_METHODS,
    ACTION_PARAMETERS,
    ACTION_PRESETS,
    ACTION_WRONG /* the command line is; it was said how */
} action;

/* Reads the command line; `out` borrows from `argv`. */
action parse_options(settings *out, int argc, char **argv);

/* The text of --help, a piece at a time. */
void write_help(smz_write write, void *user);

#endif
