/* What is computed of all scores together: means, intervals, tests against the first system. */
#include <math.h>
#include "harness/bench.h"
#include "harness/pool.h"
#include "harness/statistics.h"
#include "program/progress.h"

/* ---- Means ------------------------------------------------------------------------------ */

static void average_group(bench_thread *t, const results_system *system, size_t group_number)
{
    const results *r = &t->bench->results;
    const results_group *group = &r->groups[group_number];
    size_t metrics = r->metric_count;
    smz_arena *scratch = &t->worker.scratch;
    smz_score *scores = SURE_NEW(scratch, smz_score, group->size * metrics);
    const char **ids = SURE_NEW(scratch, const char *, group->size);
    smz_average *averages = SURE_NEW(scratch, smz_average, metrics);
    smz_rouge *rouge = scorer_for(&t->worker.scorer, SCORER_UNSURE, NULL);

    for (size_t i = 0; i < group->size; i++) {
        size_t document = group->documents[i];
        ids[i] = r->documents[document].id;
        for (size_t m = 0; m < metrics; m++)
            scores[i * metrics + m] = system->summaries[document].scores[m];
    }
    if (!rouge || smz_rouge_aggregate(averages, rouge, scores, ids, group->size, NULL) != SMZ_OK)
        die_of_memory();
    for (size_t m = 0; m < metrics; m++)
        results_cell_of(r, system, group_number, m)->average = averages[m];
}

/* ---- Tests ------------------------------------------------------------------------------ */

static void test_group(bench_thread *t, const results_system *system, size_t group_number)
{
    const results *r = &t->bench->results;
    const results_group *group = &r->groups[group_number];
    const run_settings *s = t->bench->settings;
    const statistics_options options = {s->trials, s->seed, s->work.score.rouge.confidence};
    smz_arena *scratch = &t->worker.scratch;
    double *first = SURE_NEW(scratch, double, group->size);
    double *other = SURE_NEW(scratch, double, group->size);

    for (size_t m = 0; m < r->metric_count; m++) {
        statistics_scores(first, r, &r->systems[0], group, m);
        statistics_scores(other, r, system, group, m);
        results_cell_of(r, system, group_number, m)->test =
            statistics_compare(first, other, group->size, &options);
    }
}

/* The first system is compared with itself: there is nothing to test. */
static void no_test(const results *r, size_t group)
{
    for (size_t m = 0; m < r->metric_count; m++)
        results_cell_of(r, &r->systems[0], group, m)->test =
            (results_test){{0, NAN, NAN}, NAN, NAN, NAN, NAN};
}

static void correct_group(const bench *b, size_t group)
{
    const results *r = &b->results;
    smz_arena *arena = &b->threads[0].worker.scratch;
    size_t count = r->system_count - 1;
    results_test **tests = SURE_NEW(arena, results_test *, count);

    for (size_t m = 0; m < r->metric_count; m++) {
        for (size_t i = 0; i < count; i++)
            tests[i] = &results_cell_of(r, &r->systems[i + 1], group, m)->test;
        statistics_correct(tests, count);
    }
    smz_arena_reset(arena);
}

/* ---- All of it -------------------------------------------------------------------------- */

/* Every system and group is a task of its own. */
static void compute_one(void *user, size_t i)
{
    bench_thread *t = user;
    const results *r = &t->bench->results;
    size_t system = i / r->group_count, group = i % r->group_count;

    average_group(t, &r->systems[system], group);
    if (system == 0)
        no_test(r, group);
    else
        test_group(t, &r->systems[system], group);
    smz_arena_reset(&t->worker.scratch);
    progress_add(0, 1);
}

void bench_compute_statistics(bench *b)
{
    results *r = &b->results;

    for (size_t i = 0; i < r->system_count; i++)
        r->systems[i].cells = SURE_NEW(&r->arena, results_cell, r->group_count * r->metric_count);
    pool_run(compute_one, b->workers, b->jobs, r->system_count * r->group_count);
    for (size_t g = 0; g < r->group_count; g++)
        correct_group(b, g);
}
