/* Options that several commands have. Settings begin with the arena of what is added to them. */
#ifndef BENCH_SETTERS_H
#define BENCH_SETTERS_H

#include "base/arena.h"
#include "program/arguments.h"

typedef SMZ_VECTOR(const char *) string_list;

/* One string more; it is not empty. */
bool add_string(void *settings, const option_row *row, const char *value);
/* "a,b,c"; an empty member is wrong. */
bool add_list(void *settings, const option_row *row, const char *value);
/* A number, or "auto", into the uint32_t of smz_options. */
bool set_sentences(void *settings, const option_row *row, const char *value);
/* Above 0 and at most 100. */
bool set_percent(void *settings, const option_row *row, const char *value);
/* A code that the library takes; NULL for "auto". */
bool set_language(void *settings, const option_row *row, const char *value);

bool is_method(const char *name);

#define A_PERCENT   "a number above 0 and at most 100"
#define A_SENTENCES A_NUMBER ", nor auto"

#endif
