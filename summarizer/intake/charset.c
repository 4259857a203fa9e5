#include "base/error.h"
#include "base/unicode.h"
#include "intake/source.h"

#include <errno.h>
#include <iconv.h>

typedef SMZ_VECTOR(char) bytes_vector;

/* To iconv an empty name is the locale's character set, and what follows a slash is not a name. */
static bool is_name(const char *encoding)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                  "0123456789-_.:+()";
    size_t length = strspn(encoding, allowed);

    return length > 0 && encoding[length] == '\0';
}

static bool reserve(bytes_vector *out, smz_arena *arena, size_t more)
{
    return more <= SIZE_MAX - out->size &&
           smz_vector_grow(arena, (void **)&out->items, &out->capacity, out->size + more, 1);
}

/* Converts all of `bytes`; the last call, with no input, lets a stateful set write what it holds.
 */
static int convert(bytes_vector *out, smz_arena *arena, iconv_t set, const char *bytes, size_t size,
                   smz_error *error)
{
    char *in = (char *)(uintptr_t)bytes; /* iconv(3) does not write to its input */
    size_t left = size;
    bool flush = false;

    for (;;) {
        char *to;
        size_t room, done;

        if (!reserve(out, arena, 64))
            return smz_fail_memory(error);
        to = out->items + out->size;
        room = out->capacity - out->size;
        done = iconv(set, flush ? NULL : &in, flush ? NULL : &left, &to, &room);
        out->size = (size_t)(to - out->items);
        if (done == (size_t)-1 && errno == E2BIG) {
            if (!reserve(out, arena, room + 64))
                return smz_fail_memory(error);
        } else if (done == (size_t)-1) {
            size_t at = size - left;
            return smz_fail(error, SMZ_ERROR_ENCODING, at,
                            "byte %zu is not in the given character set", at);
        } else if (flush)
            return SMZ_OK;
        else
            flush = true;
    }
}

int smz_charset_convert(smz_text *out, smz_arena *arena, const char *bytes, size_t size,
                        const char *encoding, smz_error *error)
{
    bytes_vector text = {0};
    iconv_t set;
    int status;

    *out = (smz_text){NULL, 0};
    errno = 0;
    set = is_name(encoding) ? iconv_open("UTF-8", encoding) : (iconv_t)-1;
    if (set == (iconv_t)-1) {
        if (errno == ENOMEM)
            return smz_fail_memory(error);
        return smz_fail(error, SMZ_ERROR_ENCODING, SMZ_NO_OFFSET, "unknown character set%s%.40s%s",
                        is_name(encoding) ? " '" : "", is_name(encoding) ? encoding : "",
                        is_name(encoding) ? "'" : "");
    }
    /* Room for one and a half times the input saves most texts from being moved. */
    status = reserve(&text, arena, size + size / 2 + 64)
                 ? convert(&text, arena, set, bytes, size, error)
                 : smz_fail_memory(error);
    iconv_close(set);
    if (status != SMZ_OK)
        return status;
    if (smz_utf8_check(text.items, text.size) != text.size)
        return smz_fail(error, SMZ_ERROR_ENCODING, SMZ_NO_OFFSET,
                        "the character set's own converter gave invalid UTF-8");
    *out = (smz_text){text.items, text.size};
    return SMZ_OK;
}
