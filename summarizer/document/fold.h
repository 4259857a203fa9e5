/* How a stretch of text is shown: its own characters, with runs of white space folded. */
#ifndef SMZ_DOCUMENT_FOLD_H
#define SMZ_DOCUMENT_FOLD_H

#include <stdbool.h>
#include "base/text.h"

/*
 * Writes text[span] with every run of white space as one space and none at either end. `out` has
 * room for the span's size; returns the bytes written.
 */
size_t smz_fold_space(char *out, smz_text text, smz_span span);
/* Whether that would change nothing, and every byte is a character: printable ASCII with single
 * spaces inside, as nearly all sentences of nearly all English texts. */
bool smz_is_plain(smz_text text, smz_span span);

#endif
