/* What somebody may want to know before he believes a mean: notes on standard error. */
#ifndef ROUGE_NOTES_H
#define ROUGE_NOTES_H

#include "score.h"

/* Candidates that no metric has found anything in: they score 0. */
void note_empty_candidates(const system_scores *results);
/* IDs that several records have. */
void note_repeated_ids(const system_scores *results);

/* References without a word, in documents of several systems; all zero is empty. */
typedef struct empty_references {
    smz_arena arena;
    SMZ_VECTOR(const char *) names;
} empty_references;

void empty_references_init(empty_references *out);
void empty_references_free(empty_references *all);
/* Remembers those of a system. False: out of memory. */
bool empty_references_add(empty_references *all, const system_scores *results);
/* A file that several systems were compared with is named once. */
void note_empty_references(empty_references *all);

#endif
