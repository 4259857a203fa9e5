/* Amounts, years and owners before a noun that a headline leaves out where they have no room. */
#include <criterion/criterion.h>
#include "headlines.h"

Test(attributes, an_amount_makes_room_for_what_it_is_for)
{
    assert_best("The harbour bank has cleared a $250-million loan for making young divers more "
                "skilful through lessons, in a move that is seen to aid the fleet of Osby.",
                66, "Harbour Bank Clears Loan for Making Young Divers More Skilful");
    assert_best("Mara Lind unveiled a $1 billion rescue plan on Thursday to tackle the state's "
                "dreadful drought.",
                60, "Mara Lind Unveils Rescue Plan to Tackle State's Drought");
}

static void assert_stays(const char *text, const char *noun, const char *words)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    make_headlines(&m, 70, 30);
    cr_assert_not_null(smz_summary_headline(m.summary, 0), "%s", text);
    for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
        cr_expect(!has(headline->text, noun) || has(headline->text, words), "%s", headline->text);
    close_machine(&m);
}

Test(attributes, what_has_room_stays)
{
    assert_stays("The harbour bank has cleared a $250-million loan.", "Loan", "$250-Million");
    assert_stays("The mayor opened the city's harbour hall.", "Harbour", "City's Harbour");
    assert_stays("The mayor presented her 2005 forecast.", "Forecast", "2005 Forecast");
}

Test(attributes, what_it_is_worth_goes_behind_it)
{
    cr_expect(is_offered("Harbour police have seized 66 kilograms of ore worth $300 million in a "
                         "truck near the old bridge of Osby.",
                         "Harbour Police Seize 66 Kilograms of Ore in Truck"));
}

Test(attributes, a_year_goes_before_what_is_one_thing)
{
    cr_expect(is_offered("The harbour fund is to cut its 2005 growth forecast for the economy of "
                         "Osbia from 1.8% to 0.8%, a paper reported.",
                         "Harbour Fund to Cut Its Growth Forecast for Economy of Osbia"));
}

/* What is measured, counted, qualified or denied is so with its amount alone. */
Test(attributes, amounts_that_are_the_news_stay)
{
    assert_keeps("Mara Lind has agreed a $40m rise in the harbour fees of the old fishing fleet "
                 "with the council and the bank of Karsa.",
                 "Rise", "$40m Rise");
    assert_keeps("Mara Lind has offered a nearly $40m loan to the old fishing fleet of the "
                 "harbour of Osby and the bank of Karsa.",
                 "Loan", "Nearly $40m Loan");
    assert_keeps("Mara Lind has not signed a $40m deal with the old fishing fleet of the "
                 "harbour of Osby and the bank of Karsa.",
                 "Deal", "$40m Deal");
    assert_keeps("Mara Lind has signed the first $40m deal with the old fishing fleet of the "
                 "harbour of Osby and the bank of Karsa.",
                 "Deal", "First $40m Deal");
    assert_keeps("Mara Lind lost 2 million crabs to the old fishing fleet of the harbour of Osby "
                 "and the bank of Karsa.",
                 "Crabs", "2 Million Crabs");
}

Test(attributes, an_owner_of_one_of_many_stays)
{
    assert_keeps("Mara Lind has met the country's president in the old harbour of Osby with her "
                 "brother and the mayor of Karsa.",
                 "President", "Country's President");
    assert_keeps("Mara Lind has opened the country's first harbour in the old town of Osby with "
                 "her brother and the mayor of Karsa.",
                 "Harbour", "Country's First Harbour");
    assert_keeps("Mara Lind has closed the city's three harbours in the old valley of Osby with "
                 "her brother and the mayor of Karsa.",
                 "Harbours", "City's Three Harbours");
}

Test(attributes, half_of_a_score_is_no_score)
{
    assert_keeps("Mara Lind opened her campaign with a 6-1 7-5 victory over the striker of Osby "
                 "in the harbour hall of Karsa.",
                 "Victory", "6-1 7-5 Victory");
}

Test(attributes, what_tells_two_of_a_kind_apart_stays)
{
    assert_keeps("The harbour firm turned down the $20 billion offer but accepted the $25 billion "
                 "offer from Norden on Monday.",
                 "Offer From", "$25 Billion Offer");
    assert_keeps(
        "Police have reopened the 1984 murder case of Ann Lee after the 2003 murder of her "
        "sister.",
        "Murder Case", "1984 Murder Case");
}

Test(attributes, of_two_that_are_named_the_owner_is_told)
{
    assert_keeps("Osbia has accused Karsia of violating the country's airspace during an attack on "
                 "the rebels in the northern valleys.",
                 "Airspace", "Country's Airspace");
}
