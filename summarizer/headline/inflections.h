/* The generated table of English inflection (inflections/). For morphology.c alone. */
#ifndef SMZ_HEADLINE_INFLECTIONS_H
#define SMZ_HEADLINE_INFLECTIONS_H

#include <stdint.h>

/* Open addressing over smz_hash(), offset 0 in an empty slot. A key is a letter for its kind and a
 * text: v a verb's lemma, f an irregular form of one, n and p a noun's lemma and plural (`value` is
 * a row of forms); s an ending of a stem, l one of a lemma (`value` is what to do). */
typedef struct smz_inflection_key {
    uint16_t offset; /* in the pool */
    uint16_t value;
} smz_inflection_key;

extern const uint32_t smz_inflection_mask; /* slots - 1 */
extern const smz_inflection_key smz_inflection_keys[];
extern const char smz_inflection_pool[];

/* Forms of an irregular word; offset 0: a regular one. */
enum { SMZ_FORM_LEMMA, SMZ_FORM_PAST, SMZ_FORM_PARTICIPLE, SMZ_FORM_THIRD, SMZ_FORM_ING };
#define SMZ_FORM_PLURAL SMZ_FORM_PAST
extern const uint16_t smz_irregular_forms[][5];

/* What an ending says. */
enum {
    SMZ_ENDING_NONE,   /* stem and lemma are the same */
    SMZ_ENDING_E,      /* the lemma has an e: mak(ing) */
    SMZ_ENDING_DROP,   /* the stem has a letter more: stopp(ing) */
    SMZ_ENDING_DOUBLE, /* stop doubles its p, */
    SMZ_ENDING_K       /* panic takes a k */
};

#endif
