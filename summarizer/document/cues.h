/* Words that tell bylines, dates, datelines and credits: the table is made from
 * furniture/words.tsv. */
#ifndef SMZ_DOCUMENT_CUES_H
#define SMZ_DOCUMENT_CUES_H

#include <stdint.h>
#include "base/text.h"

/* What a word may be part of. */
enum {
    SMZ_CUE_BYLINE = 1 << 0,  /* "by" in some language */
    SMZ_CUE_CONNECT = 1 << 1, /* stands between names: and, of, van */
    SMZ_CUE_ROLE = 1 << 2,    /* stands behind the author's name: political editor */
    SMZ_CUE_MONTH = 1 << 3,
    SMZ_CUE_DATE = 1 << 4, /* month, day, or another word of a time stamp */
    SMZ_CUE_AGENCY = 1 << 5,
    SMZ_CUE_NEWS = 1 << 6, /* goes with an agency's name: AP Photo, Getty Images, CNN Business */
    SMZ_CUE_PHOTO = 1 << 7,
    SMZ_CUE_UNENDED = 1 << 8, /* no sentence ends with it */
    SMZ_WORD_IS = 1 << 9,
    SMZ_WORD_TRADE = 1 << 10, /* who writes articles by trade */
    SMZ_WORD_SHOWN = 1 << 11, /* tells where somebody is in a picture: (left), (pictured) */
    SMZ_WORD_LABEL = 1 << 12  /* stands before a colon in articles themselves: exclusive, methods */
};

/* Open addressing by smz_hash() of the word as patterns have it; an empty slot has size 0. */
typedef struct smz_cue {
    uint16_t text; /* in smz_furniture_pool */
    uint16_t size;
    uint16_t bits;
} smz_cue;

extern const smz_cue smz_cues[];
extern const uint32_t smz_cue_mask; /* slots - 1 */

/* The bits of a word in any case; 0: none. */
unsigned smz_cue_bits(smz_text word);

#endif
