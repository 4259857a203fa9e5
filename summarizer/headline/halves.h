/* Guards of halves: of what stands in two parts, one was dropped. For seams.c, and for first words.
 */
#ifndef SMZ_HEADLINE_HALVES_H
#define SMZ_HEADLINE_HALVES_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept, those of complements.h included; NULL: none
 * does. As smz_guard_find(). */
const char *smz_guards_halves(const smz_clause *c, const bool *keep, bool mendable);

/* Whether `i` is a word that a noun phrase without prepositions may have. */
bool smz_is_in_noun_phrase(const smz_clause *c, uint32_t i);
/* Where `i` comes to behind adverbs, days and "more than". */
uint32_t smz_behind_adverbs(const smz_clause *c, uint32_t i);

#endif
