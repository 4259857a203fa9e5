/*
 * Lexemes: a sentence as words and punctuation marks in their order. Unlike the tokens of the
 * document, which are for counting, they cover every character but white space, so that what is
 * kept of them can be written out again.
 */
#ifndef SMZ_HEADLINE_LEXEMES_H
#define SMZ_HEADLINE_LEXEMES_H

#include "document/document.h"
#include "headline/analysis.h"

enum {
    SMZ_LEX_WORD = 1 << 0,
    SMZ_LEX_SPACED = 1 << 1, /* white space stands before it */
    SMZ_LEX_STOP = 1 << 2,   /* made of stop words */
    SMZ_LEX_UPPER = 1 << 3,  /* begins with a capital */
    SMZ_LEX_DIGIT = 1 << 4,  /* has a digit */
    SMZ_LEX_COMMA = 1 << 5,  /* of any script */
    SMZ_LEX_BREAK = 1 << 6,  /* semicolon, colon, dash between words */
    SMZ_LEX_END = 1 << 7,    /* full stop, question or exclamation mark, ellipsis */
    SMZ_LEX_OPEN = 1 << 8,   /* opens a quotation or bracket */
    SMZ_LEX_CLOSE = 1 << 9,
    SMZ_LEX_QUOTE = 1 << 10,  /* quotation mark */
    SMZ_LEX_QUOTED = 1 << 11, /* stands inside a quotation, or is one of its marks */
    SMZ_LEX_BRACKETED = 1 << 12
};

/* No more of a sentence is read: what is longer is no sentence, and only its beginning can fit. */
#define SMZ_LEXEMES_MOST 240

typedef struct smz_lexeme {
    smz_span span;  /* text offsets */
    smz_span shown; /* an acronym elsewhere in the text that stands for it; empty: it does itself */
    unsigned flags;
    unsigned chars;   /* grapheme clusters */
    float weight;     /* how much the document is about its terms; 0 for stop words */
    float chance;     /* that a headline holds it: expect.c, English alone */
    uint32_t term;    /* the first of its terms, or SMZ_NO_TERM */
    uint32_t head;    /* the lexeme it hangs on, or SMZ_NO_HEAD; as the next two English alone */
    uint8_t tag;      /* smz_tag */
    uint8_t relation; /* smz_relation */
    uint8_t initial;  /* the first byte in lower case: most words that are asked for differ in it */
} smz_lexeme;

typedef struct smz_lexemes {
    smz_text text; /* the document's */
    smz_lexeme *items;
    size_t size;
    uint32_t sentence;
    size_t
        named; /* 1 + the lexeme that is a name of elsewhere in the place of a pronoun; 0: none */
    bool shortened;  /* the sentence has more of them than SMZ_LEXEMES_MOST */
    bool unbalanced; /* a quotation or bracket opens that does not close, or the other way round */
} smz_lexemes;

/* The lexemes of a sentence. Errors: SMZ_ERROR_MEMORY. */
int smz_lexemes_make(smz_lexemes *out, smz_arena *arena, const smz_doc *doc, uint32_t sentence,
                     smz_error *error);

/* What a headline has in its place: itself, or the acronym that stands for it. */
smz_text smz_lexeme_shown(const smz_lexemes *of, uint32_t i);

/* For lexemes whose spans are known: flags, characters, weights, and what is quoted. */
void smz_lexemes_describe(smz_lexemes *lexemes, const smz_doc *doc);

/* How much a document is about a term: grows slowly with how often it has it. */
float smz_term_weight(const smz_doc *doc, uint32_t term);

#endif
