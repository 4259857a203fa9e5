/* What stands before the subject of a sentence of a language without a grammar, and can go. */
#ifndef SMZ_HEADLINE_LEADS_H
#define SMZ_HEADLINE_LEADS_H

#include "headline/phrases.h"

/* Fills out->lead. */
void smz_find_lead(smz_phrases *out, const smz_marked *m);

/* By its ending, as there are too many for a list: a Romance participle, "invitée", "nacido"; a
 * gerund, "cherchant", "buscando". */
bool smz_is_participle(const smz_marked *m, size_t i);
bool smz_is_gerund(const smz_marked *m, size_t i);

/* Whether a description begins there: "née en 1997", "cherchant un lieu", not "René Lind". */
bool smz_describes(const smz_marked *m, size_t i);

#endif
