#define _POSIX_C_SOURCE 200809L
#include "program/progress.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define WIDTH 24
/* Seconds before the bar is first shown, and between two states of it. */
#define PATIENCE 1.0
#define INTERVAL 0.1

/* A process has one bar. While records are done, one thread draws it and another may have to say
 * something. */
static struct {
    pthread_mutex_t mutex;
    bool on;
    bool asked_for;
    bool visible;
    uint64_t total;     /* bytes, or things; 0: not known */
    const char *things; /* what is counted; NULL: bytes */
    uint64_t bytes;
    uint64_t documents;
    double start;
    double shown; /* when it was last */
} bar = {.mutex = PTHREAD_MUTEX_INITIALIZER};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* The bytes that all files hold, or 0 when one of them cannot say. */
static uint64_t total_size(char *const *files, size_t count)
{
    uint64_t total = 0;

    for (size_t i = 0; i < count; i++) {
        struct stat status;
        int failed =
            strcmp(files[i], "-") == 0 ? fstat(STDIN_FILENO, &status) : stat(files[i], &status);
        if (failed)
            continue;
        if (!S_ISREG(status.st_mode))
            return 0;
        total += (uint64_t)status.st_size;
    }
    return total;
}

static void start(progress_mode mode)
{
    bar.start = bar.shown = now();
    if (mode == PROGRESS_AUTO)
        bar.shown += PATIENCE - INTERVAL;
}

/* Whether there is to be a bar. */
static bool wanted(progress_mode mode)
{
    bar.asked_for = mode == PROGRESS_ON;
    bar.on = mode == PROGRESS_ON || (mode == PROGRESS_AUTO && isatty(STDERR_FILENO));
    return bar.on;
}

void progress_start(progress_mode mode, char *const *files, size_t count)
{
    if (!wanted(mode))
        return;
    bar.total = total_size(files, count);
    start(mode);
}

void progress_start_count(progress_mode mode, uint64_t total, const char *things)
{
    if (!wanted(mode))
        return;
    bar.total = total;
    bar.things = things;
    start(mode);
}

static void show_bar(double share)
{
    int filled = (int)(WIDTH * (share < 1 ? share : 1));

    fprintf(stderr, "[%.*s%*s] %3.0f%%  ", filled, "========================", WIDTH - filled, "",
            100 * (share < 1 ? share : 1));
}

static void show(void)
{
    double done = bar.things ? (double)bar.documents : (double)bar.bytes;

    fputc('\r', stderr);
    if (bar.total)
        show_bar(done / (double)bar.total);
    if (bar.things)
        fprintf(stderr, "%.0f of %.0f %s", done, (double)bar.total, bar.things);
    else if (bar.total)
        fprintf(stderr, "%.1f of %.1f MB", done / 1e6, (double)bar.total / 1e6);
    else
        fprintf(stderr, "%.1f MB", done / 1e6);
    if (!bar.things)
        fprintf(stderr, "  %llu documents", (unsigned long long)bar.documents);
    fprintf(stderr, "  %.0f s", now() - bar.start);
    fputs("\033[K", stderr);
    fflush(stderr);
    bar.visible = true;
}

void progress_add(size_t bytes, size_t documents)
{
    if (!bar.on)
        return;
    pthread_mutex_lock(&bar.mutex);
    bar.bytes += bytes;
    bar.documents += documents;
    if (now() - bar.shown >= INTERVAL) {
        bar.shown = now();
        show();
    }
    pthread_mutex_unlock(&bar.mutex);
}

void progress_pause(void)
{
    pthread_mutex_lock(&bar.mutex);
    if (bar.visible)
        fputs("\r\033[K", stderr);
    bar.visible = false;
}

void progress_resume(void)
{
    pthread_mutex_unlock(&bar.mutex);
}

void progress_finish(void)
{
    pthread_mutex_lock(&bar.mutex);
    if (bar.visible || bar.asked_for) {
        show();
        fputc('\n', stderr);
    }
    bar.on = bar.visible = bar.asked_for = false;
    pthread_mutex_unlock(&bar.mutex);
}
