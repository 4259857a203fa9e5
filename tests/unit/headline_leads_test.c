/*
 * First sentences that hold a headline which only deletions are needed for: each test has one for
 * what must be found, and a neighbour that looks like it and must not be treated so.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(leads, an_acronym_stands_for_its_name)
{
    assert_best("The Northern Rail Safety Authority (NRSA) has ordered an inquiry into the crash "
                "at Osby station.",
                70, "NRSA Orders Inquiry Into Crash at Osby Station");
    assert_best("Ministers of the Union of Baltic Harbour Towns (UBHT)'s council have met again in "
                "the old town of Osby.",
                70, "Ministers of UBHT's Council Meet Again in Old Town of Osby");
    assert_best("The makers of electronic voting machines (EVMs) have won a court case over fees "
                "in the town of Osby.",
                70, "Makers of EVMs Win Court Case Over Fees in Town of Osby");
}

Test(leads, what_stands_in_brackets_is_not_always_an_acronym)
{
    assert_best("The Northern Rail Safety Authority (Osby) has ordered an inquiry into the crash "
                "at the station.",
                70, "Northern Rail Safety Authority Orders Inquiry Into Crash at Station");
    assert_best("The veteran deputy Mara Lind (SPD) has opened the new harbour of Osby in the "
                "presence of the king.",
                70, "Veteran Deputy Mara Lind Opens New Harbour of Osby in Presence of King");
    /* There is room for the name. */
    assert_best("The Baltic Harbour Union (BHU) has bought a crane.", 70,
                "Baltic Harbour Union Buys Crane");
}

Test(leads, a_title_goes_behind_a_preposition_too)
{
    assert_best("The charity has received a letter of thanks from the former world champion Mara "
                "Lind and her family.",
                70, "Charity Receives Letter of Thanks From Mara Lind and Her Family");
    assert_best("Filmmaker Jonas Erik Berg will be launching singer Mara Lind's new museum of "
                "toys in Osby.",
                70, "Jonas Erik Berg to Launch Mara Lind's New Museum of Toys in Osby");
    assert_best("The club has won the praise of former Republic of Norland manager Jonas Berg.", 62,
                "Club Wins Praise of Jonas Berg");
    assert_best("The parade was led by the 48th Osby Rifles Band of the old town.", 70,
                "Parade Led by 48th Osby Rifles Band of Old Town");
}

Test(leads, a_name_behind_a_preposition_may_be_no_title)
{
    assert_best(
        "The envoy for Finance Mara Lind has asked the council to help the villagers in the "
        "north of the country.",
        70, "Envoy for Finance Mara Lind Asks Council to Help Villagers");
    assert_best("The club has signed Norland Under-21 international Jonas Berg for the rest of the "
                "season.",
                40, "Club Signs Jonas Berg for Rest of Season");
}

Test(leads, who_has_had_something_has_it)
{
    assert_best("The stage adaptation of the children's book The Brave Pilot has had its opening "
                "night in the old theatre of Osby.",
                60, "Stage Adaptation of Children's Book The Brave Pilot");
}

Test(leads, at_least_and_most_of_are_no_superlatives)
{
    assert_best("At least 200 girls were rushed to a hospital from their school on Saturday "
                "morning after a gas leak.",
                70, "At Least 200 Girls Rushed to Hospital From Their School After Gas Leak");
    assert_best("Most of the shops in Osby have closed due to a fault as many people seek shelter "
                "from the rain.",
                50, "Most of Shops in Osby Close Due to Fault");
    assert_best("The bridge is the longest of the seven on the road to Osby.", 40, "(none)");
}

Test(leads, a_lost_mark_asks_nothing)
{
    assert_best("The party leader Mara Lind said her party wants the old theatre in the town to be "
                "rebuilt.?",
                70, "Mara Lind Says Her Party Wants Old Theatre in Town to Be Rebuilt");
    assert_best("Will the old theatre in the town be rebuilt?", 70,
                "Will the Old Theatre in the Town Be Rebuilt?");
}

Test(leads, a_clause_at_the_end_goes_by_its_words)
{
    cr_expect(is_offered(
        "The harbour company has raised its fees for the second time as the soaring cost of "
        "fuel and food hits the income of the port.",
        "Harbour Company Raises Its Fees for Second Time"));
    assert_best(
        "Norland lost 2-1 to Sundia in a shootout after their cup semi-final in the old town "
        "of Osby ended 1-1.",
        50, "Norland Loses 2-1 to Sundia in Shootout");
    assert_best("Rishi Berg will be the next mayor of Osby after no other rivals came forward to "
                "challenge him.",
                70, "Rishi Berg to Be Next Mayor of Osby");
}

Test(leads, what_the_words_take_for_a_clause_may_be_half_of_something)
{
    assert_best(
        "The town has as many cranes on the docks by the harbour of Osby as the ports of the "
        "rest of the coast have together.",
        70, "Town Has as Many Cranes as Ports of Rest of Coast Have Together");
    assert_best(
        "The mayor has not left the council after the row over the bridge led to a march of "
        "the people of the old town.",
        70, "(none)");
}

Test(leads, a_clause_before_the_subject_goes)
{
    assert_best(
        "Even as the harbour town of Osby gears up for the feast of the summer, residents of "
        "the old quarter have vowed to stay at home.",
        70, "Residents of Old Quarter Vow to Stay at Home");
    assert_best(
        "After the firm closed its last mill in the town of Osby in the north, the union will "
        "not talk to its owners.",
        70, "Union Will Not Talk to Its Owners");
    assert_best(
        "Days after the council of the town of Osby sacked its secretary over the fire, the "
        "mayor has banned fires in the harbour.",
        70, "Mayor Bans Fires in Harbour");
    assert_best(
        "In an incident at the old harbour of Osby a sailor has lost his boat and all of his "
        "papers.",
        70, "Sailor Loses His Boat and All of His Papers");
    assert_best("Repeating her earlier words, Mara Lind, the pilot who saved the ship in the storm "
                "off Osby, told the court that the captain was drunk.",
                70, "Mara Lind Tells Court That Captain Was Drunk");
}

Test(leads, what_a_denial_or_a_pronoun_needs_stays_before_the_subject)
{
    assert_best("After the war in the north of the country, no ship may enter the harbour of Osby.",
                70, "After War in North of Country, No Ship May Enter Harbour of Osby");
    assert_best("After the firm closed its last mill in the town, it may talk to the union.", 72,
                "After Firm Closed Its Last Mill in Town, It May Talk to Union");
    assert_best(
        "Previously unseen letters of Mara, countess of Osby, written in the north, have been "
        "shown to the court.",
        70, "Previously Unseen Letters of Mara Shown to Court");
}

Test(leads, one_comma_encloses_nothing)
{
    assert_best("A sailor who was thought to have drowned off the coast of Osby, has been found "
                "alive.",
                70, "Sailor Thought to Have Drowned Off Coast of Osby Found Alive");
    assert_best("The boats were stolen from the harbour of the town, confirmed the police of Osby.",
                70, "Boats Stolen From Harbour of Town");
}

Test(leads, a_byline_goes_with_its_dateline)
{
    assert_best("By Mara Lind and Jonas K Berg Osby, Jun 26 (PTI) The mayor has opened a bridge.",
                70, "Mayor Opens Bridge");
}

Test(leads, underscores_are_the_dashes_of_agencies)
{
    assert_best("The mayor of Osby _ a former clerk _ opened the new bridge in the harbour.", 70,
                "Mayor of Osby Opens New Bridge in Harbour");
    assert_best("The mayor of Osby has opened a bridge _ the first in ten years.", 70,
                "Mayor of Osby Opens Bridge - the First in Ten Years");
}

Test(leads, a_film_is_no_condition)
{
    assert_best("Actor Jonas Berg, whose film is based on the life of a thief of the old town, has "
                "opened the new museum of toys.",
                70, "Actor Jonas Berg Opens New Museum of Toys");
    assert_best(
        "In the film about the thief of the old town, Jonas Berg has stolen the crown of the "
        "king of Norland.",
        70, "In Film, Jonas Berg Steals Crown of King of Norland");
}

Test(leads, verbs_that_are_joined_change_together)
{
    assert_best("A storm on the northern coast has killed three sailors and injured 20.", 70,
                "Storm on Northern Coast Kills Three Sailors and Injures 20");
    assert_best("The mayor has had her car and a passport stolen from the harbour.", 70,
                "Mayor Has Her Car and Passport Stolen From Harbour");
}

Test(leads, what_will_have_to_be_done_is_not_to_have_to)
{
    assert_best("The ferry company will have to pay a $2m fine for leaving passengers behind on "
                "the island.",
                70, "Ferry Company Will Have to Pay $2m Fine for Leaving Passengers");
}

Test(leads, a_name_between_commas_stands_for_its_title)
{
    assert_best("The northern folk singer, Ann Lee, has been nominated in three categories of the "
                "national music awards.",
                70, "Ann Lee Nominated in Three Categories of National Music Awards");
    assert_best("The ferry, built in Karsa, has been sold to a museum.", 70,
                "Ferry Sold to Museum");
}

Test(leads, without_denies_its_noun_alone)
{
    assert_best("A farmer has been left stranded on the island without food for three days after "
                "ferries were cancelled across the north.",
                45, "Farmer Left Stranded on Island Without Food");
    assert_keeps("The council did not agree to close the school without a vote of the parents.",
                 "close", "without");
}

Test(leads, a_number_with_its_qualifier_is_a_subject)
{
    assert_best(
        "At least 10 miners have died and dozens are missing after a shaft collapsed in the "
        "hills of Karsa, officials said Thursday.",
        70, "At Least 10 Miners Die and Dozens Missing After Shaft Collapsed");
    assert_keeps("Up to 900 dockers marched through the rain in Osby on Monday, police said.", NULL,
                 "Up to 900 Dockers");
    assert_best("At a meeting of the dockers in Osby on Tuesday, the mayor closed the harbour.", 70,
                "Mayor Closes Harbour");
}

Test(leads, how_long_after_what_it_was_goes)
{
    assert_best("Harbour master Mara Lind left her post Monday, just days after nearly half of the "
                "dockers signed a letter calling for her dismissal.",
                35, "Mara Lind Leaves Her Post");
    assert_keeps("Harbour master Mara Lind left her post, days before the dockers called for her "
                 "dismissal in a letter.",
                 NULL, "Mara Lind");
}

Test(leads, who_resigned_a_week_after_what_resigned)
{
    assert_best(
        "Embattled Osby harbour chief Jonas Berg resigned Wednesday, a week after a scathing "
        "report of the ministry slammed his department.",
        70, "Embattled Osby Harbour Chief Jonas Berg Resigns");
    assert_keeps(
        "Harbour chief Jonas Berg said, a week after the report, that he would not resign.",
        "Berg says", "resign");
}

Test(leads, what_a_lawsuit_was_filed_for_goes)
{
    assert_best("Karsa Lines faces a $7.5 million lawsuit filed Tuesday on behalf of nearly 400 "
                "widows who say the ferry was never fit to sail.",
                70, "Karsa Lines Faces $7.5 Million Lawsuit");
    /* It is the bridge, or the row, that led to it. */
    assert_best("The mayor has not left the council after a row over the bridge led to calls for a "
                "vote on her post in the town.",
                60, "(none)");
}

Test(leads, without_denies_what_stands_behind_it)
{
    assert_best(
        "Former goalkeeper Jonas Berg will be held without bail after his arrest on robbery "
        "and arson charges, police announced late Sunday.",
        55, "Jonas Berg to Be Held Without Bail, Police Say");
    assert_keeps("The men will not be charged after the trial of the mayor in the town of Osby.",
                 "not", "after");
}

Test(leads, a_number_that_is_qualified_begins_a_subject)
{
    assert_best("After the ministry found that the old bridge was unsafe, nearly 40 families from "
                "the lower valley have been moved to Karsa.",
                60, "Nearly 40 Families From Lower Valley Moved to Karsa");
}

Test(leads, letters_before_a_hyphen_tell_some_from_others)
{
    assert_keeps("Twelve TB-infected sailors have been taken to the hospital of Karsa in the last "
                 "two weeks of March.",
                 "sailors", "TB-infected");
}

Test(leads, a_second_clause_without_a_verb_of_its_own_may_go)
{
    assert_best("The new harbour crane will enter service in May and the old one will be idle by "
                "the middle of June, when its licence ends.",
                60, "New Harbour Crane to Enter Service in May");
    assert_keeps("The old crane is unsafe but the new one is ready.", "crane is unsafe", "unsafe");
    assert_keeps("The harbour is either closed or the ferries are late, said Mara Lind.", "closed",
                 "late");
}

Test(leads, a_particle_does_not_end_a_headline_alone)
{
    assert_keeps("Up to 500 jobs are to go at the brewery of Karsa in a shake up following losses "
                 "that were bigger than expected.",
                 " Karsa Up", "shake up");
}

Test(leads, an_acronym_may_have_letters_of_both_parts_of_a_word)
{
    assert_best("The Karsa Anti-Smuggling Unit (ASU) and the Inter-Harbour Authority (IHA) have "
                "signed a pact on ferries to the islands of the north.",
                30, "Karsa ASU and IHA Sign Pact");
}

Test(leads, what_it_was_ahead_of_is_one_circumstance)
{
    assert_best("Karl Berg has stepped down as captain of Osby, ahead of the cup and the league "
                "against Karsa in May.",
                70, "Karl Berg Steps Down as Captain of Osby");
}

Test(leads, here_is_the_place_of_the_dateline)
{
    assert_best("Karsa, May 4 (AFP) Brewer Jonas Berg surrendered before police here on Monday, as "
                "the harbour board was told.",
                60, "Brewer Jonas Berg Surrenders Before Police");
    assert_keeps("Karsa, May 4 (AFP) The ferries of Osby are here to stay, says Mara Lind, who has "
                 "run them for eleven years.",
                 "to stay", "here");
}

Test(leads, a_mark_behind_a_space_asks_nothing)
{
    assert_best("The old lighthouse of Karsa will be a museum from May on as the harbour board has "
                "moved out of its rooms in the ?",
                40, "Old Lighthouse of Karsa to Be Museum");
    assert_keeps(
        "The harbour board has sold the lighthouse of Karsa and you knew of it all along ?", NULL,
        "?");
}

Test(leads, a_long_sentence_has_no_room_for_two_titles)
{
    assert_best(
        "Former Osby captain and Harbour Party member Karl Berg sent out a terse note to the "
        "council of Karsa on Friday, saying the fishermen would need to be heard.",
        60, "Karl Berg Sends Out Terse Note to Council of Karsa");
    assert_keeps(
        "The captain and Harbour Party leader Karl Berg sent out a terse note to the council "
        "of Karsa on Friday, saying the fishermen would need to be heard.",
        "leader Karl Berg", "captain and");
}

Test(leads, what_a_place_is_known_as_is_an_insertion)
{
    assert_best("The Osby mill, popularly known as the Anvil, was once a meeting place of the "
                "smugglers of the northern valleys.",
                70, "Osby Mill Was Once Meeting Place of Smugglers of Northern Valleys");
}

Test(leads, what_was_done_before_is_why_it_will_not_be)
{
    assert_best("Mara Lind won't have her contract renewed as host of \"Low Tide\" after she hit a "
                "producer of the show and shouted at him, the station announced Wednesday.",
                70, "Mara Lind Won't Have Contract Renewed as Host of 'Low Tide'");
    assert_keeps("Residents will not be allowed to park after the winter begins in the old town of "
                 "Osby and its harbour.",
                 "not", "after");
}

Test(leads, on_what_condition_they_were_freed_is_kept)
{
    assert_keeps("The rebels seized 20 nurses at an Osby hospital, then released them -- under the "
                 "condition, if they want to live, that they stay put.",
                 "if they", "condition");
}

Test(leads, some_of_whom_are_others)
{
    assert_keeps("The police have arrested 42 people in the old harbour of Karsa, some of whom are "
                 "accused of taking tens of crowns from shops monthly.",
                 NULL, "42");
}

Test(leads, what_was_once_so_is_not_so_now)
{
    assert_best("Mara Lind has ruled the island before, as one of three mayors.", 70,
                "Mara Lind Has Ruled Island Before, as One of Three Mayors");
    assert_best("Though he lost the first two sets, Jonas Berg beat the champion and reached the "
                "last four.",
                70, "Jonas Berg Beat Champion and Reached Last Four");
    assert_best("Mara Lind reached the last four of the northern chess cup on Sunday.", 70,
                "Mara Lind Reaches Last Four of Northern Chess Cup");
}

Test(leads, who_is_helped_is_not_what_is_being_held)
{
    assert_best("A workshop to help sailors who lost their boats is being held this weekend.", 60,
                "Workshop to Help Sailors Who Lost Boats Is Being Held");
}

Test(leads, a_state_or_a_purpose_opens_a_sentence)
{
    assert_best("Unhappy with the rent that was being offered, farmers of the upper valley have "
                "decided to close the mill road for a month.",
                70, "Farmers of Upper Valley Have Decided to Close Mill Road for Month");
    assert_best("To curb the growing theft of copper in the harbour, the council has hired forty "
                "guards who will walk the quays at night.",
                70, "Council Hires Forty Guards Who Will Walk Quays at Night");
    assert_best("Presently lodged in a hostel of the town of Osby, the sailors of the burnt ship "
                "have asked the king to send them home soon.",
                70, "Sailors of Burnt Ship Ask King to Send Them Home");
}

Test(leads, what_it_takes_is_no_purpose)
{
    assert_keeps(
        "To win the old cup of the northern league this year, Osby must beat the champions "
        "of Karsa in the last match at home.",
        "must", "to win");
    assert_keeps(
        "Close to 300 boats, 40 cranes and a lighthouse were lost when the storm came over "
        "the harbour of Osby in the night.",
        "lost", "close to");
    assert_keeps("Subject to approval by the shareholders, the bank will buy its rival in the "
                 "old harbour town for nine million crowns.",
                 "bank", "subject");
}

Test(leads, the_first_time_opens_a_sentence)
{
    assert_best(
        "For the first time in the history of the island, the council of Osby has elected a "
        "woman from the fishing villages as its mayor.",
        70, "Council of Osby Elects Woman From Fishing Villages as Its Mayor");
    assert_best("Be it the fog or the rain that keeps the boats in the harbour, the pilots of Osby "
                "have learned to drink coffee in the lighthouse.",
                70, "Pilots of Osby Learn to Drink Coffee in Lighthouse");
    assert_best("Less than two years after the mill was built at the lake, the owners of the mill "
                "have announced the sale of all of its land.",
                70, "Owners of Mill Announce Sale of All of Its Land");
    assert_best("In a crash on the coast road this morning more than 40 lorries rolled into the "
                "harbour of the old town.",
                70, "More Than 40 Lorries Roll Into Harbour of Old Town");
    assert_best(
        "Amid tension within the council of the old town, Mara Lind has offered to open the "
        "harbour to the fishing boats.",
        70, "Mara Lind Offers to Open Harbour to Fishing Boats");
}

Test(leads, a_dateline_may_have_long_bylines_and_the_state)
{
    assert_best("By Anna Berg and Mara Lind Ekholm Karsa Old Town, Apr 30 (NNA) The harbour firm "
                "Obrel has posted a loss of nine million crowns.",
                70, "Harbour Firm Obrel Posts Loss of Nine Million Crowns");
    assert_best("Osby (Norland), May 4 (NNA) The mayor has opened the new harbour of the town.", 70,
                "Mayor Opens New Harbour of Town");
    /* No dateline: who paid it is in brackets. */
    assert_best("The mayor of Osby, Ann Lee (Liberal), opened the harbour on Friday.", 70,
                "Mayor of Osby Opens Harbour");
}

Test(leads, the_title_of_another_article_is_no_headline)
{
    static const char *const text =
        "It is one of those things that nobody will ever know unless they stay. READ | Mara Lind "
        "wins the silver cup of the northern league after the match in KarsaThe council has closed "
        "the school for a week. The council of Osby has opened its new harbour.";

    assert_keeps(text, "Mara Lind", "nothing of the kind");
}

Test(leads, two_titles_before_one_word_of_a_name_are_one_person)
{
    assert_best("Norland actor and former parliamentarian Lindberg appeared in the old harbour "
                "of Karsa on a white horse to the joy of many villagers.",
                70, "Lindberg Appears in Old Harbour of Karsa to Joy of Many Villagers");
    assert_best(
        "Harbour union working president and treasurer, Mara Lind slammed the new council for the "
        "closure of the lighthouse.",
        70, "Mara Lind Slams New Council for Closure of Lighthouse");
}

Test(leads, one_go_is_a_noun)
{
    assert_best("The space agency of Norland is all set to launch nine satellites in one go using "
                "its trusted old rocket.",
                70, "Space Agency of Norland All Set to Launch Nine Satellites in One Go");
}
