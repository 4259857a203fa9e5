/* Where results go: standard output, or a file that is written whole or not at all. */
#ifndef PROGRAM_OUTPUT_H
#define PROGRAM_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Opens FILE, or standard output for NULL and "-"; what was open before must have been closed.
 * False: it was said why not. */
bool output_open(const char *file);

/* Takes bytes, as smz_write does; they are written when the buffer is full or flushed. Returns
 * nonzero once writing has failed. */
int output_write(void *unused, const char *data, size_t size);
int output_flush(void);

/* Whether anything was put since it was opened. */
bool output_begun(void);

/* Whether writing has failed. */
bool output_failed(void);

/* Whether the file can be given up at any time, since nobody sees it before it is whole. */
bool output_is_private(void);

/*
 * The end. `keep`: what was written becomes the file, else it is as it was before. Returns false
 * when something could not be written; that was said, but for a closed pipe, whose reader
 * wants no more.
 */
bool output_close(bool keep);

#endif
