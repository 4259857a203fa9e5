#include "headline/weights.h"

/* What follows is wanted soon: the tables are larger than the caches next to the processor. */
#if defined(__GNUC__)
#define PREFETCH(address) __builtin_prefetch(address)
#else
#define PREFETCH(address) ((void)(address))
#endif

/* Features that are looked up together. */
#define BATCH 16

typedef struct place {
    const unsigned char *at, *end; /* the bucket */
    unsigned key;
} place;

static place find_place(const smz_buckets *weights, uint32_t feature)
{
    uint32_t bucket = feature >> SMZ_WEIGHT_KEY_BITS;
    place found = {.at = smz_bucket(weights, bucket),
                   .end = smz_bucket(weights, bucket + 1),
                   .key = feature & ((1u << SMZ_WEIGHT_KEY_BITS) - 1)};

    PREFETCH(found.at);
    PREFETCH(found.end);
    return found;
}

static void add_feature(int32_t *scores, place p)
{
    while (p.at < p.end) {
        unsigned header = smz_load16(p.at), found = header >> SMZ_WEIGHT_COUNT_BITS;
        const unsigned char *next = p.at + 2 + 2 * (header & ((1u << SMZ_WEIGHT_COUNT_BITS) - 1));
        if (found > p.key)
            break;
        for (p.at += 2; found == p.key && p.at < next; p.at += 2) {
            unsigned word = smz_load16(p.at);
            scores[word >> SMZ_WEIGHT_BITS] +=
                (int32_t)(word & ((1u << SMZ_WEIGHT_BITS) - 1)) - (1 << (SMZ_WEIGHT_BITS - 1));
        }
        p.at = next;
    }
}

void smz_weights_add(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_buckets *weights,
                     const uint32_t *features, unsigned count)
{
    place places[BATCH];

    for (unsigned first = 0; first < count; first += BATCH) {
        unsigned some = count - first < BATCH ? count - first : BATCH;
        for (unsigned i = 0; i < some; i++)
            places[i] = find_place(weights, features[first + i]);
        for (unsigned i = 0; i < some; i++)
            add_feature(scores, places[i]);
    }
}
