#include "headline/weights.h"

static unsigned load16(const unsigned char *bytes)
{
    return (unsigned)bytes[0] | (unsigned)bytes[1] << 8;
}

static size_t load32(const unsigned char *bytes)
{
    return load16(bytes) | (size_t)load16(bytes + 2) << 16;
}

static const unsigned char *bucket_start(const smz_weights *weights, uint32_t bucket)
{
    size_t at = load32(weights->base + (size_t)(bucket >> 8) * 4) +
                load16(weights->starts + (size_t)bucket * 2);

    return weights->words + at * 2;
}

static void add_feature(int32_t *scores, const smz_weights *weights, uint32_t feature)
{
    uint32_t bucket = feature >> SMZ_WEIGHT_KEY_BITS;
    unsigned key = feature & ((1u << SMZ_WEIGHT_KEY_BITS) - 1);
    const unsigned char *at = bucket_start(weights, bucket);
    const unsigned char *end = bucket_start(weights, bucket + 1);

    while (at < end) {
        unsigned header = load16(at), found = header >> SMZ_WEIGHT_COUNT_BITS;
        const unsigned char *next = at + 2 + 2 * (header & ((1u << SMZ_WEIGHT_COUNT_BITS) - 1));
        if (found > key)
            break;
        for (at += 2; found == key && at < next; at += 2) {
            unsigned word = load16(at);
            scores[word >> SMZ_WEIGHT_BITS] +=
                (int32_t)(word & ((1u << SMZ_WEIGHT_BITS) - 1)) - (1 << (SMZ_WEIGHT_BITS - 1));
        }
        at = next;
    }
}

void smz_weights_add(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_weights *weights,
                     const uint32_t *features, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        add_feature(scores, weights, features[i]);
}
