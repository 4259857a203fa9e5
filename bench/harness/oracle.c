/*
 * The greedy oracle: what extraction could have scored at least.
 *
 * Sentences are added one at a time, each time the one with which F of ROUGE-1 and of ROUGE-2 sum
 * to most, until none of those that fit into the budget makes it more (R. Nallapati, F. Zhai and
 * B. Zhou 2017, "SummaRuNNer", section 3; they stop likewise, and use ROUGE-1 or 2 alone).
 */
#include "harness/hits.h"
#include "harness/maker.h"

typedef struct search {
    const candidates *all;
    hits hits;
    length limits;
    length used;
    double best;
} search;

/* Adds the best sentence, the first of equal ones; false: none makes it better. */
static bool step(search *s)
{
    size_t best = s->all->size;

    for (size_t i = 0; i < s->all->size; i++) {
        length with = length_with(s->used, &s->all->items[i]);
        double value;
        if (s->hits.chosen[i] || !length_within(&with, &s->limits))
            continue;
        value = hits_with(&s->hits, i);
        if (value > s->best) {
            s->best = value;
            best = i;
        }
    }
    if (best == s->all->size)
        return false;
    hits_add(&s->hits, best);
    s->used = length_with(s->used, &s->all->items[best]);
    return true;
}

static length limits_of(const worker *w, size_t words)
{
    smz_options one;

    smz_options_init(&one);
    one.sentences = 1;
    return length_limits(w->options->headline_chars > 0 ? &one : &w->options->limits, words, 10);
}

static int open_hits(hits *out, worker *w, const record *r, const candidates *all, smz_error *error)
{
    smz_rouge *rouge = scorer_for(&w->oracle, smz_document_language(w->document), error);
    smz_rouge_text *texts = SURE_NEW(&w->scratch, smz_rouge_text, all->size);

    if (!rouge)
        return error->code;
    for (size_t i = 0; i < all->size; i++)
        texts[i] = (smz_rouge_text){all->items[i].text, all->items[i].size};
    return hits_open(out, &w->scratch, rouge, r->references, r->reference_count, texts, all->size,
                     error);
}

void make_oracle(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    search s = {0};
    candidates all;
    smz_error error;

    (void)m, (void)document;
    if (worker_read(w, r, &error) == SMZ_OK) {
        all = extract_candidates(w);
        s.all = &all;
        s.limits = limits_of(w, all.words);
        if (open_hits(&s.hits, w, r, &all, &error) == SMZ_OK) {
            while (step(&s))
                continue;
            extract_chosen(out, w, &all, s.hits.chosen);
            return;
        }
    }
    out->failure = sure_string(&w->scratch, error.message);
}
