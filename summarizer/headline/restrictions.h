/* Restrictions: whether a dropped lexeme `i` told apart, measured or limited what is meant by its
 * head, which is kept. For guards and deletions. */
#ifndef SMZ_HEADLINE_RESTRICTIONS_H
#define SMZ_HEADLINE_RESTRICTIONS_H

#include "headline/clause.h"

/* "the first win for four years", "the only one in town": less would be more than was said. */
bool smz_superlative_unmeasured(const smz_clause *c, uint32_t i, uint32_t head);
/* "Shoppers outside the capital cannot", "sites without guards": the others can, and have. */
bool smz_exception_lost(const smz_clause *c, uint32_t i, uint32_t head);
/* "An emergency in one county", "in parts of the north": it is so nowhere else. */
bool smz_limit_lost(const smz_clause *c, uint32_t i, uint32_t head);
/* "Parents will not be fined" of "parents who refuse will not be", "school bans skirts" of "skirts
 * that end above the knee": what is ruled of some is not ruled of all. */
bool smz_rule_widened(const smz_clause *c, uint32_t i, uint32_t head);
/* "Firms with more than 500 workers", "children under 16": how many or how old tells them apart. */
bool smz_measure_lost(const smz_clause *c, uint32_t i, uint32_t head);
/* "Those" are none without who they are. */
bool smz_pronoun_undefined(const smz_clause *c, uint32_t i, uint32_t head);
/* "The number of sailors who drowned has fallen": there are as many sailors as before. */
bool smz_counted_lost(const smz_clause *c, uint32_t i, uint32_t head);
/* What is denied, or asked of many, may be so of those alone. */
bool smz_restrictive_lost(const smz_clause *c, uint32_t i, uint32_t head);

/* Whether a child of `head` is of one of the kinds. */
bool smz_has_child_of_kind(const smz_clause *c, uint32_t head, uint32_t kinds);
/* Whether a clause behind its noun tells it apart, be it without a verb: "a game similar to chess".
 */
bool smz_is_clause_of_noun(const smz_clause *c, uint32_t i);
/* Whether an adjective with a phrase of its own stands behind its noun: "a game similar to chess".
 */
bool smz_is_reduced_clause(const smz_clause *c, uint32_t i);

/* Whether a word says that all of something are meant: "every", "those". */
bool smz_is_of_all(const smz_clause *c, uint32_t i);

#endif
