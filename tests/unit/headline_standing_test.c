/*
 * Sentences of other languages than English: which of a document the headline is made of, and where
 * first words may end. What may not be lost is in headline_tongues_test.c.
 */
#include <criterion/criterion.h>
#include <string.h>
#include "machine.h"

static void check_ending(const smz_headline *headline, size_t chars, const char *ending,
                         const char *unused)
{
    size_t size = strlen(ending);

    (void)unused;
    if (headline->size >= size)
        cr_expect(strcmp(headline->text + headline->size - size, ending) != 0, "%zu: '%s'", chars,
                  headline->text);
}

/* No candidate ends so, whatever its limit. */
static void assert_ends_not(const char *language, const char *text, const char *ending)
{
    check_candidates(language, text, 5, check_ending, ending, NULL);
}

/* The first candidate within `chars`, and its confidence. */
static void assert_first(const char *language, const char *text, size_t chars, const char *expected,
                         smz_confidence confidence)
{
    machine m = open_text(language, text);
    const smz_headline *headline;

    make_headlines(&m, chars, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    cr_expect(!headline || headline->confidence == confidence, "confidence of '%s'", expected);
    close_machine(&m);
}

#define LOW    SMZ_CONFIDENCE_LOW
#define MEDIUM SMZ_CONFIDENCE_MEDIUM

/* ---- Which sentence --------------------------------------------------------------------- */

Test(standing, what_goes_on_from_the_first_sentence_is_not_before_it)
{
    assert_first("fr",
                 "Clara Morel a été choisie jeudi par les membres du club de voile de Brest pour "
                 "organiser la grande course des phares en juillet. Morel a gagné la course des "
                 "phares. La course des phares attire cent voiliers, et Morel connaît chaque "
                 "phare.",
                 70, "Clara Morel a été choisie par les membres du club de voile de Brest", LOW);
}

Test(standing, a_scene_is_before_no_news)
{
    assert_first("es",
                 "La noche fue larga. El incendio del puerto de Vigo destruyó cuarenta barcos de "
                 "pesca. El incendio empezó en un barco de pesca del puerto.",
                 70, "El incendio del puerto de Vigo destruyó cuarenta barcos de pesca", MEDIUM);
}

Test(standing, of_a_later_sentence_a_clause_is_before_first_words)
{
    assert_first("fr",
                 "Personne n'y croyait. Pendant tout ce mois de mai, le vieux phare de Brest a "
                 "accueilli les marins du monde. Le phare de Brest attire les marins de Brest.",
                 70, "Le vieux phare de Brest a accueilli les marins du monde", MEDIUM);
}

/* ---- Where first words end -------------------------------------------------------------- */

Test(standing, the_day_of_saying_is_no_end)
{
    assert_ends_not("es",
                    "La alcaldesa de Vigo anunció ayer que se reunirá pronto con los pescadores "
                    "del puerto y sus familias.",
                    "anunció ayer");
    assert_ends_not("fr",
                    "La maire de Brest a dénoncé samedi 16 juillet les « retards » du chantier de "
                    "la gare.",
                    "samedi");
}

Test(standing, half_a_joined_word_is_no_end)
{
    assert_ends_not("de",
                    "Die Bahn möchte besonders im Brücken- und Tunnelbau viele neue Ingenieure "
                    "aus Polen einstellen.",
                    "Brücken");
}

Test(standing, a_german_noun_phrase_is_whole)
{
    assert_ends_not("de",
                    "Der Rat der Stadt Lindau plant auf der Insel einen neuen breiten Radweg am "
                    "See.",
                    "neuen");
    assert_ends_not("de",
                    "Der Rat der Stadt Lindau plant auf der Insel einen neuen breiten Radweg am "
                    "See.",
                    "breiten");
    assert_ends_not("de",
                    "Der Verein hat die Seglerin für die nächsten drei Jahre zur Leiterin der "
                    "Regatta gewählt.",
                    "drei");
}

Test(standing, as_a_hero_is_no_relative_clause)
{
    assert_first("da",
                 "En fisker fra Skagen hyldes som helt, efter at han reddede to børn fra havnen "
                 "med sin gamle kutter.",
                 60, "En fisker fra Skagen hyldes som helt", MEDIUM);
}

/* ---- What stands before the subject, or behind it ---------------------------------------- */

Test(standing, a_date_before_the_subject_can_go)
{
    assert_first("fr",
                 "Le 3 mai dernier, les pompiers de Brest ont sauvé deux enfants d'un immeuble en "
                 "feu.",
                 70, "Les pompiers de Brest ont sauvé deux enfants d'un immeuble en feu", MEDIUM);
}

Test(standing, verbs_tell_what_an_aside_is)
{
    assert_first("it",
                 "La sindaca Anna Berti, nata a Lugano da una famiglia di pescatori del lago, "
                 "abbandona il partito della collina.",
                 60, "La sindaca Anna Berti abbandona il partito della collina", MEDIUM);
}
