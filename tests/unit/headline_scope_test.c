/*
 * Sentences whose scope tempts a cutter: exceptions, outcomes, rules for some, halves of
 * comparisons, subjects that read as clauses. Beside each stands a neighbour that must still pass.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* ---- Exceptions, conditions and what came of it ---------------------------------------------- */

Test(scope, an_exception_is_kept_wherever_it_stands)
{
    assert_keeps("Apart from one match in Marvik, the team have lost every game since their "
                 "coach left in May.",
                 "every game", "apart from");
    assert_keeps("Sales of bread fell in every valley except the northern one, where they "
                 "rose for a fifth month in a row.",
                 "fell", "except");
    assert_best("After one match in Marvik, the team have lost their coach.", 60,
                "Team Lose Their Coach");
}

Test(scope, a_condition_without_if_is_kept)
{
    assert_keeps("Bakers would have gone on strike had the mayor not agreed to new talks "
                 "late in the night.",
                 "would have gone", "had mayor not agreed");
    assert_keeps("The mill refused a loan to the miller and granted one to his two sons on "
                 "condition that they keep the dam.",
                 "grants", "on condition that");
    assert_best("The bakers would have gone on strike in May.", 60,
                "Bakers Would Have Gone on Strike in May");
}

Test(scope, what_was_undone_is_not_done)
{
    assert_keeps("The ferry firm cancelled its order for 20 boats, then reinstated it a week "
                 "later after the yard cut its price.",
                 "order for 20 boats", "reinstate");
    assert_keeps("The dairy agreed to buy the mill, only to pull out of the deal a day "
                 "before it was due to be signed.",
                 "agrees to buy", "pull out");
    assert_best("The ferry firm cancelled its order for 20 boats, and then it sank.", 45,
                "Ferry Firm Cancels Order for 20 Boats");
}

Test(scope, what_came_instead_is_told)
{
    assert_keeps("Prosecutors had asked for a long sentence for the baker, who was instead fined "
                 "50 crowns and set free.",
                 "asked for", "instead");
}

Test(scope, who_corrects_himself_is_heard_out)
{
    assert_keeps("The goalkeeper is out of the cup, the team doctor said, before correcting "
                 "himself and saying that he would miss one game.",
                 "out of cup", "correcting");
}

/* ---- Halves of comparisons and contrasts ----------------------------------------------------- */

Test(scope, a_comparison_keeps_both_sides)
{
    assert_keeps("Scrapping the toll would cost more than it saves, according to a study of "
                 "the harbour board.",
                 "cost more", "than");
    assert_keeps("Only two of the 12 mills inspected this year were rated good, down from "
                 "nine a year ago.",
                 "nine", "down from nine");
    assert_keeps("A plan to build 900 homes on the meadow has been rejected by the council "
                 "for the third time in five years.",
                 "in five years", "third time");
    assert_best("More ferries than ever sank in the storms of the winter off the coast.", 50,
                "More Ferries Than Ever Sink in Storms of Winter");
}

Test(scope, what_is_contrasted_is_whole)
{
    assert_keeps("The school banned skirts that end above the knee, not all skirts, its head "
                 "teacher said.",
                 "not all skirts", "above knee");
    assert_keeps("The general has acknowledged that the shelling killed ten nuns and not, as "
                 "he had claimed, rebels.",
                 "not, as", "rebels");
}

Test(scope, what_is_denied_or_hindered_is_named)
{
    assert_keeps("The captain was the only member of the crew not to be charged over the "
                 "sinking of the ferry.",
                 "only member", "not to be charged");
    assert_keeps("The prosecutor asked for the case against the baker to be dropped after "
                 "the main witness vanished.",
                 "case against baker", "dropped");
    assert_keeps("Firefighters prevented the flames from reaching a dairy on the edge of the "
                 "town.",
                 "prevent flames", "from reaching");
    assert_best("The prosecutor asked for more time after the main witness vanished in "
                "Marvik.",
                45, "Prosecutor Asks for More Time");
}

/* ---- What is ruled of some ------------------------------------------------------------------- */

Test(scope, a_rule_for_some_is_none_for_all)
{
    assert_keeps("Parents who refuse to have their children vaccinated will not be fined, "
                 "the new governor has announced.",
                 "parents will", "who refuse");
    assert_keeps("Women over 50 who take the pill are less likely to die of cancer but more "
                 "likely to fall.",
                 "women", "who take pill");
    assert_keeps("The tax will be paid by mills with more than 500 workers; smaller ones "
                 "will be exempt.",
                 "by mills", "500 workers");
    assert_keeps("The judge refused bail to one of the millers and granted it to the other "
                 "two on Friday.",
                 "refuses bail", "to one of");
    assert_keeps("It is illegal to sell cider to anyone under 21, the mayor reminded the "
                 "bakers of the town.",
                 "illegal to sell", "anyone under 21");
    assert_best("Two bakers who sold cider to children will not be fined.", 40,
                "Two Bakers Will Not Be Fined");
}

/* ---- Who said it, and of whom ---------------------------------------------------------------- */

Test(scope, a_but_is_no_attribution)
{
    assert_keeps("The new figures suggest that theft is falling, but bakers warned against "
                 "drawing that conclusion.",
                 "bakers", "but bakers");
    assert_best("The new dam will flood the valley, bakers warned.", 60,
                "New Dam to Flood Valley, Bakers Warn");
}

Test(scope, a_speaker_is_who_spoke)
{
    assert_best("Eating rye does not raise the risk of gout, a study of 90,000 adults "
                "suggests.",
                80, "Eating Rye Does Not Raise Risk of Gout, Study Suggests");
    assert_best("The lobbyist may plead guilty to a lesser charge, people familiar with the "
                "talks said.",
                80, "Lobbyist May Plead Guilty to Lesser Charge, People Say");
    assert_best("The mill is safe, a spokesman for the police said.", 60,
                "Mill Is Safe, Police Say");
}

Test(scope, who_is_told_may_be_meant)
{
    assert_keeps("The tax clerks told 6,000 widows that they were dead, and said sorry for "
                 "it on Tuesday.",
                 "were dead", "widows");
    assert_keeps("The dairy says it is not true that milk for refugees was sold at markets "
                 "in the south.",
                 "not true", "says it is");
    assert_keeps("The rebels claim to have taken the airport. The army says that it remains "
                 "under the control of the state.",
                 "remains", "says it");
    assert_best("The dairy said it was ready to pay for the milk.", 35,
                "Dairy Is Ready to Pay for Milk");
}

Test(scope, a_speaker_within_is_kept)
{
    assert_low_without("The runner failed a drugs test but was not at fault, the league said, "
                       "because it was in his toothpaste.",
                       "not at fault", "league said");
}

/* ---- Garden paths ---------------------------------------------------------------------------- */

Test(scope, who_is_said_to_be_is_no_speaker)
{
    assert_keeps("A dog thought to have been killed in a landslide was found alive a week "
                 "later by a child.",
                 "dog think", "thought");
    assert_keeps("Residents told to leave their homes because of a bomb were allowed back "
                 "when it proved a hoax.",
                 "residents t", "told");
    assert_best("A dog thought to have been killed in a landslide was found alive by a "
                "child.",
                60, "Dog Thought to Have Been Killed Found Alive by Child");
}

Test(scope, who_was_trapped_traps_nobody)
{
    assert_keeps("All but three of the miners trapped underground since Tuesday have been "
                 "brought to the surface alive.",
                 "trap", "brought");
    assert_best("The miners trapped underground since Tuesday have been found.", 60,
                "Miners Trapped Underground Since Tuesday Have Been Found");
}

Test(scope, what_who_did_stays_in_the_past)
{
    assert_keeps("Campaigners who falsely accused a chemist of poisoning the lake must pay "
                 "him, a judge ruled.",
                 "accuse", "accused");
    assert_best("The campaigners falsely accused a chemist of poisoning the lake.", 60,
                "Campaigners Falsely Accuse Chemist of Poisoning Lake");
}

Test(scope, a_subject_alone_is_no_clause)
{
    assert_keeps("The soldier reported killed in an ambush last week is alive and being "
                 "treated in a hospital in the capital.",
                 "reported killed", "alive");
    assert_keeps(
        "The soldier reported killed in an ambush last week is alive and being treated in a "
        "hospital in the capital.",
        "killed", "reported killed");
    assert_keeps("Two of five hikers missing in the hills since Thursday were found dead on "
                 "Saturday, mountain guides in Marvik said.",
                 "missing", "found");
}

/* ---- Words left behind ----------------------------------------------------------------------- */

Test(scope, no_object_without_its_verb)
{
    assert_keeps("A so-called miracle diet that promised to cure diabetes has no effect at "
                 "all, researchers in Marvik have found.",
                 "diabetes", "cure diabetes");
    assert_keeps("A vote to remove the chairman was called off when it became clear that he "
                 "would win it.",
                 "chairman", "remove chairman");
    assert_keeps("The actor called off his wedding only hours before the ceremony, a friend "
                 "claimed, but his agent denied it.",
                 "called off", "wedding");
    assert_best("A singer who sang in the street won the prize of the fishermen.", 35,
                "Singer Wins Prize of Fishermen");
}

Test(scope, no_clause_without_its_predicate)
{
    assert_keeps("A deal to free the hostages was close last night, but hopes faded when the "
                 "kidnappers made new demands.",
                 "was", "close");
    assert_keeps("An attempt to remove the speaker failed by two votes after three rebels "
                 "changed sides.",
                 "after three", "changed");
}

Test(scope, verbs_keep_to_their_clauses)
{
    assert_keeps("A campaign to have the statue removed has failed to win the backing of a "
                 "single baker.",
                 "removed", "to have statue");
    assert_keeps("The surgeon who was suspended after three patients died did nothing wrong, "
                 "an inquiry has concluded.",
                 "died", "patients died");
    assert_keeps("Ministers say the reform will save £2bn a year, a figure that economists "
                 "of the bank describe as fantasy.",
                 "a year, figure", "fantasy");
}

Test(scope, helping_verbs_are_shared)
{
    assert_best("The church has softened but not dropped its opposition to the law.", 70,
                "Church Has Softened but Not Dropped Its Opposition to Law");
    assert_best("The keeper denies the charge and will appeal.", 60,
                "Keeper Denies Charge and Will Appeal");
    assert_best("The church has softened its opposition to the law.", 60,
                "Church Softens Its Opposition to Law");
}

Test(scope, what_happened_long_ago_stays_in_the_past)
{
    assert_best("The bank stopped printing large notes about five months ago.", 45,
                "Bank Stopped Printing Large Notes");
}

Test(scope, marks_stand_at_their_words)
{
    assert_best("The tax on rye will be paid by the mills in the north of the country; "
                "bakers are exempt.",
                60, "Tax on Rye Will Be Paid by Mills; Bakers Are Exempt");
}

/* ---- More of the same ------------------------------------------------------------------ */

Test(scope, who_is_presumed_dead_presumes_nothing)
{
    assert_keeps("The mountaineer presumed dead since an avalanche in March walked into a "
                 "village, thin but unhurt.",
                 "presume", "presumed");
    assert_best("The mountaineer presumed too much of his guides.", 60,
                "Mountaineer Presumes Too Much of His Guides");
}

Test(scope, a_pronoun_may_mean_a_rival)
{
    assert_keeps("The company that makes the pill says it is safe, but doctors in four "
                 "valleys have stopped prescribing it.",
                 "is safe", "says");
    assert_best("The company said it would close two mills.", 60, "Company to Close Two Mills");
}

Test(scope, a_promise_is_not_all)
{
    assert_keeps("The firm promised that no worker would be sacked, then closed its oldest "
                 "mill with the loss of 900 jobs.",
                 "promises", "closed");
}

Test(scope, no_clause_is_begun)
{
    assert_keeps("The cyclist may keep his medal because the test, though positive, was "
                 "carried out in the wrong laboratory.",
                 "because test", "was carried out");
    assert_keeps("The cyclist may keep his medal because the test, though positive, was "
                 "carried out in the wrong laboratory.",
                 "was carried out", "because test");
    assert_keeps("The rumour that the bank was about to fail, spread by text message, nearly "
                 "made it come true.",
                 "rumour that", "was about");
}

Test(scope, what_is_dismissed_is_told_exactly)
{
    assert_keeps("The widow has dismissed the idea that the pilot crashed the plane "
                 "deliberately.",
                 "crashed", "deliberately");
    assert_best("The widow has dismissed the idea that the pilot crashed the plane.", 70,
                "Widow Dismisses Idea That Pilot Crashed Plane");
}

Test(scope, who_says_so_is_missed_behind_a_comma)
{
    assert_low_without("Three of the four men jailed for the robbery were innocent, a guard has "
                       "told the appeal court.",
                       "innocent", "guard");
}

Test(scope, half_of_many_are_many)
{
    assert_best("Half of the passengers boarded the plane.", 60,
                "Half of Passengers Boarded Plane");
    assert_best("The number of passengers doubled.", 60, "Number of Passengers Doubles");
}

Test(scope, what_was_once_offered_is_not_first_offer)
{
    assert_keeps("Farmers would get less money under the plan than they do, but more than "
                 "the minister first offered.",
                 "first offer", "first offered");
}

Test(scope, who_was_found_guilty_finds_nothing)
{
    assert_keeps(
        "The heiress was cleared of murdering her husband but found guilty of hiding his body.",
        "guilty", "found guilty");
    assert_best("The heiress was cleared of theft but left the town.", 60,
                "Heiress Cleared of Theft but Leaves Town");
}

Test(scope, a_comparison_with_a_clause_is_whole)
{
    assert_keeps("Far more people were cured by the placebo than the company had expected, which "
                 "is why it stopped the trial.",
                 "more people", "than company");
    assert_keeps("The boy first reported kidnapped had been hiding in the garage of a friend, "
                 "police in Marvik said.",
                 "kidnapped", "hiding");
}

Test(scope, what_lasts_lasts_so_long)
{
    assert_keeps("The ban on fishing in the lakes of Karsa will remain in place while the state "
                 "appeals against the ruling of a judge.",
                 "remain", "while");
    assert_best("The ban on fishing will remain in place.", 60,
                "Ban on Fishing to Remain in Place");
}

Test(scope, it_was_somebody_who)
{
    assert_keeps("It was Mara Lind, a pilot from the town of Osby in the north, who became the "
                 "victim when two thieves on a bike took her chain.",
                 "it was mara", "who");
}

Test(scope, so_many_a_day_are_not_so_many)
{
    assert_keeps("At least one fire has been reported daily along the border between the two old "
                 "valleys in 2015 and 2016, the ministry said.",
                 "one fire", "daily");
    assert_keeps("The mill of Karsa has cost the town 40 crowns a month since the flood took the "
                 "wheel and the roof.",
                 "40 crowns", "a month");
    assert_best("Peace has been in short supply in the valley in recent days.", 70,
                "Peace Has Been in Short Supply in Valley in Recent Days");
    assert_best("A quarter of a million bakers complained of dust.", 70,
                "Quarter of a Million Bakers Complained of Dust");
}

Test(scope, what_came_to_nothing_says_so)
{
    assert_keeps(
        "The council has had the chance to mend the old harbour bridge and has failed, Mara Lind "
        "has said.",
        "chance", "failed");
    cr_expect(is_offered(
        "The harbour issue dominates foreign news coverage of Osland, with images of fires, "
        "tunnels and failed peace talks frequently splashed across screens and newspapers.",
        "Harbour Issue Dominates Foreign News Coverage"));
    assert_keeps("The harbour has had a good year.", "year", "has had");
    assert_best("The ferry firm has had its licence suspended.", 70,
                "Ferry Firm Has Its Licence Suspended");
}

Test(scope, what_is_denied_is_not_told_without)
{
    assert_keeps("Shares in the brewery rose 5% after a report said that it would be sold, which "
                 "the firm denied.",
                 NULL, "sold");
    assert_keeps("Karsa says it will hire 500 sailors after it was accused of cutting jobs, but "
                 "critics say it will not.",
                 "hire", "says");
    assert_keeps("A court of Osby has refused to free a sailor jailed because no witness could be "
                 "found in the north.",
                 "because", "jailed");
}

Test(scope, all_who_did_something_are_not_all)
{
    assert_keeps(
        "A ferry captain from Osby has dedicated her first book to all the children who came "
        "aboard without a ticket in the long winter.",
        "all children", "who came aboard");
    assert_keeps(
        "The council of Karsa will pay every fisherman who lost a boat in the storm of last "
        "winter a sum of 500 crowns.",
        "every fisherman", "who lost");
}

Test(scope, what_is_ruled_out_for_some_is_not_for_all)
{
    assert_low_without(
        "The minister has ruled out a tax on land owned by charities in the northern "
        "valleys, the treasury said on Friday.",
        "tax on land", "owned by charities");
    assert_low_without("The court has stopped the sale of herring in harbours along the northern "
                       "coast after a campaign by the fishermen.",
                       "sale of herring", "harbours");
    assert_best(
        "Northern Ferries has banned the sale of sodas including those produced by Norden and "
        "Obrel at 300 stations.",
        70, "Northern Ferries Bans Sale of Sodas");
    assert_best("Osby captain Jonas Berg has been ruled out of the rest of the season after an "
                "injury at the lake.",
                50, "Jonas Berg Ruled Out of Rest of Season");
}

Test(scope, what_was_undone_later_is_not_told_alone)
{
    assert_keeps("The council passed a bill on Wednesday that would have allowed fishing in the "
                 "old harbour of Karsa, before Mayor Ann Lee vetoed it within the hour.",
                 "Passes", "Vetoed");
    assert_keeps("Novelist Mara Lind accepted the 50,000-crown Karsa Prize on the stage of the "
                 "harbour theatre on Saturday, then handed it back the next morning.",
                 "Accepts", "Hands It Back");
}

Test(scope, as_long_as_is_a_condition_whatever_begins_it)
{
    assert_keeps(
        "Aid boats will enter the old harbour from Wednesday as long as neither army fires "
        "across the river before then, the envoy Ann Lee announced.",
        "to enter", "as long as");
    assert_keeps("Aid boats will enter the old harbour from Wednesday as long as both armies agree "
                 "to it, the envoy Ann Lee announced.",
                 "to enter", "as long as");
}

Test(scope, any_of_some_is_not_any)
{
    assert_keeps("Karsa coach Jonas Berg says he is unlikely to select any players not involved in "
                 "the Osby Championship of next year.",
                 "any players", "not involved");
}
