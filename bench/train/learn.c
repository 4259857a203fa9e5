#include "train.h"

#include <math.h>
#include <stdlib.h>
#include "base/elementary.h"

/* Penalties: found on the training texts; from a third to three times as much is as good. */
#define SENTENCE_PENALTY 10.0
#define GRAM_PENALTY     1.0
/* All words of a document weigh as much as so many rows, and so do all pairs. */
#define GRAM_ROWS 100.0
/* The models of words learn from the log-odds of sentences by a model that has not seen the
 * document, as there will be none that has. */
#define FOLDS 4

#define LEFT_OUT(id, name, group, place, about) [SMZ_OF_SENTENCE_##id] = place,
static const bool sentence_places[] = {SMZ_SENTENCE_FEATURES(LEFT_OUT)};
#undef LEFT_OUT
#define LEFT_OUT(id, name, place, about) [SMZ_OF_WORD_##id] = place,
static const bool word_places[] = {SMZ_WORD_FEATURES(LEFT_OUT)};
#undef LEFT_OUT
#define LEFT_OUT(id, name, place, about) [SMZ_OF_SECOND_##id] = place,
static const bool second_places[] = {SMZ_SECOND_FEATURES(LEFT_OUT)};
#undef LEFT_OUT
#define LEFT_OUT(id, name, place, about) [SMZ_OF_PAIR_##id] = place,
static const bool pair_places[] = {SMZ_PAIR_FEATURES(LEFT_OUT)};
#undef LEFT_OUT

/* Rows that are being gathered. */
typedef struct table {
    unsigned features;
    size_t rows, capacity;
    double *x, *target, *weight;
    bool *stop;
} table;

static double *add_row(table *t, double target, double weight, bool stop)
{
    if (t->rows == t->capacity) {
        t->capacity = t->capacity ? 2 * t->capacity : 4096;
        t->x = sure(realloc(t->x, t->capacity * t->features * sizeof *t->x));
        t->target = sure(realloc(t->target, t->capacity * sizeof *t->target));
        t->weight = sure(realloc(t->weight, t->capacity * sizeof *t->weight));
        t->stop = sure(realloc(t->stop, t->capacity * sizeof *t->stop));
    }
    t->target[t->rows] = target < 1 ? target : 1;
    t->weight[t->rows] = weight;
    t->stop[t->rows] = stop;
    return t->x + t->features * t->rows++;
}

static void fit_table(smz_weight *out, double *bias, table *t, bool crossed, const bool *left_out,
                      double penalty)
{
    problem p = {.features = t->features,
                 .crossed = crossed,
                 .left_out = left_out,
                 .penalty = penalty,
                 .rows = t->rows,
                 .x = t->x,
                 .stop = t->stop,
                 .target = t->target,
                 .weight = t->weight};

    if (t->rows == 0)
        die("nothing to learn from");
    fit(out, bias, &p);
    free(t->x);
    free(t->target);
    free(t->weight);
    free(t->stop);
}

/* ---- Sentences -------------------------------------------------------------------------- */

static void fit_sentences(smz_model *out, const examples *all, bool flat, choice *chosen,
                          const void *user)
{
    table t = {.features = SMZ_OF_SENTENCE};

    for (size_t i = 0; i < all->size; i++) {
        const example *e = &all->items[i];
        if (!chosen(user, i))
            continue;
        for (uint32_t s = 0; s < e->grams.sentences; s++)
            memcpy(add_row(&t, e->sentence_label[s], 1 / sqrt(e->grams.sentences), false),
                   e->x + (size_t)s * SMZ_OF_SENTENCE, SMZ_OF_SENTENCE * sizeof(double));
    }
    fit_table(out->sentence, &out->sentence_bias, &t, true, flat ? sentence_places : NULL,
              SENTENCE_PENALTY);
}

typedef struct fold {
    choice *chosen;
    const void *user;
    size_t left_out;
} fold;

static bool in_fold(const void *user, size_t i)
{
    const fold *f = user;

    return i % FOLDS != f->left_out && f->chosen(f->user, i);
}

static void predict_left_out(examples *all, bool flat, choice *chosen, const void *user)
{
    for (size_t k = 0; k < FOLDS; k++) {
        fold f = {chosen, user, k};
        smz_model model;
        fit_sentences(&model, all, flat, in_fold, &f);
        for (size_t i = k; i < all->size; i += FOLDS) {
            const example *e = &all->items[i];
            for (uint32_t s = 0; s < e->grams.sentences; s++)
                e->q[s] =
                    smz_logistic(smz_logit(model.sentence, SMZ_OF_SENTENCE, model.sentence_bias,
                                           e->x + (size_t)s * SMZ_OF_SENTENCE, false));
        }
    }
}

/* ---- Words and pairs -------------------------------------------------------------------- */

static void make_worth(smz_worth *out, examples *all, const example *e)
{
    sure(smz_worth_make(out, &all->scratch, &e->grams, e->q, NULL) == SMZ_OK ? out : NULL);
}

static void fit_words(smz_model *out, examples *all, bool flat, choice *chosen, const void *user)
{
    table t = {.features = SMZ_OF_WORD};

    for (size_t i = 0; i < all->size; i++) {
        const example *e = &all->items[i];
        smz_worth worth;
        if (!chosen(user, i))
            continue;
        make_worth(&worth, all, e);
        for (uint32_t w = 0; w < e->grams.terms; w++)
            smz_word_features(add_row(&t, e->word_label[w], GRAM_ROWS / e->grams.terms,
                                      smz_is_stop(doc_of(e), w)),
                              doc_of(e), &e->grams, &worth, w);
        smz_arena_reset(&all->scratch);
    }
    fit_table(out->word, &out->word_bias, &t, true, flat ? word_places : NULL, GRAM_PENALTY);
}

/* The log-odds of an example's words, of which it finds what they are worth. */
static double *word_logits(smz_worth *worth, examples *all, const smz_model *model,
                           const example *e)
{
    double *out = sure(SMZ_NEW(&all->scratch, double, e->grams.terms + 1));
    double x[SMZ_OF_WORD];

    make_worth(worth, all, e);
    for (uint32_t w = 0; w < e->grams.terms; w++) {
        smz_word_features(x, doc_of(e), &e->grams, worth, w);
        out[w] =
            smz_logit(model->word, SMZ_OF_WORD, model->word_bias, x, smz_is_stop(doc_of(e), w));
    }
    return out;
}

/* Of words that come once there is nothing to learn. */
static void fit_seconds(smz_model *out, examples *all, bool flat, choice *chosen, const void *user)
{
    table t = {.features = SMZ_OF_SECOND};

    for (size_t i = 0; i < all->size; i++) {
        const example *e = &all->items[i];
        smz_worth worth;
        const double *logit;
        if (!chosen(user, i))
            continue;
        logit = word_logits(&worth, all, out, e);
        for (uint32_t w = 0; w < e->grams.terms; w++) {
            double *x;
            if (e->grams.of[w].count < 2)
                continue;
            x = add_row(&t, e->second_label[w], GRAM_ROWS / e->grams.terms,
                        smz_is_stop(doc_of(e), w));
            smz_word_features(x, doc_of(e), &e->grams, &worth, w);
            x[SMZ_OF_SECOND_HELD] = logit[w];
        }
        smz_arena_reset(&all->scratch);
    }
    fit_table(out->second, &out->second_bias, &t, true, flat ? second_places : NULL, GRAM_PENALTY);
}

static void fit_pairs(smz_model *out, examples *all, bool flat, choice *chosen, const void *user)
{
    table t = {.features = SMZ_OF_PAIR};

    for (size_t i = 0; i < all->size; i++) {
        const example *e = &all->items[i];
        smz_worth worth;
        const double *logit;
        if (!chosen(user, i))
            continue;
        logit = word_logits(&worth, all, out, e);
        for (uint32_t b = 0; b < e->grams.pairs; b++)
            smz_pair_features(add_row(&t, e->pair_label[b], GRAM_ROWS / e->grams.pairs,
                                      smz_is_stop_pair(doc_of(e), e->grams.pair[b])),
                              doc_of(e), &e->grams, &worth, logit, b);
        smz_arena_reset(&all->scratch);
    }
    fit_table(out->pair, &out->pair_bias, &t, true, flat ? pair_places : NULL, GRAM_PENALTY);
}

void learn(smz_model *out, examples *all, bool flat, choice *chosen, const void *user)
{
    *out = (smz_model){0};
    fit_sentences(out, all, flat, chosen, user);
    predict_left_out(all, flat, chosen, user);
    fit_words(out, all, flat, chosen, user);
    fit_seconds(out, all, flat, chosen, user);
    fit_pairs(out, all, flat, chosen, user);
}

double reference_length(const examples *all, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t r = 0; r < all->items[i].reference_count; r++)
            sum += all->items[i].references[r].tokens / (double)all->items[i].reference_count;
    return sum / (double)count;
}
