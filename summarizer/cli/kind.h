/* What kind of input a file holds. */
#ifndef SUMMARIZE_KIND_H
#define SUMMARIZE_KIND_H

#include <stdbool.h>
#include "cli/options.h"
#include "program/input.h"

/* By its name, then by its first characters, which are read for it. False: reading failed, which
 * was said. */
bool input_tell(input_kind *out, input *in);

#endif
