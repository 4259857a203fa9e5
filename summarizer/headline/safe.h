/* Safe candidates, for every language: whole sentences, clauses by punctuation, and first words. */
#ifndef SMZ_HEADLINE_SAFE_H
#define SMZ_HEADLINE_SAFE_H

#include "headline/pool.h"
#include "headline/scruples.h"

/* What ends where a clause ends may be shorter for it. */
#define SMZ_CLAUSE_BONUS 1.15

/* Adds the safe candidates of a sentence to the pool. Errors: SMZ_ERROR_MEMORY. */
int smz_safe_cuts(smz_pool *pool, const smz_lexemes *of, smz_error *error);

/* How much of what the document is about stands in a cut, the earlier sentences first. */
double smz_coverage(const smz_cut *cut, const smz_tongue *tongue);
/* Between 0 and 1: how well it stands alone. */
double smz_standing(const smz_remainder *kept, const smz_cut *cut);
/* Whether a quotation is kept in part; it is kept whole or not at all. */
bool smz_halves_quotation(const smz_cut *cut);
/* A clause of fewer words than a headline has says too little. */
bool smz_is_long_enough(const smz_cut *cut);

#endif
