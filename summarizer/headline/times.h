/* Times: phrases that say on which day something was, and at what hour. */
#ifndef SMZ_HEADLINE_TIMES_H
#define SMZ_HEADLINE_TIMES_H

#include "headline/phrases.h"

/* Finds them behind what stands before the subject. */
void smz_find_times(smz_phrases *out, const smz_marked *m);

/* Whether the lexeme is of a date: a day, a month, or a number beside one. */
bool smz_is_of_date(const smz_marked *m, size_t i);

#endif
