/* Sentence segmentation: where in a stretch of prose the sentences end. */
#ifndef SMZ_DOCUMENT_SENTENCES_H
#define SMZ_DOCUMENT_SENTENCES_H

#include "base/arena.h"
#include "document/language.h"

typedef SMZ_VECTOR(smz_span) smz_spans;

/*
 * Appends to `out` the sentences of text[stretch]: in order, without white space at either end,
 * never empty, and together all of the stretch but white space. `text` is the whole document's, so
 * that spans are its offsets. With SMZ_LANG_UNKNOWN only rules and abbreviations that hold
 * everywhere apply. Errors: SMZ_ERROR_MEMORY. O(length of the stretch).
 */
int smz_split_sentences(smz_spans *out, smz_arena *arena, smz_text text, smz_span stretch,
                        smz_lang language, smz_error *error);

#endif
