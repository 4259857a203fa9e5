#include "counts.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "api/objects.h"
#include "base/hash.h"
#include "die.h"

#define CHUNK (1 << 20)
#define ROWS  (1u << 21)

typedef struct row {
    char key[KEY_MOST];
    size_t count;     /* 0: free */
    uint32_t article; /* that was counted last */
} row;

static row *rows;

void for_each_sentence(sentence_user *use)
{
    smz_context *context;
    smz_document *document;
    smz_arena arena, scratch;
    smz_error error;
    char *line = NULL;
    size_t capacity = 0;
    ssize_t size;

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
            use(&a, doc->source.text, article);
            smz_arena_reset(&arena);
            smz_arena_reset(&scratch);
        }
    }
    free(line);
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
    smz_document_free(document);
    smz_context_free(context);
}

void count_key(uint32_t article, const char *format, ...)
{
    char key[KEY_MOST];
    va_list arguments;
    int size;

    va_start(arguments, format);
    size = vsnprintf(key, sizeof key, format, arguments);
    va_end(arguments);
    if (size < 0 || (size_t)size >= sizeof key)
        return;
    if (!rows)
        rows = sure(calloc(ROWS, sizeof *rows));
    for (uint32_t at = smz_hash(key, (size_t)size), tries = 0; tries < ROWS; at++, tries++) {
        row *r = &rows[at & (ROWS - 1)];
        if (r->count > 0 && strcmp(r->key, key) != 0)
            continue;
        memcpy(r->key, key, (size_t)size + 1);
        r->count += r->count == 0 || article == 0 || r->article != article;
        r->article = article;
        return;
    }
    die("too many different words");
}

static int by_key(const void *a, const void *b)
{
    return strcmp(((const row *)a)->key, ((const row *)b)->key);
}

bool write_counts(void)
{
    size_t used = 0;

    for (size_t i = 0; rows && i < ROWS; i++)
        if (rows[i].count > 0)
            rows[used++] = rows[i];
    if (used > 0)
        qsort(rows, used, sizeof *rows, by_key);
    for (size_t i = 0; i < used; i++)
        printf("%s\t%zu\n", rows[i].key, rows[i].count);
    free(rows);
    return fflush(stdout) == 0 && !ferror(stdout);
}
