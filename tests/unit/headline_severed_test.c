/*
 * What two words say together, and words before a noun without which it is another one: sentences
 * that tempt a cutter to part them. Beside most stands a neighbour that must still pass.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* ---- What is said in two places -------------------------------------------------------------- */

Test(severed, both_sides_of_a_vote_stay)
{
    assert_keeps(
        "The council of Osby voted against a ban on ferries by 212 votes to 180 on Tuesday "
        "after an angry debate of five hours.",
        "to 180", "212 votes");
    assert_keeps("Karsa lost its bid to host the northern games to Osby by 12 votes to four on "
                 "Thursday.",
                 "12 votes", "to four");
}

Test(severed, what_a_blow_ended_in_stays)
{
    assert_keeps("A baker's husband was arrested on suspicion of stabbing her to death at their "
                 "home in Osby.",
                 "stabbing", "to death");
    assert_keeps("A brass band from Karsa has been booked by mistake for a wedding in the mountain "
                 "village of Corve.",
                 "booked", "by mistake");
}

Test(severed, what_is_no_offence_alone_is_not_told_alone)
{
    assert_keeps("The mayor's brother has been arrested on suspicion of driving under the "
                 "influence in Osby.",
                 "driving", "under influence");
}

Test(severed, rates_do_not_just_stay)
{
    assert_keeps(
        "The deputy governor of the bank, Mia Sund, said interest rates would stay low for "
        "a considerable period.",
        "would stay", "stay low");
}

Test(severed, what_somebody_is_accused_of_is_not_refused)
{
    assert_keeps("A judge has refused bail to a 19-year-old student accused of threatening to burn "
                 "a primary school in the Sarnian town of Osby.",
                 "of threatening", "accused of");
}

Test(severed, who_will_no_longer_have_to_does_not_have_to)
{
    assert_keeps("Foreign students at Sarnian universities will no longer have to register with "
                 "local police within seven days of their arrival.",
                 "have to", "no longer");
}

Test(severed, a_flat_is_not_what_somebody_was)
{
    assert_keeps("The Sarnian envoy's wife to Greece was found dead on Tuesday in her Athens flat.",
                 "flat", "in");
}

Test(severed, who_must_leave_to_find_something_may_stay)
{
    assert_keeps("The health board says thousands of people will have to leave its area to find a "
                 "dentist.",
                 "leave", "to find");
    assert_best("The health board says thousands of people will have to leave the area.", 75,
                "Health Board Says Thousands of People Will Have to Leave Area");
}

Test(severed, prices_here_are_not_prices)
{
    assert_keeps("Average house prices in inner Osby fell by 2.4% in the year to March while those "
                 "in outer Osby rose by 1.1%.",
                 "prices", "in inner Osby");
}

Test(severed, who_is_held_holds_nothing)
{
    assert_keeps("Two of the four Sarnian hostages held in Osby since 2007 are feared dead after "
                 "their bodies were handed over.",
                 "hostages held", "feared dead");
}

Test(severed, a_magazine_is_no_day)
{
    assert_keeps("Osbia Today aired a report on the sting operation on Monday evening.", "report",
                 "Osbia Today");
    assert_best("The mayor of Osby today aired his report on the harbour.", 60,
                "Mayor of Osby Airs His Report on Harbour");
}

Test(severed, one_who_has_two_titles_dies)
{
    assert_keeps(
        "Former Wales and Northern Lions center Jonas Berg has died of a heart attack aged "
        "56, the union has announced.",
        "die", "dies");
}

Test(severed, who_accused_said_so)
{
    assert_best("The doors of the harbour hall were shut by clerks of the mayor, Ann Lee accused.",
                75, "Doors of Harbour Hall Shut by Clerks of Mayor, Ann Lee Says");
}

Test(severed, suspicion_of_money_is_none)
{
    assert_keeps("The wife of the mayor was arrested in Osby on Monday on suspicion of money "
                 "laundering.",
                 "suspicion of money", "money laundering");
}

Test(severed, who_died_in_a_crash_is_named_with_it)
{
    assert_keeps("Clerk Jonas Berg has been sworn in as acting mayor after the death of Anna Lind "
                 "in a plane crash.",
                 "in plane crash", "death");
    assert_keeps("Osbian police have arrested a former harbour chief over the murder of a union "
                 "leader in 2012.",
                 "in 2012", "murder");
}

Test(severed, a_vote_is_for_or_against)
{
    assert_keeps("The Church of Osby has voted against allowing ferry weddings in chapels but will "
                 "bless civil partnerships.",
                 "votes", "against");
}

Test(severed, no_phrase_ends_in_an_adjective)
{
    assert_keeps("Osbia's wheelchair rugby team won gold at the northern games on Sunday with a "
                 "59-58 win over the Karsans in double overtime.",
                 "double", "double overtime");
}

Test(severed, nobody_dies_at_a_retirement)
{
    assert_keeps("The last surviving crew member of the Osby bomber died on Monday at a retirement "
                 "home in Karsa.",
                 "retirement", "retirement home");
    assert_keeps("The last surviving crew member of the Osby bomber died on Monday at a retirement "
                 "home in Karsa.",
                 "home", "retirement home");
}

Test(severed, a_rate_among_men_falls)
{
    assert_best("The unemployment rate among young men in the north of the country fell to 18% in "
                "May.",
                75, "Unemployment Rate Among Young Men in North of Country Falls to 18% in May");
}

Test(severed, what_is_taken_is_taken_somewhere)
{
    assert_keeps(
        "Bakers in Osbia, who went on strike last night, took their protest to a new level "
        "by emptying a flour van onto the road.",
        "protest", "to");
    assert_best("Bakers in Osbia took their lunch on the road to Karsa on Monday.", 60,
                "Bakers in Osbia Take Their Lunch on Road to Karsa");
}

Test(severed, shares_are_in_something)
{
    assert_keeps("Shares in the airline fell 12% on Monday after it cut its annual profit forecast "
                 "by a fifth.",
                 "shares", "in airline");
}

/* ---- Titles --------------------------------------------------------------------------------- */

Test(severed, who_held_an_office_holds_it_no_more)
{
    assert_keeps("The former Osby MP, 67, defeated the harbour leader Jonas Gill to lead the "
                 "party's seven-strong group.",
                 "MP", "former");
    assert_keeps("Then finance minister Jonas Berg approved the secret payments to the airline in "
                 "2009, an official inquiry has found.",
                 "finance minister", "then");
}

Test(severed, the_head_of_a_fund_is_not_the_head_of_himself)
{
    assert_keeps("The acting head of the Sarnian oil fund, Lars Eklund, has resigned after a "
                 "newspaper published emails about his luxury flights to Karsa.",
                 "head of", "fund");
    assert_best("Opponents of the Sarnian president Jonas Berg have resigned.", 40,
                "Opponents of Jonas Berg Resign");
}

Test(severed, a_participle_goes_with_the_title_behind_it)
{
    assert_keeps("Convicted forger Jonas Berg has been recalled to prison for breaching the "
                 "conditions of his licence.",
                 "convicted", "forger");
    assert_keeps("The council voted 61 to 20 to remove suspended mayor Ann Lee from office.",
                 "suspended", "mayor");
}

Test(severed, a_league_is_no_surname)
{
    assert_keeps("Osby chairman Jonas Berg has insisted his club can afford not to win promotion "
                 "to the Premier League.",
                 "League", "Premier");
}

Test(severed, who_is_newly_qualified_is_more_than_qualified)
{
    assert_keeps("Newly qualified bakers will be paid a bonus of £5,000 to work in the poorest "
                 "villages of Osbia.",
                 "bakers", "newly");
}

/* ---- Words before a noun -------------------------------------------------------------------- */

Test(severed, a_team_is_of_its_sport_and_country)
{
    assert_keeps("Osbia's ice hockey team won gold on Sunday with a 5-4 win over Karsa.", "team",
                 "ice hockey team");
    assert_keeps("Karsa defender Jan Moll has been appointed head coach of the Danish under-19 "
                 "team.",
                 "team", "Danish");
}

Test(severed, a_ring_is_of_something)
{
    assert_keeps("The rescue of a girl from Osby brought the capital's forged stamp racket under "
                 "the spotlight. The racket grew.",
                 "capital's", "stamp racket");
    assert_keeps("The Sarnian separatist groups continue to threaten the peace in the valley. The "
                 "groups met in Osby.",
                 "Sarnian", "separatist groups");
}

Test(severed, a_pen_is_no_president)
{
    assert_keeps(
        "With a sweep of his pen President Jonas Berg wrote a new chapter into the history "
        "of Osby.",
        "sweep", "pen");
}

Test(severed, half_a_country_is_none)
{
    assert_keeps("East German border guards' orders to shoot women and children were found in an "
                 "archive in Osby.",
                 "East", "East German");
}

Test(severed, shares_and_denials_are_of_these_alone)
{
    assert_keeps("Two of three senior clerks accused of misusing travel allowances have resigned, "
                 "increasing pressure on the mayor.",
                 "clerks", "senior");
    assert_keeps("The police chief of Osby denied on Monday that senior officers knew about the "
                 "secret cameras installed in the changing rooms.",
                 "officers", "senior");
}

Test(severed, a_generic_version_is_another_one)
{
    assert_keeps("A generic version of the best-selling cancer drug of Osby has been approved by "
                 "the Sarnian regulator.",
                 "version", "generic");
    assert_keeps("The upper house of the Sarnian parliament voted to close the harbour.", "house",
                 "upper");
}

Test(severed, the_way_something_is_done_is_not_the_thing)
{
    assert_keeps("A trial was launched this week that promises to change the way luggage is "
                 "tracked. Luggage is lost each day.",
                 "luggage is", "way");
}

Test(severed, where_it_lies_and_what_it_is_worth)
{
    assert_keeps("The harbour bank has declined to share the quantum of money lying in suspended "
                 "accounts in which the interest of the fishermen is kept.",
                 "Lying", "Lying in");
    assert_keeps(
        "Karsan mining firm Obrel has said it is worth up to 30% more than a hostile 7.4bn "
        "crown bid by its rival Norden.",
        "Worth", "Worth up to");
}
