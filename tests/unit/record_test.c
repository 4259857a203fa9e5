/* intake/json.c and intake/record.c. */
#include <criterion/criterion.h>
#include <stdio.h>
#include "intake/json.h"
#include "intake/record.h"

static smz_arena arena;
static smz_error error;
static smz_record record;

static void begin(void)
{
    smz_arena_init(&arena, NULL, 4096);
    error = (smz_error){SMZ_OK, SMZ_NO_OFFSET, ""};
}

static void end(void)
{
    smz_arena_free(&arena);
}

TestSuite(record, .init = begin, .fini = end);
TestSuite(json, .init = begin, .fini = end);

static int parse(const char *json)
{
    return smz_record_parse(&record, &arena, json, strlen(json), &error);
}

static void check_text(smz_text got, const char *expected, const char *what)
{
    if (!expected) {
        cr_assert_null(got.data, "%s", what);
        return;
    }
    cr_assert_not_null(got.data, "%s", what);
    cr_assert_eq(got.size, strlen(expected), "%s: %.*s", what, (int)got.size, got.data);
    cr_assert_str_eq(got.data, expected, "%s", what);
}

/* ---- Records ---------------------------------------------------------------------------- */

Test(record, all_fields)
{
    cr_assert_eq(parse("{\"query\":\"q\",\"id\":\"a\\u0031\",\"title\":\"T\",\"language\":\"de\","
                       "\"text\":\"x\"}"),
                 SMZ_OK);
    check_text(record.text, "x", "text");
    check_text(record.title, "T", "title");
    check_text(record.language, "de", "language");
    check_text(record.query, "q", "query");
    check_text(record.id_json, "\"a\\u0031\"", "the id is not unescaped");
}

Test(record, fields_that_are_not_there)
{
    cr_assert_eq(parse(" {\"text\" : \"\" , \"title\" : null } \r\n"), SMZ_OK);
    check_text(record.text, "", "text");
    check_text(record.title, NULL, "title");
    check_text(record.id_json, NULL, "id");
}

Test(record, escapes)
{
    cr_assert_eq(parse("{\"text\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20ac\\ud83d\\udc1F.\"}"),
                 SMZ_OK);
    check_text(record.text, "\"\\/\b\f\n\r\té€🐟.", "text");
}

Test(record, every_string_is_a_copy)
{
    char json[] = "{\"id\":12345678901234567890,\"text\":\"plain\",\"language\":\"en\"}";

    cr_assert_eq(smz_record_parse(&record, &arena, json, sizeof json - 1, &error), SMZ_OK);
    memset(json, '#', sizeof json);
    check_text(record.text, "plain", "text");
    check_text(record.language, "en", "language");
    check_text(record.id_json, "12345678901234567890", "id");
}

Test(record, the_last_of_equal_names_counts)
{
    cr_assert_eq(parse("{\"text\":1,\"te\\u0078t\":\"second\",\"id\":[],\"id\":3}"), SMZ_OK);
    check_text(record.text, "second", "text");
    check_text(record.id_json, "3", "id");
}

static const struct {
    const char *json;
    int status;
    size_t offset;
    const char *id; /* what is kept of it */
    const char *message;
} failures[] = {
    {"", SMZ_ERROR_JSON, SMZ_NO_OFFSET, NULL, "blank line"},
    {" \t\r", SMZ_ERROR_JSON, SMZ_NO_OFFSET, NULL, "blank line"},
    {"[]", SMZ_ERROR_JSON, 0, NULL, "a JSON object was expected at byte 0"},
    {"{\"id\":1}", SMZ_ERROR_JSON, SMZ_NO_OFFSET, "1", "no \"text\" or \"documents\""},
    {"{\"text\":5,\"id\":1}", SMZ_ERROR_JSON, 8, "1", "\"text\" is not a string at byte 8"},
    {"{\"text\":\"x\",\"id\":true}", SMZ_ERROR_JSON, 17, NULL,
     "\"id\" is neither a string nor a number at byte 17"},
    {"{\"html\":\"x\",\"id\":1}", SMZ_ERROR_JSON, 8, "1",
     "\"html\" is not read by this version at byte 8"},
    {"{\"documents\":[ ],\"id\":1}", SMZ_ERROR_JSON, 13, "1", "\"documents\" is empty at byte 13"},
    {"{\"documents\":\"x\",\"id\":1}", SMZ_ERROR_JSON, 13, "1",
     "\"documents\" is not a list of strings at byte 13"},
    {"{\"documents\":{\"0\":\"x\"}}", SMZ_ERROR_JSON, 13, NULL,
     "\"documents\" is not a list of strings at byte 13"},
    {"{\"documents\":[\"x\" , 2],\"id\":1}", SMZ_ERROR_JSON, 20, "1",
     "item 1 of \"documents\" is not a string at byte 20"},
    {"{\"documents\":[null]}", SMZ_ERROR_JSON, 14, NULL,
     "item 0 of \"documents\" is not a string at byte 14"},
    {"{\"documents\":[[\"x\"]]}", SMZ_ERROR_JSON, 14, NULL,
     "item 0 of \"documents\" is not a string at byte 14"},
    {"{\"documents\":null}", SMZ_ERROR_JSON, SMZ_NO_OFFSET, NULL, "no \"text\" or \"documents\""},
    {"{\"text\":5,\"documents\":[\"x\"]}", SMZ_ERROR_JSON, 8, NULL,
     "\"text\" is not a string at byte 8"},
    {"{\"documents\":[\"a\",\"\\udc00\"],\"id\":1}", SMZ_ERROR_JSON, 19, "1",
     "lone surrogate at byte 19"},
    {"{\"documents\":[\"\\u0000\"]}", SMZ_ERROR_BINARY, 15, NULL, "NUL character at byte 15"},
    {"{\"documents\":[\"a\",\"\xe9\"]}", SMZ_ERROR_UTF8, 19, NULL, "invalid UTF-8 at byte 19"},
    {"{\"id\":\"a\",\"text\":\"cut", SMZ_ERROR_JSON, 21, "\"a\"", "unterminated string at byte 21"},
    {"{\"text\":\"cut\",\"id\":7", SMZ_ERROR_JSON, 20, "7", "a comma or } was expected at byte 20"},
    {"{\"id\":1,\"text\":\"x\"} x", SMZ_ERROR_JSON, 20, "1",
     "something follows the object at byte 20"},
    {"{\"id\":1,\"text\":\"a\tb\"}", SMZ_ERROR_JSON, 17, "1",
     "raw control character in a string at byte 17"},
    {"{\"text\":\"a\\ud800\",\"id\":1}", SMZ_ERROR_JSON, 10, "1", "lone surrogate at byte 10"},
    {"{\"text\":\"\\udc00\\ud800\"}", SMZ_ERROR_JSON, 9, NULL, "lone surrogate at byte 9"},
    {"{\"text\":\"\\ud83d\\u0041\"}", SMZ_ERROR_JSON, 9, NULL, "lone surrogate at byte 9"},
    {"{\"id\":1,\"text\":\"a\\u0000b\"}", SMZ_ERROR_BINARY, 17, "1", "NUL character at byte 17"},
    {"{\"text\":\"caf\xe9\",\"id\":1}", SMZ_ERROR_UTF8, 12, "1", "invalid UTF-8 at byte 12"},
    {"{\"text\":\"x\",\"id\":\"\xff\"}", SMZ_ERROR_UTF8, 18, NULL, "invalid UTF-8 at byte 18"},
    {"{\"id\":2,\xff", SMZ_ERROR_UTF8, 8, "2", "invalid UTF-8 at byte 8"},
};

Test(record, failures_keep_the_id)
{
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
        const char *json = failures[i].json;
        cr_assert_eq(parse(json), failures[i].status, "%s", json);
        cr_assert_eq((int)error.code, failures[i].status, "%s", json);
        cr_assert_eq(error.offset, failures[i].offset, "%s: %zu", json, error.offset);
        cr_assert_str_eq(error.message, failures[i].message, "%s", json);
        check_text(record.id_json, failures[i].id, json);
    }
}

static smz_text item(size_t i)
{
    return (smz_text){record.documents[i].text, record.documents[i].size};
}

Test(record, documents)
{
    cr_assert_eq(
        parse("{\"documents\": [ \"a\\u00e9\",\"\" , \"c\\n\" ], \"text\": null, \"html\": \"x\"}"),
        SMZ_OK);
    cr_assert_eq(record.document_count, 3);
    check_text(item(0), "aé", "the first");
    check_text(item(1), "", "an empty one");
    check_text(item(2), "c\n", "the last");
    check_text(record.text, NULL, "text");
}

Test(record, a_text_goes_before_documents)
{
    cr_assert_eq(parse("{\"documents\":[\"a\",5],\"text\":\"\"}"), SMZ_OK);
    check_text(record.text, "", "text");
    cr_assert_null(record.documents);
}

Test(record, every_beginning_of_a_record_fails)
{
    const char json[] = "{\"id\":-1.5e+3,\"x\":[{},[null,true,\"\\u00e9\"]],\"text\":\"é\"}";

    for (size_t size = 0; size < sizeof json - 1; size++)
        cr_assert_neq(smz_record_parse(&record, &arena, json, size, &error), SMZ_OK, "%zu", size);
    cr_assert_eq(smz_record_parse(&record, &arena, json, sizeof json - 1, &error), SMZ_OK);
}

static void *never(void *user, void *block, size_t size)
{
    (void)user;
    (void)block;
    (void)size;
    return NULL;
}

static void release(void *user, void *block)
{
    (void)user;
    (void)block;
}

Test(record, out_of_memory)
{
    const smz_allocator none = {never, release, NULL};
    smz_arena empty;

    smz_arena_init(&empty, &none, 64);
    cr_assert_eq(smz_record_parse(&record, &empty, "{\"text\":\"x\"}", 12, &error),
                 SMZ_ERROR_MEMORY);
    cr_assert_eq(smz_record_parse(&record, &empty, "{\"id\":1}", 8, &error), SMZ_ERROR_MEMORY);
    cr_assert_eq(smz_record_parse(&record, &empty, "{\"documents\":[\"x\"]}", 19, &error),
                 SMZ_ERROR_MEMORY);
    cr_assert_eq(error.code, SMZ_ERROR_MEMORY);
}

/* ---- The scanner ------------------------------------------------------------------------ */

/* How many members an object has, or the status. */
static int members(const char *json)
{
    smz_json_reader reader;
    smz_json_member member;
    int count = 0, status;

    smz_json_open(&reader, (smz_text){json, strlen(json)});
    while ((status = smz_json_next(&member, &reader, &error)) == 1)
        count++;
    return status == 0 ? count : status;
}

Test(json, what_is_strict)
{
    static const char *const fine[] = {
        "{}",
        "{\"a\":0}",
        "{\"a\":-0.0E-0}",
        "{\"a\":[]}",
        "{\"a\":[[],{}]}",
        "{\"a\":{\"b\":[1,{}]}}",
        "{ \"a\" : \"\\u0000\" }",
        "{\"\":null}",
        "{\"a\":\"\x7f\"}",
    };
    static const char *const wrong[] = {
        "",
        "{",
        "}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.1}",
        "{\"a\":-}",
        "{\"a\":1e}",
        "{\"a\":+1}",
        "{\"a\":nul}",
        "{\"a\":True}",
        "{\"a\":[1,]}",
        "{\"a\":[}",
        "{\"a\":{1:2}}",
        "{\"a\":[1}}",
        "{\"a\":{]}}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":1}{}",
        "{\"a\":1 \"b\":2}",
        "{\"a\" 1}",
        "{\"a\":0x1}",
        "{\"a\":1_0}",
        "{\"a\":[1 2]}",
        "\f{}",
        "{}\v",
    };

    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        cr_assert_eq(members(fine[i]), i > 0, "%s", fine[i]);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        cr_assert_eq(members(wrong[i]), SMZ_ERROR_JSON, "%s", wrong[i]);
}

Test(json, values_are_given_raw)
{
    smz_text json = SMZ_TEXT("{\"a\": [1, {\"b\": \"]\"}] , \"c\":-1.50}");
    smz_json_reader reader;
    smz_json_member member;

    smz_json_open(&reader, json);
    cr_assert_eq(smz_json_next(&member, &reader, &error), 1);
    cr_assert(smz_text_equal(member.key, SMZ_TEXT("\"a\"")));
    cr_assert(smz_text_equal(member.value.raw, SMZ_TEXT("[1, {\"b\": \"]\"}]")));
    cr_assert_eq(member.value.kind, SMZ_JSON_ARRAY);
    cr_assert_eq(member.value.at, 6);
    cr_assert_eq(smz_json_next(&member, &reader, &error), 1);
    cr_assert(smz_text_equal(member.value.raw, SMZ_TEXT("-1.50")));
    cr_assert_eq(smz_json_next(&member, &reader, &error), 0);
    cr_assert_eq(smz_json_next(&member, &reader, &error), 0, "the end stays the end");
}

/* How many items the array has that is the member of an object; each is `raw` and stands at `at`.
 */
static int items(const char *json, const char *raw, size_t at)
{
    smz_json_reader reader;
    smz_json_member member;
    smz_json_value item;
    size_t place = 0;
    int count = 0;

    smz_json_open(&reader, (smz_text){json, strlen(json)});
    cr_assert_eq(smz_json_next(&member, &reader, &error), 1, "%s", json);
    for (; smz_json_item(&item, &member.value, &place); count++)
        if (count == 1) {
            cr_assert(smz_text_equal(item.raw, (smz_text){raw, strlen(raw)}), "%s", json);
            cr_assert_eq(item.at, at, "%s: %zu", json, item.at);
        }
    cr_assert(!smz_json_item(&item, &member.value, &place), "the end stays the end");
    return count;
}

Test(json, items_of_an_array)
{
    cr_assert_eq(items("{\"a\":[]}", "", 0), 0);
    cr_assert_eq(items("{\"a\" : [ \n ]}", "", 0), 0);
    cr_assert_eq(items("{\"a\":[\"]\"]}", "", 0), 1);
    cr_assert_eq(items("{\"a\": [1,\"x,\\\"]\" , null]}", "\"x,\\\"]\"", 9), 3);
    cr_assert_eq(items("{\"a\":[[[1],[]],{\"b\":[2]}]}", "{\"b\":[2]}", 15), 2);
}

/* A special byte at each of the places that are looked at eight at a time. */
Test(json, strings_end_where_they_end)
{
    char json[64];

    for (size_t length = 0; length < 30; length++) {
        int size =
            snprintf(json, sizeof json, "{\"a\":\"%.*s\",\"b\":1}", (int)length,
                     "\xc3\xa9\xc3\xa9\x80\x81\xff\xa2\xdc xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
        cr_assert_eq(members(json), 2, "%zu", length);
        json[6 + length / 2] = '\x1f';
        cr_assert_eq(members(json), SMZ_ERROR_JSON, "%zu of %d", length, size);
    }
}

static int nested(int depth, const char *open, const char *close)
{
    static char json[8 * SMZ_JSON_DEPTH];
    size_t size = 0;

    memcpy(json, "{\"a\":", 5);
    size = 5;
    for (int i = 0; i < depth; i++, size += strlen(open))
        memcpy(json + size, open, strlen(open));
    json[size++] = '0';
    for (int i = 0; i < depth; i++)
        json[size++] = close[0];
    memcpy(json + size, "}", 2);
    return members(json);
}

Test(json, nesting_has_a_limit)
{
    cr_assert_eq(nested(SMZ_JSON_DEPTH, "[", "]"), 1);
    cr_assert_eq(nested(SMZ_JSON_DEPTH, "{\"b\":", "}"), 1);
    cr_assert_eq(nested(SMZ_JSON_DEPTH + 1, "[", "]"), SMZ_ERROR_JSON);
    cr_assert_eq(nested(SMZ_JSON_DEPTH + 1, "{\"b\":", "}"), SMZ_ERROR_JSON);
}

Test(json, keys)
{
    char key[8];

    cr_assert_eq(smz_json_key(key, sizeof key, SMZ_TEXT("\"\\u0061b\"")), 2);
    cr_assert_eq(memcmp(key, "ab", 2), 0);
    cr_assert_eq(smz_json_key(key, sizeof key, SMZ_TEXT("\"\"")), 0);
    cr_assert_eq(smz_json_key(key, sizeof key, SMZ_TEXT("\"123456789\"")), 0, "does not fit");
    cr_assert_eq(smz_json_key(key, sizeof key, SMZ_TEXT("\"\\u0000\"")), 0, "no text");
}
