#include "tune/options.h"

#include <stddef.h>
#include <string.h>
#include "harness/command.h"
#include "program/messages.h"
#include "program/progress.h"

#define DEFAULT_TRIALS 100
#define DEFAULT_FOLDS  5

/* What is made better: the F of one metric, or the mean of several. */
static const struct {
    const char *list; /* as the scorer takes it */
    const char *name;
} metrics[] = {
    {"1,2,L", "mean of ROUGE-1, -2 and -L"},
    {"1", "ROUGE-1"},
    {"2", "ROUGE-2"},
    {"L", "ROUGE-L"},
    {"Lsum", "ROUGE-Lsum"},
};

static bool set_method(void *settings, const option_row *row, const char *value)
{
    return is_method(value) && set_string(settings, row, value);
}

/* ---- The table -------------------------------------------------------------------------- */

#define AT(member) offsetof(tune_settings, member)

static const option_row rows[] = {
    {.about = "Documents"},
    {0, "corpus", "FILE|NAME",
     "the training set: JSON lines with text and\nsummaries; NAME is NAME.jsonl in "
     "$SMZ_CORPORA\nor "
     "corpora/. May be given several times",
     A_NAME, add_string, AT(corpora), 0},
    {0, "validation", "FILE|NAME",
     "the documents that the result is confirmed on,\nwhich the search does not see", A_NAME,
     add_string, AT(validation), 0},
    {0, "folds", "K",
     "without --validation: confirm on each of K parts\nof the training set what is found on the "
     "others\n(default 5)",
     A_NUMBER, set_size, AT(folds), 0},
    {'l', "language", "CODE",
     "of all documents, in place of their own field;\nauto (default): theirs, or told from the "
     "text",
     "a language", set_language, AT(corpus.language), 0},
    {0, "documents", NULL, "of a record that has both, its list of documents\nand not its text",
     NULL, set_bool, AT(corpus.documents), 0},
    {0, "limit", "N", "the first N documents of each corpus", A_NUMBER, set_size, AT(corpus.limit),
     0},
    {0, "sample", "N", "N of its documents by lot", A_NUMBER, set_size, AT(corpus.sample), 0},

    {.about = "Search"},
    {'m', "method", "NAME", "the method whose parameters are looked for",
     "a method (summarize --method help lists them)", set_method, AT(method), 0},
    {0, "parameter", "NAME",
     "this one (default: all of the method; summarize\n--parameters help lists them). May be "
     "given\nseveral times",
     A_NAME, add_string, AT(parameters), 0},
    {0, "search", "HOW", "coordinate (default): one parameter after the\nother; random: by lot",
     "one of coordinate, random", set_choice, AT(search), 0},
    {0, "trials", "N", "settings that a search tries at most (default 100)", A_NUMBER, set_size,
     AT(trials), 0},
    {0, "seed", "N", "of everything that is by lot (default 0)", A_COUNT, set_uint64, AT(seed), 0},
    {'n', "metric", "NAME",
     "mean (default: of ROUGE-1, -2 and -L), 1, 2, L\nor Lsum; the F of each document",
     "one of mean, 1, 2, L, Lsum", set_choice, AT(metric), 0},
    {0, "no-stem", NULL, "do not stem words for the scores", NULL, set_int,
     AT(work.score.rouge.stem), 0},
    {0, "unicode", NULL, "words by Unicode, and the stemmer of each\ndocument's language", NULL,
     set_bool, AT(work.score.unicode), 0},

    {.about = "Length (all limits that are given hold together; default: --sentences 3)"},
    {'s', "sentences", "N|auto", "at most N sentences; auto: by estimate", A_SENTENCES,
     set_sentences, AT(work.limits.sentences), 0},
    {'w', "words", "N", "at most N words", A_NUMBER, set_size, AT(work.limits.words), 0},
    {'c', "chars", "N", "at most N characters", A_NUMBER, set_size, AT(work.limits.chars), 0},
    {'b', "bytes", "N", "at most N bytes", A_NUMBER, set_size, AT(work.limits.bytes), 0},
    {'p', "percent", "P", "at most P percent of the document's words", A_PERCENT, set_percent,
     AT(work.limits.percent), 0},

    {.about = "Output"},
    {'o', "output", "FILE",
     "write the best parameters there, for\nsummarize --parameters and run -m NAME@FILE", A_NAME,
     set_string, AT(output), 0},
    {'f', "format", "FORMAT", "of the trials: text (default), json, tsv or\nmarkdown",
     "one of text, json, tsv, markdown", set_choice, AT(format), 0},
    {'j', "jobs", "N", "worker threads (default: one a processor)", A_NUMBER, set_size, AT(jobs),
     0},
    PROGRESS_OPTIONS(AT(progress)),
    {'h', "help", NULL, "show this text", NULL, NULL, 0, COMMAND_HELP},
};

/* What makes no difference to the results. */
static const char *const silent[] = {"output", "jobs", "progress", "no-progress", "format", NULL};

static void quote_option(void *user, const option_row *row, const char *value)
{
    tune_settings *s = user;

    command_quote(&s->command, silent, row->name, value);
}

static const option_table options = {
    .rows = rows,
    .count = sizeof rows / sizeof *rows,
    .head = "Usage: summarize-bench tune --corpus FILE|NAME --method NAME [OPTIONS]\n"
            "Search for the parameters of a method that score best on a training set, and say\n"
            "whether they are better than the defaults on documents that were held out.\n",
    .tail = "\nExit status: 0 all done; 1 some file could not be read; 2 wrong command line.\n"
            "The manual: man summarize-bench\n",
    .seen = quote_option,
};

/* ---- Parsing ---------------------------------------------------------------------------- */

static void set_defaults(tune_settings *out)
{
    *out = (tune_settings){.trials = DEFAULT_TRIALS};
    smz_arena_init(&out->arena, sure_memory(), 4096);
    smz_buffer_init(&out->command, sure_memory());
    smz_buffer_puts(&out->command, "summarize-bench tune");
    smz_options_init(&out->work.limits);
    smz_rouge_options_init(&out->work.score.rouge);
    out->work.score.rouge.stem = 1;
}

/* Options that are fine alone but not together. */
static int check_together(const tune_settings *s)
{
    if (s->corpora.size == 0)
        return wrong_usage("no --corpus is given");
    if (!s->method)
        return wrong_usage("no --method is given");
    if (s->folds > 0 && s->validation.size > 0)
        return wrong_usage("--folds is of no use with --validation");
    if (s->folds == 1)
        return wrong_usage("--folds: 1 part leaves none to search on");
    return 0;
}

/* What several parts need to know. */
static void share(tune_settings *out)
{
    out->metric_name = metrics[out->metric].name;
    out->work.score.rouge.metrics = metrics[out->metric].list;
    out->corpus.seed = out->work.seed = out->seed;
    length_describe(out->budget, sizeof out->budget, &out->work.limits);
    if (out->folds == 0 && out->validation.size == 0)
        out->folds = DEFAULT_FOLDS;
}

int tune_options(tune_settings *out, int *status, int argc, char **argv)
{
    int operands, found;

    set_defaults(out);
    found = arguments_parse(out, &operands, &options, argc, argv);
    if (found != 0) {
        *status = command_action(&options, found);
        return -1;
    }
    *status =
        operands < argc ? wrong_usage("unexpected '%s'", argv[operands]) : check_together(out);
    share(out);
    return *status == 0 ? 0 : -1;
}

void tune_settings_free(tune_settings *s)
{
    smz_buffer_free(&s->command);
    smz_arena_free(&s->arena);
}
