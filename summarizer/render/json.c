/* JSON: the object of docs/summarize.1, field by field, alone or spliced into the input record. */
#include "base/error.h"
#include "base/unicode.h"
#include "intake/json.h"
#include "render/escape.h"
#include "render/render.h"

/* Put before a result field's name that the input record uses already. */
#define PREFIX "result_"
/* So many times at most: a record that holds them all keeps its own. */
#define PREFIXES 8

typedef struct job {
    smz_buffer *out;
    const smz_summary *summary;
    const smz_render_options *options;
    bool pretty;
    bool ascii;
} job;

static smz_text text_of(const char *string)
{
    return string ? (smz_text){string, strlen(string)} : (smz_text){NULL, 0};
}

static void put_text(const job *j, smz_text text)
{
    if (text.data)
        smz_put_json(j->out, text, j->ascii);
    else
        smz_buffer_puts(j->out, "null");
}

/* A name and its colon. `taken`: bit n is set when the name with n prefixes must not be used. */
static void put_name(const job *j, const char *name, unsigned taken)
{
    smz_buffer_putc(j->out, '"');
    for (; taken & 1; taken >>= 1)
        smz_buffer_puts(j->out, PREFIX);
    smz_buffer_puts(j->out, name);
    smz_buffer_puts(j->out, "\": ");
}

static void put_new_line(const job *j, int depth)
{
    smz_buffer_putc(j->out, '\n');
    for (int i = 0; i < j->options->indent + 2 * depth; i++)
        smz_buffer_putc(j->out, ' ');
}

/* What stands before an item of a list or a field of the object. */
static void put_separator(const job *j, bool first, int depth)
{
    if (!first)
        smz_buffer_putc(j->out, ',');
    if (j->pretty)
        put_new_line(j, depth);
    else if (!first)
        smz_buffer_putc(j->out, ' ');
}

static void put_list_end(const job *j, bool empty)
{
    if (j->pretty && !empty)
        put_new_line(j, 1);
    smz_buffer_putc(j->out, ']');
}

/* Which text of a cluster something stands in. */
static void put_document(const job *j, uint32_t document)
{
    if (j->summary->cluster)
        smz_buffer_printf(j->out, "\"document\": %lu, ", (unsigned long)document);
}

/* ---- The values of the fields ----------------------------------------------------------- */

static void put_id(const job *j)
{
    if (j->summary->id_json.size)
        smz_put_raw_json(j->out, j->summary->id_json, j->ascii);
    else
        smz_buffer_puts(j->out, "null");
}

static void put_source(const job *j)
{
    put_text(j, text_of(j->options->source));
}

static void put_sources(const job *j)
{
    smz_buffer_putc(j->out, '[');
    for (size_t i = 0; i < j->options->source_count; i++) {
        put_separator(j, i == 0, 2);
        put_text(j, text_of(j->options->sources[i]));
    }
    put_list_end(j, j->options->source_count == 0);
}

static void put_language(const job *j)
{
    put_text(j, text_of(j->summary->language));
}

static void put_method(const job *j)
{
    put_text(j, text_of(j->summary->method));
}

static void put_title(const job *j)
{
    put_text(j, text_of(j->summary->title));
}

static void put_flags(const job *j, unsigned flags)
{
    const char *name;
    bool first = true;

    smz_buffer_puts(j->out, ", \"flags\": [");
    for (size_t i = 0; (name = smz_headline_flag(i)) != NULL; i++) {
        if (!(flags & 1u << i))
            continue;
        if (!first)
            smz_buffer_puts(j->out, ", ");
        put_text(j, text_of(name));
        first = false;
    }
    smz_buffer_putc(j->out, ']');
}

static void put_headline(const job *j, const smz_headline *headline)
{
    smz_buffer_puts(j->out, "{\"text\": ");
    put_text(j, (smz_text){headline->text, headline->size});
    smz_buffer_puts(j->out, ", \"score\": ");
    smz_put_number(j->out, headline->score);
    smz_buffer_puts(j->out, ", ");
    put_document(j, headline->document);
    smz_buffer_printf(j->out, "\"sentence\": %lu, \"chars\": %zu, \"confidence\": \"%s\"",
                      (unsigned long)headline->sentence, headline->chars,
                      smz_confidence_name(headline->confidence));
    put_flags(j, headline->flags);
    smz_buffer_puts(j->out, ", \"ranges\": [");
    for (size_t i = 0; i < headline->kept_count; i++)
        smz_buffer_printf(j->out, "%s[%zu, %zu]", i == 0 ? "" : ", ", headline->kept[i].start,
                          headline->kept[i].end);
    smz_buffer_puts(j->out, "]}");
}

static void put_headlines(const job *j)
{
    const smz_headline *headline;
    size_t i;

    smz_buffer_putc(j->out, '[');
    for (i = 0; (headline = smz_summary_headline(j->summary, i)) != NULL; i++) {
        put_separator(j, i == 0, 2);
        put_headline(j, headline);
    }
    put_list_end(j, i == 0);
}

static void put_keywords(const job *j)
{
    const smz_keyword *keyword;
    size_t i;

    smz_buffer_putc(j->out, '[');
    for (i = 0; (keyword = smz_summary_keyword(j->summary, i)) != NULL; i++) {
        put_separator(j, i == 0, 2);
        smz_buffer_puts(j->out, "{\"text\": ");
        put_text(j, (smz_text){keyword->text, keyword->size});
        smz_buffer_puts(j->out, ", \"score\": ");
        smz_put_number(j->out, keyword->score);
        smz_buffer_putc(j->out, '}');
    }
    put_list_end(j, i == 0);
}

static void put_parts(const job *j, size_t i)
{
    const smz_part *part;

    smz_buffer_puts(j->out, ", \"parts\": {");
    for (size_t k = 0; (part = smz_summary_part(j->summary, i, k)) != NULL; k++) {
        if (k > 0)
            smz_buffer_puts(j->out, ", ");
        put_text(j, text_of(part->name));
        smz_buffer_puts(j->out, ": ");
        smz_put_number(j->out, part->value);
    }
    smz_buffer_putc(j->out, '}');
}

static void put_summary(const job *j)
{
    const smz_sentence *sentence;
    size_t i;

    smz_buffer_putc(j->out, '[');
    for (i = 0; (sentence = smz_summary_sentence(j->summary, i)) != NULL; i++) {
        put_separator(j, i == 0, 2);
        smz_buffer_puts(j->out, "{\"text\": ");
        put_text(j, (smz_text){sentence->text, sentence->size});
        smz_buffer_puts(j->out, ", ");
        put_document(j, sentence->document);
        smz_buffer_printf(j->out,
                          "\"sentence\": %lu, \"paragraph\": %lu, \"start\": %zu, \"end\": %zu",
                          (unsigned long)sentence->sentence, (unsigned long)sentence->paragraph,
                          sentence->start, sentence->end);
        smz_buffer_puts(j->out, ", \"score\": ");
        smz_put_number(j->out, sentence->score);
        if (j->summary->explained)
            put_parts(j, i);
        if (smz_summary_why(j->summary, i)) {
            smz_buffer_puts(j->out, ", \"why\": ");
            put_text(j, text_of(smz_summary_why(j->summary, i)));
        }
        smz_buffer_putc(j->out, '}');
    }
    put_list_end(j, i == 0);
}

static void put_stats(const job *j)
{
    const smz_stats *stats = smz_summary_stats(j->summary);
    const struct {
        const char *name;
        size_t value;
    } rows[] = {
        {"sentences", stats->sentences},
        {"words", stats->words},
        {"chars", stats->chars},
        {"furniture", stats->furniture},
        {"summary_sentences", stats->summary_sentences},
        {"summary_words", stats->summary_words},
        {"summary_chars", stats->summary_chars},
        {"summary_bytes", stats->summary_bytes},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        smz_buffer_printf(j->out, "%s\"%s\": %zu", i == 0 ? "{" : ", ", rows[i].name,
                          rows[i].value);
    smz_buffer_putc(j->out, '}');
}

static void put_dropped(const job *j)
{
    const smz_dropped *dropped;
    size_t i;

    smz_buffer_putc(j->out, '[');
    for (i = 0; (dropped = smz_summary_dropped(j->summary, i)) != NULL; i++) {
        put_separator(j, i == 0, 2);
        smz_buffer_puts(j->out, "{\"reason\": ");
        put_text(j, text_of(dropped->reason));
        smz_buffer_puts(j->out, ", ");
        put_document(j, dropped->document);
        smz_buffer_printf(j->out, "\"start\": %zu, \"end\": %zu, \"text\": ", dropped->start,
                          dropped->end);
        put_text(j, (smz_text){dropped->text, dropped->size});
        smz_buffer_putc(j->out, '}');
    }
    put_list_end(j, i == 0);
}

static void put_rejected(const job *j)
{
    const smz_rejected *rejected;
    size_t i;

    smz_buffer_putc(j->out, '[');
    for (i = 0; (rejected = smz_summary_rejected(j->summary, i)) != NULL; i++) {
        put_separator(j, i == 0, 2);
        smz_buffer_printf(j->out, "{\"guard\": \"%s\", ", rejected->guard);
        put_document(j, rejected->document);
        smz_buffer_printf(j->out,
                          "\"sentence\": %lu, \"text\": ", (unsigned long)rejected->sentence);
        put_text(j, (smz_text){rejected->text, rejected->size});
        smz_buffer_putc(j->out, '}');
    }
    put_list_end(j, i == 0);
}

static void put_extracted(const job *j)
{
    put_text(j, j->summary->extracted[0]);
}

static void put_extracted_texts(const job *j)
{
    smz_buffer_putc(j->out, '[');
    for (size_t i = 0; i < j->summary->extracted_count; i++) {
        put_separator(j, i == 0, 2);
        put_text(j, j->summary->extracted[i]);
    }
    put_list_end(j, j->summary->extracted_count == 0);
}

/* ---- The fields, in their order --------------------------------------------------------- */

static bool has_sources(const job *j)
{
    return j->options->sources != NULL;
}

static bool explained(const job *j)
{
    return j->summary->explained;
}

static bool guarded(const job *j)
{
    return j->summary->rejected_count > 0;
}

static bool extracted(const job *j)
{
    return j->summary->extracted && !j->summary->cluster;
}

static bool extracted_texts(const job *j)
{
    return j->summary->extracted && j->summary->cluster;
}

typedef struct result_field {
    const char *name;
    void (*put)(const job *j);
    bool (*wanted)(const job *j); /* NULL: always */
} result_field;

enum { FIELDS = 14 };

static const result_field all_fields[FIELDS] = {
    {"id", put_id, NULL},
    {"source", put_source, NULL},
    {"sources", put_sources, has_sources},
    {"language", put_language, NULL},
    {"method", put_method, NULL},
    {"title", put_title, NULL},
    {"headlines", put_headlines, NULL},
    {"keywords", put_keywords, NULL},
    {"summary", put_summary, NULL},
    {"stats", put_stats, NULL},
    {"dropped", put_dropped, explained},
    {"rejected", put_rejected, guarded},
    {"text", put_extracted, extracted},
    {"documents", put_extracted_texts, extracted_texts},
};

/* ---- The input record's own fields ------------------------------------------------------ */

/* What a record holds that bears the name of a result field. */
typedef struct name_use {
    unsigned prefixes; /* bit n: the name with n prefixes is taken */
    smz_text value;    /* raw, of the name without prefix */
} name_use;

typedef struct own_record {
    smz_text json; /* without white space around it */
    bool empty;    /* it has no members */
    name_use taken[FIELDS];
} own_record;

static void note_member(own_record *out, const smz_json_member *member)
{
    char name[128];
    smz_text key = {name, smz_json_key(name, sizeof name, member->key)};
    size_t length = sizeof PREFIX - 1;
    unsigned prefixes = 0;

    for (size_t i = 0; i < FIELDS; i++)
        if (smz_text_equal(key, text_of(all_fields[i].name)))
            out->taken[i].value = member->value.raw;
    while (key.size > length && memcmp(key.data, PREFIX, length) == 0) {
        key = smz_text_from(key, length);
        prefixes++;
    }
    for (size_t i = 0; i < FIELDS; i++)
        if (prefixes < PREFIXES && smz_text_equal(key, text_of(all_fields[i].name)))
            out->taken[i].prefixes |= 1u << prefixes;
}

static int read_record(own_record *out, smz_text json, smz_error *error)
{
    smz_json_reader reader;
    smz_json_member member;
    size_t bad = smz_utf8_check(json.data, json.size);
    int status;

    *out = (own_record){.empty = true};
    if (bad < json.size)
        return smz_fail(error, SMZ_ERROR_UTF8, bad, "invalid UTF-8 at byte %zu", bad);
    smz_json_open(&reader, json);
    while ((status = smz_json_next(&member, &reader, error)) == 1) {
        out->empty = false;
        note_member(out, &member);
    }
    while (json.size > 0 && json.data[0] != '{')
        json = (smz_text){json.data + 1, json.size - 1};
    while (json.size > 0 && json.data[json.size - 1] != '}')
        json.size--;
    out->json = json;
    return status;
}

/* Whether the record says the same of itself already: then once is enough. */
static bool says_so_already(const job *j, const result_field *field, const name_use *taken)
{
    job plain = *j;
    size_t start = j->out->size;
    bool same;

    if (!taken->value.data)
        return false;
    plain.ascii = plain.pretty = false;
    field->put(&plain);
    same = !j->out->failed &&
           smz_text_equal(taken->value, (smz_text){j->out->data + start, j->out->size - start});
    j->out->size = start;
    return same;
}

/* Puts the fields behind what the record holds, under names that it does not use. */
static void put_fields(const job *j, const own_record *record)
{
    bool first = record->empty;

    for (size_t i = 0; i < FIELDS; i++) {
        const result_field *field = &all_fields[i];
        const name_use *taken = &record->taken[i];
        if (field->wanted && !field->wanted(j))
            continue;
        if (taken->prefixes == (1u << PREFIXES) - 1 || says_so_already(j, field, taken))
            continue;
        put_separator(j, first, 1);
        put_name(j, field->name, taken->prefixes);
        field->put(j);
        first = false;
    }
}

int smz_render_json(smz_buffer *out, const smz_summary *summary, const smz_render_options *options,
                    smz_error *error)
{
    job j = {out, summary, options, options->format == SMZ_FORMAT_JSON, options->ascii != 0};
    own_record input = {.json = SMZ_TEXT("{}"), .empty = true};
    int status = SMZ_OK;

    if (options->record)
        status = read_record(&input, (smz_text){options->record, options->record_size}, error);
    if (status != SMZ_OK)
        return status;
    for (int i = 0; j.pretty && i < options->indent; i++)
        smz_buffer_putc(out, ' ');
    smz_put_raw_json(out, (smz_text){input.json.data, input.json.size - 1}, j.ascii);
    put_fields(&j, &input);
    if (j.pretty)
        put_new_line(&j, 0);
    smz_buffer_putc(out, '}');
    return SMZ_OK;
}

void smz_render_json_error(smz_buffer *out, smz_text id_json, uint64_t line, const smz_error *what,
                           const smz_render_options *options)
{
    job j = {out, NULL, options, false, options->ascii != 0};

    for (int i = 0; options->format == SMZ_FORMAT_JSON && i < options->indent; i++)
        smz_buffer_putc(out, ' ');
    smz_buffer_putc(out, '{');
    put_name(&j, "id", 0);
    if (id_json.size)
        smz_put_raw_json(out, id_json, j.ascii);
    else
        smz_buffer_puts(out, "null");
    smz_buffer_printf(out, ", \"line\": %llu, ", (unsigned long long)line);
    put_name(&j, "error", 0);
    smz_buffer_putc(out, '{');
    put_name(&j, "code", 0);
    put_text(&j, text_of(smz_status_name(what->code)));
    smz_buffer_puts(out, ", ");
    put_name(&j, "message", 0);
    put_text(&j, text_of(what->message));
    smz_buffer_puts(out, "}}");
}
