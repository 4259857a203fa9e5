/*
 * Learning the weights of the method `features` (README.md beside this file). The program uses the
 * library's internal headers: it learns from the very numbers that the library will see.
 *
 * A mistake ends it at once, with a message: die() is the only way that errors take.
 */
#ifndef TRAIN_H
#define TRAIN_H

#include "die.h"
#include "api/objects.h"
#include "rank/model.h"

/* ---- examples.c: documents with references ---------------------------------------------- */

/* One reference, as terms of the document. */
typedef struct reference {
    smz_text text;
    uint32_t tokens;
    const uint32_t *count;      /* [terms of the document] */
    const uint64_t *pair;       /* distinct pairs that are made of them, ascending */
    const uint32_t *pair_count; /* [pairs] */
    size_t pairs;
} reference;

typedef struct example {
    smz_document *document;
    smz_matrix matrix;
    smz_grams grams;
    const reference *references;
    size_t reference_count;
    double *x;              /* [S][SMZ_OF_SENTENCE] */
    double *sentence_label; /* [S] how much of the good summaries' weight has it */
    double *word_label;     /* [terms] the share of references that have it */
    double *second_label;   /* [terms] the share that has it twice */
    double *pair_label;     /* [pairs] */
    double *q;              /* [S] log-odds by a model that has not seen the document */
} example;

typedef struct examples {
    example *items;
    size_t size;
    size_t capacity;
    smz_context *context;
    smz_arena arena;   /* for good */
    smz_arena results; /* what the library makes of one document */
    smz_arena scratch;
    smz_rouge *rouge;
} examples;

/* Adds the documents of a JSONL corpus (text, summaries); returns how many. What has less than two
 * sentences, or no reference, is passed over. */
size_t examples_read(examples *all, const char *path);
const smz_doc *doc_of(const example *e);
smz_rank_input input_of(examples *all, const example *e);

static inline uint64_t pair_key(uint32_t first, uint32_t second)
{
    return (uint64_t)first << 32 | second;
}

/* Where a pair stands in a reference; SIZE_MAX: nowhere. */
size_t find_pair(const reference *of, uint64_t key);

/* ---- labels.c --------------------------------------------------------------------------- */

void label_sentences(example *e, smz_arena *scratch);
void label_grams(example *e);

/* ---- score.c ---------------------------------------------------------------------------- */

/* The mean of ROUGE-1, -2 and -Lsum F1 of a summary of these sentences. */
double score(examples *all, const example *e, const uint32_t *sentences, size_t count);

/* ---- logistic.c: logistic regression ---------------------------------------------------- */

typedef struct problem {
    unsigned features;
    bool crossed;         /* with weights for stop words, and for squares */
    const bool *left_out; /* [features] */
    double penalty;       /* L2, of all weights but the bias */
    size_t rows;
    const double *x;      /* [rows][features] */
    const bool *stop;     /* [rows]; NULL: none */
    const double *target; /* [rows] in [0, 1] */
    const double *weight; /* [rows] */
} problem;

/* Newton's method from 0; `out` is [features]. */
void fit(smz_weight *out, double *bias, const problem *p);

/* ---- learn.c: the models ---------------------------------------------------------- */

/* Which examples to learn from. */
typedef bool choice(const void *user, size_t example);

void learn(smz_model *out, examples *all, bool flat, choice *chosen, const void *user);
/* The mean length in tokens of the references of the first `count` examples. */
double reference_length(const examples *all, size_t count);

#endif
