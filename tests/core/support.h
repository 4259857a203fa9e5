/* What the tests of memory, warmth and threads share: inputs, a sink, and a whole run over them. */
#ifndef SMZ_TESTS_CORE_SUPPORT_H
#define SMZ_TESTS_CORE_SUPPORT_H

#include <stdbool.h>
#include <stdlib.h>
#include "summarizer.h"

/* A file as it is; the name tells its format, *.jsonl are records. */
typedef struct input {
    const char *name;
    char *bytes;
    size_t size;
} input;

/* The files that the command line names, the program's own name left out. Exits on failure. */
input *load_inputs(int count, char **paths);
void free_inputs(input *inputs, int count);

/* Where rendered bytes go. Its memory is taken beforehand, so that only the library allocates. */
typedef struct sink {
    char *data;
    size_t size;
    size_t capacity;
    size_t writes;
    size_t fail_at; /* the write, from 1, that is refused; 0: none */
} sink;

sink sink_new(size_t capacity);
bool sink_equal(const sink *a, const sink *b);
int sink_write(void *user, const char *data, size_t size);

/* The four objects, made with one allocator. */
typedef struct objects {
    smz_language *language;
    smz_context *context;
    smz_document *document;
    smz_summary *summary;
} objects;

int objects_new(objects *out, const smz_allocator *allocator);
void objects_free(objects *all);

/* Reads and summarizes with all that can be asked for. */
int summarize(objects *all, const input *in, smz_error *error);
/* The same, and renders in every format. */
int summarize_all(objects *all, const input *in, sink *out, smz_error *error);

/* Ways of scoring that between them use all that a scorer can hold; the i-th, false: there is none.
 * `metrics` is the number of scores. */
bool scoring(smz_rouge_options *options, size_t *metrics, size_t i);
#define MOST_METRICS 16

/* Scores the first half of a file's lines against the other, and both against the first. */
int score_halves(smz_score *out, smz_rouge *rouge, const input *in, smz_error *error);

/* An allocator that counts its calls and the blocks it has lent, and fails at call `fail_at`
 * (from 1; 0: never), there alone or from there on. */
typedef struct counted {
    size_t calls;
    size_t blocks;
    size_t fail_at;
    bool from_there_on;
} counted;

smz_allocator counting_allocator(counted *counts);

#endif
