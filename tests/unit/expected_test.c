/* The method `features` and selection by expected gain, on documents small enough to do by hand. */
#include "tiny_document.h"

#include <math.h>
#include <stdlib.h>
#include "base/elementary.h"
#include "rank/gain.h"
#include "rank/lanes.h"
#include "rank/methods.h"
#include "rank/model.h"
#include "select/select.h"

/* ---- Elementary functions --------------------------------------------------------------- */

Test(elementary, the_logarithm_is_that_of_libm_but_for_the_last_bits)
{
    for (double x = 1e-9; x < 1e12; x *= 1.0137) {
        double error = fabs(smz_log(x) - log(x));
        cr_assert(error <= 4e-16 * fmax(fabs(log(x)), 1), "ln %.17g", x);
    }
    cr_assert_eq(smz_log(1), 0);
}

Test(elementary, the_exponential_is_that_of_libm_but_for_the_last_bits)
{
    for (double x = -600; x < 600; x += 0.173)
        cr_assert(fabs(smz_exp(x) / exp(x) - 1) <= 5e-16, "e^%.17g", x);
    cr_assert_eq(smz_exp(0), 1);
    cr_assert(isfinite(smz_exp(1e9)) && smz_exp(-1e9) > 0, "far arguments are brought near");
    cr_assert_eq(smz_logistic(0), 0.5);
}

/* ---- Grams ------------------------------------------------------------------------------ */

Test(grams, are_distinct_in_a_sentence_and_hold_stop_words)
{
    tiny t;
    smz_grams grams;

    tiny_init(&t, "ab.ab ba");
    cr_assert_eq(smz_grams_make(&grams, &t.arena, &t.scratch, &t.doc, NULL), SMZ_OK);
    cr_assert_eq(grams.pairs, 4, "ab, b., .a, and ba of the second sentence");
    cr_assert_eq(grams.start[1], 6, "a, b, the stop word, and three pairs");
    cr_assert_eq(grams.start[2] - grams.start[1], 3);
    cr_assert_eq(grams.pair[0].first, 0);
    cr_assert_eq(grams.pair[0].second, 1);
    cr_assert_eq(grams.of[0].count, 3, "a comes three times");
    cr_assert_eq(grams.of[0].sentences, 2);
    cr_assert_eq(grams.of[grams.terms].count, 2, "and ab twice");
    cr_assert_eq(grams.of[grams.terms].sentences, 1);
    cr_assert_eq(grams.of[grams.terms + 3].first, 1, "ba comes first in the second sentence");
    cr_assert_eq(grams.length[0], 5);
    tiny_free(&t);
}

/* ---- Features --------------------------------------------------------------------------- */

static double feature_of(const double *x, uint32_t sentence, unsigned feature)
{
    return x[(size_t)sentence * SMZ_OF_SENTENCE + feature];
}

Test(features, are_what_the_table_says)
{
    tiny t;
    smz_grams grams;
    double *x;
    smz_rank_input input;

    tiny_init(&t, "ab.c ad efghijkl");
    t.doc.source.text = (smz_text){"ab.c ad efghijkl?", 17};
    t.doc.sentences[2].span.end++;
    cr_assert_eq(smz_grams_make(&grams, &t.arena, &t.scratch, &t.doc, NULL), SMZ_OK);
    input = tiny_input(&t, smz_parameter_defaults);
    cr_assert_eq(smz_sentence_features(&x, &t.arena, &input, &grams, NULL), SMZ_OK);
    cr_assert_eq(feature_of(x, 0, SMZ_OF_SENTENCE_FIRST), 1);
    cr_assert_eq(feature_of(x, 2, SMZ_OF_SENTENCE_LAST), 1);
    cr_assert(fabs(feature_of(x, 1, SMZ_OF_SENTENCE_PLACE_LOG) - log(2)) < 1e-15);
    cr_assert_eq(feature_of(x, 2, SMZ_OF_SENTENCE_SHORT), 0, "eight tokens are not short");
    cr_assert_eq(feature_of(x, 1, SMZ_OF_SENTENCE_SHORT), 1);
    cr_assert_eq(feature_of(x, 0, SMZ_OF_SENTENCE_RECURRING), 1, "a comes again");
    cr_assert_eq(feature_of(x, 1, SMZ_OF_SENTENCE_NEW_SHARE), 0.5, "d is new, a is not");
    cr_assert_eq(feature_of(x, 0, SMZ_OF_SENTENCE_STOP_SHARE), 0.25);
    cr_assert_eq(feature_of(x, 2, SMZ_OF_SENTENCE_QUESTION), 1);
    cr_assert_eq(feature_of(x, 0, SMZ_OF_SENTENCE_QUESTION), 0);
    cr_assert_eq(feature_of(x, 2, SMZ_OF_SENTENCE_DEGREE), 0, "it shares no word");
    cr_assert_gt(feature_of(x, 0, SMZ_OF_SENTENCE_LIKE_NEXT), 0);
    cr_assert_eq(feature_of(x, 0, SMZ_OF_SENTENCE_LIKE_NEXT),
                 feature_of(x, 1, SMZ_OF_SENTENCE_LIKE_PREVIOUS));
    tiny_free(&t);
}

Test(model, log_odds_are_sums_of_what_is_standardized_and_clipped)
{
    /* z = (3 - 1) * 2 = 4: 0.5 + 4 * (1 + 0.25 * 4) = 8.5; with a stop word 4 * -1 less. */
    smz_weight weight = {.mean = 1, .scale = 2, .linear = 1, .stop = -1, .square = 0.25};
    double x = 3, far = 1000;

    cr_assert_eq(smz_logit(&weight, 1, 0.5, &x, false), 8.5);
    cr_assert_eq(smz_logit(&weight, 1, 0.5, &x, true), 4.5);
    cr_assert_eq(smz_logit(&weight, 1, 0, &far, false), 5 + 0.25 * 25, "no further than 5");
}

Test(model, two_features_at_once_are_the_same_to_the_last_bit)
{
    const smz_weight *weight = smz_models[SMZ_MODEL_NEWS].sentence;
    double x[SMZ_OF_SENTENCE], part[SMZ_OF_SENTENCE];
    smz_lanes lanes;

    smz_lanes_make(&lanes, weight, SMZ_OF_SENTENCE);
    for (unsigned round = 0; round < 50; round++)
        for (unsigned count = 0; count <= SMZ_OF_SENTENCE; count++) {
            bool stop = round % 2;
            for (unsigned f = 0; f < SMZ_OF_SENTENCE; f++)
                x[f] = weight[f].mean + ((double)round - 25) * (f + 1) / (3 * weight[f].scale);
            x[round % SMZ_OF_SENTENCE] = round % 5 ? -0.0 : NAN;
            smz_lanes_parts(part, &lanes, count, x, stop);
            for (unsigned f = 0; f < count; f++) {
                double expected = smz_logit_part(&weight[f], x[f], stop);
                cr_assert(memcmp(&part[f], &expected, sizeof expected) == 0, "feature %u", f);
            }
            x[round % SMZ_OF_SENTENCE] = 1;
            cr_assert_eq(smz_lanes_logit(&lanes, count, 0.25, x, stop),
                         smz_logit(weight, count, 0.25, x, stop));
        }
}

/* Models that know nothing but a bias: every gram has the same probability. */
Test(ranking, values_are_probabilities_in_65536ths)
{
    static smz_model models[SMZ_MODELS]; /* all log-odds are 0 */
    tiny t;
    smz_ranking ranking;
    smz_rank_input input;

    tiny_init(&t, "ab c");
    input = tiny_input(&t, smz_parameter_defaults);
    input.models = models;
    ranking = tiny_rank_input("features", &input);
    cr_assert_not_null(ranking.gain);
    cr_assert_eq(ranking.gain->value[0], 13107, "0.5 * 0.4 * 65536 = 13107.2");
    cr_assert_eq(ranking.gain->value[27], 19661, "0.5 * 0.6 * 65536 = 19660.8");
    /* Two words and a pair: 2 * 45875 / 65536 over 2 tokens and the free length. */
    cr_assert(fabs(ranking.score[0] - 2 * 45875 / 65536.0 / (2 + ranking.gain->free_length)) <
              1e-12);
    tiny_free(&t);
}

/* "aab a ca": a comes four times, b and c once. */
Test(ranking, second_occurrences_have_values_of_their_own)
{
    static smz_model models[SMZ_MODELS];
    tiny t;
    smz_ranking ranking;
    smz_rank_input input;
    const smz_gain *gain;

    tiny_init(&t, "aab a ca");
    for (unsigned m = 0; m < SMZ_MODELS; m++)
        models[m] = (smz_model){.second_bias = -1};
    input = tiny_input(&t, smz_parameter_defaults);
    input.models = models;
    ranking = tiny_rank_input("features", &input);
    gain = ranking.gain;
    cr_assert(gain->held[0].once == 1 && gain->held[0].twice == 1, "a is its only word, b none");
    cr_assert(gain->held[1].once == 1 && gain->held[1].twice == 0);
    cr_assert(gain->held[2].once == 1 && gain->held[2].twice == 0);
    cr_assert_eq(gain->second[0], 7050, "0.268941 * 0.4 * 65536 = 7050.1");
    cr_assert_eq(gain->second[1], 0);
    /* Alone, the first sentence has two words, one of them twice, and two pairs. */
    cr_assert(fabs(ranking.score[0] -
                   2 * (2 * 13107 + 7050 + 2 * 19661) / 65536.0 / (3 + gain->free_length)) < 1e-12);
    tiny_free(&t);
}

Test(ranking, no_second_occurrence_is_worth_more_than_the_first_and_unlikely_ones_nothing)
{
    static smz_model models[SMZ_MODELS];
    smz_rank_input input;
    tiny t;

    tiny_init(&t, "aab a ca");
    input = tiny_input(&t, smz_parameter_defaults);
    input.models = models;
    for (int bias = -4; bias <= 2; bias += 6) {
        smz_ranking ranking;
        for (unsigned m = 0; m < SMZ_MODELS; m++)
            models[m] = (smz_model){.second_bias = bias};
        ranking = tiny_rank_input("features", &input);
        cr_assert_eq(ranking.gain->held[0].twice, bias > 0);
        cr_assert_eq(ranking.gain->second[0], bias > 0 ? 13107 : 0);
    }
    tiny_free(&t);
}

/* 70 words, each twice in the first sentence; the later ones likelier. */
Test(ranking, of_many_words_the_64_likeliest_have_second_occurrences)
{
    enum { WORDS = 70 };
    smz_token token[2 * WORDS + 2] = {{0}};
    smz_candidate sentences[2] = {{.first_token = 0, .tokens = 2 * WORDS},
                                  {.first_token = 2 * WORDS, .tokens = 2}};
    smz_doc doc = {.tokens = token, .sentences = sentences, .sentence_count = 2};
    uint32_t value[WORDS];
    double logit[WORDS];
    smz_gain gain = {.value = value};
    smz_arena arena;

    doc.token_count = 2 * WORDS + 2;
    doc.term_count = WORDS;
    for (uint32_t w = 0; w < WORDS; w++) {
        token[w].term = token[WORDS + w].term = w;
        value[w] = SMZ_GAIN_ONE;
        logit[w] = -2 + w * 0.01;
    }
    token[2 * WORDS].term = WORDS - 1;
    token[2 * WORDS + 1].term = 5; /* the likeliest of those that are left out */
    smz_arena_init(&arena, NULL, 4096);
    cr_assert_eq(smz_seconds_make(&gain, &arena, &arena, &doc, logit, 1, NULL), SMZ_OK);
    cr_assert_eq(gain.held[0].twice, UINT64_MAX);
    cr_assert_eq(gain.held[1].once, 1, "the last word is the likeliest, and has the first bit");
    cr_assert_eq(gain.held[1].twice, 0);
    cr_assert_eq(gain.second[0], 13926, "65536 / (1 + e^1.31) = 13925.5");
    cr_assert_eq(gain.second[63], 8234, "65536 / (1 + e^1.94) = 8234.5");
    smz_arena_free(&arena);
}

static double gain_score(const char *query, smz_profile profile, bool *has_gain)
{
    tiny t;
    smz_ranking ranking;
    uint32_t term = 0;
    smz_rank_input input;
    double score;

    tiny_init(&t, "abc def ghi jkl mno pqr stu vwx abz cde fgh ijk lmn opq rst uvw");
    input = tiny_input(&t, smz_parameter_defaults);
    input.profile = profile;
    input.query = &term;
    input.query_size = query != NULL;
    ranking = tiny_rank_input("features", &input);
    *has_gain = ranking.gain != NULL;
    score = ranking.score[14] / ranking.score[0]; /* the last one has a weight of its own */
    tiny_free(&t);
    return score;
}

Test(ranking, the_profile_says_how_much_the_place_counts)
{
    bool gain;

    cr_assert_lt(gain_score(NULL, SMZ_PROFILE_NEWS, &gain),
                 gain_score(NULL, SMZ_PROFILE_FLAT, &gain));
    cr_assert(gain);
}

/* The lengths of a document in a language, with or without a dateline; every sentence is news. */
static void lengths_of(double *free_length, double *sentence_length, const char *language,
                       bool dateline)
{
    const double share[SMZ_MODELS] = {[SMZ_MODEL_NEWS] = 1};
    smz_drop drop = {.reason = SMZ_REASON_DATELINE};
    smz_doc doc = {.language = smz_lang_find(language)};
    smz_rank_input input = {.doc = &doc, .parameters = smz_parameter_defaults};

    if (dateline) {
        doc.layout.drops.items = &drop;
        doc.layout.drops.size = 1;
    }
    smz_reference_lengths(free_length, sentence_length, &input, share);
}

Test(ranking, references_are_shorter_behind_a_dateline_and_longer_in_other_languages)
{
    double all, each, agency_all, agency_each, german_all, german_each;

    lengths_of(&all, &each, "en", false);
    lengths_of(&agency_all, &agency_each, "en", true);
    lengths_of(&german_all, &german_each, "de", true);
    cr_expect_float_eq(all, 1.2 * smz_reference_length, 1e-9);
    cr_expect_float_eq(each, smz_reference_length / 3, 1e-9);
    cr_expect_float_eq(agency_all, 0.5 * all, 1e-9);
    cr_expect_float_eq(agency_each, 0.42 * each, 1e-9);
    cr_expect_float_eq(german_all, all, 1e-9, "a German dateline says nothing");
    cr_expect_float_eq(german_each, 5 * smz_reference_length / 3, 1e-9);
}

Test(ranking, with_a_query_sentences_are_chosen_by_score)
{
    bool gain;

    gain_score("a", SMZ_PROFILE_AUTO, &gain);
    cr_assert_not(gain);
}
