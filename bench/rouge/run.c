#include "run.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "document/language.h"
#include "notes.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"
#include "report.h"
#include "stoplists.h"

typedef struct job {
    const settings *settings;
    input stopwords;
    input exceptions;
    scorers scorers;
    evaluations evaluations;
    report report;
    empty_references empty;
    uint64_t scored; /* documents */
    uint64_t failed;
    bool stopped;
} job;

/* The name that the script gives a system when nobody does. */
#define UNNAMED "X"

/* ---- Options that are files ------------------------------------------------------------- */

static bool read_option(input *in, const char *file, const char **data, size_t *size)
{
    if (!input_read(in, file))
        return false;
    *data = in->end > 0 ? in->data : "";
    *size = in->end;
    return true;
}

/* The list of the language that is scored, which is English where none is named. */
static bool find_stopwords(smz_rouge_options *out)
{
    const char *code = out->language ? smz_lang_code(smz_lang_find(out->language)) : "en";
    const stop_list *list = stop_lists;

    while (list->code && strcmp(list->code, code) != 0)
        list++;
    if (!list->code) {
        say("there are no stop words for '%s' built in: name a FILE", out->language);
        return false;
    }
    out->stopwords = list->words;
    out->stopwords_size = strlen(list->words);
    return true;
}

/* All that the options name is read. */
static bool complete_options(smz_rouge_options *out, job *j)
{
    const settings *s = j->settings;

    *out = s->score;
    if (s->no_exceptions)
        out->exceptions = "";
    if (s->stopwords && !s->stopwords_file && !find_stopwords(out))
        return false;
    if (s->stopwords_file &&
        !read_option(&j->stopwords, s->stopwords_file, &out->stopwords, &out->stopwords_size))
        return false;
    return !s->exceptions_file ||
           read_option(&j->exceptions, s->exceptions_file, &out->exceptions, &out->exceptions_size);
}

/* Nothing was done yet, so that any failure is one of the command line. */
static int open_scorers(job *j, size_t count)
{
    smz_rouge_options options;
    smz_error error;
    int status;

    if (!complete_options(&options, j))
        return see_help();
    status = scorers_open(&j->scorers, &options, count, &error);
    if (status == SMZ_OK)
        return EXIT_DONE;
    if (status != SMZ_ERROR_MEMORY)
        return wrong_usage("%s", error.message);
    say("%s", error.message);
    return EXIT_INPUT;
}

static void close_job(job *j)
{
    scorers_close(&j->scorers);
    evaluations_free(&j->evaluations);
    empty_references_free(&j->empty);
    if (j->stopwords.data)
        input_close(&j->stopwords);
    if (j->exceptions.data)
        input_close(&j->exceptions);
}

/* ---- Scoring ---------------------------------------------------------------------------- */

/* Scores and reports the documents of one reader, which is closed. */
static void score(job *j, document_reader *from, const char *system)
{
    system_scores results;

    score_documents(&results, &j->scorers, from, system);
    documents_close(from);
    results.system = system;
    j->failed += results.failed;
    j->stopped |= results.stopped;
    j->scored += results.documents;
    if (!results.stopped) {
        note_empty_candidates(&results);
        if (j->settings->jsonl)
            note_repeated_ids(&results);
        if (!empty_references_add(&j->empty, &results)) {
            say("out of memory");
            j->stopped = true;
        }
        /* The script prints zeros for a system that it does not find. */
        if (results.documents > 0 || j->settings->score.like == SMZ_ROUGE_PERL)
            report_results(&j->report, &results);
        j->stopped |= j->report.failed;
    }
    scores_free(&results);
}

static void score_systems(job *j, const char *const *systems, size_t count)
{
    for (size_t i = 0; i < count && !j->stopped && !output_failed(); i++) {
        document_reader from;
        if (documents_of_system(&from, j->settings, &j->evaluations, systems[i]))
            score(j, &from, systems[i]);
    }
}

static bool read_file(job *j, const char *file, const char *system)
{
    const settings *s = j->settings;
    input in;
    bool good;

    if (!input_read(&in, file))
        return false;
    good = s->xml ? evaluations_read_xml(&j->evaluations, in.data, in.end, in.name)
                  : evaluations_read_list(&j->evaluations, in.data, in.end, in.name, system,
                                          s->input_format);
    input_close(&in);
    return good;
}

/* The candidates' files, whose sizes the progress bar is to be measured by. */
static void start_progress(job *j)
{
    const evaluations *all = &j->evaluations;
    SMZ_VECTOR(char *) paths = {0};

    for (size_t i = 0; i < all->list.size; i++)
        for (size_t k = 0; k < all->list.items[i].peers.size; k++) {
            char **next = SMZ_PUSH(&j->evaluations.arena, &paths);
            if (next)
                *next = (char *)all->list.items[i].peers.items[k].path;
        }
    progress_start((progress_mode)j->settings->progress, paths.items, paths.size);
}

static void score_evaluations(job *j)
{
    const settings *s = j->settings;
    const char *system = s->system ? s->system : UNNAMED, **systems = &system;
    const char *file = s->xml ? s->xml : s->list;
    size_t count = 1;
    bool good =
        file ? read_file(j, file, system)
             : evaluations_pair(&j->evaluations, s->paths, s->path_count, system, s->input_format);

    if (good && s->xml && !s->system && !evaluations_systems(&systems, &count, &j->evaluations)) {
        say("out of memory");
        good = false;
    }
    j->failed += j->evaluations.unpaired + !good;
    if (!good)
        return;
    j->report.several = s->xml && !s->system;
    start_progress(j);
    score_systems(j, systems, count);
}

static void score_stream(job *j)
{
    const settings *s = j->settings;
    char *const files[] = {(char *)(s->jsonl ? s->jsonl : s->paths[0])};
    document_reader from;

    progress_start((progress_mode)s->progress, files, 1);
    if (s->jsonl ? documents_of_records(&from, s) : documents_of_lines(&from, s))
        score(j, &from, s->system ? s->system : UNNAMED);
    else
        j->failed++;
}

/* ---- The whole run ---------------------------------------------------------------------- */

static int finish(job *j)
{
    bool written;

    if (j->report.reported > 0 && !j->stopped) {
        note_empty_references(&j->empty);
        report_end(&j->report);
    }
    progress_finish();
    /* Nothing is half reported: what stopped the run takes back what came before it, where that is
     * possible, and a file is not worth being replaced by one without results. */
    written = output_close(j->report.reported > 0 && !j->stopped);
    if (j->stopped)
        say("nothing is reported");
    else if (j->scored == 0)
        say("there is nothing to score");
    else if (j->failed > 0)
        say("%" PRIu64 " input%s could not be scored; %" PRIu64 " document%s", j->failed,
            j->failed == 1 ? "" : "s", j->scored, j->scored == 1 ? " was" : "s were");
    return j->failed > 0 || j->stopped || j->scored == 0 || !written ? EXIT_INPUT : EXIT_DONE;
}

int run(const settings *s)
{
    job j = {.settings = s};
    int status;

    evaluations_init(&j.evaluations);
    empty_references_init(&j.empty);
    status = open_scorers(&j, program_jobs(s->jobs));
    j.report = (report){.settings = s, .metrics = j.scorers.metrics};
    if (status == EXIT_DONE && !output_open(s->output))
        status = EXIT_INPUT;
    if (status == EXIT_DONE) {
        j.report.rouge = j.scorers.all[0];
        if (s->jsonl || s->lines)
            score_stream(&j);
        else
            score_evaluations(&j);
        status = finish(&j);
    }
    close_job(&j);
    return status;
}

int run_signature(const settings *s)
{
    job j = {.settings = s};
    int status;

    evaluations_init(&j.evaluations);
    empty_references_init(&j.empty);
    status = open_scorers(&j, 1);
    if (status == EXIT_DONE && !output_open(s->output))
        status = EXIT_INPUT;
    if (status == EXIT_DONE) {
        const char *signature = smz_rouge_signature(j.scorers.all[0]);
        output_write(NULL, signature, strlen(signature));
        output_write(NULL, "\n", 1);
        status = output_close(true) ? EXIT_DONE : EXIT_INPUT;
    }
    close_job(&j);
    return status;
}
