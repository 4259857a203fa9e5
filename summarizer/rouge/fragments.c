#include "rouge/fragments.h"

#include <string.h>
#include "base/error.h"
#include "rouge/suffixes.h"

/*
 * The definition. The summary is read from left to right. At a token, the source is scanned from
 * its beginning; where it has the token too, the match is as long as both go on alike, and the scan
 * goes on behind it. The longest match is a fragment, and the summary is read on behind it.
 *
 * That takes |summary| * |source| steps, and is not the same as to look for the longest match there
 * is, since the scan passes over what begins inside another match: of "a b" in "a a b" it finds
 * both tokens, but of "a a b" in "a a a b" only "a a".
 *
 * The same, faster. Let W be the summary from the token at hand, cut to m tokens, and the scan for
 * W be one that ends with success when it has matched all of W. Then:
 *
 * 1. The fragment has m tokens or more if and only if the scan for W succeeds. (Until then no match
 *    has m tokens, so cutting the summary there changes nothing.)
 * 2. So each W has a place of success, or none; it depends on nothing but W; a longer W has the
 * same or a later one; and if W has none, no longer one has.
 * 3. While the source goes on like the summary behind the place of success, that is the place for
 *    longer W too. Where it does not, the next is among the places of the longer W behind that
 * match, which the suffix array knows: the first of them in the source that the scan does not pass
 * over.
 * 4. Places that are passed over are never looked at again for a longer W, by 2.
 *
 * Since the W of 3 are nodes of the suffix tree, each of them is looked into once. What is left is
 * to tell whether a place is passed over, which mostly needs a look at the summary alone, and else
 * a run of the scan over some tokens before it (see enter()).
 */

#define NONE UINT32_MAX

/* The scan, about to read a place of the source: how many tokens of W it has just matched. */
typedef struct state {
    uint32_t place;
    uint32_t matched;
} state;

typedef struct matcher {
    const uint32_t *summary;
    uint32_t summary_size;
    smz_suffixes source;
    uint32_t *first; /* of each token: where it first stands in the source, or NONE */
    uint32_t *again; /* of each place in the summary: where its token stands next, or the size */
    /* Places of success, as 1 + the place, or NONE; 0: not looked into yet. A node of the suffix
     * tree is the highest of those that begin in one place of the suffix array if its parent begins
     * elsewhere; if not, its parent ends elsewhere, and it is the highest that ends in its place.
     */
    uint32_t *by_low;
    uint32_t *by_high;
    uint32_t *heap;   /* places that are yet to be looked at */
    uint32_t *border; /* of W's first k tokens: the longest proper prefix that is a suffix too */
    uint32_t borders; /* known so far, for the W at hand */
} matcher;

/* ---- The scan --------------------------------------------------------------------------- */

static state run(const matcher *m, const uint32_t *word, state s, uint32_t to)
{
    const uint32_t *text = m->source.text;

    for (; s.place < to; s.place++) {
        if (text[s.place] == word[s.matched])
            s.matched++;
        else
            s.matched = text[s.place] == word[0];
    }
    return s;
}

/* Makes the borders of all prefixes of `word` up to `size` known (Knuth, Morris and Pratt 1977). */
static void extend_borders(matcher *m, const uint32_t *word, uint32_t size)
{
    if (m->borders == 0) {
        m->border[1] = 0;
        m->borders = 1;
    }
    while (m->borders < size) {
        uint32_t k = m->border[m->borders], token = word[m->borders];
        while (k > 0 && word[k] != token)
            k = m->border[k];
        m->border[++m->borders] = k + (word[k] == token);
    }
}

/* The last place before `to`, and at least `size` tokens behind `from`, where no prefix of `word`
 * ends, so that the scan has matched nothing there; NONE if there is none. */
static uint32_t last_blank(const matcher *m, const uint32_t *word, uint32_t size, uint32_t from,
                           uint32_t to)
{
    const uint32_t *text = m->source.text;
    uint32_t k = 0, blank = NONE;

    for (uint32_t place = from; place < to; place++) {
        if (k == 0 && place - from >= size)
            blank = place;
        if (k == size)
            k = m->border[k];
        while (k > 0 && word[k] != text[place])
            k = m->border[k];
        k += word[k] == text[place];
    }
    return blank;
}

/*
 * The scan's state at `place`, if `known` is one before it. Its matches are no longer than `size`,
 * so it may be entered wherever none can be under way. Such places are near, unless the source is
 * made of the summary's repetitions; then it is run from further and further back.
 */
static state enter(matcher *m, const uint32_t *word, uint32_t size, state known, uint32_t place)
{
    uint64_t width = 2 * (uint64_t)size + 32;

    extend_borders(m, word, size);
    for (; known.place + width < place; width *= 2) {
        uint32_t blank = last_blank(m, word, size, (uint32_t)(place - width), place);
        if (blank != NONE)
            return run(m, word, (state){blank, 0}, place);
    }
    return run(m, word, known, place);
}

/* ---- Places in the order of the source -------------------------------------------------- */

static void sift_down(uint32_t *heap, uint32_t size, uint32_t at)
{
    uint32_t value = heap[at];

    for (uint64_t child; (child = 2 * (uint64_t)at + 1) < size; at = (uint32_t)child) {
        if (child + 1 < size && heap[child + 1] < heap[child])
            child++;
        if (heap[child] >= value)
            break;
        heap[at] = heap[child];
    }
    heap[at] = value;
}

static uint32_t make_heap(const matcher *m, smz_range range, uint32_t from)
{
    uint32_t size = 0;

    for (uint32_t i = range.low; i < range.high; i++)
        if (m->source.order[i] >= from)
            m->heap[size++] = m->source.order[i];
    for (uint32_t i = size / 2; i-- > 0;)
        sift_down(m->heap, size, i);
    return size;
}

/* ---- Places of success ------------------------------------------------------------------ */

/* The place of success of the W of `range`, which begins at `at` in the summary; the W shorter by
 * one has its own at `before`. NONE: there is none. */
static uint32_t find_success(matcher *m, uint32_t at, smz_range range, uint32_t before)
{
    const uint32_t *word = m->summary + at;
    uint32_t size = range.depth, left = make_heap(m, range, before + size - 1);
    state known = {before + size - 1, 0};

    for (; left > 0; left--) {
        uint32_t place = m->heap[0];

        /* A match that reaches over the place has its token a second time. */
        if (m->again[at] >= at + size - 1)
            return place;
        known = enter(m, word, size, known, place);
        if (known.matched == 0 || word[known.matched] != word[0])
            return place;
        m->heap[0] = m->heap[left - 1];
        sift_down(m->heap, left - 1, 0);
    }
    return NONE;
}

/* The same, remembered. */
static uint32_t success_of(matcher *m, uint32_t at, smz_range range, smz_range parent,
                           uint32_t before)
{
    uint32_t *known = range.low != parent.low ? &m->by_low[range.low] : &m->by_high[range.high - 1];

    if (*known == 0) {
        uint32_t place = find_success(m, at, range, before);
        *known = place == NONE ? NONE : place + 1;
    }
    return *known == NONE ? NONE : *known - 1;
}

static uint32_t extend_match(const matcher *m, uint32_t at, uint32_t place, uint32_t size)
{
    while (at + size < m->summary_size && place + size < m->source.size &&
           m->summary[at + size] == m->source.text[place + size])
        size++;
    return size;
}

/* The size of the fragment at a place of the summary, 0: none. */
static uint32_t fragment_at(matcher *m, uint32_t at)
{
    uint32_t place = m->first[m->summary[at]], size = 0;
    smz_range range = {0, m->source.size, 0}, parent = range;

    m->borders = 0;
    while (place != NONE) {
        size = extend_match(m, at, place, size);
        if (at + size == m->summary_size)
            break;
        while (range.depth <= size && range.low < range.high) {
            parent = range;
            range = smz_range_narrow(range, &m->source, m->summary[at + range.depth]);
        }
        if (range.low == range.high)
            break;
        place = success_of(m, at, range, parent, place);
    }
    return size;
}

/* ---- All of it -------------------------------------------------------------------------- */

static bool allocate(matcher *m, uint32_t distinct, smz_arena *scratch)
{
    m->first = SMZ_NEW(scratch, uint32_t, distinct);
    m->again = SMZ_NEW(scratch, uint32_t, m->summary_size);
    m->border = SMZ_NEW(scratch, uint32_t, (size_t)m->summary_size + 1);
    m->by_low = SMZ_NEW0(scratch, uint32_t, m->source.size);
    m->by_high = SMZ_NEW0(scratch, uint32_t, m->source.size);
    m->heap = SMZ_NEW(scratch, uint32_t, m->source.size);
    return m->first && m->again && m->border && m->by_low && m->by_high && m->heap;
}

static void index_tokens(matcher *m, uint32_t distinct)
{
    uint32_t *later = m->first;

    for (uint32_t token = 0; token < distinct; token++)
        later[token] = m->summary_size;
    for (uint32_t i = m->summary_size; i-- > 0;) {
        m->again[i] = later[m->summary[i]];
        later[m->summary[i]] = i;
    }
    memset(m->first, 0xff, distinct * sizeof *m->first);
    for (uint32_t i = m->source.size; i-- > 0;)
        m->first[m->source.text[i]] = i;
}

static void add_fragments(smz_fragments *out, matcher *m)
{
    for (uint32_t at = 0; at < m->summary_size;) {
        uint32_t size = fragment_at(m, at);
        out->covered += size;
        out->squares += (double)size * size;
        at += size > 0 ? size : 1;
    }
}

int smz_fragments_find(smz_fragments *out, const uint32_t *summary, size_t summary_size,
                       const uint32_t *source, size_t source_size, uint32_t distinct,
                       smz_arena *scratch, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    matcher m = {.summary = summary, .summary_size = (uint32_t)summary_size};
    int status;

    *out = (smz_fragments){0, 0};
    if (summary_size == 0 || source_size == 0)
        return SMZ_OK;
    status = smz_suffixes_new(&m.source, source, (uint32_t)source_size, distinct, scratch, error);
    if (status == SMZ_OK && !allocate(&m, distinct, scratch))
        status = smz_fail_memory(error);
    if (status == SMZ_OK) {
        index_tokens(&m, distinct);
        add_fragments(out, &m);
    }
    smz_arena_release(scratch, mark);
    return status;
}
