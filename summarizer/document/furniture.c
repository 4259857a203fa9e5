#include "document/furniture.h"

#include "base/unicode.h"

const char *smz_reason_name(smz_reason reason)
{
    static const char *const names[SMZ_REASON_COUNT] = {
        [SMZ_REASON_NONE] = "none",
        [SMZ_REASON_TITLE] = "title",
        [SMZ_REASON_HEADING] = "heading",
        [SMZ_REASON_BYLINE] = "byline",
        [SMZ_REASON_DATELINE] = "dateline",
        [SMZ_REASON_DATE] = "date",
        [SMZ_REASON_CAPTION] = "caption",
        [SMZ_REASON_CREDIT] = "credit",
        [SMZ_REASON_LINK] = "link",
        [SMZ_REASON_READ_MORE] = "read more",
        [SMZ_REASON_SHARE] = "share",
        [SMZ_REASON_NEWSLETTER] = "newsletter",
        [SMZ_REASON_COOKIES] = "cookies",
        [SMZ_REASON_COPYRIGHT] = "copyright",
        [SMZ_REASON_CORRECTION] = "correction",
        [SMZ_REASON_CONTACT] = "contact",
        [SMZ_REASON_TAGS] = "tags",
        [SMZ_REASON_LIST] = "list",
        [SMZ_REASON_CODE] = "code",
        [SMZ_REASON_TABLE] = "table",
        [SMZ_REASON_ADVERTISEMENT] = "advertisement",
        [SMZ_REASON_ORNAMENT] = "ornament",
        [SMZ_REASON_FRAGMENT] = "fragment",
        [SMZ_REASON_QUOTED] = "quoted mail",
        [SMZ_REASON_DUPLICATE] = "duplicate",
    };

    return (unsigned)reason < SMZ_REASON_COUNT ? names[reason] : "unknown";
}

/* ---- Patterns --------------------------------------------------------------------------- */

static bool ends_word(smz_text text, size_t at)
{
    size_t other;

    if (at == text.size || !smz_is(smz_utf8_next(text, at, &other), SMZ_LETTER | SMZ_DIGIT))
        return true;
    /* Scripts without spaces have no end of a word to see, and "copyright 20" no end of a year. */
    return smz_is(smz_utf8_previous(text, at, &other),
                  SMZ_UNSPACED | SMZ_PUNCT | SMZ_DIGIT | SMZ_SYMBOL);
}

/* Whether the rest of the block, behind the pattern, holds nothing more to read than numbers. */
static bool only_signs(smz_text text, size_t at)
{
    size_t next;

    for (; at < text.size; at = next)
        if (smz_is(smz_utf8_next(text, at, &next), SMZ_LETTER))
            return false;
    return true;
}

/* A label is followed by a colon or bar or nothing; in what is no sentence, also by a dash between
 * spaces. */
static bool is_label(smz_text text, size_t at, const smz_look *look)
{
    bool space = false;
    size_t next;
    uint32_t c;

    while (at < text.size && text.data[at] == ' ') {
        space = true;
        at++;
    }
    if (at == text.size)
        return true;
    c = smz_utf8_next(text, at, &next);
    if (c == ':' || c == '|' || c == 0xFF1A || c == 0xBB || c == 0x203A || c == 0x25B6)
        return true;
    return space && !look->full_stop && smz_is(c, SMZ_DASH) && next < text.size &&
           text.data[next] == ' ';
}

/* What labels say of names and times is believed only of what looks like a name or a time. */
static bool believable(const smz_pattern *pattern, const smz_look *look)
{
    if (pattern->reason == SMZ_REASON_BYLINE)
        return !look->terminal;
    if (pattern->reason == SMZ_REASON_DATE)
        return !look->full_stop || look->words < 8;
    return true;
}

/* Whether the place of a pattern in a text that begins with it is what its kind asks for. */
static bool fits(const smz_pattern *pattern, smz_pattern_search *s, const smz_look *look)
{
    bool whole = smz_pattern_read_all(s);
    smz_text key = {s->key, s->size};

    if (pattern->kind == SMZ_PATTERN_INSIDE)
        return true;
    if (!ends_word(key, pattern->size))
        return false;
    switch (pattern->kind) {
    case SMZ_PATTERN_LABEL:
        return (is_label(key, pattern->size, look) || (whole && only_signs(key, pattern->size))) &&
               believable(pattern, look);
    case SMZ_PATTERN_WHOLE: return whole && only_signs(key, pattern->size);
    case SMZ_PATTERN_OPEN: return !look->full_stop;
    default: return true;
    }
}

static smz_reason find(smz_pattern_search *s, const smz_look *look, bool sentence)
{
    const smz_pattern *pattern;

    while ((pattern = smz_pattern_next(s)))
        if ((pattern->sentence || !sentence) && look->words <= pattern->most_words &&
            fits(pattern, s, look))
            return (smz_reason)pattern->reason;
    return SMZ_REASON_NONE;
}

/* Patterns begin with a word, or the copyright's sign. */
static size_t skip_signs(smz_text text)
{
    size_t next;

    for (size_t at = 0; at < text.size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        bool copyright = c == '(' && text.size - at > 2 && (text.data[at + 1] | 0x20) == 'c' &&
                         text.data[at + 2] == ')';
        if (c == 0xA9 || c == '@' || copyright || smz_is(c, SMZ_LETTER | SMZ_DIGIT))
            return at;
    }
    return text.size;
}

static void begin_at_start(smz_pattern_search *s, smz_text text)
{
    size_t first = skip_signs(text);

    smz_pattern_begin(s, smz_text_from(text, first), SMZ_PATTERNS_AT_START);
}

/* What patterns anywhere in the text say, from the first on. */
static smz_reason inside(const smz_look *look, bool sentence)
{
    smz_reason reason = SMZ_REASON_NONE;
    smz_text text = look->text;
    char before = ' ';

    for (size_t at = look->inside; at < text.size && reason == SMZ_REASON_NONE; at++) {
        if ((before == ' ' || before == '(' || before == '\n') && smz_pattern_is_inside(text, at)) {
            smz_pattern_search s;
            smz_pattern_begin(&s, smz_text_from(text, at), SMZ_PATTERNS_INSIDE);
            reason = find(&s, look, sentence);
        }
        before = text.data[at];
    }
    return reason;
}

/* The longest block in words that any pattern is believed in, and any that may stand anywhere. */
#define MOST_WORDS        80
#define MOST_WORDS_AROUND 45

static smz_reason by_patterns(const smz_look *look, bool sentence)
{
    smz_pattern_search s;
    smz_reason reason;

    if (look->words > MOST_WORDS)
        return SMZ_REASON_NONE;
    begin_at_start(&s, look->text);
    reason = find(&s, look, sentence);
    if (reason == SMZ_REASON_NONE && look->words <= MOST_WORDS_AROUND)
        reason = inside(look, sentence);
    return reason;
}

/* ---- Verdicts --------------------------------------------------------------------------- */

static bool all_hashtags(const smz_look *look)
{
    size_t tags = 0;

    if (look->text.data[0] != '#')
        return false;
    for (size_t i = 0; i < look->text.size; i++)
        tags += look->text.data[i] == '#' && (i == 0 || look->text.data[i - 1] == ' ');
    return tags > 1 && tags >= look->words;
}

/* Bytes beside an address that do not make a sentence of it: "Source:", "PDF, ". */
#define BESIDE_ADDRESS 16

smz_reason smz_furniture_block(const smz_look *look)
{
    smz_reason reason;

    if (!smz_has_word(look->text))
        return SMZ_REASON_ORNAMENT;
    if (look->address_bytes > 0 && look->text.size - look->address_bytes <= BESIDE_ADDRESS)
        return SMZ_REASON_LINK;
    reason = by_patterns(look, false);
    if (reason == SMZ_REASON_NONE)
        reason = smz_furniture_names(look);
    if (reason == SMZ_REASON_NONE && all_hashtags(look))
        reason = SMZ_REASON_TAGS;
    return reason;
}

/* Whether a sentence is worth a look: hardly one in a hundred is. */
static bool may_be_furniture(smz_text sentence, bool suspect)
{
    const smz_pattern *pattern;
    smz_pattern_search s;

    if (suspect || smz_pattern_is_inside(sentence, 0))
        return true;
    begin_at_start(&s, sentence);
    while ((pattern = smz_pattern_next(&s)))
        if (pattern->sentence)
            return true;
    return false;
}

/* Bytes; no sentence that any pattern is believed in is longer. */
#define LONGEST_SENTENCE 512

smz_reason smz_furniture_sentence(smz_text sentence, bool suspect)
{
    smz_look look;

    if (!smz_has_word(sentence))
        return SMZ_REASON_ORNAMENT;
    if (sentence.size > LONGEST_SENTENCE || !may_be_furniture(sentence, suspect))
        return SMZ_REASON_NONE;
    look = smz_look_at(sentence);
    return by_patterns(&look, true);
}
