/*
 * Sentences that tempt a cutter to say what they do not: each is named for what it tries, and tried
 * with every limit from 25 to 110 characters. No candidate may lose what the test says it must
 * keep, however low its confidence.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* ---- Denials and stances ---------------------------------------------------------------- */

Test(guards, a_denial_is_kept)
{
    assert_keeps("The mining company denied claims that its drivers had poisoned the river near "
                 "the village of Karsa.",
                 "poison", "denie");
}

Test(guards, a_denial_behind_the_clause_is_kept)
{
    assert_keeps("The dam was never inspected before the flood, the engineers of the province "
                 "insisted.",
                 "inspected", "never");
}

Test(guards, a_warning_is_no_event)
{
    assert_keeps("Doctors warned that the new virus could kill thousands of people in the "
                 "capital this winter.",
                 "kill", "could");
    assert_keeps("Doctors warned that the new virus could kill thousands of people in the "
                 "capital this winter.",
                 "virus", "warn");
}

Test(guards, hopes_are_no_facts)
{
    assert_keeps("The owners of the theatre hope that the roof will be repaired before the opening "
                 "night in October.",
                 "repair", "hope");
}

Test(guards, a_refusal_is_kept)
{
    assert_keeps("The governor refused to sign the bill on water rights despite pressure from "
                 "farmers across the state.",
                 "sign", "refuse");
}

/* ---- Negation, condition, modality, hedges ---------------------------------------------- */

Test(guards, not_stays_with_its_verb)
{
    assert_keeps("The council did not approve the plan for a second airport on the island after a "
                 "long debate.",
                 "approve", "not");
    assert_keeps("The players won't travel to the final in Oslo unless the federation pays their "
                 "bonuses.",
                 "travel", "n't");
}

Test(guards, no_stays_with_its_noun)
{
    assert_keeps("The inspectors found no evidence of fraud in the accounts of the charity after a "
                 "review of two years.",
                 "evidence", "no ");
}

Test(guards, a_condition_is_kept)
{
    assert_keeps("The airline will cut 900 jobs at the airport if the government raises the tax on "
                 "flights next spring.",
                 "cut", "if ");
    assert_keeps("The strike will begin at midnight unless the union accepts the offer of the bus "
                 "company.",
                 "begin", "unless");
}

Test(guards, a_condition_before_the_clause_is_kept)
{
    assert_keeps("If the vote fails, the prime minister will resign and call an election in "
                 "March.",
                 "resign", "if ");
}

Test(guards, modal_verbs_are_kept)
{
    assert_keeps("The bank may close its office in the old town because of the high rent.", "close",
                 "may");
}

Test(guards, hedges_are_kept)
{
    assert_keeps("A former minister allegedly accepted bribes from a builder in the port of "
                 "Lagos for nine years.",
                 "bribes", "allegedly");
    assert_keeps("The fire almost destroyed the library of the monastery on the hill.", "destroy",
                 "almost");
}

/* ---- Numbers ---------------------------------------------------------------------------- */

Test(guards, a_number_keeps_what_qualifies_it)
{
    assert_keeps("More than 500 people were evacuated from the valley after the dam began to leak "
                 "in the night.",
                 "500", "more than 500");
    assert_keeps("At least 12 miners died in an explosion at a coal mine in the north of the "
                 "country.",
                 "12", "at least 12");
    assert_keeps("Nearly 40% of the schools in the district have no running water, a survey by "
                 "the ministry shows.",
                 "40%", "nearly 40%");
}

Test(guards, a_number_keeps_its_unit)
{
    assert_keeps("Shares in the shipping group fell by more than 16% after it warned of a loss.",
                 "16", "16%");
    assert_keeps("The city will spend $35 million on two new bridges over the canal by 2030.", "35",
                 "$35 million");
}

/* ---- Coordination, superlatives, quotations --------------------------------------------- */

Test(guards, a_coordination_is_not_split)
{
    assert_keeps("Norway and Chile agreed to share data on the melting of glaciers at a meeting in "
                 "Bergen.",
                 "agree", "Norway and Chile");
    assert_keeps("Thieves stole a painting and a clock from the museum on the square last night.",
                 "painting", "clock");
}

Test(guards, but_is_not_left_out)
{
    assert_keeps("The runner won the race but was disqualified for leaving the track.", "won",
                 "disqualified");
}

Test(guards, a_superlative_keeps_its_measure)
{
    assert_keeps("The club celebrated its first away win for nearly four years with a late goal in "
                 "Leeds.",
                 "first", "four years");
    assert_keeps("Lake Orno is the deepest lake in the southern half of the country.", "deepest",
                 "southern half");
}

Test(guards, only_keeps_what_it_limits)
{
    assert_keeps("Only residents of the old town may drive on the bridge from May.", "residents",
                 "only");
}

Test(guards, a_quotation_is_whole)
{
    assert_keeps("The coach called the defeat \"a painful but useful lesson\" after the match in "
                 "Turin.",
                 "lesson", "a painful but useful lesson");
}

/* ---- Who said it ------------------------------------------------------------------------ */

Test(guards, a_claim_keeps_its_speaker)
{
    assert_best("The new road will ruin the valley, campaigners claimed.", 70,
                "New Road to Ruin Valley, Campaigners Claim");
    assert_best("The company has hidden its losses for years, according to former managers.", 80,
                "Company Has Hidden Its Losses for Years, Former Managers Say");
}

Test(guards, an_event_that_police_report_stands_alone)
{
    assert_best("Three men were arrested near the harbour after a chase, police said on Monday.",
                60, "Three Men Arrested Near Harbour After Chase");
}

Test(guards, who_was_told_does_not_speak)
{
    assert_keeps("The tunnel will not open this year, delegates have been told.", NULL, "not");
    assert_best("The tunnel will not open this year, delegates have been told.", 40,
                "Tunnel Will Not Open This Year");
}

Test(guards, a_pronoun_is_resolved_when_it_can_mean_one_only)
{
    assert_best("Envoy Marta Leone said on Friday she was flying to Quito, where the next round of "
                "talks was to begin.",
                70, "Envoy Marta Leone Flying to Quito");
    assert_keeps("Minister Ana Duarte told senator Lena Frost that she was leaving the party.",
                 "leaving", "tell");
}

/* ---- Garden paths ----------------------------------------------------------------------- */

Test(guards, a_reduced_relative_is_no_verb)
{
    assert_keeps("The attendant suspended over the pictures says she will appeal.", "suspend",
                 "suspended");
    assert_keeps("A truck loaded with fireworks blew up on the road to the coast.", "load",
                 "loaded");
}

Test(guards, a_condition_of_a_rule_is_kept)
{
    assert_keeps("Players are not given contracts if they fail the fitness test in July.",
                 "contracts", "if they fail");
}

Test(guards, what_happened_in_a_year_stays_in_the_past)
{
    assert_best("In 1998, engineers closed the old quarry.", 60,
                "In 1998, Engineers Closed Old Quarry");
}

Test(guards, a_light_verb_keeps_its_complement)
{
    assert_keeps("The fire turned the hall into a trap for the dancers.", "hall", "into trap");
}

Test(guards, a_denial_within_limits_keeps_them)
{
    assert_keeps("Outside of the northern valleys, Petra Hollis is not a well-known singer.", "not",
                 "outside");
}

Test(guards, what_was_so_is_not_so_now)
{
    assert_keeps("Maria Stoll worked for the national library of the island, which closes on "
                 "Friday.",
                 "Stoll", "worked");
}

Test(guards, an_order_keeps_what_was_ordered)
{
    machine m =
        open_text("en", "The high court of Arland ordered county judges in the state to stop "
                        "the sale of public forests to builders.");
    const smz_headline *headline;

    make_headlines(&m, 50, 3);
    for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
        cr_expect(has(headline->text, "stop") || headline->confidence != SMZ_CONFIDENCE_HIGH, "%s",
                  headline->text);
    close_machine(&m);
}

Test(guards, a_range_is_one_number)
{
    assert_keeps("The ticket sales are above expectations of $50 to 60 million, and they top the "
                 "record of the year for a fairy tale in the country.",
                 "$50", "60");
    assert_keeps("The storm left between two and three million homes on the coast of the province "
                 "without power on the night before the vote.",
                 "two", "three");
}

Test(guards, one_who_was_is_not_one_who_is)
{
    assert_keeps(
        "Former Arland Prime Minister Ada Corvin was ordered on Monday to stand trial over "
        "the sale of grain that the state had stored for the winter.",
        "prime minister", "former");
    assert_keeps("The island team have hired former coast striker Tom Vale as their new bowling "
                 "consultant for the season that begins in the spring.",
                 "striker", "former");
}

Test(guards, a_particle_makes_another_verb)
{
    assert_keeps(
        "Ian Black is to stand down as leader of the party group at the assembly of Arland "
        "after five years in the post, he told members.",
        "stand", "down");
}

Test(guards, a_name_is_whole)
{
    assert_keeps("The maker has banned 20,000 players from Iron Gate 2 after a month of complaints "
                 "from the other players of the game.",
                 "iron gate", "2");
}

Test(guards, what_is_denied_is_not_more_than_was_said)
{
    assert_keeps("The minister said no patient would wait more than 12 months for an operation in "
                 "any of the hospitals of the county.",
                 "wait", "12 months");
    assert_keeps("Teams will not lose a review when the call of the umpire stands, the council of "
                 "the game has ruled.",
                 "lose", "umpire");
}

Test(guards, a_first_time_is_told_since_when)
{
    assert_keeps("The president addressed the nation for the first time after the elections in the "
                 "north of the country.",
                 "first time", "election");
}

Test(guards, enough_is_not_left_out)
{
    assert_keeps("The phone companies are not doing enough to warn their customers of calls from "
                 "dishonest firms, a report finds.",
                 "doing", "enough");
}

Test(guards, who_is_blamed_for_what_is_kept)
{
    assert_keeps("The union blamed the closures of the mills on the end of the quotas in the first "
                 "week of the year.",
                 "blame", "quota");
}

/* ---- Shorter names ---------------------------------------------------------------------- */

Test(guards, the_city_of_a_name_is_that_name)
{
    assert_best("A strong earthquake has struck the southern coastal city of Marvik.", 45,
                "Strong Earthquake Strikes Marvik");
    assert_keeps("A strong earthquake has struck a part of Marvik.", "strikes", "Part of");
}

Test(guards, a_company_has_one_word_for_a_name)
{
    assert_best("Danish consumer goods giant Borgholt is to merge its two boards.", 42,
                "Borgholt to Merge Its Two Boards");
}

/* ---- More that tempts ------------------------------------------------------------------- */

Test(guards, what_but_excepts_is_kept)
{
    assert_keeps(
        "The prime minister has ruled out raising taxes before the election, but not after "
        "it.",
        "ruled out", "but not after");
    assert_keeps(
        "The prime minister has ruled out raising taxes before the election, but not after "
        "it.",
        "rules out", "but not after");
}

Test(guards, whose_age_it_is_is_kept)
{
    assert_keeps("The drug could, in rare cases, cause blindness in children under two, the "
                 "regulator has warned.",
                 "under two", "children under two");
}

Test(guards, the_main_verb_is_kept)
{
    assert_keeps("The union called off a strike planned for Friday after the airline agreed to "
                 "talks.",
                 "after airline", "off strike");
}

Test(guards, an_aside_within_a_denial_is_no_attribution)
{
    assert_keeps("The bank did not, as some papers claimed, lose the details of four million "
                 "customers.",
                 "claim", "lose");
}

Test(guards, what_somebody_is_said_to_be_is_kept)
{
    assert_keeps("The film star was wrongly reported dead by several websites on Sunday.",
                 "reported", "reported dead");
    assert_keeps(
        "The suspect is believed to have fled to Osland hours before police raided his flat.",
        "believed", "to have fled");
    assert_keeps(
        "The suspect is believed to have fled to Osland hours before police raided his flat.",
        "hours", "hours before");
}

Test(guards, against_what_it_was_denied_may_go)
{
    assert_best("The club say they have no plans to sack their manager despite four defeats in a "
                "row.",
                60, "Club Say They Have No Plans to Sack Their Manager");
}

Test(guards, a_participle_behind_the_subject_is_not_its_verb)
{
    assert_best("Two climbers feared dead in an avalanche have been found alive.", 70,
                "Two Climbers Feared Dead in Avalanche Found Alive");
    assert_best("The horse trained by the widow ran away.", 70, "Horse Trained by Widow Runs Away");
    assert_keeps("The mayor said on Friday the man was innocent.", "innocent", "says");
}

Test(guards, a_sentence_without_a_clause_is_read_around_another_verb)
{
    assert_best("A gardener who watered his lawn for a year thinking it would grow has topped a "
                "list of the oddest insurance claims.",
                70, "Gardener Who Watered Lawn Tops List of Oddest Insurance Claims");
    assert_best("An illegal sale of army vehicles to rebels and smugglers poses a threat, "
                "the Defence Ministry said Thursday as it announced plans to stop it.",
                70, "Illegal Sale of Army Vehicles to Rebels and Smugglers Poses Threat");
    assert_keeps("Many who fear the tides and storms of the cape sell up as the sea rises.", "sell",
                 "many");
}

Test(guards, days_go_however_they_are_named)
{
    assert_best("The head of the bakery was last night facing questions over his tax affairs after "
                "he moved to Malta.",
                70, "Head of Bakery Facing Questions Over Tax Affairs");
    assert_best("A ferry struck the harbour wall early Sunday, leaving two passengers hurt.", 50,
                "Ferry Strikes Harbour Wall");
    assert_best("The museum put a Black Friday poster behind glass.", 70,
                "Museum Puts Black Friday Poster Behind Glass");
    assert_best("The museum held Friday prayers in its garden.", 70,
                "Museum Holds Friday Prayers in Its Garden");
    assert_best("The team were playing in Rome when the roof fell on Friday.", 70,
                "Team Were Playing in Rome When Roof Fell");
}

Test(guards, the_latest_is_one_of_many)
{
    assert_best("Vera Molnar has become the latest artist to leave the label since its sale to a "
                "maker of wooden toys.",
                60, "Vera Molnar Becomes Latest Artist to Leave Label");
    assert_keeps("Vera Molnar has become the first artist to leave the label since its sale.",
                 "first", "since");
}

Test(guards, adverbs_of_degree_go_but_not_from_a_denial)
{
    assert_best("Older shoppers and women are increasingly taking charge of repairing lawn mowers.",
                70, "Older Shoppers and Women Taking Charge of Repairing Lawn Mowers");
    assert_keeps("Thieves have not seriously damaged the barn.", NULL, "seriously");
}

Test(guards, speakers_are_found_however_they_speak)
{
    assert_best("Two men have been charged with arson in the fire of a dairy, valley police "
                "announced Monday.",
                70, "Two Men Charged With Arson in Fire of Dairy, Valley Police Say");
    assert_best("The new bridge will ruin the ferries, a captain told Radio One.", 70,
                "New Bridge to Ruin Ferries, Captain Says");
}

Test(guards, no_infinitive_is_joined_to_another_verb)
{
    assert_keeps("Sales are down nine percent in the north of the country, prompting the owner to "
                 "promise that shops will stay.",
                 "promis", "prompting");
    assert_keeps("Coast guard boats were searching for a fisherman who vanished off the northern "
                 "coast.",
                 "off", "coast");
}

Test(guards, circumstances_at_the_end_go_whatever_the_tree_says)
{
    assert_best("Coach Jon Karlsen believes his side can upset Norland as the Five Valleys bottom "
                "place battle hots up.",
                70, "Coach Jon Karlsen Believes His Side Can Upset Norland");
    assert_best("The portrait of the brewer will get a public airing following fears it would stay "
                "hidden because of an export quarrel.",
                70, "Portrait of Brewer to Get Public Airing");
    assert_best("The southern suburbs were again rocked by riots after a second night of looting "
                "Monday caused destruction and left scores of residents injured.",
                70, "Southern Suburbs Again Rocked by Riots");
    assert_keeps("The mayor served as president of the club after it was sold.", "served",
                 "as president");
    assert_keeps("The baker sold as many loaves of white bread as the dairy sold cheese.", "sold",
                 "many");
    assert_keeps("The dog was not named after the king.", "named", "after");
}

Test(guards, charges_that_were_dropped_are_not_had)
{
    assert_keeps("Rex Orchard has had theft charges against him dropped, shortly before he was due "
                 "to stand trial.",
                 "charges", "dropped");
}

Test(guards, of_three_subjects_none_is_an_insertion)
{
    assert_keeps(
        "Drugs, missed sleep and long hours at work are factors driving accidents, a study "
        "has found.",
        "drugs", "missed sleep and long hours");
}

Test(guards, two_verbs_have_their_own_phrases_and_one_tense)
{
    assert_best("Two cargo ships crashed and burst into flames Thursday near the mouth of the "
                "river, killing four sailors, police said.",
                70, "Two Cargo Ships Crash and Burst Into Flames Near Mouth of River");
    assert_best("The review was a turning point for the company and established its good name.", 80,
                "Review Was Turning Point for Company and Established Its Good Name");
}

Test(guards, what_it_is_hailed_as_is_kept)
{
    assert_best("The captain hailed the late goal of his brother as a \"special\" moment.", 70,
                "Captain Hails Late Goal of His Brother as 'Special' Moment");
}

Test(guards, speakers_keep_their_number)
{
    assert_best("A judge should look into the matter, the Lib Dems say.", 70,
                "Judge Should Look Into Matter, Lib Dems Say");
}

Test(guards, exceptions_are_kept)
{
    assert_keeps("Shoppers outside the capital have been unable to visit the official site of the "
                 "shop.",
                 "shoppers", "outside");
}

Test(guards, phrases_keep_the_words_that_they_hang_on)
{
    assert_keeps("The river crew secured their first away win in the league for nearly four years "
                 "with victory in Osby.",
                 "first", "away win in league for nearly four years");
    assert_keeps("The town is declaring a drought in one street due to a broken main.", "due to",
                 "in one street");
    assert_keeps("Retired teachers will now be appointed in village schools in case of shortage of "
                 "staff.",
                 "appointed", "in case");
    assert_keeps(
        "Talks intensified Sunday between the dairies, but key points remained unresolved.", "but",
        "intensif");
    assert_keeps("Vera put Norland in the lead by converting a late penalty corner.", "puts",
                 "in lead");
    assert_keeps("The ring found in a northern grave is inscribed with old letters.", "grave",
                 "found in");
}

Test(guards, when_it_was_found_out_is_not_who_says_so)
{
    assert_best("Bakers have spoken about their early hours, after town research revealed the "
                "scale of the problem.",
                70, "Bakers Speak About Their Early Hours");
}

Test(guards, an_article_stays_behind_almost)
{
    assert_best("The ferry has been stuck for almost a week.", 70,
                "Ferry Has Been Stuck for Almost a Week");
}

Test(guards, no_headline_ends_with_a_denial)
{
    assert_keeps("The bank did not, as some papers claimed, lose the details of four million "
                 "customers.",
                 "did not", "lose");
}

Test(guards, this_keeps_its_verb)
{
    assert_best("This is going to be the coldest winter for years.", 70,
                "This Is Going to Be Coldest Winter for Years");
}

Test(guards, halves_of_names_are_no_names)
{
    assert_keeps("The Karl Berg-led party has written letters to the mills of the valley.", "karl",
                 "karl berg-led");
    assert_keeps("Government borrowing costs rose on Friday afternoon after a new budget.", "rose",
                 "borrowing costs");
}

Test(guards, what_there_is_has_a_subject)
{
    assert_best("A senior mayor has told the minister Vera Molnar he fears there is a deep rift in "
                "a party hit by allegations of fraud, theft and arson.",
                70, "Mayor Tells Minister Vera Molnar He Fears There Is Deep Rift in Party");
}

Test(guards, nobody_denies_of_two_or_after_something)
{
    assert_keeps("No two studies agree on the cause of the outbreak in Osby.", "agree", "outbreak");
    assert_keeps("No driver crashed after the firm fitted brakes to the older buses in the north.",
                 "crash", "older buses");
    assert_keeps("The hospital will never treat patients after they refused a vaccine against the "
                 "flu.",
                 "treat", "refused");
}
