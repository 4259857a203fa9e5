/* What is said already: exact and near repetitions of chosen sentences. For the files of select/
 * alone. */
#ifndef SMZ_SELECT_REDUNDANCY_H
#define SMZ_SELECT_REDUNDANCY_H

#include "rank/rank.h"

typedef struct smz_said smz_said;

/* `most`: how many sentences will be added at most, each once. `parameters`: select.redundancy, the
 * share of its words that makes a sentence a repetition, and select.trigrams. */
int smz_said_new(smz_said **out, smz_arena *scratch, const smz_doc *doc, const smz_matrix *matrix,
                 size_t most, const double *parameters, smz_error *error);
int smz_said_add(smz_said *said, uint32_t sentence, smz_error *error);
/* Whether a sentence repeats one that was added. */
bool smz_said_already(smz_said *said, uint32_t sentence);

/* Whether one of two sentences repeats the other. */
bool smz_says_again(const smz_doc *doc, const smz_matrix *matrix, uint32_t a, uint32_t b,
                    double redundancy);

#endif
