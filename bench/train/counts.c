#include "counts.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/hash.h"
#include "die.h"
#include "records.h"

#define ROWS (1u << 21)

typedef struct row {
    char key[KEY_MOST];
    size_t count;     /* 0: free */
    uint32_t article; /* that was counted last */
} row;

static row *rows;

typedef struct sentence_task {
    sentence_user *use;
} sentence_task;

static void read_sentences(void *user, const corpus_record *record)
{
    const sentence_task *task = user;
    const smz_doc *doc = record->doc;
    smz_error error;

    for (size_t i = 0; i < doc->sentence_count; i++) {
        smz_analysis a;
        check(smz_tokenize(&a, record->arena, doc->source.text, doc->sentences[i].span, &error),
              &error);
        check(smz_tag_tokens(&a, record->scratch, doc->source.text, &error), &error);
        task->use(&a, doc->source.text, record->number + 1);
        smz_arena_reset(record->arena);
        smz_arena_reset(record->scratch);
    }
}

void for_each_sentence(sentence_user *use)
{
    sentence_task task = {use};

    for_each_record(stdin, read_sentences, &task);
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
