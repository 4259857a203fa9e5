/* Loaded by LD_PRELOAD into another program: the process gets SIGTERM at the earliest moment at
 * which a file that it has just created could be forgotten, before open(2) has returned to it.
 * Programs call it by either name, by how they were compiled. */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* with it, open() would be another name of open64() here */
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>

static int open_and_raise(const char *path, int flags, mode_t mode)
{
    int fd = openat(AT_FDCWD, path, flags, mode);

    if ((flags & O_EXCL) && fd >= 0)
        raise(SIGTERM);
    return fd;
}

static mode_t mode_of(int flags, va_list rest)
{
    return flags & O_CREAT ? va_arg(rest, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    mode_t mode;

    va_start(rest, flags);
    mode = mode_of(flags, rest);
    va_end(rest);
    return open_and_raise(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    mode_t mode;

    va_start(rest, flags);
    mode = mode_of(flags, rest);
    va_end(rest);
    return open_and_raise(path, flags, mode);
}
