#include "document/forms.h"

#include <stdbool.h>
#include "base/unicode.h"

/* Whether the letter c, either case, is in a set of letters given as bits by alphabet order. */
static bool in_set(uint32_t c, uint32_t set)
{
    return set >> (c & 31) & 1;
}

#define LETTER_BIT(letter) (1u << ((letter)&31))
#define VOWELS                                                                                     \
    (LETTER_BIT('A') | LETTER_BIT('E') | LETTER_BIT('I') | LETTER_BIT('O') | LETTER_BIT('U') |     \
     LETTER_BIT('Y'))
/* L, C, D and M stand in numerals, too, but more often in initials and acronyms. */
#define ROMAN (LETTER_BIT('I') | LETTER_BIT('V') | LETTER_BIT('X'))

/* Vowels of Cyrillic and Greek, and Latin letters with marks but the consonants of Slavic
 * languages, Romanian and Turkish; other scripts are not asked. */
static bool is_wide_vowel(uint32_t c)
{
    if (c >= 0x0410 && c <= 0x044F) {
        uint32_t small = c < 0x0430 ? c + 0x20 : c;
        return small == 0x0430 || small == 0x0435 || small == 0x0438 || small == 0x043E ||
               small == 0x0443 || small == 0x044B || small >= 0x044D;
    }
    if (c >= 0x0391 && c <= 0x03C9) {
        uint32_t capital = c >= 0x03B1 ? c - 0x20 : c;
        return capital >= 0x03AA || capital == 0x0391 || capital == 0x0395 || capital == 0x0397 ||
               capital == 0x0399 || capital == 0x039F || capital == 0x03A5 || capital == 0x03A9;
    }
    if (c >= 0x00C0 && c <= 0x017F)
        return !(c == 0x00C7 || c == 0x00D0 || c == 0x00D1 || c == 0x00DF || c == 0x00E7 ||
                 c == 0x00F0 || c == 0x00F1 || (c >= 0x0106 && c <= 0x0111) ||
                 (c >= 0x011C && c <= 0x0127) || (c >= 0x0134 && c <= 0x014B) ||
                 (c >= 0x0154 && c <= 0x0167) || c >= 0x0174);
    return true;
}

/* What one character says wherever it stands; NUMBER and ROMAN say what it rules out. */
static uint32_t shape_of(uint32_t c, unsigned class)
{
    uint32_t shape = class & SMZ_DIGIT ? SMZ_FORM_ROMAN : SMZ_FORM_NUMBER | SMZ_FORM_ROMAN;

    if (class & SMZ_LETTER) {
        if (c < 128 && (class & SMZ_UPPER) && in_set(c, ROMAN))
            shape = SMZ_FORM_NUMBER;
        return c < 128 ? (in_set(c, VOWELS) ? shape | SMZ_FORM_VOWEL : shape)
                       : (is_wide_vowel(c) ? shape | SMZ_FORM_VOWEL : shape);
    }
    if (class & SMZ_PUNCT)
        shape &= ~(uint32_t)SMZ_FORM_NUMBER;
    if (c == '.')
        return shape | SMZ_FORM_DOTTED;
    if (c == '@' || c == '/' || c == '_' || c == '\\' || c == '=' || c == '#' || c == '~')
        return shape | SMZ_FORM_ADDRESS;
    return shape;
}

/* Georgian letters are lower case to Unicode, but sentences have no others to begin with. */
static bool is_georgian(uint32_t c)
{
    return c >= 0x10D0 && c <= 0x10FF;
}

static uint32_t shape_of_first(uint32_t c, unsigned class)
{
    if (is_georgian(c))
        return SMZ_FORM_LETTER;
    return (class & SMZ_UPPER ? SMZ_FORM_UPPER : 0u) | (class & SMZ_LOWER ? SMZ_FORM_LOWER : 0u) |
           (class & SMZ_LETTER ? SMZ_FORM_LETTER : 0u) | (class & SMZ_DIGIT ? SMZ_FORM_DIGIT : 0u);
}

static uint32_t shape_of_later(unsigned class)
{
    return (class & SMZ_UPPER ? SMZ_FORM_CAPITAL : 0u) | (class & SMZ_LOWER ? SMZ_FORM_SMALL : 0u);
}

/* smz_utf8_next(), without the call for ASCII. */
static uint32_t decode(smz_text text, size_t at, size_t *next)
{
    unsigned char byte = (unsigned char)text.data[at];

    *next = at + 1;
    return byte < 0x80 ? byte : smz_utf8_next(text, at, next);
}

/* Reads the letters a-z at `at`, which are not the first of their word: most characters are such.
 * Returns where they end. */
static size_t read_small(smz_form *form, smz_text text, size_t at, size_t end)
{
    size_t start = at;
    uint32_t letters = 0;

    for (; at < end && (unsigned char)(text.data[at] - 'a') < 26; at++)
        letters |= LETTER_BIT(text.data[at]);
    if (at > start)
        form->shape |= SMZ_FORM_NUMBER | SMZ_FORM_ROMAN | SMZ_FORM_SMALL;
    if (letters & VOWELS)
        form->shape |= SMZ_FORM_VOWEL;
    form->count += (uint32_t)(at - start);
    return at;
}

static smz_form describe(smz_text text, size_t start, size_t end)
{
    const uint32_t kinds = SMZ_FORM_NUMBER | SMZ_FORM_ROMAN;
    smz_form form = {{start, end}, 0, 0, 0};
    bool digit = false;
    size_t next;

    for (size_t at = start; at < end; at = form.first ? read_small(&form, text, next, end) : next) {
        uint32_t c = decode(text, at, &next);
        unsigned class = smz_class(c);
        /* Direction marks are nothing to us, nor is the currency before an amount. */
        if ((class & SMZ_FORMAT_CHAR) || (form.first == 0 && (class & SMZ_SYMBOL)))
            continue;
        form.shape |= shape_of(c, class);
        form.shape |= form.first == 0 ? shape_of_first(c, class) : shape_of_later(class);
        form.first = form.first == 0 ? c : form.first;
        form.count += !(class & SMZ_MARK);
        digit |= (class & SMZ_DIGIT) != 0;
    }
    form.shape ^= kinds;
    if (form.first == 0)
        form.shape &= ~kinds;
    if (!digit)
        form.shape &= ~(uint32_t)SMZ_FORM_NUMBER;
    return form;
}

static bool is_ascii_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Whether a character before the mark cannot belong to the word there. */
static bool delimits(uint32_t c, unsigned class)
{
    if (c == '\'' || c == 0x2019 || c == 0x00B7)
        return false;
    if (class & (SMZ_SPACE | SMZ_OPEN | SMZ_CLOSE | SMZ_DASH | SMZ_QUOTE))
        return true;
    return c < 128 ? c == ',' || c == ';' || c == '!' || c == '?' || c == '*' || c == '|'
                   : (class & SMZ_PUNCT) != 0;
}

smz_form smz_form_before(smz_text text, size_t begin, size_t end)
{
    size_t floor = end - begin > SMZ_FORM_SIZE ? end - SMZ_FORM_SIZE : begin;
    size_t start = end;

    while (start > floor) {
        size_t at;
        uint32_t c;
        if (is_ascii_alnum(text.data[start - 1])) {
            start--;
            continue;
        }
        c = smz_utf8_previous(text, start, &at);
        if (at < floor || delimits(c, smz_class(c)))
            break;
        start = at;
    }
    /* Of "l'art." the word is what follows the apostrophe. */
    for (size_t at = end; at > start; at--)
        if (text.data[at - 1] == '\'' && end - at > 1)
            start = at;
    return describe(text, start, end);
}

/* What an opening mark says of the word behind it; 0: it is no such mark. */
static uint32_t opening(uint32_t c, unsigned class)
{
    if ((class & SMZ_QUOTE) || c == 0x00BF || c == 0x00A1 || c == '`')
        return SMZ_FORM_OPENED;
    if (class & SMZ_OPEN)
        return SMZ_FORM_BRACKETED;
    return class & SMZ_DASH ? SMZ_FORM_DASHED : 0;
}

smz_form smz_form_after(smz_text text, size_t start, size_t end)
{
    size_t ceiling = end - start > SMZ_FORM_SIZE ? start + SMZ_FORM_SIZE : end;
    size_t at, next = start;
    uint32_t around = 0, c = 0;
    smz_form form;

    for (at = start; at < ceiling; at = next) {
        unsigned class;
        c = decode(text, at, &next);
        class = smz_class(c);
        if (!opening(c, class) && !(class & (SMZ_SPACE | SMZ_FORMAT_CHAR)) && c != '*')
            break;
        around |= opening(c, class);
    }
    start = at;
    for (; at < ceiling; at = next)
        if (!smz_is(decode(text, at, &next), SMZ_LETTER | SMZ_DIGIT | SMZ_MARK | SMZ_FORMAT_CHAR))
            break;
    form = describe(text, start, at);
    form.shape |= around;
    if (form.first == 0)
        form.first = c;
    return form;
}
