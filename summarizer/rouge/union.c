#include "rouge/lattice.h"

#include <math.h>

#include "base/error.h"

int smz_fail_steps(const smz_metric *metric, smz_error *error)
{
    return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "%s of texts so long takes too long",
                    metric->label);
}

size_t smz_longest_sentence(const smz_texts *texts)
{
    size_t longest = 0;

    for (size_t r = 0; r < texts->count; r++) {
        const smz_rouge_tokens *reference = &texts->reference_lines[r];
        for (size_t s = 0; s < reference->sentences; s++) {
            size_t size = reference->ends[s] - (s ? reference->ends[s - 1] : 0);
            longest = size > longest ? size : longest;
        }
    }
    return longest;
}

/* ---- Which sentences of the candidate have a token -------------------------------------- */

/* From so many sentences on equal ones are told: their subsequences are the same. */
#define MANY_SENTENCES ((size_t)32)

typedef struct entry {
    uint32_t sentence;
    uint32_t next; /* 1 + the next entry of the same token; 0: none */
} entry;

typedef struct token_index {
    const smz_rouge_tokens *text;
    uint32_t *first; /* by token: 1 + its first entry */
    entry *entries;
    size_t size;
    size_t longest; /* sentence */
    uint32_t *seen; /* by sentence: 1 + the last reference sentence that it was compared with */
} token_index;

static const uint32_t *sentence_of(const smz_rouge_tokens *text, size_t s, size_t *size)
{
    size_t start = s ? text->ends[s - 1] : 0;

    *size = text->ends[s] - start;
    return text->ids + start;
}

static bool is_same(const smz_rouge_tokens *text, size_t a, size_t b)
{
    size_t a_size, b_size;
    const uint32_t *a_ids = sentence_of(text, a, &a_size);
    const uint32_t *b_ids = sentence_of(text, b, &b_size);

    return a_size == b_size && memcmp(a_ids, b_ids, a_size * sizeof *a_ids) == 0;
}

/* Whether an equal sentence is in the table, where it is put otherwise. */
static bool is_known(uint32_t *slots, size_t mask, const smz_rouge_tokens *text, size_t s)
{
    size_t size, at;
    const uint32_t *ids = sentence_of(text, s, &size);
    uint64_t hash = smz_hash_mix(smz_hash_key(slots), size);

    for (size_t i = 0; i < size; i++)
        hash = smz_hash_mix(hash, ids[i]);
    for (at = (size_t)hash & mask; slots[at]; at = (at + 1) & mask)
        if (is_same(text, slots[at] - 1, s))
            return true;
    slots[at] = (uint32_t)s + 1;
    return false;
}

static void list_sentence(token_index *all, size_t s)
{
    size_t size;
    const uint32_t *ids = sentence_of(all->text, s, &size);

    all->longest = size > all->longest ? size : all->longest;
    for (size_t i = 0; i < size; i++) {
        uint32_t *first = &all->first[ids[i]];
        if (*first && all->entries[*first - 1].sentence == s)
            continue;
        all->entries[all->size] = (entry){(uint32_t)s, *first};
        *first = (uint32_t)++all->size;
    }
}

static bool make_index(token_index *all, smz_arena *scratch, const smz_rouge_tokens *text,
                       uint32_t distinct)
{
    uint32_t *slots = NULL;
    size_t mask = 0;

    *all = (token_index){.text = text,
                         .first = SMZ_NEW0(scratch, uint32_t, distinct),
                         .entries = SMZ_NEW(scratch, entry, text->size),
                         .seen = SMZ_NEW(scratch, uint32_t, text->sentences)};
    if (!all->first || !all->entries || !all->seen)
        return false;
    if (text->sentences >= MANY_SENTENCES) {
        for (mask = MANY_SENTENCES; mask < 2 * text->sentences; mask *= 2)
            ;
        slots = SMZ_NEW0(scratch, uint32_t, mask--);
        if (!slots)
            return false;
    }
    for (size_t s = 0; s < text->sentences; s++)
        if (!slots || !is_known(slots, mask, text, s))
            list_sentence(all, s);
    return true;
}

/* ---- One pair of sentences -------------------------------------------------------------- */

/* The stops of a pair are kept at once up to so many words (1 MB: they stay in a cache). */
#define MOST_STOPS ((size_t)1 << 17)
/* Bytes that a pair may need in all. */
#define MOST_MEMORY ((double)((size_t)1 << 30))
/* What a pair costs beside its columns, in steps. */
#define PAIR_STEPS 64

/* One union being made. */
typedef struct work {
    smz_lattice *lattice;
    const smz_metric *metric;
    token_index candidate;
    uint64_t *marks; /* of the reference sentence at hand */
    uint64_t *stops; /* of as many columns as are kept at once */
    uint64_t steps;
    smz_error *error;
} work;

static unsigned top_bit(uint64_t bits)
{
#if defined(__GNUC__)
    return 63u - (unsigned)__builtin_clzll(bits);
#else
    unsigned top = 0;

    while (bits >>= 1)
        top++;
    return top;
#endif
}

/* Goes back through columns of one word from its last row. Whether tokens are equal no processor
 * can foresee, so that there is no branch on it. */
static void trace_word(uint64_t *marks, const smz_lattice *lattice, const uint32_t *tokens,
                       size_t columns, const uint64_t *stops)
{
    uint64_t left = UINT64_MAX >> (SMZ_BITS - lattice->rows), found = 0;

    for (size_t j = columns; j-- > 0 && (stops[j] & left) != 0;) {
        unsigned row = top_bit(stops[j] & left);
        uint64_t bit = (uint64_t)1 << row, equal = lattice->sentence[row] == tokens[j];
        found |= bit & (0 - equal);
        left = (bit - 1) | (bit & (equal - 1));
    }
    *marks |= found;
}

/* The highest of the rows 1 ... `row` that is a stop; 0: none. */
static size_t highest_stop(const uint64_t *stops, size_t row)
{
    size_t w = (row - 1) / SMZ_BITS;
    uint64_t bits = stops[w] & (UINT64_MAX >> (SMZ_BITS - 1 - (row - 1) % SMZ_BITS));

    while (bits == 0 && w > 0)
        bits = stops[--w];
    return bits ? w * SMZ_BITS + top_bit(bits) + 1 : 0;
}

/* Goes back through columns from a row of the last; returns the row of the first. */
static size_t trace(uint64_t *marks, const smz_lattice *lattice, const uint32_t *tokens,
                    size_t columns, size_t words, const uint64_t *stops, size_t row)
{
    for (size_t j = columns; j-- > 0 && row > 0;) {
        row = highest_stop(stops + j * words, row);
        if (row > 0 && lattice->sentence[row - 1] == tokens[j]) {
            row--;
            marks[row / SMZ_BITS] |= (uint64_t)1 << row % SMZ_BITS;
        }
    }
    return row;
}

/*
 * A pair whose stops are not kept at once: the state before each block of columns is kept, and the
 * blocks are made again from the last to the first. The memory is least where stops and states take
 * the same.
 */
static size_t block_size(const smz_lattice *lattice, size_t columns)
{
    double bytes = (double)lattice->words * sizeof(uint64_t);
    size_t even = (size_t)sqrt((double)columns * ((double)lattice->state_size / bytes));
    size_t most = MOST_STOPS / lattice->words, block = even > most ? even : most;

    return block > 0 ? block : 1;
}

static void trace_blocks(work *w, const uint32_t *tokens, size_t columns, size_t block,
                         uint64_t *stops, char *states)
{
    smz_lattice *lattice = w->lattice;
    size_t blocks = (columns + block - 1) / block, row = lattice->rows;

    for (size_t b = 0; b + 1 < blocks; b++) {
        memcpy(states + b * lattice->state_size, lattice->state, lattice->state_size);
        lattice->advance(lattice, tokens + b * block, block, lattice->words, NULL);
    }
    for (size_t b = blocks; b-- > 0 && row > 0;) {
        size_t start = b * block, count = columns - start < block ? columns - start : block;
        size_t words = (row + SMZ_BITS - 1) / SMZ_BITS;
        if (b + 1 < blocks)
            memcpy(lattice->state, states + b * lattice->state_size, lattice->state_size);
        lattice->advance(lattice, tokens + start, count, words, stops);
        row = trace(w->marks, lattice, tokens + start, count, words, stops, row);
    }
}

static int mark_blocks(work *w, const uint32_t *tokens, size_t columns)
{
    smz_lattice *lattice = w->lattice;
    smz_mark mark = smz_arena_mark(lattice->scratch);
    size_t block = block_size(lattice, columns), blocks = (columns - 1) / block;
    uint64_t *stops;
    char *states;

    if ((double)block * (double)lattice->words * sizeof *stops +
            (double)blocks * (double)lattice->state_size >
        MOST_MEMORY)
        return smz_fail_steps(w->metric, w->error);
    stops = SMZ_NEW(lattice->scratch, uint64_t, block * lattice->words);
    states = SMZ_NEW(lattice->scratch, char, blocks * lattice->state_size);
    if (!stops || !states)
        return smz_fail_memory(w->error);
    trace_blocks(w, tokens, columns, block, stops, states);
    smz_arena_release(lattice->scratch, mark);
    return SMZ_OK;
}

static int mark_pair(work *w, size_t s)
{
    smz_lattice *lattice = w->lattice;
    size_t columns, words = lattice->words;
    const uint32_t *tokens = sentence_of(w->candidate.text, s, &columns);

    w->steps += (uint64_t)columns * words * lattice->cost + PAIR_STEPS;
    if (w->steps > SMZ_MOST_STEPS)
        return smz_fail_steps(w->metric, w->error);
    lattice->reset(lattice);
    if (columns > MOST_STOPS / words)
        return mark_blocks(w, tokens, columns);
    lattice->advance(lattice, tokens, columns, words, w->stops);
    if (words == 1)
        trace_word(w->marks, lattice, tokens, columns, w->stops);
    else
        trace(w->marks, lattice, tokens, columns, words, w->stops, lattice->rows);
    return SMZ_OK;
}

/* ---- The union -------------------------------------------------------------------------- */

static bool is_marked(const work *w, size_t row)
{
    return w->marks[row / SMZ_BITS] >> row % SMZ_BITS & 1;
}

/*
 * Marks the lattice's sentence, number `s` of its text. A union has no order, so only sentences
 * that can still mark something are compared: those that have a token which is not marked yet.
 */
static int mark_sentence(work *w, size_t s)
{
    const token_index *all = &w->candidate;

    for (size_t row = 0; row < w->lattice->rows; row++) {
        uint32_t at = all->first[w->lattice->sentence[row]];
        while (at > 0 && !is_marked(w, row)) {
            const entry *found = &all->entries[at - 1];
            at = found->next;
            if (all->seen[found->sentence] != s + 1) {
                int status = mark_pair(w, found->sentence);
                if (status != SMZ_OK)
                    return status;
                all->seen[found->sentence] = (uint32_t)s + 1;
            }
        }
    }
    return SMZ_OK;
}

/* The stops of the longest pair of those that are kept at once. */
static size_t stops_kept(const work *w)
{
    size_t most = MOST_STOPS / w->lattice->words;

    return (w->candidate.longest < most ? w->candidate.longest : most) * w->lattice->words;
}

static int count_sentence(double *sum, work *w, const smz_rouge_tokens *reference, size_t s,
                          smz_matched *matched, void *user, smz_clip *clip)
{
    smz_arena *scratch = w->lattice->scratch;
    smz_mark mark = smz_arena_mark(scratch);
    size_t size;
    const uint32_t *ids = sentence_of(reference, s, &size);
    int status;

    if (!smz_lattice_begin(w->lattice, ids, size))
        return smz_fail_memory(w->error);
    w->marks = SMZ_NEW0(scratch, uint64_t, w->lattice->words);
    w->stops = SMZ_NEW(scratch, uint64_t, stops_kept(w));
    if (!w->marks || !w->stops)
        return smz_fail_memory(w->error);
    status = mark_sentence(w, s);
    w->lattice->end(w->lattice);
    if (status == SMZ_OK)
        matched(sum, user, w->lattice, w->marks, clip);
    smz_arena_release(scratch, mark);
    return status;
}

static int count_reference(double *sum, work *w, const smz_texts *texts, size_t r,
                           smz_matched *matched, void *user)
{
    smz_arena *scratch = &texts->rouge->scratch;
    smz_mark mark = smz_arena_mark(scratch);
    uint32_t distinct = texts->rouge->distinct;
    smz_clip clip = {SMZ_NEW0(scratch, uint32_t, distinct), SMZ_NEW0(scratch, uint32_t, distinct)};
    const smz_rouge_tokens *reference = &texts->reference_lines[r];
    int status = SMZ_OK;

    *sum = 0;
    if (!clip.candidate || !clip.reference)
        return smz_fail_memory(w->error);
    smz_count_tokens(clip.candidate, &texts->candidate);
    smz_count_tokens(clip.reference, &texts->references[r]);
    memset(w->candidate.seen, 0, texts->candidate_lines.sentences * sizeof *w->candidate.seen);
    for (size_t s = 0; s < reference->sentences && status == SMZ_OK; s++)
        status = count_sentence(sum, w, reference, s, matched, user, &clip);
    smz_arena_release(scratch, mark);
    return status;
}

int smz_union(double *out, const smz_texts *texts, const smz_metric *metric, smz_lattice *lattice,
              smz_matched *matched, void *user, smz_error *error)
{
    work w = {.lattice = lattice, .metric = metric, .error = error};
    int status = SMZ_OK;

    if (!make_index(&w.candidate, lattice->scratch, &texts->candidate_lines,
                    texts->rouge->distinct))
        return smz_fail_memory(error);
    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++)
        status = count_reference(&out[r], &w, texts, r, matched, user);
    return status;
}
