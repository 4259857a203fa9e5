/* What the models look at in words and pairs of words. */
#include "rank/model.h"

#include "base/elementary.h"
#include "base/error.h"

#define WORTH_AT_LEAST 1e-3

static bool allocate(smz_worth *out, smz_arena *arena, uint32_t grams, double *place_log)
{
    out->sum = SMZ_NEW0(arena, double, grams);
    out->most = SMZ_NEW(arena, double, grams);
    out->nearness = SMZ_NEW0(arena, double, grams);
    out->place_log = place_log;
    return out->sum && out->most && out->nearness && place_log;
}

/* Logarithms are taken a sentence and not a gram: they were a sixth of the time of an article. */
int smz_worth_make(smz_worth *out, smz_arena *arena, const smz_grams *grams, const double *q,
                   smz_error *error)
{
    double *place_log = SMZ_NEW(arena, double, grams->sentences);
    double least = smz_log(WORTH_AT_LEAST);

    if (!allocate(out, arena, smz_gram_count(grams), place_log))
        return smz_fail_memory(error);
    for (uint32_t g = 0; g < smz_gram_count(grams); g++)
        out->most[g] = least;
    for (uint32_t s = 0; s < grams->sentences; s++) {
        double near = 1 / (1.0 + s), worth = smz_log(WORTH_AT_LEAST + q[s]);
        place_log[s] = smz_log(1.0 + s);
        for (size_t e = grams->start[s]; e < grams->start[s + 1]; e++) {
            uint32_t gram = grams->gram[e];
            out->sum[gram] += q[s];
            out->nearness[gram] += near;
            if (worth > out->most[gram])
                out->most[gram] = worth;
        }
    }
    return SMZ_OK;
}

/* Most grams come once: the logarithms of 1 and 2 are spared. */
static double log_count(uint32_t count)
{
    return count == 1 ? 0 : count == 2 ? 0.69314718055994530942 : smz_log(count);
}

/* SMZ_GRAM_FEATURES; the first of the words' and of the pairs' alike. */
static void gram_features(double *x, const smz_grams *grams, const smz_worth *worth, uint32_t gram)
{
    double sentences = grams->sentences;
    double most = worth->most[gram];
    bool once = grams->sentences_with[gram] == 1;

    x[SMZ_OF_WORD_COUNT] = log_count(grams->count[gram]);
    x[SMZ_OF_WORD_SPREAD] = grams->sentences_with[gram] / sentences;
    x[SMZ_OF_WORD_FIRST_LOG] = worth->place_log[grams->first[gram]];
    x[SMZ_OF_WORD_FIRST_SHARE] = grams->first[gram] / sentences;
    x[SMZ_OF_WORD_WORTH_SUM] = once ? most : smz_log(WORTH_AT_LEAST + worth->sum[gram]);
    x[SMZ_OF_WORD_WORTH_MOST] = most;
    x[SMZ_OF_WORD_NEARNESS] = once ? -x[SMZ_OF_WORD_FIRST_LOG] : smz_log(worth->nearness[gram]);
    x[SMZ_OF_WORD_SENTENCES] = log_count(grams->sentences);
}

static uint32_t characters(smz_text text)
{
    uint32_t count = 0;

    for (size_t i = 0; i < text.size; i++)
        count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
    return count;
}

void smz_word_features(double *x, const smz_doc *doc, const smz_grams *grams,
                       const smz_worth *worth, uint32_t term)
{
    const smz_term *of = &doc->terms[term];

    gram_features(x, grams, worth, term);
    x[SMZ_OF_WORD_TOKENS] = log_count(grams->tokens);
    x[SMZ_OF_WORD_STOP] = (of->flags & SMZ_TOKEN_STOP) != 0;
    x[SMZ_OF_WORD_NUMBER] = (of->flags & SMZ_TOKEN_NUMBER) != 0;
    x[SMZ_OF_WORD_LENGTH] = characters(of->stem);
}

void smz_pair_features(double *x, const smz_doc *doc, const smz_grams *grams,
                       const smz_worth *worth, const double *word_logit, uint32_t pair)
{
    smz_pair of = grams->pair[pair];
    double first = word_logit[of.first], second = word_logit[of.second];

    gram_features(x, grams, worth, grams->terms + pair);
    x[SMZ_OF_PAIR_LOW] = first < second ? first : second;
    x[SMZ_OF_PAIR_HIGH] = first < second ? second : first;
    x[SMZ_OF_PAIR_STOP_FIRST] = smz_is_stop(doc, of.first);
    x[SMZ_OF_PAIR_STOP_SECOND] = smz_is_stop(doc, of.second);
}
