#include "evaluations.h"

#include <stdlib.h>
#include <string.h>

#define CHUNK ((size_t)64 << 10)

void evaluations_init(evaluations *out)
{
    *out = (evaluations){0};
    smz_arena_init(&out->arena, NULL, CHUNK);
}

void evaluations_free(evaluations *all)
{
    smz_arena_free(&all->arena);
}

evaluation *evaluations_add(evaluations *all, const char *id, text_format format)
{
    evaluation *e = SMZ_PUSH(&all->arena, &all->list);

    if (e)
        *e = (evaluation){.id = id, .format = format};
    return e;
}

static bool push(evaluations *all, text_files *files, const char *id, const char *path)
{
    text_file *file = SMZ_PUSH(&all->arena, files);

    if (file)
        *file = (text_file){id, path};
    return file != NULL;
}

bool evaluation_add_peer(evaluations *all, evaluation *e, const char *system, const char *path)
{
    return push(all, &e->peers, system, path);
}

bool evaluation_add_model(evaluations *all, evaluation *e, const char *id, const char *path)
{
    return push(all, &e->models, id, path);
}

static int compare_ids(const void *key, const void *file)
{
    return strcmp(key, ((const text_file *)file)->id);
}

const char *evaluation_peer(const evaluation *e, const char *system)
{
    const text_file *file = NULL;

    if (e->peers.size > 0)
        file = bsearch(system, e->peers.items, e->peers.size, sizeof *e->peers.items, compare_ids);
    return file ? file->path : NULL;
}

/* ---- What is there twice ---------------------------------------------------------------- */

/* By ID, and of one ID in the order of the list. */
static int compare_places(const void *a, const void *b)
{
    const text_file *x = *(text_file *const *)a, *y = *(text_file *const *)b;
    int order = strcmp(x->id, y->id);

    return order ? order : (x > y) - (x < y);
}

/* The files in that order, after all of one ID got the path of the last; NULL: out of memory. */
static text_file **sorted(evaluations *all, text_files *files)
{
    text_file **places = SMZ_NEW(&all->arena, text_file *, files->size);

    if (!places)
        return NULL;
    for (size_t i = 0; i < files->size; i++)
        places[i] = &files->items[i];
    qsort(places, files->size, sizeof *places, compare_places);
    for (size_t i = files->size - 1; i > 0; i--)
        if (strcmp(places[i - 1]->id, places[i]->id) == 0)
            places[i - 1]->path = places[i]->path;
    return places;
}

static bool settle_peers(evaluations *all, evaluation *e)
{
    text_file **places = sorted(all, &e->peers);
    text_files kept = {0};

    if (!places)
        return false;
    for (size_t i = 0; i < e->peers.size; i++)
        if (kept.size == 0 || strcmp(kept.items[kept.size - 1].id, places[i]->id) != 0)
            if (!push(all, &kept, places[i]->id, places[i]->path))
                return false;
    e->peers = kept;
    return true;
}

bool evaluations_settle(evaluations *all)
{
    for (size_t i = 0; i < all->list.size; i++) {
        evaluation *e = &all->list.items[i];
        if (e->peers.size > 1 && !settle_peers(all, e))
            return false;
        if (e->models.size > 1 && !sorted(all, &e->models))
            return false;
    }
    return true;
}

/* ---- Systems ---------------------------------------------------------------------------- */

int compare_strings(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool evaluations_systems(const char ***out, size_t *count, evaluations *all)
{
    size_t most = 0, kept = 0;
    const char **names;

    for (size_t i = 0; i < all->list.size; i++)
        most += all->list.items[i].peers.size;
    names = SMZ_NEW(&all->arena, const char *, most + 1);
    if (!names)
        return false;
    most = 0;
    for (size_t i = 0; i < all->list.size; i++)
        for (size_t k = 0; k < all->list.items[i].peers.size; k++)
            names[most++] = all->list.items[i].peers.items[k].id;
    qsort(names, most, sizeof *names, compare_strings);
    for (size_t i = 0; i < most; i++)
        if (kept == 0 || strcmp(names[kept - 1], names[i]) != 0)
            names[kept++] = names[i];
    *out = names;
    *count = kept;
    return true;
}
