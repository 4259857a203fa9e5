/* The tables: scores and costs, comparisons with the first system, summaries, groups. */
#ifndef BENCH_REPORT_TABLES_H
#define BENCH_REPORT_TABLES_H

#include "report/page.h"

void table_of_scores(page *p);
void table_of_comparisons(page *p);
void table_of_summaries(page *p);
void table_of_groups(page *p);

#endif
