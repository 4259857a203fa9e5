/* Furniture: telling from its own words that a block or a sentence is no part of the article. */
#ifndef SMZ_DOCUMENT_FURNITURE_H
#define SMZ_DOCUMENT_FURNITURE_H

#include <stdbool.h>
#include "document/cues.h"
#include "document/layout.h"
#include "document/patterns.h"

/* ---- look.c: what a block looks like ----------------------------------------------------- */

typedef struct smz_look {
    smz_text text;
    size_t words;         /* of scripts without spaces: characters / 2 */
    size_t unspaced;      /* letters of scripts without spaces */
    size_t address_bytes; /* in URLs */
    size_t inner_ends;    /* sentence ends inside the block */
    size_t inside;        /* the first word that begins a pattern that may stand anywhere */
    unsigned first;       /* class of its first letter or digit */
    bool terminal;        /* ends as a sentence does */
    bool full_stop;       /* and with a full stop, not ! or ? or an ellipsis */
    bool colon;           /* ends with a colon */
    bool unended;         /* ends with a comma or a word that no sentence ends with */
} smz_look;

smz_look smz_look_at(smz_text block);
/* Whether there is a letter or digit in it. */
bool smz_has_word(smz_text text);
/* The same of what stands behind the first `size` > 0 bytes of a block that was looked at: a
 * paragraph is not counted again for its dateline. */
smz_look smz_look_behind(const smz_look *whole, size_t size);

/* furniture.c: why the block is furniture by its own words, or SMZ_REASON_NONE. */
smz_reason smz_furniture_block(const smz_look *look);

/* ---- names.c: names, dates, places and agencies ------------------------------------------ */

/* Whether a block that ends no sentence is a byline, a dateline, a time stamp or a credit. */
smz_reason smz_furniture_names(const smz_look *look);

/* Whether a paragraph says who the article's author is, as the last ones of an article do. */
bool smz_furniture_is_author(const smz_look *look);

/* ---- heads.c ---------------------------------------------------------------------------- */

/*
 * How many bytes at the start of a paragraph are a dateline or the header of a paper's article,
 * with the white space behind them; 0: none. `opening`: nothing but furniture stands before it, so
 * that weaker signs will do.
 */
size_t smz_furniture_head(smz_text paragraph, bool opening, smz_reason *reason);
/* How many bytes at the end of a paragraph are an agency's sign-off such as "(Reuters)", with the
 * white space before them; 0: none. */
size_t smz_furniture_tail(smz_text paragraph);

#endif
