/* Two hashes: one for tables that are made at build time, one for those that a document fills. */
#ifndef SMZ_BASE_HASH_H
#define SMZ_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "base/ascii.h"

/* FNV-1a (Fowler, Noll, Vo), 32 bits, with a final mix: open addressing uses the low bits. The same
 * on every machine, as the generators of the tables compute it. */
static inline uint32_t smz_hash(const char *data, size_t size)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)data[i]) * 16777619u;
    hash ^= hash >> 16;
    hash *= 0x7feb352du;
    hash ^= hash >> 15;
    return hash;
}

/*
 * A keyed hash, for tables whose keys come out of a document. Its writer could find words that all
 * fall into one place of a table, and one megabyte of them took 40 seconds when this hash had no
 * key. The key is the address of the table, which he does not know; no table is ever walked, so
 * that nothing but time depends on it.
 */
static inline uint64_t smz_hash_key(const void *table)
{
    return (uint64_t)(uintptr_t)table;
}

/* Begins to bring a line of memory that is needed soon: keys that are looked up in batches wait for
 * it at the same time and not one after the other. */
static inline void smz_prefetch(const void *memory)
{
#if defined(__GNUC__)
    __builtin_prefetch(memory);
#else
    (void)memory;
#endif
}

/* Hashes one number more. */
static inline uint64_t smz_hash_mix(uint64_t hash, uint64_t number)
{
    hash = (hash ^ number) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 32;
}

/* At most eight bytes as a number; two texts of one size have the same only if they are the same.
 */
static inline uint64_t smz_hash_load(const char *data, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)data;
    uint32_t first, last;

    if (size >= sizeof first) {
        memcpy(&first, data, sizeof first);
        memcpy(&last, data + size - sizeof last, sizeof last);
        return (uint64_t)first << 32 | last;
    }
    return size == 0 ? 0
                     : (uint64_t)bytes[0] << 16 | (uint64_t)bytes[size / 2] << 8 | bytes[size - 1];
}

/* The first eight bytes of a text at most as a number, the first in its lowest bits: of two texts
 * of one size that have the same, no more than what is behind these bytes can differ. */
static inline uint64_t smz_head(const char *data, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)data;
    uint64_t head = 0;

    if (size >= 8)
        return smz_load_little(data);
    for (size_t i = 0; i < size; i++)
        head |= (uint64_t)bytes[i] << 8 * i;
    return head;
}

/* The same where eight bytes can be read: without a branch on the size, which no processor
 * foresees. */
static inline uint64_t smz_head_within(const char *data, size_t size)
{
    static const uint64_t first[] = {0,          0xFF,         0xFFFF,         0xFFFFFF,
                                     0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF,
                                     UINT64_MAX};

    return smz_load_little(data) & first[size < 8 ? size : 8];
}

/* As smz_hash_keyed(), of a text whose head is known. */
static inline uint32_t smz_hash_headed(uint64_t key, uint64_t head, const char *data, size_t size)
{
    uint64_t hash = smz_hash_mix(key + size, head);

    for (size_t at = 8; at < size; at += 8)
        hash = smz_hash_mix(hash, smz_head(data + at, size - at));
    return (uint32_t)smz_hash_mix(hash, 0);
}

static inline uint32_t smz_hash_keyed(uint64_t key, const char *data, size_t size)
{
    uint64_t hash = smz_hash_mix(key, size);

    for (; size > 8; data += 8, size -= 8)
        hash = smz_hash_mix(hash, smz_hash_load(data, 8));
    hash = smz_hash_mix(hash, smz_hash_load(data, size));
    /* The last bytes have only come to the upper bits yet. */
    return (uint32_t)smz_hash_mix(hash, 0);
}

#endif
