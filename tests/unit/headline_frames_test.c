/* What frames the news of a first sentence, and what is inserted into it. */
#include "headlines.h"

Test(frames, what_stands_behind_a_numbered_name_is_an_insertion)
{
    assert_best("Low Tide 2, starring Mara Lind and Jonas Berg in the lead roles, is the biggest "
                "release of the week.",
                70, "Low Tide 2 Is Biggest Release of Week");
}

Test(frames, what_one_person_is_twice_is_an_insertion)
{
    assert_best("Jonas Berg, chairman and founder of the media labs of Osby, says he is developing "
                "a ferry that will go on sale for less than 100 crowns.",
                70, "Jonas Berg Developing Ferry That Will Go on Sale");
    assert_keeps("Mara Lind, striker Jonas Berg and Karl Holm have left the harbour of Osby for "
                 "Karsa.",
                 "Lind", "Jonas Berg and Karl Holm");
}

Test(frames, what_somebody_was_once_is_no_condition)
{
    assert_best("Mara Lind, the name once synonymous with the Harbour Party, has lashed out at the "
                "new mayor of Osby.",
                70, "Mara Lind Lashes Out at New Mayor of Osby");
}

Test(frames, with_whom_somebody_was_opens_an_insertion)
{
    assert_best("The captain Karl Berg, with whom the council had the fiercest of quarrels in May, "
                "is in Osby for a two-day meeting.",
                70, "Captain Karl Berg in Osby for Two-Day Meeting");
    assert_best("The old ferry, now in the yard of Karsa for repairs, is the unlikely home of a "
                "school of cooks.",
                70, "Old Ferry Is Unlikely Home of School of Cooks");
}

Test(frames, who_was_killed_killed_nobody)
{
    assert_best("The family of Jonas Berg, the clerk killed last year by an Osby policeman, will "
                "file a lawsuit over his death in the case.",
                70, "Family of Jonas Berg to File Lawsuit Over His Death in Case");
    assert_keeps("Jonas Berg, the jury heard in May, was killed by a policeman from Osby.",
                 "Killed", "Jury Heard");
}

Test(frames, how_many_were_killed_is_enough)
{
    assert_best("More than 50 people were killed and scores wounded in a fire at the mill of Osby.",
                62, "More Than 50 Killed and Scores Wounded in Fire at Mill of Osby");
    assert_best(
        "Police in Osby have arrested 42 people over the theft of crude oil from the Norden "
        "refinery in Karsa.",
        50, "Police in Osby Arrest 42 Over Theft of Crude Oil");
    assert_best("Seven persons have died in Osby.", 70, "Seven Persons Die in Osby");
    assert_keeps("The police arrested five people for the theft of a ferry and three for arson in "
                 "the harbour of Osby.",
                 "five", "five people");
    assert_keeps("The old ferry of Osby carried 42 people to the islands of Karsa on Thursday.",
                 "42", "42 people");
}

Test(frames, figures_from_somebody_are_figures)
{
    assert_best("Crime is down in Osby and its courts are quicker, data in possession of the Osby "
                "Times shows.",
                70, "Crime Is Down in Osby and Its Courts Are Quicker, Data Says");
    assert_best("Clerks have stepped up the shredding of old papers, figures compiled by the "
                "Harbour Party suggest.",
                70, "Clerks Step Up Shredding of Old Papers, Figures Suggest");
}

Test(frames, a_district_is_known_by_its_name)
{
    assert_best("Police on Wednesday raided the house of a land agent in southwest Karsa's Osby "
                "area and recovered many old notes.",
                58, "Police Raid House of Land Agent in Southwest Karsa's Osby");
    assert_best("Karl Berg was killed in an encounter with the coast guard in Osby district.", 58,
                "Karl Berg Killed in Encounter With Coast Guard in Osby");
    assert_keeps("The shops in an Osby village say they are \"in limbo\" as their bills spiral.",
                 "Osby", "Osby village");
    assert_keeps("Three fishermen were hurt in a clash with the coast guard in Northern province.",
                 "Northern", "Northern province");
}

Test(frames, what_went_with_its_phrase_has_no_room_by_itself)
{
    assert_best("A young man died of a stroke while partying with his friends at a pub in south "
                "Karsa's Osby village during the celebrations on Saturday night.",
                70, "Young Man Died of Stroke While Partying With Friends at Pub");
}

Test(frames, an_acronym_that_is_taken_to_be_known_stands_for_its_name)
{
    assert_best(
        "The Karsa Rugby Union wants to restructure the season of the northern islands into "
        "four blocks. The KRU plan needs the clubs.",
        70, "KRU Wants to Restructure Season of Northern Islands Into Four Blocks");
    /* The name stays where it has room. */
    assert_best(
        "The Karsa Rugby Union has dismissed a pilot, by the name of whom nobody in the old "
        "harbour had ever been sure. The KRU plan needs the clubs.",
        70, "Karsa Rugby Union Dismisses Pilot");
    /* What introduces it later says that it is not known. */
    assert_keeps("The Karsa Rugby Union wants to restructure the season of the northern islands "
                 "into four blocks. The Karsa Rugby Union (KRU) needs the clubs. The KRU waits.",
                 "restructure", "Karsa Rugby Union");
    /* "Upper Osby" is the name. */
    assert_keeps("The mayor Mara Lind has released her plans for the Upper Osby Ladder and the old "
                 "harbour of Karsa on Friday. In Upper Osby the UOL did not vote.",
                 "plans for", "Upper Osby");
    assert_keeps("The Karsa Rugby Union, which wants to restructure the season of the northern "
                 "islands, has met its clubs.",
                 "has met", "Karsa Rugby Union");
}

Test(frames, a_union_has_two_letters_where_the_document_has_them)
{
    assert_best("The moves of Karsa to lift the European Union's ban on the export of old ferries "
                "to the islands have been condemned. The EU waits.",
                70, "Moves of Karsa to Lift EU's Ban Condemned");
    assert_keeps("Delays have hit new European Union rules which govern the trade of old ferries "
                 "between the islands of Karsa. Osby waits.",
                 "rules", "European Union");
}

Test(frames, what_kind_of_news_it_is_denies_nothing)
{
    assert_best("In an unusual move, Karsa has sacked a harbour clerk for not daring to smoke.", 70,
                "Karsa Sacks Harbour Clerk for Not Daring to Smoke");
    assert_keeps("In a letter to the council, the mayor Mara Lind did not mention the ferry.",
                 "not mention", "In letter");
    assert_keeps("In a blow to Karl Berg, the court did not hear him on Friday.", "hear him",
                 "Berg");
}

Test(frames, once_elected_is_a_condition)
{
    assert_keeps("The clerk Mara Lind, once elected mayor, will cut the taxes of Osby by a third.",
                 "will cut", "once elected");
    assert_keeps("The clerk Mara Lind, once elected mayor, will cut the taxes of Osby by a third.",
                 "to cut", "once elected");
}

Test(frames, a_participle_may_begin_the_subject)
{
    assert_best("Launching a scathing attack on the mayor, retired harbour judge Karl Berg called "
                "the council an ambitious fraud.",
                70, "Retired Harbour Judge Karl Berg Calls Council an Ambitious Fraud");
    assert_best("Soon after Karsa lifted the trophy in the harbour, displeased Osby fans took to "
                "the streets of their town.",
                70, "Displeased Osby Fans Take to Streets of Their Town");
}

Test(frames, what_somebody_is_called_begins_no_subject)
{
    assert_keeps(
        "Shortly after telling the paper his story the father, called Karl Berg, received a "
        "letter from the mayor of Osby.",
        "received", "father");
    assert_keeps(
        "Shortly after telling the paper his story the father, called Karl Berg, received a "
        "letter from the mayor of Osby.",
        "receives", "father");
}

Test(frames, of_two_adjectives_the_second_begins_no_subject)
{
    assert_keeps(
        "Making romantic, sepia-toned maps is a cinch now that the clerks of Osby have new "
        "pens to play with.",
        "cinch", "making");
}

Test(frames, a_plan_that_aims_to_do_so_is_one_to_do_so)
{
    assert_best(
        "Karsa today signed the multilateral Osby convention that aims to check tax evasion "
        "by the owners of ferries.",
        54, "Karsa Signs Osby Convention to Check Tax Evasion");
    assert_keeps("The clerks who aim to cut the fares of the ferry met in the old harbour of Osby "
                 "on Friday.",
                 "cut", "aim");
}

Test(frames, people_beside_others_are_told)
{
    assert_keeps("The flu has killed 37 people and thousands of chickens in the valleys of Osbia "
                 "since February, the state agency says.",
                 "37", "37 People");
}

Test(frames, a_district_may_begin_a_sentence)
{
    assert_keeps("Nimbus Osby district was flooded on Tuesday by the rain of the last ten days.",
                 "flooded", "osby");
}
