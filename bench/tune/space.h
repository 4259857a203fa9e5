/* What is searched: some parameters, each between its least and most on its own scale. */
#ifndef TUNE_SPACE_H
#define TUNE_SPACE_H

#include "base/buffer.h"
#include "harness/memory.h"
#include "harness/setters.h"

/* One parameter of the library. */
typedef struct axis {
    const char *name;
    const smz_bounds *bounds;
} axis;

typedef struct space {
    axis *axes;
    size_t size;
} space;

/* The parameters named, or (none is) all that are the method's own. Returns the exit status: what
 * else it may be was said. */
int space_make(space *out, smz_arena *arena, const char *method, const string_list *names);

/*
 * The value at a place between 0 and 1, in equal steps of the scale. Three digits are enough to
 * tune and to read, and a value is the one that its three digits are read back as: what was tried
 * is what the file says.
 */
double axis_value(const axis *a, double place);
/* Where a value lies. */
double axis_place(const axis *a, double value);

/* Lines "name = value". */
void space_put(smz_buffer *out, const space *s, const double *values);

#endif
