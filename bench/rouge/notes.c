#include "notes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/hash.h"
#include "program/messages.h"

/* The first names of many. */
#define NAMED 5

typedef struct naming {
    char text[256];
    size_t used;
    size_t count;
} naming;

static void name(naming *out, const char *what)
{
    if (out->count++ >= NAMED || out->used >= sizeof out->text)
        return;
    out->used += (size_t)snprintf(out->text + out->used, sizeof out->text - out->used, "%s%.40s",
                                  out->used > 0 ? ", " : "", what);
}

static const char *more(const naming *of)
{
    return of->count > NAMED ? ", ..." : "";
}

/* ---- Candidates ------------------------------------------------------------------------- */

static bool nothing_to_score(const system_scores *results, size_t i)
{
    for (size_t k = 0; k < results->metrics; k++)
        if (results->scores[i * results->metrics + k].candidate > 0)
            return false;
    return true;
}

void note_empty_candidates(const system_scores *results)
{
    naming found = {.text = ""};

    for (size_t i = 0; i < results->documents; i++)
        if (nothing_to_score(results, i))
            name(&found, results->ids[i]);
    if (found.count > 0)
        note("%zu empty candidate%s: nothing in %s to score, which gives 0: %s%s", found.count,
             found.count == 1 ? "" : "s", found.count == 1 ? "it" : "them", found.text,
             more(&found));
}

/* ---- IDs -------------------------------------------------------------------------------- */

typedef struct id_slot {
    const char *id; /* NULL: empty */
    size_t times;
} id_slot;

/* How often each ID stands there; NULL: out of memory. */
static id_slot *count_ids(const system_scores *results, size_t slots)
{
    id_slot *table = calloc(slots, sizeof *table);

    for (size_t i = 0; table && i < results->documents; i++) {
        const char *id = results->ids[i];
        size_t at = smz_hash_keyed(smz_hash_key(table), id, strlen(id)) & (slots - 1);
        while (table[at].id && strcmp(table[at].id, id) != 0)
            at = (at + 1) & (slots - 1);
        table[at].id = table[at].id ? table[at].id : id;
        table[at].times++;
    }
    return table;
}

static int compare_places(const void *a, const void *b)
{
    const id_slot *x = a, *y = b;

    return strcmp(x->id, y->id);
}

void note_repeated_ids(const system_scores *results)
{
    naming found = {.text = ""};
    size_t slots = 16, kept = 0;
    id_slot *table;

    while (slots / 2 < results->documents)
        slots *= 2;
    table = count_ids(results, slots);
    if (!table)
        return; /* no result depends on it */
    for (size_t i = 0; i < slots; i++)
        if (table[i].times > 1)
            table[kept++] = table[i];
    /* The table's order is another one each time. */
    qsort(table, kept, sizeof *table, compare_places);
    for (size_t i = 0; i < kept; i++)
        name(&found, table[i].id);
    if (found.count > 0)
        note("%zu id%s of several records, each of which counts: %s%s", found.count,
             found.count == 1 ? "" : "s", found.text, more(&found));
    free(table);
}

/* ---- References ------------------------------------------------------------------------- */

void empty_references_init(empty_references *out)
{
    *out = (empty_references){0};
    smz_arena_init(&out->arena, NULL, 4096);
}

void empty_references_free(empty_references *all)
{
    smz_arena_free(&all->arena);
}

bool empty_references_add(empty_references *all, const system_scores *results)
{
    for (size_t i = 0; i < results->empty_references.size; i++) {
        const char *id = results->empty_references.items[i];
        const char **next = SMZ_PUSH(&all->arena, &all->names);
        if (!next)
            return false;
        *next = smz_arena_copy(&all->arena, id, strlen(id));
        if (!*next) {
            all->names.size--;
            return false;
        }
    }
    return true;
}

void note_empty_references(empty_references *all)
{
    naming found = {.text = ""};

    if (all->names.size == 0)
        return;
    qsort(all->names.items, all->names.size, sizeof *all->names.items, compare_strings);
    for (size_t i = 0; i < all->names.size; i++)
        if (i == 0 || strcmp(all->names.items[i - 1], all->names.items[i]) != 0)
            name(&found, all->names.items[i]);
    note("%zu empty reference%s: no word in %s, so that nothing matches: %s%s", found.count,
         found.count == 1 ? "" : "s", found.count == 1 ? "it" : "them", found.text, more(&found));
}
