/* The formats in which the Perl script's tools keep summaries. */
#ifndef ROUGE_FORMATS_H
#define ROUGE_FORMATS_H

#include <stdbool.h>
#include <summarizer.h>
#include "base/arena.h"

typedef enum text_format {
    TEXT_SPL = 0, /* a sentence a line */
    TEXT_SEE,     /* HTML with an anchor a sentence, as the SEE evaluation tool has it */
    TEXT_ISI,     /* <S SNTNO="1">...</S> */
    TEXT_SIMPLE   /* head|modifier|relation a line, for the BE metrics */
} text_format;

/* By name, in upper or lower case; false: there is none of that name. */
bool text_format_named(text_format *out, const char *name);

/*
 * A file's content as the scorer reads it: a sentence a line. Sentences of SEE and ISI are copied
 * into the arena; lines that are not exactly as the script wants them are no sentences, as there.
 * False: out of memory.
 */
bool text_sentences(smz_rouge_text *out, smz_rouge_text content, text_format format,
                    smz_arena *arena);

#endif
