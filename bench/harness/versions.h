/* What the numbers were made with. */
#ifndef BENCH_VERSIONS_H
#define BENCH_VERSIONS_H

#include "harness/results.h"

/* Fills the versions of program, libraries and compiler. */
void versions_fill(results *r);

#endif
