#include <math.h>
#include <string.h>
#include "render/escape.h"
#include "tune/show.h"

static void put_string(smz_buffer *out, const char *before, smz_text text)
{
    smz_buffer_puts(out, before);
    smz_put_json(out, text, false);
}

static void put_name(smz_buffer *out, const char *before, const char *name)
{
    put_string(out, before, (smz_text){name, strlen(name)});
}

static void put_number(smz_buffer *out, const char *before, double number)
{
    smz_buffer_puts(out, before);
    if (isfinite(number))
        smz_buffer_double(out, number, 17);
    else
        smz_buffer_puts(out, "null");
}

static void put_corpora(smz_buffer *out, const char *before, const documents *d)
{
    smz_buffer_puts(out, before);
    for (size_t i = 0; i < d->corpora.files.size; i++) {
        const results_corpus *corpus = &d->corpora.files.items[i];
        put_name(out, i > 0 ? ", {\"name\": " : "[{\"name\": ", corpus->name);
        put_name(out, ", \"sha256\": ", corpus->sha256);
        smz_buffer_printf(out, ", \"records\": %zu, \"left_out\": %zu}", corpus->records,
                          corpus->left_out);
    }
    smz_buffer_puts(out, "]");
}

static void put_comparison(smz_buffer *out, const char *before, const comparison *c)
{
    smz_buffer_puts(out, before);
    smz_buffer_printf(out, "{\"documents\": %zu", c->documents);
    put_number(out, ", \"defaults\": ", c->defaults);
    put_number(out, ", \"tuned\": ", c->tuned);
    put_number(out, ", \"difference\": ", c->test.difference.value);
    put_number(out, ", \"low\": ", c->test.difference.low);
    put_number(out, ", \"high\": ", c->test.difference.high);
    put_number(out, ", \"p_bootstrap\": ", c->test.bootstrap);
    put_number(out, ", \"p_randomization\": ", c->test.randomization);
    smz_buffer_puts(out, "}");
}

static void put_trial(smz_buffer *out, const tuned *t, size_t number)
{
    const trial *row = &t->search->trials.items[number];
    const space *axes = t->search->space;

    smz_buffer_puts(out, number > 0 ? ",\n    {\"values\": {" : "\n    {\"values\": {");
    for (size_t k = 0; k < axes->size; k++) {
        put_name(out, k > 0 ? ", " : "", axes->axes[k].name);
        put_number(out, ": ", row->values[k]);
    }
    put_number(out, "}, \"score\": ", row->mean);
    smz_buffer_puts(out, "}");
}

void show_json(smz_buffer *out, const tuned *t)
{
    static const char *const verdicts[] = {"worse", "no better", "better"};
    const tune_settings *s = t->settings;
    const outcome *o = t->outcome;

    put_string(out, "{\n  \"command\": ", (smz_text){s->command.data, s->command.size});
    put_name(out, ",\n  \"version\": ", smz_version());
    put_name(out, ",\n  \"method\": ", s->method);
    put_name(out, ",\n  \"metric\": ", s->metric_name);
    put_name(out, ",\n  \"budget\": ", s->budget);
    put_name(out, ",\n  \"signature\": ", t->signature);
    put_corpora(out, ",\n  \"corpora\": ", t->training);
    if (t->validation)
        put_corpora(out, ",\n  \"validation\": ", t->validation);
    smz_buffer_puts(out, ",\n  \"trials\": [");
    for (size_t i = 0; i < t->search->trials.size; i++)
        put_trial(out, t, i);
    smz_buffer_printf(out, "],\n  \"best\": %zu", o->best);
    for (size_t f = 0; o->fold_best && f < s->folds; f++)
        smz_buffer_printf(out, "%s%zu", f > 0 ? ", " : ",\n  \"best_without_fold\": [",
                          o->fold_best[f]);
    put_comparison(out,
                   o->fold_best ? "],\n  \"training\": " : ",\n  \"training\": ", &o->training);
    put_comparison(out, ",\n  \"held_out\": ", &o->held_out);
    put_number(out, ",\n  \"lead\": ", o->lead);
    put_name(out, ",\n  \"verdict\": ", verdicts[1 + outcome_verdict(o)]);
    smz_buffer_puts(out, "\n}\n");
}
