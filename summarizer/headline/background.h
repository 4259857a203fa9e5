/* Background: what a later sentence tells that is no news, by its verb. */
#ifndef SMZ_HEADLINE_BACKGROUND_H
#define SMZ_HEADLINE_BACKGROUND_H

#include "headline/clause.h"

/* Whether a clause tells what somebody is or has ("X is a resident of"), or what was before or
 * meanwhile ("had been", "was waiting", "joined in 2013", "three years ago"). */
bool smz_is_background(const smz_clause *c);

#endif
