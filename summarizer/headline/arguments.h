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

/* Whether "to" and a verb behind a verb say what for, and are not what it asks for: "unveiled to
 * mark ...". */
bool smz_is_purpose(const smz_clause *c, uint32_t i);

/* Of a dropped lexeme and its head: without it the head is another word ("turns the hall into a
 * trap", "sentenced to death") or no clause any more. */
bool smz_argument_lost(const smz_clause *c, uint32_t i, uint32_t head);

/* A reader may need it: what often follows the head, or a noun before it. */
bool smz_argument_missed(const smz_clause *c, uint32_t i, uint32_t head);

/* "Believed" before "to", "found" before "to": by itself the participle is another word. */
bool smz_is_said_to(const smz_clause *c, uint32_t i);

/* "Cleared" of "cleared to play", "poised" of "poised for a third term", "in connection" of "in
 * connection with the murders", "went" of "went on a retreat": whether a word says nothing, or
 * something else, without the next one. */
bool smz_asks_for_next(const smz_clause *c, uint32_t i);

/* "Hours" before "after the raid": how long before or after the next words. */
bool smz_measures_next(const smz_clause *c, uint32_t i);
/* Whether "to" has its verb behind it, be it in a quotation: "to 'stop it now'". */
bool smz_opens_infinitive(const smz_clause *c, uint32_t to);

/* A verb that says nothing at the end: "could be used". */
bool smz_is_empty_verb(const smz_clause *c, uint32_t i);

/* A verb that asks for an object is kept without any. */
bool smz_object_lost(const smz_clause *c, const bool *keep);

/* Whether what stands behind a word that is kept, and is asked for by it, was dropped, whatever the
 * tree has it hang on: "sheds light" of "sheds light on". */
bool smz_argument_torn(const smz_clause *c, const bool *keep);

#endif
