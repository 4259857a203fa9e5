/*
 * Loops that are compiled twice: for every processor, and for those with AVX2, which take four
 * doubles where others take two. Which one runs is asked when it is to run.
 *
 *     static SMZ_IN_BOTH void body(double *x) { ... }
 *     static void body_narrow(double *x) { body(x); }
 *     static SMZ_WIDE void body_wide(double *x) { body(x); }
 *
 * What is done to each number is the same, in the same order, and nothing is fused
 * (-ffp-contract=off): the results are the same to the last bit, which tests/unit/base_test.c
 * checks.
 */
#ifndef SMZ_BASE_WIDE_H
#define SMZ_BASE_WIDE_H

#include <stdbool.h>

#if defined(__GNUC__) && defined(__x86_64__) && !defined(SMZ_PORTABLE)

#define SMZ_IN_BOTH inline __attribute__((always_inline))
#define SMZ_WIDE    __attribute__((target("avx2")))

static inline bool smz_is_wide(void)
{
    return __builtin_cpu_supports("avx2") != 0;
}

#else

#define SMZ_IN_BOTH inline
#define SMZ_WIDE

static inline bool smz_is_wide(void)
{
    return false;
}

#endif

#endif
