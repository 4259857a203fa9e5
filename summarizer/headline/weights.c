#include "headline/weights.h"

#include <string.h>
#include "base/wide.h"

/* Features that are looked up together. */
#define PORTION 96
/* Rows whose sums of 16 bits cannot overflow: a weight has SMZ_WEIGHT_BITS of them. */
#define ROWS_MOST 64

typedef struct place {
    const unsigned char *at, *end; /* the bucket */
    unsigned header;               /* of the feature there, less its count */
} place;

static place find_place(const smz_buckets *buckets, uint32_t feature)
{
    uint32_t bucket = feature >> SMZ_WEIGHT_KEY_BITS;
    place found = {.at = smz_bucket(buckets, bucket),
                   .end = smz_bucket(buckets, bucket + 1),
                   .header = (feature & ((1u << SMZ_WEIGHT_KEY_BITS) - 1))
                             << SMZ_WEIGHT_COUNT_BITS};

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
static inline const int16_t *add_feature(int32_t *scores, const smz_weights *weights, place p)
{
    while (p.at < p.end) {
        unsigned header = smz_load16(p.at), count = header & SMZ_WEIGHT_COUNT_MOST;
        p.at += 2;
        if (header >= p.header) {
            if (header - p.header > SMZ_WEIGHT_COUNT_MOST)
                break;
            if (count == 0) {
                const int16_t *row = weights->rows[smz_load16(p.at)];
                smz_prefetch(row);
                smz_prefetch(row + SMZ_WEIGHT_CLASSES / 2);
                return row;
            }
            add_words(scores, p.at, count);
            if (count < SMZ_WEIGHT_COUNT_MOST)
                break;
        }
        p.at += 2 * (size_t)(count + (count == 0));
    }
    return NULL;
}

#if defined(__GNUC__)

/* As many weights as AVX2 takes at once; other processors take them in parts. */
typedef int16_t sixteen __attribute__((vector_size(32)));
enum { PARTS = SMZ_WEIGHT_CLASSES * sizeof(int16_t) / sizeof(sixteen) };

/* The sums stay in registers. */
static SMZ_IN_BOTH void sum_rows(int16_t *sums, const int16_t *const *rows, size_t count)
{
    sixteen part[PARTS] = {{0}};

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < PARTS; k++) {
            sixteen weights;
            memcpy(&weights, rows[i] + 16 * k, sizeof weights);
            part[k] += weights;
        }
    memcpy(sums, part, sizeof part);
}

#else

static void sum_rows(int16_t *sums, const int16_t *const *rows, size_t count)
{
    memset(sums, 0, SMZ_WEIGHT_CLASSES * sizeof *sums);
    for (size_t i = 0; i < count; i++)
        for (unsigned class = 0; class < SMZ_WEIGHT_CLASSES; class ++)
            sums[class] = (int16_t)(sums[class] + rows[i][class]);
}

#endif

static SMZ_IN_BOTH void add_rows(int32_t *scores, const int16_t *const *rows, size_t count)
{
    int16_t sums[SMZ_WEIGHT_CLASSES];

    sum_rows(sums, rows, count);
    for (unsigned class = 0; class < SMZ_WEIGHT_CLASSES; class ++)
        scores[class] += sums[class];
}

static void add_rows_narrow(int32_t *scores, const int16_t *const *rows, size_t count)
{
    add_rows(scores, rows, count);
}

static SMZ_WIDE void add_rows_wide(int32_t *scores, const int16_t *const *rows, size_t count)
{
    add_rows(scores, rows, count);
}

/* Each round asks for the memory that the next one reads: the tables are larger than the caches
 * next to the processor. First where it is said where a feature's bucket begins, then where it
 * does, then what stands in it and the row that this may name. */
static void add_portion(int32_t *scores, const smz_weights *weights, const uint32_t *features,
                        unsigned count)
{
    place places[PORTION];
    const int16_t *rows[PORTION];
    size_t found = 0;

    for (unsigned i = 0; i < count; i++)
        smz_bucket_prefetch(&weights->buckets, features[i] >> SMZ_WEIGHT_KEY_BITS);
    for (unsigned i = 0; i < count; i++)
        places[i] = find_place(&weights->buckets, features[i]);
    for (unsigned i = 0; i < count; i++) {
        rows[found] = add_feature(scores, weights, places[i]);
        found += rows[found] != NULL;
    }
    for (size_t from = 0; from < found; from += ROWS_MOST)
        (smz_is_wide() ? add_rows_wide : add_rows_narrow)(
            scores, rows + from, found - from < ROWS_MOST ? found - from : ROWS_MOST);
}

void smz_weights_add(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_weights *weights,
                     const uint32_t *features, unsigned count)
{
    for (; count > PORTION; features += PORTION, count -= PORTION)
        add_portion(scores, weights, features, PORTION);
    add_portion(scores, weights, features, count);
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
