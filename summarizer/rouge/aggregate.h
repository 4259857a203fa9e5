/* Scores of documents -> averages with intervals, by the rules of the three scorers. */
#ifndef SMZ_ROUGE_AGGREGATE_H
#define SMZ_ROUGE_AGGREGATE_H

#include "rouge/rouge.h"

/* As smz_rouge_aggregate(), with documents > 0. It takes its memory from rouge->scratch, after
 * smz_rouge_begin(). */
int smz_rouge_average(smz_average *out, smz_rouge *rouge, const smz_score *scores,
                      const char *const *ids, uint32_t documents, smz_error *error);

#endif
