/* Tense: whether what is told is past, and its verbs stay so. For edits.c and auxiliaries.c. */
#ifndef SMZ_HEADLINE_TENSE_H
#define SMZ_HEADLINE_TENSE_H

#include "headline/clause.h"
#include "headline/realize.h"

/* Whether a year, a word or a later sentence sets it in the past. */
bool smz_sets_past(const smz_clause *c, const smz_cut *cut);
/* The same, or a verb that has no other tense sets it in the past.
 */
bool smz_is_told_past(const smz_clause *c, const smz_cut *cut);
/* "Was hit by a car" of "... in March 2014": the year in which the root's verb happened is gone. */
bool smz_is_undated(const smz_clause *c, const bool *keep);
/* "When a stage erupted": a past tense, be it tagged for a participle. */
bool smz_is_past_clause(const smz_clause *c, uint32_t verb);
/* The verb of "as the rivals took the lead", "when a bridge fell" behind the main verb, which is of
 * the same moment; SMZ_NO_HEAD: there is none. */
uint32_t smz_verb_of_moment(const smz_clause *c, const smz_cut *cut);
/* Whether a verb in the past tells a state, which may be over, and no event. */
bool smz_is_state(const smz_clause *c, uint32_t verb);
/* "Has ruled the country before": once, and no more. */
bool smz_tells_before(const smz_clause *c);
/* "has hidden its losses for years", "has led since May": it did so all the time, and does. */
bool smz_tells_duration(const smz_clause *c, const smz_cut *cut);
/* "Was a turning point and established him", "has had the chance and has failed": whether the
 * second verb has the tense of the first, which was not changed. */
bool smz_stays_past(const smz_cut *cut, const smz_clause *c);

#endif
