/* CANDIDATE REFERENCE ...: files, or folders that are paired by file name. */
#define _POSIX_C_SOURCE 200809L
#include "evaluations.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "program/messages.h"

bool is_folder(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool no_memory(void)
{
    say("out of memory");
    return false;
}

/* ---- Folders ---------------------------------------------------------------------------- */

typedef struct folder {
    const char *path;
    SMZ_VECTOR(const char *) names; /* sorted */
    bool *paired;
} folder;

static const char *join(evaluations *all, const char *path, const char *name)
{
    size_t length = strlen(path), size = strlen(name);
    char *joined = SMZ_NEW(&all->arena, char, length + size + 2);

    if (!joined)
        return NULL;
    memcpy(joined, path, length);
    if (length > 0 && path[length - 1] != '/')
        joined[length++] = '/';
    memcpy(joined + length, name, size + 1);
    return joined;
}

/* Keeps a name. Hidden files are none of the user's summaries; folders inside are not looked into,
 * which is said. */
static bool keep_name(folder *out, evaluations *all, const char *name)
{
    const char *path, **next;

    if (name[0] == '.')
        return true;
    path = join(all, out->path, name);
    if (!path)
        return no_memory();
    if (is_folder(path)) {
        say("%s: a folder inside a folder is not looked into", path);
        all->unpaired++;
        return true;
    }
    next = SMZ_PUSH(&all->arena, &out->names);
    if (!next)
        return no_memory();
    *next = path + strlen(path) - strlen(name);
    return true;
}

static bool read_folder(folder *out, evaluations *all, const char *path)
{
    DIR *stream = opendir(path);
    struct dirent *entry;
    bool good = stream != NULL;

    *out = (folder){.path = path};
    if (!stream) {
        say("%s: %s", path, strerror(errno));
        return false;
    }
    while (good && (errno = 0, entry = readdir(stream)) != NULL)
        good = keep_name(out, all, entry->d_name);
    if (good && errno != 0) {
        say("%s: %s", path, strerror(errno));
        good = false;
    }
    closedir(stream);
    if (!good)
        return false;
    if (out->names.size > 0)
        qsort(out->names.items, out->names.size, sizeof *out->names.items, compare_strings);
    out->paired = SMZ_NEW0(&all->arena, bool, out->names.size + 1);
    return out->paired || no_memory();
}

/* The number of a name in a folder, or SIZE_MAX. */
static size_t find_name(const folder *in, const char *name)
{
    const char **found = NULL;

    if (in->names.size > 0)
        found = bsearch(&name, in->names.items, in->names.size, sizeof name, compare_strings);
    return found ? (size_t)(found - in->names.items) : SIZE_MAX;
}

/* ---- Pairing ---------------------------------------------------------------------------- */

/*
 * A name without a part that is one capital letter, as in text.A.001.txt, by which pyrouge tells
 * the references of text.001.txt; false: it has none.
 */
static bool without_letter(char *out, size_t capacity, const char *name)
{
    size_t length = strlen(name);

    if (length >= capacity)
        return false;
    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.'))
        if (dot[1] >= 'A' && dot[1] <= 'Z' && dot[2] == '.') {
            memcpy(out, name, (size_t)(dot - name));
            strcpy(out + (dot - name), dot + 2);
            return true;
        }
    return false;
}

/* The candidate that a reference belongs to by its name, or SIZE_MAX. */
static size_t candidate_of(const folder *candidates, const char *name)
{
    char shorter[512];
    size_t found = find_name(candidates, name);

    if (found == SIZE_MAX && without_letter(shorter, sizeof shorter, name))
        found = find_name(candidates, shorter);
    return found;
}

/* Gives the references of a folder to the evaluations, one a candidate. */
static bool pair_folder(evaluations *all, folder *candidates, const folder *references)
{
    for (size_t i = 0; i < references->names.size; i++) {
        const char *name = references->names.items[i];
        const char *path = join(all, references->path, name);
        size_t found = candidate_of(candidates, name);
        if (!path)
            return no_memory();
        if (found == SIZE_MAX) {
            say("%s: no candidate of this name in %s", path, candidates->path);
            all->unpaired++;
            continue;
        }
        references->paired[i] = candidates->paired[found] = true;
        if (!evaluation_add_model(all, &all->list.items[found], references->path, path))
            return no_memory();
    }
    for (size_t i = 0; i < candidates->names.size; i++) {
        if (!candidates->paired[i]) {
            say("%s/%s: no reference of this name in %s", candidates->path,
                candidates->names.items[i], references->path);
            all->unpaired++;
        }
        candidates->paired[i] = false;
    }
    return true;
}

static bool add_candidates(evaluations *all, const folder *candidates, const char *system,
                           text_format format)
{
    for (size_t i = 0; i < candidates->names.size; i++) {
        const char *name = candidates->names.items[i];
        const char *path = join(all, candidates->path, name);
        evaluation *e = path ? evaluations_add(all, name, format) : NULL;
        if (!e || !evaluation_add_peer(all, e, system, path))
            return no_memory();
    }
    return true;
}

/* Evaluations without any reference were named when they were found to have none. */
static void drop_unpaired(evaluations *all)
{
    size_t kept = 0;

    for (size_t i = 0; i < all->list.size; i++)
        if (all->list.items[i].models.size > 0)
            all->list.items[kept++] = all->list.items[i];
    all->list.size = kept;
}

static bool pair_folders(evaluations *all, char *const *paths, size_t count, const char *system,
                         text_format format)
{
    folder candidates, references;

    if (!read_folder(&candidates, all, paths[0]) ||
        !add_candidates(all, &candidates, system, format))
        return false;
    for (size_t i = 1; i < count; i++)
        if (!read_folder(&references, all, paths[i]) || !pair_folder(all, &candidates, &references))
            return false;
    drop_unpaired(all);
    return true;
}

/* ---- Operands --------------------------------------------------------------------------- */

static bool pair_files(evaluations *all, char *const *paths, size_t count, const char *system,
                       text_format format)
{
    evaluation *e = evaluations_add(all, paths[0], format);

    if (!e || !evaluation_add_peer(all, e, system, paths[0]))
        return no_memory();
    for (size_t i = 1; i < count; i++)
        if (!evaluation_add_model(all, e, paths[i], paths[i]))
            return no_memory();
    return true;
}

bool evaluations_pair(evaluations *out, char *const *paths, size_t count, const char *system,
                      text_format format)
{
    size_t folders = 0;

    out->numbered = true;
    for (size_t i = 0; i < count; i++)
        folders += is_folder(paths[i]);
    if (folders == 0)
        return pair_files(out, paths, count, system, format);
    if (folders == count)
        return pair_folders(out, paths, count, system, format);
    for (size_t i = 0; i < count; i++)
        if (is_folder(paths[i]) != is_folder(paths[0])) {
            say("%s is %s and %s is %s: give files alone or folders alone", paths[0],
                is_folder(paths[0]) ? "a folder" : "none", paths[i],
                is_folder(paths[i]) ? "a folder" : "none");
            break;
        }
    return false;
}
