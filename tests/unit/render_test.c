/* render/: the formats, from a summary made by hand. */
#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include "api/objects.h"
#include "render/escape.h"
#include "render/render.h"

static smz_buffer out;
static smz_summary summary;
static smz_chosen chosen[2];
static smz_keyword keywords[2];
static smz_dropped dropped[1];
static smz_context context;
static smz_document document;

static smz_sentence sentence(const char *text, uint32_t number, size_t start, double score)
{
    return (smz_sentence){.text = text,
                          .size = strlen(text),
                          .start = start,
                          .end = start + strlen(text),
                          .sentence = number,
                          .paragraph = 1,
                          .score = score};
}

static void begin(void)
{
    smz_buffer_init(&out, NULL);
    memset(chosen, 0, sizeof chosen);
    chosen[0].sentence = sentence("One & <two>.", 0, 4, 0.5);
    chosen[0].part[0] = (smz_part){"first", 0.25};
    chosen[0].part[1] = (smz_part){"second", 0.125};
    chosen[1].sentence = sentence("Fünf \"sechs\".", 3, 40, 0.1);
    keywords[0] = (smz_keyword){"two", 3, 0.75};
    keywords[1] = (smz_keyword){"fünf", 5, 0.25};
    dropped[0] = (smz_dropped){"By A. B.", 8, 0, 8, 0, "byline"};
    summary = (smz_summary){.chosen = chosen,
                            .size = 2,
                            .keywords = keywords,
                            .dropped = dropped,
                            .language = "en",
                            .method = "textrank",
                            .id_json = SMZ_TEXT("")};
    smz_arena_init(&summary.arena, NULL, 64);
    context.allocator = summary.arena.allocator;
    document = (smz_document){.context = &context};
}

static void end(void)
{
    smz_buffer_free(&out);
}

TestSuite(render, .init = begin, .fini = end);
TestSuite(escape, .init = begin, .fini = end);

static int take(void *user, const char *data, size_t size)
{
    smz_buffer_put(user, data, size);
    return 0;
}

static void check_out(const char *expected)
{
    smz_buffer_putc(&out, '\0');
    cr_assert_str_eq(out.data, expected);
    smz_buffer_clear(&out);
}

static void check_render(const smz_render_options *options, const char *expected)
{
    cr_assert_eq(smz_render(&summary, options, take, &out, NULL), SMZ_OK);
    check_out(expected);
}

static smz_render_options as(smz_format format)
{
    smz_render_options options;

    smz_render_options_init(&options);
    options.format = format;
    return options;
}

static void everything(void)
{
    summary.title = "A *title* # 1";
    summary.keyword_count = 2;
    summary.parts = 2;
    summary.explained = true;
    summary.dropped_count = 1;
}

/* ---- Text, Markdown, HTML --------------------------------------------------------------- */

Test(render, text)
{
    check_render(NULL, "One & <two>.\nFünf \"sechs\".\n");
    summary.keyword_count = 2;
    check_render(NULL, "One & <two>.\nFünf \"sechs\".\n\nKeywords: two, fünf\n");
    summary.size = 0;
    check_render(NULL, "Keywords: two, fünf\n");
    summary.keyword_count = 0;
    check_render(NULL, "");
}

Test(render, text_explained)
{
    everything();
    summary.size = 1;
    check_render(NULL, "One & <two>.\n\tscore 0.5: first 0.25, second 0.125\n\n"
                       "Keywords: two, fünf\n\nDropped:\n\tbyline: By A. B.\n");
}

Test(render, markdown)
{
    smz_render_options options = as(SMZ_FORMAT_MARKDOWN);

    check_render(&options, "- One & \\<two>.\n- Fünf \"sechs\".\n");
    everything();
    summary.size = 1;
    check_render(&options, "# A \\*title\\* \\# 1\n\n- One & \\<two>.\n"
                           "  - score 0.5: first 0.25, second 0.125\n\n**Keywords:** two, fünf\n\n"
                           "**Dropped:**\n\n- byline: By A. B.\n");
}

Test(render, html)
{
    smz_render_options options = as(SMZ_FORMAT_HTML);

    everything();
    summary.size = 1;
    check_render(
        &options,
        "<article class=\"summary\" lang=\"en\">\n<h1>A *title* # 1</h1>\n"
        "<p data-start=\"4\" data-end=\"16\" "
        "title=\"score 0.5: first 0.25, second 0.125\">One &amp; &lt;two&gt;.</p>\n"
        "<p class=\"keywords\">Keywords: two, fünf</p>\n"
        "<ul class=\"dropped\">\n<li data-start=\"0\" data-end=\"8\">byline: By A. B.</li>\n"
        "</ul>\n</article>\n");
}

/* ---- JSON ------------------------------------------------------------------------------- */

#define STATS                                                                                      \
    "{\"sentences\": 0, \"words\": 0, \"chars\": 0, \"furniture\": 0, \"summary_sentences\": 0, "  \
    "\"summary_words\": 0, \"summary_chars\": 0, \"summary_bytes\": 0}"

Test(render, jsonl)
{
    smz_render_options options = as(SMZ_FORMAT_JSONL);

    options.source = "a\"b";
    summary.size = 1;
    summary.id_json = SMZ_TEXT("12345678901234567890");
    check_render(&options,
                 "{\"id\": 12345678901234567890, \"source\": \"a\\\"b\", \"language\": \"en\", "
                 "\"method\": \"textrank\", \"title\": null, \"headlines\": [], \"keywords\": [], "
                 "\"summary\": [{\"text\": \"One & <two>.\", \"sentence\": 0, \"paragraph\": 1, "
                 "\"start\": 4, \"end\": 16, \"score\": 0.5}], \"stats\": " STATS "}\n");
}

Test(render, json_explained_in_an_array)
{
    smz_render_options options = as(SMZ_FORMAT_JSON);

    options.indent = 2;
    everything();
    summary.size = 1;
    summary.keyword_count = 1;
    summary.extracted = &(smz_text){"ü", 2};
    summary.extracted_count = 1;
    options.ascii = 1;
    check_render(
        &options,
        "  {\n    \"id\": null,\n    \"source\": null,\n    \"language\": \"en\",\n"
        "    \"method\": \"textrank\",\n    \"title\": \"A *title* # 1\",\n"
        "    \"headlines\": [],\n    \"keywords\": [\n"
        "      {\"text\": \"two\", \"score\": 0.75}\n    ],\n    \"summary\": [\n"
        "      {\"text\": \"One & <two>.\", \"sentence\": 0, \"paragraph\": 1, "
        "\"start\": 4, \"end\": 16, \"score\": 0.5, "
        "\"parts\": {\"first\": 0.25, \"second\": 0.125}}\n    ],\n"
        "    \"stats\": " STATS ",\n    \"dropped\": [\n"
        "      {\"reason\": \"byline\", \"start\": 0, \"end\": 8, \"text\": \"By A. B.\"}\n"
        "    ],\n    \"text\": \"\\u00fc\"\n  }");
}

static void check_kept_as(bool ascii, const char *record, const char *begins)
{
    smz_render_options options = as(SMZ_FORMAT_JSONL);

    options.ascii = ascii;
    options.record = record;
    options.record_size = strlen(record);
    cr_assert_eq(smz_render(&summary, &options, take, &out, NULL), SMZ_OK);
    cr_assert_gt(out.size, strlen(begins));
    cr_assert_eq(memcmp(out.data, begins, strlen(begins)), 0, "%.*s", (int)out.size, out.data);
    smz_buffer_clear(&out);
}

static void check_kept(const char *record, const char *begins)
{
    check_kept_as(false, record, begins);
}

Test(render, records_are_kept)
{
    summary.size = 0;
    check_kept(" { }\r\n", "{ \"id\": null, \"source\"");
    check_kept("\t{\"a\":\t1.0 , \"b\" : {} } ", "{\"a\": 1.0 , \"b\" : {} , \"id\": null, ");
    summary.id_json = SMZ_TEXT("7");
    check_kept("{\"id\":7}", "{\"id\":7, \"source\": null, \"language\": \"en\", ");
    check_kept("{\"id\":7,\"langu\\u0061ge\":\"en\"}",
               "{\"id\":7,\"langu\\u0061ge\":\"en\", \"source\": null, \"method\": ");
    check_kept("{\"id\":7,\"language\":\"de\"}",
               "{\"id\":7,\"language\":\"de\", \"source\": null, \"result_language\": \"en\", ");
    check_kept("{\"source\":1,\"result_result_source\":2}",
               "{\"source\":1,\"result_result_source\":2, \"id\": 7, \"result_source\": null, ");
    check_kept("{\"source\":1,\"result_source\":2}",
               "{\"source\":1,\"result_source\":2, \"id\": 7, \"result_result_source\": null, ");
}

Test(render, records_are_kept_in_ascii)
{
    summary.id_json = SMZ_TEXT("\"ü\"");
    check_kept_as(true, "{\"é\":1,\"id\":\"ü\"}",
                  "{\"\\u00e9\":1,\"id\":\"\\u00fc\", \"source\": null, ");
}

Test(render, a_record_must_be_an_object)
{
    static const char *const wrong[] = {"", " ", "[]", "{", "x", "{\"a\":1"};
    smz_render_options options = as(SMZ_FORMAT_JSONL);
    smz_error error;

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        options.record = wrong[i];
        options.record_size = strlen(wrong[i]);
        cr_assert_eq(smz_render(&summary, &options, take, &out, &error), SMZ_ERROR_JSON, "%s",
                     wrong[i]);
        cr_assert_eq(out.size, 0, "nothing is written");
    }
}

Test(render, a_record_must_be_utf8)
{
    /* The first byte of a character of four would have reached behind the record's end. */
    smz_render_options options = as(SMZ_FORMAT_JSONL);
    smz_error error;

    options.record = "{\"a\":\"\xF0\"}";
    options.record_size = strlen(options.record);
    cr_assert_eq(smz_render(&summary, &options, take, &out, &error), SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 6);
    cr_assert_eq(out.size, 0, "nothing is written");
}

Test(render, errors)
{
    smz_error what = {SMZ_ERROR_UTF8, 5, "bad \"thing\" ü"};
    smz_render_options options = as(SMZ_FORMAT_JSONL);

    cr_assert_eq(smz_render_error(&document, 17, &what, NULL, take, &out, NULL), SMZ_OK);
    check_out("{\"id\": null, \"line\": 17, \"error\": {\"code\": \"invalid_utf8\", "
              "\"message\": \"bad \\\"thing\\\" ü\"}}\n");
    document.id_json = SMZ_TEXT("\"ü\"");
    options.ascii = 1;
    cr_assert_eq(smz_render_error(&document, 1, &what, &options, take, &out, NULL), SMZ_OK);
    check_out("{\"id\": \"\\u00fc\", \"line\": 1, \"error\": {\"code\": \"invalid_utf8\", "
              "\"message\": \"bad \\\"thing\\\" \\u00fc\"}}\n");
}

static int refuse(void *user, const char *data, size_t size)
{
    (void)data;
    *(size_t *)user += size;
    return 1;
}

static void *never(void *user, void *block, size_t size)
{
    (void)user;
    (void)block;
    (void)size;
    return NULL;
}

Test(render, what_can_fail)
{
    smz_render_options options = as(SMZ_FORMAT_TEXT);
    smz_error error;
    size_t asked = 0;

    cr_assert_eq(smz_render(&summary, NULL, refuse, &asked, &error), SMZ_ERROR_WRITE);
    cr_assert_gt(asked, 0);
    options.format = (smz_format)99;
    cr_assert_eq(smz_render(&summary, &options, take, &out, &error), SMZ_ERROR_ARGUMENT);
    options.size = 0;
    cr_assert_eq(smz_render(&summary, &options, take, &out, &error), SMZ_ERROR_ARGUMENT);
    summary.arena.allocator.resize = never;
    for (int format = SMZ_FORMAT_TEXT; format <= SMZ_FORMAT_JSONL; format++) {
        options = as((smz_format)format);
        cr_assert_eq(smz_render(&summary, &options, take, &out, &error), SMZ_ERROR_MEMORY);
    }
    cr_assert_eq(out.size, 0, "nothing is written");
}

Test(render, a_callers_shorter_options)
{
    /* As if the fields behind `source` were not known to who compiled this. */
    struct {
        size_t size;
        smz_format format;
        const char *source;
    } old = {sizeof old, SMZ_FORMAT_TEXT, "x"};

    cr_assert_eq(
        smz_render(&summary, (const smz_render_options *)(const void *)&old, take, &out, NULL),
        SMZ_OK);
    check_out("One & <two>.\nFünf \"sechs\".\n");
}

/* ---- Escapes ---------------------------------------------------------------------------- */

static void check_json(const char *text, bool ascii, const char *expected)
{
    smz_put_json(&out, (smz_text){text, strlen(text)}, ascii);
    check_out(expected);
}

Test(escape, json)
{
    check_json("", false, "\"\"");
    check_json("a\"b\\c/\b\f\n\r\t\x01\x1f\x7f", false,
               "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f\"");
    check_json("é€🐟", false, "\"é€🐟\"");
    check_json("é€🐟\U0010ffff", true, "\"\\u00e9\\u20ac\\ud83d\\udc1f\\udbff\\udfff\"");
    check_json("\xc2\x85\u2028\u2029\u202a", false, "\"\\u0085\\u2028\\u2029\u202a\"");
    check_json("a\xff"
               "b\xe2\x82",
               false, "\"a\\ufffdb\\ufffd\\ufffd\"");
}

Test(escape, raw_json)
{
    smz_put_raw_json(&out, SMZ_TEXT("{\t\"é\":\r\n\"\\t🐟\"}"), false);
    check_out("{ \"é\":  \"\\t🐟\"}");
    smz_put_raw_json(&out, SMZ_TEXT("{\"é\":\"\\t🐟\"}"), true);
    check_out("{\"\\u00e9\":\"\\t\\ud83d\\udc1f\"}");
}

Test(escape, numbers_have_six_digits_and_are_finite)
{
    static const struct {
        double value;
        const char *text;
    } examples[] = {
        {0, "0"},           {1, "1"},
        {0.1, "0.1"},       {1.0 / 3, "0.333333"},
        {0.066, "0.066"},   {1e300, "1e+300"},
        {1e-7, "1e-07"},    {123456789.125, "1.23457e+08"},
        {(double)NAN, "0"}, {(double)-INFINITY, "0"},
    };

    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        smz_put_number(&out, examples[i].value);
        check_out(examples[i].text);
    }
}

static void check_markdown(const char *text, const char *expected)
{
    smz_put_markdown(&out, (smz_text){text, strlen(text)});
    check_out(expected);
}

Test(escape, markdown)
{
    check_markdown("a_b _c_ *d* `e` \\ [f](g) <h>",
                   "a_b \\_c\\_ \\*d\\* \\`e\\` \\\\ \\[f\\](g) \\<h>");
    check_markdown("# a", "\\# a");
    check_markdown("C# is #1", "C# is \\#1");
    check_markdown("- a - b", "\\- a - b");
    check_markdown("+ a + b = c > d", "\\+ a + b = c > d");
    check_markdown("> a", "\\> a");
    check_markdown("12. a", "12\\. a");
    check_markdown("12) a 3. b", "12\\) a 3. b");
    check_markdown("2024 was", "2024 was");
    check_markdown("1234567890. a", "1234567890. a");
    check_markdown("AT&T &amp; &#65; &; &x", "AT&T \\&amp; \\&#65; &; &x");
    check_markdown("~~a~~ http://x.org/~b_c#d", "\\~\\~a\\~\\~ http://x.org/~b_c#d");
    check_markdown("", "");
}

Test(escape, html)
{
    smz_put_html(&out, SMZ_TEXT("<a href=\"x\">&amp;'é'</a>"));
    check_out("&lt;a href=&quot;x&quot;&gt;&amp;amp;'é'&lt;/a&gt;");
}
