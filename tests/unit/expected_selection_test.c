/* Selection by expected gain: small tables, and against all sets of sentences. */
#include "tiny_document.h"

#include <math.h>
#include <stdlib.h>
#include "rank/gain.h"
#include "rank/lanes.h"
#include "rank/methods.h"
#include "rank/model.h"
#include "select/select.h"

/* ---- Selection -------------------------------------------------------------------------- */

#define MOST 24

typedef struct table {
    tiny t;
    smz_grams grams;
    smz_gain gain;
    uint32_t value[1024];
    smz_ranking ranking;
    double score[MOST];
    uint32_t order[MOST];
    smz_cost cost[MOST];
    smz_selection selection;
} table;

static const smz_budget no_limit = {
    SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, false, smz_parameter_defaults, false};

/* Sentences are ranked in order of their number; every value is 0. Each letter is a word of one
 * character and two bytes. */
static void open_table(table *b, const char *text, double length)
{
    memset(b, 0, sizeof *b);
    tiny_init(&b->t, text);
    cr_assert_leq(b->t.doc.sentence_count, MOST);
    cr_assert_eq(smz_grams_make(&b->grams, &b->t.arena, &b->t.scratch, &b->t.doc, NULL), SMZ_OK);
    cr_assert_leq(smz_gram_count(&b->grams), 1024);
    b->gain = (smz_gain){.sentences = b->grams.sentences,
                         .grams = smz_gram_count(&b->grams),
                         .start = b->grams.start,
                         .gram = b->grams.gram,
                         .value = b->value,
                         .length = b->grams.length,
                         .free_length = length,
                         .sentence_length = length};
    b->ranking = (smz_ranking){
        .count = b->grams.sentences, .score = b->score, .order = b->order, .gain = &b->gain};
    for (uint32_t i = 0; i < b->grams.sentences; i++) {
        b->order[i] = i;
        b->score[i] = 1.0 / (i + 1.0);
        b->cost[i] = (smz_cost){b->grams.length[i], b->grams.length[i], 2 * b->grams.length[i]};
    }
}

static void choose(table *b, smz_budget budget)
{
    cr_assert_eq(smz_select(&b->selection, &b->t.arena, &b->t.scratch, &b->t.doc, &b->t.matrix,
                            &b->ranking, b->cost, &budget, NULL),
                 SMZ_OK);
}

static void assert_chosen(table *b, smz_budget budget, const char *expected)
{
    char chosen[MOST + 1] = "";

    choose(b, budget);
    for (uint32_t i = 0; i < b->selection.size; i++)
        chosen[i] = (char)('0' + b->selection.chosen[i]);
    cr_assert_str_eq(chosen, expected);
}

static smz_budget sentences(size_t count)
{
    smz_budget budget = no_limit;

    budget.sentences = count;
    return budget;
}

Test(expected, a_word_that_is_said_twice_counts_once)
{
    table b;

    open_table(&b, "ab ac de", 4);
    b.value['a' - 'a'] = 10;
    b.value['b' - 'a'] = b.value['c' - 'a'] = 2;
    b.value['d' - 'a'] = b.value['e' - 'a'] = 2;
    /* ab and ac are worth 14, ab and de 16. */
    assert_chosen(&b, sentences(2), "02");
    tiny_free(&b.t);
}

Test(expected, a_free_number_ends_where_the_ratio_falls)
{
    smz_budget budget = no_limit;
    table b;

    open_table(&b, "ab cd ef", 4);
    budget.automatic = true;
    b.value[0] = b.value[1] = 10;
    b.value[2] = 9;
    b.value[3] = 0;
    b.value[4] = 3;
    /* 20 / 6 < 29 / 8 > 32 / 10. */
    assert_chosen(&b, budget, "01");
    tiny_free(&b.t);
}

Test(expected, a_limit_in_words_is_filled_with_what_says_most)
{
    smz_budget budget = no_limit;
    table b;

    open_table(&b, "abcd ef gh", 4);
    b.value[0] = 5;              /* a */
    b.value[4] = b.value[5] = 2; /* e, f */
    b.value[6] = 2;              /* g */
    budget.words = 4;
    assert_chosen(&b, budget, "12"); /* 6 instead of 5 */
    budget.words = 3;
    assert_chosen(&b, budget, "1");
    cr_assert_eq(b.selection.fate[0], SMZ_FATE_TOO_LONG);
    tiny_free(&b.t);
}

Test(expected, of_equal_sets_the_first_is_chosen)
{
    table b;

    open_table(&b, "ab cd ef gh", 4);
    for (unsigned i = 0; i < 8; i++)
        b.value[i] = 3;
    assert_chosen(&b, sentences(2), "01");
    tiny_free(&b.t);
}

Test(expected, nothing_is_said_twice_even_where_there_is_room)
{
    table b;

    open_table(&b, "abcd abcd efgh abcd", 4);
    for (unsigned i = 0; i < 8; i++)
        b.value[i] = 3;
    assert_chosen(&b, sentences(4), "02");
    cr_assert_eq(b.selection.fate[1], SMZ_FATE_REPEATED);
    assert_chosen(&b, sentences(1), "0");
    tiny_free(&b.t);
}

Test(expected, ratios_are_compared_beyond_64_bits)
{
    table b;

    open_table(&b, "ab cd", 4e9);
    for (unsigned i = 0; i < 4; i++)
        b.value[i] = UINT32_MAX - 1;
    b.value[2] = UINT32_MAX; /* the second sentence is worth one more */
    assert_chosen(&b, sentences(1), "1");
    tiny_free(&b.t);
}

/* ---- Against all sets ------------------------------------------------------------------- */

/* A document by lot, of distinct words; values by lot as well. */
static void random_table(table *b, char *text, uint64_t *state, unsigned count)
{
    size_t at = 0;

    for (unsigned s = 0; s < count; s++) {
        unsigned length = 1 + (unsigned)(smz_random(state) % 5);
        for (unsigned i = 0; i < length; i++)
            text[at++] = (char)('a' + smz_random(state) % 26);
        text[at++] = s + 1 < count ? ' ' : '\0';
    }
    open_table(b, text, 1 + (double)(smz_random(state) % 8));
    for (uint32_t g = 0; g < b->gain.grams; g++)
        b->value[g] = (uint32_t)(smz_random(state) % 1000);
}

typedef struct worth {
    size_t size, words;
    uint64_t value, length;
} worth;

static worth worth_of(const table *b, unsigned set)
{
    bool has[1024] = {false};
    worth w = {0};

    for (uint32_t s = 0; s < b->gain.sentences; s++) {
        if (!(set >> s & 1))
            continue;
        w.size++;
        w.length += b->gain.length[s];
        w.words += b->cost[s].words;
        for (size_t e = b->gain.start[s]; e < b->gain.start[s + 1]; e++) {
            uint32_t gram = b->gain.gram[e];
            w.value += has[gram] ? 0 : b->value[gram];
            has[gram] = true;
        }
    }
    return w;
}

static unsigned chosen_set(const table *b)
{
    unsigned set = 0;

    for (uint32_t i = 0; i < b->selection.size; i++)
        set |= 1u << b->selection.chosen[i];
    return set;
}

static double ratio(const worth *w, double length)
{
    return (double)w->value / ((double)w->length + length);
}

Test(expected, three_sentences_are_the_best_of_all_triples)
{
    uint64_t state = 1;

    for (unsigned round = 0; round < 300; round++) {
        char text[256];
        table b;
        worth mine;
        double best = 0, length;
        random_table(&b, text, &state, 8);
        choose(&b, sentences(3));
        length = floor(3 * b.gain.sentence_length + 0.5);
        mine = worth_of(&b, chosen_set(&b));
        for (unsigned set = 0; set < 1u << 8 && mine.size == 3; set++) {
            worth w = worth_of(&b, set);
            if (w.size == 3 && ratio(&w, length) > best)
                best = ratio(&w, length);
        }
        /* A repetition may stand in the way of the best triple. */
        cr_assert(mine.size < 3 || fabs(ratio(&mine, length) - best) < 1e-9 ||
                      memchr(b.selection.fate, SMZ_FATE_REPEATED, 8),
                  "%s", text);
        tiny_free(&b.t);
    }
}

Test(expected, no_limit_is_ever_exceeded)
{
    uint64_t state = 2;

    for (unsigned round = 0; round < 2000; round++) {
        char text[512];
        table b;
        smz_budget budget = {.sentences = 1 + smz_random(&state) % 9,
                             .words = smz_random(&state) % 30,
                             .chars = smz_random(&state) % 40,
                             .bytes = smz_random(&state) % 70,
                             .automatic = smz_random(&state) % 2,
                             .parameters = smz_parameter_defaults};
        size_t words = 0, chars = 0, bytes = 0;
        random_table(&b, text, &state, 20);
        choose(&b, budget);
        for (uint32_t i = 0; i < b.selection.size; i++) {
            const smz_cost *cost = &b.cost[b.selection.chosen[i]];
            words += cost->words;
            chars += cost->chars + (i > 0);
            bytes += cost->bytes + (i > 0);
        }
        cr_assert_leq(b.selection.size, budget.sentences);
        cr_assert_leq(words, budget.words);
        cr_assert_leq(chars, budget.chars);
        cr_assert_leq(bytes, budget.bytes);
        tiny_free(&b.t);
    }
}

/* The search is no full one; how near it comes is measured here, so that a change shows. */
Test(expected, a_limit_in_words_is_filled_nearly_as_well_as_can_be)
{
    uint64_t state = 3;
    double mine = 0, all = 0;

    for (unsigned round = 0; round < 100; round++) {
        char text[256];
        smz_budget budget = no_limit;
        uint64_t best = 0;
        table b;
        worth w;
        random_table(&b, text, &state, 10);
        budget.words = 15;
        choose(&b, budget);
        w = worth_of(&b, chosen_set(&b));
        mine += (double)w.value;
        for (unsigned set = 0; set < 1u << 10; set++) {
            w = worth_of(&b, set);
            if (w.words <= budget.words && w.value > best)
                best = w.value;
        }
        all += (double)best;
        tiny_free(&b.t);
    }
    cr_assert_gt(mine / all, 0.985, "%.4f of what can be had", mine / all);
}

/* A limit by lot in one unit or in all. */
static smz_budget random_limit(uint64_t *state)
{
    smz_budget budget = no_limit;
    unsigned which = (unsigned)(smz_random(state) % 4);

    if (which == 0 || which == 3)
        budget.words = 5 + smz_random(state) % 12;
    if (which == 1 || which == 3)
        budget.chars = 5 + smz_random(state) % 15;
    if (which == 2 || which == 3)
        budget.bytes = 10 + smz_random(state) % 30;
    return budget;
}

static bool fits_budget(const table *b, unsigned set, const smz_budget *budget)
{
    size_t words = 0, chars = 0, bytes = 0;

    for (uint32_t s = 0; s < b->gain.sentences; s++)
        if (set >> s & 1) {
            words += b->cost[s].words;
            chars += b->cost[s].chars + (chars > 0);
            bytes += b->cost[s].bytes + (bytes > 0);
        }
    return words <= budget->words && chars <= budget->chars && bytes <= budget->bytes;
}

/* Where the method is one of the literature, small documents are searched to the end. */
Test(expected, of_a_small_document_the_set_is_the_best_that_fits)
{
    uint64_t state = 4;

    for (unsigned round = 0; round < 300; round++) {
        char text[256];
        smz_budget budget = random_limit(&state);
        uint64_t best = 0;
        table b;
        worth mine;
        random_table(&b, text, &state, 10);
        b.gain.literature = true;
        choose(&b, budget);
        mine = worth_of(&b, chosen_set(&b));
        for (unsigned set = 0; set < 1u << 10; set++) {
            worth w = worth_of(&b, set);
            if (fits_budget(&b, set, &budget) && w.value > best)
                best = w.value;
        }
        cr_assert(mine.value == best || memchr(b.selection.fate, SMZ_FATE_REPEATED, 10),
                  "%s: %llu of %llu", text, (unsigned long long)mine.value,
                  (unsigned long long)best);
        tiny_free(&b.t);
    }
}

/* The same with the scores of any method. */
Test(expected, knapsack_has_the_highest_sum_of_scores_that_fits)
{
    double parameters[SMZ_PARAMETERS];
    uint64_t state = 5;

    memcpy(parameters, smz_parameter_defaults, sizeof parameters);
    parameters[SMZ_SELECT_KNAPSACK] = 1;
    for (unsigned round = 0; round < 300; round++) {
        char text[256];
        smz_budget budget = random_limit(&state);
        double mine = 0, best = 0;
        table b;
        budget.parameters = parameters;
        random_table(&b, text, &state, 10);
        b.ranking.gain = NULL;
        choose(&b, budget);
        for (unsigned set = 0; set < 1u << 10; set++) {
            double sum = 0;
            for (uint32_t s = 0; s < 10; s++)
                sum += set >> s & 1 ? b.score[s] : 0;
            if (fits_budget(&b, set, &budget) && sum > best)
                best = sum;
            if (set == chosen_set(&b))
                mine = sum;
        }
        cr_assert(mine > best - 1e-4 || memchr(b.selection.fate, SMZ_FATE_REPEATED, 10),
                  "%s: %g of %g", text, mine, best);
        tiny_free(&b.t);
    }
}
