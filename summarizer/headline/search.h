/* Search: the best sets of deletions of every length. */
#ifndef SMZ_HEADLINE_SEARCH_H
#define SMZ_HEADLINE_SEARCH_H

#include "headline/deletions.h"

/* A set of deletions, none of them inside another. */
typedef struct smz_deletion_set {
    uint64_t members; /* bit i: items[i] */
    uint32_t saved;   /* characters that it takes away, about */
    int32_t loss;     /* in 1/SMZ_LOSS_UNIT of a point of the ranker's score */
} smz_deletion_set;

#define SMZ_LOSS_UNIT 1024

typedef struct smz_deletion_sets {
    smz_deletion_set *items; /* by loss, ascending */
    size_t size;
} smz_deletion_sets;

/*
 * The sets that lose least, some for every length that can be reached, the empty one among them.
 * `loss` and `saved` ([all->size]) are of each deletion; both add up, so that one walk from the end
 * to the beginning finds them, as of the items of a knapsack (Bellman 1957; for the k best of them
 * Nilsson 1998, for trees of words Filippova and Alfonseca 2015). Time and memory: the number of
 * deletions times a constant. Errors: SMZ_ERROR_MEMORY.
 */
int smz_deletion_sets_find(smz_deletion_sets *out, smz_arena *arena, const smz_deletions *all,
                           const int32_t *loss, const uint32_t *saved, smz_error *error);

#endif
