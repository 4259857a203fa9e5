#define _GNU_SOURCE /* ppoll */
#include "cli/batch.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "cli/results.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"
#include "program/progress.h"

/* Chunks a worker: one that it works on, one that waits for it, and one that waits to be written.
 */
#define CHUNKS_PER_JOB 3

typedef struct batch batch;

typedef struct worker {
    batch *batch;
    engine engine;
    pthread_t thread;
} worker;

typedef struct slot {
    chunk chunk;
    bool processed;
} slot;

struct batch {
    batch_counts *counts;
    const chunk_work *work;
    line_reader reader;
    sigset_t waiting; /* the signals that are blocked while the reader waits */

    /* The ring: chunk n stands in slot n % slots. written <= taken <= filled <= written + slots. */
    slot *ring;
    size_t slots;
    pthread_mutex_t mutex; /* guards all that follows, but not what its holder may use alone */
    pthread_cond_t changed_input, changed_output, changed_room;
    size_t filled;  /* chunks that the reader has filled */
    size_t taken;   /* that workers have taken */
    size_t written; /* that the writer is done with */
    bool ended;     /* no more are coming */
    bool stopped;   /* nothing more can be written */
    int wake[2];    /* a pipe: the writer wakes the reader when it stops */
    pthread_t writer;
    worker *workers;
    size_t jobs;
};

/* ---- SIGTERM ---------------------------------------------------------------------------- */

static volatile sig_atomic_t terminated;

static void on_terminate(int signal_number)
{
    (void)signal_number;
    terminated = 1;
}

bool batch_terminated(void)
{
    return terminated != 0;
}

/*
 * From here on SIGTERM only comes through while the reader waits for input, so that it ends the
 * reading and nothing else. A private output is thrown away as a whole: there the signal may as
 * well end the process at once.
 */
static void catch_terminate(sigset_t *before)
{
    struct sigaction catch, was;
    sigset_t terminate;

    sigemptyset(&terminate);
    if (!output_is_private() && sigaction(SIGTERM, NULL, &was) == 0 && was.sa_handler != SIG_IGN) {
        memset(&catch, 0, sizeof catch);
        catch.sa_handler = on_terminate;
        sigaction(SIGTERM, &catch, NULL);
        sigaddset(&terminate, SIGTERM);
    }
    pthread_sigmask(SIG_BLOCK, &terminate, before);
}

/* ---- Reading ---------------------------------------------------------------------------- */

/* ppoll(2) lets a signal through only while it waits, and a file never makes it wait. */
static bool asked_to_end(const batch *b)
{
    sigset_t pending;

    if (sigpending(&pending) == 0 && sigismember(&pending, SIGTERM) == 1 &&
        sigismember(&b->waiting, SIGTERM) == 0)
        terminated = 1;
    return terminated != 0;
}

/* Waits until there is input. False: no more is wanted. */
static bool wait_for_input(batch *b)
{
    struct pollfd polls[2] = {{b->reader.in->fd, POLLIN, 0}, {b->wake[0], POLLIN, 0}};
    int ready;

    /* Alone, the reader knows that everything read so far is done: who waits for answers gets them.
     */
    if (b->jobs == 0 && poll(polls, 1, 0) == 0)
        output_flush();
    do
        ready = ppoll(polls, 2, NULL, &b->waiting);
    while (ready < 0 && errno == EINTR && !terminated);
    return !asked_to_end(b) && !(ready > 0 && polls[1].revents);
}

/* The next lines into `out`: 1, or 0 at the end, or -1. */
static int read_chunk(batch *b, chunk *out)
{
    while (!lines_ready(&b->reader)) {
        if (b->reader.in->ended || !wait_for_input(b))
            return 0;
        if (!input_fill(b->reader.in))
            return -1;
    }
    if (lines_take(out, &b->reader))
        return 1;
    say("%s: out of memory", b->work->name);
    return -1;
}

/* ---- Writing ---------------------------------------------------------------------------- */

static bool write_chunk(batch *b, const chunk *c)
{
    b->counts->records += c->records;
    b->counts->errors += c->errors;
    if (c->messages.size > 0)
        say_lines(c->messages.data, c->messages.size);
    if (c->failed)
        say("%s: out of memory", b->work->name);
    progress_add(c->lines.size, c->records);
    if (c->results.size > 0 &&
        results_write(b->work->format, c->results.data, c->results.size) != 0)
        return false;
    return !c->failed;
}

/* All that was read is done, so the input is slower than this program, or idle. The lock is let go
 * meanwhile: whoever is slow to take the output must not stop the reader. */
static void flush_unlocked(batch *b)
{
    bool flushed;

    pthread_mutex_unlock(&b->mutex);
    flushed = output_flush() == 0;
    pthread_mutex_lock(&b->mutex);
    b->stopped = !flushed;
}

/* The next chunk that can be written, or NULL when there will be none. */
static slot *await_processed(batch *b)
{
    slot *next = &b->ring[b->written % b->slots];

    while (!(b->written < b->filled && next->processed)) {
        if (b->written == b->filled) {
            if (b->ended)
                return NULL;
            flush_unlocked(b);
            if (b->stopped)
                return NULL;
            if (b->written < b->filled || b->ended)
                continue;
        }
        pthread_cond_wait(&b->changed_output, &b->mutex);
    }
    return next;
}

static void *write_all(void *user)
{
    batch *b = user;
    slot *next;

    pthread_mutex_lock(&b->mutex);
    while (!b->stopped && (next = await_processed(b)) != NULL) {
        bool done;
        pthread_mutex_unlock(&b->mutex);
        done = write_chunk(b, &next->chunk);
        pthread_mutex_lock(&b->mutex);
        next->processed = false;
        b->written++;
        b->stopped = !done;
        pthread_cond_signal(&b->changed_room);
    }
    if (b->stopped) {
        /* Whoever waits, for whatever, must see it: the workers, and the reader in either place. */
        pthread_cond_broadcast(&b->changed_input);
        pthread_cond_broadcast(&b->changed_room);
        if (write(b->wake[1], "", 1) < 0)
            say("%s", strerror(errno));
    }
    pthread_mutex_unlock(&b->mutex);
    return NULL;
}

/* ---- Working ---------------------------------------------------------------------------- */

static void *work_on(void *user)
{
    worker *self = user;
    batch *b = self->batch;

    pthread_mutex_lock(&b->mutex);
    for (;;) {
        slot *mine;
        while (b->taken == b->filled && !b->ended && !b->stopped)
            pthread_cond_wait(&b->changed_input, &b->mutex);
        if (b->taken == b->filled || b->stopped)
            break;
        mine = &b->ring[b->taken++ % b->slots];
        pthread_mutex_unlock(&b->mutex);
        chunk_process(&mine->chunk, &self->engine, b->work);
        pthread_mutex_lock(&b->mutex);
        mine->processed = true;
        pthread_cond_signal(&b->changed_output);
    }
    pthread_mutex_unlock(&b->mutex);
    return NULL;
}

/* ---- Threads ---------------------------------------------------------------------------- */

/* No more chunks are coming: all threads end when they have done what there is. */
static void end_threads(batch *b)
{
    pthread_mutex_lock(&b->mutex);
    b->ended = true;
    pthread_cond_broadcast(&b->changed_input);
    pthread_cond_broadcast(&b->changed_output);
    pthread_mutex_unlock(&b->mutex);
    for (size_t i = 0; i < b->jobs; i++) {
        pthread_join(b->workers[i].thread, NULL);
        engine_close(&b->workers[i].engine);
    }
    pthread_join(b->writer, NULL);
}

static void free_ring(batch *b)
{
    for (size_t i = 0; b->ring && i < b->slots; i++)
        chunk_free(&b->ring[i].chunk);
    free(b->ring);
    free(b->workers);
    for (int i = 0; i < 2; i++)
        if (b->wake[i] >= 0)
            close(b->wake[i]);
}

/* As many workers as there is room for. False: none, so the reader must do the work. */
static bool start_threads(batch *b, size_t jobs, const smz_language *language)
{
    b->slots = jobs * CHUNKS_PER_JOB;
    b->ring = calloc(b->slots, sizeof *b->ring);
    b->workers = calloc(jobs, sizeof *b->workers);
    if (!b->ring || !b->workers || pipe(b->wake) != 0 ||
        pthread_create(&b->writer, NULL, write_all, b) != 0)
        return false;
    while (b->jobs < jobs) {
        worker *next = &b->workers[b->jobs];
        next->batch = b;
        if (engine_open(&next->engine, language, NULL) != SMZ_OK)
            break;
        if (pthread_create(&next->thread, NULL, work_on, next) != 0) {
            engine_close(&next->engine);
            break;
        }
        b->jobs++;
    }
    if (b->jobs > 0)
        return true;
    end_threads(b);
    b->ended = false;
    return false;
}

/* ---- The main thread -------------------------------------------------------------------- */

/* Chunks into the ring until the input ends. */
static bool feed(batch *b)
{
    int status = 1;

    while (status == 1) {
        slot *next;
        pthread_mutex_lock(&b->mutex);
        while (b->filled - b->written == b->slots && !b->stopped)
            pthread_cond_wait(&b->changed_room, &b->mutex);
        next = b->stopped ? NULL : &b->ring[b->filled % b->slots];
        pthread_mutex_unlock(&b->mutex);
        if (!next)
            break;
        status = read_chunk(b, &next->chunk);
        if (status != 1)
            break;
        pthread_mutex_lock(&b->mutex);
        b->filled++;
        pthread_cond_signal(&b->changed_input);
        pthread_mutex_unlock(&b->mutex);
    }
    return status == 0;
}

/* At most `most` chunks, one after the other: 1 when there may be more, else as read_chunk(). */
static int run_alone(batch *b, engine *e, size_t most)
{
    chunk only = {0};
    int status = 1;

    for (size_t i = 0; i < most && status == 1; i++) {
        status = read_chunk(b, &only);
        if (status != 1)
            break;
        chunk_process(&only, e, b->work);
        if (!write_chunk(b, &only))
            status = -1;
    }
    chunk_free(&only);
    return status;
}

static bool run_together(batch *b, size_t jobs, engine *e, const smz_language *language)
{
    bool done;

    if (!start_threads(b, jobs, language))
        return run_alone(b, e, SIZE_MAX) == 0;
    done = feed(b);
    end_threads(b);
    return done && !b->stopped;
}

bool batch_run(batch_counts *counts, input *in, const chunk_work *work, engine *e,
               const smz_language *language)
{
    size_t jobs = program_jobs(work->settings->jobs);
    batch b = {.counts = counts, .work = work, .reader = {in, 1, 0}, .wake = {-1, -1}};
    int status;
    bool done;

    catch_terminate(&b.waiting);
    status = run_alone(&b, e, jobs == 1 ? SIZE_MAX : 1);
    done = status == 0;
    if (status == 1) {
        pthread_mutex_init(&b.mutex, NULL);
        pthread_cond_init(&b.changed_input, NULL);
        pthread_cond_init(&b.changed_output, NULL);
        pthread_cond_init(&b.changed_room, NULL);
        done = run_together(&b, jobs, e, language);
    }
    free_ring(&b);
    pthread_sigmask(SIG_SETMASK, &b.waiting, NULL);
    return done;
}
