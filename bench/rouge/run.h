/* The main job of rouge(1). */
#ifndef ROUGE_RUN_H
#define ROUGE_RUN_H

#include "options.h"

/* Both return the exit status. */
int run(const settings *s);
/* The signature of what would be computed. */
int run_signature(const settings *s);

#endif
