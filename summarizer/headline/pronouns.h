/* Subjects that are pronouns, by the names of whom they mean. */
#ifndef SMZ_HEADLINE_PRONOUNS_H
#define SMZ_HEADLINE_PRONOUNS_H

#include "headline/clause.h"

/* Copies a clause with the name for "he" or "she" where that is its subject and can mean but one
 * person (antecedents.h); `*resolved` is false where it is not so, and nothing copied. Errors:
 * SMZ_ERROR_MEMORY. */
int smz_pronoun_resolve(smz_clause *out, bool *resolved, smz_arena *arena, smz_arena *scratch,
                        const smz_clause *c, const smz_doc *doc, smz_error *error);

#endif
