/* Guards of words that are left of a phrase. For seams.c alone. */
#ifndef SMZ_HEADLINE_REMNANTS_H
#define SMZ_HEADLINE_REMNANTS_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept; NULL: none does. As smz_guard_find(). */
const char *smz_guards_remnants(const smz_clause *c, const bool *keep, bool mendable);

/* "The clip fans had made": whether the noun begins the subject of another clause. */
bool smz_begins_other_phrase(const smz_clause *c, uint32_t i);

#endif
