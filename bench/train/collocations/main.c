/*
 * Counts in how many articles two words stand side by side, for
 * summarizer/headline/collocations/: README.md there. Reads JSON records ({"text"}) on standard
 * input, tags their sentences, and writes a row for every pair of a word and the noun behind it:
 * the word, the noun's lemma, the number of articles; tabs between.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../die.h"
#include "api/objects.h"
#include "base/hash.h"
#include "headline/analysis.h"
#include "headline/morphology.h"

#define CHUNK    (1 << 20)
#define ROWS     (1u << 21)
#define KEY_MOST 48

const char program_name[] = "collocations";

/* ---- Counts ----------------------------------------------------------------------------- */

typedef struct row {
    char key[KEY_MOST]; /* word, tab, lemma */
    uint32_t articles;
    uint32_t last; /* the article that was counted last, from 1 on */
} row;

static row *rows;

/* Longer keys are no words that two articles share. */
static void count(const smz_word_form *word, const smz_word_form *noun, uint32_t article)
{
    char key[KEY_MOST];
    int size = snprintf(key, sizeof key, "%.*s\t%.*s", (int)word->size, word->data, (int)noun->size,
                        noun->data);

    if (size < 0 || (size_t)size >= sizeof key)
        return;
    for (uint32_t at = smz_hash(key, (size_t)size), tries = 0; tries < ROWS; at++, tries++) {
        row *r = &rows[at & (ROWS - 1)];
        if (r->last > 0 && strcmp(r->key, key) != 0)
            continue;
        strcpy(r->key, key);
        r->articles += r->last != article;
        r->last = article;
        return;
    }
    die("too many different words");
}

static int by_key(const void *a, const void *b)
{
    return strcmp(((const row *)a)->key, ((const row *)b)->key);
}

static void write_counts(void)
{
    size_t used = 0;

    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].last > 0)
            rows[used++] = rows[i];
    qsort(rows, used, sizeof *rows, by_key);
    for (size_t i = 0; i < used; i++)
        printf("%s\t%u\n", rows[i].key, rows[i].articles);
}

/* ---- Pairs ------------------------------------------------------------------------------ */

static bool is_common_noun(smz_tag tag)
{
    return tag == SMZ_TAG_NN || tag == SMZ_TAG_NNS;
}

/* What can stand before a noun and be one word with it. Names are told otherwise. */
static bool is_modifier(smz_tag tag)
{
    return is_common_noun(tag) || tag == SMZ_TAG_JJ || tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBG;
}

static void count_sentence(const smz_analysis *a, smz_text text, uint32_t article)
{
    for (uint32_t i = 1; i < a->size; i++) {
        smz_word_form noun, word;
        if (is_common_noun(smz_tag_at(a, i)) && is_modifier(smz_tag_at(a, i - 1)) &&
            smz_lemmatize(&noun, smz_token_text(text, &a->tokens[i]), smz_tag_at(a, i)) &&
            smz_lemmatize(&word, smz_token_text(text, &a->tokens[i - 1]), SMZ_TAG_JJ))
            count(&word, &noun, article);
    }
}

int main(void)
{
    smz_context *context;
    smz_document *document;
    smz_arena arena, scratch;
    smz_error error;
    char *line = NULL;
    size_t capacity = 0;
    ssize_t size;

    rows = sure(calloc(ROWS, sizeof *rows));
    check(smz_context_new(&context, NULL, NULL, &error), &error);
    check(smz_document_new(&document, context, &error), &error);
    smz_arena_init(&arena, NULL, CHUNK);
    smz_arena_init(&scratch, NULL, CHUNK);
    for (uint32_t article = 1; (size = getline(&line, &capacity, stdin)) > 0; article++) {
        const smz_doc *doc = &document->doc;
        check(smz_document_read_record(document, line, (size_t)size, NULL, &error), &error);
        for (size_t i = 0; i < doc->sentence_count; i++) {
            smz_analysis a;
            check(smz_tokenize(&a, &arena, doc->source.text, doc->sentences[i].span, &error),
                  &error);
            check(smz_tag_tokens(&a, &scratch, doc->source.text, &error), &error);
            count_sentence(&a, doc->source.text, article);
            smz_arena_reset(&arena);
            smz_arena_reset(&scratch);
        }
    }
    write_counts();
    free(line);
    free(rows);
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
    smz_document_free(document);
    smz_context_free(context);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
