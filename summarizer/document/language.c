#include "document/language.h"

#include "base/hash.h"

/* Longest subtag that is looked at. */
#define LONGEST_CODE 2

/* Codes that mean a language of the table under another name. */
static const struct {
    char code[3];
    char means[3];
} aliases[] = {
    {"no", "nb"},               /* the macrolanguage: nine tenths of its texts are bokmal */
    {"nn", "nb"}, {"iw", "he"}, /* withdrawn codes of ISO 639, still in use */
    {"in", "id"}, {"ji", "yi"},
};

/* The other codes of ISO 639-1. Texts in these languages are read by the rules that hold
 * everywhere, and keep their code. */
static const char other_codes[][3] = {
    /* clang-format off */
    "aa", "ab", "ae", "af", "ak", "am", "an", "as", "av", "ay", "az", "ba", "be", "bh",
    "bi", "bm", "bn", "bo", "br", "bs", "ce", "ch", "co", "cr", "cu", "cv", "cy", "dv",
    "dz", "ee", "eo", "ff", "fj", "fo", "fy", "gd", "gl", "gn", "gu", "gv", "ha", "ho",
    "ht", "hz", "ia", "ie", "ig", "ii", "ik", "io", "is", "iu", "jv", "ka", "kg", "ki",
    "kj", "kk", "kl", "km", "kn", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg",
    "li", "ln", "lo", "lu", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my",
    "na", "nd", "ng", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "ps",
    "qu", "rm", "rn", "rw", "sa", "sc", "sd", "se", "sg", "si", "sm", "sn", "so", "sq",
    "ss", "st", "su", "sw", "te", "tg", "ti", "tk", "tl", "tn", "to", "ts", "tt", "tw",
    "ty", "ug", "ur", "uz", "ve", "vo", "wa", "wo", "xh", "yo", "za", "zu",
    /* clang-format on */
};

#define OTHER_CODES ((int)(sizeof other_codes / sizeof *other_codes))

/* The first subtag in lower case; false when it is too long to be one of ours. */
static int first_subtag(char out[LONGEST_CODE + 1], const char *code)
{
    size_t i = 0;

    for (; code[i] != '\0' && code[i] != '-' && code[i] != '_'; i++) {
        if (i == LONGEST_CODE)
            return 0;
        out[i] = (char)(code[i] >= 'A' && code[i] <= 'Z' ? code[i] + 32 : code[i]);
    }
    out[i] = '\0';
    return 1;
}

smz_lang smz_lang_find(const char *code)
{
    char subtag[LONGEST_CODE + 1];

    /* "und" is what the library itself says of a text that it cannot tell. */
    if (strcmp(code, "auto") == 0 || strcmp(code, "AUTO") == 0 || strcmp(code, "und") == 0)
        return SMZ_LANG_AUTO;
    if (!first_subtag(subtag, code))
        return SMZ_LANG_UNKNOWN;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (strcmp(subtag, aliases[i].code) == 0)
            memcpy(subtag, aliases[i].means, sizeof aliases[i].means);
    for (int i = 0; i < smz_lang_count; i++)
        if (strcmp(subtag, smz_lang_table[i].code) == 0)
            return i;
    for (int i = 0; i < OTHER_CODES; i++)
        if (strcmp(subtag, other_codes[i]) == 0)
            return smz_lang_count + i;
    return SMZ_LANG_UNKNOWN;
}

const char *smz_lang_code(smz_lang language)
{
    if (language >= 0 && language < smz_lang_count)
        return smz_lang_table[language].code;
    if (language >= smz_lang_count && language < smz_lang_count + OTHER_CODES)
        return other_codes[language - smz_lang_count];
    return "und";
}

static bool is_in_slot(const smz_stopword_slot *slot, smz_text folded, uint64_t head)
{
    const char *word = (const char *)smz_stopword_pool + slot->word;

    return slot->size == folded.size && smz_head_within(word, folded.size) == head &&
           (folded.size <= 8 || memcmp(word + 8, folded.data + 8, folded.size - 8) == 0);
}

uint64_t smz_stopword_languages_headed(smz_text folded, uint64_t head)
{
    uint32_t hash = smz_hash_headed(0, head, folded.data, folded.size);
    uint32_t bit = hash >> (32 - SMZ_STOPWORD_FILTER_BITS);

    if (!(smz_stopword_filter[bit / 64] >> bit % 64 & 1))
        return 0;
    for (uint32_t at = hash & smz_stopword_mask;; at = (at + 1) & smz_stopword_mask) {
        const smz_stopword_slot *slot = &smz_stopword_slots[at];
        if (slot->size == 0)
            return 0;
        if (slot->tag == hash >> 24 && is_in_slot(slot, folded, head))
            return smz_language_sets[slot->set];
    }
}

uint64_t smz_stopword_languages(smz_text folded)
{
    return smz_stopword_languages_headed(folded, smz_head(folded.data, folded.size));
}
