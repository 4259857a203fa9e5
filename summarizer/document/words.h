/* Words: the tokens that sentences are compared and counted by. */
#ifndef SMZ_DOCUMENT_WORDS_H
#define SMZ_DOCUMENT_WORDS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/ascii.h"
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

/* What a byte may be in a word. ASCII, with all bytes of longer characters in one class. */
enum {
    SMZ_BYTE_SKIP = 0,
    SMZ_BYTE_ALPHA = 1,
    SMZ_BYTE_NUMERAL = 2,
    SMZ_BYTE_WIDE = 4,
    SMZ_BYTE_JOINER = 8,
    SMZ_BYTE_SIGIL = 16
};

extern const unsigned char smz_word_bytes[256];

/* For smz_next_word(): a word of any kind at or after `*at`. */
unsigned smz_next_word_any(smz_word *out, smz_text text, size_t *at, size_t end);

/* Where what is part of no word ends. */
static inline size_t smz_skip_no_word(smz_text text, size_t at, size_t end)
{
    while (at < end && smz_word_bytes[(unsigned char)text.data[at]] == SMZ_BYTE_SKIP)
        at++;
    return at;
}

/* Where the ASCII letters and digits from `at` on end if they are a word of letters and nothing
 * behind them could be part of it; else `at`. So are nine of ten words of an English article. */
static inline size_t smz_plain_word_end(smz_text text, size_t at, size_t end)
{
    const unsigned char *data = (const unsigned char *)text.data;
    size_t tail;

    if (at == end || !(smz_word_bytes[data[at]] & SMZ_BYTE_ALPHA))
        return at;
    tail = smz_alnum_end(text.data, at, end);
    if (tail == end || smz_word_bytes[data[tail]] == SMZ_BYTE_SKIP)
        return tail;
    /* A full stop or comma joins nothing to a space. */
    return (smz_word_bytes[data[tail]] & SMZ_BYTE_JOINER) &&
                   (tail + 1 == end || smz_word_bytes[data[tail + 1]] == SMZ_BYTE_SKIP)
               ? tail
               : at;
}

/*
 * The next word of text[..end) at or after `*at`; moves `*at` behind it. Returns how many words a
 * reader or editor counts in what `*at` moved over: one, or of a script without spaces each
 * character (UAX 29 counts Han so); 0: no more words.
 *
 * Bigrams overlap: of ABC come AB and BC, and `*at` moves by one character, at the end by two.
 * Punctuation, symbols and white space belong to no word. Inline: it runs for every word.
 */
static inline unsigned smz_next_word(smz_word *out, smz_text text, size_t *at, size_t end)
{
    size_t start = smz_skip_no_word(text, *at, end);
    size_t tail = smz_plain_word_end(text, start, end);

    if (tail > start) {
        *out = (smz_word){{start, tail}, SMZ_WORD_LETTERS};
        *at = tail;
        return 1;
    }
    *at = start;
    return smz_next_word_any(out, text, at, end);
}

#endif
