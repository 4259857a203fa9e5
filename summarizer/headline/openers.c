#include "headline/openers.h"

#include "base/unicode.h"

/* Lexemes of a dateline, words of one that no mark parts from the sentence, and characters of
 * "9月29日午後". */
#define DATELINE_MOST 10
#define PLACE_WORDS   2
#define DAY_CHARS     9

/* What no other word than the first of a sentence has a capital for. */
static bool begins_sentence(const smz_marked *m, size_t i, uint32_t kinds)
{
    const smz_lexeme *lexeme = i < m->of->size ? &m->of->items[i] : NULL;

    return lexeme && (lexeme->flags & SMZ_LEX_WORD) && (lexeme->flags & SMZ_LEX_UPPER) &&
           !(lexeme->flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED)) && lexeme->chars > 1 &&
           (m->tongue ? (smz_tongue_lower_kinds(m->tongue, m->of, i) & kinds) != 0
                      : (lexeme->flags & SMZ_LEX_STOP) != 0);
}

/* "Osby", "den", "12.", "(dpa)". */
static bool is_of_dateline(const smz_marked *m, size_t i)
{
    const uint32_t within = SMZ_WORD_MONTH | SMZ_WORD_DAY | SMZ_WORD_OF | SMZ_WORD_ARTICLE;
    const smz_lexeme *lexeme = &m->of->items[i];

    if (lexeme->flags & SMZ_LEX_QUOTED)
        return false;
    if (lexeme->flags & (SMZ_LEX_BRACKETED | SMZ_LEX_COMMA | SMZ_LEX_DIGIT))
        return true;
    return (lexeme->flags & SMZ_LEX_WORD) && ((lexeme->flags & SMZ_LEX_UPPER) || i > 0) &&
           (m->kinds[i] ? (m->kinds[i] & within) != 0 : (lexeme->flags & SMZ_LEX_UPPER) != 0);
}

/* A dash, with a full stop before it or not: "OSBY.- ". */
static bool is_dash(const smz_marked *m, size_t i)
{
    const smz_lexeme *lexeme = &m->of->items[i];
    char last = m->of->text.data[lexeme->span.end - 1];

    return (lexeme->flags & SMZ_LEX_BREAK) ? last != ':' && last != ';'
                                           : last == '-' && smz_span_size(lexeme->span) == 1;
}

/* "Osby - Trotz des Regens ...", "OSBY, KS. (apa).- La alcaldesa ...": a place and its dash before
 * what begins like a sentence. */
static size_t dateline_end(const smz_marked *m)
{
    const uint32_t kinds = SMZ_PHRASE_OPENERS | SMZ_WORD_ARTICLE | SMZ_WORD_PRONOUN;

    for (size_t i = 0; i < m->of->size && i < DATELINE_MOST; i++) {
        if (i > 0 && is_dash(m, i))
            return begins_sentence(m, i + 1, kinds) ? i + 1 : 0;
        if (!is_of_dateline(m, i) &&
            !(i > 0 && (m->of->items[i].flags & SMZ_LEX_END) &&
              (m->of->items[i - 1].flags & (SMZ_LEX_UPPER | SMZ_LEX_BRACKETED))))
            return 0;
    }
    return 0;
}

/* "Osby Der Stadtrat ...": where every noun has a capital, no article within a sentence does. */
static size_t bare_place_end(const smz_marked *m)
{
    const uint32_t kinds = SMZ_WORD_ARTICLE | SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT;

    if (!m->tongue || !(m->tongue->traits & SMZ_TONGUE_NOUNS))
        return 0;
    for (size_t i = 0; i < PLACE_WORDS && i < m->of->size; i++) {
        if (!(m->of->items[i].flags & SMZ_LEX_UPPER) || m->kinds[i] ||
            (m->of->items[i].flags & (SMZ_LEX_QUOTED | SMZ_LEX_DIGIT)))
            return 0;
        if (begins_sentence(m, i + 1, kinds))
            return i + 1;
    }
    return 0;
}

/* "28日、...": in Chinese and Japanese the day stands first; a year says when it was so. */
static size_t day_end(const smz_marked *m)
{
    static const char day[] = "\xE6\x97\xA5", year[] = "\xE5\xB9\xB4";
    const smz_lexeme *first = m->of->items;
    smz_text word = m->of->size > 2 ? smz_text_slice(m->of->text, first->span) : (smz_text){0};
    bool has_day = false;
    size_t next;

    if (m->of->size <= 2 || !smz_is(smz_utf8_next(word, 0, &next), SMZ_DIGIT) ||
        first->chars > DAY_CHARS || !(first[1].flags & SMZ_LEX_COMMA))
        return 0;
    for (size_t at = 0; at + 3 <= word.size; at++) {
        if (memcmp(word.data + at, year, 3) == 0)
            return 0;
        has_day |= memcmp(word.data + at, day, 3) == 0;
    }
    return has_day ? 2 : 0;
}

size_t smz_opener_end(const smz_marked *m)
{
    size_t end = dateline_end(m);

    if (end == 0)
        end = bare_place_end(m);
    return end > 0 || m->tongue ? end : day_end(m);
}
