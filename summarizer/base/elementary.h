/*
 * Logarithm and exponential that give the same bits on every machine.
 *
 * Those of libm may differ in the last bit from one machine or version to the next (IEEE 754 does
 * not say how they round), and a summary hangs on comparisons. These are made of +, -, * and / in
 * a fixed order, which round alike wherever doubles are IEEE doubles; floating contraction is off
 * (meson.build). The error is a few units in the last place.
 */
#ifndef SMZ_BASE_ELEMENTARY_H
#define SMZ_BASE_ELEMENTARY_H

#include <stddef.h>
#include "base/wide.h"

/* The natural logarithm of a positive, normal, finite number. */
double smz_log(double x);

/* e to the power x; x is taken to the nearest of [-700, 700]. */
double smz_exp(double x);

/* 1 / (1 + e^-x). */
static inline double smz_logistic(double x)
{
    return 1 / (1 + smz_exp(-x));
}

/* The same of each number in its place, sooner; `wide`: smz_is_wide(), or false. */
void smz_log_all_by(bool wide, double *x, size_t count);
void smz_logistic_all_by(bool wide, double *x, size_t count);

static inline void smz_log_all(double *x, size_t count)
{
    smz_log_all_by(smz_is_wide(), x, count);
}

static inline void smz_logistic_all(double *x, size_t count)
{
    smz_logistic_all_by(smz_is_wide(), x, count);
}

#endif
