/*
 * Persons by their surnames alone: where the document calls them so, nobody else has that name, and
 * the whole name has no room.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include "headlines.h"

#define LEAD                                                                                       \
    "Mark Lindgren has withdrawn from the lake race because of an injury to his left knee. "

static void assert_short(const char *text)
{
    cr_expect(is_offered(text, "Lindgren Withdraws"), "%s", text);
}

static void assert_whole(const char *text)
{
    cr_expect(is_offered(text, "Mark Lindgren Withdraws"), "%s", text);
    cr_expect(!is_offered(text, "Lindgren Withdraws"), "%s", text);
}

Test(names, who_is_called_by_his_surname_is_so_in_the_headline)
{
    assert_short(LEAD "Lindgren will rest for two weeks.");
    assert_short(LEAD "The doctors say Mr Lindgren will rest.");
    assert_short(LEAD "The doctors hope that Lindgren's knee will heal.");
    assert_short(LEAD "When Lindgren fell, nobody saw it. Mark Lindgren left in a car.");
    assert_short("Harbour striker " LEAD "Lindgren will rest for two weeks.");
}

Test(names, who_is_not_keeps_his_name)
{
    assert_whole(LEAD "He will rest for two weeks.");
    assert_whole(LEAD "The injured Mark Lindgren will rest for two weeks.");
}

Test(names, what_is_in_his_team_is_in_no_town)
{
    assert_short(LEAD "Doctors in Lindgren's team are worried. Lindgren will rest.");
    assert_whole(LEAD "The doctors in Lindgren are worried. Lindgren will rest.");
}

Test(names, who_is_seen_doing_something_has_no_longer_name)
{
    cr_expect(is_offered("The long rain left Mark Lindgren thinking that the lake would never be "
                         "safe. Lindgren will rest.",
                         "Long Rain Leaves Lindgren Thinking"));
}

Test(names, several_who_are_sprinters_are_persons)
{
    static const char text[] =
        "Sprinters Tvrtko Lindgren and Ola Hansen have withdrawn from the lake race because of "
        "the injuries to their knees. Lindgren and Hansen will rest.";

    cr_expect(is_offered(text, "Lindgren and "));
}

Test(names, what_is_his_is_no_name_of_another)
{
    assert_short(LEAD "The doctors saw Mr Lindgren's Olympic knee. Lindgren will rest.");
}

Test(names, two_of_one_name_keep_theirs)
{
    assert_whole(LEAD "Lindgren will rest. Maria Lindgren will row in the lake race.");
    assert_whole(LEAD "Mr Lindgren will rest. Mrs Lindgren will row in the lake race.");
    assert_whole(LEAD "Lindgren will rest. Anna and Mark Lindgren live near the lake.");
    assert_whole(LEAD "Lindgren will rest. The race is run by the Lindgren Foundation.");
    assert_whole(LEAD "Lindgren will rest. The race was held in Lindgren before the war.");
    assert_whole(
        "Mark Lindgren has withdrawn from the race of his brother Jonas because of an injury to "
        "his left knee. Lindgren will rest for two weeks.");
}

Test(names, a_surname_that_is_a_word_is_none)
{
    assert_keeps(
        "Mark Stone has withdrawn from the lake race because of an injury to his left knee. "
        "Stone fell over a stone.",
        "stone withdraws", "mark stone");
    assert_keeps(
        "Mark King has withdrawn from the lake race because of an injury to his left knee. "
        "King will rest.",
        "king withdraws", "mark king");
}

Test(names, a_club_is_no_person)
{
    assert_keeps(
        "Osby Wanderers have withdrawn from the lake cup because of the floods in the valley. "
        "Wanderers will rest.",
        "wanderers withdraw", "osby wanderers");
}

Test(names, a_company_may_have_its_founder_s_name)
{
    assert_keeps(
        "Lindgren founder Mark Lindgren has withdrawn from the board because of an injury to his "
        "left knee. Lindgren said its profits had risen.",
        "lindgren withdraws", "mark lindgren");
}

Test(names, a_name_that_has_room_is_whole)
{
    assert_best(LEAD "Lindgren will rest for two weeks.", 100,
                "Mark Lindgren Withdraws From Lake Race Because of Injury to His Left Knee");
}

Test(names, two_that_are_joined_are_named_alike)
{
    const char *text =
        "Mark Lindgren and Anna Berg have withdrawn from the lake race because of the "
        "floods in the valley. Lindgren and Berg will rest. ";

    cr_expect(is_offered(text, "Lindgren and Berg Withdraw"));
    cr_expect(!is_offered(text, "Lindgren and Anna Berg"));
    cr_expect(!is_offered(text, "Mark Lindgren and Berg"));
}

Test(names, a_title_may_stay_before_a_surname)
{
    const char *text = "Harbour striker " LEAD "Lindgren will rest for two weeks.";

    cr_expect(is_offered(text, "Harbour Striker Lindgren Withdraws"));
    cr_expect(is_offered(text, "Mark Lindgren Withdraws"));
}

Test(names, a_given_name_may_be_of_two_words)
{
    assert_short("Mark Arne Lindgren has withdrawn from the lake race because of an injury to his "
                 "left knee. Lindgren will rest for two weeks.");
}

Test(names, nobody_is_secretary_of_himself)
{
    cr_expect(
        !is_offered("Inspector general of police Mark Lindgren has withdrawn from the lake race "
                    "because of an injury to his left knee. Lindgren will rest for two weeks.",
                    "Inspector General of Lindgren"));
    cr_expect(
        !is_offered("Terming it a loss, IT Minister Mark Arne Lindgren has withdrawn from the race "
                    "because of his left knee. Lindgren will rest for two weeks.",
                    "IT Lindgren"));
    const char *text =
        "Secretary of Crafts Mark Lindgren has withdrawn from the lake race because of an injury "
        "to his left knee. Lindgren will rest for two weeks.";

    cr_expect(!is_offered(text, "Secretary of Lindgren"));
}

Test(names, who_speaks_and_has_no_article_is_a_person)
{
    const char *lead = "Zubaro Lindgren has withdrawn from the lake race because of an injury to "
                       "his left knee. ";
    char text[400];

    snprintf(text, sizeof text, "%s\"I will rest,\" Lindgren said. Lindgren said so twice.", lead);
    assert_short(text);
    snprintf(text, sizeof text, "%s\"We will rest,\" the Lindgren said. Lindgren said so twice.",
             lead);
    cr_expect(!is_offered(text, "Lindgren Withdraws") || is_offered(text, "Zubaro Lindgren"));
}

Test(names, a_pope_and_a_company_are_no_given_names)
{
    cr_expect(!is_offered("Pope Lindgren has withdrawn from the lake race because of an injury to "
                          "his left knee. Lindgren said so twice.",
                          "Lindgren Withdraws"));
    cr_expect(!is_offered("OABS Lindgren has withdrawn from the lake race because of an injury to "
                          "its left mast. Lindgren said so twice.",
                          "Lindgren Withdraws"));
}

Test(names, sir_goes_with_the_given_name)
{
    const char *text = "Harbour owner Sir " LEAD "Lindgren will rest for two weeks.";

    cr_expect(!is_offered(text, "Sir Lindgren"));
    cr_expect(is_offered(text, "Sir Mark Lindgren Withdraws"));
}

Test(names, an_office_may_stand_for_who_holds_it)
{
    const char *mayor =
        "Osby mayor Zubaro Lindgren-Hollander has written to the harbour board about the "
        "loss of the old stone bridge.";

    cr_expect(is_offered(mayor, "Osby Mayor Writes to Harbour Board"));
    cr_expect(is_offered(mayor, "Zubaro Lindgren-Hollander Writes"));
    assert_best(mayor, 55, "Zubaro Lindgren-Hollander Writes to Harbour Board");
    assert_best(
        "Osby's mayor Zubaro Lindgren-Hollander has called the harbour board \"a club of old "
        "and tired men\" in a row.",
        68, "Osby's Mayor Calls Harbour Board 'a Club of Old and Tired Men'");
}

Test(names, an_office_that_many_hold_or_held_keeps_the_name)
{
    cr_expect(
        !is_offered("Former Osby mayor Jonas Berg has written to the harbour board about the loss "
                    "of the old stone bridge.",
                    "Former Osby Mayor Writes"));
    cr_expect(
        !is_offered("Prime Minister Jonas Berg has written to the harbour board about the loss of "
                    "the old stone bridge.",
                    "Prime Minister Writes"));
    cr_expect(
        !is_offered("Film actor Jonas Berg has written to the harbour board about the loss of the "
                    "old stone bridge.",
                    "Film Actor Writes"));
    cr_expect(
        !is_offered("Osby mayor Jonas Berg and Karsa mayor Ann Lee have written to the harbour "
                    "board about the loss of the old bridge.",
                    "Osby Mayor Have"));
}

Test(names, a_party_keeps_its_wing)
{
    assert_best("OPI(M) secretary Mara Lind has left the league of the northern valley.", 70,
                "OPI(M) Secretary Mara Lind Leaves League of Northern Valley");
    cr_expect(!is_offered("The KD(U) has left the league of the northern valley.", "KD Leaves"));
}

Test(names, a_speaker_is_called_by_his_surname_too)
{
    const char *text =
        "Fishermen could get more powers to keep ferries away from the southern lake, harbour "
        "minister Mark Lindgren has said. Mr Lindgren did not say when.";

    cr_expect(
        is_offered(text, "Fishermen Could Get More Powers to Keep Ferries Away, Harbour Minister"));
    cr_expect(
        is_offered(text, "Fishermen Could Get More Powers to Keep Ferries Away, Lindgren Says"));
}

Test(names, a_speaker_goes_without_his_title)
{
    assert_best(
        "Development of the northern valley is essential for the island, Union Home Minister "
        "Jonas Lindgren said today.",
        70, "Development of Valley Is Essential for Island, Jonas Lindgren Says");
    cr_expect(is_offered("The ferry harbour has been closed after a storm, police spokeswoman Mara "
                         "Lindgren-Hollander-Bergqvist said today.",
                         "Ferry Harbour Closed After Storm, Police Spokeswoman Says"));
}

Test(names, two_who_speak_are_both_named)
{
    assert_best("The old stone bridge has been unsafe for years, its owner and neighbours say.", 75,
                "Old Stone Bridge Has Been Unsafe for Years, Owner and Neighbours Say");
}

Test(names, an_airline_that_speaks_is_no_person)
{
    assert_keeps(
        "Air Osbia has cut 2,000 jobs at its base near the harbour after a fall in demand. "
        "Osbia said it was concerned about the jobs.",
        "jobs at", "Air Osbia");
}

Test(names, whose_wife_she_is_no_title_tells)
{
    assert_keeps("The wife of the late council leader Jonas Berg's brother, Senator Mara Lind, "
                 "said on Friday that she would stand for president in the August poll.",
                 "Wife of", "Brother");
}

Test(names, what_she_was_and_is)
{
    cr_expect(
        is_offered("Actor turned politician Ann Lee has filed a complaint against the mayor of "
                   "Osby in the old harbour.",
                   "Actor Turned Politician Ann Lee Files Complaint Against Mayor of Osby"));
}

Test(names, what_a_work_is_called_begins_with_its_article)
{
    assert_keeps("The council has banned the long play The Osby Harbour, due to open in the old "
                 "town hall of the valley this weekend.",
                 "osby harbour", "the osby harbour");
    cr_expect(is_offered("Hollywood blockbuster The Harbour and British movie Vera Lindgren have "
                         "shared the main honours at the lake film awards.",
                         "The Harbour and Vera Lindgren Share Main Honours"));
    assert_keeps("Shares in the play The Times praised rose by a third in the summer after the "
                 "review in the old harbour.",
                 "times praised", "play");
    cr_expect(is_offered("Rock band The Lanterns have come top of the public vote on the best new "
                         "songs of the long summer season in the valley.",
                         "The Lanterns Come Top"));
}

Test(names, the_end_of_a_name_is_no_plural)
{
    cr_expect(is_offered("Rock band Karsa Brothers have won three of the big prizes at the lake "
                         "song awards in the valley.",
                         "Karsa Brothers Win"));
}

Test(names, a_number_may_be_of_a_name)
{
    cr_expect(is_offered("Rapper 50 Lind has won three of the big prizes at the lake song awards "
                         "in the valley.",
                         "50 Lind Wins Three"));
    cr_expect(!is_offered("Rapper 50 Lind has won three of the big prizes at the lake song awards "
                          "in the valley.",
                          "Lind Wins"));
}

Test(names, a_work_goes_without_its_year)
{
    cr_expect(is_offered("The court has banned the 1999 film Harbour because of complaints from "
                         "the fishermen of the lake and the valley.",
                         "Court Bans Harbour"));
}

Test(names, an_outgoing_president_does_not_go_out)
{
    cr_expect(is_offered("Following a tradition, outgoing Sarnian President Mark Lindgren and his "
                         "family will board the lake ship for the last time on Friday.",
                         "Mark Lindgren and His Family to Board"));
    cr_expect(is_offered("ODP working president Mark Lindgren was arrested at the harbour of the "
                         "old town in the valley.",
                         "Mark Lindgren Arrested"));
    cr_expect(is_offered("Leading lake shipping firm Norden plans to launch a fleet of electric "
                         "boats in the valley by the end of the summer.",
                         "Norden Plans"));
}

Test(names, who_is_written_to_is_no_kind_of_asking)
{
    cr_expect(is_offered("The governor of the lake has written a letter to Prime Minister Mark "
                         "Lindgren expressing \"profound regret\" at the storm.",
                         "Governor of Lake Writes Letter to Mark Lindgren"));
}

Test(names, a_place_may_have_two_names)
{
    cr_expect(is_offered("The union has accused Trinidad and Tobago prime minister Mark Lindgren "
                         "of hiding the losses of the big oil firms.",
                         "Union Accuses Mark Lindgren of Hiding"));
    assert_keeps("Trinidad and Tobago has accused the big oil firms of the lake of meddling in "
                 "the election.",
                 "tobago", "trinidad and tobago");
}

Test(names, a_title_goes_before_a_name_before_a_noun)
{
    cr_expect(is_offered("The board of the lake club has agreed to give tycoon Mark Lindgren "
                         "access to its books in the summer.",
                         "Board of Lake Club Agrees to Give Mark Lindgren Access"));
}

Test(names, where_somebody_is_from_is_no_given_name)
{
    assert_short(LEAD "The race lost its star when the big, Osby-based Lindgren fell.");
    assert_short(LEAD "Osby-based Lindgren will rest for two weeks.");
    assert_whole(LEAD "Anna-Lena Lindgren will row in the lake race. Lindgren will rest.");
}

Test(names, a_chief_minister_in_two_letters_may_go)
{
    cr_expect(is_offered("The union has asked the sailors of the old harbour to celebrate the "
                         "birthday of Sarnian CM Lindgrena on a grand scale.",
                         "Union Asks Sailors of Old Harbour to Celebrate Birthday of Lindgrena"));
}
