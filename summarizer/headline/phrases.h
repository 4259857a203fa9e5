/*
 * Phrases that a sentence can do without, found by its commas and by what its words may do: for
 * languages whose words are listed in tongues/ and whose grammar is not known.
 */
#ifndef SMZ_HEADLINE_PHRASES_H
#define SMZ_HEADLINE_PHRASES_H

#include "headline/tongues.h"

typedef struct smz_marked {
    const smz_lexemes *of;
    const smz_tongue *tongue;
    const uint32_t *kinds; /* [of->size] of smz_tongue_kinds() */
} smz_marked;

typedef struct smz_phrase {
    size_t first; /* the lexemes [first, end) */
    size_t end;
    bool clause;   /* commas part it from the rest: a clause or an aside, with what it denies */
    bool relative; /* it says which one */
    bool speaker;  /* it says who said the rest */
} smz_phrase;

#define SMZ_INSERTIONS_MOST 3
#define SMZ_ASIDES_MOST     3
#define SMZ_TIMES_MOST      3
#define SMZ_TAILS_MOST      16

typedef struct smz_phrases {
    smz_phrase lead; /* before the subject; empty: none */
    smz_phrase insertions[SMZ_INSERTIONS_MOST];
    size_t insertion_count;
    smz_phrase asides[SMZ_ASIDES_MOST]; /* behind the verb, with both commas */
    size_t aside_count;
    smz_phrase saying; /* "has announced that", for which a colon can stand; empty: none */
    smz_phrase times[SMZ_TIMES_MOST];
    size_t time_count;
    smz_phrase tails[SMZ_TAILS_MOST]; /* each to the end of the sentence */
    size_t tail_count;
} smz_phrases;

/* What opens a phrase that can stand before the subject or behind a comma. */
#define SMZ_PHRASE_OPENERS                                                                         \
    (SMZ_WORD_ADJUNCT | SMZ_WORD_PREPOSITION | SMZ_WORD_SUBORDINATOR | SMZ_WORD_SOURCE |           \
     SMZ_WORD_SINCE | SMZ_WORD_CONNECTIVE)

/* Whether a verb in a tense begins there, a pronoun or negation before it or not: "n'a", "se". */
bool smz_begins_with_verb(const smz_marked *m, size_t i);
/* Whether who said the rest begins there: a verb of saying, or "selon". */
bool smz_says(const smz_marked *m, size_t i);
/* Whether a subject begins there: an article, a name, a number. */
bool smz_begins_with_subject(const smz_marked *m, size_t i);
void smz_phrases_find(smz_phrases *out, const smz_marked *m);

static inline bool smz_has_kind(const smz_marked *m, size_t i, uint32_t kinds)
{
    return i < m->of->size && (m->kinds[i] & kinds) != 0;
}

static inline bool smz_has_flag(const smz_marked *m, size_t i, unsigned flags)
{
    return i < m->of->size && (m->of->items[i].flags & flags) != 0;
}

/* A year says when what [first, end) tells was so. */
bool smz_holds_year(const smz_marked *m, size_t first, size_t end);

/* Whether any lexeme of [first, end) has one of the kinds. */
static inline bool smz_has_kind_within(const smz_marked *m, size_t first, size_t end,
                                       uint32_t kinds)
{
    for (size_t i = first; i < end; i++)
        if (m->kinds[i] & kinds)
            return true;
    return false;
}

/* Punctuation outside quotations and brackets: a comma, a dash, the end. */
bool smz_is_edge(const smz_lexemes *of, size_t i);
/* The first edge at `from` or behind it; of->size: none. */
size_t smz_next_edge(const smz_lexemes *of, size_t from);
/* A comma that is one. */
bool smz_is_comma(const smz_marked *m, size_t i);

#endif
