/* Lists: a candidate and its references a line. */
#include "evaluations.h"

#include <stdio.h>
#include <string.h>
#include "program/messages.h"

/* The next word of a line: 1, or 0 at its end, or -1: out of memory. */
static int next_word(char **out, evaluations *all, const char *line, size_t size, size_t *at)
{
    size_t start;

    while (*at < size && memchr(" \t\v\f\r", line[*at], 5))
        (*at)++;
    start = *at;
    while (*at < size && !memchr(" \t\v\f\r", line[*at], 5))
        (*at)++;
    if (*at == start)
        return 0;
    *out = smz_arena_copy(&all->arena, line + start, *at - start);
    return *out ? 1 : -1;
}

static int add_models(evaluations *all, evaluation *e, const char *line, size_t size, size_t at)
{
    char *word;
    int more;

    while ((more = next_word(&word, all, line, size, &at)) == 1)
        if (!evaluation_add_model(all, e, "", word))
            return -1;
    return more;
}

/* As next_word(). */
static int add_line(evaluations *all, const char *line, size_t size, const char *system,
                    text_format format)
{
    size_t at = 0;
    char *word, *id, number[24];
    int length, found = next_word(&word, all, line, size, &at);
    evaluation *e;

    if (found != 1 || word[0] == '#')
        return found < 0 ? -1 : 0;
    length = snprintf(number, sizeof number, "%zu", all->list.size + 1);
    id = smz_arena_copy(&all->arena, number, (size_t)length);
    e = id ? evaluations_add(all, id, format) : NULL;
    if (!e || !evaluation_add_peer(all, e, system, word))
        return -1;
    return add_models(all, e, line, size, at) < 0 ? -1 : 1;
}

bool evaluations_read_list(evaluations *out, const char *data, size_t size, const char *name,
                           const char *system, text_format format)
{
    for (size_t at = 0; at < size;) {
        const char *line = data + at;
        const char *end = memchr(line, '\n', size - at);
        size_t length = end ? (size_t)(end - line) : size - at;
        if (memchr(line, '\0', length) || add_line(out, line, length, system, format) < 0) {
            say("%s: %s", name,
                memchr(line, '\0', length) ? "not a list of files: it holds a NUL"
                                           : "out of memory");
            return false;
        }
        at += length + 1;
    }
    return true;
}
