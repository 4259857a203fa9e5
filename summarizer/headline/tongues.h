/*
 * Words of other languages than English by which sentences are cut: the tables are made from the
 * lists in tongues/. There is no grammar for these languages; what a word may do is all that is
 * known of it, and many may do several things.
 */
#ifndef SMZ_HEADLINE_TONGUES_H
#define SMZ_HEADLINE_TONGUES_H

#include "headline/lexemes.h"

enum {
    SMZ_WORD_ARTICLE = 1 << 0, /* opens a noun phrase */
    SMZ_WORD_OF = 1 << 1,      /* "de": what follows belongs to the noun before it */
    SMZ_WORD_RELATIVE = 1 << 2,
    SMZ_WORD_ADJUNCT = 1 << 3,     /* opens a phrase of time, cause or place that can be left out */
    SMZ_WORD_PREPOSITION = 1 << 4, /* opens a phrase that a verb may need */
    SMZ_WORD_SUBORDINATOR = 1 << 5,
    SMZ_WORD_CONDITION = 1 << 6,  /* "si", "außer": never left out */
    SMZ_WORD_COMPLEMENT = 1 << 7, /* "dass": what follows is what was said or known */
    SMZ_WORD_COORDINATOR = 1 << 8,
    SMZ_WORD_CONTRAST = 1 << 9, /* "mais": never left out */
    SMZ_WORD_FINITE = 1 << 10,  /* a verb in a tense */
    SMZ_WORD_SAY = 1 << 11,     /* what is said by it may be reported as a fact */
    SMZ_WORD_STANCE = 1 << 12,  /* what stands with it is no fact: deny, claim, hope */
    SMZ_WORD_NEGATION = 1 << 13,
    SMZ_WORD_HEDGE = 1 << 14,     /* "angeblich", "ancien": never left out */
    SMZ_WORD_QUALIFIER = 1 << 15, /* "au moins": part of the number behind it */
    SMZ_WORD_LIMIT = 1 << 16,     /* "nur": never left out */
    SMZ_WORD_ORDINAL = 1 << 17,   /* first, largest: measured by what follows */
    SMZ_WORD_UNIVERSAL = 1 << 18, /* "alle", "ceux": a relative clause says which ones */
    SMZ_WORD_COMPARATIVE = 1 << 19,
    SMZ_WORD_THAN = 1 << 20,
    SMZ_WORD_DAY = 1 << 21,
    SMZ_WORD_TIME = 1 << 22,
    SMZ_WORD_MONTH = 1 << 23,
    SMZ_WORD_PRONOUN = 1 << 24, /* stands for what was named before */
    SMZ_WORD_CONNECTIVE = 1 << 25,
    SMZ_WORD_SOURCE = 1 << 26,   /* "selon": who said it follows */
    SMZ_WORD_OFFICIAL = 1 << 27, /* whose reports of what happened are taken for what happened */
    SMZ_WORD_SINCE = 1 << 28,    /* "bis": the day behind it is more than a date */
    SMZ_WORD_PARTICLE = 1 << 29, /* ends a clause as a part of its verb */
    SMZ_WORD_NUMBER = 1 << 30    /* "Millionen": a number that wants its noun */
};
/* "heures", "Uhr": what a number before it counts of the day; "dernier": which one it is of
 * several, behind a month. No enumerator has the last bit. */
#define SMZ_WORD_HOUR (UINT32_C(1) << 31)

enum {
    SMZ_TONGUE_BRACKET = 1 << 0, /* the verb's second part ends the clause: none is cut before it */
    SMZ_TONGUE_INVERTS = 1 << 1, /* the verb is the second phrase: the first cannot be left out */
    SMZ_TONGUE_SPACES = 1 << 2,  /* a space stands before a colon */
    SMZ_TONGUE_NOUNS = 1 << 3    /* every noun has a capital */
};

/* Open addressing by smz_hash() of the word in lower case; an empty slot has size 0. */
typedef struct smz_tongue_slot {
    uint32_t word; /* in smz_tongue_pool */
    uint16_t size;
    uint32_t kinds;
} smz_tongue_slot;

typedef struct smz_tongue {
    char code[4];
    uint32_t first; /* of its slots */
    uint32_t mask;
    unsigned traits;
} smz_tongue;

extern const char smz_tongue_pool[];
extern const smz_tongue_slot smz_tongue_slots[];
extern const smz_tongue smz_tongues[];
extern const unsigned smz_tongue_count;

/* The table of a language; NULL: it has none. */
const smz_tongue *smz_tongue_find(smz_lang language);

/* What each lexeme may do, [of->size] in `arena`, by the word, by it and the next one, or by how it
 * ends; all 0 without a table. NULL: out of memory. */
uint32_t *smz_tongue_kinds(const smz_tongue *tongue, smz_arena *arena, const smz_lexemes *of);

/* What lexeme i may do if its capital is the one that a sentence begins with. */
uint32_t smz_tongue_lower_kinds(const smz_tongue *tongue, const smz_lexemes *of, size_t i);

#endif
