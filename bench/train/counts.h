/* What the programs that count words in news share: the sentences of records, tagged, and a table
 * of how often a key came. */
#ifndef COUNTS_H
#define COUNTS_H

#include "headline/analysis.h"

/* Longer keys are not counted. */
#define KEY_MOST 96

/* What is done with each sentence; articles are counted from 1 on. */
typedef void sentence_user(const smz_analysis *a, smz_text text, uint32_t article);

/* Reads JSON records ({"text"}) from standard input and hands their sentences on, tagged. */
void for_each_sentence(sentence_user *use);

/* Counts a key made as by printf(): once more, or, of an article that is not 0, once for each. */
void count_key(uint32_t article, const char *format, ...);

/* Writes the keys in order with their counts, tabs between, and ends standard output: false where
 * that cannot be written. */
bool write_counts(void);

#endif
