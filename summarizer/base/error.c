#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/unicode.h"

const char *smz_status_name(smz_status status)
{
    switch (status) {
    case SMZ_OK: return "ok";
    case SMZ_ERROR_MEMORY: return "out_of_memory";
    case SMZ_ERROR_ARGUMENT: return "invalid_argument";
    case SMZ_ERROR_UTF8: return "invalid_utf8";
    case SMZ_ERROR_BINARY: return "binary";
    case SMZ_ERROR_ENCODING: return "invalid_encoding";
    case SMZ_ERROR_JSON: return "invalid_json";
    case SMZ_ERROR_LIMIT: return "too_large";
    case SMZ_ERROR_WRITE: return "write_failed";
    case SMZ_ERROR_LANGUAGE: return "unknown_language";
    case SMZ_ERROR_METHOD: return "unknown_method";
    case SMZ_ERROR_EMPTY: return "empty_text";
    }
    return "unknown";
}

/* A message may quote what a document or a command line says, cut to a few bytes: control
 * characters would break its line, half a character its UTF-8. */
static void make_presentable(char *message)
{
    size_t size = strlen(message);

    for (size_t at = 0; (at += smz_utf8_check(message + at, size - at)) < size;)
        message[at] = '?';
    for (size_t at = 0; at < size; at++)
        if ((unsigned char)message[at] < 0x20 || message[at] == 0x7F)
            message[at] = '?';
}

int smz_fail(smz_error *error, smz_status status, size_t offset, const char *format, ...)
{
    va_list arguments;
    int length;

    if (!error)
        return status;
    error->code = status;
    error->offset = offset;
    va_start(arguments, format);
    length = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (length < 0)
        error->message[0] = '\0';
    make_presentable(error->message);
    return status;
}

int smz_fail_memory(smz_error *error)
{
    return smz_fail(error, SMZ_ERROR_MEMORY, SMZ_NO_OFFSET, "out of memory");
}
