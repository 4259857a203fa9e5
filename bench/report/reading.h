/* The results in plain words. */
#ifndef BENCH_REPORT_READING_H
#define BENCH_REPORT_READING_H

#include "report/page.h"

/* What was compared and what came out: a paragraph. */
void reading_put(page *p);
/* How to do it again: the signature, the corpora, the versions, the command. */
void reading_of_setup(page *p);

#endif
