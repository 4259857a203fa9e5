/*
 * Which line ends are mere wraps?
 *
 * Text wrapped at a width has a tell-tale: the first word of the next line would not have fitted on
 * the line before. What a line needs to hold that word as well is measured where a wrap is
 * certain (the next line begins in lower case, in the middle of a sentence), and lines whose need
 * is as great elsewhere are taken for wrapped too. All other lines are paragraphs, headings or
 * items by themselves.
 */
#include "base/error.h"
#include "base/unicode.h"
#include "intake/source.h"

enum {
    LOWER = 1 << 0,    /* begins with a lower case letter */
    UNCASED = 1 << 1,  /* begins with a letter of a script without case */
    TERMINAL = 1 << 2, /* ends as a sentence does */
    OPEN = 1 << 3,     /* ends with a comma or a word that wants another: it goes on */
    BULLET = 1 << 4,   /* begins with a bullet */
    NUMBER = 1 << 5,   /* begins with an item's number */
    QUOTED = 1 << 6,   /* begins with > */
    LABEL = 1 << 7     /* short, and begins a block behind another one */
};

typedef struct line {
    smz_span span;
    size_t marker; /* bytes of the bullet, number or > with the space behind it */
    uint32_t width;
    uint32_t first_word;
    unsigned flags;
} line;

typedef SMZ_VECTOR(line) line_vector;

/* What is known of the whole document's lines. */
typedef struct wraps {
    bool wrapped;
    uint32_t need; /* a line that needs that many characters for the next word was full */
} wraps;

/* ---- What one line looks like ----------------------------------------------------------- */

/* Bytes of the white space at `at`. */
static size_t space_at(smz_text text, size_t at)
{
    size_t from = at, next;

    while (at < text.size && smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE))
        at = next;
    return at - from;
}

/* Bullets that need a space behind them, since they are signs of other uses as well, and those
 * that are nothing else. */
static size_t bullet(smz_text text)
{
    size_t next, space;
    uint32_t c = smz_utf8_next(text, 0, &next);
    bool sure = c == 0x2022 || c == 0x2023 || c == 0x25E6 || c == 0x25AA || c == 0x25A0 ||
                c == 0x25CF || c == 0x25CB || c == 0x2043;

    if (!sure && c != '-' && c != '*' && c != '+' && c != 0x2013 && c != 0x00B7 && c != 0x27A4 &&
        c != 0x25BA && c != 0x2192 && c != 0x2713)
        return 0;
    space = space_at(text, next);
    return (space || sure) && next + space < text.size ? next + space : 0;
}

/* 1. 1) (1) 1.) a) (a) */
static size_t number(smz_text text)
{
    bool bracket = text.data[0] == '(';
    size_t at = bracket, first = at, space;

    while (at < text.size && at - first < 3 && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    if (at == first) {
        if (at + 1 >= text.size || text.data[at] < 'a' || text.data[at] > 'z' ||
            text.data[at + 1] != ')')
            return 0;
        at++;
    }
    first = at;
    if (!bracket && at < text.size && text.data[at] == '.')
        at++;
    if (at < text.size && text.data[at] == ')')
        at++;
    space = at < text.size ? space_at(text, at) : 0;
    return at > first && space && at + space < text.size ? at + space : 0;
}

static size_t quote_marker(smz_text text)
{
    size_t at = 0;

    while (at < text.size && text.data[at] == '>')
        at += 1 + (at + 1 < text.size ? space_at(text, at + 1) : 0);
    return at < text.size ? at : 0;
}

/* Words that no sentence, heading or item ends with. */
static bool wants_more(smz_text word)
{
    static const char *const words[] = {
        "a",   "al",  "an", "and", "as", "at",  "by",   "das", "de",  "del", "dem", "den", "der",
        "des", "die", "du", "el",  "et", "for", "from", "il",  "in",  "la",  "le",  "les", "los",
        "mit", "och", "of", "og",  "or", "que", "the",  "to",  "und", "von", "with"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (smz_text_equal(word, (smz_text){words[i], strlen(words[i])}))
            return true;
    return false;
}

static bool goes_on(smz_text text)
{
    size_t start, word;
    uint32_t c = smz_utf8_previous(text, text.size, &start);

    if (c == ',' || c == ';' || c == 0x3001 || c == 0xFF0C || c == 0x060C)
        return true;
    for (word = text.size; word > 0 && text.data[word - 1] >= 'a' && text.data[word - 1] <= 'z';)
        word--;
    return word > 0 && text.data[word - 1] == ' ' && wants_more(smz_text_from(text, word));
}

static uint32_t characters(smz_text text)
{
    size_t count = smz_utf8_count(text);

    return count < UINT32_MAX / 4 ? (uint32_t)count : UINT32_MAX / 4;
}

/* The width of the first word; of a script without spaces, of its first character. */
static uint32_t first_word(smz_text text)
{
    uint32_t width = 0;
    size_t next;

    for (size_t at = 0; at < text.size; at = next) {
        unsigned class = smz_class(smz_utf8_next(text, at, &next));
        if (class & SMZ_SPACE)
            break;
        width++;
        if ((class & SMZ_UNSPACED) || width == 64)
            break;
    }
    return width;
}

static line measure(smz_text text, smz_span span)
{
    smz_text all = smz_text_slice(text, span);
    line out = {.span = span, .width = characters(all)};
    unsigned class;

    if ((out.marker = quote_marker(all)) > 0)
        out.flags |= QUOTED;
    else if ((out.marker = bullet(all)) > 0)
        out.flags |= BULLET;
    else if ((out.marker = number(all)) > 0)
        out.flags |= NUMBER;
    class = smz_first_class((smz_text){all.data + out.marker, all.size - out.marker});
    if (class & SMZ_LOWER)
        out.flags |= LOWER;
    else if ((class & SMZ_LETTER) && !(class & SMZ_UPPER))
        out.flags |= UNCASED;
    if (smz_line_ends_sentence(all))
        out.flags |= TERMINAL;
    else if (goes_on(all))
        out.flags |= OPEN;
    out.first_word = first_word(all);
    return out;
}

/* ---- Wraps of the whole document -------------------------------------------------------- */

#define WIDEST          255 /* nobody wraps wider */
#define NARROWEST       25  /* nor narrower: lines this short are lists and headings */
#define NARROWEST_KANJI 10  /* in scripts without spaces, which say more in a line */

static uint32_t need_of(const line *a, const line *b)
{
    uint32_t need = a->width + 1 + b->first_word;

    return need < WIDEST ? need : WIDEST;
}

static bool certain(const line *a, const line *b, uint32_t widest)
{
    if ((a->flags & TERMINAL) || (b->flags & (BULLET | NUMBER)))
        return false;
    if (b->flags & LOWER)
        return true;
    return (b->flags & UNCASED) && widest < WIDEST && a->width + 4 > widest;
}

/* Learns from `lines`, all lines of all runs that have more than one; `runs` says where those end.
 */
static wraps learn(const line_vector *lines, const size_t *run_ends)
{
    uint32_t histogram[WIDEST + 1] = {0}, widest = 0;
    size_t sure = 0, all = 0, seen = 0, uncased = 0;
    uint32_t need = 0;

    for (size_t i = 0; i < lines->size; i++)
        if (lines->items[i].width > widest)
            widest = lines->items[i].width;
    for (size_t i = 0, run = 0; i + 1 < lines->size; i++) {
        const line *a = &lines->items[i], *b = a + 1;
        if (i + 1 == run_ends[run]) {
            run++;
            continue;
        }
        all++;
        if (certain(a, b, widest)) {
            sure++;
            uncased += (b->flags & UNCASED) != 0;
            histogram[need_of(a, b)]++;
        }
    }
    /* The lowest twentieth are lines cut short by hand. */
    while (need < WIDEST && seen + histogram[need] <= sure / 20)
        seen += histogram[need++];
    if (need > widest + 1)
        need = widest + 1;
    return (wraps){sure > 0 && sure >= all / 6 && need < WIDEST &&
                       need >= (2 * uncased > sure ? NARROWEST_KANJI : NARROWEST),
                   need};
}

/* ---- From lines to blocks --------------------------------------------------------------- */

/* Short lines with commas and full stops at the ends of some of them: a stanza. Without a comma it
 * may as well be a list, or a page of short paragraphs below its headline. */
static bool is_verse(const line *lines, size_t count)
{
    size_t pauses = 0, open = 0, width = 0;

    for (size_t i = 0; i < count; i++) {
        if (lines[i].width > 70 || (lines[i].flags & (BULLET | NUMBER | QUOTED)))
            return false;
        pauses += (lines[i].flags & (TERMINAL | OPEN)) != 0;
        open += (lines[i].flags & OPEN) != 0;
        width += lines[i].width;
    }
    return count >= 3 && width >= 15 * count && 3 * pauses >= count && 4 * open >= count;
}

static bool full(const line *a, const line *b, const wraps *known)
{
    return known->wrapped && need_of(a, b) >= known->need;
}

/* A short line between others that begins in upper case: what a page puts between the halves of a
 * sentence ("Advertisement"), or a headline. Whether the line in lower case behind it goes on with
 * it is for the layout to say, which knows furniture. */
static bool is_label(const line *a)
{
    return a->width < NARROWEST && !(a->flags & (LOWER | UNCASED | OPEN | QUOTED));
}

/* Whether line `b` goes on with what line `a`, its neighbour above, began; `block`: the first line
 * of a's block. */
static bool goes_with(const line *block, const line *a, const line *b, const wraps *known,
                      bool verse)
{
    if ((a->flags & QUOTED) != (b->flags & QUOTED))
        return false;
    if (b->flags & BULLET)
        return !(block->flags & BULLET) && !(a->flags & TERMINAL) && full(a, b, known);
    if (b->flags & NUMBER)
        return !(block->flags & NUMBER) && !(a->flags & TERMINAL) && full(a, b, known);
    if ((a->flags & OPEN) || full(a, b, known) || ((b->flags & LOWER) && !(a->flags & LABEL)))
        return true;
    return verse && !(a->flags & TERMINAL);
}

static int add_block(smz_source *source, smz_arena *arena, const smz_block *run, const line *first,
                     const line *last, smz_error *error)
{
    smz_block *block = SMZ_PUSH(arena, &source->blocks);

    if (!block)
        return smz_fail_memory(error);
    *block = (smz_block){.span = {first->span.start, last->span.end},
                         .kind = run->kind,
                         .level = run->level,
                         .marker = first->marker};
    if (run->kind == SMZ_BLOCK_PARAGRAPH && first->marker) {
        block->kind = first->flags & QUOTED ? SMZ_BLOCK_QUOTE : SMZ_BLOCK_ITEM;
        block->level = first->flags & QUOTED ? 0 : 1;
    }
    return SMZ_OK;
}

static int cut_run(smz_source *source, smz_arena *arena, const smz_block *run, line *lines,
                   size_t count, const wraps *known, smz_error *error)
{
    bool verse = !known->wrapped && is_verse(lines, count);
    size_t first = 0;
    int status = SMZ_OK;

    for (size_t i = 1; i < count && status == SMZ_OK; i++)
        if (!goes_with(&lines[first], &lines[i - 1], &lines[i], known, verse)) {
            status = add_block(source, arena, run, &lines[first], &lines[i - 1], error);
            first = i;
            if (is_label(&lines[i]))
                lines[i].flags |= LABEL;
        }
    return status == SMZ_OK ? add_block(source, arena, run, &lines[first], &lines[count - 1], error)
                            : status;
}

static bool has_lines(smz_block_kind kind)
{
    return kind == SMZ_BLOCK_PARAGRAPH || kind == SMZ_BLOCK_ITEM || kind == SMZ_BLOCK_QUOTE;
}

static int measure_run(line_vector *lines, smz_arena *arena, smz_text text, const smz_block *run,
                       smz_error *error)
{
    smz_text until = {text.data, run->span.end};
    size_t at = run->span.start, next;

    for (; at < run->span.end; at = next) {
        size_t end = has_lines(run->kind) ? smz_line_end(until, at, &next) : (next = run->span.end);
        smz_span span = smz_trim(text, (smz_span){at, end});
        line *added;
        if (smz_span_size(span) == 0)
            continue;
        added = SMZ_PUSH(arena, lines);
        if (!added)
            return smz_fail_memory(error);
        *added = measure(text, span);
    }
    return SMZ_OK;
}

/* The number (or letter) of a numbered item, or 0. */
static unsigned item_number(smz_text text, const smz_block *block)
{
    size_t at = block->span.start;
    unsigned value = 0;

    if (block->marker == 0 || block->kind != SMZ_BLOCK_ITEM)
        return 0;
    if (text.data[at] == '(')
        at++;
    for (; text.data[at] >= '0' && text.data[at] <= '9'; at++)
        value = value * 10 + (unsigned)(text.data[at] - '0');
    if (value == 0 && text.data[at] >= 'a' && text.data[at] <= 'z')
        value = 1000 + (unsigned)text.data[at];
    return value;
}

/* A number with no neighbour in a count is no item: "1. FC Köln", "3. Results". */
static void unnumber(smz_source *source)
{
    smz_block *blocks = source->blocks.items;
    size_t count = source->blocks.size;
    unsigned before = 0, number;
    bool counted = false; /* the item before is a neighbour of this one */

    for (size_t i = 0; i < count; i++) {
        unsigned after;
        number = item_number(source->text, &blocks[i]);
        after = i + 1 < count ? item_number(source->text, &blocks[i + 1]) : 0;
        if (number && !(counted && before + 1 == number) && after != number + 1) {
            blocks[i].kind = SMZ_BLOCK_PARAGRAPH;
            blocks[i].marker = blocks[i].level = 0;
        }
        counted = number != 0;
        before = number;
    }
}

int smz_lines_to_blocks(smz_source *source, smz_arena *arena, const smz_blocks *runs,
                        smz_error *error)
{
    line_vector lines = {0};
    size_t *run_ends = SMZ_NEW(arena, size_t, runs->size + 1);
    wraps known;
    int status = SMZ_OK;

    if (!run_ends)
        return smz_fail_memory(error);
    for (size_t i = 0; i < runs->size; i++) {
        status = measure_run(&lines, arena, source->text, &runs->items[i], error);
        if (status != SMZ_OK)
            return status;
        run_ends[i] = lines.size;
    }
    known = learn(&lines, run_ends);
    for (size_t i = 0; i < runs->size && status == SMZ_OK; i++) {
        size_t first = i ? run_ends[i - 1] : 0;
        status = cut_run(source, arena, &runs->items[i], lines.items + first, run_ends[i] - first,
                         &known, error);
    }
    if (!source->markup)
        unnumber(source);
    return status;
}
