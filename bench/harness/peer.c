/* Peers: what other programs make of the same documents. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "base/unicode.h"
#include "harness/maker.h"
#include "harness/spawn.h"
#include "harness/value.h"
#include "render/escape.h"

/* ---- A peer's text as a summary --------------------------------------------------------- */

/* The lines that hold something, their white space folded as in the library's own sentences. */
static smz_text clean_lines(smz_arena *arena, smz_text given)
{
    char *text = SURE_NEW(arena, char, given.size + 1);
    size_t size = 0;
    char before = '\n';

    for (size_t i = 0; i < given.size; i++) {
        char c = given.data[i];
        if (!smz_is_space(c)) {
            if (before != 'x' && size > 0)
                text[size++] = before;
            text[size++] = c;
            before = 'x';
        } else if (c == '\n' || before == 'x') {
            before = c == '\n' ? '\n' : ' ';
        }
    }
    return (smz_text){text, size};
}

/* The candidate that stands at that place of a line, the longest of several; NULL: none. */
static const smz_sentence *candidate_at(const candidates *all, smz_text line, size_t at)
{
    const smz_sentence *found = NULL;

    for (size_t i = 0; i < all->size; i++) {
        const smz_sentence *sentence = &all->items[i];
        size_t end = at + sentence->size;
        if (end > line.size || (found && found->size >= sentence->size) ||
            memcmp(line.data + at, sentence->text, sentence->size) != 0)
            continue;
        if (end == line.size || line.data[end] == ' ' || line.data[end] == '\n')
            found = sentence;
    }
    return found;
}

static int ascending(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

    return (left > right) - (left < right);
}

/* Which of the document's sentences they are, if all of them are. */
static void find_positions(made *out, worker *w)
{
    SMZ_VECTOR(uint32_t) positions = {0};
    candidates all = extract_candidates(w);

    for (size_t at = 0; at < out->text.size;) {
        const smz_sentence *sentence = candidate_at(&all, out->text, at);
        if (!sentence)
            return;
        *SURE_PUSH(&w->scratch, &positions) = sentence->sentence;
        at += sentence->size + 1;
    }
    if (positions.size == 0)
        return;
    qsort(positions.items, positions.size, sizeof *positions.items, ascending);
    out->positions = positions.items;
    out->position_count = positions.size;
}

static void take_text(made *out, worker *w, const record *r, smz_text given)
{
    if (smz_utf8_check(given.data, given.size) < given.size) {
        out->failure = "its output is not valid UTF-8";
        return;
    }
    if (given.size > 0 && memchr(given.data, '\0', given.size)) {
        out->failure = "its output has a NUL byte";
        return;
    }
    out->text = clean_lines(&w->scratch, given);
    if (w->options->headline_chars == 0 && worker_read(w, r, NULL) == SMZ_OK)
        find_positions(out, w);
}

void make_by_command(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    spawn_result result;

    (void)document;
    spawn_run(&result, m->command, r->text, w->options->peer_timeout);
    out->seconds = result.seconds;
    w->memory = fmax(w->memory, result.memory);
    if (result.failure[0] != '\0')
        out->failure = sure_string(&w->scratch, result.failure);
    else
        take_text(out, w, r, (smz_text){result.output.data, result.output.size});
    smz_buffer_free(&result.output);
}

/* ---- All at once ------------------------------------------------------------------------ */

void make_beforehand(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    const made *beforehand = &m->beforehand[document];

    out->failure = beforehand->failure;
    if (!out->failure)
        take_text(out, w, r, beforehand->text);
}

/* No title where headlines are to be found, and no reference ever. */
static void put_record(smz_buffer *out, const record *r, bool headlines)
{
    const struct {
        const char *name;
        smz_text text;
    } fields[] = {
        {"{\"id\": ", {r->id, strlen(r->id)}},
        {", \"language\": ", {r->language, r->language ? strlen(r->language) : 0}},
        {", \"title\": ", {r->title, r->title && !headlines ? strlen(r->title) : 0}},
        {", \"text\": ", r->text},
    };

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (fields[i].text.size == 0 && i > 0 && i < 3)
            continue;
        smz_buffer_puts(out, fields[i].name);
        smz_put_json(out, fields[i].text, false);
    }
    smz_buffer_puts(out, "}\n");
}

/* "summary" of an answer: a string, or a list of strings or of objects with a "text", as
 * summarize(1) itself has it. */
static bool read_summary(smz_buffer *out, const value *answer)
{
    const value *summary = value_member(answer, "summary");
    smz_text text;

    if (value_text(&text, summary)) {
        smz_buffer_put(out, text.data, text.size);
        return true;
    }
    for (size_t i = 0; i < value_size(summary); i++) {
        const value *item = value_item(summary, i);
        if (!value_text(&text, item) && !value_text(&text, value_member(item, "text")))
            return false;
        smz_buffer_put(out, text.data, text.size);
        smz_buffer_putc(out, '\n');
    }
    return value_is_array(summary);
}

static void read_answer(made *out, smz_arena *arena, const char *line, size_t size)
{
    smz_buffer text;
    value_error error;
    value *answer = value_parse(line, size, &error);

    smz_buffer_init(&text, sure_memory());
    if (!answer)
        out->failure = sure_string(arena, error.message);
    else if (read_summary(&text, answer))
        out->text = (smz_text){sure_copy(arena, text.data, text.size), text.size};
    else
        out->failure = "no \"summary\" in its answer";
    smz_buffer_free(&text);
    value_free(answer);
}

/* One line for every document, in their order. */
static void read_answers(made *out, smz_arena *arena, smz_text output, const char *failure,
                         size_t count)
{
    size_t at = 0;

    for (size_t i = 0; i < count; i++) {
        const char *line = output.data + at;
        const char *end = at < output.size ? memchr(line, '\n', output.size - at) : NULL;
        size_t size = end ? (size_t)(end - line) : output.size - at;
        /* A last line that is torn was not meant to be read. */
        if (size == 0 || (!end && failure[0] != '\0'))
            out[i].failure = failure[0] != '\0' ? sure_string(arena, failure) : "no answer";
        else
            read_answer(&out[i], arena, line, size);
        at += size + (end != NULL);
    }
}

const made *run_jsonl_peer(smz_arena *arena, const maker *m, const worker_options *options,
                           const record *records, size_t count, double *seconds, double *memory)
{
    made *out = SURE_NEW(arena, made, count);
    spawn_result result;
    smz_buffer given;

    smz_buffer_init(&given, sure_memory());
    for (size_t i = 0; i < count; i++)
        put_record(&given, &records[i], options->headline_chars > 0);
    spawn_run(&result, m->command, (smz_text){given.data, given.size},
              options->peer_timeout * (double)count);
    read_answers(out, arena, (smz_text){result.output.data, result.output.size}, result.failure,
                 count);
    *seconds = result.seconds;
    *memory = result.memory;
    smz_buffer_free(&given);
    smz_buffer_free(&result.output);
    return out;
}
