/* Adjectives that a headline leaves out where they have no room, and those that it must not. */
#include <criterion/criterion.h>
#include "headlines.h"

Test(epithets, an_adjective_makes_room_for_what_follows)
{
    assert_best("The rebels of Karsa have retaken the mountainous harbour from the army of Osby "
                "after a battle.",
                62, "Rebels of Karsa Retake Harbour From Army of Osby After Battle");
}

Test(epithets, an_adjective_that_has_room_stays)
{
    machine m = open_text("en", "The rebels have retaken the mountainous harbour from the army of "
                                "Osby after a battle.");
    const smz_headline *headline;

    make_headlines(&m, 70, 20);
    for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
        cr_expect(has(headline->text, "Mountainous Harbour"), "%s", headline->text);
    close_machine(&m);
}

Test(epithets, the_score_and_the_minute_go)
{
    assert_best(
        "Mara Lind said her injury played no part in the decision. The striker scored twice.", 70,
        "Mara Lind Says Her Injury Played No Part in Decision");
    cr_expect(
        is_offered("Mara Lind scored a 79th-minute penalty in the 18-17 defeat of her team by "
                   "the club from Karsa.",
                   "Mara Lind Scores Penalty in Defeat"));
}

Test(epithets, a_country_goes_before_two_nouns_and_not_before_one)
{
    cr_expect(is_offered("Mara Lind has sold the Russian oil company to the bank of Karsa in the "
                         "harbour town of Osby.",
                         "Mara Lind Sells Oil Company to Bank"));
    assert_keeps(
        "Mara Lind has sold the Russian brewery to the bank of Karsa in the harbour town of "
        "Osby.",
        "Brewery", "Russian Brewery");
}

Test(epithets, a_region_goes_before_its_country)
{
    cr_expect(is_offered("Two miners were rescued from a flooded pit in northern Norway by a team "
                         "of divers who had come from Osby.",
                         "Two Miners Rescued From Flooded Pit in Norway"));
}

Test(epithets, one_word_in_two_stays)
{
    assert_keeps("Mara Lind has opened a real estate business in the old harbour of Osby with her "
                 "brother and the mayor.",
                 "Estate", "Real Estate");
    assert_keeps("The mayor of Osby has opened the municipal corporation of the valley with her "
                 "brother and the bank of Karsa.",
                 "Corporation", "Municipal Corporation");
    assert_keeps("The mayor of Osby has met the agricultural inspector of the valley with her "
                 "brother and the bank of Karsa.",
                 "Inspector", "Agricultural Inspector");
}

Test(epithets, what_is_something_else_without_it_stays)
{
    assert_keeps(
        "Mara Lind has opened a temporary clinic in the old harbour of Osby with her brother "
        "and the mayor.",
        "Clinic", "Temporary Clinic");
    assert_keeps(
        "Mara Lind launched a successful bid for the harbour of Osby with her brother and the "
        "mayor of Karsa.",
        "Bid for", "Successful Bid");
    assert_keeps("Mara Lind has met an unpaid sailor at the harbour of Osby with her brother "
                 "and the mayor.",
                 "Sailor", "Unpaid Sailor");
}

Test(epithets, what_is_denied_or_forbidden_of_some_is_not_of_all)
{
    assert_keeps(
        "The mayor of Osby has never opened a graceful bridge over the harbour of Karsa with "
        "her brother.",
        "Bridge", "Graceful Bridge");
    assert_keeps(
        "The mayor of Osby has rejected a generous offer for the harbour of Karsa from her "
        "brother and the bank.",
        "Rejects Offer", "Generous Offer");
    assert_keeps(
        "The mayor of Osby has banned the noisy vessels from the harbour of Karsa and from "
        "the canal of the town.",
        "Vessels", "Noisy Vessels");
    assert_keeps(
        "The mayor of Osby made it a point to keep a no-parking clause in the film contracts of "
        "the harbour.",
        "Clause", "No-Parking Clause");
}

Test(epithets, what_is_said_of_some_in_general_is_not_of_all)
{
    assert_keeps("Inexperienced sailors must report to the mayor of Osby before they enter the "
                 "harbour of Karsa by night.",
                 "Sailors", "Inexperienced Sailors");
    assert_keeps(
        "Rustic inns are popular with the sailors of Osby who enter the harbour of Karsa by "
        "night to eat fish.",
        "Inns", "Rustic Inns");
}

Test(epithets, what_is_measured_stays)
{
    assert_keeps("Mara Lind has bought the biggest graceful ship in the harbour of Osby with her "
                 "brother and the mayor.",
                 "Ship", "Graceful Ship");
    assert_keeps("Mara Lind has set an indoor record in the harbour of Osby with her brother and "
                 "the club of Karsa.",
                 "Record", "Indoor Record");
    assert_keeps(
        "The brewery of Osby has reported higher rural sales in the valleys of Karsa after "
        "a dry summer on the coast.",
        "Sales", "Rural Sales");
}

Test(epithets, what_somebody_is_or_has_stays)
{
    assert_keeps("Mara Lind is a gifted painter of ships and an imaginative gardener who lives in "
                 "the harbour town of Osby.",
                 "Gardener", "Imaginative Gardener");
    assert_keeps(
        "Mara Lind made a persuasive speech in the harbour of Osby with her brother and the "
        "mayor of Karsa.",
        "Speech", "Persuasive Speech");
}

Test(epithets, a_noun_that_says_little_keeps_it)
{
    assert_keeps("Mara Lind spoke in a humorous way about the harbour of Osby to her brother and "
                 "the club of Karsa.",
                 "Way", "Humorous Way");
}

Test(epithets, who_provides_is_no_condition)
{
    assert_best("A series of creative workshops has provided a platform for the sharing of harbour "
                "stories for an exhibition.",
                70, "Series of Workshops Provides Platform for Sharing of Harbour Stories");
}

Test(epithets, the_day_of_an_event_goes)
{
    assert_best(
        "Karsa captain Jonas Berg has been ruled out of Saturday's Harbour Cup match against "
        "the club from Osby.",
        60, "Jonas Berg Ruled Out of Harbour Cup Match Against Club");
    assert_keeps("Jonas Berg will lead the club in Saturday's first match against the sailors of "
                 "Osby in the harbour of Karsa.",
                 "Match", "First Match");
}

Test(epithets, whose_it_is_goes_before_a_year)
{
    cr_expect(
        is_offered("The bank of Karsa has cut its 2031 growth forecast for the harbour of Osby "
                   "after a wet summer.",
                   "Bank of Karsa Cuts 2031 Growth Forecast"));
}

Test(epithets, how_it_was_done_makes_room)
{
    assert_best("The river of Karsa could be completely out of control within several months, the "
                "mayor of Osby said in the town hall.",
                60, "River of Karsa Could Be Out of Control, Mayor Says");
    assert_best(
        "Mara Lind has consciously decided to buy smaller ships for the ferries of the harbour "
        "company of Osby.",
        45, "Mara Lind Decides to Buy Smaller Ships");
}

Test(epithets, a_compound_that_is_taken_for_a_noun_goes)
{
    assert_best(
        "A high-profile harbour school in Karsa has bought two wooden ships for the children "
        "of the fishermen.",
        50, "Harbour School in Karsa Buys Two Wooden Ships");
}

Test(epithets, which_one_in_a_row_it_is_stays)
{
    assert_keeps("The sailors of Osby suffered an eighth defeat in 11 weeks as the club from Karsa "
                 "took the Harbour Cup again.",
                 "Defeat in", "Eighth Defeat");
}

Test(epithets, what_is_denied_behind_one_thing_limits_it_not)
{
    cr_expect(
        is_offered("Jonas Berg has spent his savings on a picturesque island that exists only in "
                   "a game about the harbour of Osby.",
                   "Jonas Berg Spends His Savings on Island That"));
    assert_keeps("The societal difference between sailors and farmers no longer prevails in the "
                 "harbour of Osby, the mayor of the town said.",
                 "Difference", "Societal Difference");
}

Test(epithets, whose_minister_or_force_it_is_stays)
{
    assert_keeps("The British trade minister has met the American trade minister in the town of "
                 "Osby.",
                 "minister meets", "British Trade Minister Meets American");
    assert_keeps(
        "The Russian defence ministry blamed the Ukrainian air force for the attack on Osby.",
        "air force", "Ukrainian");
    assert_keeps(
        "A court in Osby blocked the Republican voting rights plan of the council on Friday.",
        "rights plan", "Republican");
}

Test(epithets, what_is_not_quite_so_stays)
{
    assert_keeps("Karsa and Osby signed a tentative peace agreement at a meeting in the harbour on "
                 "Friday.",
                 "agreement", "tentative");
    assert_keeps("Jonas Berg won a symbolic victory in the harbour race in the town of Osby on "
                 "Friday.",
                 "victory", "symbolic");
}

Test(epithets, whose_favour_it_is_stays)
{
    assert_keeps("The court in Osby has ruled in her favour after a long dispute with the bank.",
                 "favour", "her favour");
    assert_keeps(
        "Ann Lee has sold several of her houses to the bank of Karsa after a long dispute.", "of",
        "her houses");
}
