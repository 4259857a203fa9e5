/* Speakers behind what they said: ", Police Say". */
#ifndef SMZ_HEADLINE_SPEAKER_H
#define SMZ_HEADLINE_SPEAKER_H

#include "headline/clause.h"
#include "headline/pool.h"

/* A cut of a view with its speaker behind it, without his title or by his surname alone where that
 * has no room. `*fits`: there is a speaker, and he has room. Errors: SMZ_ERROR_MEMORY. */
int smz_speaker_put(smz_cut *out, bool *fits, const smz_cut *cut, const smz_clause *view,
                    const smz_pool *pool, smz_error *error);

#endif
