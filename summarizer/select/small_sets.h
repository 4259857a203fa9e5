/* All sets of a few sentences out of a few. For the files of select/ alone. */
#ifndef SMZ_SELECT_SMALL_SETS_H
#define SMZ_SELECT_SMALL_SETS_H

#include "select/sets.h"

#define SMZ_SMALL_POOL 10 /* sentences to choose from */
#define SMZ_SMALL_SET  4  /* of them in a set: 385 sets */

/*
 * Puts into `best` the best of all sets of 1 to SMZ_SMALL_SET of `count` <= SMZ_SMALL_POOL
 * sentences that fits, if it is better than what is there; of equal ones the first in the order of
 * the pool. `sets` is empty before and after. Errors: SMZ_ERROR_MEMORY.
 */
int smz_small_sets(smz_set *best, smz_sets *sets, const uint32_t *pool, unsigned count,
                   smz_arena *scratch, smz_error *error);

#endif
