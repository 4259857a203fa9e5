/* What stands behind the opaque types of summarizer.h; the summary is in render/summary.h. */
#ifndef SMZ_API_OBJECTS_H
#define SMZ_API_OBJECTS_H

#include "base/arena.h"
#include "document/document.h"
#include "render/summary.h"
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
    smz_arena arena; /* all that `doc` points to, but a caller's own single text */
    smz_doc doc;
    smz_text id_json; /* a record's id as it was written; empty: none */
    smz_text query;   /* a record's query; empty: none */
};

#endif
