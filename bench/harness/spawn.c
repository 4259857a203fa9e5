#define _GNU_SOURCE /* pipe2, wait4 */
#include "harness/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "harness/memory.h"

extern char **environ;

/* More than that is no summary, but a command that does not stop. */
#define OUTPUT_MAX ((size_t)1 << 30)

/* ---- Signals ---------------------------------------------------------------------------- */

/* Every command leads a process group of its own, so that it can be killed with all that it
 * started; what ends us from the keyboard does not reach it there. */
#define RUNNING_MAX 256

static _Atomic pid_t running[RUNNING_MAX];
static atomic_uint starting; /* commands that run, perhaps, and are not in the list yet */
static atomic_bool ending;   /* no more may be started */
static const int deadly[] = {SIGHUP, SIGINT, SIGTERM};
static struct sigaction before[sizeof deadly / sizeof *deadly];

/* No thread that is starting a command is interrupted by this: it would wait for itself. */
static void kill_running(int signal_number)
{
    const struct timespec pause = {0, 1000000};

    atomic_store(&ending, true);
    while (atomic_load(&starting) > 0)
        nanosleep(&pause, NULL);
    for (size_t i = 0; i < RUNNING_MAX; i++)
        if (running[i] > 0)
            kill(-running[i], SIGKILL);
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        if (deadly[i] == signal_number)
            sigaction(signal_number, &before[i], NULL);
    raise(signal_number);
}

void spawn_prepare(void)
{
    struct sigaction action;

    memset(&action, 0, sizeof action);
    action.sa_handler = kill_running;
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        if (sigaction(deadly[i], NULL, &before[i]) == 0 && before[i].sa_handler != SIG_IGN)
            sigaction(deadly[i], &action, NULL);
    /* A command that does not read to the end must not end us; its failure is seen by the write. */
    signal(SIGPIPE, SIG_IGN);
}

static void note_running(pid_t pid)
{
    for (size_t i = 0; i < RUNNING_MAX; i++) {
        pid_t none = 0;
        if (atomic_compare_exchange_strong(&running[i], &none, pid))
            return;
    }
}

static void forget_running(pid_t pid)
{
    for (size_t i = 0; i < RUNNING_MAX; i++) {
        pid_t same = pid;
        if (atomic_compare_exchange_strong(&running[i], &same, 0))
            return;
    }
}

/* ---- Start ------------------------------------------------------------------------------ */

typedef struct child {
    pid_t pid;
    int to;   /* its standard input; -1: closed */
    int from; /* its standard output; -1: closed */
    double deadline;
} child;

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int start_shell(child *c, const char *command, const int in[2], const int out[2],
                       const sigset_t *mask)
{
    char *const argv[] = {(char *)"sh", (char *)"-c", (char *)command, NULL};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t signals;
    int error;

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out[1], STDOUT_FILENO);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF |
                                              POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigmask(&attributes, mask);
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    error = posix_spawn(&c->pid, "/bin/sh", &files, &attributes, argv, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/* The same, and puts it on the list of those that a signal ends. */
static int start_listed(child *c, const char *command, const int in[2], const int out[2])
{
    sigset_t ends, mask;
    int error = ECANCELED;

    sigemptyset(&ends);
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        sigaddset(&ends, deadly[i]);
    pthread_sigmask(SIG_BLOCK, &ends, &mask);
    atomic_fetch_add(&starting, 1);
    if (!atomic_load(&ending))
        error = start_shell(c, command, in, out, &mask);
    if (!error)
        note_running(c->pid);
    atomic_fetch_sub(&starting, 1);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    return error;
}

static bool start(child *c, const char *command)
{
    int in[2], out[2], error;

    if (pipe2(in, O_CLOEXEC) != 0)
        return false;
    if (pipe2(out, O_CLOEXEC) != 0) {
        close(in[0]), close(in[1]);
        return false;
    }
    error = start_listed(c, command, in, out);
    close(in[0]), close(out[1]);
    c->to = in[1];
    c->from = out[0];
    if (error) {
        close(c->to), close(c->from);
        errno = error;
        return false;
    }
    fcntl(c->to, F_SETFL, O_NONBLOCK);
    return true;
}

/* ---- Give and take ---------------------------------------------------------------------- */

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void give(child *c, smz_text *left)
{
    ssize_t written = left->size > 0 ? write(c->to, left->data, left->size) : 0;

    if (written > 0) {
        left->data += written;
        left->size -= (size_t)written;
    }
    /* One that wants no more has what it needs: that is no failure. */
    if (left->size == 0 || (written < 0 && errno != EAGAIN && errno != EINTR))
        close_end(&c->to);
}

static void take(child *c, smz_buffer *out)
{
    char block[1 << 16];
    ssize_t got = read(c->from, block, sizeof block);

    if (got > 0)
        smz_buffer_put(out, block, (size_t)got);
    else if (got == 0 || errno != EINTR)
        close_end(&c->from);
}

/* Until the command has closed its output. Why it must be killed, or NULL. */
static const char *converse(child *c, smz_buffer *out, smz_text given)
{
    while (c->from >= 0) {
        struct pollfd ends[2] = {{c->from, POLLIN, 0}, {c->to, POLLOUT, 0}};
        double left = c->deadline - now();
        if (left <= 0)
            return "timed out";
        if (out->size > OUTPUT_MAX)
            return "too much output";
        if (poll(ends, c->to >= 0 ? 2 : 1, left > 1e6 ? 1000000000 : (int)ceil(left * 1000)) <= 0)
            continue;
        if (c->to >= 0 && ends[1].revents)
            give(c, &given);
        if (ends[0].revents)
            take(c, out);
    }
    return NULL;
}

/* ---- The end ---------------------------------------------------------------------------- */

/* It may live on with its output closed, but not beyond the deadline. */
static const char *await(const child *c, int *status, struct rusage *usage)
{
    const struct timespec pause = {0, 2000000};

    for (;;) {
        pid_t ended = wait4(c->pid, status, WNOHANG, usage);
        if (ended == c->pid)
            return NULL;
        if (ended < 0 && errno != EINTR)
            return "lost";
        if (now() >= c->deadline)
            return "timed out";
        nanosleep(&pause, NULL);
    }
}

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static void judge(spawn_result *out, const char *why, int status, double timeout)
{
    size_t room = sizeof out->failure;

    if (why && strcmp(why, "timed out") == 0)
        snprintf(out->failure, room, "timed out after %g s", timeout);
    else if (why)
        snprintf(out->failure, room, "%s", why);
    else if (WIFSIGNALED(status))
        snprintf(out->failure, room, "killed by signal %d", WTERMSIG(status));
    else if (WEXITSTATUS(status) != 0)
        snprintf(out->failure, room, "exit status %d", WEXITSTATUS(status));
}

void spawn_run(spawn_result *out, const char *command, smz_text given, double timeout)
{
    child c;
    struct rusage usage, ours;
    const char *why;
    int status = 0;

    memset(out, 0, sizeof *out);
    memset(&usage, 0, sizeof usage);
    smz_buffer_init(&out->output, sure_memory());
    if (!start(&c, command)) {
        snprintf(out->failure, sizeof out->failure, "cannot be started: %s", strerror(errno));
        return;
    }
    c.deadline = now() + timeout;
    why = converse(&c, &out->output, given);
    close_end(&c.to);
    close_end(&c.from);
    if (!why)
        why = await(&c, &status, &usage);
    /* Also what the command left behind: it would take time from those that follow. */
    kill(-c.pid, SIGKILL);
    if (why)
        wait4(c.pid, &status, 0, &usage);
    forget_running(c.pid);
    judge(out, why, status, timeout);
    out->seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    getrusage(RUSAGE_SELF, &ours);
    if (usage.ru_maxrss > ours.ru_maxrss)
        out->memory = (double)usage.ru_maxrss * 1024;
}
