#include "rouge/bootstrap.h"

#include <string.h>
#include "base/error.h"
#include "rouge/random.h"

/* ---- Resampling ------------------------------------------------------------------------- */

/* Resamples that are summed side by side: one addition waits for the one before it in the same sum,
 * four sums at a time keep the processor busy meanwhile. */
#define LANES 4

static inline void add_row(smz_row *sum, const smz_row *row)
{
    for (size_t c = 0; c < SMZ_ROW_COLUMNS; c++)
        sum->column[c] += row->column[c];
}

static void sum_lanes(smz_row *sums, const smz_row *rows, const uint32_t *const *drawn,
                      uint32_t documents)
{
    const uint32_t *first = drawn[0], *second = drawn[1], *third = drawn[2], *fourth = drawn[3];
    smz_row a = {{0}}, b = {{0}}, c = {{0}}, d = {{0}};

    for (uint32_t i = 0; i < documents; i++) {
        add_row(&a, &rows[first[i]]);
        add_row(&b, &rows[second[i]]);
        add_row(&c, &rows[third[i]]);
        add_row(&d, &rows[fourth[i]]);
    }
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
}

int smz_resample(smz_row *sums, const smz_row *rows, size_t tables, const smz_resampling *how,
                 smz_arena *scratch, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    uint32_t *memory = SMZ_NEW(scratch, uint32_t, (size_t)LANES * how->documents);

    if (!memory)
        return smz_fail_memory(error);
    for (uint32_t r = 0; r < how->resamples; r += LANES) {
        uint32_t lanes = how->resamples - r < LANES ? how->resamples - r : LANES;
        const uint32_t *drawn[LANES];
        smz_row lane_sums[LANES];

        for (uint32_t k = 0; k < LANES; k++) {
            uint32_t *out = memory + (size_t)(k < lanes ? k : 0) * how->documents;
            drawn[k] = out; /* lanes that are left over repeat the first */
            if (k < lanes)
                how->draw(how->generator, r + k, out, how->documents);
        }
        for (size_t t = 0; t < tables; t++) {
            sum_lanes(lane_sums, rows + t * how->documents, drawn, how->documents);
            memcpy(sums + t * how->resamples + r, lane_sums, lanes * sizeof *sums);
        }
    }
    smz_arena_release(scratch, mark);
    return SMZ_OK;
}

smz_row smz_sum_rows(const smz_row *rows, size_t documents)
{
    smz_row sum = {{0}};

    for (size_t i = 0; i < documents; i++)
        add_row(&sum, &rows[i]);
    return sum;
}

void smz_draw_seeded(void *generator, uint32_t resample, uint32_t *out, uint32_t documents)
{
    smz_xoshiro stream;

    smz_xoshiro_seed(&stream, *(const uint64_t *)generator, resample);
    smz_xoshiro_fill(&stream, out, documents, documents);
}

/* ---- Order statistics ------------------------------------------------------------------- */

#define SIGN_BIT ((uint64_t)1 << 63)

/* Numbers without a sign that are ordered as the doubles are (IEEE 754). */
static inline uint64_t key_of(double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    return bits & SIGN_BIT ? ~bits : bits | SIGN_BIT;
}

/* Moves values in the order of one byte of their keys, what is equal in the order it is in. False:
 * all have the same byte, and nothing was moved. */
static bool sort_by_byte(double *to, const double *from, size_t count, unsigned shift)
{
    size_t start[256] = {0}, before = 0;

    for (size_t i = 0; i < count; i++)
        start[key_of(from[i]) >> shift & 0xff]++;
    if (start[key_of(from[0]) >> shift & 0xff] == count)
        return false;
    for (size_t b = 0; b < 256; b++) {
        size_t here = start[b];
        start[b] = before;
        before += here;
    }
    for (size_t i = 0; i < count; i++)
        to[start[key_of(from[i]) >> shift & 0xff]++] = from[i];
    return true;
}

void smz_sort_doubles(double *values, double *spare, size_t count)
{
    double *from = values, *to = spare;

    for (unsigned shift = 0; shift < 64 && count > 1; shift += 8) {
        if (sort_by_byte(to, from, count, shift)) {
            double *swapped = from;
            from = to;
            to = swapped;
        }
    }
    if (from != values)
        memcpy(values, from, count * sizeof *values);
}

double smz_percentile(const double *sorted, size_t count, double percent)
{
    double at = (double)(count - 1) * (percent / 100);
    size_t below = at > 0 ? (size_t)at : 0;
    double part = at - (double)below, width;

    if (below + 1 >= count)
        return sorted[count - 1];
    width = sorted[below + 1] - sorted[below];
    /* From the nearer neighbour, as numpy does: the other way round may differ in the last bit. */
    if (part < 0.5)
        return sorted[below] + width * part;
    return sorted[below + 1] - width * (1 - part);
}

void smz_percentile_interval(double *low, double *high, const double *sorted, size_t count,
                             double confidence)
{
    double outside = (1 - confidence / 100) / 2;

    *low = smz_percentile(sorted, count, 100 * outside);
    *high = smz_percentile(sorted, count, 100 * (1 - outside));
}
