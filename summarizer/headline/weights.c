#include "headline/weights.h"

#include <string.h>

/* Features that are looked up together: the tables are larger than the caches next to the
 * processor, and it waits for all of them at the same time. */
#define BATCH 16

/* So many weights, of 16 bits at most SMZ_WEIGHT_MOST each, cannot add up to more than 16 bits. */
#define SUMMED_MOST (INT16_MAX / SMZ_WEIGHT_MOST)

typedef struct place {
    const unsigned char *at, *end; /* the bucket */
    unsigned key;
} place;

static place find_place(const smz_buckets *buckets, uint32_t feature)
{
    uint32_t bucket = feature >> SMZ_WEIGHT_KEY_BITS;
    place found = {.at = smz_bucket(buckets, bucket),
                   .end = smz_bucket(buckets, bucket + 1),
                   .key = feature & ((1u << SMZ_WEIGHT_KEY_BITS) - 1)};

    smz_prefetch(found.at);
    smz_prefetch(found.end);
    return found;
}

static void add_words(int16_t *sums, const unsigned char *at, unsigned count)
{
    for (const unsigned char *end = at + 2 * (size_t)count; at < end; at += 2) {
        unsigned word = smz_load16(at);
        int weight = (int)(word & ((1u << SMZ_WEIGHT_BITS) - 1)) - (1 << (SMZ_WEIGHT_BITS - 1));
        int16_t *sum = &sums[word >> SMZ_WEIGHT_BITS];
        *sum = (int16_t)(*sum + weight);
    }
}

/* Adds what a feature weighs; its row, if it has one, is left to be added. NULL: none. */
static const int16_t *add_feature(int16_t *sums, const smz_weights *weights, place p)
{
    while (p.at < p.end) {
        unsigned header = smz_load16(p.at), key = header >> SMZ_WEIGHT_COUNT_BITS;
        unsigned count = header & ((1u << SMZ_WEIGHT_COUNT_BITS) - 1);
        p.at += 2;
        if (key > p.key)
            break;
        if (key == p.key && count == 0) {
            const int16_t *row = weights->rows[smz_load16(p.at)];
            smz_prefetch(row);
            smz_prefetch(row + SMZ_WEIGHT_CLASSES / 2);
            return row;
        }
        if (key == p.key)
            add_words(sums, p.at, count);
        p.at += 2 * (size_t)(count > 0 ? count : 1);
    }
    return NULL;
}

static void add_batch(int16_t *sums, const smz_weights *weights, const uint32_t *features,
                      unsigned count)
{
    place places[BATCH];
    const int16_t *rows[BATCH];
    unsigned found = 0;

    for (unsigned i = 0; i < count; i++)
        places[i] = find_place(&weights->buckets, features[i]);
    for (unsigned i = 0; i < count; i++) {
        rows[found] = add_feature(sums, weights, places[i]);
        found += rows[found] != NULL;
    }
    for (unsigned i = 0; i < found; i++)
        for (unsigned class = 0; class < SMZ_WEIGHT_CLASSES; class ++)
            sums[class] = (int16_t)(sums[class] + rows[i][class]);
}

void smz_weights_add(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_weights *weights,
                     const uint32_t *features, unsigned count)
{
    for (unsigned first = 0, end; first < count; first = end) {
        int16_t sums[SMZ_WEIGHT_CLASSES] = {0};
        end = count - first < SUMMED_MOST ? count : first + SUMMED_MOST;
        for (unsigned at = first; at < end; at += BATCH)
            add_batch(sums, weights, features + at, end - at < BATCH ? end - at : BATCH);
        for (unsigned class = 0; class < SMZ_WEIGHT_CLASSES; class ++)
            scores[class] += sums[class];
    }
}

smz_known_sums *smz_known_sums_make(smz_arena *arena)
{
    smz_known_sums *known = SMZ_NEW(arena, smz_known_sums, 1);

    if (known)
        memset(known->keys, 0, sizeof known->keys);
    return known;
}

static uint64_t key_of(const uint32_t *features, unsigned count)
{
    uint64_t hash = count;

    for (unsigned i = 0; i + 1 < count; i += 2)
        hash = smz_hash_mix(hash, (uint64_t)features[i] << 32 | features[i + 1]);
    return smz_hash_mix(hash, features[count - 1]) | 1;
}

void smz_weights_sum(int32_t scores[SMZ_WEIGHT_CLASSES], smz_known_sums *known,
                     const smz_weights *weights, const uint32_t *features, unsigned count)
{
    uint64_t key = known && count > 0 ? key_of(features, count) : 0;
    size_t at = (size_t)(key >> 32) % SMZ_KNOWN_SUMS;

    if (key != 0 && known->keys[at] == key) {
        memcpy(scores, known->sums[at], sizeof known->sums[at]);
        return;
    }
    memset(scores, 0, SMZ_WEIGHT_CLASSES * sizeof *scores);
    smz_weights_add(scores, weights, features, count);
    if (key == 0)
        return;
    known->keys[at] = key;
    memcpy(known->sums[at], scores, sizeof known->sums[at]);
}
