/* Where lines and sentences end. */
#include "base/sixteen.h"
#include "base/unicode.h"
#include "intake/source.h"

/* How many bytes the line break at `at` has: LF, CR LF, CR, FF, NEL, U+2028, U+2029; 0: none. */
static size_t break_size(smz_text text, size_t at)
{
    const unsigned char *s = (const unsigned char *)text.data + at;
    size_t left = text.size - at;

    switch (s[0]) {
    case '\n':
    case '\f': return 1;
    case '\r': return left > 1 && s[1] == '\n' ? 2 : 1;
    case 0xC2: return left > 1 && s[1] == 0x85 ? 2 : 0;
    case 0xE2: return left > 2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9) ? 3 : 0;
    default: return 0;
    }
}

/* The first line break among these bytes, those of a sixteen at `at`; its size, or 0: there is
 * none.
 */
static inline size_t find_break(smz_text text, size_t *at, unsigned bits)
{
    for (; bits; bits &= bits - 1) {
        size_t place = *at + smz_lowest_bit(bits), size = break_size(text, place);
        if (size) {
            *at = place;
            return size;
        }
    }
    return 0;
}

size_t smz_line_end(smz_text text, size_t at, size_t *next)
{
    size_t size = 0;

    for (; text.size - at >= SMZ_SIXTEEN; at += SMZ_SIXTEEN)
        if ((size = find_break(text, &at, smz_sixteen_breaks(smz_sixteen_load(text.data + at)))))
            break;
    for (; !size && at < text.size; at += !size)
        size = break_size(text, at);
    *next = at + size;
    return at;
}

smz_span smz_trim(smz_text text, smz_span span)
{
    size_t other;

    while (span.start < span.end && smz_is(smz_utf8_next(text, span.start, &other), SMZ_SPACE))
        span.start = other;
    while (span.end > span.start && smz_is(smz_utf8_previous(text, span.end, &other), SMZ_SPACE))
        span.end = other;
    return span;
}

/* The start of a footnote reference that ends before `end`, or `end`: [12] anywhere, and a raised
 * 12 that was pasted as plain digits behind a word and its full stop. */
static size_t reference(smz_text text, size_t end)
{
    bool bracket = text.data[end - 1] == ']';
    size_t last = end - bracket, at = last;

    while (at > 0 && last - at < 4 && text.data[at - 1] >= '0' && text.data[at - 1] <= '9')
        at--;
    if (at == last || at < 2)
        return end;
    if (bracket)
        return text.data[at - 1] == '[' ? at - 1 : end;
    return last - at <= 2 && text.data[at - 1] == '.' &&
                   (text.data[at - 2] < '0' || text.data[at - 2] > '9')
               ? at
               : end;
}

bool smz_line_ends_sentence(smz_text text)
{
    size_t end = text.size;

    while (end > 0) {
        size_t start = reference(text, end);
        uint32_t c;
        if (start < end) {
            end = start;
            continue;
        }
        c = smz_utf8_previous(text, end, &start);
        if (smz_is(c, SMZ_TERMINAL))
            return true;
        if (!smz_is(c, SMZ_SPACE | SMZ_CLOSE | SMZ_QUOTE | SMZ_FORMAT_CHAR))
            return false;
        end = start;
    }
    return false;
}

unsigned smz_first_class(smz_text text)
{
    size_t next;

    for (size_t at = 0; at < text.size; at = next) {
        unsigned class = smz_class(smz_utf8_next(text, at, &next));
        if (class & (SMZ_LETTER | SMZ_DIGIT))
            return class;
        if (!(class & (SMZ_SPACE | SMZ_OPEN | SMZ_QUOTE | SMZ_FORMAT_CHAR)))
            return 0;
    }
    return 0;
}
