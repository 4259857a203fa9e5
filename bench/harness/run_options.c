#include "harness/run_options.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "harness/command.h"
#include "harness/length.h"
#include "harness/parameter_file.h"
#include "harness/setters.h"
#include "program/messages.h"

#define DEFAULT_TRIALS         10000
#define DEFAULT_HEADLINE_CHARS 70
#define DEFAULT_TIMEOUT        60

/* ---- Setters ---------------------------------------------------------------------------- */

/* NAME, or NAME@FILE with the parameters of a file. */
static bool add_method(run_settings *out, const char *text)
{
    size_t size = strcspn(text, "@");
    method_option added = {.name = text, .method = sure_copy(&out->arena, text, size)};

    if (text[size] == '@')
        added.file = text + size + 1;
    if (!is_method(added.method) || (added.file && added.file[0] == '\0'))
        return false;
    for (size_t k = 0; k < out->methods.size; k++)
        if (strcmp(out->methods.items[k].name, text) == 0)
            return false;
    *SURE_PUSH(&out->arena, &out->methods) = added;
    return true;
}

static bool set_methods(void *user, const option_row *row, const char *value)
{
    run_settings *out = user;

    out->methods.size = out->method_names.size = 0;
    out->no_methods = strcmp(value, "none") == 0;
    if (out->no_methods || strcmp(value, "all") == 0)
        return true;
    if (!add_list(user, row, value))
        return false;
    for (size_t i = 0; i < out->method_names.size; i++)
        if (!add_method(out, out->method_names.items[i]))
            return false;
    return true;
}

static bool add_peer(void *user, const option_row *row, const char *value)
{
    run_settings *out = user;
    size_t size = strcspn(value, "=");

    if (size == 0 || value[size] == '\0' || value[size + 1] == '\0')
        return false;
    *SURE_PUSH(&out->arena, &out->peers) =
        (peer_option){sure_copy(&out->arena, value, size), value + size + 1, row->number != 0};
    return true;
}

/* Above 0 and below 100. */
static bool set_confidence(void *user, const option_row *row, const char *value)
{
    double *out = option_field(user, row);
    return parse_decimal(out, value) && *out > 0 && *out < 100;
}

static bool set_seconds(void *user, const option_row *row, const char *value)
{
    double *out = option_field(user, row);
    return parse_decimal(out, value) && *out > 0 && *out <= 1e6;
}

/* ---- The table -------------------------------------------------------------------------- */

#define AT(member) offsetof(run_settings, member)

enum { ACTION_HELP = 1, ACTION_VERSION };

static const option_row rows[] = {
    {.about = "Documents"},
    {0, "corpus", "FILE|NAME",
     "JSON lines with text and summaries; NAME is\nNAME.jsonl in $SMZ_CORPORA or corpora/.\nMay be "
     "given several times",
     A_NAME, add_string, AT(corpora), 0},
    {'l', "language", "CODE",
     "of all documents, in place of their own field;\nauto (default): "
     "theirs, or told from the text",
     "a language", set_language, AT(corpus.language), 0},
    {0, "documents", NULL, "of a record that has both, its list of documents\nand not its text",
     NULL, set_bool, AT(corpus.documents), 0},
    {0, "limit", "N", "the first N documents of each corpus", A_NUMBER, set_size, AT(corpus.limit),
     0},
    {0, "sample", "N", "N of its documents by lot", A_NUMBER, set_size, AT(corpus.sample), 0},
    {0, "by", "FIELD,...", "break the results down by these fields of the\nrecords",
     "a list of names", add_list, AT(by), 0},

    {.about = "Systems"},
    {'m', "methods", "NAME,...",
     "methods of the library; all (default), or none;\nNAME@FILE: with the parameters of a file. "
     "The first\none is what others are compared with",
     "a list of methods, each once (summarize --method help lists them)", set_methods,
     AT(method_names), 0},
    {0, "parameters", "FILE", "parameters of all methods but those with @", A_NAME, set_string,
     AT(parameters), 0},
    {0, "no-baselines", NULL, "no rows for lead, random, first-last and oracle", NULL, set_bool,
     AT(no_baselines), 0},
    {0, "peer", "NAME=CMD",
     "a command of the shell that gets each document's\ntext and prints its summary, a sentence a "
     "line",
     "NAME=CMD", add_peer, 0, 0},
    {0, "peer-jsonl", "NAME=CMD",
     "one that gets all documents as JSON lines and\nprints one with \"summary\" for each",
     "NAME=CMD", add_peer, 0, 1},
    {0, "peer-timeout", "SECONDS", "time that a peer has for a document (default 60)",
     "a number above 0 and at most 1000000", set_seconds, AT(work.peer_timeout), 0},

    {.about = "Length (all limits that are given hold together; default: --sentences 3)"},
    {'s', "sentences", "N|auto", "at most N sentences; auto: by estimate", A_SENTENCES,
     set_sentences, AT(work.limits.sentences), 0},
    {'w', "words", "N", "at most N words", A_NUMBER, set_size, AT(work.limits.words), 0},
    {'c', "chars", "N", "at most N characters", A_NUMBER, set_size, AT(work.limits.chars), 0},
    {'b', "bytes", "N", "at most N bytes", A_NUMBER, set_size, AT(work.limits.bytes), 0},
    {'p', "percent", "P", "at most P percent of the document's words", A_PERCENT, set_percent,
     AT(work.limits.percent), 0},
    {'H', "headlines", NULL, "score headlines against the title instead", NULL, set_bool,
     AT(headlines), 0},
    {0, "headline-chars", "N", "characters of the baseline \"prefix\" (default 70)", A_NUMBER,
     set_size, AT(headline_chars), 0},

    {.about = "Scores"},
    {'n', "metrics", "LIST", "of 1 ... 9, L, Lsum, W, S<gap>, SU<gap>, ...\n(default 1,2,L,Lsum)",
     A_NAME, set_string, AT(work.score.rouge.metrics), 0},
    {0, "like", "SCORER", "ours (default), google or perl", "one of ours, google, perl", set_choice,
     AT(work.score.rouge.like), 0},
    {0, "stem", NULL, "stem words (default)", NULL, set_int, AT(work.score.rouge.stem), 1},
    {0, "no-stem", NULL, "do not", NULL, set_int, AT(work.score.rouge.stem), 0},
    {0, "unicode", NULL, "words by Unicode, and the stemmer of each\ndocument's language", NULL,
     set_bool, AT(work.score.unicode), 0},
    {0, "references", "HOW", "best, sum, mean or jackknife (default: as the\nscorer does)",
     "one of best, sum, mean, jackknife", set_choice, AT(work.score.rouge.references),
     SMZ_REFERENCES_BEST},
    {0, "measure", "NAME", "f (default), precision or recall: what tables\nshow and tests compare",
     "one of f, precision, recall", set_choice, AT(measure), 0},
    {0, "confidence", "P", "of the intervals, percent (default 95)",
     "a number above 0 and below 100", set_confidence, AT(work.score.rouge.confidence), 0},
    {0, "resamples", "N", "of the bootstrap of a mean (default 1000)", A_COUNT, set_uint32,
     AT(work.score.rouge.resamples), 0},
    {0, "trials", "N", "of each test of a difference (default 10000);\n0: no tests", A_COUNT,
     set_uint32, AT(trials), 0},
    {0, "seed", "N", "of everything that is by lot (default 0)", A_COUNT, set_uint64, AT(seed), 0},

    {.about = "Output"},
    {'f', "format", "FORMAT", "text (default), json, tsv or markdown",
     "one of text, json, tsv, markdown", set_choice, AT(format), 0},
    {'o', "output", "FILE", "write the results there, whole or not at all, for\ncompare and report",
     A_NAME, set_string, AT(output), 0},
    {0, "report", "FILE.html",
     "write a page about the results there, with plots and\nthe best and worst documents side by "
     "side",
     A_NAME, set_string, AT(report), 0},
    {0, "keep-texts", NULL, "with sources, references and summaries", NULL, set_bool,
     AT(keep_texts), 0},
    {0, "counts", NULL, "a second table: what editors see in summaries", NULL, set_bool, AT(counts),
     0},
    {0, "no-cost", NULL, "neither time nor memory: the same bytes each time", NULL, set_bool,
     AT(no_cost), 0},
    {'j', "jobs", "N", "worker threads (default: one a processor)", A_NUMBER, set_size, AT(jobs),
     0},
    PROGRESS_OPTIONS(AT(progress)),
    {'h', "help", NULL, "show this text", NULL, NULL, 0, COMMAND_HELP},
};

/* What makes no difference to the results. */
static const char *const silent[] = {"output", "jobs",       "progress", "no-progress", "format",
                                     "counts", "keep-texts", "no-cost",  "report",      NULL};

static void quote_option(void *user, const option_row *row, const char *value)
{
    run_settings *s = user;

    command_quote(&s->command, silent, row->name, value);
}

static const option_table options = {
    .rows = rows,
    .count = sizeof rows / sizeof *rows,
    .head = "Usage: summarize-bench run --corpus FILE|NAME [OPTIONS]\n"
            "Summarize the documents of a corpus by many systems, score the summaries against\n"
            "the references, and print a table.\n",
    .tail = "\nExit status: 0 all done; 1 some file could not be read; 2 wrong command line.\n"
            "The manual: man summarize-bench\n",
    .seen = quote_option,
};

/* ---- Parsing ---------------------------------------------------------------------------- */

static int check_peers(const run_settings *s)
{
    for (size_t i = 0; i < s->peers.size; i++) {
        const char *name = s->peers.items[i].name;
        bool taken = is_method(name) || strcmp(name, "first-last") == 0 ||
                     strcmp(name, "oracle") == 0 || strcmp(name, "prefix") == 0;
        for (size_t k = 0; k < i; k++)
            taken = taken || strcmp(s->peers.items[k].name, name) == 0;
        for (size_t k = 0; k < s->methods.size; k++)
            taken = taken || strcmp(s->methods.items[k].name, name) == 0;
        if (taken)
            return wrong_usage("--peer: the name '%s' is taken", name);
    }
    return 0;
}

/* Options that are fine alone but not together. */
static int check_together(const run_settings *s)
{
    if (s->corpora.size == 0)
        return wrong_usage("no --corpus is given");
    if (s->headlines && length_is_limited(&s->work.limits))
        return wrong_usage("--headlines has no length but --headline-chars");
    if (s->work.score.unicode && s->work.score.rouge.like != SMZ_ROUGE_OURS)
        return wrong_usage("--unicode is for --like ours alone");
    if (s->report && strcmp(s->report, "-") == 0)
        return wrong_usage("--report: standard output has the table; name a file");
    if (s->no_methods && s->no_baselines && s->peers.size == 0 && !s->headlines)
        return wrong_usage("there is no system: neither methods nor baselines nor peers");
    return check_peers(s);
}

/* The scorer knows best what it takes. */
static int check_scorer(const run_settings *s)
{
    smz_rouge *rouge;
    smz_error error;

    if (smz_rouge_new(&rouge, &s->work.score.rouge, sure_memory(), &error) != SMZ_OK)
        return wrong_usage("%s", error.message);
    smz_rouge_free(rouge);
    return 0;
}

static int read_parameters(run_settings *s)
{
    smz_text all = {0};
    int status = 0;

    if (s->parameters)
        status = parameter_file_read(&all, &s->arena, s->parameters);
    s->work.limits.parameters = all.data;
    s->work.limits.parameters_size = all.size;
    for (size_t i = 0; i < s->methods.size && status == 0; i++)
        if (s->methods.items[i].file)
            status = parameter_file_read(&s->methods.items[i].parameters, &s->arena,
                                         s->methods.items[i].file);
    return status;
}

static void set_defaults(run_settings *out)
{
    *out = (run_settings){.trials = DEFAULT_TRIALS, .headline_chars = DEFAULT_HEADLINE_CHARS};
    smz_arena_init(&out->arena, sure_memory(), 4096);
    smz_buffer_init(&out->command, sure_memory());
    smz_buffer_puts(&out->command, "summarize-bench run");
    smz_options_init(&out->work.limits);
    smz_rouge_options_init(&out->work.score.rouge);
    out->work.score.rouge.stem = 1;
    out->work.peer_timeout = DEFAULT_TIMEOUT;
}

/* What several parts need to know. */
static void share(run_settings *out)
{
    out->corpus.by = out->by.items;
    out->corpus.by_count = out->by.size;
    out->corpus.headlines = out->headlines;
    out->corpus.seed = out->work.seed = out->work.score.rouge.seed = out->seed;
    out->keep_texts = out->keep_texts || out->report;
    length_describe(out->budget, sizeof out->budget, &out->work.limits);
    out->work.headline_chars = out->headlines ? out->headline_chars : 0;
}

int run_options(run_settings *out, int *status, int argc, char **argv)
{
    int operands, found;

    set_defaults(out);
    found = arguments_parse(out, &operands, &options, argc, argv);
    if (found != 0) {
        *status = command_action(&options, found);
        return -1;
    }
    share(out);
    *status = operands < argc ? wrong_usage("unexpected '%s'", argv[operands]) : 0;
    if (*status == 0)
        *status = check_together(out);
    if (*status == 0)
        *status = check_scorer(out);
    if (*status == 0)
        *status = read_parameters(out);
    return *status == 0 ? 0 : -1;
}

void run_settings_free(run_settings *s)
{
    smz_buffer_free(&s->command);
    smz_arena_free(&s->arena);
}
