/* The best set of a small document. For the files of select/ alone. */
#ifndef SMZ_SELECT_EXACT_H
#define SMZ_SELECT_EXACT_H

#include "select/sets.h"

/* Documents of more candidates than that are not small. */
#define SMZ_EXACT_AT_MOST 24

/*
 * Makes `best`, which is a set already, the best of all sets of the candidates, for a number of
 * sentences or under limits. Branch and bound; should the bounds be of no help, it ends with the
 * best it has found.
 */
void smz_exact_search(smz_set *best, smz_sets *sets, const uint32_t *candidate,
                      uint32_t candidates);

#endif
