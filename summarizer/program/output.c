#define _XOPEN_SOURCE 700 /* realpath */
#include "program/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "program/messages.h"

/* A process has one output, and a signal handler must find its temporary file. */
static struct {
    int fd;
    const char *name; /* for messages */
    char *path;       /* what the temporary file becomes; NULL: there is none */
    char *temporary;
    bool begun;
    int failure; /* errno of the first failed write */
    size_t used;
    char buffer[1 << 16];
} out = {.fd = STDOUT_FILENO, .name = "standard output"};

/* ---- The temporary file ----------------------------------------------------------------- */

static const int deadly[] = {SIGHUP, SIGINT, SIGTERM, SIGPIPE};

/* The handler was installed with SA_RESETHAND: raising the signal again ends the process. */
static void remove_temporary(int signal_number)
{
    unlink(out.temporary);
    raise(signal_number);
}

static void guard_temporary(void)
{
    struct sigaction action, before;

    memset(&action, 0, sizeof action);
    action.sa_handler = remove_temporary;
    action.sa_flags = (int)SA_RESETHAND;
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        if (sigaction(deadly[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(deadly[i], &action, NULL);
}

static void release_temporary(void)
{
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
        struct sigaction now;
        if (sigaction(deadly[i], NULL, &now) == 0 && now.sa_handler == remove_temporary)
            signal(deadly[i], SIG_DFL);
    }
    free(out.temporary);
    free(out.path);
    out.temporary = out.path = NULL;
}

/* Opens a new file beside `path`, so that renaming it moves no data. Unlike mkstemp(3) this leaves
 * the permissions to the umask, as for any file that a program writes. */
static bool open_temporary(const char *path)
{
    size_t room = strlen(path) + 48;
    const char *slash = strrchr(path, '/');
    int folder = slash ? (int)(slash + 1 - path) : 0;

    out.temporary = malloc(room);
    if (!out.temporary)
        return false;
    for (unsigned n = 0; n < 1000; n++) {
        snprintf(out.temporary, room, "%.*s.%.200s.%ld.%u", folder, path, path + folder,
                 (long)getpid(), n);
        out.fd = open(out.temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (out.fd >= 0 || errno != EEXIST)
            break;
    }
    return out.fd >= 0;
}

/* The deadly signals wait meanwhile: one that comes between the creation of the file and the
 * installation of the handler would leave the file. Called while there is one thread. */
static bool open_guarded(const char *path)
{
    sigset_t signals, before;
    bool opened;
    int failure;

    sigemptyset(&signals);
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        sigaddset(&signals, deadly[i]);
    sigprocmask(SIG_BLOCK, &signals, &before);
    opened = open_temporary(path);
    failure = errno;
    if (opened)
        guard_temporary();
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = failure;
    return opened;
}

static bool open_replacement(const char *file, bool exists, mode_t mode)
{
    /* Through a symbolic link the file that it names is replaced, not the link. */
    out.path = exists ? realpath(file, NULL) : strdup(file);
    if (!out.path || !open_guarded(out.path)) {
        say("%s: %s", file, strerror(errno));
        release_temporary();
        return false;
    }
    if (exists)
        fchmod(out.fd, mode & 0777); /* a wish: another owner's file keeps working without it */
    return true;
}

bool output_open(const char *file)
{
    struct stat status;
    bool exists;

    out.fd = STDOUT_FILENO;
    out.name = "standard output";
    out.begun = false;
    out.failure = 0;
    out.used = 0;
    if (!file || strcmp(file, "-") == 0)
        return true;
    out.name = file;
    exists = stat(file, &status) == 0;
    if (!exists || S_ISREG(status.st_mode))
        return open_replacement(file, exists, status.st_mode);
    /* A device or a pipe is written to: renaming a file over it would put an end to it. */
    out.fd = open(file, O_WRONLY | O_CLOEXEC);
    if (out.fd < 0)
        say("%s: %s", file, strerror(errno));
    return out.fd >= 0;
}

bool output_begun(void)
{
    return out.begun;
}

bool output_failed(void)
{
    return out.failure != 0;
}

bool output_is_private(void)
{
    return out.temporary != NULL;
}

/* ---- Writing ---------------------------------------------------------------------------- */

static void write_all(const char *data, size_t size)
{
    while (size > 0 && !out.failure) {
        ssize_t written = write(out.fd, data, size);
        if (written >= 0) {
            data += written;
            size -= (size_t)written;
        } else if (errno != EINTR) {
            out.failure = errno;
        }
    }
}

int output_flush(void)
{
    write_all(out.buffer, out.used);
    out.used = 0;
    return out.failure;
}

int output_write(void *unused, const char *data, size_t size)
{
    (void)unused;
    if (size == 0)
        return out.failure;
    out.begun = true;
    if (size > sizeof out.buffer - out.used) {
        output_flush();
        if (size >= sizeof out.buffer) {
            write_all(data, size);
            return out.failure;
        }
    }
    memcpy(out.buffer + out.used, data, size);
    out.used += size;
    return out.failure;
}

/* ---- The end ---------------------------------------------------------------------------- */

/* Some file systems say only now that there was no room. Standard output is closed as well, for the
 * same reason, but not when nothing was written: it need not even be open then. */
static void close_output(void)
{
    bool close_it = out.fd != STDOUT_FILENO || out.begun;

    if (close_it && close(out.fd) != 0 && errno != EINTR && !out.failure)
        out.failure = errno;
}

bool output_close(bool keep)
{
    if (keep)
        output_flush();
    close_output();
    if (out.temporary) {
        bool whole = keep && !out.failure;
        if (whole && rename(out.temporary, out.path) != 0)
            out.failure = errno;
        if (!whole || out.failure)
            unlink(out.temporary);
        release_temporary();
    }
    if (out.failure && out.failure != EPIPE)
        say("%s: %s", out.name, strerror(out.failure));
    return out.failure == 0 || out.failure == EPIPE;
}
