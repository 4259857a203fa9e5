/* Full stops that a program put where the lines of a text had been broken: "after . two whales",
 * "lazy medical. staff". */
#ifndef SMZ_DOCUMENT_STRAYS_H
#define SMZ_DOCUMENT_STRAYS_H

#include <stdbool.h>
#include "base/text.h"

/* Whether a stretch of English has such full stops: more than one of them, and one of ten of those
 * before lower case, stand behind a word that no sentence ends with. O(length of the stretch). */
bool smz_has_stray_stops(smz_text text, smz_span stretch);

/* Whether no sentence ends with the word before a mark: "coast of . Padstow". */
bool smz_is_stray_stop(smz_text text, size_t begin, size_t mark);

#endif
