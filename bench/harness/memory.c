#define _POSIX_C_SOURCE 200809L
#include "harness/memory.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "program/messages.h"
#include "program/output.h"

_Noreturn void die_of_memory(void)
{
    say("out of memory");
    output_close(false);
    _exit(EXIT_INPUT); /* other threads may be at work */
}

/* ---- The allocator ---------------------------------------------------------------------- */

static void *sure_resize(void *user, void *block, size_t size)
{
    void *grown = realloc(block, size);

    (void)user;
    if (!grown)
        die_of_memory();
    return grown;
}

static void release(void *user, void *block)
{
    (void)user;
    free(block);
}

const smz_allocator *sure_memory(void)
{
    static const smz_allocator sure = {sure_resize, release, NULL};
    return &sure;
}

/* An arena fails by itself when a size would overflow. */
static void *sure(void *memory)
{
    if (!memory)
        die_of_memory();
    return memory;
}

void *sure_alloc(smz_arena *arena, size_t count, size_t size)
{
    return sure(smz_arena_zero(arena, count, size));
}

void sure_grow(smz_arena *arena, void **items, size_t *capacity, size_t need, size_t size)
{
    if (!smz_vector_grow(arena, items, capacity, need, size))
        die_of_memory();
}

char *sure_copy(smz_arena *arena, const char *data, size_t size)
{
    return sure(smz_arena_copy(arena, data, size));
}

char *sure_string(smz_arena *arena, const char *string)
{
    return sure_copy(arena, string, strlen(string));
}

char *sure_printf(smz_arena *arena, const char *format, ...)
{
    va_list arguments;
    char *text;
    int length;

    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    text = sure_alloc(arena, (size_t)length + 1, 1);
    va_start(arguments, format);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

/* ---- The meter -------------------------------------------------------------------------- */

/* In front of every block, so that it is known how much is given back. */
#define HEADER alignof(max_align_t)

static void *metered_resize(void *user, void *block, size_t size)
{
    memory_meter *meter = user;
    char *old = block ? (char *)block - HEADER : NULL;
    size_t before = 0;
    char *grown;

    if (old)
        memcpy(&before, old, sizeof before);
    grown = sure_resize(NULL, old, size + HEADER);
    memcpy(grown, &size, sizeof size);
    meter->now = meter->now - before + size;
    if (meter->now > meter->peak)
        meter->peak = meter->now;
    return grown + HEADER;
}

static void metered_release(void *user, void *block)
{
    memory_meter *meter = user;
    char *start = block ? (char *)block - HEADER : NULL;
    size_t size;

    if (!start)
        return;
    memcpy(&size, start, sizeof size);
    meter->now -= size;
    free(start);
}

void memory_meter_init(memory_meter *meter)
{
    *meter = (memory_meter){.allocator = {metered_resize, metered_release, meter}};
}
