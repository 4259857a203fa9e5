/* JSON as it is read. The only door to jansson. */
#ifndef BENCH_VALUE_H
#define BENCH_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include "base/arena.h"
#include "base/text.h"

/* A value inside a text that was parsed; it lives as long as the whole. */
typedef struct json_t value;

typedef struct value_error {
    size_t offset; /* byte of the text */
    char message[160];
} value_error;

/* The outermost value, to be freed; NULL: it is no JSON in UTF-8, or (message "out of memory"). */
value *value_parse(const char *json, size_t size, value_error *error);
void value_free(value *root);

/* What is asked of NULL, or of a value of another kind, is NULL, 0 or false. */
const value *value_member(const value *object, const char *name);
const value *value_item(const value *array, size_t i);
size_t value_size(const value *array);
bool value_is_object(const value *v);
bool value_is_array(const value *v);
bool value_is_null(const value *v); /* also when there is none */
bool value_is_true(const value *v);
/* Members of an object, in their order. */
size_t value_members(const value *object);
const char *value_member_name(const value *object, size_t i);
/* A string's bytes, with a NUL behind them. */
bool value_text(smz_text *out, const value *v);
bool value_number(double *out, const value *v);
/* A string, number or boolean as text, in the arena; NULL for everything else. */
const char *value_as_text(smz_arena *arena, const value *v);

/* The library's version. */
const char *value_version(void);

#endif
