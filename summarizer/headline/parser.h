/*
 * A dependency parser by transitions, over chunks: the arc-hybrid system (Kuhlmann, Gomez-Rodriguez
 * and Satta 2011). Shared with the program that learns its weights.
 */
#ifndef SMZ_HEADLINE_PARSER_H
#define SMZ_HEADLINE_PARSER_H

#include "headline/analysis.h"
#include "headline/weights.h"

#define SMZ_PARSER_FEATURES 96
#define SMZ_NO_UNIT         UINT32_MAX

typedef enum smz_transition {
    SMZ_SHIFT, /* the next unit goes onto the stack */
    SMZ_LEFT,  /* the top of the stack hangs on the next unit */
    SMZ_RIGHT, /* the top of the stack hangs on the one below it */
    SMZ_TRANSITIONS
} smz_transition;

/* What the weights decide among: a transition, and the relation of the arc that it makes. */
typedef struct smz_move {
    uint8_t transition;
    uint8_t relation;
} smz_move;

/* Pairs that hardly come are left out, so that the number fits a word of the table. */
#define SMZ_MOVES 63
/* They are in the order of their transitions. */
#define SMZ_FIRST_LEFT  1
#define SMZ_FIRST_RIGHT 32
extern const smz_move smz_moves[SMZ_MOVES];

/* A chunk that is no punctuation, as the parser sees it, and what hangs on it so far. */
typedef struct smz_unit {
    uint32_t chunk;
    uint32_t word; /* hash of its head's form */
    uint32_t tag;  /* of its head; of possessors another one */
    uint32_t open; /* tag of its first token */
    uint32_t gap;  /* punctuation before it, a bit a kind */
    uint32_t head; /* a unit, or SMZ_NO_UNIT */
    smz_relation relation;
    uint32_t first_child, last_child;         /* outermost ones, or SMZ_NO_UNIT */
    uint32_t left, right;                     /* how many hang on it */
    uint32_t left_relations, right_relations; /* hashes of theirs */
    uint32_t preposition; /* hash of the word that hangs on it by `case`; 0: none */
    bool reports;         /* a verb that may have a clause behind it without a link */
    bool may_link;        /* a preposition that may open a clause as well: "after" */
    bool verb_ahead;      /* from here on a finite verb comes before what links or parts clauses */
} smz_unit;

typedef struct smz_parser {
    smz_unit *units; /* [size + 1]; the last one stands for the root */
    uint32_t size;
    uint32_t *stack;
    uint32_t depth;
    uint32_t next;        /* the first unit that was not shifted */
    uint32_t given;       /* the unit that must be the root; SMZ_NO_UNIT: any may */
    uint32_t given_first; /* units [given_first, given) help it: they hang on it, nothing on them */
    smz_known_sums *known; /* what was looked up already; may be NULL */
} smz_parser;

/* The parser's beginning for a sentence with chunks. False: out of memory. */
bool smz_parser_start(smz_parser *p, smz_arena *scratch, const smz_analysis *a, smz_text text);
static inline bool smz_parser_done(const smz_parser *p)
{
    return p->next == p->size && p->depth == 0;
}
/* Of LEFT and RIGHT, the unit that the top of the stack would hang on. */
uint32_t smz_parser_head(const smz_parser *p, smz_transition transition);
/* Whether a transition is possible: the root takes one unit, the last one. */
bool smz_parser_allows(const smz_parser *p, smz_transition transition);
/* The moves that are possible, a bit each: the root takes its unit by the relation of that name. */
uint64_t smz_parser_possible(const smz_parser *p);
void smz_parser_move(smz_parser *p, unsigned move);

/* The features of the choice. */
unsigned smz_parser_features(uint32_t out[SMZ_PARSER_FEATURES], const smz_parser *p);

/* Points that a move loses for what the sentence needs later on: parser_needs.c. Not learned with.
 */
void smz_parser_needs(int32_t scores[SMZ_WEIGHT_CLASSES], const smz_parser *p);

/* Parses by a table of weights, from the beginning to the end. False: out of memory. */
bool smz_parser_run(smz_parser *p, smz_arena *scratch, const smz_weights *weights);

/* Heads and relations of the tokens, from those of the units. */
void smz_parser_finish(smz_analysis *a, const smz_parser *p);

#endif
