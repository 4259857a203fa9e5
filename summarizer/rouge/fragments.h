/*
 * Extractive fragments: what stretches of a summary stand in its source word for word, by the
 * greedy matcher of Grusky, Naaman and Artzi (2018), "Newsroom", figure 3.
 */
#ifndef SMZ_ROUGE_FRAGMENTS_H
#define SMZ_ROUGE_FRAGMENTS_H

#include "base/arena.h"

typedef struct smz_fragments {
    uint64_t covered; /* tokens of the summary that are in fragments */
    double squares;   /* sum of the squared lengths of the fragments */
} smz_fragments;

/*
 * The fragments of a summary, as token ids below `distinct` that mean the same in both texts. Sizes
 * are below 2^32 - 1. Scratch memory is given back.
 */
int smz_fragments_find(smz_fragments *out, const uint32_t *summary, size_t summary_size,
                       const uint32_t *source, size_t source_size, uint32_t distinct,
                       smz_arena *scratch, smz_error *error);

#endif
