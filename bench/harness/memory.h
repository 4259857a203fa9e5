/* Memory that is always there. */
#ifndef BENCH_MEMORY_H
#define BENCH_MEMORY_H

#include <stddef.h>
#include <summarizer.h>
#include "base/arena.h"
#include "base/buffer.h"

/*
 * An allocator that does not fail: when there is no memory the program says so and ends with status
 * 1, leaving no half-written file. A benchmark that has lost a piece has nothing to print. What is
 * allocated from it need not be checked.
 */
const smz_allocator *sure_memory(void);

/* Ends the program likewise, for what failed elsewhere. */
_Noreturn void die_of_memory(void);

/* Items of an arena or a vector of sure memory: never NULL. */
void *sure_alloc(smz_arena *arena, size_t count, size_t size);
#define SURE_NEW(arena, type, count) ((type *)sure_alloc((arena), (count), sizeof(type)))
#define SURE_PUSH(arena, vector)                                                                   \
    (sure_grow((arena), (void **)&(vector)->items, &(vector)->capacity, (vector)->size + 1,        \
               sizeof *(vector)->items),                                                           \
     &(vector)->items[(vector)->size++])
void sure_grow(smz_arena *arena, void **items, size_t *capacity, size_t need, size_t size);

char *sure_copy(smz_arena *arena, const char *data, size_t size);
char *sure_string(smz_arena *arena, const char *string);
__attribute__((format(printf, 2, 3))) char *sure_printf(smz_arena *arena, const char *format, ...);

/* Counts what is allocated; one thread's alone. */
typedef struct memory_meter {
    smz_allocator allocator;
    size_t now;
    size_t peak;
} memory_meter;

/* Sets the meter to nothing and makes its allocator, which borrows it. */
void memory_meter_init(memory_meter *meter);

#endif
