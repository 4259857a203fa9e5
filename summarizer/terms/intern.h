/*
 * Interning: (bytes, class) -> the one entry for them.
 *
 * One type serves both tables of the vocabulary, word forms and stems; what each needs to remember
 * about an entry is in the entry.
 */
#ifndef SMZ_TERMS_INTERN_H
#define SMZ_TERMS_INTERN_H

#include <stdint.h>
#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"

typedef struct smz_interned smz_interned;

struct smz_interned {
    uint32_t size;
    uint32_t class; /* entries of different classes are different */
    union {
        struct {
            smz_interned *stem;
            uint32_t flags; /* of its tokens */
        } form;
        struct {
            uint32_t document; /* the last document that has it */
            uint32_t term;     /* its term in that document */
            uint32_t characters;
        } stem;
    } is;
    /* Here and not behind a pointer: the one look-up a word costs one miss less. Eight at least,
     * the rest of them 0: with them most entries have 32 bytes, half a line of a cache. */
    char bytes[];
};

typedef struct smz_intern_slot {
    smz_interned *entry; /* NULL: empty */
    uint32_t hash;
} smz_intern_slot;

typedef struct smz_intern {
    smz_allocator allocator;
    smz_intern_slot *slots; /* open addressing; NULL: none yet */
    size_t mask;            /* slots - 1 */
    size_t size;            /* entries */
    size_t bytes;           /* in them */
    smz_arena arena;        /* the entries */
} smz_intern;

/* Cannot fail: memory is first taken by smz_intern_reserve() or _add(). The table must stay where
 * it is: its address is the key of its hash. */
void smz_intern_init(smz_intern *table, const smz_allocator *allocator);
void smz_intern_free(smz_intern *table);
/* Room for some thousand entries before anything grows. False: out of memory. */
bool smz_intern_reserve(smz_intern *table);
/* Whether it is time to clear it: the bounds are 65,536 entries and 4 MB of text. */
bool smz_intern_is_full(const smz_intern *table);
/* Forgets all entries. Memory beyond the bounds is given back. */
void smz_intern_clear(smz_intern *table);

/* What is looked up. */
typedef struct smz_intern_key {
    smz_text text;
    uint64_t head; /* smz_head() of the text */
    uint32_t class;
    uint32_t hash;
} smz_intern_key;

/* A new entry, with `is` all zero; it stays where it is until the table is cleared. The size is
 * less than 2^32. NULL: out of memory, table unchanged. */
smz_interned *smz_intern_add(smz_intern *table, const smz_intern_key *key);

/* The key of a text whose head is known, and of any. */
static inline smz_intern_key smz_intern_key_headed(const smz_intern *table, smz_text text,
                                                   uint64_t head, uint32_t class)
{
    uint64_t key = smz_hash_key(table) + class;

    return (smz_intern_key){text, head, class, smz_hash_headed(key, head, text.data, text.size)};
}

static inline smz_intern_key smz_intern_key_of(const smz_intern *table, smz_text text,
                                               uint32_t class)
{
    return smz_intern_key_headed(table, text, smz_head(text.data, text.size), class);
}

/* Two steps ahead of smz_intern_find(), for many at once: the slot, and then the entry in it. */
static inline void smz_intern_expect(const smz_intern *table, uint32_t hash)
{
    if (table->slots)
        smz_prefetch(&table->slots[hash & table->mask]);
}

static inline void smz_intern_expect_entry(const smz_intern *table, uint32_t hash)
{
    if (table->slots)
        smz_prefetch(table->slots[hash & table->mask].entry);
}

/* Most words have eight bytes at most, and are compared as numbers. */
static inline bool smz_intern_is(const smz_interned *entry, const smz_intern_key *key)
{
    size_t size = key->text.size;

    return entry->class == key->class && entry->size == size &&
           smz_load_little(entry->bytes) == key->head &&
           (size <= 8 || memcmp(entry->bytes + 8, key->text.data + 8, size - 8) == 0);
}

/* The entry, or NULL. Inline: it runs for every word of every document. */
static inline smz_interned *smz_intern_find(const smz_intern *table, const smz_intern_key *key)
{
    const smz_intern_slot *slot;

    if (!table->slots)
        return NULL;
    for (size_t at = key->hash & table->mask; (slot = &table->slots[at])->entry;
         at = (at + 1) & table->mask)
        if (slot->hash == key->hash && smz_intern_is(slot->entry, key))
            return slot->entry;
    return NULL;
}

#endif
