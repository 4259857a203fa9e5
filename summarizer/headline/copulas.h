/* Copulas: "is" before what is said of the subject, which headlines do without. For edits.c and
 * auxiliaries.c. */
#ifndef SMZ_HEADLINE_COPULAS_H
#define SMZ_HEADLINE_COPULAS_H

#include "headline/clause.h"
#include "headline/realize.h"

/* Whether an infinitive stands before `end`: "talks to reach a deal will be held" are no deal to be
 * held. */
bool smz_has_infinitive(const smz_cut *cut, const smz_clause *c, uint32_t end);

/* "is to merge" -> "to merge", "is (all) set to merge" -> "(all) set to merge", "is reportedly
 * close to merging" -> "reportedly close to merging". */
void smz_drop_outlook(smz_cut *cut, const smz_clause *c);

/* "is in talks" -> "in talks", "are among the winners" -> "among winners", "is unhappy about the
 * plan" -> "unhappy about plan"; "was on strike on Friday" -> "on strike", unless `past`. */
void smz_drop_copula(smz_cut *cut, const smz_clause *c, bool past);

/* What somebody "is going to do" is what he is to do. */
void smz_drop_going(smz_cut *cut, const smz_clause *c);

#endif
