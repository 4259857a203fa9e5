/* What a candidate has lost or kept whole, beyond what guards see: features of the ranker, each of
 * which readers mind. */
#ifndef SMZ_HEADLINE_LOSSES_H
#define SMZ_HEADLINE_LOSSES_H

#include "headline/clause.h"
#include "headline/realize.h"

/* Fills the features from SMZ_RANK_BARE_END to SMZ_RANK_NAMELESS and those of what was spared of
 * `out` ([SMZ_RANK_COUNT], 0).
 */
void smz_headline_losses(double *out, const smz_cut *cut, const smz_clause *view);

/* Whether one of the first sentences asks something: such articles explain, and tell no news. */
bool smz_document_asks(const smz_doc *doc);

#endif
