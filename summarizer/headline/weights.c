#include "headline/weights.h"

#include <string.h>

/* Each step asks for the memory that the next one reads, so many features later: the tables are
 * larger than the caches next to the processor, which waited most of all for where buckets begin.
 */
#define AHEAD 8

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

static void add_words(int32_t *scores, const unsigned char *at, unsigned count)
{
    for (const unsigned char *end = at + 2 * (size_t)count; at < end; at += 2) {
        unsigned word = smz_load16(at);
        scores[word >> SMZ_WEIGHT_BITS] +=
            (int32_t)(word & ((1u << SMZ_WEIGHT_BITS) - 1)) - (1 << (SMZ_WEIGHT_BITS - 1));
    }
}

/* Adds what a feature weighs; its row, if it has one, is left to be added. NULL: none. */
static const int16_t *add_feature(int32_t *scores, const smz_weights *weights, place p)
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
            add_words(scores, p.at, count);
        p.at += 2 * (size_t)(count > 0 ? count : 1);
    }
    return NULL;
}

static void add_row(int32_t *scores, const int16_t *row)
{
    for (unsigned class = 0; class < SMZ_WEIGHT_CLASSES; class ++)
        scores[class] += row[class];
}

/* In four steps that follow each other at some distance: where it is said where a feature's bucket
 * begins, where it does, what stands in it, and the row that this may name. */
void smz_weights_add(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_weights *weights,
                     const uint32_t *features, unsigned count)
{
    place places[AHEAD];
    const int16_t *rows[AHEAD] = {NULL};

    for (unsigned i = 0, at = 0; i < count + 3 * AHEAD; i++, at = (at + 1) % AHEAD) {
        if (rows[at])
            add_row(scores, rows[at]);
        rows[at] = NULL;
        if (i >= 2 * AHEAD && i - 2 * AHEAD < count)
            rows[at] = add_feature(scores, weights, places[at]);
        if (i >= AHEAD && i - AHEAD < count)
            places[at] = find_place(&weights->buckets, features[i - AHEAD]);
        if (i < count)
            smz_bucket_prefetch(&weights->buckets, features[i] >> SMZ_WEIGHT_KEY_BITS);
    }
}

smz_known_sums *smz_known_sums_make(smz_arena *arena)
{
    smz_known_sums *known = SMZ_NEW(arena, smz_known_sums, 1);

    if (known)
        memset(known->keys, 0, sizeof known->keys);
    return known;
}

/* Of 63 bits: two sets of features of one sentence that have the same would get the same sums. Each
 * sentence has sums of its own, of one table alone. */
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
