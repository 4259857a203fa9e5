/* base/: memory, buffers, errors, Unicode. */
#include <criterion/criterion.h>
#include <ctype.h>
#include <locale.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include "base/arena.h"
#include "base/ascii.h"
#include "base/buffer.h"
#include "base/elementary.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/rows.h"
#include "base/unicode.h"

/* An allocator that counts, and fails from a given call on. */
typedef struct counter {
    size_t calls;
    size_t blocks;
    size_t fail_from; /* 0: never */
} counter;

static void *counted_resize(void *user, void *block, size_t size)
{
    counter *counted = user;
    void *grown;

    counted->calls++;
    if (counted->fail_from && counted->calls >= counted->fail_from)
        return NULL;
    grown = realloc(block, size);
    if (grown && !block)
        counted->blocks++;
    return grown;
}

static void counted_release(void *user, void *block)
{
    counter *counted = user;

    counted->blocks -= block != NULL;
    free(block);
}

static smz_allocator counting(counter *counted)
{
    return (smz_allocator){counted_resize, counted_release, counted};
}

/* ---- Arena ------------------------------------------------------------------------------ */

Test(arena, gives_aligned_memory_that_does_not_overlap)
{
    smz_arena arena;
    char *before = NULL;

    smz_arena_init(&arena, NULL, 256);
    for (size_t size = 0; size < 600; size += 7) {
        char *block = smz_arena_alloc(&arena, 1, size);
        cr_assert_not_null(block);
        cr_assert_eq((uintptr_t)block % alignof(max_align_t), 0);
        cr_assert_neq(block, before);
        memset(block, 0xA5, size);
        before = block;
    }
    smz_arena_free(&arena);
}

Test(arena, clears_when_asked)
{
    smz_arena arena;
    smz_mark mark;
    uint64_t *items;

    smz_arena_init(&arena, NULL, 4096);
    mark = smz_arena_mark(&arena);
    memset(smz_arena_alloc(&arena, 100, 8), 0xFF, 800);
    smz_arena_release(&arena, mark);
    items = SMZ_NEW0(&arena, uint64_t, 100);
    for (size_t i = 0; i < 100; i++)
        cr_assert_eq(items[i], 0);
    smz_arena_free(&arena);
}

Test(arena, refuses_a_size_that_overflows)
{
    smz_arena arena;

    smz_arena_init(&arena, NULL, 256);
    cr_assert_null(smz_arena_alloc(&arena, SIZE_MAX / 2, 3));
    cr_assert_null(smz_arena_alloc(&arena, SIZE_MAX, 1));
    cr_assert_null(smz_arena_copy(&arena, "x", SIZE_MAX));
    cr_assert_not_null(smz_arena_alloc(&arena, 1, 1));
    smz_arena_free(&arena);
}

Test(arena, gives_back_what_was_taken_since_the_mark)
{
    smz_arena arena;
    smz_mark empty, mark;
    void *first, *second;

    smz_arena_init(&arena, NULL, 1024);
    empty = smz_arena_mark(&arena);
    first = smz_arena_alloc(&arena, 1, 100);
    mark = smz_arena_mark(&arena);
    second = smz_arena_alloc(&arena, 1, 100);
    for (int i = 0; i < 50; i++)
        cr_assert_not_null(smz_arena_alloc(&arena, 1, 500));
    smz_arena_release(&arena, mark);
    cr_assert_eq(smz_arena_alloc(&arena, 1, 100), second);
    smz_arena_release(&arena, empty);
    cr_assert_eq(smz_arena_alloc(&arena, 1, 100), first);
    smz_arena_free(&arena);
}

Test(arena, reset_keeps_its_chunks_for_the_next_use)
{
    counter counted = {0};
    smz_allocator allocator = counting(&counted);
    smz_arena arena;
    size_t calls;

    smz_arena_init(&arena, &allocator, 1024);
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < 100; i++)
            cr_assert_not_null(smz_arena_alloc(&arena, 1, 10 * i));
        if (round == 0)
            calls = counted.calls;
        smz_arena_reset(&arena);
    }
    cr_assert_eq(counted.calls, calls);
    smz_arena_free(&arena);
    cr_assert_eq(counted.blocks, 0);
}

Test(arena, reset_does_not_hold_a_huge_documents_memory)
{
    counter counted = {0};
    smz_allocator allocator = counting(&counted);
    smz_arena arena;

    smz_arena_init(&arena, &allocator, 1024);
    cr_assert_not_null(smz_arena_alloc(&arena, 1, 100));
    cr_assert_not_null(smz_arena_alloc(&arena, 80, (size_t)1 << 20));
    smz_arena_reset(&arena);
    cr_assert_eq(counted.blocks, 1);
    cr_assert_not_null(smz_arena_alloc(&arena, 1, 2000));
    smz_arena_free(&arena);
    cr_assert_eq(counted.blocks, 0);
}

Test(arena, out_of_memory_is_null_and_loses_nothing)
{
    counter counted = {.fail_from = 2};
    smz_allocator allocator = counting(&counted);
    smz_arena arena;
    char *kept;

    smz_arena_init(&arena, &allocator, 64);
    kept = smz_arena_copy(&arena, "kept", 4);
    cr_assert_null(smz_arena_alloc(&arena, 1, 1000));
    cr_assert_null(smz_arena_zero(&arena, 1, 1000));
    cr_assert_str_eq(kept, "kept");
    smz_arena_free(&arena);
    cr_assert_eq(counted.blocks, 0);
}

Test(arena, copies_end_in_nul)
{
    smz_arena arena;
    char *copy;

    smz_arena_init(&arena, NULL, 64);
    copy = smz_arena_copy(&arena, "abcdef", 3);
    cr_assert_str_eq(copy, "abc");
    cr_assert_str_eq(smz_arena_copy(&arena, NULL, 0), "");
    smz_arena_free(&arena);
}

Test(arena, vector_keeps_its_items_while_it_grows)
{
    smz_arena arena;
    SMZ_VECTOR(uint32_t) numbers = {0};

    smz_arena_init(&arena, NULL, 256);
    for (uint32_t i = 0; i < 10000; i++) {
        uint32_t *number = SMZ_PUSH(&arena, &numbers);
        cr_assert_not_null(number);
        *number = i * i;
        /* Something else lies behind it now and then, so that it has to move. */
        if (i % 1000 == 0)
            cr_assert_not_null(smz_arena_alloc(&arena, 1, 8));
    }
    cr_assert_eq(numbers.size, 10000);
    for (uint32_t i = 0; i < 10000; i++)
        cr_assert_eq(numbers.items[i], i * i);
    smz_arena_free(&arena);
}

Test(arena, vector_that_cannot_grow_stays_as_it_was)
{
    counter counted = {.fail_from = 2};
    smz_allocator allocator = counting(&counted);
    smz_arena arena;
    SMZ_VECTOR(uint64_t) numbers = {0};
    uint64_t *number;

    smz_arena_init(&arena, &allocator, 512);
    while ((number = SMZ_PUSH(&arena, &numbers)) != NULL)
        *number = numbers.size;
    cr_assert_eq(numbers.size, numbers.capacity);
    for (size_t i = 0; i < numbers.size; i++)
        cr_assert_eq(numbers.items[i], i + 1);
    cr_assert_not(smz_vector_grow(&arena, (void **)&numbers.items, &numbers.capacity, SIZE_MAX, 8));
    smz_arena_free(&arena);
}

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
    counter counted = {.fail_from = 2};
    smz_allocator allocator = counting(&counted);
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
    cr_assert_eq(counted.blocks, 0);
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

/* ---- UTF-8 ------------------------------------------------------------------------------ */

/* By arithmetic, unlike the code under test, which goes by the table: decodes what the lead byte
 * promises, then refuses what has a shorter form, is a surrogate or lies beyond the last plane. */
static size_t reference_length(const unsigned char *s, size_t size)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t length = s[0] < 0x80             ? 1
                    : (s[0] & 0xE0) == 0xC0 ? 2
                    : (s[0] & 0xF0) == 0xE0 ? 3
                    : (s[0] & 0xF8) == 0xF0 ? 4
                                            : 0;
    uint32_t c = length < 2 ? s[0] : s[0] & (0x7Fu >> length);

    if (length == 0 || length > size)
        return 0;
    for (size_t i = 1; i < length; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        c = c << 6 | (s[i] & 0x3F);
    }
    return c < least[length] || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF ? 0 : length;
}

static size_t reference_check(const unsigned char *s, size_t size)
{
    size_t at = 0;

    while (at < size) {
        size_t length = reference_length(s + at, size - at);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

static void assert_as_reference(const unsigned char *s, size_t size)
{
    cr_assert_eq(smz_utf8_check((const char *)s, size), reference_check(s, size),
                 "%02X %02X %02X %02X", s[0], s[1], s[2], s[3]);
}

Test(utf8, agrees_with_table_3_7_on_every_start)
{
    static const unsigned char edges[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                          0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF};
    unsigned char s[4];

    for (unsigned lead = 0; lead < 0x10000; lead++) {
        s[0] = (unsigned char)(lead >> 8);
        s[1] = (unsigned char)lead;
        for (size_t i = 0; i < sizeof edges * sizeof edges; i++) {
            s[2] = edges[i / sizeof edges];
            s[3] = edges[i % sizeof edges];
            if (smz_utf8_check((char *)s, 4) != reference_check(s, 4))
                assert_as_reference(s, 4);
        }
    }
}

Test(utf8, a_cut_sequence_is_an_error_at_its_first_byte)
{
    static const char *const sequences[] = {"\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};

    for (size_t i = 0; i < 3; i++)
        for (size_t cut = 1; cut < strlen(sequences[i]); cut++) {
            char text[16] = "twelve bytes";
            memcpy(text + 12, sequences[i], cut);
            cr_assert_eq(smz_utf8_check(text, 12 + cut), 12);
        }
}

Test(utf8, finds_the_first_bad_byte_at_any_distance)
{
    char text[64];

    for (size_t bad = 0; bad < sizeof text; bad++) {
        memset(text, 'a', sizeof text);
        text[bad] = '\x80';
        cr_assert_eq(smz_utf8_check(text, sizeof text), bad);
        cr_assert_eq(smz_utf8_check(text, bad), bad);
    }
    cr_assert_eq(smz_utf8_check(NULL, 0), 0);
}

Test(utf8, every_character_survives_a_round_trip)
{
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[4];
        size_t size = smz_utf8_put(bytes, c), next, start;
        smz_text text = {bytes, size};

        if (c >= 0xD800 && c <= 0xDFFF) {
            cr_assert_eq(smz_utf8_check(bytes, size), 0);
            continue;
        }
        if (smz_utf8_check(bytes, size) != size || smz_utf8_next(text, 0, &next) != c ||
            next != size || smz_utf8_previous(text, size, &start) != c || start != 0)
            cr_assert(false, "U+%04X", c);
    }
}

/* ---- Classes ---------------------------------------------------------------------------- */

Test(unicode, knows_ascii_as_c_does)
{
    for (int c = 0; c < 128; c++) {
        uint32_t u = (uint32_t)c;
        cr_assert_eq(smz_is(u, SMZ_UPPER), isupper(c) != 0, "%d", c);
        cr_assert_eq(smz_is(u, SMZ_LOWER), islower(c) != 0, "%d", c);
        cr_assert_eq(smz_is(u, SMZ_LETTER), isalpha(c) != 0, "%d", c);
        cr_assert_eq(smz_is(u, SMZ_DIGIT), isdigit(c) != 0, "%d", c);
        cr_assert_eq(smz_is(u, SMZ_PUNCT | SMZ_SYMBOL), ispunct(c) != 0, "%d", c);
        cr_assert_eq(smz_lower(u), (uint32_t)tolower(c), "%d", c);
        /* The four separators are paragraph and segment separators in Unicode's eyes. */
        cr_assert_eq(smz_is(u, SMZ_SPACE), isspace(c) || (c >= 28 && c <= 31), "%d", c);
        cr_assert_eq(smz_is(u, SMZ_CONTROL), iscntrl(c) && !smz_is(u, SMZ_SPACE), "%d", c);
    }
}

Test(unicode, classes_of_other_scripts)
{
    static const struct {
        uint32_t c;
        unsigned has, lacks;
    } samples[] = {
        {0x00C4, SMZ_LETTER | SMZ_UPPER, SMZ_LOWER},    /* A with diaeresis */
        {0x0451, SMZ_LETTER | SMZ_LOWER, SMZ_UPPER},    /* Cyrillic io */
        {0x05D0, SMZ_LETTER, SMZ_UPPER | SMZ_LOWER},    /* Hebrew alef */
        {0x4E2D, SMZ_LETTER | SMZ_UNSPACED, SMZ_UPPER}, /* Han */
        {0xAC00, SMZ_LETTER, SMZ_UNSPACED},             /* Hangul is written with spaces */
        {0x0301, SMZ_MARK, SMZ_LETTER},                 /* combining acute */
        {0x0E31, SMZ_MARK | SMZ_UNSPACED, SMZ_LETTER},  /* Thai vowel sign */
        {0x0663, SMZ_DIGIT, SMZ_LETTER},                /* Arabic three */
        {0x00A0, SMZ_SPACE, SMZ_PUNCT},                 /* no-break space */
        {0x0085, SMZ_SPACE, SMZ_CONTROL},               /* next line */
        {0x3000, SMZ_SPACE, SMZ_PUNCT},                 /* ideographic space */
        {0x200B, SMZ_FORMAT_CHAR, SMZ_SPACE},           /* zero width space */
        {0x3002, SMZ_PUNCT | SMZ_TERMINAL, SMZ_CLOSE},  /* ideographic full stop */
        {0x0964, SMZ_PUNCT | SMZ_TERMINAL, SMZ_LETTER}, /* danda */
        {0x2026, SMZ_PUNCT | SMZ_TERMINAL, SMZ_SPACE},  /* ellipsis */
        {0x201C, SMZ_OPEN | SMZ_QUOTE | SMZ_PUNCT, SMZ_CLOSE},
        {0x201D, SMZ_CLOSE | SMZ_QUOTE | SMZ_PUNCT, SMZ_OPEN},
        {0x201E, SMZ_OPEN | SMZ_QUOTE, SMZ_CLOSE},  /* German opening quote */
        {0x2014, SMZ_DASH | SMZ_PUNCT, SMZ_SYMBOL}, /* em dash */
        {0x20AC, SMZ_SYMBOL, SMZ_PUNCT},            /* euro */
        {0x1F600, SMZ_SYMBOL, SMZ_LETTER},          /* emoji */
        {0xE000, 0, ~0u},                           /* private use */
        {0x10FFFF, 0, ~0u},                         /* noncharacter */
    };

    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        unsigned class = smz_class(samples[i].c);
        cr_assert_eq(class & samples[i].has, samples[i].has, "U+%04X: %x", samples[i].c, class);
        cr_assert_eq(class & samples[i].lacks, 0, "U+%04X: %x", samples[i].c, class);
    }
}

/* ---- Folding ---------------------------------------------------------------------------- */

static void assert_folds(const char *word, const char *expected, bool turkic)
{
    smz_text text = {word, strlen(word)};
    char out[4096];
    size_t size = smz_fold(out, sizeof out, text, turkic);

    cr_assert_leq(size, 3 * text.size + 16);
    cr_assert_leq(size, sizeof out);
    cr_assert_eq(size, strlen(expected), "%s: %.*s", word, (int)size, out);
    cr_assert_eq(memcmp(out, expected, size), 0, "%s: %.*s", word, (int)size, out);
}

Test(fold, case_and_composition)
{
    assert_folds("", "", false);
    assert_folds("Hello-World's", "hello-world's", false);
    assert_folds("\u00C5NGSTR\u00D6M", "\u00E5ngstr\u00F6m", false);
    assert_folds("A\u030Angstro\u0308m", "\u00E5ngstr\u00F6m", false);
    assert_folds("\u212Bngstr\u00F6m", "\u00E5ngstr\u00F6m", false); /* the Angstrom sign */
    assert_folds("STRASSE", "strasse", false);
    assert_folds("Stra\u00DFe", "strasse", false);
    assert_folds("\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C3", false);
    assert_folds("\u03BF\u03B4\u03BF\u03C2", "\u03BF\u03B4\u03BF\u03C3", false); /* final sigma */
    assert_folds("\u1112\u1161\u11AB", "\uD55C", false); /* Hangul from its letters */
    assert_folds("\u4E2D\u56FD", "\u4E2D\u56FD", false);
}

Test(fold, marks_are_put_in_canonical_order)
{
    /* q, dot above, dot below, both ways round: one word. */
    assert_folds("q\u0307\u0323", "q\u0323\u0307", false);
    assert_folds("q\u0323\u0307", "q\u0323\u0307", false);
    assert_folds("\u1E69", "\u1E69", false);
    assert_folds("s\u0307\u0323", "\u1E69", false);
}

Test(fold, one_apostrophe_and_nothing_invisible)
{
    assert_folds("Don\u2019t", "don't", false);
    assert_folds("don\uFF07t", "don't", false);
    assert_folds("co\u00ADop\u200Bera\u2060tion\uFEFF", "cooperation", false);
    assert_folds("\u200F\u05D0\u05D1", "\u05D0\u05D1", false);
    assert_folds("\u00AD", "", false);
}

Test(fold, dotless_i_in_turkic_languages_alone)
{
    assert_folds("DIYARBAKIR", "d\u0131yarbak\u0131r", true);
    assert_folds("\u0130STANBUL", "istanbul", true);
    assert_folds("DIYARBAKIR", "diyarbakir", false);
}

Test(fold, long_words_are_folded_piece_by_piece)
{
    char word[3001] = "", expected[2001] = "";

    for (size_t i = 0; i < 1000; i++) {
        memcpy(word + 3 * i, "O\u0308", 4);
        memcpy(expected + 2 * i, "\u00F6", 3);
    }
    assert_folds(word, expected, false);
}

Test(fold, says_how_much_room_it_needs)
{
    const char *words[] = {"Plain", "\u00C4\u00D6\u00DC"};

    for (size_t w = 0; w < 2; w++)
        for (size_t room = 0; room < 6; room++) {
            char out[8] = "\1\1\1\1\1\1\1";
            size_t need = smz_fold(out, room, (smz_text){words[w], strlen(words[w])}, false);
            cr_assert_eq(need, strlen(words[w]));
            for (size_t i = room; i < sizeof out - 1; i++)
                cr_assert_eq(out[i], 1);
        }
}

/* ---- Grapheme clusters ------------------------------------------------------------------ */

Test(graphemes, what_a_reader_counts)
{
    static const struct {
        const char *text;
        size_t count;
    } samples[] = {
        {"", 0},
        {"abc", 3},
        {"a\r\nb", 3},
        {"\n\r", 2},
        {"e\u0301", 1},
        {"ne\u0301e", 3},
        {"\u0301", 1},
        {"x\u0301\u0302\u0303y", 2},
        {"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 2},   /* two flags */
        {"a\U0001F1E9\U0001F1EAb\U0001F1EB\U0001F1F7", 4}, /* one after letters */
        {"\U0001F468\u200D\U0001F469\u200D\U0001F467", 1}, /* a family */
        {"\U0001F44D\U0001F3FD", 1},                       /* a skin tone */
        {"\u1112\u1161\u11AB", 1},                         /* one syllable */
        {"\u0928\u093F", 1},                               /* with a vowel sign */
    };

    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        smz_text text = {samples[i].text, strlen(samples[i].text)};
        cr_assert_eq(smz_count_graphemes(text), samples[i].count, "sample %zu", i);
    }
}

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
