/* "The National Road Traffic Authority (NRTA) is ..." is what the NRTA is: editors have the short
 * name, and the parser is right about more of a sentence that has it. Of the 1,003 first sentences
 * of Inshorts and MasakhaNEWS that gave no clause within 70 characters, one in eight has such a
 * name.
 */
#include "headline/acronyms.h"

/* Of two letters, most are of something else as well. */
#define LETTERS_LEAST 3
#define LETTERS_MOST  8
#define WORDS_MOST    9
/* Letters that one word may give: "Unique Identification Authority (UIDA)". */
#define SHARE_MOST 3

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* The letters of an acronym, without the s of its plural; 0: it is none. */
static size_t letters_of(smz_text word)
{
    size_t size = word.size, upper = 0;

    if (size > 2 && word.data[size - 1] == 's' && is_upper(word.data[size - 2]))
        size--;
    if (size < LETTERS_LEAST || size > LETTERS_MOST || !is_upper(word.data[0]))
        return 0;
    for (size_t i = 0; i < size; i++) {
        if (!is_upper(word.data[i]) && lower(word.data[i]) == word.data[i] &&
            !(word.data[i] >= 'a' && word.data[i] <= 'z'))
            return 0;
        upper += is_upper(word.data[i]);
    }
    return 2 * upper > size ? size : 0;
}

/* Words that need not give a letter. */
static bool is_link(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const links[] = {"of", "and", "for", "the", "in", "on", "to", "&"};

    for (size_t k = 0; k < sizeof links / sizeof *links; k++)
        if (smz_token_is(a, text, i, links[k]))
            return true;
    return false;
}

/* Whether a word begins with these letters, in any case. */
static bool begins_with(smz_text word, const char *letters, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (i >= word.size || lower(word.data[i]) != lower(letters[i]))
            return false;
    return true;
}

/* "Anti-Terrorism": where its second part begins; 0: it has none. */
static size_t second_part(smz_text word)
{
    for (size_t i = 1; i + 1 < word.size; i++)
        if (word.data[i] == '-')
            return i + 1;
    return 0;
}

/* given[k]: the words so far, from the last one back, give the last k letters; adds one more. */
static void add_word(bool *given, smz_text name, size_t letters, smz_text word, bool link,
                     size_t share)
{
    bool now[LETTERS_MOST + 1] = {false};
    size_t second = second_part(word);

    for (size_t k = 0; k <= letters; k++) {
        now[k] |= link && given[k];
        for (size_t n = 1; given[k] && n <= share && k + n <= letters; n++)
            now[k + n] |= begins_with(word, name.data + letters - k - n, n);
        if (second > 0 && given[k] && k + 2 <= letters)
            now[k + 2] |= begins_with(word, name.data + letters - k - 2, 1) &&
                          lower(word.data[second]) == lower(name.data[letters - k - 1]);
    }
    memcpy(given, now, sizeof now);
}

/* How many words stand for the acronym, if each gives so many letters at most. */
static uint32_t words_for(const smz_analysis *a, smz_text text, uint32_t size, smz_text name,
                          size_t share)
{
    size_t letters = letters_of(name);
    bool given[LETTERS_MOST + 1] = {true};

    for (uint32_t words = 1; letters > 0 && words <= WORDS_MOST && words <= size; words++) {
        const smz_syntax_token *token = &a->tokens[size - words];
        bool link = is_link(a, text, size - words);

        if (token->flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_QUOTED))
            return 0;
        add_word(given, name, letters, smz_token_text(text, token), link, share);
        if (given[letters] && words > 1 && !link)
            return words;
    }
    return 0;
}

uint32_t smz_acronym_words(const smz_analysis *a, smz_text text, uint32_t size, uint32_t acronym)
{
    smz_text name = smz_token_text(text, &a->tokens[acronym]);
    uint32_t words = words_for(a, text, size, name, 1);

    return words > 0 ? words : words_for(a, text, size, name, SHARE_MOST);
}
