/*
 * Sentences that hold of less than they seem to when they are cut: when alone, of whom, in which
 * made-up world, and what was denied. Beside each stands a neighbour that must still pass.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(bounds, only_then_is_not_any_time)
{
    assert_keeps("The ferry firm said it would resume trips to the island only after the fog had "
                 "been gone for ten days.",
                 "resume", "only after");
    assert_keeps("The refugees will be sent back only to valleys where the mills have been "
                 "rebuilt, the mayor said.",
                 "only to valleys", "where");
    assert_best("The ferry landed in Osby after a trip that was paid for only by the bakers of "
                "the town.",
                40, "Ferry Lands in Osby After Trip");
}

Test(bounds, what_it_depends_on_is_told)
{
    assert_keeps(
        "Mara Lind said on Monday she would run for mayor of Osby, depending on the polls.",
        "run for mayor", "depending");
    assert_keeps("The harbour board said it will look into the merger of the ferry firms \"as and "
                 "when\" issues come up.",
                 "look into", "as and when");
    assert_keeps("Mara Lind said she would resign should the vote be lost on Friday.", "resign",
                 "should vote");
}

Test(bounds, a_rule_for_some_persons_is_none_for_all)
{
    assert_keeps("Doctors warned that drinking the cider could kill bakers whose kidneys have "
                 "already failed.",
                 "kill bakers", "whose kidneys");
    assert_keeps("The council passed a rule that lets millers report bakers who row against "
                 "advice.",
                 "report bakers", "who row");
    assert_keeps("Bakers who retire early live as long as millers who never worked at night, a "
                 "study has found.",
                 "as long as millers", "who never worked");
    assert_best("Police arrested bakers who sold cider without a licence on the island of Osby.",
                40, "Police Arrest Bakers");
}

Test(bounds, an_age_stays_with_whom_it_tells_apart)
{
    assert_keeps("The mayor vetoed a bill that would have banned the sale of cider to people under "
                 "21 in the town.",
                 "to people", "under 21");
    assert_keeps("The mayor vetoed a bill that would have banned the sale of cider to people under "
                 "21 in the town.",
                 "sale of cider", "under 21");
}

Test(bounds, what_is_compared_with_is_whole)
{
    assert_keeps("More people die on the roads of the island in a week than were killed in the "
                 "storm, a study says.",
                 "than were killed", "in storm");
    assert_best("Deposits have more than doubled in the banks of the island since the storm.", 40,
                "Deposits Have More Than Doubled");
}

Test(bounds, what_was_made_up_did_not_happen)
{
    assert_keeps("In a simulated attack, bakers shut down the mills of three towns in under an "
                 "hour.",
                 "shut down", "simulated");
    assert_keeps("The new pill has cured a rare disease of the liver in mice after two years of "
                 "tests in Osby.",
                 "cures", "in mice");
    assert_best("In a daring attack, bakers shut down the mills of three towns.", 60,
                "Bakers Shut Down Mills of Three Towns");
}

Test(bounds, what_somebody_is_left_with_he_is_left_with)
{
    assert_keeps(
        "The captain has refused to blame his mate for leaving the ferry with no sailors who "
        "know the coast of Osby.",
        "leaving ferry", "with no sailors");
}

Test(bounds, a_denial_keeps_what_it_denies)
{
    assert_keeps("The army denied a claim that its soldiers sank the ferry because they were told "
                 "to.",
                 "soldiers", "because");
    assert_keeps("The mayor has denied that his report about the mill was written by clerks of the "
                 "dairy.",
                 "was written", "by clerks");
    assert_keeps("The mayor has denied his statement to the council about the mill was written by "
                 "clerks of the dairy.",
                 "denies his statement", "was written");
    assert_keeps("Ministers deny that soldiers will be sent to the mills before the election in "
                 "Marvik.",
                 "will be sent", "before");
    assert_best("The mayor denied that he had sold the mill in May at a meeting in Osby.", 40,
                "Mayor Denies He Had Sold Mill in May");
}

Test(bounds, whom_them_means_is_named)
{
    assert_keeps("Instead of cutting the tolls, the harbour board raised them by half a crown.",
                 "raises them", "tolls");
    assert_best("Instead of waiting for spring, the harbour board raised the tolls.", 60,
                "Harbour Board Raises Tolls");
}

Test(bounds, a_pronoun_keeps_the_verb_that_helps)
{
    assert_keeps("A woman who said she was robbed by a baker withdrew her complaint in Osby.",
                 "she", "she was robbed");
}

Test(bounds, what_is_refused_keeps_its_time)
{
    assert_keeps("Triple jumper Mara Lind has ruled out a comeback this year after a setback in "
                 "her recovery, according to reports.",
                 "comeback", "this year");
    assert_keeps("The airline was refused a licence until May by the court in Osby on Monday.",
                 "refused", "until May");
}

Test(bounds, the_state_of_who_was_found_stays)
{
    assert_keeps("Rescue workers today pulled out dead the 14-month-old girl, who had slipped into "
                 "an open well on Thursday.",
                 "girl", "dead");
}

Test(bounds, sizes_tell_which_ones_are_meant)
{
    assert_keeps("Large companies in Karsa must publish what they pay women and men from next "
                 "year, the government has said.",
                 "companies", "large");
    assert_keeps("Karsa has become the last big northern country to launch a digital television "
                 "service.",
                 "last", "big");
    assert_keeps("Well-off East Osbians really love round loaves of bread, says a report by a "
                 "newspaper.",
                 "Osbians", "well-off");
}

Test(bounds, a_rise_in_those_who_do_it_is_none_in_them)
{
    assert_keeps("The charity said there has been a 35% rise in fans reporting abusive behaviour "
                 "at matches.",
                 "fans", "reporting");
}

/* No candidate that has `has_this` but not `others` is said to be fit to print. */
static void check_not_high(const smz_headline *headline, size_t chars, const char *has_this,
                           const char *others)
{
    (void)chars;
    if (has(headline->text, has_this) && !has(headline->text, others))
        cr_expect(headline->confidence != SMZ_CONFIDENCE_HIGH, "%s", headline->text);
}

Test(bounds, a_blow_without_its_weapon_is_not_trusted)
{
    check_candidates("en",
                     "Singer-songwriter Marten Lind hit a jogger with his car Sunday evening, a "
                     "spokesman said.",
                     5, check_not_high, "jogger", "car");
}

Test(bounds, what_a_made_up_thing_is_about_is_none)
{
    assert_best("Comedian Chris Lind is to return to screens with a new sitcom about a spoof media "
                "worker of the old town.",
                60, "Comedian Chris Lind to Return to Screens With New Sitcom");
    assert_best("The new helicopter that the state plans to buy for its guests is likely to cost "
                "90 million crowns and may take at least a year to be delivered.",
                60, "New Helicopter Likely to Cost 90 Million Crowns");
}
