/* Guards of what bounds a statement. For contents.c; openings.c asks for words of made-up worlds.
 */
#ifndef SMZ_HEADLINE_BOUNDS_H
#define SMZ_HEADLINE_BOUNDS_H

#include "headline/clause.h"

/* The name of the guard that rejects what is kept; NULL: none does. */
const char *smz_guards_bounds(const smz_clause *c, const bool *keep);

/* Whether a word tells that what goes with it happened in no town or to no patient: "simulated",
 * "in mice". */
bool smz_tells_made_up(smz_text word);

#endif
