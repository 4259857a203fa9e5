/* The patterns of furniture, and the search for those that a text begins with. */
#ifndef SMZ_DOCUMENT_PATTERNS_H
#define SMZ_DOCUMENT_PATTERNS_H

#include <stdbool.h>
#include "document/layout.h"

typedef enum smz_pattern_kind {
    SMZ_PATTERN_LABEL, /* at the start, and a colon, bar or dash behind it, or nothing */
    SMZ_PATTERN_WHOLE, /* nothing else in the block but numbers and signs */
    SMZ_PATTERN_OPEN,  /* at the start of a block that ends without a full stop */
    SMZ_PATTERN_ANY,   /* at the start */
    SMZ_PATTERN_INSIDE /* anywhere, from the start of a word */
} smz_pattern_kind;

typedef struct smz_pattern {
    const char *text;
    smz_pattern_kind kind;
    unsigned most_words; /* of the block */
    smz_reason reason;
    bool sentence; /* says the same of a sentence inside prose */
} smz_pattern;

/* Sorted by bytes of `text`. */
extern const smz_pattern smz_furniture_patterns[];
extern const size_t smz_furniture_pattern_count;
extern const smz_pattern smz_furniture_inside[];
extern const size_t smz_furniture_inside_count;

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

/* Searches one of the two tables for a text that begins with a word. */
void smz_pattern_begin(smz_pattern_search *s, smz_text text);
void smz_pattern_begin_inside(smz_pattern_search *s, smz_text text);
/* The next pattern that the text begins with, in the order of the table; NULL: no more. */
const smz_pattern *smz_pattern_next(smz_pattern_search *s);
/* Reads the key to its end; true: all of the text is in it. */
bool smz_pattern_read_all(smz_pattern_search *s);

/* Whether a word begins one of the patterns that may stand anywhere. */
bool smz_pattern_is_inside(smz_text text, size_t at);

#endif
