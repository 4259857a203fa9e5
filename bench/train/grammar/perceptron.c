/*
 * An averaged perceptron over features that are mere numbers. All arithmetic is on integers, so
 * that the same decisions give the same table on every machine.
 */
#include "grammar.h"

#include <stdlib.h>
#include <string.h>

/* A weight, the sum of what it was at every decision up to `since`, and whose it is. */
typedef struct cell {
    uint32_t class;
    int32_t weight;
    uint32_t since;
    int64_t sum;
} cell;

typedef struct row {
    uint32_t feature;
    uint32_t seen; /* updates */
    uint32_t size;
    uint32_t capacity; /* 0: no row */
    cell *cells;
} row;

struct perceptron {
    row *rows; /* open addressing */
    size_t mask;
    size_t used;
    uint32_t now; /* decisions */
};

static void allocate(perceptron *p, size_t rows)
{
    p->rows = sure(calloc(rows, sizeof *p->rows));
    p->mask = rows - 1;
}

perceptron *perceptron_new(void)
{
    perceptron *p = sure(calloc(1, sizeof *p));

    allocate(p, (size_t)1 << 20);
    return p;
}

void perceptron_free(perceptron *p)
{
    for (size_t i = 0; i <= p->mask; i++)
        free(p->rows[i].cells);
    free(p->rows);
    free(p);
}

static row *find(const perceptron *p, uint32_t feature)
{
    size_t at = feature * (size_t)0x9e3779b1u >> 7 & p->mask;

    while (p->rows[at].capacity && p->rows[at].feature != feature)
        at = (at + 1) & p->mask;
    return &p->rows[at];
}

static void grow(perceptron *p)
{
    row *old = p->rows;
    size_t size = p->mask + 1;

    allocate(p, size * 2);
    for (size_t i = 0; i < size; i++)
        if (old[i].capacity)
            *find(p, old[i].feature) = old[i];
    free(old);
}

void perceptron_add(int32_t scores[SMZ_WEIGHT_CLASSES], const perceptron *p,
                    const uint32_t *features, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        const row *r = find(p, features[i]);
        for (uint32_t c = 0; c < r->size; c++)
            scores[r->cells[c].class] += r->cells[c].weight;
    }
}

static cell *cell_of(row *r, unsigned class)
{
    for (uint32_t c = 0; c < r->size; c++)
        if (r->cells[c].class == class)
            return &r->cells[c];
    if (r->size == r->capacity) {
        r->capacity = r->capacity ? r->capacity * 2 : 2;
        r->cells = sure(realloc(r->cells, r->capacity * sizeof *r->cells));
    }
    r->cells[r->size] = (cell){.class = class};
    return &r->cells[r->size++];
}

void perceptron_update(perceptron *p, const uint32_t *features, unsigned count, unsigned class,
                       int by)
{
    for (unsigned i = 0; i < count; i++) {
        row *r = find(p, features[i]);
        cell *c;
        if (!r->capacity && ++p->used * 2 > p->mask) {
            grow(p);
            r = find(p, features[i]);
        }
        r->feature = features[i];
        r->seen++;
        c = cell_of(r, class);
        c->sum += (int64_t)c->weight * (p->now - c->since);
        c->since = p->now;
        c->weight += by;
    }
}

void perceptron_tick(perceptron *p)
{
    p->now++;
}

/* ---- Packing ---------------------------------------------------------------------------- */

static int compare_rows(const void *a, const void *b)
{
    const row *x = a, *y = b;

    return (x->feature > y->feature) - (x->feature < y->feature);
}

static int compare_cells(const void *a, const void *b)
{
    const cell *x = a, *y = b;

    return (x->class > y->class) - (x->class < y->class);
}

/* The mean of a weight over all decisions, in units, rounded half away from zero. */
static int units(const perceptron *p, const cell *c, unsigned scale)
{
    int64_t sum = c->sum + (int64_t)c->weight * (p->now - c->since);
    int64_t scaled = sum * scale, half = p->now / 2;

    return (int)((scaled >= 0 ? scaled + half : scaled - half) / (int64_t)(p->now ? p->now : 1));
}

typedef struct packer {
    table out;
    unsigned char *bytes; /* of the words */
    size_t capacity;
} packer;

static void put_word(packer *to, unsigned word)
{
    if (to->out.words_size == to->capacity) {
        to->capacity = to->capacity ? to->capacity * 2 : (size_t)1 << 20;
        to->bytes = sure(realloc(to->bytes, to->capacity));
    }
    to->bytes[to->out.words_size++] = (unsigned char)(word & 0xff);
    to->bytes[to->out.words_size++] = (unsigned char)(word >> 8);
}

/* The weights of one feature that are worth keeping, as words. */
static unsigned row_words(unsigned *words, packer *to, const perceptron *p, row *r, packing how)
{
    unsigned count = 0;

    if (r->seen < how.seen)
        return 0;
    qsort(r->cells, r->size, sizeof *r->cells, compare_cells);
    for (uint32_t c = 0; c < r->size; c++) {
        int value = units(p, &r->cells[c], how.scale);
        if (abs(value) < (int)how.least)
            continue;
        to->out.clipped += abs(value) > SMZ_WEIGHT_MOST;
        value = value > SMZ_WEIGHT_MOST    ? SMZ_WEIGHT_MOST
                : value < -SMZ_WEIGHT_MOST ? -SMZ_WEIGHT_MOST
                                           : value;
        words[count++] =
            r->cells[c].class << SMZ_WEIGHT_BITS | (unsigned)(value + (1 << (SMZ_WEIGHT_BITS - 1)));
    }
    to->out.nonzero += count;
    to->out.features += count > 0;
    return count;
}

static void put_row(packer *to, const perceptron *p, row *r, packing how)
{
    unsigned words[SMZ_WEIGHT_CLASSES], key = r->feature & ((1u << SMZ_WEIGHT_KEY_BITS) - 1);
    unsigned count = row_words(words, to, p, r, how), most = (1u << SMZ_WEIGHT_COUNT_BITS) - 1;

    for (unsigned at = 0; at < count;) {
        unsigned some = count - at < most ? count - at : most;
        put_word(to, key << SMZ_WEIGHT_COUNT_BITS | some);
        for (unsigned end = at + some; at < end; at++)
            put_word(to, words[at]);
    }
}

static void put_number(unsigned char *to, size_t number, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        to[i] = (unsigned char)(number >> 8 * i & 0xff);
}

table perceptron_pack(const perceptron *p, packing how)
{
    size_t base_size = (SMZ_BUCKETS / 256 + 1) * (size_t)4;
    size_t starts_size = (SMZ_BUCKETS + 1) * (size_t)2, count = 0, at = 0, base = 0;
    unsigned char *bases = sure(calloc(base_size, 1)), *starts = sure(calloc(starts_size, 1));
    row *rows = sure(calloc(p->used + 1, sizeof *rows));
    packer to = {0};

    for (size_t i = 0; i <= p->mask; i++)
        if (p->rows[i].capacity)
            rows[count++] = p->rows[i];
    qsort(rows, count, sizeof *rows, compare_rows);
    for (size_t bucket = 0; bucket <= SMZ_BUCKETS; bucket++) {
        if (bucket % 256 == 0) {
            base = to.out.words_size / 2;
            put_number(bases + bucket / 256 * 4, base, 4);
        }
        if (to.out.words_size / 2 - base > UINT16_MAX)
            die("too many weights in 256 buckets");
        put_number(starts + bucket * 2, to.out.words_size / 2 - base, 2);
        for (; at < count && rows[at].feature >> SMZ_WEIGHT_KEY_BITS == bucket; at++)
            put_row(&to, p, &rows[at], how);
    }
    free(rows);
    to.out.base_size = base_size;
    to.out.starts_size = starts_size;
    to.out.weights = (smz_weights){.buckets = {bases, starts, to.bytes}};
    return to.out;
}

void table_free(table *t)
{
    free((void *)t->weights.buckets.base);
    free((void *)t->weights.buckets.starts);
    free((void *)t->weights.buckets.words);
}
