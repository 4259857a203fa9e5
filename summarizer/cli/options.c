#include "cli/options.h"

#include <stddef.h>
#include <string.h>
#include "cli/presets.h"
#include "program/arguments.h"
#include "program/messages.h"

#define DEFAULT_KEYWORDS 5

/* ---- Setters ---------------------------------------------------------------------------- */

static bool set_sentences(void *user, const option_row *row, const char *value)
{
    settings *out = user;
    unsigned long long number = SMZ_SENTENCES_AUTO;

    (void)row;
    if (strcmp(value, "auto") != 0 && !parse_whole(&number, value, 1, SMZ_SENTENCES_AUTO - 1))
        return false;
    out->summary.sentences = (uint32_t)number;
    return true;
}

static bool set_percent(void *user, const option_row *row, const char *value)
{
    settings *out = user;

    (void)row;
    return parse_decimal(&out->summary.percent, value) && out->summary.percent > 0 &&
           out->summary.percent <= 100;
}

static bool set_keywords(void *user, const option_row *row, const char *value)
{
    settings *out = user;
    out->summary.keywords = DEFAULT_KEYWORDS;
    return !value || set_size(out, row, value);
}

static bool set_headlines(void *user, const option_row *row, const char *value)
{
    settings *out = user;
    out->summary.headlines = 1;
    return !value || set_size(out, row, value);
}

static bool set_preset(void *user, const option_row *row, const char *value)
{
    settings *out = user;
    (void)row;
    out->preset = value;
    return strcmp(value, "help") == 0 || preset_find(value) != NULL;
}

static bool set_query(void *user, const option_row *row, const char *value)
{
    settings *out = user;
    (void)row;
    out->summary.query = value;
    out->summary.query_size = strlen(value);
    return true;
}

static bool set_method(void *user, const option_row *row, const char *value)
{
    settings *out = user;
    (void)row;
    out->summary.method = value;
    for (size_t i = 0; smz_method_name(i); i++)
        if (strcmp(smz_method_name(i), value) == 0)
            return true;
    return strcmp(value, "help") == 0;
}

/* ---- The table -------------------------------------------------------------------------- */

#define AT(member) offsetof(settings, member)

static const option_row rows[] = {
    {.about = "Length (all limits that are given hold together; default: --sentences 3)"},
    {'s', "sentences", "N|auto",
     "at most N sentences; auto: as many as are\nworth reading, at most 10", A_NUMBER ", nor auto",
     set_sentences, 0, 0},
    {'w', "words", "N", "at most N words", A_NUMBER, set_size, AT(summary.words), 0},
    {'c', "chars", "N",
     "at most N characters as a reader counts them,\nspaces and line breaks included", A_NUMBER,
     set_size, AT(summary.chars), 0},
    {'b', "bytes", "N", "at most N bytes of UTF-8, line breaks included", A_NUMBER, set_size,
     AT(summary.bytes), 0},
    {'p', "percent", "P", "at most P percent of the document's words",
     "a number above 0 and at most 100", set_percent, 0, 0},

    {.about = "What to make"},
    {'H', "headline", "[=N]", "N headlines before the summary (default 1)", A_NUMBER, set_headlines,
     AT(summary.headlines), 0},
    {0, "headline-chars", "N", "at most N characters in each (default 70)", A_NUMBER, set_size,
     AT(summary.headline_chars), 0},
    {0, "headline-style", "STYLE",
     "title (default), sentence, or kicker: Title\nCase behind topics and a colon",
     "one of title, sentence, kicker", set_choice, AT(summary.headline_style), 0},
    {0, "keep-attribution", NULL, "headlines never leave out who said it", NULL, set_int,
     AT(summary.attribution), SMZ_ATTRIBUTION_KEEP},
    {0, "strict-headline", NULL, "none rather than one that needs an editor", NULL, set_int,
     AT(summary.headline_strict), 1},
    {'k', "keywords", "[=N]", "N key phrases (default 5)", A_NUMBER, set_keywords,
     AT(summary.keywords), 0},
    {'q', "query", "TEXT", "lean the ranking toward the words of TEXT", NULL, set_query, 0, 0},
    {'m', "method", "NAME", "ranking method; help lists them",
     "a method (--method help lists them)", set_method, 0, 0},
    {0, "parameters", "FILE",
     "the numbers that methods depend on, a line\nname = value each; help lists them", A_NAME,
     set_string, AT(parameters), 0},
    {'t', "together", NULL, "all FILEs tell one story: one summary, nothing\nsaid twice", NULL,
     set_bool, AT(together), 0},
    {0, "profile", "NAME", "auto (default), news or flat: how much the\nplace of a sentence counts",
     "one of auto, news, flat", set_choice, AT(summary.profile), 0},
    {'l', "language", "CODE", "ISO 639-1 code, or auto (default)", A_NAME, set_string, AT(language),
     0},
    {0, "stopwords", "FILE",
     "use this list of stop words, one a line,\ninstead of the built-in one", A_NAME, set_string,
     AT(stopwords), 0},
    {0, "order", "source|rank",
     "order of the sentences: as in the document\n(default), or best first", "one of source, rank",
     set_choice, AT(summary.order), 0},
    {0, "preset", "NAME", "the limits and pieces of one use; help lists them",
     "a preset (--preset help lists them)", set_preset, 0, 0},
    {0, "keep-furniture", NULL, "do not drop bylines, captions, link lists, ...", NULL, set_int,
     AT(read.keep_furniture), 1},

    {.about = "Input"},
    {'i', "input", "KIND",
     "auto (default), text, markdown or jsonl;\nauto: by name, then by content",
     "one of auto, text, markdown, jsonl", set_choice, AT(input), 0},
    {0, "encoding", "NAME", "character set of the input (default: UTF-8)", A_NAME, set_string,
     AT(read.encoding), 0},

    {.about = "Output"},
    {'f', "format", "FORMAT",
     "text, markdown, html, json or jsonl (default:\ntext; jsonl when the input is jsonl)",
     "one of text, markdown, html, json, jsonl", set_choice, AT(format), 0},
    {0, "explain", NULL,
     "say why: each score and its parts, and what\nwas dropped and for which reason", NULL, set_int,
     AT(summary.explain), 1},
    {'o', "output", "FILE", "write FILE, whole or not at all", A_NAME, set_string, AT(output), 0},
    {0, "ascii", NULL, "JSON with \\u escapes for all that is not ASCII", NULL, set_bool, AT(ascii),
     0},
    {0, "keep", NULL, "jsonl: copy the input record and add the\nresult's fields to it", NULL,
     set_bool, AT(keep), 0},
    {0, "strict", NULL, "jsonl: exit 1 when a record had an error", NULL, set_bool, AT(strict), 0},
    {'j', "jobs", "N", "worker threads for jsonl (default: one a\nprocessor)", A_NUMBER, set_size,
     AT(jobs), 0},
    PROGRESS_OPTIONS(AT(progress)),

    {.about = "About the program"},
    {'h', "help", NULL, "show this text", NULL, NULL, 0, ACTION_HELP},
    {'V', "version", NULL, "show the version", NULL, NULL, 0, ACTION_VERSION},
};

static const option_table table = {
    .rows = rows,
    .count = sizeof rows / sizeof *rows,
    .head = "Usage: summarize [OPTIONS] [FILE ...]\n"
            "Print the sentences that say most of each FILE, or of standard input when there\n"
            "is none or FILE is -.\n",
    .tail = "\nExit status: 0 all done; 1 some file could not be read; 2 wrong command line.\n"
            "The manual: man summarize\n",
};

/* ---- Parsing ---------------------------------------------------------------------------- */

/* Options that are fine alone but not together. */
static action check_combinations(const settings *s)
{
    bool json = s->format == SMZ_FORMAT_JSON || s->format == SMZ_FORMAT_JSONL;

    if (s->summary.method && strcmp(s->summary.method, "help") == 0)
        return ACTION_METHODS;
    if (s->parameters && strcmp(s->parameters, "help") == 0)
        return ACTION_PARAMETERS;
    if (s->preset && strcmp(s->preset, "help") == 0)
        return ACTION_PRESETS;
    if (s->keep && ((s->format != FORMAT_AUTO && !json) ||
                    (s->input != INPUT_AUTO && s->input != INPUT_JSONL))) {
        wrong_usage("--keep needs JSONL input, and JSON or JSONL output");
        return ACTION_WRONG;
    }
    if (s->together && (s->keep || s->input == INPUT_JSONL)) {
        wrong_usage("--together is of no use with JSONL input, which has \"documents\" for it");
        return ACTION_WRONG;
    }
    if (s->read.encoding && s->input == INPUT_JSONL) {
        wrong_usage("--encoding is of no use with JSONL input, which is UTF-8");
        return ACTION_WRONG;
    }
    return ACTION_SUMMARIZE;
}

action parse_options(settings *out, int argc, char **argv)
{
    int operands, found;

    *out = (settings){.format = FORMAT_AUTO};
    smz_options_init(&out->summary);
    smz_read_options_init(&out->read);
    found = arguments_parse(out, &operands, &table, argc, argv);
    if (found != 0)
        return found == ARGUMENTS_WRONG ? ACTION_WRONG : (action)found;
    if (out->preset)
        preset_apply(&out->summary, out->preset);
    out->files = argv + operands;
    out->file_count = (size_t)(argc - operands);
    return check_combinations(out);
}

void write_help(smz_write write, void *user)
{
    arguments_help(&table, write, user);
}
