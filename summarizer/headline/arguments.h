/* Whether what is dropped is what a verb, noun or adjective asks for. For dropped.c and guards.c.
 */
#ifndef SMZ_HEADLINE_ARGUMENTS_H
#define SMZ_HEADLINE_ARGUMENTS_H

#include "headline/clause.h"

/* The word that links a phrase or clause to its head: a preposition, a conjunction, "to". */
uint32_t smz_link_word(const smz_clause *c, uint32_t i);

/* The bit (valency.h) of a word that links what follows to what stands before; 0: it does not. */
uint32_t smz_link_bit(const smz_clause *c, uint32_t word);

/* "After", "during", "because": what they open happened at another time, or is why. */
bool smz_is_occasion_word(const smz_clause *c, uint32_t i);

/* Whether what a verb is about stands before it, be it the subject or the noun that the verb says
 * something of: "was sold", "a house sold". */
bool smz_is_passive_verb(const smz_clause *c, uint32_t verb);

/* Whether "to" and a verb behind a verb say what for, and are not what it asks for: "unveiled to
 * mark ...". */
bool smz_is_purpose(const smz_clause *c, uint32_t i);

/* Of a dropped lexeme and its head: without it the head is another word ("turns the hall into a
 * trap", "sentenced to death") or no clause any more. */
bool smz_argument_lost(const smz_clause *c, uint32_t i, uint32_t head);

/* A reader may need it: what often follows the head, or a noun before it. */
bool smz_argument_missed(const smz_clause *c, uint32_t i, uint32_t head);

/* A verb that asks for an object is kept without any. */
bool smz_object_lost(const smz_clause *c, const bool *keep);

#endif
