#include "select/repair.h"

#include "base/error.h"
#include "select/draft.h"
#include "select/redundancy.h"

/*
 * A sentence of the set is flawed when it needs a neighbour that is not in the set, or has a fault
 * that no neighbour mends. As long as there is one, the best of these steps is taken that leave
 * fewer of them and an objective of at least 1 - tolerance of the first set's:
 *
 *     put in the neighbours it needs, and take out one or two others if there is no room;
 *     put another sentence in its place, with what that one needs;
 *     take it out.
 *
 * The best step leaves the fewest flaws, and of these the highest objective.
 */

/* Neighbours that are put in together at most, others that are taken out for them. */
#define PUT_AT_MOST   4
#define TAKEN_AT_MOST 2
/* A sentence is replaced by one of so many that are best. */
#define POOL 24
/* Of a larger set, only one sentence is taken out besides the flawed one. */
#define PAIRS_UP_TO 10
/* Grams looked at, and steps tried. */
#define WORK_AT_MOST ((size_t)1 << 24)
/* No need reaches further than a quotation, the sentence before it and asides between. */
#define FURTHEST 18

#define NONE UINT32_MAX

typedef struct step {
    uint32_t put[PUT_AT_MOST];
    uint32_t puts;
    uint32_t taken[TAKEN_AT_MOST + 1];
    uint32_t takes;
} step;

typedef struct mender {
    const smz_repair *with;
    smz_sets *sets; /* what the draft was valued with: goal, limits and work are read there */
    smz_draft draft;
    smz_set first;    /* as it was chosen */
    uint64_t unknown; /* the names that it had half of alone */
    uint64_t keep;    /* of its objective, in 65536ths */
    step best;
    size_t best_flaws; /* the draft's when there is no step */
    smz_set best_set;
} mender;

/* ---- Steps ------------------------------------------------------------------------------ */

/* Whether the draft keeps as much of the first set's objective as it must. */
static bool is_good_enough(mender *m)
{
    smz_set most = m->first, scaled;

    if (m->sets->goal == SMZ_GOAL_FIXED && m->draft.now.size < most.size)
        return false;
    smz_draft_value(&m->draft);
    scaled = m->draft.now;
    /* Values are less than 2^47: grams of a document times SMZ_GAIN_ONE. */
    most.value *= m->keep;
    scaled.value *= 65536;
    scaled.size = most.size;
    return !smz_sets_is_better(m->sets, &most, &scaled);
}

/* Whether a sentence says what another one of the set says. */
static bool repeats_another(const mender *m, uint32_t sentence)
{
    const smz_set *now = &m->draft.now;

    for (size_t i = 0; i < now->size; i++)
        if (now->sentence[i] != sentence && smz_says_again(m->with->doc, m->with->matrix, sentence,
                                                           now->sentence[i], m->with->redundancy))
            return true;
    return false;
}

/* Does a step as far as there is room; returns how many sentences were put in. */
static uint32_t make_step(mender *m, const step *s)
{
    uint32_t puts = 0;

    for (uint32_t i = 0; i < s->takes; i++)
        smz_draft_take(&m->draft, s->taken[i]);
    while (puts < s->puts && smz_draft_can_put(&m->draft, s->put[puts]))
        smz_draft_put(&m->draft, s->put[puts++]);
    return puts;
}

static void take_back(mender *m, const step *s, uint32_t puts)
{
    while (puts-- > 0)
        smz_draft_take(&m->draft, s->put[puts]);
    for (uint32_t i = s->takes; i-- > 0;)
        smz_draft_put(&m->draft, s->taken[i]);
}

/* Whether the draft has fewer flaws than the best set so far, or as few and a higher objective. */
static bool is_better(mender *m, size_t best_flaws, const smz_set *best)
{
    if (m->draft.flaws != best_flaws || !best)
        return m->draft.flaws < best_flaws;
    smz_draft_value(&m->draft);
    return smz_sets_is_better(m->sets, &m->draft.now, best);
}

/* Whether a step leaves less sentences than were asked for: not looked at any further. */
static bool leaves_too_few(const mender *m, const step *s)
{
    return m->sets->goal == SMZ_GOAL_FIXED &&
           m->draft.now.size + s->puts < m->first.size + s->takes;
}

static void try_step(mender *m, const step *s)
{
    bool any = m->best.puts + m->best.takes > 0, kept;
    uint32_t puts;

    m->sets->work += 64;
    if (leaves_too_few(m, s))
        return;
    puts = make_step(m, s);
    kept = puts == s->puts && is_better(m, m->best_flaws, any ? &m->best_set : NULL) &&
           is_good_enough(m);
    for (uint32_t i = 0; i < s->puts && kept; i++)
        kept = !repeats_another(m, s->put[i]);
    if (kept) {
        m->best = *s;
        m->best_flaws = m->draft.flaws;
        m->best_set = m->draft.now;
    }
    take_back(m, s, puts);
}

/* Adds to a step what a sentence needs; false: that is too much, or nothing helps it. */
static bool add_needs(const mender *m, step *s, uint32_t sentence)
{
    const smz_signs *signs = m->with->signs;

    if (signs->sign[sentence] & signs->unfit)
        return false;
    for (uint32_t need = signs->from[sentence]; need <= signs->to[sentence]; need++) {
        if (m->draft.used[need] || need == sentence || signs->sign[need] & SMZ_SIGN_ASIDE)
            continue;
        if (s->puts == PUT_AT_MOST || signs->sign[need] & signs->unfit)
            return false;
        s->put[s->puts++] = need;
    }
    return true;
}

/* Whether a sentence of the set is one that the step is there to help. */
static bool is_needed(const mender *m, uint32_t helped, uint32_t sentence)
{
    const smz_signs *signs = m->with->signs;

    return helped != NONE && sentence >= signs->from[helped] && sentence <= signs->to[helped];
}

/* Tries a step as it is, and with one or two others taken out. `helped`: see is_needed(). */
static void try_with_room(mender *m, step *s, uint32_t helped)
{
    const smz_set *now = &m->draft.now;
    size_t size = now->size;
    uint32_t takes = s->takes, others[PAIRS_UP_TO];
    size_t count = 0;

    try_step(m, s);
    for (size_t i = 0; i < size && count < PAIRS_UP_TO; i++) {
        uint32_t other = now->sentence[i];
        if (!is_needed(m, helped, other) && !(takes > 0 && s->taken[0] == other))
            others[count++] = other;
    }
    for (size_t i = 0; i < count; i++) {
        s->taken[takes] = others[i];
        s->takes = takes + 1;
        try_step(m, s);
        for (size_t k = i + 1; s->puts > 1 && k < count; k++) {
            s->taken[takes + 1] = others[k];
            s->takes = takes + 2;
            try_step(m, s);
        }
    }
    s->takes = takes;
}

/* ---- Mending ---------------------------------------------------------------------------- */

static void try_to_complete(mender *m, uint32_t flawed)
{
    step s = {.puts = 0};

    if (add_needs(m, &s, flawed) && s.puts > 0)
        try_with_room(m, &s, flawed);
}

static void try_to_replace(mender *m, uint32_t flawed)
{
    uint32_t tried = 0;

    for (uint32_t k = 0; k < m->with->candidates && tried < POOL; k++) {
        uint32_t candidate = m->with->candidate[k];
        step s = {.put = {candidate}, .puts = 1, .taken = {flawed}, .takes = 1};
        if (m->draft.used[candidate])
            continue;
        tried++;
        if (add_needs(m, &s, candidate))
            try_with_room(m, &s, candidate);
    }
}

static void try_without(mender *m, uint32_t flawed)
{
    step s = {.taken = {flawed}, .takes = 1};

    if (m->sets->goal != SMZ_GOAL_FIXED && m->draft.now.size > 1)
        try_step(m, &s);
}

/* Whether a sentence of the set needs help: it is flawed, or knows half a name that nobody tells.
 */
static bool needs_help(const mender *m, uint32_t sentence)
{
    return smz_draft_is_flawed(&m->draft, sentence) ||
           m->with->signs->names.half[sentence] & m->draft.unknown;
}

/* The next sentence of the set from one on that needs help, or NONE. */
static uint32_t next_flawed(const mender *m, uint32_t from)
{
    for (uint32_t s = from; s < m->sets->gain->sentences; s++)
        if (m->draft.used[s] && needs_help(m, s))
            return s;
    return NONE;
}

static void try_to_put(mender *m, uint32_t sentence)
{
    step s = {.put = {sentence}, .puts = 1};

    if (add_needs(m, &s, sentence))
        try_with_room(m, &s, sentence);
}

/* What the set as a whole lacks: the lead, and those who tell its names in full. */
static void try_to_introduce(mender *m)
{
    const smz_signs *signs = m->with->signs;
    uint32_t tried = 0;

    if (signs->lead != SMZ_NO_LEAD && !m->draft.used[signs->lead])
        try_to_put(m, signs->lead);
    for (uint32_t k = 0; k < m->with->candidates && m->draft.unknown && tried < POOL; k++) {
        uint32_t candidate = m->with->candidate[k];
        if (m->draft.used[candidate] || !(signs->names.whole[candidate] & m->draft.unknown))
            continue;
        tried++;
        try_to_put(m, candidate);
    }
}

/* One step; false: there is none. */
static bool mend(mender *m)
{
    m->best = (step){.puts = 0};
    m->best_flaws = m->draft.flaws;
    for (uint32_t s = next_flawed(m, 0); s != NONE && m->sets->work < WORK_AT_MOST;
         s = next_flawed(m, s + 1)) {
        try_to_complete(m, s);
        try_without(m, s);
        try_to_replace(m, s);
    }
    if (m->sets->work < WORK_AT_MOST)
        try_to_introduce(m);
    make_step(m, &m->best);
    return m->best.puts + m->best.takes > 0;
}

/* What still fits without a new flaw, best first. */
static void fill(mender *m)
{
    for (uint32_t k = 0; k < m->with->candidates; k++) {
        uint32_t candidate = m->with->candidate[k];
        size_t flaws = m->draft.flaws;
        if (!smz_draft_can_put(&m->draft, candidate))
            continue;
        smz_draft_put(&m->draft, candidate);
        if (m->draft.flaws > flaws || repeats_another(m, candidate))
            smz_draft_take(&m->draft, candidate);
    }
}

/* ---- All small sets --------------------------------------------------------------------- */

/* Steps need not lead to every set: of small ones all are tried that the best candidates make. */
#define SMALL    4
#define ALL_POOL 16

typedef struct trial {
    uint32_t pool[ALL_POOL];
    uint32_t pooled;
    uint32_t best[SMALL];
    size_t size;
    size_t flaws;
    smz_set set;
} trial;

static void consider(mender *m, trial *t)
{
    const smz_set *now = &m->draft.now;

    if (!is_better(m, t->flaws, t->size > 0 ? &t->set : NULL) || !is_good_enough(m))
        return;
    for (size_t i = 0; i < now->size; i++)
        if (repeats_another(m, now->sentence[i]))
            return;
    memcpy(t->best, now->sentence, now->size * sizeof *t->best);
    t->size = now->size;
    t->flaws = m->draft.flaws;
    t->set = *now;
}

/* No deeper than SMALL. */
static void try_all(mender *m, trial *t, uint32_t from, size_t most)
{
    for (uint32_t k = from; k < t->pooled; k++) {
        if (!smz_draft_can_put(&m->draft, t->pool[k]))
            continue;
        smz_draft_put(&m->draft, t->pool[k]);
        consider(m, t);
        if (m->draft.now.size < most)
            try_all(m, t, k + 1, most);
        smz_draft_take(&m->draft, t->pool[k]);
    }
}

static void fill_pool(const mender *m, trial *t)
{
    if (m->with->signs->lead != SMZ_NO_LEAD)
        t->pool[t->pooled++] = m->with->signs->lead;
    for (uint32_t k = 0; k < m->with->candidates && t->pooled < ALL_POOL; k++)
        if (m->with->candidate[k] != m->with->signs->lead &&
            !(m->with->signs->sign[m->with->candidate[k]] & m->with->signs->unfit))
            t->pool[t->pooled++] = m->with->candidate[k];
}

static void mend_small(mender *m)
{
    trial t = {.flaws = m->draft.flaws};
    size_t most = m->sets->most < SMALL ? m->sets->most : SMALL, size = m->draft.now.size;
    uint32_t before[SMALL];

    if (size > SMALL || m->sets->most > SMALL)
        return;
    memcpy(before, m->draft.now.sentence, size * sizeof *before);
    for (size_t i = 0; i < size; i++)
        smz_draft_take(&m->draft, before[i]);
    fill_pool(m, &t);
    try_all(m, &t, 0, most);
    for (size_t i = 0; i < (t.size ? t.size : size); i++)
        smz_draft_put(&m->draft, t.size ? t.best[i] : before[i]);
}

/* ---- Notes ------------------------------------------------------------------------------ */

/* The sentence of the set that needs this one, or NONE. */
static uint32_t who_needs(const mender *m, uint32_t sentence)
{
    const smz_signs *signs = m->with->signs;

    for (uint32_t s = sentence > FURTHEST ? sentence - FURTHEST : 0;
         s < m->sets->gain->sentences && s <= sentence + FURTHEST; s++)
        if (s != sentence && m->draft.used[s] && signs->from[s] <= sentence &&
            signs->to[s] >= sentence)
            return s;
    return NONE;
}

/* A sentence of the set that has half of a name which this one has in full, and which was not told
 * before; or NONE. */
static uint32_t who_is_told(const mender *m, uint32_t sentence)
{
    const smz_introductions *names = &m->with->signs->names;

    for (size_t i = 0; i < m->draft.now.size; i++)
        if (names->half[m->draft.now.sentence[i]] & names->whole[sentence] & m->unknown)
            return m->draft.now.sentence[i];
    return NONE;
}

/* Says of each sentence that is gone why it went. */
static void note_gone(const mender *m, const bool *was)
{
    const smz_signs *signs = m->with->signs;

    for (uint32_t s = 0; s < m->sets->gain->sentences; s++) {
        uint16_t sign = signs->sign[s];
        if (sign == 0 && signs->names.half[s] & m->unknown)
            sign = SMZ_SIGN_NAME;
        if (was[s] && !m->draft.used[s] && sign)
            m->with->note[s] = (smz_note){SMZ_WHY_GIVEN_UP, sign, s};
    }
}

/* What a sentence is there for, if the set as it is needs it; false: it does not. */
static bool note_task(smz_note *out, const mender *m, uint32_t sentence)
{
    uint32_t other = who_needs(m, sentence);

    if (other != NONE)
        *out = (smz_note){SMZ_WHY_ALONG, m->with->signs->sign[other], other};
    else if (sentence == m->with->signs->lead)
        *out = (smz_note){SMZ_WHY_LEAD, 0, sentence};
    else if ((other = who_is_told(m, sentence)) != NONE)
        *out = (smz_note){SMZ_WHY_NAMES, SMZ_SIGN_NAME, other};
    else
        return false;
    return true;
}

/* Says of each sentence that is new why it is there. The best of those that nothing needs stand in
 * for those that were given up, in the order of the document. */
static void note_new(const mender *m, const bool *was)
{
    smz_note *note = m->with->note;
    uint32_t gone = 0, sentences = m->sets->gain->sentences;

    for (uint32_t k = 0; k < m->with->candidates; k++) {
        uint32_t s = m->with->candidate[k];
        if (was[s] || !m->draft.used[s] || note_task(&note[s], m, s))
            continue;
        while (gone < sentences && !(was[gone] && note[gone].why == SMZ_WHY_GIVEN_UP))
            gone++;
        note[s] = gone < sentences ? (smz_note){SMZ_WHY_INSTEAD, note[gone].sign, gone}
                                   : (smz_note){SMZ_WHY_ROOM, 0, s};
        gone += gone < sentences;
    }
}

/* ---- The whole -------------------------------------------------------------------------- */

uint32_t smz_repair_candidates(uint32_t *candidate, uint32_t candidates, smz_note *note,
                               const smz_signs *signs, const smz_sets *sets)
{
    smz_cost room = sets->all;
    uint32_t fit = 0;
    bool all_fit = true;

    for (uint32_t k = 0; k < candidates; k++) {
        smz_cost price = smz_price(&sets->cost[candidate[k]]);
        if (signs->sign[candidate[k]] & signs->unfit)
            continue;
        fit++;
        all_fit = all_fit && smz_fits(&room, &price);
        if (all_fit)
            room = smz_less_room(&room, &price);
    }
    if (fit == 0 || (sets->goal != SMZ_GOAL_FREE && all_fit && fit < sets->most))
        return candidates;
    fit = 0;
    for (uint32_t k = 0; k < candidates; k++) {
        uint32_t sentence = candidate[k];
        uint16_t unfit = signs->sign[sentence] & signs->unfit;
        if (unfit)
            note[sentence] = (smz_note){SMZ_WHY_GIVEN_UP, unfit, sentence};
        else
            candidate[fit++] = sentence;
    }
    return fit;
}

int smz_repair_set(const smz_repair *repair, smz_error *error)
{
    smz_sets *sets = repair->sets;
    mender m = {.with = repair,
                .sets = sets,
                .first = sets->now,
                .keep = (uint64_t)((1 - repair->tolerance) * 65536 + 0.5)};
    bool *was = SMZ_NEW(repair->scratch, bool, sets->gain->sentences);
    int status = smz_draft_begin(&m.draft, repair->scratch, sets, repair->signs, error);

    if (status != SMZ_OK || !was)
        return status != SMZ_OK ? status : smz_fail_memory(error);
    if (m.draft.flaws == 0)
        return SMZ_OK;
    m.unknown = m.draft.unknown;
    memcpy(was, sets->used, sets->gain->sentences * sizeof *was);
    sets->work = 0;
    while (m.draft.flaws > 0 && sets->work < WORK_AT_MOST && mend(&m))
        ;
    if (m.draft.flaws > 0)
        mend_small(&m);
    if (sets->goal == SMZ_GOAL_RECALL)
        fill(&m);
    smz_draft_end(&m.draft);
    note_gone(&m, was);
    note_new(&m, was);
    return SMZ_OK;
}
