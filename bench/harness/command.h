/* The commands of summarize-bench(1): one row of main.c and one file or folder each. */
#ifndef BENCH_COMMAND_H
#define BENCH_COMMAND_H

#include "base/buffer.h"
#include "program/arguments.h"

typedef struct command {
    const char *name;
    const char *about;                 /* one line */
    int (*run)(int argc, char **argv); /* argv[0] is its name; returns the exit status */
} command;

int run_command(int argc, char **argv);
int compare_command(int argc, char **argv);
int tune_command(int argc, char **argv);
int report_command(int argc, char **argv);

/* The action of every command's --help. */
#define COMMAND_HELP 1

/* Does what arguments_parse() found in place of the command's work; returns the exit status. */
int command_action(const option_table *options, int found);

/* Appends " --NAME VALUE" as a shell would take it, to the command line that results quote; `value`
 * may be NULL. `silent` names the options that make no difference to results, and ends in NULL. */
void command_quote(smz_buffer *out, const char *const *silent, const char *name, const char *value);

#endif
