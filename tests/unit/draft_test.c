/* select/: a draft knows of its flaws, its room and its value what counting them anew says. */
#include <criterion/criterion.h>
#include <string.h>
#include "select/draft.h"

#define SENTENCES 12
#define GRAMS     30
#define EACH      6
#define CHANGES   400

typedef struct fixture {
    smz_arena arena;
    uint64_t random;
    size_t start[SENTENCES + 1];
    uint32_t gram[SENTENCES * EACH], value[GRAMS], length[SENTENCES];
    uint32_t from[SENTENCES], to[SENTENCES];
    uint16_t sign[SENTENCES];
    uint64_t whole[SENTENCES], half[SENTENCES];
    smz_cost cost[SENTENCES];
    smz_gain gain;
    smz_signs signs;
    smz_sets sets;
} fixture;

static uint32_t draw(fixture *f, uint32_t bound)
{
    f->random = f->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(f->random >> 33) % bound;
}

/* Sentences of EACH distinct grams, some of which need up to two before and one behind; names of
 * four, in full or by half; one of the sentences is the lead. */
static void make(fixture *f, uint64_t seed)
{
    *f = (fixture){.random = seed};
    smz_arena_init(&f->arena, NULL, 4096);
    for (uint32_t g = 0; g < GRAMS; g++)
        f->value[g] = draw(f, 9000);
    for (uint32_t s = 0; s < SENTENCES; s++) {
        uint32_t first = draw(f, GRAMS), before = draw(f, 3), behind = draw(f, 2);
        f->start[s + 1] = f->start[s] + EACH;
        for (uint32_t i = 0; i < EACH; i++)
            f->gram[f->start[s] + i] = (first + i * 7) % GRAMS;
        f->length[s] = 1 + draw(f, 30);
        f->cost[s] = (smz_cost){f->length[s], 5, 6};
        f->from[s] = s - (before < s ? before : 0);
        f->to[s] = s + (s + behind < SENTENCES ? behind : 0);
        f->sign[s] = draw(f, 5) == 0 ? SMZ_SIGN_MARK : draw(f, 6) == 0 ? SMZ_SIGN_ASIDE : 0;
        f->whole[s] = draw(f, 16);
        f->half[s] = draw(f, 16) & ~f->whole[s];
    }
    f->gain = (smz_gain){.sentences = SENTENCES,
                         .grams = GRAMS,
                         .start = f->start,
                         .gram = f->gram,
                         .value = f->value,
                         .length = f->length};
    f->signs = (smz_signs){.sign = f->sign,
                           .unfit = SMZ_SIGN_UNFIT,
                           .from = f->from,
                           .to = f->to,
                           .names = {f->whole, f->half},
                           .lead = draw(f, SENTENCES)};
    cr_assert_eq(smz_sets_make(&f->sets, &f->arena, &f->gain, f->cost, NULL), SMZ_OK);
    f->sets.most = 7;
    f->sets.room = f->sets.all = (smz_cost){90, SIZE_MAX, SIZE_MAX};
}

static size_t count_flaws(const smz_draft *draft)
{
    const smz_signs *signs = draft->signs;
    uint64_t whole = 0, half = 0;
    size_t flaws = !draft->used[signs->lead];

    for (size_t i = 0; i < draft->now.size; i++) {
        flaws += smz_draft_is_flawed(draft, draft->now.sentence[i]);
        whole |= signs->names.whole[draft->now.sentence[i]];
        half |= signs->names.half[draft->now.sentence[i]];
    }
    for (uint64_t unknown = half & ~whole; unknown; unknown &= unknown - 1)
        flaws++;
    return flaws;
}

/* The same set, made at once. */
static void assert_worth(fixture *f, const smz_set *now, const smz_cost *room)
{
    smz_sets anew;

    cr_assert_eq(smz_sets_make(&anew, &f->arena, &f->gain, f->cost, NULL), SMZ_OK);
    anew.most = SENTENCES;
    anew.room = f->sets.all;
    for (size_t i = 0; i < now->size; i++)
        smz_sets_add(&anew, now->sentence[i]);
    cr_assert(anew.now.value == now->value && anew.now.length == now->length);
    cr_assert_eq(anew.room.words, room->words);
}

static void change(fixture *f, smz_draft *draft)
{
    uint32_t sentence = draw(f, SENTENCES);

    if (draft->used[sentence])
        smz_draft_take(draft, sentence);
    else if (smz_draft_can_put(draft, sentence))
        smz_draft_put(draft, sentence);
    cr_assert_eq(draft->flaws, count_flaws(draft));
    cr_assert_leq(draft->now.size, f->sets.most);
    if (draw(f, 4) == 0) {
        smz_draft_value(draft);
        assert_worth(f, &draft->now, &draft->room);
    }
}

Test(draft, counts_what_is_so)
{
    for (uint64_t seed = 0; seed < 20; seed++) {
        fixture f;
        smz_draft draft;
        make(&f, seed);
        smz_sets_add(&f.sets, 3);
        cr_assert_eq(smz_draft_begin(&draft, &f.arena, &f.sets, &f.signs, NULL), SMZ_OK);
        for (unsigned i = 0; i < CHANGES; i++)
            change(&f, &draft);
        smz_draft_end(&draft);
        cr_assert_eq(f.sets.now.size, draft.now.size);
        cr_assert_eq(memcmp(f.sets.now.sentence, draft.now.sentence,
                            draft.now.size * sizeof *draft.now.sentence),
                     0, "in the draft's order");
        assert_worth(&f, &f.sets.now, &f.sets.room);
        smz_arena_free(&f.arena);
    }
}
