/* Files that set the parameters of methods. */
#ifndef BENCH_PARAMETER_FILE_H
#define BENCH_PARAMETER_FILE_H

#include "base/arena.h"
#include "base/text.h"

/* The file's text, in the arena, which the library takes. Returns the exit status: what else it may
 * be was said. */
int parameter_file_read(smz_text *out, smz_arena *arena, const char *file);

#endif
