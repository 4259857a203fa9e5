#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "counted.h"
#include "rouge/fragments.h"
#include "summarizer.h"

static void assert_near(double value, double expected, const char *what)
{
    cr_assert(isfinite(value), "%s is not finite", what);
    cr_assert(fabs(value - expected) <= 1e-12, "%s is %.17g, not %.17g", what, value, expected);
}

/* ---- Fragments -------------------------------------------------------------------------- */

/* The definition, word for word. */
static void find_naively(smz_fragments *out, const uint32_t *summary, size_t summary_size,
                         const uint32_t *source, size_t source_size)
{
    *out = (smz_fragments){0, 0};
    for (size_t i = 0; i < summary_size;) {
        size_t longest = 0;
        for (size_t j = 0; j < source_size;) {
            size_t match = 0;
            while (i + match < summary_size && j + match < source_size &&
                   summary[i + match] == source[j + match])
                match++;
            longest = match > longest ? match : longest;
            j += match ? match : 1;
        }
        out->covered += longest;
        out->squares += (double)longest * (double)longest;
        i += longest ? longest : 1;
    }
}

static size_t letters(uint32_t *out, const char *text)
{
    size_t size = strlen(text);

    for (size_t i = 0; i < size; i++)
        out[i] = (uint32_t)(text[i] - 'a');
    return size;
}

static void assert_fragments(const char *summary, const char *source, uint64_t covered,
                             double squares)
{
    uint32_t a[100], b[100];
    size_t a_size = letters(a, summary), b_size = letters(b, source);
    smz_fragments found;
    smz_arena scratch;

    smz_arena_init(&scratch, NULL, 1 << 10);
    cr_assert_eq(smz_fragments_find(&found, a, a_size, b, b_size, 26, &scratch, NULL), SMZ_OK);
    cr_assert_eq(found.covered, covered, "%s in %s: %d covered", summary, source,
                 (int)found.covered);
    cr_assert_eq(found.squares, squares, "%s in %s: squares of %g", summary, source, found.squares);
    smz_arena_free(&scratch);
}

Test(fragments, the_longest_match_is_taken_and_passed)
{
    assert_fragments("abcxbcd", "bcdabc", 6, 3 * 3 + 3 * 3);
    assert_fragments("abcd", "abxbcd", 4, 2 * 2 + 2 * 2); /* not a + bcd */
    assert_fragments("xyz", "abc", 0, 0);
    assert_fragments("aaaa", "a", 4, 4);
    assert_fragments("abc", "", 0, 0);
    assert_fragments("", "abc", 0, 0);
    assert_fragments("abc", "abc", 3, 9);
}

/* The scan goes on behind a match, so that it misses what begins inside of one: t c t d in t c t c
 * t d, where t c t is matched first, then t d; or a a b in a a a b. */
Test(fragments, what_begins_inside_another_match_is_missed)
{
    assert_fragments("tctd", "tctctd", 4, 3 * 3 + 1);
    assert_fragments("aab", "aaab", 3, 2 * 2 + 1);
    /* ... but is found where it stands once more, or the match inside is another's end. */
    assert_fragments("aab", "aaabxaab", 3, 9);
    assert_fragments("aab", "aaaab", 3, 9);
}

static uint64_t mixed = 1;

static uint32_t below(uint32_t bound)
{
    mixed ^= mixed << 13;
    mixed ^= mixed >> 7;
    mixed ^= mixed << 17;
    return (uint32_t)((mixed >> 32) * bound >> 32);
}

/* Few tokens, in runs or repetitions with flaws: what makes matches overlap. */
static size_t repetitive(uint32_t *out, size_t most, uint32_t distinct)
{
    size_t size = below((uint32_t)most + 1), period = 1 + below(7);
    uint32_t flaw = 2 + below(20);

    for (size_t i = 0; i < size; i++)
        out[i] = i < period || below(flaw) == 0 ? below(distinct) : out[i - period];
    return size;
}

Test(fragments, are_those_of_the_definition)
{
    static uint32_t summary[3000], source[3000];
    smz_arena scratch;

    smz_arena_init(&scratch, NULL, 1 << 16);
    for (unsigned round = 0; round < 20000; round++) {
        uint32_t distinct = 1 + below(round % 10 ? 3 : 20);
        size_t most = round % 500 == 0 ? 3000 : round % 50 == 0 ? 400 : 40;
        size_t summary_size = repetitive(summary, most, distinct);
        size_t source_size = repetitive(source, most, distinct);
        smz_fragments found, expected;

        find_naively(&expected, summary, summary_size, source, source_size);
        cr_assert_eq(smz_fragments_find(&found, summary, summary_size, source, source_size,
                                        distinct, &scratch, NULL),
                     SMZ_OK);
        cr_assert(found.covered == expected.covered && found.squares == expected.squares,
                  "round %u", round);
    }
    smz_arena_free(&scratch);
}

/* ---- Measures --------------------------------------------------------------------------- */

static smz_rouge_text text_of(const char *string)
{
    return (smz_rouge_text){string, strlen(string)};
}

static void measure(smz_measures *out, const smz_rouge_options *options, const char *summary,
                    const char *source)
{
    smz_rouge_text texts[] = {text_of(summary), text_of(source)};
    smz_rouge *rouge;

    cr_assert_eq(smz_rouge_new(&rouge, options, NULL, NULL), SMZ_OK);
    cr_assert_eq(smz_rouge_measure(out, rouge, &texts[0], &texts[1], NULL), SMZ_OK);
    smz_rouge_free(rouge);
}

/* "the dog sat on the" is copied, "mat" is copied, "today" is not: (5 + 1) / 7 and (25 + 1) / 7.
 * Of six words one is new; of the six bigrams "mat today"; of the five trigrams "the mat today"; of
 * the four 4-grams "on the mat today". They go across the ends of sentences. */
Test(measures, of_a_summary_worked_out_by_hand)
{
    smz_measures out;

    measure(&out, NULL, "The dog sat\non the mat today!\n--\n",
            "The cat sat on the mat. The dog sat on the log.");
    assert_near(out.coverage, 6.0 / 7, "coverage");
    assert_near(out.density, 26.0 / 7, "density");
    assert_near(out.compression, 12.0 / 7, "compression");
    assert_near(out.novel[0], 1.0 / 6, "novel words");
    assert_near(out.novel[1], 1.0 / 6, "novel bigrams");
    assert_near(out.novel[2], 1.0 / 5, "novel trigrams");
    assert_near(out.novel[3], 1.0 / 4, "novel 4-grams");
    assert_near(out.repeated, 0, "repeated trigrams");
    cr_assert_eq(out.words, 7);
    cr_assert_eq(out.sentences, 2, "a line without a word is no sentence");
    cr_assert_eq(out.source_words, 12);
}

/* a b c a b c a has three kinds of trigrams, a b c, b c a and c a b, of which two come twice; kinds
 * are counted, however often they come: its bigrams a b, b c and c a are all new to "a c b". */
Test(measures, ngrams_are_counted_by_kind)
{
    smz_measures out;

    measure(&out, NULL, "a b c a b c a", "a c b");
    assert_near(out.repeated, 2.0 / 3, "repeated trigrams");
    assert_near(out.novel[0], 0, "novel words");
    assert_near(out.novel[1], 1, "novel bigrams");
    assert_near(out.coverage, 1, "coverage");
    assert_near(out.density, 1, "density");
}

/* Stems would make "dogs" known, and the stop word is a word of the summary. */
Test(measures, words_are_neither_stemmed_nor_left_out)
{
    smz_rouge_options options;
    smz_measures out;

    smz_rouge_options_init(&options);
    options.stem = 1;
    options.stopwords = "the";
    options.stopwords_size = 3;
    options.words = 1;
    measure(&out, &options, "The dogs barked", "The dog barked");
    cr_assert_eq(out.words, 3);
    assert_near(out.coverage, 2.0 / 3, "coverage");
}

Test(measures, what_would_be_divided_by_zero_is_zero)
{
    smz_measures out;

    measure(&out, NULL, "...", "Some words");
    assert_near(out.coverage + out.density + out.compression, 0, "an empty summary");
    assert_near(out.novel[0] + out.novel[3] + out.repeated, 0, "its n-grams");
    cr_assert_eq(out.sentences, 0);
    measure(&out, NULL, "Some words", "");
    assert_near(out.compression, 0, "compression of an empty source");
    assert_near(out.novel[0], 1, "novel words");
    assert_near(out.novel[2], 0, "trigrams of two words");
}

Test(measures, no_source_is_an_empty_one)
{
    smz_rouge_text text = text_of("a b c a b c");
    smz_rouge *rouge = NULL;
    smz_measures out;

    cr_assert_eq(smz_rouge_new(&rouge, NULL, NULL, NULL), SMZ_OK);
    cr_assert_eq(smz_rouge_measure(&out, rouge, &text, NULL, NULL), SMZ_OK);
    cr_assert_eq(out.words, 6);
    cr_assert_eq(out.source_words, 0);
    assert_near(out.repeated, 1.0 / 3, "a b c, of a b c, b c a and c a b");
    smz_rouge_free(rouge);
}

/* ---- Out of memory ---------------------------------------------------------------------- */

/* The scorer with its usual chunks, the matcher with an arena that asks for each array by itself.
 */
static int everything(counted *counts)
{
    static const uint32_t tokens[] = {0, 1, 0, 0, 1, 2};
    smz_allocator allocator = counting(counts);
    smz_rouge_text text = text_of("a b c");
    smz_fragments fragments;
    smz_measures measures;
    smz_rouge *rouge = NULL;
    smz_arena arena;
    int status = smz_rouge_new(&rouge, NULL, &allocator, NULL);

    smz_arena_init(&arena, &allocator, 1);
    if (status == SMZ_OK)
        status = smz_rouge_measure(&measures, rouge, &text, &text, NULL);
    if (status == SMZ_OK)
        status = smz_fragments_find(&fragments, tokens, 6, tokens + 1, 5, 3, &arena, NULL);
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
