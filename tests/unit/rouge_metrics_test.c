/*
 * rouge/: counts and scores, metric by metric. The vectors are worked out by hand from the rules of
 * docs/rouge.md, one a rule.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "rouge_helpers.h"

/* ---- Rounding --------------------------------------------------------------------------- */

static void rounds(double x)
{
    char printed[64];

    snprintf(printed, sizeof printed, "%.5f", x);
    cr_assert(smz_round5(x) == strtod(printed, NULL), "%.17g: %s, not %.17g", x, printed,
              smz_round5(x));
}

Test(rounding, is_that_of_printf)
{
    for (int m = 1; m <= 700; m++)
        for (int h = 0; h <= m; h++)
            rounds((double)h / m);
}

Test(rounding, is_even_at_ties_and_right_beside_them)
{
    /* Only odd 64ths lie half way between two numbers of five decimals. */
    for (int i = 1; i < 256; i += 2) {
        rounds(i / 64.0);
        rounds(nextafter(i / 64.0, 0));
        rounds(nextafter(i / 64.0, 9));
    }
    for (int i = 0; i < 100000; i += 7) {
        double near = (i + 0.5) / 100000;
        rounds(near);
        rounds(nextafter(near, 0));
        rounds(nextafter(near, 9));
    }
}

/* ---- ROUGE-N ---------------------------------------------------------------------------- */

Test(ngrams, are_counted_as_often_as_both_have_them)
{
    smz_rouge_options ours = like(SMZ_ROUGE_OURS);

    is_counted(score(ours, "1", "a a a b", "a a c"), 2, 4, 3);
    is_counted(score(ours, "2", "a b a b", "a b c a b"), 2, 3, 4);
    is_counted(score(ours, "3", "a b c d", "b c d a b c"), 2, 2, 4);
    is_counted(score(ours, "9", "a b c d e f g h i", "a b c d e f g h i"), 1, 1, 1);
    is_scored(score(ours, "1", "a b c", "a b d e"), 2.0 / 3, 0.5,
              2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5));
}

Test(ngrams, cross_the_ends_of_lines)
{
    is_counted(score(like(SMZ_ROUGE_OURS), "2", "a\nb", "a b"), 1, 1, 1);
    is_counted(score(like(SMZ_ROUGE_PERL), "2", "a\nb", "a b"), 1, 1, 1);
}

Test(ngrams, of_texts_that_are_too_short_are_none)
{
    is_counted(score(like(SMZ_ROUGE_OURS), "3", "a b", "a b"), 0, 0, 0);
    is_scored(score(like(SMZ_ROUGE_OURS), "3", "a b", "a b"), 0, 0, 0);
}

/* ---- ROUGE-L ---------------------------------------------------------------------------- */

Test(lcs, of_the_whole_text_takes_no_notice_of_lines)
{
    is_counted(score(like(SMZ_ROUGE_OURS), "L", "a b c d", "a c\nb d"), 3, 4, 4);
    is_counted(score(like(SMZ_ROUGE_GOOGLE), "L", "d c b a", "a b c d"), 1, 4, 4);
}

Test(lcs, union_counts_what_any_sentence_shares)
{
    /* The first line of the reference has "a b" of one line, "c d" of the other. */
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "c d\na b", "a b c d"), 4, 4, 4);
    is_counted(score(like(SMZ_ROUGE_PERL), "L", "c d\na b", "a b c d"), 4, 4, 4);
    is_counted(score(like(SMZ_ROUGE_OURS), "L", "c d\na b", "a b c d"), 2, 4, 4);
}

Test(lcs, union_counts_no_token_more_often_than_both_have_it)
{
    /* Both lines of the reference match the one of the candidate. */
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "a b", "a b\na b"), 2, 2, 4);
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "a b\na b", "a b"), 2, 4, 2);
}

Test(lcs, union_drops_a_reference_token_where_both_ways_are_equal)
{
    /* Of "a b" and "b a" the trace drops b and keeps a, which "a c" matches as well: b stays
     * unmarked. Dropping the candidate's token instead would mark both. */
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "b a\na c", "a b"), 1, 4, 2);
    is_counted(score(like(SMZ_ROUGE_PERL), "L", "b a\na c", "a b"), 1, 4, 2);
}

/* ---- ROUGE-W ---------------------------------------------------------------------------- */

Test(weighted, of_the_script_weights_its_reference_twice)
{
    smz_score same = score(like(SMZ_ROUGE_PERL), "W", "a b c d", "a b c d");

    is_counted(same, pow(4, 1.2), pow(4, 1.2), pow(pow(4, 1.2), 1.2));
    /* The recall of equal texts is n^-0.2. */
    is_scored(same, 1, 0.75786, smz_round5(0.75786 / (0.5 * 1 + 0.5 * 0.75786)));
}

Test(weighted, of_the_script_sums_the_sentences_of_the_reference_alone)
{
    double f2 = pow(2, 1.2);

    is_counted(score(like(SMZ_ROUGE_PERL), "W", "a b\nc d", "a b\nc d"), f2 + f2, pow(4, 1.2),
               pow(f2 + f2, 1.2));
}

Test(weighted, run_of_the_script_that_ends_in_a_clipped_token_is_lost_at_the_end)
{
    /* The first line takes the only x of the candidate. Of the second, y begins a run; x is marked
     * but not to be had, so that the run never ends. */
    is_counted(score(like(SMZ_ROUGE_PERL), "W-2", "y x", "x\ny x"), 1, 4, 25);
}

Test(weighted, run_of_the_script_that_ends_in_a_clipped_token_is_carried_over)
{
    /* As before, but z, after a token that is not marked, ends a run of two. */
    is_counted(score(like(SMZ_ROUGE_PERL), "W-2", "y x z", "x\ny x q z"), 1 + 4, 9, 17 * 17);
}

Test(weighted, of_the_script_divides_by_zero_without_a_word)
{
    smz_score out;
    smz_error error;

    cr_assert_eq(try_score(&out, like(SMZ_ROUGE_PERL), "1,W", "a", REFERENCES("b", "..."), &error),
                 SMZ_ERROR_EMPTY);
    cr_assert_not_null(strstr(error.message, "reference 2"));
    cr_assert_str_eq(smz_status_name(SMZ_ERROR_EMPTY), "empty_text");
    is_scored(score(like(SMZ_ROUGE_PERL), "W", "", "b"), 0, 0, 0);
    is_scored(score(like(SMZ_ROUGE_OURS), "W", "a", ""), 0, 0, 0);
}

Test(weighted, of_ours_is_the_papers)
{
    smz_score same = score(like(SMZ_ROUGE_OURS), "W-2", "a b c d", "a b\nc d");
    smz_score parts = score(like(SMZ_ROUGE_OURS), "W-2", "a b x c", "a b c y");

    is_counted(same, 16, 16, 16);
    is_scored(same, 1, 1, 1);
    /* A run of two and one of one. */
    is_counted(parts, 5, 16, 16);
    is_scored(parts, sqrt(5.0 / 16), sqrt(5.0 / 16), sqrt(5.0 / 16));
    /* With weight 1 it is the LCS. */
    is_counted(score(like(SMZ_ROUGE_OURS), "W-1", "a b x c", "a b c y"), 3, 4, 4);
}

/* ---- ROUGE-S ---------------------------------------------------------------------------- */

Test(skips, are_ordered_pairs_with_a_gap_at_most)
{
    smz_rouge_options ours = like(SMZ_ROUGE_OURS);

    is_counted(score(ours, "S0", "a b c", "a b c"), 2, 2, 2);
    is_counted(score(ours, "S1", "a b c d", "a b c d"), 5, 5, 5);
    is_counted(score(ours, "S*", "a b c d", "a b c d"), 6, 6, 6);
    is_counted(score(ours, "S2", "a b c d", "a b c d"), 6, 6, 6);
    is_counted(score(ours, "S*", "d c b a", "a b c d"), 0, 6, 6);
    /* Twice in one text, once in the other; across a line break. */
    is_counted(score(ours, "S*", "a b a b", "a\nb"), 1, 6, 1);
    is_counted(score(ours, "S*", "a a a", "a a"), 1, 3, 1);
}

Test(skips, with_unigrams_of_the_script_leave_out_the_last)
{
    is_counted(score(like(SMZ_ROUGE_PERL), "SU1", "a b c", "a b c"), 5, 5, 5);
    is_counted(score(like(SMZ_ROUGE_OURS), "SU1", "a b c", "a b c"), 6, 6, 6);
    /* So one word has nothing. */
    is_counted(score(like(SMZ_ROUGE_PERL), "SU*", "a", "a"), 0, 0, 0);
    is_counted(score(like(SMZ_ROUGE_OURS), "SU*", "a", "a"), 1, 1, 1);
    is_counted(score(like(SMZ_ROUGE_PERL), "S4", "a", "a"), 0, 0, 0);
}

/* ---- ROUGE-BE --------------------------------------------------------------------------- */

Test(elements, are_counted_by_what_the_metric_tells)
{
    static const char candidate[] =
        "Opened|Mayor|subj\nopened|bridges|obj\ncity|NIL|NIL\nold|very|nil";
    static const char reference[] =
        "opened|mayor|by\nopened|bridge|obj\ncity|nil|nil\nold|very|nil";
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    is_counted(score(options, "BE-H", candidate, reference), 1, 1, 1);
    is_counted(score(options, "BE-HM", candidate, reference), 2, 3, 3);
    is_counted(score(options, "BE-HMR", candidate, reference), 0, 2, 2);
    is_counted(score(options, "BE-HM1", candidate, reference), 3, 4, 4);
    is_counted(score(options, "BE-HMR1", candidate, reference), 1, 3, 3);
    is_counted(score(options, "BE-HMR2", candidate, reference), 2, 4, 4);
    options.stem = 1;
    is_counted(score(options, "BE-HMR", candidate, reference), 1, 2, 2);
    is_counted(score(options, "BE-HMR2", candidate, reference), 3, 4, 4);
    /* Head and modifier are stemmed, the relation is not; the words of a field each for itself. */
    is_counted(score(options, "BE-HMR2", "saw|cats|running", "saw|cat|run"), 0, 1, 1);
    is_counted(score(options, "BE-HM", "big cats  sleeping|dogs|x", "big cat sleep|dog|x"), 1, 1,
               1);
}

/* ---- F ---------------------------------------------------------------------------------- */

Test(f, favours_precision_towards_one)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);

    options.alpha = 1;
    is_scored(score(options, "1", "a", "a b"), 1, 0.5, 1);
    options.alpha = 0;
    is_scored(score(options, "1", "a", "a b"), 1, 0.5, 0.5);
    options.alpha = 0.2;
    is_scored(score(options, "1", "a", "a b"), 1, 0.5, 0.5 / (0.8 + 0.2 * 0.5));
}

Test(f, of_the_script_is_made_of_rounded_numbers)
{
    /* P = 1/3, R = 1/7: exactly F = 0.2, of .33333 and .14286 as well; P = 2/3 and R = 2/7 give .4,
     * but .66667 and .28571 .39999. */
    is_scored(score(like(SMZ_ROUGE_PERL), "1", "a b c", "a b d e f g h"), 0.66667, 0.28571, 0.4);
    is_scored(score(like(SMZ_ROUGE_PERL), "1", "a", "a b c d e f g"), 1, 0.14286, 0.25);
    is_scored(score(like(SMZ_ROUGE_OURS), "1", "a", "a b c d e f g"), 1, 1.0 / 7,
              2 * (1.0 / 7) / (1 + 1.0 / 7));
}

Test(f, of_empty_texts_is_nought)
{
    for (int mode = SMZ_ROUGE_OURS; mode <= SMZ_ROUGE_PERL; mode++) {
        static const char *const metrics[] = {"1", "2", "L", NULL};
        for (size_t i = 0; metrics[i]; i++) {
            smz_rouge_options options = like((smz_rouge_like)mode);
            is_scored(score(options, metrics[i], "", "a b"), 0, 0, 0);
            is_scored(score(options, metrics[i], "a b", ""), 0, 0, 0);
            is_scored(score(options, metrics[i], "", ""), 0, 0, 0);
        }
    }
    is_scored(score(like(SMZ_ROUGE_PERL), "S4", "", "a b"), 0, 0, 0);
    is_scored(score(like(SMZ_ROUGE_OURS), "Lsum", "a", "\n"), 0, 0, 0);
}

Test(f, of_a_text_without_bytes_is_nought)
{
    smz_rouge *rouge = scorer(like(SMZ_ROUGE_OURS));
    smz_rouge_text none = {NULL, 0};
    smz_score out[4];

    cr_assert_eq(smz_rouge_score(out, rouge, &none, &none, 1, NULL), SMZ_OK);
    is_scored(out[0], 0, 0, 0);
    smz_rouge_free(rouge);
}

/* ---- References ------------------------------------------------------------------------- */

Test(references, are_summed_by_the_script)
{
    /* An empty one adds the candidate's count all the same. */
    is_counted(score_all(like(SMZ_ROUGE_PERL), "1", "a b", REFERENCES("a b", "a c d e", "")), 3, 6,
               6);
}

Test(references, best_of_the_script_has_the_highest_recall)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    options.references = SMZ_REFERENCES_BEST;
    is_counted(score_all(options, "1", "a b c", REFERENCES("a b x y", "b z")), 2, 3, 4);
    is_counted(score_all(options, "1", "a b c", REFERENCES("b z", "a b x y")), 1, 3, 2);
    is_counted(score_all(options, "1", "a b c", REFERENCES("q", "b z", "a b c z")), 3, 3, 4);
}

Test(references, best_of_the_script_is_rounded_first_but_for_l)
{
    /* 50000 of 300001 and 50001 of 300007 are .16667 both; the second is more by 2e-9. */
    smz_rouge_options options = like(SMZ_ROUGE_PERL);
    smz_rouge *rouge;
    smz_rouge_text candidate, references[2];
    smz_score out[2];
    char *texts[3];
    size_t counts[3] = {50001, 300001, 300007}, shared[3] = {50001, 50000, 50001};

    options.references = SMZ_REFERENCES_BEST;
    options.metrics = "1,L";
    rouge = scorer(options);
    for (int k = 0; k < 3; k++) {
        texts[k] = malloc(2 * counts[k]);
        cr_assert_not_null(texts[k]);
        for (size_t i = 0; i < counts[k]; i++) {
            texts[k][2 * i] = i < shared[k] ? 'a' : 'b';
            texts[k][2 * i + 1] = ' ';
        }
    }
    candidate = (smz_rouge_text){texts[0], 2 * counts[0]};
    references[0] = (smz_rouge_text){texts[1], 2 * counts[1]};
    references[1] = (smz_rouge_text){texts[2], 2 * counts[2]};
    cr_assert_eq(smz_rouge_score(out, rouge, &candidate, references, 2, NULL), SMZ_OK);
    is_counted(out[0], 50000, 50001, 300001);
    is_counted(out[1], 50001, 50001, 300007);
    for (int k = 0; k < 3; k++)
        free(texts[k]);
    smz_rouge_free(rouge);
}

Test(references, best_of_the_others_has_the_highest_f)
{
    /* Recall 1/1 with precision 1/3, or recall 3/4 with precision 1. */
    is_counted(score_all(like(SMZ_ROUGE_OURS), "1", "a b c", REFERENCES("a", "a b c d")), 3, 3, 4);
    is_counted(score_all(like(SMZ_ROUGE_GOOGLE), "1", "a b", REFERENCES("a x", "b y z q", "b y")),
               1, 2, 2);
}

Test(references, mean_and_jackknife_average_scores)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);
    /* F: 2/3, 0, 1/2 */
    const char *const *references = REFERENCES("a", "x", "a x");

    options.references = SMZ_REFERENCES_MEAN;
    is_scored(score_all(options, "1", "a b", references), 1.0 / 3, 0.5, (2.0 / 3 + 0.5) / 3);
    is_counted(score_all(options, "1", "a b", references), 2, 6, 4);
    /* Without the first the third is the best, otherwise the first. */
    options.references = SMZ_REFERENCES_JACKKNIFE;
    is_scored(score_all(options, "1", "a b", references), 0.5, (0.5 + 1 + 1) / 3,
              (0.5 + 2.0 / 3 + 2.0 / 3) / 3);
}

Test(references, must_be_there)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);
    smz_rouge *rouge = scorer(options);
    smz_rouge_text text = text_of("a");
    smz_score out[4];

    cr_assert_eq(smz_rouge_score(out, rouge, &text, NULL, 0, NULL), SMZ_ERROR_ARGUMENT);
    smz_rouge_free(rouge);
    options.references = SMZ_REFERENCES_JACKKNIFE;
    cr_assert_eq(try_score(out, options, "1", "a", REFERENCES("a"), NULL), SMZ_ERROR_ARGUMENT);
}
