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

/* ---- The key: how a block is compared with the table ------------------------------------ */

/* The beginning of a text in lower case, white space folded: enough for the longest pattern and a
 * label's colon behind it. */
#define KEY_BYTES 80

typedef struct key {
    char text[KEY_BYTES];
    size_t size;
    bool whole; /* all of the text is in it */
} key;

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

static uint32_t key_character(uint32_t c)
{
    if (c < 128)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return c == 0x2019 || c == 0x2018 ? '\'' : smz_lower(c);
}

/* The key of a text that begins with a word, as far as `most` bytes of it. */
static void make_key(key *out, smz_text text, size_t most)
{
    bool space = false;
    size_t at = 0, next;

    out->size = 0;
    for (; at < text.size && out->size + 5 <= most; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        if (c <= ' ' || (c >= 128 && smz_is(c, SMZ_SPACE))) {
            space = true;
            continue;
        }
        if (space)
            out->text[out->size++] = ' ';
        space = false;
        if (c < 128)
            out->text[out->size++] = (char)key_character(c);
        else
            out->size += smz_utf8_put(out->text + out->size, key_character(c));
    }
    out->whole = at >= text.size;
}

/* ---- The table -------------------------------------------------------------------------- */

/* Patterns are found by this many bytes of their beginning. */
#define PREFIX 2

static int compare(const char *pattern, const char *data, size_t size)
{
    size_t i = 0;

    for (; i < size && pattern[i]; i++)
        if (pattern[i] != data[i])
            return (unsigned char)pattern[i] < (unsigned char)data[i] ? -1 : 1;
    return pattern[i] ? 1 : i < size ? -1 : 0;
}

/* The first of `count` patterns that does not stand before the bytes at `data`. */
static size_t lower_bound(const smz_pattern *patterns, size_t count, const char *data, size_t size)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(patterns[middle].text, data, size) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

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

static bool fits(const smz_pattern *pattern, const key *k, const smz_look *look)
{
    smz_text text = {k->text, k->size};
    size_t size = strlen(pattern->text);

    if (look->words > pattern->most_words || size > k->size ||
        memcmp(pattern->text, k->text, size) != 0 || !ends_word(text, size))
        return false;
    switch (pattern->kind) {
    case SMZ_PATTERN_LABEL:
        return (is_label(text, size, look) || (k->whole && only_signs(text, size))) &&
               believable(pattern, look);
    case SMZ_PATTERN_WHOLE: return k->whole && only_signs(text, size);
    case SMZ_PATTERN_OPEN: return !look->full_stop;
    default: return true;
    }
}

/* Whether a pattern and the first few bytes of a key agree as far as both go. */
static bool may_fit(const smz_pattern *pattern, const key *start)
{
    return strncmp(pattern->text, start->text, start->size) == 0 ||
           compare(pattern->text, start->text, strlen(pattern->text)) == 0;
}

static smz_reason at_start(smz_text text, const smz_look *look, bool sentence)
{
    key start, k;
    bool made = false;
    size_t i;

    make_key(&start, text, PREFIX + 9);
    if (start.size < PREFIX)
        return SMZ_REASON_NONE;
    i = lower_bound(smz_furniture_patterns, smz_furniture_pattern_count, start.text, PREFIX);
    for (; i < smz_furniture_pattern_count; i++) {
        const smz_pattern *pattern = &smz_furniture_patterns[i];
        if (memcmp(pattern->text, start.text, PREFIX) != 0)
            break;
        if ((sentence && !pattern->sentence) || !may_fit(pattern, &start))
            continue;
        if (!made)
            make_key(&k, text, KEY_BYTES);
        made = true;
        if (fits(pattern, &k, look))
            return pattern->reason;
    }
    return SMZ_REASON_NONE;
}

/* To each first letter belong the three that follow it in some pattern (a test holds this against
 * the patterns). Nearly all words of an article are told apart by it without a search. */
bool smz_furniture_may_begin(smz_text text, size_t at)
{
    static const char *const rest[26] = {
        ['a' - 'a'] = "ll lle",    ['c' - 'a'] = "c bc-bontookrea", ['d' - 'a'] = "eliire",
        ['m' - 'a'] = "ay ",       ['n' - 'a'] = "ewsossotrues",    ['o' - 'a'] = "penur ",
        ['p' - 'a'] = "riv",       ['r' - 'a'] = "ighipr",          ['s' - 'a'] = "croentigntraubs",
        ['t' - 'a'] = "ermodoous", ['u' - 'a'] = "nsese ses",       ['w' - 'a'] = "ith",
        ['y' - 'a'] = "ou "};
    const char *word = text.data + at;
    unsigned first = ((unsigned char)word[0] | 0x20u) - 'a';

    if (first >= 26 || !rest[first] || text.size - at < 4)
        return false;
    for (const char *three = rest[first]; *three; three += 3)
        if (three[0] == (word[1] | 0x20) && three[1] == (word[2] | 0x20) &&
            three[2] == (word[3] | 0x20))
            return true;
    return false;
}

/* The pattern at a word in the middle of a text. */
static smz_reason at_word(smz_text text, const smz_look *look, bool sentence)
{
    key k;
    size_t i;

    make_key(&k, text, KEY_BYTES);
    if (k.size < PREFIX)
        return SMZ_REASON_NONE;
    i = lower_bound(smz_furniture_inside, smz_furniture_inside_count, k.text, PREFIX);
    for (; i < smz_furniture_inside_count; i++) {
        const smz_pattern *pattern = &smz_furniture_inside[i];
        size_t size = strlen(pattern->text);
        if (memcmp(pattern->text, k.text, PREFIX) != 0)
            break;
        if (look->words <= pattern->most_words && (pattern->sentence || !sentence) &&
            size <= k.size && memcmp(pattern->text, k.text, size) == 0)
            return pattern->reason;
    }
    return SMZ_REASON_NONE;
}

static smz_reason inside(const smz_look *look, bool sentence)
{
    smz_reason reason = SMZ_REASON_NONE;
    smz_text text = look->text;
    char before = ' ';

    for (size_t at = look->hint; at < text.size && reason == SMZ_REASON_NONE; at++) {
        if ((before == ' ' || before == '(' || before == '\n') && smz_furniture_may_begin(text, at))
            reason = at_word((smz_text){text.data + at, text.size - at}, look, sentence);
        before = text.data[at];
    }
    return reason;
}

/* The longest block in words that any pattern is believed in, and any that may stand anywhere. */
#define MOST_WORDS        80
#define MOST_WORDS_AROUND 45

static smz_reason by_patterns(const smz_look *look, bool sentence)
{
    size_t first = skip_signs(look->text);
    smz_text text = {look->text.data + first, look->text.size - first};
    smz_reason reason;

    if (look->words > MOST_WORDS)
        return SMZ_REASON_NONE;
    reason = at_start(text, look, sentence);
    if (reason == SMZ_REASON_NONE && look->words <= MOST_WORDS_AROUND)
        reason = inside(look, sentence);
    return reason;
}

/* ---- Words ------------------------------------------------------------------------------ */

unsigned smz_furniture_word_bits(smz_text word)
{
    char lower[48];
    size_t size = 0, low = 0, high = smz_furniture_word_count, next;

    for (size_t at = 0; at < word.size; at = next) {
        if (size + 4 > sizeof lower)
            return 0;
        size += smz_utf8_put(lower + size, key_character(smz_utf8_next(word, at, &next)));
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(smz_furniture_words[middle].text, lower, size);
        if (order == 0)
            return smz_furniture_words[middle].bits;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
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

    if (look->letters == 0)
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

/* Bytes; no sentence that any pattern is believed in is longer. */
#define LONGEST_SENTENCE 512

smz_reason smz_furniture_sentence(smz_text sentence)
{
    smz_look look;

    if (sentence.size == 0 || sentence.size > LONGEST_SENTENCE)
        return SMZ_REASON_NONE;
    look = smz_look_at(sentence);
    return look.letters == 0 ? SMZ_REASON_ORNAMENT : by_patterns(&look, true);
}
