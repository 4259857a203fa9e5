/* Tense: whether what is told is past, and its verbs stay so. For edits.c and auxiliaries.c. */
#ifndef SMZ_HEADLINE_TENSE_H
#define SMZ_HEADLINE_TENSE_H

#include "headline/clause.h"
#include "headline/realize.h"

/* Whether a year, a word or a later sentence sets it in the past. */
bool smz_is_background(const smz_clause *c, const smz_cut *cut);
/* The same, or a verb that has no other tense sets it in the past.
 */
bool smz_is_told_past(const smz_clause *c, const smz_cut *cut);
/* "Has ruled the country before": once, and no more. */
bool smz_tells_before(const smz_clause *c);
/* "has hidden its losses for years", "has led since May": it did so all the time, and does. */
bool smz_tells_duration(const smz_clause *c, const smz_cut *cut);
/* "Was a turning point and established him", "has had the chance and has failed": whether the
 * second verb has the tense of the first, which was not changed. */
bool smz_stays_past(const smz_cut *cut, const smz_clause *c);

#endif
