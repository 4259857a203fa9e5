#include "harness/setters.h"

#include <string.h>
#include "harness/memory.h"

bool add_string(void *settings, const option_row *row, const char *value)
{
    string_list *list = option_field(settings, row);

    *SURE_PUSH((smz_arena *)settings, list) = value;
    return value[0] != '\0';
}

bool add_list(void *settings, const option_row *row, const char *value)
{
    string_list *list = option_field(settings, row);

    for (;;) {
        size_t size = strcspn(value, ",");
        if (size == 0)
            return false;
        *SURE_PUSH((smz_arena *)settings, list) = sure_copy(settings, value, size);
        if (value[size] == '\0')
            return true;
        value += size + 1;
    }
}

bool set_sentences(void *settings, const option_row *row, const char *value)
{
    uint32_t *out = option_field(settings, row);
    unsigned long long number = SMZ_SENTENCES_AUTO;

    if (strcmp(value, "auto") != 0 && !parse_whole(&number, value, 1, SMZ_SENTENCES_AUTO - 1))
        return false;
    *out = (uint32_t)number;
    return true;
}

bool set_percent(void *settings, const option_row *row, const char *value)
{
    double *out = option_field(settings, row);
    return parse_decimal(out, value) && *out > 0 && *out <= 100;
}

bool set_language(void *settings, const option_row *row, const char *value)
{
    smz_language *language;

    if (!set_string(settings, row, value))
        return false;
    if (strcmp(value, "auto") == 0) {
        *(const char **)option_field(settings, row) = NULL;
        return true;
    }
    if (smz_language_new(&language, value, NULL, 0, sure_memory(), NULL) != SMZ_OK)
        return false;
    smz_language_free(language);
    return true;
}

bool is_method(const char *name)
{
    for (size_t i = 0; smz_method_name(i); i++)
        if (strcmp(smz_method_name(i), name) == 0)
            return true;
    return false;
}
