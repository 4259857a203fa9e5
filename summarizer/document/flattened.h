/*
 * Lines that were run together into one paragraph: what was a caption, a heading or a link of its
 * own on a page stands between the sentences of its text.
 */
#ifndef SMZ_DOCUMENT_FLATTENED_H
#define SMZ_DOCUMENT_FLATTENED_H

#include "document/layout.h"
#include "document/sentences.h"

/*
 * Why a sentence of a stretch is none, for each of its `sentences`; SMZ_REASON_NONE for most. `out`
 * is [sentences->size]; `last`: the text ends with the stretch. Linear in the stretch.
 *
 * - Captions as papers set them: "Disgraced: Dr. Doe is led to court." Two labels at least, not
 *   half of the sentences, and none that comes twice, which names a speaker. In English alone,
 * whose pages have them.
 * - A last line that says who the author is.
 * - Lines without a full stop, which whoever ran them together set with a space before it:
 * "Opinion: Let them in ."
 */
void smz_find_flattened(smz_reason *out, smz_text text, const smz_spans *sentences,
                        smz_lang language, bool last);

#endif
