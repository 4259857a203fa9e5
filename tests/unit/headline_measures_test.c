/*
 * Sentences whose measure or world a cutter is tempted to drop: shares, ranks, prices, what stands
 * in whose place, and films that kill kings. Beside some stands a neighbour that must still pass.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(measures, a_share_is_of_its_whole)
{
    assert_keeps("Two in three of those bakers asked oppose the tax on flour for anyone under 21.",
                 "two", "in three");
    assert_keeps("Nine out of ten goats preferred the cheaper hay, a test showed.", "nine",
                 "out of ten");
}

Test(measures, a_rate_has_its_time)
{
    assert_keeps("The tax on boats would have raised 3 billion a year, the opposition claimed.",
                 "3 billion", "a year");
    assert_keeps("The mill will pay at most 12 cents for each sack that it owes, its lawyers said.",
                 "for each", "12 cents");
}

Test(measures, it_is_told_from_where_something_is_measured)
{
    assert_keeps("The rower finished 0.03 seconds outside the island record on Sunday.",
                 "0.03 seconds", "outside");
    assert_keeps("The share of women in the council rose to 41% from 12% three decades ago.",
                 "decades ago", "from 12%");
}

Test(measures, comparisons_are_whole)
{
    assert_keeps("Rents in Osby rose more slowly than wages for the first time in 14 years.",
                 "than", "more slowly");
    assert_keeps("The river is cleaner than at any time since 1870 except near the mill at Groll.",
                 "at any time", "since");
    assert_keeps("The mill will pay its fine in flour instead of cash, a court has ruled.",
                 "instead", "in flour");
}

Test(measures, who_is_the_first_is_so_in_what_he_does)
{
    assert_keeps("Lind is the youngest rower to score for Osby in a cup match.", "to score",
                 "in cup match");
    assert_keeps("The first woman to command a ferry in wartime has been sacked.", "to command",
                 "in wartime");
}

Test(measures, only_now_is_not_only)
{
    assert_keeps("Only now has the council admitted that it sank the ferries.", "only", "now");
}

Test(worlds, what_happens_in_a_film_is_no_news)
{
    assert_keeps("In a new film, the mayor of Osby is shot by his own son.", "shot", "film");
    assert_keeps("In a comedy by Mara Lind, the bank of Osby is robbed by bakers.", "robbed",
                 "comedy");
    assert_keeps("During an exercise on Monday, a ferry was sunk off the coast of Osby.", "sunk",
                 "exercise");
}

Test(worlds, an_age_sets_it_in_the_past)
{
    assert_keeps("In the 1930s, the island was sold for 40 crowns.", "sold", "1930s");
    assert_keeps("In the 14th century, plague killed half of the town.", "plague", "century");
}

Test(worlds, a_case_is_no_fact)
{
    assert_keeps("In the event of a flood, all 2,000 bakers at the mill would lose their jobs, its "
                 "owner said.",
                 "lose", "event");
    assert_keeps("The rower will return to Osby next year, assuming that her contract is renewed.",
                 "return", "assuming");
    assert_keeps("The bakers will go on strike again on 18 and 19 January unless pay talks are "
                 "opened, the union said.",
                 "unless", "opened");
}

Test(worlds, a_boast_is_no_fact)
{
    assert_keeps("Rebels say they have captured the town of Osby, a claim that could not be "
                 "verified.",
                 "capture", "say");
    assert_keeps("Jan Lorm said of his brother that he was a thief.", "thief", "brother");
}

Test(worlds, clauses_keep_their_openers)
{
    assert_keeps("The army rejected as propaganda a claim that 40 of its men had died.", "died",
                 "40 of");
}

Test(worlds, what_a_court_heard_is_what_one_side_says)
{
    assert_keeps("A man stabbed his wife 40 times in their mill, a court heard on Monday.", NULL,
                 "heard");
}

Test(measures, so_many_a_day_do_nothing)
{
    assert_keeps("Up to 40 per cent of children born to mothers who smoked more than 20 cigarettes "
                 "a day had weak lungs, a study found.",
                 "Lungs", "Cigarettes");
}

Test(measures, a_record_low_is_no_record)
{
    assert_keeps("Shares in brewer Obrel more than doubled from Friday's record low before ending "
                 "the week 60 per cent below where they began the year, in the most volatile "
                 "trading in its history.",
                 "record", "record low");
}

Test(measures, what_changes_of_a_part_is_not_told_of_all)
{
    assert_keeps("Crime on buses fell by 30% in the first ten months of the year in the harbour "
                 "towns.",
                 "Crime", "on Buses");
    assert_keeps("Sales of cars in the northern province of Osby fell by 7% in the first ten "
                 "months.",
                 "Fall", "in Northern Province");
    assert_keeps("The number of jobs within the typical commute distance fell by 7% in ten years "
                 "in the old town.",
                 "Falls", "Within");
    assert_keeps("Profits at the retailer Obrel rose by 7% in the first ten months of the year.",
                 "Rise", "Obrel");
}

Test(measures, what_one_source_calls_it_is_not_told_for_all)
{
    assert_keeps("The new stadium is safe, according to the builders, safe enough, according to "
                 "the ministry, and, according to the engineer, about to fall down.",
                 "Is Safe", "Builders");
}
