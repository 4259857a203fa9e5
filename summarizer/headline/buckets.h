/*
 * Tables of 16-bit words in 65,536 buckets, as bytes in little-endian order: they are the same on
 * every machine, and there is nothing to prepare when a process starts.
 */
#ifndef SMZ_HEADLINE_BUCKETS_H
#define SMZ_HEADLINE_BUCKETS_H

#include <stddef.h>
#include <stdint.h>
#include "base/hash.h"

#define SMZ_BUCKETS 65536

/* `base` has four bytes for every 256 buckets, `starts` two for each, and their sum is where the
 * bucket begins in `words`, in words. Both have one entry more, for the end. */
typedef struct smz_buckets {
    const unsigned char *base;
    const unsigned char *starts;
    const unsigned char *words;
} smz_buckets;

static inline unsigned smz_load16(const unsigned char *bytes)
{
    return (unsigned)bytes[0] | (unsigned)bytes[1] << 8;
}

/* Asks ahead of time for what smz_bucket() reads. */
static inline void smz_bucket_prefetch(const smz_buckets *table, uint32_t bucket)
{
    smz_prefetch(table->starts + (size_t)bucket * 2);
}

/* Where a bucket begins; the next one's beginning is its end. */
static inline const unsigned char *smz_bucket(const smz_buckets *table, uint32_t bucket)
{
    const unsigned char *base = table->base + (size_t)(bucket >> 8) * 4;
    size_t at = smz_load16(base) | (size_t)smz_load16(base + 2) << 16;

    return table->words + (at + smz_load16(table->starts + (size_t)bucket * 2)) * 2;
}

#endif
