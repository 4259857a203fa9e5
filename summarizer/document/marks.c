#include "document/marks.h"

#include "base/unicode.h"

static bool is_space_or_end(smz_text text, size_t at, size_t end)
{
    return at >= end || smz_is(smz_utf8_peek(text, at, end), SMZ_SPACE);
}

/* ---- Marks ------------------------------------------------------------------------------ */

bool smz_is_mark(uint32_t c)
{
    return smz_is(c, SMZ_TERMINAL);
}

static smz_mark_kind kind_of(uint32_t c)
{
    switch (c) {
    case '.': return SMZ_MARK_PERIOD;
    case 0x2026: return SMZ_MARK_ELLIPSIS;
    case '!':
    case '?':
    case 0x203C: /* !! and their kin in one character */
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049: return SMZ_MARK_CALL;
    default: return SMZ_MARK_FULL;
    }
}

/* Where full stops with spaces between them end that go on behind `at`. */
static size_t spaced_dots_end(smz_text text, size_t at, size_t end)
{
    const char *data = text.data;
    size_t tail = at;

    while (
        tail + 1 < end && data[tail] == ' ' && data[tail + 1] == '.' &&
        (tail + 2 == end || !smz_is(smz_utf8_peek(text, tail + 2, end), SMZ_LETTER | SMZ_DIGIT)) &&
        !(tail + 2 < end && data[tail + 2] == '.'))
        tail += 2;
    return tail;
}

size_t smz_marks_end(smz_text text, size_t at, size_t end, smz_mark_kind *kind)
{
    size_t next, first, tail, dots;

    *kind = kind_of(smz_utf8_next(text, at, &first));
    for (tail = first; tail < end; tail = next) {
        uint32_t c = smz_utf8_next(text, tail, &next);
        if (!smz_is_mark(c))
            break;
        if (kind_of(c) > *kind)
            *kind = kind_of(c);
        else if (*kind == SMZ_MARK_PERIOD)
            *kind = SMZ_MARK_ELLIPSIS;
    }
    if (tail != at + 1 || text.data[at] != '.')
        return tail;
    dots = spaced_dots_end(text, tail, end);
    if (dots - tail < 4)
        return tail;
    /* "compounds. . . . The practice": the sentence ends, and the next one begins with an omission.
     */
    if (dots - tail == 6 && dots < end && at > 0 && text.data[at - 1] != ' ' &&
        text.data[dots] == ' ' && smz_is(smz_utf8_peek(text, dots + 1, end), SMZ_UPPER))
        return tail;
    *kind = SMZ_MARK_ELLIPSIS;
    return dots;
}

/* ---- What belongs to the sentence before ------------------------------------------------ */

size_t smz_emoticon_end(smz_text text, size_t at, size_t end)
{
    const char *data = text.data;
    size_t mouth;

    if (at + 1 >= end || !strchr(":;=", data[at]))
        return at;
    mouth = at + 1 + (strchr("-'o", data[at + 1]) != NULL);
    if (mouth >= end || !strchr(")(DPp|*]/", data[mouth]))
        return at;
    while (mouth + 1 < end && data[mouth + 1] == data[mouth])
        mouth++;
    return is_space_or_end(text, mouth + 1, end) ? mouth + 1 : at;
}

/* [citation needed] */
static size_t remark_end(smz_text text, size_t at, size_t end)
{
    size_t inside = at + 1;

    while (inside < end && inside - at < 40 &&
           ((text.data[inside] >= 'a' && text.data[inside] <= 'z') || text.data[inside] == ' '))
        inside++;
    return inside > at + 3 && inside < end && text.data[inside] == ']' ? inside + 1 : at;
}

/* [12] [...] (...) */
static size_t bracket_note_end(smz_text text, size_t at, size_t end)
{
    size_t inside = at + 1, dots, next;

    if (at >= end || (text.data[at] != '[' && text.data[at] != '('))
        return at;
    if (text.data[at] == '[')
        while (inside < end && inside - at < 5 && text.data[inside] >= '0' &&
               text.data[inside] <= '9')
            inside++;
    dots = inside;
    while (inside < end && inside - at < 7 &&
           (text.data[inside] == '.' || text.data[inside] == ' '))
        inside++;
    if (inside == at + 1 && smz_utf8_peek(text, inside, end) == 0x2026) {
        smz_utf8_next(text, inside, &next);
        inside = next;
    }
    if (inside == at + 1 || inside >= end || (dots == at + 1 && inside - dots < 3) ||
        text.data[inside] != (text.data[at] == '[' ? ']' : ')'))
        return at;
    inside++;
    return inside < end && text.data[inside] == '.' ? inside + 1 : inside;
}

/* Emoji and other pictures, with what modifies and joins them. */
static size_t pictures_end(smz_text text, size_t at, size_t end)
{
    size_t next;

    while (at < end) {
        uint32_t c = smz_utf8_next(text, at, &next);
        bool picture = (c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F000 && c <= 0x1FAFF);
        if (!picture && c != 0xFE0F && c != 0x200D)
            break;
        at = next;
    }
    return at;
}

size_t smz_notes_end(smz_text text, size_t at, size_t end)
{
    size_t before;

    do {
        size_t note = at + (at < end && text.data[at] == ' '), note_end;
        before = at;
        if (note >= end)
            break;
        if ((note_end = bracket_note_end(text, note, end)) > note ||
            (note_end = text.data[note] == '[' ? remark_end(text, note, end) : note) > note ||
            (note_end = smz_emoticon_end(text, note, end)) > note ||
            (note_end = pictures_end(text, note, end)) > note)
            at = note_end;
    } while (at > before);
    return at;
}

/* ---- Items of lists --------------------------------------------------------------------- */

static bool is_bullet(uint32_t c)
{
    return c == 0x2022 || c == 0x2043 || c == 0x2023 || c == 0x25AA || c == 0x25CF || c == 0x25E6 ||
           c == 0x25A0 || c == 0x00B7;
}

static bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_ascii_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

smz_item smz_item_read(smz_text text, size_t at, size_t end)
{
    const char *data = text.data;
    smz_item item = {0, 0, false, 0};
    size_t next, start;
    bool opened;

    if (at < end && is_bullet(smz_utf8_next(text, at, &next)))
        at = next + (next < end && data[next] == ' ');
    opened = at < end && data[at] == '(';
    at += opened;
    start = at;
    while (at < end && at - start < 3 && is_ascii_digit(data[at]))
        item.value = item.value * 10 + (unsigned)(data[at++] - '0');
    if (at == start && at < end && is_ascii_lower(data[at])) {
        item.letter = true;
        item.value = (unsigned)(data[at++] - 'a') + 1;
    }
    if (at == start || at >= end || (data[at] != '.' && data[at] != ')'))
        return (smz_item){0, 0, false, 0};
    item.close = data[at++];
    if (opened)
        item.close = '(';
    if (item.close == '.' && at < end && data[at] == ')') {
        item.close = ':';
        at++;
    }
    item.end = is_space_or_end(text, at, end) ? at : 0;
    return item;
}

size_t smz_item_start(smz_text text, size_t begin, size_t at)
{
    const char *data = text.data;
    size_t start = at, bullet;

    while (start > begin && at - start < 3 &&
           (is_ascii_digit(data[start - 1]) || is_ascii_lower(data[start - 1])))
        start--;
    if (start > begin && data[start - 1] == '(')
        start--;
    if (start > begin && start < at) {
        size_t behind = start - (data[start - 1] == ' ');
        if (behind > begin && is_bullet(smz_utf8_previous(text, behind, &bullet)) &&
            bullet >= begin)
            start = bullet;
    }
    return start > begin && start < at && data[start - 1] == ' ' ? start : at;
}
