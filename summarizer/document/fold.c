#include "document/fold.h"

#include "base/sixteen.h"
#include "base/unicode.h"

static bool printable(char c)
{
    return (unsigned char)(c - 0x21) < 0x7F - 0x21;
}

/* Whether sixteen bytes are printable ASCII with no two spaces in a row. */
static bool are_plain(const char *data)
{
    smz_sixteen bytes = smz_sixteen_load(data);
    unsigned blanks = smz_sixteen_blanks(bytes);

    return (smz_sixteen_printable(bytes) | blanks) == 0xffff && (blanks & blanks << 1) == 0;
}

/* The end of the run of printable ASCII that begins at `at`, single spaces inside it included:
 * nearly all of nearly every text, and shown as it stands. */
static size_t skip_plain(smz_text text, size_t at, size_t end)
{
    size_t start = at;

    if (!printable(text.data[at]))
        return at;
    /* The last byte is looked at once more, with the one behind it. */
    while (end - at >= SMZ_SIXTEEN && are_plain(text.data + at))
        at += SMZ_SIXTEEN - 1;
    /* And the last sixteen of all once more. */
    if (at > start && end - at < SMZ_SIXTEEN && are_plain(text.data + end - SMZ_SIXTEEN) &&
        text.data[end - 1] != ' ')
        return end;
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
