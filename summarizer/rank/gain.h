/*
 * The gain model: what a set of sentences is expected to share with a reference summary. Made by
 * the method `features`, read by select/expected.c.
 */
#ifndef SMZ_RANK_GAIN_H
#define SMZ_RANK_GAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A sure gram of full weight is worth so much: values are integers, so that sums are the same
 * whatever their order, and sets are compared without rounding. */
#define SMZ_GAIN_ONE 65536

typedef struct smz_gain {
    uint32_t sentences;
    uint32_t grams;
    const size_t *start;    /* [sentences + 1] into `gram` */
    const uint32_t *gram;   /* each sentence's distinct grams */
    const uint32_t *value;  /* [grams] probability times weight, in 1 / SMZ_GAIN_ONE */
    const uint32_t *length; /* [sentences] tokens */
    double free_length;     /* tokens of the reference, as the objective has it: */
    double sentence_length; /* and a sentence of a summary of so many sentences */
    bool literature; /* of a method that stays what it is in the literature: select.readable holds,
                        and small documents are searched to the end */
} smz_gain;

#endif
