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

Test(leads, who_has_said_it_of_himself_may_be_the_subject)
{
    assert_best(
        "Council leader Mara Lind has said she will not attack the mayor of Osby because of "
        "his spending on roads.",
        76, "Mara Lind Will Not Attack Mayor of Osby Because of Spending on Roads");
    assert_best("Council leader Mara Lind would say she is ready for the vote in Osby.", 70,
                "Council Leader Mara Lind Would Say She Is Ready for Vote in Osby");
    assert_best("Council leader Mara Lind has been told she is too ill for the vote in Osby.", 70,
                "Council Leader Mara Lind Told She Is Too Ill for Vote in Osby");
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
                "(none)");
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

Test(leads, a_title_is_no_verb)
{
    assert_best("The film shows a row between captain Jonas Berg and coach Mara Lind about the "
                "rules of the game.",
                70, "Film Shows Row Between Jonas Berg and Mara Lind About Rules of Game");
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

Test(leads, what_somebody_is_told_is_kept)
{
    assert_best("A close friend of the banker has told a court that fraud charges levelled against "
                "him are \"false\".",
                70, "Close Friend of Banker Tells Court");
}

Test(leads, a_clause_at_the_end_goes_by_its_words)
{
    assert_best(
        "The harbour company has raised its fees for the second time as the soaring cost of "
        "fuel and food hits the income of the port.",
        70, "Harbour Company Raises Fees for Second Time");
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

Test(leads, agencies_quote_by_two_accents_and_two_apostrophes)
{
    assert_best("``This is a big step for the town,'' said Mara Lind of Osby.", 70,
                "'This Is a Big Step for the Town,' Says Mara Lind of Osby");
    assert_best("The mayor of Osby called the bridge ``a big step'' for the town.", 70,
                "Mayor of Osby Calls Bridge 'a Big Step' for Town");
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

Test(leads, who_clauses_hang_on_their_noun)
{
    assert_best("The bank is looking for female staff who would be willing to clean the houses of "
                "its clients.",
                50, "Bank Looking for Female Staff");
}

Test(leads, he_is_no_party_that_was_told)
{
    assert_best("Karl Berg has told his local party he will stand again in spring.", 40,
                "Karl Berg to Stand Again in Spring");
    assert_best("Karl Berg has told the keeper he will lose his job after the next election.", 70,
                "Karl Berg Tells Keeper He Will Lose His Job After Next Election");
}

Test(leads, what_a_company_does_is_no_verb)
{
    assert_best("US banking giant Obrel has sold its old insurance arm to Metlo for $11.5bn.", 70,
                "US Banking Giant Obrel Sells Old Insurance Arm to Metlo for $11.5bn");
}

Test(leads, half_a_word_is_no_verb)
{
    assert_best("Mara Lind says she's a tired pilot.", 70, "Mara Lind Says She's Tired Pilot");
}

Test(leads, what_as_opens_before_a_verb_is_a_clause)
{
    assert_best("The visitors won a third cup in Osby on Sunday as their rivals lost the final in "
                "Karsa.",
                70, "Visitors Win Third Cup in Osby as Their Rivals Lose Final in Karsa");
    assert_best("The brewer claims that he is buying the harbour to \"help the town\" as the mayor "
                "set out her own plan for the quays.",
                60, "Brewer Claims He Is Buying Harbour to 'Help the Town'");
    /* A noun waits for its verb. */
    assert_best("Profits before tax rose to a record 40m crowns at the northern brewery.", 50,
                "Profits Before Tax Rise to Record 40m Crowns");
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

Test(leads, who_says_that_he_will_is_to)
{
    cr_expect(
        is_offered("Karsa says it will resume herring exports next week.", "Karsa to Resume"));
    cr_expect(is_offered("Karsa has confirmed that it will sell its two oldest ferries next week.",
                         "Karsa to Sell"));
    cr_expect(is_offered("Osby Rovers have announced they will appeal against the fine.",
                         "Osby Rovers to Appeal"));
}

Test(leads, who_speaks_of_something_else_says_so)
{
    assert_keeps("Karsa says it will take years to repair the damage of the flood in the valley.",
                 "years", "says");
    assert_keeps("Mark Lindgren says it will build new homes in the north of the country.", "build",
                 "says");
    assert_keeps("Karsa says it would resume herring exports next week.", "resume", "says");
    assert_keeps("Karsa says a court in Osby will close the ferry next week.", "close", "says");
    assert_keeps("Karsa says it has sold its two oldest ferries to the league.", "sold", "says");
}

Test(leads, a_number_with_its_qualifier_is_a_subject)
{
    assert_best(
        "At least 10 miners have died and dozens are missing after a shaft collapsed in the "
        "hills of Karsa, officials said Thursday.",
        70, "At Least 10 Miners Die and Dozens Missing, Officials Say");
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

Test(leads, what_was_said_of_it_in_a_relative_clause_goes)
{
    assert_best("Mayor Mara Lind signed a broad harbour bill that she said would help the town "
                "become \"cleaner and far more secure\" than before.",
                50, "Mayor Mara Lind Signs Broad Harbour Bill");
}

Test(leads, what_stands_before_after_has_no_verb_behind_it)
{
    assert_best("The harbour union is calling on Osby to do more to stop the trade in eels after a "
                "survey showed how it empties the lake.",
                70, "Harbour Union Calling on Osby to Do More to Stop Trade in Eels");
}

Test(leads, who_was_killed_and_who_was_hurt_are_two)
{
    assert_best("Five miners have died and more than 60 were injured after a shaft of the mine "
                "collapsed in the hills of Karsa, police said.",
                60, "Five Miners Die and More Than 60 Injured, Police Say");
    assert_keeps("Two men drowned and a boy was rescued when a ferry sank off Karsa.", "Two Men",
                 "drown");
}

Test(leads, what_police_say_has_happened_needs_them_no_more_than_what_happened)
{
    assert_keeps("Detectives have found 17 stolen bicycles in a barn of the old brewery of Karsa, "
                 "police said Tuesday.",
                 NULL, "17");
    assert_low_without("The railway has failed to mend the bridge that fell in the storm at Karsa, "
                       "the union said Tuesday.",
                       "fail", "union");
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

Test(leads, a_comma_inside_a_quotation_closes_what_stands_before_a_verb)
{
    assert_best("Mara Lind, the keeper of the museum ship \"Northern Star,\" has been named in the "
                "prize list of the old town of Osby.",
                70, "Mara Lind Named in Prize List of Old Town of Osby");
    assert_best(
        "\"Slow Harbour,\" the new stage play about the dockers of Karsa, is getting a second "
        "run in Osby.",
        70, "'Slow Harbour' Getting Second Run in Osby");
    assert_keeps("The mayor, who called it \"a harbour, a home,\" the paper said, has left.",
                 "called", "'a harbour, a home");
}

Test(leads, what_is_quoted_at_the_end_goes_with_its_marks)
{
    assert_best("The harbour board has lifted its ban on the ferry Northern Star, letting it sail "
                "again, albeit \"under constant watch.\"",
                70, "Harbour Board Lifts Its Ban on Ferry Northern Star");
    assert_keeps("The harbour board has called the ban \"a mistake of the past.\"", "mistake",
                 "'a mistake of the past'");
}

Test(leads, whom_somebody_lets_does_something)
{
    assert_keeps("A mother in Osby is standing by her plan to let her son, 11, wear a \"Storm\" "
                 "costume to the harbour fair.",
                 "let", "wear");
}

Test(leads, police_are_no_verb)
{
    assert_best("Police in Osby made a strange discovery Tuesday.", 70,
                "Police in Osby Make Strange Discovery");
    assert_best("The Karsa military claims to have sunk a smugglers' boat off the old harbour.", 70,
                "Karsa Military Claims to Have Sunk Smugglers' Boat Off Old Harbour");
}

Test(leads, what_after_opens_is_not_the_main_clause)
{
    assert_best("Thousands of dockers marched in the capital of Karsa Sunday, protesting against "
                "layoffs less than two weeks after robbers attacked a bank there.",
                70, "Thousands of Dockers March in Capital of Karsa");
    assert_best(
        "A guard, responding to calls about a prowler, shot and wounded an unarmed clerk in "
        "the old mint of Osby.",
        70, "Guard Shoots and Wounds Unarmed Clerk in Old Mint of Osby");
}

Test(leads, a_word_at_the_beginning_may_look_like_a_verb)
{
    assert_best("Gunmen on a speedboat have attacked and robbed Karsa's lead ferry in the straits "
                "that 76 ships were lost in.",
                60, "Gunmen Attack and Rob Karsa's Lead Ferry in Straits");
    assert_best("Retired Karsa striker Mara Lind changed clubs and moved north Monday after a row "
                "about her pay in the old town.",
                60, "Mara Lind Changes Clubs and Moves North After Row About Pay");
    assert_keeps(
        "Nearly 3 million litres of oil spilled into the bay of Osby when a pump failed, the "
        "harbour board told reporters on Friday.",
        NULL, "million");
}

Test(leads, what_in_opens_is_no_subject)
{
    assert_best(
        "A clerk involved in a disputed case died Tuesday after he was hit by a tram during "
        "a march in the harbour of Osby.",
        70, "Clerk Dies After He Was Hit by Tram During March in Harbour of Osby");
    assert_best(
        "The search for a painter missing in the hills since Thursday is being called off for "
        "good by the police of Osby.",
        70, "Search for Painter Is Being Called Off for Good by Police of Osby");
}

Test(leads, who_was_convicted_is_the_subject)
{
    assert_keeps(
        "A Marine convicted for his role in the theft of an old ferry was sentenced Friday to "
        "a year in a camp.",
        NULL, "Marine");
}

Test(leads, an_adjective_goes_with_what_it_asks_for)
{
    assert_best(
        "A card game similar to the old dice game of the dockers of Karsa has been banned in "
        "Osby.",
        40, "Card Game Banned in Osby");
    assert_keeps(
        "A plan to close the school fell one vote short of a majority in the council of the "
        "town.",
        "one vote", "short");
    assert_keeps(
        "The jury found the clerk guilty of theft on Monday in a trial that took the whole of "
        "the spring.",
        "found", "guilty");
}

Test(leads, what_stands_between_two_commas_may_have_a_verb)
{
    assert_best("Film maker Mara Lind, whose new play \"Low Tide\" takes on the ferries of Karsa, "
                "faced off Tuesday with the mayor of Osby.",
                70, "Film Maker Mara Lind Faces Off With Mayor of Osby");
    assert_best(
        "Unseen footage of the ferry, taken just hours before she was lost in a storm, has been "
        "shown to the jury in Osby.",
        60, "Unseen Footage of Ferry Shown to Jury in Osby");
}

Test(leads, shot_and_wounded_is_both)
{
    assert_keeps(
        "Gunmen on a motorcycle have shot and wounded Karsa's lead prosecutor in the harbour "
        "of Osby.",
        "shot", "wounded");
}

Test(leads, side_by_side_subjects_are_one)
{
    assert_best(
        "A woman senior harbour officer has found the lost bell of the lighthouse in a barn "
        "near Karsa after a search that took eleven weeks.",
        60, "Woman Harbour Officer Finds Lost Bell of Lighthouse in Barn");
    assert_keeps("The wreck that the sailors of Osby found has reached the harbour of Karsa.",
                 "reached", "wreck");
}

Test(leads, who_stands_before_a_name_may_lack_a_comma_behind_it)
{
    assert_best("The late mayor of Osby, Mara Lind never spoke about the sale of the lighthouse.",
                60, "Mara Lind Never Spoke About Sale of Lighthouse");
    assert_keeps("The mayor of Osby has resigned, Mara Lind said on Friday after the meeting.",
                 "resign", "mayor");
    assert_keeps("The mayor of Osby, Mara Lind and Jonas Berg have sold the lighthouse.", "sold",
                 "mayor of Osby");
}

Test(leads, what_was_said_is_no_opening)
{
    assert_best(
        "At least three sailors were rescued from a ferry in the northern harbour of Karsa, "
        "the coast guard said on Friday morning.",
        70, "At Least Three Sailors Rescued From Ferry in Northern Harbour of Karsa");
    assert_keeps("Leading brewer Obrel plans to close its mill in the northern valleys by May, a "
                 "person familiar with the matter said.",
                 NULL, "Obrel plans");
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

Test(leads, what_a_second_clause_alleges_hedges_nothing_before_it)
{
    assert_best("Harbour master Jonas Berg released a film on Friday and alleged that the town "
                "council of Osby is involved in the sale of forged licences.",
                60, "Harbour Master Jonas Berg Releases Film");
    assert_keeps("The brewer allegedly sold and watered the beer in Osby and in Karsa for years.",
                 "sold", "allegedly");
}

Test(leads, how_exact_a_number_is_is_no_preposition)
{
    assert_best("More than 2,000 people were moved out of the lower valley when the dam above the "
                "town of Karsa burst, sending boats downstream.",
                70, "More Than 2,000 People Moved Out of Lower Valley");
    assert_keeps("As many as 70 old bells have been found in a barn and a mill in the village of "
                 "Osby by the police of Karsa.",
                 "70", "As many as 70");
}

Test(leads, a_particle_does_not_end_a_headline_alone)
{
    assert_keeps("Up to 500 jobs are to go at the brewery of Karsa in a shake up following losses "
                 "that were bigger than expected.",
                 " Karsa Up", "shake up");
}

Test(leads, two_titles_of_one_person_go)
{
    assert_best("Osby deputy mayor and Harbour Party leader Mara Lind said on Friday that her boat "
                "was stolen after she had moored it in Karsa.",
                50, "Mara Lind Says Her Boat Was Stolen");
    assert_keeps("The mayor and party leader Mara Lind were seen in the harbour of Karsa.", "seen",
                 "mayor and");
}

Test(leads, a_title_does_not_begin_with_a_verb)
{
    assert_best("Fruit juice maker Obrel said it is eyeing sales of 40 million crowns in the next "
                "three years in the northern valleys of Karsa.",
                70, "Obrel Says It Is Eyeing Sales of 40 Million Crowns in Next Three Years");
}

Test(leads, an_acronym_may_have_letters_of_both_parts_of_a_word)
{
    assert_best("The Karsa Anti-Smuggling Unit (ASU) and the Inter-Harbour Authority (IHA) have "
                "signed a pact on ferries to the islands of the north.",
                30, "Karsa ASU and IHA Sign Pact");
}

Test(leads, who_has_found_it_stands_behind)
{
    assert_best("Sailors are taking up the flute as a way of reaching new friends and passing the "
                "time, a survey has found.",
                70, "Sailors Taking Up Flute as Way of Reaching New Friends, Survey Finds");
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

Test(leads, a_participle_before_a_title_is_no_verb)
{
    assert_best(
        "Sacked Osby minister Mara Lind has once again sued the harbour board of Karsa over "
        "the sale of the lighthouse in May.",
        60, "Mara Lind Once Again Sues Harbour Board of Karsa");
    assert_best(
        "Internationally acclaimed flute artist Jonas Berg said on Friday that the museum of "
        "Karsa would be closed by the end of the year.",
        70, "Jonas Berg Says Museum of Karsa Would Be Closed by End of Year");
}

Test(leads, what_somebody_plans_to_do)
{
    assert_best("The Osby government plans to launch a ferry where farmers can sell their cheese "
                "to the sailors of Karsa.",
                40, "Osby Government Plans to Launch Ferry");
    assert_best("The government plans to close the harbour have been dropped by the mayor.", 70,
                "Government Plans to Close Harbour Dropped by Mayor");
}

Test(leads, letters_before_a_name_are_of_the_name)
{
    assert_best(
        "Karsa Governor K K Berg opened the 29th fair of the northern valleys on Friday, as "
        "the band of the harbour played.",
        50, "K K Berg Opens 29th Fair of Northern Valleys");
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

Test(leads, an_object_is_shared_where_no_noun_parts_its_verbs)
{
    assert_best("Karsa on Friday asked the harbour board to open the northern quay and praised its "
                "partner for paying the fishermen of the island of Osby.",
                60, "Karsa Asks Harbour Board to Open Northern Quay");
    assert_keeps("The brewer sold and repaired old ferries in the harbour of Karsa.", "sold",
                 "repair");
}

Test(leads, a_participle_may_be_counted)
{
    assert_best(
        "Over 60 retired harbour and ferry officers have written a letter to the council of "
        "Karsa, asking it to keep the lighthouse lit.",
        70, "Over 60 Retired Harbour and Ferry Officers Write Letter");
    assert_keeps("The first 60 stormed harbour offices, and the mayor of Karsa has resigned.", "60",
                 "stormed");
}

Test(leads, a_colon_spells_out_what_was_said)
{
    assert_best(
        "Conrad Berg, the younger brother of the ferry heiress Mara Berg, has reached a plea "
        "deal: He would admit guilt to theft in exchange for a fine.",
        70, "Conrad Berg Reaches Plea Deal");
    assert_keeps("The clerk's lawyer made one thing plain in the opening of the trial on Monday in "
                 "the court of Osby: He did it.",
                 "plain in the opening", "he did it");
}

Test(leads, capitals_are_a_name)
{
    assert_best("On Friday, KRUS claimed responsibility for the deadliest storm of letters of the "
                "year.",
                90, "KRUS Claims Responsibility for Deadliest Storm of Letters of Year");
}

Test(leads, no_verb_has_two_subjects)
{
    assert_best("A bill that would allow Karsa to use water cannons to disperse some night crowds "
                "passed in the town council on Tuesday.",
                80, "Bill That Would Allow Karsa to Use Water Cannons Passes in Town Council");
    assert_best(
        "Mara Lindqvist is on course to make skiing history after claiming her third slalom "
        "win on the circuit of the north on Saturday.",
        60, "Mara Lindqvist on Course to Make Skiing History");
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
                 NULL, "42 people");
}

Test(leads, what_came_of_it_stands_behind_who_said_it)
{
    assert_best(
        "The schools of Osby will observe two more holidays, officials announced Wednesday, "
        "making the district one of many to put the feasts on its calendar.",
        70, "Schools of Osby to Observe Two More Holidays, Officials Say");
    assert_keeps(
        "The schools of Osby will observe two more holidays, officials announced Wednesday, "
        "but not before the council has voted.",
        "holidays", "not before");
}

Test(leads, who_is_suspected_is_so_with_what_he_is_suspected_of)
{
    assert_best("The police of Osby have arrested 42 people suspected of belonging to a ring of "
                "smugglers in the south of the island.",
                40, "Police of Osby Arrest 42 People");
    assert_keeps(
        "Three girls suspected of travelling to Karsa to join the rebels appeared on film in "
        "Osby before they went on.",
        "to join", "suspected");
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

Test(leads, when_it_was_said_is_not_when_it_was)
{
    assert_best("Mara Lind said the two boats were sold a year ago.", 70,
                "Mara Lind Says Two Boats Were Sold Year Ago");
}

Test(leads, who_is_helped_is_not_what_is_being_held)
{
    assert_best("A workshop to help sailors who lost their boats is being held this weekend.", 60,
                "Workshop to Help Sailors Who Lost Boats Is Being Held");
}

Test(leads, a_ruling_that_did_something_is_a_noun)
{
    assert_keeps("The harbour board is to try to overturn a court ruling that threw out its claim "
                 "for nine boats.",
                 "overturn court", "ruling");
    assert_keeps("The harbour board is to try to overturn a court ruling that threw out its claim "
                 "for nine boats.",
                 "threw", "that threw");
}

Test(leads, a_phrase_may_part_a_verb_from_what_helps_it)
{
    assert_best("A tax on cider that was blamed for the loss of jobs has in fact created more "
                "jobs than it destroyed, according to a study.",
                60, "Tax on Cider Has in Fact Created More Jobs Than It Destroyed");
}
