#include "select/draft.h"

#include "base/ascii.h"
#include "base/error.h"

/* ---- Flaws ------------------------------------------------------------------------------ */

bool smz_draft_is_flawed(const smz_draft *draft, uint32_t sentence)
{
    const smz_signs *signs = draft->signs;

    if (signs->sign[sentence] & signs->unfit)
        return true;
    for (uint32_t s = signs->from[sentence]; s <= signs->to[sentence]; s++)
        if (!draft->used[s] && !(signs->sign[s] & SMZ_SIGN_ASIDE))
            return true;
    return false;
}

/* Who needs each sentence, itself at least: nearly always nobody else. */
static void find_needed(smz_draft *draft)
{
    const smz_signs *signs = draft->signs;
    uint32_t sentences = draft->sets->gain->sentences;

    for (uint32_t s = 0; s < sentences; s++)
        draft->needed_from[s] = draft->needed_to[s] = s;
    for (uint32_t s = 0; s < sentences; s++)
        for (uint32_t need = signs->from[s]; need <= signs->to[s]; need++) {
            if (s < draft->needed_from[need])
                draft->needed_from[need] = s;
            if (s > draft->needed_to[need])
                draft->needed_to[need] = s;
        }
}

/* The flawed sentences of the set that a change of one sentence may make or mend. */
static size_t flaws_around(const smz_draft *draft, uint32_t sentence)
{
    size_t flaws = 0;

    for (uint32_t s = draft->needed_from[sentence]; s <= draft->needed_to[sentence]; s++)
        flaws += draft->used[s] && smz_draft_is_flawed(draft, s);
    return flaws;
}

/* Counts a sentence's names among those of the set, or out of them. */
static void count_names(smz_draft *draft, uint32_t sentence, bool in)
{
    const smz_introductions *names = &draft->signs->names;

    for (uint64_t bits = names->whole[sentence] | names->half[sentence]; bits; bits &= bits - 1) {
        unsigned name = smz_lowest_bit(bits);
        uint64_t bit = (uint64_t)1 << name;
        uint32_t *count = names->whole[sentence] & bit ? &draft->whole[name] : &draft->half[name];
        *count = in ? *count + 1 : *count - 1;
        draft->flaws -= (draft->unknown & bit) != 0;
        draft->unknown &= ~bit;
        if (draft->half[name] > 0 && draft->whole[name] == 0)
            draft->unknown |= bit;
        draft->flaws += (draft->unknown & bit) != 0;
    }
}

/* ---- Changes ---------------------------------------------------------------------------- */

static void note_move(smz_draft *draft, uint32_t sentence)
{
    if (!draft->listed[sentence])
        draft->moved[draft->moves++] = sentence;
    draft->listed[sentence] = true;
}

bool smz_draft_can_put(const smz_draft *draft, uint32_t sentence)
{
    smz_cost price = smz_price(&draft->sets->cost[sentence]);

    return !draft->used[sentence] && draft->now.size < draft->sets->most &&
           smz_fits(&draft->room, &price);
}

void smz_draft_put(smz_draft *draft, uint32_t sentence)
{
    smz_cost price = smz_price(&draft->sets->cost[sentence]);

    draft->flaws -= flaws_around(draft, sentence) + (sentence == draft->signs->lead);
    draft->used[sentence] = true;
    draft->flaws += flaws_around(draft, sentence);
    count_names(draft, sentence, true);
    draft->now.sentence[draft->now.size++] = sentence;
    draft->now.length += draft->sets->gain->length[sentence];
    draft->room = smz_less_room(&draft->room, &price);
    note_move(draft, sentence);
}

/* Where a sentence stands in a set that has it. */
static size_t place_of(const smz_set *set, uint32_t sentence)
{
    size_t place = 0;

    while (set->sentence[place] != sentence)
        place++;
    return place;
}

void smz_draft_take(smz_draft *draft, uint32_t sentence)
{
    smz_cost price = smz_price(&draft->sets->cost[sentence]);
    size_t place = place_of(&draft->now, sentence);

    draft->flaws -= flaws_around(draft, sentence);
    draft->used[sentence] = false;
    draft->flaws += flaws_around(draft, sentence) + (sentence == draft->signs->lead);
    count_names(draft, sentence, false);
    draft->now.sentence[place] = draft->now.sentence[--draft->now.size];
    draft->now.length -= draft->sets->gain->length[sentence];
    draft->room = smz_more_room(&draft->room, &price);
    note_move(draft, sentence);
}

/* ---- Values ----------------------------------------------------------------------------- */

/* What went first, so that the set never holds more than the budget does. */
void smz_draft_value(smz_draft *draft)
{
    smz_sets *sets = draft->sets;

    for (size_t i = 0; i < draft->moves; i++) {
        uint32_t sentence = draft->moved[i];
        draft->listed[sentence] = false;
        if (sets->used[sentence] && !draft->used[sentence])
            smz_sets_drop(sets, place_of(&sets->now, sentence));
    }
    for (size_t i = 0; i < draft->moves; i++)
        if (draft->used[draft->moved[i]] && !sets->used[draft->moved[i]])
            smz_sets_add(sets, draft->moved[i]);
    draft->moves = 0;
    draft->now.value = sets->now.value;
}

/* ---- The whole -------------------------------------------------------------------------- */

int smz_draft_begin(smz_draft *out, smz_arena *scratch, smz_sets *sets, const smz_signs *signs,
                    smz_error *error)
{
    uint32_t sentences = sets->gain->sentences;

    *out = (smz_draft){.sets = sets,
                       .signs = signs,
                       .needed_from = SMZ_NEW(scratch, uint32_t, sentences),
                       .needed_to = SMZ_NEW(scratch, uint32_t, sentences),
                       .now = sets->now,
                       .room = sets->room,
                       .used = SMZ_NEW(scratch, bool, sentences),
                       .moved = SMZ_NEW(scratch, uint32_t, sentences),
                       .listed = SMZ_NEW0(scratch, bool, sentences)};
    out->now.sentence = SMZ_NEW(scratch, uint32_t, sentences);
    if (!out->needed_from || !out->needed_to || !out->used || !out->moved || !out->listed ||
        !out->now.sentence)
        return smz_fail_memory(error);
    memcpy(out->now.sentence, sets->now.sentence, sets->now.size * sizeof *sets->now.sentence);
    memcpy(out->used, sets->used, sentences * sizeof *sets->used);
    find_needed(out);
    out->flaws = signs->lead != SMZ_NO_LEAD && !out->used[signs->lead];
    for (size_t i = 0; i < out->now.size; i++) {
        out->flaws += smz_draft_is_flawed(out, out->now.sentence[i]);
        count_names(out, out->now.sentence[i], true);
    }
    return SMZ_OK;
}

void smz_draft_end(smz_draft *draft)
{
    smz_draft_value(draft);
    memcpy(draft->sets->now.sentence, draft->now.sentence,
           draft->now.size * sizeof *draft->now.sentence);
}
