/*
 * Two doubles at once, for the few loops that compilers leave one by one.
 *
 * With SSE2, which every x86-64 has, they are one register; elsewhere a struct. What is done to
 * each is one operation of IEEE 754, so that the numbers are the same to the last bit either way.
 * SMZ_PORTABLE: without SSE2, for tests.
 */
#ifndef SMZ_BASE_TWO_H
#define SMZ_BASE_TWO_H

#if defined(__SSE2__) && !defined(SMZ_PORTABLE)

#include <emmintrin.h>

typedef __m128d smz_two;

static inline smz_two smz_two_load(const double *from)
{
    return _mm_loadu_pd(from);
}

/* From what is aligned to 16 bytes. */
static inline smz_two smz_two_aligned(const double *from)
{
    return _mm_load_pd(from);
}

static inline void smz_two_store(double *to, smz_two x)
{
    _mm_storeu_pd(to, x);
}

static inline double smz_two_first(smz_two x)
{
    return _mm_cvtsd_f64(x);
}

static inline double smz_two_second(smz_two x)
{
    return _mm_cvtsd_f64(_mm_unpackhi_pd(x, x));
}

static inline smz_two smz_two_add(smz_two x, smz_two y)
{
    return _mm_add_pd(x, y);
}

static inline smz_two smz_two_subtract(smz_two x, smz_two y)
{
    return _mm_sub_pd(x, y);
}

static inline smz_two smz_two_multiply(smz_two x, smz_two y)
{
    return _mm_mul_pd(x, y);
}

/* No further than `most` from 0; what is no number stays none. */
static inline smz_two smz_two_clip(smz_two x, double most)
{
    return _mm_min_pd(_mm_set1_pd(most), _mm_max_pd(_mm_set1_pd(-most), x));
}

#else

typedef struct smz_two {
    double first;
    double second;
} smz_two;

static inline smz_two smz_two_load(const double *from)
{
    return (smz_two){from[0], from[1]};
}

static inline smz_two smz_two_aligned(const double *from)
{
    return smz_two_load(from);
}

static inline void smz_two_store(double *to, smz_two x)
{
    to[0] = x.first;
    to[1] = x.second;
}

static inline double smz_two_first(smz_two x)
{
    return x.first;
}

static inline double smz_two_second(smz_two x)
{
    return x.second;
}

static inline smz_two smz_two_add(smz_two x, smz_two y)
{
    return (smz_two){x.first + y.first, x.second + y.second};
}

static inline smz_two smz_two_subtract(smz_two x, smz_two y)
{
    return (smz_two){x.first - y.first, x.second - y.second};
}

static inline smz_two smz_two_multiply(smz_two x, smz_two y)
{
    return (smz_two){x.first * y.first, x.second * y.second};
}

static inline double smz_clip(double x, double most)
{
    x = x < -most ? -most : x;
    return x > most ? most : x;
}

static inline smz_two smz_two_clip(smz_two x, double most)
{
    return (smz_two){smz_clip(x.first, most), smz_clip(x.second, most)};
}

#endif

#endif
