/* What texts have in common, word by word, so that a page can mark it. */
#ifndef BENCH_REPORT_OVERLAP_H
#define BENCH_REPORT_OVERLAP_H

#include <stdbool.h>
#include <stdint.h>
#include "base/arena.h"
#include "base/text.h"

/* A word of a text; those with the same key are the same word, whatever their case. */
typedef struct overlap_word {
    smz_span span;
    uint64_t key;
    bool pair; /* two characters of a script without spaces: a bigram already */
} overlap_word;

typedef struct overlap_text {
    smz_text text;
    overlap_word *words;
    size_t count;
} overlap_text;

/* Reads a text's words. The arena's memory is sure. */
void overlap_read(overlap_text *out, smz_text text, smz_arena *arena);

/* A stretch of a text that another has too. */
typedef struct overlap_mark {
    smz_span span;
    bool run; /* at least two words in the same order, else a single word */
} overlap_mark;

typedef struct overlap_marks {
    overlap_mark *items; /* ascending, apart from each other */
    size_t count;
} overlap_marks;

/* What stands in `text` and in one of the others. */
overlap_marks overlap_shared(const overlap_text *text, const overlap_text *others, size_t count,
                             smz_arena *arena);

/*
 * Where the words of `part` stand in `whole` in the same order, white space and markup between them
 * aside: from the first one's beginning to the last one's end, and marks of punctuation behind it.
 * False: nowhere.
 */
bool overlap_find(smz_span *out, const overlap_text *whole, const overlap_text *part,
                  smz_arena *arena);

#endif
