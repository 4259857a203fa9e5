/* Openers: what stands before the first sentence's own words and is none of them, in languages
 * whose sentences have no tree: a place, a day. */
#ifndef SMZ_HEADLINE_OPENERS_H
#define SMZ_HEADLINE_OPENERS_H

#include "headline/phrases.h"

/* How many lexemes stand before the sentence; 0: none. */
size_t smz_opener_end(const smz_marked *m);

#endif
