#include "tune/space.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "program/messages.h"

/* ---- Which parameters ------------------------------------------------------------------- */

static axis axis_of(size_t i)
{
    return (axis){smz_parameter_name(i), smz_parameter_bounds(i)};
}

/* Whether the part of a name before the point is this one. */
static bool is_of(const char *name, const char *owner)
{
    size_t size = strlen(owner);

    return strncmp(name, owner, size) == 0 && name[size] == '.';
}

/* One of another method would change nothing, whatever its value. */
static bool is_of_another(const char *name, const char *method)
{
    for (size_t i = 0; smz_method_name(i); i++)
        if (is_of(name, smz_method_name(i)) && strcmp(smz_method_name(i), method) != 0)
            return true;
    return false;
}

static int add_named(space *out, const char *method, const char *name)
{
    size_t i = 0;

    while (smz_parameter_name(i) && strcmp(smz_parameter_name(i), name) != 0)
        i++;
    if (!smz_parameter_name(i))
        return wrong_usage("--parameter: there is no '%s' (summarize --parameters help lists them)",
                           name);
    if (is_of_another(name, method))
        return wrong_usage("--parameter: %s has no effect on %s", name, method);
    for (size_t k = 0; k < out->size; k++)
        if (out->axes[k].name == smz_parameter_name(i))
            return wrong_usage("--parameter: %s is given twice", name);
    out->axes[out->size++] = axis_of(i);
    return EXIT_DONE;
}

static void add_own(space *out, const char *method)
{
    for (size_t i = 0; smz_parameter_name(i); i++)
        if (is_of(smz_parameter_name(i), method))
            out->axes[out->size++] = axis_of(i);
}

int space_make(space *out, smz_arena *arena, const char *method, const string_list *names)
{
    size_t count = 0;

    while (smz_parameter_name(count))
        count++;
    *out = (space){.axes = SURE_NEW(arena, axis, count)};
    for (size_t i = 0; i < names->size; i++) {
        int status = add_named(out, method, names->items[i]);
        if (status != EXIT_DONE)
            return status;
    }
    if (names->size == 0)
        add_own(out, method);
    if (out->size == 0)
        return wrong_usage("%s has no parameters of its own: name some by --parameter", method);
    return EXIT_DONE;
}

/* ---- Values ----------------------------------------------------------------------------- */

/* The program keeps the locale "C", so that both go by points. */
static double three_digits(double value)
{
    char text[32];

    snprintf(text, sizeof text, "%.3g", value);
    return strtod(text, NULL);
}

double axis_value(const axis *a, double place)
{
    const smz_bounds *b = a->bounds;
    double value = b->least + place * (b->most - b->least);

    if (b->scale == SMZ_SCALE_LOG)
        value = b->least * pow(b->most / b->least, place);
    value = b->scale == SMZ_SCALE_WHOLE ? floor(value + 0.5) : three_digits(value);
    return fmin(fmax(value, b->least), b->most);
}

double axis_place(const axis *a, double value)
{
    const smz_bounds *b = a->bounds;

    if (b->scale == SMZ_SCALE_LOG)
        return log(value / b->least) / log(b->most / b->least);
    return (value - b->least) / (b->most - b->least);
}

void space_put(smz_buffer *out, const space *s, const double *values)
{
    for (size_t i = 0; i < s->size; i++)
        smz_buffer_printf(out, "%s = %g\n", s->axes[i].name, values[i]);
}
