/* Inside layout: the blocks of a document while they are sorted. */
#ifndef SMZ_DOCUMENT_PARTS_H
#define SMZ_DOCUMENT_PARTS_H

#include "document/furniture.h"

typedef struct smz_layout_part {
    smz_look look;
    smz_span body; /* without a list marker, dateline or sign-off */
    smz_span head; /* a dateline before it, or empty */
    smz_span tail; /* a sign-off behind it, or empty */
    smz_reason reason;
    smz_reason head_reason;
    bool joins;      /* its last sentence goes on in the next part */
    bool joined;     /* its first sentence began in the part before */
    bool torn_end;   /* its last sentence goes on behind furniture */
    bool torn_start; /* its first sentence began before furniture */
} smz_layout_part;

typedef struct smz_layouter {
    const smz_source *source;
    smz_arena *arena;
    smz_lang language;
    smz_error *error;
    smz_layout *out;
    smz_layout_part *parts;
    size_t count;
    /* Prose of some length, how much of it ends as sentences do, and how much begins in lower case.
     */
    size_t prose, terminal, lower;
} smz_layouter;

static inline const smz_block *smz_layout_block(const smz_layouter *l, size_t i)
{
    return &l->source->blocks.items[i];
}

static inline bool smz_is_prose(const smz_layout_part *p)
{
    return p->reason == SMZ_REASON_NONE;
}

/* Whether a text begins in lower case, and not with a name such as "iPhone". */
bool smz_begins_lower(smz_text text);

/* titles.c: finds the title and marks it; drops the lines that are no sentences by their looks. */
void smz_choose_title(smz_layouter *l, smz_text given);
void smz_drop_lines(smz_layouter *l);

#endif
