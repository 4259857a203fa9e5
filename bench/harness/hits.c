#include "harness/hits.h"

#include <string.h>
#include "base/hash.h"
#include "harness/memory.h"
#include "rouge/rouge.h"

/* ---- Numbers of pairs ------------------------------------------------------------------- */

typedef struct slot {
    uint64_t key; /* 1 + (first << 32 | second); 0: empty */
    uint32_t pair;
} slot;

typedef struct hits_table {
    slot *slots;
    size_t mask;
    uint32_t distinct;
} hits_table;

static slot *find(const hits_table *t, uint32_t first, uint32_t second)
{
    uint64_t key = ((uint64_t)first << 32 | second) + 1;
    size_t at = (size_t)smz_hash_mix(smz_hash_key(t), key) & t->mask;

    while (t->slots[at].key != 0 && t->slots[at].key != key)
        at = (at + 1) & t->mask;
    return &t->slots[at];
}

static uint32_t number_of(const hits_table *t, uint32_t first, uint32_t second)
{
    const slot *found = find(t, first, second);

    return found->key ? found->pair : HITS_NONE;
}

/* A table of all pairs of the references, never more than half full. */
static hits_table *number_pairs(smz_arena *scratch, const smz_rouge_tokens *references,
                                size_t count)
{
    hits_table *t = SURE_NEW(scratch, hits_table, 1);
    size_t tokens = 1, slots = 16;

    for (size_t r = 0; r < count; r++)
        tokens += references[r].size;
    while (slots < 2 * tokens)
        slots *= 2;
    t->slots = SURE_NEW(scratch, slot, slots);
    t->mask = slots - 1;
    for (size_t r = 0; r < count; r++)
        for (size_t i = 0; i + 1 < references[r].size; i++) {
            uint32_t first = references[r].ids[i], second = references[r].ids[i + 1];
            slot *found = find(t, first, second);
            if (!found->key)
                *found = (slot){((uint64_t)first << 32 | second) + 1, t->distinct++};
        }
    return t;
}

/* ---- Reading ---------------------------------------------------------------------------- */

static int read_all(smz_rouge_tokens *out, smz_rouge *rouge, const smz_rouge_text *texts,
                    size_t count, smz_error *error)
{
    int status = SMZ_OK;

    for (size_t i = 0; i < count && status == SMZ_OK; i++)
        status = smz_rouge_read(&out[i], rouge, &texts[i], SMZ_VIEW_FLAT, error);
    return status;
}

static void count_reference(hits_reference *out, const hits *h, smz_arena *scratch,
                            const smz_rouge_tokens *tokens, uint32_t distinct)
{
    out->words = SURE_NEW(scratch, uint32_t, distinct);
    out->pairs = SURE_NEW(scratch, uint32_t, h->table->distinct);
    out->word_count = (double)tokens->size;
    out->pair_count = tokens->size > 0 ? (double)tokens->size - 1 : 0;
    for (size_t i = 0; i < tokens->size; i++)
        out->words[tokens->ids[i]]++;
    for (size_t i = 0; i + 1 < tokens->size; i++)
        out->pairs[number_of(h->table, tokens->ids[i], tokens->ids[i + 1])]++;
}

static void number_sentence(hits_sentence *out, const hits *h, smz_arena *scratch,
                            const smz_rouge_tokens *tokens)
{
    uint32_t *pairs = SURE_NEW(scratch, uint32_t, tokens->size);

    for (size_t i = 0; i + 1 < tokens->size; i++)
        pairs[i] = number_of(h->table, tokens->ids[i], tokens->ids[i + 1]);
    *out = (hits_sentence){tokens->ids, pairs, tokens->size};
}

int hits_open(hits *out, smz_arena *scratch, smz_rouge *rouge, const smz_rouge_text *references,
              size_t reference_count, const smz_rouge_text *sentences, size_t sentence_count,
              smz_error *error)
{
    smz_rouge_tokens *wanted = SURE_NEW(scratch, smz_rouge_tokens, reference_count);
    smz_rouge_tokens *given = SURE_NEW(scratch, smz_rouge_tokens, sentence_count);
    int status;

    smz_rouge_begin(rouge);
    status = read_all(wanted, rouge, references, reference_count, error);
    if (status == SMZ_OK)
        status = read_all(given, rouge, sentences, sentence_count, error);
    if (status != SMZ_OK)
        return status;
    *out = (hits){.references = SURE_NEW(scratch, hits_reference, reference_count),
                  .reference_count = reference_count,
                  .sentences = SURE_NEW(scratch, hits_sentence, sentence_count),
                  .sentence_count = sentence_count,
                  .chosen = SURE_NEW(scratch, bool, sentence_count),
                  .words = SURE_NEW(scratch, uint32_t, rouge->distinct),
                  .word_matches = SURE_NEW(scratch, double, reference_count),
                  .pair_matches = SURE_NEW(scratch, double, reference_count),
                  .table = number_pairs(scratch, wanted, reference_count)};
    out->pairs = SURE_NEW(scratch, uint32_t, out->table->distinct);
    for (size_t r = 0; r < reference_count; r++)
        count_reference(&out->references[r], out, scratch, &wanted[r], rouge->distinct);
    for (size_t i = 0; i < sentence_count; i++)
        number_sentence(&out->sentences[i], out, scratch, &given[i]);
    return SMZ_OK;
}

/* ---- Counting --------------------------------------------------------------------------- */

static void add_word(hits *h, uint32_t word)
{
    uint32_t before = h->words[word]++;

    for (size_t r = 0; r < h->reference_count; r++)
        h->word_matches[r] += before < h->references[r].words[word];
}

static void remove_word(hits *h, uint32_t word)
{
    uint32_t after = --h->words[word];

    for (size_t r = 0; r < h->reference_count; r++)
        h->word_matches[r] -= after < h->references[r].words[word];
}

static void add_pair(hits *h, uint32_t pair)
{
    uint32_t before;

    if (pair == HITS_NONE)
        return;
    before = h->pairs[pair]++;
    for (size_t r = 0; r < h->reference_count; r++)
        h->pair_matches[r] += before < h->references[r].pairs[pair];
}

static void remove_pair(hits *h, uint32_t pair)
{
    uint32_t after;

    if (pair == HITS_NONE)
        return;
    after = --h->pairs[pair];
    for (size_t r = 0; r < h->reference_count; r++)
        h->pair_matches[r] -= after < h->references[r].pairs[pair];
}

static const hits_sentence *chosen_before(const hits *h, size_t sentence)
{
    while (sentence-- > 0)
        if (h->chosen[sentence] && h->sentences[sentence].size > 0)
            return &h->sentences[sentence];
    return NULL;
}

static const hits_sentence *chosen_after(const hits *h, size_t sentence)
{
    while (++sentence < h->sentence_count)
        if (h->chosen[sentence] && h->sentences[sentence].size > 0)
            return &h->sentences[sentence];
    return NULL;
}

/* The pair across the end of a sentence, which ROUGE counts like any other. */
static uint32_t across(const hits *h, const hits_sentence *a, const hits_sentence *b)
{
    return a && b ? number_of(h->table, a->words[a->size - 1], b->words[0]) : HITS_NONE;
}

static void put_in(hits *h, size_t number)
{
    const hits_sentence *s = &h->sentences[number];
    const hits_sentence *before = chosen_before(h, number), *after = chosen_after(h, number);

    if (s->size == 0)
        return;
    remove_pair(h, across(h, before, after));
    add_pair(h, across(h, before, s));
    add_pair(h, across(h, s, after));
    for (size_t i = 0; i < s->size; i++)
        add_word(h, s->words[i]);
    for (size_t i = 0; i + 1 < s->size; i++)
        add_pair(h, s->pairs[i]);
    h->size += (double)s->size;
}

static void take_out(hits *h, size_t number)
{
    const hits_sentence *s = &h->sentences[number];
    const hits_sentence *before = chosen_before(h, number), *after = chosen_after(h, number);

    if (s->size == 0)
        return;
    h->size -= (double)s->size;
    for (size_t i = 0; i + 1 < s->size; i++)
        remove_pair(h, s->pairs[i]);
    for (size_t i = 0; i < s->size; i++)
        remove_word(h, s->words[i]);
    remove_pair(h, across(h, s, after));
    remove_pair(h, across(h, before, s));
    add_pair(h, across(h, before, after));
}

/* F = 2 PR / (P + R) = 2 matches / (words of both). */
static double f_of(double matches, double candidate, double reference)
{
    return matches > 0 ? 2 * matches / (candidate + reference) : 0;
}

static double best_f(const hits *h)
{
    double words = 0, pairs = 0;

    for (size_t r = 0; r < h->reference_count; r++) {
        const hits_reference *reference = &h->references[r];
        double f1 = f_of(h->word_matches[r], h->size, reference->word_count);
        double f2 = f_of(h->pair_matches[r], h->size - 1, reference->pair_count);
        words = f1 > words ? f1 : words;
        pairs = f2 > pairs ? f2 : pairs;
    }
    return words + pairs;
}

double hits_with(hits *h, size_t sentence)
{
    double sum;

    put_in(h, sentence);
    sum = best_f(h);
    take_out(h, sentence);
    return sum;
}

void hits_add(hits *h, size_t sentence)
{
    put_in(h, sentence);
    h->chosen[sentence] = true;
}
