/* Documents -> scores, by as many threads as are wanted. */
#ifndef ROUGE_SCORE_H
#define ROUGE_SCORE_H

#include "documents.h"

/* Measures of a candidate, and the lengths of its references. */
typedef struct measured {
    smz_measures of; /* without a source: its words, sentences and repeated trigrams alone */
    double reference_words;
    bool has_source;
} measured;

/* What is known of the documents of one system. A row a document, in their order. */
typedef struct system_scores {
    const char *system; /* NULL: there is only one */
    size_t metrics;
    size_t documents;
    size_t capacity;
    const char **ids;
    const char **names; /* "EVAL.SYSTEM", by which the Perl script sorts them */
    smz_score *scores;  /* `metrics` a document */
    measured *measures; /* NULL: none are wanted */
    smz_average *averages;
    SMZ_VECTOR(const char *) empty_references; /* files, or IDs where there are none */
    smz_arena arena;                           /* of the strings */
    uint64_t failed;                           /* documents that could not be read or scored */
    bool stopped;                              /* so that nothing is worth being reported */
} system_scores;

/* A thread's scorer each, all with the same options; they are made when they are needed. */
typedef struct scorers {
    smz_rouge_options options; /* what it points to must stay */
    smz_rouge **all;
    size_t count;
    size_t most;
    size_t metrics;
} scorers;

/* Makes the first one. Returns a status, as the library does. */
int scorers_open(scorers *out, const smz_rouge_options *options, size_t most, smz_error *error);
void scorers_close(scorers *s);

/* Scores all documents of a source and averages them; what failed was said and counted. `system` is
 * the name that the Perl script would give. */
void score_documents(system_scores *out, scorers *s, document_reader *from, const char *system);
void scores_free(system_scores *r);

#endif
