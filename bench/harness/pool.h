/* Work in parallel over the numbers 0 ... count - 1. */
#ifndef BENCH_POOL_H
#define BENCH_POOL_H

#include <stddef.h>

/* Does number `i`; `worker` is the thread's own object. */
typedef void (*pool_task)(void *worker, size_t i);

/* Does all of them, each once, in about their order; workers[t] belongs to thread t. What a task
 * writes must depend on nothing but its number. */
void pool_run(pool_task task, void *const *workers, size_t threads, size_t count);

/* As many threads as there are processors. */
size_t pool_default_threads(void);

#endif
