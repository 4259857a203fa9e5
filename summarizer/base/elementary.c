#include "base/elementary.h"

#include <stdint.h>
#include <string.h>

#define MANTISSA_BITS 52
#define EXPONENT_BIAS 1023
#define SQRT_HALF     0.70710678118654752440

/* ln 2 in two parts: the first has 20 trailing zero bits, so that its product with an exponent is
 * exact; as in fdlibm. */
#define LN2_HIGH 6.93147180369123816490e-01
#define LN2_LOW  1.90821492927058770002e-10

/*
 * x = 2^k m, m in [sqrt(1/2), sqrt(2)): ln x = k ln 2 + 2 artanh(s) with s = (m - 1) / (m + 1), and
 * 2 artanh(s) = 2 s + s p(s^2), where p is the polynomial of fdlibm's e_log.c, whose error is below
 * 2^-58.
 */
static const double odd[] = {1.479819860511658591e-01, 1.531383769920937332e-01,
                             1.818357216161805012e-01, 2.222219843214978396e-01,
                             2.857142874366239149e-01, 3.999999999940941908e-01,
                             6.666666666666735130e-01};

double smz_log(double x)
{
    uint64_t bits;
    double k, s, square, sum = odd[0];

    memcpy(&bits, &x, sizeof bits);
    k = (double)(bits >> MANTISSA_BITS) - (EXPONENT_BIAS - 1);
    bits = (bits & (((uint64_t)1 << MANTISSA_BITS) - 1)) | (uint64_t)(EXPONENT_BIAS - 1)
                                                               << MANTISSA_BITS;
    memcpy(&x, &bits, sizeof x); /* in [1/2, 1) */
    if (x < SQRT_HALF) {
        x *= 2;
        k -= 1;
    }
    s = (x - 1) / (x + 1);
    square = s * s;
    for (unsigned i = 1; i < sizeof odd / sizeof *odd; i++)
        sum = sum * square + odd[i];
    return k * LN2_HIGH + (k * LN2_LOW + (2 * s + s * (square * sum)));
}

/*
 * e^x = 2^k e^r with |r| <= ln(2) / 2, and e^r = 1 + r + r c / (2 - c), where r - c = r coth(r / 2)
 * - 2 is a polynomial in r^2 (that of fdlibm's e_exp.c, whose error is below 2^-59). It takes half
 * of the operations that the series of e^r does.
 */
static const double even[] = {4.13813679705723846039e-08, -1.65339022054652515390e-06,
                              6.61375632143793436117e-05, -2.77777777770155933842e-03,
                              1.66666666666666019037e-01};

double smz_exp(double x)
{
    uint64_t bits;
    double r, square, c, scale, sum = even[0];
    int64_t k;

    x = x < -700 ? -700 : x > 700 ? 700 : x;
    k = (int64_t)(x * 1.44269504088896340736 + (x < 0 ? -0.5 : 0.5));
    r = x - (double)k * LN2_HIGH - (double)k * LN2_LOW;
    square = r * r;
    for (unsigned i = 1; i < sizeof even / sizeof *even; i++)
        sum = sum * square + even[i];
    c = r - square * sum;
    bits = (uint64_t)(k + EXPONENT_BIAS) << MANTISSA_BITS;
    memcpy(&scale, &bits, sizeof scale);
    return (1 + (r + r * c / (2 - c))) * scale;
}

/* ---- Many at once ----------------------------------------------------------------------- */

/* Numbers that go through a series side by side, in vectors: one alone waits for itself, and eight
 * still do (10 ns a logistic function, where sixteen take 6). What is done to each is what the
 * functions above do, operation by operation. */
#define LANES 16

static SMZ_IN_BOTH void log_lanes(double *x)
{
    double k[LANES], m[LANES], small[LANES], s[LANES], square[LANES], sum[LANES];

    for (unsigned i = 0; i < LANES; i++) {
        uint64_t bits;
        memcpy(&bits, &x[i], sizeof bits);
        k[i] = (double)(int32_t)(bits >> MANTISSA_BITS) - (EXPONENT_BIAS - 1);
        bits = (bits & (((uint64_t)1 << MANTISSA_BITS) - 1)) | (uint64_t)(EXPONENT_BIAS - 1)
                                                                   << MANTISSA_BITS;
        memcpy(&m[i], &bits, sizeof m[i]);
    }
    /* A loop of one decision at most: more of them no compiler puts into vectors. */
    for (unsigned i = 0; i < LANES; i++)
        small[i] = m[i] < SQRT_HALF ? 1 : 0;
    for (unsigned i = 0; i < LANES; i++) {
        m[i] += small[i] * m[i];
        k[i] -= small[i];
        s[i] = (m[i] - 1) / (m[i] + 1);
        square[i] = s[i] * s[i];
        sum[i] = odd[0];
    }
    for (unsigned f = 1; f < sizeof odd / sizeof *odd; f++)
        for (unsigned i = 0; i < LANES; i++)
            sum[i] = sum[i] * square[i] + odd[f];
    for (unsigned i = 0; i < LANES; i++)
        x[i] = k[i] * LN2_HIGH + (k[i] * LN2_LOW + (2 * s[i] + s[i] * (square[i] * sum[i])));
}

static SMZ_IN_BOTH void exp_lanes(double *x)
{
    double clipped[LANES], r[LANES], square[LANES], sum[LANES];
    int32_t k[LANES];

    /* Each loop has one decision, as in log_lanes(). */
    for (unsigned i = 0; i < LANES; i++)
        clipped[i] = x[i] < -700 ? -700 : x[i];
    for (unsigned i = 0; i < LANES; i++)
        clipped[i] = clipped[i] > 700 ? 700 : clipped[i];
    for (unsigned i = 0; i < LANES; i++)
        k[i] = (int32_t)(clipped[i] * 1.44269504088896340736 + (clipped[i] < 0 ? -0.5 : 0.5));
    for (unsigned i = 0; i < LANES; i++) {
        r[i] = clipped[i] - (double)k[i] * LN2_HIGH - (double)k[i] * LN2_LOW;
        square[i] = r[i] * r[i];
        sum[i] = even[0];
    }
    for (unsigned f = 1; f < sizeof even / sizeof *even; f++)
        for (unsigned i = 0; i < LANES; i++)
            sum[i] = sum[i] * square[i] + even[f];
    for (unsigned i = 0; i < LANES; i++) {
        double c = r[i] - square[i] * sum[i];
        sum[i] = 1 + (r[i] + r[i] * c / (2 - c));
    }
    for (unsigned i = 0; i < LANES; i++) {
        uint64_t bits = (uint64_t)(k[i] + EXPONENT_BIAS) << MANTISSA_BITS;
        double scale;
        memcpy(&scale, &bits, sizeof scale);
        x[i] = sum[i] * scale;
    }
}

static SMZ_IN_BOTH void logistic_lanes(double *x)
{
    for (unsigned i = 0; i < LANES; i++)
        x[i] = -x[i];
    exp_lanes(x);
    for (unsigned i = 0; i < LANES; i++)
        x[i] = 1 / (1 + x[i]);
}

static void log_narrow(double *x)
{
    log_lanes(x);
}

static SMZ_WIDE void log_wide(double *x)
{
    log_lanes(x);
}

static void logistic_narrow(double *x)
{
    logistic_lanes(x);
}

static SMZ_WIDE void logistic_wide(double *x)
{
    logistic_lanes(x);
}

/* What is left behind the last full lanes is done in lanes of its own, filled with `rest`. */
static inline void do_all(double *x, size_t count, void (*lanes)(double *), double rest)
{
    double lane[LANES];
    size_t i = 0;

    for (; count - i >= LANES; i += LANES)
        lanes(x + i);
    for (size_t j = 0; j < LANES; j++)
        lane[j] = i + j < count ? x[i + j] : rest;
    if (i < count)
        lanes(lane);
    for (size_t j = 0; i + j < count; j++)
        x[i + j] = lane[j];
}

void smz_log_all_by(bool wide, double *x, size_t count)
{
    do_all(x, count, wide ? log_wide : log_narrow, 1);
}

void smz_logistic_all_by(bool wide, double *x, size_t count)
{
    do_all(x, count, wide ? logistic_wide : logistic_narrow, 0);
}
