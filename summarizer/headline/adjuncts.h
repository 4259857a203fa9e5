/* Phrases that a verb can do without, though their prepositions open what others ask for. */
#ifndef SMZ_HEADLINE_ADJUNCTS_H
#define SMZ_HEADLINE_ADJUNCTS_H

#include "headline/clause.h"

/* Whether what hangs on `head` at `i` is one: "as a way to ...", "due to fog", "of a fever". */
bool smz_is_adjunct(const smz_clause *c, uint32_t i, uint32_t head);

/* "As part of", "as a mark of", "as a precaution": why, and not what something is called. */
bool smz_is_part_of(const smz_clause *c, uint32_t word);
/* "Died": of what may be left out. */
bool smz_is_dying(const smz_clause *c, uint32_t i);
/* Whether "due to", "owing to" or "thanks to" stands there. */
bool smz_opens_cause(const smz_clause *c, uint32_t i);

#endif
