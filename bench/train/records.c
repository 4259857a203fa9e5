#include "records.h"

#include <stdlib.h>
#include "api/objects.h"
#include "die.h"

#define CHUNK (1 << 20)

void for_each_record(FILE *file, record_user *use, void *user)
{
    smz_context *context;
    smz_document *document;
    smz_arena arena, scratch;
    smz_error error;
    corpus_record record = {.arena = &arena, .scratch = &scratch};
    char *line = NULL;
    size_t capacity = 0;
    ssize_t size;

    check(smz_context_new(&context, NULL, NULL, &error), &error);
    check(smz_document_new(&document, context, &error), &error);
    smz_arena_init(&arena, NULL, CHUNK);
    smz_arena_init(&scratch, NULL, CHUNK);
    record.doc = &document->doc;
    for (; (size = getline(&line, &capacity, file)) > 0; record.number++) {
        check(smz_document_read_record(document, line, (size_t)size, NULL, &error), &error);
        use(user, &record);
        smz_arena_reset(&arena);
        smz_arena_reset(&scratch);
    }
    free(line);
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
    smz_document_free(document);
    smz_context_free(context);
}
