/* How the programs that learn or count end: a mistake ends them at once, with a message. */
#ifndef DIE_H
#define DIE_H

#include "base/error.h"

/* What messages begin with; each program has its own. */
extern const char program_name[];

_Noreturn void die(const char *format, ...);
/* What an allocation gave, or the end. */
void *sure(void *memory);
/* The end, if a function of the library says so. */
void check(int status, const smz_error *error);

#endif
