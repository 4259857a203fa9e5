#include "intake/record.h"

#include "base/error.h"
#include "base/unicode.h"
#include "intake/json.h"

enum { ID, TEXT, TITLE, LANGUAGE, QUERY, HTML, DOCUMENTS, FIELDS };

static const smz_text field_names[FIELDS] = {
    {"id", 2},    {"text", 4}, {"title", 5},     {"language", 8},
    {"query", 5}, {"html", 4}, {"documents", 9},
};

typedef struct fields {
    smz_json_value value[FIELDS];
} fields;

static void keep_member(fields *found, const smz_json_member *member)
{
    /* An escape is up to six bytes a byte of the name. */
    char name[6 * 9];
    smz_text key = {name, smz_json_key(name, sizeof name, member->key)};

    for (size_t i = 0; i < FIELDS; i++)
        if (smz_text_equal(key, field_names[i]))
            found->value[i] = member->value;
}

static int find_fields(fields *found, smz_text json, smz_error *error)
{
    smz_json_reader reader;
    smz_json_member member;
    int status;

    smz_json_open(&reader, json);
    while ((status = smz_json_next(&member, &reader, error)) == 1)
        keep_member(found, &member);
    return status;
}

/* The id is copied as it stands: nothing else keeps the digits of a large number. */
static int copy_id(smz_record *out, smz_arena *arena, const smz_json_value *id, smz_error *error)
{
    char *copy;

    if (id->kind != SMZ_JSON_STRING && id->kind != SMZ_JSON_NUMBER)
        return SMZ_OK;
    if (smz_utf8_check(id->raw.data, id->raw.size) < id->raw.size)
        return SMZ_OK;
    copy = smz_arena_copy(arena, id->raw.data, id->raw.size);
    if (!copy)
        return smz_fail_memory(error);
    out->id_json = (smz_text){copy, id->raw.size};
    return SMZ_OK;
}

static int wrong_kind(const smz_json_value *value, const char *what, smz_error *error)
{
    return smz_fail(error, SMZ_ERROR_JSON, value->at, "%s at byte %zu", what, value->at);
}

/* Whether the record has a list of texts in place of one. */
static bool has_documents(const fields *found)
{
    return found->value[TEXT].kind <= SMZ_JSON_NULL && found->value[DOCUMENTS].kind > SMZ_JSON_NULL;
}

static int check_documents(const smz_json_value *list, smz_error *error)
{
    smz_json_value item;
    size_t at = 0, count = 0;

    if (list->kind != SMZ_JSON_ARRAY)
        return wrong_kind(list, "\"documents\" is not a list of strings", error);
    for (; smz_json_item(&item, list, &at); count++)
        if (item.kind != SMZ_JSON_STRING)
            return smz_fail(error, SMZ_ERROR_JSON, item.at,
                            "item %zu of \"documents\" is not a string at byte %zu", count,
                            item.at);
    return count > 0 ? SMZ_OK : wrong_kind(list, "\"documents\" is empty", error);
}

static int check_text(const fields *found, smz_error *error)
{
    const smz_json_value *value = found->value;

    if (has_documents(found))
        return check_documents(&value[DOCUMENTS], error);
    if (value[TEXT].kind == SMZ_JSON_STRING)
        return SMZ_OK;
    if (value[TEXT].kind != SMZ_JSON_NONE)
        return wrong_kind(&value[TEXT], "\"text\" is not a string", error);
    if (value[HTML].kind)
        return wrong_kind(&value[HTML], "\"html\" is not read by this version", error);
    return smz_fail(error, SMZ_ERROR_JSON, SMZ_NO_OFFSET, "no \"text\" or \"documents\"");
}

/* Fields whose kind is wrong, or which are missing. */
static int check_fields(const fields *found, smz_error *error)
{
    const smz_json_value *value = found->value;
    smz_json_kind id = value[ID].kind;
    int status;

    if (id > SMZ_JSON_NULL && id != SMZ_JSON_STRING && id != SMZ_JSON_NUMBER)
        return wrong_kind(&value[ID], "\"id\" is neither a string nor a number", error);
    status = check_text(found, error);
    if (status != SMZ_OK)
        return status;
    if (value[TITLE].kind > SMZ_JSON_NULL && value[TITLE].kind != SMZ_JSON_STRING)
        return wrong_kind(&value[TITLE], "\"title\" is not a string", error);
    if (value[LANGUAGE].kind > SMZ_JSON_NULL && value[LANGUAGE].kind != SMZ_JSON_STRING)
        return wrong_kind(&value[LANGUAGE], "\"language\" is not a string", error);
    if (value[QUERY].kind > SMZ_JSON_NULL && value[QUERY].kind != SMZ_JSON_STRING)
        return wrong_kind(&value[QUERY], "\"query\" is not a string", error);
    return SMZ_OK;
}

static int decode_fields(smz_record *out, smz_arena *arena, const fields *found, smz_error *error)
{
    smz_text *const target[FIELDS] = {
        [TEXT] = &out->text,
        [TITLE] = &out->title,
        [LANGUAGE] = &out->language,
        [QUERY] = &out->query,
    };

    for (size_t i = 0; i < FIELDS; i++) {
        int status = SMZ_OK;
        if (target[i] && found->value[i].kind == SMZ_JSON_STRING)
            status = smz_json_string(target[i], arena, &found->value[i], error);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}

static int decode_documents(smz_record *out, smz_arena *arena, const smz_json_value *list,
                            smz_error *error)
{
    smz_json_value item;
    size_t at = 0, count = 0;
    int status = SMZ_OK;

    while (smz_json_item(&item, list, &at))
        count++;
    out->documents = SMZ_NEW(arena, smz_cluster_text, count);
    if (!out->documents)
        return smz_fail_memory(error);
    for (at = 0; status == SMZ_OK && smz_json_item(&item, list, &at);) {
        smz_text text;
        status = smz_json_string(&text, arena, &item, error);
        out->documents[out->document_count++] =
            (smz_cluster_text){.text = text.data, .size = text.size};
    }
    return status;
}

static bool blank(const char *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!memchr(" \t\r\n", data[i], 4))
            return false;
    return true;
}

int smz_record_parse(smz_record *out, smz_arena *arena, const char *json, size_t size,
                     smz_error *error)
{
    fields found = {0};
    size_t bad = smz_utf8_check(json, size);
    int status;

    *out = (smz_record){0};
    if (blank(json, size))
        return smz_fail(error, SMZ_ERROR_JSON, SMZ_NO_OFFSET, "blank line");
    status = find_fields(&found, (smz_text){json, size}, error);
    if (copy_id(out, arena, &found.value[ID], error) != SMZ_OK)
        return SMZ_ERROR_MEMORY;
    /* Broken UTF-8 outside strings is a syntax error as well, but this says what is the matter. */
    if (bad < size)
        return smz_fail(error, SMZ_ERROR_UTF8, bad, "invalid UTF-8 at byte %zu", bad);
    if (status == SMZ_OK)
        status = check_fields(&found, error);
    if (status == SMZ_OK)
        status = decode_fields(out, arena, &found, error);
    if (status == SMZ_OK && has_documents(&found))
        status = decode_documents(out, arena, &found.value[DOCUMENTS], error);
    return status;
}
