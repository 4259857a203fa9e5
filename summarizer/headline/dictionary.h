/* What words may be, whether the treebanks have them or not (dictionary/). */
#ifndef SMZ_HEADLINE_DICTIONARY_H
#define SMZ_HEADLINE_DICTIONARY_H

#include "headline/buckets.h"

/* Parts of speech, as bits. */
enum { SMZ_MAY_NOUN = 1, SMZ_MAY_VERB = 2, SMZ_MAY_ADJECTIVE = 4, SMZ_MAY_ADVERB = 8 };

/* Generated: a word of it is 12 bits of a hash and 4 of these. */
extern const smz_buckets smz_dictionary;

/*
 * What the word of `count` lower-case characters may be: bits 0 to 3 by itself, 4 to 7 without -s,
 * 8 to 11 without -ed or -ing. About one unknown word in 3,000 is taken for a known one.
 */
uint32_t smz_dictionary_look(const uint32_t *characters, size_t count);

#endif
