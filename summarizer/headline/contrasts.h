/* Contrasts: guards against the loss of a clause that takes back what is kept; part of scruples.c's
 * table. */
#ifndef SMZ_HEADLINE_CONTRASTS_H
#define SMZ_HEADLINE_CONTRASTS_H

#include "headline/remainder.h"

/* Each is true of what must not be shown; contrasts.c says why. */
bool smz_second_verb_lost(const smz_remainder *k);
bool smz_denial_lost(const smz_remainder *k);
bool smz_contrast_lost(const smz_remainder *k);

#endif
