/*
 * Learns how likely a real headline holds a word of the first sentences: what
 * summarizer/headline/expected.inc has. A logistic regression of whether the headline of a record
 * ({"text", "title"}) has the word's stem, as ROUGE compares them. Says what the weights are worth
 * on records that they were not learned from, of four parts each by those of the other three. The
 * same corpora give the same file.
 *
 * usage: words OUTPUT CORPUS.jsonl ...
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "../records.h"
#include "../train.h"
#include "base/elementary.h"
#include "headline/expect.h"
#include "rouge/rouge.h"

#define FOLDS    4
#define PENALTY  1.0
#define FEATURES SMZ_CHANCE_FEATURE_COUNT

const char program_name[] = "words";

/* ---- Examples --------------------------------------------------------------------------- */

typedef struct word_examples {
    double *x; /* [size][FEATURES] */
    double *target;
    double *weight; /* 0: not learned from */
    unsigned *fold;
    size_t size;
    size_t capacity;
    size_t titles;
    size_t title_words;
} word_examples;

typedef struct reader {
    smz_rouge *rouge;
    word_examples *out;
    unsigned records; /* that were read */
} reader;

static double *add(word_examples *all, double target, unsigned fold)
{
    if (all->size == all->capacity) {
        all->capacity = all->capacity ? 2 * all->capacity : 1 << 16;
        all->x = sure(realloc(all->x, all->capacity * FEATURES * sizeof *all->x));
        all->target = sure(realloc(all->target, all->capacity * sizeof *all->target));
        all->weight = sure(realloc(all->weight, all->capacity * sizeof *all->weight));
        all->fold = sure(realloc(all->fold, all->capacity * sizeof *all->fold));
    }
    all->target[all->size] = target;
    all->weight[all->size] = 1;
    all->fold[all->size] = fold;
    return all->x + FEATURES * all->size++;
}

/* How many tokens a text has, and of those how many have an id below `known`. */
static size_t read_tokens(size_t *shared, smz_rouge *rouge, smz_text text, uint32_t known)
{
    smz_rouge_text given = {text.data, text.size};
    smz_rouge_tokens tokens;
    smz_error error;

    check(smz_rouge_read(&tokens, rouge, &given, SMZ_VIEW_FLAT, &error), &error);
    *shared = 0;
    for (size_t i = 0; i < tokens.size; i++)
        *shared += tokens.ids[i] < known;
    return tokens.size;
}

static void read_sentence(reader *r, const corpus_record *record, uint32_t sentence, uint32_t known)
{
    const smz_doc *doc = record->doc;
    smz_clause clause;
    smz_error error;
    bool parsed;

    check(smz_clause_make(&clause, &parsed, record->arena, record->scratch, doc, sentence, &error),
          &error);
    for (uint32_t i = 0; parsed && i < clause.lexemes.size; i++) {
        smz_text word = smz_text_slice(doc->source.text, smz_clause_at(&clause, i)->span);
        size_t shared, tokens;
        if (smz_is_punctuation(smz_clause_at(&clause, i)))
            continue;
        tokens = read_tokens(&shared, r->rouge, word, known);
        if (tokens > 0)
            smz_chance_features(add(r->out, (double)shared / (double)tokens, r->records % FOLDS),
                                &clause, doc, i);
    }
}

static void read_record(void *user, const corpus_record *record)
{
    reader *r = user;
    const smz_doc *doc = record->doc;
    size_t words, shared;
    uint32_t known;

    r->records++;
    if (doc->title.size == 0 || doc->language != smz_lang_find("en"))
        return;
    smz_rouge_begin(r->rouge);
    words = read_tokens(&shared, r->rouge, doc->title, 0);
    known = r->rouge->distinct;
    r->out->titles++;
    r->out->title_words += words;
    for (uint32_t s = 0; s < SMZ_HEADLINE_SENTENCES && s < doc->sentence_count; s++)
        read_sentence(r, record, s, known);
}

static void read_corpus(reader *r, const char *path)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        die("%s: %s", path, strerror(errno));
    for_each_record(file, read_record, r);
    if (ferror(file))
        die("%s: %s", path, strerror(errno));
    fclose(file);
}

static void open_reader(reader *r, word_examples *out)
{
    smz_rouge_options options;
    smz_error error;

    *r = (reader){.out = out};
    smz_rouge_options_init(&options);
    options.like = SMZ_ROUGE_GOOGLE;
    options.metrics = "1";
    options.stem = 1;
    check(smz_rouge_new(&r->rouge, &options, NULL, &error), &error);
}

/* ---- Learning --------------------------------------------------------------------------- */

/* Learns from all but one part; FOLDS: from all. `out` are weights of the features as they are. */
static void learn_words(double *out, word_examples *all, unsigned left_out)
{
    static const bool constant[FEATURES] = {[SMZ_CHANCE_BIAS] = true};
    smz_weight weights[FEATURES];
    problem p = {.features = FEATURES,
                 .left_out = constant,
                 .penalty = PENALTY,
                 .rows = all->size,
                 .x = all->x,
                 .target = all->target,
                 .weight = all->weight};
    double bias;

    for (size_t i = 0; i < all->size; i++)
        all->weight[i] = all->fold[i] != left_out;
    fit(weights, &bias, &p);
    /* As the fit saw 0 and 1, which it keeps from lying too far from the mean. */
    for (unsigned f = 0; f < FEATURES; f++) {
        double none = smz_standard(&weights[f], 0), one = smz_standard(&weights[f], 1);
        out[f] = weights[f].linear * (one - none);
        bias += weights[f].linear * none;
    }
    out[SMZ_CHANCE_BIAS] = bias;
}

/* The negative log-likelihood of the examples of a part, and of its mean alone. */
static void add_loss(double *loss, double *plain, const word_examples *all, const double *weights,
                     unsigned part)
{
    double sum = 0, count = 0, mean;

    for (size_t i = 0; i < all->size; i++) {
        double odds = 0, chance;
        if (all->fold[i] != part)
            continue;
        for (unsigned f = 0; f < FEATURES; f++)
            odds += weights[f] * all->x[i * FEATURES + f];
        chance = smz_logistic(odds);
        *loss -= all->target[i] * log(chance) + (1 - all->target[i]) * log(1 - chance);
        sum += all->target[i];
        count++;
    }
    mean = sum / count;
    *plain -= count * (mean * log(mean) + (1 - mean) * log(1 - mean));
}

static void say_worth(word_examples *all)
{
    double loss = 0, plain = 0, weights[FEATURES];

    for (unsigned part = 0; part < FOLDS; part++) {
        learn_words(weights, all, part);
        add_loss(&loss, &plain, all, weights, part);
    }
    printf("%zu words beside %zu headlines of %.2f words: log-loss %.4f held out, %.4f without "
           "features\n",
           all->size, all->titles, (double)all->title_words / (double)all->titles,
           loss / (double)all->size, plain / (double)all->size);
}

static void write_weights(const char *path, const word_examples *all, const double *weights)
{
#define ID(id, name) #id,
    static const char *const ids[] = {SMZ_CHANCE_FEATURES(ID)};
#undef ID
    FILE *file = fopen(path, "wb");

    if (!file)
        die("%s: %s", path, strerror(errno));
    fputs("/* Written by bench/train/headlines/words: do not edit. */\n", file);
    fprintf(file, "static const double headline_words = %.2f;\n",
            (double)all->title_words / (double)all->titles);
    fputs("static const double chance_weights[SMZ_CHANCE_FEATURE_COUNT] = {\n", file);
    for (unsigned f = 0; f < FEATURES; f++)
        fprintf(file, "    [SMZ_CHANCE_%s] = %.4f,\n", ids[f], weights[f]);
    fputs("};\n", file);
    if (ferror(file) || fclose(file) != 0)
        die("%s: %s", path, strerror(errno));
}

int main(int argc, char **argv)
{
    word_examples all = {0};
    double weights[FEATURES];
    reader r;

    if (argc < 3)
        die("usage: words OUTPUT CORPUS ...");
    open_reader(&r, &all);
    for (int i = 2; i < argc; i++)
        read_corpus(&r, argv[i]);
    smz_rouge_free(r.rouge);
    if (all.size == 0)
        die("no record has a title");
    say_worth(&all);
    learn_words(weights, &all, FOLDS);
    write_weights(argv[1], &all, weights);
    free(all.x);
    free(all.target);
    free(all.weight);
    free(all.fold);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
