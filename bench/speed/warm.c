/*
 * How long a warm context takes for an article: reads the files once, then again and again
 * smz_document_read() and smz_summarize(), as a service does that keeps its context.
 *
 * usage: warm [-m METHOD] [-s COUNT | -s auto] [-w WORDS] [BATCHES [ROUNDS]] FILE ...
 *
 * Without options: the default method, three sentences.
 *
 * A batch is ROUNDS times every file. Time is the process's own (CLOCK_PROCESS_CPUTIME_ID), so that
 * neighbours on the machine disturb it little; the best batch says what the code takes, and how far
 * the median is from it says how quiet the machine was.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <summarizer.h>
#include <time.h>
#include <unistd.h>

#define MOST_BATCHES 100000

typedef struct article {
    char *bytes;
    size_t size;
} article;

/* What a service keeps. */
typedef struct service {
    smz_context *context;
    smz_document *document;
    smz_summary *summary;
    smz_options options;
} service;

static void stop(const char *what)
{
    fprintf(stderr, "warm: %s\n", what);
    exit(1);
}

static article load(const char *path)
{
    article loaded = {0};
    FILE *file = fopen(path, "rb");
    long size = -1;

    if (file && fseek(file, 0, SEEK_END) == 0)
        size = ftell(file);
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0)
        stop(path);
    loaded.size = (size_t)size;
    loaded.bytes = malloc(loaded.size + 1);
    if (!loaded.bytes || fread(loaded.bytes, 1, loaded.size, file) != loaded.size)
        stop(path);
    fclose(file);
    return loaded;
}

static service start(smz_options options)
{
    service made = {.options = options};
    smz_error error;

    if (smz_context_new(&made.context, NULL, NULL, &error) != SMZ_OK ||
        smz_document_new(&made.document, made.context, &error) != SMZ_OK ||
        smz_summary_new(&made.summary, NULL, &error) != SMZ_OK)
        stop(error.message);
    return made;
}

static void end(service *all)
{
    smz_summary_free(all->summary);
    smz_document_free(all->document);
    smz_context_free(all->context);
}

static double now(void)
{
    struct timespec time;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) != 0)
        stop("no clock");
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

/* Microseconds an article. */
static double run_batch(const service *all, const article *articles, int count, long rounds)
{
    double began = now();
    smz_error error;

    for (long round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++)
            if (smz_document_read(all->document, articles[i].bytes, articles[i].size, NULL,
                                  &error) != SMZ_OK ||
                smz_summarize(all->summary, all->document, &all->options, &error) != SMZ_OK)
                stop(error.message);
    return (now() - began) / (double)rounds / count;
}

static int compare_times(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Runs the batches after one that warms up, and says what they took. */
static void measure(const service *all, const article *articles, int count, long batches,
                    long rounds)
{
    double *times = malloc((size_t)batches * sizeof *times), sum = 0;

    if (!times)
        stop("out of memory");
    run_batch(all, articles, count, rounds);
    for (long i = 0; i < batches; i++)
        sum += times[i] = run_batch(all, articles, count, rounds);
    qsort(times, (size_t)batches, sizeof *times, compare_times);
    printf("%ld batches of %ld articles: best %.1f us an article, median %.1f us, "
           "%.0f articles a second\n",
           batches, rounds * count, times[0], times[batches / 2], 1e6 * (double)batches / sum);
    free(times);
}

/* A count in front of the files; files are not named so. */
static long take_count(int *argc, char ***argv, long otherwise)
{
    char *rest;
    long count = *argc > 0 ? strtol(**argv, &rest, 10) : 0;

    if (count < 1 || count > MOST_BATCHES || *rest)
        return otherwise;
    ++*argv;
    --*argc;
    return count;
}

static void usage(void)
{
    stop("usage: warm [-m METHOD] [-s COUNT | -s auto] [-w WORDS] [BATCHES [ROUNDS]] FILE ...");
}

/* The options, which are taken off the arguments. */
static smz_options take_options(int *argc, char ***argv)
{
    smz_options options;
    int option;

    smz_options_init(&options);
    while ((option = getopt(*argc, *argv, "m:s:w:")) != -1) {
        if (option == 'm')
            options.method = optarg;
        else if (option == 's' && strcmp(optarg, "auto") == 0)
            options.sentences = SMZ_SENTENCES_AUTO;
        else if (option == 's')
            options.sentences = (uint32_t)strtoul(optarg, NULL, 10);
        else if (option == 'w')
            options.words = strtoul(optarg, NULL, 10);
        else
            usage();
    }
    *argc -= optind;
    *argv += optind;
    return options;
}

int main(int argc, char **argv)
{
    smz_options options = take_options(&argc, &argv);
    long batches = take_count(&argc, &argv, 100), rounds = take_count(&argc, &argv, 100);
    article *articles;
    service all;

    if (argc < 1)
        usage();
    articles = calloc((size_t)argc, sizeof *articles);
    if (!articles)
        stop("out of memory");
    for (int i = 0; i < argc; i++)
        articles[i] = load(argv[i]);
    all = start(options);
    measure(&all, articles, argc, batches, rounds);
    end(&all);
    for (int i = 0; i < argc; i++)
        free(articles[i].bytes);
    free(articles);
    return 0;
}
