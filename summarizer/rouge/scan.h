/* Runs of ASCII letters and digits, which are the tokens of both reference scorers. */
#ifndef SMZ_ROUGE_SCAN_H
#define SMZ_ROUGE_SCAN_H

#include <stdint.h>
#include "base/text.h"

/* A line being scanned. */
typedef struct smz_scan {
    smz_text line;
    size_t readable; /* bytes from the line's first on that may be read: `line.size` at least */
    size_t next;     /* the next block of 64 bytes */
    uint64_t edges;  /* bits of the block before it: a run begins or ends, not yet told */
    uint64_t last;   /* 1: its last byte is of a run */
    size_t start;    /* of a run that has begun; SIZE_MAX: none has */
} smz_scan;

static inline smz_scan smz_scan_of(smz_text line, size_t readable)
{
    return (smz_scan){.line = line, .readable = readable, .start = SIZE_MAX};
}

/* The next runs, `most` at most; returns how many. 0: there are no more. */
size_t smz_scan_next(smz_span *out, size_t most, smz_scan *scan);

#endif
