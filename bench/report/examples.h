/* Best and worst documents: source, reference and summary side by side. */
#ifndef BENCH_REPORT_EXAMPLES_H
#define BENCH_REPORT_EXAMPLES_H

#include "report/page.h"

/* So many of each, of each system. */
enum { EXAMPLES_EACH = 5 };

void examples_put(page *p);

#endif
