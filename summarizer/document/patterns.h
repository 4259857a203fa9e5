/*
 * The patterns of furniture, and the search for those that a text begins with. The tables are made
 * from furniture/patterns.tsv.
 */
#ifndef SMZ_DOCUMENT_PATTERNS_H
#define SMZ_DOCUMENT_PATTERNS_H

#include <stdbool.h>
#include <stdint.h>
#include "document/layout.h"

typedef enum smz_pattern_kind {
    SMZ_PATTERN_LABEL, /* at the start, and a colon, bar or dash behind it, or nothing */
    SMZ_PATTERN_WHOLE, /* nothing else in the block but numbers and signs */
    SMZ_PATTERN_OPEN,  /* at the start of a block that ends without a full stop */
    SMZ_PATTERN_ANY,   /* at the start */
    SMZ_PATTERN_INSIDE /* anywhere, from the start of a word */
} smz_pattern_kind;

typedef struct smz_pattern {
    uint16_t text; /* in smz_furniture_pool, with a NUL behind it */
    uint8_t size;
    uint8_t kind;
    uint8_t most_words; /* of the block */
    uint8_t reason;
    bool sentence; /* says the same of a sentence inside prose */
} smz_pattern;

extern const char smz_furniture_pool[];

/* Two tables behind one another, sorted by bytes: the patterns at the start, and those that may
 * stand anywhere. In each the patterns that begin with byte b are [starts[b] .. starts[b + 1]). */
typedef enum smz_pattern_place { SMZ_PATTERNS_AT_START, SMZ_PATTERNS_INSIDE } smz_pattern_place;

extern const smz_pattern smz_patterns[];
extern const uint16_t smz_pattern_starts[][257];

/* The first four bytes of the patterns that may stand anywhere, as a number with the first byte
 * highest: each in the slot that the highest bits of its product with the multiplier tell. */
#define SMZ_INSIDE_BITS 7
extern const uint32_t smz_inside_fours[];
extern const uint32_t smz_inside_multiplier;

/* The bits that four bytes tell which a text with a pattern at its start may begin with, by the
 * highest bits of their product with Knuth's multiplier. */
#define SMZ_START_BITS       13
#define SMZ_START_MULTIPLIER 2654435761u
extern const uint64_t smz_start_filter[];

/* A character as patterns have it: in lower case, apostrophes straight. */
uint32_t smz_pattern_character(uint32_t c);

/* Enough for the longest pattern and a label's colon behind it. */
#define SMZ_PATTERN_KEY 80

/*
 * A text compared with a table. Its key is its beginning as patterns have it, white space folded,
 * and grows as far as patterns agree with it: with most texts that is a letter or two.
 */
typedef struct smz_pattern_search {
    smz_text text;
    size_t at; /* how much of the text is in the key */
    char key[SMZ_PATTERN_KEY];
    size_t size;                      /* of the key */
    const smz_pattern *first, *after; /* the patterns that agree with ... */
    size_t depth;                     /* ... so many bytes of the key */
} smz_pattern_search;

/* Searches a table for a text that begins with a word. Patterns that end within a word of the text
 * are found or not. */
void smz_pattern_begin(smz_pattern_search *s, smz_text text, smz_pattern_place place);
/* The next pattern that the text begins with, in the order of the table; NULL: no more. */
const smz_pattern *smz_pattern_next(smz_pattern_search *s);
/* Reads the key to its end; true: all of the text is in it. */
bool smz_pattern_read_all(smz_pattern_search *s);

/* For smz_pattern_is_inside(). */
bool smz_pattern_is_inside_exactly(smz_text word);

/* Whether a word begins one of the patterns that may stand anywhere. Inline: it is asked of every
 * word, and nearly all are told apart by their first four letters. */
static inline bool smz_pattern_is_inside(smz_text text, size_t at)
{
    const unsigned char *w = (const unsigned char *)text.data + at;
    uint32_t four;

    if (text.size - at < sizeof four)
        return false;
    four = (uint32_t)w[0] << 24 | (uint32_t)w[1] << 16 | (uint32_t)w[2] << 8 | w[3];
    four |= 0x20202020; /* lower case */
    return smz_inside_fours[four * smz_inside_multiplier >> (32 - SMZ_INSIDE_BITS)] == four &&
           smz_pattern_is_inside_exactly(smz_text_from(text, at));
}

#endif
