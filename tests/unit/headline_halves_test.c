/*
 * Things said in two parts of which a cutter is tempted to leave one, and parts that seem to be
 * needed and are not. Beside most stands a neighbour that must still pass, or still be kept.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* ---- Of two parts both are kept ------------------------------------------------------------- */

Test(halves, with_whom_comes_what_he_does)
{
    assert_keeps("The judges of Osby and their clerks got a raise with the council more than "
                 "doubling their pay to 90 crowns a week.",
                 "with council", "doubling");
    assert_keeps("Late ferries \"cut\" the chances of a man surviving a fall from the tower of the "
                 "mill in Osby, a clerk said.",
                 "chances of man", "surviving");
}

Test(halves, a_winner_who_is_decided_goes_with_his_verb)
{
    assert_keeps("More than 300 bakers entered the Race of the Year with the winner being decided "
                 "by judges in Osby on Saturday.",
                 "with winner", "being decided");
    assert_keeps("More than 300 bakers entered the Race of the Year with the winner being decided "
                 "by judges in Osby on Saturday.",
                 "being decided", "with winner");
}

Test(halves, who_claims_something_is_no_kind_of_thing)
{
    cr_expect(is_offered("An island group claiming kinship with the bakers of the north has "
                         "threatened the millers and their families in the past.",
                         "Island Group Threatens Millers and Their Families"));
}

Test(halves, a_pronoun_has_its_clause)
{
    assert_keeps("The list that was found in the mill of Karsa looks like something a child may "
                 "draw before a trip to the sea.",
                 "something", "child");
    assert_keeps("The council of Osby will do all it can to keep the last ferry to the island "
                 "running through the winter.",
                 "do all", "it can");
}

Test(halves, how_much_closer_and_so_moved_that)
{
    assert_keeps("Engineers at the mill of Karsa are one step closer to understanding how much "
                 "water the old wheel could lift.",
                 "one step", "closer");
    assert_keeps("Mara Lind was so moved by the letters of the old baker that she left the council "
                 "and sold her mill.",
                 "so moved", "that");
}

Test(halves, the_first_of_ten_does_something)
{
    assert_keeps("Osby has become the first of the ten northern towns flooded by the lake at the "
                 "weekend to cut its taxes on boats.",
                 "first of", "to cut");
}

Test(halves, a_particle_stays_behind_the_object)
{
    assert_keeps("Mara Lind took six prizes for 25 crowns as Karsa bowled Osby out for just 127 to "
                 "win the third cup by 75 points on Monday.",
                 "bowls Osby", "out");
    assert_keeps("The harbour board may have to step in to stop bakers and rowers from shouting at "
                 "the judges of the race.",
                 "to step", "step in");
    assert_keeps("The state of Osby has set the ball rolling to make lawful the mills in towns and "
                 "villages across the island.",
                 "ball", "rolling");
}

Test(halves, who_is_hit_with_a_bill_is_not_hit)
{
    assert_keeps("A small inn at the harbour of Karsa has been hit with a bill of 9,000 crowns for "
                 "its heating by the council.",
                 "hit", "hit with");
    assert_keeps("Osby has overtaken Karsa as the number of mills in the valley stood at 4,075 "
                 "last month.",
                 "stood", "stood at");
}

Test(halves, an_object_is_one_wherever_it_stands)
{
    assert_keeps("A crash of three buses on the coast road in northern Osby killed at least 37 "
                 "people, the council said on Monday.",
                 "kill", "at least 37");
    assert_keeps("Harbour teams have recovered over Rs 64 crore in cash from the lake and the port "
                 "of Osby, the council said.",
                 "recover", "over Rs 64");
    assert_keeps("The rowing board has postponed by two weeks the hearing of sprinters Jan Berg "
                 "and Ola Lorm for missing two tests.",
                 "postpone", "hearing");
    assert_best("The guild has attacked the Osby government saying it has turned itself into a "
                "club of millers and clerks.",
                50, "Guild Attacks Osby Government");
}

Test(halves, a_phrase_is_of_the_verb_before_it)
{
    assert_keeps("Rower Mara Lind has broken two bones in her left hand and will be out for at "
                 "least six weeks of the season.",
                 "weeks", "out for");
    assert_keeps("Warrants have been issued for three men suspected of having carried out an "
                 "attack on a mill in Osby in 1982.",
                 "of having", "suspected");
}

Test(halves, the_second_of_two_is_not_left_alone)
{
    assert_keeps("Bakers are being promised cheap flour by the council of Osby, as snow and cold "
                 "nights continue in the valley.",
                 "as snow", "continue");
    assert_keeps("Jan Berg, who was cleared of all charges by the court, said that he will stay in "
                 "Osby and that it is his home.",
                 "and that", "says");
    assert_keeps("Mara Lind paid tribute to her rowers after they came from 15-6 down to beat "
                 "Karsa in the cup.",
                 "15-6", "down");
    assert_keeps("The court of Osby has reduced the sentence of a man who set his mill on fire, "
                 "saying he only wanted to warm it.",
                 "set his", "on fire");
    assert_keeps("A man opposed to joint South Karsa-U.S. drills attacked the mayor of Osby in the "
                 "harbour on Monday.",
                 "S. drills", "U.S. drills");
}

Test(halves, two_that_are_joined_are_one_subject)
{
    assert_whole_clause("Sparks & Lorm has cut prices in Osby and the regions by an average of "
                        "24%.",
                        50);
    cr_expect(is_offered("Mobile and laptop seized from the Lorm family have been sent for long "
                         "tests in the capital.",
                         "Mobile and Laptop Sent for Long Tests"));
}

Test(halves, what_is_given_and_what_is_asked_is_told)
{
    assert_keeps("The valley has given the embassy of Osby in Karsa 15 days to cut its staff from "
                 "100 clerks to 17.",
                 "to cut", "15 days");
    assert_keeps("A petition has been filed in the high court of Osby asking for a night ferry for "
                 "the bakers of the valley.",
                 "asking", "for night ferry");
}

Test(halves, a_loss_at_whose_hands)
{
    assert_keeps("Rower Ola Lorm accepts he is going to be criticised after their sad cup exit at "
                 "the hands of Karsa.",
                 "at hands", "exit");
    assert_keeps("Osby boss Jan Berg has attempted to pile the pressure on rivals Karsa ahead of "
                 "the bakers facing Groll on Monday.",
                 "ahead of bakers", "facing");
}

Test(halves, a_noun_that_was_taken_for_a_verb_is_not_sure)
{
    assert_low_without("Osby's flour minister has issued a stark warning over the town's fuel "
                       "stocks as it faces its worst winter in more than 70 years.",
                       "stocks", "fuel stocks");
}

Test(halves, nobody_thanks_in_thanks_to)
{
    assert_best("Osby looks set to sustain its revival thanks to renewed demand for its flour, the "
                "bank of the valley says.",
                60, "Osby Looks Set to Sustain Its Revival, Bank Says");
}

/* ---- What need not be kept ------------------------------------------------------------------ */

Test(halves, what_is_denied_in_one_clause_is_not_in_the_next)
{
    cr_expect(is_offered("The mayor of Osby won no prize at the fair of the island, but she "
                         "praised the judges of the race in a long letter to the council.",
                         "Mayor of Osby Wins No Prize at Fair of Island, but She Praises Judges"));
    cr_expect(is_offered("A woman who has never rowed on the lake has won a seat on the harbour "
                         "board of Osby by four votes in the last round.",
                         "Woman Who Has Never Rowed on Lake Wins Seat"));
    assert_keeps("The mayor does not think that the guild lied, and that the council knew of it in "
                 "the spring of last year.",
                 "knew of it", "in spring");
    assert_keeps("The town of Osby is not as rich as it was in the days of the great mill on the "
                 "lake.",
                 "as it was", "in days");
    assert_keeps(
        "The tax of the island does not apply to bakers after they marry in the old church "
        "of Karsa.",
        "marry", "in old church");
    assert_keeps(
        "Rowers who do not stop at the bell face long bans in the races near the schools of "
        "the valley.",
        "face long bans", "in races");
}

Test(halves, a_few_are_not_few)
{
    cr_expect(is_offered("A few bakers from the valley of Osby have decided to go for a swim in "
                         "the lake before the long winter begins.",
                         "A Few Bakers Decide to Go for Swim"));
}

Test(halves, a_cause_may_go_and_so_may_of_what_somebody_died)
{
    cr_expect(is_offered("The planned merger of the two mills has been delayed due to fears of the "
                         "rowing guild.",
                         "Planned Merger of Two Mills Delayed"));
    cr_expect(is_offered("Ann Lee, co-writer of the song Ring of Snow, has died of a long illness "
                         "aged 70.",
                         "Ann Lee Dies Aged 70"));
    assert_keeps("The delay of the ferry was due to fog on the lake and a strike of the guards.",
                 "due", "fog");
    assert_keeps("The sale of blindness cures in children under two has been banned in Osby.",
                 "under two", "in children");
}

Test(halves, a_role_may_go_behind_an_object)
{
    cr_expect(is_offered("The valley's governor signed a bill Monday that brings back public duels "
                         "as a new way to punish some of the rich bakers.",
                         "Valley's Governor Signs Bill That Brings Back Public Duels"));
    assert_keeps("The judges of the northern valley said that the new mayor uses the old hall as a "
                 "prison for bakers who cheat.",
                 "uses old hall", "as prison");
}

Test(halves, last_week_measures_nothing)
{
    cr_expect(is_offered("The heavy snow that hit the island of Osby last week caused long delays "
                         "on the ferry across the lake and in the port.",
                         "Heavy Snow That Hit Osby Last Week Caused Long Delays"));
    cr_expect(is_offered("Mara Lind will come back strongly in the second test against the rowers "
                         "of Karsa after a rare loss in Osby.",
                         "Mara Lind to Come Back Strongly in Second Test"));
    assert_keeps("The town of Osby is down to its last day of flour, the council said.", "last day",
                 "of flour");
}

Test(halves, an_age_is_no_condition)
{
    assert_best("Ola Lorm was sold to a mill by his uncle when he was only 12 years old.", 40,
                "Ola Lorm Sold to Mill by Uncle");
    assert_keeps("Ola Lorm may leave the island when only 12 rowers are in the boat of the harbour "
                 "board.",
                 "leave", "only 12");
}

Test(halves, some_of_the_ports_go_with_their_phrase)
{
    cr_expect(is_offered("A strike by harbour guards risks causing long delays to ferries at some "
                         "of the biggest ports of the island.",
                         "Strike by Harbour Guards Risks Causing Long Delays to Ferries"));
}

Test(halves, weeks_out_are_no_weeks_after)
{
    assert_best("Karsa rower Jan Lorm has been ruled out for up to eight weeks after an operation "
                "on his left hand.",
                60, "Karsa Rower Jan Lorm Ruled Out for Up to Eight Weeks");
    assert_keeps("The guild of rowers gave up its claim to the island two days before the raid on "
                 "the mill.",
                 "two days", "before raid");
}

Test(halves, a_verb_shares_no_object_with_what_was_done)
{
    cr_expect(is_offered("A new home has been opened and is welcoming its first guests on the "
                         "island of Osby.",
                         "New Home Opened"));
}

Test(halves, who_takes_something_away_has_not_just_taken_it)
{
    assert_keeps(
        "Dozens of street vendors will have to take their wares elsewhere after the council "
        "closed the old market of Osby.",
        "wares", "wares elsewhere");
    assert_keeps(
        "Farmers in Karsa have taken their protest to a new level by emptying a milk van onto "
        "the road.",
        "protest", "to new level");
    /* What for. */
    cr_expect(is_offered("Ann Lee took the silver medal to complete a fine week for the rowers of "
                         "the island.",
                         "Ann Lee Takes Silver Medal"));
}

Test(halves, what_is_so_of_some_is_not_so_of_all)
{
    assert_keeps(
        "Osbia has ordered a halt to work on 26 power stations, including two at the northern "
        "dam, on grounds of safety.",
        "dam", "including two");
    assert_keeps("The storm has killed 40 sailors, including six from the port of Karsa, the coast "
                 "guard has said.",
                 "Karsa", "including six");
}
