/* Key phrases by TextRank over words (Mihalcea and Tarau 2004, section 3). */
#ifndef SMZ_KEYWORDS_KEYWORDS_H
#define SMZ_KEYWORDS_KEYWORDS_H

#include "rank/rank.h"

/* One key phrase: a stretch of text where it stands as it should be shown. */
typedef struct smz_phrase {
    smz_span span; /* text offsets of its best surface form */
    double score;
} smz_phrase;

typedef SMZ_VECTOR(smz_phrase) smz_phrases;

/* At most `wanted` phrases, best first, none within another. Errors: SMZ_ERROR_MEMORY. */
int smz_keywords(smz_phrases *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                 size_t wanted, smz_error *error);

#endif
