/* Nouns that do not do without their adjectives. */
#ifndef SMZ_HEADLINE_SCANT_NOUNS_H
#define SMZ_HEADLINE_SCANT_NOUNS_H

#include "headline/clause.h"

/* Whether a noun says little alone ("way", "leg"), or is a quantity ("sales", "prices"), of which
 * other things are true with another adjective. */
bool smz_is_scant_noun(const smz_clause *c, uint32_t noun);

/* Whether so many of what the noun names are told of: "two of three senior ministers", "most of the
 * young players". */
bool smz_is_share_of(const smz_clause *c, uint32_t noun);

/* "Sales", "the number": of which other things are true elsewhere, and of others. */
bool smz_is_quantity(const smz_clause *c, uint32_t noun);

/* Whether something of it rises or falls: "service standards fell". */
bool smz_is_changed(const smz_clause *c, uint32_t noun);

#endif
