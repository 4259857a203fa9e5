/* Edits: the words of a headline's grammar, made of those of a sentence. */
#ifndef SMZ_HEADLINE_EDITS_H
#define SMZ_HEADLINE_EDITS_H

#include "headline/clause.h"
#include "headline/realize.h"

/*
 * Leaves out articles and auxiliaries and puts verbs into the present, in a cut that the guards
 * have passed. Inflections live in `arena`. Errors: SMZ_ERROR_MEMORY.
 */
int smz_edit(smz_cut *cut, const smz_clause *c, smz_arena *arena, smz_error *error);

#endif
