/* Selection by expected gain. For the files of select/ alone. */
#ifndef SMZ_SELECT_EXPECTED_H
#define SMZ_SELECT_EXPECTED_H

#include "select/select.h"

/*
 * Marks in `out`, whose fates and notes are zero, the set of sentences that is expected to share
 * most with a reference, by ranking->gain. Errors: SMZ_ERROR_MEMORY.
 */
int smz_select_expected(smz_selection *out, smz_arena *scratch, const smz_doc *doc,
                        const smz_matrix *matrix, const smz_ranking *ranking, const smz_cost *cost,
                        const smz_budget *budget, smz_error *error);

#endif
