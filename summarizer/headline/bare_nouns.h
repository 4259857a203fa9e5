/* Bare nouns: the article that headlines of some languages begin without. */
#ifndef SMZ_HEADLINE_BARE_NOUNS_H
#define SMZ_HEADLINE_BARE_NOUNS_H

#include "headline/phrases.h"

/* Whether an article stands at i that a headline may begin without, as in "Ein Lotse wird ...". */
bool smz_is_spare_article(const smz_marked *m, size_t i);

#endif
