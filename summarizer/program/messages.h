/* What a program says on standard error, and its exit statuses. */
#ifndef PROGRAM_MESSAGES_H
#define PROGRAM_MESSAGES_H

#include <stddef.h>

enum { EXIT_DONE = 0, EXIT_INPUT = 1, EXIT_USAGE = 2 };

/* The name that messages begin with; set once, before anything is said. */
void messages_from(const char *program);

/* The command of a program with several, which the hint of wrong_usage() names too; set once. */
void messages_command(const char *command);

/* "summarize: ..." (the program's name) and a line break. */
__attribute__((format(printf, 1, 2))) void say(const char *format, ...);

/* The same with "note: " in front. */
__attribute__((format(printf, 1, 2))) void note(const char *format, ...);

/* Whole lines that were made elsewhere. */
void say_lines(const char *lines, size_t size);

/* What is wrong with the command line, and where to find help; returns EXIT_USAGE. */
__attribute__((format(printf, 1, 2))) int wrong_usage(const char *format, ...);

/* The second of those lines alone. */
int see_help(void);

#endif
