/* Guards at the seams of what is kept. For guards.c and english.c. */
#ifndef SMZ_HEADLINE_SEAMS_H
#define SMZ_HEADLINE_SEAMS_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept; NULL: none does. Without `mendable`, of those
 * alone whose rejection stays when more is dropped. */
const char *smz_guards_seams(const smz_clause *c, const bool *keep, bool mendable);

#endif
