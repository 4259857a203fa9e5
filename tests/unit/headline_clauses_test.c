/*
 * First sentences of which a whole clause fits: subjects that the tree has lost, tags that news
 * breaks, and stretches that say nothing of what stands before them.
 */
#include <criterion/criterion.h>
#include "headlines.h"

/* Whether a candidate is a whole clause, and these words. */
static void assert_offers(const char *text, size_t chars, const char *expected)
{
    machine m = open_text("en", text);
    const smz_headline *headline;
    bool found = false;

    make_headlines(&m, chars, 8);
    for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
        found |= !(headline->flags & SMZ_HEADLINE_CUT) && strcmp(headline->text, expected) == 0;
    cr_expect(found, "no '%s' but '%s'", expected,
              smz_summary_headline(m.summary, 0) ? smz_summary_headline(m.summary, 0)->text : "");
    close_machine(&m);
}

static void check_never(const smz_headline *headline, size_t chars, const char *words,
                        const char *others)
{
    (void)others;
    cr_expect(!has(headline->text, words), "%zu: '%s'", chars, headline->text);
}

/* No candidate has these words. */
static void assert_never(const char *text, const char *words)
{
    check_candidates("en", text, 8, check_never, words, NULL);
}

/* ---- Subjects ----------------------------------------------------------------------------- */

Test(clauses, what_plans_are_for_is_no_subject)
{
    assert_offers("Moves to lift the island's ban on net fishing near the old reef have been "
                  "condemned by angling clubs and the harbour council.",
                  75, "Moves to Lift Island's Ban on Net Fishing Near Old Reef Condemned");
    assert_never("Plans to allow foreign waste to be stored in the old mine have been branded "
                 "careless by the harbour council.",
                 "Plans Branded");
}

Test(clauses, a_preposition_opens_no_subject)
{
    assert_offers(
        "A daring campaign to raise the phone bills of ticket touts by flooding their lines "
        "with calls has been dropped.",
        70, "Daring Campaign to Raise Phone Bills of Ticket Touts Dropped");
}

/* ---- Tags --------------------------------------------------------------------------------- */

Test(clauses, a_final_is_a_noun_where_none_follows)
{
    assert_offers("Karsa goalkeeper Mara Lind will miss Sunday's league cup final after the club "
                  "dropped its appeal against her red card.",
                  70, "Mara Lind to Miss Sunday's League Cup Final");
}

Test(clauses, what_has_a_hyphen_before_a_subject_is_no_verb)
{
    assert_offers(
        "Storm-hit Osby Lines is in talks with Karsa ferry operator Norden about the sale "
        "of its two oldest ships next spring.",
        60, "Osby Lines in Talks With Karsa Ferry Operator Norden");
}

Test(clauses, capitals_inside_a_name_are_of_it)
{
    assert_offers(
        "Karsa online game operator Osby Interactive Entertainment has bought a 20% stake "
        "in Norden, the island's biggest portal.",
        70, "Osby Interactive Entertainment Buys 20% Stake in Norden");
}

Test(clauses, the_biggest_brewer_is_a_title)
{
    assert_offers("Karsa's biggest brewer Norden has reported a sharp increase in quarterly profit "
                  "after a hot summer lifted demand.",
                  60, "Norden Reports Sharp Increase in Quarterly Profit");
}

Test(clauses, an_apostrophe_behind_s_closes_nothing)
{
    assert_offers("The harbour was busy with boats at the weekend with hundreds of sailors taking "
                  "part in Wales\xE2\x80\x99 first Reed Games.",
                  60, "Harbour Was Busy With Boats");
}

/* ---- What says nothing of the rest -------------------------------------------------------- */

Test(clauses, what_is_denied_behind_because_is_of_that)
{
    assert_offers(
        "The producers have abandoned plans to stage the show in Karsa because no suitable "
        "theatre was available there in May.",
        70, "Producers Abandon Plans to Stage Show in Karsa");
    assert_offers("The brewery withdrew the ale as a precaution, stressing that nobody had fallen "
                  "ill at the fair.",
                  60, "Brewery Withdraws Ale as Precaution");
    assert_offers("Karsa's fishing industry is growing faster than expected, boosting hopes that "
                  "the island's slump is over at last.",
                  60, "Karsa's Fishing Industry Growing Faster Than Expected");
}

Test(clauses, what_takes_back_stays)
{
    assert_keeps("The cook admitted that parts of her story were untrue, though not those that "
                 "concerned the baker.",
                 "untrue", "though not");
    assert_keeps(
        "The club will sell its ground in the spring, unless no new owner is found by then.",
        "sell", "unless");
}

/* ---- Ordinals ----------------------------------------------------------------------------- */

Test(clauses, a_quarter_is_one_of_four)
{
    assert_offers(
        "Karsa telecoms firm Norden saw strong fourth quarter profits on the back of good "
        "mobile earnings and better-than-expected sales of land.",
        55, "Norden Sees Strong Fourth Quarter Profits");
    assert_keeps("Norden has won its first contract since the fire.", "first", "since");
}

Test(clauses, for_the_first_time_goes_with_its_years)
{
    assert_offers("Mara Lind suffered a first-round defeat for the first time in four years on "
                  "Monday evening.",
                  55, "Mara Lind Suffers First-Round Defeat");
    assert_never("Mara Lind suffered a first-round defeat for the first time in four years at the "
                 "Karsa championships on Monday.",
                 "Defeat in Four Years");
}

/* ---- "is" --------------------------------------------------------------------------------- */

Test(clauses, who_is_close_to_something_is_so_without_is)
{
    assert_offers(
        "Mara Lind is reportedly close to confirming Karsa cup assistant Jonas Berg as her "
        "new coach.",
        70, "Mara Lind Reportedly Close to Confirming Jonas Berg as Her New Coach");
    assert_never("Mara Lind is not likely to play in the last two games of the season.",
                 "Lind Not Likely");
}

/* ---- Contrasts ---------------------------------------------------------------------------- */

Test(clauses, what_is_not_told_takes_nothing_back)
{
    assert_offers(
        "The mayor has admitted that the bridge is not safe, but promised to close it for "
        "the winter.",
        50, "Mayor Admits Bridge Is Not Safe");
    assert_offers(
        "The brewery has confirmed the sale of its oldest mill, but declined to comment on "
        "the price.",
        50, "Brewery Confirms Sale of Its Oldest Mill");
}

Test(clauses, what_takes_back_is_never_lost)
{
    assert_keeps("The mayor backed the plan for the bridge, but withdrew his support on Monday.",
                 "backed", "but withdr");
    assert_keeps("The mayor said the bridge was safe, but admitted it had not been tested.", "safe",
                 "but admit");
    assert_keeps("The club promised a new ground, but refused to sell the old one.", "new ground",
                 "but refus");
}

/* ---- Titles, firms, adverbs --------------------------------------------------------------- */

Test(clauses, a_title_whose_second_comma_is_missing_is_one)
{
    assert_offers("Karsa's sports director, Mara Lind is confident of a place in the island games "
                  "final in the harbour town of Osby.",
                  60, "Mara Lind Confident of Place in Island Games Final");
}

Test(clauses, two_firms_have_one_title)
{
    assert_offers(
        "Consumer electronics giants Norden and Osby Electric are joining forces to share "
        "and develop flat screens.",
        50, "Norden and Osby Electric Joining Forces");
}

Test(clauses, an_adverb_goes_with_its_adjective)
{
    assert_offers("Villagers are being warned about a stone that poses as the hugely popular Karsa "
                  "game.",
                  60, "Villagers Warned About a Stone That Poses as Karsa Game");
}

Test(clauses, figures_show)
{
    assert_offers("The number of burglaries fell by 3% on the island, new police figures show.", 70,
                  "Number of Burglaries Falls by 3% on Island, New Police Figures Show");
}

Test(clauses, on_suspicion_is_of_something)
{
    assert_never(
        "An islander has been arrested on suspicion of planning to burn the old mill down.",
        "Arrested of");
}

/* ---- Circumstances ------------------------------------------------------------------------ */

Test(clauses, after_what_goes_even_if_it_denies)
{
    assert_offers(
        "Sprinter Mara Lind has set her sights on running quicker than ever after deciding "
        "not to retire from racing.",
        70, "Mara Lind Sets Sights on Running Quicker Than Ever");
    assert_offers("Mill fans have taken out a full-page ad in the Karsa Times in an attempt to "
                  "persuade the council not to scrap the wheel.",
                  60, "Mill Fans Take Out Full-Page Ad in Karsa Times");
    assert_keeps("The guard was the only one not to be charged over the fire at the mill.", "only",
                 "not to be charged");
}

Test(clauses, a_week_after_it_goes_with_its_clause)
{
    assert_offers(
        "Osby's town clerk resigned on Wednesday, a week after a report slammed her office.", 40,
        "Osby's Town Clerk Resigns");
}

Test(clauses, a_game_similar_to_another_is_a_game)
{
    assert_offers("A game similar to the harbour's old favourite has been banned in Osby after "
                  "complaints from parents.",
                  55, "Game Banned in Osby After Complaints From Parents");
    assert_keeps("People vulnerable to such debts will not be fined under the new law.", "fined",
                 "vulnerable");
}

Test(clauses, a_record_high_is_a_thing)
{
    assert_offers(
        "The Karsa stock market has risen to a record high as buyers show growing faith in "
        "the island's recovery.",
        50, "Karsa Stock Market Rises to Record High");
}

/* ---- Verbs ------------------------------------------------------------------------------- */

Test(clauses, after_a_clause_has_its_own_subject)
{
    assert_offers(
        "The island's biggest brewery has reported a modest rise in profits after the weak "
        "crown took a bite out of its costs.",
        65, "Island's Biggest Brewery Reports Modest Rise in Profits");
}

Test(clauses, more_than_doubled_is_a_past_tense)
{
    assert_offers("Karsa Electric Power has said its profits more than doubled in the spring.", 70,
                  "Karsa Electric Power Says Its Profits More Than Doubled in Spring");
}

Test(clauses, a_suspended_rower_is_a_rower)
{
    assert_offers(
        "Karsa coach Jonas Berg says suspended rower Mara Lind should be allowed to row in "
        "the island games next year.",
        70, "Jonas Berg Says Mara Lind Should Be Allowed to Row in Island Games");
}

/* ---- Openings and first words ------------------------------------------------------------ */

Test(clauses, a_number_is_no_opening)
{
    assert_offers(
        "Nearly two million people could be thrown into poverty by the flood, the Karsa Bank "
        "has said.",
        75, "Nearly Two Million People Could Be Thrown Into Poverty, Karsa Bank Says");
    assert_never(
        "About 1,000 rowers, aged between 14 and 18, will take part in the island games in "
        "May.",
        "Aged Between 14 and 18 to Take");
    assert_offers(
        "Almost a month after the flood, the Karsa harbour master has broken his silence on "
        "the gates.",
        60, "Karsa Harbour Master Breaks Silence on Gates");
}

Test(clauses, what_begins_a_sentence_with_a_verb_behind_it_is_no_order)
{
    assert_offers(
        "Rap mogul Jonas Berg has been arrested at the harbour after a row with a fisherman "
        "on Monday.",
        45, "Jonas Berg Arrested at Harbour");
}

Test(clauses, who_lets_something_rise)
{
    assert_offers(
        "Karsa's leaders say the island must let its currency rise against the crown to ease "
        "pressure on its brewers.",
        75, "Karsa's Leaders Say Island Must Let Its Currency Rise Against Crown");
}

Test(clauses, three_years_after_what_is_an_opening)
{
    assert_offers(
        "Three years after a long strike, Karsa has opened its harbour to the fishing boats "
        "of Osby.",
        60, "Karsa Opens Harbour to Fishing Boats of Osby");
}

Test(clauses, who_merge_may_create_something)
{
    assert_best(
        "Norland lenders Union Bank and Harbour Trust have agreed plans to merge and create "
        "the biggest lender in the western valleys.",
        70, "Norland Lenders Union Bank and Harbour Trust Agree Plans to Merge");
    assert_keeps("The harbour board has agreed plans to demolish and rebuild the old lighthouse at "
                 "the mouth of the river near Osby.",
                 "Demolish", "Rebuild");
    assert_keeps("The sailors have agreed plans to catch and sell the crabs of the northern "
                 "islands at the market of Osby.",
                 "Catch", "Sell");
}

Test(clauses, of_a_pair_of_verbs_both_stay)
{
    assert_keeps("Norland lenders Union Bank and Harbour Trust have agreed plans both to merge and "
                 "create the biggest lender in the western valleys.",
                 "Merge", "Create");
    assert_keeps("The harbour board has refused to sell the old lighthouse and open a museum at "
                 "the mouth of the river near Osby.",
                 "Sell", "Open");
}

Test(clauses, nobody_collapses_the_roof_of_a_mill)
{
    assert_keeps("At least six sailors have died after the roof of a partly built salt mill "
                 "collapsed in Osby.",
                 "Roof", "Collapse");
    cr_expect(is_offered("At least six sailors have died after the roof of a partly built salt "
                         "mill collapsed in Osby.",
                         "At Least Six Sailors Die After Roof of Partly Built Salt Mill Collapse"));
}
