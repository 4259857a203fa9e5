/* Kickers before English headlines: what the document is about and the headline does not say. */
#include <criterion/criterion.h>
#include "headlines.h"

#define CHARS 75

/* The first headline in that style. */
static void assert_kicker(const char *text, size_t chars, const char *expected)
{
    machine m = open_text("en", text);
    const smz_headline *headline;
    smz_options options;

    smz_options_init(&options);
    options.headlines = 1;
    options.headline_chars = chars;
    options.headline_style = SMZ_HEADLINE_KICKER;
    options.no_sentences = 1;
    cr_assert_eq(smz_summarize(m.summary, m.document, &options, NULL), SMZ_OK);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    close_machine(&m);
}

Test(kicker, topics_fill_the_room_persons_first_and_plain_nouns_last)
{
    assert_kicker(
        "The mayor opened the new harbour. In Karsa the grain silo stood empty. Ships "
        "from Karsa need the grain silo. Now Mara Lind has sold it. They like Mara Lind. In Karsa "
        "they saw Mara Lind.",
        CHARS, "Mara Lind, Karsa, Grain Silo: Mayor Opens New Harbour");
}

Test(kicker, what_the_headline_says_in_another_form_is_not_said_again)
{
    assert_kicker("The Karsan mayor opened the new harbour. Karsans like Karsa. In Karsa they "
                  "build harbours. They like Karsa and the Karsa harbours.",
                  CHARS, "Karsan Mayor Opens New Harbour");
}

Test(kicker, half_a_name_leaves_the_other_half_to_the_kicker)
{
    assert_kicker(
        "It was a day for them. There was Thomas Muller and there was Osby. Thomas bought "
        "a farm for old horses on Friday. In Karsa they saw Muller. They like Muller. In "
        "Karsa they like Muller as well.",
        CHARS, "Thomas Buys Farm for Old Horses");
}

Test(kicker, a_plain_noun_is_none_by_itself)
{
    assert_kicker("The mayor opened the new harbour. The silo stood empty. Ships need the silo. "
                  "A silo costs money. No silo is cheap.",
                  CHARS, "Mayor Opens New Harbour");
}

Test(kicker, a_noun_that_any_article_may_have_is_none_even_behind_a_name)
{
    assert_kicker("The mayor opened the new harbour. In Karsa the government was old. A government "
                  "in Karsa was a government of rain. The government slept in Karsa.",
                  CHARS, "Karsa: Mayor Opens New Harbour");
}

Test(kicker, no_piece_of_a_longer_name)
{
    assert_kicker("The mayor opened the new harbour. They came by Osby Flight 12 and left by Osby "
                  "Flight 12. The Osby Flight 12 was late. They like Flight 12.",
                  CHARS, "Mayor Opens New Harbour");
    assert_kicker("The mayor opened the new harbour. They met Karim al Sefi. They like Karim al "
                  "Sefi. They saw Karim al Sefi twice.",
                  CHARS, "Mayor Opens New Harbour");
    assert_kicker(
        "The mayor opened the new harbour. They like the Karsa Order of Police. The police "
        "left the Karsa Order of Police. The police are no Karsa Order of Police.",
        CHARS, "Mayor Opens New Harbour");
    assert_kicker("The mayor opened the new harbour. They work for Osby & Karsa. They like Osby & "
                  "Karsa. They left Osby & Karsa.",
                  CHARS, "Mayor Opens New Harbour");
}

Test(kicker, a_name_is_whole)
{
    assert_kicker("The mayor opened the new harbour. They met at the Bank of Osby. They like the "
                  "Bank of Osby. They left the Bank of Osby.",
                  CHARS, "Bank of Osby: Mayor Opens New Harbour");
    assert_kicker("The mayor opened the old harbour. They live in New York. It is a new town. They "
                  "like the new New York. They left New York. New York is big.",
                  CHARS, "New York: Mayor Opens Old Harbour");
    assert_kicker("The mayor opened the new harbour. They met in the U.S. and left the U.S. again. "
                  "In the U.S. it rained.",
                  CHARS, "U.S.: Mayor Opens New Harbour");
}

Test(kicker, a_noun_with_a_capital_belongs_to_the_name_beside_it)
{
    assert_kicker("The mayor opened the new harbour. They fear Hurricane Lotta. It is a strong "
                  "hurricane. They left with Hurricane Lotta. The hurricane ended as Hurricane "
                  "Lotta went.",
                  CHARS, "Hurricane Lotta: Mayor Opens New Harbour");
    assert_kicker("The mayor opened the new harbour. They like the Karsa Museum. It is a large "
                  "museum. They left the Karsa Museum. The museum is near the Karsa Museum.",
                  CHARS, "Karsa Museum: Mayor Opens New Harbour");
}

Test(kicker, no_word_comes_twice)
{
    assert_kicker("The mayor opened the new harbour. They like Karsa and the Karsa Museum. The sun "
                  "shone in Karsa on the Karsa Museum. They left Karsa and the Karsa Museum.",
                  CHARS, "Karsa Museum: Mayor Opens New Harbour");
}

Test(kicker, plain_nouns_stand_last_and_persons_first)
{
    assert_kicker("The mayor opened the new harbour. The silo stood empty in Karsa. Ships need the "
                  "silo. A silo costs money. No silo is cheap. They like Karsa and its silo. Rain "
                  "fell on the silo. They left Karsa.",
                  CHARS, "Karsa, Silo: Mayor Opens New Harbour");
    assert_kicker("The mayor opened the new harbour. In the Karsa Museum it rained. They like the "
                  "Karsa Museum and Mark Berg. At noon Mark Berg left the Karsa Museum. Now Mark "
                  "Berg sleeps near the Karsa Museum. The sun shone on the Karsa Museum.",
                  CHARS, "Mark Berg, Karsa Museum: Mayor Opens New Harbour");
}

Test(kicker, names_stand_without_what_is_said_of_them)
{
    assert_kicker("The mayor opened the new harbour. They like the museum Obrel. They left the "
                  "museum Obrel. They own the museum Obrel.",
                  CHARS, "Obrel: Mayor Opens New Harbour");
    assert_kicker("The mayor opened the new harbour. They like Karsa's museum. They left Karsa's "
                  "museum. They own Karsa's silo.",
                  CHARS, "Karsa: Mayor Opens New Harbour");
}

Test(kicker, hyphens_of_names_are_left_alone)
{
    assert_kicker("The mayor opened the new harbour. They live in Osby-on-Sea. They like "
                  "Osby-on-Sea. They left Osby-on-Sea.",
                  CHARS, "Osby-on-Sea: Mayor Opens New Harbour");
}

Test(kicker, a_name_that_comes_once_is_none)
{
    assert_kicker("The mayor opened the new harbour. They met at the Karsa Museum. They slept.",
                  CHARS, "Mayor Opens New Harbour");
}

Test(kicker, a_surname_alone_is_told_by_the_first_sentence)
{
    assert_kicker(
        "The mayor opened the new harbour. They live in Karsa. They like Karsa. They left "
        "Karsa with Mark Lindgren. They like Lindgren.",
        CHARS, "Karsa: Mayor Opens New Harbour");
}

Test(kicker, neither_titles_nor_given_names_stand_alone)
{
    assert_kicker(
        "The mayor opened the new harbour. They live in Karsa. They like Karsa. They left "
        "Karsa with the Admiral. They like the Admiral. They asked the Admiral.",
        CHARS, "Karsa: Mayor Opens New Harbour");
    assert_kicker(
        "The mayor opened the new harbour. They live in Karsa. They like Karsa. They left "
        "Karsa with Aaron. They like Aaron. They asked Aaron.",
        CHARS, "Karsa: Mayor Opens New Harbour");
}

Test(kicker, who_only_comes_later_is_not_taken_for_who_said_it)
{
    assert_kicker("The mayor opened the new harbour. They met Mark Lindgren. They like Mark "
                  "Lindgren. They saw Mark Lindgren twice.",
                  CHARS, "Mayor Opens New Harbour");
    assert_kicker("The mayor opened the new harbour. They asked researchers. The researchers "
                  "asked other researchers. In Osby, researchers slept. They live in Osby. "
                  "They like Osby and its factory owners. They asked factory owners.",
                  CHARS, "Osby: Mayor Opens New Harbour");
}

Test(kicker, what_comes_twice_behind_the_news_is_no_party_to_it)
{
    assert_kicker(
        "A minister took bribes for years, a court heard. The bank Obrel was not involved. "
        "A clerk of Obrel said so.",
        CHARS, "Minister Takes Bribes for Years, Court Heard");
}

Test(kicker, agencies_days_and_months_are_none)
{
    assert_kicker("The mayor opened the new harbour. They told Reuters on Sunday. They told "
                  "Reuters in March. They told Reuters on Sunday in March.",
                  CHARS, "Mayor Opens New Harbour");
}

Test(kicker, a_line_in_capitals_says_nothing_of_names)
{
    assert_kicker("The mayor opened the new harbour. They saw GRAIN SILO. They saw GRAIN SILO "
                  "again. They like GRAIN SILO.",
                  CHARS, "Mayor Opens New Harbour");
}

Test(kicker, one_adjective_is_none)
{
    assert_kicker("The mayor opened the new harbour. The Dutch like it. They asked the Dutch. They "
                  "like the Dutch.",
                  CHARS, "Mayor Opens New Harbour");
}

Test(kicker, the_limit_is_exact)
{
    const char *text = "The mayor opened the new harbour. They live in Karsa. They like Karsa. "
                       "They left Karsa.";

    assert_kicker(text, 30, "Karsa: Mayor Opens New Harbour");
    assert_kicker(text, 29, "Mayor Opens New Harbour");
}

Test(kicker, the_title_style_has_none)
{
    assert_best("The mayor opened the new harbour. They live in Karsa. They like Karsa. They left "
                "Karsa.",
                CHARS, "Mayor Opens New Harbour");
}
