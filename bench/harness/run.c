/* `summarize-bench run`. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "harness/bench.h"
#include "harness/command.h"
#include "harness/show.h"
#include "harness/spawn.h"
#include "harness/versions.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"
#include "report/report.h"

/* ---- Setting up ------------------------------------------------------------------------- */

static void open_bench(bench *out, const run_settings *s)
{
    *out = (bench){.settings = s, .jobs = program_jobs(s->jobs)};
    smz_arena_init(&out->arena, sure_memory(), (size_t)64 << 10);
    results_init(&out->results);
    corpora_init(&out->corpora);
    pthread_mutex_init(&out->keeping, NULL);
    out->threads = SURE_NEW(&out->arena, bench_thread, out->jobs);
    out->workers = SURE_NEW(&out->arena, void *, out->jobs);
    for (size_t i = 0; i < out->jobs; i++) {
        out->threads[i].bench = out;
        out->workers[i] = &out->threads[i];
        worker_open(&out->threads[i].worker, &s->work);
    }
}

static void close_bench(bench *b)
{
    for (size_t i = 0; i < b->jobs; i++)
        worker_close(&b->threads[i].worker);
    pthread_mutex_destroy(&b->keeping);
    results_free(&b->results);
    corpora_free(&b->corpora);
    smz_arena_free(&b->arena);
}

/* A budget that commands can ask for by name, since only they know how to keep it. */
static void tell_peers(const run_settings *s)
{
    const smz_options *limits = &s->work.limits;
    const struct {
        const char *name;
        double limit;
    } all[] = {
        {"SUMMARY_SENTENCES",
         limits->sentences == SMZ_SENTENCES_AUTO ? 0 : (double)limits->sentences},
        {"SUMMARY_WORDS", (double)limits->words},
        {"SUMMARY_CHARS", (double)limits->chars},
        {"SUMMARY_BYTES", (double)limits->bytes},
        {"SUMMARY_PERCENT", limits->percent},
    };
    char number[32];

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        snprintf(number, sizeof number, "%.17g", all[i].limit);
        if (all[i].limit > 0)
            setenv(all[i].name, number, 1);
        else
            unsetenv(all[i].name);
    }
    if (s->headlines)
        setenv("SUMMARY_SENTENCES", "1", 1);
    else if (strcmp(s->budget, "3 sentences") == 0)
        setenv("SUMMARY_SENTENCES", "3", 1);
}

/* ---- What is the same for all rows ------------------------------------------------------ */

/* With a scorer for each language, what they have in common: the key "language" says "each", and
 * "stem" has no algorithm's name. */
static const char *signature_of_all(smz_arena *arena, const char *one)
{
    smz_buffer out;
    const char *copy;

    smz_buffer_init(&out, sure_memory());
    while (*one != '\0') {
        size_t size = strcspn(one, "|");
        if (strncmp(one, "language:", 9) == 0)
            smz_buffer_puts(&out, "language:each");
        else if (strncmp(one, "stem:libstemmer", 15) == 0)
            smz_buffer_puts(&out, "stem:libstemmer");
        else
            smz_buffer_put(&out, one, size);
        one += size;
        if (*one == '|')
            smz_buffer_putc(&out, *one++);
    }
    copy = sure_copy(arena, out.data, out.size);
    smz_buffer_free(&out);
    return copy;
}

static void describe_scores(bench *b)
{
    const run_settings *s = b->settings;
    results *r = &b->results;
    smz_rouge *rouge = scorer_for(&b->threads[0].worker.scorer, SCORER_UNSURE, NULL);

    while (smz_rouge_metric(rouge, r->metric_count))
        r->metric_count++;
    r->metrics = SURE_NEW(&r->arena, const char *, r->metric_count);
    for (size_t i = 0; i < r->metric_count; i++)
        r->metrics[i] = sure_string(&r->arena, smz_rouge_metric(rouge, i));
    r->signature = signature_of_all(&r->arena, smz_rouge_signature(rouge));
    r->measure = (results_measure)s->measure;
    r->confidence = s->work.score.rouge.confidence;
    r->resamples = s->work.score.rouge.resamples;
    r->seed = s->seed;
}

static void describe(bench *b)
{
    const run_settings *s = b->settings;
    results *r = &b->results;

    describe_scores(b);
    r->command = sure_copy(&r->arena, s->command.data, s->command.size);
    r->task = s->headlines ? "headlines" : "summaries";
    r->budget = s->headlines ? "headlines of any length" : s->budget;
    versions_fill(r);
}

/* ---- The run ---------------------------------------------------------------------------- */

static bool read_corpora(bench *b)
{
    bool fine = true;

    for (size_t i = 0; i < b->settings->corpora.size; i++)
        fine =
            corpora_add(&b->corpora, b->settings->corpora.items[i], &b->settings->corpus) && fine;
    return fine;
}

static void run_systems(bench *b)
{
    results *r = &b->results;
    size_t steps = (r->document_count + r->group_count) * b->makers.size;

    r->systems = SURE_NEW(&r->arena, results_system, b->makers.size);
    progress_start_count((progress_mode)b->settings->progress, steps, "summaries");
    for (; r->system_count < b->makers.size; r->system_count++)
        bench_run_system(b, r->system_count);
    bench_compute_statistics(b);
    progress_finish();
}

/* The results into their file, and what is to be seen on standard output. */
static bool put_results(const bench *b)
{
    const run_settings *s = b->settings;
    smz_buffer shown;
    bool fine = true;

    if (s->output) {
        results_write(&b->results, output_write, NULL);
        fine = output_close(true);
        output_open(NULL);
    }
    if (s->format == TABLE_JSON) {
        results_write(&b->results, output_write, NULL);
    } else {
        smz_buffer_init(&shown, sure_memory());
        show_results(&shown, &b->results, (table_format)s->format, s->counts);
        output_write(NULL, shown.data, shown.size);
        smz_buffer_free(&shown);
    }
    return output_close(true) && fine;
}

static bool run(bench *b)
{
    bool fine = read_corpora(b);

    describe(b);
    bench_check_documents(b);
    if (b->results.document_count == 0) {
        say("there is no document to summarize");
        output_close(false);
        return false;
    }
    bench_group_documents(b);
    bench_list_makers(b);
    run_systems(b);
    fine = put_results(b) && fine;
    return (!b->settings->report || report_write(&b->results, b->settings->report)) && fine;
}

int run_command(int argc, char **argv)
{
    run_settings settings;
    bench b;
    int status;

    if (run_options(&settings, &status, argc, argv) == 0) {
        /* What cannot be written in the end is better known now. */
        if ((settings.report && !report_possible(settings.report)) ||
            !output_open(settings.output)) {
            run_settings_free(&settings);
            return EXIT_INPUT;
        }
        spawn_prepare();
        tell_peers(&settings);
        open_bench(&b, &settings);
        status = run(&b) ? EXIT_DONE : EXIT_INPUT;
        close_bench(&b);
    }
    run_settings_free(&settings);
    return status;
}
