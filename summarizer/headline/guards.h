/* Guards: what a set of kept words must not be, each with a name. */
#ifndef SMZ_HEADLINE_GUARDS_H
#define SMZ_HEADLINE_GUARDS_H

#include "headline/clause.h"

/* The name of the first guard that rejects what is kept of a view; NULL: none does. */
const char *smz_guards_reject(const smz_clause *c, const bool *keep);

/* The same, of those alone whose rejection stays when more is dropped. */
const char *smz_guards_reject_for_good(const smz_clause *c, const bool *keep);

/* Those that say that a clause is not complete without what was dropped: it may be shown, but not
 * trusted. */
const char *smz_guards_incomplete(const smz_clause *c, const bool *keep);

/* Whether somebody is ordered or urged "to", and what is not there. */
bool smz_guards_lost_order(const smz_clause *c, const bool *keep);
/* Those that say that the meaning is another one: what even first words that are no clause must not
 * do. */
const char *smz_guards_lost_meaning(const smz_clause *c, const bool *keep);

/* Those that say that a word is halved, or that what was dropped takes back, conditions or limits
 * what is kept (scope.h), which no tree is needed for. */
const char *smz_guards_split(const smz_clause *c, const bool *keep);

/* Whether two finite verbs stand in it that nothing links: the tree cannot be right. */
bool smz_guards_two_verbs(const smz_clause *c, const bool *keep);

#endif
