#include "base/error.h"
#include "base/unicode.h"
#include "intake/source.h"

#include <limits.h>
#include <md4c.h>

typedef struct reader {
    smz_source *out;
    smz_arena *arena;
    smz_text markdown;
    SMZ_VECTOR(char) text;
    smz_blocks runs;
    SMZ_VECTOR(smz_span) strong; /* text in bold or emphasis */
    size_t run_start;
    size_t link_start, strong_start; /* text offsets; of the outermost span of the kind */
    unsigned headings, items, quotes, codes, rows, images, strongs, links;
    unsigned level; /* of the heading that is open */
    bool skip;      /* inside <script> or <style> */
    bool out_of_memory;
    size_t work; /* callbacks that may still come */
} reader;

/* ---- Text and map ----------------------------------------------------------------------- */

static int no_memory(reader *r)
{
    r->out_of_memory = true;
    return 1;
}

/* Where in the source `data` stands; behind what was copied last when md4c made it up (a line
 * break, a space). */
static size_t source_of(const reader *r, const char *data)
{
    const smz_source *out = r->out;
    const smz_piece *last;
    uintptr_t at = (uintptr_t)data, from = (uintptr_t)r->markdown.data;

    if (at >= from && at < from + r->markdown.size)
        return at - from;
    if (out->pieces.size == 0)
        return 0;
    last = &out->pieces.items[out->pieces.size - 1];
    return last->source + (last->length ? last->length : r->text.size - last->text);
}

/* Appends text that stands for `length` source bytes, or was copied (0). */
static int put(reader *r, const char *data, size_t size, size_t source, size_t length)
{
    smz_source *out = r->out;
    const smz_piece *last = out->pieces.size ? &out->pieces.items[out->pieces.size - 1] : NULL;

    if (size == 0)
        return 0;
    if (!last || last->length || length || last->source + (r->text.size - last->text) != source) {
        smz_piece *piece = SMZ_PUSH(r->arena, &out->pieces);
        if (!piece)
            return no_memory(r);
        *piece = (smz_piece){r->text.size, source, length};
    }
    if (size > SIZE_MAX - r->text.size ||
        !smz_vector_grow(r->arena, (void **)&r->text.items, &r->text.capacity, r->text.size + size,
                         1))
        return no_memory(r);
    memcpy(r->text.items + r->text.size, data, size);
    r->text.size += size;
    return 0;
}

static int put_copy(reader *r, const char *data, size_t size)
{
    return put(r, data, size, source_of(r, data), 0);
}

static int put_entity(reader *r, const char *data, size_t size)
{
    uint32_t c = smz_entity((smz_text){data, size});
    char utf8[4];

    if (c == 0)
        return put_copy(r, data, size);
    return put(r, utf8, smz_utf8_put(utf8, c), source_of(r, data), size);
}

/* ---- Runs ------------------------------------------------------------------------------- */

static smz_block_kind kind_of(const reader *r)
{
    if (r->codes)
        return SMZ_BLOCK_CODE;
    if (r->rows)
        return SMZ_BLOCK_TABLE;
    if (r->headings)
        return SMZ_BLOCK_HEADING;
    if (r->items)
        return SMZ_BLOCK_ITEM;
    return r->quotes ? SMZ_BLOCK_QUOTE : SMZ_BLOCK_PARAGRAPH;
}

/* What was put since the last end becomes a run. */
static int end_run(reader *r)
{
    smz_text text = {r->text.items, r->text.size};
    smz_span span = smz_trim(text, (smz_span){r->run_start, r->text.size});
    smz_block *run;
    unsigned level = 0;

    if (smz_span_size(span) > 0) {
        run = SMZ_PUSH(r->arena, &r->runs);
        if (!run)
            return no_memory(r);
        if (r->headings)
            level = r->level;
        else if (r->items)
            level = r->items;
        *run = (smz_block){.span = span, .kind = kind_of(r), .level = level};
        if (put_copy(r, "\n\n", 2))
            return 1;
    }
    r->run_start = r->text.size;
    r->skip = false;
    return 0;
}

/* ---- md4c's callbacks ------------------------------------------------------------------- */

/* Counts a callback; true: no more of them. md4c 0.4.8 forgets what a callback says inside a table,
 * and comes back for the next row, so the answer stays the same from the first time on. */
static bool stopped(reader *r)
{
    if (r->work == 0 || r->out_of_memory)
        return true;
    r->work--;
    return false;
}

static unsigned *counter(reader *r, MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_H: return &r->headings;
    case MD_BLOCK_LI: return &r->items;
    case MD_BLOCK_QUOTE: return &r->quotes;
    case MD_BLOCK_CODE: return &r->codes;
    case MD_BLOCK_TR: return &r->rows;
    default: return NULL;
    }
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    reader *r = user;
    unsigned *count = counter(r, type);

    if (stopped(r))
        return 1;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
        return r->text.size > r->run_start ? put_copy(r, " ", 1) : 0;
    if (end_run(r))
        return 1;
    if (type == MD_BLOCK_H)
        r->level = ((const MD_BLOCK_H_DETAIL *)detail)->level;
    if (count)
        ++*count;
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    reader *r = user;
    unsigned *count = counter(r, type);

    (void)detail;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
        return 0;
    if (end_run(r))
        return 1;
    if (count)
        --*count;
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    reader *r = user;

    (void)detail;
    if (stopped(r))
        return 1;
    if (type == MD_SPAN_IMG)
        r->images++;
    else if (type == MD_SPAN_A && r->links++ == 0)
        r->link_start = r->text.size;
    else if ((type == MD_SPAN_EM || type == MD_SPAN_STRONG) && r->strongs++ == 0)
        r->strong_start = r->text.size;
    return 0;
}

static int add_link(reader *r);

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    reader *r = user;

    (void)detail;
    if (type == MD_SPAN_IMG)
        r->images--;
    else if (type == MD_SPAN_A && --r->links == 0)
        return add_link(r);
    else if ((type == MD_SPAN_EM || type == MD_SPAN_STRONG) && --r->strongs == 0) {
        smz_span *strong = SMZ_PUSH(r->arena, &r->strong);
        if (!strong)
            return no_memory(r);
        *strong = (smz_span){r->strong_start, r->text.size};
    }
    return 0;
}

/* Whether a raw tag has one of those names; "/p" is the end of a <p>. */
static bool is_tag(const char *tag, size_t size, const char *const *names)
{
    for (; *names; names++) {
        size_t length = strlen(*names);
        bool same = size > length + 1;
        for (size_t i = 0; same && i < length; i++)
            same = (tag[1 + i] | 0x20) == ((*names)[i] | 0x20);
        if (same && strchr(" \t\r\n/>", tag[1 + length]))
            return true;
    }
    return false;
}

/* Tags leave nothing but the line breaks that they make. */
static int raw_html(reader *r, const char *tag, size_t size)
{
    static const char *const opaque[] = {"script", "style", NULL};
    static const char *const opaque_ends[] = {"/script", "/style", NULL};
    static const char *const breaks[] = {"br", "p", "/p", "div", "/div", "li", "/li", "tr", NULL};

    if (is_tag(tag, size, opaque))
        r->skip = true;
    else if (is_tag(tag, size, opaque_ends))
        r->skip = false;
    else if (is_tag(tag, size, breaks))
        return put_copy(r, "\n", 1);
    return 0;
}

static int text_callback(MD_TEXTTYPE type, const MD_CHAR *data, MD_SIZE size, void *user)
{
    reader *r = user;

    if (stopped(r))
        return 1;
    if (r->images || (r->skip && type != MD_TEXT_HTML))
        return 0;
    switch (type) {
    case MD_TEXT_NULLCHAR: return 0; /* intake has seen to it that there are none */
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: return put_copy(r, "\n", 1);
    case MD_TEXT_ENTITY: return put_entity(r, data, size);
    case MD_TEXT_HTML: return raw_html(r, data, size);
    default: return put_copy(r, data, size);
    }
}

/* ---- Links ------------------------------------------------------------------------------ */

/* A link's address may be long, but what is longer than this is left out of the sentence's span. */
#define LONGEST_ADDRESS 4096

static size_t before_link(smz_text md, size_t at)
{
    size_t from = at;

    while (at > 0 && strchr("*_`~ \\", md.data[at - 1]))
        at--;
    return at > 0 && md.data[at - 1] == '[' ? at - 1 : from;
}

/* Behind the "](address)" or "][label]" that follows a link's text. */
static size_t behind_link(smz_text md, size_t at)
{
    size_t from = at, limit = md.size - at < LONGEST_ADDRESS ? md.size : at + LONGEST_ADDRESS;
    unsigned depth = 0;

    while (at < limit && strchr("*_`~ ", md.data[at]))
        at++;
    if (at >= limit || md.data[at] != ']')
        return from;
    at++;
    if (at >= limit || (md.data[at] != '(' && md.data[at] != '['))
        return at;
    for (size_t i = at; i < limit; i++) {
        char c = md.data[i];
        if (c == '\\')
            i++;
        else if (c == '(' || c == '[')
            depth++;
        else if ((c == ')' || c == ']') && --depth == 0)
            return i + 1;
    }
    return at;
}

static int add_link(reader *r)
{
    smz_text text = {r->text.items, r->text.size};
    smz_span span = smz_trim(text, (smz_span){r->link_start, r->text.size});
    smz_link *link;
    size_t start, end;

    if (smz_span_size(span) == 0 || r->images)
        return 0;
    link = SMZ_PUSH(r->arena, &r->out->links);
    if (!link)
        return no_memory(r);
    start = smz_source_offset(r->out, span.start);
    end = smz_source_end(r->out, span.end);
    *link = (smz_link){span, {before_link(r->markdown, start), behind_link(r->markdown, end)}};
    return 0;
}

/* How many bytes of [start, end) lie in the spans from `*at` on; moves `*at` to the first that
 * may reach further. */
static size_t covered(smz_span span, const smz_span *spans, size_t stride, size_t count, size_t *at)
{
    size_t bytes = 0;

    for (;; ++*at) {
        const smz_span *other;
        size_t start, end;
        if (*at == count)
            return bytes;
        other = (const smz_span *)(const void *)((const char *)spans + *at * stride);
        start = other->start > span.start ? other->start : span.start;
        end = other->end < span.end ? other->end : span.end;
        if (end > start)
            bytes += end - start;
        if (other->end > span.end)
            return bytes;
    }
}

/* Tells each block how much of it is links, and whether all of it is emphasized. */
static void mark_blocks(reader *r)
{
    smz_source *out = r->out;
    size_t link = 0, strong = 0;

    for (size_t i = 0; i < out->blocks.size; i++) {
        smz_block *block = &out->blocks.items[i];
        const smz_span *links = out->links.size ? &out->links.items[0].text : NULL;
        block->link_bytes = covered(block->span, links, sizeof(smz_link), out->links.size, &link);
        block->strong = covered(block->span, r->strong.items, sizeof(smz_span), r->strong.size,
                                &strong) == smz_span_size(block->span);
    }
}

/* ---- What must not be given to md4c ----------------------------------------------------- */

/* Containers (quotations, lists) in each other on one line: md4c looks at all that are open for
 * every line that follows, so that a deep nest makes it quadratic. No author goes beyond a few. */
#define DEEPEST 48
/* Columns of indentation before a container, which nests as well, line by line. */
#define WIDEST_INDENT 200

/* Whether the line nests containers too deep. */
static bool too_deep(const char *at, const char *end)
{
    unsigned depth = 0, indent = 0;

    for (; at < end && *at != '\n' && *at != '\r'; at++) {
        if (*at == '>' || *at == '-' || *at == '*' || *at == '+')
            depth++;
        else if (*at == ' ' || *at == '\t')
            indent++;
        else if ((*at < '0' || *at > '9') && *at != '.' && *at != ')')
            break;
        else if (*at == '.' || *at == ')')
            depth++;
        if (depth > DEEPEST || indent > WIDEST_INDENT)
            return true;
    }
    return false;
}

/* Lines of one paragraph: md4c looks for the line of each of its links from the first one on. */
#define MOST_LINES 4096

static bool unreasonable(smz_text md)
{
    size_t lines = 0, end;

    for (size_t at = 0, next; at < md.size; at = next) {
        if (too_deep(md.data + at, md.data + md.size))
            return true;
        end = smz_line_end(md, at, &next);
        lines = smz_span_size(smz_trim(md, (smz_span){at, end})) > 0 ? lines + 1 : 0;
        if (lines > MOST_LINES)
            return true;
    }
    return false;
}

/* ---- Reading ---------------------------------------------------------------------------- */

static int finish(reader *r, smz_error *error)
{
    smz_source *out = r->out;
    int status;

    out->text = r->text.size ? (smz_text){r->text.items, r->text.size} : (smz_text){"", 0};
    out->markup = true;
    status = smz_lines_to_blocks(out, r->arena, &r->runs, error);
    if (status == SMZ_OK)
        mark_blocks(r);
    return status;
}

/*
 * md4c 0.4.8 reads on behind a link that is not closed where the input ends ("[a]("), as far as it
 * finds what could close it: nothing stops it but a line break. So the last line gets one.
 */
static bool end_last_line(smz_text *markdown, smz_arena *arena)
{
    char *copy;

    if (markdown->size == 0 || markdown->data[markdown->size - 1] == '\n')
        return true;
    copy = SMZ_NEW(arena, char, markdown->size + 2);
    if (!copy)
        return false;
    memcpy(copy, markdown->data, markdown->size);
    memcpy(copy + markdown->size, "\n", 2);
    *markdown = (smz_text){copy, markdown->size + 1};
    return true;
}

int smz_markdown_read(smz_source *out, bool *done, smz_arena *arena, smz_text markdown, bool exact,
                      smz_error *error)
{
    MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_NOHTMLBLOCKS,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = text_callback};
    reader r = {.out = out, .arena = arena};
    int failed;

    *done = false;
    if (markdown.size > UINT_MAX - 16)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET,
                        "Markdown of more than 4 GB cannot be read");
    if (unreasonable(markdown))
        return SMZ_OK;
    if (!end_last_line(&markdown, arena))
        return smz_fail_memory(error);
    r.markdown = markdown;
    if (!exact)
        parser.flags |= MD_FLAG_NOINDENTEDCODEBLOCKS;
    /* Each callback has source bytes of its own to report, but for the cells that a table's rows
     * lack: there are rows times columns of those. */
    r.work = 4 * markdown.size + 1024;
    if (!smz_vector_grow(arena, (void **)&r.text.items, &r.text.capacity, markdown.size + 16, 1))
        return smz_fail_memory(error);
    failed = md_parse(markdown.data, (MD_SIZE)markdown.size, &parser, &r);
    if (r.out_of_memory || (failed && r.work > 0))
        return smz_fail_memory(error);
    if (r.work == 0) {
        out->pieces.size = out->links.size = 0;
        return SMZ_OK;
    }
    *done = true;
    return finish(&r, error);
}
