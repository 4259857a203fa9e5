/* JSON records. */
#include "base/arena.h"
#include "base/unicode.h"
#include "intake/record.h"
#include "whole.h"

static void check_field(smz_text field)
{
    REQUIRE(!field.data || (smz_utf8_check(field.data, field.size) == field.size &&
                            !memchr(field.data, 0, field.size) && field.data[field.size] == 0));
}

static void check_fields(const char *json, size_t size)
{
    smz_arena arena;
    smz_record record;
    smz_error error;
    int status;

    smz_arena_init(&arena, NULL, 4096);
    status = smz_record_parse(&record, &arena, json, size, &error);
    check_field(record.id_json);
    if (status == SMZ_OK) {
        REQUIRE(record.text.data);
        check_field(record.text);
        check_field(record.title);
        check_field(record.language);
        check_field(record.query);
    } else
        check_error(&error, status, size);
    smz_arena_free(&arena);
}

static int count_line(void *user, const char *data, size_t size)
{
    size_t *total = user;

    REQUIRE(smz_utf8_check(data, size) == size);
    *total += size;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static smz_context *context;
    static smz_document *document;
    size_t written = 0;
    smz_error error;
    int status;

    if (!context) {
        REQUIRE(smz_context_new(&context, NULL, NULL, NULL) == SMZ_OK);
        REQUIRE(smz_document_new(&document, context, NULL) == SMZ_OK);
    }
    check_fields((const char *)data, size);
    status = smz_document_read_record(document, (const char *)data, size, NULL, &error);
    if (status != SMZ_OK) {
        REQUIRE(error.code == (smz_status)status);
        REQUIRE(smz_render_error(document, 1, &error, NULL, count_line, &written, NULL) == SMZ_OK);
        REQUIRE(written > 0);
    }
    return 0;
}
