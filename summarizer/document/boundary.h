/*
 * The decision: whether a sentence ends at a mark that may end one. It looks at the words on either
 * side of the mark, a bounded number of bytes, and at what the scan in sentences.c knows by then.
 */
#ifndef SMZ_DOCUMENT_BOUNDARY_H
#define SMZ_DOCUMENT_BOUNDARY_H

#include <stdbool.h>
#include "document/abbreviations.h"
#include "document/marks.h"

/* A place where a sentence may end. */
typedef struct smz_site {
    smz_text text;
    const smz_lexicon *lexicon;
    size_t begin; /* of the sentence */
    size_t limit; /* end of the stretch */
    size_t mark;  /* the mark: [mark, tail) */
    size_t tail;
    size_t after; /* behind the closing quotes, brackets and notes that follow it */
    size_t next;  /* the first character from there on that is not white space; < limit */
    smz_mark_kind kind;
    bool closed;    /* a quotation or bracket is closed between tail and after */
    bool quoted;    /* a quotation is still open at `after` */
    bool bracketed; /* a bracket is still open at `after` */
    bool strays;    /* the stretch has full stops where lines were broken: strays.h */
} smz_site;

bool smz_ends_sentence(const smz_site *site);

/* Where the number of a footnote ends that stands behind the sentence, "rights. 4 Even though", if
 * there is one; else site->after. */
size_t smz_note_number_end(const smz_site *site);

#endif
