/* What a block looks like: its words, its first letter, how it ends. */
#include "base/ascii.h"
#include "base/unicode.h"
#include "document/furniture.h"

static bool is_address(const char *data, size_t size)
{
    if (*data != 'h' && *data != 'w')
        return false;
    return (size > 7 && memcmp(data, "http://", 7) == 0) ||
           (size > 8 && memcmp(data, "https://", 8) == 0) ||
           (size > 4 && memcmp(data, "www.", 4) == 0);
}

/* What counting words needs to know of a character. */
enum {
    IS_SPACE = 1,
    IS_LETTER = 2,
    IS_UPPER = 4,
    IS_TERMINAL = 8,
    IS_CLOSER = 16,
    IS_UNSPACED = 32
};

/* ASCII by table: most of what is counted is that. */
enum { L = IS_LETTER, U = IS_LETTER | IS_UPPER, S = IS_SPACE, T = IS_TERMINAL, C = IS_CLOSER };
/* clang-format off */
static const unsigned char kinds[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    S, T, C, 0, 0, 0, 0, C, 0, C, 0, 0, 0, 0, T, 0, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0, T,
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, 0, 0, C, 0, 0,
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, 0, 0, C, 0, 0};
/* clang-format on */

static unsigned kind_of_wide(smz_text text, size_t at, size_t *next)
{
    unsigned class = smz_class(smz_utf8_next(text, at, next));
    unsigned kind = class & SMZ_SPACE ? IS_SPACE : 0;

    kind |= class & (SMZ_LETTER | SMZ_DIGIT) ? IS_LETTER : 0;
    kind |= class & SMZ_UPPER ? IS_UPPER : 0;
    kind |= class & SMZ_TERMINAL ? IS_TERMINAL : 0;
    kind |= class & (SMZ_CLOSE | SMZ_QUOTE) ? IS_CLOSER : 0;
    return kind | (class & SMZ_UNSPACED ? IS_UNSPACED : 0);
}

static inline unsigned kind_of(smz_text text, size_t at, size_t *next)
{
    unsigned char byte = (unsigned char)text.data[at];

    *next = at + 1;
    return byte < 128 ? kinds[byte] : kind_of_wide(text, at, next);
}

/* Where the word that begins at `at` ends; `*ended`: a sentence may end with it. */
static size_t count_word(smz_look *look, smz_text text, size_t at, bool *ended)
{
    size_t next;
    unsigned kind;

    for (*ended = false;; at = next) {
        size_t from = at;
        at = smz_alnum_end(text.data, at, text.size);
        look->letters += at - from;
        *ended &= at == from;
        if (at == text.size || text.data[at] == ' ' ||
            ((kind = kind_of(text, at, &next)) & IS_SPACE))
            return at;
        look->letters += (kind & IS_LETTER) != 0;
        look->unspaced += (kind & IS_UNSPACED) != 0;
        *ended = (kind & IS_TERMINAL) || (*ended && (kind & IS_CLOSER));
    }
}

/* Where the ASCII letters and digits from `at` on end if a space does end them, as most words; else
 * `at`. */
static size_t plain_end(smz_text text, size_t at)
{
    size_t end = smz_alnum_end(text.data, at, text.size);

    return end < text.size && text.data[end] == ' ' ? end : at;
}

/* Notes a word that begins at `at`, behind a possible end of a sentence or not. */
static void begin_word(smz_look *look, size_t at, bool behind_end, unsigned kind)
{
    look->words++;
    look->inner_ends += behind_end && (kind & IS_UPPER);
    at += look->text.data[at] == '('; /* a pattern may stand in brackets */
    if (look->inside == look->text.size && smz_pattern_is_inside(look->text, at))
        look->inside = at;
}

/* Counts the words within the first `size` bytes of a block, and the letters and addresses in them.
 * Returns whether a sentence may end with the last word. */
static bool count(smz_look *look, size_t size)
{
    smz_text text = {look->text.data, size};
    bool ended = false;
    size_t next;

    look->inside = look->text.size;
    for (size_t at = 0; at < size; at = next) {
        unsigned kind = kind_of(text, at, &next);
        size_t end;
        if (kind & IS_SPACE)
            continue;
        begin_word(look, at, ended, kind);
        end = plain_end(text, at);
        if (end > at) {
            look->letters += end - at;
            ended = false;
        } else {
            end = count_word(look, text, at, &ended);
            if (end - at > 4 && is_address(text.data + at, end - at))
                look->address_bytes += end - at;
        }
        next = end + (end < size && text.data[end] == ' ');
    }
    look->words += look->unspaced / 2;
    return ended;
}

/* Where the white space behind `at` begins. */
static size_t word_end(smz_text text, size_t at)
{
    size_t next;

    for (; at < text.size && !(kind_of(text, at, &next) & IS_SPACE); at = next)
        ;
    return at;
}

/* What is counted behind the first `size` bytes of a block: all of it, less what they have with the
 * rest of the word that they may end within, and more that rest. False: it is to be counted. */
static bool take_off(smz_look *look, const smz_look *whole, size_t size)
{
    smz_look head = {.text = whole->text};
    size_t end = word_end(whole->text, size), inside;

    if (whole->unspaced > 0 || whole->inside < end || count(&head, end) != count(look, end - size))
        return false;
    inside = look->inside < look->text.size ? look->inside : whole->inside - size;
    look->words += whole->words - head.words;
    look->letters += whole->letters - head.letters;
    look->address_bytes += whole->address_bytes - head.address_bytes;
    look->inner_ends += whole->inner_ends - head.inner_ends;
    look->inside = inside;
    return true;
}

/* Whether speech breaks off with a long dash, as in novels: "But I-". */
static bool is_cut_short(smz_text text)
{
    size_t start;

    for (size_t end = text.size; end > 0; end = start) {
        uint32_t c = smz_utf8_previous(text, end, &start);
        if (c == 0x2014 || c == 0x2015)
            return true;
        if (!smz_is(c, SMZ_QUOTE | SMZ_CLOSE))
            return false;
    }
    return false;
}

static bool ends_with_full_stop(smz_text text)
{
    size_t start;

    for (size_t end = text.size; end > 0; end = start) {
        uint32_t c = smz_utf8_previous(text, end, &start);
        if (smz_is(c, SMZ_TERMINAL))
            return c != '!' && c != '?' && c != 0x2026 && c != 0xFF01 && c != 0xFF1F &&
                   !(start > 1 && text.data[start - 1] == '.' && text.data[start - 2] == '.');
        if (c == 0x2014 || c == 0x2015)
            return false;
        if (smz_is(c, SMZ_LETTER | SMZ_DIGIT))
            return true; /* before a footnote reference */
    }
    return false;
}

static bool is_unended(smz_text text)
{
    size_t start, word = text.size;
    uint32_t c = smz_utf8_previous(text, text.size, &start);

    if (c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x060C)
        return true;
    for (; word > 0; word = start) {
        c = smz_utf8_previous(text, word, &start);
        if (!smz_is(c, SMZ_LETTER | SMZ_MARK))
            break;
        if (smz_is(c, SMZ_UPPER)) /* a name, or a headline's capitals */
            return false;
    }
    return word < text.size &&
           (smz_cue_bits((smz_text){text.data + word, text.size - word}) & SMZ_CUE_UNENDED);
}

static void look_at_end(smz_look *look)
{
    smz_text block = look->text;
    size_t start;
    uint32_t last = smz_utf8_previous(block, block.size, &start);

    look->terminal = smz_line_ends_sentence(block) || is_cut_short(block);
    look->full_stop = look->terminal && ends_with_full_stop(block);
    look->colon = last == ':' || last == 0xFF1A;
    look->unended = !look->terminal && is_unended(block);
}

smz_look smz_look_at(smz_text block)
{
    smz_look look = {.text = block, .first = smz_first_class(block)};

    count(&look, block.size);
    look_at_end(&look);
    return look;
}

smz_look smz_look_behind(const smz_look *whole, size_t size)
{
    smz_text block = {whole->text.data + size, whole->text.size - size};
    const smz_look begun = {.text = block, .first = smz_first_class(block)};
    smz_look look = begun;

    if (block.size == 0 || !take_off(&look, whole, size)) {
        look = begun;
        count(&look, block.size);
    }
    look_at_end(&look);
    return look;
}
