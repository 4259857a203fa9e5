/* Methods that build a summary sentence by sentence: each choice looks at what was chosen before.
 */
#include "rank/methods.h"

#include <math.h>
#include "base/error.h"

/*
 * A method orders all sentences, and a reader wants a few. Choosing goes on until so many
 * are chosen, or so many words were looked at (about a second); the rest is ordered by what the
 * next choice would have made of it.
 */
#define CHOICES_AT_MOST 1000
#define WORK_AT_MOST    ((size_t)1 << 25)

typedef struct chooser {
    const smz_matrix *matrix;
    bool *chosen;        /* [sentences] */
    double *probability; /* [terms] in the document; sumbasic squares it */
    double *count;       /* [terms] kl: occurrences in the summary, smoothed */
    uint32_t *open;      /* [terms] sumbasic: sentences that have it and are not chosen */
    double length;       /* kl: of the summary in content tokens, smoothed */
    double smoothing;    /* kl */
    double power;        /* sumbasic */
    size_t work;
} chooser;

typedef struct strategy {
    const char *part[2];
    void (*begin)(chooser *c);
    /* The best sentence that is not chosen, or NO_SENTENCE. */
    uint32_t (*best)(chooser *c);
    /* What a sentence is worth now, more is better: the first part of its score. */
    double (*value)(chooser *c, uint32_t sentence);
    /* The second part. */
    double (*detail)(const chooser *c, uint32_t sentence);
    void (*choose)(chooser *c, uint32_t sentence);
} strategy;

#define NO_SENTENCE UINT32_MAX

static bool has_content(const chooser *c, uint32_t sentence)
{
    return c->matrix->length[sentence] > 0;
}

static int make_chooser(chooser *c, const smz_rank_input *input, smz_error *error)
{
    const smz_matrix *matrix = input->matrix;
    smz_arena *scratch = input->scratch;
    double tokens = 0;

    *c = (chooser){.matrix = matrix,
                   .chosen = SMZ_NEW0(scratch, bool, matrix->sentences),
                   .probability = SMZ_NEW(scratch, double, matrix->terms),
                   .count = SMZ_NEW(scratch, double, matrix->terms),
                   .open = SMZ_NEW(scratch, uint32_t, matrix->terms),
                   .smoothing = input->parameters[SMZ_KL_SMOOTHING],
                   .power = input->parameters[SMZ_SUMBASIC_POWER]};
    if (!c->chosen || !c->probability || !c->count || !c->open)
        return smz_fail_memory(error);
    for (uint32_t t = 0; t < matrix->terms; t++)
        tokens += matrix->frequency[t];
    for (uint32_t t = 0; t < matrix->terms; t++)
        c->probability[t] = matrix->frequency[t] / (tokens > 0 ? tokens : 1);
    return SMZ_OK;
}

/* Fills the order with the choices, best first; returns how many. */
static uint32_t choose_some(smz_ranking *out, chooser *c, const strategy *with)
{
    uint32_t choices = 0;

    while (choices < CHOICES_AT_MOST && c->work < WORK_AT_MOST) {
        uint32_t best = with->best(c);
        if (best == NO_SENTENCE)
            break;
        out->part[0][best] = with->value(c, best);
        out->part[1][best] = with->detail(c, best);
        out->order[choices++] = best;
        c->chosen[best] = true;
        with->choose(c, best);
    }
    return choices;
}

/* The rest, by value; those without content last. */
static int order_rest(smz_ranking *out, chooser *c, const strategy *with, uint32_t choices,
                      smz_arena *scratch, smz_error *error)
{
    smz_ranking rest = {
        .count = out->count - choices, .score = out->score, .order = out->order + choices};
    uint32_t size = 0;

    for (uint32_t s = 0; s < out->count; s++) {
        if (c->chosen[s])
            continue;
        rest.order[size++] = s;
        rest.score[s] = has_content(c, s) ? with->value(c, s) : -INFINITY;
        out->part[0][s] = has_content(c, s) ? rest.score[s] : 0;
        out->part[1][s] = with->detail(c, s);
    }
    return smz_ranking_sort(&rest, scratch, error);
}

static int rank_greedily(smz_ranking *out, const smz_rank_input *input, const strategy *with,
                         smz_error *error)
{
    chooser c;
    int status =
        smz_ranking_make(out, input->arena, input->matrix->sentences, 2, with->part, error);

    if (status == SMZ_OK)
        status = make_chooser(&c, input, error);
    if (status != SMZ_OK)
        return status;
    with->begin(&c);
    status = order_rest(out, &c, with, choose_some(out, &c, with), input->scratch, error);
    smz_ranking_by_place(out);
    return status;
}

/* ---- SumBasic: Nenkova and Vanderwende 2005 --------------------------------------------- */

static void begin_sumbasic(chooser *c)
{
    memcpy(c->open, c->matrix->sentence_frequency, c->matrix->terms * sizeof *c->open);
}

/* Step 2: the mean probability of a sentence's content words. */
static double mean_probability(chooser *c, uint32_t sentence)
{
    const smz_matrix *matrix = c->matrix;
    double sum = 0;

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++)
        sum += matrix->count[e] * c->probability[matrix->term[e]];
    c->work += matrix->start[sentence + 1] - matrix->start[sentence];
    return sum / matrix->length[sentence];
}

/* The likeliest word that some open sentence has, or SMZ_NO_TERM. */
static uint32_t likeliest_word(chooser *c)
{
    uint32_t best = SMZ_NO_TERM;

    for (uint32_t t = 0; t < c->matrix->terms; t++)
        if (c->open[t] > 0 && (best == SMZ_NO_TERM || c->probability[t] > c->probability[best]))
            best = t;
    c->work += c->matrix->terms;
    return best;
}

/* Step 3: the best sentence of those that have the likeliest word. */
static uint32_t best_with_word(chooser *c)
{
    const smz_matrix *matrix = c->matrix;
    uint32_t word = likeliest_word(c), best = NO_SENTENCE;
    double most = -1;

    if (word == SMZ_NO_TERM)
        return NO_SENTENCE;
    for (uint32_t p = matrix->posting_start[word]; p < matrix->posting_start[word + 1]; p++) {
        uint32_t sentence = matrix->posting[p];
        double value = c->chosen[sentence] ? -1 : mean_probability(c, sentence);
        if (value > most) {
            most = value;
            best = sentence;
        }
    }
    return best;
}

static double likeliest_of(const chooser *c, uint32_t sentence)
{
    const smz_matrix *matrix = c->matrix;
    double most = 0;

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++)
        if (c->probability[matrix->term[e]] > most)
            most = c->probability[matrix->term[e]];
    return most;
}

/* Step 4: what was said once is less likely to be wanted again: p becomes p^2. Another power than
 * the paper's costs a pow(), which need not round a square as one multiplication does. */
static void lower_words(chooser *c, uint32_t sentence)
{
    const smz_matrix *matrix = c->matrix;

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++) {
        uint32_t term = matrix->term[e];
        c->probability[term] *=
            c->power == 2 ? c->probability[term] : pow(c->probability[term], c->power - 1);
        c->open[term]--;
    }
}

int smz_rank_sumbasic(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const strategy sumbasic = {{"mean probability", "likeliest word"},
                                      begin_sumbasic,
                                      best_with_word,
                                      mean_probability,
                                      likeliest_of,
                                      lower_words};

    return rank_greedily(out, input, &sumbasic, error);
}

/* ---- KLSum: Haghighi and Vanderwende 2009 ----------------------------------------------- */

/*
 * The summary's distribution Q counts every word of the document once (kl.smoothing) more often
 * than it comes, without which KL(P || Q) would be infinite as long as any word is missing. The
 * paper does not say how it smooths; less than one occurrence (0.01, 0.1) makes it prefer short
 * sentences (docs/methods.md).
 */
static void begin_kl(chooser *c)
{
    for (uint32_t t = 0; t < c->matrix->terms; t++) {
        c->count[t] = c->smoothing;
        if (c->matrix->frequency[t] > 0)
            c->length += c->smoothing;
    }
}

/*
 * How much less KL(P || Q) = sum of p ln(p / q), q = count / length, would be with the sentence
 * added: only its own words' counts and the length change.
 */
static double less_divergence(chooser *c, uint32_t sentence)
{
    const smz_matrix *matrix = c->matrix;
    double gain = -log((c->length + matrix->length[sentence]) / c->length);

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++) {
        uint32_t term = matrix->term[e];
        double count = c->count[term];
        gain += c->probability[term] * log((count + matrix->count[e]) / count);
    }
    c->work += matrix->start[sentence + 1] - matrix->start[sentence];
    return gain;
}

static uint32_t nearest(chooser *c)
{
    uint32_t best = NO_SENTENCE;
    double most = -INFINITY;

    for (uint32_t s = 0; s < c->matrix->sentences; s++) {
        double gain;
        if (c->chosen[s] || !has_content(c, s))
            continue;
        gain = less_divergence(c, s);
        if (gain > most) {
            most = gain;
            best = s;
        }
    }
    return best;
}

/* Words that the summary did not have. */
static double new_words(const chooser *c, uint32_t sentence)
{
    const smz_matrix *matrix = c->matrix;
    uint32_t fresh = 0;

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++)
        fresh += c->count[matrix->term[e]] <= c->smoothing;
    return fresh;
}

static void count_words(chooser *c, uint32_t sentence)
{
    const smz_matrix *matrix = c->matrix;

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++)
        c->count[matrix->term[e]] += matrix->count[e];
    c->length += matrix->length[sentence];
}

int smz_rank_kl(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const strategy kl = {{"less divergence", "new words"},
                                begin_kl,
                                nearest,
                                less_divergence,
                                new_words,
                                count_words};

    return rank_greedily(out, input, &kl, error);
}
