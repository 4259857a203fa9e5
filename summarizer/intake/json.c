#include "intake/json.h"

#include <stdint.h>
#include "base/error.h"
#include "base/unicode.h"

/* What is being read, and where. Every scan function starts at `at` and moves it on. */
typedef struct cursor {
    const unsigned char *data;
    size_t size;
    size_t at;
    smz_error *error;
} cursor;

static int fail(const cursor *c, const char *what)
{
    return smz_fail(c->error, SMZ_ERROR_JSON, c->at, "%s at byte %zu", what, c->at);
}

static bool at_byte(const cursor *c, unsigned char byte)
{
    return c->at < c->size && c->data[c->at] == byte;
}

static bool at_digit(const cursor *c)
{
    return c->at < c->size && c->data[c->at] >= '0' && c->data[c->at] <= '9';
}

static void skip_space(cursor *c)
{
    while (at_byte(c, ' ') || at_byte(c, '\t') || at_byte(c, '\r') || at_byte(c, '\n'))
        c->at++;
}

/* ---- Scalars ---------------------------------------------------------------------------- */

/* Whether one of eight bytes is a quote, a backslash or a control character. May also say so of a
 * byte above a true one, never without one. */
static bool has_special(uint64_t eight)
{
    const uint64_t ones = UINT64_MAX / 255;
    uint64_t quote = eight ^ ones * '"', backslash = eight ^ ones * '\\';
    uint64_t found = ((eight - ones * 0x20) & ~eight) | ((quote - ones) & ~quote) |
                     ((backslash - ones) & ~backslash);

    return (found & ones * 0x80) != 0;
}

/* Moves to the next quote, backslash or control character, or to the end. */
static void skip_plain(cursor *c)
{
    uint64_t eight;

    while (c->size - c->at >= sizeof eight) {
        memcpy(&eight, c->data + c->at, sizeof eight);
        if (has_special(eight))
            break;
        c->at += sizeof eight;
    }
    while (c->at < c->size && c->data[c->at] >= 0x20 && !at_byte(c, '"') && !at_byte(c, '\\'))
        c->at++;
}

static int hex_digit(unsigned char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f')
        return (byte | 0x20) - 'a' + 10;
    return -1;
}

/* One escape, at its backslash. */
static int scan_escape(cursor *c)
{
    size_t digits = 4;

    c->at++;
    if (c->at == c->size)
        return fail(c, "unterminated string");
    if (!memchr("\"\\/bfnrtu", c->data[c->at], 9))
        return fail(c, "invalid escape");
    if (c->data[c->at++] != 'u')
        return SMZ_OK;
    for (; digits > 0; digits--, c->at++)
        if (c->at == c->size || hex_digit(c->data[c->at]) < 0)
            return fail(c, "invalid \\u escape");
    return SMZ_OK;
}

/* A string, at its opening quote. */
static int scan_string(cursor *c)
{
    c->at++;
    for (;;) {
        skip_plain(c);
        if (c->at == c->size)
            return fail(c, "unterminated string");
        if (at_byte(c, '"')) {
            c->at++;
            return SMZ_OK;
        }
        if (!at_byte(c, '\\'))
            return fail(c, "raw control character in a string");
        if (scan_escape(c) != SMZ_OK)
            return SMZ_ERROR_JSON;
    }
}

static int scan_digits(cursor *c)
{
    if (!at_digit(c))
        return fail(c, "invalid number");
    while (at_digit(c))
        c->at++;
    return SMZ_OK;
}

static int scan_number(cursor *c)
{
    if (at_byte(c, '-'))
        c->at++;
    if (at_byte(c, '0'))
        c->at++; /* nothing may follow a leading zero but a fraction or an exponent */
    else if (scan_digits(c) != SMZ_OK)
        return SMZ_ERROR_JSON;
    if (at_byte(c, '.')) {
        c->at++;
        if (scan_digits(c) != SMZ_OK)
            return SMZ_ERROR_JSON;
    }
    if (at_byte(c, 'e') || at_byte(c, 'E')) {
        c->at++;
        if (at_byte(c, '+') || at_byte(c, '-'))
            c->at++;
        return scan_digits(c);
    }
    return SMZ_OK;
}

static int scan_word(cursor *c, smz_text word)
{
    if (c->size - c->at < word.size || memcmp(c->data + c->at, word.data, word.size) != 0)
        return fail(c, "a value was expected");
    c->at += word.size;
    return SMZ_OK;
}

/* What kind of value begins here, by its first byte. */
static smz_json_kind kind_here(const cursor *c)
{
    if (c->at == c->size)
        return SMZ_JSON_NONE;
    switch (c->data[c->at]) {
    case '{': return SMZ_JSON_OBJECT;
    case '[': return SMZ_JSON_ARRAY;
    case '"': return SMZ_JSON_STRING;
    case 't':
    case 'f': return SMZ_JSON_BOOLEAN;
    case 'n': return SMZ_JSON_NULL;
    default: return at_digit(c) || at_byte(c, '-') ? SMZ_JSON_NUMBER : SMZ_JSON_NONE;
    }
}

static int scan_scalar(cursor *c, smz_json_kind kind)
{
    switch (kind) {
    case SMZ_JSON_STRING: return scan_string(c);
    case SMZ_JSON_NUMBER: return scan_number(c);
    case SMZ_JSON_NULL: return scan_word(c, SMZ_TEXT("null"));
    case SMZ_JSON_BOOLEAN:
        return scan_word(c, at_byte(c, 't') ? SMZ_TEXT("true") : SMZ_TEXT("false"));
    default: return fail(c, "a value was expected");
    }
}

/* A key and its colon, and the white space around them. */
static int scan_key(cursor *c, smz_text *key)
{
    size_t start;

    skip_space(c);
    start = c->at;
    if (!at_byte(c, '"'))
        return fail(c, "a name in quotes was expected");
    if (scan_string(c) != SMZ_OK)
        return SMZ_ERROR_JSON;
    *key = (smz_text){(const char *)c->data + start, c->at - start};
    skip_space(c);
    if (!at_byte(c, ':'))
        return fail(c, "a colon was expected");
    c->at++;
    skip_space(c);
    return SMZ_OK;
}

/* ---- Nested values ---------------------------------------------------------------------- */

/* The brackets that are open, by what closes them: a stack, so that no nesting recurses. */
typedef struct nest {
    char closer[SMZ_JSON_DEPTH];
    size_t depth;
} nest;

/* At an opening bracket. `*value`: a value comes next, not the closing bracket. */
static int open_bracket(cursor *c, nest *open, bool *value)
{
    char closer = at_byte(c, '{') ? '}' : ']';
    smz_text key;

    if (open->depth == SMZ_JSON_DEPTH)
        return fail(c, "nested too deep");
    c->at++;
    skip_space(c);
    *value = !at_byte(c, (unsigned char)closer);
    if (!*value) {
        c->at++;
        return SMZ_OK;
    }
    open->closer[open->depth++] = closer;
    return closer == '}' ? scan_key(c, &key) : SMZ_OK;
}

/* Behind a value inside brackets: a comma, or the closing bracket. */
static int after_value(cursor *c, nest *open, bool *value)
{
    char closer = open->closer[open->depth - 1];
    smz_text key;

    skip_space(c);
    *value = at_byte(c, ',');
    if (*value) {
        c->at++;
        skip_space(c);
        return closer == '}' ? scan_key(c, &key) : SMZ_OK;
    }
    if (!at_byte(c, (unsigned char)closer))
        return fail(c, closer == '}' ? "a comma or } was expected" : "a comma or ] was expected");
    c->at++;
    open->depth--;
    return SMZ_OK;
}

/* Any value, whole. */
static int scan_value(cursor *c, smz_json_value *out)
{
    nest open;
    bool value = true;
    int status;

    out->kind = kind_here(c);
    out->at = c->at;
    open.depth = 0;
    do {
        smz_json_kind kind = kind_here(c);
        if (!value)
            status = after_value(c, &open, &value);
        else if (kind == SMZ_JSON_OBJECT || kind == SMZ_JSON_ARRAY)
            status = open_bracket(c, &open, &value);
        else {
            status = scan_scalar(c, kind);
            value = false;
        }
    } while (status == SMZ_OK && (value || open.depth > 0));
    out->raw = (smz_text){(const char *)c->data + out->at, c->at - out->at};
    return status;
}

/* ---- The outermost object --------------------------------------------------------------- */

void smz_json_open(smz_json_reader *out, smz_text json)
{
    *out = (smz_json_reader){json, 0, false, false};
}

/* Behind the closing brace. */
static int scan_end(cursor *c, smz_json_reader *reader)
{
    c->at++;
    reader->ended = true;
    skip_space(c);
    return c->at == c->size ? 0 : fail(c, "something follows the object");
}

/* To where the next member begins: 1, or the end of the object: 0. */
static int next_place(cursor *c, smz_json_reader *reader)
{
    unsigned char wanted = reader->begun ? ',' : '{';

    skip_space(c);
    if (reader->begun && at_byte(c, '}'))
        return scan_end(c, reader);
    if (!at_byte(c, wanted))
        return fail(c, reader->begun ? "a comma or } was expected" : "a JSON object was expected");
    c->at++;
    skip_space(c);
    if (!reader->begun && at_byte(c, '}'))
        return scan_end(c, reader);
    reader->begun = true;
    return 1;
}

int smz_json_next(smz_json_member *out, smz_json_reader *reader, smz_error *error)
{
    cursor c = {(const unsigned char *)reader->json.data, reader->json.size, reader->at, error};
    int status = reader->ended ? 0 : next_place(&c, reader);

    if (status == 1) {
        status = scan_key(&c, &out->key);
        if (status == SMZ_OK)
            status = scan_value(&c, &out->value);
        if (status == SMZ_OK)
            status = 1;
    }
    reader->at = c.at;
    return status;
}

/* ---- Arrays ----------------------------------------------------------------------------- */

bool smz_json_item(smz_json_value *out, const smz_json_value *array, size_t *at)
{
    cursor c = {(const unsigned char *)array->raw.data, array->raw.size, *at, NULL};

    if (c.at > 0 && at_byte(&c, ']'))
        return false;
    c.at++; /* the opening bracket, or the comma behind the item before */
    skip_space(&c);
    if (at_byte(&c, ']') || scan_value(&c, out) != SMZ_OK)
        return false;
    out->at += array->at;
    skip_space(&c);
    *at = c.at;
    return true;
}

/* ---- Unescaping ------------------------------------------------------------------------- */

static uint32_t hex_four(const char *digits)
{
    uint32_t value = 0;

    for (int i = 0; i < 4; i++)
        value = value << 4 | (uint32_t)hex_digit((unsigned char)digits[i]);
    return value;
}

/* The character of the scanned escape at text[*at], which moves behind it; a surrogate when it is
 * a lone one. */
static uint32_t unescape(smz_text text, size_t *at)
{
    static const char letters[] = "bfnrt", meant[] = "\b\f\n\r\t";
    char letter = text.data[*at + 1];
    const char *found = memchr(letters, letter, sizeof letters - 1);
    uint32_t high, low;

    if (letter != 'u') {
        *at += 2;
        return (unsigned char)(found ? meant[found - letters] : letter);
    }
    high = hex_four(text.data + *at + 2);
    *at += 6;
    if (high < 0xD800 || high > 0xDBFF || text.size - *at < 6 ||
        memcmp(text.data + *at, "\\u", 2) != 0)
        return high;
    low = hex_four(text.data + *at + 2);
    if (low < 0xDC00 || low > 0xDFFF)
        return high;
    *at += 6;
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/* Unescapes `text`, the inside of a scanned string, into `out`, which has room for as many bytes.
 * Returns the bytes written; `*bad` is where the first character stands that no text can hold. */
static size_t unescape_all(char *out, smz_text text, size_t *bad)
{
    size_t written = 0, at = 0;

    *bad = text.size;
    while (at < text.size) {
        const char *escape = memchr(text.data + at, '\\', text.size - at);
        size_t run = escape ? (size_t)(escape - text.data) - at : text.size - at;
        size_t here = at + run;
        uint32_t c;

        memcpy(out + written, text.data + at, run);
        written += run;
        at = here;
        if (!escape)
            break;
        c = unescape(text, &at);
        if (c == 0 || (c >= 0xD800 && c <= 0xDFFF)) {
            *bad = here;
            return written;
        }
        written += smz_utf8_put(out + written, c);
    }
    return written;
}

static smz_text inside_quotes(smz_text raw)
{
    return (smz_text){raw.data + 1, raw.size - 2};
}

int smz_json_string(smz_text *out, smz_arena *arena, const smz_json_value *value, smz_error *error)
{
    smz_text inside = inside_quotes(value->raw);
    char *copy = SMZ_NEW(arena, char, inside.size + 1);
    size_t bad, size;

    *out = (smz_text){NULL, 0};
    if (!copy)
        return smz_fail_memory(error);
    size = unescape_all(copy, inside, &bad);
    if (bad < inside.size) {
        size_t at = value->at + 1 + bad;
        if (memcmp(inside.data + bad, "\\u0000", 6) == 0)
            return smz_fail(error, SMZ_ERROR_BINARY, at, "NUL character at byte %zu", at);
        return smz_fail(error, SMZ_ERROR_JSON, at, "lone surrogate at byte %zu", at);
    }
    copy[size] = '\0';
    *out = (smz_text){copy, size};
    return SMZ_OK;
}

size_t smz_json_key(char *out, size_t capacity, smz_text raw)
{
    smz_text inside = inside_quotes(raw);
    size_t bad, size;

    /* Unescaping never makes longer, and a key that is looked for has few escapes or none. */
    if (inside.size > capacity)
        return 0;
    size = unescape_all(out, inside, &bad);
    return bad < inside.size ? 0 : size;
}
