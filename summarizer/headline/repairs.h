/* The parts of smz_clause_repair(): repairs.c has their order. */
#ifndef SMZ_HEADLINE_REPAIRS_H
#define SMZ_HEADLINE_REPAIRS_H

#include "headline/clause.h"

/* Whether nothing but the words of a phrase stands in [first, end). */
bool smz_is_in_phrase(const smz_clause *c, uint32_t first, uint32_t end);
/* Whether one comes from a lexeme to another by heads: what would hang on itself must not. */
bool smz_leads_to(const smz_clause *c, uint32_t from, uint32_t to);
/* Makes a noun the subject of a verb, in the active or the passive voice. */
void smz_hang_subject(smz_clause *c, uint32_t noun, uint32_t verb);

/* ---- phrase_repairs.c ------------------------------------------------------------------- */

/* Days, places, groups, offices: "the southern city of Basra" is Basra. */
void smz_repair_phrases(smz_clause *c);
/* "Osby and Karsa striker Ann Lee has" is one person. */
void smz_repair_titles(smz_clause *c);
/* Numbers, how exact they are, times: "over 40 crowns", "the first time in four years". */
void smz_repair_measures(smz_clause *c);

/* ---- quantities.c ----------------------------------------------------------------------- */

/* What the noun before `of` is of, if the tree has that hang on it; SMZ_NO_HEAD: it does not. */
uint32_t smz_behind_of(const smz_clause *c, uint32_t of);
/* Hangs what stands before `of`, which hung on its head, on `noun`, which takes its place. */
void smz_put_in_place(smz_clause *c, uint32_t of, uint32_t noun);
/* "A group of elite players" are the players, "the practice of hiring" the hiring. */
void smz_repair_quantities(smz_clause *c);

/* ---- rival_subjects.c ------------------------------------------------------------------- */

/* Makes one phrase of subjects of the main verb that "and", commas or a number make one; needs
 * first and end. */
void smz_repair_subjects_together(smz_clause *c);

/* ---- clause_repairs.c ------------------------------------------------------------------- */

/* What a verb is about, before what "but", "after" or "that" opens. */
void smz_repair_objects(smz_clause *c);
/* Adjectives and participles that are clauses of the noun before them, and nouns before "after". */
void smz_repair_reduced(smz_clause *c);
/* Makes what a relative word opens a relative clause; needs first and end. */
void smz_repair_relatives(smz_clause *c);

/* ---- light_verbs.c ---------------------------------------------------------------------- */

/* Puts `by`, which hangs on the word at `i`, in its place, by a relation of its own. */
void smz_take_place(smz_clause *c, uint32_t i, uint32_t by, smz_relation relation);
/* Puts what such a verb is followed by in its place. */
void smz_repair_light_verbs(smz_clause *c);

/* ---- empty_nouns.c ---------------------------------------------------------------------- */

/* Puts a number in the place of the people that it counts, and a name in that of its district. */
void smz_repair_empty_nouns(smz_clause *c);

/* ---- lost_subjects.c -------------------------------------------------------------------- */

/* Gives the main verb the noun phrase that the sentence begins with. */
void smz_repair_opening_subject(smz_clause *c);
/* Gives it a name or noun before it that the tree calls something else. */
void smz_repair_lost_subject(smz_clause *c);

/* ---- second_subjects.c ------------------------------------------------------------------ */

/* Makes of what "and" joins one subject, or a subject of the verb behind it. */
void smz_repair_joined_subjects(smz_clause *c);
/* Leaves the main verb one of the two subjects before it. */
void smz_repair_rival_subjects(smz_clause *c);
/* Makes one of two subjects of one verb that stand side by side; needs first and end. */
void smz_repair_split_subjects(smz_clause *c);

#endif
