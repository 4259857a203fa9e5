#define _GNU_SOURCE /* sched_getaffinity */
#include "program/process.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <unistd.h>
#include <summarizer.h>
#include "program/messages.h"
#include "program/output.h"

#define MOST_JOBS 256

/* A file that is opened while one of the three is closed would take its number, and results would
 * be written into an input. What is opened here instead fails like a closed one when it is used. */
static void hold_standard_files(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void program_start(const char *name)
{
    messages_from(name);
    hold_standard_files();
}

void program_version(const char *name)
{
    const char *version = smz_version();

    output_write(NULL, name, strlen(name));
    output_write(NULL, " ", 1);
    output_write(NULL, version, strlen(version));
    output_write(NULL, "\n", 1);
}

/* The processors that this process may use: a scheduler of jobs may have given it a few of many. */
static size_t processors(void)
{
    cpu_set_t set;
    long online;

    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return (size_t)CPU_COUNT(&set);
    online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (size_t)online : 1;
}

size_t program_jobs(size_t asked)
{
    size_t jobs = asked ? asked : processors();

    return jobs < MOST_JOBS ? jobs : MOST_JOBS;
}
