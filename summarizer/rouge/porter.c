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
    const unsigned vowels =
        1u << 0 | 1u << ('e' - 'a') | 1u << ('i' - 'a') | 1u << ('o' - 'a') | 1u << ('u' - 'a');

    return c >= 'a' && c <= 'z' && (vowels >> (c - 'a') & 1);
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

/* Whether the word ends in a suffix; `*stem` is the size of what stands before it. From its last
 * letter on, which tells most words from most suffixes: a call of memcmp() cost more than that. */
static inline bool ends_in(const word *w, const char *suffix, size_t size, size_t *stem)
{
    if (w->size < size)
        return false;
    for (size_t i = 1; i <= size; i++)
        if (w->text[w->size - i] != suffix[size - i])
            return false;
    *stem = w->size - size;
    return true;
}

/* The same for a string literal. */
#define ENDS(w, suffix, stem) ends_in((w), (suffix), sizeof(suffix) - 1, (stem))

/* Puts an ending behind the stem; no rule's ending is longer than what it replaces. */
static inline void put(word *w, size_t stem, const char *ending)
{
    size_t size = strlen(ending);

    memcpy(w->text + stem, ending, size);
    w->size = stem + size;
}

/* ---- Rules ------------------------------------------------------------------------------ */

typedef struct rule {
    char suffix[8];
    char ending[5];
    unsigned char size; /* of the suffix */
} rule;

#define RULE(suffix, ending)                                                                       \
    {                                                                                              \
        suffix, ending, sizeof(suffix) - 1                                                         \
    }

/* Letters as a set of bits. A digit has the bit of some letter. */
#define LETTER(c) (1u << ((c)&31))

typedef struct rules {
    const rule *list; /* a longer suffix stands before those that end it */
    size_t count;
    unsigned last; /* LETTER() of the last letters of all suffixes */
} rules;

#define RULES(list, last)                                                                          \
    {                                                                                              \
        (list), sizeof(list) / sizeof *(list), (last)                                              \
    }

/* Applies the first rule whose suffix the word has, if the stem's measure is more than `beyond`.
 * Returns whether the word has one of them: half of the words cannot by their last letter. */
static bool apply(word *w, const rules *of, size_t beyond)
{
    size_t stem;

    if (!(of->last & LETTER(w->text[w->size - 1])))
        return false;
    for (size_t i = 0; i < of->count; i++)
        if (ends_in(w, of->list[i].suffix, of->list[i].size, &stem)) {
            if (measure(w, stem) > beyond)
                put(w, stem, of->list[i].ending);
            return true;
        }
    return false;
}

/* Porter has "abli" for "bli"; both scorers follow his later change. */
static const rule step2_list[] = {
    RULE("ational", "ate"), RULE("tional", "tion"), RULE("enci", "ence"),   RULE("anci", "ance"),
    RULE("izer", "ize"),    RULE("bli", "ble"),     RULE("alli", "al"),     RULE("entli", "ent"),
    RULE("eli", "e"),       RULE("ousli", "ous"),   RULE("ization", "ize"), RULE("ation", "ate"),
    RULE("ator", "ate"),    RULE("alism", "al"),    RULE("iveness", "ive"), RULE("fulness", "ful"),
    RULE("ousness", "ous"), RULE("aliti", "al"),    RULE("iviti", "ive"),   RULE("biliti", "ble"),
};
static const rules step2 = RULES(step2_list, LETTER('i') | LETTER('l') | LETTER('m') | LETTER('n') |
                                                 LETTER('r') | LETTER('s'));

static const rule step3_list[] = {
    RULE("icate", "ic"), RULE("ative", ""), RULE("alize", "al"), RULE("iciti", "ic"),
    RULE("ical", "ic"),  RULE("ful", ""),   RULE("ness", ""),
};
static const rules step3 = RULES(step3_list, LETTER('e') | LETTER('i') | LETTER('l') | LETTER('s'));

static void put_i_for_y(word *w)
{
    w->text[w->size - 1] = 'i';
}

/* Step 5b. */
static void undouble_l(word *w)
{
    size_t stem;

    if (ENDS(w, "ll", &stem) && measure(w, w->size) > 1)
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

    if (ENDS(w, "sses", &stem) || ENDS(w, "ies", &stem))
        w->size -= 2;
    else if (ENDS(w, "s", &stem) && w->text[stem - 1] != 's')
        w->size--;
}

/* What becomes of a stem that -ed or -ing was taken from. */
static void perl_mend(word *w)
{
    size_t size = w->size, stem;
    char last = w->text[size - 1];

    if (ENDS(w, "at", &stem) || ENDS(w, "bl", &stem) || ENDS(w, "iz", &stem))
        put(w, size, "e");
    else if (size > 1 && last == w->text[size - 2] && !strchr("aeiouylsz", last))
        w->size--;
    else if (is_short(w, size))
        put(w, size, "e");
}

static void perl_step1b(word *w)
{
    size_t stem;

    if (ENDS(w, "eed", &stem)) {
        if (measure(w, stem) > 0)
            w->size--;
    } else if ((ENDS(w, "ed", &stem) || ENDS(w, "ing", &stem)) && shape_of(w, stem).vowel) {
        w->size = stem;
        perl_mend(w);
    }
}

static void perl_step1c(word *w)
{
    size_t stem;

    if (ENDS(w, "y", &stem) && shape_of(w, stem).vowel)
        put_i_for_y(w);
}

/* Three tests in sequence on the running word, where the published step is one list: "statement"
 * loses -ent as well as nothing of -ement. */
static void perl_step4(word *w)
{
    static const rule first_list[] = {
        RULE("al", ""),    RULE("ance", ""), RULE("ence", ""), RULE("er", ""),
        RULE("ic", ""),    RULE("able", ""), RULE("ible", ""), RULE("ant", ""),
        RULE("ement", ""), RULE("ou", ""),   RULE("ism", ""),  RULE("ate", ""),
        RULE("iti", ""),   RULE("ous", ""),  RULE("ive", ""),  RULE("ize", ""),
    };
    static const rules first =
        RULES(first_list, LETTER('c') | LETTER('e') | LETTER('i') | LETTER('l') | LETTER('m') |
                              LETTER('r') | LETTER('s') | LETTER('t') | LETTER('u'));
    static const rule ment_list[] = {RULE("ment", "")};
    static const rules ment = RULES(ment_list, LETTER('t'));
    static const rule ent_list[] = {RULE("ent", "")};
    static const rules ent = RULES(ent_list, LETTER('t'));
    size_t stem;

    apply(w, &first, 1);
    apply(w, &ment, 1);
    if (!apply(w, &ent, 1) && (ENDS(w, "sion", &stem) || ENDS(w, "tion", &stem)) &&
        measure(w, stem + 1) > 1)
        w->size = stem + 1;
}

static void perl_step5a(word *w)
{
    size_t stem, m;

    if (!ENDS(w, "e", &stem))
        return;
    m = measure(w, stem);
    if (m > 1 || (m == 1 && !is_short(w, stem)))
        w->size = stem;
}

size_t smz_porter_perl(char *text, size_t size)
{
    static const rule logi_list[] = {RULE("logi", "log")};
    static const rules logi = RULES(logi_list, LETTER('i'));
    word w = {text, size};

    if (size < 3)
        return size;
    perl_step1a(&w);
    perl_step1b(&w);
    perl_step1c(&w);
    if (!apply(&w, &step2, 0))
        apply(&w, &logi, 0);
    apply(&w, &step3, 0);
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
        if (w->text[0] == irregular[i].word[0] && strlen(irregular[i].word) == w->size &&
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

    if (ENDS(w, "ies", &stem))
        put(w, stem, w->size == 4 ? "ie" : "i");
    else if (ENDS(w, "sses", &stem))
        put(w, stem, "ss");
    else if (!ENDS(w, "ss", &stem) && ENDS(w, "s", &stem))
        w->size = stem;
}

static void nltk_mend(word *w)
{
    size_t size = w->size, stem;
    shape whole = shape_of(w, size);
    char last = w->text[size - 1];

    if (ENDS(w, "at", &stem) || ENDS(w, "bl", &stem) || ENDS(w, "iz", &stem))
        put(w, size, "e");
    else if (size > 1 && last == w->text[size - 2] && !(whole.last & 1))
        w->size -= last != 'l' && last != 's' && last != 'z';
    else if (whole.measure == 1 && ends_cvc(w, size, whole.last))
        put(w, size, "e");
}

static void nltk_step1b(word *w)
{
    size_t stem;

    if (ENDS(w, "ied", &stem)) {
        put(w, stem, w->size == 4 ? "ie" : "i");
    } else if (ENDS(w, "eed", &stem)) {
        if (measure(w, stem) > 0)
            w->size--;
    } else if ((ENDS(w, "ed", &stem) || ENDS(w, "ing", &stem)) && shape_of(w, stem).vowel) {
        w->size = stem;
        nltk_mend(w);
    }
}

/* A y behind a consonant that is not the first letter. */
static void nltk_step1c(word *w)
{
    size_t stem;

    if (ENDS(w, "y", &stem) && stem > 1 && !(shape_of(w, stem).last & 1))
        put_i_for_y(w);
}

static void nltk_step2(word *w)
{
    size_t stem;

    if (ENDS(w, "alli", &stem)) {
        if (measure(w, stem) == 0)
            return;
        /* And once more: "rationalli" goes on as "rational". */
        put(w, stem, "al");
    }
    if (apply(w, &step2, 0))
        return;
    if (ENDS(w, "fulli", &stem)) {
        if (measure(w, stem) > 0)
            put(w, stem, "ful");
    } else if (ENDS(w, "logi", &stem) && measure(w, stem + 1) > 0) {
        put(w, stem, "log");
    }
}

static void nltk_step4(word *w)
{
    static const rule before_ion_list[] = {
        RULE("al", ""),    RULE("ance", ""), RULE("ence", ""), RULE("er", ""),
        RULE("ic", ""),    RULE("able", ""), RULE("ible", ""), RULE("ant", ""),
        RULE("ement", ""), RULE("ment", ""), RULE("ent", ""),
    };
    static const rules before_ion =
        RULES(before_ion_list, LETTER('c') | LETTER('e') | LETTER('l') | LETTER('r') | LETTER('t'));
    static const rule behind_ion_list[] = {
        RULE("ou", ""),  RULE("ism", ""), RULE("ate", ""), RULE("iti", ""),
        RULE("ous", ""), RULE("ive", ""), RULE("ize", ""),
    };
    static const rules behind_ion =
        RULES(behind_ion_list, LETTER('e') | LETTER('i') | LETTER('m') | LETTER('s') | LETTER('u'));
    size_t stem;

    if (apply(w, &before_ion, 1))
        return;
    if (!ENDS(w, "ion", &stem))
        apply(w, &behind_ion, 1);
    else if (stem > 0 && (w->text[stem - 1] == 's' || w->text[stem - 1] == 't') &&
             measure(w, stem) > 1)
        w->size = stem;
}

static void nltk_step5a(word *w)
{
    size_t stem;
    shape before;

    if (!ENDS(w, "e", &stem))
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
    apply(&w, &step3, 0);
    nltk_step4(&w);
    nltk_step5a(&w);
    undouble_l(&w);
    return w.size;
}
