/* Evaluations: which files are to be scored against which. */
#ifndef ROUGE_EVALUATIONS_H
#define ROUGE_EVALUATIONS_H

#include "formats.h"

/* A candidate by its system, or a reference by its ID. */
typedef struct text_file {
    const char *id;
    const char *path;
} text_file;

typedef SMZ_VECTOR(text_file) text_files;

typedef struct evaluation {
    const char *id;
    text_format format;
    text_files peers;
    text_files models;
} evaluation;

typedef struct evaluations {
    smz_arena arena; /* all strings, too */
    SMZ_VECTOR(evaluation) list;
    bool numbered;     /* IDs are names of files, which the Perl script knows by numbers from 1 */
    uint64_t unpaired; /* files that are in no evaluation; it was said which */
} evaluations;

void evaluations_init(evaluations *out);
void evaluations_free(evaluations *all);

/* Orders strings, each by a pointer to it: for qsort() and bsearch(). */
int compare_strings(const void *a, const void *b);

/* The functions below return NULL or false when there is no memory; strings are borrowed. */

/* A new one at the end. It moves when the next is added. */
evaluation *evaluations_add(evaluations *all, const char *id, text_format format);
bool evaluation_add_peer(evaluations *all, evaluation *e, const char *system, const char *path);
bool evaluation_add_model(evaluations *all, evaluation *e, const char *id, const char *path);
/*
 * Of two peers of one system in an evaluation the later one stays. Two models of one ID both stay,
 * and both get the later one's path, so that it counts twice: that is what the script does.
 */
bool evaluations_settle(evaluations *all);
/* The path of a system's candidate, or NULL. What has several peers must have been settled. */
const char *evaluation_peer(const evaluation *e, const char *system);

/* The systems that have candidates, in the order of their names. */
bool evaluations_systems(const char ***out, size_t *count, evaluations *all);

/* ---- Readers: the bytes of a file, `name` for messages. False: it was said what is wrong. */

/* The Perl script's settings file. */
bool evaluations_read_xml(evaluations *out, const char *data, size_t size, const char *name);
/* A candidate and its references a line, as the script's option -z wants it. `system` is theirs. */
bool evaluations_read_list(evaluations *out, const char *data, size_t size, const char *name,
                           const char *system, text_format format);
/* CANDIDATE REFERENCE ..., all of them files or all of them folders. `system` is theirs. */
bool evaluations_pair(evaluations *out, char *const *paths, size_t count, const char *system,
                      text_format format);

/* Whether a path is that of a folder. */
bool is_folder(const char *path);

#endif
