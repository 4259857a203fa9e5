#include "headline/valency.h"

#include "base/hash.h"
#include "base/unicode.h"
#include "headline/morphology.h"

const smz_valency *smz_valency_of(smz_text word, smz_tag tag)
{
    bool verb = smz_is_verb_tag(tag);
    char key[1 + sizeof((smz_word_form *)NULL)->data];
    smz_word_form lemma;

    if (!(verb || tag == SMZ_TAG_NN || tag == SMZ_TAG_NNS) || !smz_lemmatize(&lemma, word, tag))
        return NULL;
    key[0] = verb ? 'v' : 'n';
    memcpy(key + 1, lemma.data, lemma.size);
    for (uint32_t at = smz_hash(key, lemma.size + 1);; at++) {
        const smz_valency_slot *slot = &smz_valency_slots[at & smz_valency_mask];
        if (slot->size == 0)
            return NULL;
        if (slot->size == lemma.size + 1 &&
            memcmp(smz_valency_pool + slot->word, key, slot->size) == 0)
            return &smz_valency_frames[slot->frame];
    }
}

uint32_t smz_link_of(smz_text word)
{
    char lower[SMZ_LINK_MOST];

    if (word.size > sizeof lower)
        return 0;
    for (size_t i = 0; i < word.size; i++)
        lower[i] = (char)(word.data[i] | 0x20);
    /* No single word is an infinitive. */
    for (uint32_t i = 1; i < smz_link_count; i++)
        if (strlen(smz_links[i]) == word.size && memcmp(smz_links[i], lower, word.size) == 0)
            return UINT32_C(1) << i;
    return 0;
}
