/* select/: of few sentences the best set is found without building each. */
#include <criterion/criterion.h>
#include <string.h>
#include "select/small_sets.h"

#define SENTENCES 12
#define GRAMS     40
#define EACH      9

typedef struct fixture {
    smz_arena arena;
    uint64_t random;
    size_t start[SENTENCES + 1];
    uint32_t gram[SENTENCES * EACH];
    uint32_t value[GRAMS];
    uint32_t length[SENTENCES];
    uint8_t times[SENTENCES][SMZ_SECONDS]; /* that a sentence holds a word */
    smz_held held[SENTENCES];
    uint32_t second[SMZ_SECONDS];
    smz_cost cost[SENTENCES];
    smz_gain gain;
    smz_sets sets;
} fixture;

static uint32_t draw(fixture *f, uint32_t bound)
{
    f->random = f->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(f->random >> 33) % bound;
}

/* Words that sentences hold up to three times; most none of them. */
static void make_held(fixture *f)
{
    for (unsigned word = 0; word < SMZ_SECONDS; word++) {
        f->second[word] = draw(f, 4000);
        for (uint32_t s = 0; s < SENTENCES; s++) {
            uint32_t times = draw(f, 12);
            f->times[s][word] = (uint8_t)(times < 4 ? times : 0);
            f->held[s].once |= (uint64_t)(f->times[s][word] > 0) << word;
            f->held[s].twice |= (uint64_t)(f->times[s][word] > 1) << word;
        }
    }
    f->gain.held = f->held;
    f->gain.second = f->second;
}

/* Sentences of up to EACH distinct grams; for odd seeds second occurrences have values. */
static void make(fixture *f, uint64_t seed)
{
    *f = (fixture){.random = seed};
    smz_arena_init(&f->arena, NULL, 4096);
    for (uint32_t g = 0; g < GRAMS; g++)
        f->value[g] = draw(f, 9000);
    for (uint32_t s = 0; s < SENTENCES; s++) {
        uint32_t count = draw(f, EACH + 1), first = draw(f, GRAMS);
        f->start[s + 1] = f->start[s] + count;
        for (uint32_t i = 0; i < count; i++)
            f->gram[f->start[s] + i] = (first + i * 3) % GRAMS;
        f->length[s] = 1 + draw(f, 30);
        f->cost[s] = (smz_cost){f->length[s], 5 * f->length[s], 6 * f->length[s]};
    }
    f->gain = (smz_gain){.sentences = SENTENCES,
                         .grams = GRAMS,
                         .start = f->start,
                         .gram = f->gram,
                         .value = f->value,
                         .length = f->length};
    if (seed % 2)
        make_held(f);
    cr_assert_eq(smz_sets_make(&f->sets, &f->arena, &f->gain, f->cost, NULL), SMZ_OK);
}

/* The same by adding and taking out sentences. */
static void search(smz_set *best, smz_sets *sets, const uint32_t *pool, unsigned from,
                   unsigned count)
{
    for (unsigned k = from; k < count; k++) {
        if (!smz_sets_can_add(sets, pool[k]))
            continue;
        smz_sets_add(sets, pool[k]);
        if (smz_sets_is_better(sets, &sets->now, best)) {
            memcpy(best->sentence, sets->now.sentence, sets->now.size * sizeof *best->sentence);
            best->size = sets->now.size;
            best->value = sets->now.value;
            best->length = sets->now.length;
        }
        if (sets->now.size < SMZ_SMALL_SET)
            search(best, sets, pool, k + 1, count);
        smz_sets_drop(sets, sets->now.size - 1);
    }
}

static void compare(fixture *f, smz_goal goal, size_t most, size_t words, unsigned count)
{
    uint32_t pool[SMZ_SMALL_POOL], one[SENTENCES], other[SENTENCES];
    smz_set expected = {.sentence = one}, found = {.sentence = other};

    for (uint32_t k = 0; k < count; k++)
        pool[k] = k + (SENTENCES - count);
    f->sets.goal = goal;
    f->sets.most = most;
    f->sets.reference = 40;
    f->sets.room = (smz_cost){words, SIZE_MAX, SIZE_MAX};
    search(&expected, &f->sets, pool, 0, count);
    cr_assert_eq(smz_small_sets(&found, &f->sets, pool, count, &f->arena, NULL), SMZ_OK);
    cr_assert(found.size == expected.size && found.value == expected.value &&
              found.length == expected.length);
    cr_assert_eq(memcmp(one, other, found.size * sizeof *one), 0, "the first of equal sets");
    cr_assert_eq(f->sets.now.size, 0);
}

Test(small_sets, are_those_that_are_found_one_by_one)
{
    static const smz_goal goals[] = {SMZ_GOAL_FREE, SMZ_GOAL_FIXED, SMZ_GOAL_RECALL};

    for (uint64_t seed = 0; seed < 50; seed++) {
        fixture f;
        make(&f, seed);
        for (size_t g = 0; g < 3; g++)
            for (size_t most = 0; most < 6; most++) {
                compare(&f, goals[g], most, SIZE_MAX, SMZ_SMALL_POOL);
                compare(&f, goals[g], most, 30, SMZ_SMALL_POOL);
                compare(&f, goals[g], most, 40, 3);
                compare(&f, goals[g], most, 40, 0);
            }
        smz_arena_free(&f.arena);
    }
}

/* ---- Second occurrences ----------------------------------------------------------------- */

/* V of a set from its definition. */
static uint64_t value_of(const fixture *f, const bool *in)
{
    bool has[GRAMS] = {false};
    unsigned times[SMZ_SECONDS] = {0};
    uint64_t value = 0;

    for (uint32_t s = 0; s < SENTENCES; s++) {
        for (size_t e = f->start[s]; in[s] && e < f->start[s + 1]; e++) {
            value += has[f->gram[e]] ? 0 : f->value[f->gram[e]];
            has[f->gram[e]] = true;
        }
        for (unsigned word = 0; in[s] && word < SMZ_SECONDS; word++)
            times[word] += f->times[s][word];
    }
    for (unsigned word = 0; word < SMZ_SECONDS; word++)
        value += times[word] >= 2 ? f->second[word] : 0;
    return value;
}

Test(sets, what_a_set_holds_twice_has_its_second_value_as_sentences_come_and_go)
{
    fixture f;
    bool in[SENTENCES] = {false};

    make(&f, 7);
    f.sets.most = SENTENCES;
    f.sets.room = (smz_cost){SIZE_MAX, SIZE_MAX, SIZE_MAX};
    for (unsigned round = 0; round < 400; round++) {
        uint32_t s = draw(&f, SENTENCES);
        uint64_t before = f.sets.now.value;
        size_t place = 0;
        while (in[s] && f.sets.now.sentence[place] != s)
            place++;
        if (in[s]) {
            smz_sets_drop(&f.sets, place);
        } else {
            uint64_t gain = smz_sets_gain(&f.sets, s);
            smz_sets_add(&f.sets, s);
            cr_assert_eq(f.sets.now.value, before + gain);
        }
        in[s] = !in[s];
        cr_assert_eq(f.sets.now.value, value_of(&f, in), "round %u", round);
    }
    smz_sets_empty(&f.sets);
    cr_assert_eq(f.sets.now.value, 0);
    smz_arena_free(&f.arena);
}
