/* Intake: bytes -> text, blocks, and the map back. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"
#include "counted.h"
#include "intake/source.h"

static smz_arena arena;
static smz_source source;
static smz_error error;

static void set_up(void)
{
    smz_arena_init(&arena, NULL, 4096);
    error = (smz_error){0};
}

static void tear_down(void)
{
    smz_arena_free(&arena);
}

static int read_as(const char *bytes, size_t size, smz_input input, const char *encoding)
{
    smz_read_options options = {.size = sizeof options, .input = input, .encoding = encoding};

    return smz_source_read(&source, &arena, bytes, size, &options, &error);
}

static void read_text(const char *text)
{
    cr_assert_eq(read_as(text, strlen(text), SMZ_INPUT_TEXT, NULL), SMZ_OK);
}

static void read_markdown(const char *text)
{
    cr_assert_eq(read_as(text, strlen(text), SMZ_INPUT_MARKDOWN, NULL), SMZ_OK);
}

static void expect_block(size_t i, smz_block_kind kind, const char *text)
{
    const smz_block *block;
    smz_text found;

    cr_assert_lt(i, source.blocks.size, "block %zu, \"%s\", is not there", i, text);
    block = &source.blocks.items[i];
    found = smz_text_slice(source.text, block->span);
    cr_assert(found.size == strlen(text) && memcmp(found.data, text, found.size) == 0,
              "block %zu is \"%.*s\" instead of \"%s\"", i, (int)found.size, found.data, text);
    cr_assert_eq(block->kind, kind, "block \"%s\" is of kind %d", text, (int)block->kind);
}

static void expect_paragraphs(size_t count, const char *const *paragraphs)
{
    for (size_t i = 0; i < count; i++)
        expect_block(i, SMZ_BLOCK_PARAGRAPH, paragraphs[i]);
    cr_assert_eq(source.blocks.size, count);
}

/* The slice of the source that the text's stretch from `first` to the end of `last` came from. */
static void expect_slice(const char *bytes, const char *first, const char *last, const char *slice)
{
    const char *start = strstr(source.text.data, first), *end = strstr(start, last) + strlen(last);
    smz_span span = smz_source_span(
        &source, (smz_span){(size_t)(start - source.text.data), (size_t)(end - source.text.data)});

    cr_assert(smz_span_size(span) == strlen(slice) &&
                  memcmp(bytes + span.start, slice, strlen(slice)) == 0,
              "\"%.*s\" instead of \"%s\"", (int)smz_span_size(span), bytes + span.start, slice);
}

/* ---- Bytes ------------------------------------------------------------------------------ */

TestSuite(intake_bytes, .init = set_up, .fini = tear_down);

Test(intake_bytes, plain_text_is_not_copied)
{
    const char *text = "One sentence.\n\nAnother one.";

    read_text(text);
    cr_assert_eq(source.text.data, text);
    cr_assert_eq(smz_source_offset(&source, 15), 15);
    cr_assert_eq(smz_source_end(&source, 15), 15);
}

Test(intake_bytes, empty_and_white_space_have_no_blocks)
{
    read_text("");
    cr_assert_eq(source.blocks.size, 0);
    read_text(" \n\t\r\n \xC2\xA0 \n\xE3\x80\x80");
    cr_assert_eq(source.blocks.size, 0);
    read_markdown(" \n\n ");
    cr_assert_eq(source.blocks.size, 0);
}

Test(intake_bytes, the_bom_is_no_text_but_counts_in_offsets)
{
    const char *text = "\xEF\xBB\xBFOne.\n\nTwo.";

    read_text(text);
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "One.");
    cr_assert_eq(smz_source_offset(&source, 0), 3);
    expect_slice(text, "Two", ".", "Two.");
    read_markdown("\xEF\xBB\xBFSee [two](http://x.y) now.");
    expect_slice("\xEF\xBB\xBFSee [two](http://x.y) now.", "two", "two", "[two](http://x.y)");
}

Test(intake_bytes, a_nul_is_binary_data_and_names_its_byte)
{
    cr_assert_eq(read_as("ab\0c", 4, SMZ_INPUT_AUTO, NULL), SMZ_ERROR_BINARY);
    cr_assert_eq(error.offset, 2);
    cr_assert_str_eq(error.message, "binary data: NUL at byte 2");
}

Test(intake_bytes, invalid_utf8_names_its_byte)
{
    cr_assert_eq(read_as("abc\xFFz", 5, SMZ_INPUT_AUTO, NULL), SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 3);
    cr_assert_str_eq(error.message, "invalid UTF-8 at byte 3");
    cr_assert_eq(read_as("\xED\xA0\x80", 3, SMZ_INPUT_AUTO, NULL), SMZ_ERROR_UTF8);
    cr_assert_eq(read_as("\xC3", 1, SMZ_INPUT_AUTO, "utf-8"), SMZ_ERROR_UTF8);
}

Test(intake_bytes, utf16_without_its_name_gets_a_hint)
{
    cr_assert_eq(read_as("\xFF\xFEH\0i\0", 6, SMZ_INPUT_AUTO, NULL), SMZ_ERROR_UTF8);
    cr_assert(strstr(error.message, "--encoding") != NULL);
}

Test(intake_bytes, another_encoding_is_converted)
{
    cr_assert_eq(read_as("Gr\xFC\xDF"
                         "e.",
                         6, SMZ_INPUT_TEXT, "ISO-8859-1"),
                 SMZ_OK);
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "Grüße.");
    cr_assert(source.converted);
    cr_assert_eq(read_as("\xFF\xFEH\0i\0.\0", 8, SMZ_INPUT_TEXT, "UTF-16"), SMZ_OK);
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "Hi.");
    cr_assert_eq(read_as("\xFF\xFEH\0i\0.\0", 8, SMZ_INPUT_TEXT, "UTF-16LE"), SMZ_OK);
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "Hi.");
}

Test(intake_bytes, bytes_that_are_not_in_the_encoding_are_named)
{
    cr_assert_eq(read_as("ab\xE9", 3, SMZ_INPUT_TEXT, "ASCII"), SMZ_ERROR_ENCODING);
    cr_assert_eq(error.offset, 2);
}

Test(intake_bytes, no_name_of_an_encoding_stands_for_the_locale)
{
    static const char *const names[] = {"", "no-such-set", "//", "UTF-8//IGNORE", "a\nb"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        cr_assert_eq(read_as("text", 4, SMZ_INPUT_TEXT, names[i]), SMZ_ERROR_ENCODING);
        cr_assert(strchr(error.message, '\n') == NULL);
    }
}

Test(intake_bytes, a_nul_in_converted_text_is_binary)
{
    cr_assert_eq(read_as("a\0\0\0", 4, SMZ_INPUT_TEXT, "UTF-16LE"), SMZ_ERROR_BINARY);
}

/* ---- Lines ------------------------------------------------------------------------------ */

TestSuite(intake_lines, .init = set_up, .fini = tear_down);

Test(intake_lines, every_kind_of_line_break)
{
    static const char *const breaks[] = {"\n\n",    "\r\n\r\n",     "\r\r",           "\f",
                                         "\n \t\n", "\xE2\x80\xA9", "\xE2\x80\xA8\n", "\xC2\x85\n"};
    char text[64];

    for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
        const char *const want[] = {"One here.", "Two here."};
        strcat(strcat(strcpy(text, "One here."), breaks[i]), "Two here.");
        read_text(text);
        expect_paragraphs(2, want);
    }
}

Test(intake_lines, hard_wrapped_lines_stay_together)
{
    static const char wrapped[] = "The committee met for the third time on\n"
                                  "Monday, and after four hours of talk the\n"
                                  "members of the two parties agreed to ask\n"
                                  "Professor Miller for a report. He is to\n"
                                  "give it in May.\n"
                                  "A new paragraph begins here, although it\n"
                                  "is not set off by a line of its own.";
    static const char *const want[] = {"The committee met for the third time on\n"
                                       "Monday, and after four hours of talk the\n"
                                       "members of the two parties agreed to ask\n"
                                       "Professor Miller for a report. He is to\n"
                                       "give it in May.",
                                       "A new paragraph begins here, although it\n"
                                       "is not set off by a line of its own."};

    read_text(wrapped);
    expect_paragraphs(2, want);
}

Test(intake_lines, one_paragraph_a_line_comes_apart)
{
    /* In parentheses: clang takes two literals in a row for a forgotten comma. */
    static const char *const want[] = {"Village shop to close", "By Ann Author",
                                       ("The last shop of the village will close in May, its owner "
                                        "said on Tuesday, after trade fell."),
                                       "No buyer was found."};

    read_text(
        "Village shop to close\nBy Ann Author\nThe last shop of the village will close in May, "
        "its owner said on Tuesday, after trade fell.\nNo buyer was found.");
    expect_paragraphs(4, want);
}

Test(intake_lines, short_paragraphs_below_a_headline_are_no_verse)
{
    static const char *const want[] = {"Ferry firm to end night sailings",
                                       "The company said so on Monday.", "Nobody was told."};

    read_text("Ferry firm to end night sailings\nThe company said so on Monday.\nNobody was told.");
    expect_paragraphs(3, want);
}

Test(intake_lines, a_headline_over_wrapped_lines_stands_alone)
{
    read_text("Shop to close\nThe last shop of the village will close in\nMay, its owner said on "
              "Tuesday, after the\ntrade of the last three years fell.");
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "Shop to close");
    cr_assert_eq(source.blocks.size, 2);
}

Test(intake_lines, wrapped_text_without_case)
{
    read_text("これは一行が同じ長さで折り返された\n日本語の文章で、途中の行末は文の終\nわりではない"
              "。ここで終わる。");
    cr_assert_eq(source.blocks.size, 1);
}

Test(intake_lines, list_items)
{
    read_text("Needed:\n- flour\n- two eggs and\n  some milk\n\xE2\x80\xA2 salt");
    expect_block(1, SMZ_BLOCK_ITEM, "- flour");
    expect_block(2, SMZ_BLOCK_ITEM, "- two eggs and\n  some milk");
    expect_block(3, SMZ_BLOCK_ITEM, "\xE2\x80\xA2 salt");
    cr_assert_eq(source.blocks.items[1].marker, 2);
    cr_assert_eq(source.blocks.items[3].marker, 4);
}

Test(intake_lines, numbers_are_items_only_in_a_count)
{
    read_text("1. Mix.\n2. Bake.\n\n1. FC Example won again.");
    expect_block(0, SMZ_BLOCK_ITEM, "1. Mix.");
    expect_block(1, SMZ_BLOCK_ITEM, "2. Bake.");
    expect_block(2, SMZ_BLOCK_PARAGRAPH, "1. FC Example won again.");
    cr_assert_eq(source.blocks.items[2].marker, 0);
}

Test(intake_lines, a_dash_in_wrapped_prose_is_no_bullet)
{
    read_text(
        "It was a longer day than they remembered\n- and they did remember a good many - but\n"
        "nobody was sorry when it ended at last,\nwhich it did.");
    cr_assert_eq(source.blocks.size, 1);
}

Test(intake_lines, verse_stays_together)
{
    read_text("The rain fell down upon the hill,\nThe wind was in the tree\nAnd all the summer "
              "night was still,\nAnd no one came to me.");
    cr_assert_eq(source.blocks.size, 1);
}

Test(intake_lines, quoted_mail)
{
    read_text("I agree.\n> This is what\n> you wrote.");
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "I agree.");
    expect_block(1, SMZ_BLOCK_QUOTE, "> This is what\n> you wrote.");
}

Test(intake_lines, sentence_ends)
{
    static const char *const ended[] = {"So it is.",  "Is it?”",    "“It is!”)", "So it is.[12]",
                                        "So it is.3", "それだ。」", "So it is…", "Так.» "};
    static const char *const open[] = {
        "So it is", "So it is,", "It is 3.5", "See:", "", "[12]", "\""};

    for (size_t i = 0; i < sizeof ended / sizeof *ended; i++)
        cr_assert(smz_line_ends_sentence((smz_text){ended[i], strlen(ended[i])}), "%s", ended[i]);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        cr_assert_not(smz_line_ends_sentence((smz_text){open[i], strlen(open[i])}), "%s", open[i]);
}

/* At each of the places that are looked at eight at a time, among ASCII and among other letters. */
Test(intake_lines, line_ends_are_found_everywhere)
{
    static const char *const breaks[] = {"\n", "\f", "\r", "\r\n", "\xc2\x85", "\u2028", "\u2029"};
    static const char *const lines[] = {"a lot of letters and spaces",
                                        "\x0e\x0f \x1f\x7f ~~~~~~~~~~~~~~", "éâÅè–…é–…é–…é–…"};

    for (size_t i = 0; i < 7 * 3 * 20; i++) {
        const char *line = lines[i / 7 % 3], *end = breaks[i % 7];
        char text[64];
        size_t at = i / 21, next;
        int size = snprintf(text, sizeof text, "%.*s%s%s", (int)at, line, end, line);
        cr_assert_eq(smz_line_end((smz_text){text, (size_t)size}, 0, &next), at, "%zu", i);
        cr_assert_eq(next, at + strlen(end), "%zu", i);
        cr_assert_eq(smz_line_end((smz_text){text, at}, 0, &next), at, "no break");
        cr_assert_eq(next, at);
    }
}

/* ---- Markdown --------------------------------------------------------------------------- */

TestSuite(intake_markdown, .init = set_up, .fini = tear_down);

Test(intake_markdown, markup_is_taken_out)
{
    static const char text[] = "A **bold** word, a [link](http://x.y/a_(b) \"title\"), `code`, "
                               "\\*stars\\* and ![an image](i.png)more.";

    read_markdown(text);
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "A bold word, a link, code, *stars* and more.");
    expect_slice(text, "A bold", "more.", text);
    expect_slice(text, "bold", "bold", "bold");
    expect_slice(text, "link", "link", "[link](http://x.y/a_(b) \"title\")");
    expect_slice(text, "a link", "link", "a [link](http://x.y/a_(b) \"title\")");
}

Test(intake_markdown, a_sentence_inside_a_link_keeps_to_its_own_words)
{
    static const char text[] = "[It rained. It snowed.](http://x.y) It stopped.";

    read_markdown(text);
    expect_slice(text, "It rained", ".", "It rained.");
    expect_slice(text, "It rained", "snowed.", "[It rained. It snowed.](http://x.y)");
    expect_slice(text, "It stopped", ".", "It stopped.");
}

Test(intake_markdown, entities_are_characters_and_map_whole)
{
    static const char text[] = "Tom &amp; Ann&#8217;s &#x2013; caf&eacute; &unknown; &#0;";

    read_markdown(text);
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "Tom & Ann’s – café &unknown; \xEF\xBF\xBD");
    expect_slice(text, "&", "&", "&amp;");
    expect_slice(text, "Ann", "’", "Ann&#8217;");
    expect_slice(text, "s –", "–", "s &#x2013;");
}

Test(intake_markdown, blocks_have_their_kinds)
{
    read_markdown("# Title\n\nText.\n\n- item\n  - inner\n\n> quoted\n\n```\ncode\n```\n\n"
                  "| a | b |\n|---|---|\n| c | d |\n\nUnder\n-----\n");
    expect_block(0, SMZ_BLOCK_HEADING, "Title");
    expect_block(1, SMZ_BLOCK_PARAGRAPH, "Text.");
    expect_block(2, SMZ_BLOCK_ITEM, "item");
    expect_block(3, SMZ_BLOCK_ITEM, "inner");
    expect_block(4, SMZ_BLOCK_QUOTE, "quoted");
    expect_block(5, SMZ_BLOCK_CODE, "code");
    expect_block(6, SMZ_BLOCK_TABLE, "a b");
    expect_block(7, SMZ_BLOCK_TABLE, "c d");
    expect_block(8, SMZ_BLOCK_HEADING, "Under");
    cr_assert_eq(source.blocks.items[0].level, 1);
    cr_assert_eq(source.blocks.items[3].level, 2);
    cr_assert_eq(source.blocks.items[8].level, 2);
}

Test(intake_markdown, links_and_emphasis_are_counted)
{
    read_markdown("[All of it](http://x.y)\n\n**Bold**\n\nSome [link](#) here, **some** bold.");
    cr_assert_eq(source.blocks.items[0].link_bytes, 9);
    cr_assert(source.blocks.items[1].strong);
    cr_assert_eq(source.blocks.items[2].link_bytes, 4);
    cr_assert_not(source.blocks.items[2].strong);
}

Test(intake_markdown, addresses_and_tags)
{
    read_markdown("<https://example.com/a>\n\nOne<br>Two <b>three</b>.\n\n<script>x = 1;</script>");
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "https://example.com/a");
    expect_block(1, SMZ_BLOCK_PARAGRAPH, "One");
    expect_block(2, SMZ_BLOCK_PARAGRAPH, "Two three.");
    cr_assert_eq(source.blocks.size, 3);
}

Test(intake_markdown, wrapped_lines_and_lines_of_their_own)
{
    read_markdown("Headline of it\nBy [Ann](#)\n\nThis is wrapped\nin the middle.");
    expect_block(0, SMZ_BLOCK_PARAGRAPH, "Headline of it");
    expect_block(1, SMZ_BLOCK_PARAGRAPH, "By Ann");
    expect_block(2, SMZ_BLOCK_PARAGRAPH, "This is wrapped\nin the middle.");
}

Test(intake_markdown, told_by_the_name)
{
    smz_read_options options = {.size = sizeof options, .name = "Notes.MD"};

    cr_assert_eq(smz_source_read(&source, &arena, "*a*", 3, &options, &error), SMZ_OK);
    cr_assert(source.markup);
    options.name = "notes.txt";
    cr_assert_eq(smz_source_read(&source, &arena, "*a*", 3, &options, &error), SMZ_OK);
    cr_assert_not(source.markup);
}

Test(intake_markdown, told_by_its_links_and_nothing_else)
{
    static const char *const markdown[] = {"By [Agency](#)",    "a [b](https://x.y) c",
                                           "[x](/a)",           "![i](a.png)",
                                           "[m](mailto:a@b.c)", "[d](page.html)"};
    static const char *const prose[] = {"*stars* and _lines_",
                                        "as [1](see below) says",
                                        "f[i](x)",
                                        "# heading",
                                        "> quoted",
                                        "](http://x.y)",
                                        "[a\n](#b)",
                                        "[a](http://x.y",
                                        "[sic](sic)",
                                        "<https://example.com/a>",
                                        "- item",
                                        "[]("};

    for (size_t i = 0; i < sizeof markdown / sizeof *markdown; i++)
        cr_assert(smz_markdown_looks_like((smz_text){markdown[i], strlen(markdown[i])}), "%s",
                  markdown[i]);
    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++)
        cr_assert_not(smz_markdown_looks_like((smz_text){prose[i], strlen(prose[i])}), "%s",
                      prose[i]);
}

Test(intake_markdown, guessed_markdown_has_no_indented_code)
{
    static const char text[] = "See [this](http://x.y).\n\n    An indented paragraph.";

    cr_assert_eq(read_as(text, strlen(text), SMZ_INPUT_AUTO, NULL), SMZ_OK);
    expect_block(1, SMZ_BLOCK_PARAGRAPH, "An indented paragraph.");
    read_markdown(text);
    expect_block(1, SMZ_BLOCK_CODE, "An indented paragraph.");
}

/* ---- Hostile input ---------------------------------------------------------------------- */

TestSuite(intake_hostile, .init = set_up, .fini = tear_down);

static void repeat(const char *prefix, const char *unit, size_t times, smz_input input)
{
    size_t before = strlen(prefix), size = strlen(unit);
    char *text = malloc(before + size * times + 1);

    cr_assert_not_null(text);
    memcpy(text, prefix, before);
    for (size_t i = 0; i < times; i++)
        memcpy(text + before + i * size, unit, size);
    cr_assert_eq(read_as(text, before + size * times, input, NULL), SMZ_OK);
    free(text);
}

Test(intake_hostile, a_million_of_anything)
{
    static const char *const units[] = {
        "[", "]",    ">",  "*", "`",        "\n",   "\r",  "![",  "](",    "- ",           "a ",
        "|", "<!--", "&#", "#", "\xCC\x81", "[a](", "a\n", "1. ", "> a\n", "\xE2\x80\xA8", "*a_ "};

    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        repeat("", units[i], 1000000 / strlen(units[i]), SMZ_INPUT_MARKDOWN);
        repeat("[a](#) ", units[i], 1000000 / strlen(units[i]), SMZ_INPUT_AUTO);
        smz_arena_reset(&arena);
    }
}

Test(intake_hostile, nesting_too_deep_is_read_as_plain_text)
{
    repeat("", ">", 100000, SMZ_INPUT_MARKDOWN);
    cr_assert_not(source.markup);
    repeat("", "- ", 100000, SMZ_INPUT_MARKDOWN);
    cr_assert_not(source.markup);
}

/* md4c takes quadratic time for links on many lines of one paragraph. */
Test(intake_hostile, a_paragraph_of_too_many_lines_is_read_as_plain_text)
{
    repeat("", "a [b](c) d\n", 4000, SMZ_INPUT_MARKDOWN);
    cr_assert(source.markup);
    repeat("", "a [b](c) d\n", 5000, SMZ_INPUT_MARKDOWN);
    cr_assert_not(source.markup);
}

Test(intake_hostile, a_table_of_missing_cells_is_read_as_plain_text)
{
    char *text = malloc((size_t)5000 * 8 + 8), *to = text;

    cr_assert_not_null(text);
    for (size_t i = 0; i < 5000; i++, to += 2)
        memcpy(to, "|a", 2);
    *to++ = '\n';
    for (size_t i = 0; i < 5000; i++, to += 4)
        memcpy(to, "|---", 4);
    *to++ = '\n';
    for (size_t i = 0; i < 5000; i++, to += 2)
        memcpy(to, "a\n", 2);
    cr_assert_eq(read_as(text, (size_t)(to - text), SMZ_INPUT_MARKDOWN, NULL), SMZ_OK);
    cr_assert_not(source.markup);
    free(text);
}

static void fail_each_allocation(smz_input input, const char *encoding)
{
    static const char text[] =
        "# Title\n\nSome [link](http://x.y) &amp; **more**.\n\n- a\n- b\n\nWrapped\n"
        "line here.\n";
    smz_read_options options = {.size = sizeof options, .input = input, .encoding = encoding};
    int status = SMZ_ERROR_MEMORY;

    for (size_t n = 1; status != SMZ_OK; n++) {
        counted counts = {.fail_from = n};
        smz_allocator allocator = counting(&counts);
        smz_arena small;
        smz_arena_init(&small, &allocator, 16);
        status = smz_source_read(&source, &small, text, sizeof text - 1, &options, &error);
        smz_arena_free(&small);
        cr_assert(status == SMZ_OK || status == SMZ_ERROR_MEMORY);
        cr_assert_lt(n, 1000);
    }
}

Test(intake_hostile, every_allocation_may_fail)
{
    fail_each_allocation(SMZ_INPUT_TEXT, NULL);
    fail_each_allocation(SMZ_INPUT_MARKDOWN, NULL);
    fail_each_allocation(SMZ_INPUT_MARKDOWN, "ISO-8859-1");
}
