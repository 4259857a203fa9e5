#include "rouge/lemmas.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/hash.h"

static bool find_built_in(smz_text *lemma, smz_text form)
{
    uint32_t offset;

    for (size_t at = smz_hash(form.data, form.size) & smz_lemma_mask;
         (offset = smz_lemma_slots[at]) != 0; at = (at + 1) & smz_lemma_mask) {
        const unsigned char *entry = smz_lemma_pool + offset;
        if (entry[0] == form.size && memcmp(entry + 2, form.data, form.size) == 0) {
            *lemma = (smz_text){(const char *)entry + 2 + entry[0], entry[1]};
            return true;
        }
    }
    return false;
}

/* ---- A caller's own table --------------------------------------------------------------- */

#define CHUNK ((size_t)4 << 10)

typedef struct pair {
    smz_text form; /* no data: an empty slot */
    smz_text lemma;
} pair;

struct smz_lemmas {
    smz_allocator allocator;
    smz_arena arena; /* the slots and the words */
    pair *slots;     /* open addressing, at most half full */
    size_t mask;     /* slots - 1 */
};

static pair *find_slot(const smz_lemmas *lemmas, smz_text form)
{
    size_t at = smz_hash(form.data, form.size) & lemmas->mask;

    while (lemmas->slots[at].form.data && !smz_text_equal(lemmas->slots[at].form, form))
        at = (at + 1) & lemmas->mask;
    return &lemmas->slots[at];
}

/* The next word of list[*at .. end); empty: there is none. */
static smz_text next_field(const char *list, size_t *at, size_t end)
{
    size_t start;

    while (*at < end && smz_is_space(list[*at]))
        ++*at;
    start = *at;
    while (*at < end && !smz_is_space(list[*at]))
        ++*at;
    return (smz_text){list + start, *at - start};
}

static int add_line(smz_lemmas *lemmas, smz_text list, size_t at, size_t end, size_t line,
                    smz_error *error)
{
    smz_text form = next_field(list.data, &at, end), lemma = next_field(list.data, &at, end);
    pair *slot;

    if (form.size == 0)
        return SMZ_OK;
    if (lemma.size == 0)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET,
                        "line %lu of the exceptions has no lemma", (unsigned long)line);
    slot = find_slot(lemmas, form);
    if (!slot->form.data)
        slot->form = (smz_text){smz_arena_copy(&lemmas->arena, form.data, form.size), form.size};
    slot->lemma = (smz_text){smz_arena_copy(&lemmas->arena, lemma.data, lemma.size), lemma.size};
    return slot->form.data && slot->lemma.data ? SMZ_OK : smz_fail_memory(error);
}

/* Room for every line at most half full. */
static bool make_slots(smz_lemmas *lemmas, smz_text list)
{
    size_t lines = 1, size = 16;

    for (size_t i = 0; i < list.size; i++)
        lines += list.data[i] == '\n';
    while (size / 2 < lines) {
        if (size > SIZE_MAX / 2)
            return false;
        size *= 2;
    }
    lemmas->slots = SMZ_NEW0(&lemmas->arena, pair, size);
    lemmas->mask = size - 1;
    return lemmas->slots != NULL;
}

static int fill(smz_lemmas *lemmas, smz_text list, smz_error *error)
{
    int status = make_slots(lemmas, list) ? SMZ_OK : smz_fail_memory(error);
    size_t line = 1, next;

    for (size_t at = 0; at < list.size && status == SMZ_OK; at = next, line++) {
        const char *end = memchr(list.data + at, '\n', list.size - at);
        next = end ? (size_t)(end - list.data) + 1 : list.size;
        status = add_line(lemmas, list, at, next, line, error);
    }
    return status;
}

int smz_lemmas_new(smz_lemmas **out, const char *list, size_t size, const smz_allocator *allocator,
                   smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_lemmas *lemmas = memory.resize(memory.user, NULL, sizeof *lemmas);
    int status;

    *out = NULL;
    if (!lemmas)
        return smz_fail_memory(error);
    *lemmas = (smz_lemmas){.allocator = memory};
    smz_arena_init(&lemmas->arena, &memory, CHUNK);
    status = fill(lemmas, (smz_text){list, size}, error);
    if (status != SMZ_OK) {
        smz_lemmas_free(lemmas);
        return status;
    }
    *out = lemmas;
    return SMZ_OK;
}

void smz_lemmas_free(smz_lemmas *lemmas)
{
    if (!lemmas)
        return;
    smz_arena_free(&lemmas->arena);
    lemmas->allocator.release(lemmas->allocator.user, lemmas);
}

bool smz_lemma_find(smz_text *lemma, const smz_lemmas *own, smz_text form)
{
    const pair *slot;

    if (!own)
        return find_built_in(lemma, form);
    slot = find_slot(own, form);
    *lemma = slot->lemma;
    return slot->form.data != NULL;
}
