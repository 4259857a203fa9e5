/* Kickers: "Ukraine Talks: ...", what the document is about and the headline does not say. */
#ifndef SMZ_HEADLINE_KICKER_H
#define SMZ_HEADLINE_KICKER_H

#include "headline/topics.h"

/* Characters that candidates leave for one outside English. */
#define SMZ_KICKER_ROOM 16

/* English: of the cuts that were not taken and score hardly less than number `*at`, the one that is
 * worth most with topics of the document before it; `*at` becomes its number, and `out` it with its
 * kicker, if any. Errors: SMZ_ERROR_MEMORY. */
int smz_kicker_choose(smz_cut *out, size_t *at, smz_pool *pool, const smz_topics *topics,
                      const bool *taken, smz_error *error);

/* Other languages: sets the cut's kicker to one or two words that stand in the document most often,
 * side by side, and not in the cut; to none when there is no room in `chars`. Errors:
 * SMZ_ERROR_MEMORY. */
int smz_kicker_add(smz_cut *cut, smz_pool *pool, size_t chars, smz_error *error);

#endif
