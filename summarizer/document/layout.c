/*
 * Layout in four steps: what each block says by itself (furniture.c, names.c), which sentences go
 * on from block to block, what the title and the headings are, and then stretches and drops in text
 * order.
 *
 * A block is prose until something speaks against it. What speaks by its place alone (a line
 * without a full stop) is believed only as far as the document's other paragraphs do have full
 * stops.
 */
#include "document/layout.h"

#include "base/error.h"
#include "base/unicode.h"
#include "document/parts.h"
#include "document/sentences.h"

/* ---- Each block by itself --------------------------------------------------------------- */

/* "iPhone" and "eBay" begin a sentence as they are. */
bool smz_begins_lower(smz_text text)
{
    size_t next, after;

    for (size_t at = 0; at < text.size; at = next) {
        unsigned class = smz_class(smz_utf8_next(text, at, &next));
        if (class & SMZ_LOWER)
            return next == text.size || !smz_is(smz_utf8_next(text, next, &after), SMZ_UPPER);
        if (class & (SMZ_LETTER | SMZ_DIGIT))
            return false;
    }
    return false;
}

static bool quotes_mail(const smz_layouter *l, const smz_block *block)
{
    return block->kind == SMZ_BLOCK_QUOTE && block->marker > 0 &&
           memchr(l->source->text.data + block->span.start, '\n', smz_span_size(block->span));
}

/* How many blocks from the end a note on the author is looked for. */
#define AUTHOR_DEPTH 8

static bool is_author_note(const smz_layouter *l, size_t i, const smz_look *look)
{
    return i > 2 && l->count - i <= AUTHOR_DEPTH && smz_furniture_is_author(look);
}

static smz_reason reason_of(const smz_layouter *l, size_t i, const smz_look *look)
{
    const smz_block *block = smz_layout_block(l, i);
    bool prose_length = look->words >= 20 && look->full_stop;
    smz_reason reason;

    if (block->kind == SMZ_BLOCK_CODE)
        return SMZ_REASON_CODE;
    if (block->kind == SMZ_BLOCK_TABLE)
        return SMZ_REASON_TABLE;
    if (quotes_mail(l, block))
        return SMZ_REASON_QUOTED;
    reason = smz_furniture_block(look);
    if (reason != SMZ_REASON_NONE)
        return reason;
    if (block->kind == SMZ_BLOCK_HEADING)
        return prose_length ? SMZ_REASON_NONE : SMZ_REASON_HEADING;
    if (10 * block->link_bytes > 9 * look->text.size)
        return SMZ_REASON_LINK;
    if (block->strong && !look->terminal && look->words <= 12)
        return SMZ_REASON_HEADING;
    if (is_author_note(l, i, look))
        return SMZ_REASON_BYLINE;
    return SMZ_REASON_NONE;
}

/* Cuts the sign-off first: "... he said. (Reuters)" is prose, and no caption with its credit. */
static void cut_tail(smz_layout_part *p, smz_text text)
{
    size_t size;

    if (p->look.terminal)
        return;
    size = smz_furniture_tail(smz_text_slice(text, p->body));
    if (size == 0)
        return;
    p->tail = smz_trim(text, (smz_span){p->body.end - size, p->body.end});
    p->body.end -= size;
    p->look = smz_look_at(smz_text_slice(text, p->body));
}

static void cut_head(smz_layout_part *p, smz_text text, bool opening)
{
    smz_span whole = p->body;
    size_t size = smz_furniture_head(smz_text_slice(text, whole), opening, &p->head_reason);

    if (size == 0)
        return;
    p->head = smz_trim(text, (smz_span){whole.start, whole.start + size});
    p->body.start += size;
    p->look = smz_look_behind(&p->look, size);
}

static void look_at_blocks(smz_layouter *l)
{
    smz_text text = l->source->text;
    bool opening = true;

    for (size_t i = 0; i < l->count; i++) {
        const smz_block *block = smz_layout_block(l, i);
        smz_layout_part *p = &l->parts[i];

        *p = (smz_layout_part){.body = {block->span.start + block->marker, block->span.end}};
        p->head = p->tail = (smz_span){block->span.start, block->span.start};
        p->look = smz_look_at(smz_text_slice(text, p->body));
        if (block->kind == SMZ_BLOCK_PARAGRAPH)
            cut_tail(p, text);
        p->reason = reason_of(l, i, &p->look);
        if (!smz_is_prose(p))
            continue;
        if (block->kind == SMZ_BLOCK_PARAGRAPH)
            cut_head(p, text, opening);
        opening &= p->look.words < 12;
        if (p->look.words >= 8) {
            l->prose++;
            l->terminal += p->look.terminal;
            l->lower += smz_begins_lower(p->look.text);
        }
    }
}

/* ---- Sentences from block to block ------------------------------------------------------ */

/* Paragraphs break in the middle of a sentence; so do lists of plain text whose items make up one,
 * "a) this, b) that". In Markdown the items' markers are no part of the text. */
static bool can_break(const smz_layouter *l, size_t i)
{
    smz_block_kind kind = smz_layout_block(l, i)->kind;

    return kind == SMZ_BLOCK_PARAGRAPH || (kind == SMZ_BLOCK_ITEM && !l->source->markup);
}

/* Whether a block breaks off: it is prose, and no sentence ends where it does. */
static bool breaks_off(const smz_layouter *l, size_t i)
{
    const smz_layout_part *p = &l->parts[i];

    return smz_is_prose(p) && can_break(l, i) && !p->look.terminal && !p->look.colon &&
           (p->look.words >= (smz_layout_block(l, i)->kind == SMZ_BLOCK_ITEM ? 8 : 4) ||
            p->look.unended);
}

static bool goes_on_in(const smz_layouter *l, size_t i, size_t next)
{
    const smz_layout_part *a = &l->parts[i], *b = &l->parts[next];

    if (!smz_is_prose(b) || !can_break(l, next) || smz_span_size(b->head) > 0)
        return false;
    if (smz_layout_block(l, next)->kind == SMZ_BLOCK_ITEM)
        return a->look.unended && smz_begins_lower(b->look.text);
    if (smz_begins_lower(b->look.text))
        return i > 0 || a->look.words > 12 || a->look.unended || a->look.inner_ends > 0 ||
               smz_begins_lower(a->look.text);
    return a->look.unended && a->look.words >= 6 && (b->look.first & SMZ_LETTER);
}

/* Furniture that a page puts into the middle of a paragraph, at most so many blocks of it. */
#define LONGEST_GAP 4

/* The sentence that breaks off goes on behind furniture: neither half may be chosen, for what lies
 * between is no part of it. */
static void find_gap(smz_layouter *l, size_t i)
{
    size_t j = i + 1;

    while (j < l->count && j - i <= LONGEST_GAP && !smz_is_prose(&l->parts[j]))
        j++;
    if (j == i + 1 || j == l->count || j - i > LONGEST_GAP || !smz_is_prose(&l->parts[j]) ||
        !smz_begins_lower(l->parts[j].look.text))
        return;
    l->parts[i].torn_end = true;
    l->parts[j].torn_start = true;
}

static void mend(smz_layouter *l)
{
    /* Where paragraphs begin in lower case all the time, it says nothing. */
    if (2 * l->lower > l->prose)
        return;
    for (size_t i = 0; i + 1 < l->count; i++) {
        if (!breaks_off(l, i))
            continue;
        if (goes_on_in(l, i, i + 1)) {
            l->parts[i].joins = true;
            l->parts[i + 1].joined = true;
        } else
            find_gap(l, i);
    }
}

/* ---- What must not be lost --------------------------------------------------------------- */

/* Whether a line that was dropped for its looks may be the sentence of a text that has no other. */
static bool may_stay(const smz_layouter *l, size_t i, bool terminal)
{
    const smz_layout_part *p = &l->parts[i];

    if (smz_layout_block(l, i)->kind == SMZ_BLOCK_HEADING || (terminal && !p->look.terminal))
        return false;
    if (p->look.words < 3 && l->count > 1) /* all there is may be as short as it likes */
        return false;
    return p->reason == SMZ_REASON_HEADING || p->reason == SMZ_REASON_CAPTION ||
           p->reason == SMZ_REASON_LIST || p->reason == SMZ_REASON_FRAGMENT ||
           p->reason == SMZ_REASON_QUOTED;
}

/* A text must not lose all it has to a rule about looks. */
static void keep_something(smz_layouter *l)
{
    size_t kept = 0;

    for (size_t i = 0; i < l->count; i++)
        if (smz_is_prose(&l->parts[i]))
            return;
    for (int pass = 0; pass < 2 && kept == 0; pass++)
        for (size_t i = 0; i < l->count; i++)
            if (may_stay(l, i, pass == 0)) {
                l->parts[i].reason = SMZ_REASON_NONE;
                kept++;
            }
}

/* ---- Stretches and drops ---------------------------------------------------------------- */

static int add_drop(smz_layouter *l, smz_span span, smz_reason reason)
{
    smz_drop *drop;

    if (smz_span_size(span) == 0)
        return SMZ_OK;
    drop = SMZ_PUSH(l->arena, &l->out->drops);
    if (!drop)
        return smz_fail_memory(l->error);
    *drop = (smz_drop){span, reason};
    return SMZ_OK;
}

static int add_stretch(smz_layouter *l, smz_span span, smz_block_kind kind, size_t suspect)
{
    smz_stretch *stretch;

    if (smz_span_size(span) == 0)
        return SMZ_OK;
    if (l->out->stretches.size >= UINT32_MAX)
        return smz_fail(l->error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "more than %lu paragraphs",
                        (unsigned long)UINT32_MAX);
    stretch = SMZ_PUSH(l->arena, &l->out->stretches);
    if (!stretch)
        return smz_fail_memory(l->error);
    *stretch = (smz_stretch){span, (uint32_t)(l->out->stretches.size - 1), kind, suspect};
    return SMZ_OK;
}

/* Takes the halves of torn sentences off both ends of a stretch. */
static int add_torn(smz_layouter *l, smz_span span, bool torn_start, bool torn_end,
                    smz_block_kind kind, size_t suspect)
{
    smz_span first = {span.start, span.start}, last = {span.end, span.end}, rest;
    smz_spans sentences = {0};
    int status =
        smz_split_sentences(&sentences, l->arena, l->source->text, span, l->language, l->error);

    if (status != SMZ_OK || sentences.size == 0)
        return status;
    if (torn_start)
        first = sentences.items[0];
    if (torn_end && !(torn_start && sentences.size == 1))
        last = sentences.items[sentences.size - 1];
    rest = first.end < last.start ? smz_trim(l->source->text, (smz_span){first.end, last.start})
                                  : (smz_span){first.end, first.end};
    status = add_drop(l, first, SMZ_REASON_FRAGMENT);
    if (status == SMZ_OK)
        status = add_stretch(l, rest, kind, suspect);
    return status == SMZ_OK ? add_drop(l, last, SMZ_REASON_FRAGMENT) : status;
}

/* Emits the prose that begins with part `*i` and moves `*i` to its last part. */
static int add_prose(smz_layouter *l, size_t *i)
{
    const smz_layout_part *first = &l->parts[*i], *last = first;
    smz_block_kind kind = smz_layout_block(l, *i)->kind;
    size_t suspect = SIZE_MAX;
    smz_span span;
    int status;

    while (last->joins)
        last = &l->parts[++*i];
    span = (smz_span){first->body.start, last->body.end};
    if (last != first) /* where two parts meet nobody has looked yet */
        suspect = span.start;
    else if (first->look.inside < first->look.text.size)
        suspect = span.start + first->look.inside;
    status = add_drop(l, first->head, first->head_reason);
    if (status == SMZ_OK)
        status = first->torn_start || last->torn_end
                     ? add_torn(l, span, first->torn_start, last->torn_end, kind, suspect)
                     : add_stretch(l, span, kind, suspect);
    return status == SMZ_OK ? add_drop(l, last->tail, SMZ_REASON_CREDIT) : status;
}

static int emit(smz_layouter *l)
{
    int status = SMZ_OK;

    for (size_t i = 0; i < l->count && status == SMZ_OK; i++)
        status = smz_is_prose(&l->parts[i])
                     ? add_prose(l, &i)
                     : add_drop(l, smz_layout_block(l, i)->span, l->parts[i].reason);
    return status;
}

static int emit_all(smz_layouter *l)
{
    int status = SMZ_OK;

    for (size_t i = 0; i < l->count && status == SMZ_OK; i++) {
        const smz_block *block = smz_layout_block(l, i);
        if (block->kind == SMZ_BLOCK_CODE || block->kind == SMZ_BLOCK_TABLE)
            status = add_drop(l, block->span, l->parts[i].reason);
        else
            status = add_stretch(l, block->span, block->kind, SIZE_MAX);
    }
    return status;
}

int smz_layout_make(smz_layout *out, smz_arena *arena, const smz_source *source, smz_lang language,
                    bool keep_furniture, smz_text title_given, smz_error *error)
{
    smz_layouter l = {.source = source,
                      .arena = arena,
                      .language = language,
                      .error = error,
                      .out = out,
                      .count = source->blocks.size};

    *out = (smz_layout){0};
    l.parts = SMZ_NEW(arena, smz_layout_part, l.count);
    if (!l.parts)
        return smz_fail_memory(error);
    look_at_blocks(&l);
    mend(&l);
    smz_choose_title(&l, title_given);
    if (keep_furniture)
        return emit_all(&l);
    smz_drop_lines(&l);
    keep_something(&l);
    return emit(&l);
}
