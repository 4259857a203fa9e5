/* What summarize(1) says on standard error. */
#ifndef SUMMARIZE_MESSAGES_H
#define SUMMARIZE_MESSAGES_H

#include <stddef.h>

/* "summarize: ..." and a line break, in one write. */
__attribute__((format(printf, 1, 2))) void say(const char *format, ...);

/* The same without the program's name, for notes. */
__attribute__((format(printf, 1, 2))) void note(const char *format, ...);

/* Whole lines that were made elsewhere. */
void say_lines(const char *lines, size_t size);

/* What is wrong with the command line, and where to find help; returns EXIT_USAGE. */
__attribute__((format(printf, 1, 2))) int wrong_usage(const char *format, ...);

/* The second of those lines alone. */
int see_help(void);

#endif
