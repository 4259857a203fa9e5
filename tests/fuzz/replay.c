/*
 * Runs a fuzz target over the files of a folder, and over every beginning of each: cut input is
 * what parsers most often stumble on.
 *
 * usage: fuzz_TARGET_replay FOLDER
 *
 * SMZ_CUTS in the environment: beginnings of a file at most, for valgrind, which is fifty times as
 * slow.
 */
#include <dirent.h>
#include <locale.h>
#include <string.h>
#include "../tap.h"
#include "fuzz.h"

/* Beginnings of long files are taken at so many places. */
#define CUTS 400

static size_t cuts(void)
{
    const char *asked = getenv("SMZ_CUTS");
    long number = asked ? strtol(asked, NULL, 10) : 0;

    return number > 0 ? (size_t)number : CUTS;
}

static uint8_t *read_whole(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = NULL;
    long end;

    if (file && fseek(file, 0, SEEK_END) == 0 && (end = ftell(file)) >= 0 &&
        fseek(file, 0, SEEK_SET) == 0 && (bytes = malloc((size_t)end + 1)) != NULL)
        *size = fread(bytes, 1, (size_t)end, file);
    if (file)
        fclose(file);
    return bytes;
}

/* A copy of exactly that size, so that a sanitizer sees the first byte read too far. */
static void try_exactly(const uint8_t *bytes, size_t size)
{
    uint8_t *copy = malloc(size ? size : 1);

    REQUIRE(copy);
    memcpy(copy, bytes, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

static void replay(const char *folder, const char *name)
{
    char path[4096];
    size_t size = 0, step;
    uint8_t *bytes;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    bytes = read_whole(path, &size);
    step = size / cuts() + 1;
    for (size_t cut = 0; bytes && cut < size; cut += step)
        try_exactly(bytes, cut);
    if (bytes)
        try_exactly(bytes, size);
    tap_ok(bytes != NULL, "%s, %zu bytes", name, size);
    free(bytes);
}

int main(int count, char **arguments)
{
    DIR *folder = count == 2 ? opendir(arguments[1]) : NULL;
    const struct dirent *entry;

    setlocale(LC_ALL, "");
    if (!folder) {
        perror(count == 2 ? arguments[1] : "usage: replay FOLDER");
        return 1;
    }
    while ((entry = readdir(folder)) != NULL)
        if (entry->d_name[0] != '.')
            replay(arguments[1], entry->d_name);
    closedir(folder);
    return tap_done();
}
