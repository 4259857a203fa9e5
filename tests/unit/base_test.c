/* base/: hashes, elementary functions, eight bytes at a time. */
#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include "base/ascii.h"
#include "base/elementary.h"
#include "base/hash.h"
#include "base/rows.h"
#include "base/unicode.h"

/* ---- Hash ------------------------------------------------------------------------------- */

Test(hash, is_the_same_on_every_machine)
{
    /* Bytes above 127 tell whether char is signed. */
    cr_assert_eq(smz_hash("", 0), 2786964252u);
    cr_assert_eq(smz_hash("summary", 7), 1091161145u);
    cr_assert_eq(smz_hash("\xFF\x80", 2), 3075033172u);
}

Test(hash, every_byte_the_size_and_the_key_count)
{
    char text[40], other[40];

    memset(text, 'x', sizeof text);
    for (size_t size = 0; size <= sizeof text; size++) {
        uint32_t hash = smz_hash_keyed(1, text, size);
        cr_assert_eq(smz_hash_keyed(1, text, size), hash);
        cr_assert_neq(smz_hash_keyed(2, text, size), hash, "%zu bytes, another key", size);
        cr_assert(size == 0 || smz_hash_keyed(1, text, size - 1) != hash, "%zu bytes", size);
        for (size_t i = 0; i < size; i++) {
            memcpy(other, text, sizeof other);
            other[i] = 'y';
            cr_assert_neq(smz_hash_keyed(1, other, size) & 0xFFFF, hash & 0xFFFF,
                          "byte %zu of %zu, in the bits that a table uses", i, size);
        }
    }
}

/* ---- Elementary functions --------------------------------------------------------------- */

static void assert_many_at_once(bool wide)
{
    double logs[1001], odds[1001];

    for (size_t count = 0; count <= 1001; count += count < 20 ? 1 : 109) {
        for (size_t i = 0; i < count; i++) {
            logs[i] = 1e-9 + (double)(i * i) / 37;
            odds[i] = ((double)i - 500) * (i % 7 ? 0.0123 : 3.5);
        }
        smz_log_all_by(wide, logs, count);
        smz_logistic_all_by(wide, odds, count);
        for (size_t i = 0; i < count; i++) {
            cr_assert_eq(logs[i], smz_log(1e-9 + (double)(i * i) / 37));
            cr_assert_eq(odds[i], smz_logistic(((double)i - 500) * (i % 7 ? 0.0123 : 3.5)));
        }
    }
}

Test(elementary, many_at_once_are_the_same_to_the_last_bit)
{
    assert_many_at_once(false);
    assert_many_at_once(smz_is_wide());
}

static void assert_rows(size_t width, bool wide)
{
    double sum[48], expected[48], factor[9], row[9 * 48];

    for (size_t i = 0; i < 9; i++)
        factor[i] = 1 / (3.0 + (double)i);
    for (size_t k = 0; k < 9 * width; k++)
        row[k] = k % 3 ? 1 / (1.7 + (double)k) : 0;
    for (size_t k = 0; k < width; k++)
        sum[k] = expected[k] = 0.1 / (1 + (double)k);
    smz_add_rows(sum, factor, row, 9, width, wide);
    for (size_t k = 0; k < width; k++) {
        for (size_t i = 0; i < 9; i++)
            expected[k] += factor[i] * row[i * width + k];
        cr_assert_eq(sum[k], expected[k], "%zu of %zu", k, width);
    }
}

Test(rows, are_added_in_order_on_every_processor)
{
    for (size_t width = 0; width <= 48; width += SMZ_ROW_BLOCK) {
        assert_rows(width, false);
        assert_rows(width, smz_is_wide());
    }
}

/* ---- Eight bytes at a time -------------------------------------------------------------- */

Test(ascii, white_space_and_ends_are_told_in_every_byte_of_eight)
{
    for (unsigned c = 0; c < 256; c++)
        for (unsigned place = 0; place < 64; place += 8) {
            uint64_t eight = (0x6161616161616161u & ~((uint64_t)0xff << place)) | (uint64_t)c
                                                                                      << place;
            bool space = c == ' ' || (c >= '\t' && c <= '\r');
            bool end = c == '.' || c == '!' || c == '?' || c >= 0x80;
            cr_assert_eq(smz_space_bytes(eight), (uint64_t)space << (place + 7), "%u", c);
            cr_assert_eq(smz_end_bytes(eight), (uint64_t)end << (place + 7), "%u", c);
        }
    for (unsigned bits = 0; bits < 256; bits++) {
        uint64_t high = 0;
        for (unsigned i = 0; i < 8; i++)
            high |= (uint64_t)(bits >> i & 1) << (8 * i + 7);
        cr_assert_eq(smz_top_bits(high), bits);
    }
}

Test(unicode, characters_are_counted)
{
    const char *text = "Zwei, drei \xc3\xbc"
                       "ber \xe2\x82\xac 5 \xf0\x9f\x98\x80 und nichts mehr.";

    for (size_t size = 0; text[size]; size++) {
        size_t expected = 0;
        for (size_t i = 0; i < size; i++)
            expected += ((unsigned char)text[i] & 0xC0) != 0x80;
        cr_assert_eq(smz_utf8_count((smz_text){text, size}), expected);
    }
}
