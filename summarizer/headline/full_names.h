/* The whole name of somebody whom a later sentence calls by half of it. */
#ifndef SMZ_HEADLINE_FULL_NAMES_H
#define SMZ_HEADLINE_FULL_NAMES_H

#include "headline/clause.h"
#include "headline/pool.h"

/* Finds the name that a sentence before has whole where the subject of the clause begins with a
 * surname or given name alone, and nobody else in the document has that; notes it in the clause.
 * Errors: SMZ_ERROR_MEMORY. */
int smz_full_name_find(smz_clause *c, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                       smz_error *error);

/* Puts it in the place of half of it, and of Mr, where it has room. */
void smz_full_name_put(smz_cut *cut, const smz_clause *view, const smz_pool *pool);

#endif
