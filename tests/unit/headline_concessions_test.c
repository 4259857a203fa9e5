/*
 * Second halves without which the first is as true, and others that take it back, limit it or tell
 * what came of it: these stay.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* ---- "But" ----------------------------------------------------------------------------------- */

Test(concessions, that_nobody_was_hurt_may_go)
{
    assert_best(
        "A train from the north of Karsa ran into a herd of cows at the edge of Osby, but no "
        "one was hurt.",
        70, "Train From North of Karsa Runs Into Herd of Cows at Edge of Osby");
    assert_best("The old brewery in the centre of Osby burned down on Tuesday after a gas leak, "
                "but there were no reports of injuries.",
                70, "Old Brewery in Centre of Osby Burns Down After Gas Leak");
    /* What nearly happened did not. */
    assert_keeps("A ferry with 180 people on board was close to sinking off the port of Osby on "
                 "Monday evening, but no one was hurt.",
                 "sinking", "close");
    assert_keeps("Police arrested three clerks of the bank over the theft of the crown from its "
                 "vault, but no one was charged.",
                 "arrest", "but no one");
    assert_keeps("The gunman shot at the mayor of Osby outside the old town hall, but no one but "
                 "the mayor was killed.",
                 "shoots", "but no one");
    assert_keeps("Police searched the villa of the minister for the stolen crown, but there was no "
                 "news of it.",
                 "search", "but");
}

Test(concessions, what_somebody_insists_on_or_hopes_may_go)
{
    assert_best("The mayor of Osby says the harbour should be closed to tankers, but insists that "
                "the fishing fleet can still leave.",
                70, "Mayor of Osby Says Harbour Should Be Closed to Tankers");
    assert_best("The coach of Karsa has welcomed a public message of support from his old captain "
                "but admitted it has put more pressure on him.",
                75, "Coach of Karsa Welcomes Public Message of Support From Old Captain");
    assert_best("Jonas Berg will not be rowing at Mara Lind's charity regatta, but he still hopes "
                "to be lining up with the champion at the opening race.",
                70, "Jonas Berg Will Not Be Rowing at Mara Lind's Charity Regatta");
    assert_keeps("The mayor said the old bridge over the river in the centre of Osby was safe, but "
                 "admitted it was cracked.",
                 "safe", "but");
    assert_keeps("The mayor said the old bridge over the river in the centre of Osby was safe, but "
                 "insisted that he had been joking.",
                 "safe", "joking");
    assert_keeps("The bank has said it will raise its rates to a record 12% in the spring, but "
                 "insists nothing has been decided.",
                 "raise", "but");
    assert_keeps("The minister has denied taking money from the owner of the dairy in Karsa, but "
                 "admitted it a week later.",
                 "denie", "but");
    assert_keeps(
        "Jonas Berg says he is innocent of the theft of the crown, but believes the jury was "
        "right to find him guilty.",
        "innocent", "but");
    assert_keeps(
        "The ship left the harbour of Osby on Monday evening but hopes of finding its crew "
        "faded in the storm.",
        "leaves", "but");
    assert_keeps("The firm agreed to buy the oldest brewery in the centre of Osby, but warned it "
                 "would leave the talks in May.",
                 "buy", "but");
    assert_keeps("Police arrested a baker over the theft of the crown from the museum in Osby, but "
                 "admitted that he was innocent.",
                 "arrest", "but");
    assert_keeps("The clerk will not sign the deal with the dairy today, but still hopes to sign "
                 "it before the weekend.",
                 "not sign", "but");
}

Test(concessions, what_others_think_may_go)
{
    assert_best("The dairy firm Norden has opened a new museum of cheese on the island of Karsa, "
                "but critics called it a dull and costly toy.",
                70, "Dairy Firm Norden Opens New Museum of Cheese on Island of Karsa");
    assert_best("Karsa have confirmed that Osby made a bid for Jonas Berg - but managing director "
                "Mara Lind has called it \"derisory\".",
                60, "Karsa Confirm Osby Made Bid for Jonas Berg");
    assert_keeps("The rebels seized the largest town in the valley on Monday, but the army called "
                 "it a lie.",
                 "seize", "but");
    assert_keeps(
        "The mayor of Karsa says the count of the votes was rigged, but observers from four "
        "towns called it fair.",
        "rigged", "but observers");
    assert_keeps("The council plans to sell the old ferry terminal in the harbour of Osby, but "
                 "critics called it a mad idea.",
                 "sell", "but");
    assert_keeps(
        "Scientists have found a cure for the fever of the valley at a laboratory in Osby, "
        "but doctors called it weak.",
        "find cure", "but");
    assert_keeps("Karsa won the cup of the island after a long and bitter match in Osby, but the "
                 "referee called off the result.",
                 "win", "but");
}

Test(concessions, what_came_before_or_is_still_to_do_may_go)
{
    assert_best("Jonas Berg added the trophy of the island to his long list of successes - but not "
                "before he was given a test by Mara Lind.",
                70, "Jonas Berg Adds Trophy of Island to Long List of Successes");
    assert_best("The quality of the water in the valley has improved in the last five years but a "
                "lot of work still remains to be done.",
                70, "Quality of Water in Valley Improves in Last Five Years");
    assert_best(
        "The premier offered a sobering assessment of the island's dairy trade amid fears of "
        "a slump but brushed aside concern that it could collapse.",
        70, "Premier Offers Assessment of Island's Dairy Trade Amid Fears of Slump");
    assert_keeps("The premier will raise the tax on cider and beer in the spring, but not before "
                 "the election has been held.",
                 "raise", "but not before");
    assert_keeps(
        "The ferry was raised from the sea bed by two cranes in May, but not before 30 sailors "
        "had drowned in it.",
        "raised", "drowned");
    assert_keeps("The premier is to raise the tax on cider and beer in the spring, but not before "
                 "the election has been held.",
                 "raise", "but not before");
    assert_keeps("The scheme was approved by the council of Osby on Monday evening, but only if "
                 "the state pays for it.",
                 "approve", "but only if");
}

/* ---- "And" ----------------------------------------------------------------------------------- */

Test(concessions, a_second_clause_may_go_whole)
{
    assert_best(
        "The mayor of Osby says the new bridge is \"a good start\" and that all other towns "
        "in the valley now need to build one as well.",
        70, "Mayor of Osby Says New Bridge Is 'a Good Start'");
    assert_best(
        "The rower Mara Lind is the heiress to a fortune worth millions and has lived a life "
        "divided between three islands of the north.",
        55, "Rower Mara Lind Is Heiress to Fortune Worth Millions");
    /* What was so is so no more. */
    assert_keeps("The old bridge over the river in the centre of Osby was shut to lorries for a "
                 "year and is open to all traffic again.",
                 "for a year", "and is open");
    /* One statement of two sides. */
    assert_keeps(
        "The drug is safe for adults and is deadly for children under five, doctors in Karsa "
        "have warned.",
        "safe", "and");
    assert_keeps(
        "The town is a safe place by day and is a haunt of thieves by night, a clerk of the "
        "council has warned.",
        "by day", "and");
    assert_keeps("The bank is both a lender to the farmers of the whole valley and is the owner of "
                 "its largest dairy in Osby.",
                 "farmers", "and");
    cr_expect(
        !is_offered("Users of the new library in the centre of Osby are an odd mix of naive and "
                    "sophisticated, a study says.",
                    "Users of New Library in Centre of Osby Are Odd Mix of Naive, Study Says"));
    assert_keeps("The mayor of Osby promised that the new bridge would be ready in May, and it was "
                 "not open until late in November.",
                 "would be ready", "not open");
}

Test(concessions, what_something_is_seen_as_stays)
{
    assert_keeps("Karsa sees the proposed sale of the old mill as a \"seismic\" event that will "
                 "change the whole valley.",
                 "sees", "as ");
}

/* ---- What limits and measures nothing -------------------------------------------------------- */

Test(concessions, in_view_of_what_it_is_not_done_limits_nothing)
{
    assert_best("The mayor of Osby will not open the spring fair in view of Saturday's storm that "
                "took the lives of 12 sailors.",
                70, "Mayor of Osby Will Not Open Spring Fair in View of Saturday's Storm");
    assert_keeps("The bank will not lend on the advice of brokers who own shares in the dairies of "
                 "the valley any more.",
                 "lend", "own shares");
    assert_keeps("The mayor will not act on the advice of the doctors who run the largest hospital "
                 "of the valley.",
                 "act", "doctors who run");
    assert_keeps(
        "The mayor of Osby will not open the spring fair in the view of the storm tower of "
        "the northern fleet.",
        "not open", "in view of storm tower");
}

Test(concessions, not_only_and_but_also_go_together)
{
    assert_best("The premier of Karsa underscored the need for the valley to be a great power of "
                "cheese not just in terms of price but also of taste.",
                70, "Premier of Karsa Underscores Need to Be Great Power of Cheese");
    assert_best("The foal of two famous race horses became a star hours after its birth, not just "
                "because of its parents but also for its odd name.",
                70, "Foal of Two Famous Race Horses Becomes Star Hours After Birth");
    assert_keeps("The mayor of Osby will pay for the repairs not only if the council asks him but "
                 "also if the state does.",
                 "pay for repairs", "if");
    assert_keeps(
        "The new rule will be applied not just in the schools of the valley but not in its "
        "two largest halls.",
        "applied", "but not in");
    assert_keeps(
        "The future of the old dairy in Osby depends not only on the price of milk but also "
        "on the weather.",
        "depends", "not only on price of milk but also on weather");
}

Test(concessions, even_if_makes_no_condition)
{
    assert_best(
        "Jonas Berg says he will not quit as coach of Osby even if his rowers come last in the "
        "northern regatta of the spring.",
        70, "Jonas Berg Will Not Quit as Coach of Osby");
    assert_best(
        "Mara Lind's own words may decide whether she stays or goes, even if she never speaks "
        "in the hall of the council.",
        70, "Mara Lind's Own Words May Decide Whether She Stays or Goes");
    assert_keeps("The mayor of Osby would win the vote in the spring even if all the bakers of the "
                 "valley stayed at home.",
                 "would win", "even if");
    assert_keeps(
        "Jonas Berg would have won the northern final even if Mara Lind had raced in it, his "
        "coach said.",
        "would have won", "even if");
    assert_keeps(
        "The mayor of Osby will not quit, not even if the council of the whole valley votes "
        "against him.",
        "not quit", "not even if");
}

Test(concessions, a_condition_of_what_was_told_goes_with_it)
{
    assert_best("The dairy firm Norden has filed a complaint with the police of Karsa after they "
                "received a letter that there would be an attack if nobody paid.",
                70, "Dairy Firm Norden Files Complaint With Police of Karsa");
    assert_keeps("The council will close the old baths by the river after it said in May that it "
                 "would do so if the state does not pay.",
                 "close", "if state");
    assert_keeps(
        "The mayor of Osby will resign in the spring after he told the council that he would "
        "go unless the dam was mended.",
        "resign", "unless");
    assert_keeps(
        "The mayor has given a clear instruction to the clerks of Osby that if couples sit "
        "on the wall they must be fined.",
        "instruction", "if couples");
}

Test(concessions, no_less_than_and_nothing_short_of_deny_nothing)
{
    cr_expect(is_offered("Mara Lind's win over Jonas Berg was nothing short of historic as records "
                         "tumbled left, right and centre in the northern final.",
                         "Mara Lind's Win Over Jonas Berg Was Nothing Short of Historic"));
    assert_keeps("Nothing was sold at the yearly fair of Osby in the rain of the first two days of "
                 "the week.",
                 "nothing was sold", "in rain");
    assert_keeps(
        "No more than ten bakers may sell their bread at the fair of Osby during the first "
        "week of May.",
        "may sell", "during first week");
    assert_keeps(
        "No less milk was sold than a year ago in the dairies of the valley that are open on "
        "Sunday.",
        "dairies", "that are open");
}

Test(concessions, what_measures_no_superlative_may_go)
{
    assert_best(
        "Work is set to start in May to build what could be the world's largest dairy -- in "
        "Karsa, on an island of its own.",
        70, "Work Set to Start in May to Build What Could Be World's Largest Dairy");
    assert_best(
        "A poor mason was served a bill of 90,000 crowns, only to be corrected to 300 after "
        "the power firm saw its error.",
        70, "Poor Mason Served Bill of 90,000 Crowns, Only to Be Corrected to 300");
    assert_keeps("Osby is one of the most prosperous towns in the north of the whole island of "
                 "Karsa.",
                 "prosperous", "north");
    assert_keeps(
        "Jonas Berg won his first race on the sea - since he came back from the injury to his "
        "knee in the spring.",
        "first race", "since");
    assert_keeps("The captain was the only one to be charged over the sinking of the ferry in the "
                 "storm of last May.",
                 "only", "charged over sinking");
    assert_keeps("Mara Lind is the first to row to the island without a sail since her own mother "
                 "did so.",
                 "first", "without sail since");
}

Test(concessions, what_some_were_given_is_no_share_of_another_deed)
{
    assert_best("Mara Lind took the stage at the yearly prize fair of Karsa and gave a message of "
                "hope to anyone who has ever lost a race.",
                70, "Mara Lind Takes Stage at Yearly Prize Fair of Karsa");
    assert_keeps("The judge refused bail on Monday evening and after a short break to one of the "
                 "millers held over the theft.",
                 "refuses bail", "to one of");
    assert_keeps("The council has opened the old baths by the river to anyone who has a child in a "
                 "school of the town.",
                 "opens", "to anyone who");
    assert_keeps("It is illegal to sell cider and beer to anyone under 21, the mayor of Osby has "
                 "reminded bakers.",
                 "sell cider", "under 21");
}
