/* Numbers as people read them, each in a string of its own. */
#ifndef BENCH_REPORT_FIGURES_H
#define BENCH_REPORT_FIGURES_H

#include <stddef.h>

typedef struct figure {
    char text[64];
} figure;

/* A score of 0 to 1 in points of 100, as the field quotes it; a dash for what is not a number. */
figure figure_points(double score);
/* A difference of scores, with its sign. */
figure figure_change(double difference);
/* From here to there; empty where there is no interval. */
figure figure_range(double low, double high);
figure figure_change_range(double low, double high);
/* "0.012", "< 0.001". */
figure figure_p(double p);
/* "12,345". */
figure figure_count(size_t count);
/* Three significant digits, or all digits of the whole number. */
figure figure_three(double value);
/* As many digits as it takes, at most six. */
figure figure_digits(double value);
/* A plain number with so many digits behind the point. */
figure figure_decimal(double value, int digits);
/* "431 ms", "12.5 s", "1 h 04 min". */
figure figure_seconds(double seconds);
/* "12.3 MB", of a million bytes. */
figure figure_bytes(double bytes);

#endif
