/* What words ask for behind them is kept with them, whatever the tree has it hang on. */
#include <criterion/criterion.h>
#include "headlines.h"

/* Every clause that has `words` has `all` as well; first words, which are where nothing fits, need
 * not. */
static void assert_asks(const char *text, const char *words, const char *all)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    for (size_t chars = 25; chars <= 110; chars += 5) {
        make_headlines(&m, chars, 9);
        for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
            if (!(headline->flags & SMZ_HEADLINE_CUT) && has(headline->text, words))
                cr_expect(has(headline->text, all), "%zu: '%s' has lost '%s'", chars,
                          headline->text, all);
    }
    close_machine(&m);
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
