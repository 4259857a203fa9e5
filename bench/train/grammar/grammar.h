/*
 * Learning the tables of the English tagger and parser (README.md beside this file). The features
 * are the library's own; what is learned here are their weights.
 *
 * A mistake ends the program at once, with a message: die() is the only way that errors take.
 */
#ifndef GRAMMAR_H
#define GRAMMAR_H

#include "../die.h"
#include "headline/parser.h"
#include "headline/tagger.h"

/* ---- treebank.c: sentences with their grammar -------------------------------------------- */

typedef struct sentence {
    smz_text text;
    smz_analysis gold; /* tokens with tag, head and relation; no chunks */
} sentence;

typedef struct treebank {
    sentence *items;
    size_t size;
    size_t capacity;
    smz_arena arena;
} treebank;

/* Adds the sentences of a file in CoNLL-U; words with hyphens are joined as the library's tokenizer
 * leaves them. */
void treebank_read(treebank *bank, const char *path);
/* The gold tokens without what is to be found: tags, heads, relations, chunks. */
smz_analysis without_grammar(const sentence *of, smz_arena *arena);

/* The text in lower case, ASCII only, so that every token stays where it is; and its flags. */
smz_text in_lower_case(smz_text text, smz_analysis *a, smz_arena *arena);

/* ---- perceptron.c: an averaged perceptron ------------------------------------------------ */

typedef struct perceptron perceptron;

perceptron *perceptron_new(void);
void perceptron_free(perceptron *p);
void perceptron_add(int32_t scores[SMZ_WEIGHT_CLASSES], const perceptron *p,
                    const uint32_t *features, unsigned count);
/* One decision more: `by` for the class that should have been chosen, -`by` for the one that was.
 */
void perceptron_update(perceptron *p, const uint32_t *features, unsigned count, unsigned class,
                       int by);
void perceptron_tick(perceptron *p);

typedef struct packing {
    unsigned scale; /* a weight of 1 is so many units */
    unsigned least; /* units below which a weight is left out */
    unsigned seen;  /* updates below which a feature is left out */
} packing;

/* A table in the form of headline/weights.h, in memory for good. */
typedef struct table {
    smz_weights weights;
    size_t base_size, starts_size, words_size; /* bytes */
    size_t features, nonzero, clipped;
} table;

/* The averaged weights, scaled and rounded. */
table perceptron_pack(const perceptron *p, packing how);

void table_free(table *t);

/* ---- tagging.c, parsing.c ---------------------------------------------------------------- */

typedef struct settings {
    packing tagger, parser;
    unsigned tagger_epochs, parser_epochs;
    /* The parser learns from tags as the tagger gives them for sentences it has not learned from:
     * so many parts are tagged each by what the others have taught. */
    size_t parts;
    unsigned part_epochs;
} settings;

/* Another order each time, and always the same ones. */
void shuffle(size_t *order, size_t count, uint64_t *seed);
uint32_t next_random(uint64_t *seed);

/* Learns from the sentences whose number modulo `parts` is not `left_out`. */
table train_tagger(const treebank *bank, unsigned epochs, packing how, size_t parts,
                   size_t left_out);
/* All sentences with tags and chunks: [sentences], the caller's to free; the rest in `arena`. */
smz_analysis *tag_in_parts(const treebank *bank, const settings *how, smz_arena *arena);

table train_parser(const treebank *bank, const smz_analysis *tagged, unsigned epochs, packing how);

/* The gold tree over the parser's units. */
typedef struct gold_tree {
    uint32_t *head; /* [units] a unit; the number of units: the root */
    smz_relation *relation;
} gold_tree;

gold_tree tree_over_units(const smz_parser *p, const smz_analysis *a, const smz_analysis *gold,
                          smz_arena *scratch);

/* ---- evaluate.c -------------------------------------------------------------------------- */

void evaluate(const char *path, const smz_weights *tagger, const smz_weights *parser);

#endif
