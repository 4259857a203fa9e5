/* Selection: fills the budget, least redundancy for most score. */
#ifndef SMZ_SELECT_SELECT_H
#define SMZ_SELECT_SELECT_H

#include "rank/rank.h"

/* Limits that hold together; SIZE_MAX: none. */
typedef struct smz_budget {
    size_t sentences;
    size_t words;
    size_t chars; /* of the sentences joined by single line breaks */
    size_t bytes;
    bool automatic;           /* as many as the ranking itself finds worth reading, at most 10 */
    const double *parameters; /* [SMZ_PARAMETERS] */
    bool everything; /* nothing is chosen, nothing dropped: all sentences, repeated ones too */
} smz_budget;

/* What became of a sentence. */
typedef enum smz_fate {
    SMZ_FATE_PASSED = 0, /* not reached: the budget was full */
    SMZ_FATE_CHOSEN,
    SMZ_FATE_REPEATED, /* says what a chosen one says */
    SMZ_FATE_TOO_LONG  /* did not fit into what was left */
} smz_fate;

/* Why a sentence is in the summary, or is not, other than for its score. */
typedef enum smz_why {
    SMZ_WHY_SCORE = 0,
    SMZ_WHY_ALONG,   /* taken along: `other` needs it */
    SMZ_WHY_INSTEAD, /* in place of `other`, which was given up */
    SMZ_WHY_ROOM,    /* for the room that giving others up made */
    SMZ_WHY_LEAD,    /* it tells the news */
    SMZ_WHY_NAMES,   /* it has in full a name that `other` has half of */
    SMZ_WHY_GIVEN_UP /* for its own signs */
} smz_why;

typedef struct smz_note {
    uint8_t why;
    uint16_t sign; /* signs of the sentence that has them: signs.h */
    uint32_t other;
} smz_note;

/* A sentence's price in each unit, as it will be printed. */
typedef struct smz_cost {
    size_t words;
    size_t chars;
    size_t bytes;
} smz_cost;

typedef struct smz_selection {
    uint32_t *chosen; /* [size] sentence numbers, best first */
    uint32_t size;
    uint8_t *fate;  /* [sentences] smz_fate */
    smz_note *note; /* [sentences] */
} smz_selection;

/* What a sign of a note means, "opens with a pronoun": the first one of those it has. */
const char *smz_sign_name(unsigned sign);

/*
 * Chooses from `ranking`. `cost` is [sentences]. The same input gives the same selection; no limit
 * is ever exceeded. Errors: SMZ_ERROR_MEMORY.
 */
int smz_select(smz_selection *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
               const smz_matrix *matrix, const smz_ranking *ranking, const smz_cost *cost,
               const smz_budget *budget, smz_error *error);

#endif
