#include "tune/show.h"

#include <stdio.h>
#include "harness/show.h"

/* ---- Sentences -------------------------------------------------------------------------- */

static void put_signed(smz_buffer *out, const char *before, double score)
{
    smz_buffer_printf(out, "%s%+.2f", before, 100 * score);
}

/* "26.27 to 26.70, +0.43 [+0.20, +0.66], p = 0.0004 and 0.0006" */
static void put_comparison(smz_buffer *out, const comparison *c)
{
    const results_test *test = &c->test;

    smz_buffer_printf(out, "%.2f to %.2f, ", 100 * c->defaults, 100 * c->tuned);
    put_signed(out, "", test->difference.value);
    put_signed(out, " [", test->difference.low);
    put_signed(out, ", ", test->difference.high);
    smz_buffer_printf(out, "], p = %.4f and %.4f", test->bootstrap, test->randomization);
}

void show_verdict(smz_buffer *out, const tuned *t)
{
    static const char *const words[] = {"worse than", "no better than", "better than"};
    int verdict = outcome_verdict(t->outcome);

    smz_buffer_printf(out, "%s the defaults on held-out data: ", words[1 + verdict]);
    put_comparison(out, &t->outcome->held_out);
}

static void put_corpus(smz_buffer *out, const char *what, const results_corpus *corpus)
{
    smz_buffer_puts(out, what);
    smz_buffer_puts(out, ": ");
    smz_buffer_puts(out, corpus->name);
    smz_buffer_printf(out, ", SHA-256 %s", corpus->sha256);
}

static void put_corpora(smz_buffer *out, const char *what, const documents *d)
{
    for (size_t i = 0; i < d->corpora.files.size; i++) {
        put_corpus(out, what, &d->corpora.files.items[i]);
        smz_buffer_putc(out, '\n');
    }
}

/* ---- The file --------------------------------------------------------------------------- */

/* A comment is one line, whatever stood in names and in the command. */
static void put_comment(smz_buffer *out, smz_buffer *line)
{
    smz_buffer_puts(out, "# ");
    for (size_t i = 0; i < line->size; i++)
        smz_buffer_putc(out, line->data[i] == '\n' || line->data[i] == '\r' ? ' ' : line->data[i]);
    smz_buffer_putc(out, '\n');
    smz_buffer_clear(line);
}

static void put_corpus_comments(smz_buffer *out, smz_buffer *line, const char *what,
                                const documents *d)
{
    for (size_t i = 0; i < d->corpora.files.size; i++) {
        put_corpus(line, what, &d->corpora.files.items[i]);
        put_comment(out, line);
    }
}

static void put_origin(smz_buffer *out, smz_buffer *line, const tuned *t)
{
    smz_buffer_put(line, t->settings->command.data, t->settings->command.size);
    put_comment(out, line);
    put_corpus_comments(out, line, "training", t->training);
    if (t->validation) {
        put_corpus_comments(out, line, "held out", t->validation);
    } else {
        smz_buffer_printf(line, "held out: each of %zu parts of the training set in its turn",
                          t->settings->folds);
        put_comment(out, line);
    }
    smz_buffer_printf(line, "%s, %s, percent; best of %zu settings on %zu documents",
                      t->settings->metric_name, t->settings->budget, t->search->trials.size,
                      t->outcome->training.documents);
    put_comment(out, line);
    smz_buffer_puts(line, t->signature);
    put_comment(out, line);
}

void show_file(smz_buffer *out, const tuned *t)
{
    smz_buffer line;

    smz_buffer_init(&line, sure_memory());
    put_origin(out, &line, t);
    smz_buffer_puts(&line, "in training: ");
    put_comparison(&line, &t->outcome->training);
    put_comment(out, &line);
    show_verdict(&line, t);
    put_comment(out, &line);
    smz_buffer_printf(&line, "(lead scores %.2f there)", 100 * t->outcome->lead);
    put_comment(out, &line);
    space_put(out, t->search->space, t->search->trials.items[t->outcome->best].values);
    smz_buffer_free(&line);
}

/* ---- Tables ----------------------------------------------------------------------------- */

static void trial_row(table *out, const tuned *t, size_t number, table_format format)
{
    const trial *row = &t->search->trials.items[number];

    table_cell(out, "%zu", number);
    for (size_t k = 0; k < t->search->space->size; k++)
        table_cell(out, "%g", row->values[k]);
    if (format == TABLE_TSV)
        table_cell(out, "%.17g", row->mean);
    else
        table_cell(out, "%.2f", 100 * row->mean);
    table_cell(out, "%s", number == t->outcome->best ? "best" : number == 0 ? "defaults" : "");
}

static void put_trials(smz_buffer *out, const tuned *t, table_format format)
{
    const space *axes = t->search->space;
    table all;

    table_open(&all, axes->size + 3);
    table_cell(&all, "trial");
    for (size_t k = 0; k < axes->size; k++)
        table_cell(&all, "%s", axes->axes[k].name);
    table_cell(&all, "%s", format == TABLE_TSV ? "score" : t->settings->metric_name);
    table_cell(&all, "%s", "");
    for (size_t i = 0; i < t->search->trials.size; i++)
        trial_row(&all, t, i, format);
    table_put(out, &all, format);
    table_close(&all);
}

static void put_folds(smz_buffer *out, const tuned *t, table_format format)
{
    const space *axes = t->search->space;

    for (size_t f = 0; f < t->settings->folds; f++) {
        size_t best = t->outcome->fold_best[f];
        char line[512];
        size_t used = 0;
        for (size_t k = 0; k < axes->size && used < sizeof line; k++)
            used += (size_t)snprintf(line + used, sizeof line - used, "%s%g", k > 0 ? ", " : "",
                                     t->search->trials.items[best].values[k]);
        table_line(out, format, "without part %zu: trial %zu (%s)", f + 1, best, line);
    }
    table_line(out, format, "%s", "");
}

static void put_head(smz_buffer *out, const tuned *t, table_format format)
{
    const tune_settings *s = t->settings;

    table_line(out, format, "%.*s", (int)s->command.size, s->command.data);
    if (format != TABLE_TSV) {
        put_corpora(out, "training", t->training);
        if (t->validation)
            put_corpora(out, "held out", t->validation);
    }
    table_line(out, format, "\n%s of %s in training, percent, %zu documents\n", s->budget,
               s->method, t->outcome->training.documents);
}

static void put_end(smz_buffer *out, const tuned *t, table_format format)
{
    const outcome *o = t->outcome;
    smz_buffer line;

    smz_buffer_init(&line, sure_memory());
    put_comparison(&line, &o->training);
    table_line(out, format, "In training, %zu documents: %.*s", o->training.documents,
               (int)line.size, line.data);
    smz_buffer_clear(&line);
    show_verdict(&line, t);
    table_line(out, format, "Trial %zu, %zu documents: %.*s", o->best, o->held_out.documents,
               (int)line.size, line.data);
    table_line(out, format,
               "(95%% interval; p by paired bootstrap and approximate randomization; lead scores "
               "%.2f there)",
               100 * o->lead);
    table_line(out, format, "%s", t->signature);
    smz_buffer_free(&line);
}

void show_trials(smz_buffer *out, const tuned *t, table_format format)
{
    put_head(out, t, format);
    put_trials(out, t, format);
    table_line(out, format, "%s", "");
    if (t->outcome->fold_best)
        put_folds(out, t, format);
    put_end(out, t, format);
}
