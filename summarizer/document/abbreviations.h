/*
 * What segmentation knows of a language: its abbreviations, the words that begin its sentences, and
 * which rules hold. Compiled in from stopwords/abbreviations/, where the classes are explained.
 */
#ifndef SMZ_DOCUMENT_ABBREVIATIONS_H
#define SMZ_DOCUMENT_ABBREVIATIONS_H

#include <stdint.h>
#include "document/language.h"

/* Classes of a word before or after a full stop, as bits; a word may be in several. */
enum {
    SMZ_ABBR_FIRM = 1 << 0,   /* never ends a sentence: "Dr.", "e.g.", "bzw." */
    SMZ_ABBR_NUMBER = 1 << 1, /* ends none before a number: "No. 7", "p. 55" */
    SMZ_ABBR_WEAK = 1 << 2,   /* ends one before a word that begins sentences: "Inc.", "U.S." */
    SMZ_ABBR_STRONG = 1 << 3, /* ends one before any capital: "etc.", "p.m." */
    SMZ_ABBR_ANY = SMZ_ABBR_FIRM | SMZ_ABBR_NUMBER | SMZ_ABBR_WEAK | SMZ_ABBR_STRONG,
    SMZ_WORD_MONTH = 1 << 4, /* goes with a number or time before it: "12. Juni", "1 p.m. Friday" */
    SMZ_WORD_STARTER = 1 << 5, /* function words: a capital on them says that a sentence begins */
    SMZ_WORD_PLAIN = 1 << 6,   /* a short word, no initial or abbreviation: Norwegian "i" */
    SMZ_ABBR_CAPITAL = 1 << 7  /* an abbreviation only with a capital: "Mass.", "Sat.", "Gen." */
};

/* Rules that hold in some languages, as bits; a list turns them on with a line "! name". */
enum {
    SMZ_RULE_ORDINALS = 1 << 0,   /* "12. Juni": a full stop makes a number ordinal */
    SMZ_RULE_COLON = 1 << 1,      /* a colon before a capital ends a sentence */
    SMZ_RULE_LOWERCASE = 1 << 2,  /* a sentence may begin in lower case behind a full word's stop */
    SMZ_RULE_SEMICOLON = 1 << 3,  /* the question mark is written ; (Greek) */
    SMZ_RULE_FULL_COLON = 1 << 4, /* the full stop is written : (Armenian) */
    SMZ_RULE_INFORMAL = 1 << 5,   /* much is written in haste: lower case behind ? and !, no space
                                     behind an ellipsis */
    SMZ_RULE_TURKIC = 1 << 6      /* I and i are two letters */
};

typedef struct smz_abbreviation {
    uint32_t offset; /* of its key in the pool */
    uint8_t size;
    uint8_t classes;
} smz_abbreviation;

/* One language's table: open addressing over smz_hash(); slot 0 is empty, others are index + 1. */
typedef struct smz_lexicon {
    const smz_abbreviation *entries;
    const uint16_t *slots;
    uint32_t mask; /* slots - 1 */
    uint32_t rules;
} smz_lexicon;

/* Generated: by language number; the last one, [smz_lang_count], holds for all languages. */
extern const smz_lexicon smz_lexicons[];
extern const char smz_lexicon_pool[];

/* Never NULL: what holds for all languages when `language` is unknown. */
const smz_lexicon *smz_lexicon_find(smz_lang language);

/* The classes of a word, given as in the text without its last full stop; 0: in no list. What the
 * language's own list says goes before the common one. A stop word is a starter. */
unsigned smz_lexicon_classes(const smz_lexicon *lexicon, smz_text word);

#endif
