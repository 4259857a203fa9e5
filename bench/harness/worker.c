#define _POSIX_C_SOURCE 200809L
#include "harness/worker.h"

#include <time.h>

#define SCRATCH_CHUNK ((size_t)256 << 10)

/* Sure memory leaves nothing that could fail. */
static void open_library(worker *w)
{
    memory_meter_init(&w->meter);
    if (smz_context_new(&w->context, NULL, &w->meter.allocator, NULL) != SMZ_OK ||
        smz_document_new(&w->document, w->context, NULL) != SMZ_OK ||
        smz_summary_new(&w->summary, &w->meter.allocator, NULL) != SMZ_OK)
        die_of_memory();
}

static void close_library(worker *w)
{
    smz_summary_free(w->summary);
    smz_document_free(w->document);
    smz_context_free(w->context);
}

void worker_open(worker *out, const worker_options *options)
{
    *out = (worker){.options = options};
    smz_arena_init(&out->scratch, sure_memory(), SCRATCH_CHUNK);
    scorer_open(&out->scorer, &options->score, NULL);
    scorer_open(&out->oracle, &options->score, "1,2");
    open_library(out);
}

void worker_close(worker *w)
{
    close_library(w);
    scorer_close(&w->scorer);
    scorer_close(&w->oracle);
    smz_arena_free(&w->scratch);
}

void worker_renew(worker *w)
{
    close_library(w);
    open_library(w);
    w->seconds = w->memory = 0;
}

int record_read(smz_document *document, const record *r, smz_error *error)
{
    smz_read_options options;

    smz_read_options_init(&options);
    options.language = r->language;
    if (r->texts)
        return smz_document_read_cluster(document, r->texts, r->text_count, &options, error);
    return smz_document_read(document, r->text.data, r->text.size, &options, error);
}

int worker_read(worker *w, const record *r, smz_error *error)
{
    return record_read(w->document, r, error);
}

double thread_seconds(void)
{
    struct timespec time;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}
