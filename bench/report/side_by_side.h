/* One document: its source, its references and a system's summary, with marks on what they share.
 */
#ifndef BENCH_REPORT_SIDE_BY_SIDE_H
#define BENCH_REPORT_SIDE_BY_SIDE_H

#include "report/page.h"

/* Whether the results hold the texts that it takes. */
bool side_by_side_possible(const page *p, size_t system, size_t document);
void side_by_side_put(page *p, size_t system, size_t document);

#endif
