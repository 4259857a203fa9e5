/*
 * The numbers that methods and selection depend on: one table, and the file that sets them.
 *
 * docs/methods.md has what each does and where its default comes from. A new parameter is a line
 * here; whoever needs it reads it by its id from smz_rank_input, or from smz_budget.
 */
#ifndef SMZ_RANK_PARAMETERS_H
#define SMZ_RANK_PARAMETERS_H

#include "summarizer.h"

/*
 * X(id, name, scale, default, least, most, about). The part of a name before the point is the
 * method's; those of pagerank, query and select hold for several. The least and most are what a
 * search looks through, so that they are no wider than makes sense: without damping, or without an
 * edge, all sentences score the same, and the method has become lead.
 */
#define SMZ_PARAMETER_TABLE(X)                                                                     \
    X(TEXTRANK_DAMPING, "textrank.damping", LINEAR, 0.85, 0.05, 0.99,                              \
      "how often the walk goes on along an edge")                                                  \
    X(TEXTRANK_THRESHOLD, "textrank.threshold", LINEAR, 0, 0, 1,                                   \
      "sentences less alike have no edge")                                                         \
    X(BM25_DAMPING, "textrank-bm25.damping", LINEAR, 0.85, 0.05, 0.99,                             \
      "how often the walk goes on along an edge")                                                  \
    X(BM25_THRESHOLD, "textrank-bm25.threshold", LINEAR, 0, 0, 10,                                 \
      "sentences less alike have no edge")                                                         \
    X(BM25_K1, "textrank-bm25.k1", LOG, 1.2, 0.01, 100, "how much a word counts for coming again") \
    X(BM25_B, "textrank-bm25.b", LINEAR, 0.75, 0, 1,                                               \
      "how much long sentences pay for their length")                                              \
    X(BM25_EPSILON, "textrank-bm25.epsilon", LINEAR, 0.25, 0, 1,                                   \
      "weight of words in more than half of the sentences, of the mean")                           \
    X(LEXRANK_DAMPING, "lexrank.damping", LINEAR, 0.85, 0.05, 0.99,                                \
      "how often the walk goes on along an edge")                                                  \
    X(LEXRANK_THRESHOLD, "lexrank.threshold", LINEAR, 0, 0, 0.5,                                   \
      "sentences of a lower cosine have no edge")                                                  \
    X(LUHN_GAP, "luhn.gap", WHOLE, 4, 0, 50, "other words between two of a cluster, at most")      \
    X(LUHN_FREQUENCY, "luhn.frequency", WHOLE, 2, 2, 20,                                           \
      "occurrences of a significant word, at least")                                               \
    X(SUMBASIC_POWER, "sumbasic.power", LINEAR, 2, 1, 8,                                           \
      "power that takes down the probability of words that were said")                             \
    X(KL_SMOOTHING, "kl.smoothing", LOG, 1, 0.001, 1000,                                           \
      "occurrences that each word has in an empty summary")                                        \
    X(LSA_TOPICS, "lsa.topics", WHOLE, 32, 1, 32, "topics that count, at most")                    \
    X(LSA_CUTOFF, "lsa.cutoff", LINEAR, 0.5, 0, 0.99,                                              \
      "topics count above so much of the strongest one")                                           \
    X(CENTROID_THRESHOLD, "centroid.threshold", LINEAR, 0.3, 0, 1,                                 \
      "words count from so much of the heaviest one's weight on")                                  \
    X(DEGREE_THRESHOLD, "degree.threshold", LINEAR, 0.1, 0, 0.5,                                   \
      "sentences of a lower cosine are not similar")                                               \
    X(POSRANK_DAMPING, "posrank.damping", LINEAR, 0.85, 0.05, 0.99,                                \
      "how often the walk goes on along an edge")                                                  \
    X(POSRANK_POWER, "posrank.power", LINEAR, 1, 0, 8,                                             \
      "the walk starts anew at place p by 1 / p to this power")                                    \
    X(PACSUM_BEFORE, "pacsum.before", LINEAR, -4, -10, 10,                                         \
      "weight of similarities with the sentences before")                                          \
    X(PACSUM_BEHIND, "pacsum.behind", LINEAR, 5, -10, 10,                                          \
      "weight of similarities with the sentences behind")                                          \
    X(PACSUM_BETA, "pacsum.beta", LINEAR, 0, 0, 0.99,                                              \
      "similarities count above so much of their range")                                           \
    X(MMR_RELEVANCE, "mmr.relevance", LINEAR, 0.7, 0, 1,                                           \
      "weight of the similarity with the document, the rest is redundancy's")                      \
    X(SUBMODULAR_SATURATION, "submodular.saturation", LINEAR, 0.1, 0, 1,                           \
      "a sentence is covered when so much of its similarity with all is")                          \
    X(SUBMODULAR_DIVERSITY, "submodular.diversity", LINEAR, 6, 0, 100,                             \
      "weight of the reward for another cluster")                                                  \
    X(SUBMODULAR_CLUSTER, "submodular.cluster", LINEAR, 0.1, 0, 1,                                 \
      "sentences of a lower cosine are not of one cluster")                                        \
    X(SUBMODULAR_COST, "submodular.cost", LINEAR, 0, 0, 2,                                         \
      "power of the length that a gain is divided by")                                             \
    X(COVERAGE_PLACE, "coverage.place", LINEAR, 0.5, 0, 4,                                         \
      "power of the place of a concept that its weight is divided by; 0: the paper's")             \
    X(FEATURES_WORDS, "features.words", LINEAR, 0.4, 0, 1,                                         \
      "what words weigh in the expected gain against pairs of words")                              \
    X(FEATURES_FREE_LENGTH, "features.free-length", LINEAR, 1.2, 0, 4,                             \
      "sentences auto: length of the reference, by the learned mean")                              \
    X(FEATURES_NEWS_LENGTH, "features.news-length", LINEAR, 1.0, 0, 10,                            \
      "the same for three sentences of news")                                                      \
    X(FEATURES_FLAT_LENGTH, "features.flat-length", LINEAR, 2.4, 0, 10,                            \
      "and where the place does not count")                                                        \
    X(FEATURES_FOREIGN_LENGTH, "features.foreign-length", LINEAR, 5, 0, 10,                        \
      "and in all other languages than English")                                                   \
    X(FEATURES_DATELINE, "features.dateline", LINEAR, 0.42, 0.1, 4,                                \
      "how much of the lengths of three is left behind an English dateline")                       \
    X(FEATURES_DATELINE_FREE, "features.dateline-free", LINEAR, 0.5, 0.1, 4,                       \
      "and how much of that of sentences auto")                                                    \
    X(FEATURES_READABLE, "features.readable", LINEAR, 0.05, 0, 1,                                  \
      "share of the objective given up for sentences that can be read alone; 0: none")             \
    X(FEATURES_READABLE_FULL, "features.readable-full", LINEAR, 0.02, 0, 1,                        \
      "the same under a limit in words, characters or bytes")                                      \
    X(PAGERANK_TOLERANCE, "pagerank.tolerance", LOG, 1e-6, 1e-12, 0.1,                             \
      "change of all scores together at which the walk ends")                                      \
    X(QUERY_DAMPING, "query.damping", LINEAR, 0.5, 0, 0.99,                                        \
      "damping of the methods that walk, with a query")                                            \
    X(QUERY_SHARE, "query.share", LINEAR, 0.5, 0, 1,                                               \
      "how much of a score the query decides in the other methods")                                \
    X(SELECT_REDUNDANCY, "select.redundancy", LINEAR, 0.7, 0.3, 1,                                 \
      "share of its words that makes a sentence a repetition")                                     \
    X(SELECT_DEVIATIONS, "select.deviations", LINEAR, 1, 0, 4,                                     \
      "sentences auto: standard deviations above the mean that are worth reading")                 \
    X(SELECT_KNAPSACK, "select.knapsack", WHOLE, 0, 0, 1,                                          \
      "1: a limit is filled with the highest sum of scores, not best first")                       \
    X(SELECT_TRIGRAMS, "select.trigrams", WHOLE, 0, 0, 1,                                          \
      "1: no sentence that has three words in a row with a chosen one in common")                  \
    X(SELECT_READABLE, "select.readable", LINEAR, 0, 0, 1,                                         \
      "as features.readable, for all other methods")

#define SMZ_PARAMETER_ID(id, ...) SMZ_##id,
typedef enum smz_parameter_id {
    SMZ_PARAMETER_TABLE(SMZ_PARAMETER_ID) SMZ_PARAMETERS /* how many */
} smz_parameter_id;
#undef SMZ_PARAMETER_ID

/* [SMZ_PARAMETERS] */
extern const double smz_parameter_defaults[];

/*
 * Reads `name = value` lines into [SMZ_PARAMETERS] values; what is not named has its default.
 * Errors: SMZ_ERROR_ARGUMENT, with the line in the message and its offset.
 */
int smz_parameters_read(double *values, const char *text, size_t size, smz_error *error);

#endif
