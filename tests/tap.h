/*
 * Test Anything Protocol for test programs with a main of their own: those that replace malloc,
 * start threads, or run under a tool that Criterion's worker processes would hide the errors from.
 */
#ifndef SMZ_TESTS_TAP_H
#define SMZ_TESTS_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

typedef struct tap_counts {
    int run;
    int failed;
} tap_counts;

static tap_counts tap;

/* One test: its verdict, and its name in printf's manner. Gives the verdict back. */
__attribute__((format(printf, 2, 3))) static bool tap_ok(bool good, const char *format, ...)
{
    va_list arguments;

    tap.run++;
    tap.failed += !good;
    printf("%s %d - ", good ? "ok" : "not ok", tap.run);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    /* A crash in the next test must not take this line with it. */
    fflush(stdout);
    return good;
}

/* The exit status of main(): nothing run is a failure. */
static int tap_done(void)
{
    printf("1..%d\n", tap.run);
    return tap.failed > 0 || tap.run == 0;
}

#endif
