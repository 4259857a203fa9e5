/*
 * Latent semantic analysis, Steinberger and Jezek 2004: A = U S V', the singular value
 * decomposition of the term-sentence matrix; a sentence scores the length of its vector in the
 * space of the main topics, sqrt(sum of sigma_k^2 v_ik^2) over the topics k with sigma_k > sigma_1
 * / 2 (lsa.cutoff), at most lsa.topics of them.
 */
#include "rank/methods.h"

#include <math.h>
#include "base/error.h"

/*
 * V and sigma^2 are eigenvectors and eigenvalues of A'A. Up to TOPICS sentences that is solved as
 * it is; beyond, by subspace iteration for the TOPICS largest (Golub and Van Loan, section 8.2).
 */
#define TOPICS             32
#define ITERATIONS_AT_MOST 20
#define ITERATIONS_LEAST   4
/* Multiplications: a second or two for 100,000 sentences. */
#define WORK_AT_MOST ((size_t)1 << 28)

typedef struct lsa {
    const smz_matrix *matrix;
    double *word;    /* [terms] for A x */
    double *basis;   /* [topics][sentences] orthonormal, then the eigenvectors */
    double *product; /* [topics][sentences] */
    uint32_t topics;
    double small[TOPICS][TOPICS];  /* basis' A'A basis; its diagonal becomes the eigenvalues */
    double vector[TOPICS][TOPICS]; /* its eigenvectors, in columns */
} lsa;

static double *row(const lsa *l, double *vectors, uint32_t topic)
{
    return vectors + (size_t)topic * l->matrix->sentences;
}

/* y = A'A x, where A[t][s] is 1 if sentence s has term t, and 0 if not: of the weightings that were
 * tried this did best (docs/methods.md). */
static void multiply(lsa *l, double *y, const double *x)
{
    const smz_matrix *matrix = l->matrix;

    memset(l->word, 0, matrix->terms * sizeof *l->word);
    for (uint32_t s = 0; s < matrix->sentences; s++)
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++)
            l->word[matrix->term[e]] += x[s];
    for (uint32_t s = 0; s < matrix->sentences; s++) {
        y[s] = 0;
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++)
            y[s] += l->word[matrix->term[e]];
    }
}

static double dot(const double *a, const double *b, uint32_t size)
{
    double sum = 0;

    for (uint32_t i = 0; i < size; i++)
        sum += a[i] * b[i];
    return sum;
}

/* ---- The subspace ----------------------------------------------------------------------- */

/* Modified Gram-Schmidt. A vector that the others span already becomes zero. */
static void orthonormalize(lsa *l, double *vectors)
{
    uint32_t size = l->matrix->sentences;

    for (uint32_t k = 0; k < l->topics; k++) {
        double *v = row(l, vectors, k);
        double before = dot(v, v, size), after, scale;
        for (uint32_t j = 0; j < k; j++) {
            const double *other = row(l, vectors, j);
            double projection = dot(v, other, size);
            for (uint32_t i = 0; i < size; i++)
                v[i] -= projection * other[i];
        }
        after = dot(v, v, size);
        scale = after > 1e-20 * before ? 1 / sqrt(after) : 0;
        for (uint32_t i = 0; i < size; i++)
            v[i] *= scale;
    }
}

/* Any start will do that is the same each time and in no way like a text. */
static void start_basis(lsa *l)
{
    uint64_t state = 1;
    size_t values = (size_t)l->topics * l->matrix->sentences;

    for (size_t i = 0; i < values; i++)
        l->basis[i] = smz_random_double(&state) - 0.5;
    orthonormalize(l, l->basis);
}

static void multiply_all(lsa *l)
{
    for (uint32_t k = 0; k < l->topics; k++)
        multiply(l, row(l, l->product, k), row(l, l->basis, k));
}

static void iterate(lsa *l)
{
    size_t entries = l->matrix->start[l->matrix->sentences];
    size_t work = l->topics * (2 * entries + (size_t)l->topics * l->matrix->sentences);
    size_t affordable = WORK_AT_MOST / (work + 1);
    size_t iterations = affordable > ITERATIONS_AT_MOST ? ITERATIONS_AT_MOST
                        : affordable < ITERATIONS_LEAST ? ITERATIONS_LEAST
                                                        : affordable;

    start_basis(l);
    for (size_t i = 0; i < iterations; i++) {
        double *swap = l->basis;
        multiply_all(l);
        l->basis = l->product;
        l->product = swap;
        orthonormalize(l, l->basis);
    }
}

static void find_subspace(lsa *l)
{
    uint32_t sentences = l->matrix->sentences;

    if (sentences > TOPICS) {
        iterate(l);
        return;
    }
    memset(l->basis, 0, (size_t)sentences * sentences * sizeof *l->basis);
    for (uint32_t k = 0; k < sentences; k++)
        row(l, l->basis, k)[k] = 1;
}

/* ---- Eigenvalues of the small matrix: Jacobi's method (Golub and Van Loan, section 8.5) -- */

/* Turns rows or columns p and q of a matrix. */
static void rotate_columns(double m[TOPICS][TOPICS], uint32_t size, uint32_t p, uint32_t q,
                           double c, double s)
{
    for (uint32_t i = 0; i < size; i++) {
        double ip = m[i][p], iq = m[i][q];
        m[i][p] = c * ip - s * iq;
        m[i][q] = s * ip + c * iq;
    }
}

static void rotate_rows(double m[TOPICS][TOPICS], uint32_t size, uint32_t p, uint32_t q, double c,
                        double s)
{
    for (uint32_t i = 0; i < size; i++) {
        double pi = m[p][i], qi = m[q][i];
        m[p][i] = c * pi - s * qi;
        m[q][i] = s * pi + c * qi;
    }
}

/* Makes small[p][q] zero. */
static void rotate(lsa *l, uint32_t p, uint32_t q)
{
    double tau = (l->small[q][q] - l->small[p][p]) / (2 * l->small[p][q]);
    double t = (tau >= 0 ? 1 : -1) / (fabs(tau) + sqrt(1 + tau * tau));
    double c = 1 / sqrt(1 + t * t), s = t * c;

    rotate_columns(l->small, l->topics, p, q, c, s);
    rotate_rows(l->small, l->topics, p, q, c, s);
    rotate_columns(l->vector, l->topics, p, q, c, s);
}

/* One rotation of every pair that is not zero beside its diagonal; returns how many were made. */
static uint32_t sweep(lsa *l)
{
    uint32_t rotations = 0;

    for (uint32_t p = 0; p < l->topics; p++) {
        for (uint32_t q = p + 1; q < l->topics; q++) {
            double size = fabs(l->small[p][p]) + fabs(l->small[q][q]);
            if (fabs(l->small[p][q]) <= 1e-15 * size)
                continue;
            rotate(l, p, q);
            rotations++;
        }
    }
    return rotations;
}

static void diagonalize(lsa *l)
{
    for (uint32_t i = 0; i < l->topics; i++)
        for (uint32_t j = 0; j < l->topics; j++)
            l->vector[i][j] = i == j;
    /* It converges quadratically: ten sweeps are plenty, and the limit is never met. */
    for (int i = 0; i < 30 && sweep(l) > 0; i++)
        continue;
}

/* Basis and small matrix -> eigenvectors (in `product`) and eigenvalues (in the diagonal). */
static void solve(lsa *l)
{
    uint32_t size = l->matrix->sentences;

    multiply_all(l);
    for (uint32_t i = 0; i < l->topics; i++)
        for (uint32_t j = i; j < l->topics; j++)
            l->small[i][j] = l->small[j][i] = dot(row(l, l->basis, i), row(l, l->product, j), size);
    diagonalize(l);
    memset(l->product, 0, (size_t)l->topics * size * sizeof *l->product);
    for (uint32_t k = 0; k < l->topics; k++) {
        double *v = row(l, l->product, k);
        for (uint32_t j = 0; j < l->topics; j++) {
            const double *b = row(l, l->basis, j);
            for (uint32_t i = 0; i < size; i++)
                v[i] += l->vector[j][k] * b[i];
        }
    }
}

/* ---- Scores ----------------------------------------------------------------------------- */

/* The topics by weight; returns how many count. */
static uint32_t main_topics(uint32_t order[TOPICS], const lsa *l, const double *parameters)
{
    double cutoff = parameters[SMZ_LSA_CUTOFF];
    uint32_t most = (uint32_t)parameters[SMZ_LSA_TOPICS], count = 0;

    for (uint32_t k = 0; k < l->topics; k++) {
        uint32_t place = k;
        for (; place > 0 && l->small[order[place - 1]][order[place - 1]] < l->small[k][k]; place--)
            order[place] = order[place - 1];
        order[place] = k;
    }
    while (count < l->topics && count < most) {
        double first = l->small[order[0]][order[0]]; /* these are sigma^2 */
        if (!(l->small[order[count]][order[count]] > first * (cutoff * cutoff)))
            break;
        count++;
    }
    return count;
}

#define PARTS 4

static void score(smz_ranking *out, lsa *l, const double *parameters)
{
    uint32_t order[TOPICS] = {0};
    uint32_t topics = main_topics(order, l, parameters);

    for (uint32_t k = 0; k < topics; k++) {
        double eigenvalue = l->small[order[k]][order[k]];
        const double *v = row(l, l->product, order[k]);
        double *part = out->part[k < PARTS - 1 ? k : PARTS - 1];
        for (uint32_t i = 0; i < out->count; i++) {
            out->score[i] += eigenvalue * v[i] * v[i];
            part[i] += eigenvalue * v[i] * v[i];
        }
    }
    for (uint32_t i = 0; i < out->count; i++) {
        out->score[i] = sqrt(out->score[i]);
        for (unsigned k = 0; k < PARTS; k++)
            out->part[k][i] = sqrt(out->part[k][i]);
    }
}

static int allocate(lsa *l, const smz_rank_input *input, smz_error *error)
{
    uint32_t sentences = input->matrix->sentences;

    l->matrix = input->matrix;
    l->topics = sentences < TOPICS ? sentences : TOPICS;
    l->word = SMZ_NEW(input->scratch, double, input->matrix->terms);
    l->basis = SMZ_NEW(input->scratch, double, (size_t)sentences * l->topics);
    l->product = SMZ_NEW(input->scratch, double, (size_t)sentences * l->topics);
    if (!l->word || !l->basis || !l->product)
        return smz_fail_memory(error);
    return SMZ_OK;
}

int smz_rank_lsa(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[PARTS] = {"topic 1", "topic 2", "topic 3", "other topics"};
    lsa *l = SMZ_NEW(input->scratch, lsa, 1);
    int status = smz_ranking_make(out, input->arena, input->matrix->sentences, PARTS, names, error);

    if (status == SMZ_OK)
        status = l ? allocate(l, input, error) : smz_fail_memory(error);
    if (status != SMZ_OK)
        return status;
    find_subspace(l);
    solve(l);
    score(out, l, input->parameters);
    return smz_ranking_sort(out, input->scratch, error);
}
