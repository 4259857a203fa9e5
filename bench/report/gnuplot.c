#define _POSIX_C_SOURCE 200809L
#include "report/gnuplot.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "program/messages.h"

extern char **environ;

enum { SCRIPT = STDIN_FILENO, DRAWINGS = STDOUT_FILENO, COMPLAINTS = STDERR_FILENO, STREAMS };

/* With -d it reads no settings of the user's, which could change the bytes. */
static char *const command[] = {"gnuplot", "-d", NULL};

/*
 * Three files without a name in place of pipes: nobody waits for anybody, however much is said, and
 * nothing is left behind.
 */
static bool open_files(FILE *files[STREAMS], smz_text script)
{
    for (int i = 0; i < STREAMS; i++)
        if (!(files[i] = tmpfile()))
            return false;
    return fwrite(script.data, 1, script.size, files[SCRIPT]) == script.size &&
           fflush(files[SCRIPT]) == 0 && fseek(files[SCRIPT], 0, SEEK_SET) == 0;
}

/* The environment with the C locale: in others the numbers of a drawing may have decimal commas. */
static char **plain_environment(void)
{
    static char locale[] = "LC_ALL=C";
    size_t count = 0, kept = 0;
    char **out;

    while (environ[count])
        count++;
    out = malloc((count + 2) * sizeof *out);
    if (!out)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (strncmp(environ[i], "LC_ALL=", 7) != 0 && strncmp(environ[i], "GNUTERM=", 8) != 0)
            out[kept++] = environ[i];
    out[kept++] = locale;
    out[kept] = NULL;
    return out;
}

static int start(pid_t *child, FILE *const files[STREAMS])
{
    posix_spawn_file_actions_t actions;
    char **environment = plain_environment();
    int failure = environment ? posix_spawn_file_actions_init(&actions) : ENOMEM;

    if (failure == 0) {
        for (int i = 0; i < STREAMS && failure == 0; i++)
            failure = posix_spawn_file_actions_adddup2(&actions, fileno(files[i]), i);
        if (failure == 0)
            failure = posix_spawnp(child, command[0], &actions, NULL, command, environment);
        posix_spawn_file_actions_destroy(&actions);
    }
    free(environment);
    return failure;
}

static bool read_all(smz_buffer *out, FILE *file)
{
    char piece[1 << 14];
    size_t size;

    rewind(file);
    while ((size = fread(piece, 1, sizeof piece, file)) > 0)
        smz_buffer_put(out, piece, size);
    return !ferror(file);
}

/* The first line that is not the one with the caret. */
static void complain(FILE *complaints, int status)
{
    char line[512];

    rewind(complaints);
    while (fgets(line, sizeof line, complaints)) {
        line[strcspn(line, "\n")] = '\0';
        if (line[strspn(line, " ^")] != '\0') {
            say("gnuplot could not draw the report's plots: %s", line);
            return;
        }
    }
    say("gnuplot could not draw the report's plots: it ended with status %d",
        WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

static bool finish(smz_buffer *out, pid_t child, FILE *const files[STREAMS])
{
    int status;

    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) {
            say("gnuplot: %s", strerror(errno));
            return false;
        }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        complain(files[COMPLAINTS], status);
        return false;
    }
    if (!read_all(out, files[DRAWINGS])) {
        say("the plots of gnuplot could not be read");
        return false;
    }
    return true;
}

bool gnuplot_run(smz_buffer *out, smz_text script)
{
    FILE *files[STREAMS] = {NULL, NULL, NULL};
    pid_t child;
    bool done = false;

    if (!open_files(files, script)) {
        say("a temporary file for the report's plots: %s", strerror(errno));
    } else {
        int failure = start(&child, files);
        if (failure == 0)
            done = finish(out, child, files);
        else if (failure == ENOENT)
            say("the report's plots are drawn by gnuplot, which is not installed "
                "(on Debian: apt-get install gnuplot-nox)");
        else
            say("gnuplot: %s", strerror(failure));
    }
    for (int i = 0; i < STREAMS; i++)
        if (files[i])
            fclose(files[i]);
    return done;
}
