#include "headline/room.h"

/* The set that is tried. */
typedef struct set {
    smz_pool *pool;
    const smz_clause *view;
    const smz_deletions *deletions;
    const bool *keep;
} set;

/* Whether a noun that was left out before another one has room as well, and nothing is won without
 * it. */
static bool has_room_for_nouns(const set *s, smz_cut *cut)
{
    const smz_clause *view = s->view;
    bool fits = false;
    uint32_t end;

    for (uint32_t i = 0; i < view->lexemes.size && !fits; i = end) {
        for (end = i; end < view->lexemes.size && smz_is_spare(view, s->keep, end) &&
                      cut->keep[end + view->spare[end]];
             end++)
            cut->keep[end] = true;
        fits = end > i && smz_pool_fits(s->pool, cut);
        for (uint32_t k = i; k < end; k++)
            cut->keep[k] = false;
        end += end == i;
    }
    return fits;
}

/* Whether all given names that were left out have room as well, and nothing is won without them:
 * the same set with them is another candidate. */
static bool has_room_for_names(const set *s, smz_cut *cut)
{
    const smz_clause *view = s->view;
    bool fits, without = false;

    for (uint32_t i = 0; i < view->lexemes.size; i++)
        for (uint32_t k = i; k < i + view->given[i] && cut->keep[i + view->given[i]]; k++)
            if (!s->keep[k] && !view->gone[k])
                without = cut->keep[k] = true;
    fits = without && smz_pool_fits(s->pool, cut);
    for (uint32_t i = 0; without && i < view->lexemes.size; i++)
        cut->keep[i] &= s->keep[i];
    return fits;
}

/* Whether all words of [first, end) are kept. */
static bool keeps_all(const set *s, uint32_t first, uint32_t end)
{
    while (first < end && (s->keep[first] || s->view->gone[first]))
        first++;
    return first >= end;
}

/* How many characters more a headline has with the words of a deletion. */
static size_t chars_of(const smz_clause *view, const smz_deletion *d)
{
    size_t chars = 0;

    for (uint32_t i = d->first; i < d->end; i++)
        if (!view->gone[i] && !smz_is_article(view, i))
            chars += smz_clause_at(view, i)->chars +
                     ((smz_clause_at(view, i)->flags & SMZ_LEX_SPACED) != 0);
    return chars;
}

/* Whether an adjective that was left out for want of room has some: the same set with it is another
 * candidate. What went with it, as "embattled oil firm" before a name, is another matter. */
static bool has_room_for_adjectives(const set *s, const smz_cut *cut)
{
    size_t chars = smz_cut_chars(cut);

    for (size_t k = 0; k < s->deletions->size; k++) {
        const smz_deletion *d = &s->deletions->items[k];
        uint32_t head = smz_clause_at(s->view, d->top)->head;
        if (d->roomy && !s->keep[d->first] && s->keep[head] && keeps_all(s, d->end, head + 1) &&
            chars + chars_of(s->view, d) <= s->pool->request->chars)
            return true;
    }
    return false;
}

bool smz_has_room(smz_pool *pool, const smz_clause *view, const smz_deletions *deletions,
                  const bool *keep, smz_cut *cut)
{
    const set s = {pool, view, deletions, keep};

    return has_room_for_names(&s, cut) || has_room_for_nouns(&s, cut) ||
           has_room_for_adjectives(&s, cut);
}
