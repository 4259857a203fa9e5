#include "tune/search.h"

#include <math.h>
#include <string.h>
#include "rouge/random.h"

#define SEARCH_CHUNK ((size_t)256 << 10)
#define NONE         SIZE_MAX

/* A coordinate search looks first at so many values of each parameter, from its least to its most,
 * then around the best ones, at half the distance whenever a round finds nothing better. Lines and
 * not golden sections: where sentences change places a score jumps, so that it has many peaks. */
#define GRID       9
#define FIRST_STEP (1.0 / 16)
#define LAST_STEP  (1.0 / 256)

/* The seed's stream of random numbers that nothing else takes. */
#define SEARCH_STREAM (UINT64_MAX - 1)

void search_open(search *out, const tune_settings *settings, const space *axes, documents *training)
{
    *out = (search){.settings = settings, .space = axes, .documents = training};
    smz_arena_init(&out->arena, sure_memory(), SEARCH_CHUNK);
}

void search_close(search *s)
{
    smz_arena_free(&s->arena);
}

size_t search_fold(const search *s, size_t number)
{
    return number % s->settings->folds;
}

/* ---- One setting ------------------------------------------------------------------------ */

/* What the search that runs sees of it. */
static double mean_of(const search *s, const double *scores)
{
    double sum = 0;
    size_t count = 0;

    for (size_t i = 0; i < s->documents->size; i++) {
        if (s->held_out != NONE && search_fold(s, i) == s->held_out)
            continue;
        sum += scores[i];
        count++;
    }
    return count > 0 ? sum / (double)count : 0;
}

static size_t find(const search *s, const double *values)
{
    size_t size = s->space->size * sizeof *values;

    for (size_t i = 0; i < s->trials.size; i++)
        if (memcmp(s->trials.items[i].values, values, size) == 0)
            return i;
    return NONE;
}

static size_t make(search *s, const double *values)
{
    trial *t = SURE_PUSH(&s->arena, &s->trials);
    smz_buffer text;

    *t = (trial){.values = SURE_NEW(&s->arena, double, s->space->size),
                 .scores = SURE_NEW(&s->arena, double, s->documents->size)};
    memcpy(t->values, values, s->space->size * sizeof *values);
    smz_buffer_init(&text, sure_memory());
    space_put(&text, s->space, values);
    smz_buffer_putc(&text, '\0');
    documents_score(t->scores, s->documents, s->settings->method, text.data);
    smz_buffer_free(&text);
    for (size_t i = 0; i < s->documents->size; i++)
        t->mean += t->scores[i] / (double)s->documents->size;
    return s->trials.size - 1;
}

/* The number of a setting's trial; NONE: this search may try no more. */
static size_t look(search *s, const double *values)
{
    size_t found = find(s, values);

    if (found != NONE && s->trials.items[found].seen_by == s->number)
        return found;
    if (s->looked == s->settings->trials)
        return NONE;
    if (found == NONE)
        found = make(s, values);
    s->trials.items[found].seen_by = s->number;
    s->looked++;
    return found;
}

static void keep_better(const search *s, size_t *best, size_t found)
{
    if (found != NONE &&
        mean_of(s, s->trials.items[found].scores) > mean_of(s, s->trials.items[*best].scores))
        *best = found;
}

/* ---- Random search ---------------------------------------------------------------------- */

/* 53 bits make a double without rounding. */
static double draw(smz_xoshiro *generator)
{
    return (double)(smz_xoshiro_next(generator) >> 11) * 0x1p-53;
}

static size_t search_randomly(search *s, size_t best)
{
    double *values = SURE_NEW(&s->arena, double, s->space->size);
    smz_xoshiro generator;

    smz_xoshiro_seed(&generator, s->settings->seed, SEARCH_STREAM);
    /* A setting of whole numbers may come again; whoever has few of them ends at last. */
    for (size_t n = 1; n < s->settings->trials; n++) {
        for (size_t k = 0; k < s->space->size; k++)
            values[k] = axis_value(&s->space->axes[k], draw(&generator));
        keep_better(s, &best, look(s, values));
    }
    return best;
}

/* ---- Coordinate search ------------------------------------------------------------------ */

/* The best setting that differs from `best` in one parameter alone, at one of these places. */
static size_t search_line(search *s, size_t best, size_t along, const double *places, size_t count)
{
    const axis *a = &s->space->axes[along];
    double *values = SURE_NEW(&s->arena, double, s->space->size);
    size_t start = best;

    for (size_t i = 0; i < count; i++) {
        memcpy(values, s->trials.items[start].values, s->space->size * sizeof *values);
        values[along] = axis_value(a, fmin(fmax(places[i], 0), 1));
        keep_better(s, &best, look(s, values));
    }
    return best;
}

static size_t search_grids(search *s, size_t best)
{
    double places[GRID];

    for (size_t i = 0; i < GRID; i++)
        places[i] = (double)i / (GRID - 1);
    for (size_t k = 0; k < s->space->size; k++)
        best = search_line(s, best, k, places, GRID);
    return best;
}

static size_t search_around(search *s, size_t best, double step)
{
    for (size_t k = 0; k < s->space->size; k++) {
        double at = axis_place(&s->space->axes[k], s->trials.items[best].values[k]);
        const double places[] = {at - step, at + step, at - step / 2, at + step / 2};
        best = search_line(s, best, k, places, sizeof places / sizeof *places);
    }
    return best;
}

static size_t search_coordinates(search *s, size_t best)
{
    double step = FIRST_STEP;

    best = search_grids(s, best);
    while (step >= LAST_STEP && s->looked < s->settings->trials) {
        size_t better = search_around(s, best, step);
        if (better == best)
            step /= 2;
        best = better;
    }
    return best;
}

/* ---- The search ------------------------------------------------------------------------- */

size_t search_best(search *s, size_t held_out)
{
    double *defaults = SURE_NEW(&s->arena, double, s->space->size);
    size_t first;

    s->number++;
    s->looked = 0;
    s->held_out = held_out;
    for (size_t k = 0; k < s->space->size; k++)
        defaults[k] = s->space->axes[k].bounds->standard;
    first = look(s, defaults);
    return s->settings->search == SEARCH_RANDOM ? search_randomly(s, first)
                                                : search_coordinates(s, first);
}
