/*
 * First sentences whose words look like another part of speech, or whose marks look like another
 * mark, and what commas leave open: that is put right before there is a tree. Beside each stands a
 * neighbour that is right as it is.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(forms, a_sum_in_rupees_is_an_object)
{
    assert_best(
        "The Osby Cricket Board has reserved around Rs. 1 billion to bear the legal costs of "
        "a claim against the board of the northern league.",
        50, "Osby Cricket Board Reserves Around Rs. 1 Billion");
}

Test(forms, career_best_is_no_other_phrase)
{
    assert_best("Mara Lind's spell took her to a career best ranking of no. 2 in the world.", 60,
                "Mara Lind's Spell Takes Her to Career Best Ranking of No. 2");
}

Test(forms, the_branch_it_is_no_pronoun)
{
    assert_best("IT Minister Jonas Ivar Berg said it needs to play a larger role in the northern "
                "market by tailoring its products.",
                70, "Jonas Ivar Berg Says It Needs to Play Larger Role in Northern Market");
    assert_best("Karsa says IT needs a larger role in its schools.", 60,
                "Karsa Says IT Needs Larger Role in Its Schools");
}

Test(forms, a_participle_inside_a_phrase_is_no_verb)
{
    assert_best("The mayor dared the council on Monday to ban cider on the lines of the much hyped "
                "Karsa ban.",
                70, "Mayor Dares Council to Ban Cider on Lines of Much Hyped Karsa Ban");
    assert_best(
        "Karsa's leading shot putter and gold medallist in the just concluded Northern Games, "
        "Mara Lind has failed a dope test.",
        70, "Mara Lind Fails Dope Test");
}

Test(forms, no_past_tense_is_joined_to_an_infinitive)
{
    assert_best(
        "Pregnant women have been told to avoid raw milk cheese and undercooked eggs by the "
        "health ministry.",
        70, "Pregnant Women Told to Avoid Raw Milk Cheese and Undercooked Eggs");
}

Test(forms, what_nothing_asks_for_is_no_infinitive)
{
    assert_best(
        "An online donation drive to rebuild a chapel that was gutted by fire in the north of "
        "Karsa has raised more than 7,000 crowns.",
        70, "Online Donation Drive to Rebuild Chapel Raises More Than 7,000 Crowns");
    assert_best("Party chief Jonas Berg and party patron Mara Lind on Sunday met party workers and "
                "leaders and asked them to strengthen the outfit.",
                70, "Party Chief Jonas Berg and Mara Lind Meet Party Workers and Leaders");
    assert_best("A large mob beat up a clerk and set his house on fire after a cow was found dead "
                "outside the mill.",
                60, "Large Mob Beats Up Clerk and Sets House on Fire");
    assert_best("The council will help clerks save money on fares.", 60,
                "Council to Help Clerks Save Money on Fares");
}

Test(forms, a_deed_is_no_participle)
{
    assert_best("24 pilgrims, six border and police clerks were injured in stone pelting by a mob "
                "during the 'River Fair' in Osby.",
                60, "24 Pilgrims, Six Border and Police Clerks Injured");
    assert_best("A scheme aiming to cut ambulance waiting times has launched at the Royal Osby "
                "Hospital.",
                50, "Scheme Launches at Royal Osby Hospital");
}

Test(forms, a_mark_that_closes_owns_nothing)
{
    assert_best("Northern Railway along with 'Kindly' have established 'One Crown Shops' at 14 "
                "stations in Karsa.",
                70, "Northern Railway Along With 'Kindly' Establish 'One Crown Shops'");
    assert_best("The farmers' strike in the north of Karsa has ended.", 60,
                "Farmers' Strike in North of Karsa Ends");
}

Test(forms, a_missing_second_comma_closes_nothing)
{
    assert_best("Mara Lind, a 13-year-old pupil fell ill while she was at her school in Osby.", 60,
                "Mara Lind Fell Ill While She Was at Her School in Osby");
    assert_best(
        "Former Osby spinner Jonas Berg, serving a ban on charges of fixing has appealed to "
        "the northern board for a new trial.",
        70, "Former Osby Spinner Jonas Berg Appeals to Northern Board for New Trial");
    assert_best(
        "As many as 287 farmers, including labourers have left the northern hills during the "
        "past three months.",
        60, "As Many as 287 Farmers Leave Northern Hills");
    /* What somebody says is no insertion, and a list has commas as well. */
    assert_best(
        "A northern clerk resigned after making false claims about the mill, according to a "
        "report released this week.",
        70, "Clerk Resigns After Making False Claims About Mill, Report Says");
    assert_keeps("Drugs, missed lessons and debts are factors that drive thefts.", "drugs",
                 "debts");
}

Test(forms, who_is_one_of_many_has_a_name)
{
    assert_best("One of 10 people killed in the fire, Karsa's Mara Lind has been described as a "
                "great sailor.",
                70, "Karsa's Mara Lind Described as Great Sailor");
    assert_keeps("One of the four men, the mayor's son, has left Osby.", NULL, "One of");
}

Test(forms, early_goes_with_its_day)
{
    assert_best("The mayor's son was early on Monday prevented by clerks from boarding a ship.", 60,
                "Mayor's Son Prevented by Clerks From Boarding Ship");
}

Test(forms, who_is_among_those_killed_did_not_kill)
{
    assert_best("Three sports stars were among 10 people killed when two boats collided in Osby.",
                90,
                "Three Sports Stars Were Among 10 People Killed When Two Boats Collided in Osby");
    assert_best("The club was the first team that won the cup twice.", 60,
                "Club Was First Team That Won Cup Twice");
}

Test(forms, subjects_side_by_side_are_one)
{
    assert_best(
        "A new culture of working from home and video conferencing has ushered in a trend for "
        "loose clothes in the workplace.",
        70, "Culture of Working From Home and Video Conferencing Ushers in Trend");
    assert_best(
        "The four men sentenced to death in the river gang theft and murder case will be kept "
        "under watch again.",
        70, "Four Men Sentenced to Death Will Be Kept Under Watch Again");
    assert_keeps("The boardroom battle between Karsa Mills and its former chairman refuses to end.",
                 "chairman", "Karsa Mills");
    assert_keeps("A neglected maid, a hit man and a shoe expert are heading to Osby this weekend.",
                 "expert", "maid");
    assert_best("Ann Lee and Jonas Berg's daughter Mara Berg will make her debut in Osby.", 70,
                "Ann Lee and Jonas Berg's Daughter Mara Berg to Make Her Debut in Osby");
}

Test(forms, whom_one_helps_has_no_tense)
{
    assert_best(
        "Doctors of the Karsa clinic helped a woman from Osby deliver a child at the railway "
        "station on Monday.",
        70, "Doctors of Karsa Clinic Help Woman From Osby Deliver Child");
}

Test(forms, a_match_is_no_verb)
{
    assert_best("Third seed Jonas Berg slumped to a straight sets defeat in his Osby Open "
                "quarter-final against Ivo Lind.",
                60, "Third Seed Jonas Berg Slumps to Straight Sets Defeat");
    assert_best("The teams tour to Karsa because they defeat their rivals there.", 70,
                "Teams Tour to Karsa Because They Defeat Their Rivals");
}

Test(forms, fans_have_another_verb)
{
    assert_best(
        "Lindqvist fans around the world have been marking the late singer's 70th birthday.", 70,
        "Lindqvist Fans Around World Marking Late Singer's 70th Birthday");
}

Test(forms, the_govt_is_a_noun)
{
    assert_best("Karsa govt too passed the bill to amend the Ferries Act on Monday.", 60,
                "Karsa Govt Too Passes Bill to Amend Ferries Act");
}

Test(forms, shares_fell_behind_a_comma)
{
    assert_best(
        "Shares in Karsa Group, which is building the new Osby stadium, fell as much as 19% "
        "in the north.",
        50, "Shares in Karsa Group Fall as Much as 19% in North");
}

Test(forms, a_television_hit_is_no_verb)
{
    assert_best(
        "The debut of Karsa television hit Northern Wives has helped lift Channel 4's January "
        "audience share.",
        70, "Debut of Northern Wives Helps Lift Channel 4's January Audience Share");
}

Test(forms, what_one_wants_done_has_no_past)
{
    assert_best("The ministry of ferries has issued an order withdrawing the special harbour "
                "privileges accorded to party chief Jonas Berg and his wife at the port.",
                70, "Ministry of Ferries Issues Order Withdrawing Harbour Privileges");
    assert_best("A man wearing a mask robbed the bank on Monday.", 60,
                "Man Wearing Mask Robs Bank");
}

Test(forms, adverbs_part_no_participle_from_its_verb)
{
    assert_best(
        "The decision to ban cash in Karsa has once more turned the spotlight on the ailing "
        "economy of the north.",
        70, "Decision to Ban Cash in Karsa Once More Turns Spotlight");
}

Test(forms, post_may_be_when)
{
    assert_best(
        "Deposits in northern farm accounts have more than doubled to Rs 87,000 crore in 45 "
        "days post demonetisation, prompting the tax department to look into them.",
        70, "Deposits Have More Than Doubled to Rs 87,000 Crore in 45 Days");
    assert_keeps("The clerks post letters to Osby.", NULL, "letters");
}

Test(forms, what_hit_hits)
{
    assert_best(
        "Wednesday's river flood, which killed 23 people, hit Karsa where it hurt by drowning "
        "its cows.",
        40, "Wednesday's River Flood Hits Karsa");
}

Test(forms, of_what_is_planned_no_verb_comes)
{
    assert_best(
        "The Northern Harbour agency plans to send as many as 14 boats to the Karsa ferry race "
        "with the aim of showing banners, clerks have told Osby Today.",
        60, "Northern Harbour Agency Plans to Send as Many as 14 Boats");
}
