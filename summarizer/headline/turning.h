/* Words by which what is said of some is not said of all. */
#ifndef SMZ_HEADLINE_TURNING_H
#define SMZ_HEADLINE_TURNING_H

#include "headline/clause.h"

/* Whether a word that turns what is said stands before a noun phrase, in its clause: who "stops
 * making petrol engines" goes on making engines. */
bool smz_is_turned(const smz_clause *c, uint32_t noun);

/* Whether what is banned, ended or ruled out would be more than it is without the words at `i`
 * behind the noun `head`: "a tax on land [of charities]". */
bool smz_ban_widened(const smz_clause *c, uint32_t i, uint32_t head);

/* "On each other", "with one another": without it what is done is done to somebody else. */
bool smz_is_mutual(const smz_clause *c, uint32_t first);

#endif
