/* Anaphora: subjects that mean what a sentence before has named. */
#ifndef SMZ_HEADLINE_ANAPHORA_H
#define SMZ_HEADLINE_ANAPHORA_H

#include "headline/clause.h"

/* Whether the subject of what is kept, which is no pronoun, says nothing to somebody who has not
 * read what stands before: "the company", "its rivals", "both", "such plans"; or what is kept
 * begins with "but" and the like, or labels a picture. */
bool smz_points_back(const smz_clause *c, const bool *keep);

/* Whether what is kept begins as a subordinate clause does: "when ...", "whether ...". */
bool smz_opens_subordinate(const smz_clause *c, const bool *keep);

/* Whether the first sentence has no word of a later one's subject: what that tells is background,
 * more often than not. */
bool smz_is_stranger(const smz_clause *c, const smz_doc *doc);

#endif
