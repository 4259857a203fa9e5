#include "base/arena.h"

#include <limits.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct smz_chunk {
    smz_chunk *next;
    size_t size; /* of the memory behind this header */
};

#define ALIGNMENT alignof(max_align_t)
/* The header's size rounded up, so that what stands behind it is aligned. */
#define HEADER ((sizeof(smz_chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)
/* Half the bits of a size, less what aligning may add. */
#define HALF (sizeof(size_t) * CHAR_BIT / 2 - 1)
/* One huge document must not hold its memory for all the small ones that follow. */
#define KEEP_AT_MOST ((size_t)64 << 20)

static void *default_resize(void *user, void *block, size_t size)
{
    (void)user;
    return realloc(block, size);
}

static void default_release(void *user, void *block)
{
    (void)user;
    free(block);
}

smz_allocator smz_allocator_or_default(const smz_allocator *given)
{
    return given ? *given : (smz_allocator){default_resize, default_release, NULL};
}

static char *chunk_memory(smz_chunk *chunk)
{
    return (char *)chunk + HEADER;
}

void smz_arena_init(smz_arena *arena, const smz_allocator *allocator, size_t chunk_size)
{
    *arena = (smz_arena){smz_allocator_or_default(allocator), NULL, NULL, 0, chunk_size};
}

static void free_chunks(smz_arena *arena, smz_chunk *chunk)
{
    while (chunk) {
        smz_chunk *next = chunk->next;
        arena->allocator.release(arena->allocator.user, chunk);
        chunk = next;
    }
}

void smz_arena_free(smz_arena *arena)
{
    free_chunks(arena, arena->first);
    arena->first = arena->current = NULL;
    arena->used = 0;
}

/* Makes `current` a chunk with room for `bytes`: one kept from before when it fits, or a new one.
 */
static bool next_chunk(smz_arena *arena, size_t bytes)
{
    smz_chunk **link = arena->current ? &arena->current->next : &arena->first;
    smz_chunk *chunk = *link;

    if (!chunk || chunk->size < bytes) {
        size_t size = bytes > arena->chunk_size ? bytes : arena->chunk_size;
        if (size > SIZE_MAX - HEADER)
            return false;
        chunk = arena->allocator.resize(arena->allocator.user, NULL, HEADER + size);
        if (!chunk)
            return false;
        chunk->size = size;
        chunk->next = *link;
        *link = chunk;
    }
    arena->current = chunk;
    arena->used = 0;
    return true;
}

void *smz_arena_alloc(smz_arena *arena, size_t count, size_t size)
{
    size_t bytes;
    void *memory;

    /* No product of two halves of a size_t overflows: nearly always this spares a division. */
    if ((count | size) >> HALF && size && count > (SIZE_MAX - ALIGNMENT) / size)
        return NULL;
    bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (bytes == 0)
        bytes = ALIGNMENT; /* a count of 0 still gives a pointer that is not NULL */
    if (!arena->current || bytes > arena->current->size - arena->used)
        if (!next_chunk(arena, bytes))
            return NULL;
    memory = chunk_memory(arena->current) + arena->used;
    arena->used += bytes;
    return memory;
}

void *smz_arena_zero(smz_arena *arena, size_t count, size_t size)
{
    void *memory = smz_arena_alloc(arena, count, size);

    if (memory)
        memset(memory, 0, count * size);
    return memory;
}

char *smz_arena_copy(smz_arena *arena, const char *data, size_t size)
{
    char *copy = size == SIZE_MAX ? NULL : smz_arena_alloc(arena, size + 1, 1);

    if (!copy)
        return NULL;
    if (size)
        memcpy(copy, data, size);
    copy[size] = '\0';
    return copy;
}

smz_mark smz_arena_mark(const smz_arena *arena)
{
    return (smz_mark){arena->current, arena->used};
}

void smz_arena_release(smz_arena *arena, smz_mark mark)
{
    /* A mark taken before the first allocation has no chunk: the first chunk starts anew. */
    arena->current = mark.chunk ? mark.chunk : arena->first;
    arena->used = mark.chunk ? mark.used : 0;
}

void smz_arena_reset(smz_arena *arena)
{
    size_t kept = 0;

    for (smz_chunk **link = &arena->first; *link; link = &(*link)->next) {
        kept += (*link)->size;
        if (kept > KEEP_AT_MOST) {
            free_chunks(arena, *link);
            *link = NULL;
            break;
        }
    }
    arena->current = arena->first;
    arena->used = 0;
}

bool smz_vector_grow(smz_arena *arena, void **items, size_t *capacity, size_t need, size_t size)
{
    size_t wanted;
    void *grown;

    if (need <= *capacity)
        return true;
    wanted = *capacity ? *capacity : 16;
    while (wanted < need) {
        if (wanted > SIZE_MAX / 2)
            return false;
        wanted *= 2;
    }
    /* The vector that was allocated last grows where it stands. */
    if (*items && arena->current) {
        size_t old = (*capacity * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        char *end = chunk_memory(arena->current) + arena->used;
        if ((char *)*items + old == end && wanted <= (SIZE_MAX - ALIGNMENT) / size) {
            size_t more = (wanted * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - old;
            if (more <= arena->current->size - arena->used) {
                arena->used += more;
                *capacity = wanted;
                return true;
            }
        }
    }
    grown = smz_arena_alloc(arena, wanted, size);
    if (!grown)
        return false;
    if (*items)
        memcpy(grown, *items, *capacity * size);
    *items = grown;
    *capacity = wanted;
    return true;
}
