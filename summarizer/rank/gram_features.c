/* What the models look at in words and pairs of words. */
#include "rank/model.h"

#include "base/elementary.h"
#include "base/error.h"

#define WORTH_AT_LEAST 1e-3

static bool allocate(smz_worth *out, smz_arena *arena, const smz_grams *grams)
{
    size_t count = smz_gram_count(grams);

    out->sum_log = SMZ_NEW0(arena, double, count);
    out->most = SMZ_NEW(arena, double, count);
    out->nearness_log = SMZ_NEW0(arena, double, count);
    out->sentence = SMZ_NEW(arena, double, grams->sentences);
    out->place_log = SMZ_NEW(arena, double, grams->sentences);
    return out->sum_log && out->most && out->nearness_log && out->sentence && out->place_log;
}

static void add_sentence(smz_worth *out, const smz_grams *grams, uint32_t s, double q)
{
    double near = 1 / (1.0 + grams->place[s]), worth = out->sentence[s];

    for (size_t e = grams->start[s]; e < grams->start[s + 1]; e++) {
        uint32_t gram = grams->gram[e];
        if (grams->sentences_with[gram] == 1)
            continue;
        out->sum_log[gram] += q;
        out->nearness_log[gram] += near;
        if (worth > out->most[gram])
            out->most[gram] = worth;
    }
}

/* The grams of several sentences, which are few: numbers to logarithms, all at once. */
static int take_logarithms(smz_worth *out, smz_arena *arena, const smz_grams *grams,
                           smz_error *error)
{
    uint32_t all = smz_gram_count(grams), count = 0;
    smz_mark mark = smz_arena_mark(arena);
    uint32_t *gram = SMZ_NEW(arena, uint32_t, all);
    double *sum = SMZ_NEW(arena, double, all), *nearness = SMZ_NEW(arena, double, all);

    if (!gram || !sum || !nearness)
        return smz_fail_memory(error);
    for (uint32_t g = 0; g < all; g++) {
        gram[count] = g;
        sum[count] = WORTH_AT_LEAST + out->sum_log[g];
        nearness[count] = out->nearness_log[g];
        count += grams->sentences_with[g] > 1;
    }
    smz_log_all(sum, count);
    smz_log_all(nearness, count);
    for (uint32_t i = 0; i < count; i++) {
        out->sum_log[gram[i]] = sum[i];
        out->nearness_log[gram[i]] = nearness[i];
    }
    smz_arena_release(arena, mark);
    return SMZ_OK;
}

/* Most grams come once: the logarithms of 1 and 2 are spared. */
static double log_count(uint32_t count)
{
    return count == 1 ? 0 : count == 2 ? 0.69314718055994530942 : smz_log(count);
}

/* Logarithms are taken a sentence and not a gram: they were a sixth of the time of an article. */
int smz_worth_make(smz_worth *out, smz_arena *arena, const smz_grams *grams, const double *q,
                   smz_error *error)
{
    double least = smz_log(WORTH_AT_LEAST);

    if (!allocate(out, arena, grams))
        return smz_fail_memory(error);
    for (uint32_t g = 0; g < smz_gram_count(grams); g++)
        out->most[g] = least;
    for (uint32_t s = 0; s < grams->sentences; s++) {
        double worth = smz_log(WORTH_AT_LEAST + q[s]);
        out->sentence[s] = worth > least ? worth : least;
        out->place_log[s] = smz_log(1.0 + grams->place[s]);
        add_sentence(out, grams, s, q[s]);
    }
    out->sentences_log = log_count(grams->sentences);
    out->tokens_log = log_count(grams->tokens);
    return take_logarithms(out, arena, grams, error);
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
    set_features(x, grams, worth, grams->first[gram]);
    x[SMZ_OF_GRAM_COUNT] = log_count(grams->count[gram]);
    if (grams->sentences_with[gram] == 1)
        return;
    x[SMZ_OF_GRAM_SPREAD] = grams->sentences_with[gram] / (double)grams->sentences;
    x[SMZ_OF_GRAM_WORTH_SUM] = worth->sum_log[gram];
    x[SMZ_OF_GRAM_WORTH_MOST] = worth->most[gram];
    x[SMZ_OF_GRAM_NEARNESS] = worth->nearness_log[gram];
}

/* ---- The others ------------------------------------------------------------------------- */

static uint32_t characters(smz_text text)
{
    uint32_t count = 0;

    for (size_t i = 0; i < text.size; i++)
        count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
    return count;
}

void smz_word_rest(double *x, const smz_doc *doc, const smz_worth *worth, uint32_t term)
{
    const smz_term *of = &doc->terms[term];

    x[SMZ_OF_WORD_TOKENS] = worth->tokens_log;
    x[SMZ_OF_WORD_STOP] = (of->flags & SMZ_TOKEN_STOP) != 0;
    x[SMZ_OF_WORD_NUMBER] = (of->flags & SMZ_TOKEN_NUMBER) != 0;
    x[SMZ_OF_WORD_LENGTH] = characters(of->stem);
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
