/* Words of a document ranked by the words they stand next to. For the files of keywords/ alone. */
#ifndef SMZ_KEYWORDS_WORDS_H
#define SMZ_KEYWORDS_WORDS_H

#include "rank/rank.h"

/* The candidate words: terms that may be part of a key phrase, numbered in the order of the terms.
 */
typedef struct smz_key_words {
    uint32_t count;
    uint32_t *word;     /* [terms] the word's number, or SMZ_NO_TERM */
    double *score;      /* [count] PageRank in the graph of neighbours */
    uint32_t *start;    /* [count + 1] occurrences of a word: */
    uint32_t *token;    /* token numbers, ascending, */
    uint32_t *sentence; /* and the sentences they stand in */
} smz_key_words;

/* All of it in `scratch`. Errors: SMZ_ERROR_MEMORY. */
int smz_key_words_make(smz_key_words *out, smz_arena *scratch, const smz_doc *doc,
                       smz_error *error);

#endif
