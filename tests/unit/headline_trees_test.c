/*
 * First sentences whose tags or trees are wrong as the treebanks teach them, and are put right:
 * which word the verb is, and what its subject is. Beside each stands a neighbour that is right as
 * it is.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(trees, a_title_is_no_verb)
{
    assert_best("The film shows a row between captain Jonas Berg and coach Mara Lind about the "
                "rules of the game.",
                70, "Film Shows Row Between Jonas Berg and Mara Lind About Rules of Game");
}

Test(trees, who_clauses_hang_on_their_noun)
{
    assert_best("The bank is looking for female staff who would be willing to clean the houses of "
                "its clients.",
                50, "Bank Looking for Female Staff");
}

Test(trees, what_a_company_does_is_no_verb)
{
    assert_best("US banking giant Obrel has sold its old insurance arm to Metlo for $11.5bn.", 60,
                "US Banking Giant Obrel Sells Old Insurance Arm to Metlo");
}

Test(trees, half_a_word_is_no_verb)
{
    assert_best("Mara Lind says she's a tired pilot.", 70, "Mara Lind Says She's Tired Pilot");
}

Test(trees, what_as_opens_before_a_verb_is_a_clause)
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

Test(trees, what_stands_before_after_has_no_verb_behind_it)
{
    assert_best("The harbour union is calling on Osby to do more to stop the trade in eels after a "
                "survey showed how it empties the lake.",
                70, "Harbour Union Calling on Osby to Do More to Stop Trade in Eels");
}

Test(trees, who_was_killed_and_who_was_hurt_are_two)
{
    assert_best("Five miners have died and more than 60 were injured after a shaft of the mine "
                "collapsed in the hills of Karsa, police said.",
                60, "Five Miners Die and More Than 60 Injured, Police Say");
    assert_keeps("Two men drowned and a boy was rescued when a ferry sank off Karsa.", "Two Men",
                 "drown");
}

Test(trees, whom_somebody_lets_does_something)
{
    assert_keeps("A mother in Osby is standing by her plan to let her son, 11, wear a \"Storm\" "
                 "costume to the harbour fair.",
                 "let", "wear");
}

Test(trees, police_are_no_verb)
{
    assert_best("Police in Osby made a strange discovery Tuesday.", 70,
                "Police in Osby Make Strange Discovery");
    assert_best("The Karsa military claims to have sunk a smugglers' boat off the old harbour.", 70,
                "Karsa Military Claims to Have Sunk Smugglers' Boat Off Old Harbour");
}

Test(trees, what_after_opens_is_not_the_main_clause)
{
    assert_best("Thousands of dockers marched in the capital of Karsa Sunday, protesting against "
                "layoffs less than two weeks after robbers attacked a bank there.",
                70, "Thousands of Dockers March in Capital of Karsa");
    assert_best(
        "A guard, responding to calls about a prowler, shot and wounded an unarmed clerk in "
        "the old mint of Osby.",
        70, "Guard Shoots and Wounds Unarmed Clerk in Old Mint of Osby");
}

Test(trees, a_word_at_the_beginning_may_look_like_a_verb)
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

Test(trees, what_in_opens_is_no_subject)
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

Test(trees, who_was_convicted_is_the_subject)
{
    assert_keeps(
        "A Marine convicted for his role in the theft of an old ferry was sentenced Friday to "
        "a year in a camp.",
        NULL, "Marine");
}

Test(trees, an_adjective_goes_with_what_it_asks_for)
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

Test(trees, what_stands_between_two_commas_may_have_a_verb)
{
    assert_best("Film maker Mara Lind, whose new play \"Low Tide\" takes on the ferries of Karsa, "
                "faced off Tuesday with the mayor of Osby.",
                70, "Film Maker Mara Lind Faces Off With Mayor of Osby");
    assert_best(
        "Unseen footage of the ferry, taken just hours before she was lost in a storm, has been "
        "shown to the jury in Osby.",
        60, "Unseen Footage of Ferry Shown to Jury in Osby");
}

Test(trees, shot_and_wounded_is_both)
{
    assert_keeps(
        "Gunmen on a motorcycle have shot and wounded Karsa's lead prosecutor in the harbour "
        "of Osby.",
        "shot", "wounded");
}

Test(trees, side_by_side_subjects_are_one)
{
    assert_best(
        "A woman senior harbour officer has found the lost bell of the lighthouse in a barn "
        "near Karsa after a search that took eleven weeks.",
        60, "Woman Harbour Officer Finds Lost Bell of Lighthouse in Barn");
    assert_keeps("The wreck that the sailors of Osby found has reached the harbour of Karsa.",
                 "reached", "wreck");
}

Test(trees, who_stands_before_a_name_may_lack_a_comma_behind_it)
{
    assert_best("The late mayor of Osby, Mara Lind never spoke about the sale of the lighthouse.",
                60, "Mara Lind Never Spoke About Sale of Lighthouse");
    assert_keeps("The mayor of Osby has resigned, Mara Lind said on Friday after the meeting.",
                 "resign", "mayor");
    assert_keeps("The mayor of Osby, Mara Lind and Jonas Berg have sold the lighthouse.", "sold",
                 "mayor of Osby");
}

Test(trees, how_exact_a_number_is_is_no_preposition)
{
    assert_best("More than 2,000 people were moved out of the lower valley when the dam above the "
                "town of Karsa burst, sending boats downstream.",
                70, "More Than 2,000 People Moved Out of Lower Valley");
    assert_keeps("As many as 70 old bells have been found in a barn and a mill in the village of "
                 "Osby by the police of Karsa.",
                 "70", "As many as 70");
}

Test(trees, two_titles_of_one_person_go)
{
    assert_best("Osby deputy mayor and Harbour Party leader Mara Lind said on Friday that her boat "
                "was stolen after she had moored it in Karsa.",
                50, "Mara Lind Says Her Boat Was Stolen");
    assert_keeps("The mayor and party leader Mara Lind were seen in the harbour of Karsa.", "seen",
                 "mayor and");
}

Test(trees, a_title_does_not_begin_with_a_verb)
{
    assert_best("Fruit juice maker Obrel said it is eyeing sales of 40 million crowns in the next "
                "three years in the northern valleys of Karsa.",
                70, "Obrel Says It Is Eyeing Sales of 40 Million Crowns in Next Three Years");
}

Test(trees, a_participle_before_a_title_is_no_verb)
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

Test(trees, letters_before_a_name_are_of_the_name)
{
    assert_best("Karsa Governor K K Berg opened the 29th fair of the river valleys on Friday, as "
                "the band of the harbour played.",
                50, "K K Berg Opens 29th Fair of River Valleys");
}

Test(trees, an_object_is_shared_where_no_noun_parts_its_verbs)
{
    assert_best("Karsa on Friday asked the harbour board to open the northern quay and praised its "
                "partner for paying the fishermen of the island of Osby.",
                60, "Karsa Asks Harbour Board to Open Northern Quay");
    assert_keeps("The brewer sold and repaired old ferries in the harbour of Karsa.", "sold",
                 "repair");
}

Test(trees, a_participle_may_be_counted)
{
    assert_best(
        "Over 60 retired harbour and ferry officers have written a letter to the council of "
        "Karsa, asking it to keep the lighthouse lit.",
        70, "Over 60 Retired Harbour and Ferry Officers Write Letter");
    assert_keeps("The first 60 stormed harbour offices, and the mayor of Karsa has resigned.", "60",
                 "stormed");
}

Test(trees, capitals_are_a_name)
{
    assert_best("On Friday, KRUS claimed responsibility for the deadliest storm of letters of the "
                "year.",
                90, "KRUS Claims Responsibility for Deadliest Storm of Letters of Year");
}

Test(trees, no_verb_has_two_subjects)
{
    assert_best("A bill that would allow Karsa to use water cannons to disperse some night crowds "
                "passed in the town council on Tuesday.",
                80, "Bill That Would Allow Karsa to Use Water Cannons Passes in Town Council");
    assert_best(
        "Mara Lindqvist is on course to make skiing history after claiming her third slalom "
        "win on the circuit of the north on Saturday.",
        60, "Mara Lindqvist on Course to Make Skiing History");
}

Test(trees, a_ruling_that_did_something_is_a_noun)
{
    assert_keeps("The harbour board is to try to overturn a court ruling that threw out its claim "
                 "for nine boats.",
                 "overturn court", "ruling");
    assert_keeps("The harbour board is to try to overturn a court ruling that threw out its claim "
                 "for nine boats.",
                 "threw", "that threw");
}

Test(trees, a_phrase_may_part_a_verb_from_what_helps_it)
{
    assert_best("A tax on cider that was blamed for the loss of jobs has in fact created more "
                "jobs than it destroyed, according to a study.",
                60, "Tax on Cider Has in Fact Created More Jobs Than It Destroyed");
}

Test(trees, behind_has_a_past_tense_is_a_participle)
{
    assert_best("Mara Lind's decision to ban all boats has once more turned the spotlight on "
                "Osby's ailing harbour.",
                66, "Mara Lind's Decision to Ban All Boats Once More Turns Spotlight");
    assert_best("Mara Lind, whose row with the mayor stirred up a storm, has finally moved on and "
                "found love again.",
                70, "Mara Lind Moves On and Finds Love Again");
}

Test(trees, what_a_hyphen_joins_behind_a_number_is_no_verb)
{
    assert_best("Three high-speed lifts at the country's tallest silo have been officially "
                "recognised as the valley's fastest.",
                70, "Three Lifts at Country's Tallest Silo Recognised as Valley's Fastest");
}

Test(trees, what_is_counted_by_more_than_is_a_subject)
{
    assert_best("More than 5.2 million Norwegians were out of work in February, new figures show.",
                70, "More Than 5.2 Million Norwegians Were Out of Work, New Figures Show");
}

Test(trees, a_name_may_end_in_a_genitive)
{
    assert_best("Osbia on Monday registered a 95-run win over Karsia at Lord's.", 70,
                "Osbia Registers 95-Run Win Over Karsia at Lord's");
}

static void assert_nobody_kills(const char *text)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    make_headlines(&m, 70, 10);
    for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
        cr_expect(!has(headline->text, "Kills"), "%s", headline->text);
    close_machine(&m);
}

Test(trees, who_is_killed_kills_nobody)
{
    assert_nobody_kills("A father of four killed by an officer during a stop in Osby.");
    assert_nobody_kills("A man killed during a robbery investigation in Osby.");
}

/* It never ended: what was claimed hung on a verb that hung on it. */
Test(trees, nothing_hangs_on_itself, .timeout = 20)
{
    machine m = open_text("en", "Osbia's ban on same-sex ambassador marriage will remain in place "
                                "while sympathetic the said he will not campaign for refused it.");

    make_headlines(&m, 70, 5);
    close_machine(&m);
}
