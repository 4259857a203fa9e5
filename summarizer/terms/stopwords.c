#include <stdint.h>

#include "terms/terms.h"

#include "base/error.h"
#include "base/hash.h"
#include "base/unicode.h"

bool smz_stopword(smz_text folded, smz_lang language)
{
    return language >= 0 && language < smz_lang_count &&
           (smz_stopword_languages(folded) >> language & 1) != 0;
}

/* ---- A caller's own list ---------------------------------------------------------------- */

#define CHUNK ((size_t)4 << 10)

struct smz_stopset {
    smz_allocator allocator;
    smz_arena arena; /* the slots and the words */
    smz_text *slots; /* open addressing, at most half full; an empty slot has no data */
    size_t mask;     /* slots - 1 */
};

/* The slot that holds `word`, or the empty one where it belongs. */
static smz_text *find_slot(const smz_stopset *set, smz_text word)
{
    size_t at = smz_hash(word.data, word.size) & set->mask;

    while (set->slots[at].data && !smz_text_equal(set->slots[at], word))
        at = (at + 1) & set->mask;
    return &set->slots[at];
}

/* The next line's word without white space around it; empty for a blank or comment line. */
static smz_text next_line(smz_text list, size_t *at)
{
    size_t start = *at, end = *at;

    while (end < list.size && list.data[end] != '\n' && list.data[end] != '\r')
        end++;
    *at = end < list.size ? end + 1 : end;
    while (start < end && (list.data[start] == ' ' || list.data[start] == '\t'))
        start++;
    while (end > start && (list.data[end - 1] == ' ' || list.data[end - 1] == '\t'))
        end--;
    if (start < end && list.data[start] == '#')
        end = start;
    return (smz_text){list.data + start, end - start};
}

static int add_word(smz_stopset *set, smz_text word, bool turkic)
{
    size_t capacity;
    char *folded;
    smz_text key;
    smz_text *slot;
    smz_mark mark = smz_arena_mark(&set->arena);

    if (word.size > (SIZE_MAX - 16) / 3)
        return SMZ_ERROR_MEMORY;
    capacity = 3 * word.size + 16;
    folded = SMZ_NEW(&set->arena, char, capacity);
    if (!folded)
        return SMZ_ERROR_MEMORY;
    key = (smz_text){folded, smz_fold(folded, capacity, word, turkic)};
    slot = find_slot(set, key);
    if (slot->data || key.size == 0) {
        smz_arena_release(&set->arena, mark);
        return SMZ_OK;
    }
    *slot = key;
    return SMZ_OK;
}

/* Room for every line of the list under both foldings at most half full. */
static int make_slots(smz_stopset *set, smz_text list)
{
    size_t lines = 1, size = 16;

    for (size_t i = 0; i < list.size; i++)
        lines += list.data[i] == '\n' || list.data[i] == '\r';
    while (size / 4 < lines) {
        if (size > SIZE_MAX / 2)
            return SMZ_ERROR_MEMORY;
        size *= 2;
    }
    set->slots = SMZ_NEW0(&set->arena, smz_text, size);
    set->mask = size - 1;
    return set->slots ? SMZ_OK : SMZ_ERROR_MEMORY;
}

/* A list has no language of its own, so each word goes in as most languages fold it and as Turkish
 * does; that is the same but for a capital I. */
static int fill(smz_stopset *set, smz_text list)
{
    int status = make_slots(set, list);
    size_t at = 0;

    while (at < list.size && status == SMZ_OK) {
        smz_text word = next_line(list, &at);
        if (word.size == 0)
            continue;
        status = add_word(set, word, false);
        if (status == SMZ_OK)
            status = add_word(set, word, true);
    }
    return status;
}

int smz_stopset_new(smz_stopset **out, const char *list, size_t size,
                    const smz_allocator *allocator, smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    size_t bom = size >= 3 && memcmp(list, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    size_t valid = smz_utf8_check(list, size);
    smz_stopset *set;

    *out = NULL;
    if (valid < size)
        return smz_fail(error, SMZ_ERROR_UTF8, valid, "the stop words are not valid UTF-8");
    set = memory.resize(memory.user, NULL, sizeof *set);
    if (!set)
        return smz_fail_memory(error);
    *set = (smz_stopset){.allocator = memory};
    smz_arena_init(&set->arena, &memory, CHUNK);
    if (fill(set, (smz_text){list + bom, size - bom}) != SMZ_OK) {
        smz_stopset_free(set);
        return smz_fail_memory(error);
    }
    *out = set;
    return SMZ_OK;
}

void smz_stopset_free(smz_stopset *set)
{
    if (!set)
        return;
    smz_arena_free(&set->arena);
    set->allocator.release(set->allocator.user, set);
}

bool smz_stopset_has(const smz_stopset *set, smz_text folded)
{
    return find_slot(set, folded)->data != NULL;
}
