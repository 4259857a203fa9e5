/* What a search has found, and whether it holds for documents that it did not see. */
#ifndef TUNE_CONFIRM_H
#define TUNE_CONFIRM_H

#include "harness/results.h"
#include "tune/search.h"

/* The best setting against the defaults on some documents. */
typedef struct comparison {
    size_t documents;
    double defaults; /* mean scores */
    double tuned;
    results_test test; /* tuned less defaults */
} comparison;

typedef struct outcome {
    size_t best; /* trial */
    comparison training;
    comparison held_out;
    double lead;       /* mean score of the first sentences of the documents held out */
    size_t *fold_best; /* [folds] the best trial without each fold; NULL: no folds */
} outcome;

/* Searches, and compares on the validation documents (NULL: by folds of the training set). */
void confirm(outcome *out, search *s, documents *validation);

/* "better than the defaults on held-out data: ...": 1 when it is for certain, -1 when it is worse
 * for certain, else 0. */
int outcome_verdict(const outcome *o);

#endif
