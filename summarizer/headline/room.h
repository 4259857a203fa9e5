/* Words that go for want of room alone, and have some. */
#ifndef SMZ_HEADLINE_ROOM_H
#define SMZ_HEADLINE_ROOM_H

#include "headline/deletions.h"
#include "headline/pool.h"

/* Whether given names, a noun before a noun or an adjective that `keep` has left out have room in
 * what it makes, `cut`: then the same set with them is another candidate, and the better one.
 * Leaves `cut` as it was. */
bool smz_has_room(smz_pool *pool, const smz_clause *view, const smz_deletions *deletions,
                  const bool *keep, smz_cut *cut);

#endif
