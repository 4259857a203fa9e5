#include "tune/documents.h"

#include <string.h>
#include "base/hash.h"
#include "harness/maker.h"
#include "harness/pool.h"
#include "harness/setters.h"
#include "program/progress.h"

/* More shares than threads, so that no thread waits long for the last one. */
#define SHARES_A_JOB 4

/* ---- One document ----------------------------------------------------------------------- */

static smz_rouge *scorer_of(worker *w, const document *d, smz_error *error)
{
    return scorer_for(&w->scorer, smz_document_language(d->read), error);
}

/* The scores of a text; their memory is the worker's scratch. NULL: there are none. */
static const smz_score *score_text(size_t *count, worker *w, const document *d, smz_text text,
                                   smz_error *error)
{
    const smz_rouge_text candidate = {text.data ? text.data : "", text.size};
    const record *r = d->record;
    smz_rouge *rouge = scorer_of(w, d, error);
    smz_score *scores;

    *count = 0;
    if (!rouge)
        return NULL;
    while (smz_rouge_metric(rouge, *count))
        ++*count;
    scores = SURE_NEW(&w->scratch, smz_score, *count);
    return smz_rouge_score(scores, rouge, &candidate, r->references, r->reference_count, error) ==
                   SMZ_OK
               ? scores
               : NULL;
}

static void read_document(document *d, worker *w)
{
    size_t count;

    if (smz_document_new(&d->read, w->context, NULL) != SMZ_OK)
        die_of_memory();
    if (record_read(d->read, d->record, &d->error) == SMZ_OK)
        score_text(&count, w, d, (smz_text){"", 0}, &d->error);
    smz_arena_reset(&w->scratch);
}

static double score_document(document *d, worker *w, const char *method, const char *parameters)
{
    smz_options options = w->options->limits;
    const smz_score *scores;
    double sum = 0;
    size_t count;
    made m = {0};

    options.method = method;
    options.parameters = parameters;
    options.parameters_size = strlen(parameters);
    options.seed = smz_hash_mix(w->options->seed, smz_hash(d->record->id, strlen(d->record->id)));
    /* Reading it has shown that only memory can be missing, and sure memory is not. */
    if (smz_summarize(w->summary, d->read, &options, NULL) != SMZ_OK)
        die_of_memory();
    extract_summary(&m, w, d->read);
    scores = score_text(&count, w, d, m.text, NULL);
    for (size_t i = 0; scores && i < count; i++)
        sum += scores[i].f;
    smz_arena_reset(&w->scratch);
    return scores ? sum / (double)count : 0;
}

/* ---- All of them ------------------------------------------------------------------------ */

/* The task of one share. Which thread does it makes no difference. */
static void read_share(void *user, size_t number)
{
    documents *all = user;

    for (size_t i = number; i < all->size; i += all->share_count)
        read_document(&all->items[i], &all->shares[number]);
}

static void score_share(void *user, size_t number)
{
    documents *all = user;

    for (size_t i = 0; i < all->size; i++) {
        document *d = &all->items[i];
        if (d->share != number)
            continue;
        all->scores[i] = score_document(d, &all->shares[number], all->method, all->parameters);
        progress_add(0, 1);
    }
}

static void run_shares(documents *d, pool_task task)
{
    pool_run(task, d->workers, d->jobs, d->share_count);
}

static void open_shares(documents *d)
{
    d->share_count = SHARES_A_JOB * d->jobs;
    d->shares = SURE_NEW(&d->arena, worker, d->share_count);
    d->workers = SURE_NEW(&d->arena, void *, d->jobs);
    for (size_t i = 0; i < d->share_count; i++)
        worker_open(&d->shares[i], d->options);
    for (size_t i = 0; i < d->jobs; i++)
        d->workers[i] = d;
}

/* Those that are of no use are left out. */
static void sift(documents *d)
{
    size_t kept = 0;

    for (size_t i = 0; i < d->size; i++) {
        document *item = &d->items[i];
        if (item->error.code == SMZ_OK) {
            d->items[kept++] = *item;
            continue;
        }
        corpora_leave_out(&d->corpora, item->record, item->error.message);
        smz_document_free(item->read);
    }
    d->size = kept;
    corpora_count_left_out(&d->corpora);
}

bool documents_open(documents *out, const string_list *names, const corpus_options *corpus,
                    const worker_options *options, size_t jobs)
{
    bool fine = true;

    *out = (documents){.options = options, .jobs = jobs};
    smz_arena_init(&out->arena, sure_memory(), (size_t)64 << 10);
    corpora_init(&out->corpora);
    for (size_t i = 0; i < names->size; i++)
        fine = corpora_add(&out->corpora, names->items[i], corpus) && fine;
    open_shares(out);
    out->size = out->corpora.records.size;
    out->items = SURE_NEW(&out->arena, document, out->size);
    for (size_t i = 0; i < out->size; i++)
        out->items[i] =
            (document){.record = &out->corpora.records.items[i], .share = i % out->share_count};
    run_shares(out, read_share);
    sift(out);
    return fine;
}

void documents_close(documents *d)
{
    for (size_t i = 0; i < d->size; i++)
        smz_document_free(d->items[i].read);
    for (size_t i = 0; i < d->share_count; i++)
        worker_close(&d->shares[i]);
    corpora_free(&d->corpora);
    smz_arena_free(&d->arena);
}

void documents_score(double *out, documents *d, const char *method, const char *parameters)
{
    d->scores = out;
    d->method = method;
    d->parameters = parameters;
    run_shares(d, score_share);
}

const char *documents_signature(documents *d)
{
    if (d->size == 0)
        return "";
    return smz_rouge_signature(scorer_of(&d->shares[d->items[0].share], &d->items[0], NULL));
}
