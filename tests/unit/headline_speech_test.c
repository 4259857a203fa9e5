/*
 * First sentences that tell what somebody said, promised or found: who it was, and whether he is
 * the subject. Beside what must be found stands a neighbour that must not be treated so.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(speech, who_has_said_it_of_himself_may_be_the_subject)
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

Test(speech, what_somebody_is_told_is_kept)
{
    assert_best("A close friend of the banker has told a court that fraud charges levelled against "
                "him are \"false\".",
                70, "Close Friend of Banker Tells Court");
}

Test(speech, agencies_quote_by_two_accents_and_two_apostrophes)
{
    assert_best("``This is a big step for the town,'' said Mara Lind of Osby.", 70,
                "'This Is a Big Step for the Town,' Says Mara Lind of Osby");
    assert_best("The mayor of Osby called the bridge ``a big step'' for the town.", 70,
                "Mayor of Osby Calls Bridge 'a Big Step' for Town");
}

Test(speech, he_is_no_party_that_was_told)
{
    assert_best("Karl Berg has told his local party he will stand again in spring.", 40,
                "Karl Berg to Stand Again in Spring");
    assert_best("Karl Berg has told the keeper he will lose his job after the next election.", 70,
                "Karl Berg Tells Keeper He Will Lose His Job After Next Election");
}

Test(speech, who_says_that_he_will_is_to)
{
    cr_expect(
        is_offered("Karsa says it will resume herring exports next week.", "Karsa to Resume"));
    cr_expect(is_offered("Karsa has confirmed that it will sell its two oldest ferries next week.",
                         "Karsa to Sell"));
    cr_expect(is_offered("Osby Rovers have announced they will appeal against the fine.",
                         "Osby Rovers to Appeal"));
}

Test(speech, who_speaks_of_something_else_says_so)
{
    assert_keeps("Karsa says it will take years to repair the damage of the flood in the valley.",
                 "years", "says");
    assert_keeps("Mark Lindgren says it will build new homes in the north of the country.", "build",
                 "says");
    assert_keeps("Karsa says it would resume herring exports next week.", "resume", "says");
    assert_keeps("Karsa says a court in Osby will close the ferry next week.", "close", "says");
    assert_keeps("Karsa says it has sold its two oldest ferries to the league.", "sold", "says");
}

Test(speech, what_was_said_of_it_in_a_relative_clause_goes)
{
    assert_best("Mayor Mara Lind signed a broad harbour bill that she said would help the town "
                "become \"cleaner and far more secure\" than before.",
                50, "Mayor Mara Lind Signs Broad Harbour Bill");
}

Test(speech, what_police_say_has_happened_needs_them_no_more_than_what_happened)
{
    assert_keeps("Detectives have found 17 stolen bicycles in a barn of the old brewery of Karsa, "
                 "police said Tuesday.",
                 NULL, "17");
    assert_low_without("The railway has failed to mend the bridge that fell in the storm at Karsa, "
                       "the union said Tuesday.",
                       "fail", "union");
}

Test(speech, a_comma_inside_a_quotation_closes_what_stands_before_a_verb)
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

Test(speech, what_is_quoted_at_the_end_goes_with_its_marks)
{
    assert_best("The harbour board has lifted its ban on the ferry Northern Star, letting it sail "
                "again, albeit \"under constant watch.\"",
                70, "Harbour Board Lifts Its Ban on Ferry Northern Star");
    assert_keeps("The harbour board has called the ban \"a mistake of the past.\"", "mistake",
                 "'a mistake of the past'");
}

Test(speech, what_was_said_is_no_opening)
{
    assert_best(
        "At least three sailors were rescued from a ferry in the northern harbour of Karsa, "
        "the coast guard said on Friday morning.",
        70, "At Least Three Sailors Rescued From Ferry in Northern Harbour of Karsa");
    assert_keeps("Leading brewer Obrel plans to close its mill in the northern valleys by May, a "
                 "person familiar with the matter said.",
                 NULL, "Obrel plans");
}

Test(speech, what_a_second_clause_alleges_hedges_nothing_before_it)
{
    assert_best("Harbour master Jonas Berg released a film on Friday and alleged that the town "
                "council of Osby is involved in the sale of forged licences.",
                60, "Harbour Master Jonas Berg Releases Film");
    assert_keeps("The brewer allegedly sold and watered the beer in Osby and in Karsa for years.",
                 "sold", "allegedly");
}

Test(speech, who_has_found_it_stands_behind)
{
    assert_best("Sailors are taking up the flute as a way of reaching new friends and passing the "
                "time, a survey has found.",
                70, "Sailors Taking Up Flute as Way of Reaching New Friends, Survey Finds");
}

Test(speech, what_somebody_plans_to_do)
{
    assert_best("The Osby government plans to launch a ferry where farmers can sell their cheese "
                "to the sailors of Karsa.",
                40, "Osby Government Plans to Launch Ferry");
    assert_best("The government plans to close the harbour have been dropped by the mayor.", 70,
                "Government Plans to Close Harbour Dropped by Mayor");
}

Test(speech, a_colon_spells_out_what_was_said)
{
    assert_best(
        "Conrad Berg, the younger brother of the ferry heiress Mara Berg, has reached a plea "
        "deal: He would admit guilt to theft in exchange for a fine.",
        70, "Conrad Berg Reaches Plea Deal");
    assert_keeps("The clerk's lawyer made one thing plain in the opening of the trial on Monday in "
                 "the court of Osby: He did it.",
                 "plain in the opening", "he did it");
}

Test(speech, what_came_of_it_stands_behind_who_said_it)
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

Test(speech, who_is_suspected_is_so_with_what_he_is_suspected_of)
{
    assert_best("The police of Osby have arrested 42 people suspected of belonging to a ring of "
                "smugglers in the south of the island.",
                40, "Police of Osby Arrest 42 People");
    assert_keeps(
        "Three girls suspected of travelling to Karsa to join the rebels appeared on film in "
        "Osby before they went on.",
        "to join", "suspected");
}

Test(speech, when_it_was_said_is_not_when_it_was)
{
    assert_best("Mara Lind said the two boats were sold a year ago.", 70,
                "Mara Lind Says Two Boats Were Sold Year Ago");
}

Test(speech, what_was_filed_is_who_speaks)
{
    assert_low_without("A Karsa police officer had the help of his father in leaving Osby, court "
                       "documents filed on Thursday said.",
                       "Help", "Documents Say");
}

Test(speech, a_body_is_no_he)
{
    assert_keeps("The OIB said he had rushed towards a witness in the old harbour of Osby on "
                 "Friday.",
                 "Rushed", "Says");
}

Test(speech, who_is_told_is_no_insertion)
{
    assert_keeps("Soldiers ordered to fire killed 12 miners at Osby, an inquiry in the valley was "
                 "told.",
                 "Told", "Inquiry");
}
