/* How a document calls something elsewhere than in one of its sentences. */
#ifndef SMZ_HEADLINE_MENTIONS_H
#define SMZ_HEADLINE_MENTIONS_H

#include "document/document.h"
#include "headline/analysis.h"

/* By the last words of a noun phrase. */
enum {
    SMZ_CALLED_NOT,
    SMZ_CALLED_A,  /* "an attack", "attacks" */
    SMZ_CALLED_THE /* "the attack", "its attack" */
};

/* Finds the tagged tokens from which on, to the end of the noun phrase, the document has the same
 * words alone: of "a knife attack" the last one, where it has "the attack". `called` ([a->size]) is
 * SMZ_CALLED_NOT elsewhere. Time is linear in the document. */
void smz_called_find(uint8_t *called, const smz_analysis *a, const smz_doc *doc, uint32_t sentence);

#endif
