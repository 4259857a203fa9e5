/* document/words.c: what the words of a text are, and how many an editor counts. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include "base/unicode.h"
#include "document/fold.h"
#include "document/words.h"

#define LONGEST 4096

/* The words of `text`, a space behind each. */
static void list(char *out, smz_text text)
{
    smz_word word;
    size_t at = 0, length = 0;

    while (smz_next_word(&word, text, &at, text.size)) {
        memcpy(out + length, text.data + word.span.start, smz_span_size(word.span));
        length += smz_span_size(word.span);
        out[length++] = ' ';
    }
    out[length] = 0;
}

typedef struct example {
    const char *text, *words;
} example;

static void check(const example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char got[LONGEST];
        list(got, (smz_text){examples[i].text, strlen(examples[i].text)});
        cr_expect_str_eq(got, examples[i].words, "%s\n want %s\n  got %s", examples[i].text,
                         examples[i].words, got);
    }
}

#define CHECK(...)                                                                                 \
    do {                                                                                           \
        static const example examples[] = {__VA_ARGS__};                                           \
        check(examples, sizeof examples / sizeof *examples);                                       \
    } while (0)

static smz_word_kind kind_of(const char *text)
{
    smz_word word;
    size_t at = 0;

    cr_assert(smz_next_word(&word, (smz_text){text, strlen(text)}, &at, strlen(text)));
    return word.kind;
}

static size_t count(const char *text)
{
    smz_word word;
    size_t at = 0, words = 0;
    unsigned more;

    while ((more = smz_next_word(&word, (smz_text){text, strlen(text)}, &at, strlen(text))) > 0)
        words += more;
    return words;
}

/* ---- Words -------------------------------------------------------------------------------- */

Test(word, letters_marks_and_digits)
{
    CHECK({"The cat, the dog.", "The cat the dog "}, {"naïve cafe\u0301!", "naïve cafe\u0301 "},
          {"Ελλάδα і Україна", "Ελλάδα і Україна "}, {"B2B 4th a1", "B2B 4th a1 "},
          {"हिन्दी में", "हिन्दी में "}, {"한국어 문장", "한국어 문장 "}, {"", ""},
          {" \n.,;!?-–—…'\"()", ""});
}

Test(word, apostrophes)
{
    CHECK({"O'Neill's l'homme don’t", "O'Neill's l'homme don’t "}, {"'tis 'quoted'", "tis quoted "},
          {"rock-'n'-roll dogs' bones", "rock-'n'-roll dogs bones "});
}

Test(word, hyphens)
{
    CHECK({"well-known co\u2010op", "well-known co\u2010op "},
          {"soft\u00adhyphen", "soft\u00adhyphen "},
          {"it is -- or was - late", "it is or was late "}, {"word-", "word "}, {"a–b", "a b "});
}

Test(word, numbers_with_separators)
{
    CHECK({"1,234.5 12:30 3-2 50% 27/10/2014", "1,234.5 12:30 3-2 50 27/10/2014 "},
          {"$9.50, 1.", "9.50 1 "}, {"1'000", "1'000 "}, {"one,two a:b", "one two a b "});
    cr_assert_eq(kind_of("1,234.5"), SMZ_WORD_NUMBER);
    cr_assert_eq(kind_of("12:30"), SMZ_WORD_NUMBER);
    cr_assert_eq(kind_of("4th"), SMZ_WORD_LETTERS);
}

Test(word, full_stops_inside)
{
    CHECK({"the U.S.A. and e.g. v2.0.Beta", "the U.S.A and e.g v2.0.Beta "},
          {"It ended today.The next", "It ended today The next "});
}

Test(word, addresses)
{
    static const char *const one[] = {
        "https://example.org/a_(b)?c=d&e=f#g",
        "jane.roe@example.org",
        "example.org",
        "@jane_roe",
        "#news",
        "www.example.org/path/",
        "http://user:name@host:80/%20x",
    };

    for (size_t i = 0; i < sizeof one / sizeof *one; i++) {
        char expected[LONGEST], got[LONGEST];
        cr_expect_eq(kind_of(one[i]), SMZ_WORD_ADDRESS, "%s", one[i]);
        snprintf(expected, sizeof expected, "%s ", one[i]);
        list(got, (smz_text){one[i], strlen(one[i])});
        cr_expect_str_eq(got, expected);
    }
    CHECK({"(see http://a.bc/d).", "see http://a.bc/d "},
          {"at http://a.bc/d, or", "at http://a.bc/d or "}, {"<http://a.bc>", "http://a.bc "},
          {"#1 @ #", "1 "}, {"a:// b", "a b "});
}

Test(word, scripts_without_spaces_are_bigrams)
{
    CHECK({"今天下雨。", "今天 天下 下雨 "}, {"中", "中 "}, {"猫はGNUです", "猫は GNU です "},
          {"ไปบ้าน", "ไป ปบ้ บ้า าน "}, {"カメラ、カ", "カメ メラ カ "});
    cr_assert_eq(kind_of("今天"), SMZ_WORD_BIGRAM);
    cr_assert_eq(kind_of("中"), SMZ_WORD_BIGRAM);
}

Test(word, the_end_is_an_end)
{
    smz_text text = SMZ_TEXT("one two-three");
    smz_word word;
    size_t at = 4;

    cr_assert(smz_next_word(&word, text, &at, 8));
    cr_assert_eq(word.span.start, 4);
    cr_assert_eq(word.span.end, 7);
    cr_assert_not(smz_next_word(&word, text, &at, 8));
}

/* ---- Counting ----------------------------------------------------------------------------- */

Test(count, as_an_editor_does)
{
    cr_assert_eq(count("It's a well-known 3.5% rise - see http://a.bc/d."), 7);
    cr_assert_eq(count("今天下雨。"), 4);
    cr_assert_eq(count("中"), 1);
    cr_assert_eq(count("ไปบ้าน"), 5);
    cr_assert_eq(count("... – !"), 0);
}

/* Budgets are checked by splitting at white space: no token with a letter or digit may go free. */
Test(count, never_less_than_tokens_between_white_space)
{
    static const char *const pieces[] = {
        "a",      "1", ".",      "-",      "'",  "@", "#", "://",    "/",
        "_",      ",", "é",      "中",     "ก",  "้",  "½", "\u0301", "\u00ad",
        "\u200d", " ", "\u00a0", "\u3000", "\n", "(", ")", "<",      "x.y",
    };
    unsigned seed = 7;

    for (int round = 0; round < 50000; round++) {
        char text[256];
        size_t size = 0, tokens = 0, next;
        bool word = false;
        for (int i = 0; i < 12; i++) {
            const char *piece;
            seed = seed * 1103515245u + 12345u;
            piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + size, piece, strlen(piece) + 1);
            size += strlen(piece);
        }
        for (size_t at = 0; at < size; at = next) {
            unsigned class = smz_class(smz_utf8_next((smz_text){text, size}, at, &next));
            if (class & SMZ_SPACE)
                word = false;
            else if ((class & (SMZ_LETTER | SMZ_DIGIT)) && !word) {
                word = true;
                tokens++;
            }
        }
        cr_assert_geq(count(text), tokens, "%s", text);
    }
}

/* ---- Unicode's test ----------------------------------------------------------------------- */

/* Reads a JSON string from `*json`, behind its quotation mark, and moves behind its end. */
static smz_text read_string(char *out, const char **json)
{
    const char *c = *json;
    size_t size = 0;

    for (; *c != '"'; c++) {
        uint32_t code = (unsigned char)*c;
        char hex[5] = "";
        if (*c != '\\') {
            out[size++] = *c;
            continue;
        }
        c++;
        if (*c == 'u') {
            memcpy(hex, c + 1, 4);
            code = (uint32_t)strtoul(hex, NULL, 16);
            c += 4;
            if (code >= 0xD800 && code < 0xDC00) {
                memcpy(hex, c + 3, 4);
                code =
                    0x10000 + ((code - 0xD800) << 10) + ((uint32_t)strtoul(hex, NULL, 16) - 0xDC00);
                c += 6;
            }
        } else
            code = *c == 'n'   ? '\n'
                   : *c == 'r' ? '\r'
                   : *c == 't' ? '\t'
                   : *c == 'b' ? '\b'
                   : *c == 'f' ? '\f'
                               : (unsigned char)*c;
        size += smz_utf8_put(out + size, code);
    }
    *json = c + 1;
    return (smz_text){out, size};
}

static bool is_word(smz_text text)
{
    size_t next;

    for (size_t at = 0; at < text.size; at = next)
        if (smz_is(smz_utf8_next(text, at, &next), SMZ_LETTER | SMZ_DIGIT))
            return true;
    return false;
}

/* Whether the segments of {"text": "...", "segments": ["...", ...]} that are words are our words.
 */
static bool agrees(const char *line)
{
    char buffer[LONGEST], expected[LONGEST], got[LONGEST];
    const char *json = strstr(line, "\"text\": \"") + strlen("\"text\": \"");
    smz_text text = read_string(buffer, &json), segment;
    size_t size = 0;

    list(got, text);
    for (json = strchr(json, '['); (json = strchr(json, '"')) != NULL;) {
        json++;
        segment = read_string(expected + size, &json);
        if (!is_word(segment))
            continue;
        size += segment.size;
        expected[size++] = ' ';
    }
    expected[size] = 0;
    return strcmp(got, expected) == 0;
}

/* The others differ on purpose: docs/segmentation.md says in what. */
Test(unicode, word_break_test)
{
    const char *data = getenv("SMZ_DATA");
    char path[1024], line[LONGEST];
    int lines = 0, agree = 0;
    FILE *file = NULL;

    if (data != NULL) {
        snprintf(path, sizeof path, "%s/segmentation/unicode/word_break.jsonl", data);
        file = fopen(path, "r");
    }
    if (file == NULL)
        cr_skip_test("SKIPPED: SMZ_DATA names no folder with Unicode's word break test");
    while (fgets(line, sizeof line, file) != NULL) {
        if (strstr(line, "\\u0000") != NULL)
            continue;
        lines++;
        agree += agrees(line);
    }
    fclose(file);
    cr_log_info("%d of %d agree", agree, lines);
    cr_assert_geq(agree, 1533, "%d of %d agree", agree, lines);
}

/* ---- White space ------------------------------------------------------------------------ */

/* The same, a character at a time. */
static size_t fold_slowly(char *out, smz_text text)
{
    size_t written = 0, next;
    bool space = false;

    for (size_t at = 0; at < text.size; at = next) {
        if (smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE)) {
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

/* Two bytes that matter or do not, at each pair of the places that are looked at eight at a time.
 */
Test(fold, white_space_is_folded_wherever_it_stands)
{
    static const char odd[] = " \n\x1c\x1f!~\x7f";
    char text[24], folded[2][24];

    for (size_t i = 0; i < 7 * 7 * sizeof text * sizeof text; i++) {
        bool odder = false;
        size_t size[2];
        memset(text, 'x', sizeof text);
        text[i / 49 % sizeof text] = odd[i % 7];
        text[i / 49 / sizeof text] = odd[i / 7 % 7];
        size[0] =
            smz_fold_space(folded[0], (smz_text){text, sizeof text}, (smz_span){0, sizeof text});
        size[1] = fold_slowly(folded[1], (smz_text){text, sizeof text});
        cr_assert_eq(size[0], size[1], "%zu", i);
        cr_assert_eq(memcmp(folded[0], folded[1], size[1]), 0, "%zu", i);
        for (size_t at = 0; at < size[1]; at++)
            odder |= folded[1][at] < ' ' || folded[1][at] > '~';
        cr_assert_eq(smz_is_plain((smz_text){text, sizeof text}, (smz_span){0, sizeof text}),
                     !odder && size[1] == sizeof text && memcmp(folded[1], text, size[1]) == 0,
                     "%zu", i);
    }
    cr_assert_not(smz_is_plain((smz_text){text, sizeof text}, (smz_span){3, 3}));
}

/* ---- Many words ------------------------------------------------------------------------- */

/* Pieces of text that words may be made of, or end at. */
static const char *const pieces[] = {"a",
                                     "Word",
                                     "x1",
                                     "19",
                                     " ",
                                     "  ",
                                     ", ",
                                     ".",
                                     "-",
                                     "'",
                                     "@",
                                     "#",
                                     "://",
                                     "e.g.",
                                     "\n",
                                     "\t",
                                     "\"",
                                     "\xc3\xa9",
                                     "\xe2\x80\x99",
                                     "\xe6\x97\xa5",
                                     "about",
                                     "/",
                                     "(",
                                     "!",
                                     "_",
                                     ":",
                                     "...",
                                     "\xcc\x81",
                                     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"};

static size_t write_pieces(char *out, size_t capacity, uint64_t seed)
{
    size_t size = 0;

    for (;;) {
        const char *piece;
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        piece = pieces[(seed >> 40) % (sizeof pieces / sizeof *pieces)];
        if (size + strlen(piece) > capacity)
            return size;
        memcpy(out + size, piece, strlen(piece));
        size += strlen(piece);
    }
}

Test(words, of_a_span_are_those_that_are_read_one_by_one)
{
    char text[400];

    for (uint64_t seed = 0; seed < 2000; seed++) {
        smz_text all = {text, write_pieces(text, 40 + seed % 360, seed)};
        size_t at = seed % 3 ? 0 : all.size / 4, end = seed % 2 ? all.size : all.size / 2;
        smz_word_scan scan;
        smz_word one, other;
        unsigned words;
        while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80)
            at--;
        while (end < all.size && ((unsigned char)text[end] & 0xc0) == 0x80)
            end++;
        scan = smz_words_of(all, (smz_span){at, end});
        do {
            words = smz_next_word(&one, all, &at, end);
            cr_assert_eq(smz_word_scan_next(&scan, &other), words, "text %d", (int)seed);
            if (words > 0)
                cr_assert(one.span.start == other.span.start && one.span.end == other.span.end &&
                              one.kind == other.kind,
                          "text %d at %d", (int)seed, (int)at);
        } while (words > 0);
    }
}

Test(words, longer_than_a_window_are_read_whole)
{
    char text[300];

    memset(text, 'a', sizeof text);
    for (size_t size = 1; size < sizeof text; size++) {
        smz_word_scan scan = smz_words_of((smz_text){text, sizeof text}, (smz_span){0, size});
        smz_word word;
        cr_assert_eq(smz_word_scan_next(&scan, &word), 1);
        cr_assert_eq(word.span.end, size);
        cr_assert_eq(smz_word_scan_next(&scan, &word), 0);
    }
}
