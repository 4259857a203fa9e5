/* Standing: how much a safe cut tells, and how well it stands by itself and before the others. */
#ifndef SMZ_HEADLINE_STANDING_H
#define SMZ_HEADLINE_STANDING_H

#include "headline/pool.h"
#include "headline/scruples.h"

/* The score of a cut; `clause` is what a whole clause is worth: 1 for what ends anywhere. */
double smz_standing(const smz_remainder *kept, const smz_cut *cut, const smz_doc *doc,
                    double clause);

/* Of the cuts of a later sentence, from `first` on, whole clauses stand before first words. */
void smz_prefer_clauses(smz_pool *pool, size_t first);

/* A clause of fewer words than a headline has says too little. */
bool smz_is_long_enough(const smz_cut *cut);

#endif
