/* `summarize-bench tune`. */
#include <string.h>
#include "harness/command.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"
#include "program/progress.h"
#include "tune/show.h"

static void put(smz_buffer *text)
{
    output_write(NULL, text->data, text->size);
    smz_buffer_clear(text);
}

/* The parameters into their file, and what is to be seen on standard output. */
static bool put_all(const tuned *t)
{
    const tune_settings *s = t->settings;
    bool fine = true;
    smz_buffer text;

    smz_buffer_init(&text, sure_memory());
    if (s->output) {
        show_file(&text, t);
        put(&text);
        fine = output_close(true);
        output_open(NULL);
    }
    if (s->format == TABLE_JSON)
        show_json(&text, t);
    else
        show_trials(&text, t, (table_format)s->format);
    put(&text);
    smz_buffer_free(&text);
    return output_close(true) && fine;
}

/* How many summaries it may come to. */
static size_t most_summaries(const tune_settings *s, const documents *training,
                             const documents *validation)
{
    bool again = s->search == SEARCH_COORDINATE; /* another way through the space for each fold */

    if (validation)
        return s->trials * training->size + 3 * validation->size;
    return (s->trials * (again ? s->folds + 1 : 1) + 1) * training->size;
}

static bool tune(const tune_settings *s, const space *axes, documents *training,
                 documents *validation)
{
    outcome found;
    search all;
    bool fine;

    search_open(&all, s, axes, training);
    progress_start_count((progress_mode)s->progress, most_summaries(s, training, validation),
                         "summaries");
    confirm(&found, &all, validation);
    progress_finish();
    fine = put_all(&(tuned){s, &all, &found, training, validation, documents_signature(training)});
    search_close(&all);
    return fine;
}

/* Whether there are documents enough. */
static bool enough(const tune_settings *s, const documents *training, const documents *validation)
{
    if (training->size == 0)
        say("there is no document to search on");
    else if (validation && validation->size == 0)
        say("there is no document to confirm on");
    else if (!validation && training->size < s->folds)
        say("%zu document%s cannot be divided into %zu parts", training->size,
            training->size == 1 ? "" : "s", s->folds);
    else
        return true;
    return false;
}

/* What was searched on confirms nothing; it is allowed, as a look at how much a search can gain. */
static void note_overlap(const documents *training, const documents *validation)
{
    const corpora *a = &training->corpora, *b = &validation->corpora;

    for (size_t i = 0; i < a->files.size; i++)
        for (size_t k = 0; k < b->files.size; k++)
            if (strcmp(a->files.items[i].sha256, b->files.items[k].sha256) == 0)
                note("%s: it was searched on, and is not held out", b->files.items[k].file);
}

static bool read_and_tune(const tune_settings *s, const space *axes)
{
    size_t jobs = program_jobs(s->jobs);
    documents training, validation;
    bool held_out = s->validation.size > 0;
    bool fine = documents_open(&training, &s->corpora, &s->corpus, &s->work, jobs);

    fine = documents_open(&validation, &s->validation, &s->corpus, &s->work, jobs) && fine;
    note_overlap(&training, &validation);
    if (enough(s, &training, held_out ? &validation : NULL)) {
        fine = tune(s, axes, &training, held_out ? &validation : NULL) && fine;
    } else {
        output_close(false);
        fine = false;
    }
    documents_close(&training);
    documents_close(&validation);
    return fine;
}

int tune_command(int argc, char **argv)
{
    tune_settings settings;
    space axes;
    int status;

    if (tune_options(&settings, &status, argc, argv) == 0) {
        status = space_make(&axes, &settings.arena, settings.method, &settings.parameters);
        /* What cannot be written in the end is better known now. */
        if (status == EXIT_DONE && !output_open(settings.output))
            status = EXIT_INPUT;
        else if (status == EXIT_DONE)
            status = read_and_tune(&settings, &axes) ? EXIT_DONE : EXIT_INPUT;
    }
    tune_settings_free(&settings);
    return status;
}
