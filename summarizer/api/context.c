#include "api/objects.h"
#include "base/error.h"

/* What a typical article needs fits into one chunk. */
#define SCRATCH_CHUNK ((size_t)256 << 10)

const char *smz_version(void)
{
    return SMZ_VERSION;
}

int smz_context_new(smz_context **out, const smz_language *language, const smz_allocator *allocator,
                    smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_context *context = memory.resize(memory.user, NULL, sizeof *context);
    int status;

    *out = NULL;
    if (!context)
        return smz_fail_memory(error);
    context->allocator = memory;
    context->lang = language ? language->lang : SMZ_LANG_AUTO;
    context->stopwords = language ? language->stopwords : NULL;
    smz_arena_init(&context->results, &memory, SCRATCH_CHUNK);
    smz_arena_init(&context->scratch, &memory, SCRATCH_CHUNK);
    status = smz_vocabulary_new(&context->vocabulary, &memory, error);
    if (status != SMZ_OK) {
        memory.release(memory.user, context);
        return status;
    }
    *out = context;
    return SMZ_OK;
}

void smz_context_free(smz_context *context)
{
    if (!context)
        return;
    smz_vocabulary_free(context->vocabulary);
    smz_arena_free(&context->results);
    smz_arena_free(&context->scratch);
    context->allocator.release(context->allocator.user, context);
}
