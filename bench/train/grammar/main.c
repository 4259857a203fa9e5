/* Learns the tables of the English tagger and parser, and says what they are worth: README.md. */
#include "grammar.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char program_name[] = "grammar";

/* Knuth's MMIX generator. */
uint32_t next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

void shuffle(size_t *order, size_t count, uint64_t *seed)
{
    for (size_t i = count; i > 1; i--) {
        size_t j = next_random(seed) % i, swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
}

/* ---- Writing ---------------------------------------------------------------------------- */

static const char head[] =
    "# Written by bench/train/grammar (README.md there). Learned from two treebanks of\n"
    "# Universal Dependencies, whose licences ask that they be named wherever this goes:\n"
    "# English Web Treebank (EWT), Linguistic Data Consortium and others, CC BY-SA 4.0\n"
    "# GUM, Amir Zeldes and others, CC BY 4.0, of it the texts from Wikinews (CC BY 2.5),\n"
    "# Wikipedia and Wikivoyage (CC BY-SA), of science and of courts (CC BY)\n";

static void write_size(FILE *out, const char *name, const table *t)
{
    fprintf(out, "%s\t%zu\t%zu\t%zu\n", name, t->base_size, t->starts_size, t->words_size);
}

static void write_table(FILE *out, const table *t)
{
    fwrite(t->weights.buckets.base, 1, t->base_size, out);
    fwrite(t->weights.buckets.starts, 1, t->starts_size, out);
    fwrite(t->weights.buckets.words, 1, t->words_size, out);
}

static void write_file(const char *path, const table *tagger, const table *parser)
{
    FILE *out = fopen(path, "wb");

    if (!out)
        die("%s: %s", path, strerror(errno));
    fputs(head, out);
    write_size(out, "tagger", tagger);
    write_size(out, "parser", parser);
    fputc('\n', out);
    write_table(out, tagger);
    write_table(out, parser);
    if (ferror(out) | fclose(out))
        die("%s: cannot be written", path);
}

/* ---- Learning --------------------------------------------------------------------------- */

static const settings chosen = {
    .tagger = {.scale = 16, .least = 16, .seen = 3},
    .parser = {.scale = 16, .least = 10, .seen = 10},
    .tagger_epochs = 5,
    .parser_epochs = 7,
    .parts = 4,
    .part_epochs = 3,
};

static void say(const char *name, const table *t)
{
    fprintf(stderr, "%s: %zu features, %zu weights, %zu clipped, %zu bytes\n", name, t->features,
            t->nonzero, t->clipped, t->base_size + t->starts_size + t->words_size);
}

static void learn(treebank *bank, const settings *how, table *tagger, table *parser)
{
    smz_analysis *tagged = how->parser_epochs ? tag_in_parts(bank, how, &bank->arena) : NULL;

    *tagger = train_tagger(bank, how->tagger_epochs, how->tagger, SIZE_MAX, SIZE_MAX);
    say("tagger", tagger);
    *parser = train_parser(bank, tagged, how->parser_epochs, how->parser);
    say("parser", parser);
    free(tagged);
}

/* ---- Command line ----------------------------------------------------------------------- */

typedef struct run {
    const char *output;
    char **held_out; /* up to NULL */
    treebank bank;   /* to learn from */
    settings how;
} run;

static const struct {
    const char *name;
    size_t offset;
} numbers[] = {
    {"--tagger-epochs", offsetof(settings, tagger_epochs)},
    {"--tagger-least", offsetof(settings, tagger.least)},
    {"--tagger-seen", offsetof(settings, tagger.seen)},
    {"--parser-epochs", offsetof(settings, parser_epochs)},
    {"--parser-least", offsetof(settings, parser.least)},
    {"--parser-seen", offsetof(settings, parser.seen)},
};

static bool read_number(settings *how, const char *name, const char *value)
{
    for (size_t i = 0; value && i < sizeof numbers / sizeof *numbers; i++)
        if (strcmp(name, numbers[i].name) == 0) {
            *(unsigned *)((char *)how + numbers[i].offset) = (unsigned)strtoul(value, NULL, 10);
            return true;
        }
    return false;
}

static void read_arguments(run *r, char **argument)
{
    for (; *argument; argument++) {
        if (strcmp(*argument, "--output") == 0 && argument[1])
            r->output = *++argument;
        else if (strcmp(*argument, "--held-out") == 0) {
            r->held_out = argument + 1;
            return;
        } else if (read_number(&r->how, *argument, argument[1]))
            argument++;
        else if (**argument == '-')
            die("unknown option %s", *argument);
        else
            treebank_read(&r->bank, *argument);
    }
}

int main(int argc, char **argv)
{
    run r = {.how = chosen};
    table tagger = {.weights = smz_tagger_weights}, parser = {.weights = smz_parser_weights};

    smz_arena_init(&r.bank.arena, NULL, (size_t)1 << 20);
    read_arguments(&r, argv + 1);
    if (argc < 2 || (r.bank.size == 0 && !r.held_out))
        die("usage: grammar [--output FILE] [TREEBANK ...] [--held-out TREEBANK ...]");
    if (r.bank.size > 0)
        learn(&r.bank, &r.how, &tagger, &parser);
    if (r.bank.size > 0 && r.output)
        write_file(r.output, &tagger, &parser);
    for (; r.held_out && *r.held_out; r.held_out++)
        evaluate(*r.held_out, &tagger.weights, &parser.weights);
    if (r.bank.size > 0) {
        table_free(&tagger);
        table_free(&parser);
    }
    smz_arena_free(&r.bank.arena);
    return 0;
}
