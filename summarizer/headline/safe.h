/* Safe candidates, for every language: whole sentences and clauses, by punctuation and stop words.
 */
#ifndef SMZ_HEADLINE_SAFE_H
#define SMZ_HEADLINE_SAFE_H

#include "headline/pool.h"

/* Adds the safe candidates of a sentence to the pool. Errors: SMZ_ERROR_MEMORY. */
int smz_safe_cuts(smz_pool *pool, const smz_lexemes *of, smz_error *error);

#endif
