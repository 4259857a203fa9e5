/* Pairs of words that are as good as one: the table is made from collocations/pairs.tsv. */
#ifndef SMZ_HEADLINE_COLLOCATIONS_H
#define SMZ_HEADLINE_COLLOCATIONS_H

#include <stdbool.h>
#include <stdint.h>
#include "headline/clause.h"

/* Hashes of a word, a space and the lemma of the noun behind it, by smz_hash(); open addressing, a
 * free slot is 0. */
extern const uint32_t smz_collocations[];
extern const uint32_t smz_collocations_mask;

/* Whether a word, of whatever tag, and the noun behind it are: "social media", "heart attacks". */
bool smz_are_collocation(smz_text word, smz_text noun, smz_tag tag_of_noun);

/* Whether the lexemes `i` and `i` + 1 of a clause are; `i` may be the last one, which is none. */
bool smz_is_collocation(const smz_clause *c, uint32_t i);

#endif
