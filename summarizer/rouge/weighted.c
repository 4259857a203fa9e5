#include "rouge/lattice.h"

#include <math.h>

#include "base/error.h"

/*
 * ROUGE-W: a run of k tokens that follow each other in both texts counts f(k) = k^w (Lin 2004,
 * section 4). The values are sums of rounded numbers and are compared, so the order of operations
 * is part of the definition: (value + f(k + 1)) - f(k).
 */
typedef struct lattice_w {
    smz_lattice lattice;
    const double *f; /* as many as any run can have, and one more */
    double *values;  /* of the last column, by row */
    uint32_t *runs;  /* that end at each row of the last column */
} lattice_w;

/* ---- The powers ------------------------------------------------------------------------- */

/* f(0) ... f(longest), kept with the metric: a power costs more than a row. NULL: out of memory. */
static const double *powers(smz_rouge *rouge, smz_metric *metric, size_t longest)
{
    size_t size = metric->powers_size ? metric->powers_size : 128;
    double *grown;

    if (longest < metric->powers_size)
        return metric->powers;
    while (size <= longest)
        size *= 2;
    grown = SMZ_NEW(&rouge->keep, double, size);
    if (!grown)
        return NULL;
    for (size_t k = 0; k < size; k++)
        grown[k] = k < metric->powers_size ? metric->powers[k] : pow((double)k, metric->weight);
    metric->powers = grown;
    metric->powers_size = size;
    return grown;
}

/* ---- The lattice ------------------------------------------------------------------------ */

static void advance_column(lattice_w *w, uint32_t token, size_t rows, uint64_t *stops)
{
    const uint32_t *sentence = w->lattice.sentence;
    const double *f = w->f;
    double above = 0, diagonal = 0;
    uint32_t run = 0;

    for (size_t i = 0; i < rows; i++) {
        double left = w->values[i], value = above;
        uint32_t left_run = w->runs[i];
        bool equal = sentence[i] == token, stop = equal || above < left;

        if (equal)
            value = (diagonal + f[run + 1]) - f[run];
        else if (stop)
            value = left;
        w->runs[i] = equal ? run + 1 : 0;
        w->values[i] = value;
        if (stops)
            stops[i / SMZ_BITS] |= (uint64_t)stop << i % SMZ_BITS;
        above = value;
        diagonal = left;
        run = left_run;
    }
}

static void advance(smz_lattice *lattice, const uint32_t *tokens, size_t columns, size_t words,
                    uint64_t *stops)
{
    size_t rows = lattice->rows < words * SMZ_BITS ? lattice->rows : words * SMZ_BITS;

    if (stops)
        memset(stops, 0, columns * words * sizeof *stops);
    for (size_t j = 0; j < columns; j++)
        advance_column((lattice_w *)lattice, tokens[j], rows, stops ? stops + j * words : NULL);
}

static void reset(smz_lattice *lattice)
{
    memset(lattice->state, 0, lattice->state_size);
}

static bool begin(smz_lattice *lattice)
{
    lattice_w *w = (lattice_w *)lattice;

    /* One block, so that it can be kept and put back: values, then runs. */
    lattice->state_size = lattice->rows * (sizeof *w->values + sizeof *w->runs);
    lattice->state = SMZ_NEW(lattice->scratch, char, lattice->state_size);
    w->values = lattice->state;
    w->runs = lattice->state ? (uint32_t *)(void *)(w->values + lattice->rows) : NULL;
    return lattice->state != NULL;
}

static void end(smz_lattice *lattice)
{
    (void)lattice;
}

static bool init(lattice_w *w, const smz_texts *texts, smz_metric *metric)
{
    size_t longest = texts->candidate.size;

    for (size_t r = 0; r < texts->count; r++) {
        size_t flat = texts->references[r].size, lines = texts->reference_lines[r].size;
        longest = flat > longest ? flat : longest;
        longest = lines > longest ? lines : longest;
    }
    *w = (lattice_w){.lattice = {.scratch = &texts->rouge->scratch,
                                 .cost = SMZ_BITS,
                                 .begin = begin,
                                 .end = end,
                                 .reset = reset,
                                 .advance = advance},
                     .f = powers(texts->rouge, metric, longest + 1)};
    return w->f != NULL;
}

/* ---- The script's: the union over sentences --------------------------------------------- */

/*
 * The marked tokens in their order, those that the clip takes counted in runs. A run counts when
 * its last token is taken: one that is not taken neither ends nor lengthens it, so that it may be
 * carried over to the next marked stretch, and is lost where the sentence ends.
 */
static void count_runs(double *sum, void *user, const smz_lattice *lattice, const uint64_t *marks,
                       smz_clip *clip)
{
    const double *f = user;
    size_t run = 0;

    for (size_t row = 0; row < lattice->rows; row++) {
        size_t next = row + 1;
        if (!(marks[row / SMZ_BITS] >> row % SMZ_BITS & 1) ||
            !smz_clip_take(clip, lattice->sentence[row]))
            continue;
        run++;
        if (next == lattice->rows || !(marks[next / SMZ_BITS] >> next % SMZ_BITS & 1)) {
            *sum += f[run];
            run = 0;
        }
    }
}

/* The sum of f over the sentences of a text. */
static double sum_sentences(const smz_rouge_tokens *text, const double *f)
{
    double sum = 0;

    for (size_t s = 0; s < text->sentences; s++)
        sum += f[text->ends[s] - (s ? text->ends[s - 1] : 0)];
    return sum;
}

static int count_script(smz_tally *out, const smz_texts *texts, smz_metric *metric, lattice_w *w,
                        smz_error *error)
{
    double *matched = SMZ_NEW(&texts->rouge->scratch, double, texts->count);
    int status;

    if (!matched)
        return smz_fail_memory(error);
    for (size_t r = 0; r < texts->count; r++)
        if (texts->reference_lines[r].size == 0)
            return smz_fail(error, SMZ_ERROR_EMPTY, SMZ_NO_OFFSET,
                            "reference %lu has no word: ROUGE-W divides by zero there",
                            (unsigned long)r + 1);
    status = smz_union(matched, texts, metric, &w->lattice, count_runs, (void *)w->f, error);
    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++) {
        double base = sum_sentences(&texts->reference_lines[r], w->f);
        /* The script weights the sum of weighted lengths once more. */
        out[r] = smz_tally_of(matched[r], w->f[texts->candidate.size], pow(base, metric->weight));
        out[r].base = base;
    }
    return status;
}

/* ---- The paper's: one weighted subsequence of the whole texts --------------------------- */

static int count_paper(smz_tally *out, const smz_rouge_tokens *candidate,
                       const smz_rouge_tokens *reference, const smz_metric *metric, lattice_w *w,
                       smz_error *error)
{
    smz_mark mark = smz_arena_mark(w->lattice.scratch);
    double matched;

    if ((uint64_t)candidate->size * reference->size > SMZ_MOST_STEPS)
        return smz_fail_steps(metric, error);
    if (!smz_lattice_begin(&w->lattice, reference->ids, reference->size))
        return smz_fail_memory(error);
    w->lattice.advance(&w->lattice, candidate->ids, candidate->size, w->lattice.words, NULL);
    matched = reference->size ? w->values[reference->size - 1] : 0;
    *out = smz_tally_of(matched, w->f[candidate->size], w->f[reference->size]);
    smz_arena_release(w->lattice.scratch, mark);
    return SMZ_OK;
}

int smz_count_weighted(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error)
{
    lattice_w w;
    int status = SMZ_OK;

    if (!init(&w, texts, metric))
        return smz_fail_memory(error);
    if (texts->rouge->options.like == SMZ_ROUGE_PERL)
        return count_script(out, texts, metric, &w, error);
    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++)
        status = count_paper(&out[r], &texts->candidate, &texts->references[r], metric, &w, error);
    return status;
}
