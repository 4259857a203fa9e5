/* Surface cuts: a sentence without what its commas and words show to be dispensable. */
#ifndef SMZ_HEADLINE_SURFACE_H
#define SMZ_HEADLINE_SURFACE_H

#include "headline/phrases.h"
#include "headline/pool.h"

/* Sets of phrases that stand before or within the clause. */
#define SMZ_SURFACE_SETS 16

/* What a set leaves out of a sentence, and what that does to it. */
typedef struct smz_omission {
    bool *lexemes; /* [of->size] the brackets as well */
    size_t colon;  /* as in smz_cut */
    unsigned flags;
} smz_omission;

/* Fills in what the set leaves out; false: another set leaves out the same. */
bool smz_surface_leave_out(smz_omission *out, const smz_marked *m, const smz_phrases *p,
                           unsigned set);

/* Adds the cuts of a sentence that the guards let pass; `*found`: any. Errors: SMZ_ERROR_MEMORY. */
int smz_surface_cuts(bool *found, smz_pool *pool, const smz_marked *m, smz_error *error);

#endif
