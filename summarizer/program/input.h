/* One input: a file or standard input, read a piece at a time. */
#ifndef PROGRAM_INPUT_H
#define PROGRAM_INPUT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct input {
    const char *name;   /* for messages */
    const char *source; /* for JSON: the file name as given, or NULL for standard input */
    int fd;
    char *data; /* what was read and not yet taken is data[start .. end) */
    size_t start;
    size_t end;
    size_t capacity;
    size_t expected; /* size of a regular file, else 0 */
    size_t scanned;  /* bytes from `start` on that hold no line break, for input_line() */
    bool ended;
} input;

/* Opens FILE, or standard input for "-". False: it was said why not, and there is nothing to close.
 */
bool input_open(input *out, const char *file);
void input_close(input *in);

/* Reads some more, waiting for it if need be. False: that failed, which was said. */
bool input_fill(input *in);
/* Reads all that is left. */
bool input_fill_all(input *in);
/* The whole of a file at once, to be closed. False: it was said why not, and nothing is to close.
 */
bool input_read(input *out, const char *file);

/*
 * Takes the next line, without its line break: 1, or 0 at the end, or -1 when reading failed, which
 * was said. The last line need not have a line break. It stays where it is until the next call.
 */
int input_line(const char **line, size_t *size, input *in);

#endif
