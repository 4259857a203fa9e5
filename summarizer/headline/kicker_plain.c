#include "headline/kicker.h"

#include "base/error.h"
#include "base/unicode.h"

/* A word that stands in the document but once or twice is not what it is about. */
#define LEAST_COUNT 3

typedef struct words {
    const smz_doc *doc;
    bool *said; /* [terms] the headline has it, or it can be no kicker */
} words;

static bool is_candidate(const words *w, const smz_token *token)
{
    unsigned never = SMZ_TOKEN_STOP | SMZ_TOKEN_NUMBER | SMZ_TOKEN_ADDRESS | SMZ_TOKEN_BIGRAM;

    return !(token->flags & never) && token->length > 2 && !w->said[token->term];
}

/* Marks what the cut says. */
static void mark_said(words *w, const smz_cut *cut)
{
    const smz_candidate *sentence = &w->doc->sentences[cut->of->sentence];
    uint32_t at = sentence->first_token, end = at + sentence->tokens;

    for (size_t i = 0; i < cut->of->size; i++)
        for (uint32_t k = at; cut->keep[i] && k < end; k++)
            if (w->doc->tokens[k].start >= cut->of->items[i].span.start &&
                w->doc->tokens[k].start < cut->of->items[i].span.end)
                w->said[w->doc->tokens[k].term] = true;
}

/* The first token of the term that the document has most often; ties by the earlier. */
static uint32_t best_word(const words *w)
{
    uint32_t best = SMZ_NO_TERM, count = LEAST_COUNT - 1;

    for (uint32_t t = 0; t < w->doc->term_count; t++) {
        const smz_term *term = &w->doc->terms[t];
        if (term->count > count && is_candidate(w, &w->doc->tokens[term->first_token])) {
            best = term->first_token;
            count = term->count;
        }
    }
    return best;
}

/* Whether two tokens are words with one space between them. */
static bool side_by_side(const smz_doc *doc, uint32_t i)
{
    const smz_token *left = &doc->tokens[i];
    size_t end = left->start + left->length;

    return i + 1 < doc->token_count && doc->tokens[i + 1].start == end + 1 &&
           doc->source.text.data[end] == ' ';
}

/* Where the word stands beside another one that it stands beside twice at least: `*pair` is set. */
static uint32_t with_neighbour(const words *w, uint32_t token, bool *pair)
{
    const smz_doc *doc = w->doc;
    uint32_t term = doc->tokens[token].term;
    uint32_t count = doc->token_count < SMZ_TOPIC_TOKENS ? doc->token_count : SMZ_TOPIC_TOKENS;

    for (uint32_t i = 0; i + 1 < count; i++) {
        bool here = doc->tokens[i].term == term || doc->tokens[i + 1].term == term;
        if (!here || !side_by_side(doc, i) || !is_candidate(w, &doc->tokens[i]) ||
            !is_candidate(w, &doc->tokens[i + 1]))
            continue;
        for (uint32_t k = i + 1; k + 1 < count; k++)
            if (side_by_side(doc, k) && smz_same_words(&doc->tokens[i], &doc->tokens[k], 2)) {
                *pair = true;
                return i;
            }
    }
    return token;
}

/* A copy with capitals at the beginning of its words. */
static int write_words(smz_text *out, smz_pool *pool, size_t start, size_t end, smz_error *error)
{
    smz_text text = pool->doc->source.text;
    char *data = SMZ_NEW(pool->arena, char, 2 * (end - start) + 4);
    size_t size = 0, next;
    bool begins = true;

    if (!data)
        return smz_fail_memory(error);
    for (size_t at = start; at < end; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        size += smz_utf8_put(data + size, begins ? smz_capital(c) : c);
        begins = c == ' ';
    }
    *out = (smz_text){data, size};
    return SMZ_OK;
}

int smz_kicker_add(smz_cut *cut, smz_pool *pool, size_t chars, smz_error *error)
{
    const smz_doc *doc = pool->doc;
    words w = {doc, SMZ_NEW0(pool->scratch, bool, doc->term_count)};
    uint32_t token, first;
    bool pair = false;

    if (!w.said)
        return smz_fail_memory(error);
    mark_said(&w, cut);
    token = best_word(&w);
    if (token == SMZ_NO_TERM)
        return SMZ_OK;
    first = with_neighbour(&w, token, &pair);
    for (int tries = 0; tries < 2; tries++) {
        const smz_token *last = &doc->tokens[pair ? first + 1 : token];
        int status = write_words(&cut->kicker, pool, doc->tokens[pair ? first : token].start,
                                 last->start + last->length, error);
        if (status != SMZ_OK)
            return status;
        if (smz_cut_chars(cut) <= chars) {
            cut->flags |= SMZ_HEADLINE_KICKER_ADDED;
            return SMZ_OK;
        }
        if (!pair)
            break;
        pair = false;
    }
    cut->kicker = (smz_text){NULL, 0};
    return SMZ_OK;
}
