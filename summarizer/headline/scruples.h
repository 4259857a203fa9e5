/*
 * Scruples: what may not be left out of a sentence of a language without a grammar. As guards.c of
 * English, with less to go by and therefore stricter; each has a name, which --explain shows.
 */
#ifndef SMZ_HEADLINE_SCRUPLES_H
#define SMZ_HEADLINE_SCRUPLES_H

#include "headline/remainder.h"

/* The name of the first guard that rejects what is kept; NULL: none does. */
const char *smz_scruple(const smz_remainder *kept);

/* Whether no verb is kept that is known to be one in a tense. */
bool smz_lacks_verb(const smz_remainder *kept);

/* Whether it begins with a word that points at another sentence or clause. */
bool smz_is_dependent(const smz_remainder *kept);

/* Whether its subject is a pronoun behind something else, or it has "also" or "however" within. */
bool smz_leans_back(const smz_remainder *kept);

bool smz_opens_with_quotation(const smz_remainder *kept);

/* Whether what is kept is no whole clause for all that is known, or cannot stand alone. */
bool smz_is_doubtful(const smz_remainder *kept);

#endif
