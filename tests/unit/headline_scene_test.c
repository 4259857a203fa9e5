/* headline/scene.c: a first sentence that leads up to the news stands behind a later clause, and
 * its own is of low confidence. */
#include <criterion/criterion.h>
#include "machine.h"

#define CHARS        70
#define NEWS         "Mara Lind won the vote on the ferries in Osby."
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The sentence of the first headline, and its confidence. */
static uint32_t sentence_of(const char *text, smz_confidence *confidence)
{
    machine m = open_text("en", text);
    const smz_headline *headline;
    uint32_t found;

    make_headlines(&m, CHARS, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_assert(headline, "%s", text);
    found = headline->sentence;
    *confidence = headline->confidence;
    close_machine(&m);
    return found;
}

static void expect_sentence(const char *const *texts, size_t count, uint32_t sentence)
{
    smz_confidence confidence;

    for (size_t i = 0; i < count; i++)
        cr_expect_eq(sentence_of(texts[i], &confidence), sentence, "%s", texts[i]);
}

Test(headline_scene, what_is_so_in_general_is_no_news)
{
    static const char *const texts[] = {"Ferries are slow. " NEWS,
                                        "Sailing is hugely popular. " NEWS,
                                        "Sailors like to eat. " NEWS};

    expect_sentence(texts, COUNT(texts), 1);
}

Test(headline_scene, what_is_so_of_somebody_or_counted_may_be)
{
    static const char *const texts[] = {
        "Osby ferries are slow. " NEWS, "Two ferries are on fire. " NEWS,
        "The ferries are on fire. " NEWS, "Ferries are slow, the mayor said. " NEWS,
        "Ferries are to carry lorries. " NEWS};

    expect_sentence(texts, COUNT(texts), 0);
}

Test(headline_scene, what_somebody_did_as_a_child_is_no_news)
{
    static const char *const texts[] = {
        "As a boy in Osby, Per Holm walked nine miles to school along a railway line. " NEWS};

    expect_sentence(texts, COUNT(texts), 1);
}

Test(headline_scene, a_habit_is_no_news)
{
    static const char *const texts[] = {"Osby is often late. " NEWS,
                                        "Every year, Ann Lee sails around the island. " NEWS,
                                        "Ever since the flood, Ann Lee has lived in Osby. " NEWS};

    expect_sentence(texts, COUNT(texts), 1);
}

Test(headline_scene, what_everybody_gets_is)
{
    static const char *const texts[] = {"Every school in Osby has closed. " NEWS};

    expect_sentence(texts, COUNT(texts), 0);
}

Test(headline_scene, being_in_the_news_is_no_news)
{
    static const char *const texts[] = {"Ann Lee is in the news again. " NEWS,
                                        "Ann Lee has been making headlines. " NEWS};

    expect_sentence(texts, COUNT(texts), 1);
}

Test(headline_scene, what_was_long_ago_is_no_news)
{
    static const char *const texts[] = {
        "Twenty years ago, Ann Lee sailed around the island. " NEWS,
        "In 1996, Ann Lee sailed around the island. " NEWS,
        "Back in May 1996, Ann Lee sailed around it. " NEWS,
        "Last summer, Ann Lee sailed around the island. " NEWS,
        "For over two decades, Ann Lee was a sailor in Karsa. " NEWS};

    expect_sentence(texts, COUNT(texts), 1);
}

Test(headline_scene, what_will_be_in_a_year_is)
{
    static const char *const texts[] = {
        "In 2031, Ann Lee will sail around the island. " NEWS,
        "For the first time in years, Ann Lee sailed to Osby. " NEWS};

    expect_sentence(texts, COUNT(texts), 0);
}

/* In the same paragraph, or what is so for long; not what happened on a day. */
Test(headline_scene, what_the_next_sentence_turns_against_is_no_news)
{
    static const char *const scenes[] = {
        "Ann Lee bought a ferry. But Mara Lind won the vote in Osby. " NEWS,
        "Ann Lee is a sailor.\n\nBut it rained. " NEWS};
    static const char *const news[] = {"Ann Lee bought a ferry.\n\nBut it rained. " NEWS,
                                       "Ann Lee bought a ferry on Monday. But it rained. " NEWS,
                                       "Ann Lee will buy a ferry. But it rained. " NEWS,
                                       "Ann Lee bought a ferry, police said. But it rained. " NEWS};

    expect_sentence(scenes, 1, 2);
    expect_sentence(scenes + 1, 1, 2);
    expect_sentence(news, COUNT(news), 0);
}

Test(headline_scene, a_question_is_answered_later)
{
    static const char *const texts[] = {"Will Ann Lee sail around the island? " NEWS};

    expect_sentence(texts, COUNT(texts), 1);
}

Test(headline_scene, where_nothing_better_comes_it_is_of_low_confidence)
{
    smz_confidence confidence;

    cr_expect_eq(sentence_of("Ann Lee is in the news again. It rained there.", &confidence), 0);
    cr_expect_eq(confidence, SMZ_CONFIDENCE_LOW);
}
