/* How a summary treats its source, by token ids alone. */
#ifndef SMZ_ROUGE_MEASURES_H
#define SMZ_ROUGE_MEASURES_H

#include "rouge/rouge.h"

/*
 * Fills `out`. Token ids are below `distinct` and mean the same in both texts. What would be
 * divided by 0 is 0: everything of a summary without a word, and n-grams of one with less than n
 * words. Scratch memory is given back.
 */
int smz_measures_find(smz_measures *out, const smz_rouge_tokens *summary,
                      const smz_rouge_tokens *source, uint32_t distinct, smz_arena *scratch,
                      smz_error *error);

#endif
