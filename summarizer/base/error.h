/* Filling the caller's smz_error. */
#ifndef SMZ_BASE_ERROR_H
#define SMZ_BASE_ERROR_H

#include "summarizer.h"

/*
 * Fills `error` (which may be NULL) and returns `status`, so that a failing function can end with
 * `return smz_fail(...)`. The message is cut to its field; control characters and what is no UTF-8,
 * half a character where it or a quoted name was cut as well, become question marks.
 */
#if defined(__GNUC__)
__attribute__((format(printf, 4, 5)))
#endif
int smz_fail(smz_error *error, smz_status status, size_t offset, const char *format, ...);

/* The same for the commonest failure. */
int smz_fail_memory(smz_error *error);

#endif
