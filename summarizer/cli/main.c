/* summarize(1). */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "cli/options.h"
#include "cli/run.h"
#include "program/messages.h"
#include "program/output.h"

/* A file that is opened while one of the three is closed would take its number, and results would
 * be written into an input. What is opened here instead fails like a closed one when it is used. */
static void hold_standard_files(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

static void put(const char *string)
{
    output_write(NULL, string, strlen(string));
}

static void put_version(void)
{
    put("summarize ");
    put(smz_version());
    put("\n");
}

static void put_methods(void)
{
    char line[256];

    for (size_t i = 0; smz_method_name(i); i++) {
        snprintf(line, sizeof line, "%-14s %s\n", smz_method_name(i), smz_method_about(i));
        put(line);
    }
}

int main(int argc, char **argv)
{
    settings chosen;

    messages_from("summarize");
    hold_standard_files();
    switch (parse_options(&chosen, argc, argv)) {
    case ACTION_SUMMARIZE: return run(&chosen);
    case ACTION_HELP: write_help(output_write, NULL); break;
    case ACTION_VERSION: put_version(); break;
    case ACTION_METHODS: put_methods(); break;
    case ACTION_WRONG: return EXIT_USAGE;
    }
    return output_close(true) ? EXIT_DONE : EXIT_INPUT;
}
