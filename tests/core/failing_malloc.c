#include "failing_malloc.h"

#include <errno.h>
#include <stdlib.h>

/* What stands behind malloc in the GNU C library. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

/* Loaded by LD_PRELOAD into another program, SMZ_FAIL_MALLOC says which call is to fail. */
malloc_counts failing_malloc;

__attribute__((constructor)) static void from_environment(void)
{
    const char *n = getenv("SMZ_FAIL_MALLOC");

    if (n) {
        failing_malloc.fail_at = strtoul(n, NULL, 10);
        failing_malloc.calls = 0;
    }
}

static bool fails(void)
{
    malloc_counts *counts = &failing_malloc;

    counts->calls++;
    if (!counts->fail_at || counts->calls < counts->fail_at ||
        (counts->calls > counts->fail_at && !counts->from_there_on))
        return false;
    errno = ENOMEM;
    return true;
}

static void *counted_block(void *block)
{
    failing_malloc.blocks += block != NULL;
    return block;
}

void *malloc(size_t size)
{
    return fails() ? NULL : counted_block(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : counted_block(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (fails())
        return NULL;
    return block ? __libc_realloc(block, size) : counted_block(__libc_malloc(size));
}

void free(void *block)
{
    failing_malloc.blocks -= block != NULL;
    __libc_free(block);
}
