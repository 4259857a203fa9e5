#include "headline/valency.h"

#include "base/hash.h"
#include "base/unicode.h"
#include "headline/morphology.h"

static bool is_common_noun(smz_tag tag)
{
    return tag == SMZ_TAG_NN || tag == SMZ_TAG_NNS;
}

static const smz_valency *find(const char *key, size_t size)
{
    for (uint32_t at = smz_hash(key, size);; at++) {
        const smz_valency_slot *slot = &smz_valency_slots[at & smz_valency_mask];
        if (slot->size == 0)
            return NULL;
        if (slot->size == size && memcmp(smz_valency_pool + slot->word, key, size) == 0)
            return &smz_valency_frames[slot->frame];
    }
}

const smz_valency *smz_valency_of(smz_text word, smz_tag tag)
{
    bool verb = smz_is_verb_tag(tag), adjective = tag == SMZ_TAG_JJ;
    char key[1 + sizeof((smz_word_form *)NULL)->data];
    smz_word_form lemma;

    if (!(verb || adjective || is_common_noun(tag)) || !smz_lemmatize(&lemma, word, tag))
        return NULL;
    key[0] = verb ? 'v' : adjective ? 'a' : 'n';
    memcpy(key + 1, lemma.data, lemma.size);
    return find(key, lemma.size + 1);
}

bool smz_is_particle(smz_text word, smz_tag tag)
{
    static const char *const words[] = {"away", "forward", "ahead", "back", "out"};

    if (tag == SMZ_TAG_RP)
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (smz_text_equal(word, (smz_text){words[i], strlen(words[i])}))
            return true;
    return false;
}

const smz_valency *smz_valency_of_pair(smz_text verb, smz_tag verb_tag, smz_text word, smz_tag tag)
{
    char key[2 + 2 * sizeof((smz_word_form *)NULL)->data];
    smz_word_form first, second;

    if (!smz_is_verb_tag(verb_tag) || !(is_common_noun(tag) || smz_is_particle(word, tag)) ||
        !smz_lemmatize(&first, verb, verb_tag) || !smz_lemmatize(&second, word, tag))
        return NULL;
    key[0] = 'p';
    memcpy(key + 1, first.data, first.size);
    key[1 + first.size] = ' ';
    memcpy(key + 2 + first.size, second.data, second.size);
    return find(key, 2 + first.size + second.size);
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
