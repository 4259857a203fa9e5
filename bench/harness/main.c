/* summarize-bench(1). */
#include <stdio.h>
#include <string.h>
#include "harness/command.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"

static const command commands[] = {
    {"run", "summarize a corpus by many systems and score them", run_command},
    {"compare", "two results side by side", compare_command},
    {"tune", "search for the parameters of a method", tune_command},
    {"report", "a page about results: tables, plots, documents", report_command},
};

#define COMMANDS (sizeof commands / sizeof *commands)

static int end(void)
{
    return output_close(true) ? EXIT_DONE : EXIT_INPUT;
}

static int put_help(void)
{
    static const char head[] = "Usage: summarize-bench COMMAND [OPTIONS]\n"
                               "Measure summarizers on corpora.\n\nCommands:\n";
    static const char tail[] = "\n'summarize-bench COMMAND --help' lists a command's options.\n"
                               "The manual: man summarize-bench\n";
    char line[120];

    output_write(NULL, head, strlen(head));
    for (size_t i = 0; i < COMMANDS; i++) {
        int size = snprintf(line, sizeof line, "  %-9s %s\n", commands[i].name, commands[i].about);
        output_write(NULL, line, (size_t)size);
    }
    output_write(NULL, tail, strlen(tail));
    return end();
}

static int put_version(void)
{
    program_version("summarize-bench");
    return end();
}

int main(int argc, char **argv)
{
    program_start("summarize-bench");
    if (argc < 2)
        return wrong_usage("no command is given");
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        return put_help();
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)
        return put_version();
    for (size_t i = 0; i < COMMANDS; i++)
        if (strcmp(argv[1], commands[i].name) == 0) {
            messages_command(commands[i].name);
            return commands[i].run(argc - 1, argv + 1);
        }
    return wrong_usage("no command '%s'", argv[1]);
}
