/* Surface cuts: a sentence without what its commas and words show to be dispensable. */
#ifndef SMZ_HEADLINE_SURFACE_H
#define SMZ_HEADLINE_SURFACE_H

#include "headline/phrases.h"
#include "headline/pool.h"

/* Adds the cuts of a sentence that the guards let pass; `*found`: any. Errors: SMZ_ERROR_MEMORY. */
int smz_surface_cuts(bool *found, smz_pool *pool, const smz_marked *m, smz_error *error);

#endif
