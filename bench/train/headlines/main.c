/*
 * Writes what the ranker of headlines looks at: for each JSON record on standard input
 * ({"text"}), a line for every candidate: the record's number from 0 on, CRC-32 of the candidate's
 * text, then its features, with tabs between. bench/grades/learn.py reads them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../die.h"
#include "api/objects.h"
#include "headline/headline.h"
#include "headline/rank.h"

#define WANTED 200
#define CHARS  70
#define CHUNK  (1 << 20)

const char program_name[] = "candidates";

/* That of zlib: polynomial 0xEDB88320, a bit at a time. */
static uint32_t crc32_of(smz_text text)
{
    uint32_t crc = UINT32_MAX;

    for (size_t i = 0; i < text.size; i++) {
        crc ^= (unsigned char)text.data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

static void write_candidates(size_t record, const smz_headings *found)
{
    for (size_t i = 0; i < found->best.size; i++) {
        const smz_heading *h = &found->best.items[i];
        if (!h->features)
            continue;
        printf("%zu\t%08x", record, crc32_of(h->text));
        for (size_t f = 0; f < SMZ_RANK_COUNT; f++)
            printf("\t%.17g", h->features[f]);
        putchar('\n');
    }
}

static void write_names(void)
{
#define NAME(id, name) "\t" name
    puts("record\tchecksum" SMZ_RANK_FEATURES(NAME));
#undef NAME
}

int main(void)
{
    const smz_headline_request request = {.wanted = WANTED, .chars = CHARS};
    smz_context *context;
    smz_document *document;
    smz_arena arena, scratch;
    smz_error error;
    char *line = NULL;
    size_t capacity = 0, record = 0;
    ssize_t size;

    check(smz_context_new(&context, NULL, NULL, &error), &error);
    check(smz_document_new(&document, context, &error), &error);
    smz_arena_init(&arena, NULL, CHUNK);
    smz_arena_init(&scratch, NULL, CHUNK);
    write_names();
    while ((size = getline(&line, &capacity, stdin)) > 0) {
        smz_headings found;
        check(smz_document_read_record(document, line, (size_t)size, NULL, &error), &error);
        check(smz_headlines(&found, &arena, &scratch, &document->doc, &request, &error), &error);
        write_candidates(record++, &found);
        smz_arena_reset(&arena);
        smz_arena_reset(&scratch);
    }
    free(line);
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
    smz_document_free(document);
    smz_context_free(context);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
