#include "train.h"

#include <math.h>
#include <stdlib.h>
#include "base/elementary.h"

#define STEPS_AT_MOST 30
#define SMALL_STEP    1e-9

/* Columns of a row: z of each feature; if crossed, z of a stop word and z squared; then 1. */
typedef struct newton {
    const problem *p;
    smz_weight *standard;
    size_t columns;
    double *row;
    double *beta;
    double *gradient;
    double *hessian; /* [columns][columns], the lower half */
} newton;

/* ---- Rows ------------------------------------------------------------------------------- */

static void standardize(smz_weight *out, const problem *p)
{
    for (unsigned f = 0; f < p->features; f++) {
        double sum = 0, squares = 0, mean;
        for (size_t r = 0; r < p->rows; r++)
            sum += p->x[r * p->features + f];
        mean = sum / (double)p->rows;
        for (size_t r = 0; r < p->rows; r++) {
            double difference = p->x[r * p->features + f] - mean;
            squares += difference * difference;
        }
        out[f] = (smz_weight){.mean = mean};
        if (squares > 0 && !(p->left_out && p->left_out[f]))
            out[f].scale = 1 / sqrt(squares / (double)p->rows);
    }
}

static void make_row(newton *n, size_t r)
{
    const problem *p = n->p;
    unsigned features = p->features;

    for (unsigned f = 0; f < features; f++) {
        double z = smz_standard(&n->standard[f], p->x[r * features + f]);
        n->row[f] = z;
        if (p->crossed) {
            n->row[features + f] = p->stop[r] ? z : 0;
            n->row[2 * features + f] = z * z;
        }
    }
    n->row[n->columns - 1] = 1;
}

/* ---- Steps ------------------------------------------------------------------------------ */

static void add_row(newton *n, size_t r)
{
    double logit = 0, probability, slope, curve;

    make_row(n, r);
    for (size_t i = 0; i < n->columns; i++)
        logit += n->beta[i] * n->row[i];
    probability = smz_logistic(logit);
    slope = n->p->weight[r] * (n->p->target[r] - probability);
    curve = n->p->weight[r] * probability * (1 - probability);
    for (size_t i = 0; i < n->columns; i++) {
        double *hessian = n->hessian + i * n->columns, scaled = curve * n->row[i];
        n->gradient[i] += slope * n->row[i];
        if (n->row[i] == 0)
            continue;
        for (size_t j = 0; j <= i; j++)
            hessian[j] += scaled * n->row[j];
    }
}

static void add_penalty(newton *n)
{
    for (size_t i = 0; i + 1 < n->columns; i++) {
        n->gradient[i] -= n->p->penalty * n->beta[i];
        n->hessian[i * n->columns + i] += n->p->penalty;
    }
}

/* Solves hessian * step = gradient by Cholesky; the step takes the gradient's place. */
static void solve(newton *n)
{
    size_t size = n->columns;
    double *h = n->hessian, *g = n->gradient;

    for (size_t i = 0; i < size; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = h[i * size + j];
            for (size_t k = 0; k < j; k++)
                sum -= h[i * size + k] * h[j * size + k];
            if (i == j && !(sum > 0))
                die("the matrix of a model is singular");
            h[i * size + j] = i == j ? sqrt(sum) : sum / h[j * size + j];
        }
    }
    for (size_t i = 0; i < size; i++) {
        for (size_t k = 0; k < i; k++)
            g[i] -= h[i * size + k] * g[k];
        g[i] /= h[i * size + i];
    }
    for (size_t i = size; i-- > 0;) {
        for (size_t k = i + 1; k < size; k++)
            g[i] -= h[k * size + i] * g[k];
        g[i] /= h[i * size + i];
    }
}

/* Returns the largest change. */
static double step(newton *n)
{
    double most = 0;

    memset(n->gradient, 0, n->columns * sizeof *n->gradient);
    memset(n->hessian, 0, n->columns * n->columns * sizeof *n->hessian);
    for (size_t r = 0; r < n->p->rows; r++)
        add_row(n, r);
    add_penalty(n);
    solve(n);
    for (size_t i = 0; i < n->columns; i++) {
        n->beta[i] += n->gradient[i];
        most = fabs(n->gradient[i]) > most ? fabs(n->gradient[i]) : most;
    }
    return most;
}

void fit(smz_weight *out, double *bias, const problem *p)
{
    size_t columns = (size_t)p->features * (p->crossed ? 3 : 1) + 1;
    newton n = {.p = p,
                .standard = out,
                .columns = columns,
                .row = sure(calloc(columns, sizeof(double))),
                .beta = sure(calloc(columns, sizeof(double))),
                .gradient = sure(calloc(columns, sizeof(double))),
                .hessian = sure(calloc(columns * columns, sizeof(double)))};

    standardize(out, p);
    for (unsigned i = 0; i < STEPS_AT_MOST; i++)
        if (step(&n) < SMALL_STEP)
            break;
    for (unsigned f = 0; f < p->features; f++) {
        out[f].linear = n.beta[f];
        if (p->crossed) {
            out[f].stop = n.beta[p->features + f];
            out[f].square = n.beta[2 * p->features + f];
        }
    }
    *bias = n.beta[columns - 1];
    free(n.row);
    free(n.beta);
    free(n.gradient);
    free(n.hessian);
}
