/* The lines of a text under a limit in words or bytes (docs/rouge.md, "Limits"). */
#ifndef SMZ_ROUGE_LINES_H
#define SMZ_ROUGE_LINES_H

#include "rouge/rouge.h"

typedef struct smz_lines {
    smz_text rest; /* of the text */
    size_t words;  /* that may still come, as ROUGE-1.5.5.pl counts them; SIZE_MAX: no limit */
    size_t bytes;
    bool renewed; /* the limit in bytes is not counted down */
    bool whole;   /* the cut leaves no part of a character */
} smz_lines;

smz_lines smz_lines_of(const smz_rouge *rouge, const smz_rouge_text *text, smz_view view);

/* The next line, without its line feed and cut where the limit ends the text; lines of no byte are
 * passed over. False: there is none. */
bool smz_lines_next(smz_text *out, smz_lines *lines);

#endif
