/* The grammar of one sentence without an end, for growth.py, as growth_run.c has whole documents.
 *
 * usage: growth_grammar SHAPE METHOD SIZE      (numbers of the shape, from 0, and of no matter
 * what) growth_grammar                        (prints the names of the shapes)
 */
#include <stdio.h>
#include <stdlib.h>
#include "headline/analysis.h"

static const char *const shapes[] = {
    "one ", "a", "U.S. ", "a.",  "don't ", "x'", "x-",      "1,",   "\"",
    "' ",   "(", ". ",    "...", ",",      "$",  "http://", ":-) ", "\xe2\x80\x99",
};

static int list(void)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        printf("shape %zu\n", i);
    puts("method grammar");
    return 0;
}

int main(int count, char **arguments)
{
    size_t size = count == 4 ? (size_t)atol(arguments[3]) : 0, piece;
    char *text = malloc(size + 1);
    smz_arena arena, scratch;
    smz_analysis a;
    int status;

    if (count != 4) {
        free(text);
        return list();
    }
    piece = strlen(shapes[atoi(arguments[1])]);
    size -= size % piece;
    for (size_t at = 0; text && at < size; at++)
        text[at] = shapes[atoi(arguments[1])][at % piece];
    smz_arena_init(&arena, NULL, (size_t)1 << 16);
    smz_arena_init(&scratch, NULL, (size_t)1 << 16);
    status =
        text ? smz_analyse(&a, &arena, &scratch, (smz_text){text, size}, (smz_span){0, size}, NULL)
             : SMZ_ERROR_MEMORY;
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
    free(text);
    return status != SMZ_OK;
}
