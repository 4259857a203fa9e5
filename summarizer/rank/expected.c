/* The method `features`: linear models, one on the shoulders of the other. */
#include "rank/methods.h"

#include "base/elementary.h"
#include "base/error.h"
#include "rank/gain.h"
#include "rank/lanes.h"
#include "rank/model.h"

/* What the models say of one document. */
typedef struct prediction {
    double *q;      /* [S] log-odds of a sentence */
    double *word;   /* [terms] */
    double *second; /* [terms] that a reference holds it twice */
    double *pair;   /* [pairs] */
} prediction;

typedef struct predicting {
    const smz_rank_input *input;
    smz_grams grams;
    double *x; /* sentence features */
    smz_ranking *ranking;
} predicting;

/* ---- One model -------------------------------------------------------------------------- */

static int allocate(prediction *out, smz_arena *arena, const smz_grams *grams, smz_error *error)
{
    out->q = SMZ_NEW(arena, double, grams->sentences);
    out->word = SMZ_NEW(arena, double, grams->terms);
    out->second = SMZ_NEW(arena, double, grams->terms);
    out->pair = SMZ_NEW(arena, double, grams->pairs);
    return out->q && out->word && out->second && out->pair ? SMZ_OK : smz_fail_memory(error);
}

#define GROUP_OF(id, name, group, ...) [SMZ_OF_SENTENCE_##id] = SMZ_GROUP_##group,
static const uint8_t group_of[] = {SMZ_SENTENCE_FEATURES(GROUP_OF)};

/* And what each group of features adds to the log-odds, by the share that the model has. */
static void predict_sentences(prediction *out, const predicting *p, const smz_model *model,
                              double share)
{
    smz_lanes lanes;

    smz_lanes_make(&lanes, model->sentence, SMZ_OF_SENTENCE);
    for (uint32_t s = 0; s < p->grams.sentences; s++) {
        const double *x = p->x + (size_t)s * SMZ_OF_SENTENCE;
        double sum = model->sentence_bias, group[SMZ_GROUPS] = {0}, part[SMZ_OF_SENTENCE];
        smz_lanes_parts(part, &lanes, SMZ_OF_SENTENCE, x, false);
        for (unsigned f = 0; f < SMZ_OF_SENTENCE; f++) {
            sum += part[f];
            group[group_of[f]] += part[f];
        }
        out->q[s] = sum;
        for (unsigned g = 0; g < SMZ_GROUPS; g++)
            p->ranking->part[g][s] += share * group[g];
    }
}

/* Log-odds of what no reference holds: they quantise to 0. */
#define NO_WORTH (-30.0)

/* What a word adds to the log-odds of a pair, by itself and in a pair of stop words; worked out
 * once and not for each pair that it is in. */
typedef struct half {
    double low[2];  /* as the word of lesser log-odds */
    double high[2]; /* of greater */
    bool stop;
} half;
enum { HALVES = SMZ_OF_PAIR_HIGH - SMZ_OF_PAIR_LOW + 1 };

/* What the features of words that are no features of pairs say; of stop words or not. */
#define USUAL_LENGTHS 16
typedef struct word_rest {
    double tokens[2];
    double stop[2];
    double number[2][2];
    double length[2][USUAL_LENGTHS]; /* of so many characters */
} word_rest;

enum { WORD, PAIR, KINDS };

/* One model at work on the grams. */
typedef struct gram_predicting {
    const smz_doc *doc;
    const smz_grams *grams;
    const smz_model *model;
    smz_lanes first[KINDS]; /* the features that words and pairs have in common */
    smz_lanes second;
    smz_lanes halves;
    smz_worth worth;
    double (*lone)[KINDS][2]; /* [S] what the first features say of a gram that comes once; of no
                                 stop words, of stop words */
    word_rest rest;
    half *half;                                 /* [terms] */
    double first_stop[2][2], second_stop[2][2]; /* what it adds that a word of a pair is a stop
                                                   word; in a pair of them */
} gram_predicting;

/* What the features that words and pairs have in common say of one of them. */
static double first_part(const gram_predicting *p, const double *x, unsigned kind, bool stop)
{
    double bias = kind == WORD ? p->model->word_bias : p->model->pair_bias;

    return smz_lanes_logit(&p->first[kind], SMZ_OF_GRAM, bias, x, stop);
}

static int begin_grams(gram_predicting *out, const predicting *p, const smz_model *model,
                       const double *logit, smz_error *error)
{
    uint32_t sentences = p->grams.sentences;
    double *q = SMZ_NEW(p->input->scratch, double, sentences), x[SMZ_GRAM_FEATURES_AT_MOST];
    int status;

    out->doc = p->input->doc;
    out->grams = &p->grams;
    out->model = model;
    smz_lanes_make(&out->first[WORD], model->word, SMZ_OF_GRAM);
    smz_lanes_make(&out->first[PAIR], model->pair, SMZ_OF_GRAM);
    smz_lanes_make(&out->second, model->second, SMZ_OF_SECOND);
    smz_lanes_make(&out->halves, &model->pair[SMZ_OF_PAIR_LOW], HALVES);
    out->lone = smz_arena_alloc(p->input->scratch, sentences, sizeof *out->lone);
    if (!q || !out->lone)
        return smz_fail_memory(error);
    memcpy(q, logit, sentences * sizeof *q);
    smz_logistic_all(q, sentences);
    status = smz_worth_make(&out->worth, p->input->scratch, &p->grams, q, error);
    for (uint32_t s = 0; s < sentences && status == SMZ_OK; s++) {
        smz_lone_features(x, &p->grams, &out->worth, s);
        for (unsigned kind = 0; kind < KINDS; kind++)
            for (unsigned stop = 0; stop < 2; stop++)
                out->lone[s][kind][stop] = first_part(out, x, kind, stop);
    }
    return status;
}

static double begin_repeated(const gram_predicting *p, double *x, uint32_t gram, unsigned kind,
                             bool stop)
{
    smz_gram_features(x, p->grams, &p->worth, gram);
    return first_part(p, x, kind, stop);
}

/* The same of a gram; `x` is filled if it comes more than once. */
static inline double begin_gram(const gram_predicting *p, double *x, uint32_t gram, unsigned kind,
                                bool stop)
{
    const smz_gram *of = &p->grams->of[gram];

    return of->count == 1 ? p->lone[of->first][kind][stop] : begin_repeated(p, x, gram, kind, stop);
}

/* What a few numbers that all words have say is worked out once: of words that are stop words or
 * not, in the order of smz_logit(). */
static void begin_words(gram_predicting *p)
{
    const smz_weight *weight = p->model->word;
    word_rest *rest = &p->rest;

    for (unsigned stop = 0; stop < 2; stop++) {
        rest->tokens[stop] = smz_logit_part(&weight[SMZ_OF_WORD_TOKENS], p->worth.tokens_log, stop);
        rest->stop[stop] = smz_logit_part(&weight[SMZ_OF_WORD_STOP], stop, stop);
        for (unsigned number = 0; number < 2; number++)
            rest->number[stop][number] = smz_logit_part(&weight[SMZ_OF_WORD_NUMBER], number, stop);
        for (unsigned length = 0; length < USUAL_LENGTHS; length++)
            rest->length[stop][length] = smz_logit_part(&weight[SMZ_OF_WORD_LENGTH], length, stop);
    }
}

static double word_logit(const gram_predicting *p, double sum, const smz_term *term, bool stop)
{
    const word_rest *rest = &p->rest;
    uint32_t length = term->characters;

    sum += rest->tokens[stop];
    sum += rest->stop[stop];
    sum += rest->number[stop][(term->flags & SMZ_TOKEN_NUMBER) != 0];
    return sum + (length < USUAL_LENGTHS
                      ? rest->length[stop][length]
                      : smz_logit_part(&p->model->word[SMZ_OF_WORD_LENGTH], length, stop));
}

/* What comes once, no summary can hold twice. */
static void predict_word(prediction *out, const gram_predicting *p, uint32_t term)
{
    bool stop = smz_is_stop(p->doc, term);
    double x[SMZ_OF_SECOND], sum = begin_gram(p, x, term, WORD, stop);

    out->word[term] = word_logit(p, sum, &p->doc->terms[term], stop);
    out->second[term] = NO_WORTH;
    if (p->grams->of[term].count == 1)
        return;
    smz_word_rest(x, p->doc, &p->worth, term);
    x[SMZ_OF_SECOND_HELD] = out->word[term];
    out->second[term] = smz_lanes_logit(&p->second, SMZ_OF_SECOND, p->model->second_bias, x, stop);
}

static half halve(const gram_predicting *p, double logit, bool stop)
{
    double x[HALVES] = {logit, logit}, part[2][HALVES];

    smz_lanes_parts(part[0], &p->halves, HALVES, x, false);
    smz_lanes_parts(part[1], &p->halves, HALVES, x, true);
    return (half){{part[0][0], part[1][0]}, {part[0][1], part[1][1]}, stop};
}

static int begin_pairs(gram_predicting *p, const predicting *of, const double *word,
                       smz_error *error)
{
    const smz_weight *weight = p->model->pair;

    p->half = SMZ_NEW(of->input->scratch, half, p->grams->terms);
    if (!p->half)
        return smz_fail_memory(error);
    for (uint32_t t = 0; t < p->grams->terms; t++)
        p->half[t] = halve(p, word[t], smz_is_stop(p->doc, t));
    for (unsigned is = 0; is < 2; is++)
        for (unsigned both = 0; both < 2; both++) {
            p->first_stop[is][both] = smz_logit_part(&weight[SMZ_OF_PAIR_STOP_FIRST], is, both);
            p->second_stop[is][both] = smz_logit_part(&weight[SMZ_OF_PAIR_STOP_SECOND], is, both);
        }
    return SMZ_OK;
}

/* The parts are those of smz_pair_rest(), in the order of smz_logit(). */
static double predict_pair(const gram_predicting *p, const double *word, uint32_t number)
{
    smz_pair pair = p->grams->pair[number];
    /* Which of them is the greater no processor foresees: hence numbers and no branches. */
    bool ascending = word[pair.first] < word[pair.second];
    const half *first = &p->half[pair.first], *second = &p->half[pair.second];
    const half *both[2] = {second, first};
    bool stop = first->stop & second->stop;
    double x[SMZ_OF_GRAM], sum = begin_gram(p, x, p->grams->terms + number, PAIR, stop);

    sum += both[ascending]->low[stop];
    sum += both[!ascending]->high[stop];
    sum += p->first_stop[first->stop][stop];
    return sum + p->second_stop[second->stop][stop];
}

static int predict_grams(prediction *out, const predicting *p, const smz_model *model,
                         smz_error *error)
{
    gram_predicting with;
    int status = begin_grams(&with, p, model, out->q, error);

    if (status != SMZ_OK)
        return status;
    begin_words(&with);
    /* A word of the query alone stands in no sentence: it has no features, and no gain. */
    for (uint32_t t = 0; t < p->grams.terms; t++) {
        out->word[t] = out->second[t] = NO_WORTH;
        if (p->grams.of[t].count > 0)
            predict_word(out, &with, t);
    }
    status = begin_pairs(&with, p, out->word, error);
    for (uint32_t b = 0; b < p->grams.pairs && status == SMZ_OK; b++)
        out->pair[b] = predict_pair(&with, out->word, b);
    return status;
}

/* ---- Profiles --------------------------------------------------------------------------- */

static void blend(double *to, const double *from, size_t count, double to_share, double from_share)
{
    for (size_t i = 0; i < count; i++)
        to[i] = to_share * to[i] + from_share * from[i];
}

static int predict_by(prediction *out, const predicting *p, const smz_model *model, double share,
                      smz_error *error)
{
    int status = allocate(out, p->input->scratch, &p->grams, error);

    if (status != SMZ_OK)
        return status;
    predict_sentences(out, p, model, share);
    return predict_grams(out, p, model, error);
}

/* The mean of the models' log-odds by their shares; a model without a share is not asked. */
static int predict(prediction *out, const predicting *p, const double *share, smz_error *error)
{
    const smz_model *models = p->input->models ? p->input->models : smz_models;
    unsigned first = share[SMZ_MODEL_NEWS] > 0 ? SMZ_MODEL_NEWS : SMZ_MODEL_FLAT;
    int status = predict_by(out, p, &models[first], share[first], error);
    double news = share[SMZ_MODEL_NEWS], flat = share[SMZ_MODEL_FLAT];
    prediction other;

    if (status != SMZ_OK || news == 0 || flat == 0)
        return status;
    status = predict_by(&other, p, &models[SMZ_MODEL_FLAT], flat, error);
    if (status != SMZ_OK)
        return status;
    blend(out->q, other.q, p->grams.sentences, news, flat);
    blend(out->word, other.word, p->grams.terms, news, flat);
    blend(out->second, other.second, p->grams.terms, news, flat);
    blend(out->pair, other.pair, p->grams.pairs, news, flat);
    return SMZ_OK;
}

/* ---- The gain model --------------------------------------------------------------------- */

/* Log-odds to values; they become probabilities. */
static void quantize(uint32_t *out, double *logit, size_t count, double weight)
{
    smz_logistic_all(logit, count);
    for (size_t i = 0; i < count; i++)
        out[i] = (uint32_t)(logit[i] * weight * SMZ_GAIN_ONE + 0.5);
}

static int make_gain(smz_gain **out, const predicting *p, prediction *said, const double *share,
                     smz_error *error)
{
    smz_arena *arena = p->input->arena;
    double words = p->input->parameters[SMZ_FEATURES_WORDS];
    uint32_t terms = p->grams.terms;
    uint32_t *value = SMZ_NEW(arena, uint32_t, smz_gram_count(&p->grams));
    smz_gain *gain = SMZ_NEW(arena, smz_gain, 1);

    if (!value || !gain)
        return smz_fail_memory(error);
    quantize(value, said->word, terms, words);
    quantize(value + terms, said->pair, p->grams.pairs, 1 - words);
    *gain = (smz_gain){.sentences = p->grams.sentences,
                       .grams = smz_gram_count(&p->grams),
                       .start = p->grams.start,
                       .gram = p->grams.gram,
                       .value = value,
                       .length = p->grams.length,
                       .news = share[SMZ_MODEL_NEWS]};
    smz_reference_lengths(&gain->free_length, &gain->sentence_length, p->input, share);
    *out = gain;
    return smz_seconds_make(gain, arena, p->input->scratch, p->input->doc, said->second, words,
                            error);
}

/* ---- Scores and their parts ------------------------------------------------------------- */

enum { PART_WORDS = SMZ_GROUPS, PART_PAIRS, PARTS };

static const char *const part_names[PARTS] = {
    [SMZ_GROUP_PLACE] = "place",
    [SMZ_GROUP_LENGTH] = "length",
    [SMZ_GROUP_CENTRALITY] = "centrality",
    [SMZ_GROUP_NOVELTY] = "novelty",
    [SMZ_GROUP_FORM] = "form",
    [PART_WORDS] = "words",
    [PART_PAIRS] = "pairs",
};

static uint64_t sum_values(const smz_gain *gain, size_t from, size_t to)
{
    uint64_t sum = 0;

    for (size_t e = from; e < to; e++)
        sum += gain->value[gain->gram[e]];
    return sum;
}

/* A sentence's score is what it is worth alone: the expected F of a summary of nothing else. */
static void score(smz_ranking *out, const smz_gain *gain, const smz_grams *grams)
{
    for (uint32_t s = 0; s < gain->sentences; s++) {
        uint64_t words = sum_values(gain, grams->start[s], grams->pair_start[s]);
        uint64_t pairs = sum_values(gain, grams->pair_start[s], grams->start[s + 1]);
        words += smz_second_value(gain, gain->held[s].twice);
        out->part[PART_WORDS][s] = (double)words / SMZ_GAIN_ONE;
        out->part[PART_PAIRS][s] = (double)pairs / SMZ_GAIN_ONE;
        out->score[s] =
            2 * (double)(words + pairs) / SMZ_GAIN_ONE / (gain->length[s] + gain->free_length);
    }
}

int smz_rank_features(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    predicting p = {.input = input, .ranking = out};
    double share[SMZ_MODELS];
    prediction said;
    smz_gain *gain = NULL;
    int status = smz_grams_make(&p.grams, input->arena, input->scratch, input->doc, error);

    if (status == SMZ_OK)
        status = smz_ranking_make(out, input->arena, p.grams.sentences, PARTS, part_names, error);
    if (status == SMZ_OK)
        status = smz_sentence_features(&p.x, input->scratch, input, &p.grams, error);
    if (status != SMZ_OK)
        return status;
    smz_profile_shares(share, input, p.x);
    status = predict(&said, &p, share, error);
    if (status == SMZ_OK)
        status = make_gain(&gain, &p, &said, share, error);
    if (status != SMZ_OK)
        return status;
    score(out, gain, &p.grams);
    out->gain = gain;
    return smz_ranking_sort(out, input->scratch, error);
}
