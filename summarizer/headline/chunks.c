#include "base/error.h"
#include "headline/analysis.h"

/*
 * Base noun phrases by a pattern of tags:
 *
 *     PDT? (DT | PRP$ | WP$)? modifier* noun+ POS?
 *
 * and without a noun: amounts ("$ 5 million"), and adjectives behind an article ("the poor").
 */
#define BIT(tag) ((uint64_t)1 << SMZ_TAG_##tag)

static const uint64_t nouns = BIT(NN) | BIT(NNS) | BIT(NNP) | BIT(NNPS);
static const uint64_t amounts = BIT(CD) | BIT(DOLLAR);
static const uint64_t determiners = BIT(DT) | BIT(PRPS) | BIT(WPS);
static const uint64_t adjectives = BIT(JJ) | BIT(JJR) | BIT(JJS);
static const uint64_t participles = BIT(VBN) | BIT(VBG);

/* A longer phrase is cut: it is no language, and each of its tokens would be looked at again and
 * again for a noun that never comes. */
#define PHRASE_MOST 40

typedef struct phrase {
    uint32_t end; /* 0: none */
    uint32_t head;
} phrase;

static bool is(const smz_analysis *a, uint32_t at, uint64_t tags)
{
    return at < a->size && (tags >> a->tokens[at].tag & 1);
}

/* Time expressions are phrases of their own behind a noun: "the company last week". */
static bool opens_time(const smz_analysis *a, smz_text text, uint32_t at)
{
    static const char *const words[] = {"last", "next", "past", "late", "early", "earlier"};
    smz_text word = smz_token_text(text, &a->tokens[at]);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (smz_text_equal(word, (smz_text){words[i], strlen(words[i])}))
            return true;
    return false;
}

/* Whether the token at `at` goes on with a phrase that began at `first`. */
static bool goes_on(const smz_analysis *a, smz_text text, uint32_t first, uint32_t at)
{
    bool determined =
        is(a, first, determiners | BIT(PDT)) || (first > 0 && is(a, first - 1, BIT(POS)));
    bool opened = at > first && !is(a, at - 1, nouns);

    if (is(a, at, nouns))
        return true;
    if (at > first && is(a, at - 1, nouns))
        return is(a, at - 1, BIT(NNP)) && is(a, at, adjectives | BIT(CD)) &&
               !opens_time(a, text, at);
    if (is(a, at, adjectives | amounts))
        return true;
    if (is(a, at, participles))
        return determined ? at > first : opened && is(a, at - 1, adjectives | BIT(CD));
    if (is(a, at, BIT(RB) | BIT(RBR) | BIT(RBS)))
        return determined && opened && is(a, at + 1, adjectives | participles);
    if (is(a, at, BIT(CC)))
        return opened && is(a, at - 1, adjectives) && is(a, at + 1, adjectives);
    return false;
}

static phrase find_phrase(const smz_analysis *a, smz_text text, uint32_t first)
{
    uint32_t at = first, noun = UINT32_MAX, amount = UINT32_MAX, other = UINT32_MAX;

    at += is(a, at, BIT(PDT));
    at += is(a, at, determiners);
    for (; at - first < PHRASE_MOST && goes_on(a, text, first, at); at++) {
        if (is(a, at, nouns))
            noun = at;
        else if (is(a, at, amounts))
            amount = at;
        else if (is(a, at, adjectives | participles))
            other = at;
    }
    if (noun == UINT32_MAX)
        noun = amount;
    if (noun == UINT32_MAX && is(a, first, determiners))
        noun = other;
    if (noun == UINT32_MAX)
        return (phrase){0, 0};
    return (phrase){noun + 1 + is(a, noun + 1, BIT(POS)), noun};
}

int smz_chunk_tokens(smz_analysis *a, smz_arena *arena, smz_text text, smz_error *error)
{
    smz_syntax_chunk *chunks = SMZ_NEW(arena, smz_syntax_chunk, a->size);
    uint32_t count = 0;

    if (!chunks)
        return smz_fail_memory(error);
    for (uint32_t at = 0; at < a->size; count++) {
        phrase found = find_phrase(a, text, at);
        smz_syntax_chunk chunk = {at, at + 1, at};
        if (found.end)
            chunk = (smz_syntax_chunk){at, found.end, found.head};
        for (; at < chunk.end; at++)
            a->tokens[at].chunk = count;
        chunks[count] = chunk;
    }
    a->chunks = chunks;
    a->chunk_count = count;
    return SMZ_OK;
}
