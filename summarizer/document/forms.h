/* Forms: what the word before and the word after a possible sentence end look like. */
#ifndef SMZ_DOCUMENT_FORMS_H
#define SMZ_DOCUMENT_FORMS_H

#include <stdint.h>
#include "base/text.h"

enum {
    SMZ_FORM_UPPER = 1 << 0,  /* begins with an upper case letter */
    SMZ_FORM_LOWER = 1 << 1,  /* begins with a lower case letter */
    SMZ_FORM_LETTER = 1 << 2, /* begins with any letter */
    SMZ_FORM_DIGIT = 1 << 3,  /* begins with a digit */
    SMZ_FORM_NUMBER = 1 << 4, /* digits and separators alone */
    SMZ_FORM_ROMAN = 1 << 5,  /* a Roman numeral in capitals */
    SMZ_FORM_VOWEL = 1 << 6, /* a vowel in it, or a letter of a script that is not asked for them */
    SMZ_FORM_DOTTED = 1 << 7,     /* full stops inside */
    SMZ_FORM_CAPITAL = 1 << 8,    /* an upper case letter behind the first character */
    SMZ_FORM_ADDRESS = 1 << 9,    /* a character inside that addresses and paths have */
    SMZ_FORM_SMALL = 1 << 10,     /* a lower case letter behind the first character */
    SMZ_FORM_OPENED = 1 << 11,    /* after: behind an opening quotation mark, or Spanish ¿ ¡ */
    SMZ_FORM_BRACKETED = 1 << 12, /* after: behind an opening bracket */
    SMZ_FORM_DASHED = 1 << 13     /* after: behind a dash */
};

typedef struct smz_form {
    smz_span span;
    uint32_t shape;
    uint32_t count; /* characters */
    uint32_t first; /* its first character; 0: no word */
} smz_form;

/* Bytes of a word that are looked at: abbreviations are shorter, and the work stays linear. */
#define SMZ_FORM_SIZE 64

/* The word that ends at `end`, not reaching before `begin`; hyphens and dashes delimit it. */
smz_form smz_form_before(smz_text text, size_t begin, size_t end);
/* The word that begins at `start` or behind the opening marks and dashes there. */
smz_form smz_form_after(smz_text text, size_t start, size_t end);

#endif
