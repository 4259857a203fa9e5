#include "rouge/scan.h"

#include "base/ascii.h"

/*
 * 64 bytes at a time, as bits that tell letters and digits. A run begins or ends where a bit is not
 * the one before, so that nothing depends on how long it is: a loop over the letters of a word ends
 * where no processor foresees it.
 */
#define BLOCK 64u

/* One bit a byte out of eight bytes that are 0 or 1, bit i for byte i. */
static uint64_t gather(const char *bytes)
{
    return smz_load_little(bytes) * 0x0102040810204080u >> 56;
}

/* Whether each byte is an ASCII letter or digit: a loop that compilers make vectors of. */
static void tell_alnum(char *out, const unsigned char *data)
{
    for (unsigned i = 0; i < BLOCK; i++) {
        unsigned char letter = (unsigned char)((data[i] | 0x20) - 'a');
        unsigned char digit = (unsigned char)(data[i] - '0');
        out[i] = (letter < 26) | (digit < 10);
    }
}

static uint64_t alnum_of_block(const char *data, size_t size, size_t readable)
{
    char copy[BLOCK] = {0};
    char alnum[BLOCK];
    uint64_t bits = 0;

    if (readable < BLOCK) {
        memcpy(copy, data, size);
        data = copy;
    }
    tell_alnum(alnum, (const unsigned char *)data);
    for (unsigned i = 0; i < BLOCK; i += 8)
        bits |= gather(alnum + i) << i;
    return size < BLOCK ? bits & (((uint64_t)1 << size) - 1) : bits;
}

/* Moves on by one block. */
static void read_block(smz_scan *scan)
{
    size_t left = scan->line.size - scan->next, size = left < BLOCK ? left : BLOCK;
    uint64_t alnum =
        alnum_of_block(scan->line.data + scan->next, size, scan->readable - scan->next);

    scan->edges = alnum ^ (alnum << 1 | scan->last);
    scan->last = alnum >> (BLOCK - 1);
    scan->next += BLOCK;
}

/* The place of the next edge, which is taken. */
static inline size_t take_edge(uint64_t *edges, size_t base)
{
    size_t edge = base + smz_lowest_bit(*edges);

    *edges &= *edges - 1;
    return edge;
}

/* The runs that end in the block that was read last. */
static size_t take_runs(smz_span *out, size_t most, smz_scan *scan)
{
    size_t base = scan->next - BLOCK, count = 0, start = scan->start;
    uint64_t edges = scan->edges;

    while (edges && count < most) {
        if (start == SIZE_MAX)
            start = take_edge(&edges, base);
        if (!edges)
            break;
        out[count++] = (smz_span){start, take_edge(&edges, base)};
        start = SIZE_MAX;
    }
    scan->edges = edges;
    scan->start = start;
    return count;
}

size_t smz_scan_next(smz_span *out, size_t most, smz_scan *scan)
{
    size_t count = 0;

    for (;;) {
        count += scan->edges ? take_runs(out + count, most - count, scan) : 0;
        if (count == most || scan->next >= scan->line.size)
            break;
        read_block(scan);
    }
    if (count < most && !scan->edges && scan->start != SIZE_MAX) {
        out[count++] = (smz_span){scan->start, scan->line.size};
        scan->start = SIZE_MAX;
    }
    return count;
}
