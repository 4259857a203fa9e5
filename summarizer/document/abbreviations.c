#include "document/abbreviations.h"

#include "base/hash.h"
#include "base/unicode.h"

/* Bytes of the longest key; the generator refuses longer ones. */
#define KEY_SIZE 32

const smz_lexicon *smz_lexicon_find(smz_lang language)
{
    return &smz_lexicons[language >= 0 && language < smz_lang_count ? language : smz_lang_count];
}

static unsigned classes_of(const smz_lexicon *lexicon, smz_text key, uint32_t hash)
{
    for (uint32_t slot = hash & lexicon->mask; lexicon->slots[slot] != 0;
         slot = (slot + 1) & lexicon->mask) {
        const smz_abbreviation *entry = &lexicon->entries[lexicon->slots[slot] - 1];
        if (smz_text_equal((smz_text){smz_lexicon_pool + entry->offset, entry->size}, key))
            return entry->classes;
    }
    return 0;
}

/* Function words are what sentences begin with; in a text of unknown language, those of any. */
static bool is_stopword(const smz_lexicon *lexicon, smz_text key)
{
    smz_lang language = (smz_lang)(lexicon - smz_lexicons);
    uint64_t languages = smz_stopword_languages(key);

    return language == smz_lang_count ? languages != 0 : (languages >> language & 1) != 0;
}

unsigned smz_lexicon_classes(const smz_lexicon *lexicon, smz_text word)
{
    /* A key is never much shorter than its word: what is longer than any key is none. */
    char key[KEY_SIZE];
    const smz_lexicon *common = smz_lexicon_find(SMZ_LANG_UNKNOWN);
    smz_text folded = {key, KEY_SIZE + 1};
    unsigned classes = 0;
    uint32_t hash;

    if (word.size <= KEY_SIZE)
        folded.size = smz_fold(key, KEY_SIZE, word, (lexicon->rules & SMZ_RULE_TURKIC) != 0);
    if (folded.size == 0 || folded.size > KEY_SIZE)
        return 0;
    hash = smz_hash(key, folded.size);
    if (lexicon != common)
        classes = classes_of(lexicon, folded, hash);
    if (classes == 0)
        classes = classes_of(common, folded, hash);
    return is_stopword(lexicon, folded) ? classes | SMZ_WORD_STARTER : classes;
}
