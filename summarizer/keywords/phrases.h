/* Stretches of neighbouring candidate words. For the files of keywords/ alone. */
#ifndef SMZ_KEYWORDS_PHRASES_H
#define SMZ_KEYWORDS_PHRASES_H

#include "keywords/words.h"

/* A sequence of words, however often it comes. */
typedef struct smz_key_phrase {
    uint32_t token;    /* where it comes first */
    uint32_t sentence; /* and in which sentence */
    uint32_t size;     /* words; a bigram counts as one */
    uint32_t count;    /* how often it comes */
    bool dropped;      /* while they are found */
    double score;
} smz_key_phrase;

typedef SMZ_VECTOR(smz_key_phrase) smz_key_phrases;

/* How many tokens from `token` on stand side by side in the sentence and may form a phrase; 0: not
 * even the first. Two tokens do when there is nothing but white space or one hyphen between them.
 */
uint32_t smz_key_run(const smz_doc *doc, const smz_key_words *words, uint32_t token,
                     uint32_t sentence);

/* All phrases of the document that stand by themselves. Errors: SMZ_ERROR_MEMORY. */
int smz_key_phrases_find(smz_key_phrases *out, smz_arena *scratch, const smz_doc *doc,
                         const smz_key_words *words, smz_error *error);

#endif
