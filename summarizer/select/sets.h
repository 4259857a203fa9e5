/* Sets of sentences in the making: what they cost, what they are worth, which is better. For the
 * files of select/ alone. */
#ifndef SMZ_SELECT_SETS_H
#define SMZ_SELECT_SETS_H

#include "rank/gain.h"
#include "select/room.h"

/*
 * Of a set S of sentences, V(S) is the sum of the values of its distinct grams, each counted once,
 * and of the second occurrences that have a value: what S is expected to share with a reference. As
 * no second occurrence is worth more than the first, V is submodular, and what was said already
 * brings little or nothing. With |S| in tokens, the objective is
 *
 *     a free number of sentences:   V(S) / (|S| + L), the expected F1 but for a factor
 *     k sentences:                  the same, with a lower L, over the sets of k
 *     words, characters or bytes:   V(S), the expected recall, over the sets that fit
 *
 * L stands for the reference's length. Sets are compared in integers: no rounding decides.
 */
typedef enum smz_goal { SMZ_GOAL_FREE, SMZ_GOAL_FIXED, SMZ_GOAL_RECALL } smz_goal;

/* Twice the number of sentences has no more. */
#define SMZ_TIMES_DIGITS 33

typedef struct smz_set {
    uint32_t *sentence;
    size_t size;
    uint64_t value;
    uint64_t length;
} smz_set;

/* A set that sentences are put into and taken out of. */
typedef struct smz_sets {
    const smz_gain *gain;
    const smz_cost *cost;
    smz_goal goal;
    uint64_t reference; /* L */
    size_t most;        /* sentences */
    smz_cost all;       /* the whole budget */
    smz_cost room;      /* what `now` leaves of it */
    uint32_t *covered;  /* [grams] sentences of `now` that have it */
    smz_held held;      /* by `now` */
    /* How often `now` holds them, each sentence twice at most: the digits of a binary number for
     * each bit, so that all words are counted at once. */
    uint64_t times[SMZ_TIMES_DIGITS];
    unsigned digits; /* that were ever used */
    bool *used;      /* [sentences] in `now` */
    smz_set now;
    size_t work; /* grams looked at */
} smz_sets;

/* The bits of the words that are held twice once a sentence is added, and were not before. */
static inline uint64_t smz_new_seconds(const smz_held *set, const smz_held *sentence)
{
    return (sentence->twice | (set->once & sentence->once)) & ~set->twice;
}

/* An empty set of a document; goal, limits and L are the caller's to set. Errors:
 * SMZ_ERROR_MEMORY. */
int smz_sets_make(smz_sets *out, smz_arena *scratch, const smz_gain *gain, const smz_cost *cost,
                  smz_error *error);

/* Whether a sentence is not in it and fits. */
bool smz_sets_can_add(const smz_sets *sets, uint32_t sentence);
/* What a sentence would add to V. */
uint64_t smz_sets_gain(smz_sets *sets, uint32_t sentence);
void smz_sets_add(smz_sets *sets, uint32_t sentence);
/* Takes out the sentence in a place; the last one moves there. */
void smz_sets_drop(smz_sets *sets, size_t place);
void smz_sets_empty(smz_sets *sets);

/* Whether a set of this value, length and size is better than another one. */
bool smz_sets_is_better(const smz_sets *sets, const smz_set *a, const smz_set *b);

#endif
