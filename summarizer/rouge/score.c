#include "rouge/counts.h"

#include "base/error.h"

/* ---- The texts -------------------------------------------------------------------------- */

static bool needs(const smz_rouge *rouge, bool elements)
{
    for (size_t i = 0; i < rouge->metric_count; i++)
        if ((rouge->metrics[i].kind == SMZ_METRIC_ELEMENTS) == elements)
            return true;
    return false;
}

static int fail_text(int status, size_t number, smz_error *error)
{
    if (status == SMZ_ERROR_UTF8 && number > 0)
        return smz_fail(error, status, error ? error->offset : 0,
                        "reference %lu is not valid UTF-8", (unsigned long)number);
    if (status == SMZ_ERROR_UTF8)
        return smz_fail(error, status, error ? error->offset : 0,
                        "the candidate is not valid UTF-8");
    return status;
}

static int read_all(smz_texts *texts, smz_view view, smz_rouge_tokens *candidate,
                    smz_rouge_tokens *references, smz_error *error)
{
    int status = smz_rouge_read(candidate, texts->rouge, texts->candidate_text, view, error);

    if (status != SMZ_OK)
        return fail_text(status, 0, error);
    for (size_t r = 0; r < texts->count; r++) {
        status =
            smz_rouge_read(&references[r], texts->rouge, &texts->reference_texts[r], view, error);
        if (status != SMZ_OK)
            return fail_text(status, r + 1, error);
    }
    return SMZ_OK;
}

static int read_texts(smz_texts *texts, smz_error *error)
{
    const smz_rouge_options *options = &texts->rouge->options;
    smz_arena *scratch = &texts->rouge->scratch;
    int status;

    if (!needs(texts->rouge, false))
        return SMZ_OK;
    texts->references = SMZ_NEW(scratch, smz_rouge_tokens, texts->count);
    if (!texts->references)
        return smz_fail_memory(error);
    status = read_all(texts, SMZ_VIEW_FLAT, &texts->candidate, texts->references, error);
    texts->candidate_lines = texts->candidate;
    texts->reference_lines = texts->references;
    if (status != SMZ_OK || options->like != SMZ_ROUGE_PERL || !options->bytes)
        return status;
    texts->reference_lines = SMZ_NEW(scratch, smz_rouge_tokens, texts->count);
    if (!texts->reference_lines)
        return smz_fail_memory(error);
    return read_all(texts, SMZ_VIEW_SENTENCES, &texts->candidate_lines, texts->reference_lines,
                    error);
}

/* ---- Several references ----------------------------------------------------------------- */

/* One metric against each reference. */
typedef struct against {
    const smz_rouge *rouge;
    const smz_metric *metric;
    const smz_tally *tallies;
    smz_score *scores;
    double *keys; /* by which the best is chosen */
    size_t count;
} against;

/* The script rounds the recall before it compares, but not where it is of an LCS. */
static double recall_key(const smz_metric *metric, const smz_tally *tally)
{
    double recall = tally->base > 0 ? tally->counts.matched / tally->base : 0;

    if (metric->kind == SMZ_METRIC_UNION || metric->kind == SMZ_METRIC_WEIGHTED)
        return recall;
    return smz_round5(recall);
}

static void score_each(const against *all)
{
    bool perl = all->rouge->options.like == SMZ_ROUGE_PERL;

    for (size_t r = 0; r < all->count; r++) {
        all->scores[r] = smz_rouge_ratios(all->rouge, all->metric, all->tallies[r].counts, false);
        all->keys[r] = perl ? recall_key(all->metric, &all->tallies[r]) : all->scores[r].f;
    }
}

/* The best reference but one (or of all: `but` is count), the first of equals. */
static size_t best_of(const against *all, size_t but)
{
    size_t best = all->count;

    for (size_t r = 0; r < all->count; r++)
        if (r != but && (best == all->count || all->keys[r] > all->keys[best]))
            best = r;
    return best;
}

static void add_score(smz_score *sum, const smz_score *score)
{
    sum->precision += score->precision;
    sum->recall += score->recall;
    sum->f += score->f;
    sum->matched += score->matched;
    sum->candidate += score->candidate;
    sum->reference += score->reference;
}

/* Scores are averaged, counts summed. */
static smz_score mean_of(smz_score sum, size_t count)
{
    sum.precision /= (double)count;
    sum.recall /= (double)count;
    sum.f /= (double)count;
    return sum;
}

static smz_score combine_sum(const against *all)
{
    smz_counts sum = {0, 0, 0};

    for (size_t r = 0; r < all->count; r++) {
        sum.matched += all->tallies[r].counts.matched;
        sum.candidate += all->tallies[r].counts.candidate;
        sum.reference += all->tallies[r].counts.reference;
    }
    return smz_rouge_ratios(all->rouge, all->metric, sum, false);
}

static smz_score combine_mean(const against *all)
{
    smz_score sum = {0};

    for (size_t r = 0; r < all->count; r++)
        add_score(&sum, &all->scores[r]);
    return mean_of(sum, all->count);
}

/* Whichever reference is left out, the best of the others is the best of all, or, where that one is
 * out, the second. */
static smz_score combine_jackknife(const against *all)
{
    size_t best = best_of(all, all->count), second = best_of(all, best);
    smz_score sum = {0};

    for (size_t r = 0; r < all->count; r++)
        add_score(&sum, &all->scores[r == best ? second : best]);
    return mean_of(sum, all->count);
}

static smz_score combine(const against *all)
{
    score_each(all);
    switch (all->rouge->options.references) {
    case SMZ_REFERENCES_SUM: return combine_sum(all);
    case SMZ_REFERENCES_MEAN: return combine_mean(all);
    case SMZ_REFERENCES_JACKKNIFE: return combine_jackknife(all);
    case SMZ_REFERENCES_DEFAULT:
    case SMZ_REFERENCES_BEST: break;
    }
    return all->scores[best_of(all, all->count)];
}

/* ---- The metrics ------------------------------------------------------------------------ */

/* The longest n-gram that is asked for; 0: none. */
static unsigned longest_ngram(const smz_rouge *rouge)
{
    unsigned longest = 0;

    for (size_t i = 0; i < rouge->metric_count; i++)
        if (rouge->metrics[i].kind == SMZ_METRIC_NGRAM && rouge->metrics[i].n > longest)
            longest = rouge->metrics[i].n;
    return longest;
}

static int count(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error)
{
    static smz_count *const counts[] = {
        [SMZ_METRIC_LCS] = smz_count_lcs,           [SMZ_METRIC_UNION] = smz_count_union,
        [SMZ_METRIC_WEIGHTED] = smz_count_weighted, [SMZ_METRIC_SKIP] = smz_count_skips,
        [SMZ_METRIC_ELEMENTS] = smz_count_elements,
    };

    return counts[metric->kind](out, texts, metric, error);
}

static int score_metrics(smz_score *out, const smz_texts *texts, against *all, smz_tally *tallies,
                         const smz_tally *ngrams, smz_error *error)
{
    smz_rouge *rouge = texts->rouge;

    for (size_t i = 0; i < rouge->metric_count; i++) {
        smz_mark mark = smz_arena_mark(&rouge->scratch);
        smz_metric *metric = &rouge->metrics[i];
        all->metric = metric;
        all->tallies = tallies;
        if (metric->kind == SMZ_METRIC_NGRAM) {
            all->tallies = ngrams + (metric->n - 1) * texts->count;
        } else {
            int status = count(tallies, texts, metric, error);
            if (status != SMZ_OK)
                return status;
        }
        out[i] = combine(all);
        smz_arena_release(&rouge->scratch, mark);
    }
    return SMZ_OK;
}

int smz_rouge_score_all(smz_score *out, smz_rouge *rouge, const smz_rouge_text *candidate,
                        const smz_rouge_text *references, size_t count, smz_error *error)
{
    smz_texts texts = {
        .rouge = rouge, .count = count, .candidate_text = candidate, .reference_texts = references};
    unsigned longest = longest_ngram(rouge);
    smz_tally *tallies, *ngrams;
    against all;
    int status;

    smz_rouge_begin(rouge);
    tallies = SMZ_NEW(&rouge->scratch, smz_tally, count);
    ngrams =
        SMZ_NEW(&rouge->scratch, smz_tally, count <= SIZE_MAX / 9 ? longest * count : SIZE_MAX);
    all = (against){.rouge = rouge,
                    .scores = SMZ_NEW(&rouge->scratch, smz_score, count),
                    .keys = SMZ_NEW(&rouge->scratch, double, count),
                    .count = count};
    if (!tallies || !ngrams || !all.scores || !all.keys)
        return smz_fail_memory(error);
    status = read_texts(&texts, error);
    if (status == SMZ_OK && longest > 0) {
        smz_mark mark = smz_arena_mark(&rouge->scratch);
        status = smz_count_ngrams(ngrams, &texts, longest, error);
        smz_arena_release(&rouge->scratch, mark);
    }
    return status == SMZ_OK ? score_metrics(out, &texts, &all, tallies, ngrams, error) : status;
}
