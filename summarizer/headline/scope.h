/* Guards of scope: what was dropped takes back, conditions or limits what is kept. For the
 * other guards. */
#ifndef SMZ_HEADLINE_SCOPE_H
#define SMZ_HEADLINE_SCOPE_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept, whatever else may be dropped; NULL: none does.
 */
const char *smz_guards_scope(const smz_clause *c, const bool *keep);

#endif
