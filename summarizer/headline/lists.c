#include "headline/lists.h"

#include "base/hash.h"
#include "base/unicode.h"

/* Bytes; no word of the table is longer. */
#define LONGEST 24

bool smz_is_year(smz_text word)
{
    if (word.size != 4 || !(memcmp(word.data, "18", 2) == 0 || memcmp(word.data, "19", 2) == 0 ||
                            memcmp(word.data, "20", 2) == 0))
        return false;
    return word.data[2] >= '0' && word.data[2] <= '9' && word.data[3] >= '0' && word.data[3] <= '9';
}

bool smz_is_age(smz_text word)
{
    return word.size == 5 && word.data[4] == 's' && smz_is_year((smz_text){word.data, 4});
}

/* An empty slot: the table does not have the word. */
static const smz_list_slot *find(smz_text word)
{
    static const smz_list_slot none;
    char lower[LONGEST];

    if (word.size > sizeof lower)
        return &none;
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.data[i];
        lower[i] = c < 0x80 ? (char)smz_lower(c) : (char)c;
    }
    for (uint32_t at = smz_hash(lower, word.size);; at++) {
        const smz_list_slot *slot = &smz_list_slots[at & smz_list_mask];
        if (slot->size == 0 ||
            (slot->size == word.size && memcmp(smz_list_pool + slot->word, lower, word.size) == 0))
            return slot;
    }
}

uint32_t smz_list_kinds(smz_text word)
{
    return find(word)->kinds;
}

smz_list_name_of smz_list_name(smz_text word)
{
    return find(word)->name;
}
