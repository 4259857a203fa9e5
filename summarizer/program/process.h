/* What every program does about itself: its start, its version, its share of the machine. */
#ifndef PROGRAM_PROCESS_H
#define PROGRAM_PROCESS_H

#include <stddef.h>

/* The first call of a main: the name that messages begin with, and three open standard files. */
void program_start(const char *name);

/* Puts "NAME VERSION" on the output. */
void program_version(const char *name);

/* How many threads are to work when `asked` are wanted; 0: one a processor. */
size_t program_jobs(size_t asked);

#endif
