/* Realization: kept lexemes -> the text of a headline. */
#ifndef SMZ_HEADLINE_REALIZE_H
#define SMZ_HEADLINE_REALIZE_H

#include "headline/headline.h"
#include "headline/lexemes.h"

/* A candidate: what is kept of one sentence, and what is changed. */
typedef struct smz_cut {
    const smz_lexemes *of;
    bool *keep;     /* [of->size] */
    smz_text *form; /* [of->size] an inflection in its place; data NULL: as it is. NULL: none */
    size_t after;   /* the lexemes [after, after_end) stand behind, with a comma */
    size_t after_end;
    size_t named; /* 1 + the lexeme in whose place a name of elsewhere stands; 0: none */
    smz_span name;
    size_t colon; /* a colon stands before this lexeme, in place of what was left out; 0: none */
    bool spaced_colon; /* with a space before it */
    bool spelled;      /* names that an acronym stands for are written out */
    smz_text verb;     /* behind those: "says" */
    smz_text kicker;   /* in front, with a colon; data NULL: none */
    double score;
    const double *features; /* of English ones: [SMZ_RANK_COUNT]; NULL: none */
    smz_confidence confidence;
    unsigned flags;
} smz_cut;

/* A cut of nothing in `arena`; `forms`: with room for inflections. False: out of memory. */
bool smz_cut_make(smz_cut *out, smz_arena *arena, const smz_lexemes *of, bool forms);

/*
 * Writes the headline into `arena`: no white space or punctuation at its ends but what belongs
 * there, no full stop. `title`: in Title Case; else the first letter alone becomes a capital.
 * Errors: SMZ_ERROR_MEMORY.
 */
int smz_realize(smz_text *out, smz_arena *arena, const smz_cut *cut, bool title, bool english,
                smz_error *error);

/* Whether its last word is an abbreviation with its full stop, which no headline ends with. */
bool smz_cut_ends_in_stop(const smz_cut *cut);

/* How many grapheme clusters it has at most, without writing it. */
size_t smz_cut_chars(const smz_cut *cut);

#endif
