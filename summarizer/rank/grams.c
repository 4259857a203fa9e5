#include "rank/grams.h"

#include "base/error.h"

#define FREE UINT32_MAX

typedef struct build {
    const smz_doc *doc;
    uint32_t *slot; /* open addressing by the hash of a pair: its number, or FREE */
    size_t mask;
    smz_pair *pair;
    uint32_t pairs;
    uint32_t *count, *sentences_with, *first;
    uint32_t *seen; /* [grams] the last sentence that has it, + 1 */
    size_t *start;
    uint32_t *gram;
    size_t entries;
    uint32_t *length, *place, *places;
    uint32_t *repeated;
    uint32_t repeats;
    size_t *repeat_start;
    uint32_t *repeat;
} build;

static void add_new(build *b, uint32_t sentence, uint32_t gram)
{
    b->first[gram] = sentence;
    b->count[gram] = b->sentences_with[gram] = 1;
    b->seen[gram] = sentence + 1;
    b->gram[b->entries++] = gram;
}

/* A gram that may have come before, in this sentence or another: no processor foresees which, and
 * so there are no branches. */
static inline void add(build *b, uint32_t sentence, uint32_t gram)
{
    uint32_t first = b->first[gram], count = b->count[gram]++;
    bool fresh = b->seen[gram] != sentence + 1;
    bool sooner = (count == 0) | (b->place[sentence] < b->place[first]);

    b->first[gram] = first ^ ((first ^ sentence) & (0 - (uint32_t)sooner));
    b->seen[gram] = sentence + 1;
    b->sentences_with[gram] += fresh;
    b->gram[b->entries] = gram;
    b->entries += fresh;
}

static void add_pair(build *b, uint32_t sentence, smz_pair pair)
{
    uint64_t hash = smz_hash_mix(smz_hash_mix(smz_hash_key(b->slot), pair.first), pair.second);
    size_t at = (size_t)hash & b->mask;

    for (; b->slot[at] != FREE; at = (at + 1) & b->mask) {
        smz_pair other = b->pair[b->slot[at]];
        if (other.first == pair.first && other.second == pair.second) {
            add(b, sentence, b->doc->term_count + b->slot[at]);
            return;
        }
    }
    b->slot[at] = b->pairs;
    b->pair[b->pairs] = pair;
    add_new(b, sentence, b->doc->term_count + b->pairs++);
}

static void add_sentence(build *b, uint32_t sentence)
{
    const smz_candidate *candidate = &b->doc->sentences[sentence];
    const smz_token *token = b->doc->tokens + candidate->first_token;

    b->length[sentence] = candidate->tokens;
    b->place[sentence] = smz_place(b->doc, sentence);
    b->places[sentence] = smz_places(b->doc, sentence);
    for (uint32_t i = 0; i < candidate->tokens; i++)
        add(b, sentence, token[i].term);
    for (uint32_t i = 1; i < candidate->tokens; i++)
        add_pair(b, sentence, (smz_pair){token[i - 1].term, token[i].term});
    b->start[sentence + 1] = b->entries;
}

/* Nine of ten grams are in one sentence: what is asked of the others need not walk over them. Which
 * they are no processor foresees: hence no branches. */
static bool find_repeats(build *b, smz_arena *arena)
{
    uint32_t sentences = b->doc->sentence_count, grams = b->doc->term_count + b->pairs;
    size_t entries = 0;

    b->repeated = SMZ_NEW(arena, uint32_t, grams);
    b->repeat_start = SMZ_NEW0(arena, size_t, (size_t)sentences + 1);
    b->repeat = SMZ_NEW(arena, uint32_t, b->entries);
    if (!b->repeated || !b->repeat_start || !b->repeat)
        return false;
    for (uint32_t g = 0; g < grams; g++) {
        b->repeated[b->repeats] = g;
        b->repeats += b->sentences_with[g] > 1;
    }
    for (uint32_t s = 0; s < sentences; s++) {
        for (size_t e = b->start[s]; e < b->start[s + 1]; e++) {
            b->repeat[entries] = b->gram[e];
            entries += b->sentences_with[b->gram[e]] > 1;
        }
        b->repeat_start[s + 1] = entries;
    }
    return true;
}

static bool allocate(build *b, smz_arena *arena, smz_arena *scratch)
{
    size_t sentences = b->doc->sentence_count, tokens = b->doc->token_count;
    size_t grams = tokens + b->doc->term_count, slots = 16;

    while (slots / 2 < tokens)
        slots *= 2;
    b->mask = slots - 1;
    b->slot = SMZ_NEW(scratch, uint32_t, slots);
    b->seen = SMZ_NEW(scratch, uint32_t, grams);
    b->pair = SMZ_NEW(arena, smz_pair, tokens);
    b->count = SMZ_NEW(arena, uint32_t, grams);
    b->sentences_with = SMZ_NEW(arena, uint32_t, grams);
    b->first = SMZ_NEW(arena, uint32_t, grams);
    b->start = SMZ_NEW0(arena, size_t, sentences + 1);
    b->gram = SMZ_NEW(arena, uint32_t, 2 * tokens);
    b->length = SMZ_NEW(arena, uint32_t, sentences);
    b->place = SMZ_NEW(arena, uint32_t, sentences);
    b->places = SMZ_NEW(arena, uint32_t, sentences);
    if (!b->slot || !b->seen || !b->pair || !b->count || !b->sentences_with || !b->first ||
        !b->start || !b->gram || !b->length || !b->place || !b->places)
        return false;
    memset(b->slot, 0xff, slots * sizeof *b->slot);
    /* Of words: a pair is there from its first occurrence on. A word of a query may have none. */
    memset(b->count, 0, b->doc->term_count * sizeof *b->count);
    memset(b->sentences_with, 0, b->doc->term_count * sizeof *b->sentences_with);
    memset(b->first, 0, b->doc->term_count * sizeof *b->first);
    memset(b->seen, 0, b->doc->term_count * sizeof *b->seen);
    return true;
}

int smz_grams_make(smz_grams *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                   smz_error *error)
{
    build b = {.doc = doc};

    if (doc->token_count > UINT32_MAX - 1 - doc->term_count)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "too many words");
    if (!allocate(&b, arena, scratch))
        return smz_fail_memory(error);
    for (uint32_t s = 0; s < doc->sentence_count; s++)
        add_sentence(&b, s);
    if (!find_repeats(&b, arena))
        return smz_fail_memory(error);
    *out = (smz_grams){
        .sentences = doc->sentence_count,
        .terms = doc->term_count,
        .pairs = b.pairs,
        .tokens = doc->token_count,
        .length = b.length,
        .place = b.place,
        .places = b.places,
        .start = b.start,
        .gram = b.gram,
        .pair = b.pair,
        .count = b.count,
        .sentences_with = b.sentences_with,
        .first = b.first,
        .repeats = b.repeats,
        .repeated = b.repeated,
        .repeat_start = b.repeat_start,
        .repeat = b.repeat,
    };
    return SMZ_OK;
}
