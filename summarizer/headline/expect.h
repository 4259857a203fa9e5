/* Expectation: how likely a real headline holds each word of a sentence, and what a candidate is
 * worth by that. */
#ifndef SMZ_HEADLINE_EXPECT_H
#define SMZ_HEADLINE_EXPECT_H

#include "headline/clause.h"
#include "headline/headline.h"
#include "headline/realize.h"

/* What is known of a word: X(identifier, name). All are 0 or 1, or of that order. */
#define SMZ_CHANCE_FEATURES(X)                                                                     \
    X(BIAS, "bias")                                                                                \
    X(NOUN, "noun") /* its tag: one of these, or of the rest */                                    \
    X(PLURAL, "plural")                                                                            \
    X(NAME, "name")                                                                                \
    X(ADJECTIVE, "adjective")                                                                      \
    X(FINITE, "finite")                                                                            \
    X(INFINITIVE, "infinitive")                                                                    \
    X(GERUND, "gerund")                                                                            \
    X(PARTICIPLE, "participle")                                                                    \
    X(CARDINAL, "cardinal")                                                                        \
    X(PREPOSITION, "preposition")                                                                  \
    X(TO, "to")                                                                                    \
    X(DETERMINER, "determiner")                                                                    \
    X(ADVERB, "adverb")                                                                            \
    X(PRONOUN, "pronoun")                                                                          \
    X(POSSESSIVE, "possessive")                                                                    \
    X(CONJUNCTION, "conjunction")                                                                  \
    X(MODAL, "modal")                                                                              \
    X(ROOT, "root") /* its relation */                                                             \
    X(SUBJECT, "subject")                                                                          \
    X(OBJECT, "object")                                                                            \
    X(BARE, "bare") /* "last week" */                                                              \
    X(MANNER, "manner")                                                                            \
    X(CONJUNCT, "conjunct")                                                                        \
    X(AUXILIARY, "auxiliary")                                                                      \
    X(STOP, "stop") /* a stop word */                                                              \
    X(QUOTED, "quoted")                                                                            \
    X(DIGIT, "digit")                                                                              \
    X(LENGTH, "length")         /* characters, in tens */                                          \
    X(COUNT, "count")           /* logarithm of how often the document has it */                   \
    X(REPEATED, "repeated")     /* more than once */                                               \
    X(SHARE, "share")           /* the same by the sentences of the document, at most 1 */         \
    X(EARLY, "early")           /* another one of the first three sentences has it, */             \
    X(THROUGHOUT, "throughout") /* or both */                                                      \
    X(SECOND, "second")         /* of the second sentence, */                                      \
    X(LATER, "later")           /* or of a later one */

#define SMZ_CHANCE_NAME(id, name) SMZ_CHANCE_##id,
typedef enum smz_chance_feature {
    SMZ_CHANCE_FEATURES(SMZ_CHANCE_NAME) SMZ_CHANCE_FEATURE_COUNT
} smz_chance_feature;
#undef SMZ_CHANCE_NAME

/* Whether what is read of a sentence has a term. */
bool smz_sentence_holds(const smz_doc *doc, uint32_t sentence, uint32_t term);

/* Fills `out` ([SMZ_CHANCE_FEATURE_COUNT]) for one lexeme. */
void smz_chance_features(double *out, const smz_clause *clause, const smz_doc *doc, uint32_t i);

/* Fills the chance of each lexeme, 0 for punctuation. */
void smz_expect_words(smz_clause *clause, const smz_doc *doc);

/* The F1 of its words that a candidate can be expected to have, against a headline as long as
 * headlines are: twice the words that are likely to be the same, by the words of both. */
double smz_expected_f1(const smz_cut *cut);

#endif
