/* Words that ask for the next one. For guards, and for what may be first words. */
#ifndef SMZ_HEADLINE_ASKED_NEXT_H
#define SMZ_HEADLINE_ASKED_NEXT_H

#include "headline/clause.h"

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

/* Whether what stands behind a word that is kept, and is asked for by it, was dropped, whatever the
 * tree has it hang on: "sheds light" of "sheds light on". */
bool smz_argument_torn(const smz_clause *c, const bool *keep);

#endif
