/* Runs of ASCII letters and digits, and signs between them, eight bytes at a time. */
#ifndef SMZ_BASE_ASCII_H
#define SMZ_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The number of the lowest bit that is set; there is one. */
static inline unsigned smz_lowest_bit(uint64_t bits)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned lowest = 0;

    for (; !(bits & 1); bits >>= 1)
        lowest++;
    return lowest;
#endif
}

/* Eight bytes, the first in the lowest bits: one load where that is the machine's order. */
static inline uint64_t smz_load_little(const char *data)
{
    const unsigned char *bytes = (const unsigned char *)data;

    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

/* And back. */
static inline void smz_store_little(char *data, uint64_t eight)
{
    for (unsigned i = 0; i < 8; i++)
        data[i] = (char)(eight >> 8 * i & 0xff);
}

/* The highest bit of each byte that is no ASCII letter or digit. The sums are of seven bits a byte
 * and carry into its eighth where it is at least the first of a range, or beyond its last. */
static inline uint64_t smz_not_alnum(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high, small = low | each * 0x20;
    uint64_t letter = (small + each * (0x80 - 'a')) & ~(small + each * (0x7F - 'z'));
    uint64_t digit = (low + each * (0x80 - '0')) & ~(low + each * (0x7F - '9'));

    return (~(letter | digit) | bytes) & high;
}

/* The highest bit of each byte that is no ASCII letter. */
static inline uint64_t smz_not_letter(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t small = (bytes & ~high) | each * 0x20;
    uint64_t letter = (small + each * (0x80 - 'a')) & ~(small + each * (0x7F - 'z'));

    return (~letter | bytes) & high;
}

/* The highest bit of each byte that is one of ! " ( ) . : ; < = > ? [ \ ] or no ASCII. Sums as
 * above. */
static inline uint64_t smz_mark_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;
    uint64_t first = (low + each * (0x80 - '!')) & ~(low + each * (0x7F - '"'));
    uint64_t second = (low + each * (0x80 - '(')) & ~(low + each * (0x7F - ')'));
    uint64_t third = (low + each * (0x80 - ':')) & ~(low + each * (0x7F - '?'));
    uint64_t fourth = (low + each * (0x80 - '[')) & ~(low + each * (0x7F - ']'));
    uint64_t stop = ~((low ^ each * '.') + each * 0x7F);

    return (first | second | third | fourth | stop | bytes) & high;
}

/* The highest bit of each byte that is " or ' or no ASCII. */
static inline uint64_t smz_quote_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;
    uint64_t others = ((low ^ each * '"') + each * 0x7F) & ((low ^ each * '\'') + each * 0x7F);

    return (~others | bytes) & high;
}

/* The highest bit of each byte that is white space of ASCII, of each that is a space, and of each
 * that ends a sentence (. ! ?) or is no ASCII. A sum carries into the eighth bit where the seven
 * others are not all 0. */
static inline uint64_t smz_space_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;
    uint64_t blank = ~((low ^ each * ' ') + each * 0x7F);
    uint64_t control = (low + each * (0x80 - '\t')) & ~(low + each * (0x7F - '\r'));

    return (blank | control) & ~bytes & high;
}

static inline uint64_t smz_blank_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;

    return ~(((bytes & ~high) ^ each * ' ') + each * 0x7F) & ~bytes & high;
}

static inline uint64_t smz_end_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;
    uint64_t others = ((low ^ each * '.') + each * 0x7F) & ((low ^ each * '!') + each * 0x7F) &
                      ((low ^ each * '?') + each * 0x7F);

    return (~others | bytes) & high;
}

/* The highest bit of each byte that may begin a line break: of control characters up to 0x0D, and
 * of the first byte of a NEL (0xC2) and of U+2028 and U+2029 (0xE2). */
static inline uint64_t smz_break_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;
    uint64_t control = ~(low + each * (0x80 - 0x0E)) & ~bytes;
    uint64_t wide = ((low ^ each * 0x42) + each * 0x7F) & ((low ^ each * 0x62) + each * 0x7F);

    return (control | (~wide & bytes)) & high;
}

/* The highest bit of each byte that is @, # or no ASCII. */
static inline uint64_t smz_sigil_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;
    uint64_t others = ((low ^ each * '@') + each * 0x7F) & ((low ^ each * '#') + each * 0x7F);

    return (~others | bytes) & high;
}

/* The highest bit of each byte that is printable ASCII and no space. */
static inline uint64_t smz_printable_bytes(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high;

    return (low + each * (0x80 - '!')) & ~(low + each * (0x7F - '~')) & ~bytes & high;
}

/* The highest bits of eight bytes, the first byte's lowest: each product puts one of them into the
 * last byte, and none carries. */
static inline uint64_t smz_top_bits(uint64_t high)
{
    return (high >> 7) * 0x0102040810204080u >> 56;
}

#endif
