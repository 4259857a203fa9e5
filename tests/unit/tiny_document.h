/*
 * Documents small enough to work out by hand, without the stages that would read them: each letter
 * of the notation is a word (a is term 0, b is term 1 ...), a full stop is a stop word, a space
 * ends a sentence. "ab.a ca" is two sentences.
 */
#ifndef TINY_DOCUMENT_H
#define TINY_DOCUMENT_H

#include <criterion/criterion.h>
#include <stdlib.h>
#include "rank/rank.h"

typedef struct tiny {
    smz_arena arena;
    smz_arena scratch;
    smz_doc doc;
    smz_matrix matrix;
} tiny;

static inline smz_token tiny_token(size_t at, char letter)
{
    bool stop = letter == '.';

    return (smz_token){.start = at,
                       .length = 1,
                       .term = stop ? 26 : (uint32_t)(letter - 'a'),
                       .flags = stop ? SMZ_TOKEN_STOP : 0};
}

/* `text` must outlive the document. */
static inline void tiny_init(tiny *t, const char *text)
{
    size_t size = strlen(text);
    smz_doc *doc = &t->doc;

    *t = (tiny){0};
    smz_arena_init(&t->arena, NULL, 1 << 16);
    smz_arena_init(&t->scratch, NULL, 1 << 16);
    doc->source.text = (smz_text){text, size};
    doc->sentences = SMZ_NEW0(&t->arena, smz_candidate, size);
    doc->tokens = SMZ_NEW0(&t->arena, smz_token, size);
    doc->terms = SMZ_NEW0(&t->arena, smz_term, 27);
    doc->term_count = 27;
    doc->terms[26].flags = SMZ_TOKEN_STOP;
    for (size_t at = 0; at < size; at++) {
        smz_candidate *sentence = &doc->sentences[doc->sentence_count];
        sentence->span.start = at;
        sentence->first_token = doc->token_count;
        for (; at < size && text[at] != ' '; at++)
            doc->tokens[doc->token_count++] = tiny_token(at, text[at]);
        sentence->span.end = at;
        sentence->tokens = doc->token_count - sentence->first_token;
        sentence->words = 9; /* none is too short to be chosen */
        doc->sentence_count++;
    }
    cr_assert_eq(smz_matrix_make(&t->matrix, &t->arena, doc, NULL), SMZ_OK);
}

static inline void tiny_free(tiny *t)
{
    smz_arena_free(&t->arena);
    smz_arena_free(&t->scratch);
}

static inline smz_rank_input tiny_input(tiny *t, const double *parameters)
{
    return (smz_rank_input){.doc = &t->doc,
                            .matrix = &t->matrix,
                            .parameters = parameters,
                            .arena = &t->arena,
                            .scratch = &t->scratch};
}

static inline smz_ranking tiny_rank_input(const char *method, const smz_rank_input *input)
{
    smz_ranking ranking;

    cr_assert_not_null(smz_method_find(method), "%s", method);
    cr_assert_eq(smz_rank(&ranking, smz_method_find(method), input, NULL), SMZ_OK);
    return ranking;
}

/* Ranks by a method; `query` is in letters, or NULL. */
static inline smz_ranking tiny_rank_with(tiny *t, const char *method, const char *query,
                                         const double *parameters)
{
    uint32_t terms[26];
    smz_rank_input input = tiny_input(t, parameters);

    input.query = terms;
    for (; query && query[input.query_size]; input.query_size++)
        terms[input.query_size] = (uint32_t)(query[input.query_size] - 'a');
    return tiny_rank_input(method, &input);
}

static inline smz_ranking tiny_rank(tiny *t, const char *method, const char *query)
{
    return tiny_rank_with(t, method, query, smz_parameter_defaults);
}

/* So many equal sentences; to be freed. */
static inline char *tiny_long_text(uint32_t sentences, const char *each)
{
    size_t size = strlen(each);
    char *text = malloc(sentences * (size + 1) + 1);

    cr_assert_not_null(text);
    for (uint32_t i = 0; i < sentences; i++) {
        memcpy(text + i * (size + 1), each, size);
        text[i * (size + 1) + size] = ' ';
    }
    text[sentences * (size + 1) - 1] = '\0';
    return text;
}

#endif
