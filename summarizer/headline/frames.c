/* Frames: clauses that say no more than that what follows is so, "there is no doubt that ...",
 * taken out of the tagged tokens. */
#include "headline/openings.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* "It would come as a shock that ..." is only imagined. */
static bool is_imagined(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"would", "'d"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "There is no doubt", "there can be no question". */
static uint32_t behind_no_doubt(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {"doubt", "question", "denying"};
    uint32_t i = 1;

    if (!smz_token_is(a, text, 0, "There") || is_imagined(a, text, 1))
        return 0;
    while (smz_is_verb_tag(smz_tag_at(a, i)) || smz_tag_at(a, i) == SMZ_TAG_MD)
        i++;
    return i > 1 && smz_token_is(a, text, i, "no") &&
                   smz_token_is_one_of(a, text, i + 1, words, COUNT(words))
               ? i + 2
               : 0;
}

/* Whether a verb at `i` denies: "should n't come". */
static bool is_denial(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"not", "n't", "n\u2019t"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "To many", "to anybody": whom it surprises. */
static uint32_t behind_whom(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"many", "most", "some", "anyone", "anybody", "fans", "us"};

    return smz_token_is(a, text, i, "to") &&
                   smz_token_is_one_of(a, text, i + 1, words, COUNT(words))
               ? i + 2
               : i;
}

/* "It is no secret", "it may come as a surprise to many", "it should n't come as a shock", "it goes
 * without saying": what may surprise is so. */
static uint32_t behind_no_surprise(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {"surprise", "secret", "wonder", "shock"};
    uint32_t i = 1;
    bool comes = false;

    if (!smz_token_is(a, text, 0, "It") || is_imagined(a, text, 1))
        return 0;
    if (smz_token_is(a, text, 1, "goes") && smz_token_is(a, text, 2, "without") &&
        smz_token_is(a, text, 3, "saying"))
        return 4;
    for (; smz_is_verb_tag(smz_tag_at(a, i)) || smz_tag_at(a, i) == SMZ_TAG_MD ||
           is_denial(a, text, i);
         i++)
        comes |= smz_token_is(a, text, i, "come") || smz_token_is(a, text, i, "comes") ||
                 smz_token_is(a, text, i, "came");
    comes = comes && smz_token_is(a, text, i, "as");
    i += comes;
    if (!smz_token_is(a, text, i, "no") && !(comes && smz_token_is(a, text, i, "a")))
        return 0;
    return smz_token_is_one_of(a, text, i + 1, words, COUNT(words)) ? behind_whom(a, text, i + 2)
                                                                    : 0;
}

uint32_t smz_frame_end(const smz_analysis *a, smz_text text)
{
    uint32_t that = behind_no_doubt(a, text);

    if (that == 0)
        that = behind_no_surprise(a, text);
    /* Behind it a clause that is not denied: "no secret that he does not ..." is so as well. */
    return that > 0 && smz_token_is(a, text, that, "that") && that + 3 < a->size ? that + 1 : 0;
}

/* Whether somebody is named before the comma whom a pronoun behind it may mean. */
static bool names_him(const smz_analysis *a, smz_text text, uint32_t comma)
{
    static const char *const words[] = {"he", "him", "his", "she", "her", "they", "them", "their"};
    bool named = false;

    for (uint32_t i = 0; i < comma; i++)
        named |= smz_tag_at(a, i) == SMZ_TAG_NNP;
    for (uint32_t i = comma; named && i < a->size; i++)
        if (smz_token_is_one_of(a, text, i, words, COUNT(words)))
            return true;
    return false;
}

bool smz_is_comment(const smz_analysis *a, smz_text text, uint32_t comma)
{
    static const char *const words[] = {
        "move",    "judgment", "judgement", "verdict", "ruling",    "decision",      "development",
        "turn",    "twist",    "incident",  "setback", "set",       "blow",          "boost",
        "gesture", "relief",   "snub",      "shift",   "reversal",  "embarrassment", "jolt",
        "victory", "change",   "departure", "fillip",  "crackdown", "shocker"};

    if (!smz_token_is(a, text, 0, "In") ||
        !(smz_token_is(a, text, 1, "a") || smz_token_is(a, text, 1, "an")) ||
        names_him(a, text, comma))
        return false;
    for (uint32_t i = 2;
         i < comma && smz_tag_at(a, i) != SMZ_TAG_IN && smz_tag_at(a, i) != SMZ_TAG_TO; i++)
        if (smz_token_is_one_of(a, text, i, words, COUNT(words)))
            return true;
    return false;
}
