/*
 * The suffix array of a text of token ids: where in the text a sequence of tokens stands, however
 * long it is and however the text repeats itself.
 */
#ifndef SMZ_ROUGE_SUFFIXES_H
#define SMZ_ROUGE_SUFFIXES_H

#include "base/arena.h"

typedef struct smz_suffixes {
    const uint32_t *text; /* borrowed */
    uint32_t size;
    uint32_t *order; /* where the suffixes begin, ascending; a suffix follows its own prefixes */
} smz_suffixes;

/* All tokens are below `distinct`. In O(size log size) time, whatever the text is. */
int smz_suffixes_new(smz_suffixes *out, const uint32_t *text, uint32_t size, uint32_t distinct,
                     smz_arena *arena, smz_error *error);

/* The suffixes order[low] ... order[high - 1] that begin with the same `depth` tokens. */
typedef struct smz_range {
    uint32_t low;
    uint32_t high;
    uint32_t depth;
} smz_range;

/* Those of them whose next token is `token`; low == high: there is none. */
smz_range smz_range_narrow(smz_range range, const smz_suffixes *suffixes, uint32_t token);

#endif
