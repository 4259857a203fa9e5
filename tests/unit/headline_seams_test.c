/*
 * Words that were no neighbours must not read as if they had been, and no headline ends in the
 * middle of a phrase.
 */
#include <criterion/criterion.h>
#include "headlines.h"

Test(seams, what_a_mission_is_for_is_not_what_was_come_back_for)
{
    assert_keeps(
        "Mayor Mara Lind has arrived back from her mission to the northern islands to try to "
        "revive the ferry talks.",
        "to revive", "mission");
}

/* ---- Seams ------------------------------------------------------------------------------ */

Test(seams, a_noun_is_not_halved)
{
    assert_keeps("Thieves have found a way to take money from the mobile banking service Zuza.",
                 "banking", "banking service");
}

Test(seams, who_speaks_says_something)
{
    assert_keeps(
        "Saying that the army had been successful in the north, Home Minister Raja Sen said "
        "on Saturday, calling the rebels a failure in the country.",
        "says", "that");
}

Test(seams, an_adjective_keeps_its_noun)
{
    assert_keeps("Karl Menon was dismissed for zero by Mike Stark in a sensational over which "
                 "brought the team back.",
                 "sensational", "over");
}

Test(seams, a_verb_in_the_subject_is_no_second_one)
{
    assert_best("A special handle that protects small children from falls has been invented.", 70,
                "Special Handle That Protects Small Children From Falls Invented");
}

Test(seams, a_noun_that_asks_for_an_infinitive_keeps_will)
{
    assert_keeps("The willingness of the unions to talk and their plan will lead to peace.", "lead",
                 "will lead");
}

Test(seams, a_speaker_has_a_whole_name)
{
    assert_best(
        "Confidence in taxes is breaking down because the two parties are not honest with people "
        "on the issue, Green Youth leader Karl Brandt has said.",
        62, "Confidence in Taxes Breaking Down, Karl Brandt Says");
}

Test(seams, a_condition_is_kept_wherever_it_hangs)
{
    assert_keeps(
        "The boxer has said he will come out of retirement to fight the champion but only if "
        "he gets paid a fortune.",
        "retirement", "only if");
}

Test(seams, what_came_of_it_is_kept)
{
    assert_keeps(
        "A former banker who was jailed for theft has had his conviction for theft overturned "
        "by the high court.",
        "conviction", "overturned");
}

Test(seams, a_noun_keeps_its_infinitive)
{
    assert_best(
        "The producers of the opera have abandoned plans to open in Marvik because there was "
        "no money.",
        60, "Producers of Opera Abandon Plans to Open in Marvik");
}

Test(seams, a_light_verb_does_not_end_a_headline)
{
    assert_best("A new kind of glue could one day be used to mend broken bones after accidents.",
                75,
                "New Kind of Glue Could One Day Be Used to Mend Broken Bones "
                "After Accidents");
}

Test(seams, what_somebody_is_is_no_title)
{
    assert_best("Marvik is the second city of Osland, and it was taken by the army in 2014.", 90,
                "Marvik Is Second City of Osland, and It Was Taken by Army in 2014");
}

/* ---- What must not be cut before ------------------------------------------------------- */

Test(seams, children_as_young_as_eight_are_some_children)
{
    assert_keeps("The head of the school board has warned that children as young as eight are "
                 "becoming involved in the sale of fireworks.",
                 "warns", "eight");
}

Test(seams, a_price_is_that_of_a_barrel)
{
    assert_keeps("Prices of herring surged back above the $47 a barrel mark after a watchdog of "
                 "the market raised its forecasts for demand.",
                 "barrel", "$47");
}

Test(seams, the_participle_of_a_clause_is_nothing_alone)
{
    assert_keeps("Fever Brewery suffered the rarest of hiccups in its rise after co-founder Jonas "
                 "Berg cashed in a third of his shares.",
                 "cashed", "shares");
}

Test(seams, what_somebody_is_poised_for_is_kept)
{
    assert_keeps("The northern bakers are poised for a third win in the league of Karsa with a "
                 "record lead, a newspaper has predicted.",
                 "poised", "poised for");
}

Test(seams, in_connection_is_with_something)
{
    assert_keeps("A man was arrested in connection with the theft of three silver bells as storms "
                 "closed the northern road to Karsa.",
                 "connection", "theft");
}

Test(seams, who_went_went_somewhere)
{
    assert_keeps("Bakers are in for a treat after old ovens went on a retreat behind the harbour "
                 "wall of Osby when the minister spoke.",
                 "went", "went on");
}

Test(seams, a_subject_behind_after_has_its_verb)
{
    assert_keeps("A sailor died and two pilots were injured after the helicopter ferrying "
                 "fishermen met with an accident at the harbour of Osby.",
                 "after helicopter", "met");
    assert_best("The mayor resigned after a complaint filed by two fishermen about the new "
                "harbour fee of Osby.",
                40, "Mayor Resigns After Complaint");
}

Test(seams, what_is_counted_is_kept)
{
    assert_keeps(
        "The number of fishermen who drowned off Osby has fallen to its lowest level since "
        "1990, the harbour board said.",
        "fall", "drowned");
    assert_keeps("Hospital staff in the valley are being told not to speak to reporters about the "
                 "fever that killed its founder.",
                 "told", "not");
}

Test(seams, who_is_cleared_is_so_for_something)
{
    assert_keeps("Karsa goalkeeper Lind has been cleared to play in the league match at the lake "
                 "after winning her appeal against a ban.",
                 "cleared", "cleared to play");
}

Test(seams, next_is_next_to_something)
{
    assert_keeps("The village was evacuated after two old mines were found next to a school on the "
                 "northern road.",
                 "next", "next to school");
}

Test(seams, who_was_left_stranded_was_not_left)
{
    assert_keeps("A farmer has been left stranded on the island without food for three days after "
                 "ferries were cancelled across the north.",
                 "left", "stranded");
}

Test(seams, ago_tells_when_its_own_verb_was)
{
    assert_keeps("An antiques dealer who fell ill with a rare disease a decade ago says that his "
                 "garden keeps him happy.",
                 "ago", "disease");
    assert_keeps("The mayor has been drafted in to boost the northern campaign as the vote on the "
                 "harbour enters its final week.",
                 "as vote", "boost");
}

Test(seams, one_of_the_fastest_is_not_one_of_all)
{
    assert_keeps("Climbing the northern wall is one of the fastest-growing sports among young "
                 "people in the valley of Karsa.",
                 "one of", "fastest-growing");
}

Test(seams, whom_a_garden_keeps_calm_stays)
{
    assert_keeps("A teacher who was hurt in the Osby fire says that her garden keeps her calm in "
                 "the winter.",
                 "keeps", "keeps her");
}

Test(seams, then_joins_two_verbs)
{
    assert_keeps("The ferry company cancelled its order for two boats, then reinstated it a week "
                 "later.",
                 "reinstate", "then reinstate");
}

Test(seams, a_remark_has_its_clause)
{
    assert_keeps("Critics say the law allows police to hold suspects without trial, a charge the "
                 "council strongly rejects.",
                 "charge", "rejects");
}

Test(seams, a_phrase_goes_whole_or_stays)
{
    assert_keeps(
        "Third seed Julia Holm will face comeback queen Anna Lind in her first Lake Tour final at "
        "the Osby Challenge.",
        "final", "tour final");
    assert_keeps(
        "The harbour league has given Osby rising star Mara Lind 'the prize of the year' at a "
        "dinner in the old town hall of Karsa.",
        "rising", "rising star");
}

Test(seams, the_way_somebody_acts_is_no_title)
{
    assert_keeps(
        "The old harbour chief has criticised the way Mara Lind's council operates, accusing it of "
        "being slow.",
        "operates", "way");
    assert_keeps(
        "Mara Lind has been granted extra time to decide whether to row in the lake race of Osby.",
        "to decide", "time");
    assert_keeps(
        "The new video of the singer has been pulled after an Osby school complained about being "
        "named in his song.",
        "after", "complain");
}

Test(seams, what_is_put_is_put_somewhere)
{
    assert_low_without("The northern council has put school meals and bus fares at the centre of "
                       "its latest budget for the islands.",
                       "puts", "at centre");
}

Test(seams, blood_testing_is_no_blood)
{
    assert_keeps("A brewer has been jailed for seven years for defrauding investors in her blood "
                 "testing start-up that was once the pride of Osby.",
                 "in blood", "in blood testing start-up");
}

Test(seams, what_is_back_in_something_is_not_back)
{
    assert_low_without("The northern half of the harbour is now back in the hands of the council.",
                       "is", "in hands");
}

Test(seams, a_record_low_is_one_thing)
{
    assert_low_without("Catches of herring have fallen to a record low as the sea is getting "
                       "warmer.",
                       "record", "record low");
}

Test(seams, a_board_for_something_has_it_for_a_name)
{
    assert_keeps("The Northern Board for Ferries in Karsa has finally closed the old harbour "
                 "office to the public.",
                 "Board", "for Ferries");
}

Test(seams, by_whom_else_is_no_phrase_of_its_own)
{
    assert_keeps("The old lighthouse of Osby has almost been forgotten by the world, and by many "
                 "sailors themselves.",
                 "and by", "by world");
}

Test(seams, the_south_east_is_not_the_east)
{
    assert_keeps("A woman was shot at in south east Osby's Harbour Gardens on Friday morning.",
                 "east", "south east");
}

Test(seams, a_share_is_a_share_of_something)
{
    assert_keeps("The ferry company is looking to hire 20 per cent more sailors this year compared "
                 "to last year.",
                 "per cent", "more");
}

Test(seams, the_end_of_a_phrase_is_no_phrase)
{
    assert_keeps("The studio kept its place at the top of the northern list with its sailor comic "
                 "series winning nine prizes.",
                 "comic series", "sailor");
}

Test(seams, what_was_said_of_what_was_dropped_goes_with_it)
{
    assert_keeps("Karsa forward Lind made his decision in June after missing a penalty in the "
                 "shootout as his side lost to Osby.",
                 "lose", "penalty");
    assert_keeps("A man who has spent a year walking barefoot after deciding to give up wearing "
                 "shoes has become a hit.",
                 "wearing", "give up");
    assert_keeps("A special adaptor that helps people with hand tremors control a mouse more "
                 "easily has been developed.",
                 "more easily", "control");
}

Test(seams, out_of_stays_behind_its_verb)
{
    assert_keeps("Karsa's biggest phone firm could bail out of a deal to build a network after "
                 "members of parliament slashed its stake.",
                 "bail", "out of");
}

Test(seams, who_is_blamed_for_what_is_not_put_on_it)
{
    assert_keeps("The group blamed a leadership on the town's charity board for pressing two "
                 "donors to halt funding.",
                 "blames leadership", "for pressing");
}

Test(seams, two_people_with_their_ages_are_two)
{
    assert_keeps("Ann Lee, 44, and Bo Berg, 33, met the mayor at the harbour on Friday.", "Lee",
                 "Berg");
    assert_best("Bruno Tell, 44, and his wife briefly left their son by the side of the road.", 70,
                "Bruno Tell and His Wife Briefly Leave Their Son by Side of Road");
}

Test(seams, a_participle_between_commas_is_no_main_verb)
{
    assert_keeps("The rare mineral, only found beneath Osby Hill, is so called because of its "
                 "distinctive colour.",
                 "only", "only found");
}

Test(seams, who_was_shot_at_was_not_shot)
{
    assert_keeps("An off-duty Karsa constable was shot at and another was hit with a gun in a row "
                 "over parking in Osby on Monday.",
                 "shot", "shot at");
}

Test(seams, who_claims_it_stays_with_the_claim)
{
    assert_keeps("Guitarist Mick Lind is being sued by his neighbour for 10 million crowns, "
                 "claiming he broke a promise to take care of her.",
                 "claiming", "by");
}

Test(seams, a_span_has_both_its_ends)
{
    assert_keeps(
        "The Karsa government on Wednesday raised the monthly salary of members from 55,000 "
        "to 105,000 crowns, a move that has angered farmers.",
        "from 55,000", "to 105,000");
}

Test(seams, a_reason_stays_with_what_it_is_of)
{
    assert_keeps(
        "Actor and former senator Govind appeared before the tax department today following "
        "a summons to him for not paying dues of around 7 million.",
        "for not paying", "summons");
}
