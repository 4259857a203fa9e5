/*
 * The C library's malloc, replaced for the whole process, the libraries underneath ours included:
 * it counts, and fails when told to.
 */
#ifndef SMZ_TESTS_CORE_FAILING_MALLOC_H
#define SMZ_TESTS_CORE_FAILING_MALLOC_H

#include <stdbool.h>
#include <stddef.h>

typedef struct malloc_counts {
    size_t calls;   /* malloc, calloc and realloc */
    size_t blocks;  /* not yet freed */
    size_t fail_at; /* the call, from 1, that fails; 0: none */
    bool from_there_on;
} malloc_counts;

extern malloc_counts failing_malloc;

#endif
