/*
 * Out of memory: the n-th allocation fails, for every n of a whole run; so does the n-th write.
 * Each time the error is told, nothing is leaked, and the objects go on working.
 *
 * usage: memory_test FILE ...
 */
#include <locale.h>
#include <string.h>
#include "../tap.h"
#include "support.h"

/* A run from nothing to nothing with its own allocator. */
static int run_from_nothing(counted *counts, const input *in, sink *out, smz_error *error)
{
    smz_allocator allocator = counting_allocator(counts);
    objects all;
    int status = objects_new(&all, &allocator);

    if (status == SMZ_OK)
        status = summarize_all(&all, in, out, error);
    objects_free(&all);
    return status;
}

static void every_allocation_fails(const input *in, const sink *expected, sink *out,
                                   bool from_there_on)
{
    size_t n = 1, wrong = 0, leaked = 0;
    int status = SMZ_ERROR_MEMORY;

    /* The first n that the run does not reach ends it. */
    for (; status != SMZ_OK && n < 100000; n++) {
        counted counts = {.fail_at = n, .from_there_on = from_there_on};
        smz_error error;

        status = run_from_nothing(&counts, in, out, &error);
        wrong += status != SMZ_OK && status != SMZ_ERROR_MEMORY;
        wrong += status == SMZ_OK && counts.calls >= n;
        leaked += counts.blocks;
    }
    tap_ok(n > 5 && wrong == 0, "%s: each of %zu allocations fails, %s: it is told", in->name,
           n - 2, from_there_on ? "and all after it" : "it alone");
    tap_ok(leaked == 0, "%s: nothing is leaked then", in->name);
    tap_ok(sink_equal(out, expected), "%s: the run after them is like any other", in->name);
}

static void objects_go_on(const input *in, const sink *expected, sink *out)
{
    bool good = true;
    int status = SMZ_ERROR_MEMORY;

    for (size_t n = 1; status != SMZ_OK && good; n++) {
        counted counts = {0};
        smz_allocator allocator = counting_allocator(&counts);
        objects all;

        good = objects_new(&all, &allocator) == SMZ_OK;
        counts.calls = 0;
        counts.fail_at = n;
        status = summarize_all(&all, in, out, NULL);
        counts.fail_at = 0;
        good = good && summarize_all(&all, in, out, NULL) == SMZ_OK && sink_equal(out, expected);
        objects_free(&all);
        good = good && counts.blocks == 0;
    }
    tap_ok(good, "%s: after each failure the same objects do the same work", in->name);
}

static void every_write_fails(const input *in, const sink *expected, sink *out)
{
    size_t wrong = 0;
    objects all;

    if (!tap_ok(objects_new(&all, NULL) == SMZ_OK, "%s: objects for the writes", in->name))
        return;
    for (size_t n = 1; n <= expected->writes; n++) {
        smz_error error = {.code = SMZ_OK};
        out->fail_at = n;
        wrong += summarize_all(&all, in, out, &error) != SMZ_ERROR_WRITE ||
                 error.code != SMZ_ERROR_WRITE || out->writes != n;
    }
    out->fail_at = 0;
    tap_ok(expected->writes > 0 && wrong == 0,
           "%s: each of %zu writes fails: it is told, and no other is tried", in->name,
           expected->writes);
    tap_ok(summarize_all(&all, in, out, NULL) == SMZ_OK && sink_equal(out, expected),
           "%s: the run after them is like any other", in->name);
    objects_free(&all);
}

/* ---- Scores ----------------------------------------------------------------------------- */

static int score_from_nothing(smz_score *out, counted *counts, const smz_rouge_options *options,
                              const input *in)
{
    smz_allocator allocator = counting_allocator(counts);
    smz_rouge *rouge;
    smz_error error;
    int status = smz_rouge_new(&rouge, options, &allocator, &error);

    if (status == SMZ_OK)
        status = score_halves(out, rouge, in, &error);
    smz_rouge_free(rouge);
    return status;
}

static void every_allocation_of_scores_fails(const input *in, const smz_rouge_options *options,
                                             const smz_score *expected, size_t size,
                                             bool from_there_on)
{
    size_t n = 1, wrong = 0, leaked = 0;
    int status = SMZ_ERROR_MEMORY;

    for (; status != SMZ_OK && n < 10000; n++) {
        counted counts = {.fail_at = n, .from_there_on = from_there_on};
        smz_score out[MOST_METRICS];

        status = score_from_nothing(out, &counts, options, in);
        wrong += status != SMZ_OK && status != SMZ_ERROR_MEMORY;
        wrong += status == SMZ_OK && (counts.calls >= n || memcmp(out, expected, size) != 0);
        leaked += counts.blocks;
    }
    tap_ok(n > 5 && wrong == 0 && leaked == 0,
           "%s, %s: each of %zu allocations of scores fails, %s", in->name, options->metrics, n - 2,
           from_there_on ? "and all after it" : "it alone");
}

static void a_scorer_goes_on(const input *in, const smz_rouge_options *options,
                             const smz_score *expected, size_t size)
{
    bool good = true;
    int status = SMZ_ERROR_MEMORY;

    for (size_t n = 1; status != SMZ_OK && good; n++) {
        counted counts = {0};
        smz_allocator allocator = counting_allocator(&counts);
        smz_score out[MOST_METRICS];
        smz_rouge *rouge;

        good = smz_rouge_new(&rouge, options, &allocator, NULL) == SMZ_OK;
        counts.calls = 0;
        counts.fail_at = n;
        status = score_halves(out, rouge, in, NULL);
        counts.fail_at = 0;
        good = good && score_halves(out, rouge, in, NULL) == SMZ_OK &&
               memcmp(out, expected, size) == 0;
        smz_rouge_free(rouge);
        good = good && counts.blocks == 0;
    }
    tap_ok(good, "%s, %s: after each failure the same scorer scores the same", in->name,
           options->metrics);
}

static void scores_fail(const input *in)
{
    smz_rouge_options options;
    size_t metrics;

    for (size_t i = 0; scoring(&options, &metrics, i); i++) {
        smz_score expected[MOST_METRICS];
        size_t size = metrics * sizeof *expected;
        counted counts = {0};
        int status = score_from_nothing(expected, &counts, &options, in);

        /* Japanese has no word of ASCII letters: ROUGE-W like PERL cannot be. */
        tap_ok((status == SMZ_OK || status == SMZ_ERROR_EMPTY) && counts.blocks == 0,
               "%s, %s: scores with memory enough", in->name, options.metrics);
        if (status != SMZ_OK)
            continue;
        every_allocation_of_scores_fails(in, &options, expected, size, false);
        every_allocation_of_scores_fails(in, &options, expected, size, true);
        a_scorer_goes_on(in, &options, expected, size);
    }
}

static void one_call_does_everything(const input *in)
{
    smz_summary *summary = NULL;
    smz_error error;

    tap_ok(smz_summarize_text(&summary, in->bytes, in->size, NULL, NULL, &error) == SMZ_OK &&
               smz_summary_size(summary) == 3,
           "%s: one call gives three sentences", in->name);
    smz_summary_free(summary);
}

int main(int count, char **arguments)
{
    input *inputs = load_inputs(count - 1, arguments + 1);
    sink expected = sink_new(1 << 20), out = sink_new(1 << 20);

    setlocale(LC_ALL, "");
    for (int i = 0; i < count - 1; i++) {
        counted counts = {0};
        smz_error error;
        bool good = run_from_nothing(&counts, &inputs[i], &expected, &error) == SMZ_OK;

        if (!tap_ok(good && counts.blocks == 0, "%s: a run with memory enough", inputs[i].name))
            continue;
        every_allocation_fails(&inputs[i], &expected, &out, false);
        every_allocation_fails(&inputs[i], &expected, &out, true);
        objects_go_on(&inputs[i], &expected, &out);
        every_write_fails(&inputs[i], &expected, &out);
        scores_fail(&inputs[i]);
    }
    if (count > 1)
        one_call_does_everything(&inputs[0]);
    free(expected.data);
    free(out.data);
    free_inputs(inputs, count - 1);
    return tap_done();
}
