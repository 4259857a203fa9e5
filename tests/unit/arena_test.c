/* base/arena.h: memory that is given back at once. */
#include <criterion/criterion.h>
#include <stdalign.h>
#include <stdint.h>
#include "base/arena.h"
#include "counted.h"

Test(arena, gives_aligned_memory_that_does_not_overlap)
{
    smz_arena arena;
    char *before = NULL;

    smz_arena_init(&arena, NULL, 256);
    for (size_t size = 0; size < 600; size += 7) {
        char *block = smz_arena_alloc(&arena, 1, size);
        cr_assert_not_null(block);
        cr_assert_eq((uintptr_t)block % alignof(max_align_t), 0);
        cr_assert_neq(block, before);
        memset(block, 0xA5, size);
        before = block;
    }
    smz_arena_free(&arena);
}

Test(arena, clears_when_asked)
{
    smz_arena arena;
    smz_mark mark;
    uint64_t *items;

    smz_arena_init(&arena, NULL, 4096);
    mark = smz_arena_mark(&arena);
    memset(smz_arena_alloc(&arena, 100, 8), 0xFF, 800);
    smz_arena_release(&arena, mark);
    items = SMZ_NEW0(&arena, uint64_t, 100);
    for (size_t i = 0; i < 100; i++)
        cr_assert_eq(items[i], 0);
    smz_arena_free(&arena);
}

Test(arena, refuses_a_size_that_overflows)
{
    smz_arena arena;

    smz_arena_init(&arena, NULL, 256);
    cr_assert_null(smz_arena_alloc(&arena, SIZE_MAX / 2, 3));
    cr_assert_null(smz_arena_alloc(&arena, SIZE_MAX, 1));
    cr_assert_null(smz_arena_copy(&arena, "x", SIZE_MAX));
    cr_assert_not_null(smz_arena_alloc(&arena, 1, 1));
    smz_arena_free(&arena);
}

Test(arena, gives_back_what_was_taken_since_the_mark)
{
    smz_arena arena;
    smz_mark empty, mark;
    void *first, *second;

    smz_arena_init(&arena, NULL, 1024);
    empty = smz_arena_mark(&arena);
    first = smz_arena_alloc(&arena, 1, 100);
    mark = smz_arena_mark(&arena);
    second = smz_arena_alloc(&arena, 1, 100);
    for (int i = 0; i < 50; i++)
        cr_assert_not_null(smz_arena_alloc(&arena, 1, 500));
    smz_arena_release(&arena, mark);
    cr_assert_eq(smz_arena_alloc(&arena, 1, 100), second);
    smz_arena_release(&arena, empty);
    cr_assert_eq(smz_arena_alloc(&arena, 1, 100), first);
    smz_arena_free(&arena);
}

Test(arena, reset_keeps_its_chunks_for_the_next_use)
{
    counted counts = {0};
    smz_allocator allocator = counting(&counts);
    smz_arena arena;
    size_t calls;

    smz_arena_init(&arena, &allocator, 1024);
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < 100; i++)
            cr_assert_not_null(smz_arena_alloc(&arena, 1, 10 * i));
        if (round == 0)
            calls = counts.calls;
        smz_arena_reset(&arena);
    }
    cr_assert_eq(counts.calls, calls);
    smz_arena_free(&arena);
    cr_assert_eq(counts.blocks, 0);
}

Test(arena, reset_does_not_hold_a_huge_documents_memory)
{
    counted counts = {0};
    smz_allocator allocator = counting(&counts);
    smz_arena arena;

    smz_arena_init(&arena, &allocator, 1024);
    cr_assert_not_null(smz_arena_alloc(&arena, 1, 100));
    cr_assert_not_null(smz_arena_alloc(&arena, 80, (size_t)1 << 20));
    smz_arena_reset(&arena);
    cr_assert_eq(counts.blocks, 1);
    cr_assert_not_null(smz_arena_alloc(&arena, 1, 2000));
    smz_arena_free(&arena);
    cr_assert_eq(counts.blocks, 0);
}

Test(arena, out_of_memory_is_null_and_loses_nothing)
{
    counted counts = {.fail_from = 2};
    smz_allocator allocator = counting(&counts);
    smz_arena arena;
    char *kept;

    smz_arena_init(&arena, &allocator, 64);
    kept = smz_arena_copy(&arena, "kept", 4);
    cr_assert_null(smz_arena_alloc(&arena, 1, 1000));
    cr_assert_null(smz_arena_zero(&arena, 1, 1000));
    cr_assert_str_eq(kept, "kept");
    smz_arena_free(&arena);
    cr_assert_eq(counts.blocks, 0);
}

Test(arena, copies_end_in_nul)
{
    smz_arena arena;
    char *copy;

    smz_arena_init(&arena, NULL, 64);
    copy = smz_arena_copy(&arena, "abcdef", 3);
    cr_assert_str_eq(copy, "abc");
    cr_assert_str_eq(smz_arena_copy(&arena, NULL, 0), "");
    smz_arena_free(&arena);
}

Test(arena, vector_keeps_its_items_while_it_grows)
{
    smz_arena arena;
    SMZ_VECTOR(uint32_t) numbers = {0};

    smz_arena_init(&arena, NULL, 256);
    for (uint32_t i = 0; i < 10000; i++) {
        uint32_t *number = SMZ_PUSH(&arena, &numbers);
        cr_assert_not_null(number);
        *number = i * i;
        /* Something else lies behind it now and then, so that it has to move. */
        if (i % 1000 == 0)
            cr_assert_not_null(smz_arena_alloc(&arena, 1, 8));
    }
    cr_assert_eq(numbers.size, 10000);
    for (uint32_t i = 0; i < 10000; i++)
        cr_assert_eq(numbers.items[i], i * i);
    smz_arena_free(&arena);
}

Test(arena, vector_that_cannot_grow_stays_as_it_was)
{
    counted counts = {.fail_from = 2};
    smz_allocator allocator = counting(&counts);
    smz_arena arena;
    SMZ_VECTOR(uint64_t) numbers = {0};
    uint64_t *number;

    smz_arena_init(&arena, &allocator, 512);
    while ((number = SMZ_PUSH(&arena, &numbers)) != NULL)
        *number = numbers.size;
    cr_assert_eq(numbers.size, numbers.capacity);
    for (size_t i = 0; i < numbers.size; i++)
        cr_assert_eq(numbers.items[i], i + 1);
    cr_assert_not(smz_vector_grow(&arena, (void **)&numbers.items, &numbers.capacity, SIZE_MAX, 8));
    smz_arena_free(&arena);
}
