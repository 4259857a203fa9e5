/* What is shown of a search, and the file that it is for. */
#ifndef TUNE_SHOW_H
#define TUNE_SHOW_H

#include "tune/confirm.h"

typedef struct tuned {
    const tune_settings *settings;
    const search *search;
    const outcome *outcome;
    const documents *training;
    const documents *validation; /* NULL: folds */
    const char *signature;       /* of the scorer */
} tuned;

/* The parameter file: the best values, and in comments how they were found and what they are worth.
 */
void show_file(smz_buffer *out, const tuned *t);

/* All trials, then the comparisons. show_json() is what is called for TABLE_JSON. */
void show_trials(smz_buffer *out, const tuned *t, table_format format);
void show_json(smz_buffer *out, const tuned *t);

/* The plain sentence: whether the tuned values are better, and by how much. */
void show_verdict(smz_buffer *out, const tuned *t);

#endif
