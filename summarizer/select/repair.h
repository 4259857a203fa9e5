/* Mends a chosen set: no sentence without what it leans on. For the files of select/ alone. */
#ifndef SMZ_SELECT_REPAIR_H
#define SMZ_SELECT_REPAIR_H

#include "select/sets.h"
#include "select/signs.h"

typedef struct smz_repair {
    smz_sets *sets; /* the chosen set, which is mended */
    const smz_signs *signs;
    const uint32_t *candidate; /* what may be put in, best first */
    uint32_t candidates;
    double tolerance; /* the share of the objective that may be given up */
    const smz_doc *doc;
    const smz_matrix *matrix;
    double redundancy; /* select.redundancy */
    smz_arena *scratch;
    smz_note *note; /* [sentences] */
} smz_repair;

/* Marks, best first, the candidates that are fit to stand in a summary at all. The others become
 * candidates as well where a budget has room for all that are; returns how many there are. */
uint32_t smz_repair_candidates(uint32_t *candidate, uint32_t candidates, smz_note *note,
                               const smz_signs *signs, const smz_sets *sets);

/* Errors: SMZ_ERROR_MEMORY. */
int smz_repair_set(const smz_repair *repair, smz_error *error);

#endif
