#include "rank/grams.h"

#include "base/error.h"

#define FREE UINT32_MAX

typedef struct build {
    const smz_doc *doc;
    uint32_t *slot; /* open addressing by the hash of a pair: its number, or FREE */
    size_t mask;
    smz_pair *pair;
    uint32_t pairs;
    smz_gram *of;
    uint32_t *seen; /* [grams] the last sentence that has it, + 1 */
    size_t *start, *pair_start;
    uint32_t *gram;
    size_t entries;
    uint32_t *length, *place, *places;
    uint32_t repeats;
    smz_occurrence *occurrence;
    size_t occurrences;
} build;

static void add_new(build *b, uint32_t sentence, uint32_t gram)
{
    b->of[gram] = (smz_gram){.count = 1, .sentences = 1, .first = sentence};
    b->seen[gram] = sentence + 1;
    b->gram[b->entries++] = gram;
}

/* A second sentence has it: the first one is noted, too. */
static void begin_repeat(build *b, uint32_t sentence, smz_gram *of)
{
    of->repeat = b->repeats++;
    b->occurrence[b->occurrences++] = (smz_occurrence){of->repeat, sentence};
}

/* A gram that may have come before, in this sentence or another: no processor foresees which, and
 * so there are few branches. */
static inline void add(build *b, uint32_t sentence, uint32_t gram)
{
    smz_gram *of = &b->of[gram];
    uint32_t before = of->sentences;
    bool fresh = b->seen[gram] != sentence + 1;

    if (fresh & (before == 1))
        begin_repeat(b, b->seen[gram] - 1, of);
    of->first = before == 0 ? sentence : of->first;
    of->count++;
    of->sentences = before + fresh;
    b->seen[gram] = sentence + 1;
    b->gram[b->entries] = gram;
    b->entries += fresh;
    b->occurrence[b->occurrences] = (smz_occurrence){of->repeat, sentence};
    b->occurrences += fresh & (before > 0);
}

static void add_pair(build *b, uint32_t sentence, smz_pair pair)
{
    uint64_t number = (uint64_t)pair.first << 32 | pair.second;
    size_t at = (size_t)smz_hash_mix(smz_hash_key(b->slot), number) & b->mask;

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
    b->pair_start[sentence] = b->entries;
    for (uint32_t i = 1; i < candidate->tokens; i++)
        add_pair(b, sentence, (smz_pair){token[i - 1].term, token[i].term});
    b->start[sentence + 1] = b->entries;
}

/* What was met first in a cluster may be said sooner in a later text. */
static void find_soonest(build *b)
{
    for (uint32_t s = 0; s < b->doc->sentence_count; s++)
        for (size_t e = b->start[s]; e < b->start[s + 1]; e++) {
            uint32_t *first = &b->of[b->gram[e]].first;
            if (b->place[s] < b->place[*first])
                *first = s;
        }
}

static bool allocate(build *b, smz_arena *arena, smz_arena *scratch)
{
    size_t sentences = b->doc->sentence_count, tokens = b->doc->token_count;
    size_t terms = b->doc->term_count, slots = 16;

    /* A quarter full at most, so that most pairs meet no other one first. */
    while (slots / 4 < tokens)
        slots *= 2;
    b->mask = slots - 1;
    b->slot = SMZ_NEW(scratch, uint32_t, slots);
    b->seen = SMZ_NEW(scratch, uint32_t, terms + tokens);
    b->pair = SMZ_NEW(arena, smz_pair, tokens);
    b->of = SMZ_NEW(arena, smz_gram, terms + tokens);
    b->start = SMZ_NEW0(arena, size_t, sentences + 1);
    b->pair_start = SMZ_NEW(arena, size_t, sentences);
    /* One more than there can be: what is written there last need not count. */
    b->gram = SMZ_NEW(arena, uint32_t, 2 * tokens + 1);
    b->occurrence = SMZ_NEW(arena, smz_occurrence, 2 * tokens + 1);
    b->length = SMZ_NEW(arena, uint32_t, sentences);
    b->place = SMZ_NEW(arena, uint32_t, sentences);
    b->places = SMZ_NEW(arena, uint32_t, sentences);
    if (!b->slot || !b->seen || !b->pair || !b->of || !b->start || !b->pair_start || !b->gram ||
        !b->occurrence || !b->length || !b->place || !b->places)
        return false;
    memset(b->slot, 0xff, slots * sizeof *b->slot);
    /* Of words: a pair is there from its first occurrence on. A word of a query may have none. */
    memset(b->of, 0, terms * sizeof *b->of);
    memset(b->seen, 0, terms * sizeof *b->seen);
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
    if (doc->member_count > 1)
        find_soonest(&b);
    *out = (smz_grams){
        .sentences = doc->sentence_count,
        .terms = doc->term_count,
        .pairs = b.pairs,
        .tokens = doc->token_count,
        .length = b.length,
        .place = b.place,
        .places = b.places,
        .start = b.start,
        .pair_start = b.pair_start,
        .gram = b.gram,
        .pair = b.pair,
        .of = b.of,
        .repeats = b.repeats,
        .occurrence = b.occurrence,
        .occurrences = b.occurrences,
    };
    return SMZ_OK;
}
