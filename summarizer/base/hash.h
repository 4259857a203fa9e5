/* One hash for all tables; the same on every machine, so that nothing depends on byte order. */
#ifndef SMZ_BASE_HASH_H
#define SMZ_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* FNV-1a (Fowler, Noll, Vo), 32 bits, with a final mix: open addressing uses the low bits. */
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

#endif
