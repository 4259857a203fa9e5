#include "headline/remainder.h"

bool smz_remainder_has(const smz_remainder *k, size_t i, unsigned flags)
{
    return i < k->m->of->size && (k->m->of->items[i].flags & flags) != 0;
}

bool smz_remainder_drops(const smz_remainder *k, size_t i)
{
    return i < k->m->of->size && !k->keep[i] && !smz_remainder_has(k, i, SMZ_LEX_BRACKETED);
}

size_t smz_remainder_last(const smz_remainder *k)
{
    size_t i = k->m->of->size;

    while (i > 0 && !(k->keep[i - 1] && smz_remainder_has(k, i - 1, SMZ_LEX_WORD)))
        i--;
    return i > 0 ? i - 1 : k->m->of->size;
}

size_t smz_remainder_first(const smz_remainder *k)
{
    size_t i = 0;

    while (i < k->m->of->size && !(k->keep[i] && smz_remainder_has(k, i, SMZ_LEX_WORD)))
        i++;
    return i;
}

/* Where an aside begins that ends before i and is left out; i: there is none. */
static size_t before_aside(const smz_remainder *k, size_t i)
{
    for (size_t n = 0; k->phrases && n < k->phrases->aside_count; n++)
        if (k->phrases->asides[n].end == i && !k->keep[i - 1])
            return k->phrases->asides[n].first;
    return i;
}

size_t smz_remainder_clause(const smz_remainder *k, size_t i)
{
    while (i > 0) {
        size_t before = before_aside(k, i);
        if (before == i && smz_is_edge(k->m->of, i - 1))
            break;
        i = before < i ? before : i - 1;
    }
    return i;
}

size_t smz_remainder_tail(const smz_remainder *k)
{
    return k->tail ? k->tail->first : k->m->of->size;
}

size_t smz_remainder_edge(const smz_remainder *k)
{
    return smz_next_edge(k->m->of, smz_remainder_tail(k));
}
