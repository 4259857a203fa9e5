#include "rouge/suffixes.h"

#include <string.h>
#include "base/error.h"

/*
 * Prefix doubling (Manber and Myers 1993): suffixes that are sorted by their first h tokens are
 * sorted by 2h with one counting sort, since the order of what follows the first h is known by
 * then.
 */
typedef struct sorting {
    uint32_t size;
    uint32_t *order;
    uint32_t *rank; /* of each suffix: how many are smaller by their first h tokens */
    uint32_t *next; /* the order by the second half; then the new ranks */
    uint32_t *fill; /* of each rank: where its next suffix goes; of each token, at first */
} sorting;

static void sort_by_token(sorting *s, const uint32_t *text, uint32_t distinct)
{
    uint32_t before = 0;

    memset(s->fill, 0, distinct * sizeof *s->fill);
    for (uint32_t i = 0; i < s->size; i++)
        s->fill[text[i]]++;
    for (uint32_t token = 0; token < distinct; token++) {
        uint32_t here = s->fill[token];
        s->fill[token] = before;
        before += here;
    }
    for (uint32_t i = 0; i < s->size; i++)
        s->rank[i] = s->fill[text[i]];
    for (uint32_t i = 0; i < s->size; i++)
        s->order[s->fill[text[i]]++] = i;
}

/* Sorts by 2h tokens what is sorted by h. */
static void sort_by_double(sorting *s, uint32_t h)
{
    uint32_t place = 0;

    /* By the second half: first those that have none, then as the halves themselves are sorted. */
    for (uint32_t i = s->size - h; i < s->size; i++)
        s->next[place++] = i;
    for (uint32_t i = 0; i < s->size; i++)
        if (s->order[i] >= h)
            s->next[place++] = s->order[i] - h;
    for (uint32_t i = 0; i < s->size; i++)
        s->fill[i] = i; /* a rank is the place of the first that has it */
    for (uint32_t i = 0; i < s->size; i++)
        s->order[s->fill[s->rank[s->next[i]]]++] = s->next[i];
}

/* Ranks by 2h tokens; returns whether all are different. */
static bool rank_by_double(sorting *s, uint32_t h)
{
    uint32_t *ranks = s->next, distinct = 1;

    ranks[s->order[0]] = 0;
    for (uint32_t i = 1; i < s->size; i++) {
        uint32_t a = s->order[i - 1], b = s->order[i];
        bool same = s->rank[a] == s->rank[b] && a + h < s->size && b + h < s->size &&
                    s->rank[a + h] == s->rank[b + h];
        ranks[b] = same ? ranks[a] : i;
        distinct += !same;
    }
    s->next = s->rank;
    s->rank = ranks;
    return distinct == s->size;
}

int smz_suffixes_new(smz_suffixes *out, const uint32_t *text, uint32_t size, uint32_t distinct,
                     smz_arena *arena, smz_error *error)
{
    uint32_t *order = SMZ_NEW(arena, uint32_t, size);
    smz_mark mark = smz_arena_mark(arena);
    sorting s = {size, order, SMZ_NEW(arena, uint32_t, size), SMZ_NEW(arena, uint32_t, size),
                 SMZ_NEW(arena, uint32_t, size > distinct ? size : distinct)};

    if (!order || !s.rank || !s.next || !s.fill)
        return smz_fail_memory(error);
    *out = (smz_suffixes){text, size, order};
    sort_by_token(&s, text, distinct);
    for (uint32_t h = 1; h<size; h = h> size / 2 ? size : 2 * h) {
        sort_by_double(&s, h);
        if (rank_by_double(&s, h))
            break;
    }
    smz_arena_release(arena, mark);
    return SMZ_OK;
}

/* Whether the suffix in this place of the order goes before those that have `token` at `depth`, or,
 * with `after`, not behind them. */
static bool precedes(const smz_suffixes *suffixes, uint32_t place, uint32_t depth, uint32_t token,
                     bool after)
{
    uint32_t at = suffixes->order[place] + depth;

    if (at >= suffixes->size)
        return true;
    return suffixes->text[at] < token || (after && suffixes->text[at] == token);
}

static uint32_t bound(smz_range range, const smz_suffixes *suffixes, uint32_t token, bool after)
{
    uint32_t low = range.low, high = range.high;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (precedes(suffixes, middle, range.depth, token, after))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

smz_range smz_range_narrow(smz_range range, const smz_suffixes *suffixes, uint32_t token)
{
    smz_range out = {range.low, range.high, range.depth + 1};

    /* Deep inside repeated text all go on alike. */
    if (precedes(suffixes, out.low, range.depth, token, false))
        out.low = bound(range, suffixes, token, false);
    range.low = out.low;
    if (out.low < out.high && !precedes(suffixes, out.high - 1, range.depth, token, true))
        out.high = bound(range, suffixes, token, true);
    return out;
}
