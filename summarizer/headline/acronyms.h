/* Acronyms that the source introduces in brackets behind the name that they stand for. */
#ifndef SMZ_HEADLINE_ACRONYMS_H
#define SMZ_HEADLINE_ACRONYMS_H

#include "headline/analysis.h"

/* How many of the first `size` tokens, from the last one back, the bracketed token `acronym` stands
 * for; 0: it is no acronym, or that of something else. */
uint32_t smz_acronym_words(const smz_analysis *a, smz_text text, uint32_t size, uint32_t acronym);

#endif
