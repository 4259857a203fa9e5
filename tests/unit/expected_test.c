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

    tiny_init(&t, "abc abd aef agh aij akl amn aop");
    input = tiny_input(&t, smz_parameter_defaults);
    input.profile = profile;
    input.query = &term;
    input.query_size = query != NULL;
    ranking = tiny_rank_input("features", &input);
    *has_gain = ranking.gain != NULL;
    score = ranking.score[7] / ranking.score[0];
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
    cr_expect_float_eq(agency_all, 0.42 * all, 1e-9);
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

/* ---- Selection -------------------------------------------------------------------------- */

#define MOST 24

typedef struct table {
    tiny t;
    smz_grams grams;
    smz_gain gain;
    uint32_t value[1024];
    smz_ranking ranking;
    double score[MOST];
    uint32_t order[MOST];
    smz_cost cost[MOST];
    smz_selection selection;
} table;

static const smz_budget no_limit = {
    SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, false, smz_parameter_defaults, false};

/* Sentences are ranked in order of their number; every value is 0. Each letter is a word of one
 * character and two bytes. */
static void open_table(table *b, const char *text, double length)
{
    memset(b, 0, sizeof *b);
    tiny_init(&b->t, text);
    cr_assert_leq(b->t.doc.sentence_count, MOST);
    cr_assert_eq(smz_grams_make(&b->grams, &b->t.arena, &b->t.scratch, &b->t.doc, NULL), SMZ_OK);
    cr_assert_leq(smz_gram_count(&b->grams), 1024);
    b->gain = (smz_gain){.sentences = b->grams.sentences,
                         .grams = smz_gram_count(&b->grams),
                         .start = b->grams.start,
                         .gram = b->grams.gram,
                         .value = b->value,
                         .length = b->grams.length,
                         .free_length = length,
                         .sentence_length = length};
    b->ranking = (smz_ranking){
        .count = b->grams.sentences, .score = b->score, .order = b->order, .gain = &b->gain};
    for (uint32_t i = 0; i < b->grams.sentences; i++) {
        b->order[i] = i;
        b->score[i] = 1.0 / (i + 1.0);
        b->cost[i] = (smz_cost){b->grams.length[i], b->grams.length[i], 2 * b->grams.length[i]};
    }
}

static void choose(table *b, smz_budget budget)
{
    cr_assert_eq(smz_select(&b->selection, &b->t.arena, &b->t.scratch, &b->t.doc, &b->t.matrix,
                            &b->ranking, b->cost, &budget, NULL),
                 SMZ_OK);
}

static void assert_chosen(table *b, smz_budget budget, const char *expected)
{
    char chosen[MOST + 1] = "";

    choose(b, budget);
    for (uint32_t i = 0; i < b->selection.size; i++)
        chosen[i] = (char)('0' + b->selection.chosen[i]);
    cr_assert_str_eq(chosen, expected);
}

static smz_budget sentences(size_t count)
{
    smz_budget budget = no_limit;

    budget.sentences = count;
    return budget;
}

Test(expected, a_word_that_is_said_twice_counts_once)
{
    table b;

    open_table(&b, "ab ac de", 4);
    b.value['a' - 'a'] = 10;
    b.value['b' - 'a'] = b.value['c' - 'a'] = 2;
    b.value['d' - 'a'] = b.value['e' - 'a'] = 2;
    /* ab and ac are worth 14, ab and de 16. */
    assert_chosen(&b, sentences(2), "02");
    tiny_free(&b.t);
}

Test(expected, a_free_number_ends_where_the_ratio_falls)
{
    smz_budget budget = no_limit;
    table b;

    open_table(&b, "ab cd ef", 4);
    budget.automatic = true;
    b.value[0] = b.value[1] = 10;
    b.value[2] = 9;
    b.value[3] = 0;
    b.value[4] = 3;
    /* 20 / 6 < 29 / 8 > 32 / 10. */
    assert_chosen(&b, budget, "01");
    tiny_free(&b.t);
}

Test(expected, a_limit_in_words_is_filled_with_what_says_most)
{
    smz_budget budget = no_limit;
    table b;

    open_table(&b, "abcd ef gh", 4);
    b.value[0] = 5;              /* a */
    b.value[4] = b.value[5] = 2; /* e, f */
    b.value[6] = 2;              /* g */
    budget.words = 4;
    assert_chosen(&b, budget, "12"); /* 6 instead of 5 */
    budget.words = 3;
    assert_chosen(&b, budget, "1");
    cr_assert_eq(b.selection.fate[0], SMZ_FATE_TOO_LONG);
    tiny_free(&b.t);
}

Test(expected, of_equal_sets_the_first_is_chosen)
{
    table b;

    open_table(&b, "ab cd ef gh", 4);
    for (unsigned i = 0; i < 8; i++)
        b.value[i] = 3;
    assert_chosen(&b, sentences(2), "01");
    tiny_free(&b.t);
}

Test(expected, nothing_is_said_twice_even_where_there_is_room)
{
    table b;

    open_table(&b, "abcd abcd efgh abcd", 4);
    for (unsigned i = 0; i < 8; i++)
        b.value[i] = 3;
    assert_chosen(&b, sentences(4), "02");
    cr_assert_eq(b.selection.fate[1], SMZ_FATE_REPEATED);
    assert_chosen(&b, sentences(1), "0");
    tiny_free(&b.t);
}

Test(expected, ratios_are_compared_beyond_64_bits)
{
    table b;

    open_table(&b, "ab cd", 4e9);
    for (unsigned i = 0; i < 4; i++)
        b.value[i] = UINT32_MAX - 1;
    b.value[2] = UINT32_MAX; /* the second sentence is worth one more */
    assert_chosen(&b, sentences(1), "1");
    tiny_free(&b.t);
}

/* ---- Against all sets ------------------------------------------------------------------- */

/* A document by lot, of distinct words; values by lot as well. */
static void random_table(table *b, char *text, uint64_t *state, unsigned count)
{
    size_t at = 0;

    for (unsigned s = 0; s < count; s++) {
        unsigned length = 1 + (unsigned)(smz_random(state) % 5);
        for (unsigned i = 0; i < length; i++)
            text[at++] = (char)('a' + smz_random(state) % 26);
        text[at++] = s + 1 < count ? ' ' : '\0';
    }
    open_table(b, text, 1 + (double)(smz_random(state) % 8));
    for (uint32_t g = 0; g < b->gain.grams; g++)
        b->value[g] = (uint32_t)(smz_random(state) % 1000);
}

typedef struct worth {
    size_t size, words;
    uint64_t value, length;
} worth;

static worth worth_of(const table *b, unsigned set)
{
    bool has[1024] = {false};
    worth w = {0};

    for (uint32_t s = 0; s < b->gain.sentences; s++) {
        if (!(set >> s & 1))
            continue;
        w.size++;
        w.length += b->gain.length[s];
        w.words += b->cost[s].words;
        for (size_t e = b->gain.start[s]; e < b->gain.start[s + 1]; e++) {
            uint32_t gram = b->gain.gram[e];
            w.value += has[gram] ? 0 : b->value[gram];
            has[gram] = true;
        }
    }
    return w;
}

static unsigned chosen_set(const table *b)
{
    unsigned set = 0;

    for (uint32_t i = 0; i < b->selection.size; i++)
        set |= 1u << b->selection.chosen[i];
    return set;
}

static double ratio(const worth *w, double length)
{
    return (double)w->value / ((double)w->length + length);
}

Test(expected, three_sentences_are_the_best_of_all_triples)
{
    uint64_t state = 1;

    for (unsigned round = 0; round < 300; round++) {
        char text[256];
        table b;
        worth mine;
        double best = 0, length;
        random_table(&b, text, &state, 8);
        choose(&b, sentences(3));
        length = floor(3 * b.gain.sentence_length + 0.5);
        mine = worth_of(&b, chosen_set(&b));
        for (unsigned set = 0; set < 1u << 8 && mine.size == 3; set++) {
            worth w = worth_of(&b, set);
            if (w.size == 3 && ratio(&w, length) > best)
                best = ratio(&w, length);
        }
        /* A repetition may stand in the way of the best triple. */
        cr_assert(mine.size < 3 || fabs(ratio(&mine, length) - best) < 1e-9 ||
                      memchr(b.selection.fate, SMZ_FATE_REPEATED, 8),
                  "%s", text);
        tiny_free(&b.t);
    }
}

Test(expected, no_limit_is_ever_exceeded)
{
    uint64_t state = 2;

    for (unsigned round = 0; round < 2000; round++) {
        char text[512];
        table b;
        smz_budget budget = {.sentences = 1 + smz_random(&state) % 9,
                             .words = smz_random(&state) % 30,
                             .chars = smz_random(&state) % 40,
                             .bytes = smz_random(&state) % 70,
                             .automatic = smz_random(&state) % 2,
                             .parameters = smz_parameter_defaults};
        size_t words = 0, chars = 0, bytes = 0;
        random_table(&b, text, &state, 20);
        choose(&b, budget);
        for (uint32_t i = 0; i < b.selection.size; i++) {
            const smz_cost *cost = &b.cost[b.selection.chosen[i]];
            words += cost->words;
            chars += cost->chars + (i > 0);
            bytes += cost->bytes + (i > 0);
        }
        cr_assert_leq(b.selection.size, budget.sentences);
        cr_assert_leq(words, budget.words);
        cr_assert_leq(chars, budget.chars);
        cr_assert_leq(bytes, budget.bytes);
        tiny_free(&b.t);
    }
}

/* The search is no full one; how near it comes is measured here, so that a change shows. */
Test(expected, a_limit_in_words_is_filled_nearly_as_well_as_can_be)
{
    uint64_t state = 3;
    double mine = 0, all = 0;

    for (unsigned round = 0; round < 100; round++) {
        char text[256];
        smz_budget budget = no_limit;
        uint64_t best = 0;
        table b;
        worth w;
        random_table(&b, text, &state, 10);
        budget.words = 15;
        choose(&b, budget);
        w = worth_of(&b, chosen_set(&b));
        mine += (double)w.value;
        for (unsigned set = 0; set < 1u << 10; set++) {
            w = worth_of(&b, set);
            if (w.words <= budget.words && w.value > best)
                best = w.value;
        }
        all += (double)best;
        tiny_free(&b.t);
    }
    cr_assert_gt(mine / all, 0.985, "%.4f of what can be had", mine / all);
}

/* A limit by lot in one unit or in all. */
static smz_budget random_limit(uint64_t *state)
{
    smz_budget budget = no_limit;
    unsigned which = (unsigned)(smz_random(state) % 4);

    if (which == 0 || which == 3)
        budget.words = 5 + smz_random(state) % 12;
    if (which == 1 || which == 3)
        budget.chars = 5 + smz_random(state) % 15;
    if (which == 2 || which == 3)
        budget.bytes = 10 + smz_random(state) % 30;
    return budget;
}

static bool fits_budget(const table *b, unsigned set, const smz_budget *budget)
{
    size_t words = 0, chars = 0, bytes = 0;

    for (uint32_t s = 0; s < b->gain.sentences; s++)
        if (set >> s & 1) {
            words += b->cost[s].words;
            chars += b->cost[s].chars + (chars > 0);
            bytes += b->cost[s].bytes + (bytes > 0);
        }
    return words <= budget->words && chars <= budget->chars && bytes <= budget->bytes;
}

/* Where the method is one of the literature, small documents are searched to the end. */
Test(expected, of_a_small_document_the_set_is_the_best_that_fits)
{
    uint64_t state = 4;

    for (unsigned round = 0; round < 300; round++) {
        char text[256];
        smz_budget budget = random_limit(&state);
        uint64_t best = 0;
        table b;
        worth mine;
        random_table(&b, text, &state, 10);
        b.gain.literature = true;
        choose(&b, budget);
        mine = worth_of(&b, chosen_set(&b));
        for (unsigned set = 0; set < 1u << 10; set++) {
            worth w = worth_of(&b, set);
            if (fits_budget(&b, set, &budget) && w.value > best)
                best = w.value;
        }
        cr_assert(mine.value == best || memchr(b.selection.fate, SMZ_FATE_REPEATED, 10),
                  "%s: %llu of %llu", text, (unsigned long long)mine.value,
                  (unsigned long long)best);
        tiny_free(&b.t);
    }
}

/* The same with the scores of any method. */
Test(expected, knapsack_has_the_highest_sum_of_scores_that_fits)
{
    double parameters[SMZ_PARAMETERS];
    uint64_t state = 5;

    memcpy(parameters, smz_parameter_defaults, sizeof parameters);
    parameters[SMZ_SELECT_KNAPSACK] = 1;
    for (unsigned round = 0; round < 300; round++) {
        char text[256];
        smz_budget budget = random_limit(&state);
        double mine = 0, best = 0;
        table b;
        budget.parameters = parameters;
        random_table(&b, text, &state, 10);
        b.ranking.gain = NULL;
        choose(&b, budget);
        for (unsigned set = 0; set < 1u << 10; set++) {
            double sum = 0;
            for (uint32_t s = 0; s < 10; s++)
                sum += set >> s & 1 ? b.score[s] : 0;
            if (fits_budget(&b, set, &budget) && sum > best)
                best = sum;
            if (set == chosen_set(&b))
                mine = sum;
        }
        cr_assert(mine > best - 1e-4 || memchr(b.selection.fate, SMZ_FATE_REPEATED, 10),
                  "%s: %g of %g", text, mine, best);
        tiny_free(&b.t);
    }
}
