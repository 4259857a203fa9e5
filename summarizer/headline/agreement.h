/* Agreement: whether a subject is one or many, so that its verb can be put into the present. */
#ifndef SMZ_HEADLINE_AGREEMENT_H
#define SMZ_HEADLINE_AGREEMENT_H

#include "headline/clause.h"
#include "headline/realize.h"

typedef enum smz_number { SMZ_NUMBER_UNKNOWN, SMZ_SINGULAR, SMZ_PLURAL } smz_number;

/* "Ireland maintained their lead": a team is as many as it is spoken of in what is kept. The
 * subject may be SMZ_NO_HEAD, which is of no number. */
smz_number smz_number_in(const smz_clause *c, const smz_cut *cut, uint32_t subject);

/* Of the speaker, where there is one. "The party say": of the number that the source has them in.
 */
smz_number smz_number_spoken(const smz_clause *c);

#endif
