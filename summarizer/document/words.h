/* Words: the tokens that sentences are compared and counted by. */
#ifndef SMZ_DOCUMENT_WORDS_H
#define SMZ_DOCUMENT_WORDS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/sixteen.h"
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

/*
 * The next word of text[..end) at or after `*at`; moves `*at` behind it. Returns how many words a
 * reader or editor counts in what `*at` moved over: one, or of a script without spaces each
 * character (UAX 29 counts Han so); 0: no more words.
 *
 * Bigrams overlap: of ABC come AB and BC, and `*at` moves by one character, at the end by two.
 * Punctuation, symbols and white space belong to no word.
 */
unsigned smz_next_word(smz_word *out, smz_text text, size_t *at, size_t end);

/* ---- Many words ------------------------------------------------------------------------- */

#define SMZ_WINDOW ((size_t)64)

/* Words that are read one after the other: what their bytes are is found out for sixty-four at a
 * time. */
typedef struct smz_word_scan {
    smz_text text;
    size_t at;
    size_t end;
    size_t from;     /* where the window begins: up to 64 bytes */
    size_t to;       /* and ends */
    uint64_t alnums; /* ASCII letters and digits, the first byte's bit the lowest */
    uint64_t begins; /* what words may begin with: those, @, #, and what is no ASCII */
} smz_word_scan;

/* For smz_word_scan_next(): the window that begins at `at`, and the word there. */
void smz_word_window(smz_word_scan *scan);
unsigned smz_word_of_any_kind(smz_word_scan *scan, smz_word *out);

static inline smz_word_scan smz_words_of(smz_text text, smz_span span)
{
    return (smz_word_scan){
        .text = text, .at = span.start, .end = span.end, .from = span.start, .to = span.start};
}

/* Whether what ends at `tail` of ASCII letters and digits is a whole word: nothing behind it joins
 * more to it. A full stop or comma joins nothing to a space. */
static inline bool smz_ends_word(const smz_word_scan *scan, size_t tail)
{
    const unsigned char *data = (const unsigned char *)scan->text.data;

    if (tail == scan->end || smz_word_bytes[data[tail]] == SMZ_BYTE_SKIP)
        return true;
    return (smz_word_bytes[data[tail]] & SMZ_BYTE_JOINER) &&
           (tail + 1 == scan->end || smz_word_bytes[data[tail + 1]] == SMZ_BYTE_SKIP);
}

/* As smz_next_word(). Nine of ten words of an English article are letters and digits that nothing
 * joins to others, and end in the window. */
static inline unsigned smz_word_scan_next(smz_word_scan *scan, smz_word *out)
{
    uint64_t begins;
    size_t tail;

    for (;;) {
        if (scan->at == scan->to) {
            if (scan->at == scan->end)
                return 0;
            smz_word_window(scan);
        }
        begins = scan->begins >> (scan->at - scan->from);
        if (begins) {
            uint64_t others;
            scan->at += smz_lowest_bit(begins);
            /* What is behind the window is taken for something else: smz_ends_word() looks. */
            others = ~(scan->alnums >> (scan->at - scan->from));
            tail = others ? scan->at + smz_lowest_bit(others) : scan->to;
            if (tail < scan->to || tail == scan->end || scan->at == scan->from)
                break;
            scan->to = scan->at; /* it may go on there: the next window begins with it */
        } else
            scan->at = scan->to;
    }
    if ((smz_word_bytes[(unsigned char)scan->text.data[scan->at]] & SMZ_BYTE_ALPHA) &&
        smz_ends_word(scan, tail)) {
        *out = (smz_word){{scan->at, tail}, SMZ_WORD_LETTERS};
        scan->at = tail;
        return 1;
    }
    return smz_word_of_any_kind(scan, out);
}

#endif
