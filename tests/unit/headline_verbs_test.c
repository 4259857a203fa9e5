/* headline/tagger_verbs.c and the subjects of lost_subjects.c: sentences whose verb is none to the
 * tagger, or another one, and would give first words in place of a clause. */
#include <criterion/criterion.h>
#include "headlines.h"

static void assert_clause(const char *text, const char *expected)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    make_headlines(&m, 70, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    cr_expect(headline && !(headline->flags & SMZ_HEADLINE_CUT), "'%s' is cut short", expected);
    close_machine(&m);
}

Test(verbs, what_a_plural_does_to_an_object_is_a_verb)
{
    assert_clause("Sailors hoping to buy a new ferry face a long wait for the yard of Osby.",
                  "Sailors Hoping to Buy New Ferry Face Long Wait for Yard of Osby");
    /* What a unit costs is no verb. */
    assert_clause("Fish fell to 40 crowns a crate the day after the old yard of Osby had closed.",
                  "Fish Falls to 40 Crowns a Crate Day After Old Yard of Osby Had Closed");
}

Test(verbs, a_time_between_takes_nothing_from_a_modal_verb)
{
    assert_clause("The famous Berg gardens of Osby will this year have special roses named after "
                  "the old mayor and his wife Mara Lind.",
                  "Famous Berg Gardens of Osby Will This Year Have Special Roses");
}

Test(verbs, nothing_that_was_seen_to_happen_has_a_tense)
{
    assert_clause("Ferry operator Obrel has seen sales fall in the face of the new bridge.",
                  "Ferry Operator Obrel Sees Sales Fall in Face of New Bridge");
}

Test(verbs, who_is_seven_years_old_is_a_subject)
{
    assert_clause("A seven-year-old from Osby has given 40 crowns to the harbour museum.",
                  "Seven-Year-Old From Osby Gives 40 Crowns to Harbour Museum");
}

Test(verbs, what_quit_follows_has_is_a_participle)
{
    assert_clause("Dr. AK Lind, veteran council member, has quit the party alleging that tickets "
                  "for the coming ferries were being sold for money.",
                  "Dr. AK Lind Quits Party Alleging Tickets Were Being Sold for Money");
}

Test(verbs, a_plural_begins_a_sentence_that_has_a_verb)
{
    assert_clause("Delays in mending the two cranes were the talk of the council meeting.",
                  "Delays in Mending Two Cranes Were Talk of Council Meeting");
}

Test(verbs, a_time_may_be_the_subject)
{
    assert_clause("The last year has seen two ferries sink in the harbour of Osby.",
                  "Last Year Sees Two Ferries Sink in Harbour of Osby");
}

Test(verbs, prices_that_are_asked_are_the_subject)
{
    assert_clause("Asking prices for boats have fallen in the harbour of Osby.",
                  "Asking Prices for Boats Fall in Harbour of Osby");
}

Test(verbs, a_company_before_the_verb_is_its_subject)
{
    assert_clause("Russian oil and gas company Obrel is due in a Norland court on Monday as it "
                  "continues to fight for its survival.",
                  "Obrel Is Due in Norland Court as It Continues to Fight for Survival");
}

Test(verbs, about_forty_is_how_many)
{
    cr_expect(is_offered(
        "About 40 night vigilantes protested outside Hotel Lind on Sunday night alleging "
        "beef was cooked and sold there.",
        "About 40 Night Vigilantes Protest"));
}

/* "Who claimed she and her brother robbed": half of what was claimed. */
Test(verbs, what_was_claimed_is_not_beside_the_main_clause)
{
    assert_clause("Singer Ann Lee has been sued for $25m by a sailor who claimed she and her "
                  "brother robbed and drugged him two years ago.",
                  "Singer Ann Lee Sued for $25m by Sailor");
}

Test(verbs, a_man_may_be_called_will)
{
    assert_keeps("Will Lind's first romantic comedy, Quay, has topped the northern charts for the "
                 "fourth weekend in a row.",
                 "topped", "Quay");
    assert_whole_clause("Will Lind's first romantic comedy, Quay, has topped the northern charts "
                        "for the fourth weekend in a row.",
                        60);
}

Test(verbs, a_sporting_director_does_nothing)
{
    assert_best("Osby sporting director Frank Lind has denied that Berg resigned because of a "
                "clash of tempers at the northern harbour.",
                65, "Frank Lind Denies Berg Resigned Because of Clash of Tempers");
}

Test(verbs, both_is_no_participle)
{
    assert_best("Karsa's Henri Lind and Nacho Berg of Osby have both been suspended for offences "
                "missed by the referee in a cup game.",
                70, "Karsa's Henri Lind and Nacho Berg of Osby Both Suspended for Offences");
}

Test(verbs, up_to_belongs_to_its_number)
{
    assert_whole_clause("A miller who lost a leg says up to £4,000 was stolen from his fund by the "
                        "clerks of the northern harbour.",
                        60);
}

Test(verbs, totals_rise)
{
    assert_best("Osby's jobless total rose for the second month in a row in December, official "
                "figures show.",
                70, "Osby's Jobless Total Rises for Second Month in Row in December");
}

Test(verbs, what_as_opens_has_a_verb)
{
    assert_best("The millers could face a tough winter this year as the soaring cost of living "
                "hits households, clerks have warned.",
                60, "Millers Could Face Tough Winter This Year, Clerks Warn");
}

Test(verbs, shows_such_as_these_are_things)
{
    assert_best("The head of the Fox has admitted the firm had relied too heavily on reality TV "
                "shows such as Lind and Berg.",
                70, "Head of Fox Admits Firm Had Relied Too Heavily on Reality TV Shows");
}

Test(verbs, a_question_behind_a_statement)
{
    assert_best("The next line of harbour cranes is in the making but what will the new machines "
                "mean for the millers of Karsa?",
                60, "Next Line of Harbour Cranes in Making");
    /* What doubts the statement stays. */
    assert_keeps("The new pill has cured the millers of Karsa, but has it really done so?", "cured",
                 "but");
}
