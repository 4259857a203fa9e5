/* Concept coverage: the set of sentences that has the most of what the document says often. */
#include "rank/methods.h"

#include <math.h>
#include "base/error.h"
#include "rank/gain.h"
#include "rank/grams.h"
#include "rank/model.h"

/* Of the reference's length in the objective of a number of sentences, so that length as good as
 * does not count, but among equals. */
#define LENGTH_OF_NO_ACCOUNT 1e6

/*
 * Gillick and Favre 2009: concepts are the pairs of neighbouring words, not of two stop words; a
 * set is worth the sum of the weights of its concepts, each counted once. Over several documents a
 * concept weighs how many have it; in one, how many sentences, by the place of the first of them to
 * a power (coverage.place), as what is said early is what matters in news.
 */
static uint32_t weigh(const smz_doc *doc, const smz_grams *grams, uint32_t pair, double power)
{
    uint32_t gram = grams->terms + pair;
    double weight = grams->of[gram].sentences / pow(1.0 + grams->of[gram].first, power);

    if (smz_is_stop_pair(doc, grams->pair[pair]))
        return 0;
    return (uint32_t)((weight < 4096 ? weight : 4096) * SMZ_GAIN_ONE + 0.5);
}

static int make_gain(smz_gain **out, const smz_rank_input *input, const smz_grams *grams,
                     smz_error *error)
{
    uint32_t *value = SMZ_NEW0(input->arena, uint32_t, smz_gram_count(grams));
    double power = input->parameters[SMZ_COVERAGE_PLACE];

    *out = SMZ_NEW(input->arena, smz_gain, 1);
    if (!value || !*out)
        return smz_fail_memory(error);
    for (uint32_t pair = 0; pair < grams->pairs; pair++)
        value[grams->terms + pair] = weigh(input->doc, grams, pair, power);
    **out = (smz_gain){.sentences = grams->sentences,
                       .grams = smz_gram_count(grams),
                       .start = grams->start,
                       .gram = grams->gram,
                       .value = value,
                       .length = grams->length,
                       .free_length = smz_reference_length,
                       .sentence_length = LENGTH_OF_NO_ACCOUNT,
                       .literature = true};
    return SMZ_OK;
}

int smz_rank_coverage(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"concepts", "words"};
    smz_grams grams;
    smz_gain *gain = NULL;
    int status = smz_grams_make(&grams, input->arena, input->scratch, input->doc, error);

    if (status == SMZ_OK)
        status = smz_ranking_make(out, input->arena, grams.sentences, 2, names, error);
    if (status == SMZ_OK)
        status = make_gain(&gain, input, &grams, error);
    if (status != SMZ_OK)
        return status;
    for (uint32_t s = 0; s < grams.sentences; s++) {
        for (size_t e = grams.start[s]; e < grams.start[s + 1]; e++) {
            uint32_t value = gain->value[grams.gram[e]];
            out->score[s] += (double)value / SMZ_GAIN_ONE;
            out->part[0][s] += value > 0;
        }
        out->part[1][s] = grams.length[s];
    }
    out->gain = gain;
    return smz_ranking_sort(out, input->scratch, error);
}
