/* Acronyms that stand for names: the source introduces them in brackets behind the name, or takes
 * them to be known and has them elsewhere. */
#ifndef SMZ_HEADLINE_ACRONYMS_H
#define SMZ_HEADLINE_ACRONYMS_H

#include "document/document.h"
#include "headline/analysis.h"

/* How many of the first `size` tokens, from the last one back, the bracketed token `acronym` stands
 * for; 0: it is no acronym, or that of something else. */
uint32_t smz_acronym_words(const smz_analysis *a, smz_text text, uint32_t size, uint32_t acronym);

/* Makes one token of each name in a tagged sentence that the document has an acronym for elsewhere,
 * and shows that. Time is linear in the document, if there is such a name at all. */
void smz_acronyms_put(smz_analysis *a, const smz_doc *doc, uint32_t sentence);

#endif
