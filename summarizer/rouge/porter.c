#include "rouge/porter.h"

#include <stdbool.h>
#include <string.h>

/*
 * M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130-137. `size` is always
 * the size of the word as the steps before have left it.
 */
typedef struct word {
    char *text;
    size_t size;
} word;

/* ---- Stems ------------------------------------------------------------------------------ */

/* What the conditions ask of a stem: its measure (how often a consonant follows a vowel), whether
 * it has a vowel, and which of its last letters are vowels, bit 0 being the last letter. */
typedef struct shape {
    size_t measure;
    bool vowel;
    unsigned last;
} shape;

static bool is_aeiou(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* The shape of the first `size` letters. A y is a vowel behind a consonant. */
static shape shape_of(const word *w, size_t size)
{
    shape stem = {0, false, 0};
    bool before = false;

    for (size_t i = 0; i < size; i++) {
        bool vowel = is_aeiou(w->text[i]) || (w->text[i] == 'y' && i > 0 && !before);
        stem.measure += before && !vowel;
        stem.vowel |= vowel;
        stem.last = stem.last << 1 | vowel;
        before = vowel;
    }
    return stem;
}

static size_t measure(const word *w, size_t size)
{
    return shape_of(w, size).measure;
}

static bool is_wxy(char c)
{
    return c == 'w' || c == 'x' || c == 'y';
}

/* Whether the word ends in a suffix; `*stem` is the size of what stands before it. */
static bool ends(const word *w, const char *suffix, size_t *stem)
{
    size_t size = strlen(suffix);

    if (w->size < size || memcmp(w->text + w->size - size, suffix, size) != 0)
        return false;
    *stem = w->size - size;
    return true;
}

/* Puts an ending behind the stem; no rule's ending is longer than what it replaces. */
static void put(word *w, size_t stem, const char *ending)
{
    size_t size = strlen(ending);

    memcpy(w->text + stem, ending, size);
    w->size = stem + size;
}

/* ---- Rules ------------------------------------------------------------------------------ */

typedef struct rule {
    char suffix[8];
    char ending[5];
} rule;

/* Applies the first rule whose suffix the word has, if the stem's measure is more than `beyond`. A
 * longer suffix stands before those that end it. Returns whether the word has one of them. */
static bool apply(word *w, const rule *rules, size_t count, size_t beyond)
{
    size_t stem;

    for (size_t i = 0; i < count; i++)
        if (ends(w, rules[i].suffix, &stem)) {
            if (measure(w, stem) > beyond)
                put(w, stem, rules[i].ending);
            return true;
        }
    return false;
}

#define APPLY(w, rules, beyond) apply((w), (rules), sizeof(rules) / sizeof *(rules), (beyond))

/* Porter has "abli" for "bli"; both scorers follow his later change. */
static const rule step2[] = {
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"bli", "ble"},     {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"},
};

static const rule step3[] = {
    {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
    {"ical", "ic"},  {"ful", ""},   {"ness", ""},
};

static void put_i_for_y(word *w)
{
    w->text[w->size - 1] = 'i';
}

/* Step 5b. */
static void undouble_l(word *w)
{
    size_t stem;

    if (ends(w, "ll", &stem) && measure(w, w->size) > 1)
        w->size--;
}

/* ---- ROUGE-1.5.5.pl --------------------------------------------------------------------- */

/* Consonants, one vowel, a consonant: the whole stem, where nltk and Porter look at its end. */
static bool is_short(const word *w, size_t size)
{
    if (size < 3 || is_aeiou(w->text[0]))
        return false;
    for (size_t i = 1; i + 2 < size; i++)
        if (is_aeiou(w->text[i]) || w->text[i] == 'y')
            return false;
    if (!is_aeiou(w->text[size - 2]) && w->text[size - 2] != 'y')
        return false;
    return !is_aeiou(w->text[size - 1]) && !is_wxy(w->text[size - 1]);
}

static void perl_step1a(word *w)
{
    size_t stem;

    if (ends(w, "sses", &stem) || ends(w, "ies", &stem))
        w->size -= 2;
    else if (ends(w, "s", &stem) && w->text[stem - 1] != 's')
        w->size--;
}

/* What becomes of a stem that -ed or -ing was taken from. */
static void perl_mend(word *w)
{
    size_t size = w->size, stem;
    char last = w->text[size - 1];

    if (ends(w, "at", &stem) || ends(w, "bl", &stem) || ends(w, "iz", &stem))
        put(w, size, "e");
    else if (size > 1 && last == w->text[size - 2] && !strchr("aeiouylsz", last))
        w->size--;
    else if (is_short(w, size))
        put(w, size, "e");
}

static void perl_step1b(word *w)
{
    size_t stem;

    if (ends(w, "eed", &stem)) {
        if (measure(w, stem) > 0)
            w->size--;
    } else if ((ends(w, "ed", &stem) || ends(w, "ing", &stem)) && shape_of(w, stem).vowel) {
        w->size = stem;
        perl_mend(w);
    }
}

static void perl_step1c(word *w)
{
    size_t stem;

    if (ends(w, "y", &stem) && shape_of(w, stem).vowel)
        put_i_for_y(w);
}

/* Three tests in sequence on the running word, where the published step is one list: "statement"
 * loses -ent as well as nothing of -ement. */
static void perl_step4(word *w)
{
    static const rule first[] = {
        {"al", ""},   {"ance", ""}, {"ence", ""},  {"er", ""},  {"ic", ""},  {"able", ""},
        {"ible", ""}, {"ant", ""},  {"ement", ""}, {"ou", ""},  {"ism", ""}, {"ate", ""},
        {"iti", ""},  {"ous", ""},  {"ive", ""},   {"ize", ""},
    };
    static const rule ment[] = {{"ment", ""}};
    static const rule ent[] = {{"ent", ""}};
    size_t stem;

    APPLY(w, first, 1);
    APPLY(w, ment, 1);
    if (!APPLY(w, ent, 1) && (ends(w, "sion", &stem) || ends(w, "tion", &stem)) &&
        measure(w, stem + 1) > 1)
        w->size = stem + 1;
}

static void perl_step5a(word *w)
{
    size_t stem, m;

    if (!ends(w, "e", &stem))
        return;
    m = measure(w, stem);
    if (m > 1 || (m == 1 && !is_short(w, stem)))
        w->size = stem;
}

size_t smz_porter_perl(char *text, size_t size)
{
    static const rule logi[] = {{"logi", "log"}};
    word w = {text, size};

    if (size < 3)
        return size;
    perl_step1a(&w);
    perl_step1b(&w);
    perl_step1c(&w);
    if (!APPLY(&w, step2, 0))
        APPLY(&w, logi, 0);
    APPLY(&w, step3, 0);
    perl_step4(&w);
    perl_step5a(&w);
    undouble_l(&w);
    return w.size;
}

/* ---- nltk ------------------------------------------------------------------------------- */

static bool find_irregular(word *w)
{
    static const struct {
        char word[9];
        char stem[8];
    } irregular[] = {
        {"skies", "sky"},       {"sky", "sky"},          {"dying", "die"},
        {"lying", "lie"},       {"tying", "tie"},        {"news", "news"},
        {"innings", "inning"},  {"inning", "inning"},    {"outings", "outing"},
        {"outing", "outing"},   {"cannings", "canning"}, {"canning", "canning"},
        {"howe", "howe"},       {"proceed", "proceed"},  {"exceed", "exceed"},
        {"succeed", "succeed"},
    };

    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (strlen(irregular[i].word) == w->size &&
            memcmp(irregular[i].word, w->text, w->size) == 0) {
            put(w, 0, irregular[i].stem);
            return true;
        }
    return false;
}

/* Consonant, vowel, consonant at the end; or two letters, vowel and consonant ("us" of "using"). */
static bool ends_cvc(const word *w, size_t size, unsigned last)
{
    if (size == 2)
        return (last & 3) == 2;
    return size > 2 && (last & 7) == 2 && !is_wxy(w->text[size - 1]);
}

static void nltk_step1a(word *w)
{
    size_t stem;

    if (ends(w, "ies", &stem))
        put(w, stem, w->size == 4 ? "ie" : "i");
    else if (ends(w, "sses", &stem))
        put(w, stem, "ss");
    else if (!ends(w, "ss", &stem) && ends(w, "s", &stem))
        w->size = stem;
}

static void nltk_mend(word *w)
{
    size_t size = w->size, stem;
    shape whole = shape_of(w, size);
    char last = w->text[size - 1];

    if (ends(w, "at", &stem) || ends(w, "bl", &stem) || ends(w, "iz", &stem))
        put(w, size, "e");
    else if (size > 1 && last == w->text[size - 2] && !(whole.last & 1))
        w->size -= last != 'l' && last != 's' && last != 'z';
    else if (whole.measure == 1 && ends_cvc(w, size, whole.last))
        put(w, size, "e");
}

static void nltk_step1b(word *w)
{
    size_t stem;

    if (ends(w, "ied", &stem)) {
        put(w, stem, w->size == 4 ? "ie" : "i");
    } else if (ends(w, "eed", &stem)) {
        if (measure(w, stem) > 0)
            w->size--;
    } else if ((ends(w, "ed", &stem) || ends(w, "ing", &stem)) && shape_of(w, stem).vowel) {
        w->size = stem;
        nltk_mend(w);
    }
}

/* A y behind a consonant that is not the first letter. */
static void nltk_step1c(word *w)
{
    size_t stem;

    if (ends(w, "y", &stem) && stem > 1 && !(shape_of(w, stem).last & 1))
        put_i_for_y(w);
}

static void nltk_step2(word *w)
{
    size_t stem;

    if (ends(w, "alli", &stem)) {
        if (measure(w, stem) == 0)
            return;
        /* And once more: "rationalli" goes on as "rational". */
        put(w, stem, "al");
    }
    if (APPLY(w, step2, 0))
        return;
    if (ends(w, "fulli", &stem)) {
        if (measure(w, stem) > 0)
            put(w, stem, "ful");
    } else if (ends(w, "logi", &stem) && measure(w, stem + 1) > 0) {
        put(w, stem, "log");
    }
}

static void nltk_step4(word *w)
{
    static const rule before_ion[] = {
        {"al", ""},   {"ance", ""}, {"ence", ""},  {"er", ""},   {"ic", ""},  {"able", ""},
        {"ible", ""}, {"ant", ""},  {"ement", ""}, {"ment", ""}, {"ent", ""},
    };
    static const rule behind_ion[] = {
        {"ou", ""}, {"ism", ""}, {"ate", ""}, {"iti", ""}, {"ous", ""}, {"ive", ""}, {"ize", ""},
    };
    size_t stem;

    if (APPLY(w, before_ion, 1))
        return;
    if (!ends(w, "ion", &stem))
        APPLY(w, behind_ion, 1);
    else if (stem > 0 && (w->text[stem - 1] == 's' || w->text[stem - 1] == 't') &&
             measure(w, stem) > 1)
        w->size = stem;
}

static void nltk_step5a(word *w)
{
    size_t stem;
    shape before;

    if (!ends(w, "e", &stem))
        return;
    before = shape_of(w, stem);
    if (before.measure > 1 || (before.measure == 1 && !ends_cvc(w, stem, before.last)))
        w->size = stem;
}

size_t smz_porter_nltk(char *text, size_t size)
{
    word w = {text, size};

    if (size < 3 || find_irregular(&w))
        return w.size;
    nltk_step1a(&w);
    nltk_step1b(&w);
    nltk_step1c(&w);
    nltk_step2(&w);
    APPLY(&w, step3, 0);
    nltk_step4(&w);
    nltk_step5a(&w);
    undouble_l(&w);
    return w.size;
}
