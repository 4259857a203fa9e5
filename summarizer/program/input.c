#define _POSIX_C_SOURCE 200809L
#include "program/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "program/messages.h"

#define BLOCK ((size_t)64 << 10)

static bool failed(const input *in)
{
    say("%s: %s", in->name, strerror(errno));
    return false;
}

bool input_open(input *out, const char *file)
{
    struct stat status;

    *out = (input){.name = file, .source = file, .fd = STDIN_FILENO};
    if (strcmp(file, "-") == 0)
        *out = (input){.name = "standard input", .fd = STDIN_FILENO};
    else
        out->fd = open(file, O_RDONLY | O_CLOEXEC);
    if (out->fd < 0)
        return failed(out);
    if (fstat(out->fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        out->expected = (size_t)status.st_size;
    return true;
}

void input_close(input *in)
{
    if (in->fd != STDIN_FILENO)
        close(in->fd);
    free(in->data);
}

static bool grow(input *in, size_t capacity)
{
    char *grown = realloc(in->data, capacity);

    if (!grown)
        return failed(in);
    in->data = grown;
    in->capacity = capacity;
    return true;
}

/* Makes room for at least one byte behind what is there; `wanted` is a good size to begin with. */
static bool make_room(input *in, size_t wanted)
{
    if (in->start > 0) {
        memmove(in->data, in->data + in->start, in->end - in->start);
        in->end -= in->start;
        in->start = 0;
    }
    if (in->end < in->capacity)
        return true;
    return grow(in, wanted > 2 * in->end ? wanted : 2 * in->end);
}

static bool read_some(input *in, size_t most)
{
    size_t room = in->capacity - in->end;
    ssize_t got;

    do
        got = read(in->fd, in->data + in->end, room < most ? room : most);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return failed(in);
    in->ended = got == 0;
    in->end += (size_t)got;
    return true;
}

bool input_fill(input *in)
{
    /* One more than the file holds, so that its end is seen without growing. */
    size_t wanted = in->expected > 0 && in->expected < BLOCK ? in->expected + 1 : BLOCK;

    return make_room(in, wanted) && read_some(in, BLOCK);
}

bool input_fill_all(input *in)
{
    if (!in->ended && in->expected >= in->capacity && !grow(in, in->expected + 1))
        return false;
    while (!in->ended)
        if (!make_room(in, BLOCK) || !read_some(in, SIZE_MAX))
            return false;
    return true;
}

bool input_read(input *out, const char *file)
{
    if (!input_open(out, file))
        return false;
    if (input_fill_all(out))
        return true;
    input_close(out);
    return false;
}

int input_line(const char **line, size_t *size, input *in)
{
    const char *end = NULL;

    for (;;) {
        size_t there = in->end - in->start;
        if (there > in->scanned)
            end = memchr(in->data + in->start + in->scanned, '\n', there - in->scanned);
        if (end || in->ended)
            break;
        in->scanned = there;
        if (!input_fill(in))
            return -1;
    }
    *line = in->data + in->start;
    *size = end ? (size_t)(end - *line) : in->end - in->start;
    in->start += *size + (end != NULL);
    in->scanned = 0;
    return end || *size > 0;
}
