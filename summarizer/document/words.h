/* Words: the tokens that sentences are compared and counted by. */
#ifndef SMZ_DOCUMENT_WORDS_H
#define SMZ_DOCUMENT_WORDS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/text.h"

typedef enum smz_word_kind {
    SMZ_WORD_LETTERS = 0, /* letters, marks, digits, inner apostrophes and hyphens */
    SMZ_WORD_NUMBER,      /* digits with inner separators: 1,234.5, 12:30, 3-2 */
    SMZ_WORD_ADDRESS,     /* URL, e-mail address, @handle, #hashtag */
    SMZ_WORD_BIGRAM       /* two characters (or one alone) of a script without spaces */
} smz_word_kind;

typedef struct smz_word {
    smz_span span; /* text offsets */
    smz_word_kind kind;
} smz_word;

/*
 * The next word of text[..end) at or after `*at`; moves `*at` behind it. Returns how many words a
 * reader or editor counts in what `*at` moved over: one, or of a script without spaces each
 * character (UAX 29 counts Han so); 0: no more words.
 *
 * Bigrams overlap: of ABC come AB and BC, and `*at` moves by one character, at the end by two.
 * Punctuation, symbols and white space belong to no word.
 */
unsigned smz_next_word(smz_word *out, smz_text text, size_t *at, size_t end);

#endif
