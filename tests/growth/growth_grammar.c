/* Tokens and chunks of one sentence without an end, for growth.py, as growth_run.c has whole
 * documents.
 *
 * usage: growth_grammar SHAPE METHOD SIZE      (numbers of the shape, from 0, and of no matter
 * what) growth_grammar                        (prints the names of the shapes)
 */
#include <stdio.h>
#include <stdlib.h>
#include "headline/analysis.h"

static const char *const shapes[] = {
    "one ", "U.S. ", "a.",  "don't ", "x'", "x-",      "1,",   "\"",           "' ",
    "(",    ". ",    "...", ",",      "$",  "http://", ":-) ", "\xe2\x80\x99",
};

static int list(void)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        printf("shape %zu\n", i);
    puts("method grammar");
    return 0;
}

/* The tagger does the same for every token, and would take minutes where instructions are counted.
 * Without it all are adjectives: the chunker looks for a noun behind them. */
static int find_chunks(smz_text text, smz_arena *arena)
{
    smz_analysis a;

    if (smz_tokenize(&a, arena, text, (smz_span){0, text.size}, NULL) != SMZ_OK)
        return SMZ_ERROR_MEMORY;
    for (uint32_t i = 0; i < a.size; i++)
        a.tokens[i].tag = SMZ_TAG_JJ;
    return smz_chunk_tokens(&a, arena, text, NULL);
}

int main(int count, char **arguments)
{
    size_t size = count == 4 ? (size_t)atol(arguments[3]) : 0, piece;
    char *text;
    smz_arena arena;
    int status = SMZ_ERROR_MEMORY;

    if (count != 4)
        return list();
    piece = strlen(shapes[atoi(arguments[1])]);
    size -= size % piece;
    text = malloc(size + 1);
    smz_arena_init(&arena, NULL, (size_t)1 << 16);
    for (size_t at = 0; text && at < size; at++)
        text[at] = shapes[atoi(arguments[1])][at % piece];
    if (text)
        status = find_chunks((smz_text){text, size}, &arena);
    smz_arena_free(&arena);
    free(text);
    return status != SMZ_OK;
}
