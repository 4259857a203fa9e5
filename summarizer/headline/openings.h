/* What may stand before the subject and the verb of a first sentence, by the tagged tokens. For
 * openings.c, which takes it out. */
#ifndef SMZ_HEADLINE_OPENINGS_H
#define SMZ_HEADLINE_OPENINGS_H

#include "headline/clause.h"

/* ---- openings.c ------------------------------------------------------------------------- */

/* Whether a subject may begin with a word of that tag. */
bool smz_may_begin_subject(smz_tag tag);
/* Whether behind token `i` a subject with a finite verb begins. */
bool smz_has_clause_behind(const smz_analysis *a, uint32_t i);

/* ---- offices.c -------------------------------------------------------------------------- */

/* Where the name begins that follows what somebody is and a comma; 0: not so. */
uint32_t smz_name_behind_office(const smz_analysis *a, smz_text text);
/* Where the second of two titles before a name begins; 0: not so. */
uint32_t smz_second_title(const smz_analysis *a, smz_text text);

#endif
