#include "tiny_document.h"

#include <math.h>
#include <stdio.h>
#include "select/select.h"

/* ---- The table -------------------------------------------------------------------------- */

Test(table, names_are_unique_and_of_a_method_or_a_stage)
{
    static const char *const stages[] = {"pagerank", "query", "select"};

    for (size_t i = 0; smz_parameter_name(i); i++) {
        const char *name = smz_parameter_name(i), *point = strchr(name, '.');
        char owner[32];
        bool known;

        cr_assert_not_null(point, "%s", name);
        snprintf(owner, sizeof owner, "%.*s", (int)(point - name), name);
        known = smz_method_find(owner) != NULL;
        for (size_t k = 0; k < sizeof stages / sizeof *stages; k++)
            known = known || strcmp(owner, stages[k]) == 0;
        cr_assert(known, "%s", name);
        for (size_t k = 0; k < i; k++)
            cr_assert_str_neq(name, smz_parameter_name(k));
        cr_assert_gt(strlen(smz_parameter_about(i)), 10, "%s", name);
    }
}

Test(table, defaults_lie_in_their_ranges)
{
    size_t count = 0;

    for (const smz_bounds *range; (range = smz_parameter_bounds(count)) != NULL; count++) {
        const char *name = smz_parameter_name(count);
        cr_assert_eq(range->standard, smz_parameter_defaults[count], "%s", name);
        cr_assert(range->least <= range->standard && range->standard <= range->most, "%s", name);
        cr_assert(range->least < range->most, "%s", name);
        if (range->scale == SMZ_SCALE_LOG)
            cr_assert_gt(range->least, 0, "%s", name);
        if (range->scale == SMZ_SCALE_WHOLE)
            cr_assert_eq(range->standard, floor(range->standard), "%s", name);
    }
    cr_assert_eq(count, SMZ_PARAMETERS);
    cr_assert_null(smz_parameter_name(count));
    cr_assert_null(smz_parameter_about(count));
    cr_assert_null(smz_parameter_bounds(SIZE_MAX));
}

/* ---- The file --------------------------------------------------------------------------- */

static double values[SMZ_PARAMETERS];

static int read_text(const char *text, smz_error *error)
{
    return smz_parameters_read(values, text, strlen(text), error);
}

static void assert_smoothing(const char *number, double expected)
{
    char text[100];

    snprintf(text, sizeof text, "kl.smoothing = %s", number);
    cr_assert_eq(read_text(text, NULL), SMZ_OK, "%s", number);
    cr_assert_eq(values[SMZ_KL_SMOOTHING], expected, "%s: %.17g", number, values[SMZ_KL_SMOOTHING]);
}

Test(file, what_is_not_named_keeps_its_default)
{
    cr_assert_eq(read_text("lexrank.threshold = 0.1", NULL), SMZ_OK);
    for (size_t i = 0; i < SMZ_PARAMETERS; i++)
        cr_assert_eq(values[i], i == SMZ_LEXRANK_THRESHOLD ? 0.1 : smz_parameter_defaults[i]);
    cr_assert_eq(read_text("", NULL), SMZ_OK);
    cr_assert_eq(values[SMZ_LEXRANK_THRESHOLD], 0);
}

Test(file, numbers_are_those_that_a_compiler_reads)
{
    assert_smoothing("0.85", 0.85);
    assert_smoothing("1.2", 1.2);
    assert_smoothing(".3", .3);
    assert_smoothing("7.", 7);
    assert_smoothing("000012", 12);
    assert_smoothing("1e1", 10);
    assert_smoothing("1E+001", 10);
    assert_smoothing("12345e-4", 1.2345);
    assert_smoothing("0.123456789012345", 0.123456789012345);
    assert_smoothing("0.00000000000000000000000000007e28", 0.7);
    assert_smoothing("700000000000000000000e-20", 7);
}

Test(file, digits_after_the_fifteenth_are_dropped)
{
    assert_smoothing("0.30000000000000004", 0.3);
    assert_smoothing("123.0000000000000000000000000000000000000000000000000009", 123);
    assert_smoothing("99999999999999999999e-20", 0.999999999999999);
}

static void assert_refused(const char *text, const char *message, size_t offset)
{
    smz_error error = {0};

    cr_assert_eq(read_text(text, &error), SMZ_ERROR_ARGUMENT, "%s", text);
    cr_assert_eq(error.code, SMZ_ERROR_ARGUMENT);
    cr_assert_str_eq(error.message, message);
    cr_assert_eq(error.offset, offset, "%s", text);
}

Test(file, what_is_no_number_is_refused)
{
    static const char *const wrong[] = {
        "",    ".",   "e5",    "1e", "1e+", "1e1234", "0x1", "1,5", "1 2",  "--1",   "1.2.3",
        "nan", "inf", "1e1.5", "+1", "1d",  "-",      "-.",  "1e-", "1ee1", "1e1e1", "١"};

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[60], message[100];
        snprintf(text, sizeof text, "kl.smoothing = %s", wrong[i]);
        snprintf(message, sizeof message, "line 1: kl.smoothing: '%s' is not a number", wrong[i]);
        assert_refused(text, message, 0);
    }
}

Test(file, what_is_out_of_range_is_refused)
{
    assert_refused("query.share = 1.0000001",
                   "line 1: query.share: 1.0000001 is not a number from 0 to 1", 0);
    assert_refused("query.share = -0.5", "line 1: query.share: -0.5 is not a number from 0 to 1",
                   0);
    assert_refused("kl.smoothing = 1e999",
                   "line 1: kl.smoothing: 1e999 is not a number from 0.001 to 1000", 0);
    assert_refused("kl.smoothing = 1e-999",
                   "line 1: kl.smoothing: 1e-999 is not a number from 0.001 to 1000", 0);
    assert_refused("lsa.topics = 1.5", "line 1: lsa.topics: 1.5 is not a whole number from 1 to 32",
                   0);
    cr_assert_eq(read_text("lsa.topics = 3.20e1", NULL), SMZ_OK);
}

Test(file, comments_blanks_and_line_ends_of_all_kinds)
{
    static const char text[] = "\xef\xbb\xbf# a comment\r\n"
                               "\r\n"
                               "  \t lsa.topics\t=3   # and another\r\n"
                               "#luhn.gap = 1\n"
                               "luhn.gap=2";

    cr_assert_eq(read_text(text, NULL), SMZ_OK);
    cr_assert_eq(values[SMZ_LSA_TOPICS], 3);
    cr_assert_eq(values[SMZ_LUHN_GAP], 2);
}

Test(file, the_line_at_fault_is_named)
{
    assert_refused("luhn.gap = 1\n\n\nluhn.gab = 1\n", "line 4: no parameter 'luhn.gab'", 15);
    assert_refused("luhn.gap = 1\r\nluhn.gap = 1\r\n", "line 2: luhn.gap is set in line 1 already",
                   14);
    assert_refused("# 1\nluhn.gap 1", "line 2: not 'name = value'", 4);
    assert_refused("= 1", "line 1: no parameter ''", 0);
    assert_refused("Luhn.gap = 1", "line 1: no parameter 'Luhn.gap'", 0);
    assert_refused("luhn = 1", "line 1: no parameter 'luhn'", 0);
}

Test(file, bytes_of_any_kind_are_read_to_their_end_and_no_further)
{
    static const char zero[] = "luhn.gap = 1\0";
    smz_error error;
    unsigned state = 1;

    cr_assert_eq(smz_parameters_read(values, "luhn.gap = 12", 12, NULL), SMZ_OK);
    cr_assert_eq(values[SMZ_LUHN_GAP], 1);
    cr_assert_eq(smz_parameters_read(values, zero, sizeof zero - 1, &error), SMZ_ERROR_ARGUMENT);
    cr_assert_eq(smz_parameters_read(values, NULL, 0, NULL), SMZ_OK);
    for (int run = 0; run < 2000; run++) {
        static const char alphabet[] = "luhn.gap = 19e-+#\n\r\t\xff";
        char *text = malloc(40);
        cr_assert_not_null(text);
        for (int i = 0; i < 40; i++) {
            state = state * 1103515245 + 12345;
            text[i] = alphabet[(state >> 16) % sizeof alphabet];
        }
        smz_parameters_read(values, text, 40, &error);
        free(text);
    }
}

/* ---- What they do ----------------------------------------------------------------------- */

static double rank_one(const char *text, const char *method, const char *query, const char *line,
                       uint32_t sentence)
{
    tiny t;
    smz_ranking ranking;
    double score;

    tiny_init(&t, text);
    cr_assert_eq(read_text(line, NULL), SMZ_OK, "%s", line);
    ranking = tiny_rank_with(&t, method, query, values);
    score = ranking.score[sentence];
    tiny_free(&t);
    return score;
}

static void assert_near(double got, double expected, const char *what)
{
    cr_assert(fabs(got - expected) < 1e-6, "%s: %.9f, not %.9f", what, got, expected);
}

Test(effect, little_damping_is_a_walk_that_mostly_starts_anew)
{
    static const char *const names[] = {"textrank", "textrank-bm25", "lexrank"};

    for (size_t i = 0; i < 3; i++) {
        char line[60];
        snprintf(line, sizeof line, "%s.damping = 0.05", names[i]);
        cr_assert(rank_one("ab ac ad xy", names[i], NULL, line, 0) < 0.28, "%s", names[i]);
        cr_assert(rank_one("ab ac ad xy", names[i], NULL, "", 0) > 0.3, "%s", names[i]);
    }
}

Test(effect, thresholds_above_every_similarity_leave_no_edge)
{
    assert_near(rank_one("abc ade xy", "textrank", NULL, "textrank.threshold = 1", 0), 1.0 / 3,
                "textrank");
    assert_near(rank_one("abc ade xy uv", "textrank-bm25", NULL, "textrank-bm25.threshold = 10", 0),
                0.25, "textrank-bm25");
    assert_near(rank_one("abc ade xy", "lexrank", NULL, "lexrank.threshold = 0.5", 0), 1.0 / 3,
                "lexrank");
    assert_near(rank_one("abc ade xy", "degree", NULL, "degree.threshold = 0.5", 0), 0, "degree");
    assert_near(rank_one("abc ade xy", "degree", NULL, "", 0), 1, "degree by default");
}

Test(effect, bm25_constants)
{
    static const char text[] = "aab acdef ga hi jk lm no";
    double plain = rank_one(text, "textrank-bm25", NULL, "", 1);

    cr_assert_neq(rank_one(text, "textrank-bm25", NULL, "textrank-bm25.k1 = 0.1", 1), plain);
    cr_assert_neq(rank_one(text, "textrank-bm25", NULL, "textrank-bm25.b = 0", 1), plain);
    /* a stands in three of four: only epsilon gives it a weight */
    assert_near(rank_one("ab ac ad efgh", "textrank-bm25", NULL, "textrank-bm25.epsilon = 0", 0),
                0.25, "epsilon 0");
    cr_assert(rank_one("ab ac ad efgh", "textrank-bm25", NULL, "", 0) > 0.3);
}

Test(effect, luhn)
{
    /* a comes twice and b three times, the words on the average 8 / 5 times: 3^2 / 5 together */
    static const char text[] = "aa..b b b x y z";

    assert_near(rank_one(text, "luhn", NULL, "luhn.gap = 2", 0), 9.0 / 5, "gap 2");
    assert_near(rank_one(text, "luhn", NULL, "luhn.gap = 1", 0), 2, "gap 1: aa alone");
    assert_near(rank_one(text, "luhn", NULL, "luhn.frequency = 3", 0), 1, "b alone");
    assert_near(rank_one(text, "luhn", NULL, "luhn.frequency = 4", 0), 0, "none");
}

Test(effect, sumbasic_power)
{
    /* p(a) = 3/6. Squared 1/4 it falls behind b's 2/6; with power 1 it stays the likeliest. */
    assert_near(rank_one("a a b ab", "sumbasic", NULL, "", 2), 1.0 / 2, "b comes second");
    cr_assert(rank_one("a a b ab", "sumbasic", NULL, "sumbasic.power = 1", 2) < 1.0 / 2);
}

Test(effect, kl_smoothing)
{
    /* p = 3/7 1/7 1/7 1/7 1/7. With very little of it the sentence wins that covers more of p, 6/7
     * against 4/7; with very much the one whose words are more frequent than the 1/5 of all, by .4
     * against .057. */
    static const char text[] = "abcd aae";

    assert_near(rank_one(text, "kl", NULL, "kl.smoothing = 0.001", 0), 1, "abcd first");
    assert_near(rank_one(text, "kl", NULL, "kl.smoothing = 1000", 1), 1, "aae first");
}

Test(effect, lsa_topics)
{
    /* Two topics without a word in common: {abc, ab} and {xy, xy}. */
    static const char text[] = "abcd abc xy xy";

    cr_assert(rank_one(text, "lsa", NULL, "", 2) > 1);
    assert_near(rank_one(text, "lsa", NULL, "lsa.topics = 1", 2), 0, "one topic");
    assert_near(rank_one(text, "lsa", NULL, "lsa.cutoff = 0.99", 2), 0, "the strongest alone");
}

Test(effect, centroid_threshold)
{
    double all = rank_one("aab ac d", "centroid", NULL, "centroid.threshold = 0", 2);

    cr_assert(all > 0);
    assert_near(rank_one("aab ac d", "centroid", NULL, "centroid.threshold = 1", 2), 0, "d");
}

Test(effect, query)
{
    assert_near(rank_one("ab ac d", "lead", "d", "query.share = 1", 2), 1, "the query alone");
    cr_assert(rank_one("ab ac d", "lead", "d", "query.share = 0", 2) <
              rank_one("ab ac d", "lead", "d", "query.share = 0", 0));
    assert_near(rank_one("ab ac d", "lexrank", "d", "query.damping = 0", 2), 1, "restarts alone");
}

Test(effect, pagerank_tolerance)
{
    static const char text[] = "ab bc cd de ef";

    cr_assert_neq(rank_one(text, "lexrank", NULL, "pagerank.tolerance = 0.1", 1),
                  rank_one(text, "lexrank", NULL, "pagerank.tolerance = 1e-12", 1));
}

/* How many sentences a selection by `lead` takes. */
static uint32_t count_chosen(const char *text, const char *method, bool automatic, const char *line)
{
    smz_budget budget = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, automatic, values, false};
    smz_cost cost[16] = {{0}};
    smz_selection selection;
    smz_ranking ranking;
    uint32_t size;
    tiny t;

    tiny_init(&t, text);
    cr_assert_eq(read_text(line, NULL), SMZ_OK);
    ranking = tiny_rank_with(&t, method, NULL, values);
    cr_assert_eq(smz_select(&selection, &t.arena, &t.scratch, &t.doc, &t.matrix, &ranking, cost,
                            &budget, NULL),
                 SMZ_OK);
    size = selection.size;
    tiny_free(&t);
    return size;
}

Test(effect, redundancy)
{
    /* 4 of 5 words said already */
    cr_assert_eq(count_chosen("abcdx abcdy", "lead", false, ""), 1);
    cr_assert_eq(count_chosen("abcdx abcdy", "lead", false, "select.redundancy = 0.71"), 2);
    cr_assert_eq(count_chosen("abcdx abcdx", "lead", false, "select.redundancy = 1"), 1, "equal");
    cr_assert_eq(count_chosen("abcdx abuvy", "lead", false, "select.redundancy = 0.3"), 1);
}

/* As whole numbers decide: ten times what is shared against seven times the words and five. */
Test(effect, redundancy_of_seven_tenths_loses_nothing_by_rounding)
{
    for (uint32_t content = 4; content < 100000; content++) {
        uint32_t just = (content * 7 + 5 + 9) / 10;
        cr_assert(just >= content * 0.7 + 0.5, "%u of %u", just, content);
        cr_assert_not(just - 1 >= content * 0.7 + 0.5, "%u of %u", just - 1, content);
    }
}

Test(effect, deviations)
{
    cr_assert_eq(count_chosen("a b c d e f", "lead", true, "select.deviations = 0"), 2);
    cr_assert_eq(count_chosen("a b c d e f", "lead", true, ""), 1);
}
