/* Several FILEs that tell one story, for --together. */
#ifndef SUMMARIZE_TOGETHER_H
#define SUMMARIZE_TOGETHER_H

#include "cli/options.h"

typedef struct together {
    size_t count;
    smz_cluster_text *texts; /* [count] of `bytes` */
    const char **sources;    /* [count] for JSON: file names; NULL: standard input */
    const char **names;      /* [count] for messages */
    char **bytes;            /* [count] to be freed */
} together;

/* Reads all FILEs. False: it was said why not, of each, and there is nothing to close. */
bool together_open(together *out, char **files, size_t count, const settings *s);
void together_close(together *t);

/* Says which of the texts it is that the library did not take, and why. */
void together_blame(const together *t, const settings *s, smz_document *document,
                    const smz_error *error);

#endif
