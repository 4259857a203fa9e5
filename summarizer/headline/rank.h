/*
 * The ranker of English candidates, two linear models of the same features: one that orders them,
 * chosen by real headlines, and one that says how likely a reader would publish one, learned from
 * grades (bench/grades).
 */
#ifndef SMZ_HEADLINE_RANK_H
#define SMZ_HEADLINE_RANK_H

#include "headline/clause.h"
#include "headline/realize.h"

typedef struct smz_candidate_facts {
    double cost; /* of its deletions */
    bool agreed; /* punctuation and tags say the same of all of them as the tree */
    bool restrictive;
    bool unattributed; /* who said it was left out, although it is no fact without him */
    bool incomplete;   /* a guard says that something is missing */
    bool undated;      /* the year is, in which it happened */
    bool cut_short;    /* first words, which are no clause */
    bool cut_open;     /* and end in the middle of a clause */
    bool stranger;     /* the first sentence has no word of its subject */
    bool scene;        /* it is the first sentence, and leads up to the news: scene.h */
    bool asking;       /* one of the document's first sentences asks something */
} smz_candidate_facts;

/* What the model looks at: X(identifier, name). All are 0 or 1, or of that order. */
#define SMZ_RANK_FEATURES(X)                                                                       \
    X(BIAS, "bias")                                                                                \
    X(COVERAGE, "coverage")         /* share of the sentence's weight that is kept */              \
    X(EXPECTED, "expected")         /* F1 of its words, in tenths: expect.h */                     \
    X(COST, "cost")                 /* of its deletions */                                         \
    X(DISAGREED, "disagreed")       /* tree and punctuation say different things of them */        \
    X(INCOMPLETE, "incomplete")     /* a guard says that something is missing */                   \
    X(RESTRICTIVE, "restrictive")   /* a clause that tells which one was left out */               \
    X(UNATTRIBUTED, "unattributed") /* who said it was left out */                                 \
    X(ATTRIBUTED, "attributed")     /* and kept */                                                 \
    X(SECOND, "second")             /* of the second sentence, */                                  \
    X(LATER, "later")               /* or of a later one */                                        \
    X(SHORT, "short")               /* characters less than 50, of 50 */                           \
    X(TINY, "tiny")                 /* less than 25 characters */                                  \
    X(PRONOUN_SUBJECT, "pronoun-subject")                                                          \
    X(OPENS_PRONOUN, "opens-pronoun") /* the first sentence begins with it, and it is kept */      \
    X(ANAPHORIC, "anaphoric")   /* in a later sentence: "the company", "both", "its rivals" */     \
    X(STRANGER, "stranger")     /* there, of which the first sentence has no word */               \
    X(BACKGROUND, "background") /* there, and no news: background.h */                             \
    X(SCENE, "scene")           /* the first sentence leads up to the news: scene.h */             \
    X(PRONOUN, "pronoun")       /* elsewhere */                                                    \
    X(CONTRASTED, "contrasted") /* the next sentence begins with "but" */                          \
    X(TALK, "talk")             /* I, we, you */                                                   \
    X(CUT_SHORT, "cut-short")                                                                      \
    X(CUT_VERBLESS, "cut-verbless") /* first words, without the clause's verb */                   \
    X(CUT_AT_COMMA, "cut-at-comma") /* and what follows is punctuation */                          \
    X(CUT_CLAUSE, "cut-clause")     /* and of a clause that "when" and the like open */            \
    X(CUT_OPEN, "cut-open")         /* or in the middle of one */                                  \
    X(GARDEN_PATH, "garden-path")   /* another finite verb stands first */                         \
    X(DOUBTFUL, "doubtful")         /* the tree cannot be right, or the year is gone, */           \
    X(MENDED, "mended")             /* or was made around a verb */                                \
    X(WHOLE, "whole")               /* nothing was left out but what always is */                  \
    X(OPEN_END, "open-end")         /* what was behind its last word was left out */               \
    X(QUESTION, "question")                                                                        \
    X(QUOTATION, "quotation")                                                                      \
    X(UNBALANCED, "unbalanced")       /* the sentence's quotation marks */                         \
    X(NAMED, "named")                 /* a name is kept, */                                        \
    X(NAMED_SUBJECT, "named-subject") /* or is the subject */                                      \
    X(NUMBER, "number")                                                                            \
    X(BEING, "being")               /* the verb is a form of be */                                 \
    X(PAST, "past")                 /* its tense stayed past */                                    \
    X(DENIED, "denied")             /* not, no */                                                  \
    X(DAMAGED, "damaged")           /* the document does not begin with a capital */               \
    X(HELD, "held")                 /* words that a headline can be expected to hold, of 5 */      \
    X(LAST_HELD, "last-held")       /* whether its last word can */                                \
    X(ENDS_CLAUSE, "ends-clause")   /* the sentence ends with it */                                \
    X(PHRASES, "phrases")           /* prepositions, of 3 */                                       \
    X(LONG_SUBJECT, "long-subject") /* words before the verb, of 10 */                             \
    X(PRESENT, "present")           /* of the source's verb: often a scene, and no news */         \
    X(COORDINATED, "coordinated")                                                                  \
    X(POINTING, "pointing")           /* begins with "this", "all", "some" */                      \
    X(BARE_END, "bare-end")           /* losses.h: the last noun has nothing with it, */           \
    X(LOOSE_END, "loose-end")         /* or the last word is an adverb or preposition */           \
    X(BEFORE_EVENT, "before-event")   /* what follows is "after", "before": an end of its own */   \
    X(GAP, "gap")                     /* a preposition stands behind what was left out */          \
    X(SHORT_SUBJECT, "short-subject") /* one word */                                               \
    X(JOINED_SUBJECT, "joined-subject")                                                            \
    X(FUTURE, "future")                 /* the verb is an infinitive: "to open", "could open" */   \
    X(PERFECT, "perfect")               /* was "has opened" */                                     \
    X(CONTENT, "content")               /* and has a clause as its object */                       \
    X(NAMELESS, "nameless")             /* the sentence has no name */                             \
    X(ASKING, "asking")                 /* one of the first sentences is a question */             \
    X(SPARED, "spared")                 /* nouns that were left out before one, of 3, */           \
    X(SPARED_NAME, "spared-name")       /* a name among them, */                                   \
    X(SPARED_LOOSELY, "spared-loosely") /* or where the document has no "the" before it either */  \
    X(ROLE, "role")                     /* the subject is called by what he is: roles.c */         \
    X(SURNAME, "surname")               /* by his surname alone, */                                \
    X(TITLED, "titled")                 /* with a title before it */                               \
    X(EPITHETS, "epithets")             /* adjectives before nouns that were left out */           \
    X(RESOLVED, "resolved")             /* a name for "he" or "the singer": pronouns.c */

#define SMZ_FEATURE_NAME(id, name) SMZ_RANK_##id,
typedef enum smz_rank_feature {
    SMZ_RANK_FEATURES(SMZ_FEATURE_NAME) SMZ_RANK_COUNT
} smz_rank_feature;
#undef SMZ_FEATURE_NAME

/* Fills `out` ([SMZ_RANK_COUNT]). */
void smz_headline_features(double *out, const smz_cut *cut, const smz_clause *view,
                           const smz_candidate_facts *facts);

/* By what candidates are ordered. */
double smz_headline_score(const double *features);

/* Whether it is a clause that stands by itself, so that no other sentence need be asked. */
bool smz_headline_suffices(const double *features);

/* What a deletion takes from the score: its cost, and its share of the sentence's weight. */
double smz_deletion_loss(double cost, double weight);

/* From what readers would say, but for what no score makes up. */
smz_confidence smz_confidence_of(const double *features);

#endif
