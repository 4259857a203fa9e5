/* What words ask for behind them is kept with them, whatever the tree has it hang on. */
#include <criterion/criterion.h>
#include "headlines.h"

static void check_clause(const smz_headline *headline, size_t chars, const char *words,
                         const char *all)
{
    if (!(headline->flags & SMZ_HEADLINE_CUT))
        check_kept(headline, chars, words, all);
}

/* Every clause that has `words` has `all` as well; first words, which are where nothing fits, need
 * not. */
static void assert_asks(const char *text, const char *words, const char *all)
{
    check_candidates("en", text, 9, check_clause, words, all);
}

Test(arguments, a_verb_and_its_object_ask_for_more_than_either)
{
    assert_asks(
        "A ring from a grave in the north has shed new light on the trade of the old harbour "
        "towns, researchers at the university said.",
        "new light", "light on");
    assert_best("The ring has shed new light on old trade.", 70,
                "Ring Sheds New Light on Old Trade");
}

Test(arguments, so_do_a_verb_and_its_particle)
{
    assert_asks("The party hit out at the mayor for praising the builders of the bridge after his "
                "return from a long holiday in the south.",
                "hits out", "out at");
    assert_asks("The council decided to do away with the interviews for junior posts in all of its "
                "departments and offices on Monday.",
                "do away", "away with");
}

Test(arguments, adjectives_ask)
{
    assert_asks(
        "The board of customs was unhappy with the introduction of the new bills for trucks "
        "without any warning to the traders of the region.",
        "unhappy", "unhappy with");
    assert_best("The board was unhappy on Monday.", 70, "Board Was Unhappy");
}

Test(arguments, what_a_verb_asks_for_behind_its_object_stays)
{
    assert_asks("The highest court of the state ordered judges in the valley to stop handing out "
                "licences for fishing in the lakes of the north.",
                "orders", "to stop");
    assert_asks(
        "The minister termed the plan for the harbour as a \"bigger dream\" than the bridge "
        "over the sound, and left.",
        "terms", " as");
}

Test(arguments, a_time_is_told_by_what_happened)
{
    assert_asks(
        "The exercise has come at a time when the two countries are arguing over the islands "
        "in the sound between them.",
        "time", "time when");
}

Test(arguments, a_verb_keeps_its_question)
{
    assert_asks("The mill has won its legal fight to make three bakers reveal who told them about "
                "the new bread ovens of the town.",
                "reveal", "reveal who");
    assert_best("The mill made three bakers reveal the recipe.", 70,
                "Mill Made Three Bakers Reveal Recipe");
}

Test(arguments, two_words_are_one_preposition)
{
    assert_asks("The old crown hovered close to record lows against the florin on Friday as worry "
                "grew about the size of the deficit.",
                "record lows", "close to");
}

/* ---- What verbs and nouns ask for ------------------------------------------------------- */

Test(arguments, a_verb_keeps_the_preposition_that_it_asks_for)
{
    assert_keeps("The bank accused two former clerks of stealing the pension fund of the harbour "
                 "workers in the summer.",
                 "accuse", "of stealing");
    assert_keeps("The museum depends on gifts of old families and of a brewery near the river.",
                 "depends", "depends on gifts");
}

Test(arguments, what_for_may_be_left_out)
{
    assert_best("A bronze plaque has been unveiled to honour the first women who drove the trams "
                "of the old town.",
                40, "Bronze Plaque Unveiled");
}

Test(arguments, a_verb_keeps_its_object)
{
    assert_keeps("The county police have arrested the husband of the singer a day after the flat "
                 "was searched by detectives.",
                 "police arrest", "arrest husband");
}

Test(arguments, of_stays_whatever_it_hangs_on)
{
    assert_keeps("The two teams met ahead of the great fair of the fishermen in the harbour of "
                 "the southern capital.",
                 "ahead", "ahead of");
}

Test(arguments, what_and_joins_is_kept_on_both_sides)
{
    assert_keeps("The trial of Mayor Karl Brandt and his three brothers for bribery began on "
                 "Thursday in the old court of the harbour town.",
                 "brothers", "Brandt");
}

Test(arguments, a_participle_is_not_left_alone)
{
    assert_keeps("The island has agreed to pay a third more for the drinking water supplied by "
                 "the mainland from the autumn on.",
                 "supplied", "supplied by");
    assert_keeps("A game of skill similar to the chess of the monks has been banned in all schools "
                 "of the northern province.",
                 "similar", "similar to");
}

Test(arguments, a_relative_clause_stays_with_its_noun)
{
    assert_keeps("The actress explained her views on whaling in a short film that won the prize of "
                 "the fishermen this week.",
                 "that won", "film that won");
}

Test(arguments, a_helping_verb_is_not_lost)
{
    assert_keeps("A fight began on a crowded ferry to the islands after a young cook was insulted, "
                 "forcing a landing in the night.",
                 "insulted", "was insulted");
}

Test(arguments, the_first_of_a_list_is_kept)
{
    assert_keeps("After years of neglect and hunger, Lena, Paula and Anton heard the roar of other "
                 "lions in a spacious new home.",
                 "Anton", "Lena");
}

Test(arguments, a_sentence_that_begins_with_a_participle_is_whole)
{
    assert_best("Rising rents have driven many young nurses out of town, a charity has warned.", 75,
                "Rising Rents Drive Many Young Nurses Out of Town, Charity Warns");
}

Test(arguments, an_apostrophe_that_closes_a_quotation_is_kept)
{
    assert_keeps("Ben Hart was found by guards with his pockets 'bulging' with stolen spoons and "
                 "forks.",
                 "'bulging", "'bulging'");
}

Test(arguments, what_two_do_to_each_other_is_done_to_nobody_else)
{
    assert_keeps("For the second time in a year, Ann Lee and Jonas Berg are said to have declared "
                 "open war on each other.",
                 "war", "each other");
}
