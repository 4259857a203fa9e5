/* The main job of summarize(1): every FILE in its turn. */
#ifndef SUMMARIZE_RUN_H
#define SUMMARIZE_RUN_H

#include "cli/options.h"

/* Returns the exit status. */
int run(const settings *s);

#endif
