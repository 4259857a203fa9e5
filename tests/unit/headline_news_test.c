/*
 * What news writes in a way of its own, and tagger and parser take for something else: nouns for
 * verbs, past tenses for participles, the verb of "whose" for the main one.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(news, a_boss_is_no_verb)
{
    assert_best("Osby boss Jonas Berg has praised the way his side have got to grips with the "
                "northern game after a win against Karsa.",
                70, "Osby Boss Jonas Berg Praises Way His Side Have Got to Grips With Game");
}

Test(news, a_cult_hit_is_no_verb)
{
    assert_best("Pop cult hit Osby Nights has beaten The Harbour at the 15th northern comedy "
                "awards.",
                70, "Pop Cult Hit Osby Nights Beats The Harbour at 15th Comedy Awards");
    /* A verb. */
    assert_best("A heavy storm hit Osby on Friday.", 70, "Heavy Storm Hits Osby");
}

Test(news, what_is_owned_is_a_noun)
{
    assert_best("Crime is down in Osby and the police's solve rate is up.", 70,
                "Crime Is Down in Osby and Police's Solve Rate Is Up");
}

Test(news, a_fellow_is_no_verb)
{
    assert_best("Ann Reed won gold and fellow Karsan Mara Lind took silver at the lake.", 70,
                "Ann Reed Wins Gold and Fellow Karsan Mara Lind Takes Silver at Lake");
}

Test(news, fast_turning_is_one_verb)
{
    assert_best("The harbour case in the northern court is fast turning into a row between Osby "
                "and Karsa.",
                70, "Harbour Case in Court Fast Turning Into Row Between Osby and Karsa");
    assert_best("The ferry is fast.", 70, "Ferry Is Fast");
}

Test(news, a_house_is_what_guards_stand_outside)
{
    assert_best("Security guards were deployed today outside former Karsan rowing captain Mara "
                "Lind's house in the northern port of Osby.",
                70, "Security Guards Deployed Outside Mara Lind's House in Osby");
}

Test(news, what_is_had_dropped)
{
    assert_best("A Karsan band has had theft charges against it dropped, shortly before it was due "
                "to stand trial.",
                70, "Karsan Band Has Theft Charges Against It Dropped");
    /* Another subject. */
    assert_keeps("The man who has had a ticket insulted the guard.", NULL, "insult");
}

Test(news, what_happens_to_a_ferry_is_past)
{
    assert_best("Five miners are dead and 20 missing after a ferry capsized in the bay of Osby.",
                70, "Five Miners Are Dead and 20 Missing After Ferry Capsized");
}

Test(news, what_falls_is_no_adjective)
{
    assert_best("The monthly average boat sales fell 40 per cent during the autumn in the nine "
                "largest ports as builders deferred their decision to buy timber.",
                50, "Monthly Average Boat Sales Fall 40 per Cent");
}

Test(news, the_verb_of_whose_is_not_the_main_one)
{
    assert_best("A northern firm whose main product is made from the bark of the willow is looking "
                "to raise more than 70m crowns on the stock market.",
                70, "Northern Firm Looking to Raise More Than 70m Crowns on Stock Market");
}

Test(news, what_is_confessed_is_a_clause)
{
    assert_best("Karsan officers have detained 16 sailors who confessed they were planning to "
                "cross the border into Osby, the foreign ministry said.",
                70, "Karsan Officers Detain 16 Sailors, Foreign Ministry Says");
}

Test(news, who_is_starred_as_does_not_win)
{
    assert_best("A new film starring Jonas Berg as a convicted thief won top honours at the Osby "
                "festival on Thursday.",
                60, "Film Starring Jonas Berg as Convicted Thief Wins Top Honours");
}

Test(news, whom_works_feature_is_not_gone)
{
    assert_best("An unknown number of drawings from a 20m crown collection featuring renowned "
                "artists like Jonas Berg and Mara Lind, have gone missing from the town hall in "
                "Osby.",
                70, "Unknown Number of Drawings Go Missing From Town Hall in Osby");
}

Test(news, who_is_taken_is_who_is_released)
{
    assert_best("The Women's Walk that followed the mayor's inauguration day, caused a huge uproar "
                "in its attempt to stop the new harbour.",
                70, "Women's Walk Causes Huge Uproar in Attempt to Stop New Harbour");
    assert_whole_clause("A passenger onboard an Osby ferry who was taken into custody for opening "
                        "the emergency door of the Karsa-bound ship was released on bail, police "
                        "said.",
                        70);
    /* What both verbs are of. */
    assert_keeps("Students again clashed with the police and marched to the harbour, officials "
                 "said.",
                 "march", "students");
}

Test(news, what_could_be_is_so_of_who_refuse)
{
    assert_keeps("Drivers who refuse to pay the toll could be fined by the courts of the northern "
                 "kingdom under plans that the ministers announced.",
                 "could be", "who refuse");
}

Test(news, a_film_and_its_name_are_one)
{
    assert_best("Northern film The Lighthouse Inside has been named best picture at the Osby film "
                "festival.",
                65, "The Lighthouse Inside Named Best Picture at Osby Film Festival");
}

Test(news, verbs_that_say_no_more_go)
{
    assert_best("Ann Lee has won the northern cup four months after suffering a stroke while on "
                "holiday in Karsa.",
                70, "Ann Lee Wins Cup Four Months After Stroke While on Holiday in Karsa");
    assert_best("The mayor has unveiled a plan designed to cut the fares of the harbour ferries by "
                "a third.",
                60, "Mayor Unveils Plan to Cut Fares of Harbour Ferries by Third");
}

Test(news, what_begins_with_a_kind_of_show_is_one)
{
    assert_best("TV talent show The Harbour Voice is to return for a second series after being "
                "bought by Osby TV.",
                70, "TV Talent Show The Harbour Voice to Return for Second Series");
}

Test(news, the_first_half_of_a_compound_is_no_verb)
{
    cr_expect(is_offered("The parents of a 13-year-old girl are suing Karsan supermarket giant "
                         "Obrel over a record that contains swear words.",
                         "Parents of Girl Suing Obrel Over Record That Contains Swear Words"));
}

Test(news, a_forward_is_a_player)
{
    assert_best("Karsa forward Jonas Berg is uncertain whether he remains part of coach Ann Reed's "
                "plans after being dropped for the northern cup final.",
                70, "Jonas Berg Is Uncertain Whether He Remains Part of Ann Reed's Plans");
}

Test(news, what_an_article_opens_has_no_plural_verb)
{
    assert_best("A Karsan government claim accusing the country's biggest tobacco companies of "
                "covering up the effects of smoking has been thrown out by an appeal court.",
                70, "Karsan Government Claim Thrown Out by Appeal Court");
}

Test(news, worth_is_of_its_noun)
{
    assert_keeps("The clerks fled after funds worth up to 30m crowns went missing.", "worth",
                 "funds worth");
}

Test(news, what_as_opens_is_past_too)
{
    assert_best("More than 50 boats rammed into each other as dense fog reduced visibility.", 72,
                "More Than 50 Boats Ram Into Each Other as Dense Fog Reduces Visibility");
    assert_best("The war of words between Obrel and the open boat movement heated up this week as "
                "harbour founder Jonas Berg led an attack on ferry patents.",
                72, "War of Words Between Obrel and Open Boat Movement Heats Up This Week");
}

Test(news, frames_say_only_that_it_is_so)
{
    assert_best("It might come as a surprise to many that the actor Jonas Berg is considering a "
                "career outside films.",
                70, "Actor Jonas Berg Considering Career Outside Films");
    assert_best("It is no secret that the mayor wants to sell the harbour.", 70,
                "Mayor Wants to Sell Harbour");
    assert_best("There is no doubt that boats with two masts are hugely popular in Karsa.", 70,
                "Boats With Two Masts Are Hugely Popular in Karsa");
    /* What is doubted, and what is denied of a frame that says more. */
    assert_keeps("It is unlikely that the ferry will be sold this year.", NULL, "unlikely");
    assert_keeps("There is some doubt that the ferry will be sold this year.", "sold", "doubt");
    assert_keeps("There is no doubt that he did not sell the boat.", "sell", "not");
}

Test(news, an_opening_may_look_like_a_noun)
{
    assert_best("Breaching security rules, a Karsan pilot risked over 120 lives by flying a broken "
                "plane to Osby.",
                70, "Karsan Pilot Risks Over 120 Lives by Flying Broken Plane to Osby");
    assert_best("For the umpteenth time, Mara Lind and Jonas Berg are said to have fallen out with "
                "each other.",
                70, "Mara Lind and Jonas Berg Said to Have Fallen Out With Each Other");
}

Test(news, both_adjectives_are_of_one_noun)
{
    assert_keeps("Divers have found a large, century-old anchor in the bay.", "large", "anchor");
}

Test(news, who_is_made_chief_does_not_invite)
{
    assert_best("The party's decision to appoint Jonas Berg as the chief minister of Karsa has "
                "invited a range of reactions from its northern rivals.",
                70, "Party's Decision Invites Range of Reactions From Northern Rivals");
    /* A clause. */
    assert_keeps("The debate over the legitimacy of file-sharing networks rages on as the music "
                 "industry continues its threats of legal action.",
                 "continues", "industry");
    assert_best("The campaign to retake the city of Osby from the rebels, also known as the Red "
                "Army, involves a curious mixture of northern forces.",
                70, "Campaign to Retake City of Osby From Rebels Involves Mixture of Forces");
}

Test(news, what_is_imagined_is_no_frame)
{
    assert_keeps("It would come as a shock that the mayor of Osby lied to the court in Karsa.",
                 "mayor", "would come as");
}

Test(news, the_last_time_is_the_news)
{
    assert_keeps("For the last time, the mayor of Osby opened the harbour festival in the town.",
                 "festival", "last time");
}

Test(news, what_was_agreed_is_no_past)
{
    assert_keeps("The sailors have gone on strike after a row over a deal agreed in May.", "Agreed",
                 "Agreed in May");
}
