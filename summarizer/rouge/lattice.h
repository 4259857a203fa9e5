/*
 * Lattices: the dynamic programming of a reference sentence, along the rows, against tokens of the
 * candidate, column by column.
 *
 * Both reference scorers trace a common subsequence back from the far corner by one rule: equal
 * tokens: both back; else a reference token back where the value above is at least that on the
 * left; else a candidate token back. So of a column only those rows matter where the way up ends,
 * because the tokens are equal or the value on the left is greater: its stops, one bit a row. A
 * step of the trace is the highest stop at or above the row.
 */
#ifndef SMZ_ROUGE_LATTICE_H
#define SMZ_ROUGE_LATTICE_H

#include "rouge/counts.h"

#define SMZ_BITS 64u /* stops in a word */

typedef struct smz_lattice smz_lattice;

struct smz_lattice {
    smz_arena *scratch;
    /* The sentence at hand. */
    const uint32_t *sentence;
    size_t rows;       /* its tokens */
    size_t words;      /* of stops a column */
    void *state;       /* the last column, of which the next is made */
    size_t state_size; /* bytes */
    unsigned cost;     /* steps that a column takes for each of its words */
    /* Makes what the sentence needs; false: out of memory. */
    bool (*begin)(smz_lattice *lattice);
    /* Forgets the sentence. */
    void (*end)(smz_lattice *lattice);
    /* Goes back to column 0. */
    void (*reset)(smz_lattice *lattice);
    /* The next columns, by the candidate's tokens, in the rows of the first `words` words alone,
     * which depend on no later ones. Their stops are written behind each other unless NULL. */
    void (*advance)(smz_lattice *lattice, const uint32_t *tokens, size_t columns, size_t words,
                    uint64_t *stops);
};

/* Begins a sentence at column 0. */
static inline bool smz_lattice_begin(smz_lattice *lattice, const uint32_t *sentence, size_t rows)
{
    lattice->sentence = sentence;
    lattice->rows = rows;
    lattice->words = (rows + SMZ_BITS - 1) / SMZ_BITS;
    if (!lattice->begin(lattice))
        return false;
    lattice->reset(lattice);
    return true;
}

/* What takes more steps than that, minutes, is SMZ_ERROR_LIMIT: 64 rows of a column are a step of
 * the plain LCS, one row is a step of the weighted one. */
#define SMZ_MOST_STEPS ((uint64_t)1 << 36)
int smz_fail_steps(const smz_metric *metric, smz_error *error);

/* ---- bits.c ----------------------------------------------------------------------------- */

/* The lattice of the plain LCS, 64 rows an operation. */
typedef struct smz_bits {
    smz_lattice lattice;
    uint32_t distinct;
    uint64_t *masks; /* by token: its rows in a sentence of one word; all 0 between sentences */
    uint32_t *first; /* by token: 1 + its first row in a longer sentence; all 0 likewise */
    uint32_t *dense; /* by token: 1 + its line of `lines`, if it comes often; likewise */
    uint32_t *next;  /* by row: 1 + the next row with the same token */
    uint64_t *lines; /* the rows of the tokens that come often */
    uint64_t *line;  /* the rows of another one; all 0 between columns */
} smz_bits;

/* For sentences of at most `longest` tokens. False: out of memory. */
bool smz_bits_init(smz_bits *bits, smz_arena *scratch, uint32_t distinct, size_t longest);

/* ---- union.c ---------------------------------------------------------------------------- */

/* How often each token may still be matched in both texts. */
typedef struct smz_clip {
    uint32_t *candidate;
    uint32_t *reference;
} smz_clip;

static inline bool smz_clip_take(smz_clip *clip, uint32_t token)
{
    if (clip->candidate[token] == 0 || clip->reference[token] == 0)
        return false;
    clip->candidate[token]--;
    clip->reference[token]--;
    return true;
}

/* Adds what the marked tokens of the lattice's sentence count to the sum of the sentences before.
 */
typedef void smz_matched(double *sum, void *user, const smz_lattice *lattice, const uint64_t *marks,
                         smz_clip *clip);

/* The longest sentence of the references. */
size_t smz_longest_sentence(const smz_texts *texts);

/* Marks the tokens of each reference sentence that stand in a longest common subsequence with any
 * sentence of the candidate, and sums what they count, a sum a reference. */
int smz_union(double *out, const smz_texts *texts, const smz_metric *metric, smz_lattice *lattice,
              smz_matched *matched, void *user, smz_error *error);

#endif
