#include <criterion/criterion.h>
#include <stdio.h>
#include "headline/headline.h"
#include "machine.h"

static machine make(const char *text, const char *language, const smz_options *options)
{
    machine m = open_text(language, text);

    cr_assert_eq(smz_summarize(m.summary, m.document, options, NULL), SMZ_OK);
    return m;
}

static void assert_headline(const char *text, const char *language, size_t chars,
                            smz_headline_style style, const char *expected)
{
    const smz_headline *headline;
    smz_options options;
    machine m;

    smz_options_init(&options);
    options.headlines = 1;
    options.headline_chars = chars;
    options.headline_style = style;
    m = make(text, language, &options);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    close_machine(&m);
}

/* ---- Realization ------------------------------------------------------------------------ */

#define TITLE    SMZ_HEADLINE_TITLE
#define SENTENCE SMZ_HEADLINE_SENTENCE

Test(headline, title_case_leaves_acronyms_names_and_mixed_case)
{
    assert_headline("NATO and McDonald talk about the iPad.", "en", 70, TITLE,
                    "NATO and McDonald Talk About iPad");
}

Test(headline, title_case_writes_short_prepositions_small_but_not_at_the_ends)
{
    assert_headline("The old mayor of the town moves on to Oslo by car.", "en", 70, TITLE,
                    "Old Mayor of Town Moves on to Oslo by Car");
}

Test(headline, title_case_knows_the_parts_of_hyphenated_words)
{
    assert_headline("A 19-year-old wins run-of-the-mill race.", "en", 70, TITLE,
                    "19-Year-Old Wins Run-of-the-Mill Race");
}

Test(headline, insertions_go_before_anything_else)
{
    assert_headline("Mara Lind, who became mayor of Osby when she was twenty, has won the vote.",
                    "en", 70, TITLE, "Mara Lind Wins Vote");
    assert_headline("The brewer, Hull and Sons, is to buy a mill - its third - in Osby.", "en", 70,
                    TITLE, "Brewer to Buy Mill in Osby");
    assert_headline("The village has a new bridge, which was built by its own people.", "en", 70,
                    TITLE, "Village Has New Bridge");
}

Test(headline, words_of_a_relative_clause_go)
{
    assert_headline("A train that has been developed by students of three schools won the prize.",
                    "en", 70, TITLE, "Train Developed by Students of Three Schools Wins Prize");
}

Test(headline, a_title_or_praise_goes_where_room_is_short)
{
    assert_headline("Finance minister Jonas Berg has unveiled the budget.", "en", 34, TITLE,
                    "Jonas Berg Unveils Budget");
    assert_headline("Mayor Jonas Berg opened an impressive museum of toys.", "en", 36, TITLE,
                    "Jonas Berg Opens Museum of Toys");
}

Test(headline, a_verb_is_found_where_the_tree_has_none)
{
    assert_headline("Singer Mara Lind and rapper Dusk face some tough questions.", "en", 70, TITLE,
                    "Singer Mara Lind and Rapper Dusk Face Some Tough Questions");
    assert_headline("House prices dipped slightly in November, the bank has said.", "en", 70, TITLE,
                    "House Prices Dip Slightly in November, Bank Says");
}

Test(headline, quotation_marks_become_single)
{
    assert_headline("Mayor calls the bridge \"a gift\".", "en", 70, TITLE,
                    "Mayor Calls Bridge 'a Gift'");
    assert_headline("Mayor calls the bridge \u201Ca gift\u201D.", "en", 70, SENTENCE,
                    "Mayor calls bridge \u2018a gift\u2019");
}

Test(headline, other_languages_are_written_as_they_are)
{
    assert_headline("Der Bürgermeister nennt die Brücke „ein Geschenk“.", "de", 70, TITLE,
                    "Der Bürgermeister nennt die Brücke „ein Geschenk“");
    assert_headline("елена открыла мост через реку.", "ru", 70, TITLE,
                    "Елена открыла мост через реку");
}

Test(headline, a_question_keeps_its_mark)
{
    assert_headline("Who will pay for the new bridge?", "en", 70, TITLE,
                    "Who Will Pay for the New Bridge?");
}

/* ---- Safe candidates -------------------------------------------------------------------- */

Test(headline, a_long_sentence_ends_where_a_clause_ends)
{
    assert_headline("Die Stadt Lindau baut im Frühjahr eine neue Fähre, weil die alte nach vierzig "
                    "Jahren auf dem See nicht mehr zu retten ist.",
                    "de", 60, TITLE, "Stadt Lindau baut im Frühjahr eine neue Fähre");
}

Test(headline, a_script_without_spaces_is_cut_between_its_phrases)
{
    assert_headline("市長は新しい橋の建設を来年の春に始めると発表し、予算は議会で審議される。",
                    "ja", 24, TITLE, "市長は新しい橋の建設を来年の春に始めると発表し");
}

Test(headline, a_quotation_is_never_cut)
{
    assert_headline("\"Nous ne fermerons aucune des petites gares de la vallée tant que je serai "
                    "maire\", a dit Anne Roux.",
                    "fr", 40, TITLE, "(none)");
}

Test(headline, brackets_are_left_out)
{
    assert_headline("La mairie (et la préfecture) rouvre le pont.", "fr", 30, TITLE,
                    "La mairie rouvre le pont");
}

/* ---- Kickers ---------------------------------------------------------------------------- */

Test(headline, a_kicker_is_what_the_document_is_about_and_the_headline_does_not_say)
{
    assert_headline("The mayor opened the new harbour. The grain silo stood empty. Ships need the "
                    "grain silo. A grain silo costs money.",
                    "en", 70, SMZ_HEADLINE_KICKER, "Grain Silo: Mayor Opens New Harbour");
}

Test(headline, a_kicker_that_does_not_fit_is_left_out)
{
    assert_headline("The mayor opened the new harbour. The transcontinental railway stood empty. "
                    "Ships need the transcontinental railway. A transcontinental railway costs.",
                    "en", 33, SMZ_HEADLINE_KICKER, "Mayor Opens New Harbour");
}

/* ---- The interface ---------------------------------------------------------------------- */

Test(headline, limits_are_grapheme_clusters)
{
    /* Each e has its accent as a mark of its own. */
    assert_headline("Le cafe\u0301 ferme\u0301 rouvre a\u0300 Paris.", "fr", 28, TITLE,
                    "Le cafe\u0301 ferme\u0301 rouvre a\u0300 Paris");
}

Test(headline, offsets_are_those_of_the_words_kept)
{
    const char *text = "La mairie (et la préfecture) rouvre le pont.";
    const smz_headline *headline;
    smz_options options;
    machine m;

    smz_options_init(&options);
    options.headlines = 1;
    options.headline_chars = 30;
    m = make(text, "fr", &options);
    headline = smz_summary_headline(m.summary, 0);
    cr_assert_not_null(headline);
    cr_assert_eq(headline->kept_count, 2);
    cr_expect_eq(strncmp(text + headline->kept[0].start, "La mairie", 9), 0);
    cr_expect_eq(strncmp(text + headline->kept[1].start, "rouvre le pont", 14), 0);
    cr_expect_eq(headline->chars, 24);
    close_machine(&m);
}

Test(headline, strict_gives_none_of_low_confidence)
{
    smz_options options;
    machine m;

    smz_options_init(&options);
    options.headlines = 3;
    options.headline_chars = 40;
    options.headline_strict = 1;
    options.explain = 1;
    m = make("Le conseil municipal de la petite ville a voté le budget de la piscine.", "fr",
             &options);
    cr_expect_null(smz_summary_headline(m.summary, 0));
    cr_assert_not_null(smz_summary_rejected(m.summary, 0));
    cr_expect_str_eq(smz_summary_rejected(m.summary, 0)->guard, "low confidence");
    close_machine(&m);
}

Test(headline, the_title_is_not_what_headlines_are_made_of)
{
    const smz_headline *headline;
    smz_options options;
    machine m;

    smz_options_init(&options);
    options.headlines = 1;
    m = make("Old Ferry Sold\n\nThe town of Lindau has bought a new boat. It sails in May.\n", "en",
             &options);
    cr_expect_str_eq(smz_summary_title(m.summary), "Old Ferry Sold");
    headline = smz_summary_headline(m.summary, 0);
    cr_assert_not_null(headline);
    cr_expect_null(strstr(headline->text, "Sold"));
    close_machine(&m);
}

Test(headline, wrong_options_are_refused)
{
    smz_options options;
    smz_error error;
    machine m = make("A word.", "en", NULL);

    smz_options_init(&options);
    options.headline_style = (smz_headline_style)7;
    cr_expect_eq(smz_summarize(m.summary, m.document, &options, &error), SMZ_ERROR_ARGUMENT);
    smz_options_init(&options);
    options.attribution = (smz_attribution)7;
    cr_expect_eq(smz_summarize(m.summary, m.document, &options, &error), SMZ_ERROR_ARGUMENT);
    close_machine(&m);
}

Test(headline, flags_and_confidences_have_names)
{
    cr_expect_str_eq(smz_headline_flag(0), "attribution_added");
    cr_expect_str_eq(smz_headline_flag(7), "kicker_added");
    cr_expect_null(smz_headline_flag(8));
    cr_expect_str_eq(smz_confidence_name(SMZ_CONFIDENCE_HIGH), "high");
    cr_expect_str_eq(smz_confidence_name((smz_confidence)9), "unknown");
}

Test(headline, thai_is_cut_before_the_words_that_open_phrases)
{
    assert_headline("นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำ"
                    "เพื่อเชื่อมสองฝั่งของเมือง"
                    "และตลาดเก่าที่อยู่ริมน้ำ",
                    "th", 36, TITLE, "นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำ");
}

/* The last byte of an "à" is that of a no-break space, and of a Cyrillic "х" that of a line break.
 */
Test(headline, no_space_stands_behind_a_letter_whose_last_byte_is_one)
{
    assert_headline("Le chat dort là, près du feu.", "fr", 70, TITLE,
                    "Le chat dort là, près du feu");
    assert_headline("Партия \"зеленых\" открыла мост.", "ru", 70, TITLE,
                    "Партия \"зеленых\" открыла мост");
}

Test(headline, a_count_in_brackets_is_kept)
{
    assert_headline("Un total de (50) niños visita el puente nuevo del río.", "es", 60, TITLE,
                    "Un total de (50) niños visita el puente nuevo del río");
}

Test(headline, a_later_sentence_is_told_in_the_present_unless_it_goes_back)
{
    static const char *const texts[][2] = {
        {"Mara Lind visited Per Holm on the ferry.", "Mara Lind Visits Per Holm on Ferry"},
        {"Mara Lind visited Per Holm in July.", "Mara Lind Visited Per Holm in July"},
        {"Lind won 23 caps for Osby and played on the Lions tour of South Osby in 1980.",
         "Lind Won 23 Caps for Osby and Played on Lions Tour of South Osby"},
        {"Mara Lind had beaten Per Holm.", "Mara Lind Had Beaten Per Holm"}};

    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        char text[200];
        snprintf(text, sizeof text, "What of Mara Lind and Per Holm? %s", texts[t][0]);
        assert_headline(text, "en", 70, TITLE, texts[t][1]);
    }
}

Test(headline, verbs_that_are_joined_have_one_tense)
{
    assert_headline("The ferry left the harbour and was late.", "en", 70, TITLE,
                    "Ferry Left Harbour and Was Late");
    assert_headline("The ferry left the harbour and reached Osby.", "en", 70, TITLE,
                    "Ferry Leaves Harbour and Reaches Osby");
}

Test(headline, a_day_does_not_open_a_headline)
{
    assert_headline("On Monday, the council of Osby closed the bridge.", "en", 70, TITLE,
                    "Council of Osby Closes Bridge");
    assert_headline("Early Thursday police closed the bridge in Osby.", "en", 70, TITLE,
                    "Police Close Bridge in Osby");
    assert_headline("Last night's fire closed the bridge in Osby.", "en", 70, TITLE,
                    "Last Night's Fire Closed Bridge in Osby");
    assert_headline("On Tuesday Ann Lee closed the bridge in Osby.", "en", 70, TITLE,
                    "Ann Lee Closes Bridge in Osby");
    assert_headline("Earlier this week the council closed the bridge in Osby.", "en", 70, TITLE,
                    "Council Closes Bridge in Osby");
}

Test(headline, what_another_subject_has_does_not_make_the_first_one_many)
{
    assert_headline("Per Holm scored twice as Osby celebrated their return.", "en", 70, TITLE,
                    "Per Holm Scores Twice as Osby Celebrate Their Return");
}

Test(headline, a_team_is_as_many_as_it_is_spoken_of)
{
    assert_headline("Marvik kept their lead with a late goal.", "en", 70, TITLE,
                    "Marvik Keep Their Lead With Late Goal");
}
