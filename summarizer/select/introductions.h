/*
 * Introductions: who is named in full, and who by half a name that another sentence must explain.
 * For the files of select/ alone.
 */
#ifndef SMZ_SELECT_INTRODUCTIONS_H
#define SMZ_SELECT_INTRODUCTIONS_H

#include "document/document.h"

/* Names of a document that are kept in mind, the first ones; each has a bit. */
#define SMZ_NAMES 64

typedef struct smz_introductions {
    uint64_t *whole; /* [sentences] the names that it has in full: "Ann Doe" */
    uint64_t *half;  /* [sentences] those that it has half of, and not in full: "Doe", "Mrs Doe" */
} smz_introductions;

/*
 * A name is the last word of several capitalized ones where it comes first in the text. Where every
 * noun has a capital, or none, there are no names. Linear in the tokens. Errors: SMZ_ERROR_MEMORY.
 */
int smz_introductions_read(smz_introductions *out, smz_arena *arena, const smz_doc *doc,
                           smz_error *error);

#endif
