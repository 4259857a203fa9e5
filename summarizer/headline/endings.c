#include "headline/endings.h"

#include "base/unicode.h"

/* "l'aide": what opens a phrase and the phrase are one lexeme. */
static bool is_elided(const smz_remainder *k, size_t i)
{
    smz_text word = smz_text_slice(k->m->of->text, k->m->of->items[i].span);
    size_t at = 0;

    while (at < word.size) {
        uint32_t c = smz_utf8_next(word, at, &at);
        if (smz_is_apostrophe(c))
            return at < word.size;
    }
    return false;
}

bool smz_dangling_end(const smz_remainder *k)
{
    const uint32_t open = SMZ_WORD_ARTICLE | SMZ_WORD_OF | SMZ_WORD_PREPOSITION |
                          SMZ_WORD_COORDINATOR | SMZ_WORD_RELATIVE | SMZ_WORD_COMPLEMENT |
                          SMZ_WORD_CONDITION | SMZ_WORD_SUBORDINATOR | SMZ_WORD_ADJUNCT |
                          SMZ_WORD_QUALIFIER | SMZ_WORD_CONTRAST;
    size_t last = smz_remainder_last(k);

    if (last == k->m->of->size)
        return true;
    if (smz_has_kind(k->m, last, SMZ_WORD_PARTICLE))
        return k->first_words;
    if (is_elided(k, last))
        return false;
    return smz_has_kind(k->m, last, open) && !smz_remainder_has(k, last, SMZ_LEX_UPPER);
}

/* "Instandhaltungs- und Bauprojekte": a hyphen before a space stands for the end of a word that
 * comes later. */
bool smz_word_cut(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), at;

    if (last + 1 >= k->m->of->size || !smz_remainder_drops(k, last + 1))
        return false;
    at = k->m->of->items[last].span.end;
    return at + 1 < k->m->of->text.size && k->m->of->text.data[at] == '-';
}

/* Whether an article still waits for its noun at i: "einen neuen". A relative pronoun is none. */
static bool awaits_noun(const smz_remainder *k, size_t i)
{
    while (i > 0 && !smz_is_edge(k->m->of, i) &&
           !smz_remainder_has(k, i, SMZ_LEX_UPPER | SMZ_LEX_DIGIT) &&
           !smz_has_kind(k->m, i, SMZ_WORD_ARTICLE | SMZ_WORD_FINITE))
        i--;
    return smz_has_kind(k->m, i, SMZ_WORD_ARTICLE) && !smz_remainder_has(k, i, SMZ_LEX_UPPER) &&
           !(i > 0 && smz_is_edge(k->m->of, i - 1) && smz_has_kind(k->m, i, SMZ_WORD_RELATIVE));
}

/* In German nouns alone have capitals: what ends in another word before one ends within a phrase,
 * or before its object. */
bool smz_phrase_cut(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), next = last + 1;

    if (!(k->m->tongue->traits & SMZ_TONGUE_NOUNS) || !smz_remainder_drops(k, next) ||
        !smz_remainder_has(k, next, SMZ_LEX_WORD) ||
        smz_remainder_has(k, last, SMZ_LEX_UPPER | SMZ_LEX_DIGIT) ||
        smz_has_kind(k->m, last, SMZ_WORD_PARTICLE))
        return false;
    return smz_remainder_has(k, next, SMZ_LEX_UPPER) || awaits_noun(k, last);
}

/* A number keeps its unit, a million what there are a million of. */
bool smz_unit_lost(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), next = last + 1;

    return last < k->m->of->size && smz_remainder_drops(k, next) &&
           smz_remainder_has(k, next, SMZ_LEX_WORD) &&
           (smz_remainder_has(k, last, SMZ_LEX_DIGIT) || smz_has_kind(k->m, last, SMZ_WORD_NUMBER));
}

/* The last word that is kept, but for the day it was said on: "ha anunciado este lunes". */
static size_t last_but_day(const smz_remainder *k)
{
    const uint32_t verb = SMZ_WORD_SAY | SMZ_WORD_STANCE;
    const uint32_t day = SMZ_WORD_DAY | SMZ_WORD_TIME | SMZ_WORD_MONTH;
    const uint32_t when = day | SMZ_WORD_ARTICLE;
    size_t last = smz_remainder_last(k), i = last;

    if (last == k->m->of->size || last == 0 || !smz_has_kind_within(k->m, last - 1, last + 1, day))
        return last;
    while (i > 0 && !smz_has_kind(k->m, i, verb) &&
           (smz_has_kind(k->m, i, when) || smz_remainder_has(k, i, SMZ_LEX_DIGIT | SMZ_LEX_COMMA)))
        i--;
    return smz_has_kind(k->m, i, verb) ? i : last;
}

/* German verbs end subordinate clauses; where a word follows, it is what the verb is about. */
static bool ends_within(const smz_remainder *k, size_t last)
{
    return smz_remainder_drops(k, last + 1) && smz_remainder_has(k, last + 1, SMZ_LEX_WORD) &&
           !smz_has_kind(k->m, last, SMZ_WORD_PARTICLE);
}

/* Words of what says no more than when and where. */
#define CIRCUMSTANCE_WORDS 6

/* "Le maire a annoncé devant la presse": when and where it was said, and not what. */
static bool lacks_content(const smz_remainder *k, size_t last)
{
    const uint32_t circumstance = SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT | SMZ_WORD_DAY;
    const uint32_t other = SMZ_WORD_OF | SMZ_WORD_ARTICLE | SMZ_WORD_PRONOUN;
    size_t said = last;

    while (said > 0 && !smz_has_kind(k->m, said, SMZ_WORD_SAY)) {
        if (last - said > CIRCUMSTANCE_WORDS || smz_is_edge(k->m->of, said) ||
            smz_has_kind(k->m, said, SMZ_WORD_COMPLEMENT) ||
            smz_remainder_has(k, said, SMZ_LEX_QUOTED))
            return false;
        said--;
    }
    return smz_has_kind(k->m, said, SMZ_WORD_SAY) && said < last &&
           smz_has_kind(k->m, said + 1, circumstance) && !smz_has_kind(k->m, said + 1, other) &&
           k->keep[said] && k->keep[said + 1];
}

/* What was said follows without a conjunction, or the object behind an aside. */
bool smz_complement_lost(const smz_remainder *k)
{
    const uint32_t aside = SMZ_WORD_SUBORDINATOR | SMZ_WORD_ADJUNCT | SMZ_WORD_PREPOSITION;
    size_t last = last_but_day(k);
    uint32_t verb = SMZ_WORD_SAY | SMZ_WORD_STANCE | SMZ_WORD_FINITE;

    if (!k->tail || last == k->m->of->size)
        return false;
    if (smz_has_kind(k->m, last, verb) &&
        (!(k->m->tongue->traits & SMZ_TONGUE_BRACKET) || ends_within(k, last)))
        return true;
    if (smz_has_kind(k->m, last, SMZ_WORD_SAY | SMZ_WORD_STANCE))
        return true;
    if (k->first_words && !(k->m->tongue->traits & SMZ_TONGUE_BRACKET) && lacks_content(k, last))
        return true;
    return k->tail->clause && !k->tail->speaker &&
           smz_has_kind_within(k->m, smz_remainder_clause(k, last), last,
                               SMZ_WORD_SAY | SMZ_WORD_STANCE) &&
           !smz_has_kind(k->m, k->tail->first, aside);
}
