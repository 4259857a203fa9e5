#include "select/select.h"

#include <math.h>
#include "base/error.h"
#include "select/redundancy.h"

/* One selection in the making. */
typedef struct picker {
    const smz_ranking *ranking;
    const smz_cost *cost;
    uint8_t *fate;
    smz_said *said;
    size_t sentences; /* how many may still be chosen */
    smz_cost room;    /* what may still be spent; SIZE_MAX: no limit */
} picker;

/* ---- Room ------------------------------------------------------------------------------- */

/* Of k sentences joined by k - 1 line breaks each may be charged with one, if the budget is one
 * more. */
static size_t with_line_break(size_t size)
{
    return size == SIZE_MAX ? SIZE_MAX : size + 1;
}

static smz_cost price_of(const picker *p, uint32_t sentence)
{
    smz_cost cost = p->cost[sentence];

    return (smz_cost){cost.words, with_line_break(cost.chars), with_line_break(cost.bytes)};
}

static size_t minus(size_t room, size_t size)
{
    return room == SIZE_MAX ? SIZE_MAX : room - size;
}

static bool fits(const smz_cost *room, const smz_cost *price)
{
    return price->words <= room->words && price->chars <= room->chars &&
           price->bytes <= room->bytes;
}

static smz_cost less_room(const smz_cost *room, const smz_cost *price)
{
    return (smz_cost){minus(room->words, price->words), minus(room->chars, price->chars),
                      minus(room->bytes, price->bytes)};
}

/* ---- Choosing --------------------------------------------------------------------------- */

static int choose(picker *p, uint32_t sentence, smz_error *error)
{
    smz_cost price = price_of(p, sentence);

    p->room = less_room(&p->room, &price);
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
        smz_cost price = price_of(p, sentence);
        int status;

        if (!fits(&p->room, &price)) {
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
    p->room =
        (smz_cost){budget->words, with_line_break(budget->chars), with_line_break(budget->bytes)};
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
