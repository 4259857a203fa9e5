/* Keys: what of a folded word is stemmed, and whether the word is a stop word. */
#ifndef SMZ_TERMS_KEY_H
#define SMZ_TERMS_KEY_H

#include "document/words.h"
#include "terms/terms.h"

typedef struct smz_key {
    smz_text
        text; /* the folded word without an elided article or a clitic: part of what was given */
    bool stop;
} smz_key;

/* `own` replaces the built-in stop words, and with them the rules that need no list, unless NULL.
 */
smz_key smz_key_of(smz_text folded, smz_word_kind kind, smz_lang language, const smz_stopset *own);

#endif
