/* Kickers: "Ukraine Talks: ...", what the document is about and the headline does not say. */
#ifndef SMZ_HEADLINE_KICKER_H
#define SMZ_HEADLINE_KICKER_H

#include "headline/pool.h"

/* Characters that candidates leave for one. */
#define SMZ_KICKER_ROOM 16

/* Sets the cut's kicker to one or two words that stand in the document most often, side by side,
 * and not in the cut; to none when there is no room in `chars`. Errors: SMZ_ERROR_MEMORY. */
int smz_kicker_add(smz_cut *cut, smz_pool *pool, size_t chars, smz_error *error);

#endif
