#define _POSIX_C_SOURCE 200809L
#include "program/messages.h"

#include <stdarg.h>
#include <stdio.h>
#include "program/progress.h"

static const char *name = "";
static const char *command; /* NULL: the program has none */

void messages_from(const char *program)
{
    name = program;
}

void messages_command(const char *given)
{
    command = given;
}

static void put(const char *who, const char *format, va_list arguments)
{
    progress_pause();
    fprintf(stderr, "%s: ", who);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    progress_resume();
}

void say(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put(name, format, arguments);
    va_end(arguments);
}

void note(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put("note", format, arguments);
    va_end(arguments);
}

void say_lines(const char *lines, size_t size)
{
    progress_pause();
    fwrite(lines, 1, size, stderr);
    progress_resume();
}

int see_help(void)
{
    fprintf(stderr, "Try '%s%s%s --help'.\n", name, command ? " " : "", command ? command : "");
    return EXIT_USAGE;
}

int wrong_usage(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    put(name, format, arguments);
    va_end(arguments);
    return see_help();
}
