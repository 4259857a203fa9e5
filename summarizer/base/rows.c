#include "base/rows.h"

#include <string.h>
#include "base/wide.h"

#if defined(__GNUC__)

/* As many numbers as AVX2 takes at once; other processors take them in parts. */
typedef double four __attribute__((vector_size(32)));
enum { PARTS = SMZ_ROW_BLOCK * sizeof(double) / sizeof(four) };

/* One block of all rows: its sums stay in registers. */
static SMZ_IN_BOTH void add_block(double *sum, const double *factor, const double *row,
                                  size_t count, size_t width)
{
    four part[PARTS];

    memcpy(part, sum, sizeof part);
    for (size_t i = 0; i < count; i++, row += width)
        for (size_t k = 0; k < PARTS; k++) {
            four numbers;
            memcpy(&numbers, row + 4 * k, sizeof numbers);
            part[k] += factor[i] * numbers;
        }
    memcpy(sum, part, sizeof part);
}

#else

static void add_block(double *sum, const double *factor, const double *row, size_t count,
                      size_t width)
{
    for (size_t i = 0; i < count; i++, row += width)
        for (size_t k = 0; k < SMZ_ROW_BLOCK; k++)
            sum[k] += factor[i] * row[k];
}

#endif

static void add_narrow(double *sum, const double *factor, const double *row, size_t count,
                       size_t width)
{
    add_block(sum, factor, row, count, width);
}

static SMZ_WIDE void add_wide(double *sum, const double *factor, const double *row, size_t count,
                              size_t width)
{
    add_block(sum, factor, row, count, width);
}

void smz_add_rows(double *sum, const double *factor, const double *row, size_t count, size_t width,
                  bool wide)
{
    for (size_t from = 0; from < width; from += SMZ_ROW_BLOCK)
        (wide ? add_wide : add_narrow)(sum + from, factor, row + from, count, width);
}
