#include "rouge/scan.h"

/*
 * 64 bytes at a time, as bits that tell letters and digits. A run begins or ends where a bit is not
 * the one before, so that nothing depends on how long it is: a loop over the letters of a word ends
 * where no processor foresees it.
 */
#define BLOCK 64u

static uint64_t load_little(const char *data)
{
    const unsigned char *bytes = (const unsigned char *)data;

    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

/* Which of eight bytes are ASCII letters or digits, bit i for byte i. The sums are of seven bits a
 * byte and carry into its eighth where it is at least the first of a range, or beyond its last. */
static uint64_t alnum_of_eight(uint64_t bytes)
{
    const uint64_t each = UINT64_MAX / 255, high = each * 0x80;
    uint64_t low = bytes & ~high, small = low | each * 0x20;
    uint64_t letter = (small + each * (0x80 - 'a')) & ~(small + each * (0x7F - 'z'));
    uint64_t digit = (low + each * (0x80 - '0')) & ~(low + each * (0x7F - '9'));
    uint64_t found = (letter | digit) & ~bytes & high;

    /* Gathers the eighth bits. */
    return (found >> 7) * 0x0102040810204080u >> 56;
}

static uint64_t alnum_of_block(const char *data, size_t size, size_t readable)
{
    char copy[BLOCK] = {0};
    uint64_t bits = 0;

    if (readable < BLOCK) {
        memcpy(copy, data, size);
        data = copy;
    }
    for (unsigned i = 0; i < BLOCK; i += 8)
        bits |= alnum_of_eight(load_little(data + i)) << i;
    return size < BLOCK ? bits & (((uint64_t)1 << size) - 1) : bits;
}

static unsigned lowest_bit(uint64_t bits)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned lowest = 0;

    for (; !(bits & 1); bits >>= 1)
        lowest++;
    return lowest;
#endif
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

/* The runs that end in the block that was read last. */
static size_t take_runs(smz_span *out, size_t most, smz_scan *scan)
{
    size_t base = scan->next - BLOCK, count = 0;

    while (scan->edges && count < most) {
        size_t edge = base + lowest_bit(scan->edges);
        scan->edges &= scan->edges - 1;
        if (scan->start == SIZE_MAX) {
            scan->start = edge;
        } else {
            out[count++] = (smz_span){scan->start, edge};
            scan->start = SIZE_MAX;
        }
    }
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
