/* The title, and the lines between the paragraphs: headings, captions, items. */
#include "base/unicode.h"
#include "document/parts.h"

#define NOWHERE SIZE_MAX

/* The longest headline, and the longest line of another kind that has no full stop, in words. */
#define LONGEST_HEADLINE 25
#define LONGEST_CAPTION  20

static bool like_headline(const smz_layout_part *p)
{
    return smz_is_prose(p) && !p->joins && !p->joined && !p->torn_end && !p->look.full_stop &&
           !p->look.colon && !p->look.unended && p->look.words <= LONGEST_HEADLINE &&
           smz_span_size(p->head) == 0 && !smz_begins_lower(p->look.text);
}

/* A question or exclamation may be the headline, if it is short and an article follows. */
static bool opens_document(const smz_layouter *l, size_t i)
{
    const smz_layout_part *p = &l->parts[i];

    if (!like_headline(p))
        return false;
    if (!p->look.terminal)
        return true;
    return p->look.words >= 3 && p->look.words <= 14 && p->look.inner_ends == 0 &&
           i + 2 < l->count &&
           (!smz_is_prose(&l->parts[i + 1]) || l->parts[i + 1].look.words >= 10);
}

/* The title: the first heading of those before the first paragraph of prose, or else the first line
 * that looks like a headline. */
static size_t find_title(const smz_layouter *l)
{
    size_t line = NOWHERE;

    for (size_t i = 0; i < l->count; i++) {
        const smz_layout_part *p = &l->parts[i];
        const smz_block *block = smz_layout_block(l, i);
        if (block->kind == SMZ_BLOCK_HEADING && smz_has_word(p->look.text) && !smz_is_prose(p) &&
            (block->level == 1 || line == NOWHERE))
            return i;
        if (line == NOWHERE && opens_document(l, i) && block->kind == SMZ_BLOCK_PARAGRAPH) {
            line = i;
            continue;
        }
        if (line == NOWHERE && i == 0 && p->reason == SMZ_REASON_LINK && p->look.words >= 4 &&
            p->look.address_bytes == 0)
            line = i;
        if (smz_is_prose(p) && (p->look.terminal || p->look.words > LONGEST_HEADLINE || p->joins))
            break;
    }
    for (size_t i = 0; line == NOWHERE && i < l->count; i++)
        if (smz_layout_block(l, i)->kind == SMZ_BLOCK_HEADING && smz_layout_block(l, i)->level == 1)
            line = i;
    return line;
}

/* The next letter or digit at or after `*at`, in lower case; 0: none. */
static uint32_t next_letter(smz_text text, size_t *at)
{
    while (*at < text.size) {
        uint32_t c = smz_utf8_next(text, *at, at);
        if (smz_is(c, SMZ_LETTER | SMZ_DIGIT))
            return smz_lower(c);
    }
    return 0;
}

/* Whether two texts have the same letters and digits. */
static bool same_letters(smz_text a, smz_text b)
{
    size_t i = 0, j = 0;

    for (;;) {
        uint32_t c = next_letter(a, &i);
        if (c != next_letter(b, &j))
            return false;
        if (c == 0)
            return true;
    }
}

/* How far down a repetition of the title is looked for. */
#define TITLE_DEPTH 6

static void mark_titles(smz_layouter *l, smz_text title)
{
    for (size_t i = 0; i < l->count && i < TITLE_DEPTH; i++)
        if (l->parts[i].look.words <= 2 * LONGEST_HEADLINE &&
            same_letters(l->parts[i].look.text, title))
            l->parts[i].reason = SMZ_REASON_TITLE;
}

void smz_choose_title(smz_layouter *l, smz_text given)
{
    size_t title;

    if (given.size > 0) {
        mark_titles(l, given);
        return;
    }
    title = l->count > 1 || (l->count == 1 && smz_layout_block(l, 0)->kind == SMZ_BLOCK_HEADING)
                ? find_title(l)
                : NOWHERE;
    if (title == NOWHERE)
        return;
    l->out->title = l->parts[title].body;
    l->parts[title].reason = SMZ_REASON_TITLE;
    mark_titles(l, smz_text_slice(l->source->text, l->out->title));
}

/* How long a line without a full stop may be and still be no sentence: as the other paragraphs of
 * the document have full stops or not. */
static size_t longest_line(const smz_layouter *l)
{
    if (l->terminal >= 4 && 20 * l->terminal >= 17 * l->prose)
        return LONGEST_CAPTION;
    if (2 * l->terminal >= l->prose && l->terminal > 0)
        return 12;
    return l->prose == 0 ? 12 : 3;
}

/* An item without a full stop is hardly ever a sentence, whatever the rest of the document does. */
#define LONGEST_ITEM 9
/* Lines of reported speech are longer than captions without a full stop: a full stop is missing. */
#define LONGEST_QUOTATION 12

static bool is_line(const smz_layouter *l, size_t i, size_t longest)
{
    const smz_layout_part *p = &l->parts[i];
    bool last = i + 1 == l->count;

    if (!smz_is_prose(p) || p->look.terminal || p->joins || p->joined || p->torn_end ||
        p->torn_start || smz_span_size(p->head) > 0 || smz_span_size(p->tail) > 0)
        return false;
    if (p->look.colon)
        return p->look.words <= 3 || (!last && l->parts[i + 1].reason == SMZ_REASON_LINK);
    if (smz_layout_block(l, i)->kind == SMZ_BLOCK_ITEM)
        return p->look.words <= (longest > LONGEST_ITEM ? longest : LONGEST_ITEM);
    if (p->look.unended)
        return p->look.words <= 3;
    if (smz_begins_lower(p->look.text) && p->look.words > 8)
        return false;
    if (smz_begins_with_quote(p->look.text) && longest > LONGEST_QUOTATION)
        longest = LONGEST_QUOTATION;
    /* The last paragraph of a text that was cut off has no full stop either. */
    return p->look.words <= (last && longest > 12 ? 12 : longest);
}

/* Whether a block is the heading of a list of teasers, with nothing but its label in it. */
static bool heads_teasers(const smz_layout_part *p)
{
    return p->reason == SMZ_REASON_READ_MORE && p->look.words <= 6 && !p->look.full_stop;
}

static void drop_line(smz_layouter *l, size_t i)
{
    smz_layout_part *p = &l->parts[i];

    if (smz_layout_block(l, i)->kind == SMZ_BLOCK_ITEM)
        p->reason = SMZ_REASON_LIST;
    else if (p->look.words <= 8 || i == 0)
        p->reason = SMZ_REASON_HEADING;
    else if (p->look.inner_ends > 0 && p->look.words > 12)
        p->torn_end = true; /* whole sentences and an unfinished one */
    else
        p->reason = SMZ_REASON_CAPTION;
}

void smz_drop_lines(smz_layouter *l)
{
    size_t longest = longest_line(l);
    bool teasers = false;

    for (size_t i = 0; i < l->count; i++) {
        smz_layout_part *p = &l->parts[i];
        if (teasers && smz_is_prose(p) && !p->look.terminal && !p->joins &&
            p->look.words <= LONGEST_HEADLINE)
            p->reason = SMZ_REASON_READ_MORE;
        else if (is_line(l, i, longest))
            drop_line(l, i);
        teasers = heads_teasers(p) || (teasers && !smz_is_prose(p));
    }
}
