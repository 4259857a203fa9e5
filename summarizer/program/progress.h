/* The progress bar on standard error. */
#ifndef PROGRAM_PROGRESS_H
#define PROGRAM_PROGRESS_H

#include <stddef.h>
#include <stdint.h>

typedef enum progress_mode { PROGRESS_AUTO = 0, PROGRESS_ON, PROGRESS_OFF } progress_mode;

/* The rows of a command line's options (arguments.h) that ask for it and forbid it; `at` is where
 * in the settings the mode stands, as an int. */
/* clang-format off */
#define PROGRESS_OPTIONS(at)                                                                       \
    {0, "progress", NULL,                                                                          \
     "show a progress bar (default: when standard\nerror is a terminal and it takes a second)",    \
     NULL, set_int, at, PROGRESS_ON},                                                              \
    {0, "no-progress", NULL, "show none", NULL, set_int, at, PROGRESS_OFF}
/* clang-format on */

/* Begins to count toward the sizes of the files. */
void progress_start(progress_mode mode, char *const *files, size_t count);
/* Begins to count toward so many things done, "summaries" or the like, each added as a document. */
void progress_start_count(progress_mode mode, uint64_t total, const char *things);
/* So many bytes of input and documents more are done. */
void progress_add(size_t bytes, size_t documents);
/*
 * Clears the bar for a message that takes its line, and lets no other thread draw it or say
 * anything until it is resumed.
 */
void progress_pause(void);
void progress_resume(void);
/* Shows the last state and ends the line. */
void progress_finish(void);

#endif
