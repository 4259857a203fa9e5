/*
 * Openers: the words at the beginning of a sentence that lean on what was said before it, or that
 * promise instead of telling. The tables are made from stopwords/openers/.
 */
#ifndef SMZ_DOCUMENT_OPENERS_H
#define SMZ_DOCUMENT_OPENERS_H

#include <stdbool.h>
#include <stdint.h>
#include "document/language.h"

/* Kinds of words and phrases, as bits. */
enum {
    SMZ_OPENER_PRONOUN = 1 << 0,    /* he, this, the latter: stands for what was named before */
    SMZ_OPENER_CONNECTIVE = 1 << 1, /* but, meanwhile, for example */
    SMZ_OPENER_PERSON = 1 << 2,     /* he, she: may stand where a speaker does */
    SMZ_OPENER_SAID = 1 << 3,       /* said, added */
    SMZ_OPENER_TEASER = 1 << 4,     /* here's what, scroll down */
    SMZ_OPENER_LABEL = 1 << 5,      /* a teaser when a colon follows: Watch: */
    SMZ_OPENER_MORE = 1 << 6,       /* a longer phrase begins so */
    SMZ_OPENER_CONTRAST = 1 << 7    /* but, however: takes back what was said before */
};

typedef struct smz_opener {
    uint16_t text; /* in the pool */
    uint8_t size;
    uint8_t kinds;
} smz_opener;

/* One language's entries, and its slots: open addressing over smz_hash(); 0 in an empty one, else
 * the entry's number in the list from 1. */
typedef struct smz_opener_list {
    uint16_t first;
    uint16_t count;
    uint16_t first_slot;
    uint16_t mask; /* slots - 1 */
} smz_opener_list;

/* Generated: lists by language number. */
extern const char smz_opener_pool[];
extern const smz_opener smz_openers[];
extern const uint16_t smz_opener_slots[];
extern const smz_opener_list smz_opener_lists[];

/* PRONOUN, CONNECTIVE and TEASER as far as the sentence opens so, behind quotation marks and
 * brackets; 0 for a language without a list. */
unsigned smz_how_it_opens(smz_text sentence, smz_lang language);

/* Whether the two words behind `at` say that somebody spoke who is not named: "he said". */
bool smz_nobody_said(smz_text text, size_t at, smz_lang language);

#endif
