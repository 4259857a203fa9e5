/* The linear ranker of English candidates, and what their confidence is told by. */
#ifndef SMZ_HEADLINE_RANK_H
#define SMZ_HEADLINE_RANK_H

#include "headline/clause.h"
#include "headline/realize.h"

typedef struct smz_candidate_facts {
    double cost; /* of its deletions */
    bool agreed; /* punctuation and tags say the same of all of them as the tree */
    bool restrictive;
    bool unattributed; /* who said it was left out, although it is no fact without him */
    bool incomplete;   /* a guard says that something is missing */
} smz_candidate_facts;

double smz_rank_cut(const smz_cut *cut, const smz_clause *view, const smz_candidate_facts *facts,
                    size_t most_chars);
/* Of first words that are no clause: behind all that are. */
double smz_rank_short(const smz_cut *cut, const smz_clause *view, size_t most_chars);
smz_confidence smz_confidence_of(const smz_cut *cut, const smz_clause *view,
                                 const smz_candidate_facts *facts);

#endif
