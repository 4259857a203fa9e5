/*
 * Words of the closed classes of English: those that sentences are built with, and that no new one
 * comes to. Of other words the tagger must not learn that they are prepositions or pronouns.
 */
#ifndef SMZ_HEADLINE_CLOSED_H
#define SMZ_HEADLINE_CLOSED_H

#include <stddef.h>
#include <stdint.h>
#include "headline/syntax.h"

/* What class a word of `count` lower-case characters belongs to. */
typedef enum smz_closed {
    SMZ_CLOSED_NONE, /* to none: every other word */
    SMZ_CLOSED_ARTICLE,
    SMZ_CLOSED_QUANTIFIER,
    SMZ_CLOSED_PREPOSITION, /* and nothing else */
    SMZ_CLOSED_PARTICLE,    /* a preposition, adverb or particle */
    SMZ_CLOSED_SUBORDINATOR,
    SMZ_CLOSED_THAT,
    SMZ_CLOSED_TO,
    SMZ_CLOSED_PERSONAL, /* pronouns */
    SMZ_CLOSED_HER,
    SMZ_CLOSED_POSSESSIVE,
    SMZ_CLOSED_MODAL,
    SMZ_CLOSED_HELPING, /* forms of be, have, do */
    SMZ_CLOSED_CLITIC,
    SMZ_CLOSED_COORDINATOR,
    SMZ_CLOSED_QUESTION,
    SMZ_CLOSED_THERE,
    SMZ_CLOSED_COUNT
} smz_closed;

smz_closed smz_closed_class(const uint32_t *characters, size_t count);

/* The tags that no word of a class has, as bits. */
uint64_t smz_closed_barred(smz_closed class);

#endif
