/* Articles, and a "that" which only opens what is said: headlines have neither. */
#ifndef SMZ_HEADLINE_ARTICLES_H
#define SMZ_HEADLINE_ARTICLES_H

#include "headline/clause.h"
#include "headline/realize.h"

/* Leaves them out of a cut, but in quotations and names, and where they are part of a number or
 * measure ("a few", "$5 a day"). */
void smz_articles_drop(smz_cut *cut, const smz_clause *c);

#endif
