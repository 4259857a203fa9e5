/* Second occurrences of words: what they are worth, and which sentences hold them. */
#include "base/elementary.h"
#include "base/error.h"
#include "rank/gain.h"
#include "rank/model.h"

/* Log-odds of 0.03: less likely ones are not worth their time. */
#define LOGIT_AT_LEAST (-3.5)

typedef struct choosing {
    uint32_t term[SMZ_SECONDS];
    double logit[SMZ_SECONDS]; /* descending */
    unsigned count;
} choosing;

/* Keeps the likeliest words, of equal ones the first. */
static void offer(choosing *c, uint32_t term, double logit)
{
    unsigned at = c->count;

    if (at == SMZ_SECONDS && logit <= c->logit[at - 1])
        return;
    at = at < SMZ_SECONDS ? c->count++ : at - 1;
    for (; at > 0 && c->logit[at - 1] < logit; at--) {
        c->logit[at] = c->logit[at - 1];
        c->term[at] = c->term[at - 1];
    }
    c->logit[at] = logit;
    c->term[at] = term;
}

/* `bit` is [terms]: the word's, or 0. */
static void find_held(smz_held *out, const smz_doc *doc, const uint64_t *bit)
{
    for (uint32_t s = 0; s < doc->sentence_count; s++) {
        const smz_candidate *sentence = &doc->sentences[s];
        const smz_token *token = doc->tokens + sentence->first_token;
        smz_held held = {0, 0};
        for (uint32_t i = 0; i < sentence->tokens; i++) {
            uint64_t word = bit[token[i].term];
            held.twice |= held.once & word;
            held.once |= word;
        }
        out[s] = held;
    }
}

int smz_seconds_make(smz_gain *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                     const double *logit, double weight, smz_error *error)
{
    choosing chosen = {.count = 0};
    uint32_t *second = SMZ_NEW0(arena, uint32_t, SMZ_SECONDS);
    smz_held *held = SMZ_NEW0(arena, smz_held, doc->sentence_count);
    uint64_t *bit = SMZ_NEW0(scratch, uint64_t, doc->term_count);

    if (!second || !held || !bit)
        return smz_fail_memory(error);
    for (uint32_t t = 0; t < doc->term_count; t++)
        if (logit[t] > LOGIT_AT_LEAST)
            offer(&chosen, t, logit[t]);
    smz_logistic_all(chosen.logit, chosen.count);
    for (unsigned k = 0; k < chosen.count; k++) {
        uint32_t first = out->value[chosen.term[k]];
        second[k] = (uint32_t)(chosen.logit[k] * weight * SMZ_GAIN_ONE + 0.5);
        second[k] = second[k] < first ? second[k] : first;
        bit[chosen.term[k]] = (uint64_t)1 << k;
    }
    find_held(held, doc, bit);
    out->held = held;
    out->second = second;
    return SMZ_OK;
}
