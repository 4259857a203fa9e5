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

/* What is known of one gram. */
typedef struct smz_gram {
    uint32_t count;     /* occurrences */
    uint32_t sentences; /* that have it */
    uint32_t
        first; /* the first of them: of the texts of a cluster, in that which says it soonest */
    uint32_t repeat; /* its number among the grams that more than one sentence has, if it is one */
} smz_gram;

/* One of the sentences that have such a gram. */
typedef struct smz_occurrence {
    uint32_t repeat;
    uint32_t sentence;
} smz_occurrence;

typedef struct smz_grams {
    uint32_t sentences;
    uint32_t terms;
    uint32_t pairs;
    uint32_t tokens;                  /* of all sentences */
    const uint32_t *length;           /* [sentences] tokens */
    const uint32_t *place;            /* [sentences] in their text, from 0 */
    const uint32_t *places;           /* [sentences] how many that has */
    const size_t *start;              /* [sentences + 1] into `gram` */
    const size_t *pair_start;         /* [sentences] where its pairs begin */
    const uint32_t *gram;             /* each sentence's distinct grams: words, then pairs */
    const smz_pair *pair;             /* [pairs] in order of first occurrence */
    const smz_gram *of;               /* [terms + pairs] */
    uint32_t repeats;                 /* the grams that more than one sentence has: one in ten */
    const smz_occurrence *occurrence; /* [occurrences] of those, in order of sentences for each */
    size_t occurrences;
} smz_grams;

/* Linear in the tokens. Errors: SMZ_ERROR_MEMORY, _LIMIT. */
int smz_grams_make(smz_grams *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                   smz_error *error);

static inline uint32_t smz_gram_count(const smz_grams *grams)
{
    return grams->terms + grams->pairs;
}

#endif
