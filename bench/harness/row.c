/* One system over all documents. */
#include <math.h>
#include <string.h>
#include "harness/bench.h"
#include "harness/count.h"
#include "harness/pool.h"
#include "program/messages.h"
#include "program/progress.h"

/* Failures that are named; the rest are counted. */
#define FAILURES_SHOWN 3

/* ---- One summary ------------------------------------------------------------------------ */

static char *keep(bench *b, const char *data, size_t size)
{
    char *copy;

    pthread_mutex_lock(&b->keeping);
    copy = sure_copy(&b->results.arena, data, size);
    pthread_mutex_unlock(&b->keeping);
    return copy;
}

static void keep_summary(results_summary *out, bench *b, const made *m)
{
    out->sentences = m->length.sentences;
    out->words = m->length.words;
    out->chars = m->length.chars;
    out->bytes = m->length.bytes;
    if (m->positions) {
        size_t size = m->position_count * sizeof *m->positions;
        /* What an arena gives is aligned for any type. */
        out->positions = (const uint32_t *)(void *)keep(b, (const char *)m->positions, size);
        out->position_count = m->position_count;
    }
    if (b->settings->keep_texts)
        out->text = keep(b, m->text.data ? m->text.data : "", m->text.size);
}

/* How much of the budget is filled; NaN where there is none. */
static double budget_share(const bench *b, const made *m, size_t document)
{
    length limits =
        length_limits(&b->settings->work.limits, b->results.documents[document].words, SIZE_MAX);

    return b->settings->headlines ? NAN : length_share(&m->length, &limits);
}

/* Why it could not be scored, or NULL. */
static const char *score(smz_score *out, bench_thread *t, const made *m, size_t document)
{
    const record *r = &t->bench->corpora.records.items[document];
    const char *language = t->bench->results.documents[document].language;
    const smz_rouge_text candidate = {m->text.data ? m->text.data : "", m->text.size};
    smz_error error;
    smz_rouge *rouge = scorer_for(&t->worker.scorer, language, &error);

    if (rouge && smz_rouge_score(out, rouge, &candidate, r->references, r->reference_count,
                                 &error) == SMZ_OK)
        return NULL;
    memset(out, 0, t->bench->results.metric_count * sizeof *out);
    return sure_string(&t->worker.scratch, error.message);
}

static void finish(bench_thread *t, made *m, size_t document)
{
    bench *b = t->bench;
    results_summary *out = &b->system->summaries[document];
    const char *language = b->results.documents[document].language;

    if (!m->failure && m->length.sentences == 0)
        m->length = text_length(&t->worker, m->text, language);
    if (!m->failure)
        m->failure = score(&b->scores[document * b->results.metric_count], t, m, document);
    if (m->failure) {
        b->failures[document] = keep(b, m->failure, strlen(m->failure));
        *m = (made){0};
        out->failed = true;
    }
    out->counts = count_summary(&t->worker.scratch, m, language);
    out->counts.budget = budget_share(b, m, document);
    keep_summary(out, b, m);
}

static void make_one(void *user, size_t document)
{
    bench_thread *t = user;
    const bench *b = t->bench;
    worker *w = &t->worker;
    double start = thread_seconds();
    made m = {0};

    b->maker->make(&m, b->maker, w, &b->corpora.records.items[document], document);
    /* What we do for a peer is not its own. */
    w->seconds += b->maker->kind == RESULTS_PEER ? m.seconds : thread_seconds() - start;
    w->memory = fmax(w->memory, b->maker->kind == RESULTS_PEER ? 0 : (double)w->meter.peak);
    finish(t, &m, document);
    smz_arena_reset(&w->scratch);
    progress_add(0, 1);
}

/* ---- All of them ------------------------------------------------------------------------ */

static void begin(bench *b, size_t system)
{
    results *r = &b->results;

    b->maker = &b->makers.items[system];
    b->system = &r->systems[system];
    b->scores = SURE_NEW(&r->arena, smz_score, r->document_count * r->metric_count);
    b->failures = SURE_NEW(&b->arena, const char *, r->document_count);
    *b->system =
        (results_system){.name = b->maker->name,
                         .kind = b->maker->kind,
                         .about = b->maker->about,
                         .summaries = SURE_NEW(&r->arena, results_summary, r->document_count)};
    for (size_t i = 0; i < r->document_count; i++)
        b->system->summaries[i].scores = &b->scores[i * r->metric_count];
    for (size_t i = 0; i < b->jobs; i++)
        worker_renew(&b->threads[i].worker);
}

/* A peer that takes all documents at once has its work done here. */
static void make_all_at_once(bench *b, results_cost *cost)
{
    const record *records = b->corpora.records.items;
    maker *m = &b->makers.items[b->maker - b->makers.items];

    m->beforehand = run_jsonl_peer(&b->arena, m, &b->settings->work, records,
                                   b->results.document_count, &cost->seconds, &cost->memory);
}

static void add_costs(results_cost *cost, const bench *b)
{
    for (size_t i = 0; i < b->jobs; i++) {
        cost->seconds += b->threads[i].worker.seconds;
        cost->memory = fmax(cost->memory, b->threads[i].worker.memory);
    }
    cost->known = !b->settings->no_cost;
}

static void say_failures(const bench *b)
{
    size_t count = 0;

    for (size_t i = 0; i < b->results.document_count; i++)
        if (b->failures[i] && count++ < FAILURES_SHOWN)
            say("%s: %s: %s", b->maker->name, b->results.documents[i].id, b->failures[i]);
    if (count > 0)
        say("%s failed on %zu of %zu documents, which score 0", b->maker->name, count,
            b->results.document_count);
    b->system->failures = count;
}

void bench_run_system(bench *b, size_t system)
{
    results_cost cost = {0};

    begin(b, system);
    if (b->maker->make == make_beforehand)
        make_all_at_once(b, &cost);
    pool_run(make_one, b->workers, b->jobs, b->results.document_count);
    add_costs(&cost, b);
    say_failures(b);
    if (cost.known)
        b->system->cost = cost;
}
