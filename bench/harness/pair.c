#include "harness/pair.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "harness/memory.h"
#include "program/messages.h"

/* ---- Whether they can be compared ------------------------------------------------------- */

/* The value of a key in a signature "key:value|key:value"; empty: there is none. */
static smz_text signature_value(const char *signature, const char *key)
{
    size_t size = strlen(key);

    while (signature) {
        if (strncmp(signature, key, size) == 0 && signature[size] == ':')
            return (smz_text){signature + size + 1, strcspn(signature + size + 1, "|")};
        signature = strchr(signature, '|');
        if (signature)
            signature++;
    }
    return (smz_text){"", 0};
}

/* What decides about one document's score. Versions, seeds and intervals do not: a comparison of
 * two versions is what most comparisons are. */
static bool same_scorer(const pair *p)
{
    static const char *const keys[] = {"rouge",     "words",     "language", "stem",  "lemmas",
                                       "stopwords", "sentences", "limit",    "alpha", "references"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        smz_text a = signature_value(p->a->signature, keys[i]);
        smz_text b = signature_value(p->b->signature, keys[i]);
        if (smz_text_equal(a, b))
            continue;
        say("%s and %s are scored differently: %s is '%.*s' and '%.*s'", p->name_a, p->name_b,
            keys[i], (int)a.size, a.data, (int)b.size, b.data);
        return false;
    }
    return true;
}

static bool find_metrics(pair *p)
{
    p->metrics_a = SURE_NEW(&p->arena, size_t, p->a->metric_count);
    p->metrics_b = SURE_NEW(&p->arena, size_t, p->a->metric_count);
    for (size_t i = 0; i < p->a->metric_count; i++) {
        size_t other = results_find_metric(p->b, p->a->metrics[i]);
        if (other == p->b->metric_count) {
            note("%s has no %s", p->name_b, p->a->metrics[i]);
            continue;
        }
        p->metrics_a[p->metric_count] = i;
        p->metrics_b[p->metric_count++] = other;
    }
    if (p->metric_count == 0)
        say("%s and %s have no metric in common", p->name_a, p->name_b);
    return p->metric_count > 0;
}

/* What is allowed, and makes a difference all the same. */
static void note_settings(const pair *p)
{
    if (strcmp(p->a->budget, p->b->budget) != 0)
        note("the lengths differ: %s, %s", p->a->budget, p->b->budget);
    if (p->a->measure != p->b->measure)
        note("%s was made for %s, %s for %s: %s is compared", p->name_a,
             results_measure_name(p->a->measure), p->name_b, results_measure_name(p->b->measure),
             results_measure_name(p->a->measure));
    for (size_t i = 0; i < p->a->corpus_count; i++)
        for (size_t k = 0; k < p->b->corpus_count; k++)
            if (strcmp(p->a->corpora[i].name, p->b->corpora[k].name) == 0 &&
                strcmp(p->a->corpora[i].sha256, p->b->corpora[k].sha256) != 0)
                note("the corpus %s is another file in %s", p->a->corpora[i].name, p->name_b);
}

/* ---- Documents -------------------------------------------------------------------------- */

typedef struct key {
    const char *corpus;
    const char *id;
    size_t number;
} key;

static int by_key(const void *a, const void *b)
{
    const key *left = a, *right = b;
    int order = strcmp(left->id, right->id);

    return order ? order : strcmp(left->corpus, right->corpus);
}

static key key_of(const results *r, size_t document)
{
    const results_document *d = &r->documents[document];

    return (key){r->corpora[d->corpus].name, d->id, document};
}

/* In the order of the first results. */
static bool find_documents(pair *p)
{
    size_t count = p->b->document_count;
    key *keys = SURE_NEW(&p->arena, key, count);

    for (size_t i = 0; i < count; i++)
        keys[i] = key_of(p->b, i);
    qsort(keys, count, sizeof *keys, by_key);
    for (size_t i = 0; i < p->a->document_count; i++) {
        key wanted = key_of(p->a, i);
        const key *found = bsearch(&wanted, keys, count, sizeof *keys, by_key);
        if (found)
            *SURE_PUSH(&p->arena, &p->documents) = (pair_documents){i, found->number};
    }
    p->only_a = p->a->document_count - p->documents.size;
    p->only_b = p->b->document_count - p->documents.size;
    if (p->documents.size == 0)
        say("%s and %s have no document in common", p->name_a, p->name_b);
    else if (p->only_a + p->only_b > 0)
        note("%zu documents are in both; %zu only in %s, %zu only in %s", p->documents.size,
             p->only_a, p->name_a, p->only_b, p->name_b);
    return p->documents.size > 0;
}

bool pair_open(pair *out, const results *a, const results *b, const char *name_a,
               const char *name_b)
{
    *out = (pair){.a = a, .b = b, .name_a = name_a, .name_b = name_b};
    smz_arena_init(&out->arena, sure_memory(), (size_t)64 << 10);
    if (strcmp(a->task, b->task) != 0) {
        say("%s has %s, and %s has %s", name_a, a->task, name_b, b->task);
        return false;
    }
    if (!same_scorer(out) || !find_metrics(out) || !find_documents(out))
        return false;
    note_settings(out);
    return true;
}

void pair_close(pair *p)
{
    smz_arena_free(&p->arena);
}

/* ---- Comparisons ------------------------------------------------------------------------ */

void pair_add(pair *p, size_t system_a, size_t system_b)
{
    *SURE_PUSH(&p->arena, &p->rows) = (pair_row){&p->a->systems[system_a], &p->b->systems[system_b],
                                                 SURE_NEW(&p->arena, pair_cell, p->metric_count)};
}

double pair_score_a(const pair *p, const pair_row *row, size_t metric, size_t document)
{
    const results_summary *summary = &row->a->summaries[p->documents.items[document].a];

    return results_score(&summary->scores[p->metrics_a[metric]], p->a->measure);
}

double pair_score_b(const pair *p, const pair_row *row, size_t metric, size_t document)
{
    const results_summary *summary = &row->b->summaries[p->documents.items[document].b];

    return results_score(&summary->scores[p->metrics_b[metric]], p->a->measure);
}

static double mean(const double *numbers, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += numbers[i];
    return sum / (double)count;
}

static void fill_cell(pair *p, const pair_row *row, size_t metric,
                      const statistics_options *options)
{
    size_t count = p->documents.size;
    double *a = SURE_NEW(&p->arena, double, count), *b = SURE_NEW(&p->arena, double, count);

    for (size_t i = 0; i < count; i++) {
        a[i] = pair_score_a(p, row, metric, i);
        b[i] = pair_score_b(p, row, metric, i);
    }
    row->cells[metric] =
        (pair_cell){mean(a, count), mean(b, count), statistics_compare(a, b, count, options)};
}

void pair_compute(pair *p, const statistics_options *options)
{
    results_test **tests = SURE_NEW(&p->arena, results_test *, p->rows.size);

    for (size_t m = 0; m < p->metric_count; m++) {
        for (size_t i = 0; i < p->rows.size; i++) {
            fill_cell(p, &p->rows.items[i], m, options);
            tests[i] = &p->rows.items[i].cells[m].test;
        }
        statistics_correct(tests, p->rows.size);
    }
}

/* ---- What moved ------------------------------------------------------------------------- */

typedef struct move {
    size_t document;
    double by;
} move;

/* The document that comes first in the corpus where several moved alike. */
static int by_size(const void *a, const void *b)
{
    const move *left = a, *right = b;
    double difference = right->by - left->by;

    if (difference != 0)
        return difference > 0 ? 1 : -1;
    return (left->document > right->document) - (left->document < right->document);
}

size_t *pair_most_moved(pair *p, const pair_row *row, size_t metric)
{
    size_t count = p->documents.size;
    size_t *order = SURE_NEW(&p->arena, size_t, count);
    move *moves = SURE_NEW(&p->arena, move, count);

    for (size_t i = 0; i < count; i++)
        moves[i] =
            (move){i, fabs(pair_score_b(p, row, metric, i) - pair_score_a(p, row, metric, i))};
    qsort(moves, count, sizeof *moves, by_size);
    for (size_t i = 0; i < count; i++)
        order[i] = moves[i].document;
    return order;
}
