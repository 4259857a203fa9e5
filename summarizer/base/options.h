/* Option structs, which begin with their own size so that they can grow. */
#ifndef SMZ_BASE_OPTIONS_H
#define SMZ_BASE_OPTIONS_H

#include "summarizer.h"

/*
 * Copies the caller's options over the defaults in `out`, a struct of `size` bytes. The caller may
 * have been compiled against an older, shorter struct or a newer, longer one. NULL: the defaults.
 * `init` names the function that sets such options up; SMZ_ERROR_ARGUMENT: it was not called.
 */
int smz_options_take(void *out, size_t size, const void *given, const char *init, smz_error *error);

#endif
