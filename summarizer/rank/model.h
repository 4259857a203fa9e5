/*
 * The linear models behind `features`: what they look at, and what they have learned.
 *
 * Logistic regressions, one on the shoulders of the other (docs/methods.md): how likely a sentence
 * belongs to a good summary; how likely a word of the document stands in one, and stands in it
 * twice; and how likely a pair of neighbouring words does. weights/ holds what bench/train has
 * learned; the program calls the functions below, so that it learns from what the library will see.
 */
#ifndef SMZ_RANK_MODEL_H
#define SMZ_RANK_MODEL_H

#include "rank/grams.h"
#include "rank/rank.h"

/* ---- What they look at ------------------------------------------------------------------ */

/* The part of an explanation that a feature of sentences counts for. */
typedef enum smz_feature_group {
    SMZ_GROUP_PLACE,
    SMZ_GROUP_LENGTH,
    SMZ_GROUP_CENTRALITY,
    SMZ_GROUP_NOVELTY,
    SMZ_GROUP_FORM,
    SMZ_GROUPS
} smz_feature_group;

/*
 * X(id, name in weights/, group, 1 when it tells the place, what it is). i: place of the sentence
 * from 0; S: sentences; n: tokens of the sentence; N: tokens of the document. Words are distinct
 * content terms, unless it says tokens. The profile `flat` learns without what tells the place.
 */
#define SMZ_SENTENCE_FEATURES(X)                                                                   \
    X(PLACE_LOG, "place-log", PLACE, 1, "ln(1 + i)")                                               \
    X(PLACE_SHARE, "place-share", PLACE, 1, "i / S")                                               \
    X(NEARNESS, "nearness", PLACE, 1, "1 / (1 + i)")                                               \
    X(FIRST, "first", PLACE, 1, "1 for the first sentence")                                        \
    X(SECOND, "second", PLACE, 1, "1 for the second")                                              \
    X(THIRD, "third", PLACE, 1, "1 for the third")                                                 \
    X(LAST, "last", PLACE, 1, "1 for the last")                                                    \
    X(DOCUMENT_LOG, "document-log", LENGTH, 0, "ln(1 + N)")                                        \
    X(LENGTH_SHARE, "length-share", LENGTH, 0, "n / (N / S)")                                      \
    X(LENGTH_LOG, "length-log", LENGTH, 0, "ln(1 + n)")                                            \
    X(SHORT, "short", LENGTH, 0, "1 for less than 8 tokens")                                       \
    X(PAGERANK, "pagerank", CENTRALITY, 0, "S times LexRank's score")                              \
    X(DEGREE, "degree", CENTRALITY, 0, "sum of cosines / sqrt S")                                  \
    X(DIRECTED, "directed", CENTRALITY, 1,                                                         \
      "cosines with the sentences behind - 0.8 of those with the ones before (Zheng and Lapata "   \
      "2019)")                                                                                     \
    X(MASS, "mass", CENTRALITY, 0, "sum of the words' shares of all tokens, times 10")             \
    X(MASS_MEAN, "mass-mean", CENTRALITY, 0, "that sum a word, times 100")                         \
    X(LIKE_PREVIOUS, "like-previous", CENTRALITY, 0, "cosine with the sentence before")            \
    X(LIKE_NEXT, "like-next", CENTRALITY, 0, "cosine with the sentence behind")                    \
    X(LIKE_FIRST, "like-first", NOVELTY, 1, "cosine with the first sentence")                      \
    X(RECURRING, "recurring", NOVELTY, 1, "words that come first here, and again later")           \
    X(RECURRING_SHARE, "recurring-share", NOVELTY, 1, "the share of them")                         \
    X(NEW_SHARE, "new-share", NOVELTY, 1, "share of words that come first here")                   \
    X(LEAD_SHARE, "lead-share", NOVELTY, 1, "share of words that the first three sentences have")  \
    X(QUOTATION, "quotation", FORM, 0, "1 with a quotation mark")                                  \
    X(QUESTION, "question", FORM, 0, "1 with a question mark at the end")                          \
    X(NUMBER, "number", FORM, 0, "1 with a number")                                                \
    X(CAPITALS, "capitals", FORM, 0, "share of capitalized tokens but the first")                  \
    X(OPENS_STOP, "opens-stop", FORM, 0, "1 when the first token is a stop word")                  \
    X(STOP_SHARE, "stop-share", FORM, 0, "share of stop words among the tokens")

/* Of words and pairs alike. q: the probabilities of the sentences that have the gram. Of a gram
 * that comes once nothing but its sentence may tell them: most do, and a sentence's are made once.
 */
#define SMZ_GRAM_FEATURES(X)                                                                       \
    X(COUNT, "count", 0, "ln of its occurrences")                                                  \
    X(SPREAD, "spread", 0, "share of the sentences that have it")                                  \
    X(FIRST_LOG, "first-log", 1, "ln(1 + place of the first of them)")                             \
    X(FIRST_SHARE, "first-share", 1, "that place / S")                                             \
    X(WORTH_SUM, "worth-sum", 0, "ln(0.001 + sum of q)")                                           \
    X(WORTH_MOST, "worth-most", 0, "ln(0.001 + greatest q)")                                       \
    X(NEARNESS, "nearness", 1, "ln of the sum of 1 / (1 + place)")                                 \
    X(SENTENCES, "sentences", 0, "ln S")

#define SMZ_WORD_FEATURES(X)                                                                       \
    SMZ_GRAM_FEATURES(X)                                                                           \
    X(TOKENS, "tokens", 0, "ln N")                                                                 \
    X(STOP, "stop", 0, "1 for a stop word")                                                        \
    X(NUMBER, "number", 0, "1 for a number")                                                       \
    X(LENGTH, "length", 0, "characters of the stem")

/* Of words that come twice or more: whether the reference holds them twice. */
#define SMZ_SECOND_FEATURES(X)                                                                     \
    SMZ_WORD_FEATURES(X)                                                                           \
    X(HELD, "held", 0, "log-odds that it holds them at all")

#define SMZ_PAIR_FEATURES(X)                                                                       \
    SMZ_GRAM_FEATURES(X)                                                                           \
    X(LOW, "low", 0, "the lesser log-odds of its words")                                           \
    X(HIGH, "high", 0, "the greater")                                                              \
    X(STOP_FIRST, "stop-first", 0, "1 when the first is a stop word")                              \
    X(STOP_SECOND, "stop-second", 0, "1 when the second is one")

#define SMZ_FEATURE_ID(id, ...) SMZ_OF_SENTENCE_##id,
enum { SMZ_SENTENCE_FEATURES(SMZ_FEATURE_ID) SMZ_OF_SENTENCE };
#undef SMZ_FEATURE_ID
#define SMZ_FEATURE_ID(id, ...) SMZ_OF_GRAM_##id,
enum { SMZ_GRAM_FEATURES(SMZ_FEATURE_ID) SMZ_OF_GRAM }; /* the first of the next two alike */
#undef SMZ_FEATURE_ID
#define SMZ_FEATURE_ID(id, ...) SMZ_OF_WORD_##id,
enum { SMZ_WORD_FEATURES(SMZ_FEATURE_ID) SMZ_OF_WORD };
#undef SMZ_FEATURE_ID
#define SMZ_FEATURE_ID(id, ...) SMZ_OF_SECOND_##id,
enum { SMZ_SECOND_FEATURES(SMZ_FEATURE_ID) SMZ_OF_SECOND };
#undef SMZ_FEATURE_ID
#define SMZ_FEATURE_ID(id, ...) SMZ_OF_PAIR_##id,
enum { SMZ_PAIR_FEATURES(SMZ_FEATURE_ID) SMZ_OF_PAIR };
#undef SMZ_FEATURE_ID

/* Of a word or a pair. */
#define SMZ_GRAM_FEATURES_AT_MOST                                                                  \
    ((int)SMZ_OF_WORD > (int)SMZ_OF_PAIR ? (int)SMZ_OF_WORD : (int)SMZ_OF_PAIR)

/* ---- What they have learned ------------------------------------------------------------- */

/* z = (x - mean) * scale, no further than 5 from 0; it adds linear z + square z^2, and stop z for
 * a stop word or a pair of them. */
typedef struct smz_weight {
    double mean;
    double scale;
    double linear;
    double stop;
    double square;
} smz_weight;

typedef struct smz_model {
    double sentence_bias;
    double word_bias;
    double second_bias;
    double pair_bias;
    smz_weight sentence[SMZ_OF_SENTENCE];
    smz_weight word[SMZ_OF_WORD];
    smz_weight second[SMZ_OF_SECOND];
    smz_weight pair[SMZ_OF_PAIR];
} smz_model;

enum { SMZ_MODEL_NEWS, SMZ_MODEL_FLAT, SMZ_MODELS };

/* Generated from weights/features.tsv. */
extern const smz_model smz_models[SMZ_MODELS];
/* Tokens of the references that they learned from, on average. */
extern const double smz_reference_length;

#define SMZ_FURTHEST 5.0

static inline double smz_standard(const smz_weight *weight, double x)
{
    double z = (x - weight->mean) * weight->scale;

    z = z < -SMZ_FURTHEST ? -SMZ_FURTHEST : z;
    return z > SMZ_FURTHEST ? SMZ_FURTHEST : z;
}

/* What a feature adds to the log-odds. */
static inline double smz_logit_part(const smz_weight *weight, double x, bool stop)
{
    double z = smz_standard(weight, x);
    double slope = stop ? weight->linear + weight->stop : weight->linear;

    return z * (slope + weight->square * z);
}

/* Log-odds of what has the features `x`. A sum over the first of them is the bias of the others. */
static inline double smz_logit(const smz_weight *weight, unsigned count, double bias,
                               const double *x, bool stop)
{
    double sum = bias;

    for (unsigned f = 0; f < count; f++)
        sum += smz_logit_part(&weight[f], x[f], stop);
    return sum;
}

/* ---- features.c ------------------------------------------------------------------------- */

/* All sentences' features, [S][SMZ_OF_SENTENCE], in the arena; works in the input's scratch. */
int smz_sentence_features(double **out, smz_arena *arena, const smz_rank_input *input,
                          const smz_grams *grams, smz_error *error);

/* ---- gram_features.c -------------------------------------------------------------------- */

/* Logarithms of less are at hand. */
#define SMZ_SMALL_COUNTS 16

/* What the sentences that have a gram are worth. */
typedef struct smz_worth {
    /* [repeats] of the grams that more than one sentence has: */
    double *sum_log;      /* ln(0.001 + sum of q) */
    double *most;         /* ln(0.001 + the greatest q) */
    double *nearness_log; /* ln of the sum of 1 / (1 + place) */
    /* [S] */
    double *sentence;  /* ln(0.001 + q) */
    double *place_log; /* ln(1 + place) */
    double *nearness;  /* 1 / (1 + place) */
    double sentences_log;
    double tokens_log;
    double count_log[SMZ_SMALL_COUNTS]; /* of 1, 2, ... */
} smz_worth;

/* `q` is [S], probabilities. */
int smz_worth_make(smz_worth *out, smz_arena *arena, const smz_grams *grams, const double *q,
                   smz_error *error);
/* The features of words and pairs alike: of a gram that comes once, in that sentence, and of any.
 */
void smz_lone_features(double *x, const smz_grams *grams, const smz_worth *worth,
                       uint32_t sentence);
void smz_gram_features(double *x, const smz_grams *grams, const smz_worth *worth, uint32_t gram);
/* The others, behind them in `x`. `word_logit` is [terms]. */
void smz_word_rest(double *x, const smz_doc *doc, const smz_worth *worth, uint32_t term);
void smz_pair_rest(double *x, const smz_doc *doc, const double *word_logit, smz_pair pair);
/* Both. */
void smz_word_features(double *x, const smz_doc *doc, const smz_grams *grams,
                       const smz_worth *worth, uint32_t term);
void smz_pair_features(double *x, const smz_doc *doc, const smz_grams *grams,
                       const smz_worth *worth, const double *word_logit, uint32_t pair);

/* ---- profile.c -------------------------------------------------------------------------- */

/* How much each model counts for this document, [SMZ_MODELS], sums to 1; `x` is what
 * smz_sentence_features() made. */
void smz_profile_shares(double *out, const smz_rank_input *input, const double *x);
/* The tokens that a reference is taken to have, and a sentence of it where their number is given.
 */
void smz_reference_lengths(double *free_length, double *sentence_length,
                           const smz_rank_input *input, const double *share);

static inline bool smz_is_stop(const smz_doc *doc, uint32_t term)
{
    return (doc->terms[term].flags & SMZ_TOKEN_STOP) != 0;
}

static inline bool smz_is_stop_pair(const smz_doc *doc, smz_pair pair)
{
    return smz_is_stop(doc, pair.first) && smz_is_stop(doc, pair.second);
}

#endif
