#define _POSIX_C_SOURCE 200809L
#include "cli/kind.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static bool ends_with(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);

    return length > tail && strcasecmp(name + length - tail, suffix) == 0;
}

static input_kind by_name(const char *name)
{
    static const struct {
        const char *suffix;
        input_kind kind;
    } known[] = {
        {".jsonl", INPUT_JSONL},       {".ndjson", INPUT_JSONL}, {".md", INPUT_MARKDOWN},
        {".markdown", INPUT_MARKDOWN}, {".html", INPUT_HTML},    {".htm", INPUT_HTML},
        {".xhtml", INPUT_HTML},
    };

    for (size_t i = 0; name && i < sizeof known / sizeof *known; i++)
        if (ends_with(name, known[i].suffix))
            return known[i].kind;
    return INPUT_AUTO;
}

/* The first character that is no white space, behind a byte order mark. */
static size_t first_visible(const char *data, size_t size)
{
    size_t at = size >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    while (at < size && memchr(" \t\r\n\f", data[at], 5))
        at++;
    return at;
}

/* A JSON object with a name in quotes on its first line: no article begins like that. */
static bool looks_like_json(const char *data, size_t size)
{
    size_t at = 1;

    while (at < size && (data[at] == ' ' || data[at] == '\t'))
        at++;
    return data[0] == '{' && at < size && (data[at] == '"' || data[at] == '}');
}

static bool looks_like_html(const char *data, size_t size)
{
    return (size >= 14 && strncasecmp(data, "<!doctype html", 14) == 0) ||
           (size >= 6 && strncasecmp(data, "<html", 5) == 0 &&
            (data[5] == '>' || data[5] == ' ' || data[5] == '\n'));
}

/* Whether more must be read to tell. What begins with neither of two characters is told by its
 * first; a line that is complete must not wait for the next: it may be a request that is to be
 * answered. */
static bool undecided(const input *in)
{
    const size_t longest_beginning = 64;
    size_t size = in->end - in->start, first = first_visible(in->data + in->start, size);
    const char *data = in->data + in->start + first;

    if (in->ended || first == size)
        return !in->ended;
    return memchr("{<", data[0], 2) && size - first < longest_beginning &&
           !memchr(data, '\n', size - first);
}

bool input_tell(input_kind *out, input *in)
{
    const char *data;
    size_t size, first;

    *out = by_name(in->source);
    if (*out != INPUT_AUTO)
        return true;
    do
        if (!input_fill(in))
            return false;
    while (undecided(in));
    size = in->end - in->start;
    first = first_visible(in->data + in->start, size);
    data = in->data + in->start + first;
    if (first < size && looks_like_json(data, size - first))
        *out = INPUT_JSONL;
    else if (first < size && looks_like_html(data, size - first))
        *out = INPUT_HTML;
    return true;
}
