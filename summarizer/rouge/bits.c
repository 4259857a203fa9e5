#include "rouge/lattice.h"

/*
 * H. Hyyro, "Bit-parallel LCS-length computation revisited", AWOCA 2004, after M. Crochemore et al.
 * 2001: a column is the differences of its values from row to row, inverted: bit i is 0 where row i
 * has one more than the row before. A stop, then, is a 0 (the value on the left is greater than the
 * one above, unless the tokens are equal) or an equal token.
 */

/* ---- Sentences of one word -------------------------------------------------------------- */

static void advance_one(smz_bits *bits, const uint32_t *tokens, size_t columns, uint64_t *stops)
{
    const uint64_t *masks = bits->masks;
    uint64_t column = *(uint64_t *)bits->lattice.state;

    for (size_t j = 0; j < columns; j++) {
        uint64_t equal = masks[tokens[j]], both = column & equal;
        column = (column + both) | (column - both);
        if (stops)
            stops[j] = ~column | equal;
    }
    *(uint64_t *)bits->lattice.state = column;
}

/* ---- Longer sentences ------------------------------------------------------------------- */

/* The rows of a token. One that comes more often than a column has words has a line of its own:
 * there are 64 such tokens at most. The rows of the others are put into a line and taken out again,
 * since a line for each of a million tokens would be no table but a square. */
static const uint64_t *rows_of(smz_bits *bits, uint32_t token)
{
    if (bits->dense[token])
        return bits->lines + (bits->dense[token] - 1) * bits->lattice.words;
    for (size_t row = bits->first[token]; row > 0; row = bits->next[row - 1])
        bits->line[(row - 1) / SMZ_BITS] |= (uint64_t)1 << (row - 1) % SMZ_BITS;
    return bits->line;
}

static void take_out(smz_bits *bits, uint32_t token)
{
    if (!bits->dense[token])
        for (size_t row = bits->first[token]; row > 0; row = bits->next[row - 1])
            bits->line[(row - 1) / SMZ_BITS] = 0;
}

static void advance_column(uint64_t *column, const uint64_t *equal, size_t words)
{
    uint64_t carry = 0;

    for (size_t w = 0; w < words; w++) {
        uint64_t before = column[w], both = before & equal[w];
        uint64_t sum = before + both, whole = sum + carry;
        /* Without a branch: in random text it would be mispredicted every other time. */
        carry = (uint64_t)(sum < before) | (uint64_t)(whole < sum);
        column[w] = whole | (before - both);
    }
}

static void advance_long(smz_bits *bits, const uint32_t *tokens, size_t columns, size_t words,
                         uint64_t *stops)
{
    uint64_t *column = bits->lattice.state;

    for (size_t j = 0; j < columns; j++) {
        const uint64_t *equal = rows_of(bits, tokens[j]);
        advance_column(column, equal, words);
        for (size_t w = 0; stops && w < words; w++)
            stops[j * words + w] = ~column[w] | equal[w];
        take_out(bits, tokens[j]);
    }
}

/* ---- The lattice ------------------------------------------------------------------------ */

static void advance(smz_lattice *lattice, const uint32_t *tokens, size_t columns, size_t words,
                    uint64_t *stops)
{
    smz_bits *bits = (smz_bits *)lattice;

    if (lattice->words == 1)
        advance_one(bits, tokens, columns, stops);
    else
        advance_long(bits, tokens, columns, words, stops);
}

static void reset(smz_lattice *lattice)
{
    memset(lattice->state, 0xFF, lattice->state_size);
}

/* Lists the rows of each token, and gives lines to those that have many. */
static bool begin_long(smz_bits *bits)
{
    const smz_lattice *lattice = &bits->lattice;
    size_t words = lattice->words, lines = 0;

    bits->next = SMZ_NEW(lattice->scratch, uint32_t, lattice->rows);
    bits->lines = SMZ_NEW0(lattice->scratch, uint64_t, lattice->rows / (words + 1) * words);
    bits->line = SMZ_NEW0(lattice->scratch, uint64_t, words);
    if (!bits->next || !bits->lines || !bits->line)
        return false;
    /* First `dense` counts. */
    for (size_t i = lattice->rows; i-- > 0;) {
        uint32_t token = lattice->sentence[i];
        bits->next[i] = bits->first[token];
        bits->first[token] = (uint32_t)i + 1;
        bits->dense[token]++;
    }
    for (size_t i = 0; i < lattice->rows; i++) {
        uint32_t token = lattice->sentence[i];
        if (bits->first[token] != i + 1)
            continue;
        if (bits->dense[token] <= words) {
            bits->dense[token] = 0;
            continue;
        }
        bits->dense[token] = (uint32_t)++lines;
        for (size_t row = i + 1; row > 0; row = bits->next[row - 1])
            bits->lines[(lines - 1) * words + (row - 1) / SMZ_BITS] |= (uint64_t)1
                                                                       << (row - 1) % SMZ_BITS;
    }
    return true;
}

static bool begin(smz_lattice *lattice)
{
    smz_bits *bits = (smz_bits *)lattice;

    lattice->state_size = lattice->words * sizeof(uint64_t);
    lattice->state = SMZ_NEW(lattice->scratch, uint64_t, lattice->words);
    if (!lattice->state)
        return false;
    if (lattice->words > 1)
        return begin_long(bits);
    for (size_t i = 0; i < lattice->rows; i++)
        bits->masks[lattice->sentence[i]] |= (uint64_t)1 << i;
    return true;
}

static void end(smz_lattice *lattice)
{
    smz_bits *bits = (smz_bits *)lattice;

    for (size_t i = 0; i < lattice->rows; i++) {
        uint32_t token = lattice->sentence[i];
        if (lattice->words == 1)
            bits->masks[token] = 0;
        else
            bits->first[token] = bits->dense[token] = 0;
    }
}

bool smz_bits_init(smz_bits *bits, smz_arena *scratch, uint32_t distinct, size_t longest)
{
    *bits = (smz_bits){
        .lattice =
            {.scratch = scratch, .begin = begin, .end = end, .reset = reset, .advance = advance},
        .distinct = distinct,
        .masks = SMZ_NEW0(scratch, uint64_t, distinct),
    };
    if (longest <= SMZ_BITS)
        return bits->masks != NULL;
    bits->first = SMZ_NEW0(scratch, uint32_t, distinct);
    bits->dense = SMZ_NEW0(scratch, uint32_t, distinct);
    return bits->masks && bits->first && bits->dense;
}
