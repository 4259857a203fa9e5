/* Guards of what two words that stand apart say together: both sides of a vote, what a blow ended
 * in. For halves.c. */
#ifndef SMZ_HEADLINE_SEVERED_H
#define SMZ_HEADLINE_SEVERED_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept; NULL: none does. As smz_guard_find(). */
const char *smz_guards_severed(const smz_clause *c, const bool *keep, bool mendable);

#endif
