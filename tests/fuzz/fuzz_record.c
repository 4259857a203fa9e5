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

/* Every sentence stands inside the text that it names, and behind the one before. */
static void check_places(const smz_summary *summary, const smz_record *record)
{
    const smz_sentence *sentence, *before = NULL;

    for (size_t i = 0; (sentence = smz_summary_sentence(summary, i)) != NULL; i++) {
        REQUIRE(sentence->document < record->document_count || sentence->document == 0);
        REQUIRE(sentence->start < sentence->end);
        REQUIRE(sentence->end <= (record->documents ? record->documents[sentence->document].size
                                                    : record->text.size));
        if (before && before->document == sentence->document)
            REQUIRE(before->end <= sentence->start && before->sentence < sentence->sentence);
        else if (before)
            REQUIRE(before->document < sentence->document);
        before = sentence;
    }
}

static void summarize(smz_document *document, const smz_record *record)
{
    static smz_summary *summary;
    smz_options options;

    if (!summary)
        REQUIRE(smz_summary_new(&summary, NULL, NULL) == SMZ_OK);
    smz_options_init(&options);
    options.sentences = 5;
    options.explain = 1;
    options.headlines = 2;
    REQUIRE(smz_summarize(summary, document, &options, NULL) == SMZ_OK);
    check_places(summary, record);
}

/* What the parser takes, and what the library makes of it. */
static void check_record(smz_document *document, const char *json, size_t size)
{
    smz_arena arena;
    smz_record record;
    smz_error error;
    int status;

    smz_arena_init(&arena, NULL, 4096);
    status = smz_record_parse(&record, &arena, json, size, &error);
    check_field(record.id_json);
    if (status == SMZ_OK) {
        REQUIRE(!record.text.data == (record.document_count > 0));
        check_field(record.text);
        for (size_t i = 0; i < record.document_count; i++)
            check_field((smz_text){record.documents[i].text, record.documents[i].size});
        check_field(record.title);
        check_field(record.language);
        check_field(record.query);
        if (smz_document_read_record(document, json, size, NULL, NULL) == SMZ_OK)
            summarize(document, &record);
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
    check_record(document, (const char *)data, size);
    status = smz_document_read_record(document, (const char *)data, size, NULL, &error);
    if (status != SMZ_OK) {
        REQUIRE(error.code == (smz_status)status);
        REQUIRE(smz_render_error(document, 1, &error, NULL, count_line, &written, NULL) == SMZ_OK);
        REQUIRE(written > 0);
    }
    return 0;
}
