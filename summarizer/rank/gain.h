/*
 * The gain model: what a set of sentences is expected to share with a reference summary. Made by
 * the method `features`, read by select/expected.c.
 */
#ifndef SMZ_RANK_GAIN_H
#define SMZ_RANK_GAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "base/arena.h"
#include "base/ascii.h"
#include "document/document.h"

/* A sure gram of full weight is worth so much: values are integers, so that sums are the same
 * whatever their order, and sets are compared without rounding. */
#define SMZ_GAIN_ONE 65536

/*
 * ROUGE matches a word that the reference holds twice twice, if the summary holds it twice. So the
 * second occurrence of a word has a value of its own, for the words of a document that it is worth
 * most for; each has a bit.
 */
#define SMZ_SECONDS 64

/* Which of these words a sentence, or a set of them, holds. */
typedef struct smz_held {
    uint64_t once; /* at least once */
    uint64_t twice;
} smz_held;

typedef struct smz_gain {
    uint32_t sentences;
    uint32_t grams;
    const size_t *start;    /* [sentences + 1] into `gram` */
    const uint32_t *gram;   /* each sentence's distinct grams */
    const uint32_t *value;  /* [grams] probability times weight, in 1 / SMZ_GAIN_ONE */
    const uint32_t *length; /* [sentences] tokens */
    const smz_held *held;   /* [sentences]; NULL: no second occurrence has a value */
    const uint32_t *second; /* [SMZ_SECONDS] those, none above the word's own */
    double news;            /* how sure it is that the document is news, 0 to 1 */
    double free_length;     /* tokens of the reference, as the objective has it: */
    double sentence_length; /* and a sentence of a summary of so many sentences */
    bool literature; /* of a method that stays what it is in the literature: select.readable holds,
                        and small documents are searched to the end */
} smz_gain;

/* What the second occurrences of some words are worth. */
static inline uint64_t smz_second_value(const smz_gain *gain, uint64_t words)
{
    uint64_t sum = 0;

    for (; words; words &= words - 1)
        sum += gain->second[smz_lowest_bit(words)];
    return sum;
}

/*
 * Gives a gain model its second occurrences: `logit` is [terms] of the document, whose words are
 * the first grams, the log-odds that a reference holds them twice; `weight` is that of words.
 * Linear in the tokens. Errors: SMZ_ERROR_MEMORY.
 */
int smz_seconds_make(smz_gain *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                     const double *logit, double weight, smz_error *error);

#endif
