/*
 * Scruples: what may not be left out of a sentence of a language without a grammar. As guards.c of
 * English, with less to go by and therefore stricter; each has a name, which --explain shows.
 */
#ifndef SMZ_HEADLINE_SCRUPLES_H
#define SMZ_HEADLINE_SCRUPLES_H

#include "headline/remainder.h"

/* The name of the first guard that rejects what is kept; NULL: none does. */
const char *smz_scruple(const smz_remainder *kept);

#endif
