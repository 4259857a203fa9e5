/* What English verbs and nouns ask for behind them: the table is made from valency/frames.tsv. */
#ifndef SMZ_HEADLINE_VALENCY_H
#define SMZ_HEADLINE_VALENCY_H

#include <stdbool.h>
#include <stdint.h>
#include "base/text.h"
#include "headline/syntax.h"

/* Links: words that follow a verb or noun and join it to what it asks for; one bit each, in the
 * order of valency/links.py. */
enum {
    SMZ_LINK_INFINITIVE = 1 << 0, /* "to" before a verb */
    SMZ_LINK_THAT = 1 << 1,
    SMZ_LINK_OF = 1 << 2,
    SMZ_VALENCY_OBJECT = 1 << 28, /* in `direct`: a verb that hardly ever comes without object */
    SMZ_VALENCY_ALONE = 1 << 29,  /* in `direct`: a verb that often ends its clause */
    SMZ_VALENCY_PAIR = 1 << 30    /* in `direct`: a noun or particle with the verb before */
};

/* The links as they are written, that of an infinitive empty. */
#define SMZ_LINK_MOST 7
extern const char smz_links[][SMZ_LINK_MOST + 1];
extern const uint32_t smz_link_count;

/* The links that often follow a lemma, and among them those that do three times in ten. */
typedef struct smz_valency {
    uint32_t direct, direct_firm; /* right behind it */
    uint32_t object, object_firm; /* behind its object, or behind the verb in the passive */
} smz_valency;

/* Open addressing by smz_hash() of v, n or a and the lemma, or of p, a verb's lemma, a space and a
 * noun's or particle; an empty slot has size 0. */
typedef struct smz_valency_slot {
    uint16_t word; /* in smz_valency_pool */
    uint16_t size;
    uint32_t frame;
} smz_valency_slot;

extern const char smz_valency_pool[];
extern const smz_valency smz_valency_frames[];
extern const smz_valency_slot smz_valency_slots[];
extern const uint32_t smz_valency_mask;

/* What the verb, noun or adjective asks for that `word` is a form of; NULL: it is none, or not
 * known. */
const smz_valency *smz_valency_of(smz_text word, smz_tag tag);

/* What a noun asks for as the object of a verb, or a particle behind it: "shed light" on, "hit out"
 * at. NULL: not known. */
const smz_valency *smz_valency_of_pair(smz_text verb, smz_tag verb_tag, smz_text word, smz_tag tag);

/* "Out", "away" behind a verb, whatever the tagger calls them. */
bool smz_is_particle(smz_text word, smz_tag tag);

/* The bit of a word that can be a link, in any case; 0: it can not. */
uint32_t smz_link_of(smz_text word);

#endif
