/* An allocator that counts what it gave and fails at one call. */
#ifndef TESTS_UNIT_COUNTED_H
#define TESTS_UNIT_COUNTED_H

#include <stddef.h>
#include <stdlib.h>

typedef struct counted {
    size_t calls, blocks, fail_at;
} counted;

static void *counted_resize(void *user, void *block, size_t size)
{
    counted *counts = user;

    if (++counts->calls == counts->fail_at)
        return NULL;
    counts->blocks += !block;
    return realloc(block, size);
}

static void counted_release(void *user, void *block)
{
    ((counted *)user)->blocks -= block != NULL;
    free(block);
}

#endif
