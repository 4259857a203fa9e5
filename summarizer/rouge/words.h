/*
 * The cache of words: a form as it stands in a text -> the number of the stem it comes to -> its id
 * in the call at hand.
 *
 * Nearly all tokens are at most twelve ASCII letters and digits. Such a form is two integers, the
 * same for "The" and "the": finding it compares two numbers, without a branch on its length and
 * without a line of memory for its bytes. Nearly all stems are shorter still, and are found in the
 * same way. All others are in tables of strings.
 */
#ifndef SMZ_ROUGE_WORDS_H
#define SMZ_ROUGE_WORDS_H

#include "terms/intern.h"

#define SMZ_STOPPED UINT32_MAX /* in place of a stem: a stop word */

/* A short form: its bytes in lower case, zeros behind them. */
typedef struct smz_short {
    uint64_t low;
    uint32_t high;
} smz_short;

#define SMZ_SHORT (sizeof(uint64_t) + sizeof(uint32_t))

/* Of sixteen bytes, so that none lies in two lines of a cache. */
typedef struct smz_short_slot {
    uint64_t low; /* of the form; 0: empty */
    uint32_t high;
    uint32_t stem;
} smz_short_slot;

/* Short forms -> numbers of stems: open addressing, keyed by the table's address. */
typedef struct smz_shorts {
    smz_short_slot *slots;
    size_t mask; /* slots - 1 */
    size_t size;
} smz_shorts;

/* A stem's id, if `call` is the number of the call at hand. */
typedef struct smz_stem_id {
    uint32_t call;
    uint32_t id;
} smz_stem_id;

typedef struct smz_words {
    smz_allocator allocator;
    smz_shorts forms;
    smz_shorts stems;
    smz_intern long_forms; /* all others; is.stem.term is the number of the stem, or SMZ_STOPPED */
    smz_intern long_stems; /* is.stem.term is the number */
    size_t numbered;       /* stems */
    smz_stem_id *ids;      /* by number of a stem */
    size_t capacity;       /* of `ids` */
    uint32_t call;         /* number of the call at hand, from 1 */
} smz_words;

/* The object must stay where it is: its address is the key of a hash. False: out of memory; it can
 * be freed all the same. */
bool smz_words_init(smz_words *words, const smz_allocator *allocator);
void smz_words_free(smz_words *words);
/* Begins a call: forgets all ids, and all words when there are too many. */
void smz_words_begin(smz_words *words);

/* The number of a stem that may be new. False: out of memory. */
bool smz_words_stem(uint32_t *out, smz_words *words, smz_text stem);
/* Remembers a form that is new. False: out of memory. */
bool smz_words_add_short(smz_words *words, smz_short form, size_t hash, uint32_t stem);
bool smz_words_add_form(smz_words *words, const smz_intern_key *form, uint32_t stem);

/* SMZ_SHORT bytes. */
static inline smz_short smz_short_load(const char *data)
{
    smz_short form;

    memcpy(&form.low, data, sizeof form.low);
    memcpy(&form.high, data + sizeof form.low, sizeof form.high);
    return form;
}

/* The form of `size` <= SMZ_SHORT letters and digits; `readable` is how many bytes may be read. */
static inline smz_short smz_short_of(const char *data, size_t size, size_t readable)
{
    static const char ones[2 * SMZ_SHORT] = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
                                            "\xFF\xFF\xFF\xFF";
    /* In ASCII this bit is set in digits, and makes letters small. */
    const uint64_t small = UINT64_MAX / 255 * 0x20;
    smz_short mask = smz_short_load(ones + SMZ_SHORT - size), form;
    char copy[SMZ_SHORT] = {0};

    if (readable < SMZ_SHORT) {
        memcpy(copy, data, size);
        data = copy;
    }
    form = smz_short_load(data);
    return (smz_short){(form.low | small) & mask.low, (form.high | (uint32_t)small) & mask.high};
}

static inline size_t smz_short_hash(const smz_shorts *table, smz_short form)
{
    return (size_t)smz_hash_mix(smz_hash_mix(smz_hash_key(table), form.low), form.high);
}

/* The slot of a form, or the empty one where it belongs. */
static inline smz_short_slot *smz_short_find(const smz_shorts *table, smz_short form, size_t hash)
{
    smz_short_slot *slots = table->slots;
    size_t at = hash & table->mask;

    while (slots[at].low != 0 && (slots[at].low != form.low || slots[at].high != form.high))
        at = (at + 1) & table->mask;
    return &slots[at];
}

#endif
