#include "document/cues.h"

#include "base/hash.h"
#include "base/unicode.h"
#include "document/patterns.h"

/* Bytes; no word of the table is longer. */
#define LONGEST 48

unsigned smz_cue_bits(smz_text word)
{
    char lower[LONGEST];
    size_t size = 0, next;

    for (size_t at = 0; at < word.size; at = next) {
        if (size + 4 > sizeof lower)
            return 0;
        size += smz_utf8_put(lower + size, smz_pattern_character(smz_utf8_next(word, at, &next)));
    }
    for (uint32_t at = smz_hash(lower, size);; at++) {
        const smz_cue *cue = &smz_cues[at & smz_cue_mask];
        if (cue->size == 0)
            return 0;
        if (cue->size == size && memcmp(smz_furniture_pool + cue->text, lower, size) == 0)
            return cue->bits;
    }
}
