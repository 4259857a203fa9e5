/* Guards of words at a seam that belong to what was dropped there. For seams.c alone. */
#ifndef SMZ_HEADLINE_STRAYS_H
#define SMZ_HEADLINE_STRAYS_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept; NULL: none does. As smz_guard_find(). */
const char *smz_guards_strays(const smz_clause *c, const bool *keep, bool mendable);

/* Whether what "after" or "before" opens has lost its verb. */
bool smz_occasion_verb_lost(const smz_clause *c, const bool *keep);

#endif
