/* What a denial or refusal loses with what was dropped. For dropped.c alone. */
#ifndef SMZ_HEADLINE_DENIALS_H
#define SMZ_HEADLINE_DENIALS_H

#include "headline/clause.h"

/* "No patient would wait" of "no patient would wait more than a year": `i` was dropped, `head` not.
 */
bool smz_denial_widened(const smz_clause *c, uint32_t i, uint32_t head);

/* "Ruled out a comeback" of "... this year", "was refused a licence" of "... until May". */
bool smz_refusal_unbounded(const smz_clause *c, uint32_t i, uint32_t head);

#endif
