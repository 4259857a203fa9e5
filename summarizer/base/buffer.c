#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include "base/arena.h"

void smz_buffer_init(smz_buffer *buffer, const smz_allocator *allocator)
{
    *buffer = (smz_buffer){smz_allocator_or_default(allocator), NULL, 0, 0, false};
}

void smz_buffer_free(smz_buffer *buffer)
{
    if (buffer->data)
        buffer->allocator.release(buffer->allocator.user, buffer->data);
    buffer->data = NULL;
    buffer->size = buffer->capacity = 0;
}

void smz_buffer_clear(smz_buffer *buffer)
{
    buffer->size = 0;
    buffer->failed = false;
}

static bool reserve(smz_buffer *buffer, size_t more)
{
    size_t capacity = buffer->capacity ? buffer->capacity : 1024;
    char *data;

    if (buffer->failed || more > SIZE_MAX / 4 - buffer->size)
        return false;
    if (buffer->size + more <= buffer->capacity)
        return true;
    while (capacity < buffer->size + more)
        capacity *= 2;
    data = buffer->allocator.resize(buffer->allocator.user, buffer->data, capacity);
    if (!data)
        return false;
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

void smz_buffer_put(smz_buffer *buffer, const char *data, size_t size)
{
    if (size == 0)
        return;
    if (!reserve(buffer, size)) {
        buffer->failed = true;
        return;
    }
    memcpy(buffer->data + buffer->size, data, size);
    buffer->size += size;
}

void smz_buffer_puts(smz_buffer *buffer, const char *string)
{
    smz_buffer_put(buffer, string, strlen(string));
}

void smz_buffer_putc(smz_buffer *buffer, char c)
{
    smz_buffer_put(buffer, &c, 1);
}

void smz_buffer_printf(smz_buffer *buffer, const char *format, ...)
{
    char text[512];
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof text)
        buffer->failed = true;
    else
        smz_buffer_put(buffer, text, (size_t)length);
}

void smz_buffer_double(smz_buffer *buffer, double value, int digits)
{
    char text[64], out[64];
    int length = snprintf(text, sizeof text, "%.*g", digits, value);
    size_t n = 0;

    /* The host's locale chooses the decimal point, which may be several bytes: anything that is no
     * part of a number in C is taken for it. */
    for (int i = 0; i < length; i++) {
        bool plain = strchr("0123456789+-e.infa", text[i]) != NULL;
        if (plain)
            out[n++] = text[i];
        else if (n == 0 || out[n - 1] != '.')
            out[n++] = '.';
    }
    smz_buffer_put(buffer, out, n);
}
