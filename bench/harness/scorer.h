/* The library's scorers of one thread, one a language. */
#ifndef BENCH_SCORER_H
#define BENCH_SCORER_H

#include <stdbool.h>
#include <summarizer.h>
#include "base/arena.h"

typedef struct scorer_options {
    smz_rouge_options rouge; /* its `language` is not used */
    bool unicode;            /* words by Unicode, and the stemmer of each document's language */
} scorer_options;

typedef struct scorer_entry {
    const char *language; /* NULL: ASCII words */
    smz_rouge *rouge;
} scorer_entry;

typedef struct scorer {
    const scorer_options *options;
    const char *metrics; /* in place of those of the options; NULL: those */
    smz_arena arena;
    SMZ_VECTOR(scorer_entry) entries;
} scorer;

/* `options` are borrowed, with all that they point to. */
void scorer_open(scorer *out, const scorer_options *options, const char *metrics);
void scorer_close(scorer *s);

/* The language of texts whose language is not sure. */
#define SCORER_UNSURE "und"

/* The scorer for texts in a language ("en", "und"); NULL: there is none, and `error` says why. What
 * is not sure is scored as English: a stemmer that meets no English changes little. */
smz_rouge *scorer_for(scorer *s, const char *language, smz_error *error);

#endif
