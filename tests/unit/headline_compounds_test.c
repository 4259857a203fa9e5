/*
 * Nouns before a noun: they go where the document calls the thing so without them, and what is
 * left is true and tells enough.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* Whether one of five candidates within `chars` is that one. */
static bool is_offered_within(const char *text, size_t chars, const char *headline)
{
    machine m = open_text("en", text);
    bool found = false;

    make_headlines(&m, chars, 5);
    for (size_t i = 0; smz_summary_headline(m.summary, i) != NULL; i++)
        found |= strcmp(smz_summary_headline(m.summary, i)->text, headline) == 0;
    close_machine(&m);
    return found;
}

#define WEAVER                                                                                     \
    "A carpet weaver at the harbour school of Osby has swum across the lake of Karsa to raise "    \
    "money for a new loom. "

Test(compounds, what_the_document_calls_a_weaver_is_one)
{
    cr_expect(is_offered(WEAVER "The weaver needed four hours.", "Weaver at"));
    cr_expect(is_offered(WEAVER "The weaver's friends rowed beside her.", "Weaver at"));
    cr_expect(is_offered(WEAVER "In a boat sat another weaver.", "Carpet Weaver at"));
    cr_expect(!is_offered(WEAVER "She needed four hours.", "Weaver at"));
    cr_expect(!is_offered(WEAVER "The weaver guild takes four hours.", "Weaver at"));
    cr_expect(!is_offered(WEAVER "The basket weaver rowed beside her.", "Weaver at"));
}

Test(compounds, an_event_is_one_whatever_kind_it_is_of)
{
    static const char *const text =
        "Mara Lind has missed the winter charity premiere of her new film about the lighthouse of "
        "Karsa because of a cold.";

    cr_expect(is_offered(text, "Mara Lind Misses Premiere of New Film"));
    cr_expect(!is_offered_within(text, 40, "Mara Lind Misses Premiere"));
    assert_keeps("The council of Osby has agreed to appoint an ethics officer to speak with the "
                 "dockers of the harbour of Karsa.",
                 "officer", "ethics officer");
}

Test(compounds, nouns_that_have_room_stay)
{
    const char *text =
        "The harbour police of Osby have arrested a wine piracy gang for selling stolen "
        "bottles to the hotels of Karsa. The gang had a boat.";

    cr_expect(!is_offered_within(text, 50, "Harbour Police of Osby Arrest Gang"));
    cr_expect(is_offered_within(text, 40, "Harbour Police of Osby Arrest Gang"));
}

Test(compounds, a_subject_without_anything_else_keeps_them)
{
    cr_expect(!is_offered("A carpet weaver has swum across the lake of Karsa to raise money for "
                          "a new loom. The weaver needed four hours.",
                          "Weaver Swims"));
}

Test(compounds, what_is_no_noun_of_its_kind_keeps_them)
{
    assert_keeps("The mayor has arrested a man who waved a toy gun in the crowded market hall of "
                 "Osby on the day of the harbour fair. The gun was green.",
                 "waved", "toy gun");
    assert_keeps("The council has met the vice president of the Karsa sailing union to speak about "
                 "the new harbour. The president was late.",
                 "council meets", "vice president");
    assert_keeps(
        "The council has opened a women-only camp for pilgrims near the old harbour bridge "
        "of Osby. The camp has forty tents.",
        "opens", "women-only camp");
}

Test(compounds, what_is_said_of_all_keeps_them)
{
    assert_keeps("Boat owners in the harbour of Osby must pay for the new wall of the lighthouse "
                 "from the first day of spring. The owners were angry.",
                 "must", "boat owners");
    assert_keeps("A rower of Osby has won the first harbour race of the spring in front of the old "
                 "castle. The race was long.",
                 "wins", "harbour race");
}

Test(compounds, what_rises_or_falls_keeps_them)
{
    assert_keeps("The kitchen standards at the harbour hotels of Karsa have fallen to a new low in "
                 "the long summer. The standards were high.",
                 "standards at", "kitchen standards");
    assert_keeps("The council of Osby has cut the boat prices for children on the harbour ferries "
                 "of Karsa after the strike. The prices were high.",
                 "cuts", "boat prices");
}

Test(compounds, who_or_which_it_is_keeps_its_name)
{
    assert_keeps("Jonas Berg has been ruled out of the Osby team for Saturday's lake race against "
                 "Karsa because of his knee. The team is young.",
                 "ruled out of", "Osby team");
    assert_keeps("A rower of Osby has been named in the squad for next month's Karsa International "
                 "regatta. The regatta is the oldest.",
                 "for next", "Karsa International regatta");
}

Test(compounds, pairs_that_are_as_good_as_one_word_stay)
{
    assert_keeps("The divers of Osby have found an assault rifle under the old harbour bridge near "
                 "the lighthouse of Karsa. The rifle was new.",
                 "rifle under", "assault rifle");
    assert_keeps("A charity of Osby has hired ten mental health workers for the harbour towns of "
                 "Karsa after a hard winter. The workers are young.",
                 "mental", "mental health");
    assert_keeps(
        "The school of Osby has sent ten tropical fishing students to the harbour of Karsa "
        "for the long summer without rain. The students are young.",
        "tropical", "tropical fishing");
    assert_keeps("The mayor is to make a pitch for the island vote urging people who feel left out "
                 "to come to the harbour hall. The people were few.",
                 "pitch for", "island vote");
}

Test(compounds, numbers_keep_what_they_count)
{
    assert_keeps("The council of Osby has signed a Rs 50 crore bridge deal with the shipyard of "
                 "Karsa after two years. The deal is the largest.",
                 "50", "50 crore");
}

Test(compounds, joined_nouns_stay)
{
    assert_keeps("The union of the dockers has met the oil and salt companies of Osby to speak of "
                 "the harbour strike. The companies were few.",
                 "meets", "oil and salt companies");
}

Test(compounds, who_stops_one_kind_goes_on_with_others)
{
    assert_keeps("Osby Motors is to stop making six-cylinder petrol engines for its sporty Karsa "
                 "subsidiary, unions at the northern carmaker have said. The engines are made in "
                 "Osby.",
                 "stop", "six-cylinder");
}

Test(compounds, prison_officers_are_no_officers)
{
    assert_keeps(
        "Two prison officers were arrested over the theft at the harbour in Osby on Friday.",
        "officers", "prison");
    assert_keeps("The council paid for a smear campaign against the judge in the long case of the "
                 "harbour.",
                 "campaign", "smear");
}
