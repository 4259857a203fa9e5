/* English: candidates by deletions of the tree, under guards. */
#ifndef SMZ_HEADLINE_ENGLISH_H
#define SMZ_HEADLINE_ENGLISH_H

#include "headline/pool.h"

/* Adds the candidates of a sentence; `*parsed` is false where it has no tree. Errors:
 * SMZ_ERROR_MEMORY. */
int smz_english_cuts(smz_pool *pool, bool *parsed, uint32_t sentence, smz_error *error);

#endif
