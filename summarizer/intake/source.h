/*
 * Intake: bytes as the user gave them -> valid UTF-8 text, its blocks, and a map back.
 *
 * Plain text is not copied: the text is the user's own bytes and the map is the identity. Markdown
 * is copied without its markup, with a map; another character set is converted, and offsets
 * are then offsets into the converted text.
 */
#ifndef SMZ_INTAKE_SOURCE_H
#define SMZ_INTAKE_SOURCE_H

#include <stdbool.h>
#include "base/arena.h"
#include "base/text.h"
#include "summarizer.h"

typedef enum smz_block_kind {
    SMZ_BLOCK_PARAGRAPH = 0,
    SMZ_BLOCK_HEADING, /* marked as one by the format (# or underlined) */
    SMZ_BLOCK_ITEM,    /* one list item */
    SMZ_BLOCK_QUOTE,   /* a paragraph in a block quotation */
    SMZ_BLOCK_CODE,    /* code, verbatim; never a sentence */
    SMZ_BLOCK_TABLE    /* a table row */
} smz_block_kind;

/* One block of text: a paragraph, a heading, a list item. Blocks are in text order and do not
 * overlap; what lies between them is white space. */
typedef struct smz_block {
    smz_span span; /* text offsets, no white space at either end, never empty */
    smz_block_kind kind;
    unsigned level;    /* heading level 1-6, list depth from 1; else 0 */
    size_t marker;     /* bytes of a list marker or "> " that the block begins with (plain text) */
    size_t link_bytes; /* bytes of the block's text that stand inside links (Markdown) */
    bool strong;       /* the whole block is bold or emphasized (Markdown) */
} smz_block;

/*
 * From `text` on, text offset t is source offset source + (t - text), as far as the next piece. A
 * piece with a `length` is not a copy but one character that stands for so many source bytes, as
 * "&" does for "&amp;".
 */
typedef struct smz_piece {
    size_t text;
    size_t source;
    size_t length; /* 0: copied byte by byte */
} smz_piece;

/* A Markdown link: its text, and the whole of it in the source, brackets and address included. */
typedef struct smz_link {
    smz_span text; /* without white space at either end */
    smz_span source;
} smz_link;

typedef SMZ_VECTOR(smz_block) smz_blocks;

typedef struct smz_source {
    smz_text text;                /* valid UTF-8 without NUL bytes, no BOM */
    SMZ_VECTOR(smz_piece) pieces; /* ascending; empty: identity */
    SMZ_VECTOR(smz_link) links;   /* ascending */
    smz_blocks blocks;
    bool markup;    /* Markdown was taken out */
    bool converted; /* from another character set: `text` is what offsets point into */
} smz_source;

/*
 * Reads `bytes` as `options` say (NULL: the defaults). `out` and all it points to live in `arena`,
 * or borrow `bytes`.
 * Errors: SMZ_ERROR_UTF8, _BINARY, _ENCODING, _LIMIT, _MEMORY.
 */
int smz_source_read(smz_source *out, smz_arena *arena, const char *bytes, size_t size,
                    const smz_read_options *options, smz_error *error);

/* The source offset of the character that begins at text offset `at`. */
size_t smz_source_offset(const smz_source *source, size_t at);
/* The source offset just behind the character that ends before text offset `at` (at > 0). */
size_t smz_source_end(const smz_source *source, size_t at);
/* The source offsets of a span that is not empty. A link that it begins or ends with is taken in
 * whole, so that the slice is well-formed Markdown and not half a link. */
smz_span smz_source_span(const smz_source *source, smz_span span);

/* ---- The parts, one file each ----------------------------------------------------------- */

/* charset.c: to UTF-8 with iconv, into the arena. */
int smz_charset_convert(smz_text *out, smz_arena *arena, const char *bytes, size_t size,
                        const char *encoding, smz_error *error);

/* plain.c: runs of lines of plain text, between blank lines, and from them blocks. */
int smz_plain_blocks(smz_source *source, smz_arena *arena, smz_error *error);

/*
 * markdown.c: text, map and blocks of Markdown. `exact`: the input is known to be Markdown; one
 * that was only taken for it may well have paragraphs that are indented, and no code. Markdown that
 * would take unreasonable time is left alone: `*done` is false then, and it is to be read as plain
 * text.
 */
int smz_markdown_read(smz_source *out, bool *done, smz_arena *arena, smz_text markdown, bool exact,
                      smz_error *error);
/* sniff.c: whether a text that has no telling name plainly holds Markdown links. */
bool smz_markdown_looks_like(smz_text text);

/* entities.c: the character that "&...;" stands for, or 0. */
uint32_t smz_entity(smz_text entity);

/*
 * lines.c: cuts runs of lines into blocks and appends them to `source->blocks`. Hard-wrapped lines
 * stay together; headings, bylines, list items and paragraphs of one line each come apart.
 */
int smz_lines_to_blocks(smz_source *source, smz_arena *arena, const smz_blocks *runs,
                        smz_error *error);
/* breaks.c: where the line that begins at `at` ends, and where the next one begins (as `*next`). */
size_t smz_line_end(smz_text text, size_t at, size_t *next);
/* `span` without white space at either end. */
smz_span smz_trim(smz_text text, smz_span span);
/* Whether a text ends as sentences do: in . ! ? or the like, before closing quotation marks and
 * brackets and footnote references like [1]. */
bool smz_line_ends_sentence(smz_text text);
/* The class of the first letter or digit, behind opening quotation marks and brackets; 0: none. */
unsigned smz_first_class(smz_text text);

#endif
