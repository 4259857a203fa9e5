/* Documents of JSONL: a record a line. */
#include "documents.h"

#include <string.h>
#include "base/error.h"
#include "base/unicode.h"
#include "intake/json.h"

enum { ID, CANDIDATE, REFERENCES, REFERENCE, SOURCE, TEXT, FIELDS };

static const smz_text names[FIELDS] = {
    {"id", 2}, {"candidate", 9}, {"references", 10}, {"reference", 9}, {"source", 6}, {"text", 4},
};

/* ---- Members ---------------------------------------------------------------------------- */

static int find_members(smz_json_value *found, smz_text json, smz_error *error)
{
    smz_json_reader reader;
    smz_json_member member;
    int status;

    smz_json_open(&reader, json);
    while ((status = smz_json_next(&member, &reader, error)) == 1) {
        char name[6 * 10]; /* an escape is up to six bytes a byte of the name */
        smz_text key = {name, smz_json_key(name, sizeof name, member.key)};
        for (size_t i = 0; i < FIELDS; i++)
            if (smz_text_equal(key, names[i]))
                found[i] = member.value;
    }
    return status;
}

static int get_string(smz_rouge_text *out, smz_arena *arena, const smz_json_value *value,
                      const char *name, smz_error *error)
{
    smz_text text;
    int status;

    if (value->kind == SMZ_JSON_NONE)
        return smz_fail(error, SMZ_ERROR_JSON, SMZ_NO_OFFSET, "no \"%s\"", name);
    if (value->kind != SMZ_JSON_STRING)
        return smz_fail(error, SMZ_ERROR_JSON, value->at, "\"%s\" is not a string", name);
    status = smz_json_string(&text, arena, value, error);
    *out = (smz_rouge_text){text.data, text.size};
    return status;
}

/* Behind the closing quote of a string whose syntax was checked, from behind its opening one on. A
 * quote is escaped by an odd number of backslashes. */
static size_t string_end(smz_text raw, size_t at)
{
    for (;;) {
        const char *quote = memchr(raw.data + at, '"', raw.size - at);
        size_t end = (size_t)(quote - raw.data), escapes = 0;

        while (end - escapes > at && raw.data[end - escapes - 1] == '\\')
            escapes++;
        at = end + 1;
        if (escapes % 2 == 0)
            return at;
    }
}

/* The next element of an array whose syntax was checked, which must be a string. False: none is
 * left. *at begins at 0. */
static bool next_element(smz_json_value *out, const smz_json_value *array, size_t *at)
{
    const char *raw = array->raw.data;
    size_t start = *at == 0 ? 1 : *at; /* behind the bracket */

    while (memchr(", \t\r\n", raw[start], 5))
        start++;
    if (raw[start] == ']')
        return false;
    *out = (smz_json_value){.kind = SMZ_JSON_NONE, .at = array->at + start};
    if (raw[start] != '"')
        return true;
    *at = string_end(array->raw, start + 1);
    out->kind = SMZ_JSON_STRING;
    out->raw = (smz_text){raw + start, *at - start};
    return true;
}

static int get_references(document *out, smz_arena *arena, const smz_json_value *array,
                          smz_error *error)
{
    SMZ_VECTOR(smz_rouge_text) texts = {0};
    smz_json_value element;
    size_t at = 0;

    while (next_element(&element, array, &at)) {
        smz_rouge_text *next = SMZ_PUSH(arena, &texts);
        int status;
        if (!next)
            return smz_fail_memory(error);
        if (element.kind != SMZ_JSON_STRING)
            return smz_fail(error, SMZ_ERROR_JSON, element.at,
                            "\"references\" holds something that is no string");
        status = get_string(next, arena, &element, "references", error);
        if (status != SMZ_OK)
            return status;
    }
    out->references = texts.items;
    out->reference_count = texts.size;
    if (texts.size == 0)
        return smz_fail(error, SMZ_ERROR_JSON, array->at, "\"references\" is empty");
    return SMZ_OK;
}

/* One reference needs no list. */
static int get_reference(document *out, smz_arena *arena, const smz_json_value *value,
                         smz_error *error)
{
    out->references = SMZ_NEW(arena, smz_rouge_text, 1);
    out->reference_count = 1;
    if (!out->references)
        return smz_fail_memory(error);
    return get_string(out->references, arena, value, "references", error);
}

/* A string, or a number as it stands there, or nothing. */
static int get_id(document *out, smz_arena *arena, const smz_json_value *value, smz_error *error)
{
    smz_rouge_text text;
    int status = SMZ_OK;

    switch (value->kind) {
    case SMZ_JSON_STRING:
        status = get_string(&text, arena, value, "id", error);
        out->id = text.data;
        return status;
    case SMZ_JSON_NUMBER:
        out->id = smz_arena_copy(arena, value->raw.data, value->raw.size);
        return out->id ? SMZ_OK : smz_fail_memory(error);
    case SMZ_JSON_NONE:
    case SMZ_JSON_NULL: return SMZ_OK;
    default:
        return smz_fail(error, SMZ_ERROR_JSON, value->at,
                        "\"id\" is neither a string nor a number");
    }
}

static int get_texts(document *out, smz_arena *arena, const smz_json_value *found, smz_error *error)
{
    const smz_json_value *references = &found[found[REFERENCES].kind ? REFERENCES : REFERENCE];
    const smz_json_value *source = &found[found[SOURCE].kind ? SOURCE : TEXT];
    int status = get_string(&out->candidate, arena, &found[CANDIDATE], "candidate", error);

    if (status == SMZ_OK && references->kind == SMZ_JSON_ARRAY)
        status = get_references(out, arena, references, error);
    else if (status == SMZ_OK)
        status = get_reference(out, arena, references, error);
    out->has_source = source->kind == SMZ_JSON_STRING;
    if (status == SMZ_OK && out->has_source)
        status = get_string(&out->source, arena, source, "source", error);
    return status;
}

int document_read_record(document *out, smz_arena *arena, smz_text json, smz_error *error)
{
    smz_json_value found[FIELDS] = {0};
    size_t bad = smz_utf8_check(json.data, json.size);
    int status;

    if (bad < json.size)
        return smz_fail(error, SMZ_ERROR_UTF8, bad, "invalid UTF-8 at byte %zu", bad);
    status = find_members(found, json, error);
    if (status == SMZ_OK)
        status = get_id(out, arena, &found[ID], error);
    if (status == SMZ_OK)
        status = get_texts(out, arena, found, error);
    return status;
}

/* ---- Lines ------------------------------------------------------------------------------ */

static bool blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!memchr(" \t\r", line[i], 3))
            return false;
    return true;
}

/* The next line that holds something, without a byte order mark: 1, 0 at the end, -1. */
static int next_line(smz_text *out, document_reader *self)
{
    int status;

    do {
        status = input_line(&out->data, &out->size, &self->of.records.in);
        self->of.records.line++;
    } while (status == 1 && blank(out->data, out->size));
    if (status == 1 && self->of.records.line == 1 && out->size >= 3 &&
        memcmp(out->data, "\xEF\xBB\xBF", 3) == 0)
        *out = (smz_text){out->data + 3, out->size - 3};
    return status;
}

static next_status next_record(document *out, document_reader *self, smz_arena *arena)
{
    smz_error error;
    smz_text line = {0};
    int status = next_line(&line, self);

    if (status != 1)
        return status == 0 ? NEXT_END : NEXT_STOP;
    *out = (document){.number = self->number++,
                      .file = self->of.records.in.name,
                      .line = self->of.records.line,
                      .bytes = line.size + 1};
    if (document_read_record(out, arena, line, &error) == SMZ_OK)
        return NEXT_DOCUMENT;
    document_say(out, error.message);
    return NEXT_FAILED;
}

bool documents_of_records(document_reader *out, const settings *s)
{
    *out = (document_reader){.next = next_record, .settings = s, .number = 1};
    return input_open(&out->of.records.in, s->jsonl);
}
