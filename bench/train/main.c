/* Learns the weights of the method `features` and says what they are worth: see README.md. */
#include "train.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "select/select.h"

const char program_name[] = "train";

/* ---- Writing ---------------------------------------------------------------------------- */

#define NAME(id, name, ...) [SMZ_OF_SENTENCE_##id] = name,
static const char *const sentence_names[] = {SMZ_SENTENCE_FEATURES(NAME)};
#undef NAME
#define NAME(id, name, ...) [SMZ_OF_WORD_##id] = name,
static const char *const word_names[] = {SMZ_WORD_FEATURES(NAME)};
#undef NAME
#define NAME(id, name, ...) [SMZ_OF_SECOND_##id] = name,
static const char *const second_names[] = {SMZ_SECOND_FEATURES(NAME)};
#undef NAME
#define NAME(id, name, ...) [SMZ_OF_PAIR_##id] = name,
static const char *const pair_names[] = {SMZ_PAIR_FEATURES(NAME)};
#undef NAME

static void write_weights(FILE *out, const char *model, const char *kind, double bias,
                          const smz_weight *weight, const char *const *names, unsigned count)
{
    fprintf(out, "%s\t%s\tbias\t%.6g\n", model, kind, bias);
    for (unsigned f = 0; f < count; f++)
        if (weight[f].scale > 0)
            fprintf(out, "%s\t%s\t%s\t%.6g\t%.6g\t%.6g\t%.6g\t%.6g\n", model, kind, names[f],
                    weight[f].mean, weight[f].scale, weight[f].linear, weight[f].stop,
                    weight[f].square);
}

static void write_model(FILE *out, const char *name, const smz_model *model)
{
    write_weights(out, name, "sentence", model->sentence_bias, model->sentence, sentence_names,
                  SMZ_OF_SENTENCE);
    write_weights(out, name, "word", model->word_bias, model->word, word_names, SMZ_OF_WORD);
    write_weights(out, name, "second", model->second_bias, model->second, second_names,
                  SMZ_OF_SECOND);
    write_weights(out, name, "pair", model->pair_bias, model->pair, pair_names, SMZ_OF_PAIR);
}

/* ---- Corpora ---------------------------------------------------------------------------- */

typedef struct corpus {
    const char *path;
    size_t first; /* its examples */
    size_t end;
    bool held_out;
} corpus;

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void read_corpus(corpus *c, examples *all)
{
    c->first = all->size;
    examples_read(all, c->path);
    c->end = all->size;
    fprintf(stderr, "%s: %zu documents\n", file_name(c->path), c->end - c->first);
}

/* ---- Held-out figures ------------------------------------------------------------------- */

#define SHOWN_SENTENCES 3

typedef struct tally {
    size_t documents;
    double lead, sum, squares, sentences, tokens;
    const char *name, *what;
    FILE *scores; /* a line a document; NULL: none */
} tally;

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return x < y ? -1 : x > y;
}

static void try_example(tally *t, examples *all, const example *e, const smz_model *models,
                        smz_profile profile, bool automatic)
{
    static const uint32_t lead[SHOWN_SENTENCES] = {0, 1, 2};
    uint32_t sentences = e->grams.sentences;
    smz_rank_input input = input_of(all, e);
    smz_budget budget = {.sentences = automatic ? SIZE_MAX : SHOWN_SENTENCES,
                         .words = SIZE_MAX,
                         .chars = SIZE_MAX,
                         .bytes = SIZE_MAX,
                         .automatic = automatic,
                         .parameters = smz_parameter_defaults};
    smz_cost *cost = sure(SMZ_NEW0(&all->scratch, smz_cost, sentences));
    smz_ranking ranking;
    smz_selection selection;
    smz_error error;
    double gain;

    input.models = models;
    input.profile = profile;
    if (smz_rank(&ranking, smz_method_find("features"), &input, &error) != SMZ_OK ||
        smz_select(&selection, &all->results, &all->scratch, doc_of(e), &e->matrix, &ranking, cost,
                   &budget, &error) != SMZ_OK)
        die("%s", error.message);
    gain = score(all, e, lead, sentences < SHOWN_SENTENCES ? sentences : SHOWN_SENTENCES);
    t->lead += gain;
    qsort(selection.chosen, selection.size, sizeof *selection.chosen, compare_numbers);
    gain = score(all, e, selection.chosen, selection.size) - gain;
    t->sum += gain;
    t->squares += gain * gain;
    if (t->scores)
        fprintf(t->scores, "%s\t%s\t%.6f\n", t->name, t->what, 100 * gain);
    t->documents++;
    t->sentences += (double)selection.size;
    for (uint32_t i = 0; i < selection.size; i++)
        t->tokens += e->grams.length[selection.chosen[i]];
    smz_arena_reset(&all->results);
    smz_arena_reset(&all->scratch);
}

static void print_tally(const char *name, const char *what, const tally *t)
{
    double n = (double)t->documents, mean = t->sum / n;

    printf("%-26s %-10s lead-3 %6.2f  %+5.2f  (standard error %.2f)  %.2f sentences, %.0f tokens\n",
           name, what, 100 * t->lead / n, 100 * mean,
           100 * sqrt((t->squares / n - mean * mean) / n), t->sentences / n, t->tokens / n);
    fflush(stdout);
}

static const struct {
    const char *name;
    smz_profile profile;
    bool automatic;
} trials[] = {
    {"news, 3", SMZ_PROFILE_NEWS, false}, {"news, auto", SMZ_PROFILE_NEWS, true},
    {"flat, 3", SMZ_PROFILE_FLAT, false}, {"flat, auto", SMZ_PROFILE_FLAT, true},
    {"auto, 3", SMZ_PROFILE_AUTO, false}, {"auto, auto", SMZ_PROFILE_AUTO, true},
};
#define TRIALS (sizeof trials / sizeof *trials)

static void try_corpus(const corpus *c, examples *all, const smz_model *models, FILE *scores)
{
    for (size_t k = 0; k < TRIALS; k++) {
        tally t = {.name = file_name(c->path), .what = trials[k].name, .scores = scores};
        for (size_t i = c->first; i < c->end; i++)
            try_example(&t, all, &all->items[i], models, trials[k].profile, trials[k].automatic);
        print_tally(file_name(c->path), trials[k].name, &t);
    }
}

/* ---- Learning --------------------------------------------------------------------------- */

typedef struct run {
    examples all;
    corpus *corpora;
    size_t corpus_count;
    const char *output;
    FILE *scores;
    size_t folds;   /* 0: no cross-validation */
    size_t trained; /* examples to learn from: those before the held out ones */
    size_t left_out;
} run;

static bool is_trained(const void *user, size_t i)
{
    const run *r = user;

    return i < r->trained && (r->folds == 0 || i % r->folds != r->left_out);
}

static void cross_validate(run *r)
{
    tally *tallies = sure(calloc(r->corpus_count * TRIALS, sizeof *tallies));

    for (size_t i = 0; i < r->corpus_count * TRIALS; i++)
        tallies[i] = (tally){.name = file_name(r->corpora[i / TRIALS].path),
                             .what = trials[i % TRIALS].name,
                             .scores = r->scores};
    for (r->left_out = 0; r->left_out < r->folds; r->left_out++) {
        smz_model models[SMZ_MODELS];
        learn(&models[SMZ_MODEL_NEWS], &r->all, false, is_trained, r);
        learn(&models[SMZ_MODEL_FLAT], &r->all, true, is_trained, r);
        for (size_t c = 0; c < r->corpus_count; c++)
            for (size_t i = r->corpora[c].first; i < r->corpora[c].end; i++)
                for (size_t k = 0; !r->corpora[c].held_out && k < TRIALS; k++)
                    if (i % r->folds == r->left_out)
                        try_example(&tallies[c * TRIALS + k], &r->all, &r->all.items[i], models,
                                    trials[k].profile, trials[k].automatic);
    }
    for (size_t c = 0; c < r->corpus_count; c++)
        for (size_t k = 0; !r->corpora[c].held_out && k < TRIALS; k++)
            print_tally(file_name(r->corpora[c].path), trials[k].name, &tallies[c * TRIALS + k]);
    free(tallies);
    r->folds = 0;
}

static FILE *open_file(const char *path)
{
    FILE *file = fopen(path, "w");

    if (!file)
        die("%s: %s", path, strerror(errno));
    return file;
}

static void write_file(const run *r, const smz_model *models)
{
    FILE *out = open_file(r->output);

    fprintf(out, "# Written by bench/train (README.md there); learned from\n");
    for (size_t c = 0; c < r->corpus_count; c++)
        if (!r->corpora[c].held_out)
            fprintf(out, "#   %s: %zu documents\n", file_name(r->corpora[c].path),
                    r->corpora[c].end - r->corpora[c].first);
    fprintf(out, "# model, kind, feature: mean, scale, linear, stop, square\n");
    fprintf(out, "reference\t%.4g\n", reference_length(&r->all, r->trained));
    write_model(out, "news", &models[SMZ_MODEL_NEWS]);
    write_model(out, "flat", &models[SMZ_MODEL_FLAT]);
    if (ferror(out) | fclose(out))
        die("%s: cannot be written", r->output);
}

static void train(run *r)
{
    smz_model models[SMZ_MODELS];

    learn(&models[SMZ_MODEL_NEWS], &r->all, false, is_trained, r);
    learn(&models[SMZ_MODEL_FLAT], &r->all, true, is_trained, r);
    if (r->output)
        write_file(r, models);
    for (size_t c = 0; c < r->corpus_count; c++)
        if (r->corpora[c].held_out)
            try_corpus(&r->corpora[c], &r->all, models, r->scores);
}

/* ---- Command line ----------------------------------------------------------------------- */

static void read_arguments(run *r, char **argument)
{
    bool held_out = false;

    for (; *argument; argument++) {
        if (strcmp(*argument, "--output") == 0 && argument[1])
            r->output = *++argument;
        else if (strcmp(*argument, "--scores") == 0 && argument[1])
            r->scores = open_file(*++argument);
        else if (strcmp(*argument, "--folds") == 0 && argument[1])
            r->folds = strtoul(*++argument, NULL, 10);
        else if (strcmp(*argument, "--held-out") == 0)
            held_out = true;
        else if (**argument == '-')
            die("unknown option %s", *argument);
        else
            r->corpora[r->corpus_count++] = (corpus){.path = *argument, .held_out = held_out};
    }
    if (r->corpus_count == 0 || r->corpora[0].held_out)
        die("usage: train [--output FILE] [--scores FILE] [--folds N] CORPUS ... [--held-out "
            "CORPUS ...]");
}

int main(int argc, char **argv)
{
    run r = {.corpora = sure(calloc((size_t)argc, sizeof(corpus)))};

    read_arguments(&r, argv + 1);
    smz_arena_init(&r.all.arena, NULL, (size_t)1 << 20);
    smz_arena_init(&r.all.results, NULL, (size_t)1 << 20);
    smz_arena_init(&r.all.scratch, NULL, (size_t)1 << 20);
    if (smz_context_new(&r.all.context, NULL, NULL, NULL) != SMZ_OK)
        die("out of memory");
    for (size_t c = 0; c < r.corpus_count; c++) {
        read_corpus(&r.corpora[c], &r.all);
        if (!r.corpora[c].held_out)
            r.trained = r.all.size;
    }
    if (r.folds > 1)
        cross_validate(&r);
    train(&r);
    if (r.scores && (ferror(r.scores) | fclose(r.scores)))
        die("the scores cannot be written");
    return 0;
}
