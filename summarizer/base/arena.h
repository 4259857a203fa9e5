/*
 * Arenas: memory that is given back all at once, and growing arrays inside them.
 *
 * A document's memory is one arena, a context's scratch another. A stage that needs temporary
 * memory takes a mark and releases it. Resetting keeps the chunks, so that the next document of the
 * size calls the allocator not at all.
 */
#ifndef SMZ_BASE_ARENA_H
#define SMZ_BASE_ARENA_H

#include <stdbool.h>
#include "summarizer.h"

/* The C library's allocator when `given` is NULL, else a copy of `given`. */
smz_allocator smz_allocator_or_default(const smz_allocator *given);

typedef struct smz_chunk smz_chunk;

typedef struct smz_arena {
    smz_allocator allocator;
    smz_chunk *first;
    smz_chunk *current;
    size_t used;       /* bytes used in `current` */
    size_t chunk_size; /* least size of a new chunk */
} smz_arena;

typedef struct smz_mark {
    smz_chunk *chunk;
    size_t used;
} smz_mark;

/* Cannot fail: the first chunk is made by the first allocation. */
void smz_arena_init(smz_arena *arena, const smz_allocator *allocator, size_t chunk_size);
void smz_arena_free(smz_arena *arena);

/* `count` items of `size` bytes, aligned for any type, not cleared. NULL: out of memory. */
void *smz_arena_alloc(smz_arena *arena, size_t count, size_t size);
/* The same, all bytes zero. */
void *smz_arena_zero(smz_arena *arena, size_t count, size_t size);

#define SMZ_NEW(arena, type, count)  ((type *)smz_arena_alloc((arena), (count), sizeof(type)))
#define SMZ_NEW0(arena, type, count) ((type *)smz_arena_zero((arena), (count), sizeof(type)))

/* A copy of `size` bytes with a NUL behind them. NULL: out of memory. */
char *smz_arena_copy(smz_arena *arena, const char *data, size_t size);

smz_mark smz_arena_mark(const smz_arena *arena);
/* Gives back all that was allocated since the mark. */
void smz_arena_release(smz_arena *arena, smz_mark mark);
/* Gives back everything; keeps the chunks up to some megabytes for the next use. */
void smz_arena_reset(smz_arena *arena);

/*
 * A growing array in an arena: declare `SMZ_VECTOR(type) name` (all zero is empty), add with
 * SMZ_PUSH, which gives a pointer to the new item, not cleared, or NULL: out of memory. Items move
 * when it grows, so keep indices, not pointers.
 */
#define SMZ_VECTOR(type)                                                                           \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t size;                                                                               \
        size_t capacity;                                                                           \
    }

#define SMZ_PUSH(arena, vector)                                                                    \
    ((vector)->size < (vector)->capacity ||                                                        \
             smz_vector_grow((arena), (void **)&(vector)->items, &(vector)->capacity,              \
                             (vector)->size + 1, sizeof *(vector)->items)                          \
         ? &(vector)->items[(vector)->size++]                                                      \
         : NULL)

/* Room for at least `need` items; false: out of memory, and the vector is as it was. */
bool smz_vector_grow(smz_arena *arena, void **items, size_t *capacity, size_t need, size_t size);

#endif
