#include "rouge/measures.h"

#include <string.h>
#include "base/error.h"
#include "rouge/fragments.h"

/* ---- N-grams ---------------------------------------------------------------------------- */

/*
 * Kinds of n-grams are numbered in the order of first occurrence in the summary. An n-gram is found
 * by the number of its first n - 1 tokens and its last token, so that a length more costs one
 * look-up a token, and equal numbers mean equal n-grams without any text being compared.
 */
#define NONE UINT32_MAX

/* The lengths that are measured, and the one whose repetitions are. */
#define LONGEST  4
#define REPEATED 3

typedef struct slot {
    uint32_t prefix;
    uint32_t token;
    uint32_t number; /* NONE: the slot is empty */
} slot;

typedef struct grams {
    uint32_t *summary; /* the number of the n-gram that begins at each token */
    uint32_t *source;  /* the same; NONE: the summary has it not */
    uint32_t *count;   /* of each n-gram in the summary */
    bool *found;       /* whether the source has it */
    uint32_t distinct;
    slot *slots; /* more than twice as many as the summary has tokens */
    size_t mask;
} grams;

static bool make_grams(grams *out, size_t summary, size_t source, smz_arena *scratch)
{
    size_t slots = 16;

    while (slots <= 2 * summary)
        slots *= 2;
    *out = (grams){.summary = SMZ_NEW0(scratch, uint32_t, summary),
                   .source = SMZ_NEW0(scratch, uint32_t, source),
                   .count = SMZ_NEW(scratch, uint32_t, summary),
                   .found = SMZ_NEW(scratch, bool, summary),
                   .slots = SMZ_NEW(scratch, slot, slots),
                   .mask = slots - 1};
    return out->summary && out->source && out->count && out->found && out->slots;
}

static slot *find(const grams *all, uint32_t prefix, uint32_t token)
{
    uint64_t key = (uint64_t)prefix << 32 | token;
    size_t at = (size_t)smz_hash_mix(smz_hash_key(all->slots), key) & all->mask;
    slot *found;

    while ((found = &all->slots[at])->number != NONE &&
           (found->prefix != prefix || found->token != token))
        at = (at + 1) & all->mask;
    return found;
}

static void number_summary(grams *all, const smz_rouge_tokens *tokens, size_t n)
{
    memset(all->slots, 0xff, (all->mask + 1) * sizeof *all->slots);
    all->distinct = 0;
    for (size_t i = 0; i + n <= tokens->size; i++) {
        uint32_t prefix = all->summary[i], token = tokens->ids[i + n - 1];
        slot *found = find(all, prefix, token);
        if (found->number == NONE) {
            *found = (slot){prefix, token, all->distinct};
            all->count[all->distinct] = 0;
            all->found[all->distinct++] = false;
        }
        all->count[found->number]++;
        all->summary[i] = found->number;
    }
}

static void number_source(grams *all, const smz_rouge_tokens *tokens, size_t n)
{
    for (size_t i = 0; i + n <= tokens->size; i++) {
        if (all->source[i] == NONE)
            continue;
        all->source[i] = find(all, all->source[i], tokens->ids[i + n - 1])->number;
        if (all->source[i] != NONE)
            all->found[all->source[i]] = true;
    }
}

static double share(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

static void measure_grams(smz_measures *out, grams *all, const smz_rouge_tokens *summary,
                          const smz_rouge_tokens *source)
{
    for (size_t n = 1; n <= LONGEST; n++) {
        size_t novel = 0, repeated = 0;

        number_summary(all, summary, n);
        number_source(all, source, n);
        for (uint32_t i = 0; i < all->distinct; i++) {
            novel += !all->found[i];
            repeated += all->count[i] > 1;
        }
        out->novel[n - 1] = share(novel, all->distinct);
        if (n == REPEATED)
            out->repeated = share(repeated, all->distinct);
    }
}

/* ---- All measures ----------------------------------------------------------------------- */

int smz_measures_find(smz_measures *out, const smz_rouge_tokens *summary,
                      const smz_rouge_tokens *source, uint32_t distinct, smz_arena *scratch,
                      smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    double size = summary->size ? (double)summary->size : 1;
    smz_fragments fragments;
    grams all;
    int status = smz_fragments_find(&fragments, summary->ids, summary->size, source->ids,
                                    source->size, distinct, scratch, error);

    if (status == SMZ_OK && !make_grams(&all, summary->size, source->size, scratch))
        status = smz_fail_memory(error);
    if (status == SMZ_OK) {
        *out = (smz_measures){.coverage = (double)fragments.covered / size,
                              .density = fragments.squares / size,
                              .compression = share(source->size, summary->size),
                              .words = summary->size,
                              .sentences = summary->sentences,
                              .source_words = source->size};
        measure_grams(out, &all, summary, source);
    }
    smz_arena_release(scratch, mark);
    return status;
}
