/* A growing byte buffer. Its first failure sticks, so that a writer checks once, at the end. */
#ifndef SMZ_BASE_BUFFER_H
#define SMZ_BASE_BUFFER_H

#include <stdbool.h>
#include "base/text.h"
#include "summarizer.h"

typedef struct smz_buffer {
    smz_allocator allocator;
    char *data;
    size_t size;
    size_t capacity;
    bool failed; /* an allocation failed; what was put since is lost */
} smz_buffer;

void smz_buffer_init(smz_buffer *buffer, const smz_allocator *allocator);
void smz_buffer_free(smz_buffer *buffer);
void smz_buffer_clear(smz_buffer *buffer);
void smz_buffer_put(smz_buffer *buffer, const char *data, size_t size);
void smz_buffer_puts(smz_buffer *buffer, const char *string);
void smz_buffer_putc(smz_buffer *buffer, char c);
/* At most 511 bytes a call; for whole numbers and short names (smz_buffer_double for the rest). */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void smz_buffer_printf(smz_buffer *buffer, const char *format, ...);

/* A finite number with so many significant digits, and a full stop whatever the host's locale. */
void smz_buffer_double(smz_buffer *buffer, double value, int digits);

#endif
