#include "rouge/rouge.h"

#include <math.h>

/* ---- Rounding --------------------------------------------------------------------------- */

#define FIFTH 100000.0
/* x * 100000 is rounded once; for x < 2 that is wrong by 2^-36 at most. */
#define NEAR_TIE 1e-9

/*
 * The sign of x * 100000 - (n + 0.5), exactly, where the two are all but equal. The upper 24 bits
 * of x and the other 29 each give an exact product; n + 0.5 is so near the greater of the two that
 * their difference is exact as well, and the last sum keeps its sign however it is rounded.
 */
static double above_tie(double x, double n)
{
    double upper = (double)(float)x, lower = x - upper;

    return (upper * FIFTH - (n + 0.5)) + lower * FIFTH;
}

double smz_round5(double x)
{
    double product = x * FIFTH, n = floor(product), part = product - n;

    if (fabs(part - 0.5) < NEAR_TIE) {
        double above = above_tie(x, n);
        /* A tie is even, as printf has it. */
        n += above > 0 || (above == 0 && floor(n / 2) * 2 != n);
    } else {
        n += part > 0.5;
    }
    /* Both are whole numbers, so that the quotient is the double nearest to the decimal number. */
    return n / FIFTH;
}

/* ---- Precision, recall, F --------------------------------------------------------------- */

static double ratio(double matched, double total)
{
    return total > 0 ? matched / total : 0;
}

static double f_measure(double precision, double recall, double alpha)
{
    double sum = (1 - alpha) * precision + alpha * recall;

    return sum > 0 ? precision * recall / sum : 0;
}

smz_score smz_rouge_ratios(const smz_rouge *rouge, const smz_metric *metric, smz_counts counts,
                           bool corpus)
{
    bool perl = rouge->options.like == SMZ_ROUGE_PERL;
    smz_score score = {.precision = ratio(counts.matched, counts.candidate),
                       .recall = ratio(counts.matched, counts.reference),
                       .matched = counts.matched,
                       .candidate = counts.candidate,
                       .reference = counts.reference};

    if (metric->kind == SMZ_METRIC_WEIGHTED && !(perl && corpus)) {
        score.precision = pow(score.precision, 1 / metric->weight);
        score.recall = pow(score.recall, 1 / metric->weight);
    }
    if (perl && !corpus) {
        score.precision = smz_round5(score.precision);
        score.recall = smz_round5(score.recall);
    }
    score.f = f_measure(score.precision, score.recall, rouge->options.alpha);
    if (perl && !corpus)
        score.f = smz_round5(score.f);
    return score;
}
