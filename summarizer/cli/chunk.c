#define _GNU_SOURCE /* memrchr */
#include "cli/chunk.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/results.h"

/* Some articles: enough that handing a chunk over costs nothing, few enough that all threads get
 * some of a small file. */
#define CHUNK_BYTES ((size_t)32 << 10)

/* ---- Growing text ----------------------------------------------------------------------- */

static bool append(text *t, const char *data, size_t size)
{
    size_t capacity = t->capacity ? t->capacity : 4096;
    char *grown;

    if (size > SIZE_MAX / 4 - t->size)
        return false;
    while (capacity < t->size + size)
        capacity *= 2;
    if (capacity > t->capacity) {
        grown = realloc(t->data, capacity);
        if (!grown)
            return false;
        t->data = grown;
        t->capacity = capacity;
    }
    if (size > 0)
        memcpy(t->data + t->size, data, size);
    t->size += size;
    return true;
}

/* smz_write */
static int append_result(void *user, const char *data, size_t size)
{
    return append(user, data, size) ? 0 : -1;
}

/* One record of a megabyte must not make every chunk that it ever was in as large for good. */
static void clear(text *t)
{
    if (t->capacity > 16 * CHUNK_BYTES) {
        free(t->data);
        *t = (text){0};
    }
    t->size = 0;
}

void chunk_free(chunk *c)
{
    free(c->lines.data);
    free(c->results.data);
    free(c->messages.data);
    *c = (chunk){0};
}

/* ---- Lines in --------------------------------------------------------------------------- */

bool lines_ready(line_reader *reader)
{
    input *in = reader->in;
    size_t size = in->end - in->start;

    if (size > reader->scanned &&
        memchr(in->data + in->start + reader->scanned, '\n', size - reader->scanned))
        return true;
    /* A line that is not complete yet is not looked at again. */
    reader->scanned = size;
    return in->ended && size > 0;
}

/* How many bytes to take: the lines that end within a chunk's size, or one longer line. */
static size_t lines_size(const line_reader *reader)
{
    const char *data = reader->in->data + reader->in->start;
    size_t size = reader->in->end - reader->in->start;
    const char *last = memrchr(data, '\n', size < CHUNK_BYTES ? size : CHUNK_BYTES);

    if (!last)
        last = memchr(data + reader->scanned, '\n', size - reader->scanned);
    return last ? (size_t)(last - data) + 1 : size;
}

bool lines_take(chunk *out, line_reader *reader)
{
    input *in = reader->in;
    const char *data = in->data + in->start;
    size_t size = lines_size(reader), skip = 0;

    /* A byte order mark is no part of the first record. */
    if (reader->line == 1 && size >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0)
        skip = 3;
    clear(&out->lines);
    out->first_line = reader->line;
    if (!append(&out->lines, data + skip, size - skip))
        return false;
    for (const char *at = data; (at = memchr(at, '\n', size - (size_t)(at - data))) != NULL; at++)
        reader->line++;
    in->start += size;
    reader->scanned = 0;
    return true;
}

/* ---- Results out ------------------------------------------------------------------------ */

static smz_render_options render_options(const chunk_work *work)
{
    smz_render_options options;

    smz_render_options_init(&options);
    options.format = work->format;
    options.source = work->source;
    options.ascii = work->settings->ascii;
    options.indent = 2; /* of no effect but in an array */
    return options;
}

/* What stands before a result. */
static bool begin_result(chunk *c, const chunk_work *work, uint64_t line)
{
    const char *separator = results_separator(work->format);
    char number[32];
    int length = snprintf(number, sizeof number, ":%" PRIu64 " <==\n", line);

    if (!append(&c->results, separator, strlen(separator)))
        return false;
    return work->format != SMZ_FORMAT_TEXT ||
           (append(&c->results, "==> ", 4) && append(&c->results, work->name, strlen(work->name)) &&
            append(&c->results, number, (size_t)length));
}

static int put_result(chunk *c, engine *e, const chunk_work *work, const char *line, size_t size,
                      smz_error *error)
{
    smz_render_options render = render_options(work);
    int status = smz_document_read_record(e->document, line, size, &work->settings->read, error);

    if (status == SMZ_OK)
        status = smz_summarize(e->summary, e->document, &work->settings->summary, error);
    if (status == SMZ_OK && work->settings->keep) {
        render.record = line;
        render.record_size = size;
    }
    if (status == SMZ_OK)
        status = smz_render(e->summary, &render, append_result, &c->results, error);
    return status;
}

/* An error record; in the formats that have none, a line on standard error. */
static bool put_error(chunk *c, engine *e, const chunk_work *work, uint64_t line,
                      const smz_error *what)
{
    smz_render_options render = render_options(work);
    bool json = work->format == SMZ_FORMAT_JSON || work->format == SMZ_FORMAT_JSONL;
    char number[32];
    int length = snprintf(number, sizeof number, ": line %" PRIu64 ": ", line);

    if (json)
        return begin_result(c, work, line) &&
               smz_render_error(e->document, line, what, &render, append_result, &c->results,
                                NULL) == SMZ_OK;
    return append(&c->messages, "summarize: ", 11) &&
           append(&c->messages, work->name, strlen(work->name)) &&
           append(&c->messages, number, (size_t)length) &&
           append(&c->messages, what->message, strlen(what->message)) &&
           append(&c->messages, "\n", 1);
}

static bool process_line(chunk *c, engine *e, const chunk_work *work, uint64_t number,
                         const char *line, size_t size)
{
    size_t start = c->results.size;
    smz_error error = {SMZ_ERROR_MEMORY, SMZ_NO_OFFSET, "out of memory"};

    c->records++;
    if (begin_result(c, work, number) && put_result(c, e, work, line, size, &error) == SMZ_OK)
        return true;
    c->errors++;
    c->results.size = start;
    return put_error(c, e, work, number, &error);
}

void chunk_process(chunk *c, engine *e, const chunk_work *work)
{
    uint64_t number = c->first_line;

    clear(&c->results);
    clear(&c->messages);
    c->records = c->errors = 0;
    c->failed = false;
    for (size_t at = 0; at < c->lines.size && !c->failed; number++) {
        const char *line = c->lines.data + at;
        const char *end = memchr(line, '\n', c->lines.size - at);
        size_t size = end ? (size_t)(end - line) : c->lines.size - at;
        c->failed = !process_line(c, e, work, number, line, size);
        at += size + 1;
    }
}
