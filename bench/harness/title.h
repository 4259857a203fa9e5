/* A document's own title, where a headline is to be found without it. */
#ifndef BENCH_TITLE_H
#define BENCH_TITLE_H

#include "base/text.h"

/* The text behind a first line that is the title, but for white space, the case of ASCII letters
 * and the # of a Markdown heading. */
smz_text title_cut(smz_text text, smz_text title);

#endif
