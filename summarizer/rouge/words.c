#include "rouge/words.h"

/* Some two thousand words before anything grows: 160 kB. */
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
static bool resize_slots(smz_words *words, smz_shorts *table, size_t count)
{
    smz_shorts grown = {.mask = count - 1};

    if (count > SIZE_MAX / sizeof *grown.slots)
        return false;
    grown.slots = words->allocator.resize(words->allocator.user, NULL, count * sizeof *grown.slots);
    if (!grown.slots)
        return false;
    memset(grown.slots, 0, count * sizeof *grown.slots);
    for (size_t i = 0; table->slots && i <= table->mask; i++) {
        smz_short form = {table->slots[i].low, table->slots[i].high};
        if (form.low)
            *smz_short_find(&grown, form, smz_short_hash(table, form)) = table->slots[i];
    }
    release(words, table->slots);
    table->slots = grown.slots;
    table->mask = grown.mask;
    return true;
}

/* Adds what is not there yet. */
static bool add_short(smz_words *words, smz_shorts *table, smz_short form, size_t hash,
                      uint32_t stem)
{
    size_t slots = table->mask + 1;

    /* At most half full: a form that is not in its first slot costs a branch that none foresees. */
    if (table->size >= slots / 2 &&
        (slots > SIZE_MAX / 2 || !resize_slots(words, table, 2 * slots)))
        return false;
    *smz_short_find(table, form, hash) = (smz_short_slot){form.low, form.high, stem};
    table->size++;
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

bool smz_words_add_short(smz_words *words, smz_short form, size_t hash, uint32_t stem)
{
    return add_short(words, &words->forms, form, hash, stem);
}

bool smz_words_add_form(smz_words *words, const smz_intern_key *form, uint32_t stem)
{
    smz_interned *entry = smz_intern_add(&words->long_forms, form);

    if (!entry)
        return false;
    entry->is.stem.term = stem;
    return true;
}

/* ---- Stems ------------------------------------------------------------------------------ */

/* The short form of a stem, which may hold any byte: its size stands behind it. One without a byte
 * in its lower half for a stem that has none. */
static smz_short short_stem(smz_text stem)
{
    char bytes[SMZ_SHORT] = {0};

    if (stem.size == 0 || stem.size >= SMZ_SHORT)
        return (smz_short){0, 0};
    memcpy(bytes, stem.data, stem.size);
    bytes[SMZ_SHORT - 1] = (char)stem.size;
    return smz_short_load(bytes);
}

/* The number of the next stem that is new. */
static bool next_number(uint32_t *out, smz_words *words)
{
    size_t number = words->numbered;

    if (number == words->capacity && (number > SMZ_STOPPED / 2 || !resize_ids(words, 2 * number)))
        return false;
    *out = (uint32_t)number;
    return true;
}

static bool number_long(uint32_t *out, smz_words *words, smz_text stem)
{
    smz_intern *stems = &words->long_stems;
    smz_intern_key key = smz_intern_key_of(stems, stem, 0);
    smz_interned *entry = smz_intern_find(stems, &key);

    if (!entry) {
        if (!next_number(out, words))
            return false;
        entry = smz_intern_add(stems, &key);
        if (!entry)
            return false;
        entry->is.stem.term = *out;
        words->numbered++;
    }
    *out = entry->is.stem.term;
    return true;
}

bool smz_words_stem(uint32_t *out, smz_words *words, smz_text stem)
{
    smz_short form = short_stem(stem);
    size_t hash = smz_short_hash(&words->stems, form);
    const smz_short_slot *slot;

    if (!form.low)
        return number_long(out, words, stem);
    slot = smz_short_find(&words->stems, form, hash);
    if (slot->low) {
        *out = slot->stem;
        return true;
    }
    if (!next_number(out, words) || !add_short(words, &words->stems, form, hash, *out))
        return false;
    words->numbered++;
    return true;
}

/* ---- A whole life ----------------------------------------------------------------------- */

bool smz_words_init(smz_words *words, const smz_allocator *allocator)
{
    *words = (smz_words){.allocator = *allocator};
    smz_intern_init(&words->long_forms, allocator);
    smz_intern_init(&words->long_stems, allocator);
    return resize_slots(words, &words->forms, FIRST_SLOTS) &&
           resize_slots(words, &words->stems, FIRST_SLOTS) && resize_ids(words, FIRST_IDS) &&
           smz_intern_reserve(&words->long_forms) && smz_intern_reserve(&words->long_stems);
}

void smz_words_free(smz_words *words)
{
    release(words, words->forms.slots);
    release(words, words->stems.slots);
    release(words, words->ids);
    smz_intern_free(&words->long_forms);
    smz_intern_free(&words->long_stems);
}

static bool is_full(const smz_words *words)
{
    return words->forms.size > MOST_SHORT || words->stems.size > MOST_SHORT ||
           smz_intern_is_full(&words->long_forms) || smz_intern_is_full(&words->long_stems);
}

/* What one huge text made grow is given back, if a smaller block is to be had. */
static void clear_shorts(smz_words *words, smz_shorts *table)
{
    memset(table->slots, 0, (table->mask + 1) * sizeof *table->slots);
    table->size = 0;
    if (table->mask > 4 * MOST_SHORT)
        resize_slots(words, table, FIRST_SLOTS);
}

/* Forgets all words. */
static void clear(smz_words *words)
{
    clear_shorts(words, &words->forms);
    clear_shorts(words, &words->stems);
    if (words->capacity > 4 * MOST_SHORT) {
        smz_stem_id *ids =
            words->allocator.resize(words->allocator.user, words->ids, FIRST_IDS * sizeof *ids);
        words->ids = ids ? ids : words->ids;
        words->capacity = ids ? FIRST_IDS : words->capacity;
    }
    smz_intern_clear(&words->long_forms);
    smz_intern_clear(&words->long_stems);
    words->numbered = 0;
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
