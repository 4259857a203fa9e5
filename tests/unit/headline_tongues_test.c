/*
 * German, French and Spanish sentences that tempt a cutter to say what they do not, as
 * headline_guards_test.c has English ones: each is tried with every limit from 25 to 110
 * characters, and no candidate may lose what the test says it must keep, however low its
 * confidence.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include "tongue_headlines.h"

static void check_doubted(const smz_headline *headline, size_t chars, const char *if_it_has,
                          const char *keeps)
{
    if (strstr(headline->text, if_it_has) && !strstr(headline->text, keeps))
        cr_expect_eq(headline->confidence, SMZ_CONFIDENCE_LOW, "%zu: '%s'", chars, headline->text);
}

/* Every candidate that has `if_it_has` and not `keeps` is of low confidence. */
static void assert_doubts(const char *language, const char *text, const char *if_it_has,
                          const char *keeps)
{
    check_candidates(language, text, 5, check_doubted, if_it_has, keeps);
}

/* ---- What can go ------------------------------------------------------------------------ */

Test(tongues, a_subordinate_clause_at_the_end_can_go)
{
    assert_best("de",
                "Der Stadtrat hat den Bau der Brücke beschlossen, nachdem die Fähre im Winter "
                "dreimal ausgefallen war.",
                60, "Stadtrat hat den Bau der Brücke beschlossen", MEDIUM);
    assert_best("fr",
                "La mairie a fermé le vieux pont de bois, parce que les piliers étaient "
                "rongés par les crues de printemps.",
                60, "La mairie a fermé le vieux pont de bois", MEDIUM);
    assert_best("es",
                "El ayuntamiento cerró el viejo puente de madera, aunque los vecinos habían "
                "pedido una reparación urgente.",
                60, "El ayuntamiento cerró el viejo puente de madera", MEDIUM);
}

Test(tongues, a_report_of_officials_can_do_without_them)
{
    assert_best("de",
                "Ein Lastwagen ist am Montag in einen Bach gestürzt, teilte die Polizei in "
                "Lindau am Abend mit.",
                60, "Lastwagen ist in einen Bach gestürzt", MEDIUM);
    assert_best("fr",
                "Un camion est tombé lundi dans la rivière, a annoncé dans la soirée la "
                "préfecture de la Savoie.",
                60, "Un camion est tombé dans la rivière", MEDIUM);
    assert_best("es",
                "Un camión cayó el lunes al río Duero, informó por la noche la policía "
                "municipal de la ciudad.",
                60, "Un camión cayó al río Duero", MEDIUM);
}

Test(tongues, what_stands_before_the_subject_can_go)
{
    assert_best("fr",
                "Après trois nuits de discussions, le conseil a voté la fermeture de l'école.", 60,
                "Le conseil a voté la fermeture de l'école", MEDIUM);
    assert_best("es", "Tras tres noches de discusiones, el consejo votó el cierre de la escuela.",
                60, "El consejo votó el cierre de la escuela", MEDIUM);
}

Test(tongues, what_commas_enclose_behind_the_subject_can_go)
{
    assert_best("fr",
                "Le viaduc de la vallée, construit par deux ingénieurs venus de Suisse, a été "
                "vendu à la ville.",
                60, "Le viaduc de la vallée a été vendu à la ville", MEDIUM);
    assert_best("es",
                "El viaducto del valle, una obra de dos ingenieros llegados de Suiza, fue "
                "vendido a la ciudad.",
                60, "El viaducto del valle fue vendido a la ciudad", MEDIUM);
}

Test(tongues, first_words_can_do_without_it_too)
{
    assert_best("es",
                "Tras tres noches de discusiones, el consejo votó el cierre de la escuela de "
                "música y de la biblioteca.",
                60, "El consejo votó el cierre de la escuela de música", LOW);
    assert_best("fr",
                "Après la tempête de mars, l'école du village accueille cent élèves de la ville.",
                50, "L'école du village accueille cent élèves", LOW);
}

Test(tongues, a_colon_can_stand_for_a_verb_of_saying)
{
    assert_best("es",
                "La alcaldesa de Vigo anunció el lunes que el puente de la ría tendrá dos carriles "
                "para bicicletas y un mirador.",
                70, "La alcaldesa de Vigo: el puente de la ría tendrá dos carriles", LOW);
    assert_best("fr",
                "La maire de Brest a annoncé lundi que le pont de la rade aura deux voies pour les "
                "vélos et les piétons.",
                60, "La maire de Brest : le pont de la rade aura deux voies", LOW);
}

Test(tongues, what_is_denied_or_hearsay_takes_no_colon)
{
    assert_keeps("fr",
                 "La maire de Brest n'a pas dit que le pont de la rade sera fermé aux vélos et aux "
                 "piétons.",
                 "sera", "n'a pas dit");
    assert_keeps("fr",
                 "La maire de Brest aurait annoncé que le pont de la rade sera fermé aux vélos et "
                 "aux piétons.",
                 "sera", "aurait annoncé");
    assert_keeps("es",
                 "El alcalde de Vigo negó que el puente de la ría tenga dos carriles para "
                 "bicicletas y un mirador.",
                 "tenga", "negó");
}

Test(tongues, phrases_within_a_german_verb_can_go)
{
    assert_best("de",
                "Der Stadtrat lehnt den Neubau der Brücke über den Fluss mit großer Mehrheit bei "
                "zwei Enthaltungen ab.",
                60, "Stadtrat lehnt den Neubau der Brücke über den Fluss ab", LOW);
}

Test(tongues, what_only_a_noun_denies_can_go)
{
    assert_best("es",
                "Eva Sanz ha sido elegida para formar parte de la directiva de la federación de "
                "remo como directora no ejecutiva.",
                60, "Eva Sanz ha sido elegida para formar parte de la directiva", LOW);
}

Test(tongues, what_one_is_elected_as_is_no_condition)
{
    assert_best("fr",
                "Eva Sanz a été élue au conseil de la fédération de voile en tant que directrice "
                "des sports.",
                60, "Eva Sanz a été élue au conseil de la fédération de voile", LOW);
}

Test(tongues, an_ordinal_of_the_subject_is_measured_there)
{
    assert_best("fr",
                "Le premier but de Rosa Vidal pour le club a suffi contre les voisins de Lindau "
                "pour monter de 18 places.",
                60, "Le premier but de Rosa Vidal pour le club a suffi", LOW);
}

Test(tongues, the_verb_second_keeps_its_first_phrase)
{
    assert_keeps("de",
                 "Nach dem Sturm im März, der viele Dächer beschädigte, baut die Stadt die "
                 "alte Fähre am Seeufer wieder auf.",
                 "baut", "Nach dem Sturm");
}

Test(tongues, six_more_languages_have_lists)
{
    assert_best("it",
                "Il comune ha chiuso il vecchio ponte di legno, mentre i vicini chiedevano una "
                "riparazione urgente.",
                60, "Il comune ha chiuso il vecchio ponte di legno", MEDIUM);
    assert_best("pt",
                "A câmara fechou a velha ponte de madeira, embora os vizinhos tivessem pedido "
                "uma reparação urgente.",
                60, "Câmara fechou a velha ponte de madeira", MEDIUM);
    assert_best("nl",
                "De gemeente heeft de oude houten brug gesloten, omdat de palen door het water "
                "waren aangetast.",
                60, "Gemeente heeft de oude houten brug gesloten", MEDIUM);
    assert_best("sv",
                "Kommunen har stängt den gamla träbron, eftersom pålarna hade skadats av vårens "
                "högvatten.",
                60, "Kommunen har stängt den gamla träbron", MEDIUM);
    assert_best("da",
                "Kommunen har lukket den gamle træbro, fordi pælene var blevet skadet af "
                "forårets højvande.",
                60, "Kommunen har lukket den gamle træbro", MEDIUM);
    assert_best("nb",
                "Kommunen har stengt den gamle trebrua, fordi pælene var blitt skadet av "
                "vårens flom.",
                60, "Kommunen har stengt den gamle trebrua", MEDIUM);
}

/* ---- What cannot ------------------------------------------------------------------------ */

Test(tongues, a_negation_at_the_end_of_its_clause_is_kept)
{
    assert_keeps("de",
                 "Die Regierung erhöht die Steuern auf Benzin und Diesel im kommenden "
                 "Frühjahr nicht.",
                 NULL, "nicht");
    assert_keeps("de",
                 "Die Stadt wird das Freibad am See, anders als zuvor geplant, nicht "
                 "schließen.",
                 NULL, "nicht");
    assert_keeps("fr", "Le ministre n'a jamais signé le décret sur la pêche dans le lac.",
                 "ministre", "jamais");
    assert_keeps("es", "El ministro no firmó el decreto sobre la pesca en el lago de la región.",
                 "ministro", "no firmó");
}

Test(tongues, a_negation_behind_a_relative_clause_is_kept)
{
    assert_keeps("fr",
                 "Les touristes qui ont choisi de passer le pont de mai en Normandie ne "
                 "s'attendaient pas à la neige.",
                 "touristes", "ne s'attendaient");
    assert_keeps("fr", "La mairie décidera lundi dans la soirée ou non de fermer le vieux pont.",
                 "mairie", "ou non");
    assert_keeps("de",
                 "Die Stadt hat die Steuern auf Benzin und Diesel trotz vieler Bedenken im Rat "
                 "nicht gesenkt.",
                 "Steuern", "nicht");
}

Test(tongues, a_condition_is_known_before_an_apostrophe)
{
    assert_keeps("fr",
                 "La ville ne rendra pas le terrain du stade au club tant qu'elle n'aura pas reçu "
                 "son argent.",
                 "terrain", "tant qu'elle");
}

Test(tongues, a_week_ago_is_not_now)
{
    assert_keeps("fr",
                 "Alors qu'il y a une semaine, une majorité des élus ne voulait pas du vieux pont, "
                 "tous le veulent.",
                 "une majorité", "il y a");
}

Test(tongues, the_subject_is_no_aside)
{
    assert_keeps("fr",
                 "En 2019, la mairie, qui avait peu d'argent, a fermé le musée de la vallée et son "
                 "parc.",
                 "a fermé", "la mairie");
    assert_keeps("fr",
                 "Contactée par la mairie, Karine, 36 ans, raconte avoir attendu six heures à la "
                 "gare de la ville.",
                 "raconte", "Karine");
    assert_keeps("de",
                 "Man hat den Eindruck, dass manche lieber am See liegen, meint der Bürgermeister "
                 "von Lindau am Bodensee.",
                 "meint", "dass");
}

Test(tongues, the_second_part_of_a_german_verb_is_kept)
{
    assert_keeps("de",
                 "Der Stadtrat lehnt den Neubau der Brücke über den Fluss mit großer Mehrheit "
                 "ab.",
                 NULL, "ab");
    assert_keeps("de", "Der Stadtrat lehnte den Neubau der Brücke, wie schon lange erwartet, ab.",
                 "Neubau", "ab");
}

Test(tongues, a_condition_is_kept)
{
    assert_keeps("de",
                 "Das Werk in Lindau schließt im Herbst, wenn bis dahin kein Käufer gefunden "
                 "wird.",
                 "schließt", "wenn");
    assert_keeps("de",
                 "Die Bahn baut die Strecke weiter, sollte der Bund sein Geld im Frühjahr "
                 "freigeben.",
                 "Strecke", "sollte");
    assert_keeps("fr", "L'usine de la vallée fermera en automne, sauf si un repreneur se présente.",
                 "fermera", "sauf si");
    assert_keeps("es", "La fábrica del valle cerrará en otoño, salvo que aparezca un comprador.",
                 "cerrará", "salvo");
}

Test(tongues, six_more_languages_keep_negations_and_conditions)
{
    assert_keeps("it", "La fabbrica chiuderà in autunno, a meno che non si trovi un compratore.",
                 "chiuderà", "a meno che");
    assert_keeps("pt", "A fábrica fechará no outono, salvo se aparecer um comprador.", "fechará",
                 "salvo se");
    assert_keeps("nl",
                 "De regering verhoogt de belasting op benzine en diesel in het voorjaar niet.",
                 NULL, "niet");
    assert_keeps("sv", "Regeringen höjer skatten på bensin och diesel under våren inte.", NULL,
                 "inte");
    assert_keeps("da", "Fabrikken lukker til efteråret, hvis der ikke findes en køber.", "lukker",
                 "hvis");
    assert_keeps("nb", "Fabrikken stenger til høsten, med mindre det dukker opp en kjøper.",
                 "stenger", "med mindre");
}

Test(tongues, but_is_kept)
{
    assert_keeps("de", "Die Brücke ist fertig, aber niemand darf sie vor dem Sommer befahren.",
                 "fertig", "aber");
    assert_keeps("fr", "Le pont est terminé, mais personne ne peut le traverser avant l'été.",
                 "terminé", "mais");
    assert_keeps("es", "El puente está listo, pero nadie puede cruzarlo antes del verano.", "listo",
                 "pero");
}

Test(tongues, a_hedge_is_kept)
{
    assert_keeps("de",
                 "Die Bank übernimmt im Sommer den Rivalen aus Bremen, angeblich für zwei "
                 "Milliarden Euro.",
                 "übernimmt", "angeblich");
    assert_keeps("fr",
                 "La banque rachète cet été sa rivale de Brest, probablement pour deux "
                 "milliards d'euros.",
                 "rachète", "probablement");
    assert_keeps("es",
                 "El banco compra en verano a su rival de Vigo, presuntamente por dos mil "
                 "millones.",
                 "compra", "presuntamente");
}

Test(tongues, who_accuses_is_kept)
{
    assert_keeps("fr",
                 "Le maire a vendu le port à ses amis, accuse l'opposition dans une lettre aux "
                 "habitants de la ville.",
                 "vendu", "accuse");
    assert_keeps("es",
                 "El alcalde vendió el puerto a sus amigos, denunció la oposición en una carta "
                 "a los vecinos.",
                 "vendió", "denunció");
    assert_keeps("de",
                 "Der Bürgermeister habe den Hafen an Freunde verkauft, behauptete die "
                 "Opposition in einem Brief.",
                 "verkauft", "behauptete");
}

Test(tongues, a_comparison_is_whole)
{
    assert_keeps("fr",
                 "La ville dépense plus pour ses routes que les trois communes voisines "
                 "ensemble.",
                 "plus pour", "que");
    assert_keeps("es", "La ciudad gasta más en sus calles que los tres pueblos vecinos juntos.",
                 "más en", "que");
}

Test(tongues, a_superlative_keeps_its_measure)
{
    assert_keeps("fr",
                 "Le club a signé sa première victoire à domicile depuis quatre longues années "
                 "de défaites.",
                 "première", "depuis");
    assert_keeps("es",
                 "El club logró su primera victoria en casa desde hace cuatro largos años de "
                 "derrotas.",
                 "primera", "desde");
}

Test(tongues, a_clause_that_says_which_of_all_is_kept)
{
    assert_keeps("de", "Die Stadt erlässt die Gebühr allen, die im Winter keinen Strom hatten.",
                 "allen", "die im");
}

Test(tongues, a_number_keeps_its_unit)
{
    assert_keeps("de",
                 "Die Stadt zahlt dem Verein 35 Millionen Euro für das alte Stadion am Fluss.",
                 "35", "35 Millionen Euro");
    assert_keeps("fr", "La ville verse au club 35 millions d'euros pour le vieux stade du fleuve.",
                 "35", "35 millions d'euros");
    assert_keeps("es", "La ciudad paga al club 35 millones de euros por el viejo estadio del río.",
                 "35", "35 millones");
}

Test(tongues, a_count_keeps_its_span)
{
    assert_keeps("fr", "Depuis le mois de mai, 33 roquettes sont tombées sur la petite ville.",
                 "roquettes", "Depuis");
}

Test(tongues, an_object_behind_an_aside_is_kept)
{
    assert_doubts("fr",
                  "Le préfet a appelé, à la demande des enfants de l'école, le président de la "
                  "région.",
                  "appelé", "le président");
}

Test(tongues, an_aside_within_the_verb_is_no_end)
{
    assert_doubts("fr",
                  "Le boulanger de la place a, une nouvelle fois, gagné le concours de la vallée.",
                  "Le boulanger", "gagné");
}

Test(tongues, who_speaks_is_not_the_subject_of_what_is_said)
{
    assert_keeps("es",
                 "La cantante, Rosa Vidal, anunció que para el verano, regalará un disco a sus "
                 "seguidores.",
                 "regalará", "anunció");
}

Test(tongues, a_subject_is_not_all_that_is_kept)
{
    assert_doubts("de",
                  "Zwei Frauen, die im Krieg ihre Söhne verloren haben, bauen am See eine "
                  "Schule.",
                  "Zwei Frauen", "bauen");
}

Test(tongues, what_was_said_is_not_left_out)
{
    assert_doubts(
        "de", "Der Minister sagte in Bonn, das Weiße Haus werde den Vorschlag im Herbst prüfen.",
        "sagte", "prüfen");
}

Test(tongues, a_mark_that_opens_nothing_is_not_shown)
{
    assert_keeps("fr", "» Le pont de la vallée est fermé depuis lundi matin.", NULL, "«");
}

Test(tongues, first_words_are_of_low_confidence)
{
    assert_best("fr",
                "Le musée de la ville expose cent tableaux de peintres inconnus de la vallée.", 50,
                "Le musée de la ville expose cent tableaux", LOW);
}

Test(tongues, the_reason_has_a_name)
{
    machine m = open_text("de", "Das Werk in Lindau schließt im Herbst, wenn bis dahin kein Käufer "
                                "gefunden wird.");
    const smz_rejected *refusal;

    make_headlines(&m, 50, 1);
    refusal = smz_summary_rejected(m.summary, 0);
    cr_assert_not_null(refusal);
    cr_expect_str_eq(refusal->guard, "condition lost");
    close_machine(&m);
}

/* ---- A verb that opens the next clause, and "but" further on ----------------------------- */

Test(tongues, a_condition_without_if_stays)
{
    assert_keeps(
        "de",
        "Die Trainerin bleibt bis zum Sommer im Amt, sollte die Mannschaft am Samstag gegen den "
        "Tabellenletzten gewinnen.",
        "bleibt", "sollte");
}

Test(tongues, but_behind_the_rest_of_the_clause_stays)
{
    assert_keeps(
        "es",
        "El tribunal absolvió al exalcalde de soborno, pero lo condenó a dos años de prisión por "
        "malversación.",
        "absolvió", "pero");
}

Test(tongues, hardly_behind_more_than_stays)
{
    assert_keeps(
        "de",
        "Die Impfung schützt nach einer Studie mit mehr als 500 Teilnehmern kaum vor einer "
        "Ansteckung im Winter.",
        "schützt", "kaum");
}

Test(tongues, who_denies_it_in_a_clause_of_his_own_stays)
{
    assert_keeps(
        "de",
        "Die Firma steht laut einem Medienbericht vor der Pleite, was der Vorstand am Dienstag "
        "energisch dementierte.",
        "Pleite", "dementierte");
}

static void check_no_end(const smz_headline *headline, size_t chars, const char *end,
                         const char *other)
{
    size_t size = strlen(headline->text), length = strlen(end);

    (void)other;
    cr_expect(size < length || strcmp(headline->text + size - length, end) != 0, "%zu: '%s'", chars,
              headline->text);
}

Test(tongues, half_of_a_german_verb_ends_no_headline)
{
    check_candidates(
        "de",
        "Der Abgeordnete hätte die Spende nach Meinung von Experten bei der Verwaltung des "
        "Bundestages anzeigen müssen.",
        5, check_no_end, "Experten müssen", NULL);
    check_candidates(
        "de",
        "Die Fluglinie stellt bis auf einen täglichen Flug nach London alle Verbindungen von "
        "Bremen aus ein.",
        5, check_no_end, "bis ein", NULL);
    check_candidates(
        "es",
        "El club no despidió a su entrenador, sino al director deportivo y a dos de sus ayudantes.",
        5, check_no_end, "sino", NULL);
}
