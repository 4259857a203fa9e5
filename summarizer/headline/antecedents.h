/* Antecedents: whom "he" or "she" means, where that can be only one who has a name. */
#ifndef SMZ_HEADLINE_ANTECEDENTS_H
#define SMZ_HEADLINE_ANTECEDENTS_H

#include "base/arena.h"
#include "document/document.h"
#include "headline/persons.h"

/* Given names and surname, with single spaces between them. */
typedef struct smz_antecedent {
    bool found;
    smz_span name;
    uint32_t term; /* of the surname, or SMZ_NO_TERM */
} smz_antecedent;

/* What somebody is called by in place of his name. */
typedef struct smz_anaphor {
    uint32_t sentence;
    size_t at;     /* where it begins in the text */
    smz_sex sex;   /* of "he" and "she" */
    smz_text noun; /* of "the singer"; empty: a pronoun */
} smz_anaphor;

/* Who is meant: the only person who is named, spoken of or described in the text up to there, and
 * the subject of the first sentence, the one before or that of the pronoun itself; a noun must be
 * what he is called elsewhere, or one of those that are used so of whom an article is about. Tags
 * are found of all sentences up to there: of the first SMZ_ANTECEDENT_SENTENCES, behind them nobody
 * is meant. Errors: SMZ_ERROR_MEMORY. */
#define SMZ_ANTECEDENT_SENTENCES 8
int smz_antecedent_find(smz_antecedent *out, smz_arena *arena, smz_arena *scratch,
                        const smz_doc *doc, const smz_anaphor *anaphor, smz_error *error);

#endif
