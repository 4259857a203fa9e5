/*
 * Remainders: what is kept of a sentence of a language without a grammar, and where its clauses
 * begin and end.
 */
#ifndef SMZ_HEADLINE_REMAINDER_H
#define SMZ_HEADLINE_REMAINDER_H

#include "headline/phrases.h"

/* Words that open a clause within one. */
#define SMZ_CLAUSE_OPENERS (SMZ_WORD_COMPLEMENT | SMZ_WORD_RELATIVE | SMZ_WORD_SUBORDINATOR)

typedef struct smz_remainder {
    const smz_marked *m;
    const bool *keep;           /* [m->of->size] */
    const smz_phrase *tail;     /* left out to the end of the sentence; NULL: nothing is */
    bool first_words;           /* what is kept ends anywhere */
    const smz_phrases *phrases; /* that may be left out; NULL: none were looked for */
} smz_remainder;

/* Whether a lexeme has one of the flags; none has behind the last. */
bool smz_remainder_has(const smz_remainder *k, size_t i, unsigned flags);
/* Whether a lexeme is left out, and not as all brackets are. */
bool smz_remainder_drops(const smz_remainder *k, size_t i);

/* The first and the last word that is kept; of->size: none is. */
size_t smz_remainder_first(const smz_remainder *k);
size_t smz_remainder_last(const smz_remainder *k);

/* Where the clause begins that i stands in; it goes on behind an aside that is left out. */
size_t smz_remainder_clause(const smz_remainder *k, size_t i);
/* Where the tail begins, and where the first clause of it ends. */
size_t smz_remainder_tail(const smz_remainder *k);
size_t smz_remainder_edge(const smz_remainder *k);

#endif
