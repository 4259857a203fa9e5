#define _POSIX_C_SOURCE 200809L
#include "score.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "program/messages.h"

/* Documents are read into a block, which all threads then score together. A block is large enough
 * that starting threads for it costs next to nothing (20 us each), and small enough that what was
 * read is still in the cache when it is scored. */
#define BLOCK_DOCUMENTS ((size_t)128) /* for each thread */
#define BLOCK_BYTES     ((size_t)1 << 20)
/* Less than this is done faster by one thread than another is started. */
#define THREAD_BYTES ((size_t)32 << 10)

/* One document on its way, and what came of it. */
typedef struct item {
    document document;
    smz_score *scores;
    measured measures;
    int status;
    smz_error error;
} item;

typedef struct block {
    smz_arena arena;
    item *items;
    size_t capacity;
    size_t size;
    size_t bytes;
    size_t most_bytes;
    bool measures;
    atomic_size_t next;
} block;

/* ---- Scorers ---------------------------------------------------------------------------- */

int scorers_open(scorers *out, const smz_rouge_options *options, size_t most, smz_error *error)
{
    int status;

    *out = (scorers){.options = *options, .all = calloc(most, sizeof *out->all), .most = most};
    if (!out->all) {
        snprintf(error->message, sizeof error->message, "out of memory");
        return SMZ_ERROR_MEMORY;
    }
    status = smz_rouge_new(&out->all[0], options, NULL, error);
    if (status != SMZ_OK) {
        scorers_close(out);
        return status;
    }
    out->count = 1;
    while (smz_rouge_metric(out->all[0], out->metrics))
        out->metrics++;
    return SMZ_OK;
}

/* As many as are wanted, or as there is memory for: the first one can do it all. */
static size_t scorers_ready(scorers *s, size_t wanted)
{
    while (s->count < wanted && s->count < s->most) {
        if (smz_rouge_new(&s->all[s->count], &s->options, NULL, NULL) != SMZ_OK)
            break;
        s->count++;
    }
    return wanted < s->count ? wanted : s->count;
}

void scorers_close(scorers *s)
{
    for (size_t i = 0; i < s->count; i++)
        smz_rouge_free(s->all[i]);
    free(s->all);
    *s = (scorers){0};
}

/* ---- One document ----------------------------------------------------------------------- */

static int measure(measured *out, smz_rouge *rouge, const document *d, smz_error *error)
{
    smz_measures reference;
    int status =
        smz_rouge_measure(&out->of, rouge, &d->candidate, d->has_source ? &d->source : NULL, error);

    out->has_source = d->has_source;
    out->reference_words = 0;
    for (size_t i = 0; i < d->reference_count && status == SMZ_OK; i++) {
        status = smz_rouge_measure(&reference, rouge, &d->references[i], NULL, error);
        if (status == SMZ_OK)
            out->reference_words += (double)reference.words;
    }
    if (status == SMZ_OK)
        out->reference_words /= (double)d->reference_count;
    return status;
}

static void score_item(item *it, smz_rouge *rouge, bool measures)
{
    const document *d = &it->document;

    it->status = smz_rouge_score(it->scores, rouge, &d->candidate, d->references,
                                 d->reference_count, &it->error);
    if (it->status == SMZ_OK && measures)
        it->status = measure(&it->measures, rouge, d, &it->error);
}

/* ---- Blocks ----------------------------------------------------------------------------- */

typedef struct worker {
    pthread_t thread;
    block *block;
    smz_rouge *rouge;
} worker;

static void *work(void *user)
{
    worker *w = user;
    size_t i;

    while ((i = atomic_fetch_add(&w->block->next, 1)) < w->block->size)
        score_item(&w->block->items[i], w->rouge, w->block->measures);
    return NULL;
}

/* The calling thread is the first of the workers; those that cannot be started are not missed. */
static void score_block(block *b, scorers *s)
{
    size_t wanted = scorers_ready(s, b->bytes / THREAD_BYTES + 1), started = 1;
    worker *workers = calloc(wanted, sizeof *workers);
    worker first = {.block = b, .rouge = s->all[0]};

    atomic_store(&b->next, 0);
    for (; workers && started < wanted; started++) {
        workers[started] = (worker){.block = b, .rouge = s->all[started]};
        if (pthread_create(&workers[started].thread, NULL, work, &workers[started]) != 0)
            break;
    }
    work(&first);
    for (size_t i = 1; workers && i < started; i++)
        pthread_join(workers[i].thread, NULL);
    free(workers);
}

/* Reads documents until the block is full: false when there are no more. */
static bool fill_block(block *b, system_scores *out, document_reader *from)
{
    next_status status = NEXT_DOCUMENT;

    smz_arena_reset(&b->arena);
    b->size = b->bytes = 0;
    while (b->size < b->capacity && b->bytes < b->most_bytes && status != NEXT_END &&
           status != NEXT_STOP) {
        item *next = &b->items[b->size];
        status = from->next(&next->document, from, &b->arena);
        out->failed += status == NEXT_FAILED || status == NEXT_STOP;
        if (status != NEXT_DOCUMENT)
            continue;
        next->scores = SMZ_NEW(&b->arena, smz_score, out->metrics);
        if (!next->scores) {
            document_say(&next->document, "out of memory");
            status = NEXT_STOP;
            continue;
        }
        b->bytes += next->document.bytes;
        b->size++;
    }
    out->stopped |= status == NEXT_STOP;
    return status != NEXT_END && status != NEXT_STOP;
}

/* ---- Results ---------------------------------------------------------------------------- */

static bool grow(void **array, size_t capacity, size_t size)
{
    void *grown =
        capacity > SIZE_MAX / 2 / (size ? size : 1) ? NULL : realloc(*array, capacity * size);

    if (grown)
        *array = grown;
    return grown != NULL;
}

static bool make_room(system_scores *out, bool measures)
{
    size_t capacity = out->capacity ? 2 * out->capacity : 256;

    if (out->documents < out->capacity)
        return true;
    if (!grow((void **)&out->ids, capacity, sizeof *out->ids) ||
        !grow((void **)&out->names, capacity, sizeof *out->names) ||
        !grow((void **)&out->scores, capacity * out->metrics, sizeof *out->scores) ||
        (measures && !grow((void **)&out->measures, capacity, sizeof *out->measures)))
        return false;
    out->capacity = capacity;
    return true;
}

/* An ID, or else a number; behind it a dot and `system`, if that is not NULL. */
static const char *name_of(smz_arena *arena, const char *id, uint64_t number, const char *system)
{
    char digits[24];
    size_t before, behind = system ? strlen(system) + 1 : 0;
    char *name;

    if (!id)
        snprintf(digits, sizeof digits, "%" PRIu64, number);
    id = id ? id : digits;
    before = strlen(id);
    name = SMZ_NEW(arena, char, before + behind + 1);
    if (!name)
        return NULL;
    memcpy(name, id, before + 1);
    if (system) {
        name[before] = '.';
        memcpy(name + before + 1, system, behind);
    }
    return name;
}

static bool keep_item(system_scores *out, const item *it, const char *system, bool measures)
{
    const document *d = &it->document;
    size_t at = out->documents;

    if (!make_room(out, measures))
        return false;
    out->ids[at] = name_of(&out->arena, d->id, d->number, NULL);
    out->names[at] = name_of(&out->arena, d->eval, d->number, system);
    if (!out->ids[at] || !out->names[at])
        return false;
    memcpy(out->scores + at * out->metrics, it->scores, out->metrics * sizeof *it->scores);
    if (measures)
        out->measures[at] = it->measures;
    out->documents++;
    return true;
}

/* Whether a reference has no word: letters of ASCII are told at once, others are asked for. */
static bool is_empty(const smz_rouge_text *reference, smz_rouge *rouge, bool unicode)
{
    bool ascii = true;
    smz_measures found;

    for (size_t i = 0; i < reference->size; i++) {
        unsigned char c = (unsigned char)reference->data[i];
        if ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
            return false;
        ascii &= c < 0x80;
    }
    return ascii || !unicode ||
           (smz_rouge_measure(&found, rouge, reference, NULL, NULL) == SMZ_OK && found.words == 0);
}

/* Names the references that are empty, those of a record once. */
static bool keep_empty_references(system_scores *out, const document *d, const scorers *s)
{
    for (size_t i = 0; i < d->reference_count; i++) {
        const char **next;
        if (!is_empty(&d->references[i], s->all[0], s->options.language != NULL))
            continue;
        next = SMZ_PUSH(&out->arena, &out->empty_references);
        if (!next)
            return false;
        *next = d->reference_files ? d->reference_files[i] : out->ids[out->documents - 1];
        if (!d->reference_files)
            break;
    }
    return true;
}

static bool keep_block(system_scores *out, const block *b, const scorers *s, const char *system)
{
    for (size_t i = 0; i < b->size; i++) {
        const item *it = &b->items[i];
        if (it->status != SMZ_OK) {
            document_say(&it->document, it->error.message);
            out->failed++;
            /* The script divides by zero then, and all its work is lost. */
            out->stopped |= it->status == SMZ_ERROR_EMPTY || it->status == SMZ_ERROR_MEMORY;
        } else if (!keep_item(out, it, system, b->measures) ||
                   !keep_empty_references(out, &it->document, s)) {
            document_say(&it->document, "out of memory");
            out->stopped = true;
            return false;
        }
    }
    progress_add(b->bytes, b->size);
    return true;
}

static void average(system_scores *out, smz_rouge *rouge)
{
    smz_error error;

    out->averages = calloc(out->metrics ? out->metrics : 1, sizeof *out->averages);
    if (!out->averages) {
        say("out of memory");
        out->stopped = true;
    } else if (smz_rouge_aggregate(out->averages, rouge, out->scores, out->names, out->documents,
                                   &error) != SMZ_OK) {
        say("%s", error.message);
        out->stopped = true;
    }
}

void score_documents(system_scores *out, scorers *s, document_reader *from, const char *system)
{
    block b = {.measures = from->settings->measures,
               .capacity = s->most * BLOCK_DOCUMENTS,
               .most_bytes = s->most * BLOCK_BYTES};
    bool more = true;

    *out = (system_scores){.metrics = s->metrics};
    smz_arena_init(&out->arena, NULL, (size_t)16 << 10);
    smz_arena_init(&b.arena, NULL, (size_t)256 << 10);
    b.items = calloc(b.capacity, sizeof *b.items);
    if (!b.items) {
        say("out of memory");
        out->stopped = true;
        more = false;
    }
    while (more) {
        more = fill_block(&b, out, from);
        score_block(&b, s);
        more &= keep_block(out, &b, s, system);
    }
    free(b.items);
    smz_arena_free(&b.arena);
    if (out->documents > 0 && !out->stopped)
        average(out, s->all[0]);
}

void scores_free(system_scores *r)
{
    free(r->ids);
    free(r->names);
    free(r->scores);
    free(r->measures);
    free(r->averages);
    smz_arena_free(&r->arena);
}
