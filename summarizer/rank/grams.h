/*
 * Grams: the distinct words and pairs of neighbouring words of each sentence, stop words and all.
 *
 * They are what ROUGE-1 and ROUGE-2 count, in the document's own terms: gram t below `terms` is
 * term t, gram `terms` + p is pair p. For the files of rank/ and the training program.
 */
#ifndef SMZ_RANK_GRAMS_H
#define SMZ_RANK_GRAMS_H

#include "base/arena.h"
#include "document/document.h"

typedef struct smz_pair {
    uint32_t first; /* terms */
    uint32_t second;
} smz_pair;

typedef struct smz_grams {
    uint32_t sentences;
    uint32_t terms;
    uint32_t pairs;
    uint32_t tokens;                /* of all sentences */
    const uint32_t *length;         /* [sentences] tokens */
    const uint32_t *place;          /* [sentences] in their text, from 0 */
    const uint32_t *places;         /* [sentences] how many that has */
    const size_t *start;            /* [sentences + 1] into `gram` */
    const uint32_t *gram;           /* each sentence's distinct grams: words, then pairs */
    const smz_pair *pair;           /* [pairs] in order of first occurrence */
    const uint32_t *count;          /* [terms + pairs] occurrences */
    const uint32_t *sentences_with; /* [terms + pairs] sentences that have it */
    const uint32_t *first;          /* [terms + pairs] the first of them: of the texts of a
                                       cluster, in that which says it soonest */
    uint32_t repeats;
    const uint32_t *repeated;   /* [repeats] the grams that more than one sentence has */
    const size_t *repeat_start; /* [sentences + 1] into `repeat` */
    const uint32_t *repeat;     /* those of each sentence's grams */
} smz_grams;

/* Linear in the tokens. Errors: SMZ_ERROR_MEMORY, _LIMIT. */
int smz_grams_make(smz_grams *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                   smz_error *error);

static inline uint32_t smz_gram_count(const smz_grams *grams)
{
    return grams->terms + grams->pairs;
}

#endif
