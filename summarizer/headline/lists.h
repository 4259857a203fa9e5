/* Words that guards and deletions ask for: the table is made from lists/english.tsv. */
#ifndef SMZ_HEADLINE_LISTS_H
#define SMZ_HEADLINE_LISTS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/text.h"

enum {
    SMZ_LIST_SAY = 1 << 0,    /* what is said by them may be reported as a fact */
    SMZ_LIST_STANCE = 1 << 1, /* what stands behind them is no fact: deny, claim, hope */
    SMZ_LIST_NEGATION = 1 << 2,
    SMZ_LIST_CONDITION = 1 << 3,  /* if, unless: never dropped */
    SMZ_LIST_HEDGE = 1 << 4,      /* reportedly, nearly: never dropped */
    SMZ_LIST_CONNECTIVE = 1 << 5, /* opens a sentence and says nothing by itself */
    SMZ_LIST_LOOSE = 1 << 6,      /* adverbs that can be left out */
    SMZ_LIST_DAY = 1 << 7,
    SMZ_LIST_TIME = 1 << 8,
    SMZ_LIST_PAST = 1 << 9, /* with it a verb stays in the past */
    SMZ_LIST_MONTH = 1 << 10,
    SMZ_LIST_ADJUNCT = 1 << 11, /* prepositions and conjunctions whose phrases can be left out */
    SMZ_LIST_ORDINAL = 1 << 12, /* first, only: what follows the noun belongs to it */
    SMZ_LIST_UNIVERSAL = 1 << 13,
    SMZ_LIST_OFFICIAL = 1 << 14, /* whose reports of what happened are taken for what happened */
    SMZ_LIST_LIGHT = 1 << 15,    /* verbs that say little without what follows them */
    SMZ_LIST_PLURAL = 1 << 16,   /* nouns in the plural without an s */
    SMZ_LIST_SELF = 1 << 17,     /* pronouns by which a speaker is meant */
    SMZ_LIST_PRONOUN = 1 << 18,
    SMZ_LIST_SETTING = 1 << 19,  /* may open a sentence before its subject and be left out */
    SMZ_LIST_STATE = 1 << 20,    /* verbs of states: what was so in the past may be so no more */
    SMZ_LIST_ORDER = 1 << 21,    /* verbs of orders and wishes: "to ..." says what for */
    SMZ_LIST_PARTICLE = 1 << 22, /* behind a verb they make it another one */
    SMZ_LIST_TITLE = 1 << 23,    /* ends a title before a name */
    SMZ_LIST_PLAIN =
        1 << 24, /* adjectives and adverbs that praise or measure, and tell nothing apart */
    SMZ_LIST_ORGAN = 1 << 25, /* end names in the plural that are of one thing */
    SMZ_LIST_VOICE = 1 << 26, /* who speaks for others, and by what */
    SMZ_LIST_PLACE = 1 << 27, /* "the city of" a name is that name */
    SMZ_LIST_FIRM = 1 << 28,  /* what a company is, before its name */
    SMZ_LIST_GIVEN = 1 << 29, /* given names that are hardly anything else in capitals */
    SMZ_LIST_ROLE = 1 << 30 /* ends a title before a name in lower case; else it may be another's */
};

/* Adjectives without which something else is said, or no news: the last bit, which no enumerator
 * can have. */
#define SMZ_LIST_TELLING (UINT32_C(1) << 31)

/* What ends a title, in capitals or not. */
#define SMZ_LIST_TITLES (SMZ_LIST_TITLE | SMZ_LIST_ROLE)

/* Whose given name a word is. */
typedef enum smz_list_name_of {
    SMZ_NAME_NONE, /* not of kind SMZ_LIST_GIVEN */
    SMZ_NAME_OF_MAN,
    SMZ_NAME_OF_WOMAN,
    SMZ_NAME_OF_EITHER
} smz_list_name_of;

/* Open addressing by smz_hash() of the word in lower case; an empty slot has size 0. */
typedef struct smz_list_slot {
    uint16_t word; /* in smz_list_pool */
    uint8_t size;
    uint8_t name; /* smz_list_name_of */
    uint32_t kinds;
} smz_list_slot;

extern const char smz_list_pool[];
extern const smz_list_slot smz_list_slots[];
extern const uint32_t smz_list_mask;

/* Whether a word is a year from 1800 to 2099. */
bool smz_is_year(smz_text word);

/* Whether a word is a decade, as "1930s". */
bool smz_is_age(smz_text word);

/* The kinds of a word in any case; 0: none. */
uint32_t smz_list_kinds(smz_text word);

/* Whose given name a word is, in any case. */
smz_list_name_of smz_list_name(smz_text word);

#endif
