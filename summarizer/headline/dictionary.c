#include "headline/dictionary.h"

#include <stdbool.h>

#define LONGEST 32 /* characters; WordNet has 4 single words that are longer */

/* Hashes of the first 0, 1, 2, ... characters of a word. */
typedef struct word {
    const uint32_t *characters;
    size_t count;
    uint32_t hash[LONGEST + 1];
} word;

static uint32_t step(uint32_t hash, uint32_t c)
{
    return (hash ^ c) * 16777619u; /* FNV-1a, by character */
}

static uint32_t find(uint32_t hash)
{
    const unsigned char *at, *end;

    hash ^= hash >> 16;
    hash *= 0x7feb352du;
    hash ^= hash >> 15;
    at = smz_bucket(&smz_dictionary, hash >> 16);
    end = smz_bucket(&smz_dictionary, (hash >> 16) + 1);
    for (; at < end; at += 2)
        if (smz_load16(at) >> 4 == (hash & 0xfff))
            return smz_load16(at) & 0xf;
    return 0;
}

/* Whether so many characters before the end stands `c`. */
static bool has(const word *w, size_t before_end, char c)
{
    return before_end < w->count && w->characters[w->count - 1 - before_end] == (uint32_t)c;
}

static uint32_t without_s(const word *w)
{
    uint32_t may = find(w->hash[w->count - 1]);

    if (may || w->count < 4 || !has(w, 1, 'e'))
        return may;
    may = find(w->hash[w->count - 2]);
    return may || !has(w, 2, 'i') ? may : find(step(w->hash[w->count - 3], 'y'));
}

/* Without an ending of so many characters: as it is, with e, with one letter of two. */
static uint32_t without(const word *w, size_t ending)
{
    size_t rest = w->count - ending;
    uint32_t may = find(w->hash[rest]) | find(step(w->hash[rest], 'e'));

    if (rest > 2 && w->characters[rest - 1] == w->characters[rest - 2])
        may |= find(w->hash[rest - 1]);
    if (has(w, ending, 'i'))
        may |= find(step(w->hash[rest - 1], 'y'));
    return may;
}

uint32_t smz_dictionary_look(const uint32_t *characters, size_t count)
{
    word w = {.characters = characters, .count = count, .hash = {2166136261u}};
    uint32_t may;

    if (count == 0 || count > LONGEST)
        return 0;
    for (size_t i = 0; i < count; i++)
        w.hash[i + 1] = step(w.hash[i], characters[i]);
    may = find(w.hash[count]);
    if (count > 2 && has(&w, 0, 's'))
        may |= without_s(&w) << 4;
    if (count > 3 && has(&w, 0, 'd') && has(&w, 1, 'e'))
        may |= without(&w, 2) << 8;
    if (count > 4 && has(&w, 0, 'g') && has(&w, 1, 'n') && has(&w, 2, 'i'))
        may |= without(&w, 3) << 8;
    return may;
}
