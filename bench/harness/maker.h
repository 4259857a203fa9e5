/*
 * Makers of summaries, a row of the table each: the library's methods, baselines, the oracle,
 * commands of others.
 */
#ifndef BENCH_MAKER_H
#define BENCH_MAKER_H

#include "harness/results.h"
#include "harness/worker.h"

typedef struct maker maker;

/* A summary as it was made. Its memory is the worker's scratch, until the next document. */
typedef struct made {
    smz_text text;       /* one sentence a line */
    length length;       /* all 0: not known yet */
    uint32_t *positions; /* ascending; NULL: not all sentences are the document's */
    size_t position_count;
    double seconds;      /* of other processes */
    const char *failure; /* why there is none; NULL: there is */
} made;

struct maker {
    const char *name;
    results_kind kind;
    const char *about;
    void (*make)(made *out, const maker *m, worker *w, const record *r, size_t document);
    const char *method;     /* of the library, for makers that use one */
    smz_text parameters;    /* of that method alone; data NULL: as the limits say */
    const char *command;    /* of a peer */
    const made *beforehand; /* [documents] what was made all at once; NULL: one by one */
};

typedef SMZ_VECTOR(maker) maker_list;

/* ---- library.c -------------------------------------------------------------------------- */

/* A method of the library under the budget. */
void make_by_method(made *out, const maker *m, worker *w, const record *r, size_t document);
/* Sentences from the front and the back by turns, as long as they fit. */
void make_first_last(made *out, const maker *m, worker *w, const record *r, size_t document);
/* Headlines: the library's own. */
void make_headline(made *out, const maker *m, worker *w, const record *r, size_t document);
/* The first ten words. */
void make_first_words(made *out, const maker *m, worker *w, const record *r, size_t document);
/* The first sentence up to the last comma, semicolon, colon or dash that fits. */
void make_clause_cut(made *out, const maker *m, worker *w, const record *r, size_t document);
/* The first characters, up to the end of a word. */
void make_prefix(made *out, const maker *m, worker *w, const record *r, size_t document);

/* ---- oracle.c --------------------------------------------------------------------------- */

/* The sentences that score best against the references, greedily: Nallapati et al. 2017. */
void make_oracle(made *out, const maker *m, worker *w, const record *r, size_t document);

/* ---- peer.c ----------------------------------------------------------------------------- */

/* What a command prints that is given the text. */
void make_by_command(made *out, const maker *m, worker *w, const record *r, size_t document);
/* What was made beforehand. */
void make_beforehand(made *out, const maker *m, worker *w, const record *r, size_t document);
/* Runs the command that takes all documents at once and returns what it made of each, in `arena`;
 * `*seconds` and `*memory` are what it cost. */
const made *run_jsonl_peer(smz_arena *arena, const maker *m, const worker_options *options,
                           const record *records, size_t count, double *seconds, double *memory);

/* ---- text.c ----------------------------------------------------------------------------- */

/* How long a text is whose sentences are its lines; reads it into w->document. */
length text_length(worker *w, smz_text text, const char *language);

/* ---- extract.c -------------------------------------------------------------------------- */

/* The sentences of a document that may be chosen, in its order. */
typedef struct candidates {
    smz_sentence *items; /* numbered through the texts of a cluster; without offsets and scores */
    size_t size;
    size_t words; /* in all of them */
} candidates;

/* Those of w->document, in the worker's scratch. */
candidates extract_candidates(worker *w);
/* Makes a summary of those for which `chosen` is set. */
void extract_chosen(made *out, worker *w, const candidates *from, const bool *chosen);
/* Makes one of w->summary, which is of a document. */
void extract_summary(made *out, worker *w, const smz_document *of);

#endif
