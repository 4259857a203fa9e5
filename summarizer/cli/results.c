#include "cli/results.h"

#include <stdbool.h>
#include <string.h>
#include "program/output.h"

/* Indexed by smz_format. */
static const struct {
    const char *open, *separator, *close, *none;
} punctuation[] = {
    {"", "\n", "", ""},              /* text */
    {"", "\n", "", ""},              /* markdown */
    {"", "", "", ""},                /* html */
    {"[\n", ",\n", "\n]\n", "[]\n"}, /* json */
    {"", "", "", ""},                /* jsonl */
};

static int put(const char *string)
{
    return output_write(NULL, string, strlen(string));
}

const char *results_separator(smz_format format)
{
    return punctuation[format].separator;
}

int results_write(smz_format format, const char *data, size_t size)
{
    size_t skip = output_begun() ? 0 : strlen(punctuation[format].separator);

    if (!output_begun())
        put(punctuation[format].open);
    return output_write(NULL, data + skip, size - skip);
}

int results_end(smz_format format)
{
    return put(output_begun() ? punctuation[format].close : punctuation[format].none);
}
