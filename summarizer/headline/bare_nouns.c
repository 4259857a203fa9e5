#include "headline/bare_nouns.h"

#include "base/unicode.h"

/* In these languages half of the headlines or fewer that could begin with an article do. What
 * stands behind it has its form from it: "der deutsche Minister" is "deutscher Minister" without;
 * that is why only those are listed whose words stay as they are, or that ask for more below. */
typedef struct spare {
    char language[4];
    char article[6];
    char not_before; /* nor before a word that ends in this letter; 0: before all */
} spare;

static const spare spares[] = {
    {"de", "ein", 0}, {"de", "eine", 0}, {"de", "der", 'e'}, {"de", "das", 'e'}, {"de", "die", 'n'},
    {"nl", "een", 0}, {"nl", "de", 0},   {"sv", "en", 0},    {"sv", "ett", 0},   {"da", "en", 0},
    {"da", "et", 0},  {"nb", "en", 0},   {"nb", "ei", 0},    {"nb", "et", 0},    {"pt", "o", 0},
    {"pt", "a", 0},   {"pt", "os", 0},   {"pt", "as", 0},    {"pt", "um", 0},    {"pt", "uma", 0}};

static bool is_word(smz_text word, const char *lower)
{
    size_t size = strlen(lower);

    if (word.size != size)
        return false;
    for (size_t i = 0; i < size; i++)
        if (smz_lower((unsigned char)word.data[i]) != (unsigned char)lower[i])
            return false;
    return true;
}

/* Whether a noun that is nothing else can stand there: in German with a capital, as an adjective
 * has none; elsewhere without one, as the article may be of the name. */
static bool is_noun(const smz_marked *m, size_t i, char not_before)
{
    const smz_lexeme *lexeme = &m->of->items[i];
    bool capital = (lexeme->flags & SMZ_LEX_UPPER) != 0;

    return (lexeme->flags & SMZ_LEX_WORD) && !(lexeme->flags & SMZ_LEX_QUOTED) &&
           capital == ((m->tongue->traits & SMZ_TONGUE_NOUNS) != 0) &&
           !(m->kinds[i] & ~(uint32_t)SMZ_WORD_OFFICIAL) && !(lexeme->flags & SMZ_LEX_STOP) &&
           (!not_before || m->of->text.data[lexeme->span.end - 1] != not_before);
}

bool smz_is_spare_article(const smz_marked *m, size_t i)
{
    smz_text word;

    if (i + 1 >= m->of->size || !(m->kinds[i] & SMZ_WORD_ARTICLE) ||
        (m->of->items[i].flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED)))
        return false;
    word = smz_text_slice(m->of->text, m->of->items[i].span);
    for (size_t n = 0; n < sizeof spares / sizeof *spares; n++)
        if (strcmp(spares[n].language, m->tongue->code) == 0 && is_word(word, spares[n].article))
            return is_noun(m, i + 1, spares[n].not_before);
    return false;
}
