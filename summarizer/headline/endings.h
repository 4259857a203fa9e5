/* Endings: guards against a last word that wants another one; part of scruples.c's table. */
#ifndef SMZ_HEADLINE_ENDINGS_H
#define SMZ_HEADLINE_ENDINGS_H

#include "headline/remainder.h"

/* Each is true of what must not be shown; endings.c says why. */
bool smz_dangling_end(const smz_remainder *k);
bool smz_word_cut(const smz_remainder *k);
bool smz_phrase_cut(const smz_remainder *k);
bool smz_unit_lost(const smz_remainder *k);
bool smz_complement_lost(const smz_remainder *k);

#endif
