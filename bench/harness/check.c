/* Every document is read once before any system sees it: what one system could not do would be
 * missing in its row alone, and the rows would not be about the same documents. */
#include <stdio.h>
#include "harness/bench.h"
#include "harness/pool.h"
#include "program/messages.h"

/* What became of a document; the arenas belong to one thread. */
typedef struct check {
    size_t sentences;
    size_t words;
    char language[16];
    smz_error error; /* code SMZ_OK: it is fine */
} check;

/* In the scorer's language, and its reference is not one that it refuses. */
static void check_scorer(check *out, bench_thread *t, const record *r)
{
    smz_rouge *rouge = scorer_for(&t->worker.scorer, out->language, &out->error);
    smz_score *scores = SURE_NEW(&t->worker.scratch, smz_score, t->bench->results.metric_count);
    const smz_rouge_text nothing = {"", 0};

    if (rouge)
        smz_rouge_score(scores, rouge, &nothing, r->references, r->reference_count, &out->error);
}

static void check_one(void *user, size_t i)
{
    bench_thread *t = user;
    worker *w = &t->worker;
    const record *r = &t->bench->corpora.records.items[i];
    check *out = &t->bench->checks[i];

    if (worker_read(w, r, &out->error) == SMZ_OK) {
        candidates all = extract_candidates(w);
        out->sentences = all.size;
        out->words = all.words;
        snprintf(out->language, sizeof out->language, "%s", smz_document_language(w->document));
        check_scorer(out, t, r);
    }
    smz_arena_reset(&w->scratch);
}

static void add_document(bench *b, const record *from, const check *found)
{
    smz_arena *arena = &b->results.arena;
    results_document *out = &b->results.documents[b->results.document_count++];

    *out = (results_document){.id = from->id,
                              .corpus = from->corpus,
                              .language = sure_string(arena, found->language),
                              .sentences = found->sentences,
                              .words = found->words,
                              .title = from->title};
    if (!b->settings->keep_texts)
        return;
    out->source = from->text.data;
    out->reference_count = from->reference_count;
    out->references = SURE_NEW(arena, const char *, from->reference_count);
    for (size_t i = 0; i < from->reference_count; i++)
        out->references[i] = from->references[i].data;
}

void bench_check_documents(bench *b)
{
    size_t count = b->corpora.records.size, kept = 0;
    record *records = b->corpora.records.items;

    b->checks = SURE_NEW(&b->arena, check, count);
    pool_run(check_one, b->workers, b->jobs, count);
    b->results.documents = SURE_NEW(&b->results.arena, results_document, count);
    for (size_t i = 0; i < count; i++) {
        const check *found = &b->checks[i];
        if (found->error.code != SMZ_OK) {
            corpora_leave_out(&b->corpora, &records[i], found->error.message);
            continue;
        }
        add_document(b, &records[i], found);
        records[kept++] = records[i];
    }
    b->corpora.records.size = kept;
    corpora_count_left_out(&b->corpora);
    b->results.corpora = b->corpora.files.items;
    b->results.corpus_count = b->corpora.files.size;
}
