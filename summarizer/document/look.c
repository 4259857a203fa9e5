/* What a block looks like: its words, its first letter, how it ends. */
#include "base/sixteen.h"
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
enum { IS_SPACE = 1, IS_UPPER = 2, IS_TERMINAL = 4, IS_CLOSER = 8, IS_UNSPACED = 16 };

/* ASCII by table: most of what is counted is that. */
enum { U = IS_UPPER, S = IS_SPACE, T = IS_TERMINAL, C = IS_CLOSER };
/* clang-format off */
static const unsigned char kinds[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    S, T, C, 0, 0, 0, 0, C, 0, C, 0, 0, 0, 0, T, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, T,
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, 0, 0, C, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, C, 0, 0};
/* clang-format on */

static unsigned kind_of_wide(smz_text text, size_t at, size_t *next)
{
    unsigned class = smz_class(smz_utf8_next(text, at, next));
    unsigned kind = class & SMZ_SPACE ? IS_SPACE : 0;

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

/* Where the white space behind `at` begins. */
static size_t word_end(smz_text text, size_t at)
{
    size_t next;

    for (; at < text.size && !(kind_of(text, at, &next) & IS_SPACE); at = next)
        ;
    return at;
}

/* Sixty-four bytes of a text, the first in the lowest bit. */
typedef struct chunk {
    uint64_t space;
    uint64_t signs; /* what may end a sentence, and every byte beyond ASCII */
} chunk;

#define CHUNK 64

static inline chunk read_chunk(const char *data)
{
    chunk out = {0, 0};

    for (unsigned i = 0; i < CHUNK; i += SMZ_SIXTEEN) {
        smz_sixteen bytes = smz_sixteen_load(data + i);
        out.space |= (uint64_t)smz_sixteen_spaces(bytes) << i;
        out.signs |= (uint64_t)smz_sixteen_ends(bytes) << i;
    }
    return out;
}

/* The last bytes of a text are read with spaces behind them. */
static chunk read_last(const char *data, size_t size)
{
    char bytes[CHUNK];

    memset(bytes, ' ', sizeof bytes);
    memcpy(bytes, data, size);
    return read_chunk(bytes);
}

/* What begins with "http" or "www." may be an address. */
static void count_address(smz_look *look, smz_text text, size_t at)
{
    size_t end = word_end(text, at);

    if (is_address(text.data + at, end - at))
        look->address_bytes += end - at;
}

/* Looks at the words that begin where the bits of a chunk at `from` say. */
static inline void count_words(smz_look *look, smz_text text, size_t from, uint64_t starts)
{
    bool found = look->inside < look->text.size;
    size_t words = 0;

    for (; starts; starts &= starts - 1, words++) {
        size_t at = from + smz_lowest_bit(starts);
        const char *word = text.data + at;
        if (text.size - at > 4 && (memcmp(word, "http", 4) == 0 || memcmp(word, "www.", 4) == 0))
            count_address(look, text, at);
        at += *word == '('; /* a pattern may stand in brackets */
        if (!found && smz_pattern_is_inside(look->text, at)) {
            look->inside = at;
            found = true;
        }
    }
    look->words += words;
}

/* Looks behind what may end a sentence: a sentence does end if closing marks alone and white space
 * stand there, and within the text if a capital follows. Whether the text itself ends so. */
static bool count_end(smz_look *look, smz_text text, size_t at)
{
    unsigned kind = 0;
    size_t next;

    for (; at < text.size; at = next)
        if (!((kind = kind_of(text, at, &next)) & IS_CLOSER) || (kind & IS_TERMINAL))
            break;
    if (at < text.size && !(kind & IS_SPACE))
        return false;
    for (; at < text.size; at = next)
        if (!((kind = kind_of(text, at, &next)) & IS_SPACE)) {
            look->inner_ends += (kind & IS_UPPER) != 0;
            return false;
        }
    return true;
}

/* Counts what the signs of a chunk at `from` say; adds white space beyond ASCII to `space`, of
 * which
 * `*spill` is in the next chunk. Returns whether a sentence may end with the text. */
static bool count_signs(smz_look *look, smz_text text, size_t from, chunk *of, uint64_t *spill)
{
    bool ended = false;

    for (uint64_t left = of->signs; left; left &= left - 1) {
        unsigned bit = smz_lowest_bit(left);
        size_t next;
        unsigned kind;
        if (((unsigned char)text.data[from + bit] & 0xc0) == 0x80)
            continue;
        kind = kind_of(text, from + bit, &next);
        look->unspaced += (kind & IS_UNSPACED) != 0;
        if (kind & IS_TERMINAL)
            ended |= count_end(look, text, next);
        for (size_t i = bit; (kind & IS_SPACE) && i < next - from; i++)
            *(i < CHUNK ? &of->space : spill) |= (uint64_t)1 << i % CHUNK;
    }
    return ended;
}

/* Counts the words within the first `size` bytes of a block, and the addresses in them, sixty-four
 * bytes at a time: what is asked of every byte is bits, and of a word only where it begins. Returns
 * whether a sentence may end with the last word. */
static bool count(smz_look *look, size_t size)
{
    smz_text text = {look->text.data, size};
    uint64_t behind_space = 1, spill = 0;
    bool ended = false;

    look->inside = look->text.size;
    for (size_t from = 0; from < size; from += CHUNK) {
        chunk of = size - from < CHUNK ? read_last(text.data + from, size - from)
                                       : read_chunk(text.data + from);
        of.space |= spill;
        spill = 0;
        if (of.signs)
            ended |= count_signs(look, text, from, &of, &spill);
        count_words(look, text, from, ~of.space & (of.space << 1 | behind_space));
        behind_space = of.space >> (CHUNK - 1);
    }
    look->words += look->unspaced / 2;
    return ended;
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
    look->address_bytes += whole->address_bytes - head.address_bytes;
    look->inner_ends += whole->inner_ends - head.inner_ends;
    look->inside = inside;
    return true;
}

bool smz_has_word(smz_text text)
{
    size_t next;

    for (size_t at = 0; at < text.size; at = next)
        if (smz_is(smz_utf8_next(text, at, &next), SMZ_LETTER | SMZ_DIGIT))
            return true;
    return false;
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
    return word < text.size && (smz_cue_bits(smz_text_from(text, word)) & SMZ_CUE_UNENDED);
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
