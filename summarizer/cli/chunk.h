/* Chunks of JSONL: whole lines on their way in, their results on the way out. */
#ifndef SUMMARIZE_CHUNK_H
#define SUMMARIZE_CHUNK_H

#include <stdbool.h>
#include <stdint.h>
#include "cli/engine.h"
#include "cli/options.h"
#include "program/input.h"

/* Growing text. */
typedef struct text {
    char *data;
    size_t size;
    size_t capacity;
} text;

typedef struct chunk {
    text lines;          /* each with its line break, but perhaps the last of the input */
    uint64_t first_line; /* its number, from 1 */
    text results;        /* each begins with the separator of the format */
    text messages;       /* lines for standard error */
    uint64_t records;
    uint64_t errors;
    bool failed; /* out of memory: there is no result for some line */
} chunk;

void chunk_free(chunk *c);

/* Takes lines from an input. */
typedef struct line_reader {
    input *in;
    uint64_t line;  /* number of the next one, from 1 */
    size_t scanned; /* bytes of what the input holds that have no line break in them */
} line_reader;

/* Whether there are lines that can be taken without reading. At the end of the input the last line
 * need not have a line break. */
bool lines_ready(line_reader *reader);
/* Takes at least one line, which must be ready, and no more than fit well into a chunk. False: out
 * of memory. */
bool lines_take(chunk *out, line_reader *reader);

/* How the lines are to be done. */
typedef struct chunk_work {
    const settings *settings;
    smz_format format;
    const char *name;   /* of the input, for messages and headings */
    const char *source; /* for JSON */
} chunk_work;

/* Summarizes the lines. Needs nothing but the chunk and the engine: any thread may do it. */
void chunk_process(chunk *c, engine *e, const chunk_work *work);

#endif
