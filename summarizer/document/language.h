/*
 * Languages by number, and telling a text's language.
 *
 * The table itself is generated from stopwords/languages.tsv; a language's number is its line
 * there.
 */
#ifndef SMZ_DOCUMENT_LANGUAGE_H
#define SMZ_DOCUMENT_LANGUAGE_H

#include <stdint.h>
#include "base/text.h"

/* A language's number: its line in the table, a number behind the table for the languages of ISO
 * 639-1 that it has not, or one of the two below. */
typedef int smz_lang;

#define SMZ_LANG_UNKNOWN (-1) /* told by nothing: language-neutral rules, code "und" */
#define SMZ_LANG_AUTO    (-2) /* to be told by the text */

/* Scripts, as bits. A letter of no script below is SMZ_SCRIPT_OTHER. */
enum {
    SMZ_SCRIPT_LATIN = 1 << 0,
    SMZ_SCRIPT_CYRILLIC = 1 << 1,
    SMZ_SCRIPT_GREEK = 1 << 2,
    SMZ_SCRIPT_ARMENIAN = 1 << 3,
    SMZ_SCRIPT_HEBREW = 1 << 4,
    SMZ_SCRIPT_ARABIC = 1 << 5,
    SMZ_SCRIPT_DEVANAGARI = 1 << 6,
    SMZ_SCRIPT_TAMIL = 1 << 7,
    SMZ_SCRIPT_THAI = 1 << 8,
    SMZ_SCRIPT_HANGUL = 1 << 9,
    SMZ_SCRIPT_KANA = 1 << 10,
    SMZ_SCRIPT_HAN = 1 << 11,
    SMZ_SCRIPT_OTHER = 1 << 12,
    SMZ_SCRIPTS = 13 /* how many */
};

typedef struct smz_lang_info {
    const char *code;    /* ISO 639-1 */
    const char *name;    /* in English */
    const char *stemmer; /* libstemmer's algorithm, or NULL */
    unsigned scripts;
} smz_lang_info;

/* The generated table, in alphabetical order of code, and its length (at most 64). */
extern const smz_lang_info smz_lang_table[];
extern const int smz_lang_count;

/* ---- language.c -------------------------------------------------------------------------- */

/* The language with that code ("no" and "nn" count as "nb", "en-GB" and "en_GB" as "en", in either
 * case), SMZ_LANG_AUTO for "auto" and "und", or SMZ_LANG_UNKNOWN for what is no code of ISO 639-1.
 */
smz_lang smz_lang_find(const char *code);
/* "en", or "und" for SMZ_LANG_UNKNOWN. */
const char *smz_lang_code(smz_lang language);

/* ---- The other generated tables --------------------------------------------------------- */

/* Sets of languages, bit i for language i; set 0 is empty. */
extern const uint64_t smz_language_sets[];

/* The set of languages whose alphabet has a letter beyond a-z: one of the first smz_letter_classes
 * sets, 0 for what is in no alphabet. */
#define SMZ_LETTERS 0x1F00
extern const uint8_t smz_letter_class[SMZ_LETTERS];
extern const uint32_t smz_letter_classes;

/* One slot of the hash table of stop words, by smz_hash_headed() with the key 0; `size` is 0 in an
 * empty one. */
typedef struct smz_stopword_slot {
    uint32_t word; /* where it stands in the pool */
    uint16_t set;  /* the languages it is a stop word of */
    uint8_t tag;   /* the upper byte of its hash: most misses end here */
    uint8_t size;
} smz_stopword_slot;

extern const smz_stopword_slot smz_stopword_slots[];
extern const uint32_t smz_stopword_mask;        /* slots - 1 */
extern const unsigned char smz_stopword_pool[]; /* eight bytes behind the last word can be read */

/* The bits that the highest bits of the stop words' hashes tell: most other words have none, and
 * are known for such without a look into a table that is as large as a processor's cache. */
#define SMZ_STOPWORD_FILTER_BITS 17
extern const uint64_t smz_stopword_filter[];

/* The languages in which a folded word is a built-in stop word: bit i is language i. And the same
 * of a word whose smz_head() is known. */
uint64_t smz_stopword_languages(smz_text folded);
uint64_t smz_stopword_languages_headed(smz_text folded, uint64_t head);

/* The trigrams of the stop words in Latin and Cyrillic script: a hash table of 2^bits slots, the
 * key 0 in an empty one, and their sets. The key is made by trigram() of detect.c. */
extern const uint32_t smz_trigram_keys[];
extern const uint16_t smz_trigram_sets[];
extern const unsigned smz_trigram_bits;

/* ---- detect.c ---------------------------------------------------------------------------- */

/* The language of a text, by its script, its letters and its function words; SMZ_LANG_UNKNOWN when
 * two are too close to tell or too little speaks for any. Reads a bounded part of the text. */
smz_lang smz_lang_detect(smz_text text);

#endif
