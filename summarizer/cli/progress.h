/* The progress bar on standard error. */
#ifndef SUMMARIZE_PROGRESS_H
#define SUMMARIZE_PROGRESS_H

#include <stddef.h>
#include "cli/options.h"

/* Begins to count toward the sizes of the files. */
void progress_start(progress_mode mode, char *const *files, size_t count);
/* So many bytes of input and documents more are done. */
void progress_add(size_t bytes, size_t documents);
/* Clears the bar, for a message that takes its line. */
void progress_hide(void);
/* Shows the last state and ends the line. */
void progress_finish(void);

#endif
