#include "headline/search.h"

#include <string.h>
#include "base/error.h"

/* Lengths are told apart by so many characters, and so many sets are kept of each. */
#define STEP  6
#define STEPS 48
#define DEEP  6

/* The sets of the deletions from one on, by what they save; of each length best first. */
typedef struct shelf {
    smz_deletion_set sets[STEPS][DEEP];
    uint8_t size[STEPS];
} shelf;

static bool is_better(const smz_deletion_set *a, const smz_deletion_set *b)
{
    return a->loss != b->loss ? a->loss < b->loss : a->members < b->members;
}

static void put(shelf *s, smz_deletion_set set)
{
    uint32_t step = set.saved / STEP < STEPS ? set.saved / STEP : STEPS - 1;
    smz_deletion_set *row = s->sets[step];
    size_t at = s->size[step];

    if (at == DEEP && !is_better(&set, &row[at - 1]))
        return;
    if (at < DEEP)
        s->size[step]++;
    else
        at--;
    for (; at > 0 && is_better(&set, &row[at - 1]); at--)
        row[at] = row[at - 1];
    row[at] = set;
}

/* Adds to `s` what `from` holds, with one more member or, of NULL, as it is. */
static void put_all(shelf *s, const shelf *from, const smz_deletion_set *more)
{
    for (size_t step = 0; step < STEPS; step++)
        for (size_t k = 0; k < from->size[step]; k++) {
            smz_deletion_set set = from->sets[step][k];
            if (more) {
                set.members |= more->members;
                set.saved += more->saved;
                set.loss += more->loss;
            }
            put(s, set);
        }
}

/* Shell's sort, with Ciura's gaps (2001). */
static void sort(smz_deletion_set *sets, size_t size)
{
    static const size_t gaps[] = {57, 23, 10, 4, 1};

    for (size_t g = 0; g < sizeof gaps / sizeof *gaps; g++)
        for (size_t i = gaps[g]; i < size; i++) {
            smz_deletion_set set = sets[i];
            size_t at = i;
            for (; at >= gaps[g] && is_better(&set, &sets[at - gaps[g]]); at -= gaps[g])
                sets[at] = sets[at - gaps[g]];
            sets[at] = set;
        }
}

static bool collect(smz_deletion_sets *out, smz_arena *arena, const shelf *s)
{
    out->items = SMZ_NEW(arena, smz_deletion_set, STEPS * DEEP);
    out->size = 0;
    if (!out->items)
        return false;
    for (size_t step = 0; step < STEPS; step++)
        for (size_t k = 0; k < s->size[step]; k++)
            out->items[out->size++] = s->sets[step][k];
    sort(out->items, out->size);
    return true;
}

int smz_deletion_sets_find(smz_deletion_sets *out, smz_arena *arena, const smz_deletions *all,
                           const int32_t *loss, const uint32_t *saved, smz_error *error)
{
    shelf *shelves = SMZ_NEW(arena, shelf, all->size + 1);

    if (!shelves)
        return smz_fail_memory(error);
    /* Most of a shelf stays empty: what it could hold is not touched. */
    for (size_t i = 0; i <= all->size; i++)
        memset(shelves[i].size, 0, sizeof shelves[i].size);
    put(&shelves[all->size], (smz_deletion_set){0, 0, 0});
    for (size_t i = all->size; i-- > 0;) {
        smz_deletion_set one = {UINT64_C(1) << i, saved[i], loss[i]};
        size_t next = i + 1;
        /* What begins before its end is inside it. */
        while (next < all->size && all->items[next].first < all->items[i].end)
            next++;
        put_all(&shelves[i], &shelves[i + 1], NULL);
        put_all(&shelves[i], &shelves[next], &one);
    }
    return collect(out, arena, &shelves[0]) ? SMZ_OK : smz_fail_memory(error);
}
