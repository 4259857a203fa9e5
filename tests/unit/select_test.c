#include "tiny_document.h"

#include <stdlib.h>
#include "select/select.h"

/* ---- A selection by hand ---------------------------------------------------------------- */

#define MOST 64

typedef struct table {
    tiny t;
    smz_ranking ranking;
    smz_cost cost[MOST];
    smz_selection selection;
} table;

static const smz_budget no_limit = {.sentences = SIZE_MAX,
                                    .words = SIZE_MAX,
                                    .chars = SIZE_MAX,
                                    .bytes = SIZE_MAX,
                                    .parameters = smz_parameter_defaults};

static int by_score(const smz_ranking *ranking, uint32_t a, uint32_t b)
{
    return ranking->score[a] > ranking->score[b] ||
           (ranking->score[a] == ranking->score[b] && a < b);
}

static void rank_by_hand(table *b, const double *scores)
{
    uint32_t count = b->t.doc.sentence_count;

    b->ranking = (smz_ranking){.count = count,
                               .score = SMZ_NEW0(&b->t.arena, double, count),
                               .order = SMZ_NEW(&b->t.arena, uint32_t, count)};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t place = i;
        b->ranking.score[i] = scores[i];
        for (; place > 0 && by_score(&b->ranking, i, b->ranking.order[place - 1]); place--)
            b->ranking.order[place] = b->ranking.order[place - 1];
        b->ranking.order[place] = i;
    }
}

/* Each letter is a word of one character and two bytes. */
static void open_table(table *b, const char *text, const double *scores)
{
    tiny_init(&b->t, text);
    cr_assert_leq(b->t.doc.sentence_count, MOST);
    rank_by_hand(b, scores);
    for (uint32_t i = 0; i < b->t.doc.sentence_count; i++) {
        size_t size = smz_span_size(b->t.doc.sentences[i].span);
        b->cost[i] = (smz_cost){size, size, 2 * size};
    }
}

static void choose(table *b, smz_budget budget)
{
    smz_mark before = smz_arena_mark(&b->t.scratch), after;

    cr_assert_eq(smz_select(&b->selection, &b->t.arena, &b->t.scratch, &b->t.doc, &b->t.matrix,
                            &b->ranking, b->cost, &budget, NULL),
                 SMZ_OK);
    after = smz_arena_mark(&b->t.scratch);
    cr_assert_eq(before.used * (before.chunk != NULL), after.used, "scratch memory comes back");
}

/* `expected`: the digits of the sentences chosen, best first. */
static void assert_chosen(const char *text, const double *scores, smz_budget budget,
                          const char *expected)
{
    table b;
    char chosen[MOST + 1] = "";

    open_table(&b, text, scores);
    choose(&b, budget);
    for (uint32_t i = 0; i < b.selection.size; i++)
        chosen[i] = (char)('0' + b.selection.chosen[i]);
    cr_assert_str_eq(chosen, expected);
    tiny_free(&b.t);
}

#define SCORES(...) ((const double[]){__VA_ARGS__})

/* ---- Budgets ---------------------------------------------------------------------------- */

Test(budget, sentences_takes_the_best_in_order_of_rank)
{
    smz_budget budget = no_limit;

    budget.sentences = 2;
    assert_chosen("ab cd ef", SCORES(.2, .5, .3), budget, "12");
    budget.sentences = 9;
    assert_chosen("ab cd ef", SCORES(.2, .5, .3), budget, "120");
    budget.sentences = 0;
    assert_chosen("ab cd ef", SCORES(.2, .5, .3), budget, "");
}

Test(budget, words_is_filled_to_the_last_and_not_beyond)
{
    smz_budget budget = no_limit;

    budget.words = 5;
    assert_chosen("abc de fgh", SCORES(.5, .4, .3), budget, "01");
    budget.words = 4;
    assert_chosen("abc de fgh", SCORES(.5, .4, .3), budget, "0");
    assert_chosen("abc de fgh i", SCORES(.5, .4, .3, .2), budget, "03");
}

Test(budget, chars_counts_the_line_breaks_between_sentences)
{
    smz_budget budget = no_limit;

    budget.chars = 6; /* abc, line break, de */
    assert_chosen("abc de", SCORES(.5, .4), budget, "01");
    budget.chars = 5;
    assert_chosen("abc de", SCORES(.5, .4), budget, "0");
    budget.chars = 3;
    assert_chosen("abc de", SCORES(.5, .4), budget, "0");
}

Test(budget, bytes_counts_the_line_breaks_between_sentences)
{
    smz_budget budget = no_limit;

    budget.bytes = 11;
    assert_chosen("abc de", SCORES(.5, .4), budget, "01");
    budget.bytes = 10;
    assert_chosen("abc de", SCORES(.5, .4), budget, "0");
}

Test(budget, all_limits_hold_together)
{
    smz_budget budget = {
        .sentences = 3, .words = 7, .chars = 9, .bytes = 15, .parameters = smz_parameter_defaults};

    /* 3 + 2 words, 3 + 1 + 2 chars, 6 + 1 + 4 bytes; one more of one letter: 14 bytes. */
    assert_chosen("abc de fgh i j", SCORES(.5, .4, .3, .2, .1), budget, "013");
    budget.bytes = 13;
    assert_chosen("abc de fgh i j", SCORES(.5, .4, .3, .2, .1), budget, "01");
}

Test(budget, with_room_for_nothing_chooses_nothing)
{
    table b;
    smz_budget budget = no_limit;

    budget.words = 1;
    open_table(&b, "abc de", SCORES(.5, .4));
    choose(&b, budget);
    cr_assert_eq(b.selection.size, 0);
    cr_assert_eq(b.selection.fate[0], SMZ_FATE_TOO_LONG);
    cr_assert_eq(b.selection.fate[1], SMZ_FATE_TOO_LONG);
    tiny_free(&b.t);
}

Test(budget, large_enough_takes_every_sentence_that_is_not_repeated)
{
    assert_chosen("ab c de ab f", SCORES(.5, .4, .3, .2, .1), no_limit, "0124");
}

Test(budget, of_an_empty_document)
{
    assert_chosen("", NULL, no_limit, "");
}

/* No mixture of limits is ever exceeded, and nothing that fits and says something new is left. */
static void check_random(uint32_t *state)
{
    static const char *const texts[] = {"abc de fghij k lmnopqr stu vw x yz", "a bb ccc dddd eeeee",
                                        "abcdefgh ijkl mnop qrst uvwx yz a"};
    double scores[MOST];
    table b;
    size_t words = 0, chars = 0, bytes = 0;
    smz_budget budget = no_limit;

    for (int i = 0; i < MOST; i++)
        scores[i] = (*state = *state * 1664525u + 1013904223u) >> 20;
    budget.words = (*state >> 8) % 20;
    budget.chars = (*state >> 13) % 24;
    budget.bytes = (*state >> 18) % 44;
    open_table(&b, texts[*state % 3], scores);
    choose(&b, budget);
    for (uint32_t i = 0; i < b.selection.size; i++) {
        words += b.cost[b.selection.chosen[i]].words;
        chars += b.cost[b.selection.chosen[i]].chars + (i > 0);
        bytes += b.cost[b.selection.chosen[i]].bytes + (i > 0);
    }
    cr_assert(words <= budget.words && chars <= budget.chars && bytes <= budget.bytes);
    for (uint32_t i = 0; i < b.t.doc.sentence_count; i++) {
        size_t line_break = b.selection.size > 0;
        bool room = words + b.cost[i].words <= budget.words &&
                    chars + b.cost[i].chars + line_break <= budget.chars &&
                    bytes + b.cost[i].bytes + line_break <= budget.bytes;
        cr_assert(b.selection.fate[i] == SMZ_FATE_CHOSEN || !room);
    }
    tiny_free(&b.t);
}

Test(budget, is_kept_and_used_up_whatever_the_mixture)
{
    uint32_t state = 7;

    for (int round = 0; round < 2000; round++)
        check_random(&state);
}

Test(budget, that_is_too_small_for_one_sentence_goes_to_the_next)
{
    smz_budget budget = no_limit;

    budget.words = 7;
    assert_chosen("abc defgh ij", SCORES(.5, .4, .2), budget, "02");
    budget.words = 4;
    assert_chosen("abcdefg hij", SCORES(.5, .4), budget, "1");
}

/* ---- Repetition ------------------------------------------------------------------------- */

Test(repeated, sentence_is_chosen_once)
{
    table b;

    open_table(&b, "ab.c ab.c de", SCORES(.3, .4, .1));
    choose(&b, no_limit);
    cr_assert_eq(b.selection.size, 2);
    cr_assert_eq(b.selection.fate[1], SMZ_FATE_CHOSEN);
    cr_assert_eq(b.selection.fate[0], SMZ_FATE_REPEATED);
    tiny_free(&b.t);
}

Test(repeated, text_pasted_twice_gives_no_sentence_twice)
{
    assert_chosen("ab cd ef ab cd ef", SCORES(.6, .5, .4, .6, .5, .4), no_limit, "012");
}

Test(repeated, nearly_all_words_are_a_repetition)
{
    assert_chosen("abcde abcdf", SCORES(.5, .4), no_limit, "0"); /* 4 of 5 */
    assert_chosen("abcde abcfg", SCORES(.5, .4), no_limit, "01");
    assert_chosen("abcdefgh abcdefij", SCORES(.5, .4), no_limit, "01"); /* 6 of 8 */
    assert_chosen("abcdefgh abcdefgj", SCORES(.5, .4), no_limit, "0");  /* 7 of 8 */
    assert_chosen("abcde.fghij a.bcd", SCORES(.5, .4), no_limit, "0");
}

Test(repeated, sentence_with_another_number_is_none)
{
    table b;

    open_table(&b, "abcdef abcdeg", SCORES(.5, .4));
    b.t.doc.terms['f' - 'a'].flags = b.t.doc.terms['g' - 'a'].flags = SMZ_TOKEN_NUMBER;
    choose(&b, no_limit);
    cr_assert_eq(b.selection.size, 2);
    b.t.doc.terms['g' - 'a'].flags = 0;
    choose(&b, no_limit);
    cr_assert_eq(b.selection.size, 1, "a number less is nothing new");
    tiny_free(&b.t);
}

Test(repeated, longer_sentence_with_more_to_say_is_none)
{
    assert_chosen("abcd abcdefgh", SCORES(.5, .4), no_limit, "01");
}

Test(repeated, few_words_in_common_by_chance_are_none)
{
    /* Stop words tell "a." from ".a"; three content words or fewer must be the very same. */
    assert_chosen("ab. .ab", SCORES(.5, .4), no_limit, "01");
    assert_chosen("abcdefg ab", SCORES(.5, .4), no_limit, "01");
}

Test(repeated, is_found_among_very_many_chosen)
{
    enum { SENTENCES = 3000 };
    char *text = malloc(SENTENCES * 7);
    tiny t;
    smz_cost *cost = calloc(SENTENCES, sizeof *cost);
    smz_selection selection;
    smz_ranking ranking;

    cr_assert(text && cost);
    /* 1,500 different ones of six letters, then the same again. */
    for (uint32_t i = 0; i < SENTENCES; i++) {
        uint32_t n = i % (SENTENCES / 2);
        for (int k = 0; k < 6; k++, n /= 5)
            text[7 * i + (uint32_t)k] = (char)('a' + 5 * (k % 5) + (int)(n % 5));
        text[7 * i + 6] = ' ';
    }
    text[SENTENCES * 7 - 1] = '\0';
    tiny_init(&t, text);
    ranking = tiny_rank(&t, "lead", NULL);
    cr_assert_eq(smz_select(&selection, &t.arena, &t.scratch, &t.doc, &t.matrix, &ranking, cost,
                            &no_limit, NULL),
                 SMZ_OK);
    for (uint32_t i = SENTENCES / 2; i < SENTENCES; i++)
        cr_assert_eq(selection.fate[i], SMZ_FATE_REPEATED);
    tiny_free(&t);
    free(cost);
    free(text);
}

/* ---- How many --------------------------------------------------------------------------- */

Test(automatic, takes_what_stands_out)
{
    smz_budget budget = no_limit;

    budget.automatic = true;
    /* mean .25, standard deviation .146: .3 does not stand out */
    assert_chosen("ab cd ef gh", SCORES(.1, .1, .5, .3), budget, "2");
    assert_chosen("ab cd ef gh ij kl", SCORES(.1, .1, .5, .1, .6, .1), budget, "42");
}

Test(automatic, is_at_least_one_and_at_most_ten)
{
    static const char text[] = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    double scores[26];
    smz_budget budget = no_limit;
    table b;

    budget.automatic = true;
    assert_chosen("ab cd ef", SCORES(.3, .3, .3), budget, "0");
    for (int i = 0; i < 26; i++)
        scores[i] = i < 12;
    budget.words = 26;
    open_table(&b, text, scores);
    choose(&b, budget);
    cr_assert_eq(b.selection.size, 10, "of twelve");
    tiny_free(&b.t);
}

Test(automatic, keeps_to_the_other_limits)
{
    smz_budget budget = no_limit;

    budget.automatic = true;
    budget.sentences = 1;
    assert_chosen("ab cd ef gh ij kl", SCORES(.1, .1, .5, .1, .6, .1), budget, "4");
    budget = no_limit;
    budget.automatic = true;
    budget.words = 3;
    assert_chosen("ab cd ef gh ij kl", SCORES(.1, .1, .5, .1, .6, .1), budget, "4");
}

Test(everything, is_chosen_repeated_or_not)
{
    smz_budget budget = no_limit;

    budget.everything = true;
    assert_chosen("ab ab cd", SCORES(.1, .2, .3), budget, "210");
}

/* ---- Trigrams --------------------------------------------------------------------------- */

Test(trigrams, in_common_keep_a_sentence_out)
{
    double parameters[SMZ_PARAMETERS];
    smz_budget budget = no_limit;

    memcpy(parameters, smz_parameter_defaults, sizeof parameters);
    budget.parameters = parameters;
    budget.sentences = 2;
    assert_chosen("abcdefgh xyabczuv klm", SCORES(.5, .4, .3), budget, "01");
    parameters[SMZ_SELECT_TRIGRAMS] = 1;
    assert_chosen("abcdefgh xyabczuv klm", SCORES(.5, .4, .3), budget, "02");
    assert_chosen("abcdefgh xyabzuv klm", SCORES(.5, .4, .3), budget, "01");
    assert_chosen("ab ba c", SCORES(.5, .4, .3), budget, "01");
}
