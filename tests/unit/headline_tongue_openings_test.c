/*
 * Places, days and participles before the subject of sentences in other languages than English, and
 * where their first words may end.
 */
#include <criterion/criterion.h>
#include "tongue_headlines.h"

/* ---- Places, days and names ------------------------------------------------------------- */

Test(tongue_openings, a_place_before_the_sentence_goes)
{
    assert_best(
        "de",
        "Osterholz - Trotz des Regens hat der Stadtrat am Ufer der Hamme gestern den Bau einer "
        "neuen Brücke beschlossen.",
        45, "Trotz des Regens hat der Stadtrat am Ufer", LOW);
    assert_best("de",
                "Bremen Der Stadtrat hat den Bau der Brücke beschlossen, weil die Fähre alt ist.",
                60, "Stadtrat hat den Bau der Brücke beschlossen", MEDIUM);
    assert_best("es", "VIGO, GA. (apx).- La alcaldesa cerró el puente.", 60,
                "La alcaldesa cerró el puente", MEDIUM);
}

Test(tongue_openings, the_day_before_a_japanese_sentence_goes)
{
    assert_best("ja", "12日、長野市は新しい橋を開いた。", 60, "長野市は新しい橋を開いた", MEDIUM);
    assert_best("ja", "2012年5月12日、長野市は新しい橋を開いた。", 60,
                "2012年5月12日、長野市は新しい橋を開いた", MEDIUM);
}

Test(tongue_openings, first_words_end_before_a_name_and_not_within)
{
    assert_best(
        "fr",
        "La maire de la ville de Brest a présenté au grand conseil le projet de Jeanne Lambert.",
        78, "La maire de la ville de Brest a présenté au grand conseil le projet", LOW);
    assert_best(
        "pl",
        "Nowa pani burmistrz miasta otworzyła w sobotę wielki most i nową szkołę w Nowym Sączu.",
        80, "Nowa pani burmistrz miasta otworzyła w sobotę wielki most i nową szkołę", LOW);
    assert_best("fr",
                "La construction du long quai de pierre de Kerlouan Penhors inquiète les pêcheurs.",
                52, "La construction du long quai de pierre", LOW);
}

Test(tongue_openings, a_date_can_go)
{
    assert_best("fr",
                "La maire de Brest a ouvert ce mardi 28 avril à 10 heures le nouveau pont de la "
                "rade et son "
                "musée.",
                56, "La maire de Brest a ouvert le nouveau pont de la rade", LOW);
    assert_best("fr",
                "Un silo s'est effondré dans la nuit de lundi 4 à mardi 5 mai sur le port de la "
                "ville de Brest "
                "et sur ses quais.",
                56, "Un silo s'est effondré sur le port de la ville de Brest", LOW);
    assert_keeps(
        "fr",
        "La braderie de la ville est maintenue au 9 janvier par la mairie de la commune de Brest.",
        "mairie", "au 9 janvier");
}

Test(tongue_openings, a_participle_before_its_subject_can_go)
{
    assert_best("fr",
                "Invitée par la mairie de Brest pour la fête du port, la chanteuse Mara Lind a "
                "chanté devant le "
                "phare.",
                60, "La chanteuse Mara Lind a chanté devant le phare", MEDIUM);
    assert_best("es",
                "Invitada por el ayuntamiento de Vigo para la fiesta del puerto, la cantante cantó "
                "ante el faro.",
                60, "La cantante cantó ante el faro", MEDIUM);
}

Test(tongue_openings, what_describes_the_subject_before_it_can_go)
{
    assert_best("fr",
                "Cherchant un endroit qui reste sec pendant les crues, le club de Brest a loué le "
                "vieux hangar du port.",
                60, "Le club de Brest a loué le vieux hangar du port", MEDIUM);
    assert_best("fr",
                "Invitée de la radio du port, la chanteuse Mara Lind a raconté son voyage en mer.",
                60, "La chanteuse Mara Lind a raconté son voyage en mer", MEDIUM);
    assert_best("es",
                "Buscando un lugar seco para los libros, la biblioteca de Vigo alquiló el viejo "
                "almacén del puerto.",
                70, "La biblioteca de Vigo alquiló el viejo almacén del puerto", MEDIUM);
}

Test(tongue_openings, a_name_with_its_apposition_is_no_description)
{
    assert_keeps("fr",
                 "Amélie de Kermor, la nouvelle maire, a ouvert le pont de la rade de Brest aux "
                 "camions.",
                 NULL, "Amélie de Kermor");
    assert_best(
        "es",
        "Fernando Lind, alcalde de Vigo y de su puerto, abrió el nuevo puente a los camiones.", 60,
        "Fernando Lind abrió el nuevo puente a los camiones", MEDIUM);
}

Test(tongue_openings, a_description_is_no_subject_with_an_aside)
{
    assert_keeps("fr",
                 "Né comme lui en 1997, ce proche du tireur, un pêcheur de Brest, a été placé en "
                 "garde à vue.",
                 "a été placé", "proche");
}

Test(tongue_openings, what_stands_before_the_subject_alone_is_no_headline)
{
    assert_best("fr",
                "Dans une longue étude de la rade publiée par la revue du port, des chercheurs "
                "finistériens particulièrement patients ont compté les algues. La mairie a loué le "
                "hangar du port.",
                50, "La mairie a loué le hangar du port", MEDIUM);
    assert_best("de",
                "Nach dem Ende der Arbeiten am alten Hafen von Osterholz durch den Landkreis "
                "streiten die Räte. Der Stadtrat hat den Bau der Mole beschlossen.",
                50, "Der Stadtrat hat den Bau der Mole beschlossen", MEDIUM);
    assert_best(
        "de",
        "Obwohl zehn der Boote im Hafen beschädigt wurden, fahren die Fischer von Osterholz "
        "nun weiter hinaus als je zuvor. Der Stadtrat hat den Bau der Mole beschlossen.",
        50, "Der Stadtrat hat den Bau der Mole beschlossen", MEDIUM);
    assert_best("fr",
                "Après les crues qui ont rongé trois digues de la rade, Brest commence à réparer "
                "ses quais et à compter les dégâts. Les crues de la rade ont rongé les digues.",
                62, "Brest commence à réparer ses quais et à compter les dégâts", MEDIUM);
}

Test(tongue_openings, a_condition_before_the_subject_stays)
{
    assert_keeps("fr",
                 "Sous réserve de l'accord du conseil de la ville, le port ouvrira un second quai "
                 "en mai.",
                 "ouvrira", "Sous réserve");
}

Test(tongue_openings, first_words_do_not_end_among_who_said_it)
{
    assert_keeps("es",
                 "Un camión cayó el lunes al río Duero, informó por la noche la policía municipal "
                 "de la ciudad.",
                 "informó", "ciudad");
}

Test(tongue_openings, what_was_announced_is_not_left_out)
{
    assert_keeps("fr",
                 "La maire de Brest a annoncé devant la presse que le pont de la rade sera fermé "
                 "aux camions.",
                 "annoncé", "que");
    assert_keeps("fr",
                 "La maire a annoncé, mardi 3 mars, une réforme des crèches et des écoles de la "
                 "ville de Brest.",
                 "annoncé", "réforme");
    assert_keeps("de",
                 "Die Vorsitzende des Vereins, Mara Lind, sieht ihren größten Erfolg in der "
                 "Rettung des alten "
                 "Hafens.",
                 "sieht", "Erfolg");
}

Test(tongue_openings, a_relative_pronoun_is_of_no_date)
{
    assert_keeps("nl",
                 "Geen van de dertig passagiers van de bus die dinsdag in het ravijn stortte, "
                 "raakte ernstig "
                 "gewond.",
                 "in het ravijn", "die ");
}

Test(tongue_openings, which_ones_of_all_stays)
{
    assert_keeps(
        "da",
        "Næsten alle de medlemmer, der stemte imod loven, kommer fra den sydlige del af landet.",
        "kommer", "stemte imod");
}

Test(tongue_openings, of_two_that_say_the_same_the_one_without_a_day_is_better)
{
    assert_best("fr",
                "Un vieux camion est tombé lundi 3 mars dans la rivière, selon des témoins de la "
                "commune de Brest.",
                58, "Un vieux camion est tombé dans la rivière", LOW);
    assert_best("nl",
                "Twee mannen werden zaterdag in Zwolle gewond nadat een kraan op de kade was "
                "omgevallen.",
                60, "Twee mannen werden in Zwolle gewond", MEDIUM);
}

Test(tongue_openings, a_participle_keeps_the_day_that_is_all_it_has)
{
    assert_keeps("fr",
                 "Les plans du pont publiés ce week-end montrent l'étude de la mairie de Brest.",
                 "montrent", "ce week-end");
}

/* ---- Two parts of a verb ---------------------------------------------------------------- */

Test(tongue_openings, the_second_part_of_a_verb_is_worth_more_than_what_stands_before_it)
{
    assert_best("de",
                "Die Räte haben neue und strengere Regeln gegen den Lärm der Boote auf dem "
                "Osterholzer See beschlossen.",
                64, "Räte haben neue und strengere Regeln beschlossen", LOW);
    assert_best("de",
                "Im Hafen wurde eine Ärztin am Montag bei einer Fahrt über den Fluss verletzt.", 60,
                "Im Hafen wurde eine Ärztin bei einer Fahrt verletzt", LOW);
}

Test(tongue_openings, a_verb_in_two_parts_keeps_its_subject_and_its_object)
{
    assert_keeps("de",
                 "An diesem Samstag findet in der alten Halle am Ufer des Flusses das Fest der "
                 "Fischer statt.",
                 "statt", "das Fest");
    assert_keeps("de",
                 "Mara wird in den kommenden Tagen auf dem Markt am Ufer des Flusses neue Fische "
                 "bringen.",
                 "bringen", "Fische");
}

Test(tongue_openings, an_hour_goes_with_its_minutes)
{
    assert_best("fr",
                "Le conseil de la ville de Brest a ouvert mardi à 10 heures 30 le nouveau pont de "
                "la rade.",
                70, "Le conseil de la ville de Brest a ouvert le nouveau pont de la rade", MEDIUM);
    assert_best("it",
                "Il sindaco di Osby ha aperto martedì alle 10.30 il nuovo ponte del porto con una "
                "festa.",
                60, "Il sindaco di Osby ha aperto il nuovo ponte del porto", LOW);
    assert_best("pt",
                "O autarca de Viana abriu na terça-feira às 10h30 a nova ponte do porto com uma "
                "festa.",
                55, "Autarca de Viana abriu a nova ponte do porto", LOW);
}

Test(tongue_openings, what_is_excepted_does_not_go_without_the_rest)
{
    assert_keeps(
        "de",
        "Die Reederei stellt bis auf eine Fähre nach Osterholz alle Verbindungen vom Hafen "
        "aus ein.",
        " ein", "alle");
    assert_keeps("de",
                 "Der Minister lehnt nach der Debatte vom Montag eine Erhöhung der Steuern auf "
                 "Benzin ab.",
                 " ab", "Erhöhung");
}

/* ---- Between subject and verb ----------------------------------------------------------- */

Test(tongue_openings, a_participle_between_commas_tells_the_verb_behind_them)
{
    assert_best("fr",
                "La petite conserverie Kermor, plongée dans une longue querelle avec ses voisins, "
                "épluche ses comptes de l'an passé.",
                70, "La petite conserverie Kermor épluche ses comptes de l'an passé", LOW);
    assert_keeps(
        "fr", "Le phare, le hangar loué, la digue et le pont de la rade ont été repeints en mai.",
        "repeints", "hangar");
}

Test(tongue_openings, the_second_of_two_subjects_is_no_aside)
{
    assert_keeps(
        "pt",
        "Os autarcas de Viana, Mara Lind, e de Leça, Rui Costa, abriram ontem a nova ponte "
        "do porto.",
        "abriram", "Leça");
    assert_keeps(
        "fr",
        "Les maires de Brest, Mara Lind, et de Kerlouan, Yann Costa, ont ouvert le nouveau "
        "pont du port.",
        "ouvert", "Kerlouan");
}

Test(tongue_openings, a_day_within_the_subject_is_no_date_before_it)
{
    assert_best("fr",
                "Le premier pêcheur secouru lundi, également âgé de trente ans et venu de Kerlouan "
                "dans la matinée, est soigné à Brest.",
                60, "Le premier pêcheur secouru est soigné à Brest", MEDIUM);
}

Test(tongue_openings, a_spanish_question_keeps_both_of_its_marks_or_none)
{
    assert_best("es", "¿Qué pasa si la alcaldesa de Vigo no abre el puente?", 60,
                "¿Qué pasa si la alcaldesa de Vigo no abre el puente?", MEDIUM);
    assert_keeps("es", "¿Quién paga en Vigo el nuevo puente de la ría y quién el viejo puerto?",
                 "¿", "?");
}

Test(tongue_openings, a_later_question_stands_behind_the_news)
{
    assert_best("es",
                "Este lunes ha muerto una pescadora de Vigo tras una larga tormenta en la ría, "
                "según informó el diario del puerto. ¿Qué pasa si decido no salir al mar con "
                "tormenta? La tormenta en el mar dura un mes.",
                58, "Este lunes ha muerto una pescadora de Vigo", MEDIUM);
}

/* ---- Commas and colons ------------------------------------------------------------------ */

Test(tongue_openings, the_comma_of_a_day_goes_with_it)
{
    assert_best("fr",
                "La fête du port aura lieu dimanche vers 17h, dans le vieux quartier de la rade.",
                65, "La fête du port aura lieu dans le vieux quartier de la rade", MEDIUM);
}

Test(tongue_openings, no_capital_comes_behind_a_colon)
{
    assert_best("fr", "La mairie n'a qu'un objectif : redresser la digue de la rade.", 65,
                "La mairie n'a qu'un objectif : redresser la digue de la rade", MEDIUM);
}

Test(tongue_openings, a_quotation_that_the_sentence_does_not_end_is_not_begun)
{
    assert_keeps(
        "nl",
        "Mara Lind zei over de oude brug: 'Het is moeilijk om in de schoenen van de bouwers te "
        "staan en te weten wat ze dachten.",
        NULL, "Mara");
    assert_keeps(
        "nl",
        "Mara Lind zei over de oude brug: 'Het is moeilijk om in de schoenen van de bouwers te "
        "staan en te weten wat ze dachten.",
        "moeilijk", "moeilijk'");
    assert_best("nl", "De brug gaat 's avonds open voor de boten.", 60,
                "De brug gaat 's avonds open voor de boten", MEDIUM);
}
