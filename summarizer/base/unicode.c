#include "base/unicode.h"

#include <utf8proc.h>
#include "base/sixteen.h"

/* ---- UTF-8 ------------------------------------------------------------------------------ */

uint32_t smz_utf8_next_long(const char *bytes, size_t *size)
{
    const unsigned char *s = (const unsigned char *)bytes;

    if (s[0] < 0xE0) {
        *size = 2;
        return (uint32_t)(s[0] & 0x1F) << 6 | (s[1] & 0x3F);
    }
    if (s[0] < 0xF0) {
        *size = 3;
        return (uint32_t)(s[0] & 0x0F) << 12 | (uint32_t)(s[1] & 0x3F) << 6 | (s[2] & 0x3F);
    }
    *size = 4;
    return (uint32_t)(s[0] & 0x07) << 18 | (uint32_t)(s[1] & 0x3F) << 12 |
           (uint32_t)(s[2] & 0x3F) << 6 | (s[3] & 0x3F);
}

uint32_t smz_utf8_previous(smz_text text, size_t at, size_t *start)
{
    size_t next;

    do
        at--;
    while (at > 0 && ((unsigned char)text.data[at] & 0xC0) == 0x80);
    *start = at;
    return smz_utf8_next(text, at, &next);
}

size_t smz_utf8_put_long(char *out, uint32_t c)
{
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

/* The length of the sequence at `s`, or 0. The ranges are Table 3-7 of the Unicode Standard. */
static size_t sequence(const unsigned char *s, size_t left)
{
    unsigned char low = 0x80, high = 0xBF;
    size_t length;

    if (s[0] >= 0xC2 && s[0] <= 0xDF)
        length = 2;
    else if (s[0] >= 0xE0 && s[0] <= 0xEF)
        length = 3;
    else if (s[0] >= 0xF0 && s[0] <= 0xF4)
        length = 4;
    else
        return 0;
    if (s[0] == 0xE0)
        low = 0xA0;
    else if (s[0] == 0xED)
        high = 0x9F;
    else if (s[0] == 0xF0)
        low = 0x90;
    else if (s[0] == 0xF4)
        high = 0x8F;
    if (left < length || s[1] < low || s[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

size_t smz_utf8_check(const char *data, size_t size)
{
    const unsigned char *s = (const unsigned char *)data;
    size_t i = 0;

    while (i < size) {
        size_t length;

        while (size - i >= SMZ_SIXTEEN && !smz_sixteen_wide(smz_sixteen_load(data + i)))
            i += SMZ_SIXTEEN;
        if (i == size)
            break;
        if (s[i] < 0x80) {
            i++;
            continue;
        }
        length = sequence(s + i, size - i);
        if (length == 0)
            return i;
        i += length;
    }
    return size;
}

/* Those of eight bytes that begin a character: all but 10xxxxxx. */
static size_t count_eight(const char *data)
{
    const uint64_t ones = UINT64_MAX / 255;
    uint64_t eight;

    memcpy(&eight, data, sizeof eight);
    return (size_t)(((~(eight >> 7) | eight >> 6) & ones) * ones >> 56);
}

size_t smz_utf8_count(smz_text text)
{
    size_t count = 0, at = 0;

    for (; text.size - at >= SMZ_SIXTEEN; at += SMZ_SIXTEEN)
        count += smz_sixteen_wide(smz_sixteen_load(text.data + at))
                     ? count_eight(text.data + at) + count_eight(text.data + at + 8)
                     : SMZ_SIXTEEN;
    for (; at < text.size; at++)
        count += ((unsigned char)text.data[at] & 0xC0) != 0x80;
    return count;
}

/* ---- Character classes ------------------------------------------------------------------ */

static unsigned by_category(uint32_t c)
{
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT: return SMZ_LETTER | SMZ_UPPER;
    case UTF8PROC_CATEGORY_LL: return SMZ_LETTER | SMZ_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return SMZ_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return SMZ_MARK;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NO: return SMZ_DIGIT;
    case UTF8PROC_CATEGORY_PD: return SMZ_PUNCT | SMZ_DASH;
    case UTF8PROC_CATEGORY_PS: return SMZ_PUNCT | SMZ_OPEN;
    case UTF8PROC_CATEGORY_PE: return SMZ_PUNCT | SMZ_CLOSE;
    case UTF8PROC_CATEGORY_PI: return SMZ_PUNCT | SMZ_OPEN | SMZ_QUOTE;
    case UTF8PROC_CATEGORY_PF: return SMZ_PUNCT | SMZ_CLOSE | SMZ_QUOTE;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PO: return SMZ_PUNCT;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO: return SMZ_SYMBOL;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return SMZ_SPACE;
    case UTF8PROC_CATEGORY_CF: return SMZ_FORMAT_CHAR;
    case UTF8PROC_CATEGORY_CC: return SMZ_CONTROL;
    default: return 0; /* unassigned, private use */
    }
}

static bool unspaced(uint32_t c)
{
    if (c < 0x0E00)
        return false;
    return c <= 0x0EFF                        /* Thai, Lao */
           || (c >= 0x1000 && c <= 0x109F)    /* Myanmar */
           || (c >= 0x1780 && c <= 0x17FF)    /* Khmer */
           || (c >= 0x3005 && c <= 0x3007)    /* iteration mark, closing mark, ideographic zero */
           || (c >= 0x3041 && c <= 0x30FF)    /* Hiragana, Katakana */
           || (c >= 0x31F0 && c <= 0x31FF)    /* Katakana extensions */
           || (c >= 0x3400 && c <= 0x4DBF)    /* Han extension A */
           || (c >= 0x4E00 && c <= 0x9FFF)    /* Han */
           || (c >= 0xA9E0 && c <= 0xA9FF)    /* Myanmar extended B */
           || (c >= 0xAA60 && c <= 0xAA7F)    /* Myanmar extended A */
           || (c >= 0xF900 && c <= 0xFAFF)    /* Han compatibility */
           || (c >= 0xFF66 && c <= 0xFF9F)    /* half-width Katakana */
           || (c >= 0x1B000 && c <= 0x1B16F)  /* Kana supplements */
           || (c >= 0x20000 && c <= 0x3FFFF); /* Han extensions B and on */
}

/* Sentence_Terminal of PropList.txt, and the ellipsis, for the scripts in living use. */
static bool terminal(uint32_t c)
{
    switch (c) {
    case 0x0589: /* Armenian full stop */
    case 0x061D: /* Arabic end of text mark */
    case 0x061E: /* Arabic triple dot */
    case 0x061F: /* Arabic question mark */
    case 0x06D4: /* Arabic full stop */
    case 0x0964: /* danda */
    case 0x0965: /* double danda */
    case 0x104A: /* Myanmar little section */
    case 0x104B: /* Myanmar section */
    case 0x1362: /* Ethiopic full stop */
    case 0x1367: /* Ethiopic question mark */
    case 0x1368: /* Ethiopic paragraph separator */
    case 0x17D4: /* Khmer khan */
    case 0x17D5: /* Khmer bariyoosan */
    case 0x1803: /* Mongolian full stop */
    case 0x1809: /* Mongolian Manchu full stop */
    case 0x2026: /* ellipsis */
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x3002: /* ideographic full stop */
    case 0xFE52:
    case 0xFE56:
    case 0xFE57:
    case 0xFF01: /* fullwidth ! */
    case 0xFF0E: /* fullwidth full stop */
    case 0xFF1F: /* fullwidth ? */
    case 0xFF61: /* halfwidth ideographic full stop */ return true;
    default: return false;
    }
}

unsigned smz_class_long(uint32_t c)
{
    unsigned class = by_category(c);

    if ((class & (SMZ_LETTER | SMZ_MARK | SMZ_DIGIT)) && unspaced(c) && !(class & SMZ_DIGIT))
        class |= SMZ_UNSPACED;
    if (terminal(c))
        class |= SMZ_TERMINAL;
    /* Quotation marks that Unicode files under Po and Ps. */
    if (c == 0x201A || c == 0x201E || (c >= 0x300C && c <= 0x300F) || c == 0xFF02 || c == 0xFF07)
        class |= SMZ_QUOTE;
    if (c == 0x0085)
        class = SMZ_SPACE;
    if (c == 0x3007) /* ideographic zero is a number letter that stands inside words */
        class |= SMZ_UNSPACED;
    return class;
}

/* Latin, the bulk of all text, by table: one byte's load instead of two dependent ones and a
 * switch. */
const uint16_t smz_ascii_class[128] = {
    /* clang-format off */
    512,512,512,512,512,512,512,512,512, 32, 32, 32, 32, 32,512,512,
    512,512,512,512,512,512,512,512,512,512,512,512, 32, 32, 32, 32, /* the four separators */
    SMZ_SPACE, SMZ_PUNCT | SMZ_TERMINAL, SMZ_PUNCT | SMZ_QUOTE, SMZ_PUNCT,
    SMZ_SYMBOL, SMZ_PUNCT, SMZ_PUNCT, SMZ_PUNCT | SMZ_QUOTE,
    SMZ_PUNCT | SMZ_OPEN, SMZ_PUNCT | SMZ_CLOSE, SMZ_PUNCT, SMZ_SYMBOL,
    SMZ_PUNCT, SMZ_PUNCT | SMZ_DASH, SMZ_PUNCT | SMZ_TERMINAL, SMZ_PUNCT,
    16,16,16,16,16,16,16,16,16,16, SMZ_PUNCT, SMZ_PUNCT,
    SMZ_SYMBOL, SMZ_SYMBOL, SMZ_SYMBOL, SMZ_PUNCT | SMZ_TERMINAL,
    SMZ_PUNCT, 5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,
    5,5,5,5,5,5,5,5,5,5,5, SMZ_PUNCT | SMZ_OPEN, SMZ_PUNCT, SMZ_PUNCT | SMZ_CLOSE, SMZ_SYMBOL,
    SMZ_PUNCT,
    SMZ_SYMBOL, 6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,
    6,6,6,6,6,6,6,6,6,6,6, SMZ_PUNCT | SMZ_OPEN, SMZ_SYMBOL, SMZ_PUNCT | SMZ_CLOSE, SMZ_SYMBOL, 512,
    /* clang-format on */
};

uint32_t smz_lower(uint32_t c)
{
    if (c < 128)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

uint32_t smz_capital(uint32_t c)
{
    return (uint32_t)utf8proc_totitle((utf8proc_int32_t)c);
}

/* ---- Folding ---------------------------------------------------------------------------- */

/* Characters of one word that are decomposed at a time: no word of any language is longer, and
 * what is (a URL) is folded piece by piece. */
#define PIECE 256

static uint32_t apostrophe(uint32_t c)
{
    return c == 0x2019 || c == 0x02BC || c == 0xFF07 ? '\'' : c;
}

/* U+2019 and its kin become an apostrophe; what has no width and is no joiner of a script goes. */
static bool left_out(uint32_t c)
{
    return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF ||
           (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
}

/* Canonical ordering: marks of different classes in the order of their classes (UAX 15). */
static void order_marks(utf8proc_int32_t *piece, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        int class = utf8proc_get_property(piece[i])->combining_class;
        for (size_t j = i; class != 0 && j > 0; j--) {
            utf8proc_int32_t before = piece[j - 1];
            if (utf8proc_get_property(before)->combining_class <= class)
                break;
            piece[j - 1] = piece[j];
            piece[j] = before;
        }
    }
}

/* Composes and writes the `count` decomposed characters of a piece; returns the bytes. */
static size_t write_piece(char *out, size_t capacity, utf8proc_int32_t *piece, size_t count)
{
    size_t written = 0;
    utf8proc_ssize_t composed;

    order_marks(piece, count);
    composed = utf8proc_normalize_utf32(piece, (utf8proc_ssize_t)count,
                                        UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    for (utf8proc_ssize_t i = 0; i < composed; i++) {
        char bytes[4];
        size_t n = smz_utf8_put(bytes, (uint32_t)piece[i]);
        if (written + n <= capacity)
            memcpy(out + written, bytes, n);
        written += n;
    }
    return written;
}

/* Whether a piece of `count` characters should end before `c`: never between a letter and its marks
 * unless they are more than any language has. 18 is the longest decomposition of one character. */
static bool piece_ends(size_t count, uint32_t c)
{
    return count + 18 > PIECE ||
           (count > PIECE / 2 && utf8proc_get_property((utf8proc_int32_t)c)->combining_class == 0);
}

static size_t fold_any(char *out, size_t capacity, smz_text word, bool turkic)
{
    utf8proc_int32_t piece[PIECE];
    size_t count = 0, written = 0, next;

    for (size_t at = 0; at < word.size; at = next) {
        uint32_t c = apostrophe(smz_utf8_next(word, at, &next));
        int boundary = UTF8PROC_BOUNDCLASS_START;
        utf8proc_ssize_t n;

        if (left_out(c))
            continue;
        if (turkic && (c == 'I' || c == 0x0130))
            c = c == 'I' ? 0x0131 : 'i';
        if (piece_ends(count, c)) {
            size_t room = written < capacity ? capacity - written : 0;
            written += write_piece(out + (capacity - room), room, piece, count);
            count = 0;
        }
        n = utf8proc_decompose_char((utf8proc_int32_t)c, piece + count,
                                    (utf8proc_ssize_t)(PIECE - count),
                                    UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, &boundary);
        if (n > 0 && (size_t)n <= PIECE - count)
            count += (size_t)n;
    }
    if (count) {
        size_t room = written < capacity ? capacity - written : 0;
        written += write_piece(out + (capacity - room), room, piece, count);
    }
    return written;
}

size_t smz_fold(char *out, size_t capacity, smz_text word, bool turkic)
{
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.data[i];
        if (c >= 128 || (turkic && c == 'I') || i >= capacity)
            return fold_any(out, capacity, word, turkic);
        out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return word.size;
}

/* ---- Grapheme clusters ------------------------------------------------------------------ */

/* Whether one of eight bytes is no ASCII character, or perhaps a carriage return. */
static bool has_cluster(uint64_t eight)
{
    const uint64_t ones = UINT64_MAX / 255;

    return ((eight | ((eight ^ ones * '\r') - ones)) & ones * 0x80) != 0;
}

/* The end of the run of ASCII characters from `at` on that are one grapheme cluster each. */
static size_t skip_ascii(smz_text text, size_t at)
{
    uint64_t eight;

    for (; text.size - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, text.data + at, sizeof eight);
        if (has_cluster(eight))
            break;
    }
    while (at < text.size && (unsigned char)text.data[at] < 0x80 && text.data[at] != '\r')
        at++;
    return at;
}

size_t smz_count_graphemes(smz_text text)
{
    size_t count = 0, next;
    utf8proc_int32_t state = 0;
    uint32_t before = 0;

    for (size_t at = 0; at < text.size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        count += at == 0 || utf8proc_grapheme_break_stateful((utf8proc_int32_t)before,
                                                             (utf8proc_int32_t)c, &state);
        /* Between two ASCII characters there is always a boundary but in CR LF. */
        if (c < 0x80 && c != '\r') {
            size_t end = skip_ascii(text, next);
            count += end - next;
            next = end;
            c = (unsigned char)text.data[end - 1];
            state = 0;
        }
        before = c;
    }
    return count;
}
