#include "terms/intern.h"

/* Two thousand forms, those of some four articles, before anything grows: 64 kB to clear in a
 * process that reads one file. */
#define FIRST_SLOTS ((size_t)4096)
#define CHUNK       ((size_t)256 << 10)

#define MOST_ENTRIES ((size_t)65536)
#define MOST_BYTES   ((size_t)4 << 20)

void smz_intern_init(smz_intern *table, const smz_allocator *allocator)
{
    *table = (smz_intern){.allocator = *allocator};
    smz_arena_init(&table->arena, allocator, CHUNK);
}

static void free_slots(smz_intern *table)
{
    if (table->slots)
        table->allocator.release(table->allocator.user, table->slots);
    table->slots = NULL;
    table->mask = 0;
}

void smz_intern_free(smz_intern *table)
{
    free_slots(table);
    smz_arena_free(&table->arena);
}

bool smz_intern_is_full(const smz_intern *table)
{
    return table->size > MOST_ENTRIES || table->bytes > MOST_BYTES;
}

void smz_intern_clear(smz_intern *table)
{
    if (table->size > 2 * MOST_ENTRIES || table->bytes > 2 * MOST_BYTES) {
        free_slots(table);
        smz_arena_free(&table->arena);
    }
    if (table->slots)
        memset(table->slots, 0, (table->mask + 1) * sizeof *table->slots);
    smz_arena_reset(&table->arena);
    table->size = table->bytes = 0;
}

static void place(smz_intern_slot *slots, size_t mask, smz_intern_slot slot)
{
    size_t at = slot.hash & mask;

    while (slots[at].entry)
        at = (at + 1) & mask;
    slots[at] = slot;
}

static bool resize_slots(smz_intern *table, size_t count)
{
    smz_intern_slot *slots;

    if (count > SIZE_MAX / sizeof *slots)
        return false;
    slots = table->allocator.resize(table->allocator.user, NULL, count * sizeof *slots);
    if (!slots)
        return false;
    memset(slots, 0, count * sizeof *slots);
    for (size_t i = 0; table->slots && i <= table->mask; i++)
        if (table->slots[i].entry)
            place(slots, count - 1, table->slots[i]);
    free_slots(table);
    table->slots = slots;
    table->mask = count - 1;
    return true;
}

/* Room for one more entry in slots that are at most half full: where three quarters are, every
 * fourth word meets another one first. */
bool smz_intern_reserve(smz_intern *table)
{
    size_t slots = table->slots ? table->mask + 1 : 0;

    if (table->size < slots / 2)
        return true;
    return slots <= SIZE_MAX / 2 && resize_slots(table, slots ? 2 * slots : FIRST_SLOTS);
}

smz_interned *smz_intern_add(smz_intern *table, const smz_intern_key *key)
{
    smz_text text = key->text;
    size_t room = text.size < sizeof key->head ? sizeof key->head : text.size;
    smz_interned *entry;

    if (!smz_intern_reserve(table) || room > SIZE_MAX - sizeof *entry)
        return NULL;
    entry = smz_arena_zero(&table->arena, 1, sizeof *entry + room);
    if (!entry)
        return NULL;
    entry->size = (uint32_t)text.size;
    entry->class = key->class;
    memcpy(entry->bytes, text.data, text.size);
    place(table->slots, table->mask, (smz_intern_slot){entry, key->hash});
    table->size++;
    table->bytes += sizeof *entry + room;
    return entry;
}
