/*
 * Sentences of other languages than English: which of a document the headline is made of, and where
 * first words may end. What may not be lost is in headline_tongues_test.c.
 */
#include <criterion/criterion.h>
#include <string.h>
#include "tongue_headlines.h"

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

/* ---- Which sentence --------------------------------------------------------------------- */

Test(standing, what_goes_on_from_the_first_sentence_is_not_before_it)
{
    assert_best("fr",
                "Clara Morel a été choisie jeudi par les membres du club de voile de Brest pour "
                "organiser la grande course des phares en juillet. Morel a gagné la course des "
                "phares. La course des phares attire cent voiliers, et Morel connaît chaque "
                "phare.",
                70, "Clara Morel a été choisie par les membres du club de voile de Brest", LOW);
}

Test(standing, a_scene_is_before_no_news)
{
    assert_best("es",
                "La noche fue larga. El incendio del puerto de Vigo destruyó cuarenta barcos de "
                "pesca. El incendio empezó en un barco de pesca del puerto.",
                70, "El incendio del puerto de Vigo destruyó cuarenta barcos de pesca", MEDIUM);
}

Test(standing, of_a_later_sentence_a_clause_is_before_first_words)
{
    assert_best("fr",
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
    assert_best("da",
                "En fisker fra Skagen hyldes som helt, efter at han reddede to børn fra havnen "
                "med sin gamle kutter.",
                50, "Fisker fra Skagen hyldes som helt", MEDIUM);
}

Test(standing, the_verb_of_another_clause_is_no_second_part)
{
    assert_ends_not("nl",
                    "Een visser is in Urk geraakt door een losse plank toen hij met zijn zoon de "
                    "haven op de avond van het feest uitstapt.",
                    "toen hij uitstapt");
}

/* ---- What stands before the subject, or behind it ---------------------------------------- */

Test(standing, a_clause_that_wants_what_comes_behind_it_is_no_aside)
{
    assert_keeps("da",
                 "Fiskeren fra Skagen hyldes som helt, efter at han sejlede ud for at sikre, "
                 "at to børn kom hjem.",
                 "at to børn", "sikre");
}

Test(standing, a_date_before_the_subject_can_go)
{
    assert_best("fr",
                "Le 3 mai dernier, les pompiers de Brest ont sauvé deux enfants d'un immeuble en "
                "feu.",
                70, "Les pompiers de Brest ont sauvé deux enfants d'un immeuble en feu", MEDIUM);
}

Test(standing, verbs_tell_what_an_aside_is)
{
    assert_best("it",
                "La sindaca Anna Berti, nata a Lugano da una famiglia di pescatori del lago, "
                "abbandona il partito della collina.",
                60, "La sindaca Anna Berti abbandona il partito della collina", MEDIUM);
}

Test(standing, an_aside_behind_the_verb_can_go)
{
    assert_best("fr",
                "Le syndicat des pêcheurs a demandé, dimanche 7 mai sur les quais du port de "
                "Brest, un nouveau phare pour la rade.",
                70, "Le syndicat des pêcheurs a demandé un nouveau phare pour la rade", MEDIUM);
}

Test(standing, who_said_it_keeps_its_comma_behind_an_aside)
{
    assert_ends_not("fr",
                    "Un pêcheur a été sauvé, en pleine nuit, par les marins du phare, rapporte la "
                    "gazette de Brest.",
                    "pleine nuit rapporte la gazette de Brest");
}

Test(standing, phrases_in_a_row_are_no_aside)
{
    assert_best("fr",
                "La fanfare a joué à Brest, à Morlaix, à Quimper devant des milliers de marins.",
                70, "La fanfare a joué à Brest, à Morlaix, à Quimper", LOW);
    assert_best("pt",
                "A banda toca com a Lira, a Harpa e a Flauta do bairro velho, apoiadas por cem "
                "marinheiros.",
                60, "Banda toca com a Lira, a Harpa e a Flauta do bairro velho", LOW);
}

Test(standing, what_a_relative_clause_is_of_is_no_aside)
{
    assert_keeps("fr",
                 "Le phare est vendu cet été, dans la rade, où vivent deux cents pêcheurs, à "
                 "un ami du maire.",
                 "où vivent", "dans la rade");
    assert_keeps("da",
                 "To blev reddet i Skagen lørdag, efter fiskere, der bor på øen, hørte dem "
                 "råbe.",
                 "der bor", "fiskere");
}

Test(standing, what_an_aside_that_stays_has_behind_it_stays_with_it)
{
    assert_keeps("fr",
                 "Le phare est vendu cet été, dans la rade, où vivent deux cents pêcheurs, à "
                 "un ami du maire.",
                 "un ami", "où vivent");
}

Test(standing, a_portuguese_article_is_no_preposition_at_the_beginning)
{
    assert_best("pt",
                "A banda toca na praça do bairro velho, acompanhada por cem marinheiros de "
                "todos os portos do país.",
                60, "Banda toca na praça do bairro velho", MEDIUM);
}

Test(standing, a_clause_that_a_conjunction_opens_can_go_without_a_comma)
{
    assert_best("nl",
                "Een visser uit Urk is gered van een zinkend schip nadat een meeuw zijn zoon "
                "had gewekt.",
                70, "Visser uit Urk is gered van een zinkend schip", MEDIUM);
    assert_best("it",
                "Un pescatore di Lugano aveva dieci anni quando ha salvato due bambini dal lago "
                "in piena.",
                60, "Un pescatore di Lugano aveva dieci anni quando ha salvato", LOW);
}

Test(standing, the_main_clause_is_no_aside)
{
    assert_ends_not("pt",
                    "\"Se necessário\", Lisboa pode recorrer à marinha para impedir que o farol "
                    "caia ao mar, revelou a ministra.",
                    "\"Se necessário\" revelou a ministra");
}

Test(standing, half_of_names_in_a_row_is_no_clause)
{
    assert_best("it",
                "La banda di Lugano sta sfidando Como, Varese e Arona con canzoni scritte da chi "
                "canta ogni notte sul lago.",
                40, "La banda di Lugano sta sfidando Como", LOW);
}

/* ---- Articles --------------------------------------------------------------------------- */

Test(standing, the_first_article_can_go)
{
    assert_best("de",
                "Ein Lotse aus Lindau wird als Held gefeiert, nachdem er zwei Kinder aus dem See "
                "gerettet hat.",
                60, "Lotse aus Lindau wird als Held gefeiert", MEDIUM);
    assert_best("pt",
                "Os pescadores do bairro velho pedem um farol novo, porque o antigo caiu no mar.",
                60, "Pescadores do bairro velho pedem um farol novo", MEDIUM);
    assert_best("nl", "De vissers van Urk vragen om een nieuwe haven, omdat de oude te klein is.",
                60, "Vissers van Urk vragen om een nieuwe haven", MEDIUM);
}

Test(standing, an_article_that_gives_the_next_word_its_form_stays)
{
    assert_best("de",
                "Der Angeklagte aus Lindau hat vor Gericht alles gestanden, weil ein Zeuge ihn "
                "gesehen hat.",
                60, "Der Angeklagte aus Lindau hat vor Gericht alles gestanden", MEDIUM);
    assert_best("de",
                "Der neue Leuchtturm von Lindau ist fertig, obwohl der Winter auf dem See lang "
                "war.",
                60, "Der neue Leuchtturm von Lindau ist fertig", MEDIUM);
}

Test(standing, one_of_several_keeps_its_article)
{
    assert_best("nl", "Een van de vissers uit Urk is op zee gered, omdat zijn zoon hem zag.", 60,
                "Een van de vissers uit Urk is op zee gered", MEDIUM);
    assert_best("de", "Eine Million Fische ist im See gestorben, weil der Sommer zu warm war.", 60,
                "Eine Million Fische ist im See gestorben", MEDIUM);
}
