#include "harness/results.h"

#include <string.h>
#include "harness/memory.h"

#define RESULTS_CHUNK ((size_t)1 << 20)

void results_init(results *out)
{
    *out = (results){0};
    smz_arena_init(&out->arena, sure_memory(), RESULTS_CHUNK);
}

void results_free(results *r)
{
    smz_arena_free(&r->arena);
    *r = (results){0};
}

#define RESULTS_COUNT_NAME(id, name, ...) [COUNT_##id] = name,
const char *const results_count_names[RESULTS_COUNTS] = {RESULTS_COUNTED(RESULTS_COUNT_NAME)};
#undef RESULTS_COUNT_NAME

const char *results_kind_name(results_kind kind)
{
    static const char *const names[] = {"method", "baseline", "oracle", "peer"};
    return names[kind];
}

const char *results_measure_name(results_measure measure)
{
    static const char *const names[] = {"f", "precision", "recall"};
    return names[measure];
}

double results_score(const smz_score *score, results_measure measure)
{
    const double values[] = {score->f, score->precision, score->recall};
    return values[measure];
}

smz_interval results_interval(const smz_average *average, results_measure measure)
{
    const smz_interval intervals[] = {average->f, average->precision, average->recall};
    return intervals[measure];
}

size_t results_find_system(const results *r, const char *name)
{
    size_t i = 0;

    while (i < r->system_count && strcmp(r->systems[i].name, name) != 0)
        i++;
    return i;
}

size_t results_find_metric(const results *r, const char *name)
{
    size_t i = 0;

    while (i < r->metric_count && strcmp(r->metrics[i], name) != 0)
        i++;
    return i;
}
