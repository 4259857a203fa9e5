/*
 * Signs: what an editor would stumble over in a sentence that stands in a summary without its
 * neighbours. For the files of select/ alone.
 */
#ifndef SMZ_SELECT_SIGNS_H
#define SMZ_SELECT_SIGNS_H

#include "document/document.h"

/* As bits. Those of SMZ_SIGN_LEANS are mended by the neighbours that a sentence needs; those of
 * SMZ_SIGN_UNFIT by nothing. */
enum {
    SMZ_SIGN_PRONOUN = 1 << 0,    /* opens with one */
    SMZ_SIGN_CONNECTIVE = 1 << 1, /* opens with but, meanwhile ... */
    SMZ_SIGN_SPEAKER = 1 << 2,    /* a quotation of "he" or of nobody */
    SMZ_SIGN_QUOTATION = 1 << 3,  /* part of a longer one */
    SMZ_SIGN_MARK = 1 << 4,       /* a quotation mark without its other one */
    SMZ_SIGN_QUESTION = 1 << 5,
    SMZ_SIGN_TEASER = 1 << 6,
    SMZ_SIGN_TORN = 1 << 7 /* without its beginning or its end */
};

#define SMZ_SIGN_LEANS                                                                             \
    (SMZ_SIGN_PRONOUN | SMZ_SIGN_CONNECTIVE | SMZ_SIGN_SPEAKER | SMZ_SIGN_QUOTATION)
#define SMZ_SIGN_UNFIT (SMZ_SIGN_QUESTION | SMZ_SIGN_TEASER | SMZ_SIGN_TORN)

typedef struct smz_signs {
    uint8_t *sign;  /* [sentences] */
    uint32_t *from; /* [sentences] it needs all sentences from this one on, */
    uint32_t *to;   /* to this one */
} smz_signs;

/* Linear in the text. Errors: SMZ_ERROR_MEMORY. */
int smz_signs_read(smz_signs *out, smz_arena *arena, const smz_doc *doc, smz_error *error);

#endif
