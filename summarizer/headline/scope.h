/* Guards of scope: what was dropped takes back, conditions or limits what is kept. For the
 * other guards, and for deletions of what takes nothing back. */
#ifndef SMZ_HEADLINE_SCOPE_H
#define SMZ_HEADLINE_SCOPE_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept, whatever else may be dropped; NULL: none does.
 */
const char *smz_guards_scope(const smz_clause *c, const bool *keep);

/* Whether what "but" opens at `but` takes nothing back: "..., but did not name him", "..., but gave
 * no details", and of who says something, what else he promises. */
bool smz_is_free_contrast(const smz_clause *c, uint32_t but);

#endif
