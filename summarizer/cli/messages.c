#define _POSIX_C_SOURCE 200809L
#include "cli/messages.h"

#include <stdarg.h>
#include <stdio.h>
#include "cli/options.h"
#include "cli/progress.h"

static void put(const char *prefix, const char *format, va_list arguments)
{
    progress_hide();
    flockfile(stderr);
    fputs(prefix, stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    funlockfile(stderr);
}

void say(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put("summarize: ", format, arguments);
    va_end(arguments);
}

void note(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put("note: ", format, arguments);
    va_end(arguments);
}

void say_lines(const char *lines, size_t size)
{
    progress_hide();
    fwrite(lines, 1, size, stderr);
}

int see_help(void)
{
    fputs("Try 'summarize --help'.\n", stderr);
    return EXIT_USAGE;
}

int wrong_usage(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put("summarize: ", format, arguments);
    va_end(arguments);
    return see_help();
}
