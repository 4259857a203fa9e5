#define _POSIX_C_SOURCE 200809L
#include "cli/run.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/batch.h"
#include "cli/kind.h"
#include "cli/results.h"
#include "cli/together.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/progress.h"

typedef struct job {
    const settings *settings;
    smz_language *language;
    engine engine;
    char **files;
    size_t file_count;
    bool several;        /* files, each with a result of its own */
    batch_counts counts; /* of JSONL records */
    size_t done;         /* files */
    bool failed;         /* some file could not be done */
} job;

/* ---- One document ----------------------------------------------------------------------- */

/* Why there is nothing to print: which limits no sentence fits into. */
static void note_empty(const job *j, const char *name)
{
    const smz_options *limits = &j->settings->summary;
    const struct {
        const char *one, *many;
        size_t limit;
    } units[] = {
        {"word", "words", limits->words},
        {"character", "characters", limits->chars},
        {"byte", "bytes", limits->bytes},
    };
    char line[160] = "";
    size_t used = 0, any = 0;

    if (limits->least_words > 0)
        used = (size_t)snprintf(line, sizeof line, "%zu to ", limits->least_words);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (units[i].limit > 0)
            used += (size_t)snprintf(line + used, sizeof line - used, "%s%zu %s",
                                     any++ > 0 ? " and " : "", units[i].limit,
                                     units[i].limit == 1 ? units[i].one : units[i].many);
    if (limits->percent > 0)
        snprintf(line + used, sizeof line - used, "%s%g%% of the words", any > 0 ? " and " : "",
                 limits->percent);
    if (j->several)
        note("no sentence fits in %s: %s", line, name);
    else
        note("no sentence fits in %s", line);
}

/* A headline that is not to be trusted is never shown without saying so; JSON says it itself. */
static void note_headline(const job *j, const char *name)
{
    const smz_headline *best = smz_summary_headline(j->engine.summary, 0);
    const char *place = j->several ? name : NULL;

    if (j->settings->summary.headlines == 0 || j->settings->format == SMZ_FORMAT_JSON ||
        j->settings->format == SMZ_FORMAT_JSONL)
        return;
    if (!best)
        note("no headline fits%s%s", place ? ": " : "", place ? place : "");
    else if (best->confidence == SMZ_CONFIDENCE_LOW)
        note("the headline needs an editor: its confidence is low%s%s", place ? ": " : "",
             place ? place : "");
}

/* What stands before a document's result. */
static void begin_document(const job *j, const char *name, smz_format format)
{
    const char *separator = results_separator(format);

    if (!j->several)
        return;
    results_write(format, separator, strlen(separator));
    if (format == SMZ_FORMAT_TEXT) {
        output_write(NULL, "==> ", 4);
        output_write(NULL, name, strlen(name));
        output_write(NULL, " <==\n", 5);
    }
}

static smz_render_options render_options(const job *j)
{
    smz_render_options options;
    int format = j->settings->format;

    smz_render_options_init(&options);
    options.format = format == FORMAT_AUTO ? SMZ_FORMAT_TEXT : (smz_format)format;
    options.ascii = j->settings->ascii;
    options.indent = j->several ? 2 : 0;
    return options;
}

/* Summarizes and prints what was read. `name` is for messages and the line before it. */
static int print_document(job *j, const char *name, const smz_render_options *options,
                          smz_error *error)
{
    const smz_summary *summary = j->engine.summary;
    int status = smz_summarize(j->engine.summary, j->engine.document, &j->settings->summary, error);

    if (status != SMZ_OK)
        return status;
    begin_document(j, name, options->format);
    status = smz_render(summary, options, output_write, NULL, error);
    if (status != SMZ_OK)
        return status;
    note_headline(j, name);
    if (smz_summary_size(summary) == 0 && !j->settings->summary.no_sentences &&
        smz_summary_stats(summary)->sentences > 0)
        note_empty(j, name);
    return SMZ_OK;
}

/* What the library is told of a kind that it is to read. */
static smz_input input_of(input_kind kind)
{
    return kind == INPUT_TEXT       ? SMZ_INPUT_TEXT
           : kind == INPUT_MARKDOWN ? SMZ_INPUT_MARKDOWN
                                    : SMZ_INPUT_AUTO;
}

static bool do_document(job *j, input *in, input_kind kind)
{
    smz_read_options options = j->settings->read;
    smz_render_options render = render_options(j);
    smz_error error;
    int status;

    options.input = input_of(kind);
    options.name = render.source = in->source;
    if (!input_fill_all(in))
        return false;
    status = smz_document_read(j->engine.document, in->data + in->start, in->end - in->start,
                               &options, &error);
    if (status == SMZ_OK)
        status = print_document(j, in->name, &render, &error);
    if (status == SMZ_ERROR_WRITE)
        return true; /* no fault of the input: output_close() says what it is */
    if (status != SMZ_OK) {
        say("%s: %s", in->name, error.message);
        return false;
    }
    progress_add(in->end, 1);
    return true;
}

/* ---- One story -------------------------------------------------------------------------- */

static bool do_story(job *j, const together *all)
{
    smz_render_options render = render_options(j);
    smz_read_options options = j->settings->read;
    smz_error error;
    size_t bytes = 0;
    int status;

    for (size_t i = 0; i < all->count; i++)
        bytes += all->texts[i].size;
    options.input = input_of(j->settings->input);
    status =
        smz_document_read_cluster(j->engine.document, all->texts, all->count, &options, &error);
    if (status != SMZ_OK) {
        together_blame(all, j->settings, j->engine.document, &error);
        return false;
    }
    render.sources = all->sources;
    render.source_count = all->count;
    status = print_document(j, NULL, &render, &error);
    progress_add(bytes, all->count);
    if (status == SMZ_OK || status == SMZ_ERROR_WRITE)
        return true;
    say("%s", error.message);
    return false;
}

static void do_together(job *j)
{
    together all;
    bool done = together_open(&all, j->files, j->file_count, j->settings);

    if (done) {
        done = do_story(j, &all);
        together_close(&all);
    }
    j->done += done;
    j->failed |= !done;
}

/* ---- One file --------------------------------------------------------------------------- */

static bool do_batch(job *j, input *in)
{
    int format = j->settings->format;
    chunk_work work = {
        .settings = j->settings,
        .format = format == FORMAT_AUTO ? SMZ_FORMAT_JSONL : (smz_format)format,
        .name = in->name,
        .source = in->source,
    };

    return batch_run(&j->counts, in, &work, &j->engine, j->language) || output_failed();
}

static bool do_open_file(job *j, input *in)
{
    input_kind kind = j->settings->input;

    if (kind == INPUT_AUTO && !input_tell(&kind, in))
        return false;
    if (kind == INPUT_JSONL)
        return do_batch(j, in);
    if (kind == INPUT_HTML) {
        say("%s: HTML is not read by this version", in->name);
        return false;
    }
    if (j->settings->keep) {
        say("%s: not JSONL, which --keep needs", in->name);
        return false;
    }
    return do_document(j, in, kind);
}

static void do_files(job *j)
{
    for (size_t i = 0; i < j->file_count && !output_failed() && !batch_terminated(); i++) {
        input in;
        bool done = input_open(&in, j->files[i]);
        if (done) {
            done = do_open_file(j, &in);
            input_close(&in);
        }
        j->done += done;
        j->failed |= !done;
    }
}

/* ---- The whole run ---------------------------------------------------------------------- */

/* The language with the caller's own stop words. Nothing was done yet, so that any failure is one
 * of the command line. */
static int open_language(job *j)
{
    const settings *s = j->settings;
    input list = {0};
    smz_error error;
    int status;

    if (s->stopwords && !input_read(&list, s->stopwords))
        return see_help();
    status = smz_language_new(&j->language, s->language, s->stopwords ? list.data : NULL, list.end,
                              NULL, &error);
    if (s->stopwords)
        input_close(&list);
    if (status == SMZ_OK)
        return EXIT_DONE;
    if (status == SMZ_ERROR_LANGUAGE)
        return wrong_usage("--language: %s", error.message);
    if (status != SMZ_ERROR_MEMORY && s->stopwords)
        return wrong_usage("--stopwords: %s: %s", s->stopwords, error.message);
    say("%s", error.message);
    return EXIT_INPUT;
}

/* Tries the options on an empty document: what they are refused for is the command line's fault,
 * and is to be known before anything is done. What only the parameters change is their file's. */
static int try_options(job *j)
{
    const settings *s = j->settings;
    smz_options plain = s->summary;
    const char *file = NULL;
    smz_error error;
    int status = engine_open(&j->engine, j->language, &error);

    plain.parameters = NULL;
    if (status == SMZ_OK)
        status = smz_document_read(j->engine.document, "", 0, &s->read, &error);
    if (status == SMZ_OK)
        status = smz_summarize(j->engine.summary, j->engine.document, &plain, &error);
    if (status == SMZ_OK && s->parameters) {
        file = s->parameters;
        status = smz_summarize(j->engine.summary, j->engine.document, &s->summary, &error);
    }
    if (status == SMZ_OK)
        return EXIT_DONE;
    if (status != SMZ_ERROR_MEMORY)
        return file ? wrong_usage("--parameters: %s: %s", file, error.message)
                    : wrong_usage("%s", error.message);
    say("%s", error.message);
    return EXIT_INPUT;
}

static void end_array(const job *j)
{
    bool array = j->several || j->counts.records > 0;

    if (j->settings->format == SMZ_FORMAT_JSON && array)
        results_end(SMZ_FORMAT_JSON);
}

/* Ends as the signal would have ended the process, so that who sent it sees that it came. */
static void end_by_signal(void)
{
    signal(SIGTERM, SIG_DFL);
    raise(SIGTERM);
}

static int finish(job *j)
{
    /* A file of results is not worth replacing by one without any. */
    bool keep = j->done > 0 || !output_is_private();
    bool written;

    end_array(j);
    progress_finish();
    written = output_close(keep);
    if (j->counts.errors > 0)
        say("%" PRIu64 " of %" PRIu64 " records had errors", j->counts.errors, j->counts.records);
    if (batch_terminated())
        end_by_signal();
    if (j->failed || !written || (j->settings->strict && j->counts.errors > 0))
        return EXIT_INPUT;
    return EXIT_DONE;
}

static int run_with(const settings *s)
{
    static char standard_input[] = "-";
    char *none[] = {standard_input};
    job j = {.settings = s,
             .files = s->file_count > 0 ? s->files : none,
             .file_count = s->file_count > 0 ? s->file_count : 1};
    int status = open_language(&j);

    j.several = j.file_count > 1 && !s->together;
    if (status == EXIT_DONE)
        status = try_options(&j);
    if (status == EXIT_DONE && !output_open(s->output))
        status = EXIT_INPUT;
    if (status == EXIT_DONE) {
        progress_start((progress_mode)s->progress, j.files, j.file_count);
        if (s->together)
            do_together(&j);
        else
            do_files(&j);
        status = finish(&j);
    }
    engine_close(&j.engine);
    smz_language_free(j.language);
    return status;
}

int run(const settings *s)
{
    settings with = *s;
    input parameters = {0};
    int status;

    if (s->parameters && !input_read(&parameters, s->parameters))
        return see_help();
    with.summary.parameters = parameters.data;
    with.summary.parameters_size = parameters.end;
    status = run_with(&with);
    if (s->parameters)
        input_close(&parameters);
    return status;
}
