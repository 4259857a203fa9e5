/* English inflection: from a form to its lemma and back. */
#ifndef SMZ_HEADLINE_MORPHOLOGY_H
#define SMZ_HEADLINE_MORPHOLOGY_H

#include <stdbool.h>
#include <stddef.h>
#include "base/text.h"
#include "headline/syntax.h"

/* Longest word that is inflected, in bytes; anything longer is left as it is. */
#define SMZ_WORD_FORM_MOST 64

/* Verbs of news whose past tense is written as the infinitive is: for tables of words. */
#define SMZ_UNCHANGED_PASTS "put", "set", "cut", "hit", "beat", "shut", "shed", "split", "spread"

/* A word of at most SMZ_WORD_FORM_MOST bytes and an ending. */
typedef struct smz_word_form {
    char data[SMZ_WORD_FORM_MOST + 8];
    size_t size;
} smz_word_form;

/*
 * The lemma, in lower case, of a verb's form (VB to VBZ, MD: "went" is go, "has" is have, "'re" is
 * be) or of a noun's (NNS: "talks" is talk); of any other tag the word in lower case. False: the
 * word is too long or is not written in ASCII letters, apostrophe and hyphen, and `out` is empty.
 */
bool smz_lemmatize(smz_word_form *out, smz_text word, smz_tag tag);

/*
 * The form of a verb's lemma for VB, VBP (the third person plural: "are"), VBZ ("says"), VBG
 * ("saying"), VBD ("said") or VBN ("said"); of a noun's for NN or NNS. Of "be", VBD is "was". False
 * as above, or no such tag.
 */
bool smz_inflect(smz_word_form *out, smz_text lemma, smz_tag tag);

#endif
