/* Commands of others: started, fed, heard, and ended in time. */
#ifndef BENCH_SPAWN_H
#define BENCH_SPAWN_H

#include <stdbool.h>
#include "base/buffer.h"
#include "base/text.h"

typedef struct spawn_result {
    smz_buffer output; /* of the command, to be freed */
    double seconds;    /* of processor time, all its processes that it waited for */
    double memory;     /* bytes, of the largest of them; 0: no more than our own, which is where the
                          kernel begins to count */
    char failure[120]; /* why it is of no use; "": it is */
} spawn_result;

/*
 * Runs `command` by the shell with `given` on its standard input; its standard error is ours. After
 * `timeout` seconds all its processes are killed. Any thread may call it.
 */
void spawn_run(spawn_result *out, const char *command, smz_text given, double timeout);

/* Once, before the first command: a signal that ends this program ends the commands too. */
void spawn_prepare(void);

#endif
