/* Results as a file: one JSON object, its parts in the order of results.h, a line for each system's
 * summary of a document. docs/summarize-bench.1 describes the fields. */
#include <math.h>
#include <string.h>
#include "harness/memory.h"
#include "harness/results.h"
#include "render/escape.h"

/* ---- Values ----------------------------------------------------------------------------- */

static void put_string(smz_buffer *out, const char *name, const char *string)
{
    smz_buffer_printf(out, "\"%s\": ", name);
    if (string)
        smz_put_json(out, (smz_text){string, strlen(string)}, false);
    else
        smz_buffer_puts(out, "null");
}

/* Enough digits to be read back as the same number; what is not finite is null. */
static void put_number(smz_buffer *out, double number)
{
    if (isfinite(number))
        smz_buffer_double(out, number, 17);
    else
        smz_buffer_puts(out, "null");
}

static void put_named(smz_buffer *out, const char *name, double number)
{
    smz_buffer_printf(out, "\"%s\": ", name);
    put_number(out, number);
}

static void put_three(smz_buffer *out, double a, double b, double c)
{
    smz_buffer_putc(out, '[');
    put_number(out, a);
    smz_buffer_puts(out, ", ");
    put_number(out, b);
    smz_buffer_puts(out, ", ");
    put_number(out, c);
    smz_buffer_putc(out, ']');
}

static void put_interval(smz_buffer *out, const char *name, smz_interval i)
{
    smz_buffer_printf(out, "\"%s\": ", name);
    put_three(out, i.value, i.low, i.high);
}

static void put_numbers(smz_buffer *out, const char *name, const uint32_t *numbers, size_t count)
{
    smz_buffer_printf(out, "\"%s\": [", name);
    for (size_t i = 0; i < count; i++)
        smz_buffer_printf(out, "%s%lu", i > 0 ? ", " : "", (unsigned long)numbers[i]);
    smz_buffer_putc(out, ']');
}

static void put_strings(smz_buffer *out, const char *name, const char *const *strings, size_t count)
{
    smz_buffer_printf(out, "\"%s\": [", name);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            smz_buffer_puts(out, ", ");
        smz_put_json(out, (smz_text){strings[i], strlen(strings[i])}, false);
    }
    smz_buffer_putc(out, ']');
}

/* ---- Parts ------------------------------------------------------------------------------ */

static void put_settings(smz_buffer *out, const results *r)
{
    put_string(out, "format", RESULTS_FORMAT);
    smz_buffer_puts(out, ",\n");
    put_string(out, "command", r->command);
    smz_buffer_puts(out, ",\n");
    put_string(out, "signature", r->signature);
    smz_buffer_puts(out, ",\n");
    put_string(out, "task", r->task);
    smz_buffer_puts(out, ",\n");
    put_string(out, "budget", r->budget);
    smz_buffer_puts(out, ",\n");
    put_string(out, "measure", results_measure_name(r->measure));
    smz_buffer_puts(out, ",\n");
    put_named(out, "confidence", r->confidence);
    /* A seed has 64 bits, and a number of JSON is a double for most readers. */
    smz_buffer_printf(out, ",\n\"resamples\": %lu,\n\"seed\": \"%llu\",\n\"versions\": {",
                      (unsigned long)r->resamples, (unsigned long long)r->seed);
    for (size_t i = 0; i < r->version_count; i++) {
        smz_buffer_puts(out, i > 0 ? ", " : "");
        put_string(out, r->versions[i].name, r->versions[i].value);
    }
    smz_buffer_puts(out, "},\n");
    put_strings(out, "metrics", r->metrics, r->metric_count);
}

static void put_corpora(smz_buffer *out, const results *r)
{
    smz_buffer_puts(out, "\"corpora\": [");
    for (size_t i = 0; i < r->corpus_count; i++) {
        const results_corpus *corpus = &r->corpora[i];
        smz_buffer_puts(out, i > 0 ? ",\n  {" : "\n  {");
        put_string(out, "name", corpus->name);
        smz_buffer_puts(out, ", ");
        put_string(out, "file", corpus->file);
        smz_buffer_puts(out, ", ");
        put_string(out, "sha256", corpus->sha256);
        smz_buffer_printf(out, ", \"records\": %zu, \"left_out\": %zu}", corpus->records,
                          corpus->left_out);
    }
    smz_buffer_putc(out, ']');
}

static void put_document(smz_buffer *out, const results_document *d)
{
    smz_buffer_putc(out, '{');
    put_string(out, "id", d->id);
    smz_buffer_printf(out, ", \"corpus\": %zu, ", d->corpus);
    put_string(out, "language", d->language);
    smz_buffer_printf(out, ", \"sentences\": %zu, \"words\": %zu", d->sentences, d->words);
    if (d->title) {
        smz_buffer_puts(out, ", ");
        put_string(out, "title", d->title);
    }
    if (d->source) {
        smz_buffer_puts(out, ", ");
        put_string(out, "source", d->source);
    }
    if (d->references) {
        smz_buffer_puts(out, ", ");
        put_strings(out, "references", d->references, d->reference_count);
    }
    smz_buffer_putc(out, '}');
}

static void put_documents(smz_buffer *out, const results *r)
{
    smz_buffer_puts(out, "\"documents\": [");
    for (size_t i = 0; i < r->document_count; i++) {
        smz_buffer_puts(out, i > 0 ? ",\n  " : "\n  ");
        put_document(out, &r->documents[i]);
    }
    smz_buffer_putc(out, ']');
}

static void put_groups(smz_buffer *out, const results *r)
{
    smz_buffer_puts(out, "\"groups\": [");
    for (size_t i = 0; i < r->group_count; i++) {
        const results_group *group = &r->groups[i];
        smz_buffer_puts(out, i > 0 ? ",\n  {" : "\n  {");
        put_string(out, "field", group->field);
        smz_buffer_puts(out, ", ");
        put_string(out, "value", group->value);
        smz_buffer_puts(out, ", ");
        put_numbers(out, "documents", group->documents, group->size);
        smz_buffer_putc(out, '}');
    }
    smz_buffer_putc(out, ']');
}

/* ---- Systems ---------------------------------------------------------------------------- */

static void put_cell(smz_buffer *out, const results_cell *cell)
{
    const results_test *test = &cell->test;

    smz_buffer_putc(out, '{');
    put_interval(out, "precision", cell->average.precision);
    smz_buffer_puts(out, ", ");
    put_interval(out, "recall", cell->average.recall);
    smz_buffer_puts(out, ", ");
    put_interval(out, "f", cell->average.f);
    smz_buffer_puts(out, ", ");
    put_interval(out, "difference", test->difference);
    smz_buffer_puts(out, ", ");
    put_named(out, "p_bootstrap", test->bootstrap);
    smz_buffer_puts(out, ", ");
    put_named(out, "p_randomization", test->randomization);
    smz_buffer_puts(out, ", ");
    put_named(out, "raw_p_bootstrap", test->raw_bootstrap);
    smz_buffer_puts(out, ", ");
    put_named(out, "raw_p_randomization", test->raw_randomization);
    smz_buffer_putc(out, '}');
}

/* A list a group, in it one cell a metric. */
static void put_cells(smz_buffer *out, const results *r, const results_system *s)
{
    smz_buffer_puts(out, "\"groups\": [");
    for (size_t g = 0; g < r->group_count; g++) {
        smz_buffer_puts(out, g > 0 ? ",\n    [" : "\n    [");
        for (size_t m = 0; m < r->metric_count; m++) {
            smz_buffer_puts(out, m > 0 ? ",\n     " : "");
            put_cell(out, results_cell_of(r, s, g, m));
        }
        smz_buffer_putc(out, ']');
    }
    smz_buffer_putc(out, ']');
}

static void put_scores(smz_buffer *out, const results *r, const results_summary *summary)
{
    smz_buffer_puts(out, "\"scores\": [");
    for (size_t m = 0; m < r->metric_count; m++) {
        const smz_score *score = &summary->scores[m];
        smz_buffer_puts(out, m > 0 ? ", " : "");
        put_three(out, score->precision, score->recall, score->f);
    }
    smz_buffer_putc(out, ']');
}

static void put_summary(smz_buffer *out, const results *r, const results_summary *s)
{
    smz_buffer_putc(out, '{');
    put_scores(out, r, s);
    smz_buffer_puts(out, ", ");
    if (s->positions)
        put_numbers(out, "positions", s->positions, s->position_count);
    else
        smz_buffer_puts(out, "\"positions\": null");
    smz_buffer_printf(out, ", \"sentences\": %zu, \"words\": %zu, \"chars\": %zu, \"bytes\": %zu",
                      s->sentences, s->words, s->chars, s->bytes);
    for (size_t k = 0; k < RESULTS_COUNTS; k++)
        smz_buffer_printf(out, ", \"%s\": %lu", results_count_names[k],
                          (unsigned long)s->counts.of[k]);
    smz_buffer_puts(out, ", ");
    put_named(out, "budget", s->counts.budget);
    smz_buffer_printf(out, ", \"failed\": %s", s->failed ? "true" : "false");
    if (s->text) {
        smz_buffer_puts(out, ", ");
        put_string(out, "text", s->text);
    }
    smz_buffer_putc(out, '}');
}

static void put_system(smz_buffer *out, const results *r, const results_system *s)
{
    smz_buffer_puts(out, "{");
    put_string(out, "name", s->name);
    smz_buffer_puts(out, ", ");
    put_string(out, "kind", results_kind_name(s->kind));
    smz_buffer_puts(out, ", ");
    put_string(out, "about", s->about);
    smz_buffer_printf(out, ", \"failures\": %zu,\n   \"cost\": ", s->failures);
    if (s->cost.known) {
        smz_buffer_putc(out, '{');
        put_named(out, "seconds", s->cost.seconds);
        smz_buffer_puts(out, ", ");
        put_named(out, "memory", s->cost.memory);
        smz_buffer_putc(out, '}');
    } else {
        smz_buffer_puts(out, "null");
    }
    smz_buffer_puts(out, ",\n   ");
    put_cells(out, r, s);
    smz_buffer_puts(out, ",\n   \"summaries\": [");
    for (size_t d = 0; d < r->document_count; d++) {
        smz_buffer_puts(out, d > 0 ? ",\n    " : "\n    ");
        put_summary(out, r, &s->summaries[d]);
    }
    smz_buffer_puts(out, "]}");
}

/* ---- The whole -------------------------------------------------------------------------- */

static int drain(smz_buffer *buffer, smz_write write, void *user)
{
    int status = write(user, buffer->data, buffer->size);

    smz_buffer_clear(buffer);
    return status;
}

int results_write(const results *r, smz_write write, void *user)
{
    smz_buffer out;
    int status;

    smz_buffer_init(&out, sure_memory());
    smz_buffer_puts(&out, "{");
    put_settings(&out, r);
    smz_buffer_puts(&out, ",\n");
    put_corpora(&out, r);
    smz_buffer_puts(&out, ",\n");
    put_documents(&out, r);
    smz_buffer_puts(&out, ",\n");
    put_groups(&out, r);
    smz_buffer_puts(&out, ",\n\"systems\": [");
    status = drain(&out, write, user);
    for (size_t i = 0; i < r->system_count && status == 0; i++) {
        smz_buffer_puts(&out, i > 0 ? ",\n  " : "\n  ");
        put_system(&out, r, &r->systems[i]);
        status = drain(&out, write, user);
    }
    smz_buffer_puts(&out, "]}\n");
    if (status == 0)
        status = drain(&out, write, user);
    smz_buffer_free(&out);
    return status;
}
