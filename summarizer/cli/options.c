#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "cli/messages.h"

#define DEFAULT_KEYWORDS 5

typedef struct option_row option_row;

/* Puts a value (NULL: none was given) where the row says; false: it is not what the row expects. */
typedef bool (*setter)(settings *out, const option_row *row, const char *value);

struct option_row {
    char letter;         /* 0: none */
    const char *name;    /* NULL: a heading of --help */
    const char *value;   /* as --help shows it; "[=N]" may be left out; NULL: takes none */
    const char *about;   /* for --help; lines after the first are indented there */
    const char *expects; /* for the message about a wrong value */
    setter set;          /* NULL: the option is an action */
    size_t offset;       /* in settings, for the setters that need it */
    int number;          /* what a flag sets, or the action */
};

/* ---- Setters ---------------------------------------------------------------------------- */

static void *field(settings *out, const option_row *row)
{
    return (char *)out + row->offset;
}

/* Digits alone: strtoull would take white space, a sign and a base as well. */
static bool parse_whole(unsigned long long *out, const char *text, unsigned long long most)
{
    char *end;

    if (text[0] == '\0' || text[strspn(text, "0123456789")] != '\0')
        return false;
    errno = 0;
    *out = strtoull(text, &end, 10);
    return errno == 0 && *out >= 1 && *out <= most;
}

static bool set_size(settings *out, const option_row *row, const char *value)
{
    unsigned long long number;

    if (!parse_whole(&number, value, SIZE_MAX - 1))
        return false;
    *(size_t *)field(out, row) = (size_t)number;
    return true;
}

static bool set_sentences(settings *out, const option_row *row, const char *value)
{
    unsigned long long number = SMZ_SENTENCES_AUTO;

    (void)row;
    if (strcmp(value, "auto") != 0 && !parse_whole(&number, value, SMZ_SENTENCES_AUTO - 1))
        return false;
    out->summary.sentences = (uint32_t)number;
    return true;
}

static bool set_percent(settings *out, const option_row *row, const char *value)
{
    size_t digits = strspn(value, "0123456789");
    const char *rest = value + digits;

    (void)row;
    if (*rest == '.') {
        size_t decimals = strspn(rest + 1, "0123456789");
        digits += decimals;
        rest += 1 + decimals;
    }
    if (digits == 0 || *rest != '\0')
        return false;
    out->summary.percent = strtod(value, NULL);
    return out->summary.percent > 0 && out->summary.percent <= 100;
}

static bool set_keywords(settings *out, const option_row *row, const char *value)
{
    out->summary.keywords = DEFAULT_KEYWORDS;
    return !value || set_size(out, row, value);
}

static bool set_query(settings *out, const option_row *row, const char *value)
{
    (void)row;
    out->summary.query = value;
    out->summary.query_size = strlen(value);
    return true;
}

static bool set_method(settings *out, const option_row *row, const char *value)
{
    (void)row;
    out->summary.method = value;
    for (size_t i = 0; smz_method_name(i); i++)
        if (strcmp(smz_method_name(i), value) == 0)
            return true;
    return strcmp(value, "help") == 0;
}

static bool set_string(settings *out, const option_row *row, const char *value)
{
    *(const char **)field(out, row) = value;
    return value[0] != '\0';
}

/* The number of a word in a list whose members `expects` gives as "one of a, b, c". */
static bool set_choice(settings *out, const option_row *row, const char *value)
{
    const char *list = row->expects + strlen("one of ");
    size_t length = strlen(value);

    for (int i = 0;; i++) {
        size_t word = strcspn(list, ",");
        if (word == length && memcmp(list, value, length) == 0) {
            *(int *)field(out, row) = i;
            return true;
        }
        if (list[word] == '\0')
            return false;
        list += word + strlen(", ");
    }
}

static bool set_bool(settings *out, const option_row *row, const char *value)
{
    (void)value;
    *(bool *)field(out, row) = true;
    return true;
}

static bool set_int(settings *out, const option_row *row, const char *value)
{
    (void)value;
    *(int *)field(out, row) = row->number;
    return true;
}

/* ---- The table -------------------------------------------------------------------------- */

#define AT(member) offsetof(settings, member)
#define A_NUMBER   "a whole number of at least 1"
#define A_NAME     "a name"

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
    {'k', "keywords", "[=N]", "N key phrases (default 5)", A_NUMBER, set_keywords,
     AT(summary.keywords), 0},
    {'q', "query", "TEXT", "lean the ranking toward the words of TEXT", NULL, set_query, 0, 0},
    {'m', "method", "NAME", "ranking method; help lists them",
     "a method (--method help lists them)", set_method, 0, 0},
    {'l', "language", "CODE", "ISO 639-1 code, or auto (default)", A_NAME, set_string, AT(language),
     0},
    {0, "stopwords", "FILE",
     "use this list of stop words, one a line,\ninstead of the built-in one", A_NAME, set_string,
     AT(stopwords), 0},
    {0, "order", "source|rank",
     "order of the sentences: as in the document\n(default), or best first", "one of source, rank",
     set_choice, AT(summary.order), 0},
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
    {0, "progress", NULL,
     "show a progress bar (default: when standard\nerror is a terminal and it takes a second)",
     NULL, set_int, AT(progress), PROGRESS_ON},
    {0, "no-progress", NULL, "show none", NULL, set_int, AT(progress), PROGRESS_OFF},

    {.about = "About the program"},
    {'h', "help", NULL, "show this text", NULL, NULL, 0, ACTION_HELP},
    {'V', "version", NULL, "show the version", NULL, NULL, 0, ACTION_VERSION},
};

enum { ROWS = sizeof rows / sizeof *rows };

/* ---- Parsing ---------------------------------------------------------------------------- */

static bool optional_value(const option_row *row)
{
    return row->value && row->value[0] == '[';
}

/* The two forms in which getopt_long(3) wants the table. A long option's value is its row's number
 * behind all letters. */
typedef struct getopt_tables {
    struct option longs[ROWS + 1];
    char shorts[3 * ROWS + 2];
} getopt_tables;

#define FIRST_ROW 256

static void make_tables(getopt_tables *out)
{
    struct option *next = out->longs;
    char *letter = out->shorts;

    *letter++ = ':'; /* a missing value is told from an unknown option */
    for (int i = 0; i < ROWS; i++) {
        const option_row *row = &rows[i];
        int colons = !row->value ? 0 : optional_value(row) ? 2 : 1;
        if (!row->name)
            continue;
        *next++ = (struct option){row->name, colons, NULL, FIRST_ROW + i};
        if (row->letter)
            *letter++ = row->letter;
        for (; row->letter && colons > 0; colons--)
            *letter++ = ':';
    }
    *next = (struct option){0};
    *letter = '\0';
}

static const option_row *find_row(int found)
{
    for (int i = 0; i < ROWS; i++)
        if (found == FIRST_ROW + i || (rows[i].letter && found == rows[i].letter))
            return &rows[i];
    return NULL;
}

static action unknown_option(char **argv)
{
    const char *given = argv[optind - 1];

    if (optopt > 0 && optopt < FIRST_ROW)
        wrong_usage("unknown option '-%c'", optopt);
    else if (optopt >= FIRST_ROW)
        wrong_usage("option '--%s' takes no value", find_row(optopt)->name);
    else
        wrong_usage("unknown or ambiguous option '%.*s'", (int)strcspn(given, "="), given);
    return ACTION_WRONG;
}

static action wrong_value(const option_row *row, const char *value)
{
    if (value)
        wrong_usage("--%s: '%s' is not %s", row->name, value, row->expects);
    else
        wrong_usage("option '--%s' needs a value", row->name);
    return ACTION_WRONG;
}

/* Options that are fine alone but not together. */
static action check_together(const settings *s)
{
    bool json = s->format == SMZ_FORMAT_JSON || s->format == SMZ_FORMAT_JSONL;

    if (s->summary.method && strcmp(s->summary.method, "help") == 0)
        return ACTION_METHODS;
    if (s->keep && ((s->format != FORMAT_AUTO && !json) ||
                    (s->input != INPUT_AUTO && s->input != INPUT_JSONL))) {
        wrong_usage("--keep needs JSONL input, and JSON or JSONL output");
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
    getopt_tables tables;
    int found;

    *out = (settings){.format = FORMAT_AUTO};
    smz_options_init(&out->summary);
    smz_read_options_init(&out->read);
    make_tables(&tables);
    opterr = 0;
    while ((found = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1) {
        const option_row *row;
        if (found == '?')
            return unknown_option(argv);
        row = find_row(found == ':' ? optopt : found);
        if (found == ':')
            return wrong_value(row, NULL);
        if (!row->set)
            return (action)row->number;
        if (!row->set(out, row, optarg))
            return wrong_value(row, optarg);
    }
    out->files = argv + optind;
    out->file_count = (size_t)(argc - optind);
    return check_together(out);
}

/* ---- Help ------------------------------------------------------------------------------- */

/* Where the second column begins. */
#define COLUMN 29

static void write_row(const option_row *row, smz_write write, void *user)
{
    const char *line = row->about;
    char left[64], text[256];
    int length;

    if (!row->name) {
        length = snprintf(text, sizeof text, "\n%s:\n", row->about);
        write(user, text, (size_t)length);
        return;
    }
    snprintf(left, sizeof left, "  %c%c%c --%s%s%s", row->letter ? '-' : ' ',
             row->letter ? row->letter : ' ', row->letter ? ',' : ' ', row->name,
             row->value && !optional_value(row) ? " " : "", row->value ? row->value : "");
    while (line) {
        const char *next = strchr(line, '\n');
        length = snprintf(text, sizeof text, "%-*s %.*s\n", COLUMN, line == row->about ? left : "",
                          (int)(next ? next - line : (ptrdiff_t)strlen(line)), line);
        write(user, text, (size_t)length);
        line = next ? next + 1 : NULL;
    }
}

void write_help(smz_write write, void *user)
{
    static const char head[] =
        "Usage: summarize [OPTIONS] [FILE ...]\n"
        "Print the sentences that say most of each FILE, or of standard input when there\n"
        "is none or FILE is -.\n";
    static const char tail[] =
        "\nExit status: 0 all done; 1 some file could not be read; 2 wrong command line.\n"
        "The manual: man summarize\n";

    write(user, head, sizeof head - 1);
    for (int i = 0; i < ROWS; i++)
        write_row(&rows[i], write, user);
    write(user, tail, sizeof tail - 1);
}
