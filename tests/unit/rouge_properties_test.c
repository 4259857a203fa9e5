/* rouge/: scores of random texts are those of rouge_plain.h, which follows the rules word for word.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include "rouge_helpers.h"
#include "rouge_plain.h"

/* ---- Properties ------------------------------------------------------------------------- */

static void is_as_plain(const smz_rouge *rouge, const plain_text *candidate,
                        const plain_text *reference, const smz_score *out)
{
    for (size_t i = 0; i < rouge->metric_count; i++) {
        smz_counts counts = plain_count(rouge, &rouge->metrics[i], candidate, reference);
        cr_assert(out[i].matched == counts.matched && out[i].candidate == counts.candidate &&
                      out[i].reference == counts.reference,
                  "%s: %.17g of %.17g and %.17g, not %.17g of %.17g and %.17g",
                  rouge->metrics[i].label, out[i].matched, out[i].candidate, out[i].reference,
                  counts.matched, counts.candidate, counts.reference);
    }
}

/* Random texts of so many lines of so many tokens at most, of so many kinds. */
static void compare(smz_rouge *rouge, plain_random *random, size_t lines, size_t tokens,
                    size_t kinds)
{
    plain_text candidate, reference;
    smz_rouge_text texts[2];
    smz_score out[16];

    plain_make(&candidate, random, lines, tokens, kinds);
    plain_make(&reference, random, lines, tokens, kinds);
    texts[0] = (smz_rouge_text){candidate.text, candidate.text_size};
    texts[1] = (smz_rouge_text){reference.text, reference.text_size};
    cr_assert_eq(smz_rouge_score(out, rouge, &texts[0], &texts[1], 1, NULL), SMZ_OK);
    is_as_plain(rouge, &candidate, &reference, out);
    plain_free(&candidate);
    plain_free(&reference);
}

static void compare_many(smz_rouge_like mode, const char *metrics, size_t rounds, size_t lines,
                         size_t tokens)
{
    smz_rouge_options options = like(mode);
    plain_random random = {2};
    smz_rouge *rouge;

    options.metrics = metrics;
    rouge = scorer(options);
    for (size_t i = 0; i < rounds; i++)
        compare(rouge, &random, 1 + plain_below(&random, lines), 1 + plain_below(&random, tokens),
                1 + plain_below(&random, i % 3 == 0 ? 3 : 40));
    smz_rouge_free(rouge);
}

#define OURS_ALL "1,2,3,9,L,Lsum,W,W-2,S0,S4,S*,SU1,SU*"
#define PERL_ALL "1,2,4,L,W,W-2.5,S0,S4,S*,SU4,SU*"

Test(properties, of_small_texts)
{
    compare_many(SMZ_ROUGE_OURS, OURS_ALL, 3000, 4, 12);
    compare_many(SMZ_ROUGE_PERL, PERL_ALL, 3000, 4, 12);
}

Test(properties, of_sentences_longer_than_a_word_of_bits)
{
    compare_many(SMZ_ROUGE_OURS, "1,2,9,L,Lsum,W", 60, 3, 300);
    compare_many(SMZ_ROUGE_PERL, "1,3,L,W", 60, 3, 300);
}

Test(properties, of_many_lines)
{
    compare_many(SMZ_ROUGE_OURS, "1,Lsum", 60, 200, 6);
    compare_many(SMZ_ROUGE_PERL, "L,W", 60, 200, 6);
}

/* So long that not all stops of a pair are kept at once. */
static void compare_blocks(smz_rouge_like mode, const char *metrics, size_t kinds)
{
    smz_rouge_options options = like(mode);
    plain_random random = {3};
    smz_rouge *rouge;

    options.metrics = metrics;
    rouge = scorer(options);
    compare(rouge, &random, 1, 3100, kinds);
    smz_rouge_free(rouge);
}

Test(properties, of_sentences_in_blocks)
{
    compare_blocks(SMZ_ROUGE_OURS, "L,Lsum", 2);
    compare_blocks(SMZ_ROUGE_OURS, "L,Lsum", 3000);
    compare_blocks(SMZ_ROUGE_PERL, "W", 8);
}

/* ---- Too much --------------------------------------------------------------------------- */

Test(limits, of_time_are_told_before_it_is_spent)
{
    static const char *const metrics[] = {"S*", "W", "L"};
    /* All words different, or two, so that what counts is the length. */
    const size_t words[] = {300000, 300000, 2200000};
    const size_t kinds[] = {SIZE_MAX, 2, 2};

    for (size_t m = 0; m < 3; m++) {
        smz_rouge_options options = like(SMZ_ROUGE_OURS);
        smz_rouge_text text = {malloc(words[m] * 9), 0};
        smz_rouge *rouge;
        smz_score out;
        smz_error error;
        cr_assert_not_null(text.data);
        for (size_t i = 0; i < words[m]; i++)
            text.size += (size_t)snprintf((char *)text.data + text.size, 9, "%zx ", i % kinds[m]);
        options.metrics = metrics[m];
        rouge = scorer(options);
        cr_assert_eq(smz_rouge_score(&out, rouge, &text, &text, 1, &error), SMZ_ERROR_LIMIT);
        cr_assert_not_null(strstr(error.message, smz_rouge_metric(rouge, 0)));
        smz_rouge_free(rouge);
        free((char *)text.data);
    }
}
