#include "select/select.h"

#include <math.h>
#include "base/error.h"
#include "select/expected.h"
#include "select/redundancy.h"
#include "select/room.h"

/* One selection in the making. */
typedef struct picker {
    const smz_ranking *ranking;
    const smz_cost *cost;
    uint8_t *fate;
    smz_said *said;
    size_t sentences; /* how many may still be chosen */
    smz_cost room;    /* what may still be spent; SIZE_MAX: no limit */
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
    for (uint32_t place = 0; place < p->ranking->count && p->sentences; place++) {
        uint32_t sentence = p->ranking->order[place];
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
static size_t worth_reading(const smz_ranking *ranking, double deviations)
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
        count += ranking->score[i] > enough;
    return count < 1 ? 1 : count > AUTO_AT_MOST ? AUTO_AT_MOST : count;
}

static size_t most_sentences(const smz_ranking *ranking, const smz_budget *budget)
{
    size_t most = budget->sentences < ranking->count ? budget->sentences : ranking->count;
    double deviations = budget->parameters[SMZ_SELECT_DEVIATIONS];
    size_t estimate = budget->automatic ? worth_reading(ranking, deviations) : most;

    return estimate < most ? estimate : most;
}

/* ---- The whole -------------------------------------------------------------------------- */

static int select_some(picker *p, const smz_budget *budget, smz_arena *scratch, const smz_doc *doc,
                       const smz_matrix *matrix, smz_error *error)
{
    int status;

    p->sentences = most_sentences(p->ranking, budget);
    p->room = smz_room(budget);
    status = smz_said_new(&p->said, scratch, doc, matrix, p->ranking->count,
                          budget->parameters[SMZ_SELECT_REDUNDANCY], error);
    if (status == SMZ_OK)
        status = fill(p, error);
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
                           .fate = SMZ_NEW0(arena, uint8_t, ranking->count)};
    if (!out->chosen || !out->fate)
        return smz_fail_memory(error);
    p.fate = out->fate;
    if (budget->everything)
        memset(out->fate, SMZ_FATE_CHOSEN, ranking->count);
    else if (ranking->gain)
        status = smz_select_expected(out->fate, scratch, doc, matrix, ranking, cost, budget, error);
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
