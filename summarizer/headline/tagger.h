/* What the tagger looks at: shared with the program that learns its weights. */
#ifndef SMZ_HEADLINE_TAGGER_H
#define SMZ_HEADLINE_TAGGER_H

#include <stdbool.h>
#include "headline/analysis.h"
#include "headline/closed.h"
#include "headline/weights.h"

#define SMZ_TAGGER_FEATURES 48
#define SMZ_AFFIX_MOST      4

/* A token as hashes of its characters, lower-cased, digits taken as one. */
typedef struct smz_form {
    uint32_t word;
    uint32_t prefix[SMZ_AFFIX_MOST]; /* of 1 to 4 characters */
    uint32_t suffix[SMZ_AFFIX_MOST];
    uint32_t may;   /* what the dictionary knows of it */
    uint32_t shape; /* case, digits and marks: runs of them, at most so many */
    smz_closed closed;
} smz_form;

typedef struct smz_tagger {
    const smz_form *forms; /* [size], and behind them one that stands for what is outside */
    uint32_t size;
    uint32_t first;  /* the first token that is no punctuation */
    uint32_t casing; /* how much is in upper case, as a small number: headlines, lower case */
} smz_tagger;

/* NULL forms: out of memory. */
smz_tagger smz_tagger_start(const smz_analysis *a, smz_arena *scratch, smz_text text);

/* The features of a token, given the tags before it; how many there are. */
unsigned smz_tagger_features(uint32_t out[SMZ_TAGGER_FEATURES], const smz_tagger *t,
                             const smz_analysis *a, uint32_t at);

/* Whether a token with such flags may have the tag: marks have tags of marks, words those of words.
 */
bool smz_tagger_allows(unsigned flags, smz_tag tag);

/* The tag with the highest score of those that it may have. */
smz_tag smz_tagger_best(const int32_t scores[SMZ_WEIGHT_CLASSES], unsigned flags);

/* Tags all tokens by a table of weights. Errors: SMZ_ERROR_MEMORY. */
int smz_tag_by(smz_analysis *a, const smz_weights *weights, smz_arena *scratch, smz_text text,
               smz_error *error);

/* The same, and holds the tags against what English does not allow: words of closed classes have
 * tags of these, and no others have; a verb has its place. */
int smz_tag_by_rules(smz_analysis *a, const smz_weights *weights, smz_arena *scratch, smz_text text,
                     smz_error *error);

/* A token whose tag is looked at again, and what is known of it. */
typedef struct smz_tagger_place {
    const smz_analysis *a;
    const smz_tagger *t;
    smz_text text;
    uint32_t at;
} smz_tagger_place;

/* Whether the dictionary has the word for that (SMZ_MAY_), and it is of no closed class. */
static inline bool smz_may_be(const smz_tagger_place *p, uint32_t what)
{
    const smz_form *form = &p->t->forms[p->at];

    return form->closed == SMZ_CLOSED_NONE && (form->may & what);
}

/* The second half of that: tagger_repair.c. */
void smz_tagger_repair(smz_analysis *a, const smz_tagger *t, smz_text text);
/* And verbs whose sign is further off: tagger_verbs.c. */
void smz_tagger_verbs(smz_analysis *a, const smz_tagger *t, smz_text text);

/* "Said to have leaked", "told to leave", "reported killed": a participle, as nobody speaks so in
 * the active voice. */
bool smz_is_told_to(const smz_analysis *a, smz_text text, uint32_t i);

#endif
