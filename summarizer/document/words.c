#include "document/words.h"

#include "base/unicode.h"

enum { SKIP = SMZ_BYTE_SKIP, ALPHA = SMZ_BYTE_ALPHA, NUMERAL = SMZ_BYTE_NUMERAL };
enum { WIDE = SMZ_BYTE_WIDE, JOINER = SMZ_BYTE_JOINER, SIGIL = SMZ_BYTE_SIGIL };

const unsigned char smz_word_bytes[256] = {
    /* clang-format off */
    ['0'] = 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    ['A'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['a'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['\''] = 8, ['-'] = 8, ['.'] = 8, [','] = 8, [':'] = 8, ['/'] = 8, ['_'] = 8, ['"'] = 8,
    ['@'] = 8 | 16, ['#'] = 16,
    [0x80] =
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    /* clang-format on */
};

/* One word being read. */
typedef struct reader {
    smz_text text;
    size_t end;
    size_t at;
    size_t piece;     /* where the part behind the last joiner began */
    uint32_t last;    /* the last character read */
    unsigned letters; /* nonzero: has a letter */
    bool address;
} reader;

static uint32_t peek(const reader *r, size_t at)
{
    return smz_utf8_peek(r->text, at, r->end);
}

static bool is_spaced_letter(uint32_t c)
{
    unsigned class = smz_class(c);

    return (class & (SMZ_LETTER | SMZ_DIGIT)) && !(class & SMZ_UNSPACED);
}

static bool is_digit(uint32_t c)
{
    return smz_is(c, SMZ_DIGIT);
}

/* ---- Addresses -------------------------------------------------------------------------- */

/* The end of an address that goes on at `at`: white space ends it, and the punctuation before that
 * belongs to the sentence. */
static size_t address_end(const reader *r, size_t at)
{
    size_t start = at, next, before;
    bool bracket = false;

    while (at < r->end) {
        uint32_t c = smz_utf8_next(r->text, at, &next);
        if (smz_is(c, SMZ_SPACE | SMZ_CONTROL | SMZ_UNSPACED | SMZ_QUOTE) || c == '<' || c == '>')
            break;
        bracket |= c == '(';
        at = next;
    }
    while (at > start) {
        uint32_t c = smz_utf8_previous(r->text, at, &before);
        if (!smz_is(c, SMZ_PUNCT | SMZ_TERMINAL) || c == '/' || c == '_' || c == '-' || c == '#' ||
            (c == ')' && bracket))
            break;
        at = before;
    }
    return at;
}

static bool at_scheme(const reader *r)
{
    return r->end - r->at > 3 && memcmp(r->text.data + r->at, "://", 3) == 0 &&
           !smz_is(peek(r, r->at + 3), SMZ_SPACE);
}

/* ---- Words ------------------------------------------------------------------------------ */

/* Letters, digits and marks up to whatever else stands next. */
static void read_piece(reader *r)
{
    r->piece = r->at;
    while (r->at < r->end) {
        unsigned char byte = (unsigned char)r->text.data[r->at];
        unsigned class;
        size_t next;
        uint32_t c;

        if (smz_word_bytes[byte] & (ALPHA | NUMERAL)) {
            r->letters |= smz_word_bytes[byte] & ALPHA;
            r->last = byte;
            r->at++;
            continue;
        }
        if (byte < 0x80)
            return;
        c = smz_utf8_next(r->text, r->at, &next);
        class = smz_class(c);
        if ((class & SMZ_UNSPACED) || !(class & (SMZ_LETTER | SMZ_DIGIT | SMZ_MARK)))
            return;
        r->letters |= class & (SMZ_LETTER | SMZ_MARK);
        r->last = c;
        r->at = next;
    }
}

/* A full stop inside a word: U.S.A, 3.5, example.com, v2.0.Beta - not "today.The". */
static bool dot_joins(const reader *r, uint32_t after)
{
    size_t next;

    if (is_digit(after) || is_digit(r->last) || smz_is(after, SMZ_LOWER))
        return true;
    smz_utf8_next(r->text, r->piece, &next);
    return next == r->at;
}

static bool is_hebrew(uint32_t c)
{
    return c >= 0x05D0 && c <= 0x05EA;
}

/* Whether the character c joins what stands before it to the letter or digit behind it. */
static bool joins(const reader *r, uint32_t c, uint32_t after)
{
    switch (c) {
    case '\'':
    case 0x2019: /* apostrophe */
    case 0x02BC:
    case 0xFF07:
    case '-':
    case 0x2010: /* hyphen */
    case 0x2011:
    case '_': return true;
    case '.': return dot_joins(r, after);
    case ',':
    case ':':
    case '/':
    case 0x066B: /* Arabic decimal and thousands separators */
    case 0x066C: return is_digit(r->last) && is_digit(after);
    case '@': return true;
    case 0x00B7: return !is_digit(after); /* Catalan col·lega */
    case '"':
    case 0x05F3: /* geresh and gershayim of Hebrew abbreviations */
    case 0x05F4: return is_hebrew(r->last) && is_hebrew(after);
    default: return smz_is(c, SMZ_FORMAT_CHAR);
    }
}

static bool is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Moves over the joiner at r->at, if it is one; "rock-'n'-roll" has two in a row. */
static bool read_joiner(reader *r)
{
    size_t next, second;
    uint32_t c, after;

    if (r->at >= r->end || smz_word_bytes[(unsigned char)r->text.data[r->at]] < WIDE)
        return false;
    c = smz_utf8_next(r->text, r->at, &next);
    after = peek(r, next);
    if ((is_hyphen(c) && smz_is_apostrophe(after)) || (smz_is_apostrophe(c) && is_hyphen(after))) {
        smz_utf8_next(r->text, next, &second);
        next = second;
        after = peek(r, next);
    }
    if (!is_spaced_letter(after) || !joins(r, c, after))
        return false;
    if (c == '@' || (c == '.' && r->at - r->piece > 1 && smz_is(r->last, SMZ_LETTER) &&
                     smz_is(after, SMZ_LETTER)))
        r->address = true;
    r->at = next;
    return true;
}

/* Reads on from the word's first character, r->at. */
static void read_word(reader *r)
{
    do
        read_piece(r);
    while (read_joiner(r));
    if (at_scheme(r) || (r->address && peek(r, r->at) == '/')) {
        r->address = true;
        r->at = address_end(r, r->at);
    }
}

/* The word of any kind that begins at *at. */
static void read_any(smz_word *out, smz_text text, size_t *at, size_t end)
{
    reader r = {.text = text, .end = end, .at = *at};

    read_word(&r);
    out->span = (smz_span){*at, r.at};
    out->kind = r.address ? SMZ_WORD_ADDRESS : r.letters ? SMZ_WORD_LETTERS : SMZ_WORD_NUMBER;
    *at = r.at;
}

/* ---- Scripts without spaces ------------------------------------------------------------- */

/* The end of one character with the marks on it. */
static size_t unit_end(smz_text text, size_t at, size_t end)
{
    size_t next;

    smz_utf8_next(text, at, &next);
    while (next < end) {
        size_t following;
        uint32_t c = smz_utf8_next(text, next, &following);
        if (!smz_is(c, SMZ_MARK) && c != 0x200D)
            break;
        next = following;
    }
    return next;
}

static bool is_unspaced_at(smz_text text, size_t at, size_t end)
{
    return smz_is(smz_utf8_peek(text, at, end), SMZ_UNSPACED);
}

/* One bigram; returns how many characters *at moved by. */
static unsigned read_bigram(smz_word *out, smz_text text, size_t *at, size_t end)
{
    size_t first = unit_end(text, *at, end), second;

    out->kind = SMZ_WORD_BIGRAM;
    out->span = (smz_span){*at, first};
    *at = first;
    if (!is_unspaced_at(text, first, end))
        return 1;
    second = unit_end(text, first, end);
    out->span.end = second;
    if (is_unspaced_at(text, second, end))
        return 1;
    *at = second;
    return 2;
}

/* ---- Scanning --------------------------------------------------------------------------- */

/* @name or #topic; false: neither begins at *at. */
static bool read_handle(smz_word *out, smz_text text, size_t *at, size_t end)
{
    reader r = {.text = text, .end = end, .at = *at + 1};

    if (text.data[*at] == '#' && is_digit(peek(&r, r.at)))
        return false;
    do
        read_piece(&r);
    while (r.at < end && text.data[r.at] == '_' && ++r.at);
    if (!r.letters)
        return false;
    *out = (smz_word){{*at, r.at}, SMZ_WORD_ADDRESS};
    *at = r.at;
    return true;
}

/* Where what is part of no word ends. */
static size_t skip_no_word(smz_text text, size_t at, size_t end)
{
    while (at < end && smz_word_bytes[(unsigned char)text.data[at]] == SKIP)
        at++;
    return at;
}

unsigned smz_next_word(smz_word *out, smz_text text, size_t *at, size_t end)
{
    while ((*at = skip_no_word(text, *at, end)) < end) {
        unsigned kind = smz_word_bytes[(unsigned char)text.data[*at]];
        size_t next = *at + 1;

        if (kind & WIDE) {
            unsigned class = smz_class(smz_utf8_next(text, *at, &next));
            if (class & SMZ_UNSPACED)
                return read_bigram(out, text, at, end);
            kind = class & (SMZ_LETTER | SMZ_DIGIT) ? ALPHA : SKIP;
        }
        if (kind & (ALPHA | NUMERAL)) {
            read_any(out, text, at, end);
            return 1;
        }
        if ((kind & SIGIL) && read_handle(out, text, at, end))
            return 1;
        *at = next;
    }
    return 0;
}

/* ---- Many words ------------------------------------------------------------------------- */

void smz_word_window(smz_word_scan *scan)
{
    size_t left = scan->text.size - scan->at;
    const char *data = scan->text.data + scan->at;
    char last[SMZ_WINDOW] = {0};

    if (left < SMZ_WINDOW) {
        memcpy(last, data, left);
        data = last;
    }
    scan->alnums = scan->begins = 0;
    for (unsigned i = 0; i < SMZ_WINDOW; i += SMZ_SIXTEEN) {
        smz_sixteen bytes = smz_sixteen_load(data + i);
        unsigned alnums = smz_sixteen_alnums(bytes);
        scan->alnums |= (uint64_t)alnums << i;
        scan->begins |= (uint64_t)(alnums | smz_sixteen_sigils(bytes)) << i;
    }
    left = scan->end - scan->at;
    if (left < SMZ_WINDOW) {
        scan->alnums &= ((uint64_t)1 << left) - 1;
        scan->begins &= ((uint64_t)1 << left) - 1;
    }
    scan->from = scan->at;
    scan->to = scan->at + (left < SMZ_WINDOW ? left : SMZ_WINDOW);
}

unsigned smz_word_of_any_kind(smz_word_scan *scan, smz_word *out)
{
    unsigned words = smz_next_word(out, scan->text, &scan->at, scan->end);

    if (scan->at > scan->to)
        scan->to = scan->at; /* the next window */
    return words;
}
