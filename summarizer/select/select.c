#include "select/select.h"

#include <math.h>
#include "base/error.h"
#include "select/expected.h"
#include "select/redundancy.h"
#include "select/repair.h"
#include "select/room.h"

/* One selection in the making. */
typedef struct picker {
    const smz_ranking *ranking;
    const smz_cost *cost;
    uint8_t *fate;
    smz_note *note;
    smz_said *said;
    size_t sentences;    /* how many may still be chosen */
    smz_cost room;       /* what may still be spent; SIZE_MAX: no limit */
    uint32_t *candidate; /* [candidates] best first */
    uint32_t candidates;
    smz_signs signs; /* with select.readable alone */
} picker;

/* ---- Choosing --------------------------------------------------------------------------- */

static int choose(picker *p, uint32_t sentence, smz_error *error)
{
    smz_cost price = smz_price(&p->cost[sentence]);

    p->room = smz_less_room(&p->room, &price);
    p->sentences--;
    p->fate[sentence] = SMZ_FATE_CHOSEN;
    return smz_said_add(p->said, sentence, error);
}

/*
 * Best first, whatever still fits and is not said already. Giving a sentence up where several
 * shorter ones would score more together was tried, and lost up to a point of ROUGE
 * (docs/methods.md).
 */
static int fill(picker *p, smz_error *error)
{
    for (uint32_t place = 0; place < p->candidates && p->sentences; place++) {
        uint32_t sentence = p->candidate[place];
        smz_cost price = smz_price(&p->cost[sentence]);
        int status;

        if (!smz_fits(&p->room, &price)) {
            p->fate[sentence] = SMZ_FATE_TOO_LONG;
        } else if (smz_said_already(p->said, sentence)) {
            p->fate[sentence] = SMZ_FATE_REPEATED;
        } else {
            status = choose(p, sentence, error);
            if (status != SMZ_OK)
                return status;
        }
    }
    return SMZ_OK;
}

/* ---- How many --------------------------------------------------------------------------- */

#define AUTO_AT_MOST 10

/* As many as stand out: those that score more than one standard deviation (select.deviations) above
 * the mean. */
static size_t worth_reading(const smz_ranking *ranking, const smz_doc *doc, double deviations)
{
    double mean = 0, variance = 0, enough;
    size_t count = 0;

    for (uint32_t i = 0; i < ranking->count; i++)
        mean += ranking->score[i] / ranking->count;
    for (uint32_t i = 0; i < ranking->count; i++) {
        double difference = ranking->score[i] - mean;
        variance += difference * difference / ranking->count;
    }
    /* A little more, so that rounding makes none of equal scores stand out. */
    enough = mean + deviations * sqrt(variance) + 1e-9 * mean;
    for (uint32_t i = 0; i < ranking->count; i++)
        count += ranking->score[i] > enough && !doc->sentences[i].aside;
    return count < 1 ? 1 : count > AUTO_AT_MOST ? AUTO_AT_MOST : count;
}

static size_t most_sentences(const smz_ranking *ranking, const smz_doc *doc,
                             const smz_budget *budget)
{
    size_t most = budget->sentences < ranking->count ? budget->sentences : ranking->count;
    double deviations = budget->parameters[SMZ_SELECT_DEVIATIONS];
    size_t estimate = budget->automatic ? worth_reading(ranking, doc, deviations) : most;

    return estimate < most ? estimate : most;
}

/* ---- What an editor sees ---------------------------------------------------------------- */

static bool is_limited(const smz_budget *budget)
{
    return budget->words != SIZE_MAX || budget->chars != SIZE_MAX || budget->bytes != SIZE_MAX;
}

/* The scores as gains: each sentence is worth its score, and none takes from another. */
static int make_gain(smz_gain *out, const smz_ranking *ranking, smz_arena *scratch,
                     smz_error *error)
{
    uint32_t count = ranking->count;
    size_t *start = SMZ_NEW(scratch, size_t, (size_t)count + 1);
    uint32_t *gram = SMZ_NEW(scratch, uint32_t, count), *value = SMZ_NEW(scratch, uint32_t, count);
    uint32_t *length = SMZ_NEW(scratch, uint32_t, count);
    double most = count > 0 ? ranking->score[ranking->order[0]] : 0;

    if (!start || !gram || !value || !length)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < count; i++) {
        start[i] = gram[i] = i;
        length[i] = 1;
        value[i] = most > 0 ? (uint32_t)(ranking->score[i] / most * SMZ_GAIN_ONE + 0.5) : 1;
    }
    start[count] = count;
    *out = (smz_gain){.sentences = count,
                      .grams = count,
                      .start = start,
                      .gram = gram,
                      .value = value,
                      .length = length,
                      .literature = true};
    return SMZ_OK;
}

/* Reads the signs, and leaves out of the candidates what no summary should hold. */
static int prepare_repair(smz_repair *out, picker *p, const smz_budget *budget, smz_arena *scratch,
                          const smz_doc *doc, const smz_matrix *matrix, smz_error *error)
{
    smz_gain *gain = SMZ_NEW(scratch, smz_gain, 1);
    smz_sets *sets = SMZ_NEW(scratch, smz_sets, 1);
    int status = gain && sets ? SMZ_OK : smz_fail_memory(error);

    if (status == SMZ_OK)
        status = make_gain(gain, p->ranking, scratch, error);
    if (status == SMZ_OK)
        status = smz_sets_make(sets, scratch, gain, p->cost, error);
    if (status == SMZ_OK)
        status = smz_signs_read(&p->signs, scratch, doc, error);
    if (status != SMZ_OK)
        return status;
    sets->goal = is_limited(budget) ? SMZ_GOAL_RECALL : SMZ_GOAL_FIXED;
    sets->reference = 1; /* of as many sentences the better sum of scores is better */
    sets->most = p->sentences;
    sets->all = sets->room = p->room;
    p->candidates = smz_repair_candidates(p->candidate, p->candidates, p->note, &p->signs, sets);
    *out = (smz_repair){.sets = sets,
                        .signs = &p->signs,
                        .candidate = p->candidate,
                        .candidates = p->candidates,
                        .tolerance = budget->parameters[SMZ_SELECT_READABLE],
                        .doc = doc,
                        .matrix = matrix,
                        .redundancy = budget->parameters[SMZ_SELECT_REDUNDANCY],
                        .scratch = scratch,
                        .note = p->note};
    return SMZ_OK;
}

static int mend(const smz_repair *repair, picker *p, smz_error *error)
{
    smz_sets *sets = repair->sets;
    int status;

    for (uint32_t i = 0; i < p->ranking->count; i++)
        if (p->fate[i] == SMZ_FATE_CHOSEN)
            smz_sets_add(sets, i);
    status = smz_repair_set(repair, error);
    for (uint32_t i = 0; i < p->ranking->count; i++)
        if (sets->used[i])
            p->fate[i] = SMZ_FATE_CHOSEN;
        else if (p->fate[i] == SMZ_FATE_CHOSEN)
            p->fate[i] = SMZ_FATE_PASSED;
    return status;
}

/* ---- Knapsack --------------------------------------------------------------------------- */

/* The set of the highest sum of scores that fits: exact for small documents, else the best of
 * greedy choices and swaps. */
static int select_knapsack(smz_selection *out, smz_arena *scratch, const smz_doc *doc,
                           const smz_matrix *matrix, const smz_ranking *ranking,
                           const smz_cost *cost, const smz_budget *budget, smz_error *error)
{
    smz_ranking additive = *ranking;
    smz_gain gain;
    int status = make_gain(&gain, ranking, scratch, error);

    additive.gain = &gain;
    if (status == SMZ_OK)
        status = smz_select_expected(out, scratch, doc, matrix, &additive, cost, budget, error);
    return status;
}

/* ---- The whole -------------------------------------------------------------------------- */

static int find_candidates(picker *p, smz_arena *scratch, const smz_doc *doc, smz_error *error)
{
    p->candidate = SMZ_NEW(scratch, uint32_t, p->ranking->count);
    if (!p->candidate)
        return smz_fail_memory(error);
    for (uint32_t place = 0; place < p->ranking->count; place++)
        if (!doc->sentences[p->ranking->order[place]].aside)
            p->candidate[p->candidates++] = p->ranking->order[place];
    return SMZ_OK;
}

static int select_some(picker *p, const smz_budget *budget, smz_arena *scratch, const smz_doc *doc,
                       const smz_matrix *matrix, smz_error *error)
{
    smz_repair repair = {.sets = NULL};
    bool readable = budget->parameters[SMZ_SELECT_READABLE] > 0;
    int status = find_candidates(p, scratch, doc, error);

    p->sentences = most_sentences(p->ranking, doc, budget);
    p->room = smz_room(budget);
    if (status == SMZ_OK && readable)
        status = prepare_repair(&repair, p, budget, scratch, doc, matrix, error);
    if (status == SMZ_OK)
        status = smz_said_new(&p->said, scratch, doc, matrix, p->ranking->count, budget->parameters,
                              error);
    if (status == SMZ_OK)
        status = fill(p, error);
    if (status == SMZ_OK && readable)
        status = mend(&repair, p, error);
    return status;
}

int smz_select(smz_selection *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
               const smz_matrix *matrix, const smz_ranking *ranking, const smz_cost *cost,
               const smz_budget *budget, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    picker p = {.ranking = ranking, .cost = cost};
    int status = SMZ_OK;

    *out = (smz_selection){.chosen = SMZ_NEW(arena, uint32_t, ranking->count),
                           .fate = SMZ_NEW0(arena, uint8_t, ranking->count),
                           .note = SMZ_NEW0(arena, smz_note, ranking->count)};
    if (!out->chosen || !out->fate || !out->note)
        return smz_fail_memory(error);
    p.fate = out->fate;
    p.note = out->note;
    if (budget->everything)
        memset(out->fate, SMZ_FATE_CHOSEN, ranking->count);
    else if (ranking->gain)
        status = smz_select_expected(out, scratch, doc, matrix, ranking, cost, budget, error);
    else if (is_limited(budget) && budget->parameters[SMZ_SELECT_KNAPSACK] > 0 &&
             !budget->automatic)
        status = select_knapsack(out, scratch, doc, matrix, ranking, cost, budget, error);
    else
        status = select_some(&p, budget, scratch, doc, matrix, error);
    smz_arena_release(scratch, mark);
    if (status != SMZ_OK)
        return status;
    for (uint32_t place = 0; place < ranking->count; place++)
        if (out->fate[ranking->order[place]] == SMZ_FATE_CHOSEN)
            out->chosen[out->size++] = ranking->order[place];
    return SMZ_OK;
}
