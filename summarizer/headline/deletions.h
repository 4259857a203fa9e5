/* Deletions: the stretches of a clause that can be left out. */
#ifndef SMZ_HEADLINE_DELETIONS_H
#define SMZ_HEADLINE_DELETIONS_H

#include "headline/clause.h"

/* A set of them is the bits of a number. */
#define SMZ_DELETIONS_MOST 64

typedef struct smz_deletion {
    uint32_t first; /* lexemes [first, end), the commas around them included */
    uint32_t end;
    uint32_t top; /* what hangs on a kept lexeme */
    double cost;  /* how much a headline suffers */
    bool always;  /* is left out of every headline */
    bool agreed;  /* the punctuation and tags around it say the same as the tree */
    bool restrictive;
    bool roomy; /* stands before its noun, and stays wherever it has room */
} smz_deletion;

typedef struct smz_deletions {
    smz_deletion items[SMZ_DELETIONS_MOST];
    size_t size;
    SMZ_VECTOR(smz_deletion) always;
} smz_deletions;

/* All deletions of a view, by their first lexeme, wider ones first; sets what is loose in it.
 * Errors: SMZ_ERROR_MEMORY. */
int smz_deletions_find(smz_deletions *out, smz_arena *arena, smz_clause *c, smz_error *error);

/* A comma or dash of this view, and no colon. */
bool smz_is_comma_at(const smz_clause *c, uint32_t i);
/* Whether nothing but marks of punctuation that end the sentence is left from `i` on. */
bool smz_is_end_at(const smz_clause *c, uint32_t i);
/* Whether a word that must not be lost opens the stretch. */
bool smz_opens_condition(const smz_clause *c, uint32_t first, uint32_t end);

/* ---- hanging.c -------------------------------------------------------------------------- */

/* What hangs on a word before it at a lexeme: "on Friday", "who won the cup", "and left". */
bool smz_hanging_find(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- modifiers.c ------------------------------------------------------------------------ */

/* A title, an adjective, or the words of a relative clause that a headline can do without, which
 * ends or begins at a lexeme; it is marked as loose. */
bool smz_modifier_find(smz_deletion *out, smz_clause *c, uint32_t i);

/* ---- titles.c --------------------------------------------------------------------------- */

/* A title or a given name before a name that ends or begins at a lexeme, or "the city of" before
 * one. */
bool smz_title_find(smz_deletion *out, const smz_clause *c, uint32_t i);
/* The title before a person's whole name that ends at a lexeme. */
bool smz_person_title(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- of_phrases.c ----------------------------------------------------------------------- */

/* "The city of" before a name that begins at a lexeme, or "a group of" that ends there. */
bool smz_of_phrase_find(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- adjectives.c ----------------------------------------------------------------------- */

/* An adjective at a lexeme, or whose or of what time something is. */
bool smz_adjective_find(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- epithets.c ------------------------------------------------------------------------- */

/* Any other adjective at a lexeme without which what is said is as true, or the score of a match.
 */
bool smz_epithet_find(smz_deletion *out, const smz_clause *c, uint32_t i);
/* Whether what is said of a noun with the modifier at a lexeme is so of the noun, and says enough.
 */
bool smz_is_so_without(const smz_clause *c, uint32_t i, uint32_t noun);

/* ---- attributes.c ----------------------------------------------------------------------- */

/* An amount or year that begins at a lexeme, or an owner there, before what it is of. */
bool smz_attribute_find(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- light_verbs.c ---------------------------------------------------------------------- */

/* A verb at a lexeme that what follows it says as well: "after suffering a stroke". */
bool smz_light_verb_find(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- empty_nouns.c ---------------------------------------------------------------------- */

/* A noun at a lexeme that says no more than what stands before it: "20 [people] were killed", "in
 * the Osby [district]". */
bool smz_empty_noun_find(smz_deletion *out, const smz_clause *c, uint32_t i);

/* ---- tails.c ---------------------------------------------------------------------------- */

/* What goes from lexeme `i` to the end of the clause, whatever hangs on what: behind a comma, or
 * from a word on that opens a clause or phrase of its own; it is marked as loose. */
bool smz_tail_find(smz_deletion *out, smz_clause *c, uint32_t i);

/* Whether the words say that a clause begins at an "as" whose verb is not kept. */
bool smz_tail_lost_verb(const smz_clause *c, const bool *keep, uint32_t as);

/* ---- occasions.c ------------------------------------------------------------------------ */

/* Whether an event after which something is ends before lexeme `i`, and what it did begins there:
 * "after a gas leak | from a depot left 20 ill". */
bool smz_occasion_ends(const smz_clause *c, uint32_t i);

/* ---- second_clauses.c ------------------------------------------------------------------- */

/* Whether "and" at lexeme `i` begins a clause with a subject of its own, without which the first
 * one is as true. */
bool smz_opens_second_clause(const smz_clause *c, uint32_t i);

#endif
