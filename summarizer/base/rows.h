/* Sums of rows, side by side. */
#ifndef SMZ_BASE_ROWS_H
#define SMZ_BASE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

/* Rows have a multiple of so many numbers. */
#define SMZ_ROW_BLOCK ((size_t)16)

/* sum[k] += factor[i] * row[i * width + k] for every row i in order, `count` of them, and every k
 * below `width`. `wide`: smz_is_wide(), or false. */
void smz_add_rows(double *sum, const double *factor, const double *row, size_t count, size_t width,
                  bool wide);

#endif
