/* base/unicode.h: UTF-8, classes, folding, grapheme clusters. */
#include <criterion/criterion.h>
#include <ctype.h>
#include <stdint.h>
#include "base/unicode.h"

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
