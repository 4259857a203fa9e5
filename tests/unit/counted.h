/* An allocator that counts what it gave, and fails at one call or from one on. */
#ifndef TESTS_UNIT_COUNTED_H
#define TESTS_UNIT_COUNTED_H

#include <stdlib.h>
#include "base/arena.h"

typedef struct counted {
    size_t calls, blocks;
    size_t fail_at, fail_from; /* counted from 1; 0: never */
} counted;

static inline void *counted_resize(void *user, void *block, size_t size)
{
    counted *counts = user;
    void *grown;

    counts->calls++;
    if (counts->calls == counts->fail_at ||
        (counts->fail_from && counts->calls >= counts->fail_from))
        return NULL;
    grown = realloc(block, size);
    counts->blocks += grown && !block;
    return grown;
}

static inline void counted_release(void *user, void *block)
{
    ((counted *)user)->blocks -= block != NULL;
    free(block);
}

static inline smz_allocator counting(counted *counts)
{
    return (smz_allocator){counted_resize, counted_release, counts};
}

#endif
