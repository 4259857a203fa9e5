/* What sixteen bytes are: every byte at every place, among bytes of all kinds. The portable twin of
 * these tests is sixteen_portable_test.c. */
#include "base/sixteen.h"

#include <criterion/criterion.h>
#include <string.h>

typedef unsigned (*question)(smz_sixteen bytes);
typedef bool (*answer)(unsigned char byte);

static bool is_space(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_end(unsigned char c)
{
    return c == '.' || c == '!' || c == '?' || c >= 0x80;
}

static bool is_mark(unsigned char c)
{
    return c >= 0x80 || (c && strchr("!\"().:;<=>?[\\]", c));
}

static bool is_quote(unsigned char c)
{
    return c == '"' || c == '\'' || c >= 0x80;
}

static bool is_alnum(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool is_sigil(unsigned char c)
{
    return c == '@' || c == '#' || c >= 0x80;
}

static bool is_break(unsigned char c)
{
    return c <= 0x0D || c == 0xC2 || c == 0xE2;
}

static bool is_wide(unsigned char c)
{
    return c >= 0x80;
}

static bool is_printable(unsigned char c)
{
    return c > ' ' && c < 0x7F;
}

static bool is_blank(unsigned char c)
{
    return c == ' ';
}

static void compare(question ask, answer is)
{
    char bytes[SMZ_SIXTEEN + 1];

    for (unsigned c = 0; c < 256; c++)
        for (unsigned place = 0; place < SMZ_SIXTEEN; place++) {
            unsigned expected = 0;
            for (unsigned i = 0; i < SMZ_SIXTEEN; i++) {
                bytes[i + 1] = (char)(i == place ? c : (37 * i + c * 11 + place * 101) & 0xff);
                expected |= (unsigned)is((unsigned char)bytes[i + 1]) << i;
            }
            cr_assert_eq(ask(smz_sixteen_load(bytes + 1)), expected, "%u at %u", c, place);
        }
}

Test(sixteen, bytes_are_told_at_every_place)
{
    compare(smz_sixteen_spaces, is_space);
    compare(smz_sixteen_ends, is_end);
    compare(smz_sixteen_marks, is_mark);
    compare(smz_sixteen_quotes, is_quote);
    compare(smz_sixteen_alnums, is_alnum);
    compare(smz_sixteen_sigils, is_sigil);
    compare(smz_sixteen_breaks, is_break);
    compare(smz_sixteen_wide, is_wide);
    compare(smz_sixteen_printable, is_printable);
    compare(smz_sixteen_blanks, is_blank);
}

/* Bytes of all kinds in no order. */
static void scatter(char *bytes, size_t size, uint64_t seed, unsigned lowest, unsigned kinds)
{
    for (size_t i = 0; i < size; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        bytes[i] = (char)(lowest + (seed >> 40) % kinds);
    }
}

Test(sixteen, bytes_are_found_where_they_stand)
{
    static const bool wanted[256] = {
        ['!'] = true, ['('] = true,  [':'] = true, ['?'] = true,  ['['] = true,  [']'] = true,
        ['"'] = true, [0x80] = true, ['.'] = true, [0xE2] = true, [0xFF] = true, [0xC2] = true};
    char bytes[61];

    for (uint64_t seed = 0; seed < 300; seed++) {
        scatter(bytes, sizeof bytes, seed, seed % 3 == 0 ? 0 : 'A', seed % 3 == 1 ? 60 : 256 - 65);
        for (size_t at = 0; at <= sizeof bytes; at++) {
            size_t expected = at;
            while (expected < sizeof bytes && !wanted[(unsigned char)bytes[expected]])
                expected++;
            cr_assert_eq(smz_find_byte(bytes, at, sizeof bytes, smz_sixteen_marks, wanted),
                         expected);
        }
    }
}
