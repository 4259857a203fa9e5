/* The words of a line, and what stands between them: what names, dates and places are told by. */
#ifndef SMZ_DOCUMENT_NAMES_H
#define SMZ_DOCUMENT_NAMES_H

#include "document/furniture.h"

/* What stands between a word and the one before, as bits. */
enum {
    SMZ_AFTER_COMMA = 1 << 0,
    SMZ_AFTER_STOP = 1 << 1,
    SMZ_AFTER_COLON = 1 << 2,
    SMZ_AFTER_SLASH = 1 << 3,
    SMZ_AFTER_DASH = 1 << 4, /* one that stands between spaces, or a long one */
    SMZ_AFTER_BAR = 1 << 5,  /* a vertical bar, bullet or the copyright sign */
    SMZ_AFTER_OPENS = 1 << 6,
    SMZ_AFTER_CLOSES = 1 << 7,
    SMZ_AFTER_OTHER = 1 << 8
};

typedef struct smz_name_token {
    smz_span span;
    unsigned before; /* what stands between it and the token before */
    bool upper;      /* begins with a capital */
    bool capitals;   /* all its letters, two at least, are capitals */
    bool digit;      /* a number, perhaps with a unit: 12, 14:30, 3rd */
    bool handle;     /* @name or name@example.com */
} smz_name_token;

#define SMZ_MOST_NAME_TOKENS 80

/* Tokens are read one by one, since most paragraphs are told to be none of this by their second
 * word. */
typedef struct smz_name_tokens {
    smz_text text;
    smz_name_token items[SMZ_MOST_NAME_TOKENS];
    size_t size;
    size_t at;   /* where the next one is looked for */
    bool spaced; /* white space ends there */
} smz_name_tokens;

void smz_name_begin(smz_name_tokens *out, smz_text text);
/* Reads one more token; false: there is none, or no room. */
bool smz_name_next(smz_name_tokens *t);
/* Reads all of them. */
void smz_name_tokenize(smz_name_tokens *out, smz_text text);
/* The i-th token's bits in the table of words. */
unsigned smz_name_bits(const smz_name_tokens *t, size_t i);

/* Whether the i-th token may stand in a line of names, and whether all of them make a time stamp.
 */
bool smz_may_be_name(const smz_name_tokens *t, size_t i);
bool smz_is_time_stamp(const smz_name_tokens *t);

#endif
