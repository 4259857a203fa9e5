/* Hostile input of any size: a text of a few bytes, again and again. */
#ifndef SMZ_TESTS_GROWTH_SHAPES_H
#define SMZ_TESTS_GROWTH_SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include "summarizer.h"

typedef struct shape {
    const char *name;
    smz_input input; /* SMZ_INPUT_AUTO: a JSON record */
    const char *before;
    const char *repeated; /* each '#' in it becomes a word that comes nowhere else */
    const char *after;
} shape;

/* The end is marked by a NULL name. */
extern const shape shapes[];

/* About `size` bytes of it; to be freed by the caller. NULL: out of memory. */
char *shape_make(const shape *of, size_t size, size_t *made);

/* Reads and summarizes by `method`, with key phrases, a query (but for
 * `features`) and all parts of the scores. */
int shape_summarize(const shape *of, const char *method, size_t size, smz_stats *stats,
                    smz_error *error);

#endif
