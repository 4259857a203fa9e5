/* Contrasts that take nothing back: what "but" opens may go where what stands before it is as true
 * without. For guards of scope, and for deletions. */
#ifndef SMZ_HEADLINE_CONCESSIONS_H
#define SMZ_HEADLINE_CONCESSIONS_H

#include "headline/clause.h"

/* Whether what "but" opens at `but` takes nothing back: "..., but did not name him", "..., but gave
 * no details", of who says something, what else he promises, "..., but nobody was hurt", "..., but
 * critics called it dull", "..., but not before ...". */
bool smz_is_free_contrast(const smz_clause *c, uint32_t but);

/* Whether "not only" or "not just" and what it is so of beside something else begin at `i`: "not
 * just because of the rain but also for want of money". Both go, or none. */
bool smz_opens_pair(const smz_clause *c, uint32_t i);

/* Whether the main clause, which ends before `end`, tells what has happened or is so: nobody plans,
 * tries, promises, says or nearly does it, and nothing in it is denied. */
bool smz_tells_fact(const smz_clause *c, uint32_t end);

/* Whether "even if" begins at `i` and what stands before it is so in any case: not "would win". */
bool smz_opens_even_if(const smz_clause *c, uint32_t i);

#endif
