/* `summarize-bench report`: the page about results that were kept in a file. */
#include "harness/command.h"
#include "program/messages.h"
#include "report/report.h"

typedef struct report_settings {
    const char *output; /* file name; NULL: standard output */
} report_settings;

static const option_row rows[] = {
    {'o', "output", "FILE.html",
     "write the page there, whole or not at all (default: standard\noutput)", A_NAME, set_string,
     offsetof(report_settings, output), 0},
    {'h', "help", NULL, "show this text", NULL, NULL, 0, COMMAND_HELP},
};

static const option_table options = {
    .rows = rows,
    .count = sizeof rows / sizeof *rows,
    .head =
        "Usage: summarize-bench report RESULTS.json [-o FILE.html]\n"
        "Write a page about the results of a run, which needs no network: tables, plots, the best\n"
        "and worst documents. Their texts are there when the run was told --keep-texts.\n\n",
    .tail =
        "\nThe plots are drawn by gnuplot.\n"
        "Exit status: 0 all done; 1 a file could not be read or written, or there is no gnuplot;\n"
        "2 wrong command line.\n",
};

int report_command(int argc, char **argv)
{
    report_settings s = {NULL};
    int operands, found = arguments_parse(&s, &operands, &options, argc, argv);
    results r;
    bool fine;

    if (found != 0)
        return command_action(&options, found);
    if (argc - operands != 1)
        return wrong_usage("one file of results is wanted, and %d given", argc - operands);
    results_init(&r);
    fine = results_read(&r, argv[operands]) && report_write(&r, s.output);
    results_free(&r);
    return fine ? EXIT_DONE : EXIT_INPUT;
}
