/*
 * Tables of learned weights: a feature is a number, and has a weight for some of the classes that
 * an averaged perceptron (Freund and Schapire 1999; Collins 2002) chooses among.
 *
 * Only weights that are not zero are kept. In its bucket a feature is a header, 11 bits of key and
 * 5 of count, and so many words of 6 bits for the class and 10 for the weight; headers ascend by
 * key. Features that have weights for many classes are looked up most often, and what they weigh is
 * added fastest all at once: in the tables that are built in, their count is 0, and the one word
 * behind is the number of a row with a weight for each class.
 */
#ifndef SMZ_HEADLINE_WEIGHTS_H
#define SMZ_HEADLINE_WEIGHTS_H

#include "base/arena.h"
#include "base/hash.h"
#include "headline/buckets.h"

#define SMZ_WEIGHT_KEY_BITS   11
#define SMZ_WEIGHT_COUNT_BITS 5 /* a feature of more weights has several headers */
#define SMZ_WEIGHT_COUNT_MOST ((1 << SMZ_WEIGHT_COUNT_BITS) - 1)
#define SMZ_WEIGHT_BITS       10
#define SMZ_WEIGHT_CLASSES    64
#define SMZ_WEIGHT_MOST       ((1 << (SMZ_WEIGHT_BITS - 1)) - 1)
#define SMZ_FEATURE_BITS      (16 + SMZ_WEIGHT_KEY_BITS)

typedef struct smz_weights {
    smz_buckets buckets;
    const int16_t (*rows)[SMZ_WEIGHT_CLASSES]; /* NULL: there are none */
} smz_weights;

/* Generated from what bench/train/grammar has learned. */
extern const smz_weights smz_tagger_weights;
extern const smz_weights smz_parser_weights;

/* The number of a feature: what kind it is, and its one or two values. */
static inline uint32_t smz_feature(uint32_t kind, uint32_t a, uint32_t b)
{
    uint64_t hash = smz_hash_mix(smz_hash_mix((uint64_t)(kind + 1) << 32, a), b);

    return (uint32_t)(hash >> (64 - SMZ_FEATURE_BITS));
}

/* What was looked up before, by all of the features at once. */
#define SMZ_KNOWN_SUMS 128
typedef struct smz_known_sums {
    uint64_t keys[SMZ_KNOWN_SUMS]; /* 0: nothing is known */
    int32_t sums[SMZ_KNOWN_SUMS][SMZ_WEIGHT_CLASSES];
} smz_known_sums;

/* What is known of a table whose features will come again; NULL: out of memory. */
smz_known_sums *smz_known_sums_make(smz_arena *arena);

/* Writes what the features weigh, for each class. `known` may be NULL. */
void smz_weights_sum(int32_t scores[SMZ_WEIGHT_CLASSES], smz_known_sums *known,
                     const smz_weights *weights, const uint32_t *features, unsigned count);

/* Adds to the scores of the classes what each of the features weighs. */
void smz_weights_add(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_weights *weights,
                     const uint32_t *features, unsigned count);

#endif
