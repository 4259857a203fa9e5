#include "document/fold.h"

#include <stdbool.h>
#include "base/unicode.h"

static bool printable(char c)
{
    return (unsigned char)(c - 0x21) < 0x7F - 0x21;
}

/* The end of the run of printable ASCII that begins at `at`, single spaces inside it included:
 * nearly all of nearly every text, and shown as it stands. */
static size_t skip_plain(smz_text text, size_t at, size_t end)
{
    if (!printable(text.data[at]))
        return at;
    for (;; at++) {
        while (at < end && printable(text.data[at]))
            at++;
        if (end - at < 2 || text.data[at] != ' ' || !printable(text.data[at + 1]))
            return at;
    }
}

size_t smz_fold_space(char *out, smz_text text, smz_span span)
{
    size_t written = 0, next;
    bool space = false;

    for (size_t at = span.start; at < span.end; at = next) {
        next = skip_plain(text, at, span.end);
        if (next == at && smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE)) {
            space = written > 0;
            continue;
        }
        if (space)
            out[written++] = ' ';
        space = false;
        memcpy(out + written, text.data + at, next - at);
        written += next - at;
    }
    return written;
}
