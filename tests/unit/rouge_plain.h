/*
 * ROUGE as its rules say, word for word: no bits, no hashing, no blocks. Tokens are numbers; only
 * tables of whole texts, in the memory and the time that they take.
 */
#ifndef ROUGE_PLAIN_H
#define ROUGE_PLAIN_H

#include <criterion/criterion.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include "rouge/rouge.h"

/* ---- Random texts ----------------------------------------------------------------------- */

typedef struct plain_random {
    uint64_t state;
} plain_random;

static inline size_t plain_below(plain_random *random, size_t most)
{
    random->state = random->state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(random->state >> 33) % most;
}

typedef struct plain_text {
    size_t *tokens;
    size_t size;
    size_t *ends; /* of the lines */
    size_t lines;
    char *text;
    size_t text_size;
} plain_text;

static inline void *plain_memory(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);

    cr_assert_not_null(memory);
    return memory;
}

/* Lines of `tokens` at most, the longest of them first; few kinds give many equal tokens. */
static inline void plain_make(plain_text *out, plain_random *random, size_t lines, size_t tokens,
                              size_t kinds)
{
    *out = (plain_text){.tokens = plain_memory(lines * tokens, sizeof(size_t)),
                        .ends = plain_memory(lines, sizeof(size_t)),
                        .text = plain_memory(lines * tokens, 8)};
    for (size_t line = 0; line < lines; line++) {
        size_t count = line == 0 ? tokens : 1 + plain_below(random, tokens);
        for (size_t i = 0; i < count; i++) {
            size_t token = plain_below(random, kinds);
            out->tokens[out->size++] = token;
            out->text_size += (size_t)sprintf(out->text + out->text_size, "t%zu%c", token,
                                              i + 1 < count ? ' ' : '\n');
        }
        out->ends[out->lines++] = out->size;
    }
}

static inline void plain_free(plain_text *text)
{
    free(text->tokens);
    free(text->ends);
    free(text->text);
}

static inline const size_t *plain_line(const plain_text *text, size_t line, size_t *size)
{
    size_t start = line ? text->ends[line - 1] : 0;

    *size = text->ends[line] - start;
    return text->tokens + start;
}

/* ---- Grams: n tokens, or two with a gap between ------------------------------------------ */

typedef struct plain_grams {
    size_t (*items)[9];
    bool *taken;
    size_t size;
} plain_grams;

static inline void plain_add(plain_grams *grams, const size_t *tokens, size_t count)
{
    for (size_t i = 0; i < 9; i++)
        grams->items[grams->size][i] = i < count ? tokens[i] : SIZE_MAX;
    grams->size++;
}

static inline plain_grams plain_ngrams(const plain_text *text, size_t n)
{
    plain_grams grams = {plain_memory(text->size, sizeof *grams.items),
                         plain_memory(text->size, sizeof(bool)), 0};

    for (size_t i = 0; i + n <= text->size; i++)
        plain_add(&grams, text->tokens + i, n);
    return grams;
}

static inline plain_grams plain_skips(const plain_text *text, const smz_metric *metric, bool perl)
{
    size_t most = text->size * (text->size + 1);
    plain_grams grams = {plain_memory(most, sizeof *grams.items), plain_memory(most, sizeof(bool)),
                         0};

    for (size_t i = 0; i < text->size; i++) {
        if (metric->unigrams && !(perl && i + 1 == text->size))
            plain_add(&grams, text->tokens + i, 1);
        for (size_t j = i + 1; j < text->size; j++)
            if (metric->gap == SMZ_ANY_GAP || j <= i + metric->gap + 1)
                plain_add(&grams, (size_t[]){text->tokens[i], text->tokens[j]}, 2);
    }
    return grams;
}

static inline smz_counts plain_match(plain_grams candidate, plain_grams reference)
{
    smz_counts counts = {0, (double)candidate.size, (double)reference.size};

    for (size_t i = 0; i < reference.size; i++)
        for (size_t j = 0; j < candidate.size; j++)
            if (!candidate.taken[j] &&
                memcmp(candidate.items[j], reference.items[i], sizeof *candidate.items) == 0) {
                candidate.taken[j] = true;
                counts.matched++;
                break;
            }
    free(candidate.items);
    free(candidate.taken);
    free(reference.items);
    free(reference.taken);
    return counts;
}

/* ---- Common subsequences ----------------------------------------------------------------- */

/* The table of one pair of sentences: values, and the lengths of the runs that end at a cell. With
 * weight 1 it is the plain LCS. */
typedef struct plain_table {
    double *value;
    uint32_t *run;
    size_t width;
} plain_table;

static inline double plain_f(double k, double weight)
{
    return pow(k, weight);
}

static inline plain_table plain_fill(const size_t *a, size_t m, const size_t *b, size_t n,
                                     double weight)
{
    size_t width = n + 1;
    plain_table t = {plain_memory((m + 1) * width, sizeof *t.value),
                     plain_memory((m + 1) * width, sizeof *t.run), width};

    for (size_t i = 1; i <= m; i++)
        for (size_t j = 1; j <= n; j++) {
            size_t at = i * width + j, up = at - width, left = at - 1;
            if (a[i - 1] == b[j - 1]) {
                double k = t.run[up - 1];
                t.value[at] = (t.value[up - 1] + plain_f(k + 1, weight)) - plain_f(k, weight);
                t.run[at] = t.run[up - 1] + 1;
            } else {
                t.value[at] = t.value[up] >= t.value[left] ? t.value[up] : t.value[left];
            }
        }
    return t;
}

static inline void plain_free_table(plain_table t)
{
    free(t.value);
    free(t.run);
}

static inline void plain_trace(bool *marks, plain_table t, const size_t *a, size_t m,
                               const size_t *b, size_t n)
{
    while (m > 0 && n > 0) {
        size_t at = m * t.width + n;
        if (a[m - 1] == b[n - 1]) {
            marks[--m] = true;
            n--;
        } else if (t.value[at - t.width] >= t.value[at - 1]) {
            m--;
        } else {
            n--;
        }
    }
}

static inline double plain_whole(const plain_text *candidate, const plain_text *reference,
                                 double weight)
{
    plain_table t =
        plain_fill(reference->tokens, reference->size, candidate->tokens, candidate->size, weight);
    double value = t.value[reference->size * t.width + candidate->size];

    plain_free_table(t);
    return value;
}

static inline size_t plain_highest(const plain_text *text)
{
    size_t highest = 0;

    for (size_t i = 0; i < text->size; i++)
        highest = text->tokens[i] > highest ? text->tokens[i] : highest;
    return highest;
}

static inline size_t *plain_counts(const plain_text *text, size_t highest)
{
    size_t *counts = plain_memory(highest + 1, sizeof *counts);

    for (size_t i = 0; i < text->size; i++)
        counts[text->tokens[i]]++;
    return counts;
}

/* The walk over the marks of one sentence: hits for L (weight 0), weighted runs for W. */
static inline void plain_walk(double *sum, const bool *marks, const size_t *a, size_t m,
                              size_t *left_a, size_t *left_b, double weight)
{
    size_t run = 0;

    for (size_t i = 0; i < m; i++) {
        if (!marks[i] || left_a[a[i]] == 0 || left_b[a[i]] == 0)
            continue;
        left_a[a[i]]--;
        left_b[a[i]]--;
        run++;
        if (weight > 0 && i + 1 < m && marks[i + 1])
            continue;
        *sum += weight > 0 ? plain_f((double)run, weight) : 1;
        run = 0;
    }
}

/* Weight 0: the plain LCS. */
static inline double plain_union(const plain_text *candidate, const plain_text *reference,
                                 double weight)
{
    size_t x = plain_highest(candidate), y = plain_highest(reference), highest = x > y ? x : y;
    size_t *left_a = plain_counts(reference, highest), *left_b = plain_counts(candidate, highest);
    double sum = 0;

    for (size_t s = 0; s < reference->lines; s++) {
        size_t m, n;
        const size_t *a = plain_line(reference, s, &m);
        bool *marks = plain_memory(m, sizeof *marks);
        for (size_t r = 0; r < candidate->lines; r++) {
            const size_t *b = plain_line(candidate, r, &n);
            plain_table t = plain_fill(a, m, b, n, weight > 0 ? weight : 1);
            plain_trace(marks, t, a, m, b, n);
            plain_free_table(t);
        }
        plain_walk(&sum, marks, a, m, left_a, left_b, weight);
        free(marks);
    }
    free(left_a);
    free(left_b);
    return sum;
}

static inline smz_counts plain_weighted(const plain_text *candidate, const plain_text *reference,
                                        double w, bool perl)
{
    double sum = 0;

    if (!perl)
        return (smz_counts){plain_whole(candidate, reference, w),
                            plain_f((double)candidate->size, w),
                            plain_f((double)reference->size, w)};
    for (size_t s = 0; s < reference->lines; s++) {
        size_t m;
        plain_line(reference, s, &m);
        sum += plain_f((double)m, w);
    }
    return (smz_counts){plain_union(candidate, reference, w), plain_f((double)candidate->size, w),
                        plain_f(sum, w)};
}

/* ---- All metrics ------------------------------------------------------------------------- */

static inline smz_counts plain_count(const smz_rouge *rouge, const smz_metric *metric,
                                     const plain_text *candidate, const plain_text *reference)
{
    bool perl = rouge->options.like == SMZ_ROUGE_PERL;
    smz_counts counts = {0, (double)candidate->size, (double)reference->size};

    switch (metric->kind) {
    case SMZ_METRIC_NGRAM:
        return plain_match(plain_ngrams(candidate, metric->n), plain_ngrams(reference, metric->n));
    case SMZ_METRIC_SKIP:
        return plain_match(plain_skips(candidate, metric, perl),
                           plain_skips(reference, metric, perl));
    case SMZ_METRIC_LCS: counts.matched = plain_whole(candidate, reference, 1); break;
    case SMZ_METRIC_UNION: counts.matched = plain_union(candidate, reference, 0); break;
    case SMZ_METRIC_WEIGHTED: return plain_weighted(candidate, reference, metric->weight, perl);
    case SMZ_METRIC_ELEMENTS: break;
    }
    return counts;
}

#endif
