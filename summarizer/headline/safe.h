/* Safe candidates, for every language: whole sentences, clauses by punctuation, and first words. */
#ifndef SMZ_HEADLINE_SAFE_H
#define SMZ_HEADLINE_SAFE_H

#include "headline/pool.h"

/* What ends where a clause ends may be shorter for it. */
#define SMZ_CLAUSE_BONUS 1.15

/* Adds the safe candidates of a sentence to the pool. Errors: SMZ_ERROR_MEMORY. */
int smz_safe_cuts(smz_pool *pool, const smz_lexemes *of, smz_error *error);

/* Whether a quotation is kept in part; it is kept whole or not at all. */
bool smz_halves_quotation(const smz_cut *cut);

#endif
