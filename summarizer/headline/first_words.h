/* First words: the last resort, where no whole clause fits. */
#ifndef SMZ_HEADLINE_FIRST_WORDS_H
#define SMZ_HEADLINE_FIRST_WORDS_H

#include "headline/clause.h"
#include "headline/pool.h"

typedef enum smz_first_words_kind {
    SMZ_FIRST_WORDS_TELL,  /* a subject with its verb and what it asks for */
    SMZ_FIRST_WORDS_PLAIN, /* the end of a phrase */
    SMZ_FIRST_WORDS_BROKEN /* the middle of a clause, whatever phrase ends there */
} smz_first_words_kind;

/*
 * The longest first words of `base` ([lexemes.size], what may be kept of a view) that end behind a
 * phrase, pass the guards of meaning and fit, those that tell something before longer others;
 * out->of is NULL where there are none. Errors: SMZ_ERROR_MEMORY.
 */
int smz_first_words(smz_cut *out, smz_first_words_kind *kind, smz_pool *pool,
                    const smz_clause *view, const bool *base, smz_error *error);

#endif
