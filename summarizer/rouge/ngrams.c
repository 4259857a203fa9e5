#include "rouge/counts.h"

#include "base/error.h"

/*
 * An n-gram is a number, given in the order of first occurrence in the candidate: of a token its
 * id, of more the number of the first n - 1 tokens and the id of the last, looked up in a hash
 * table. So each length costs one look-up a token whatever n is, nothing is compared but two
 * numbers, and what the candidate has not is never looked up again.
 */
#define NONE UINT32_MAX

typedef struct slot {
    uint64_t key; /* 1 + (prefix << 32 | token); 0: empty */
    uint32_t gram;
} slot;

typedef struct grams {
    uint32_t *candidate;   /* the number of the n-gram that begins at each token */
    uint32_t **references; /* NONE: the candidate has it not */
    uint32_t *counts;      /* of each n-gram in the candidate */
    uint32_t *left;        /* of them, not yet matched */
    uint32_t distinct;
    slot *slots;
    size_t mask; /* slots - 1, at least twice as many as the candidate has tokens */
} grams;

static slot *find(const grams *all, uint32_t prefix, uint32_t token)
{
    uint64_t key = ((uint64_t)prefix << 32 | token) + 1;
    size_t at = (size_t)smz_hash_mix(smz_hash_key(all->slots), key) & all->mask;

    while (all->slots[at].key != 0 && all->slots[at].key != key)
        at = (at + 1) & all->mask;
    return &all->slots[at];
}

/* Numbers and counts the candidate's n-grams. */
static void number_candidate(grams *all, const smz_rouge_tokens *tokens, size_t n)
{
    memset(all->slots, 0, (all->mask + 1) * sizeof *all->slots);
    all->distinct = 0;
    for (size_t i = 0; i + n <= tokens->size; i++) {
        uint32_t prefix = all->candidate[i], token = tokens->ids[i + n - 1];
        slot *found = find(all, prefix, token);
        if (found->key == 0) {
            *found = (slot){((uint64_t)prefix << 32 | token) + 1, all->distinct};
            all->counts[all->distinct++] = 0;
        }
        all->candidate[i] = found->gram;
        all->counts[found->gram]++;
    }
}

static void number_reference(const grams *all, uint32_t *numbers, const smz_rouge_tokens *tokens,
                             size_t n)
{
    for (size_t i = 0; i + n <= tokens->size; i++) {
        const slot *found;
        if (numbers[i] == NONE)
            continue;
        found = find(all, numbers[i], tokens->ids[i + n - 1]);
        numbers[i] = found->key ? found->gram : NONE;
    }
}

/* The n-grams that both have, each as often as in the text that has it less often. */
static size_t match(const grams *all, const uint32_t *numbers, size_t count)
{
    size_t matched = 0;

    memcpy(all->left, all->counts, all->distinct * sizeof *all->left);
    for (size_t i = 0; i < count; i++)
        if (numbers[i] != NONE && all->left[numbers[i]] > 0) {
            all->left[numbers[i]]--;
            matched++;
        }
    return matched;
}

static size_t count_of(const smz_rouge_tokens *tokens, size_t n)
{
    return tokens->size < n ? 0 : tokens->size - n + 1;
}

static void tally(smz_tally *out, const grams *all, const smz_texts *texts, size_t n)
{
    for (size_t r = 0; r < texts->count; r++) {
        size_t count = count_of(&texts->references[r], n);
        out[r] = smz_tally_of((double)match(all, all->references[r], count),
                              (double)count_of(&texts->candidate, n), (double)count);
    }
}

/* One token each: the ids themselves, counted. */
static void begin(grams *all, const smz_texts *texts)
{
    all->distinct = texts->rouge->distinct;
    smz_count_tokens(all->counts, &texts->candidate);
    memcpy(all->candidate, texts->candidate.ids, texts->candidate.size * sizeof *all->candidate);
    for (size_t r = 0; r < texts->count; r++) {
        const smz_rouge_tokens *tokens = &texts->references[r];
        for (size_t i = 0; i < tokens->size; i++)
            all->references[r][i] = all->counts[tokens->ids[i]] ? tokens->ids[i] : NONE;
    }
}

static bool make_room(grams *all, const smz_texts *texts)
{
    smz_arena *scratch = &texts->rouge->scratch;
    size_t slots = 16, most = texts->rouge->distinct;

    if (most < texts->candidate.size)
        most = texts->candidate.size;
    while (slots < 2 * texts->candidate.size)
        slots *= 2;
    all->mask = slots - 1;
    all->slots = SMZ_NEW(scratch, slot, slots);
    all->candidate = SMZ_NEW(scratch, uint32_t, texts->candidate.size);
    all->counts = SMZ_NEW0(scratch, uint32_t, most);
    all->left = SMZ_NEW(scratch, uint32_t, most);
    all->references = SMZ_NEW(scratch, uint32_t *, texts->count);
    if (!all->slots || !all->candidate || !all->counts || !all->left || !all->references)
        return false;
    for (size_t r = 0; r < texts->count; r++) {
        all->references[r] = SMZ_NEW(scratch, uint32_t, texts->references[r].size);
        if (!all->references[r])
            return false;
    }
    return true;
}

int smz_count_ngrams(smz_tally *out, const smz_texts *texts, unsigned longest, smz_error *error)
{
    grams all;

    if (!make_room(&all, texts))
        return smz_fail_memory(error);
    begin(&all, texts);
    tally(out, &all, texts, 1);
    for (unsigned n = 2; n <= longest; n++) {
        number_candidate(&all, &texts->candidate, n);
        for (size_t r = 0; r < texts->count; r++)
            number_reference(&all, all.references[r], &texts->references[r], n);
        tally(out + (n - 1) * texts->count, &all, texts, n);
    }
    return SMZ_OK;
}
