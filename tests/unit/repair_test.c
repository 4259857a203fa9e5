/* select/repair.c: how sets of sentences are mended that cannot be read alone. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include "select/repair.h"

#define MOST 9

/* Sentences that share no word: each is worth its digit, and costs a word. */
typedef struct table {
    smz_arena arena;
    smz_doc doc;
    smz_matrix matrix;
    smz_gain gain;
    size_t start[MOST + 1];
    uint32_t gram[MOST], value[MOST], length[MOST];
    smz_cost cost[MOST];
    uint16_t sign[MOST];
    uint64_t whole[MOST], half[MOST];
    uint32_t from[MOST], to[MOST];
    uint32_t zero[MOST + 1];
    smz_signs signs;
    smz_sets sets;
    uint32_t order[MOST];
    smz_note note[MOST];
    smz_candidate sentence[MOST];
    smz_repair repair;
} table;

static void open_table(table *t, uint32_t sentences, const uint32_t *value)
{
    *t = (table){.gain = {.sentences = sentences, .grams = sentences}};
    smz_arena_init(&t->arena, NULL, 1 << 14);
    t->gain.start = t->start;
    t->gain.gram = t->gram;
    t->gain.value = t->value;
    t->gain.length = t->length;
    for (uint32_t i = 0; i < sentences; i++) {
        uint32_t place = i;
        t->start[i + 1] = i + 1;
        t->gram[i] = t->from[i] = t->to[i] = i;
        t->value[i] = value[i];
        t->cost[i] = (smz_cost){1, 1, 1};
        t->sentence[i].span = (smz_span){i, i + 1};
        for (; place > 0 && value[i] > value[t->order[place - 1]]; place--)
            t->order[place] = t->order[place - 1];
        t->order[place] = i;
    }
    t->doc = (smz_doc){.sentences = t->sentence, .source.text = SMZ_TEXT("abcdefghi")};
    t->matrix = (smz_matrix){.start = t->zero};
    t->signs = (smz_signs){.sign = t->sign,
                           .unfit = SMZ_SIGN_UNFIT,
                           .from = t->from,
                           .to = t->to,
                           .names = {t->whole, t->half},
                           .lead = SMZ_NO_LEAD};
    cr_assert_eq(smz_sets_make(&t->sets, &t->arena, &t->gain, t->cost, NULL), SMZ_OK);
    t->sets.all = t->sets.room = (smz_cost){SIZE_MAX, SIZE_MAX, SIZE_MAX};
    t->sets.goal = SMZ_GOAL_FIXED;
    t->sets.reference = 1;
    t->repair = (smz_repair){.sets = &t->sets,
                             .signs = &t->signs,
                             .candidate = t->order,
                             .candidates = sentences,
                             .doc = &t->doc,
                             .matrix = &t->matrix,
                             .redundancy = 0.7,
                             .scratch = &t->arena,
                             .note = t->note};
}

static void lean(table *t, uint32_t sentence)
{
    t->sign[sentence] |= SMZ_SIGN_PRONOUN;
    t->from[sentence] = sentence - 1;
}

/* Takes the `most` best sentences, and mends. */
static void mend(table *t, size_t most, double tolerance)
{
    t->sets.most = most;
    t->repair.tolerance = tolerance;
    for (size_t i = 0; i < most; i++)
        smz_sets_add(&t->sets, t->order[i]);
    cr_assert_eq(smz_repair_set(&t->repair, NULL), SMZ_OK);
}

static void assert_set(table *t, const char *expected)
{
    char got[MOST + 1] = "";
    size_t size = 0;

    for (uint32_t i = 0; i < t->gain.sentences; i++)
        if (t->sets.used[i])
            got[size++] = (char)('0' + i);
    cr_assert_str_eq(got, expected);
    cr_assert_eq(size, t->sets.now.size);
    smz_arena_free(&t->arena);
}

#define VALUES(...)                                                                                \
    (sizeof((uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t)), ((const uint32_t[]){__VA_ARGS__})

Test(repair, leaves_a_set_without_flaws_alone)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 80));
    mend(&t, 2, 1);
    cr_assert_eq(t.note[0].why, SMZ_WHY_SCORE);
    assert_set(&t, "02");
}

Test(repair, puts_another_sentence_in_its_place)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 88));
    lean(&t, 2);
    mend(&t, 2, 0.02);
    cr_assert_eq(t.note[3].why, SMZ_WHY_INSTEAD);
    cr_assert_eq(t.note[3].other, 2);
    cr_assert_eq(t.note[2].why, SMZ_WHY_GIVEN_UP);
    cr_assert_eq(t.note[2].sign, SMZ_SIGN_PRONOUN);
    assert_set(&t, "03");
}

Test(repair, never_gives_up_more_than_it_may)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 86)); /* 186 of 190 is less than 98 of 100 */
    lean(&t, 2);
    mend(&t, 2, 0.02);
    assert_set(&t, "02");
    open_table(&t, VALUES(100, 10, 90, 86));
    lean(&t, 2);
    mend(&t, 2, 0.03);
    assert_set(&t, "03");
}

Test(repair, takes_the_predecessor_along_where_there_is_room)
{
    table t;

    open_table(&t, VALUES(100, 10, 1, 90));
    lean(&t, 3);
    t.sets.goal = SMZ_GOAL_RECALL;
    t.sets.most = 4;
    t.sets.all = t.sets.room = (smz_cost){3, SIZE_MAX, SIZE_MAX};
    t.repair.tolerance = 0.02;
    smz_sets_add(&t.sets, 0);
    smz_sets_add(&t.sets, 3);
    cr_assert_eq(smz_repair_set(&t.repair, NULL), SMZ_OK);
    cr_assert_eq(t.note[2].why, SMZ_WHY_ALONG);
    cr_assert_eq(t.note[2].other, 3);
    assert_set(&t, "023");
}

Test(repair, keeps_a_quotation_whole_or_out)
{
    table t;

    open_table(&t, VALUES(100, 90, 89, 10));
    t.from[1] = t.from[2] = 1;
    t.to[1] = t.to[2] = 2;
    t.sign[1] = t.sign[2] = SMZ_SIGN_QUOTATION;
    mend(&t, 2, 0.06); /* 189 of 190 stays torn, 179 of 190 is whole */
    assert_set(&t, "12");
}

Test(repair, brings_the_lead_back)
{
    table t;

    open_table(&t, VALUES(86, 100, 90));
    t.signs.lead = 0;
    mend(&t, 2, 0.02);
    assert_set(&t, "12");
    open_table(&t, VALUES(86, 100, 90));
    t.signs.lead = 0;
    mend(&t, 2, 0.03); /* 186 of 190 */
    cr_assert_eq(t.note[0].why, SMZ_WHY_LEAD);
    assert_set(&t, "01");
}

Test(repair, lets_somebody_be_introduced)
{
    table t;

    open_table(&t, VALUES(86, 100, 90, 87));
    t.whole[0] = 1;
    t.half[1] = 1;
    mend(&t, 2, 0.03); /* 187 of 190 would be more, but 1 still knows half a name */
    cr_assert_eq(t.note[0].why, SMZ_WHY_NAMES);
    cr_assert_eq(t.note[0].other, 1);
    assert_set(&t, "01");
}

/* "in place of sentence 2, which has half a name" */
Test(repair, says_which_sentence_had_half_a_name)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 88));
    t.half[2] = 1;
    mend(&t, 2, 0.02);
    cr_assert_eq(t.note[3].why, SMZ_WHY_INSTEAD);
    cr_assert_eq(t.note[3].other, 2);
    cr_assert_eq(t.note[3].sign, SMZ_SIGN_NAME);
    cr_assert_str_eq(smz_sign_name(t.note[3].sign), "has half a name");
    assert_set(&t, "03");
}

Test(repair, asides_are_not_needed)
{
    table t;

    open_table(&t, VALUES(100, 10, 90));
    t.sign[1] = SMZ_SIGN_ASIDE;
    t.sign[2] = SMZ_SIGN_PRONOUN;
    t.from[2] = 0;
    mend(&t, 2, 0.5);
    assert_set(&t, "02");
}

Test(repair, fills_what_a_budget_has_left)
{
    table t;

    open_table(&t, VALUES(100, 5, 90, 89, 1));
    t.sets.goal = SMZ_GOAL_RECALL;
    t.sets.all = t.sets.room = (smz_cost){4, SIZE_MAX, SIZE_MAX};
    t.cost[2].words = 3;
    t.cost[3].words = 2;
    lean(&t, 2);
    t.sets.most = 9;
    t.repair.tolerance = 0.02;
    smz_sets_add(&t.sets, 0);
    smz_sets_add(&t.sets, 2);
    cr_assert_eq(smz_repair_set(&t.repair, NULL), SMZ_OK);
    cr_assert_eq(t.note[1].why, SMZ_WHY_ROOM, "3 costs less than 2");
    assert_set(&t, "013");
}

Test(repair, candidates_unfit_to_be_read_wait_until_the_others_are_all_in)
{
    table t;

    open_table(&t, VALUES(100, 90, 80));
    t.sign[0] = SMZ_SIGN_QUESTION;
    t.sets.most = 2;
    cr_assert_eq(smz_repair_candidates(t.order, 3, t.note, &t.signs, &t.sets), 2);
    cr_assert_eq(t.order[0], 1);
    cr_assert_eq(t.note[0].why, SMZ_WHY_GIVEN_UP);
    t.order[0] = 0;
    t.order[1] = 1;
    t.order[2] = 2;
    t.sets.most = 3;
    cr_assert_eq(smz_repair_candidates(t.order, 3, t.note, &t.signs, &t.sets), 3);
    smz_arena_free(&t.arena);
}

/* Flaws of a set given as bits, by the definition. */
static unsigned plain_flaws(const table *t, unsigned set)
{
    unsigned flaws = 0;

    for (uint32_t s = 0; s < t->gain.sentences; s++) {
        bool flawed = t->sign[s] & SMZ_SIGN_MARK;
        for (uint32_t need = t->from[s]; need <= t->to[s]; need++)
            flawed = flawed || !(set >> need & 1);
        flaws += (set >> s & 1) && flawed;
    }
    return flaws;
}

/* Random documents of nine sentences against all sets of three: where one without a flaw keeps so
 * much of the best one's worth, it is found. */
Test(repair, finds_a_set_without_flaws_where_there_is_one)
{
    srand(1);
    for (int run = 0; run < 400; run++) {
        table t;
        uint32_t value[MOST];
        unsigned best = 0, fewest = 9, got = 0, keep;
        for (int i = 0; i < MOST; i++)
            value[i] = 900 + (uint32_t)rand() % 200;
        open_table(&t, MOST, value);
        for (uint32_t i = 1; i < MOST; i++)
            if (rand() % 2)
                lean(&t, i);
        t.sign[rand() % MOST] |= SMZ_SIGN_MARK;
        for (unsigned set = 0; set < 1 << MOST; set++) {
            unsigned sum = 0;
            for (unsigned i = 0; i < MOST; i++)
                sum += set >> i & 1 ? value[i] : 0;
            if (__builtin_popcount(set) == 3 && sum > best)
                best = sum;
        }
        keep = best - best / 20; /* what is at the edge is left to rounding */
        for (unsigned set = 0; set < 1 << MOST; set++) {
            unsigned sum = 0;
            for (unsigned i = 0; i < MOST; i++)
                sum += set >> i & 1 ? value[i] : 0;
            if (__builtin_popcount(set) == 3 && sum > keep && plain_flaws(&t, set) < fewest)
                fewest = plain_flaws(&t, set);
        }
        mend(&t, 3, 0.05);
        for (unsigned i = 0; i < MOST; i++)
            got |= (unsigned)t.sets.used[i] << i;
        cr_assert_leq(plain_flaws(&t, got), fewest, "run %d", run);
        cr_assert_geq(t.sets.now.value * 100, best * 95 - 1);
        cr_assert_eq(t.sets.now.size, 3);
        smz_arena_free(&t.arena);
    }
}
