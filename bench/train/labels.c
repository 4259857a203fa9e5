#include "train.h"

#include <stdlib.h>
#include "base/elementary.h"

/* ---- Overlap ---------------------------------------------------------------------------- */

/* Hits of the words and pairs of some sentences, each clipped to the reference's count. `left` and
 * `pair_left` hold those counts, and hold them again in the end. */
typedef struct counting {
    const example *e;
    const reference *of;
    uint32_t *left;
    uint32_t *pair_left;
    size_t words, pairs, tokens;
} counting;

static void count_sentence(counting *c, uint32_t sentence, bool back)
{
    const smz_doc *doc = doc_of(c->e);
    const smz_token *token = doc->tokens + doc->sentences[sentence].first_token;

    for (uint32_t i = 0; i < doc->sentences[sentence].tokens; i++) {
        size_t pair = SIZE_MAX;
        uint32_t term = token[i].term;
        if (i > 0 && c->of->count[term] > 0 && c->of->count[token[i - 1].term] > 0)
            pair = find_pair(c->of, pair_key(token[i - 1].term, term));
        if (back) {
            c->left[term] = c->of->count[term];
            if (pair != SIZE_MAX)
                c->pair_left[pair] = c->of->pair_count[pair];
            continue;
        }
        c->tokens++;
        if (c->left[term] > 0) {
            c->left[term]--;
            c->words++;
        }
        if (pair != SIZE_MAX && c->pair_left[pair] > 0) {
            c->pair_left[pair]--;
            c->pairs++;
        }
    }
}

static counting begin(const example *e, const reference *of, smz_arena *scratch)
{
    counting c = {.e = e,
                  .of = of,
                  .left = sure(SMZ_NEW(scratch, uint32_t, e->grams.terms)),
                  .pair_left = sure(SMZ_NEW(scratch, uint32_t, of->pairs + 1))};

    memcpy(c.left, of->count, e->grams.terms * sizeof *c.left);
    memcpy(c.pair_left, of->pair_count, of->pairs * sizeof *c.pair_left);
    return c;
}

static double f1(size_t hits, size_t candidate, size_t wanted)
{
    return hits ? 2 * (double)hits / (double)(candidate + wanted) : 0;
}

static double count_set(counting *c, const uint32_t *sentences, size_t count)
{
    double value;

    c->words = c->pairs = c->tokens = 0;
    for (size_t i = 0; i < count; i++)
        count_sentence(c, sentences[i], false);
    value = (f1(c->words, c->tokens, c->of->tokens) +
             f1(c->pairs, c->tokens - (c->tokens > 0), c->of->tokens - (c->of->tokens > 0))) /
            2;
    for (size_t i = 0; i < count; i++)
        count_sentence(c, sentences[i], true);
    return value;
}

/* ---- Sentences -------------------------------------------------------------------------- */

/* The sets looked at: of up to 4 of the 9 sentences that share most with the reference for their
 * length. */
#define CANDIDATES 9
#define SET_SIZE   4
#define SETS       512
/* How fast a set's share falls with what it lacks of the best one's overlap. */
#define TEMPERATURE  0.02
#define LENGTH_PRIOR 20.0

static size_t find_candidates(uint32_t *out, const example *e, counting *c)
{
    double value[CANDIDATES];
    size_t count = 0;

    for (uint32_t s = 0; s < e->grams.sentences; s++) {
        double worth;
        size_t at;
        count_set(c, &s, 1);
        worth = (double)(c->words + 2 * c->pairs) / (e->grams.length[s] + LENGTH_PRIOR);
        for (at = count; at > 0 && worth > value[at - 1]; at--) {
            if (at < CANDIDATES) {
                value[at] = value[at - 1];
                out[at] = out[at - 1];
            }
        }
        if (at < CANDIDATES) {
            value[at] = worth;
            out[at] = s;
            count += count < CANDIDATES;
        }
    }
    return count;
}

static size_t list_set(uint32_t *out, const uint32_t *candidates, unsigned bits)
{
    size_t count = 0;

    for (unsigned k = 0; k < CANDIDATES; k++)
        if (bits >> k & 1) {
            if (count < SET_SIZE)
                out[count] = candidates[k];
            count++;
        }
    return count;
}

/* Each set has a share that falls with its distance from the best; a sentence's label is the sum
 * of the shares of the sets that have it. Softer than one best set, which is often best by
 * chance. */
static void label_by(example *e, const reference *of, smz_arena *scratch)
{
    uint32_t candidates[CANDIDATES], set[SET_SIZE];
    double value[SETS] = {0}, best = 0, sum = 0;
    counting c = begin(e, of, scratch);
    unsigned sets = 1u << find_candidates(candidates, e, &c);

    for (unsigned bits = 1; bits < sets; bits++) {
        size_t count = list_set(set, candidates, bits);
        value[bits] = count > SET_SIZE ? -1 : count_set(&c, set, count);
        best = value[bits] > best ? value[bits] : best;
    }
    for (unsigned bits = 1; bits < sets; bits++) {
        value[bits] = value[bits] < 0 ? 0 : smz_exp((value[bits] - best) / TEMPERATURE);
        sum += value[bits];
    }
    for (unsigned bits = 1; bits < sets; bits++) {
        size_t count = value[bits] > 0 ? list_set(set, candidates, bits) : 0;
        for (size_t k = 0; k < count; k++)
            e->sentence_label[set[k]] += value[bits] / sum / (double)e->reference_count;
    }
}

void label_sentences(example *e, smz_arena *scratch)
{
    for (size_t r = 0; r < e->reference_count; r++)
        label_by(e, &e->references[r], scratch);
    for (uint32_t s = 0; s < e->grams.sentences; s++)
        if (e->sentence_label[s] > 1) /* by rounding */
            e->sentence_label[s] = 1;
}

/* ---- Words and pairs -------------------------------------------------------------------- */

void label_grams(example *e)
{
    double share = 1 / (double)e->reference_count;

    for (size_t r = 0; r < e->reference_count; r++) {
        const reference *of = &e->references[r];
        for (uint32_t t = 0; t < e->grams.terms; t++) {
            e->word_label[t] += of->count[t] > 0 ? share : 0;
            e->second_label[t] += of->count[t] > 1 ? share : 0;
        }
        for (uint32_t b = 0; b < e->grams.pairs; b++) {
            smz_pair pair = e->grams.pair[b];
            if (find_pair(of, pair_key(pair.first, pair.second)) != SIZE_MAX)
                e->pair_label[b] += share;
        }
    }
}
