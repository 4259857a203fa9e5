/* Counting: what a metric finds in one candidate and each of its references. */
#ifndef SMZ_ROUGE_COUNTS_H
#define SMZ_ROUGE_COUNTS_H

#include "rouge/rouge.h"

/* A candidate and its references as tokens. */
typedef struct smz_texts {
    smz_rouge *rouge;
    size_t count; /* of references */
    smz_rouge_tokens candidate;
    smz_rouge_tokens *references;
    /* The same as the L and W of PERL see them; the very same but under its limit in bytes. */
    smz_rouge_tokens candidate_lines;
    smz_rouge_tokens *reference_lines;
    /* The texts themselves, for BE. */
    const smz_rouge_text *candidate_text;
    const smz_rouge_text *reference_texts;
} smz_texts;

/* Counts against one reference, and the denominator of the recall that PERL chooses the best
 * reference by; that is `counts.reference` but for W. */
typedef struct smz_tally {
    smz_counts counts;
    double base;
} smz_tally;

/* Fills a tally a reference. Memory is taken from the scorer's scratch arena. */
typedef int smz_count(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error);

smz_count smz_count_lcs;
smz_count smz_count_union;
smz_count smz_count_weighted;
smz_count smz_count_skips;
smz_count smz_count_elements;

/* All n-grams of one to `longest` tokens at once, since those of n + 1 are made of those of n:
 * out[(n - 1) * texts->count + r] is of n-grams against reference r. */
int smz_count_ngrams(smz_tally *out, const smz_texts *texts, unsigned longest, smz_error *error);

/* How often each token comes in a text; `out` has room for all ids and is all zero. */
static inline void smz_count_tokens(uint32_t *out, const smz_rouge_tokens *tokens)
{
    for (size_t i = 0; i < tokens->size; i++)
        out[tokens->ids[i]]++;
}

static inline smz_tally smz_tally_of(double matched, double candidate, double reference)
{
    return (smz_tally){{matched, candidate, reference}, reference};
}

#endif
