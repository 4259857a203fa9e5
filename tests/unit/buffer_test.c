/* base/: buffers and errors. */
#include <criterion/criterion.h>
#include <locale.h>
#include "base/buffer.h"
#include "base/error.h"
#include "base/unicode.h"
#include "counted.h"

/* ---- Buffer ----------------------------------------------------------------------------- */

static void assert_holds(smz_buffer *buffer, const char *expected)
{
    cr_assert_not(buffer->failed);
    smz_buffer_putc(buffer, '\0');
    cr_assert_str_eq(buffer->data, expected);
    smz_buffer_clear(buffer);
}

Test(buffer, grows_and_keeps_everything)
{
    smz_buffer buffer;

    smz_buffer_init(&buffer, NULL);
    for (int i = 0; i < 100000; i++)
        smz_buffer_putc(&buffer, (char)('a' + i % 26));
    cr_assert_eq(buffer.size, 100000);
    for (int i = 0; i < 100000; i++)
        cr_assert_eq(buffer.data[i], 'a' + i % 26);
    smz_buffer_clear(&buffer);
    smz_buffer_puts(&buffer, "one ");
    smz_buffer_printf(&buffer, "%d %s", 2, "three");
    smz_buffer_put(&buffer, NULL, 0);
    assert_holds(&buffer, "one 2 three");
    smz_buffer_free(&buffer);
    smz_buffer_free(&buffer);
}

Test(buffer, first_failure_sticks)
{
    counted counts = {.fail_from = 2};
    smz_allocator allocator = counting(&counts);
    smz_buffer buffer;

    smz_buffer_init(&buffer, &allocator);
    for (int i = 0; i < 5000; i++)
        smz_buffer_putc(&buffer, 'x');
    cr_assert(buffer.failed);
    smz_buffer_putc(&buffer, 'y');
    cr_assert_neq(buffer.data[buffer.size - 1], 'y');
    smz_buffer_clear(&buffer);
    cr_assert_not(buffer.failed);
    smz_buffer_free(&buffer);
    cr_assert_eq(counts.blocks, 0);
}

Test(buffer, too_long_for_printf_is_a_failure_and_no_overflow)
{
    smz_buffer buffer;

    smz_buffer_init(&buffer, NULL);
    smz_buffer_printf(&buffer, "%0600d", 1);
    cr_assert(buffer.failed);
    smz_buffer_free(&buffer);
}

static void assert_doubles(void)
{
    smz_buffer buffer;

    smz_buffer_init(&buffer, NULL);
    smz_buffer_double(&buffer, 0.5, 6);
    assert_holds(&buffer, "0.5");
    smz_buffer_double(&buffer, -1234.0625, 17);
    assert_holds(&buffer, "-1234.0625");
    smz_buffer_double(&buffer, 0, 6);
    assert_holds(&buffer, "0");
    smz_buffer_double(&buffer, 1e-9, 6);
    assert_holds(&buffer, "1e-09");
    smz_buffer_double(&buffer, 1.0 / 3, 4);
    assert_holds(&buffer, "0.3333");
    smz_buffer_free(&buffer);
}

Test(buffer, writes_numbers)
{
    assert_doubles();
}

Test(buffer, writes_numbers_with_a_full_stop_where_the_locale_has_a_comma)
{
    if (!setlocale(LC_ALL, "de_DE.UTF-8"))
        cr_skip_test("no locale de_DE.UTF-8");
    cr_assert_str_eq(localeconv()->decimal_point, ",");
    assert_doubles();
}

/* ---- Errors ----------------------------------------------------------------------------- */

Test(error, says_what_and_where)
{
    smz_error error;

    cr_assert_eq(smz_fail(&error, SMZ_ERROR_UTF8, 17, "byte %d", 0xFF), SMZ_ERROR_UTF8);
    cr_assert_eq(error.code, SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 17);
    cr_assert_str_eq(error.message, "byte 255");
    cr_assert_eq(smz_fail(NULL, SMZ_ERROR_JSON, 0, "nobody listens"), SMZ_ERROR_JSON);
    cr_assert_eq(smz_fail_memory(&error), SMZ_ERROR_MEMORY);
    cr_assert_eq(error.offset, SMZ_NO_OFFSET);
}

Test(error, cuts_a_long_message_between_characters)
{
    smz_error error;
    char longer[400];

    /* Three bytes a character, begun at each of the three places. */
    for (size_t shift = 0; shift < 3; shift++) {
        size_t size = 0;
        memset(longer, 'x', shift);
        for (size_t i = shift; i + 4 < sizeof longer; i += 3)
            memcpy(longer + i, "\xE2\x82\xAC\0", 4);
        smz_fail(&error, SMZ_ERROR_ARGUMENT, 0, "%s", longer);
        size = strlen(error.message);
        cr_assert_gt(size, sizeof error.message - 5);
        cr_assert_eq(smz_utf8_check(error.message, size), size);
    }
}

Test(error, a_message_is_one_line_of_utf8_whatever_it_quotes)
{
    smz_error error;

    smz_fail(&error, SMZ_ERROR_LANGUAGE, 0, "%s.", "a\r\nb\x1B\x7F");
    cr_assert_str_eq(error.message, "a??b??.");
    smz_fail(&error, SMZ_ERROR_LANGUAGE, 0, "'%.2s' %s", "a\xC3\xA9", "\xFFz\xE2\x82");
    cr_assert_str_eq(error.message, "'a?' ?z??");
    smz_fail(&error, SMZ_ERROR_LANGUAGE, 0, "%s", "a\xC3\xA9");
    cr_assert_str_eq(error.message, "a\xC3\xA9");
}

Test(error, every_status_has_a_name_of_its_own)
{
    for (int i = 0; i >= -10; i--) {
        cr_assert_str_neq(smz_status_name((smz_status)i), "unknown");
        for (int j = 0; j > i; j--)
            cr_assert_str_neq(smz_status_name((smz_status)i), smz_status_name((smz_status)j));
    }
    cr_assert_str_eq(smz_status_name((smz_status)-99), "unknown");
}
