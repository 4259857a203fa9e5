/* Guards of complements: of what a verb says no more than half is left. For halves.c, and for first
 * words. */
#ifndef SMZ_HEADLINE_COMPLEMENTS_H
#define SMZ_HEADLINE_COMPLEMENTS_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept; NULL: none does. As smz_guard_find(). */
const char *smz_guards_complements(const smz_clause *c, const bool *keep, bool mendable);

/* Whether the word at `i` is "out", "around" or the like and belongs to a verb before its object:
 * "turned his life around". */
bool smz_is_far_particle(const smz_clause *c, uint32_t i);

#endif
