/*
 * ROUGE-1 and ROUGE-2 of an extract that grows sentence by sentence.
 *
 * Scored anew for every sentence that could be added, a tenth of a story of 300 sentences took 1.7
 * seconds; only what a sentence changes is counted here. Tokens are the scorer's own.
 */
#ifndef BENCH_HITS_H
#define BENCH_HITS_H

#include <stdbool.h>
#include <summarizer.h>
#include "base/arena.h"

typedef struct hits_reference {
    uint32_t *words;   /* [distinct words] how often it has each */
    uint32_t *pairs;   /* [distinct pairs] of adjacent words that some reference has */
    double word_count; /* how many it has in all */
    double pair_count;
} hits_reference;

/* A sentence in the numbers of words and pairs. */
typedef struct hits_sentence {
    const uint32_t *words;
    const uint32_t *pairs; /* [size - 1] HITS_NONE: no reference has it */
    size_t size;           /* 0: it has no word, and is as if it were not there */
} hits_sentence;

#define HITS_NONE UINT32_MAX

typedef struct hits {
    hits_reference *references;
    size_t reference_count;
    hits_sentence *sentences;
    size_t sentence_count;
    bool *chosen;         /* [sentence_count] */
    uint32_t *words;      /* [distinct words] how often the extract has each */
    uint32_t *pairs;      /* [distinct pairs] */
    double size;          /* words of the extract */
    double *word_matches; /* [reference_count] clipped, as ROUGE does */
    double *pair_matches;
    struct hits_table *table; /* of pairs */
} hits;

/* Nothing is chosen yet. The memory is the scratch arena's, and the tokens the scorer's: it must
 * not score anything meanwhile. Errors: as smz_rouge_score(). */
int hits_open(hits *out, smz_arena *scratch, smz_rouge *rouge, const smz_rouge_text *references,
              size_t reference_count, const smz_rouge_text *sentences, size_t sentence_count,
              smz_error *error);

/* The sum of F of ROUGE-1 and of ROUGE-2, each against the reference that fits it best, if that
 * sentence stood at its place among the chosen ones. */
double hits_with(hits *h, size_t sentence);
void hits_add(hits *h, size_t sentence);

#endif
