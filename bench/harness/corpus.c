#define _POSIX_C_SOURCE 200809L
#include "harness/corpus.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "harness/digest.h"
#include "harness/memory.h"
#include "harness/title.h"
#include "harness/value.h"
#include "program/input.h"
#include "program/messages.h"
#include "rouge/random.h"

#define CORPUS_CHUNK ((size_t)1 << 20)
/* Records of one corpus that are said to be of no use; a corpus without titles has thousands. */
#define NAMED_AT_MOST 20
/* The seed's stream of random numbers that no resample takes. */
#define SAMPLE_STREAM UINT64_MAX

void corpora_init(corpora *out)
{
    *out = (corpora){0};
    smz_arena_init(&out->arena, sure_memory(), CORPUS_CHUNK);
}

void corpora_free(corpora *c)
{
    smz_arena_free(&c->arena);
}

void corpora_leave_out(corpora *c, const record *r, const char *why)
{
    size_t count = ++c->files.items[r->corpus].left_out;

    if (count <= NAMED_AT_MOST)
        say("%s: line %" PRIu64 " (%s): %s: left out", r->file, r->line, r->id, why);
}

void corpora_count_left_out(const corpora *c)
{
    for (size_t i = 0; i < c->files.size; i++) {
        const results_corpus *file = &c->files.items[i];
        if (file->left_out > 0)
            say("%s: %zu of %zu records were left out", file->file, file->left_out, file->records);
    }
}

/* ---- One record ------------------------------------------------------------------------- */

/* One corpus while it is read. */
typedef struct reader {
    corpora *corpora;
    const corpus_options *options;
    input in;
    size_t corpus;
    uint64_t line;
    size_t first; /* of its records among all */
} reader;

static bool has_word(smz_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] > ' ')
            return true;
    return false;
}

static smz_text copy_text(smz_arena *arena, smz_text text)
{
    return (smz_text){sure_copy(arena, text.data, text.size), text.size};
}

/* The field of that name when it is a string with something in it. */
static const char *string_field(smz_arena *arena, const value *object, const char *name)
{
    smz_text text;

    if (!value_text(&text, value_member(object, name)) || !has_word(text))
        return NULL;
    return sure_copy(arena, text.data, text.size);
}

/* The texts one after the other, as peers get them. */
static smz_text join(smz_arena *arena, const record *of)
{
    smz_buffer joined;
    smz_text out;

    smz_buffer_init(&joined, sure_memory());
    for (size_t i = 0; i < of->text_count; i++) {
        if (i > 0)
            smz_buffer_puts(&joined, "\n\n");
        smz_buffer_put(&joined, of->texts[i].text, of->texts[i].size);
    }
    out = copy_text(arena, (smz_text){joined.data, joined.size});
    smz_buffer_free(&joined);
    return out;
}

/* "documents": one story told several times. A headline is looked for behind the titles of all. */
static const char *read_documents(record *out, smz_arena *arena, const value *list,
                                  const smz_text *title)
{
    if (!value_is_array(list) || value_size(list) == 0)
        return "no \"documents\"";
    out->texts = SURE_NEW(arena, smz_cluster_text, value_size(list));
    for (; out->text_count < value_size(list); out->text_count++) {
        smz_text text;
        if (!value_text(&text, value_item(list, out->text_count)))
            return "\"documents\" is no list of strings";
        if (title)
            text = title_cut(text, *title);
        out->texts[out->text_count] =
            (smz_cluster_text){.text = sure_copy(arena, text.data, text.size), .size = text.size};
    }
    out->text = join(arena, out);
    return NULL;
}

/* "text", which comes first as it does in summarize(1) unless it is told otherwise, or "documents".
 */
static const char *read_text(record *out, smz_arena *arena, const value *object,
                             const corpus_options *options)
{
    const value *list = value_member(object, "documents");
    bool several = value_is_array(list);
    smz_text text, title = {out->title, options->headlines ? strlen(out->title) : 0};

    if (value_text(&text, value_member(object, "text")) && !(options->documents && several)) {
        out->text = copy_text(arena, options->headlines ? title_cut(text, title) : text);
        return NULL;
    }
    if (!several)
        return "no string \"text\"";
    return read_documents(out, arena, list, options->headlines ? &title : NULL);
}

static void add_reference(record *out, smz_arena *arena, smz_text text)
{
    smz_text copy = copy_text(arena, text);

    out->references[out->reference_count++] = (smz_rouge_text){copy.data, copy.size};
}

/* "summaries": a string or a list of them; headlines are compared with the title alone. */
static const char *read_references(record *out, smz_arena *arena, const value *object,
                                   bool headlines)
{
    const value *given = value_member(object, headlines ? "title" : "summaries");
    bool list = value_is_array(given) && !headlines;
    size_t count = list ? value_size(given) : 1;
    smz_text text;

    if (value_is_null(given))
        return headlines ? "no \"title\"" : "no \"summaries\"";
    out->references = SURE_NEW(arena, smz_rouge_text, count);
    for (size_t i = 0; i < count; i++) {
        if (!value_text(&text, list ? value_item(given, i) : given))
            return headlines ? "\"title\" is no string" : "\"summaries\" is no list of strings";
        if (has_word(text))
            add_reference(out, arena, text);
    }
    return out->reference_count > 0 ? NULL : "nothing in its references";
}

static void read_fields(record *out, smz_arena *arena, const value *object,
                        const corpus_options *options)
{
    out->fields = SURE_NEW(arena, const char *, options->by_count);
    for (size_t i = 0; i < options->by_count; i++) {
        const char *text = value_as_text(arena, value_member(object, options->by[i]));
        out->fields[i] = text ? text : "";
    }
}

/* Why the record is of no use, or NULL. */
static const char *read_object(record *out, smz_arena *arena, const value *object,
                               const corpus_options *options)
{
    const char *id = value_as_text(arena, value_member(object, "id"));
    const char *why;

    if (!value_is_object(object))
        return "no JSON object";
    if (id && id[0] != '\0')
        out->id = id;
    why = read_references(out, arena, object, options->headlines);
    if (why)
        return why;
    out->title = string_field(arena, object, "title");
    out->language = options->language ? options->language : string_field(arena, object, "language");
    read_fields(out, arena, object, options);
    return read_text(out, arena, object, options);
}

static void read_line(reader *r, const char *line, size_t size)
{
    smz_arena *arena = &r->corpora->arena;
    results_corpus *file = &r->corpora->files.items[r->corpus];
    record found = {.corpus = r->corpus, .line = r->line, .file = r->in.name};
    value_error error;
    value *object;
    const char *why = error.message;

    if (!has_word((smz_text){line, size}))
        return;
    file->records++;
    found.id = sure_printf(arena, "line %" PRIu64, r->line);
    object = value_parse(line, size, &error);
    if (object)
        why = read_object(&found, arena, object, r->options);
    if (why)
        corpora_leave_out(r->corpora, &found, why);
    else
        *SURE_PUSH(arena, &r->corpora->records) = found;
    value_free(object);
}

/* ---- All records ------------------------------------------------------------------------ */

static bool enough(const reader *r)
{
    size_t limit = r->options->limit;

    return limit > 0 && r->corpora->records.size - r->first >= limit;
}

static bool read_file(reader *r)
{
    input *in = &r->in;
    digest *sum = digest_new();
    char sha256[65];
    const char *line;
    size_t size;
    int status;

    while ((status = input_line(&line, &size, in)) == 1) {
        /* With the line break, where there was one. */
        digest_add(sum, line, (size_t)(in->data + in->start - line));
        r->line++;
        /* A byte order mark is no part of the first record. */
        if (r->line == 1 && size >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0)
            read_line(r, line + 3, size - 3);
        else if (!enough(r))
            read_line(r, line, size);
    }
    digest_end(sha256, sum);
    r->corpora->files.items[r->corpus].sha256 = sure_string(&r->corpora->arena, sha256);
    return status == 0;
}

static int by_id(const void *a, const void *b)
{
    const record *left = *(record *const *)a, *right = *(record *const *)b;
    int order = strcmp(left->id, right->id);

    return order ? order : (left->line > right->line) - (left->line < right->line);
}

/* Results are paired by id, so every record must have one of its own. */
static void make_ids_unique(reader *r)
{
    corpora *c = r->corpora;
    size_t count = c->records.size - r->first;
    record **sorted = SURE_NEW(&c->arena, record *, count);

    for (size_t i = 0; i < count; i++)
        sorted[i] = &c->records.items[r->first + i];
    qsort(sorted, count, sizeof *sorted, by_id);
    for (size_t i = 1, same = 0; i < count; i++) {
        same = strcmp(sorted[i]->id, sorted[same]->id) == 0 ? same : i;
        if (same == i)
            continue;
        note("%s: line %" PRIu64 ": the id '%s' is that of line %" PRIu64 " as well", r->in.name,
             sorted[i]->line, sorted[i]->id, sorted[same]->line);
        sorted[i]->id =
            sure_printf(&c->arena, "%s (line %" PRIu64 ")", sorted[i]->id, sorted[i]->line);
    }
}

/* Selection sampling: every set of `sample` records is equally likely, and their order is kept
 * (Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S). */
static void sample_records(reader *r)
{
    corpora *c = r->corpora;
    size_t seen = r->first, kept = r->first, wanted = r->options->sample;
    smz_xoshiro random;

    if (wanted == 0)
        return;
    smz_xoshiro_seed(&random, r->options->seed, SAMPLE_STREAM);
    for (; seen < c->records.size && wanted > 0; seen++) {
        uint32_t lot;
        smz_xoshiro_fill(&random, &lot, 1, (uint32_t)(c->records.size - seen));
        if (lot >= wanted)
            continue;
        c->records.items[kept++] = c->records.items[seen];
        wanted--;
    }
    c->records.size = kept;
}

/* ---- Where it is ------------------------------------------------------------------------ */

static bool is_there(const char *file)
{
    struct stat status;
    return stat(file, &status) == 0;
}

/* The file itself, or the one in a folder of corpora; NULL, which was said: it is nowhere. */
static const char *find_file(smz_arena *arena, const char *name)
{
    const char *folders[] = {getenv("SMZ_CORPORA"), "corpora"};

    if (strcmp(name, "-") == 0 || strchr(name, '/') || is_there(name))
        return name;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        const char *file;
        if (!folders[i])
            continue;
        file = sure_printf(arena, "%s/%s.jsonl", folders[i], name);
        if (is_there(file))
            return file;
    }
    say("%s: no such file, and no %s.jsonl in $SMZ_CORPORA or corpora/", name, name);
    return NULL;
}

static bool is_named(const corpora *c, const char *name)
{
    for (size_t i = 0; i < c->files.size; i++)
        if (strcmp(c->files.items[i].name, name) == 0)
            return true;
    return false;
}

/* "cnndm" of "corpora/cnndm.jsonl". */
static const char *short_name(smz_arena *arena, const char *file)
{
    const char *slash = strrchr(file, '/');
    const char *base = slash ? slash + 1 : file;
    size_t size = strlen(base), end = strlen(".jsonl");

    if (size > end && strcmp(base + size - end, ".jsonl") == 0)
        size -= end;
    return sure_copy(arena, base, size);
}

/* Results are grouped by corpus, and paired by corpus and id: a second "test" is "test-2". */
static const char *unique_name(corpora *c, const char *file)
{
    const char *first = short_name(&c->arena, file), *name = first;

    for (size_t number = 2; is_named(c, name); number++)
        name = sure_printf(&c->arena, "%s-%zu", first, number);
    return name;
}

bool corpora_add(corpora *c, const char *name, const corpus_options *options)
{
    reader r = {.corpora = c, .options = options, .corpus = c->files.size};
    const char *file = find_file(&c->arena, name);
    bool fine;

    r.first = c->records.size;
    if (!file || !input_open(&r.in, file))
        return false;
    name = unique_name(c, file);
    *SURE_PUSH(&c->arena, &c->files) = (results_corpus){.name = name, .file = file};
    fine = read_file(&r);
    if (fine) {
        make_ids_unique(&r);
        sample_records(&r);
    }
    input_close(&r.in);
    return fine;
}
