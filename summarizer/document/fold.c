#include "document/fold.h"

#include <stdint.h>
#include "base/unicode.h"

static bool printable(char c)
{
    return (unsigned char)(c - 0x21) < 0x7F - 0x21;
}

/* Whether eight bytes are printable ASCII with no two spaces in a row. Once no byte is above 0x7F,
 * its highest bit can take what the others carry, so that eight comparisons are one subtraction. */
static bool eight_plain(const char *data)
{
    const uint64_t ones = UINT64_MAX / 255, tops = ones * 0x80;
    uint64_t eight, spaces;

    memcpy(&eight, data, sizeof eight);
    if ((eight | (eight + ones) | ~((eight | tops) - ones * ' ')) & tops)
        return false;
    spaces = ~(((eight ^ ones * ' ') | tops) - ones) & tops;
    return (spaces & spaces << 8) == 0;
}

/* The end of the run of printable ASCII that begins at `at`, single spaces inside it included:
 * nearly all of nearly every text, and shown as it stands. */
static size_t skip_plain(smz_text text, size_t at, size_t end)
{
    if (!printable(text.data[at]))
        return at;
    /* The eighth byte is looked at once more, with the one behind it. */
    while (end - at >= 8 && eight_plain(text.data + at))
        at += 7;
    for (;; at++) {
        while (at < end && printable(text.data[at]))
            at++;
        if (end - at < 2 || text.data[at] != ' ' || !printable(text.data[at + 1]))
            return at;
    }
}

bool smz_is_plain(smz_text text, smz_span span)
{
    return span.start < span.end && skip_plain(text, span.start, span.end) == span.end;
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
