#include "rouge/counts.h"

#include "base/error.h"

/*
 * Skip bigrams are never listed: those of a text of n words and any gap are n * (n - 1) / 2. They
 * are counted by their first word, one after the other, in an array of their second words, so that
 * memory grows with the texts alone. The time is that of the pairs of words that both texts have
 * first, or, where these come often, of a walk through the texts for each such word.
 */

/* The steps of the longest count: minutes, where two million words differ from each other. */
#define MOST_STEPS ((uint64_t)1 << 36)

/* One text, with the places of each token in it. */
typedef struct side {
    const uint32_t *ids;
    size_t size;
    uint32_t *first; /* by token: 1 + the place where it comes first; 0: it does not */
    uint32_t *next;  /* by place: the same of the next place */
    uint32_t *count; /* by token: how often it comes */
} side;

typedef enum operation {
    ADD,  /* count the second words */
    CLIP, /* take them away again, as far as they are there */
    CLEAR
} operation;

/* One kind of second word that comes `times` times; returns how many were taken away. */
static inline uint64_t visit(uint64_t *left, operation pass, uint64_t times)
{
    uint64_t taken;

    switch (pass) {
    case ADD: *left += times; return 0;
    case CLEAR: *left = 0; return 0;
    case CLIP: break;
    }
    taken = *left < times ? *left : times;
    *left -= taken;
    return taken;
}

/* Where the pairs with a first word at `at` end. */
static size_t window_end(const side *text, size_t at, uint32_t gap)
{
    return gap >= text->size - at - 1 ? text->size : at + gap + 2;
}

/* Pair by pair. */
static uint64_t visit_windows(uint64_t *left, const side *text, uint32_t token, uint32_t gap,
                              operation pass)
{
    uint64_t taken = 0;

    for (size_t at = text->first[token]; at > 0; at = text->next[at - 1]) {
        size_t end = window_end(text, at - 1, gap);
        for (size_t i = at; i < end; i++)
            taken += visit(&left[text->ids[i]], pass, 1);
    }
    return taken;
}

/* Place by place, with the number of first words that are near enough. */
static uint64_t visit_places(uint64_t *left, const side *text, uint32_t token, uint32_t gap,
                             operation pass)
{
    uint64_t taken = 0, near = 0;

    for (size_t i = text->first[token]; i < text->size; i++) {
        near += text->ids[i - 1] == token;
        if (gap < i - 1)
            near -= text->ids[i - 2 - gap] == token;
        if (near)
            taken += visit(&left[text->ids[i]], pass, near);
    }
    return taken;
}

/* The time that the pairs of a first word take, by the faster of the two ways. */
static uint64_t steps_of(const side *text, uint32_t token, uint32_t gap, bool *by_places)
{
    uint64_t places = text->size - text->first[token] + 1;
    uint64_t window = gap < places ? (uint64_t)gap + 1 : places;
    uint64_t pairs = window * text->count[token];

    *by_places = places < pairs;
    return *by_places ? places : pairs;
}

static uint64_t visit_pairs(uint64_t *left, const side *text, uint32_t token, uint32_t gap,
                            operation pass)
{
    bool by_places;

    steps_of(text, token, gap, &by_places);
    return by_places ? visit_places(left, text, token, gap, pass)
                     : visit_windows(left, text, token, gap, pass);
}

static uint64_t match_pairs(uint64_t *left, const side *candidate, const side *reference,
                            uint32_t distinct, uint32_t gap)
{
    uint64_t matched = 0;

    for (uint32_t token = 0; token < distinct; token++) {
        if (!candidate->first[token] || !reference->first[token])
            continue;
        visit_pairs(left, candidate, token, gap, ADD);
        matched += visit_pairs(left, reference, token, gap, CLIP);
        visit_pairs(left, candidate, token, gap, CLEAR);
    }
    return matched;
}

static uint64_t match_tokens(const side *candidate, const side *reference, uint32_t distinct)
{
    uint64_t matched = 0;

    for (uint32_t token = 0; token < distinct; token++)
        matched += candidate->count[token] < reference->count[token] ? candidate->count[token]
                                                                     : reference->count[token];
    return matched;
}

static bool too_many_steps(const side *candidate, const side *reference, uint32_t distinct,
                           uint32_t gap)
{
    uint64_t steps = 0;
    bool by_places;

    for (uint32_t token = 0; token < distinct && steps <= MOST_STEPS; token++)
        if (candidate->first[token] && reference->first[token])
            steps += 2 * steps_of(candidate, token, gap, &by_places) +
                     steps_of(reference, token, gap, &by_places);
    return steps > MOST_STEPS;
}

/* ---- Sides ------------------------------------------------------------------------------ */

/* Lists the places; the last token is not counted as a unigram if `but_last`. */
static bool make_side(side *out, smz_arena *scratch, const smz_rouge_tokens *tokens,
                      uint32_t distinct, bool but_last)
{
    *out = (side){.ids = tokens->ids,
                  .size = tokens->size,
                  .first = SMZ_NEW0(scratch, uint32_t, distinct),
                  .next = SMZ_NEW(scratch, uint32_t, tokens->size),
                  .count = SMZ_NEW0(scratch, uint32_t, distinct)};
    if (!out->first || !out->next || !out->count)
        return false;
    for (size_t i = tokens->size; i-- > 0;) {
        out->next[i] = out->first[tokens->ids[i]];
        out->first[tokens->ids[i]] = (uint32_t)i + 1;
        out->count[tokens->ids[i]] += !(but_last && i == tokens->size - 1);
    }
    return true;
}

/* How many pairs a text has. */
static uint64_t pairs_of(const side *text, uint32_t gap)
{
    uint64_t others = text->size ? text->size - 1 : 0;
    uint64_t window = gap < others ? (uint64_t)gap + 1 : others;

    return window * (others - window) + window * (window + 1) / 2;
}

static uint64_t total_of(const side *text, const smz_metric *metric, bool but_last)
{
    uint64_t tokens = metric->unigrams ? text->size : 0;

    return pairs_of(text, metric->gap) + (tokens && but_last ? tokens - 1 : tokens);
}

static int count_one(smz_tally *out, uint64_t *left, const side *candidate, const side *reference,
                     const smz_texts *texts, const smz_metric *metric, smz_error *error)
{
    uint32_t distinct = texts->rouge->distinct;
    bool but_last = texts->rouge->options.like == SMZ_ROUGE_PERL;
    uint64_t matched;

    if (too_many_steps(candidate, reference, distinct, metric->gap))
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET,
                        "%s of texts of %lu and %lu words would take too long", metric->label,
                        (unsigned long)candidate->size, (unsigned long)reference->size);
    matched = match_pairs(left, candidate, reference, distinct, metric->gap);
    if (metric->unigrams)
        matched += match_tokens(candidate, reference, distinct);
    *out = smz_tally_of((double)matched, (double)total_of(candidate, metric, but_last),
                        (double)total_of(reference, metric, but_last));
    return SMZ_OK;
}

int smz_count_skips(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error)
{
    smz_arena *scratch = &texts->rouge->scratch;
    uint32_t distinct = texts->rouge->distinct;
    bool but_last = texts->rouge->options.like == SMZ_ROUGE_PERL;
    uint64_t *left = SMZ_NEW0(scratch, uint64_t, distinct);
    side candidate, reference;
    int status = SMZ_OK;

    if (!left || !make_side(&candidate, scratch, &texts->candidate, distinct, but_last))
        return smz_fail_memory(error);
    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++) {
        smz_mark mark = smz_arena_mark(scratch);
        if (!make_side(&reference, scratch, &texts->references[r], distinct, but_last))
            return smz_fail_memory(error);
        status = count_one(&out[r], left, &candidate, &reference, texts, metric, error);
        smz_arena_release(scratch, mark);
    }
    return status;
}
