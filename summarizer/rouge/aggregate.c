#include "rouge/aggregate.h"

#include <math.h>
#include "base/error.h"
#include "rouge/bootstrap.h"
#include "rouge/random.h"

/* Precision, recall and F. */
#define RATIOS 3

typedef struct aggregation {
    const smz_rouge *rouge;
    const smz_score *scores; /* a row a document */
    uint32_t *order;         /* the documents in the order that they are drawn from */
    uint32_t documents;
    size_t tables;    /* metrics that share their resamples, and are summed together */
    smz_row *rows;    /* a table of documents for each of them: what is averaged */
    smz_row *sums;    /* a table of resamples for each */
    double *resample; /* a column of resamples for each ratio of a metric */
    double *spare;    /* a column more, to sort with */
} aggregation;

/* ---- The order of names ----------------------------------------------------------------- */

/* The documents 1, 2, 3 ... as their names are ordered as strings: 1, 10, 100, 11 ... 2. Without
 * the strings: ten times a number is next, or else one more, after what ends in nines is left. */
static void order_numbers(uint32_t *order, uint32_t count)
{
    uint64_t number = 1;

    for (uint32_t i = 0; i < count; i++) {
        order[i] = (uint32_t)(number - 1);
        if (number * 10 <= count) {
            number *= 10;
            continue;
        }
        while (number % 10 == 9 || number == count)
            number /= 10;
        number++;
    }
}

static void merge(uint32_t *to, const uint32_t *from, size_t begin, size_t middle, size_t end,
                  const char *const *ids)
{
    size_t left = begin, right = middle;

    for (size_t i = begin; i < end; i++) {
        bool take_left =
            right == end || (left < middle && strcmp(ids[from[left]], ids[from[right]]) <= 0);
        to[i] = take_left ? from[left++] : from[right++];
    }
}

/* Sorts by name, bytes as they are; documents of one name keep their order. Returns the one of the
 * two arrays that holds the result. */
static uint32_t *order_names(uint32_t *order, uint32_t *spare, uint32_t count,
                             const char *const *ids)
{
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    for (size_t width = 1; width < count; width *= 2) {
        uint32_t *swapped = order;
        for (size_t begin = 0; begin < count; begin += 2 * width) {
            size_t middle = begin + width < count ? begin + width : count;
            size_t end = middle + width < count ? middle + width : count;
            merge(spare, order, begin, middle, end, ids);
        }
        order = spare;
        spare = swapped;
    }
    return order;
}

/* PERL draws from the documents in the order of their names, the others as they are given. */
static bool order_documents(aggregation *a, const char *const *ids, smz_arena *scratch)
{
    uint32_t *order = SMZ_NEW(scratch, uint32_t, a->documents);
    uint32_t *spare = SMZ_NEW(scratch, uint32_t, a->documents);

    if (!order || !spare)
        return false;
    for (uint32_t i = 0; i < a->documents; i++)
        order[i] = i;
    if (a->rouge->options.like == SMZ_ROUGE_PERL && ids)
        order = order_names(order, spare, a->documents, ids);
    else if (a->rouge->options.like == SMZ_ROUGE_PERL)
        order_numbers(order, a->documents);
    a->order = order;
    return true;
}

/* ---- Resamples -------------------------------------------------------------------------- */

typedef union generator_state {
    smz_drand48 perl;
    smz_mt19937 google;
    uint64_t seed;
} generator_state;

/* Each resample is seeded with its number, so that all metrics draw the same. */
static void draw_perl(void *generator, uint32_t resample, uint32_t *out, uint32_t documents)
{
    smz_drand48_seed(generator, resample);
    smz_drand48_fill(generator, out, documents, documents);
}

/* One stream through all resamples of all metrics. */
static void draw_google(void *generator, uint32_t resample, uint32_t *out, uint32_t documents)
{
    (void)resample;
    smz_mt19937_fill(generator, out, documents, documents);
}

static smz_resampling resampling_of(const smz_rouge *rouge, generator_state *state,
                                    uint32_t documents)
{
    smz_resampling how = {documents, rouge->options.resamples, smz_draw_seeded, state};

    state->seed = rouge->options.seed;
    if (rouge->options.like == SMZ_ROUGE_PERL)
        how.draw = draw_perl;
    if (rouge->options.like == SMZ_ROUGE_GOOGLE) {
        smz_mt19937_seed(&state->google, (uint32_t)rouge->options.seed);
        how.draw = draw_google;
    }
    return how;
}

/* The numbers of a metric that are added up: its ratios, or the counts that they are made of. */
static void fill_rows(const aggregation *a, smz_row *rows, size_t metric)
{
    bool corpus = a->rouge->options.unit == SMZ_UNIT_CORPUS;

    for (uint32_t i = 0; i < a->documents; i++) {
        const smz_score *s = &a->scores[a->order[i] * a->rouge->metric_count + metric];
        rows[i] = corpus ? (smz_row){{s->matched, s->candidate, s->reference, 0}}
                         : (smz_row){{s->precision, s->recall, s->f, 0}};
    }
}

/* A metric's ratios out of the sums over as many documents as there are. */
static smz_row ratios_of(const aggregation *a, size_t metric, smz_row sum)
{
    if (a->rouge->options.unit == SMZ_UNIT_CORPUS) {
        smz_counts counts = {sum.column[0], sum.column[1], sum.column[2]};
        smz_score score = smz_rouge_ratios(a->rouge, &a->rouge->metrics[metric], counts, true);
        return (smz_row){{score.precision, score.recall, score.f, 0}};
    }
    for (size_t c = 0; c < RATIOS; c++)
        sum.column[c] /= a->documents;
    return sum;
}

/* ---- Intervals -------------------------------------------------------------------------- */

static double mean(const double *values, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += values[i];
    return sum / (double)count;
}

static double or_zero(const double *values, size_t count, size_t at)
{
    return at < count ? values[at] : 0;
}

/* The interval of ROUGE-1.5.5, quirks and all: the upper bound's fraction serves for the lower one
 * as well, and the neighbour that a bound beyond the end lacks counts 0. */
static void perl_interval(smz_interval *out, const double *sorted, size_t count, double confidence)
{
    double delta = (double)count * ((100 - confidence) / 2) / 100;
    double last = (double)count - delta - 1;
    size_t upper = last > 0 ? (size_t)last : 0, lower = (size_t)delta;
    double part = last - (double)upper;

    out->low = sorted[lower] + (or_zero(sorted, count, lower + 1) - sorted[lower]) * part;
    out->high = sorted[upper] + (or_zero(sorted, count, upper + 1) - sorted[upper]) * part;
}

/* `plain` is the value without resampling. */
static smz_interval interval_of(const smz_rouge_options *options, const double *sorted,
                                double plain)
{
    smz_interval out = {plain, NAN, NAN};

    if (options->resamples == 0)
        return out;
    if (options->like == SMZ_ROUGE_PERL) {
        out.value = mean(sorted, options->resamples);
        perl_interval(&out, sorted, options->resamples, options->confidence);
        return out;
    }
    if (options->like == SMZ_ROUGE_GOOGLE)
        out.value = smz_percentile(sorted, options->resamples, 50);
    smz_percentile_interval(&out.low, &out.high, sorted, options->resamples, options->confidence);
    return out;
}

static void average_metric(smz_average *out, const aggregation *a, size_t metric, size_t table)
{
    const smz_rouge_options *options = &a->rouge->options;
    const smz_row *rows = a->rows + table * a->documents;
    const smz_row *sums = a->sums + table * options->resamples;
    smz_row plain = ratios_of(a, metric, smz_sum_rows(rows, a->documents));
    smz_interval intervals[RATIOS];

    for (size_t r = 0; r < options->resamples; r++) {
        smz_row ratios = ratios_of(a, metric, sums[r]);
        for (size_t c = 0; c < RATIOS; c++)
            a->resample[c * options->resamples + r] = ratios.column[c];
    }
    for (size_t c = 0; c < RATIOS; c++) {
        double *column = a->resample + c * options->resamples;
        smz_sort_doubles(column, a->spare, options->resamples);
        intervals[c] = interval_of(options, column, plain.column[c]);
    }
    *out = (smz_average){intervals[0], intervals[1], intervals[2]};
}

/* ---- All metrics ------------------------------------------------------------------------ */

static bool prepare(aggregation *a, const char *const *ids, smz_arena *scratch)
{
    size_t resamples = a->rouge->options.resamples;

    a->rows = SMZ_NEW(scratch, smz_row, a->tables * a->documents);
    a->sums = SMZ_NEW(scratch, smz_row, a->tables * resamples);
    a->resample = SMZ_NEW(scratch, double, RATIOS *resamples);
    a->spare = SMZ_NEW(scratch, double, resamples);
    return a->rows && a->sums && a->resample && a->spare && order_documents(a, ids, scratch);
}

static int average_all(smz_average *out, aggregation *a, const char *const *ids, smz_arena *scratch,
                       smz_error *error)
{
    generator_state state;
    smz_resampling how = resampling_of(a->rouge, &state, a->documents);

    if (!prepare(a, ids, scratch))
        return smz_fail_memory(error);
    for (size_t m = 0; m < a->rouge->metric_count; m += a->tables) {
        int status;

        for (size_t t = 0; t < a->tables; t++)
            fill_rows(a, a->rows + t * a->documents, m + t);
        status = smz_resample(a->sums, a->rows, a->tables, &how, scratch, error);
        if (status != SMZ_OK)
            return status;
        for (size_t t = 0; t < a->tables; t++)
            average_metric(&out[m + t], a, m + t, t);
    }
    return SMZ_OK;
}

int smz_rouge_average(smz_average *out, smz_rouge *rouge, const smz_score *scores,
                      const char *const *ids, uint32_t documents, smz_error *error)
{
    aggregation a = {.rouge = rouge, .scores = scores, .documents = documents};

    /* The stream of GOOGLE runs through one metric after the other. */
    a.tables = rouge->options.like == SMZ_ROUGE_GOOGLE ? 1 : rouge->metric_count;
    return average_all(out, &a, ids, &rouge->scratch, error);
}
