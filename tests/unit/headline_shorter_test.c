/*
 * What a headline leaves out so that it keeps what the news is: "a group of", openings and fillers.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(shorter, a_group_of_players_are_players)
{
    cr_expect(is_offered("A group of young weavers from the hills are learning fabric dyeing at a "
                         "workshop in the harbour town of Karsa.",
                         "Young Weavers From Hills Learning Fabric Dyeing"));
    assert_best("The council has banned the practice of selling fish from open boats in the "
                "harbour of Osby because of the smell.",
                45, "Council Bans Selling Fish in Harbour of Osby");
}

Test(shorter, a_group_behind_a_preposition_goes_too)
{
    cr_expect(
        is_offered("A film directed by a sailor has been chosen as the finest of the year by a "
                   "group of harbour experts.",
                   "Film Chosen as the Finest of Year by Harbour Experts"));
    cr_expect(is_offered("More than 50 people were hurt in a series of boiler fires in northern "
                         "Norland, sailors and doctors said.",
                         "More Than 50 People Hurt in Boiler Fires"));
    cr_expect(is_offered("A string of costly storms have flooded the cellars of hundreds of "
                         "breweries in the valleys of northern Norland.",
                         "Costly Storms Flood Cellars of Hundreds of Breweries"));
}

Test(shorter, the_latest_in_a_series_keeps_it)
{
    assert_keeps("The storm was the latest in a series of floods that have hit the harbour of Osby "
                 "in the past ten years of the council.",
                 "Floods", "Series of Floods");
    assert_keeps("The union held the strike as part of a series of protests in the harbour towns "
                 "of northern Norland last week.",
                 "Protests", "Series of Protests");
    assert_keeps("Mara Lind was one of a group of pilots who landed on the ice of the northern sea "
                 "last winter in a storm.",
                 "Pilots", "Group of Pilots");
}

Test(shorter, who_forms_a_group_does_not_form_its_members)
{
    assert_keeps("The mayor has formed a group of experts to look into the fire at the old brewery "
                 "in Osby last May.",
                 "Experts", "Group of Experts");
    assert_keeps("Jonas Berg has been accused of setting up a team of divers in the harbour town "
                 "of Osby.",
                 "Divers", "Team of Divers");
    assert_keeps("The striker ended a string of defeats with two late goals for Karsa in the "
                 "harbour cup on a wet pitch.",
                 "Defeats", "String of Defeats");
}

Test(shorter, the_issue_of_pay_is_pay_where_one_talks_of_it)
{
    cr_expect(is_offered("Skipper Mara Lind has criticised the harbour board over the issue of "
                         "equal pay for women on its ferries.",
                         "Mara Lind Criticises Harbour Board Over Equal Pay for Women"));
    cr_expect(is_offered("The harbour crews finished the repair of the lock despite the presence "
                         "of ice in the channel.",
                         "Harbour Crews Finish Repair of Lock Despite Ice in Channel"));
}

Test(shorter, who_raises_the_issue_of_pay_does_not_raise_pay)
{
    assert_keeps(
        "The minister raised the issue of equal pay in the harbour of Osby on the last day "
        "of the meeting of the council.",
        "Pay", "Issue of");
    assert_keeps("The council is in the process of closing three of its harbours in the north of "
                 "the islands of Karsa.",
                 "Closing", "Process of");
    assert_keeps("The sailors said the storm could become the subject of an inquiry by the harbour "
                 "board of Osby in the north.",
                 "Inquiry", "Subject of");
}

Test(shorter, a_group_that_has_a_verb_of_its_own_is_kept)
{
    assert_best("A group of young weavers from the hills has opened a small workshop in the "
                "harbour of Karsa.",
                60, "Group of Young Weavers Opens Workshop in Harbour of Karsa");
    assert_best("The number of young weavers in the hills has fallen since the harbour of Karsa "
                "was closed.",
                50, "Number of Young Weavers in Hills Falls");
}

Test(shorter, two_subjects_have_a_plural_verb)
{
    assert_best("A woman and a teenage boy blew horns in the harbour.", 70,
                "Woman and Teenage Boy Blow Horns in Harbour");
    assert_best("Fashion designer Rick Owens gave audiences quite a surprise when he sent sailors "
                "down the runway.",
                70, "Fashion Designer Rick Owens Gives Audiences Quite a Surprise");
}

Test(shorter, whose_it_is_goes_behind_a_verb_or_preposition)
{
    assert_best(
        "The harbour master has given his backing to the repair of the old northern lighthouse.",
        67, "Harbour Master Gives Backing to Repair of Old Northern Lighthouse");
    assert_best("Rower Mara Lind is ready to commit her long-term future to the harbour club after "
                "turning her career around.",
                70, "Rower Mara Lind Ready to Commit Her Long-Term Future to Harbour Club");
}

Test(shorter, a_part_a_first_and_a_way_keep_whose_they_are)
{
    assert_best("The railway will close 10 of its stations in the northern valleys for the winter.",
                70, "Railway to Close 10 of Its Stations in Northern Valleys for Winter");
    assert_best("The rower won her first race on the lake of Karsa after a long illness.", 40,
                "(none)");
    assert_best("The children found their way to the harbour in the fog with a lamp.", 45,
                "Children Find Their Way to Harbour in Fog");
}

Test(shorter, what_a_number_did_not_others_may_have)
{
    assert_best("A number of pilots have not signed the new contract of the ferry company.", 70,
                "Number of Pilots Have Not Signed New Contract of Ferry Company");
    assert_best("A farmer took his life in the old mill of Karsa after the harvest.", 40,
                "Farmer Takes His Life After Harvest");
}

Test(shorter, amid_limits_no_denial)
{
    assert_best("Osby chief executive Mara Lind insists the harbour will never sell its lighthouse "
                "amid reports a brewery will renew its bid for it.",
                70, "Mara Lind Insists Harbour Will Never Sell Its Lighthouse");
    assert_best("Osby vice-chairman Mara Lind has said the brewery may consider seeking a loan for "
                "its boats on the northern stock exchange.",
                70, "Mara Lind Says Brewery May Consider Seeking Loan for Boats");
}

Test(shorter, a_name_keeps_its_adjective)
{
    assert_best("Mara Lind watched her book Small Harbour win the prize of the valley libraries "
                "at a dinner in the town hall of Osby.",
                60, "Mara Lind Watches Book Small Harbour Win at Dinner");
}

Test(shorter, a_film_star_is_no_condition)
{
    assert_best("Late film star Mara Lind is said to have repeatedly turned down her prize-winning "
                "role in a drama about the sea.",
                70, "Late Film Star Mara Lind Said to Have Turned Down Prize-Winning Role");
}

Test(shorter, a_day_after_something_is_no_subject)
{
    assert_best("A day after three clerks resigned from the council and joined the union in a "
                "huff, two more drivers left the depot.",
                70, "Two More Drivers Leave Depot");
}

Test(shorter, a_participle_between_commas_is_no_verb)
{
    assert_best("Mara Lind, considered one of the greatest rowers of the valley, has announced she "
                "will retire at the end of the season.",
                70, "Mara Lind Announces She Will Retire at End of Season");
}

Test(shorter, what_has_emerged_needs_no_speaker)
{
    assert_best("A harbour crew has been secretly helping Osby defend against floods from the "
                "northern rivers, it can now be revealed.",
                70, "Harbour Crew Helping Osby Defend Against Floods From Northern Rivers");
    assert_best("The old lighthouse of Osby was sold to a firm of brewers from the northern "
                "valleys in May, it has emerged.",
                70, "Old Lighthouse of Osby Sold to Firm of Brewers From Northern Valleys");
}

Test(shorter, what_goes_on_is_told_without_has_been)
{
    assert_best("The museum has been bringing old films to schools across the northern valleys "
                "with a series of free afternoon shows.",
                40, "Museum Bringing Old Films to Schools");
    assert_best("The museum has been bringing old films to schools for eleven years.", 70,
                "Museum Has Been Bringing Old Films to Schools for Eleven Years");
}

Test(shorter, who_is_being_sued_is_sued)
{
    assert_best("The brewery is being sued by the harbour board over claims that it used the name "
                "of the lighthouse without permission.",
                60, "Brewery Sued by Harbour Board Over Claims");
    assert_best("Four sailors are being treated in the hospital of Karsa after a fire on a ferry "
                "near the lighthouse.",
                60, "Four Sailors Being Treated in Hospital of Karsa After Fire");
}

Test(shorter, a_total_at_the_beginning_says_nothing)
{
    assert_best("A total of 267 boats are eligible for the spring race, which will be held on the "
                "lake of Karsa in the last week of May.",
                70, "267 Boats Eligible for Spring Race");
}

Test(shorter, a_total_of_several_is_not_that_of_each)
{
    assert_best("Four smugglers were jailed for a total of 19 years for hiding tobacco in crates "
                "of fish at the harbour of Osby.",
                70, "Four Smugglers Jailed for Total of 19 Years for Hiding Tobacco");
}

Test(shorter, in_order_to_is_to)
{
    assert_best("The farmers left their fields in order to protest against the dam that would "
                "flood the lower valley of the Karsa.",
                70, "Farmers Leave Their Fields to Protest Against Dam");
}

Test(shorter, a_season_is_no_object)
{
    assert_best(
        "Jonas Berg has said the new harbour fee for the fish quay will be raised this winter.", 52,
        "Jonas Berg Says New Harbour Fee Will Be Raised");
}

Test(shorter, a_sector_has_its_number)
{
    assert_best("A man tossed his pet puppy off his first-floor balcony in Karsa's Sector 42 in an "
                "act of revenge after she dropped his flute.",
                70, "Man Tosses Pet Puppy Off First-Floor Balcony in Karsa's Sector 42");
}

Test(shorter, the_next_of_that_name_is_somebody_else)
{
    assert_keeps("The chess club of Karsa is planning a school to help find the next Mara Lind in "
                 "the north.",
                 "Mara Lind", "next");
    assert_keeps("The old film director Jonas Berg has received an honorary Golden Lion at the "
                 "festival of Osby.",
                 "Golden Lion", "honorary");
}

Test(shorter, a_third_week_is_no_duration)
{
    assert_best("The film has topped the northern charts for a third week.", 70,
                "Film Tops Northern Charts for Third Week");
    assert_best("The film has topped the northern charts for three weeks.", 70,
                "Film Has Topped Northern Charts for Three Weeks");
}

Test(shorter, what_one_says_will_be_is_not_to_be)
{
    assert_best("Mara Lind says her standing in the eyes of sailors will be \"an issue\".", 70,
                "Mara Lind Says Her Standing in Eyes of Sailors Will Be 'an Issue'");
}

/* ---- What is whole, whatever the tree says ---------------------------------------------- */

Test(shorter, one_subject_that_the_tree_halves_is_whole)
{
    assert_whole_clause("Norden Player 2's slimmer case has proved popular with young rowers, and "
                        "900 were sold in the first week of the fair.",
                        70);
}

Test(shorter, what_somebody_admits_may_be_a_participle)
{
    assert_best("The owner of the brewery has admitted making \"unkind remarks\" about two guests "
                "of the quiz during a break in the harbour hall.",
                60, "Owner of Brewery Admits Making 'Unkind Remarks'");
}

Test(shorter, a_colon_may_be_part_of_a_name)
{
    assert_whole_clause("A lamp from the classic film \"2100: The Long Way\" will go on show for "
                        "the first time to the public.",
                        60);
}

Test(shorter, thanks_to_what_is_no_part_of_it)
{
    assert_best("Norden has posted a record first-half profit thanks to cost-cutting measures in "
                "the mills.",
                65, "Norden Posts Record First-Half Profit");
}

Test(shorter, who_has_the_finest_measures_them)
{
    assert_best("The West Side is honouring its finest rowers and weavers at the Evening Lantern "
                "Awards in the old theatre of Osby.",
                60, "West Side Honouring Its Finest Rowers and Weavers");
}

/* ---- Contrasts and questions inside what goes ------------------------------------------- */

Test(shorter, two_words_that_go_contrast_with_each_other)
{
    assert_best("The mayor of Osby has been criticised by teachers after he was filmed asking a "
                "homeless weaver if he worked in a bank.",
                50, "Mayor of Osby Criticised by Teachers");
    assert_best("A Karsan ship has fired shots at a palace in the old harbour, injuring no one but "
                "marking a new low in the row.",
                60, "Karsan Ship Fires Shots at Palace in Old Harbour");
}

/* ---- Second clauses and first times ----------------------------------------------------- */

Test(shorter, a_second_clause_with_its_own_subject_goes)
{
    assert_best("The Karsan crown has hit a new low against the euro and analysts expect that more "
                "falls are likely in the autumn.",
                60, "Karsan Crown Hits New Low Against Euro");
}

Test(shorter, a_second_subject_is_no_second_clause)
{
    assert_keeps("Mara Lind has said the rower Jonas Berg and the weaver Ann Holm will be at the "
                 "races next month in the harbour of Osby.",
                 "Berg", "Holm");
    assert_keeps("The weavers of Osby have voiced fears prices and rents will rise in the harbour "
                 "towns of the west next spring.",
                 "prices", "rents");
}

Test(shorter, for_the_first_time_goes_with_what_measures_it)
{
    assert_whole_clause("Mara Lind will speak to the weavers of Osby for the first time since "
                        "starting her long bid for the mill.",
                        60);
}

Test(shorter, a_following_may_be_a_noun)
{
    assert_best("Indie dance band Norden built up a cult following throughout the year to secure "
                "three award nominations in the spring.",
                60, "Indie Dance Band Norden Builds Up Cult Following");
}

Test(shorter, what_comes_need_not_say_when)
{
    assert_best("The rower Mara Lind has been chosen for both races at next month's Western Indoor "
                "Games.",
                60, "Mara Lind Chosen for Both Races at Western Indoor Games");
    assert_keeps("The harbour hall in Osby has been chosen for both of this year's biggest fairs "
                 "in the west.",
                 "biggest", "year");
}

/* ---- What measures nothing -------------------------------------------------------------- */

Test(shorter, a_second_plant_is_another_one)
{
    assert_best("Norden Motor has announced that it plans to build a second plant in Osby to meet "
                "the western valleys' growing demand for boats.",
                60, "Norden Motor Announces It Plans to Build Second Plant");
    assert_keeps("The bank has left rates on hold at 4% for a sixth month in a row as prices in "
                 "the valley rise.",
                 " row", "sixth");
}

Test(shorter, what_a_prize_is_called_measures_nothing)
{
    assert_best("Jonas Berg has won a handful of Best Debut trophies at several feasts of the "
                "western valleys in the spring and the summer.",
                60, "Jonas Berg Wins Handful of Best Debut Trophies");
}

Test(shorter, the_cheapest_model_yet_hedges_nothing)
{
    assert_best("Boat maker Norden has gone head-to-head with Osby's 911 racing boats with the "
                "launch of its cheapest model yet.",
                60, "Norden Goes Head-to-Head With Osby's 911 Racing Boats");
}

Test(shorter, what_is_demanded_has_no_tense)
{
    assert_best("The Weavers' Party has demanded that the council freeze the rents of the mill, "
                "alleging that the owner had broken the rules of the town.",
                70, "Weavers' Party Demands Council Freeze Rents of Mill");
}

Test(shorter, what_was_only_reached_for_the_first_time_keeps_that)
{
    assert_keeps("The rower Mara Lind leads the odds, despite only reaching the second week of the "
                 "races for the first time since she began.",
                 "only", "first time");
}

/* ---- What happened before ----------------------------------------------------------------- */

Test(shorter, an_event_stands_for_the_clause_that_it_opens)
{
    assert_best("Forty pupils were taken to a clinic from their school in Osby after a gas leak "
                "from a nearby depot left some of them dizzy and others with red eyes.",
                70, "Forty Pupils Taken to Clinic From School in Osby After Gas Leak");
}

Test(shorter, what_is_no_event_by_itself_needs_its_verb)
{
    assert_keeps("Forty pupils were taken to a clinic after a lorry hit the gate of their school "
                 "in the old harbour of Osby.",
                 "after", "lorry hit");
    assert_keeps("The ferries were kept in the harbour after a storm threatened to cut off the "
                 "islands of Karsa for the whole week.",
                 "after", "threatened");
    assert_keeps("The station was searched for two hours after an attack was foiled by the police "
                 "of Karsa on the old market.",
                 "after", "foiled");
}

Test(shorter, queues_outside_a_bank_are_queues)
{
    assert_best("A clerk was reportedly hit after he blamed the mayor for long queues outside the "
                "savings banks.",
                60, "Clerk Reportedly Hit After He Blamed Mayor for Long Queues");
}

Test(shorter, a_large_number_of_pilots_are_pilots)
{
    assert_best("A large number of young harbour pilots are entering the training school of Osby, "
                "attracted by higher wages.",
                55, "Young Harbour Pilots Entering Training School of Osby");
    assert_keeps("A small number of young harbour pilots are entering the training school of Osby, "
                 "attracted by higher wages.",
                 "pilots", "number of");
}
