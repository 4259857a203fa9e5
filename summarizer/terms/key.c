#include "terms/key.h"

#include "base/unicode.h"

/* ---- Clitics ---------------------------------------------------------------------------- */

/* What stands before or behind an apostrophe and is a word of its own: the term of "l'homme" is
 * behind it, that of "Trump's" and "Ankara'nin" before it. */
static const struct clitics {
    char code[3];
    const char *before; /* between spaces */
    const char *behind; /* between spaces; "*": anything */
} clitics[] = {
    {"ca", " l d n m s t ", ""},
    {"en", "", " s ll ve re d m "},
    {"fr", " l d j n s t c m qu jusqu lorsqu puisqu quoiqu presqu quelqu ", ""},
    {"ga", " d b m ", ""},
    {"it",
     " l d un c n s m t v gl dell nell sull all dall coll degl negl quest quell sant bell grand "
     "tutt com dov quand ",
     ""},
    {"pt", " d ", ""},
    {"tr", "", "*"},
};

static const struct clitics *clitics_of(smz_lang language)
{
    const char *code = smz_lang_code(language);

    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
        if (strcmp(clitics[i].code, code) == 0)
            return &clitics[i];
    return NULL;
}

/* Whether `list`, words between spaces, has `word`. */
static bool listed(const char *list, smz_text word)
{
    for (const char *at = list; *at; at++)
        if (*at == ' ' && strncmp(at + 1, word.data, word.size) == 0 && at[1 + word.size] == ' ')
            return true;
    return false;
}

static smz_text strip_clitic(smz_text word, smz_lang language)
{
    const char *apostrophe = word.size ? memchr(word.data, '\'', word.size) : NULL;
    const struct clitics *rule = apostrophe ? clitics_of(language) : NULL;
    smz_text before, behind;

    if (!rule)
        return word;
    before = (smz_text){word.data, (size_t)(apostrophe - word.data)};
    behind = (smz_text){apostrophe + 1, word.size - before.size - 1};
    if (before.size == 0 || behind.size == 0)
        return word;
    if (listed(rule->before, before))
        return behind;
    return *rule->behind == '*' || listed(rule->behind, behind) ? before : word;
}

/* ---- Stop words that no list names ------------------------------------------------------- */

/* One letter or digit alone says nothing ("a", "y", "5"), but a Hangul syllable can be a word. */
static bool lone_character(smz_text folded)
{
    size_t next;
    uint32_t c;

    if (folded.size == 0)
        return true;
    c = smz_utf8_next(folded, 0, &next);
    return next == folded.size && !(c >= 0xAC00 && c <= 0xD7A3);
}

/* Japanese writes endings and particles in Hiragana: a bigram of nothing else says nothing. */
static bool hiragana(smz_text folded)
{
    size_t next;

    for (size_t at = 0; at < folded.size; at = next) {
        uint32_t c = smz_utf8_next(folded, at, &next);
        if (c < 0x3041 || c > 0x309F)
            return false;
    }
    return true;
}

static bool is_stop(smz_text word, smz_word_kind kind, smz_lang language, const smz_stopset *own)
{
    if (own)
        return smz_stopset_has(own, word);
    if (smz_stopword(word, language))
        return true;
    if (kind == SMZ_WORD_BIGRAM)
        return strcmp(smz_lang_code(language), "ja") == 0 && hiragana(word);
    return lone_character(word);
}

smz_key smz_key_of(smz_text folded, smz_word_kind kind, smz_lang language, const smz_stopset *own)
{
    smz_key key = {folded, is_stop(folded, kind, language, own)};

    if (kind != SMZ_WORD_LETTERS)
        return key;
    key.text = strip_clitic(folded, language);
    if (key.text.size < folded.size)
        key.stop = key.stop || is_stop(key.text, kind, language, own);
    return key;
}
