#include "rank/rank.h"

#include <float.h>
#include <math.h>
#include "base/error.h"

/*
 * A similarity is a sum over shared terms of left(i, t) * right(j, t), scaled in the end. The sum
 * for all j at once is one walk through the postings of the terms of sentence i.
 */
typedef struct pairing {
    const smz_matrix *matrix;
    const smz_similarity_options *options;
    double *left;       /* [entries] by row entry */
    double *right;      /* [entries] by posting */
    double *log_length; /* [sentences] overlap only */
    uint32_t *cursor;   /* [terms] the first posting that is still to be met; see gather() */
    uint32_t cap;       /* terms of more sentences than that are left out */
    size_t pairs;       /* of postings, that the terms kept make: a bound of the edges */
} pairing;

/* ---- Which terms are indexed ------------------------------------------------------------ */

/* 4 million pairs, each an edge both ways, are 200 MB while the graph is made. */
#define PAIRS_AT_MOST ((size_t)1 << 22)
#define CAP_AT_LEAST  200

static size_t pairs_of(uint32_t sentences)
{
    return (size_t)sentences * (sentences - 1) / 2;
}

/*
 * A word that stands in very many sentences of a long document tells little, and costs the square
 * of its frequency. The cap is max(200, 4 sqrt S) sentences, and lower where even that would make
 * more than PAIRS_AT_MOST pairs; words of one frequency stay or go together, so that none is
 * favoured. `sum` is [cap + 1] and zero.
 */
static void choose_cap(pairing *x, size_t *sum)
{
    const smz_matrix *matrix = x->matrix;
    uint32_t cap = x->cap;

    for (uint32_t t = 0; t < matrix->terms; t++) {
        uint32_t frequency = matrix->sentence_frequency[t];
        if (frequency >= 2 && frequency <= cap)
            sum[frequency] += pairs_of(frequency);
    }
    x->pairs = 0;
    x->cap = 1;
    for (uint32_t f = 2; f <= cap && x->pairs + sum[f] <= PAIRS_AT_MOST; f++) {
        x->pairs += sum[f];
        x->cap = f;
    }
}

static int find_cap(pairing *x, smz_arena *scratch, smz_error *error)
{
    double root = 4 * sqrt(x->matrix->sentences);
    size_t *sum;

    x->cap = root > CAP_AT_LEAST ? (uint32_t)root : CAP_AT_LEAST;
    if (x->cap > x->matrix->sentences)
        x->cap = x->matrix->sentences;
    sum = SMZ_NEW0(scratch, size_t, (size_t)x->cap + 1);
    if (!sum)
        return smz_fail_memory(error);
    choose_cap(x, sum);
    return SMZ_OK;
}

/* ---- Weights ---------------------------------------------------------------------------- */

/* `right` by row entry -> by posting. */
static void set_postings(pairing *x, const double *right)
{
    const smz_matrix *matrix = x->matrix;

    memcpy(x->cursor, matrix->posting_start, matrix->terms * sizeof *x->cursor);
    for (uint32_t e = 0; e < matrix->start[matrix->sentences]; e++)
        x->right[x->cursor[matrix->term[e]]++] = right[e];
}

/* Mihalcea and Tarau 2004, section 4.1: how many words both have, over ln |a| + ln |b|. */
static int weigh_overlap(pairing *x, smz_arena *scratch, smz_error *error)
{
    const smz_matrix *matrix = x->matrix;
    uint32_t entries = matrix->start[matrix->sentences];

    x->log_length = SMZ_NEW(scratch, double, matrix->sentences);
    if (!x->log_length)
        return smz_fail_memory(error);
    for (uint32_t s = 0; s < matrix->sentences; s++)
        x->log_length[s] = matrix->length[s] ? log(matrix->length[s]) : 0;
    for (uint32_t e = 0; e < entries; e++)
        x->left[e] = x->right[e] = 1;
    return SMZ_OK;
}

/* Most terms stand in a few sentences: the logarithms of those are taken once. */
#define FEW 8

static void set_isf(double *isf, const smz_matrix *matrix)
{
    double known[FEW];
    bool is_known[FEW] = {false};

    for (uint32_t t = 0; t < matrix->terms; t++) {
        uint32_t frequency = matrix->sentence_frequency[t];
        bool few = frequency < FEW;
        isf[t] = few && is_known[frequency] ? known[frequency] : smz_isf(matrix, t);
        if (few) {
            known[frequency] = isf[t];
            is_known[frequency] = true;
        }
    }
}

/* Erkan and Radev 2004, section 3: tf-idf cosine. With isf from the document itself, which did
 * better than idf from a background corpus (docs/methods.md). */
static int weigh_cosine(pairing *x, smz_arena *scratch, smz_error *error)
{
    const smz_matrix *matrix = x->matrix;
    double *isf = SMZ_NEW(scratch, double, matrix->terms);

    if (!isf)
        return smz_fail_memory(error);
    set_isf(isf, matrix);
    for (uint32_t s = 0; s < matrix->sentences; s++) {
        double squares = 0, norm;
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++) {
            x->left[e] = matrix->count[e] * isf[matrix->term[e]];
            squares += x->left[e] * x->left[e];
        }
        norm = sqrt(squares);
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++)
            x->left[e] /= norm;
    }
    set_postings(x, x->left);
    return SMZ_OK;
}

/* Barrios et al. 2016, section 3.3. */

/* ln(S - sf + .5) - ln(sf + .5), but epsilon times the mean where that is negative (words in more
 * than half of the sentences), and never less than 0. */
static void bm25_idf(double *idf, const smz_matrix *matrix, double epsilon)
{
    double sum = 0, floor;
    uint32_t used = 0;

    for (uint32_t t = 0; t < matrix->terms; t++) {
        double frequency = matrix->sentence_frequency[t];
        idf[t] = log(matrix->sentences - frequency + 0.5) - log(frequency + 0.5);
        if (frequency > 0) {
            sum += idf[t];
            used++;
        }
    }
    floor = used && sum > 0 ? epsilon * sum / used : 0;
    for (uint32_t t = 0; t < matrix->terms; t++)
        if (idf[t] < 0)
            idf[t] = floor;
}

static int weigh_bm25(pairing *x, smz_arena *scratch, smz_error *error)
{
    const smz_matrix *matrix = x->matrix;
    double *idf = SMZ_NEW(scratch, double, matrix->terms);
    double k1 = x->options->k1, b = x->options->b, tokens = 0;

    if (!idf)
        return smz_fail_memory(error);
    bm25_idf(idf, matrix, x->options->epsilon);
    for (uint32_t s = 0; s < matrix->sentences; s++)
        tokens += matrix->length[s];
    for (uint32_t s = 0; s < matrix->sentences; s++) {
        double relative = matrix->length[s] * matrix->sentences / tokens;
        double k = k1 * (1 - b + b * relative);
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++) {
            double count = matrix->count[e];
            x->left[e] = idf[matrix->term[e]] * count * (k1 + 1) / (count + k);
        }
    }
    set_postings(x, x->left);
    for (uint32_t e = 0; e < matrix->start[matrix->sentences]; e++)
        x->left[e] = matrix->count[e];
    return SMZ_OK;
}

/* ---- Edges ------------------------------------------------------------------------------ */

/* Adds up sentence i's row. A mirrored row holds only j > i: sentences are met in order, so that
 * the postings still to be met of a term are those behind i's own. */
static void gather(smz_graph_builder *builder, pairing *x, uint32_t i, bool mirrored)
{
    const smz_matrix *matrix = x->matrix;

    for (uint32_t e = matrix->start[i]; e < matrix->start[i + 1]; e++) {
        uint32_t term = matrix->term[e];
        uint32_t from = mirrored ? ++x->cursor[term] : matrix->posting_start[term];

        if (matrix->sentence_frequency[term] > x->cap)
            continue;
        for (uint32_t p = from; p < matrix->posting_start[term + 1]; p++)
            smz_graph_add(builder, matrix->posting[p], x->left[e] * x->right[p]);
    }
}

/* Where both sentences are of one word, ln 1 + ln 1 = 0: they are not compared. */
static void scale_overlap(smz_graph_builder *builder, const pairing *x, uint32_t i)
{
    for (uint32_t k = 0; k < builder->touched_size; k++) {
        uint32_t j = builder->touched[k];
        double logs = x->log_length[i] + x->log_length[j];
        builder->sum[j] = logs > 0 ? builder->sum[j] / logs : 0;
    }
}

/* ---- Short documents -------------------------------------------------------------------- */

/*
 * The cosines of an article's sentences are gathered term by term in a square, from which the rows
 * of edges come out in order without being turned round. A pair's sum is the same to the last bit:
 * a row's entries are in ascending order of terms, too.
 */
#define SQUARE_SENTENCES 64 /* at most: 32 kB */

static bool is_short(const smz_matrix *matrix, smz_similarity similarity)
{
    return similarity == SMZ_SIMILARITY_COSINE && matrix->sentences <= SQUARE_SENTENCES;
}

/* Cosines above the diagonal of `square`, [sentences][sentences] and zero. */
static void gather_terms(double *square, const pairing *x)
{
    const smz_matrix *matrix = x->matrix;

    for (uint32_t t = 0; t < matrix->terms; t++) {
        uint32_t end = matrix->posting_start[t + 1];
        if (matrix->sentence_frequency[t] > x->cap)
            continue;
        for (uint32_t a = matrix->posting_start[t]; a + 1 < end; a++) {
            double *row = square + (size_t)matrix->posting[a] * matrix->sentences;
            for (uint32_t b = a + 1; b < end; b++) {
                double weight = x->right[a] * x->right[b];
                row[matrix->posting[b]] += weight > 0 ? weight : 0;
            }
        }
    }
}

/* Edges that are written one after the other. */
typedef struct edge_list {
    uint32_t *target;
    double *weight;
    size_t size;
} edge_list;

/* Edges to the nodes from `first` to `after`, whose cosines are `step` numbers apart, and at least
 * `least`. No processor foresees which there are. */
static inline void read_cosines(edge_list *out, uint32_t first, uint32_t after,
                                const double *cosine, size_t step, double least)
{
    size_t size = out->size;

    for (uint32_t j = first; j < after; j++, cosine += step) {
        double weight = *cosine;
        out->target[size] = j;
        out->weight[size] = weight;
        size += weight >= least;
    }
    out->size = size;
}

/* Each cosine is an edge both ways. */
static void read_square(edge_list *out, size_t *start, uint32_t nodes, const double *square,
                        double threshold)
{
    double least = threshold > 0 ? threshold : DBL_TRUE_MIN;

    for (uint32_t i = 0; i < nodes; i++) {
        start[i] = out->size;
        read_cosines(out, 0, i, square + i, nodes, least);
        read_cosines(out, i + 1, nodes, square + (size_t)i * nodes + i + 1, 1, least);
    }
    start[nodes] = out->size;
}

static int make_short(smz_graph *out, smz_arena *arena, smz_arena *scratch, const pairing *x,
                      double threshold, smz_error *error)
{
    uint32_t nodes = x->matrix->sentences;
    size_t cells = (size_t)nodes * nodes, *start = SMZ_NEW(arena, size_t, (size_t)nodes + 1);
    double *square = SMZ_NEW(scratch, double, cells);
    /* One more than there can be: what is written there last need not count. */
    edge_list all = {SMZ_NEW(arena, uint32_t, cells + 1), SMZ_NEW(arena, double, cells + 1), 0};

    if (!start || !square || !all.target || !all.weight)
        return smz_fail_memory(error);
    for (size_t i = 0; i < cells; i++)
        square[i] = 0;
    gather_terms(square, x);
    read_square(&all, start, nodes, square, threshold);
    *out = (smz_graph){nodes, start, all.target, all.weight, true};
    return SMZ_OK;
}

/* ---- All -------------------------------------------------------------------------------- */

static const struct {
    int (*weigh)(pairing *x, smz_arena *scratch, smz_error *error);
    void (*scale)(smz_graph_builder *builder, const pairing *x, uint32_t i);
    bool mirrored;
} similarities[] = {
    [SMZ_SIMILARITY_OVERLAP] = {weigh_overlap, scale_overlap, true},
    [SMZ_SIMILARITY_BM25] = {weigh_bm25, NULL, false},
    [SMZ_SIMILARITY_COSINE] = {weigh_cosine, NULL, true},
};

static int make_pairing(pairing *x, smz_arena *scratch, const smz_matrix *matrix,
                        const smz_similarity_options *options, smz_error *error)
{
    uint32_t entries = matrix->start[matrix->sentences];
    int status;

    *x = (pairing){.matrix = matrix,
                   .options = options,
                   .left = SMZ_NEW(scratch, double, entries),
                   .right = SMZ_NEW(scratch, double, entries),
                   .cursor = SMZ_NEW(scratch, uint32_t, matrix->terms)};
    if (!x->left || !x->right || !x->cursor)
        return smz_fail_memory(error);
    status = similarities[options->similarity].weigh(x, scratch, error);
    if (status != SMZ_OK)
        return status;
    memcpy(x->cursor, matrix->posting_start, matrix->terms * sizeof *x->cursor);
    return find_cap(x, scratch, error);
}

int smz_similarity_graph(smz_graph *out, smz_arena *arena, smz_arena *scratch,
                         const smz_matrix *matrix, const smz_similarity_options *options,
                         smz_error *error)
{
    smz_similarity similarity = options->similarity;
    bool mirrored = similarities[similarity].mirrored;
    smz_graph_builder builder;
    size_t edges, all;
    pairing x;
    int status = make_pairing(&x, scratch, matrix, options, error);

    if (status != SMZ_OK)
        return status;
    if (is_short(matrix, similarity))
        return make_short(out, arena, scratch, &x, options->threshold, error);
    all = matrix->sentences ? pairs_of(matrix->sentences) : 0;
    edges = x.pairs < all ? x.pairs : all;
    status =
        smz_graph_begin(&builder, scratch, matrix->sentences, mirrored ? edges : 2 * edges, error);
    if (status != SMZ_OK)
        return status;
    for (uint32_t i = 0; i < matrix->sentences; i++) {
        gather(&builder, &x, i, mirrored);
        if (similarities[similarity].scale)
            similarities[similarity].scale(&builder, &x, i);
        smz_graph_close_row(&builder, options->threshold);
    }
    return smz_graph_end(out, arena, scratch, &builder, mirrored, error);
}
