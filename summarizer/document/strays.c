#include "document/strays.h"

#include "base/unicode.h"
#include "document/cues.h"

/* So many of them are no slip. */
#define STRAYS_AT_LEAST 2
/* Words that no sentence ends with are no longer, in bytes. */
#define LONGEST_WORD 24

bool smz_is_stray_stop(smz_text text, size_t begin, size_t mark)
{
    size_t end = mark, at, start;

    while (end > begin && text.data[end - 1] == ' ')
        end--;
    for (at = end; at > begin && end - at <= LONGEST_WORD; at = start)
        if (!smz_is(smz_utf8_previous(text, at, &start), SMZ_LETTER | SMZ_MARK))
            break;
    /* "A. Smith", "vitamin A." */
    return end - at > 1 && end - at <= LONGEST_WORD &&
           smz_is(smz_utf8_peek(text, at, end), SMZ_LOWER) &&
           (smz_cue_bits((smz_text){text.data + at, end - at}) & SMZ_CUE_UNENDED);
}

static bool is_before_lower(smz_text text, size_t at, size_t end)
{
    return at + 1 < end && text.data[at] == ' ' &&
           smz_is(smz_utf8_peek(text, at + 1, end), SMZ_LOWER);
}

bool smz_has_stray_stops(smz_text text, smz_span stretch)
{
    size_t at = stretch.start, strays = 0;
    const char *stop;

    while (strays < STRAYS_AT_LEAST && at < stretch.end &&
           (stop = memchr(text.data + at, '.', stretch.end - at)) != NULL) {
        size_t mark = (size_t)(stop - text.data);
        at = mark + 1;
        strays +=
            is_before_lower(text, at, stretch.end) && smz_is_stray_stop(text, stretch.start, mark);
    }
    return strays >= STRAYS_AT_LEAST;
}
