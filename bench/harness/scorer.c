#include "harness/scorer.h"

#include <string.h>
#include "harness/memory.h"

#define SCORER_CHUNK 4096

void scorer_open(scorer *out, const scorer_options *options, const char *metrics)
{
    *out = (scorer){.options = options, .metrics = metrics};
    smz_arena_init(&out->arena, sure_memory(), SCORER_CHUNK);
}

void scorer_close(scorer *s)
{
    for (size_t i = 0; i < s->entries.size; i++)
        smz_rouge_free(s->entries.items[i].rouge);
    smz_arena_free(&s->arena);
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

smz_rouge *scorer_for(scorer *s, const char *language, smz_error *error)
{
    smz_rouge_options options = s->options->rouge;
    scorer_entry made = {0};

    if (!s->options->unicode)
        language = NULL;
    else if (strcmp(language, SCORER_UNSURE) == 0)
        language = "en";
    for (size_t i = 0; i < s->entries.size; i++)
        if (same(s->entries.items[i].language, language))
            return s->entries.items[i].rouge;
    if (s->metrics)
        options.metrics = s->metrics;
    options.language = language;
    if (smz_rouge_new(&made.rouge, &options, sure_memory(), error) != SMZ_OK)
        return NULL;
    made.language = language ? sure_string(&s->arena, language) : NULL;
    *SURE_PUSH(&s->arena, &s->entries) = made;
    return made.rouge;
}
