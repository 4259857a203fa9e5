#include "headline/brackets.h"

#include "base/unicode.h"

/* Bytes of the longest auxiliary. */
#define LONGEST 10

/* Verbs that want another one at the end of their clause; those of the first line make a passive,
 * or a state, and want no object. */
static const char *const passives[] = {"ist",    "sind", "war",    "waren", "werd",
                                       "werden", "wird", "worden", "wordt", "wurde",
                                       "wurden", "zijn", "is",     "was",   NULL};
static const char *const auxiliaries[] = {
    "darf",    "durfte", "durften", "dürfen", "dürfte", "dürften", "hat",     "hatte",   "hatten",
    "haben",   "hätte",  "hätten",  "kann",   "konnte", "konnten", "können",  "könnte",  "könnten",
    "muss",    "musste", "mussten", "müssen", "soll",   "sollen",  "sollte",  "sollten", "will",
    "wollen",  "wollte", "wollten", "würde",  "würden", "möchte",  "möchten", "heeft",   "hebben",
    "had",     "hadden", "kan",     "kunnen", "kon",    "konden",  "moet",    "moeten",  "moest",
    "moesten", "mag",    "mogen",   "mocht",  "wil",    "willen",  "wilde",   "wilden",  "zal",
    "zullen",  "zou",    "zouden",  NULL};

static bool is_in(const smz_marked *m, size_t i, const char *const *words)
{
    char lower[2 * LONGEST];
    size_t size = 0, at = 0;
    smz_text word;

    if (!(m->tongue->traits & SMZ_TONGUE_BRACKET) || !smz_has_kind(m, i, SMZ_WORD_FINITE))
        return false;
    word = smz_text_slice(m->of->text, m->of->items[i].span);
    if (word.size > LONGEST)
        return false;
    while (at < word.size)
        size += smz_utf8_put(lower + size, smz_lower(smz_utf8_next(word, at, &at)));
    for (; *words; words++)
        if (strlen(*words) == size && memcmp(*words, lower, size) == 0)
            return true;
    return false;
}

bool smz_is_passive(const smz_marked *m, size_t i, size_t closing)
{
    static const char *const futures[] = {"wird", "werden", NULL};
    smz_text last = smz_text_slice(m->of->text, m->of->items[closing].span);
    bool infinitive = last.size > 2 && last.data[last.size - 1] == 'n' &&
                      !(last.data[0] == 'g' && last.data[1] == 'e');

    return is_in(m, i, passives) && !(is_in(m, i, futures) && infinitive);
}

static bool is_auxiliary(const smz_marked *m, size_t i)
{
    return is_in(m, i, passives) || is_in(m, i, auxiliaries);
}

/* Whether a word may be a participle or an infinitive, by its last letter. */
static bool ends_as_verb(const smz_marked *m, size_t i)
{
    const unsigned noun = SMZ_LEX_UPPER | SMZ_LEX_DIGIT | SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED;
    const uint32_t other = SMZ_WORD_NEGATION | SMZ_WORD_HEDGE | SMZ_WORD_TIME | SMZ_WORD_LIMIT;
    const smz_lexeme *lexeme = &m->of->items[i];
    char letter = m->of->text.data[lexeme->span.end - 1];

    return (lexeme->flags & SMZ_LEX_WORD) && !(lexeme->flags & noun) &&
           (letter == 't' || letter == 'n' ||
            (letter == 'd' && !(m->tongue->traits & SMZ_TONGUE_NOUNS))) &&
           !smz_has_kind(m, i, other);
}

size_t smz_closing_verb(const smz_marked *m)
{
    const unsigned noun = SMZ_LEX_UPPER | SMZ_LEX_DIGIT | SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED;
    size_t end = smz_next_edge(m->of, 0);

    if (!(m->tongue->traits & SMZ_TONGUE_BRACKET) || end < 3)
        return 0;
    if (smz_has_kind(m, end - 1, SMZ_WORD_PARTICLE) && !smz_has_flag(m, end - 1, noun))
        return end - 1;
    /* "... behandelt haben", "... anzeigen müssen": two verbs end it, and the first one says more.
     */
    if (smz_has_kind(m, end - 1, SMZ_WORD_FINITE) && smz_begins_with_verb(m, end - 1) &&
        m->of->items[end - 2].flags & SMZ_LEX_WORD &&
        !(m->of->items[end - 2].flags & SMZ_LEX_UPPER))
        return 0;
    return ends_as_verb(m, end - 1) ? end - 1 : 0;
}

/* In Dutch more may follow behind the verb's second part: "wil het beeld bijstellen | door ...",
 * "werd gewond aangetroffen | in ...". */
static bool has_second_part(const smz_remainder *k, size_t i)
{
    smz_text word = smz_text_slice(k->m->of->text, k->m->of->items[i].span);

    return !(k->m->tongue->traits & SMZ_TONGUE_NOUNS) && k->m->kinds[i] == 0 && word.size > 3 &&
           ends_as_verb(k->m, i) &&
           (memcmp(word.data, "ge", 2) == 0 || memcmp(word.data + word.size - 2, "en", 2) == 0);
}

/* "Der Rat hat den Bau der Brücke | ... beschlossen": the second part of the verb is dropped. */
static bool lacks_second_part(const smz_remainder *k, size_t last)
{
    size_t end = smz_next_edge(k->m->of, last + 1), auxiliary = last + 1;

    if (end == 0 || end - 1 <= last || k->keep[end - 1] || !ends_as_verb(k->m, end - 1))
        return false;
    for (size_t i = smz_remainder_clause(k, last); i <= last; i++) {
        if (k->keep[i] && is_auxiliary(k->m, i))
            auxiliary = i;
        if (i > auxiliary && k->keep[i] && has_second_part(k, i))
            return false;
    }
    return auxiliary <= last;
}

/* "..., ob der Name ihres Landes | geändert wird": where the verb ends the clause, what is cut
 * before has none. */
static bool ends_within_clause(const smz_remainder *k, size_t last)
{
    const uint32_t opening = SMZ_WORD_COMPLEMENT | SMZ_WORD_SUBORDINATOR | SMZ_WORD_RELATIVE;
    size_t start = smz_remainder_clause(k, last);

    if (!(k->m->tongue->traits & SMZ_TONGUE_BRACKET) || start == 0 ||
        !smz_has_kind(k->m, start, opening) ||
        smz_has_kind(k->m, start, SMZ_WORD_ARTICLE | SMZ_WORD_PREPOSITION))
        return false;
    return last + 1 < k->m->of->size && !smz_is_edge(k->m->of, last + 1);
}

bool smz_parts_verb(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k);

    return k->first_words && k->tail && last + 1 < k->m->of->size &&
           (lacks_second_part(k, last) || ends_within_clause(k, last));
}
