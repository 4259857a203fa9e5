/*
 * Layout: blocks -> title, prose, furniture.
 *
 * Furniture is what stands around an article without being it: bylines, datelines, captions, link
 * lists, newsletter notices. Each dropped stretch keeps its reason.
 */
#ifndef SMZ_DOCUMENT_LAYOUT_H
#define SMZ_DOCUMENT_LAYOUT_H

#include <stdbool.h>
#include "base/arena.h"
#include "document/language.h"
#include "intake/source.h"

/* Why a stretch of text is no candidate. */
typedef enum smz_reason {
    SMZ_REASON_NONE = 0,
    SMZ_REASON_TITLE,     /* the document's own title */
    SMZ_REASON_HEADING,   /* a heading inside the document */
    SMZ_REASON_BYLINE,    /* who wrote it */
    SMZ_REASON_DATELINE,  /* place, agency: LONDON (Reuters) - */
    SMZ_REASON_DATE,      /* when it was published or updated */
    SMZ_REASON_CAPTION,   /* of a photograph, with its credit */
    SMZ_REASON_CREDIT,    /* agency and photographer alone */
    SMZ_REASON_LINK,      /* a bare address, or nothing but links */
    SMZ_REASON_READ_MORE, /* teasers of other articles */
    SMZ_REASON_SHARE,     /* share, follow, print, comment */
    SMZ_REASON_NEWSLETTER,
    SMZ_REASON_COOKIES, /* consent and privacy notices */
    SMZ_REASON_COPYRIGHT,
    SMZ_REASON_CORRECTION, /* "This article was amended on ..." */
    SMZ_REASON_CONTACT,    /* addresses of the newsroom */
    SMZ_REASON_TAGS,
    SMZ_REASON_LIST, /* an item of a list that is no sentence (navigation, tables of contents) */
    SMZ_REASON_CODE,
    SMZ_REASON_TABLE,
    SMZ_REASON_ADVERTISEMENT,
    SMZ_REASON_ORNAMENT,  /* no letter or digit in it */
    SMZ_REASON_FRAGMENT,  /* a torn or unfinished sentence */
    SMZ_REASON_QUOTED,    /* lines of an earlier mail, each with > before it */
    SMZ_REASON_DUPLICATE, /* said before, word for word */
    SMZ_REASON_COUNT
} smz_reason;

/* "title", "read more", ... as --explain prints it. */
const char *smz_reason_name(smz_reason reason);

/* A stretch of the text that is no candidate. */
typedef struct smz_drop {
    smz_span span; /* text offsets */
    smz_reason reason;
} smz_drop;

typedef SMZ_VECTOR(smz_drop) smz_drops;

/* A paragraph of prose, to be split into sentences. A paragraph that a page artefact broke in the
 * middle of a sentence is one stretch, with the break as white space inside it. */
typedef struct smz_stretch {
    smz_span span; /* text offsets */
    uint32_t paragraph;
    smz_block_kind kind;
    size_t suspect; /* text offset of the first word that furniture may have anywhere in a sentence;
                       SIZE_MAX: there is none */
} smz_stretch;

typedef struct smz_layout {
    smz_span title; /* empty when the document has none */
    SMZ_VECTOR(smz_stretch) stretches;
    smz_drops drops; /* in text order */
} smz_layout;

/* Whether something was dropped for a reason before a place in the text. */
static inline bool smz_layout_has_dropped(const smz_layout *layout, smz_reason reason,
                                          size_t before)
{
    for (size_t i = 0; i < layout->drops.size && layout->drops.items[i].span.start < before; i++)
        if (layout->drops.items[i].reason == reason)
            return true;
    return false;
}

/*
 * Sorts the blocks of `source`. With `keep_furniture` every block is a stretch by itself and
 * nothing is dropped but code and tables of Markdown; the title is known all the same.
 * `title_given`: the title came with the record, so the first line need not be one.
 * Errors: SMZ_ERROR_MEMORY, SMZ_ERROR_LIMIT (more paragraphs than can be numbered).
 */
int smz_layout_make(smz_layout *out, smz_arena *arena, const smz_source *source, smz_lang language,
                    bool keep_furniture, smz_text title_given, smz_error *error);

/* Whether a sentence inside prose is furniture ("Scroll down for video", "Click here to read ...");
 * SMZ_REASON_NONE when it is an ordinary one. `suspect`: its
 * stretch's first suspect word stands before its end. */
smz_reason smz_furniture_sentence(smz_text sentence, bool suspect);

#endif
