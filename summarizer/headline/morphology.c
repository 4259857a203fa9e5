#include "headline/morphology.h"

#include <stdint.h>
#include "base/hash.h"
#include "headline/inflections.h"

#define NONE UINT32_MAX

/* ---- Words ------------------------------------------------------------------------------ */

static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* In lower case, with straight apostrophes. */
static bool take_word(smz_word_form *out, smz_text word)
{
    out->size = 0;
    if (word.size == 0 || word.size > SMZ_WORD_FORM_MOST)
        return false;
    for (size_t at = 0; at < word.size; at++) {
        char c = word.data[at];
        if (word.size - at >= 3 && memcmp(word.data + at, "\xe2\x80\x99", 3) == 0) {
            c = '\'';
            at += 2;
        }
        c = smz_ascii_lower(c);
        if (!is_letter(c) && c != '\'' && c != '-') {
            out->size = 0;
            return false;
        }
        out->data[out->size++] = c;
    }
    return true;
}

/* Whether it ends in `ending`, and has something before it. */
static bool ends(const smz_word_form *word, const char *ending)
{
    size_t size = strlen(ending);

    return word->size > size && memcmp(word->data + word->size - size, ending, size) == 0;
}

static void append(smz_word_form *word, const char *text)
{
    for (; *text && word->size < sizeof word->data; text++)
        word->data[word->size++] = *text;
}

/* Where the part begins that is inflected: re-elect, fast-track. */
static size_t part_start(const smz_word_form *word)
{
    size_t at = word->size;

    while (at > 0 && word->data[at - 1] != '-')
        at--;
    return at;
}

static void replace_part(smz_word_form *word, const char *text)
{
    word->size = part_start(word);
    append(word, text);
}

/* ---- The table -------------------------------------------------------------------------- */

static uint32_t find_key(char kind, const char *text, size_t size)
{
    char key[SMZ_WORD_FORM_MOST + 16];
    uint32_t slot;

    if (size + 2 > sizeof key)
        return NONE;
    key[0] = kind;
    memcpy(key + 1, text, size);
    slot = smz_hash(key, size + 1) & smz_inflection_mask;
    for (; smz_inflection_keys[slot].offset; slot = (slot + 1) & smz_inflection_mask) {
        const char *found = smz_inflection_pool + smz_inflection_keys[slot].offset;
        if (strncmp(found, key, size + 1) == 0 && found[size + 1] == '\0')
            return smz_inflection_keys[slot].value;
    }
    return NONE;
}

/* What the longest ending in the table says of a part of a word; "^" before it: the whole part. */
static uint32_t find_ending(char kind, const char *text, size_t size)
{
    char whole[SMZ_WORD_FORM_MOST + 16] = "^";
    uint32_t found;

    memcpy(whole + 1, text, size);
    found = find_key(kind, whole, size + 1);
    for (size_t at = 0; found == NONE && at < size; at++)
        found = find_key(kind, text + at, size - at);
    return found == NONE ? SMZ_ENDING_NONE : found;
}

/* The row of an irregular word; `kind` says by which of its forms. */
static uint32_t find_row(const smz_word_form *word, char kind)
{
    size_t start = part_start(word);

    return find_key(kind, word->data + start, word->size - start);
}

static bool put_form(smz_word_form *word, uint32_t row, unsigned form)
{
    if (row == NONE || !smz_irregular_forms[row][form])
        return false;
    replace_part(word, smz_inflection_pool + smz_irregular_forms[row][form]);
    return true;
}

/* ---- To the lemma ----------------------------------------------------------------------- */

/* Clitics and what is left of a word before n't. */
static const struct {
    const char *form, *lemma;
    smz_tag tag; /* SMZ_TAG_NONE: any */
} short_forms[] = {
    {"'s", "be", SMZ_TAG_VBZ},   {"'m", "be", SMZ_TAG_VBP},   {"'re", "be", SMZ_TAG_VBP},
    {"am", "be", SMZ_TAG_VBP},   {"are", "be", SMZ_TAG_VBP},  {"'ve", "have", SMZ_TAG_NONE},
    {"'d", "have", SMZ_TAG_VBD}, {"'d", "would", SMZ_TAG_MD}, {"'ll", "will", SMZ_TAG_MD},
    {"wo", "will", SMZ_TAG_MD},  {"ca", "can", SMZ_TAG_MD},   {"sha", "shall", SMZ_TAG_MD},
};

static bool lemma_of_short(smz_word_form *word, smz_tag tag)
{
    for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++) {
        if (short_forms[i].tag != SMZ_TAG_NONE && short_forms[i].tag != tag)
            continue;
        if (word->size == strlen(short_forms[i].form) &&
            memcmp(word->data, short_forms[i].form, word->size) == 0) {
            word->size = 0;
            append(word, short_forms[i].lemma);
            return true;
        }
    }
    return false;
}

/* A stem without the ending that was behind it. */
static void lemma_of_stem(smz_word_form *word)
{
    size_t start = part_start(word);

    switch (find_ending('s', word->data + start, word->size - start)) {
    case SMZ_ENDING_E: append(word, "e"); break;
    case SMZ_ENDING_DROP: word->size--; break;
    default: break;
    }
}

/* Whether the es of a word is an ending of its own: catches, but not makes. */
static bool has_es(const smz_word_form *word)
{
    static const char *const before[] = {"ches", "shes", "ses", "xes", "zes", "oes"};

    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (ends(word, before[i]))
            return true;
    return false;
}

static void lemma_of_third(smz_word_form *word)
{
    if (ends(word, "ies") && word->size > 4) {
        word->size -= 3;
        append(word, "y");
    } else if (has_es(word)) {
        word->size -= 2;
        lemma_of_stem(word);
    } else if (ends(word, "s") && !ends(word, "ss"))
        word->size--;
}

static void lemma_of_past(smz_word_form *word)
{
    if (ends(word, "ied")) {
        word->size -= 3;
        append(word, "y");
    } else if (ends(word, "ed")) {
        word->size -= 2;
        lemma_of_stem(word);
    }
}

static void lemma_of_verb(smz_word_form *word, smz_tag tag)
{
    if (tag == SMZ_TAG_VB || tag == SMZ_TAG_VBP)
        return;
    if (put_form(word, find_row(word, 'f'), SMZ_FORM_LEMMA))
        return;
    if (tag == SMZ_TAG_VBZ)
        lemma_of_third(word);
    else if (tag != SMZ_TAG_VBG)
        lemma_of_past(word);
    else if (ends(word, "ing")) {
        word->size -= 3;
        lemma_of_stem(word);
    }
}

static void lemma_of_plural(smz_word_form *word)
{
    if (put_form(word, find_row(word, 'p'), SMZ_FORM_LEMMA))
        return;
    if (ends(word, "ies") && word->size > 4) {
        word->size -= 3;
        append(word, "y");
    } else if (ends(word, "men")) {
        word->size -= 2;
        append(word, "an");
    } else if (ends(word, "ches") || ends(word, "shes") || ends(word, "sses") || ends(word, "xes"))
        word->size -= 2;
    else if (ends(word, "s") && !ends(word, "ss") && !ends(word, "us"))
        word->size--;
}

bool smz_lemmatize(smz_word_form *out, smz_text word, smz_tag tag)
{
    if (!take_word(out, word))
        return false;
    if (lemma_of_short(out, tag))
        return true;
    if (smz_is_verb_tag(tag))
        lemma_of_verb(out, tag);
    else if (tag == SMZ_TAG_NNS)
        lemma_of_plural(out);
    return true;
}

/* ---- From the lemma --------------------------------------------------------------------- */

/* A consonant and y: carry, but not stay. */
static bool ends_in_soft_y(const smz_word_form *word)
{
    return ends(word, "y") && word->size > 1 && !is_vowel(word->data[word->size - 2]);
}

/* Before -ed and -ing. */
static void add_letter(smz_word_form *word)
{
    size_t start = part_start(word);
    char last[2] = {word->data[word->size - 1], '\0'};

    switch (find_ending('l', word->data + start, word->size - start)) {
    case SMZ_ENDING_DOUBLE: append(word, last); break;
    case SMZ_ENDING_K: append(word, "k"); break;
    default: break;
    }
}

static void add_s(smz_word_form *word)
{
    static const char *const hissing[] = {"s", "x", "z", "ch", "sh"};
    bool es = ends(word, "o") && !is_vowel(word->data[word->size - 2]);

    if (ends(word, "z"))
        add_letter(word); /* quizzes */
    for (size_t i = 0; i < sizeof hissing / sizeof *hissing; i++)
        es |= ends(word, hissing[i]);
    if (ends_in_soft_y(word)) {
        word->size--;
        append(word, "ies");
    } else
        append(word, es ? "es" : "s");
}

static void add_ed(smz_word_form *word)
{
    if (ends(word, "e")) {
        append(word, "d");
    } else if (ends_in_soft_y(word)) {
        word->size--;
        append(word, "ied");
    } else {
        add_letter(word);
        append(word, "ed");
    }
}

static void add_ing(smz_word_form *word)
{
    if (ends(word, "e") && !ends(word, "ee") && !ends(word, "oe") && !ends(word, "ye"))
        word->size--;
    else
        add_letter(word);
    append(word, "ing");
}

static bool inflect_verb(smz_word_form *word, smz_tag tag)
{
    static const struct {
        smz_tag tag;
        unsigned form;
        void (*regular)(smz_word_form *word);
    } forms[] = {
        {SMZ_TAG_VBZ, SMZ_FORM_THIRD, add_s},
        {SMZ_TAG_VBG, SMZ_FORM_ING, add_ing},
        {SMZ_TAG_VBD, SMZ_FORM_PAST, add_ed},
        {SMZ_TAG_VBN, SMZ_FORM_PARTICIPLE, add_ed},
    };
    uint32_t row = find_row(word, 'v');

    if (tag == SMZ_TAG_VBP && word->size == 2 && memcmp(word->data, "be", 2) == 0)
        replace_part(word, "are");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].tag == tag && !put_form(word, row, forms[i].form))
            forms[i].regular(word);
    return true;
}

bool smz_inflect(smz_word_form *out, smz_text lemma, smz_tag tag)
{
    if (!take_word(out, lemma))
        return false;
    if (smz_is_verb_tag(tag) && is_letter(out->data[out->size - 1]))
        return inflect_verb(out, tag);
    if (tag == SMZ_TAG_NNS && !put_form(out, find_row(out, 'n'), SMZ_FORM_PLURAL))
        add_s(out);
    if (tag == SMZ_TAG_NN || tag == SMZ_TAG_NNS)
        return true;
    out->size = 0;
    return false;
}
