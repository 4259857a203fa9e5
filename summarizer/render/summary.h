/* The summary: copies of all that is rendered of a document, independent of it. */
#ifndef SMZ_RENDER_SUMMARY_H
#define SMZ_RENDER_SUMMARY_H

#include <stdbool.h>
#include "base/arena.h"
#include "base/text.h"
#include "rank/rank.h"
#include "summarizer.h"

/* A chosen sentence and the parts of its score. */
typedef struct smz_chosen {
    smz_sentence sentence;
    smz_part part[SMZ_PARTS];
    const char *why; /* NULL: for its score */
} smz_chosen;

struct smz_summary {
    smz_arena arena; /* all that follows */
    smz_chosen *chosen;
    size_t size;
    unsigned parts; /* of each sentence; 0 without `explain` */
    smz_keyword *keywords;
    size_t keyword_count;
    smz_headline *headlines;
    size_t headline_count;
    smz_rejected *rejected; /* by guards, with `explain` */
    size_t rejected_count;
    smz_dropped *dropped;
    size_t dropped_count;
    smz_stats stats;
    const char *title; /* NULL: none */
    const char *language;
    const char *method;
    smz_text id_json;    /* empty: none */
    smz_text *extracted; /* what offsets point into when that is not the input; NULL: it is */
    size_t extracted_count;
    bool explained;
    bool cluster; /* of several texts: `document` tells something */
};

#endif
