/*
 * Signs: what an editor would stumble over in a sentence that stands in a summary without its
 * neighbours. For the files of select/ alone.
 */
#ifndef SMZ_SELECT_SIGNS_H
#define SMZ_SELECT_SIGNS_H

#include "select/introductions.h"

/* As bits. Those of SMZ_SIGN_UNFIT nothing mends; the others the neighbours that a sentence needs.
 */
enum {
    SMZ_SIGN_PRONOUN = 1 << 0,    /* opens with one */
    SMZ_SIGN_CONNECTIVE = 1 << 1, /* opens with but, meanwhile ... */
    SMZ_SIGN_SPEAKER = 1 << 2,    /* a quotation of "he" or of nobody */
    SMZ_SIGN_QUOTATION = 1 << 3,  /* part of a longer one */
    SMZ_SIGN_MARK = 1 << 4,       /* a quotation mark without its other one */
    SMZ_SIGN_QUESTION = 1 << 5,
    SMZ_SIGN_TEASER = 1 << 6,
    SMZ_SIGN_TORN = 1 << 7,    /* without its beginning or its end */
    SMZ_SIGN_PICTURE = 1 << 8, /* points to a picture that is not there: (left) */
    SMZ_SIGN_SHORT = 1 << 9,   /* says next to nothing by itself: "Perish the thought." */
    SMZ_SIGN_NAME = 1 << 10,   /* has half a name that the set does not have in full: notes alone */
    SMZ_SIGN_ASIDE = 1 << 11,  /* is no candidate, and nobody's neighbour */
    SMZ_SIGN_SETUP = 1 << 12   /* is taken back by the next one: "But ..." */
};

#define SMZ_SIGN_UNFIT                                                                             \
    (SMZ_SIGN_MARK | SMZ_SIGN_QUESTION | SMZ_SIGN_TEASER | SMZ_SIGN_TORN | SMZ_SIGN_PICTURE |      \
     SMZ_SIGN_SHORT)

#define SMZ_NO_LEAD UINT32_MAX

typedef struct smz_signs {
    uint16_t *sign; /* [sentences] */
    uint16_t unfit; /* signs of what is no candidate: SMZ_SIGN_UNFIT, and what the caller adds */
    uint32_t *from; /* [sentences] it needs all sentences from this one on, but asides, */
    uint32_t *to;   /* to this one */
    bool *opens;    /* [sentences] of its text it is the first one that is no aside */
    smz_introductions names;
    uint32_t lead; /* the sentence that tells the news, which a summary should not lack, or
                      SMZ_NO_LEAD: the caller's to set */
} smz_signs;

/* Linear in the text. Errors: SMZ_ERROR_MEMORY. */
int smz_signs_read(smz_signs *out, smz_arena *arena, const smz_doc *doc, smz_error *error);

#endif
