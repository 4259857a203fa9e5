#include "options.h"

#include <stddef.h>
#include <string.h>
#include "program/arguments.h"
#include "program/messages.h"

/* ---- Setters ---------------------------------------------------------------------------- */

static bool set_stopwords(void *user, const option_row *row, const char *value)
{
    settings *out = user;

    (void)row;
    out->stopwords = true;
    out->stopwords_file = value;
    return !value || value[0] != '\0';
}

static bool set_exceptions(void *user, const option_row *row, const char *value)
{
    settings *out = user;

    (void)row;
    out->no_exceptions = strcmp(value, "none") == 0;
    out->exceptions_file = out->no_exceptions ? NULL : value;
    return value[0] != '\0';
}

/* A number between 0 and the row's number. */
static bool set_share(void *user, const option_row *row, const char *value)
{
    double *out = option_field(user, row);

    return parse_decimal(out, value) && *out <= row->number;
}

static bool set_format(void *user, const option_row *row, const char *value)
{
    return text_format_named(option_field(user, row), value);
}

/* ---- The table -------------------------------------------------------------------------- */

#define AT(member) offsetof(settings, member)
#define A_FILE     "a file name"

static const option_row rows[] = {
    {.about = "What to compute"},
    {'n', "metrics", "LIST",
     "of 1 ... 9, L, Lsum, W, W-WEIGHT, SGAP, S*, SUGAP,\nSU* (default: 1,2,L,Lsum; perl: 1,2,L)",
     "a list of metrics", set_string, AT(score.metrics), 0},
    {0, "like", "SCORER", "ours (default), google (rouge_score 0.1.2) or\nperl (ROUGE-1.5.5.pl)",
     "one of ours, google, perl", set_choice, AT(score.like), SMZ_ROUGE_OURS},
    {0, "stem", NULL, "stem words of more than three letters", NULL, set_int, AT(score.stem), 1},
    {0, "stopwords", "[FILE]", "drop the words of FILE, one a line; or those\nbuilt in", A_FILE,
     set_stopwords, 0, 0},
    {0, "exceptions", "FILE|none", "perl, --stem: lemmas in place of the built-in ones", A_FILE,
     set_exceptions, 0, 0},
    {0, "words", "N", "score only the first N words", A_NUMBER, set_size, AT(score.words), 0},
    {0, "bytes", "N", "score only the first N bytes", A_NUMBER, set_size, AT(score.bytes), 0},
    {0, "alpha", "A", "weight of precision in F (default 0.5)", "a number from 0 to 1", set_share,
     AT(score.alpha), 1},
    {0, "references", "HOW", "best, sum, mean or jackknife (default: best;\nperl: sum)",
     "one of best, sum, mean, jackknife", set_choice, AT(score.references), SMZ_REFERENCES_BEST},
    {0, "average", "WHAT", "scores of documents (default), of the corpus, or\nits counts",
     "one of documents, corpus, counts", set_choice, AT(average), 0},
    {0, "confidence", "P", "intervals of P percent (default 95)", "a number from 0 to 100",
     set_share, AT(score.confidence), 100},
    {0, "resamples", "N", "of the bootstrap (default 1000); 0: no intervals", A_COUNT, set_uint32,
     AT(score.resamples), 0},
    {0, "seed", "N", "of the bootstrap (default 0); perl has its own", A_COUNT, set_uint64,
     AT(score.seed), 0},
    {'l', "language", "CODE", "ours: Unicode words, and this language's stemmer", "a language code",
     set_string, AT(score.language), 0},
    {0, "measures", NULL, "coverage, density, novel words, lengths, ...", NULL, set_bool,
     AT(measures), 0},

    {.about = "Input"},
    {0, "jsonl", "FILE", "a record a line: id, candidate, references", A_FILE, set_string,
     AT(jsonl), 0},
    {0, "lines", NULL, "each line of the files is a document", NULL, set_bool, AT(lines), 0},
    {0, "settings", "FILE", "the Perl script's settings file (XML)", A_FILE, set_string, AT(xml),
     0},
    {0, "list", "FILE", "a candidate and its references a line", A_FILE, set_string, AT(list), 0},
    {0, "input-format", "KIND", "of files: SPL (default: a sentence a line), SEE,\nISI or SIMPLE",
     "one of SPL, SEE, ISI, SIMPLE", set_format, AT(input_format), 0},
    {0, "system", "ID", "score this system of a settings file (default:\nall)", "an ID", set_string,
     AT(system), 0},
    {0, "sources", "PATH", "the summarized texts, for --measures", A_FILE, set_string, AT(sources),
     0},

    {.about = "Output"},
    {'f', "format", "FORMAT", "text (default), json, tsv, perl or google",
     "one of text, json, tsv, perl, google", set_choice, AT(format), 0},
    {0, "per-document", NULL, "the scores of each document, too", NULL, set_bool, AT(per_document),
     0},
    {0, "signature", NULL, "say exactly what was computed, in one line", NULL, set_bool,
     AT(signature), 0},
    {'o', "output", "FILE", "write FILE, whole or not at all", A_FILE, set_string, AT(output), 0},
    {'j', "jobs", "N", "threads (default: one a processor)", A_NUMBER, set_size, AT(jobs), 0},
    PROGRESS_OPTIONS(AT(progress)),

    {.about = "About the program"},
    {'h', "help", NULL, "show this text", NULL, NULL, 0, ACTION_HELP},
    {'V', "version", NULL, "show the version", NULL, NULL, 0, ACTION_VERSION},
};

static const option_table table = {
    .rows = rows,
    .count = sizeof rows / sizeof *rows,
    .head = "Usage: rouge [OPTIONS] CANDIDATE REFERENCE ...\n"
            "       rouge [OPTIONS] --jsonl FILE | --settings FILE | --list FILE\n"
            "Score summaries against references. CANDIDATE and REFERENCE are files with a\n"
            "sentence a line, or folders of such files, which are paired by name.\n",
    .tail = "\nExit status: 0 all done; 1 some input could not be scored; 2 wrong command line.\n"
            "The manual: man rouge\n",
};

/* ---- Parsing ---------------------------------------------------------------------------- */

static action wrong(const char *what)
{
    wrong_usage("%s", what);
    return ACTION_WRONG;
}

static size_t is_standard_input(const char *file)
{
    return file && strcmp(file, "-") == 0;
}

/* Standard input can be read once: who named it twice would get an empty text, and its score. */
static bool is_read_twice(const settings *s)
{
    size_t times = is_standard_input(s->jsonl) + is_standard_input(s->xml) +
                   is_standard_input(s->list) + is_standard_input(s->sources) +
                   is_standard_input(s->stopwords_file) + is_standard_input(s->exceptions_file);

    for (size_t i = 0; i < s->path_count; i++)
        times += is_standard_input(s->paths[i]);
    return times > 1;
}

/* Where the texts come from: from one place. */
static action check_inputs(const settings *s)
{
    int named = (s->jsonl != NULL) + (s->xml != NULL) + (s->list != NULL);

    if (named + (s->path_count > 0) > 1)
        return wrong(
            "only one of --jsonl, --settings, --list, and CANDIDATE REFERENCE ... at a time");
    if (named + (s->path_count > 0) == 0 && s->signature)
        return ACTION_SIGNATURE;
    if (named == 0 && s->path_count < 2)
        return wrong("a CANDIDATE and at least one REFERENCE are needed");
    if (s->lines && named > 0)
        return wrong("--lines is for CANDIDATE REFERENCE ...");
    if (s->jsonl && s->sources)
        return wrong(
            "--sources is of no use with --jsonl: the records have \"source\" or \"text\"");
    if (s->sources && !s->measures)
        return wrong("--sources is of no use without --measures");
    return ACTION_SCORE;
}

static action check_together(const settings *s)
{
    if (s->score.words > 0 && s->score.bytes > 0)
        return wrong("--words and --bytes do not go together");
    if ((s->exceptions_file || s->no_exceptions) &&
        (s->score.like != SMZ_ROUGE_PERL || !s->score.stem))
        return wrong("--exceptions needs --like perl and --stem");
    if (s->measures && (s->format == REPORT_PERL || s->format == REPORT_GOOGLE))
        return wrong("--measures has no place in the reports of other scorers: -f perl and google");
    if (is_read_twice(s))
        return wrong("standard input can be read only once");
    return check_inputs(s);
}

action parse_options(settings *out, int argc, char **argv)
{
    int operands, found;

    *out = (settings){.average = AVERAGE_DOCUMENTS};
    smz_rouge_options_init(&out->score);
    found = arguments_parse(out, &operands, &table, argc, argv);
    if (found != 0)
        return found == ARGUMENTS_WRONG ? ACTION_WRONG : (action)found;
    out->paths = argv + operands;
    out->path_count = (size_t)(argc - operands);
    out->score.unit = out->average == AVERAGE_DOCUMENTS ? SMZ_UNIT_DOCUMENT : SMZ_UNIT_CORPUS;
    return check_together(out);
}

void write_help(smz_write write, void *user)
{
    arguments_help(&table, write, user);
}
