#include "document/strays.h"

#include "base/unicode.h"

/* So many of them, and one of so many stops before lower case, are no slips. */
#define STRAYS_AT_LEAST 2
#define STRAYS_ONE_OF   10
/* Words that no sentence ends with are no longer, in bytes. */
#define LONGEST_WORD 8

/* English alone has such texts, and "an", "or" and "but" do end sentences in other languages. */
static bool is_open_word(smz_text word)
{
    static const char *const words[] = {"a",     "an",    "the",     "of",    "and",  "or",
                                        "but",   "his",   "their",   "its",   "our",  "my",
                                        "your",  "into",  "than",    "if",    "when", "while",
                                        "which", "whose", "because", "every", "such", "as"};

    return smz_text_is_one_of(word, words, sizeof words / sizeof *words);
}

bool smz_is_stray_stop(smz_text text, size_t begin, size_t mark)
{
    size_t end = mark, at;

    while (end > begin && smz_is_space(text.data[end - 1]))
        end--;
    for (at = end; at > begin && end - at <= LONGEST_WORD && !smz_is_space(text.data[at - 1]);)
        at--;
    return is_open_word((smz_text){text.data + at, end - at});
}

static bool is_before_lower(smz_text text, size_t at, size_t end)
{
    size_t word = at;

    while (word < end && smz_is_space(text.data[word]))
        word++;
    return word > at && smz_is(smz_utf8_peek(text, word, end), SMZ_LOWER);
}

bool smz_has_stray_stops(smz_text text, smz_span stretch)
{
    size_t at = stretch.start, strays = 0, lower = 0;
    const char *stop;

    while (at < stretch.end && (stop = memchr(text.data + at, '.', stretch.end - at)) != NULL) {
        size_t mark = (size_t)(stop - text.data);
        at = mark + 1;
        if (!is_before_lower(text, at, stretch.end))
            continue;
        lower++;
        strays += smz_is_stray_stop(text, stretch.start, mark);
    }
    return strays >= STRAYS_AT_LEAST && STRAYS_ONE_OF * strays >= lower;
}
