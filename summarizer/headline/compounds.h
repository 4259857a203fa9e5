/* Nouns before a noun that a headline can do without. */
#ifndef SMZ_HEADLINE_COMPOUNDS_H
#define SMZ_HEADLINE_COMPOUNDS_H

#include "headline/clause.h"
#include "headline/deletions.h"

/* Of one noun. */
#define SMZ_COMPOUNDS_MOST 4

/* What can be left out before a noun: so many deletions of `out` ([SMZ_COMPOUNDS_MOST]). */
size_t smz_compounds_find(smz_deletion *out, const smz_clause *c, uint32_t noun);

/* Whether a noun that lost those before it says too little without them: "a vaccine may help", "...
 * at a show". */
bool smz_compound_missed(const smz_clause *c, const bool *keep);

#endif
