/* The plots: means with their intervals, length and score, position and score. */
#ifndef BENCH_REPORT_PLOTS_H
#define BENCH_REPORT_PLOTS_H

#include "report/page.h"

/* Puts them into the page. False: it was said why not. */
bool plots_put(page *p);

#endif
