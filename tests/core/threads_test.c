/*
 * Threads: one language for all, one context for each, and every thread gives for every document
 * what one thread alone gives. Meant to run under ThreadSanitizer as well.
 *
 * usage: threads_test FILE ...
 */
#include <locale.h>
#include <pthread.h>
#include "../tap.h"
#include "support.h"

enum { THREADS = 4, ROUNDS = 5 };

typedef struct job {
    const smz_language *language;
    const input *inputs;
    const sink *expected;
    int count;
    int first; /* each thread begins with another document */
    int wrong;
} job;

static void *work(void *argument)
{
    job *mine = argument;
    objects all = {0};
    sink out = sink_new(1 << 20);
    int status = smz_context_new(&all.context, mine->language, NULL, NULL);

    if (status == SMZ_OK)
        status = smz_document_new(&all.document, all.context, NULL);
    if (status == SMZ_OK)
        status = smz_summary_new(&all.summary, NULL, NULL);
    mine->wrong += status != SMZ_OK;
    for (int i = 0; status == SMZ_OK && i < ROUNDS * mine->count; i++) {
        int which = (mine->first + i) % mine->count;
        status = summarize_all(&all, &mine->inputs[which], &out, NULL);
        mine->wrong += status != SMZ_OK || !sink_equal(&out, &mine->expected[which]);
    }
    objects_free(&all);
    free(out.data);
    return NULL;
}

static void all_threads_agree(const smz_language *language, const input *inputs,
                              const sink *expected, int count)
{
    pthread_t threads[THREADS];
    job jobs[THREADS];
    int started = 0, wrong = 0;

    for (; started < THREADS; started++) {
        jobs[started] = (job){language, inputs, expected, count, started, 0};
        if (pthread_create(&threads[started], NULL, work, &jobs[started]) != 0)
            break;
    }
    tap_ok(started == THREADS, "%d threads start", started);
    for (int i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
        wrong += jobs[i].wrong;
    }
    tap_ok(wrong == 0, "each gives for %d documents, %d times, what one thread alone gives", count,
           (int)ROUNDS);
}

int main(int argument_count, char **arguments)
{
    int count = argument_count - 1;
    input *inputs = load_inputs(count, arguments + 1);
    sink *expected = calloc((size_t)count + 1, sizeof *expected);
    objects all;
    bool good = expected && objects_new(&all, NULL) == SMZ_OK;

    setlocale(LC_ALL, "");
    for (int i = 0; i < count && good; i++) {
        expected[i] = sink_new(1 << 20);
        good = summarize_all(&all, &inputs[i], &expected[i], NULL) == SMZ_OK;
    }
    if (tap_ok(good && count > 0, "one thread alone summarizes %d documents", count))
        all_threads_agree(all.language, inputs, expected, count);
    objects_free(&all);
    for (int i = 0; i < count; i++)
        free(expected[i].data);
    free(expected);
    free_inputs(inputs, count);
    return tap_done();
}
