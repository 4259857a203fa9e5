/* bench/report/: what texts have in common, numbers for people, axes. */
#include <criterion/criterion.h>
#include <math.h>
#include "report/figures.h"
#include "report/overlap.h"
#include "report/script.h"

static smz_arena arena;

static void begin(void)
{
    smz_arena_init(&arena, NULL, 4096);
}

static void end(void)
{
    smz_arena_free(&arena);
}

static overlap_text text_of(const char *string)
{
    overlap_text out;

    overlap_read(&out, (smz_text){string, strlen(string)}, &arena);
    return out;
}

/* The marks of a text as [runs] and (single words). */
static const char *marked(const char *string, const char *other)
{
    static char out[512];
    overlap_text text = text_of(string), others = text_of(other);
    overlap_marks marks = overlap_shared(&text, &others, 1, &arena);
    size_t at = 0;

    out[0] = '\0';
    for (size_t i = 0; i < marks.count; i++) {
        smz_span span = marks.items[i].span;
        strncat(out, string + at, span.start - at);
        strcat(out, marks.items[i].run ? "[" : "(");
        strncat(out, string + span.start, span.end - span.start);
        strcat(out, marks.items[i].run ? "]" : ")");
        at = span.end;
    }
    strcat(out, string + at);
    return out;
}

TestSuite(overlap, .init = begin, .fini = end);

Test(overlap, marks_runs_and_single_words)
{
    cr_assert_str_eq(marked("The old bridge is closed.", "An old bridge; closed, it is said."),
                     "The [old bridge] (is) (closed).");
    cr_assert_str_eq(marked("The old bridge", "nothing of it"), "The old bridge");
    cr_assert_str_eq(marked("", "a b"), "");
    cr_assert_str_eq(marked("a b", ""), "a b");
}

/* b and c stand in the other text, but not one behind the other: two stretches, no run over both.
 */
Test(overlap, a_run_is_one_in_the_other_text_too)
{
    cr_assert_str_eq(marked("a b c d", "c d, and a b"), "[a b] [c d]");
}

Test(overlap, takes_case_and_punctuation_lightly)
{
    cr_assert_str_eq(marked("\"OLD Bridge\"", "old, bridge"), "\"[OLD Bridge]\"");
}

/* Pairs of characters lie on one another: their marks are one. */
Test(overlap, marks_scripts_without_spaces)
{
    cr_assert_str_eq(marked("\xE6\x97\xA7\xE6\xA9\x8B\xE5\xB0\x81\xE9\x96\x89",
                            "\xE6\x97\xA7\xE6\xA9\x8B\xE5\xB0\x81"),
                     "[\xE6\x97\xA7\xE6\xA9\x8B\xE5\xB0\x81]\xE9\x96\x89");
}

static smz_span found(const char *whole, const char *part, bool *there)
{
    overlap_text a = text_of(whole), b = text_of(part);
    smz_span span = {0, 0};

    *there = overlap_find(&span, &a, &b, &arena);
    return span;
}

Test(overlap, finds_a_sentence_wrapped_and_quoted)
{
    bool there;
    smz_span span =
        found("Before. \"It is\n closed,\" she said. After.", "It is closed,\" she said.", &there);

    cr_assert(there);
    cr_assert_eq(span.start, 9);
    cr_assert_eq(span.end, 34);
}

/* The beginning of what is sought stands twice, one on the other. */
Test(overlap, finds_what_begins_like_itself)
{
    bool there;
    smz_span span = found("a b a b a c", "a b a c", &there);

    cr_assert(there);
    cr_assert_eq(span.start, 4);
    cr_assert_eq(span.end, 11);
    found("a b a b a", "a b a c", &there);
    cr_assert_not(there);
    found("a", "", &there);
    cr_assert_not(there);
}

/* ---- Figures ---------------------------------------------------------------------------- */

Test(figures, points_and_changes)
{
    cr_assert_str_eq(figure_points(0.28931).text, "28.93");
    cr_assert_str_eq(figure_points(NAN).text, "\xE2\x80\x93");
    cr_assert_str_eq(figure_change(0.0123).text, "+1.23");
    cr_assert_str_eq(figure_change(-0.0123).text, "\xE2\x88\x92"
                                                  "1.23");
    cr_assert_str_eq(figure_change(-0.00001).text, "0.00", "what rounds to nothing has no sign");
    cr_assert_str_eq(figure_range(0.1, 0.2).text, "10.00\xE2\x80\x93"
                                                  "20.00");
    cr_assert_str_eq(figure_range(NAN, 0.2).text, "");
    cr_assert_str_eq(figure_p(0.0004).text, "< 0.001");
    cr_assert_str_eq(figure_p(0.001).text, "0.001");
}

Test(figures, counts_and_units)
{
    cr_assert_str_eq(figure_count(0).text, "0");
    cr_assert_str_eq(figure_count(999).text, "999");
    cr_assert_str_eq(figure_count(1234567).text, "1,234,567");
    cr_assert_str_eq(figure_three(3.14159).text, "3.14");
    cr_assert_str_eq(figure_three(9.996).text, "10.0");
    cr_assert_str_eq(figure_three(99.96).text, "100");
    cr_assert_str_eq(figure_three(3071.4).text, "3,071");
    cr_assert_str_eq(figure_three(INFINITY).text, "\xE2\x80\x93");
    cr_assert_str_eq(figure_seconds(0.0321).text, "32.1 ms");
    cr_assert_str_eq(figure_seconds(12.5).text, "12.5 s");
    cr_assert_str_eq(figure_seconds(3840).text, "1 h 04 min");
    cr_assert_str_eq(figure_bytes(5.03e6).text, "5.03 MB");
    cr_assert_str_eq(figure_bytes(NAN).text, "\xE2\x80\x93");
}

/* ---- Axes ------------------------------------------------------------------------------- */

Test(axes, have_tics_at_round_numbers)
{
    axis a = axis_for(21.3, 29.7, 4);

    cr_assert_float_eq(a.step, 2.5, 1e-12);
    cr_assert_lt(a.low, 21.3);
    cr_assert_gt(a.high, 29.7);
    cr_assert_float_eq(axis_for(0, 1, 5).step, 0.2, 1e-12);
}

/* One system, or systems that all have the same score. */
Test(axes, of_a_single_number_have_a_width)
{
    axis a = axis_for(5, 5, 4);

    cr_assert_lt(a.low, 5);
    cr_assert_gt(a.high, 5);
    cr_assert_gt(a.step, 0);
    cr_assert(isfinite(axis_for(INFINITY, -INFINITY, 4).step));
}
