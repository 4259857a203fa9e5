#include "document/patterns.h"

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

/* ---- The search ------------------------------------------------------------------------- */

static void begin(smz_pattern_search *s, const smz_pattern *patterns, size_t count, smz_text text)
{
    s->text = text;
    s->at = s->size = s->depth = 0;
    s->first = patterns;
    s->after = patterns + count;
}

void smz_pattern_begin(smz_pattern_search *s, smz_text text)
{
    begin(s, smz_furniture_patterns, smz_furniture_pattern_count, text);
}

void smz_pattern_begin_inside(smz_pattern_search *s, smz_text text)
{
    begin(s, smz_furniture_inside, smz_furniture_inside_count, text);
}

/* The first of the patterns at hand whose next byte is no less than `byte`. */
static const smz_pattern *lower_bound(const smz_pattern_search *s, unsigned byte)
{
    const smz_pattern *first = s->first;
    size_t count = (size_t)(s->after - first);

    while (count > 0) {
        size_t half = count / 2;
        if ((unsigned char)first[half].text[s->depth] < byte) {
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
        if (!s->first->text[s->depth]) /* the shortest comes first */
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

/* The first four letters of the patterns that may stand anywhere, by the first one (a test holds
 * this against the table). Nearly all words of an article are told apart by it without a search. */
static bool may_be_inside(const char *word)
{
    static const char *const fours[26] = {['a' - 'a'] = "all alle",
                                          ['c' - 'a'] = "cc bcc-bcontcookcrea",
                                          ['d' - 'a'] = "delidire",
                                          ['m' - 'a'] = "may ",
                                          ['n' - 'a'] = "newsnossnotrnues",
                                          ['o' - 'a'] = "openour ",
                                          ['p' - 'a'] = "priv",
                                          ['r' - 'a'] = "righripr",
                                          ['s' - 'a'] = "scrosentsignstrasubs",
                                          ['t' - 'a'] = "termtodotous",
                                          ['u' - 'a'] = "unseuse uses",
                                          ['w' - 'a'] = "with",
                                          ['y' - 'a'] = "you "};
    unsigned first = ((unsigned char)word[0] | 0x20u) - 'a';
    uint32_t four;

    if (first >= 26 || !fours[first])
        return false;
    memcpy(&four, word, sizeof four);
    four |= 0x20202020;
    for (const char *other = fours[first]; *other; other += sizeof four)
        if (memcmp(other, &four, sizeof four) == 0)
            return true;
    return false;
}

bool smz_pattern_is_inside(smz_text text, size_t at)
{
    smz_pattern_search s;

    if (text.size - at < 4 || !may_be_inside(text.data + at))
        return false;
    smz_pattern_begin_inside(&s, (smz_text){text.data + at, text.size - at});
    return smz_pattern_next(&s) != NULL;
}
