/* Guards of measures: shares, ranks and comparisons are kept with what they are of. For contents.c
 * alone. */
#ifndef SMZ_HEADLINE_MEASURES_H
#define SMZ_HEADLINE_MEASURES_H

#include "headline/clause.h"

/* The name of the guard that rejects what is kept; NULL: none does. */
const char *smz_guards_measures(const smz_clause *c, const bool *keep);

#endif
