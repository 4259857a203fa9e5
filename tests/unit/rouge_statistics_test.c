#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "counted.h"
#include "rouge/bootstrap.h"
#include "rouge/random.h"
#include "rouge/significance.h"
#include "summarizer.h"

/* Figures that are worked out on paper are compared so: order and rounding of sums are the concern
 * of the tests that ask for equality. */
#define NEAR 1e-12

static void assert_near(double value, double expected, const char *what)
{
    cr_assert(isfinite(value), "%s is not finite", what);
    cr_assert(fabs(value - expected) <= NEAR, "%s is %.17g, not %.17g", what, value, expected);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void assert_draws(const uint32_t *drawn, const uint32_t *expected, size_t count,
                         const char *what)
{
    for (size_t i = 0; i < count; i++)
        cr_assert_eq(drawn[i], expected[i], "%s: draw %zu is %u, not %u", what, i, drawn[i],
                     expected[i]);
}

#define ASSERT_DRAWS(drawn, what, ...)                                                             \
    assert_draws(drawn, (uint32_t[]){__VA_ARGS__}, COUNT(((uint32_t[]){__VA_ARGS__})), what)

/* ---- Generators ------------------------------------------------------------------------- */

/* The state begins as seed * 65536 + 0x330E; x -> x * 0x5DEECE66D + 0xB mod 2^48 makes of 0x330E
 * 0x2BBB62DC5101, 0xBFF993816378, 0x18ABD0152A23, 0xDED6CF2262F2: 0.17082, 0.74990, 0.09636,
 * 0.87046 of 2^48. perl -e 'srand(0); print int(rand(1000)), " " for 1 .. 4' says the same. */
Test(random, drand48_draws_as_perl_does)
{
    smz_drand48 generator;
    uint32_t drawn[8];

    smz_drand48_seed(&generator, 0);
    smz_drand48_fill(&generator, drawn, 4, 1000);
    ASSERT_DRAWS(drawn, "seed 0 below 1000", 170, 749, 96, 870);
    smz_drand48_seed(&generator, 3);
    smz_drand48_fill(&generator, drawn, 3, 6);
    smz_drand48_fill(&generator, drawn + 3, 5, 6);
    ASSERT_DRAWS(drawn, "seed 3 below 6, in two calls", 4, 5, 1, 1, 3, 2, 1, 1);
}

/* The C++ standard (26.6.5 of C++17) fixes the 10,000th output for the seed 5489 as 4123659995; a
 * bound of 2^32 - 1 masks no bit and rejects one number of 2^32. */
Test(random, mt19937_is_the_standard_one)
{
    static uint32_t drawn[10000];
    smz_mt19937 generator;

    smz_mt19937_seed(&generator, 5489);
    smz_mt19937_fill(&generator, drawn, 10000, UINT32_MAX);
    ASSERT_DRAWS(drawn, "seed 5489", 3499211612u, 581869302u, 3890346734u, 3586334585u, 545404204u,
                 4161255391u, 3922919429u, 949333985u, 2715962298u, 1323567403u);
    cr_assert_eq(drawn[9999], 4123659995u);
}

/* Below 3 the last two bits count, and 3 is drawn again: of the ten numbers above they are 0, 2, 2,
 * 1, 0, 3, 1, 1, 2, 3. Below 2 it is the last bit: 0, 0, 0, 1, 0, 1, 1, 1, 0, 1. */
Test(random, mt19937_masks_and_rejects_as_numpy_does)
{
    smz_mt19937 generator;
    uint32_t drawn[10];

    smz_mt19937_seed(&generator, 5489);
    smz_mt19937_fill(&generator, drawn, 5, 3);
    smz_mt19937_fill(&generator, drawn + 5, 3, 3);
    ASSERT_DRAWS(drawn, "below 3", 0, 2, 2, 1, 0, 1, 1, 2);
    smz_mt19937_seed(&generator, 5489);
    smz_mt19937_fill(&generator, drawn, 3, 2);
    smz_mt19937_fill(&generator, drawn + 3, 3, 1); /* takes nothing from the stream */
    smz_mt19937_fill(&generator, drawn + 6, 3, 2);
    ASSERT_DRAWS(drawn, "below 2, 1 and 2", 0, 0, 0, 0, 0, 0, 1, 0, 1);
}

/* The first outputs of the authors' code for the state 1, 2, 3, 4: rotl(2 * 5, 7) * 9 = 11520; then
 * the second word is 2 ^ (3 ^ 1) = 0. */
Test(random, xoshiro_is_the_published_one)
{
    smz_xoshiro generator = {{1, 2, 3, 4}};

    cr_assert_eq(smz_xoshiro_next(&generator), 11520);
    cr_assert_eq(smz_xoshiro_next(&generator), 0);
    cr_assert_eq(smz_xoshiro_next(&generator), 1509978240);
    cr_assert_eq(smz_xoshiro_next(&generator), 1215971899390074240);
}

/* What docs/rouge_statistics.md says, computed by another program written from it. */
Test(random, streams_are_pinned)
{
    smz_xoshiro generator;
    uint32_t drawn[10];

    smz_xoshiro_seed(&generator, 0, 0);
    cr_assert_eq(generator.state[0], 0x568a9b0b1a2c05ecu);
    cr_assert_eq(generator.state[3], 0x7aec644539b6c0f9u);
    smz_xoshiro_seed(&generator, 42, 0);
    smz_xoshiro_fill(&generator, drawn, 10, 10);
    ASSERT_DRAWS(drawn, "seed 42, stream 0", 3, 2, 4, 7, 4, 4, 1, 4, 3, 2);
    smz_xoshiro_seed(&generator, 42, 1);
    smz_xoshiro_fill(&generator, drawn, 10, 10);
    ASSERT_DRAWS(drawn, "seed 42, stream 1", 1, 1, 1, 6, 3, 3, 6, 5, 4, 4);
    smz_xoshiro_seed(&generator, 7, 5);
    smz_xoshiro_fill(&generator, drawn, 7, 1000); /* an odd number: half a word is thrown away */
    ASSERT_DRAWS(drawn, "seed 7, stream 5", 859, 581, 153, 531, 770, 655, 540);
}

/* Of 2^32 draws, 3 * 2^30 numbers could not get the same share: without rejection every third
 * number would come twice as often as the others, half of all draws instead of a third. */
Test(random, no_number_is_likelier_than_another)
{
    enum { DRAWS = 30000 };
    static uint32_t drawn[DRAWS];
    unsigned thirds[3] = {0};
    smz_xoshiro generator;

    smz_xoshiro_seed(&generator, 1, 0);
    smz_xoshiro_fill(&generator, drawn, DRAWS, 3u << 30);
    for (size_t i = 0; i < DRAWS; i++)
        thirds[drawn[i] % 3]++;
    for (size_t k = 0; k < 3; k++)
        cr_assert(abs((int)thirds[k] - DRAWS / 3) < 300, "%u of %d are %zu mod 3", thirds[k], DRAWS,
                  k);
}

/* ---- Order statistics ------------------------------------------------------------------- */

Test(order, doubles_are_sorted)
{
    double values[] = {0.5, -1e300, 3, -0.25, 1e-320, 0, -3, 3, INFINITY, 0.5000001};
    double expected[] = {-1e300, -3, -0.25, 0, 1e-320, 0.5, 0.5000001, 3, 3, INFINITY};
    double spare[COUNT(values)];

    smz_sort_doubles(values, spare, COUNT(values));
    for (size_t i = 0; i < COUNT(values); i++)
        cr_assert_eq(values[i], expected[i], "place %zu has %g", i, values[i]);
}

static int compare_doubles(const void *a, const void *b)
{
    return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

Test(order, thousands_are_sorted_like_qsort_does)
{
    enum { VALUES = 5000 };
    static double values[VALUES], expected[VALUES], spare[VALUES];

    for (size_t i = 0; i < VALUES; i++)
        values[i] = expected[i] = sin((double)i * (double)i) * (i % 3 ? 1 : 1e-9);
    smz_sort_doubles(values, spare, VALUES);
    qsort(expected, VALUES, sizeof *expected, compare_doubles);
    cr_assert_arr_eq(values, expected, sizeof values);
}

/* At (n - 1) * p / 100, between the neighbours. */
Test(order, percentiles_are_interpolated)
{
    double values[] = {1, 2, 4, 8, 16};

    assert_near(smz_percentile(values, 5, 0), 1, "0 %");
    assert_near(smz_percentile(values, 5, 2.5), 1.1, "2.5 %: place 0.1");
    assert_near(smz_percentile(values, 5, 50), 4, "50 %: place 2");
    assert_near(smz_percentile(values, 5, 90), 12.8, "90 %: place 3.6");
    assert_near(smz_percentile(values, 5, 100), 16, "100 %");
    assert_near(smz_percentile(values, 1, 97.5), 1, "97.5 % of one value");
}

/* ---- Averages --------------------------------------------------------------------------- */

static smz_rouge_options options_of(smz_rouge_like like, uint32_t resamples)
{
    smz_rouge_options options;

    smz_rouge_options_init(&options);
    options.like = like;
    options.metrics = "1";
    options.resamples = resamples;
    return options;
}

static void aggregate(smz_average *out, const smz_rouge_options *options, const smz_score *scores,
                      const char *const *ids, size_t documents)
{
    smz_rouge *rouge;
    smz_error error = {.message = ""};

    cr_assert_eq(smz_rouge_new(&rouge, options, NULL, &error), SMZ_OK, "%s", error.message);
    cr_assert_eq(smz_rouge_aggregate(out, rouge, scores, ids, documents, &error), SMZ_OK, "%s",
                 error.message);
    smz_rouge_free(rouge);
}

static const smz_score three[] = {{.precision = 0.5, .recall = 0.1, .f = 0.3},
                                  {.precision = 0.5, .recall = 0.2, .f = 0.6},
                                  {.precision = 0.5, .recall = 0.4, .f = 0.9}};

/* The value is the mean of the bootstrap means, not the mean. Of three documents, seed 0 draws 0,
 * 2, 0 and seed 1 draws 0, 1, 2: mean recalls of 0.2 and 0.7/3, whose mean is 1.3/6. The interval
 * for 95 %: delta = 2 * 2.5 / 100 = 0.05; the upper place is 2 - 0.05 - 1 = 0.95, that is 0 and a
 * fraction of 0.95; the lower place is 0, with the same fraction. */
Test(perl, averages_are_means_of_resamples)
{
    smz_rouge_options options = options_of(SMZ_ROUGE_PERL, 2);
    smz_average out;

    aggregate(&out, &options, three, NULL, 3);
    assert_near(out.recall.value, 1.3 / 6, "value");
    assert_near(out.recall.low, 0.2 + 0.95 * (0.7 / 3 - 0.2), "lower bound");
    cr_assert_eq(out.recall.low, out.recall.high);
    assert_near(out.f.value, (0.5 + 0.6) / 2, "F is averaged as it is, not computed anew");
    assert_near(out.precision.value, 0.5, "precision");
}

/* One resample, 0, 2, 0: delta = 0.025, and the upper place is -0.025, that is 0 and a fraction of
 * -0.025 towards the next value. There is none, and it counts as 0: the interval does not hold the
 * value. With 100 % delta and fraction are 0. */
Test(perl, a_neighbour_that_is_missing_counts_zero)
{
    smz_rouge_options options = options_of(SMZ_ROUGE_PERL, 1);
    smz_average out;

    aggregate(&out, &options, three, NULL, 3);
    assert_near(out.recall.value, 0.2, "value");
    assert_near(out.recall.low, 0.2 * 1.025, "lower bound");
    assert_near(out.recall.high, 0.2 * 1.025, "upper bound");
    options.confidence = 100;
    aggregate(&out, &options, three, NULL, 3);
    assert_near(out.recall.low, 0.2, "lower bound of 100 %");
    assert_near(out.recall.high, 0.2, "upper bound of 100 %");
}

/* As strings the names are 1.X, 10.X, 2.X, so that the documents are drawn as third, second, first:
 * seed 0 draws 0.4, 0.1, 0.4. Documents of one name keep their order. */
Test(perl, documents_are_drawn_in_the_order_of_their_names)
{
    static const char *const names[] = {"2.X", "10.X", "1.X"}, *const same[] = {"b", "a", "a"};
    smz_rouge_options options = options_of(SMZ_ROUGE_PERL, 1);
    smz_average out;

    aggregate(&out, &options, three, names, 3);
    assert_near(out.recall.value, 0.9 / 3, "by name");
    aggregate(&out, &options, three, same, 3);
    assert_near(out.recall.value, (0.2 + 0.1 + 0.2) / 3, "by name, two the same");
}

/* Without names they are 1, 2, 3 ...: of twelve the order is 1, 10, 11, 12, 2, 3 ... 9. */
Test(perl, documents_without_names_are_numbered)
{
    enum { MOST = 1111 };
    static const size_t counts[] = {1, 2, 9, 10, 11, 12, 99, 100, 101, 110, 999, 1000, MOST};
    static smz_score scores[MOST];
    static char names[MOST][8];
    static const char *ids[MOST];
    smz_rouge_options options = options_of(SMZ_ROUGE_PERL, 3);

    for (size_t i = 0; i < MOST; i++) {
        scores[i].recall = (double)i;
        snprintf(names[i], sizeof names[i], "%zu.X", i + 1);
        ids[i] = names[i];
    }
    for (size_t k = 0; k < COUNT(counts); k++) {
        smz_average numbered, named;
        aggregate(&numbered, &options, scores, NULL, counts[k]);
        aggregate(&named, &options, scores, ids, counts[k]);
        cr_assert_eq(numbered.recall.value, named.recall.value, "%zu documents", counts[k]);
    }
}

/* Counts are summed over the drawn documents, then divided, and not rounded. Seed 0 draws the first
 * document, the second, of two; seed 1 the first twice. */
Test(perl, a_corpus_is_resampled_by_its_counts)
{
    static const smz_score counts[] = {{.matched = 1, .candidate = 3, .reference = 2},
                                       {.matched = 6, .candidate = 7, .reference = 11}};
    smz_rouge_options options = options_of(SMZ_ROUGE_PERL, 2);
    smz_average out;

    options.unit = SMZ_UNIT_CORPUS;
    aggregate(&out, &options, counts, NULL, 2);
    assert_near(out.recall.value, (7.0 / 13 + 1.0 / 2) / 2, "recall");
    assert_near(out.precision.value, (7.0 / 10 + 1.0 / 3) / 2, "precision");
    /* F of both is 2 * matched / (candidate + reference). */
    assert_near(out.f.value, (14.0 / 23 + 2.0 / 5) / 2, "F");
}

/* The numbers of the seed 5489 end in the bits 0, 0, 0, 1, 0, 1, 1, 1: one metric has resamples of
 * the documents 0, 0 and 0, 1, the next one goes on with 0, 1 and 1, 1. The median of two values is
 * halfway; 2.5 % and 97.5 % lie at 0.025 and 0.975. */
Test(google, one_stream_runs_through_all_metrics)
{
    static const smz_score scores[] = {{.f = 0.2}, {.f = 0.2}, {.f = 0.6}, {.f = 0.6}};
    smz_rouge_options options = options_of(SMZ_ROUGE_GOOGLE, 2);
    smz_average out[2];

    options.metrics = "1,2";
    options.seed = 5489;
    aggregate(out, &options, scores, NULL, 2);
    assert_near(out[0].f.low, 0.2 + 0.025 * 0.2, "lower bound of the first");
    assert_near(out[0].f.value, 0.3, "median of the first");
    assert_near(out[0].f.high, 0.2 + 0.975 * 0.2, "upper bound of the first");
    assert_near(out[1].f.low, 0.4 + 0.025 * 0.2, "lower bound of the second");
    assert_near(out[1].f.value, 0.5, "median of the second");
}

Test(google, seeds_have_32_bits)
{
    smz_rouge_options options = options_of(SMZ_ROUGE_GOOGLE, 10);
    smz_rouge *rouge;

    options.seed = (uint64_t)1 << 32;
    cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, NULL), SMZ_ERROR_ARGUMENT);
}

/* Two documents, of 0 and 2 by the first metric, 1 and 3 by the second: what is drawn of them is
 * asked of the generator, and averaged by hand. */
Test(ours, the_value_is_the_mean_and_resamples_are_shared)
{
    enum { RESAMPLES = 9 };
    static const smz_score scores[] = {{.precision = 0, .recall = 1, .f = 0.5},
                                       {.precision = 1, .recall = 1, .f = 0.5},
                                       {.precision = 2, .recall = 1, .f = 0.5},
                                       {.precision = 3, .recall = 1, .f = 0.5}};
    smz_rouge_options options = options_of(SMZ_ROUGE_OURS, RESAMPLES);
    uint64_t seed = options.seed = 42;
    double means[RESAMPLES], spare[RESAMPLES];
    smz_average out[2];

    for (uint32_t r = 0; r < RESAMPLES; r++) {
        uint32_t drawn[2];
        smz_draw_seeded(&seed, r, drawn, 2);
        means[r] = (2 * drawn[0] + 2 * drawn[1]) / 2.0;
    }
    smz_sort_doubles(means, spare, RESAMPLES);
    options.metrics = "1,2";
    options.confidence = 50;
    aggregate(out, &options, scores, NULL, 2);
    assert_near(out[0].precision.value, 1, "mean of the first");
    /* A quarter and three quarters of nine values are the third and the seventh. */
    assert_near(out[0].precision.low, means[2], "lower bound");
    assert_near(out[0].precision.high, means[6], "upper bound");
    cr_assert(means[2] < means[6], "this seed makes the test worth nothing");
    assert_near(out[1].precision.low, means[2] + 1, "the second metric's lower bound");
    assert_near(out[1].precision.high, means[6] + 1, "the second metric's upper bound");
    cr_assert_eq(out[0].recall.low, 1);
    cr_assert_eq(out[0].recall.high, 1);
}

Test(ours, without_resamples_there_is_no_interval)
{
    static const smz_rouge_like likes[] = {SMZ_ROUGE_OURS, SMZ_ROUGE_GOOGLE};

    for (size_t k = 0; k < COUNT(likes); k++) {
        smz_rouge_options options = options_of(likes[k], 0);
        smz_average out;

        aggregate(&out, &options, three, NULL, 3);
        assert_near(out.recall.value, 0.7 / 3, "mean");
        cr_assert(isnan(out.recall.low) && isnan(out.recall.high));
    }
}

Test(ours, a_corpus_is_the_ratio_of_sums)
{
    static const smz_score counts[] = {{.matched = 1, .candidate = 3, .reference = 2},
                                       {.matched = 6, .candidate = 7, .reference = 11}};
    smz_rouge_options options = options_of(SMZ_ROUGE_OURS, 100);
    smz_average out;

    options.unit = SMZ_UNIT_CORPUS;
    aggregate(&out, &options, counts, NULL, 2);
    assert_near(out.recall.value, 7.0 / 13, "recall");
    assert_near(out.precision.value, 7.0 / 10, "precision");
    assert_near(out.f.value, 14.0 / 23, "F");
    /* Of 100 resamples some have one document twice. */
    assert_near(out.recall.low, 1.0 / 2, "lower bound: the first document twice");
    assert_near(out.recall.high, 6.0 / 11, "upper bound: the second document twice");
}

Test(ours, no_documents_are_an_error)
{
    smz_rouge_options options = options_of(SMZ_ROUGE_OURS, 100);
    smz_average out;
    smz_rouge *rouge;

    cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, NULL), SMZ_OK);
    cr_assert_eq(smz_rouge_aggregate(&out, rouge, three, NULL, 0, NULL), SMZ_ERROR_ARGUMENT);
    smz_rouge_free(rouge);
}

/* ---- Significance ----------------------------------------------------------------------- */

static smz_significance compare(const double *a, const double *b, size_t documents,
                                const smz_significance_options *options)
{
    smz_significance out;
    smz_arena scratch;

    smz_arena_init(&scratch, NULL, 1 << 16);
    cr_assert_eq(smz_significance_test(&out, a, b, documents, options, &scratch, NULL), SMZ_OK);
    smz_arena_free(&scratch);
    return out;
}

/* Differences of 0.1, 0.2 and 0.3: of the eight ways to swap, only none and all are as far from 0.
 * With 0.1, 0.2, -0.3 and 0.3 the sum is 0.3, and 12 of 16 are 0.3 or more, half of them exactly:
 * those must count although 0.1 + 0.2 is not 0.3 in binary. The standard error is 0.0014. */
Test(significance, randomization_comes_near_to_what_all_swaps_give)
{
    static const double first[] = {0.1, 0.2, 0.3}, second[] = {0.1, 0.2, -0.3, 0.3}, none[4] = {0};
    smz_significance_options options = smz_significance_defaults();

    options.trials = 100000;
    cr_assert_float_eq(compare(first, none, 3, &options).randomization, 0.25, 0.006);
    cr_assert_float_eq(compare(second, none, 4, &options).randomization, 0.75, 0.006);
}

/* Differences of 1, 0, 0: their resampled mean is k / 3 with k binomial (3, 1/3), and differs from
 * 1/3 by 1/3 or more unless k = 1, which has a probability of 12/27. 2.5 % of the means are 0, and
 * k = 3 has 1/27, more than 2.5 %. */
Test(significance, bootstrap_comes_near_to_what_all_resamples_give)
{
    static const double a[] = {1, 0, 0}, b[] = {0, 0, 0};
    smz_significance_options options = smz_significance_defaults();
    smz_significance result;

    options.resamples = 100000;
    result = compare(a, b, 3, &options);
    assert_near(result.difference, 1.0 / 3, "difference");
    assert_near(result.low, 0, "lower bound");
    assert_near(result.high, 1, "upper bound");
    cr_assert_float_eq(result.bootstrap, 15.0 / 27, 0.006);
}

/* (1 + count) / (1 + n): the same difference everywhere is never reached by its shifted resamples,
 * and by one swap of 2^60; no difference is reached always. */
Test(significance, no_p_is_zero)
{
    double a[60], b[60];
    smz_significance_options options = {999, 499, 1, 95};
    smz_significance result;

    for (size_t i = 0; i < COUNT(a); i++) {
        a[i] = 0.75;
        b[i] = 0.5;
    }
    result = compare(a, b, COUNT(a), &options);
    assert_near(result.bootstrap, 1.0 / 1000, "bootstrap");
    assert_near(result.randomization, 1.0 / 500, "randomization");
    assert_near(result.low, 0.25, "lower bound");
    assert_near(result.high, 0.25, "upper bound");
    result = compare(a, a, COUNT(a), &options);
    assert_near(result.bootstrap, 1, "bootstrap of no difference");
    assert_near(result.randomization, 1, "randomization of no difference");
    assert_near(result.difference, 0, "no difference");
}

/* More documents than a draw of 64 bits has room for, and no multiple of four. */
Test(significance, both_sides_are_alike_and_a_seed_tells_all)
{
    enum { DOCUMENTS = 70 };
    double a[DOCUMENTS], b[DOCUMENTS];
    smz_significance_options options = {2000, 2000, 5, 90};
    smz_significance forth, back, again;

    for (size_t i = 0; i < DOCUMENTS; i++) {
        a[i] = 0.5 + 0.3 * sin((double)i);
        b[i] = 0.45 + 0.3 * sin((double)i * 1.7);
    }
    forth = compare(a, b, DOCUMENTS, &options);
    back = compare(b, a, DOCUMENTS, &options);
    again = compare(a, b, DOCUMENTS, &options);
    cr_assert_eq(forth.bootstrap, back.bootstrap);
    cr_assert_eq(forth.randomization, back.randomization);
    cr_assert_eq(forth.difference, -back.difference);
    assert_near(forth.low, -back.high, "lower bound");
    cr_assert_eq(memcmp(&forth, &again, sizeof forth), 0);
    cr_assert(forth.bootstrap > 0.01 && forth.bootstrap < 0.99);
    cr_assert_float_eq(forth.bootstrap, forth.randomization, 0.05);
    options.seed++;
    again = compare(a, b, DOCUMENTS, &options);
    cr_assert_neq(forth.low, again.low);
}

/* If only two documents differ, by the same, half of the swaps leave both on one side: unless the
 * two were swapped together, or the other way round always. */
Test(significance, each_document_is_swapped_by_itself)
{
    enum { DOCUMENTS = 70 };
    static const double none[DOCUMENTS] = {0};
    smz_significance_options options = {1, 500, 3, 95};

    for (size_t i = 0; i < DOCUMENTS; i++)
        for (size_t j = 0; j < i; j++) {
            double a[DOCUMENTS] = {0}, p;
            a[i] = a[j] = 1;
            p = compare(a, none, DOCUMENTS, &options).randomization;
            cr_assert(fabs(p - 0.5) < 0.12, "documents %zu and %zu: %g", i, j, p);
        }
}

/* Holm: 4 * 0.005, 3 * 0.01, 2 * 0.03, and 1 * 0.04, which may not be less than the one before it.
 * Nothing is more than 1. */
Test(significance, holm_corrects_step_by_step)
{
    double p[] = {0.01, 0.04, 0.03, 0.005}, large[] = {0.6, 0.04, 0.6, 1};
    smz_arena scratch;

    smz_arena_init(&scratch, NULL, 1 << 10);
    cr_assert_eq(smz_holm(p, COUNT(p), &scratch, NULL), SMZ_OK);
    assert_near(p[0], 0.03, "0.01");
    assert_near(p[1], 0.06, "0.04");
    assert_near(p[2], 0.06, "0.03");
    assert_near(p[3], 0.02, "0.005");
    cr_assert_eq(smz_holm(large, COUNT(large), &scratch, NULL), SMZ_OK);
    assert_near(large[1], 0.16, "0.04");
    assert_near(large[0], 1, "0.6");
    assert_near(large[3], 1, "1");
    cr_assert_eq(smz_holm(p, 0, &scratch, NULL), SMZ_OK);
    smz_arena_free(&scratch);
}

/* ---- Out of memory ---------------------------------------------------------------------- */

/* All that takes memory, with an arena that asks for each array by itself. */
static int everything(counted *counts)
{
    smz_allocator allocator = counting(counts);
    smz_rouge_options options = options_of(SMZ_ROUGE_OURS, 20000);
    smz_significance_options tests = {10, 10, 0, 95};
    double p[] = {0.5, 0.25};
    smz_significance result;
    smz_average average;
    smz_rouge *rouge = NULL;
    smz_arena arena;
    int status = smz_rouge_new(&rouge, &options, &allocator, NULL);

    smz_arena_init(&arena, &allocator, 1);
    if (status == SMZ_OK)
        status = smz_rouge_aggregate(&average, rouge, three, NULL, 3, NULL);
    if (status == SMZ_OK)
        status = smz_significance_test(&result, p, p, 2, &tests, &arena, NULL);
    if (status == SMZ_OK)
        status = smz_holm(p, 2, &arena, NULL);
    smz_rouge_free(rouge);
    smz_arena_free(&arena);
    return status;
}

Test(memory, every_allocation_may_fail)
{
    int status = SMZ_ERROR_MEMORY;
    size_t n = 1;

    for (; status == SMZ_ERROR_MEMORY && n < 1000; n++) {
        counted counts = {.fail_at = n};
        status = everything(&counts);
        cr_assert_eq(counts.blocks, 0, "allocation %zu: %zu blocks are leaked", n, counts.blocks);
    }
    cr_assert_eq(status, SMZ_OK);
    cr_assert(n > 15, "only %zu allocations", n);
}
