/*
 * Unicode: decoding, character classes, folding, grapheme clusters. The only door to utf8proc.
 *
 * All functions but smz_utf8_check() take text that is known to be valid UTF-8.
 */
#ifndef SMZ_BASE_UNICODE_H
#define SMZ_BASE_UNICODE_H

#include <stdbool.h>
#include <stdint.h>
#include "base/text.h"

/* Bits of a character's class. A character may have several. */
enum {
    SMZ_UPPER = 1 << 0,  /* upper or title case letter */
    SMZ_LOWER = 1 << 1,  /* lower case letter */
    SMZ_LETTER = 1 << 2, /* any letter, with or without case; letter numbers */
    SMZ_MARK = 1 << 3,   /* combining mark */
    SMZ_DIGIT = 1 << 4,  /* decimal digit of any script, other number */
    SMZ_SPACE = 1 << 5,  /* white space, no-break and ideographic spaces and line breaks included */
    SMZ_PUNCT = 1 << 6,  /* punctuation of any kind */
    SMZ_SYMBOL = 1 << 7, /* symbols: currency, mathematics, emoji */
    SMZ_FORMAT_CHAR = 1 << 8, /* zero-width joiners, soft hyphen, direction marks, BOM */
    SMZ_CONTROL = 1 << 9,     /* control characters that are not white space */
    SMZ_UNSPACED = 1 << 10,   /* a letter of a script written without spaces between words:
                                 Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar */
    SMZ_TERMINAL =
        1 << 11,         /* may end a sentence: . ! ? and their kin in all scripts, the ellipsis */
    SMZ_OPEN = 1 << 12,  /* opening bracket or quotation mark (Ps, Pi) */
    SMZ_CLOSE = 1 << 13, /* closing bracket or quotation mark (Pe, Pf) */
    SMZ_QUOTE = 1 << 14, /* quotation mark of any kind, straight ones included */
    SMZ_DASH = 1 << 15   /* hyphens and dashes (Pd) */
};

/* A character of two bytes or more; for smz_utf8_next(). Below, names in _long are of this kind. */
uint32_t smz_utf8_next_long(const char *bytes, size_t *size);

/* The character at `text[at]`; `*next` is where the following one begins. at < text.size. Inline,
 * as smz_class() is, for ASCII: the bulk of most texts, and no stage does without them. */
static inline uint32_t smz_utf8_next(smz_text text, size_t at, size_t *next)
{
    unsigned char first = (unsigned char)text.data[at];
    uint32_t c;
    size_t size;

    if (first < 0x80) {
        *next = at + 1;
        return first;
    }
    c = smz_utf8_next_long(text.data + at, &size);
    *next = at + size;
    return c;
}

/* The same, or 0 at `end` and behind it. */
static inline uint32_t smz_utf8_peek(smz_text text, size_t at, size_t end)
{
    size_t next;

    return at < end ? smz_utf8_next(text, at, &next) : 0;
}

/* The character that ends before `at`, and where it begins. at > 0. */
uint32_t smz_utf8_previous(smz_text text, size_t at, size_t *start);
/* Writes a character's UTF-8 form, 1 to 4 bytes; returns how many. */
size_t smz_utf8_put_long(char *out, uint32_t c);

static inline size_t smz_utf8_put(char *out, uint32_t c)
{
    if (c >= 0x80)
        return smz_utf8_put_long(out, c);
    *out = (char)c;
    return 1;
}

/* The offset of the first byte that is not valid UTF-8 (surrogates, overlong forms and what lies
 * beyond U+10FFFF are not), or `size`. */
size_t smz_utf8_check(const char *data, size_t size);

/* How many characters a text has. */
size_t smz_utf8_count(smz_text text);

/* The classes of ASCII by table, and of all other characters. */
extern const uint16_t smz_ascii_class[128];
unsigned smz_class_long(uint32_t c);

static inline unsigned smz_class(uint32_t c)
{
    return c < 0x80 ? smz_ascii_class[c] : smz_class_long(c);
}

static inline bool smz_is(uint32_t c, unsigned classes)
{
    return (smz_class(c) & classes) != 0;
}

/* Straight or curved. */
static inline bool smz_is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

static inline bool smz_begins_with_quote(smz_text text)
{
    size_t next;

    return text.size > 0 && smz_is(smz_utf8_next(text, 0, &next), SMZ_QUOTE);
}

/* The lower case form of one character; the character itself where there is none. */
uint32_t smz_lower(uint32_t c);
/* Its form at the beginning of a capitalized word: title case, upper case for nearly all. */
uint32_t smz_capital(uint32_t c);

/*
 * The key of a word: case folded, NFC, U+2019 as an apostrophe, soft hyphens and zero-width
 * characters left out. `turkic`: I folds to dotless i. Writes at most `capacity` bytes and returns
 * how many the key has; more than `capacity` means that it did not fit (nothing useful was
 * written). 3 bytes a byte of the word, and 16 more, are always enough.
 */
size_t smz_fold(char *out, size_t capacity, smz_text word, bool turkic);

/* How many grapheme clusters a reader counts. */
size_t smz_count_graphemes(smz_text text);

#endif
