#include "render/escape.h"

#include <math.h>
#include <stdio.h>
#include "base/unicode.h"

/* ---- JSON ------------------------------------------------------------------------------- */

static void put_u(smz_buffer *out, uint32_t unit)
{
    smz_buffer_printf(out, "\\u%04x", (unsigned)unit);
}

/* Beyond U+FFFF JSON's escapes are the two surrogates of UTF-16. */
static void put_escape(smz_buffer *out, uint32_t c)
{
    if (c >= 0x10000) {
        put_u(out, 0xD800 + ((c - 0x10000) >> 10));
        put_u(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
        put_u(out, c);
    }
}

static void put_json_ascii(smz_buffer *out, unsigned char c)
{
    static const char meant[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *found = memchr(meant, c, sizeof meant - 1);

    if (found) {
        smz_buffer_putc(out, '\\');
        smz_buffer_putc(out, letters[found - meant]);
    } else {
        put_u(out, c);
    }
}

static bool ends_line(uint32_t c)
{
    return (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

/* Puts valid UTF-8. Runs that need no escape are copied whole: they are nearly everything. */
static void put_valid(smz_buffer *out, smz_text text, bool ascii)
{
    size_t run = 0, at = 0, next;

    for (; at < text.size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        if (c < 0x7F ? c >= 0x20 && c != '"' && c != '\\' : !ascii && !ends_line(c))
            continue;
        smz_buffer_put(out, text.data + run, at - run);
        if (c < 0x7F)
            put_json_ascii(out, (unsigned char)c);
        else
            put_escape(out, c);
        run = next;
    }
    smz_buffer_put(out, text.data + run, at - run);
}

void smz_put_json(smz_buffer *out, smz_text text, bool ascii)
{
    smz_buffer_putc(out, '"');
    for (;;) {
        size_t good = smz_utf8_check(text.data, text.size);
        put_valid(out, (smz_text){text.data, good}, ascii);
        if (good == text.size)
            break;
        put_u(out, 0xFFFD);
        text = (smz_text){text.data + good + 1, text.size - good - 1};
    }
    smz_buffer_putc(out, '"');
}

void smz_put_raw_json(smz_buffer *out, smz_text json, bool ascii)
{
    size_t run = 0, at = 0, next;

    /* Inside strings JSON has no raw control characters, and outside of them nothing but ASCII. */
    for (; at < json.size; at = next) {
        uint32_t c = smz_utf8_next(json, at, &next);
        if (c >= 0x20 && (c < 0x80 || !ascii))
            continue;
        smz_buffer_put(out, json.data + run, at - run);
        if (c < 0x20)
            smz_buffer_putc(out, ' ');
        else
            put_escape(out, c);
        run = next;
    }
    smz_buffer_put(out, json.data + run, at - run);
}

/* A process may run on any machine, and the C library's logarithms differ in their last bits from
 * one processor to the next: more digits than these would not be the same bytes everywhere. */
#define DIGITS 6

void smz_put_number(smz_buffer *out, double value)
{
    smz_buffer_double(out, isfinite(value) ? value : 0, DIGITS);
}

/* ---- HTML ------------------------------------------------------------------------------- */

void smz_put_html(smz_buffer *out, smz_text text)
{
    size_t run = 0;

    for (size_t at = 0; at < text.size; at++) {
        const char *entity = NULL;
        switch (text.data[at]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        default: continue;
        }
        smz_buffer_put(out, text.data + run, at - run);
        smz_buffer_puts(out, entity);
        run = at + 1;
    }
    smz_buffer_put(out, text.data + run, text.size - run);
}

/* ---- Markdown --------------------------------------------------------------------------- */

static bool alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Longest name of an entity is 31 characters (CounterClockwiseContourIntegral). */
static bool entity_at(smz_text text, size_t at)
{
    size_t end = at + 1;

    while (end < text.size && end - at < 34 &&
           (alphanumeric(text.data[end]) || (end == at + 1 && text.data[end] == '#')))
        end++;
    return end > at + 1 && end < text.size && text.data[end] == ';';
}

/* 12. or 12) opens a list at the beginning of a line; the place of the stop, or 0. */
static size_t list_number(smz_text text)
{
    size_t at = 0;

    while (at < text.size && at < 9 && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at < text.size && (text.data[at] == '.' || text.data[at] == ')') ? at : 0;
}

/* Whether the character means something to CommonMark (or strikes through, in its offspring) where
 * it stands. Addresses are full of `_`, `#` and `~`, and an escape would show in an automatic link:
 * these are escaped only where they could mean anything. */
static bool special(smz_text text, size_t at)
{
    char before = at > 0 ? text.data[at - 1] : ' ';
    char after = at + 1 < text.size ? text.data[at + 1] : ' ';

    switch (text.data[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<': return true;
    case '_': return !(alphanumeric(before) && alphanumeric(after));
    case '~': return before == '~' || after == '~' || before != '/';
    case '#': return before == ' ';
    case '&': return entity_at(text, at);
    case '>':
    case '-':
    case '+':
    case '=':
    case '|': return at == 0;
    default: return false;
    }
}

void smz_put_markdown(smz_buffer *out, smz_text text)
{
    size_t run = 0, stop = list_number(text);

    for (size_t at = 0; at < text.size; at++) {
        if (!special(text, at) && !(stop > 0 && at == stop))
            continue;
        smz_buffer_put(out, text.data + run, at - run);
        smz_buffer_putc(out, '\\');
        run = at;
    }
    smz_buffer_put(out, text.data + run, text.size - run);
}
