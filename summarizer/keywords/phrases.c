#include "keywords/phrases.h"

#include "base/error.h"
#include "base/unicode.h"

/* Longer stretches of words are seldom one name or notion. A script without spaces needs seven
 * bigrams for a name of eight characters. */
#define WORDS_AT_MOST   4
#define BIGRAMS_AT_MOST 7
/* A space, a wrapped line with its indent, or a hyphen. */
#define GAP_AT_MOST 8

static bool is_bigram(const smz_token *token)
{
    return (token->flags & SMZ_TOKEN_BIGRAM) != 0;
}

/* Bigrams overlap where they belong together. */
static bool adjacent(const smz_doc *doc, const smz_token *left, const smz_token *right)
{
    size_t end = left->start + left->length, next;
    smz_text text = doc->source.text;

    if (is_bigram(left) != is_bigram(right))
        return false;
    if (is_bigram(left))
        return right->start < end;
    if (right->start <= end || right->start - end > GAP_AT_MOST)
        return false;
    if (right->start == end + 1 && text.data[end] == '-')
        return true;
    for (; end < right->start; end = next)
        if (!smz_is(smz_utf8_next(text, end, &next), SMZ_SPACE))
            return false;
    return true;
}

static bool is_word(const smz_key_words *words, const smz_token *token)
{
    return token->term != SMZ_NO_TERM && words->word[token->term] != SMZ_NO_TERM;
}

uint32_t smz_key_run(const smz_doc *doc, const smz_key_words *words, uint32_t token,
                     uint32_t sentence)
{
    const smz_token *first = &doc->tokens[token];
    uint32_t most = is_bigram(first) ? BIGRAMS_AT_MOST : WORDS_AT_MOST, size = 1;
    uint32_t end = doc->sentences[sentence].first_token + doc->sentences[sentence].tokens;

    if (!is_word(words, first))
        return 0;
    if (most > end - token)
        most = end - token;
    while (size < most && is_word(words, &first[size]) &&
           adjacent(doc, &first[size - 1], &first[size]))
        size++;
    return size;
}

/* ---- Counting --------------------------------------------------------------------------- */

typedef struct table {
    uint32_t *slot; /* into the phrases, + 1; 0: free */
    size_t mask;
} table;

/* The slot of the phrase of so many words at a token, or the free slot where it belongs. */
static uint32_t *find_slot(const smz_key_phrases *phrases, const table *known, const smz_doc *doc,
                           uint32_t token, uint32_t size)
{
    const smz_token *words = doc->tokens + token;
    size_t slot = (size_t)smz_hash_words(smz_hash_key(known->slot), words, size) & known->mask;

    for (; known->slot[slot]; slot = (slot + 1) & known->mask) {
        const smz_key_phrase *phrase = &phrases->items[known->slot[slot] - 1];
        if (phrase->size == size && smz_same_words(doc->tokens + phrase->token, words, size))
            break;
    }
    return &known->slot[slot];
}

/* `seen` once, at its place. Occurrences of its first word come in text order, so the first is
 * kept. */
static int count_phrase(smz_key_phrases *out, table *known, smz_arena *scratch, const smz_doc *doc,
                        const smz_key_phrase *seen, smz_error *error)
{
    uint32_t *slot = find_slot(out, known, doc, seen->token, seen->size);
    smz_key_phrase *phrase;

    if (*slot) {
        out->items[*slot - 1].count++;
        return SMZ_OK;
    }
    phrase = SMZ_PUSH(scratch, out);
    if (!phrase)
        return smz_fail_memory(error);
    *phrase = *seen;
    *slot = (uint32_t)out->size;
    return SMZ_OK;
}

/* How many stretches there are, counted as often as they come: a bound for the table. */
static size_t count_stretches(const smz_doc *doc, const smz_key_words *words)
{
    size_t stretches = 0;

    for (uint32_t i = 0; i < words->start[words->count]; i++)
        stretches += smz_key_run(doc, words, words->token[i], words->sentence[i]);
    return stretches;
}

static int count_all(smz_key_phrases *out, table *known, smz_arena *scratch, const smz_doc *doc,
                     const smz_key_words *words, smz_error *error)
{
    for (uint32_t i = 0; i < words->start[words->count]; i++) {
        uint32_t run = smz_key_run(doc, words, words->token[i], words->sentence[i]);
        for (uint32_t size = 1; size <= run; size++) {
            smz_key_phrase seen = {
                .token = words->token[i], .sentence = words->sentence[i], .size = size, .count = 1};
            int status = count_phrase(out, known, scratch, doc, &seen, error);
            if (status != SMZ_OK)
                return status;
        }
    }
    return SMZ_OK;
}

/* ---- What stands by itself -------------------------------------------------------------- */

static bool all_capitals(const smz_doc *doc, const smz_key_phrase *phrase)
{
    for (uint32_t i = 0; i < phrase->size; i++)
        if (!(doc->tokens[phrase->token + i].flags & SMZ_TOKEN_CAPITAL))
            return false;
    return true;
}

/* Whether no neighbour on either side could belong to the phrase. */
static bool is_whole_run(const smz_doc *doc, const smz_key_words *words,
                         const smz_key_phrase *phrase)
{
    uint32_t token = phrase->token;

    return smz_key_run(doc, words, token, phrase->sentence) == phrase->size &&
           (token == doc->sentences[phrase->sentence].first_token ||
            !is_word(words, &doc->tokens[token - 1]) ||
            !adjacent(doc, &doc->tokens[token - 1], &doc->tokens[token]));
}

/*
 * What comes only once is a phrase if it is one word, or several that look like a name; otherwise
 * it is any stretch of a sentence. Where no spaces part the words, what other characters part must
 * do.
 */
static bool is_phrase(const smz_doc *doc, const smz_key_words *words, const smz_key_phrase *phrase)
{
    if (phrase->count > 1)
        return true;
    if (is_bigram(&doc->tokens[phrase->token]))
        return is_whole_run(doc, words, phrase);
    return phrase->size == 1 || all_capitals(doc, phrase);
}

/* A phrase that comes only as part of a longer one says less than that. */
static void drop_parts(smz_key_phrases *phrases, const table *known, const smz_doc *doc,
                       const smz_key_phrase *whole)
{
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t part = *find_slot(phrases, known, doc, whole->token + i, whole->size - 1);
        if (part && phrases->items[part - 1].count == whole->count)
            phrases->items[part - 1].dropped = true;
    }
}

static void keep_standing(smz_key_phrases *phrases, const table *known, const smz_doc *doc,
                          const smz_key_words *words)
{
    size_t kept = 0;

    for (size_t i = 0; i < phrases->size; i++) {
        smz_key_phrase *phrase = &phrases->items[i];
        if (!is_phrase(doc, words, phrase))
            phrase->dropped = true;
        else if (phrase->size > 1)
            drop_parts(phrases, known, doc, phrase);
    }
    for (size_t i = 0; i < phrases->size; i++)
        if (!phrases->items[i].dropped)
            phrases->items[kept++] = phrases->items[i];
    phrases->size = kept;
}

int smz_key_phrases_find(smz_key_phrases *out, smz_arena *scratch, const smz_doc *doc,
                         const smz_key_words *words, smz_error *error)
{
    size_t stretches = count_stretches(doc, words), slots = 16;
    table known;
    int status;

    if (stretches >= UINT32_MAX)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "too many words");
    while (slots / 2 < stretches)
        slots *= 2;
    known = (table){SMZ_NEW0(scratch, uint32_t, slots), slots - 1};
    if (!known.slot)
        return smz_fail_memory(error);
    status = count_all(out, &known, scratch, doc, words, error);
    if (status == SMZ_OK)
        keep_standing(out, &known, doc, words);
    return status;
}
