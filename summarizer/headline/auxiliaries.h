/* Auxiliaries: what helps a verb is left out, and the verb takes its tense. For edits.c alone. */
#ifndef SMZ_HEADLINE_AUXILIARIES_H
#define SMZ_HEADLINE_AUXILIARIES_H

#include "headline/agreement.h"
#include "headline/clause.h"
#include "headline/realize.h"

/* Puts a verb into the present, if its number is known. Errors: SMZ_ERROR_MEMORY. */
int smz_present(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_number n, smz_arena *arena,
                smz_error *error);

/* "was arrested" -> "arrested", "is heading" -> "heading", "will go" -> "to go", "has won" ->
 * "wins". Errors: SMZ_ERROR_MEMORY. */
int smz_edit_helped(smz_cut *cut, const smz_clause *c, uint32_t verb, uint32_t help, bool past,
                    smz_arena *arena, smz_error *error);

/* "will be tried" -> "to be tried", "will be among" -> "to be among", "will be playing" -> "to
 * play". Errors: SMZ_ERROR_MEMORY. */
int smz_edit_future(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_arena *arena,
                    smz_error *error);

/* "has been arrested" -> "arrested", "is being treated" -> "being treated", "has been helping" ->
 * "helping". */
void smz_edit_helped_twice(smz_cut *cut, const smz_clause *c, uint32_t verb, bool past);

#endif
