#include "rouge/words.h"

/* Some two thousand words before anything grows: 130 kB. */
#define FIRST_SLOTS ((size_t)4096)
#define FIRST_IDS   ((size_t)4096)
/* When there are more, all are forgotten before the next call. */
#define MOST_SHORT ((size_t)65536)

static void release(smz_words *words, void *block)
{
    if (block)
        words->allocator.release(words->allocator.user, block);
}

/* ---- Growing ---------------------------------------------------------------------------- */

/* Moves the slots into new ones, `count` of them. */
static bool resize_slots(smz_words *words, size_t count)
{
    smz_short_slot *slots;
    uint64_t key = smz_hash_key(words);

    if (count > SIZE_MAX / sizeof *slots)
        return false;
    slots = words->allocator.resize(words->allocator.user, NULL, count * sizeof *slots);
    if (!slots)
        return false;
    memset(slots, 0, count * sizeof *slots);
    for (size_t i = 0; words->slots && i <= words->mask; i++)
        if (words->slots[i].form.low)
            *smz_short_find(slots, count - 1, key, words->slots[i].form) = words->slots[i];
    release(words, words->slots);
    words->slots = slots;
    words->mask = count - 1;
    return true;
}

/* New ids belong to no call: 0 is none. */
static bool resize_ids(smz_words *words, size_t count)
{
    smz_stem_id *ids;

    if (count > SIZE_MAX / sizeof *ids)
        return false;
    ids = words->allocator.resize(words->allocator.user, words->ids, count * sizeof *ids);
    if (!ids)
        return false;
    memset(ids + words->capacity, 0, (count - words->capacity) * sizeof *ids);
    words->ids = ids;
    words->capacity = count;
    return true;
}

bool smz_words_add_short(smz_words *words, smz_short form, uint32_t stem)
{
    size_t slots = words->mask + 1;

    /* At most half full: a form that is not in its first slot costs a branch that none foresees. */
    if (words->size >= slots / 2 && (slots > SIZE_MAX / 2 || !resize_slots(words, 2 * slots)))
        return false;
    *smz_short_find(words->slots, words->mask, smz_hash_key(words), form) =
        (smz_short_slot){form, stem};
    words->size++;
    return true;
}

bool smz_words_add_form(smz_words *words, smz_text form, uint32_t class, uint32_t hash,
                        uint32_t stem)
{
    smz_interned *entry = smz_intern_add(&words->forms, form, class, hash);

    if (!entry)
        return false;
    entry->is.stem.term = stem;
    return true;
}

bool smz_words_stem(uint32_t *out, smz_words *words, smz_text stem)
{
    smz_intern *stems = &words->stems;
    uint32_t hash = smz_intern_hash(stems, stem, 0);
    smz_interned *entry = smz_intern_find(stems, stem, 0, hash);
    size_t number = stems->size;

    if (!entry) {
        if (number == words->capacity &&
            (number > SMZ_STOPPED / 2 || !resize_ids(words, 2 * number)))
            return false;
        entry = smz_intern_add(stems, stem, 0, hash);
        if (!entry)
            return false;
        entry->is.stem.term = (uint32_t)number;
    }
    *out = entry->is.stem.term;
    return true;
}

/* ---- A whole life ----------------------------------------------------------------------- */

bool smz_words_init(smz_words *words, const smz_allocator *allocator)
{
    *words = (smz_words){.allocator = *allocator};
    smz_intern_init(&words->forms, allocator);
    smz_intern_init(&words->stems, allocator);
    return resize_slots(words, FIRST_SLOTS) && resize_ids(words, FIRST_IDS) &&
           smz_intern_reserve(&words->forms) && smz_intern_reserve(&words->stems);
}

void smz_words_free(smz_words *words)
{
    release(words, words->slots);
    release(words, words->ids);
    smz_intern_free(&words->forms);
    smz_intern_free(&words->stems);
}

static bool is_full(const smz_words *words)
{
    return words->size > MOST_SHORT || smz_intern_is_full(&words->forms) ||
           smz_intern_is_full(&words->stems);
}

/* Forgets all words. What one huge text made grow is given back, if smaller blocks are to be had.
 */
static void clear(smz_words *words)
{
    memset(words->slots, 0, (words->mask + 1) * sizeof *words->slots);
    words->size = 0;
    if (words->mask > 4 * MOST_SHORT)
        resize_slots(words, FIRST_SLOTS);
    if (words->capacity > 4 * MOST_SHORT) {
        smz_stem_id *ids =
            words->allocator.resize(words->allocator.user, words->ids, FIRST_IDS * sizeof *ids);
        words->ids = ids ? ids : words->ids;
        words->capacity = ids ? FIRST_IDS : words->capacity;
    }
    smz_intern_clear(&words->forms);
    smz_intern_clear(&words->stems);
}

void smz_words_begin(smz_words *words)
{
    if (is_full(words))
        clear(words);
    /* Ids that no call will take for its own; after 2^32 calls, a number comes again. */
    if (++words->call == 0) {
        memset(words->ids, 0, words->capacity * sizeof *words->ids);
        words->call = 1;
    }
}
