#include "document/patterns.h"

#include "base/ascii.h"
#include "base/unicode.h"

/* ---- The key ---------------------------------------------------------------------------- */

uint32_t smz_pattern_character(uint32_t c)
{
    if (c < 128)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return c == 0x2019 || c == 0x2018 ? '\'' : smz_lower(c);
}

/* Adds the text's next character, and a space before it if white space stands there. */
static bool read_character(smz_pattern_search *s)
{
    bool space = false;
    size_t next;

    if (s->size + 5 > sizeof s->key)
        return false;
    for (; s->at < s->text.size; s->at = next) {
        uint32_t c = smz_utf8_next(s->text, s->at, &next);
        if (c <= ' ' || (c >= 128 && smz_is(c, SMZ_SPACE))) {
            space = true;
            continue;
        }
        if (space)
            s->key[s->size++] = ' ';
        s->size += smz_utf8_put(s->key + s->size, smz_pattern_character(c));
        s->at = next;
        return true;
    }
    return false;
}

bool smz_pattern_read_all(smz_pattern_search *s)
{
    while (read_character(s))
        continue;
    return s->at == s->text.size;
}

/* ---- The filter ------------------------------------------------------------------------- */

/* Whether a pattern may stand at the start of a text. One that begins with four letters and single
 * spaces is nearly always told by them: a pattern that is shorter ends with one of its words. */
static bool may_begin(smz_text text)
{
    uint64_t eight, letters, blanks;
    uint32_t hash;

    if (text.size < sizeof eight)
        return true;
    eight = smz_load_little(text.data);
    letters = ~smz_not_letter(eight);
    blanks = smz_blank_bytes(eight);
    if ((uint32_t)((letters | blanks) & ~(blanks & blanks << 8) & 0x80808080) != 0x80808080)
        return true;
    hash = ((uint32_t)eight | 0x20202020) * SMZ_START_MULTIPLIER >> (32 - SMZ_START_BITS);
    return smz_start_filter[hash / 64] >> hash % 64 & 1;
}

/* ---- The search ------------------------------------------------------------------------- */

void smz_pattern_begin(smz_pattern_search *s, smz_text text, smz_pattern_place place)
{
    const uint16_t *starts = smz_pattern_starts[place];
    unsigned byte;

    s->text = text;
    s->at = s->size = 0;
    s->depth = 1;
    s->first = s->after = smz_patterns;
    if ((place == SMZ_PATTERNS_AT_START && !may_begin(text)) || !read_character(s))
        return;
    byte = (unsigned char)s->key[0];
    s->first += starts[byte];
    s->after += starts[byte + 1];
}

static unsigned next_byte(const smz_pattern_search *s, const smz_pattern *pattern)
{
    return (unsigned char)smz_furniture_pool[pattern->text + s->depth];
}

/* The first of the patterns at hand whose next byte is no less than `byte`. */
static const smz_pattern *lower_bound(const smz_pattern_search *s, unsigned byte)
{
    const smz_pattern *first = s->first;
    size_t count = (size_t)(s->after - first);

    while (count > 0) {
        size_t half = count / 2;
        if (next_byte(s, first + half) < byte) {
            first += half + 1;
            count -= half + 1;
        } else
            count = half;
    }
    return first;
}

const smz_pattern *smz_pattern_next(smz_pattern_search *s)
{
    while (s->first < s->after) {
        unsigned byte;
        if (!next_byte(s, s->first)) /* the shortest comes first */
            return s->first++;
        if (s->depth == s->size && !read_character(s))
            break;
        byte = (unsigned char)s->key[s->depth];
        s->first = lower_bound(s, byte);
        s->after = lower_bound(s, byte + 1);
        s->depth++;
    }
    return NULL;
}

bool smz_pattern_is_inside_exactly(smz_text word)
{
    smz_pattern_search s;

    smz_pattern_begin(&s, word, SMZ_PATTERNS_INSIDE);
    return smz_pattern_next(&s) != NULL;
}
