#include "tiny_document.h"

#include <math.h>
#include <stdlib.h>

/* Every expected figure below was worked out with pencil and pocket calculator from the formulas in
 * docs/methods.md, to six decimals. */
#define NEAR 2e-6

static void assert_near(double value, double expected, const char *what)
{
    cr_assert(isfinite(value), "%s is not finite", what);
    cr_assert(fabs(value - expected) <= NEAR, "%s is %.9f, not %.9f", what, value, expected);
}

static void assert_scores(const char *text, const char *method, const char *query, size_t count,
                          const double *expected)
{
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, text);
    ranking = tiny_rank(&t, method, query);
    cr_assert_eq(ranking.count, count);
    for (uint32_t i = 0; i < count; i++) {
        cr_assert(fabs(ranking.score[i] - expected[i]) <= NEAR,
                  "%s: sentence %u scores %.9f, not %.9f", method, i, ranking.score[i],
                  expected[i]);
    }
    tiny_free(&t);
}

#define ASSERT_SCORES(text, method, query, ...)                                                    \
    assert_scores(text, method, query, sizeof((double[]){__VA_ARGS__}) / sizeof(double),           \
                  (double[]){__VA_ARGS__})

static void assert_order(const char *text, const char *method, const char *query,
                         const char *expected)
{
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, text);
    ranking = tiny_rank(&t, method, query);
    cr_assert_eq(ranking.count, strlen(expected));
    for (uint32_t i = 0; i < ranking.count; i++)
        cr_assert_eq(ranking.order[i], (uint32_t)(expected[i] - '0'), "%s: place %u has %u", method,
                     i, ranking.order[i]);
    tiny_free(&t);
}

/* The values of a named part, or NULL. */
static const double *part_of(const smz_ranking *ranking, const char *name)
{
    for (unsigned k = 0; k < ranking->parts; k++)
        if (strcmp(ranking->part_name[k], name) == 0)
            return ranking->part[k];
    return NULL;
}

/* ---- Methods, each against a small example worked out by hand ---------------------------- */

Test(methods, textrank)
{
    /* Both edges weigh 2 / (ln 4 + ln 2): the star of pagerank.star. */
    ASSERT_SCORES("abcd a.b cd", "textrank", NULL, 0.486486, 0.256757, 0.256757);
    assert_order("ab abcd cd", "textrank", NULL, "102");
}

Test(methods, textrank_explains_its_score)
{
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, "abcd ab cd");
    ranking = tiny_rank(&t, "textrank", NULL);
    assert_near(part_of(&ranking, "restart")[0], 0.05, "restart");
    assert_near(part_of(&ranking, "neighbours")[0], 0.436486, "neighbours");
    assert_near(part_of(&ranking, "degree")[0], 1.923593, "degree");
    assert_near(part_of(&ranking, "degree")[1], 0.961797, "degree");
    tiny_free(&t);
}

Test(methods, textrank_bm25)
{
    /* Sentence 0 gives .607021 of its vote to 1 and .392979 to 2, which is longer; 3 to 6 dangle.
     */
    ASSERT_SCORES("ab ac bdefg hi jk lm no", "textrank-bm25", NULL, 0.405405, 0.250843, 0.177086,
                  0.041667, 0.041667, 0.041667, 0.041667);
}

Test(methods, lexrank)
{
    /* Cosines .159342 and .292538. */
    ASSERT_SCORES("ab bcde def", "lexrank", NULL, 0.195813, 0.486486, 0.317701);
}

Test(methods, degree)
{
    ASSERT_SCORES("ab bcde def", "degree", NULL, 1, 2, 1);
    ASSERT_SCORES("ab bc", "degree", NULL, 0, 0); /* .064710 is less than 0.1 */
}

Test(methods, posrank)
{
    /* Without an edge the walk starts anew at every step: 1 : 1/2 : 1/3. */
    ASSERT_SCORES("a b c", "posrank", NULL, 6 / 11.0, 3 / 11.0, 2 / 11.0);
    ASSERT_SCORES("a b c", "posrank", "c", 3 / 11.0, 1.5 / 11.0, 1 / 11.0 + 0.5);
}

Test(methods, pacsum)
{
    /* The cosine is .186743: 5 times it, -4 times it, 0, and all 4 times it more. */
    ASSERT_SCORES("ab ac de", "pacsum", NULL, 1.680684, 0, 0.746971);
}

Test(methods, pacsum_explains_its_score)
{
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, "ab ac de");
    ranking = tiny_rank(&t, "pacsum", NULL);
    assert_near(part_of(&ranking, "behind")[0], 0.933713, "behind");
    assert_near(part_of(&ranking, "before")[1], -0.746971, "before");
    assert_near(part_of(&ranking, "before")[0], 0, "before");
    tiny_free(&t);
}

Test(methods, mmr)
{
    /* Cosines with the document .593370, .593370, .637675; 0 and 1 have .186743 in common. */
    ASSERT_SCORES("ab ac de", "mmr", NULL, 1 / 2.0, 1 / 3.0, 1);
    assert_order("ab ab cd", "mmr", NULL, "201");
}

Test(methods, mmr_explains_its_choice)
{
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, "ab ac de");
    ranking = tiny_rank(&t, "mmr", NULL);
    assert_near(part_of(&ranking, "relevance")[1], 0.7 * 0.593370, "relevance");
    assert_near(part_of(&ranking, "redundancy")[1], -0.3 * 0.186743, "redundancy");
    tiny_free(&t);
}

Test(methods, submodular)
{
    tiny t;
    smz_ranking ranking;

    /* 0 covers itself and 1; after it 1 has 6 (sqrt(.791162) - sqrt(.395581)) of its cluster left,
     * and 2 a cluster of its own: .1 + 6 sqrt(1/3). */
    ASSERT_SCORES("ab ac de", "submodular", NULL, 1, 1 / 3.0, 1 / 2.0);
    tiny_init(&t, "ab ac de");
    ranking = tiny_rank(&t, "submodular", NULL);
    assert_near(part_of(&ranking, "coverage")[0], 0.237349, "a tenth of 1.186743, twice");
    assert_near(part_of(&ranking, "diversity")[0], 3.773713, "6 sqrt(.395581)");
    assert_near(part_of(&ranking, "coverage")[1], 0, "covered by 0");
    assert_near(part_of(&ranking, "diversity")[1], 1.563122, "of the cluster of 0");
    assert_near(part_of(&ranking, "diversity")[2], 3.464102, "of its own");
    tiny_free(&t);
}

Test(methods, coverage)
{
    /* ab and bx stand in two sentences, the first is 0; cd in one, behind two: 37837 / 65536 for 1
     * / sqrt 3; two stop words are no concept. */
    ASSERT_SCORES("abx abx cd..", "coverage", NULL, 4, 4, 2 * 37837 / 65536.0);
    assert_order("a..b", "coverage", NULL, "0");
}

Test(methods, lead)
{
    ASSERT_SCORES("c b a", "lead", NULL, 1, 1 / 2.0, 1 / 3.0);
    assert_order("c b a", "lead", NULL, "012");
}

Test(methods, luhn)
{
    /* 9 content tokens of 5 types: a word is significant from twice on, a and b are. First a
     * cluster of 3 words in 4 tokens; then two words with 4 between them, 4 / 6; with 5 between
     * them they are two clusters of one; and none. */
    ASSERT_SCORES("a.ab a....b a.....b cd e", "luhn", NULL, 9 / 4.0, 4 / 6.0, 1, 0, 0);
}

Test(methods, luhn_explains_its_best_cluster)
{
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, "c.a.ab......b d");
    ranking = tiny_rank(&t, "luhn", NULL);
    assert_near(part_of(&ranking, "significant words")[0], 3, "words");
    assert_near(part_of(&ranking, "cluster length")[0], 4, "length");
    tiny_free(&t);
}

Test(methods, sumbasic)
{
    /* p: a b c 2/8, d e 1/8. First ab, .25; then the likeliest word is c: cd, .1875; c is squared
     * and e is likeliest: ce; the second ab, now 1/16, last. */
    tiny t;
    smz_ranking ranking;

    assert_order("ab ab cd ce", "sumbasic", NULL, "0231");
    ASSERT_SCORES("ab ab cd ce", "sumbasic", NULL, 1, 1 / 4.0, 1 / 2.0, 1 / 3.0);
    tiny_init(&t, "ab ab cd ce");
    ranking = tiny_rank(&t, "sumbasic", NULL);
    assert_near(part_of(&ranking, "mean probability")[0], 0.25, "of ab");
    assert_near(part_of(&ranking, "mean probability")[2], 0.1875, "of cd");
    assert_near(part_of(&ranking, "likeliest word")[3], 0.125, "e");
    tiny_free(&t);
}

Test(methods, kl)
{
    /* P: a b c 1/4, d e 1/8; Q starts with 5 occurrences, one of each. With nothing chosen ab makes
     * it less by -ln(7/5) + ln 2 / 2 = .010101, cd by -.076542. Then ab by -ln(9/7) + ln 1.5 / 2 =
     * -.048581 and cd by .008616. Then ab by .002062, ce by -.012662. */
    tiny t;
    smz_ranking ranking;

    assert_order("ab ab cd ce", "kl", NULL, "0213");
    tiny_init(&t, "ab ab cd ce");
    ranking = tiny_rank(&t, "kl", NULL);
    assert_near(part_of(&ranking, "less divergence")[0], 0.010101, "of ab");
    assert_near(part_of(&ranking, "less divergence")[2], 0.008616, "of cd");
    assert_near(part_of(&ranking, "less divergence")[1], 0.002062, "of ab once more");
    assert_near(part_of(&ranking, "new words")[2], 2, "c and d");
    assert_near(part_of(&ranking, "new words")[3], 1, "e");
    tiny_free(&t);
}

Test(methods, lsa_of_three_topics)
{
    /* A'A = [2 1 0; 1 2 0; 0 0 2] has the eigenvalues 3 (ab + ac), 2 (de) and 1 (ab - ac), all more
     * than a quarter of 3. */
    tiny t;
    smz_ranking ranking;

    ASSERT_SCORES("ab ac de", "lsa", NULL, 1.414214, 1.414214, 1.414214);
    tiny_init(&t, "ab ac de");
    ranking = tiny_rank(&t, "lsa", NULL);
    assert_near(part_of(&ranking, "topic 1")[0], 1.224745, "sqrt(3 / 2)");
    assert_near(part_of(&ranking, "topic 2")[2], 1.414214, "sqrt 2");
    assert_near(part_of(&ranking, "topic 3")[1], 0.707107, "sqrt(1 / 2)");
    tiny_free(&t);
}

Test(methods, lsa_leaves_out_minor_topics)
{
    /* Eigenvalues 10 and 2. */
    ASSERT_SCORES("ab ab cd ab ab ab", "lsa", NULL, 1.414214, 1.414214, 0, 1.414214, 1.414214,
                  1.414214);
}

Test(methods, lsa_of_more_sentences_than_topics)
{
    /* 30 times ab and 10 times bc: eigenvalues 40 + sqrt 700 = 66.457513 and 13.542487, less than a
     * quarter; in the first eigenvector 300 / 341.699 of the length is ab's. */
    tiny t;
    smz_ranking ranking;

    tiny_init(&t, "ab ab ab bc ab ab ab bc ab ab ab bc ab ab ab bc ab ab ab bc "
                  "ab ab ab bc ab ab ab bc ab ab ab bc ab ab ab bc ab ab ab bc");
    ranking = tiny_rank(&t, "lsa", NULL);
    for (uint32_t i = 0; i < 40; i++)
        assert_near(ranking.score[i], i % 4 == 3 ? 0.900565 : 1.394602, "length");
    tiny_free(&t);
}

Test(methods, centroid)
{
    /* a: 6 ln 2 = 4.158883; b: 2 ln 2 = 1.386294; c, d, e: ln(5 / 1.5) = 1.203973, less than .3 of
     * the heaviest, are left out. */
    ASSERT_SCORES("aaaab aac bd e", "centroid", NULL, 5.545177, 4.158883, 1.386294, 0);
}

Test(methods, random_is_splitmix64)
{
    /* The generator's first outputs for seed 0: e220a8397b1dcdaf, 6e789e6aa1b965f4,
     * 06c45d188009454f. */
    ASSERT_SCORES("a b c", "random", NULL, 0.883311, 0.431528, 0.026434);
}

/* ---- Query ------------------------------------------------------------------------------ */

Test(query, restarts_the_walk)
{
    /* r = (1/2, 0, 1/2), damping 1/2: x0 = 1/4 + (x1 + x2) / 2, x1 = x0 / 4, x2 = 1/4 + x0 / 4 */
    tiny t;
    smz_ranking ranking;

    ASSERT_SCORES("abcd ab cd", "textrank", "cd", 0.5, 0.125, 0.375);
    tiny_init(&t, "abcd ab cd");
    ranking = tiny_rank(&t, "textrank", "cd");
    assert_near(part_of(&ranking, "query")[2], 0.25, "query");
    assert_near(part_of(&ranking, "neighbours")[2], 0.125, "neighbours");
    tiny_free(&t);
}

Test(query, is_half_of_other_scores)
{
    /* lead: 1, 1/2, 1/3 of 11/6 */
    tiny t;
    smz_ranking ranking;

    ASSERT_SCORES("ab cd ef", "lead", "e", 0.272727, 0.136364, 0.590909);
    assert_order("ab cd ef", "lead", "e", "201");
    tiny_init(&t, "ab cd ef");
    ranking = tiny_rank(&t, "lead", "e");
    assert_near(part_of(&ranking, "query")[2], 0.5, "query");
    assert_near(part_of(&ranking, "position")[2], 3, "position");
    tiny_free(&t);
}

Test(query, that_no_sentence_has_changes_nothing)
{
    ASSERT_SCORES("abcd ab cd", "textrank", "x", 0.486486, 0.256757, 0.256757);
    ASSERT_SCORES("ab cd", "lead", "x", 1, 0.5);
}

Test(query, leads_every_method)
{
    for (const smz_method *method = smz_methods; method->name; method++) {
        tiny t;
        smz_ranking ranking;
        tiny_init(&t, "abc abd abe bcd acd xyz");
        ranking = tiny_rank(&t, method->name, "y");
        cr_assert_eq(ranking.order[0], 5, "%s", method->name);
        tiny_free(&t);
    }
}

/* ---- What holds for all methods ---------------------------------------------------------- */

static void assert_sound(const smz_ranking *ranking, const char *method)
{
    bool *seen = calloc(ranking->count + 1, sizeof *seen);

    cr_assert_not_null(seen);
    cr_assert_leq(ranking->parts, SMZ_PARTS);
    for (uint32_t place = 0; place < ranking->count; place++) {
        uint32_t sentence = ranking->order[place];
        cr_assert_lt(sentence, ranking->count, "%s", method);
        cr_assert_not(seen[sentence], "%s orders sentence %u twice", method, sentence);
        seen[sentence] = true;
        cr_assert(isfinite(ranking->score[sentence]), "%s", method);
        cr_assert(ranking->score[sentence] >= 0, "%s", method);
        cr_assert(place == 0 ||
                      ranking->score[ranking->order[place - 1]] >= ranking->score[sentence],
                  "%s: place %u scores more than the one before", method, place);
        for (unsigned k = 0; k < ranking->parts; k++)
            cr_assert(isfinite(ranking->part[k][sentence]), "%s", method);
    }
    free(seen);
}

static void assert_sound_for_all(const char *text, const char *query)
{
    for (const smz_method *method = smz_methods; method->name; method++) {
        tiny t;
        smz_ranking ranking;
        tiny_init(&t, text);
        ranking = tiny_rank(&t, method->name, query);
        cr_assert_eq(ranking.count, t.doc.sentence_count);
        assert_sound(&ranking, method->name);
        tiny_free(&t);
    }
}

Test(all_methods, bear_documents_with_little_in_them)
{
    assert_sound_for_all("", NULL);
    assert_sound_for_all(".", NULL);
    assert_sound_for_all("... .. .", NULL);
    assert_sound_for_all("a", NULL);
    assert_sound_for_all("a", "a");
    assert_sound_for_all("a a a", NULL);
    assert_sound_for_all("a .. b", "b");
    assert_sound_for_all("aaaaaaaa", NULL);
}

Test(all_methods, bear_any_mixture)
{
    uint32_t state = 1;
    char text[600];

    for (int round = 0; round < 40; round++) {
        size_t size = 20 + (size_t)round * 14;
        for (size_t i = 0; i < size; i++) {
            state = state * 1664525u + 1013904223u;
            text[i] = "abcdefghijklmnop....    "[(state >> 16) % 24];
            if (text[i] == ' ' && (i == 0 || text[i - 1] == ' '))
                text[i] = 'z';
        }
        text[size] = '\0';
        assert_sound_for_all(text, round % 2 ? "az" : NULL);
    }
}

Test(all_methods, give_equal_sentences_in_document_order)
{
    for (const smz_method *method = smz_methods; method->name; method++) {
        if (strcmp(method->name, "random") != 0)
            assert_order("ab ab ab ab", method->name, NULL, "0123");
    }
}

Test(all_methods, give_the_same_bits_twice)
{
    static const char text[] = "abcd cdef ab.. efgh ijkl abij kl.a gh b.c fgi";

    for (const smz_method *method = smz_methods; method->name; method++) {
        tiny a, b;
        smz_ranking first, second;
        tiny_init(&a, text);
        tiny_init(&b, text);
        first = tiny_rank(&a, method->name, NULL);
        second = tiny_rank(&b, method->name, NULL);
        cr_assert_arr_eq(first.score, second.score, first.count * sizeof *first.score);
        cr_assert_arr_eq(first.order, second.order, first.count * sizeof *first.order);
        tiny_free(&a);
        tiny_free(&b);
    }
}

Test(all_methods, give_scratch_memory_back)
{
    for (const smz_method *method = smz_methods; method->name; method++) {
        tiny t;
        smz_mark before, after;
        tiny_init(&t, "abcd cdef ab.. efgh ijkl");
        tiny_rank(&t, method->name, "a");
        before = smz_arena_mark(&t.scratch);
        tiny_rank(&t, method->name, "a");
        after = smz_arena_mark(&t.scratch);
        cr_assert_eq(before.used, after.used, "%s", method->name);
        tiny_free(&t);
    }
}

Test(all_methods, bear_long_documents_of_equal_and_of_tiny_sentences)
{
    char *equal = tiny_long_text(20000, "abc"), *tiny_ones = tiny_long_text(20000, "a");

    for (uint32_t i = 0; i < 20000; i++)
        tiny_ones[2 * i] = (char)('a' + i % 26);
    assert_sound_for_all(equal, NULL);
    assert_sound_for_all(tiny_ones, NULL);
    free(equal);
    free(tiny_ones);
}

Test(all_methods, are_found_by_name)
{
    cr_assert_str_eq(smz_methods[0].name, "features", "the default comes first");
    cr_assert_str_eq(smz_method_find("kl")->name, "kl");
    cr_assert_null(smz_method_find("textran"));
    cr_assert_null(smz_method_find(""));
}
