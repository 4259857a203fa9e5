/*
 * Headlines: candidates cut out of the document's first sentences, best first.
 *
 * A candidate is a set of kept words of one sentence. For every language there is a safe one, by
 * punctuation and function words (safe.c). Whatever a candidate's origin, it becomes a text in
 * realize.c, and what it may not be is told by guards, each of which has a name.
 */
#ifndef SMZ_HEADLINE_HEADLINE_H
#define SMZ_HEADLINE_HEADLINE_H

#include "document/document.h"

/* News says what happened in its first sentences; background begins behind them. */
#define SMZ_HEADLINE_SENTENCES 3

typedef struct smz_headline_request {
    size_t wanted;
    size_t chars; /* grapheme clusters in each at most */
    smz_headline_style style;
    smz_attribution attribution;
    bool strict;  /* none of low confidence */
    bool explain; /* keep what the guards rejected */
} smz_headline_request;

/* A headline, its offsets still those of the text. */
typedef struct smz_heading {
    smz_text text;
    size_t chars;
    double score;
    smz_confidence confidence;
    unsigned flags;
    uint32_t sentence;
    const double *features; /* what the ranker looked at (rank.h), in the arena; NULL: it did not */
    smz_span *kept;         /* text offsets, ascending, a stretch each */
    size_t kept_count;
} smz_heading;

typedef struct smz_refusal {
    smz_text text;
    const char *guard;
    uint32_t sentence;
} smz_refusal;

typedef struct smz_headings {
    SMZ_VECTOR(smz_heading) best; /* at most as many as wanted */
    SMZ_VECTOR(smz_refusal) refused;
} smz_headings;

/* Results live in `arena`. Errors: SMZ_ERROR_MEMORY. */
int smz_headlines(smz_headings *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                  const smz_headline_request *request, smz_error *error);

#endif
