/* What the models look at in words and pairs of words. */
#include "rank/model.h"

#include <math.h>
#include "base/elementary.h"
#include "base/error.h"

#define WORTH_AT_LEAST 1e-3

static bool allocate(smz_worth *out, smz_arena *arena, const smz_grams *grams)
{
    out->sum_log = SMZ_NEW0(arena, double, grams->repeats);
    out->most = SMZ_NEW(arena, double, grams->repeats);
    out->nearness_log = SMZ_NEW0(arena, double, grams->repeats);
    out->nearness = SMZ_NEW(arena, double, grams->sentences);
    out->sentence = SMZ_NEW(arena, double, grams->sentences);
    out->place_log = SMZ_NEW(arena, double, grams->sentences);
    return out->sum_log && out->most && out->nearness_log && out->nearness && out->sentence &&
           out->place_log;
}

/* Sums over the sentences of each gram that more than one has, and then their logarithms. */
static void gather(smz_worth *out, const smz_grams *grams, const double *q)
{
    for (uint32_t r = 0; r < grams->repeats; r++)
        out->most[r] = -INFINITY;
    for (size_t i = 0; i < grams->occurrences; i++) {
        smz_occurrence of = grams->occurrence[i];
        double worth = out->sentence[of.sentence], most = out->most[of.repeat];
        out->sum_log[of.repeat] += q[of.sentence];
        out->nearness_log[of.repeat] += out->nearness[of.sentence];
        out->most[of.repeat] = worth > most ? worth : most;
    }
    for (uint32_t r = 0; r < grams->repeats; r++)
        out->sum_log[r] += WORTH_AT_LEAST;
    smz_log_all(out->sum_log, grams->repeats);
    smz_log_all(out->nearness_log, grams->repeats);
}

static double log_count(const smz_worth *worth, uint32_t count)
{
    return count < SMZ_SMALL_COUNTS ? worth->count_log[count] : smz_log(count);
}

/* One alone would wait for its logarithm: they are taken side by side. */
static void take_logarithms_of_sentences(smz_worth *out, const smz_grams *grams, const double *q)
{
    uint32_t sentences = grams->sentences;
    double least = smz_log(WORTH_AT_LEAST);

    for (uint32_t s = 0; s < sentences; s++) {
        out->sentence[s] = WORTH_AT_LEAST + q[s];
        out->place_log[s] = 1.0 + grams->place[s];
        out->nearness[s] = 1 / out->place_log[s];
    }
    smz_log_all(out->sentence, sentences);
    smz_log_all(out->place_log, sentences);
    for (uint32_t s = 0; s < sentences; s++)
        if (out->sentence[s] < least)
            out->sentence[s] = least;
    for (unsigned i = 0; i < SMZ_SMALL_COUNTS; i++)
        out->count_log[i] = i ? i : 1;
    smz_log_all(out->count_log, SMZ_SMALL_COUNTS);
}

/* Logarithms are taken a sentence and not a gram: they were a sixth of the time of an article. */
int smz_worth_make(smz_worth *out, smz_arena *arena, const smz_grams *grams, const double *q,
                   smz_error *error)
{
    if (!allocate(out, arena, grams))
        return smz_fail_memory(error);
    take_logarithms_of_sentences(out, grams, q);
    gather(out, grams, q);
    out->sentences_log = log_count(out, grams->sentences);
    out->tokens_log = log_count(out, grams->tokens);
    return SMZ_OK;
}

/* ---- Words and pairs alike -------------------------------------------------------------- */

/* A gram of one sentence, however often that has it. */
static void set_features(double *x, const smz_grams *grams, const smz_worth *worth,
                         uint32_t sentence)
{
    double sentences = grams->sentences;

    x[SMZ_OF_GRAM_SPREAD] = 1 / sentences;
    x[SMZ_OF_GRAM_FIRST_LOG] = worth->place_log[sentence];
    x[SMZ_OF_GRAM_FIRST_SHARE] = grams->place[sentence] / (double)grams->places[sentence];
    x[SMZ_OF_GRAM_WORTH_SUM] = worth->sentence[sentence];
    x[SMZ_OF_GRAM_WORTH_MOST] = worth->sentence[sentence];
    x[SMZ_OF_GRAM_NEARNESS] = -worth->place_log[sentence];
    x[SMZ_OF_GRAM_SENTENCES] = worth->sentences_log;
}

void smz_lone_features(double *x, const smz_grams *grams, const smz_worth *worth, uint32_t sentence)
{
    set_features(x, grams, worth, sentence);
    x[SMZ_OF_GRAM_COUNT] = 0;
}

void smz_gram_features(double *x, const smz_grams *grams, const smz_worth *worth, uint32_t gram)
{
    const smz_gram *of = &grams->of[gram];

    set_features(x, grams, worth, of->first);
    x[SMZ_OF_GRAM_COUNT] = log_count(worth, of->count);
    if (of->sentences == 1)
        return;
    x[SMZ_OF_GRAM_SPREAD] = of->sentences / (double)grams->sentences;
    x[SMZ_OF_GRAM_WORTH_SUM] = worth->sum_log[of->repeat];
    x[SMZ_OF_GRAM_WORTH_MOST] = worth->most[of->repeat];
    x[SMZ_OF_GRAM_NEARNESS] = worth->nearness_log[of->repeat];
}

/* ---- The others ------------------------------------------------------------------------- */

void smz_word_rest(double *x, const smz_doc *doc, const smz_worth *worth, uint32_t term)
{
    const smz_term *of = &doc->terms[term];

    x[SMZ_OF_WORD_TOKENS] = worth->tokens_log;
    x[SMZ_OF_WORD_STOP] = (of->flags & SMZ_TOKEN_STOP) != 0;
    x[SMZ_OF_WORD_NUMBER] = (of->flags & SMZ_TOKEN_NUMBER) != 0;
    x[SMZ_OF_WORD_LENGTH] = of->characters;
}

void smz_pair_rest(double *x, const smz_doc *doc, const double *word_logit, smz_pair pair)
{
    double first = word_logit[pair.first], second = word_logit[pair.second];

    x[SMZ_OF_PAIR_LOW] = first < second ? first : second;
    x[SMZ_OF_PAIR_HIGH] = first < second ? second : first;
    x[SMZ_OF_PAIR_STOP_FIRST] = smz_is_stop(doc, pair.first);
    x[SMZ_OF_PAIR_STOP_SECOND] = smz_is_stop(doc, pair.second);
}

void smz_word_features(double *x, const smz_doc *doc, const smz_grams *grams,
                       const smz_worth *worth, uint32_t term)
{
    smz_gram_features(x, grams, worth, term);
    smz_word_rest(x, doc, worth, term);
}

void smz_pair_features(double *x, const smz_doc *doc, const smz_grams *grams,
                       const smz_worth *worth, const double *word_logit, uint32_t pair)
{
    smz_gram_features(x, grams, worth, grams->terms + pair);
    smz_pair_rest(x, doc, word_logit, grams->pair[pair]);
}
