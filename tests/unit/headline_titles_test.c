/*
 * Titles: what somebody or something is called before a name, and goes where the name tells enough.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(titles, a_title_may_hold_the_name_of_a_bank)
{
    assert_best("Bank of Karsa governor Mara Lind has defended the plan to close four branches in "
                "the northern valleys next spring.",
                60, "Mara Lind Defends Plan to Close Four Branches");
    assert_best("The mayor met University of Osby professor Mara Lind in the town hall to speak "
                "about the floods of the valley.",
                60, "Mayor Meets University of Osby Professor Mara Lind");
}

Test(titles, who_has_two_titles_is_one_person)
{
    assert_best("Osby and Karsa striker Mara Lind has threatened to leave the league in a row over "
                "the size of the new stadium.",
                70, "Mara Lind Threatens to Leave League in Row Over Size of New Stadium");
    assert_best("Screenwriter and producer Mara Lind has opened a school for young actors in the "
                "old brewery of Osby near the station.",
                70, "Mara Lind Opens School for Young Actors in Old Brewery of Osby");
}

Test(titles, two_teams_are_no_title)
{
    assert_best("Osby and Karsa striker Mara Lind have threatened to leave the league in a row "
                "over the size of the new stadium.",
                70, "Osby and Karsa Striker Mara Lind Threaten to Leave League in Row");
}

Test(titles, a_title_behind_and_goes_too)
{
    assert_best("The mayor met former coach Jonas Berg and Karsa goalkeeper Mara Lind at the town "
                "hall to talk about the new stadium.",
                70, "Mayor Meets Jonas Berg and Mara Lind to Talk About New Stadium");
}

Test(titles, one_name_does_without_its_title)
{
    assert_best("President Lind blamed the railway for having lost \"the best engineers in the "
                "north\" as she opened the new bridge.",
                70, "Lind Blames Railway for Having Lost 'the Best Engineers in the North'");
    assert_best("Karsa goalkeeper Lind has been cleared to play in next month's league match at "
                "the lake after partially winning her appeal to the league.",
                65, "Lind Cleared to Play in Next Month's League Match at Lake");
}

Test(titles, one_word_behind_what_it_is_stands_alone)
{
    assert_best("At least three fishermen have been hurt by falling rocks in the Sarnian capital "
                "Karsa after the storm of the northern lake.",
                60, "At Least Three Fishermen Hurt by Falling Rocks in Karsa");
    assert_best("Osby will face northern league champions Karsa in the final of the winter rowing "
                "cup after the long frost.",
                60, "Osby to Face Karsa in Final of Winter Rowing Cup");
    assert_best("A row about pipes has been settled by gas giant Norden and oil firm Obrel after "
                "talks in the valley.",
                43, "Row About Pipes Settled by Norden and Obrel");
    assert_best(
        "Striker Lindgren has been cleared to play in next month's league match at the lake "
        "after partially winning her appeal to the league.",
        65, "Lindgren Cleared to Play in Next Month's League Match at Lake");
}

Test(titles, a_role_goes_in_lower_case_alone)
{
    assert_best("Teenager Mara Lind has secured a place in the winter race for the league of Osby "
                "after taking silver at the lake.",
                60, "Mara Lind Secures Place in Winter Race for League of Osby");
    assert_best("The Osby Student Loans Board has opened a new office in the northern valley near "
                "the old station of Karsa.",
                60, "Osby Student Loans Board Opens New Office in Northern Valley");
    assert_best("US behemoth General Pumps has posted a jump of sales in the valley of Osby after "
                "the long frost.",
                50, "General Pumps Posts Jump of Sales After Long Frost");
}

Test(titles, whose_deputy_somebody_was_goes_too)
{
    assert_best(
        "The mayor has sued her former adviser Jonas Berg for the loss of the harbour bridge "
        "in the storm.",
        55, "Mayor Sues Jonas Berg for Loss of Harbour Bridge");
    assert_best("The mayor has sued her brother Jonas Berg for the loss of the harbour bridge in "
                "the storm.",
                60, "Mayor Sues Brother Jonas Berg for Loss of Harbour Bridge");
}

Test(titles, a_title_goes_before_whose_something_is)
{
    assert_best(
        "Guards were posted today outside former lake rowing captain Mara Obrel Lind's house "
        "in the hills after the lost race.",
        60, "Guards Posted Outside Mara Obrel Lind's House in Hills");
    assert_best(
        "Nineteen-year-old Mara Lind's first appearance in a rowing race of the north proved "
        "brief as she fell ill.",
        70, "Mara Lind's First Appearance in Rowing Race of North Proves Brief");
    assert_best("Karsa and Osby forward Mara Lind has ended her career to open a school for young "
                "players in the valley.",
                60, "Mara Lind Ends Career to Open School for Young Players");
}

Test(titles, what_a_firm_deals_in_goes_with_it)
{
    cr_expect(
        is_offered("Sales at Sarnian food and drink giant Obrel have been hit by the long frost "
                   "in the northern valleys of the island.",
                   "Sales at Obrel Hit"));
    assert_best("Sarnian oil and gas company Norden is due in a valley court as it continues to "
                "fight for its harbour.",
                45, "Norden Is Due in Valley Court");
    cr_expect(
        !is_offered("Fishermen in the harbour and oil firm Obrel have been hit by the long frost "
                    "in the northern valleys of the island.",
                    "Fishermen in Obrel"));
    assert_best("The fishermen have met the world rowing body Norden in the old town hall of Osby.",
                50, "Fishermen Meet Norden in Old Town Hall of Osby");
}

Test(titles, a_home_favourite_is_no_adjective)
{
    assert_best(
        "Home favourite Jonas Berg came through a dramatic long race with the rowers of the "
        "valley to reach the final.",
        50, "Jonas Berg Comes Through Long Race to Reach Final");
}

Test(titles, a_film_critic_films_nobody)
{
    assert_best(
        "Film critic and author Mara Lind has written a book on the old cinemas of the valley "
        "in winter.",
        70, "Mara Lind Writes Book on Old Cinemas of Valley in Winter");
}

Test(titles, a_nation_is_its_name)
{
    assert_best(
        "Twelve people are missing after a ferry sank off the West Sarnian island nation of "
        "Obrelia in the storm of the night.",
        60, "Twelve People Missing After Ferry Sank Off Obrelia");
}

Test(titles, a_prince_has_his_title_for_a_name)
{
    assert_best("Police searched Prince Jonas and his guests for hours at the old castle of Karsa "
                "before the ball on the lake.",
                50, "Police Search Prince Jonas and His Guests");
}

Test(titles, a_deputy_is_not_the_minister)
{
    assert_best("Deputy CM Mara Lind ruled out the possibility of leaving the council before the "
                "vote on the new harbour of Osby.",
                70, "Deputy CM Mara Lind Rules Out Possibility of Leaving Council");
    assert_best("Deputy CM Mara Lind ruled out the possibility of leaving the council before the "
                "vote on the new harbour of Osby.",
                40, "Deputy CM Mara Lind");
}

Test(titles, titles_are_told_from_verbs_and_numbers)
{
    assert_best("Two-time lake champion Mara Lind has entered the spring race in the north four "
                "months after a long illness.",
                40, "Mara Lind Enters Spring Race");
    assert_best("Double Olympic champion Mara Lind has been voted best rower of the year in the "
                "annual poll of the rowing league.",
                70, "Mara Lind Voted Best Rower of Year in Annual Poll of Rowing League");
    assert_best("World number one Mara Lind suffered a shock defeat to a student from Karsa in the "
                "first round of the lake cup.",
                60, "Mara Lind Suffers Shock Defeat to Student From Karsa");
    assert_best("The late 100 metres champion Mara Lind trained the sprinters of the northern "
                "league for many years.",
                45, "Mara Lind Trains Sprinters of Northern League");
}

Test(titles, one_who_is_chief_and_member_is_one)
{
    assert_best("Osby harbour chief and MP Mara Lind had breakfast with the fishermen of the "
                "northern quay.",
                70, "Mara Lind Has Breakfast With Fishermen of Northern Quay");
    assert_best("Osby deputy chief minister Mara Lind has announced that the valley too will "
                "follow suit in the matter of schools.",
                50, "Mara Lind Announces Valley Too Will Follow Suit");
    assert_best(
        "Film director Mara Lind is to direct an episode of the long radio drama about the sea.",
        60, "Mara Lind to Direct Episode of Long Radio Drama About Sea");
}

Test(titles, a_wife_is_not_the_mayor)
{
    assert_best("Wife of Osby mayor Jonas Berg has been arrested for the theft of three silver "
                "bells from the old church.",
                48, "Wife of Osby Mayor Jonas Berg Arrested");
    assert_best("Minister and judge Mara Lind clash over the closing of the northern road to the "
                "harbour of Karsa.",
                50, "Minister and Judge Mara Lind Clash");
}

Test(titles, the_film_of_a_director_is_no_part_of_her_name)
{
    assert_best("Lord of the Hills director Mara Lind has said that it will be up to four years "
                "before she starts work on a film version of the old tale. Lind was in Osby.",
                70, "Mara Lind Was in Osby");
}

Test(titles, what_a_body_or_a_film_is_goes_before_its_name)
{
    assert_best("Karsan market regulator Norda has filed complaints against the harbour giant Osby "
                "Lines.",
                45, "Norda Files Complaints Against Osby Lines");
    cr_expect(
        is_offered("The low-budget horror film Osbyland has knocked the thriller The Long Way from "
                   "the top spot at the Karsan box office.",
                   "Osbyland Knocks Thriller The Long Way From Top Spot"));
}
