#include "report/overlap.h"

#include "base/hash.h"
#include "base/unicode.h"
#include "document/words.h"
#include "harness/memory.h"

/* ---- Words ------------------------------------------------------------------------------ */

/* 64 bits without the key of smz_hash_keyed(): the page's bytes may not depend on addresses, and
 * nothing but the marks would suffer from words that share one. */
static uint64_t hash(const char *data, size_t size)
{
    uint64_t out = smz_hash_mix(0, size);

    for (; size > 8; data += 8, size -= 8)
        out = smz_hash_mix(out, smz_hash_load(data, 8));
    return smz_hash_mix(smz_hash_mix(out, smz_hash_load(data, size)), 0);
}

static uint64_t key_of(smz_text word)
{
    char folded[512];
    size_t size = word.size;

    if (word.size <= (sizeof folded - 16) / 3)
        size = smz_fold(folded, sizeof folded, word, false);
    else
        return hash(word.data, word.size);
    return size <= sizeof folded ? hash(folded, size) : hash(word.data, word.size);
}

void overlap_read(overlap_text *out, smz_text text, smz_arena *arena)
{
    SMZ_VECTOR(overlap_word) words = {NULL, 0, 0};
    smz_word word;

    text.size = smz_utf8_check(text.data, text.size);
    for (size_t at = 0; smz_next_word(&word, text, &at, text.size) > 0;) {
        overlap_word *new = SURE_PUSH(arena, &words);
        *new = (overlap_word){word.span, key_of(smz_text_slice(text, word.span)),
                              word.kind == SMZ_WORD_BIGRAM};
    }
    *out = (overlap_text){text, words.items, words.size};
}

/* ---- A set of keys ---------------------------------------------------------------------- */

typedef struct key_set {
    uint64_t *slots; /* 0: free */
    size_t mask;
} key_set;

static key_set make_set(size_t keys, smz_arena *arena)
{
    size_t size = 16;
    uint64_t *slots;

    while (size < 2 * keys)
        size *= 2;
    slots = SURE_NEW(arena, uint64_t, size);
    memset(slots, 0, size * sizeof *slots);
    return (key_set){slots, size - 1};
}

/* The slot of a key, or the free one where it would stand. */
static uint64_t *set_slot(const key_set *set, uint64_t key)
{
    size_t at = (size_t)key & set->mask;

    while (set->slots[at] != 0 && set->slots[at] != key)
        at = (at + 1) & set->mask;
    return &set->slots[at];
}

static bool set_has(const key_set *set, uint64_t key)
{
    return *set_slot(set, key | 1) != 0;
}

static void set_add(key_set *set, uint64_t key)
{
    *set_slot(set, key | 1) = key | 1;
}

/* Words and pairs of them go into one set: their keys have nothing to do with one another. */
static uint64_t pair_key(const overlap_word *first)
{
    return smz_hash_mix(smz_hash_mix(first[0].key, 2), first[1].key);
}

static void set_add_text(key_set *set, const overlap_text *text)
{
    for (size_t i = 0; i < text->count; i++) {
        set_add(set, text->words[i].key);
        if (i + 1 < text->count)
            set_add(set, pair_key(&text->words[i]));
    }
}

/* ---- Marks ------------------------------------------------------------------------------ */

/* How many words from the i-th on are shared as one stretch; 0: that one is not. */
static size_t shared_run(const overlap_text *text, size_t i, const key_set *set, bool *run)
{
    size_t end = i + 1;

    if (!set_has(set, text->words[i].key))
        return 0;
    while (end < text->count && set_has(set, pair_key(&text->words[end - 1])))
        end++;
    *run = end > i + 1 || text->words[i].pair;
    return end - i;
}

/* The set of all words of the others, and pairs of them. */
static key_set set_of(const overlap_text *others, size_t count, smz_arena *arena)
{
    size_t keys = 0;
    key_set set;

    for (size_t i = 0; i < count; i++)
        keys += 2 * others[i].count;
    set = make_set(keys, arena);
    for (size_t i = 0; i < count; i++)
        set_add_text(&set, &others[i]);
    return set;
}

overlap_marks overlap_shared(const overlap_text *text, const overlap_text *others, size_t count,
                             smz_arena *arena)
{
    SMZ_VECTOR(overlap_mark) marks = {NULL, 0, 0};
    key_set set = set_of(others, count, arena);
    bool run = false;

    for (size_t i = 0, length; i < text->count; i += length ? length : 1) {
        overlap_mark *mark;
        smz_span span = text->words[i].span;
        length = shared_run(text, i, &set, &run);
        if (length == 0)
            continue;
        span.end = text->words[i + length - 1].span.end;
        mark = marks.size > 0 ? &marks.items[marks.size - 1] : NULL;
        if (mark && mark->span.end > span.start) { /* pairs of characters lie on one another */
            mark->span.end = span.end;
            continue;
        }
        mark = SURE_PUSH(arena, &marks);
        *mark = (overlap_mark){span, run};
    }
    return (overlap_marks){marks.items, marks.size};
}

/* ---- Finding ---------------------------------------------------------------------------- */

/* Of each beginning of `part` the longest proper end that is a beginning too (Knuth, Morris and
 * Pratt 1977): a source of one word again and again takes no longer than any other. */
static size_t *borders(const overlap_text *part, smz_arena *arena)
{
    size_t *out = SURE_NEW(arena, size_t, part->count + 1);
    size_t length = 0;

    out[0] = out[1] = 0;
    for (size_t i = 1; i < part->count; i++) {
        while (length > 0 && part->words[i].key != part->words[length].key)
            length = out[length];
        length += part->words[i].key == part->words[length].key;
        out[i + 1] = length;
    }
    return out;
}

/* Full stops, closing quotation marks and brackets belong to the sentence before them. */
static size_t after_closing(smz_text text, size_t at)
{
    size_t next;

    while (at < text.size &&
           smz_is(smz_utf8_next(text, at, &next), SMZ_TERMINAL | SMZ_CLOSE | SMZ_QUOTE))
        at = next;
    return at;
}

bool overlap_find(smz_span *out, const overlap_text *whole, const overlap_text *part,
                  smz_arena *arena)
{
    size_t *border, length = 0;

    if (part->count == 0 || part->count > whole->count)
        return false;
    border = borders(part, arena);
    for (size_t i = 0; i < whole->count; i++) {
        while (length > 0 && whole->words[i].key != part->words[length].key)
            length = border[length];
        length += whole->words[i].key == part->words[length].key;
        if (length == part->count) {
            *out = (smz_span){whole->words[i + 1 - length].span.start,
                              after_closing(whole->text, whole->words[i].span.end)};
            return true;
        }
    }
    return false;
}
