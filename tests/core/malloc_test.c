/*
 * The C library's malloc under the whole library, md4c, libstemmer and iconv included: a warm
 * context does not call it, and when it fails at the n-th call, for every n, that is told and
 * nothing is leaked.
 *
 * usage: malloc_test FILE ...
 */
#include <locale.h>
#include <string.h>
#include "../tap.h"
#include "failing_malloc.h"
#include "support.h"

static bool is_markdown(const input *in)
{
    return strstr(in->name, ".md") != NULL;
}

static void warm_context_does_not_allocate(const input *in)
{
    objects all;
    size_t first, second;
    bool good = objects_new(&all, NULL) == SMZ_OK;

    failing_malloc.calls = 0;
    good = good && summarize(&all, in, NULL) == SMZ_OK;
    first = failing_malloc.calls;
    good = good && summarize(&all, in, NULL) == SMZ_OK;
    second = failing_malloc.calls - first;
    tap_ok(good && first > 0 && second == 0,
           "%s: malloc is called %zu times for the first run and %zu for the second", in->name,
           first, second);
    objects_free(&all);
}

static void every_malloc_fails(const input *in, const sink *expected, sink *out, bool from_there_on)
{
    size_t n = 1, wrong = 0, leaked = 0;
    int status = SMZ_ERROR_MEMORY;

    for (; status != SMZ_OK && n < 100000; n++) {
        size_t before = failing_malloc.blocks;
        smz_error error;
        objects all;

        failing_malloc =
            (malloc_counts){.blocks = before, .fail_at = n, .from_there_on = from_there_on};
        status = objects_new(&all, NULL);
        if (status == SMZ_OK)
            status = summarize_all(&all, in, out, &error);
        failing_malloc.fail_at = 0;
        objects_free(&all);
        wrong += status != SMZ_OK && status != SMZ_ERROR_MEMORY;
        wrong += status == SMZ_OK && !sink_equal(out, expected);
        leaked += failing_malloc.blocks != before;
    }
    tap_ok(n > 5 && wrong == 0, "%s: each of %zu calls of malloc fails, %s: it is told", in->name,
           n - 2, from_there_on ? "and all after it" : "it alone");
    tap_ok(leaked == 0, "%s: nothing is leaked then", in->name);
}

/* ---- Scores ----------------------------------------------------------------------------- */

/* Returns the status of the first run: Japanese has no word for the ROUGE-W of PERL. */
static int warm_scorer_does_not_allocate(const input *in, const smz_rouge_options *options)
{
    smz_score out[MOST_METRICS];
    smz_rouge *rouge;
    int status = smz_rouge_new(&rouge, options, NULL, NULL);
    bool same;
    size_t calls;

    if (status == SMZ_OK)
        status = score_halves(out, rouge, in, NULL);
    calls = failing_malloc.calls;
    same = score_halves(out, rouge, in, NULL) == status && failing_malloc.calls == calls;
    tap_ok((status == SMZ_OK || status == SMZ_ERROR_EMPTY) && same,
           "%s, %s: a warm scorer does not call malloc", in->name, options->metrics);
    smz_rouge_free(rouge);
    return status;
}

static void every_malloc_of_scores_fails(const input *in, const smz_rouge_options *options)
{
    size_t n = 1, wrong = 0;
    int status = SMZ_ERROR_MEMORY;

    for (; status != SMZ_OK && n < 10000; n++) {
        size_t before = failing_malloc.blocks;
        smz_score out[MOST_METRICS];
        smz_rouge *rouge;

        failing_malloc = (malloc_counts){.blocks = before, .fail_at = n};
        status = smz_rouge_new(&rouge, options, NULL, NULL);
        if (status == SMZ_OK)
            status = score_halves(out, rouge, in, NULL);
        failing_malloc.fail_at = 0;
        smz_rouge_free(rouge);
        wrong += status != SMZ_OK && status != SMZ_ERROR_MEMORY;
        wrong += failing_malloc.blocks != before;
    }
    tap_ok(n > 5 && wrong == 0, "%s, %s: each of %zu calls of malloc fails: it is told", in->name,
           options->metrics, n - 2);
}

static void scores(const input *in)
{
    smz_rouge_options options;
    size_t metrics;

    for (size_t i = 0; scoring(&options, &metrics, i); i++) {
        if (warm_scorer_does_not_allocate(in, &options) == SMZ_OK)
            every_malloc_of_scores_fails(in, &options);
    }
}

int main(int count, char **arguments)
{
    input *inputs = load_inputs(count - 1, arguments + 1);
    sink expected = sink_new(1 << 20), out = sink_new(1 << 20);

    setlocale(LC_ALL, "");
    for (int i = 0; i < count - 1; i++) {
        objects all;
        bool good = objects_new(&all, NULL) == SMZ_OK &&
                    summarize_all(&all, &inputs[i], &expected, NULL) == SMZ_OK;

        objects_free(&all);
        if (!tap_ok(good, "%s: a run with memory enough", inputs[i].name))
            continue;
        /* md4c allocates while it reads Markdown, as summarizer.h says. */
        if (!is_markdown(&inputs[i]))
            warm_context_does_not_allocate(&inputs[i]);
        every_malloc_fails(&inputs[i], &expected, &out, false);
        every_malloc_fails(&inputs[i], &expected, &out, true);
        scores(&inputs[i]);
    }
    free(expected.data);
    free(out.data);
    free_inputs(inputs, count - 1);
    return tap_done();
}
