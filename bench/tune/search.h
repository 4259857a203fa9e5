/* Searches: which settings are tried, and which of them is the best. */
#ifndef TUNE_SEARCH_H
#define TUNE_SEARCH_H

#include "tune/documents.h"
#include "tune/options.h"
#include "tune/space.h"

/* One setting and what it came to on the training set. */
typedef struct trial {
    double *values; /* [axes] */
    double *scores; /* [documents] */
    double mean;    /* of all documents */
    size_t seen_by; /* the last search that looked at it */
} trial;

typedef struct search {
    smz_arena arena;
    const tune_settings *settings;
    const space *space;
    documents *documents;
    SMZ_VECTOR(trial) trials; /* the first one is the defaults */
    /* Of the search that runs: */
    size_t number;   /* from 1 */
    size_t looked;   /* settings that it has looked at */
    size_t held_out; /* the fold that it does not see; SIZE_MAX: it sees all */
} search;

void search_open(search *out, const tune_settings *settings, const space *axes,
                 documents *training);
void search_close(search *s);

/* The fold that a document of the training set belongs to. */
size_t search_fold(const search *s, size_t number);

/* Searches on all documents but those of one fold (SIZE_MAX: on all), and returns the number of the
 * best trial. Of equals it is the first one, the defaults before all others. What another search
 * has tried is not tried again, and counts as if it were. */
size_t search_best(search *s, size_t held_out);

#endif
