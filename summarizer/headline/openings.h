/* Whose office stands before a name, and frames, by the tagged tokens (offices.c, frames.c). For
 * openings.c, which takes out what stands before the subject. */
#ifndef SMZ_HEADLINE_OPENINGS_H
#define SMZ_HEADLINE_OPENINGS_H

#include "headline/clause.h"

/* Where the name begins that follows what somebody is and a comma; 0: not so. */
uint32_t smz_name_behind_office(const smz_analysis *a, smz_text text);
/* Where the name begins of what is "one of" something; 0: it does not so begin. */
uint32_t smz_name_behind_one_of(const smz_analysis *a, smz_text text);
/* Where the second of two titles before a name begins; 0: not so. */
uint32_t smz_second_title(const smz_analysis *a, smz_text text);

/* Where the clause begins of which "there is no doubt that" and the like say that it is so
 * (frames.c); 0: nothing like that. */
uint32_t smz_frame_end(const smz_analysis *a, smz_text text);
/* Whether what stands before the comma says what kind of news the rest is, "in a surprising move",
 * and is true of a denial as well (frames.c). */
bool smz_is_comment(const smz_analysis *a, smz_text text, uint32_t comma);

#endif
