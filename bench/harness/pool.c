#define _POSIX_C_SOURCE 200809L
#include "harness/pool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#define THREADS_MAX 256

typedef struct pool {
    pool_task task;
    size_t count;
    atomic_size_t next;
} pool;

typedef struct pool_thread {
    pool *pool;
    void *worker;
    pthread_t id;
} pool_thread;

static void *work(void *user)
{
    pool_thread *self = user;
    size_t i;

    while ((i = atomic_fetch_add(&self->pool->next, 1)) < self->pool->count)
        self->pool->task(self->worker, i);
    return NULL;
}

void pool_run(pool_task task, void *const *workers, size_t threads, size_t count)
{
    pool all = {.task = task, .count = count};
    pool_thread thread[THREADS_MAX] = {{&all, workers[0], 0}};
    size_t started = 1;

    if (threads > count)
        threads = count;
    /* One that cannot be started leaves its share to the others. */
    for (; started < threads && started < THREADS_MAX; started++) {
        thread[started] = (pool_thread){&all, workers[started], 0};
        if (pthread_create(&thread[started].id, NULL, work, &thread[started]) != 0)
            break;
    }
    work(&thread[0]);
    for (size_t i = 1; i < started; i++)
        pthread_join(thread[i].id, NULL);
}

size_t pool_default_threads(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);

    return processors < 1 ? 1 : processors > THREADS_MAX ? THREADS_MAX : (size_t)processors;
}
