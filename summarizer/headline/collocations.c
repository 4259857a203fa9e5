#include "headline/collocations.h"

#include "base/hash.h"
#include "headline/morphology.h"

static bool find(uint32_t hash)
{
    for (uint32_t at = hash;; at++) {
        uint32_t slot = smz_collocations[at & smz_collocations_mask];
        if (slot == hash || slot == 0)
            return slot != 0;
    }
}

bool smz_are_collocation(smz_text word, smz_text noun, smz_tag tag_of_noun)
{
    char key[2 * sizeof((smz_word_form *)NULL)->data + 1];
    smz_word_form first, second;

    /* Of an adjective the lemma is the word itself. A name may be one for a pair with capitals. */
    if (!smz_is_noun_tag(tag_of_noun) || !smz_lemmatize(&first, word, SMZ_TAG_JJ) ||
        !smz_lemmatize(&second, noun, tag_of_noun == SMZ_TAG_NNPS ? SMZ_TAG_NNS : tag_of_noun))
        return false;
    memcpy(key, first.data, first.size);
    key[first.size] = ' ';
    memcpy(key + first.size + 1, second.data, second.size);
    return find(smz_hash(key, first.size + 1 + second.size));
}

bool smz_is_collocation(const smz_clause *c, uint32_t i)
{
    return i + 1 < c->lexemes.size &&
           smz_are_collocation(smz_clause_word(c, i), smz_clause_word(c, i + 1),
                               smz_clause_at(c, i + 1)->tag);
}
