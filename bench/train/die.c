#include "die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn void die(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    fprintf(stderr, "%s: ", program_name);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(1);
}

void *sure(void *memory)
{
    if (!memory)
        die("out of memory");
    return memory;
}

void check(int status, const smz_error *error)
{
    if (status != SMZ_OK)
        die("%s", error->message);
}
