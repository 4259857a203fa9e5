/* Learning the tagger's weights. */
#include "grammar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One sentence in so many is learned as it may come from others: in lower case; without its last
 * mark, as in headlines. */
#define ONE_IN 8

static void learn_token(perceptron *p, const smz_tagger *t, smz_analysis *a, uint32_t at,
                        smz_tag gold)
{
    uint32_t features[SMZ_TAGGER_FEATURES];
    int32_t scores[SMZ_WEIGHT_CLASSES] = {0};
    unsigned count = smz_tagger_features(features, t, a, at);
    smz_tag guess;

    perceptron_add(scores, p, features, count);
    guess = smz_tagger_best(scores, a->tokens[at].flags);
    if (guess != gold && smz_tagger_allows(a->tokens[at].flags, gold)) {
        perceptron_update(p, features, count, gold, 1);
        perceptron_update(p, features, count, guess, -1);
    }
    perceptron_tick(p);
    a->tokens[at].tag = (uint8_t)guess;
}

static void learn_sentence(perceptron *p, const sentence *of, smz_arena *scratch, uint64_t *seed)
{
    smz_analysis a = without_grammar(of, scratch);
    smz_text text = of->text;
    smz_tagger t;

    if (next_random(seed) % ONE_IN == 0)
        text = in_lower_case(text, &a, scratch);
    if (next_random(seed) % ONE_IN == 0 && a.size > 1 &&
        of->gold.tokens[a.size - 1].tag == SMZ_TAG_STOP)
        a.size--;
    t = smz_tagger_start(&a, scratch, text);
    for (uint32_t at = 0; at < a.size; at++)
        learn_token(p, &t, &a, at, of->gold.tokens[at].tag);
    smz_arena_reset(scratch);
}

table train_tagger(const treebank *bank, unsigned epochs, packing how, size_t parts,
                   size_t left_out)
{
    perceptron *p = perceptron_new();
    size_t *order = sure(calloc(bank->size, sizeof *order)), count = 0;
    uint64_t seed = 1;
    smz_arena scratch;
    table out;

    smz_arena_init(&scratch, NULL, (size_t)1 << 20);
    for (size_t i = 0; i < bank->size; i++)
        if (i % parts != left_out)
            order[count++] = i;
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, count, &seed);
        for (size_t i = 0; i < count; i++)
            learn_sentence(p, &bank->items[order[i]], &scratch, &seed);
    }
    out = perceptron_pack(p, how);
    perceptron_free(p);
    smz_arena_free(&scratch);
    free(order);
    return out;
}

smz_analysis *tag_in_parts(const treebank *bank, const settings *how, smz_arena *arena)
{
    smz_analysis *tagged = sure(calloc(bank->size, sizeof *tagged));
    smz_arena scratch;

    smz_arena_init(&scratch, NULL, (size_t)1 << 20);
    for (size_t part = 0; part < how->parts; part++) {
        table t = train_tagger(bank, how->part_epochs, how->tagger, how->parts, part);
        for (size_t i = part; i < bank->size; i += how->parts) {
            tagged[i] = without_grammar(&bank->items[i], arena);
            if (smz_tag_by(&tagged[i], &t.weights, &scratch, bank->items[i].text, NULL) != SMZ_OK ||
                smz_chunk_tokens(&tagged[i], arena, bank->items[i].text, NULL) != SMZ_OK)
                die("out of memory");
        }
        table_free(&t);
        fprintf(stderr, "tags by the rest, part %zu of %zu\n", part + 1, how->parts);
    }
    smz_arena_free(&scratch);
    return tagged;
}
