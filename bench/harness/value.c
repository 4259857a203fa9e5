#include "harness/value.h"

#include <jansson.h>
#include <stdint.h>
#include <stdio.h>
#include "harness/memory.h"

value *value_parse(const char *json, size_t size, value_error *error)
{
    json_error_t what;
    /* A NUL is for the library to refuse, by its name for it. */
    size_t flags = JSON_ALLOW_NUL;
    json_t *root = json_loadb(json, size, flags, &what);

    /* Identifiers of more than 63 bits are somebody's, and no reason to lose a record. */
    if (!root && json_error_code(&what) == json_error_numeric_overflow)
        root = json_loadb(json, size, flags | JSON_DECODE_INT_AS_REAL, &what);
    if (!root) {
        error->offset = what.position > 0 ? (size_t)what.position : 0;
        snprintf(error->message, sizeof error->message, "%s", what.text);
    }
    return root;
}

void value_free(value *root)
{
    json_decref(root);
}

const value *value_member(const value *object, const char *name)
{
    return json_object_get(object, name);
}

const value *value_item(const value *array, size_t i)
{
    return json_array_get(array, i);
}

size_t value_size(const value *array)
{
    return json_array_size(array);
}

bool value_is_object(const value *v)
{
    return json_is_object(v);
}

bool value_is_array(const value *v)
{
    return json_is_array(v);
}

bool value_is_null(const value *v)
{
    return !v || json_is_null(v);
}

bool value_is_true(const value *v)
{
    return json_is_true(v);
}

size_t value_members(const value *object)
{
    return json_object_size(object);
}

const char *value_member_name(const value *object, size_t i)
{
    /* The iterators take an object that could be changed, and do not change it. */
    json_t *same = (json_t *)(uintptr_t)object;
    void *at = json_object_iter(same);

    while (at && i-- > 0)
        at = json_object_iter_next(same, at);
    return at ? json_object_iter_key(at) : NULL;
}

bool value_text(smz_text *out, const value *v)
{
    if (!json_is_string(v))
        return false;
    *out = (smz_text){json_string_value(v), json_string_length(v)};
    return true;
}

bool value_number(double *out, const value *v)
{
    if (!json_is_number(v))
        return false;
    *out = json_number_value(v);
    return true;
}

const char *value_as_text(smz_arena *arena, const value *v)
{
    if (json_is_string(v))
        return sure_copy(arena, json_string_value(v), json_string_length(v));
    if (json_is_integer(v))
        return sure_printf(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(v));
    if (json_is_real(v))
        return sure_printf(arena, "%.17g", json_real_value(v));
    if (json_is_boolean(v))
        return json_is_true(v) ? "true" : "false";
    return NULL;
}

const char *value_version(void)
{
    return jansson_version_str();
}
