/* summarize(1). */
#include <stdio.h>
#include <string.h>
#include "cli/options.h"
#include "cli/presets.h"
#include "cli/run.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"

static void put(const char *string)
{
    output_write(NULL, string, strlen(string));
}

static void put_methods(void)
{
    char line[256];

    for (size_t i = 0; smz_method_name(i); i++) {
        snprintf(line, sizeof line, "%-14s %s\n", smz_method_name(i), smz_method_about(i));
        put(line);
    }
}

/* A parameter file that sets everything to its default, to be changed by whoever wants to. */
static void put_parameters(void)
{
    char line[256];

    for (size_t i = 0; smz_parameter_name(i); i++) {
        const smz_bounds *range = smz_parameter_bounds(i);
        snprintf(line, sizeof line, "# %s; %s%g to %g\n%s = %g\n", smz_parameter_about(i),
                 range->scale == SMZ_SCALE_WHOLE ? "whole, " : "", range->least, range->most,
                 smz_parameter_name(i), range->standard);
        put(line);
    }
}

static void put_presets(void)
{
    char line[256];

    for (size_t i = 0; preset_at(i); i++) {
        snprintf(line, sizeof line, "%-20s %s\n", preset_at(i)->name, preset_at(i)->about);
        put(line);
    }
}

int main(int argc, char **argv)
{
    settings chosen;

    program_start("summarize");
    switch (parse_options(&chosen, argc, argv)) {
    case ACTION_SUMMARIZE: return run(&chosen);
    case ACTION_HELP: write_help(output_write, NULL); break;
    case ACTION_VERSION: program_version("summarize"); break;
    case ACTION_METHODS: put_methods(); break;
    case ACTION_PARAMETERS: put_parameters(); break;
    case ACTION_PRESETS: put_presets(); break;
    case ACTION_WRONG: return EXIT_USAGE;
    }
    return output_close(true) ? EXIT_DONE : EXIT_INPUT;
}
