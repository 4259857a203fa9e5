/* What stands behind the four opaque types of summarizer.h. */
#ifndef SMZ_API_OBJECTS_H
#define SMZ_API_OBJECTS_H

#include "base/arena.h"
#include "document/document.h"
#include "rank/rank.h"
#include "summarizer.h"
#include "terms/terms.h"

struct smz_language {
    smz_allocator allocator;
    smz_lang lang;          /* SMZ_LANG_AUTO, or a line of the table */
    smz_stopset *stopwords; /* the caller's own list, or NULL */
};

struct smz_context {
    smz_allocator allocator;
    smz_lang lang;
    const smz_stopset *stopwords; /* the language's, or NULL */
    smz_vocabulary *vocabulary;
    smz_arena results; /* what the stages of one call hand to each other */
    smz_arena scratch; /* what one stage needs while it works */
};

struct smz_document {
    smz_context *context;
    smz_arena arena; /* all that `doc` points to, but the caller's own text */
    smz_doc doc;
    smz_text id_json; /* a record's id as it was written; empty: none */
    smz_text query;   /* a record's query; empty: none */
};

/* A chosen sentence and the parts of its score. */
typedef struct smz_chosen {
    smz_sentence sentence;
    smz_part part[SMZ_PARTS];
} smz_chosen;

struct smz_summary {
    smz_arena arena; /* all that follows */
    smz_chosen *chosen;
    size_t size;
    unsigned parts; /* of each sentence; 0 without `explain` */
    smz_keyword *keywords;
    size_t keyword_count;
    smz_dropped *dropped;
    size_t dropped_count;
    smz_stats stats;
    const char *title; /* NULL: none */
    const char *language;
    const char *method;
    smz_text id_json;   /* empty: none */
    smz_text extracted; /* what offsets point into when that is not the input; data NULL: it is */
    bool explained;
};

#endif
