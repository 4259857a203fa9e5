/* First words: the last resort, where no whole clause fits. */
#ifndef SMZ_HEADLINE_FIRST_WORDS_H
#define SMZ_HEADLINE_FIRST_WORDS_H

#include "headline/clause.h"
#include "headline/pool.h"

/*
 * The longest first words of `base` ([lexemes.size], what may be kept of a view) that end behind a
 * phrase, pass the guards of meaning and fit; out->of is NULL where there are none. `*telling`:
 * they are a subject with its verb and no more clauses than have theirs; such ones go before longer
 * others. Errors: SMZ_ERROR_MEMORY.
 */
int smz_first_words(smz_cut *out, bool *telling, smz_pool *pool, const smz_clause *view,
                    const bool *base, smz_error *error);

#endif
