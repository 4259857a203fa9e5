/*
 * First sentences that hold a headline which only deletions are needed for: each test has one for
 * what must be found, and a neighbour that looks like it and must not be treated so.
 */
#include <criterion/criterion.h>
#include "machine.h"

static void assert_best(const char *text, size_t chars, const char *expected)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    make_headlines(&m, chars, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    close_machine(&m);
}

Test(leads, an_acronym_stands_for_its_name)
{
    assert_best("The Northern Rail Safety Authority (NRSA) has ordered an inquiry into the crash "
                "at Osby station.",
                70, "NRSA Orders Inquiry Into Crash at Osby Station");
    assert_best("Ministers of the Union of Baltic Harbour Towns (UBHT)'s council have met again in "
                "the old town of Osby.",
                70, "Ministers of UBHT's Council Meet Again in Old Town of Osby");
    assert_best("The makers of electronic voting machines (EVMs) have won a court case over fees "
                "in the town of Osby.",
                70, "Makers of EVMs Win Court Case Over Fees in Town of Osby");
}

Test(leads, what_stands_in_brackets_is_not_always_an_acronym)
{
    assert_best("The Northern Rail Safety Authority (Osby) has ordered an inquiry into the crash "
                "at the station.",
                70, "Northern Rail Safety Authority Orders Inquiry Into Crash at Station");
    assert_best("The veteran deputy Mara Lind (SPD) has opened the new harbour of Osby in the "
                "presence of the king.",
                70, "Veteran Deputy Mara Lind Opens New Harbour of Osby in Presence of King");
    /* There is room for the name. */
    assert_best("The Baltic Harbour Union (BHU) has bought a crane.", 70,
                "Baltic Harbour Union Buys Crane");
}
