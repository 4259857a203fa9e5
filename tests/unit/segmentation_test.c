/*
 * document/sentences.c, boundary.c, marks.c, forms.c, abbreviations.c: where sentences end.
 *
 * The examples are marked: a bar stands where a sentence ends, and is no part of the text.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <time.h>
#include "base/unicode.h"
#include "document/abbreviations.h"
#include "document/sentences.h"

#define LONGEST 1024

typedef struct example {
    const char *language, *marked;
} example;

static void *no_memory(void *user, void *block, size_t size)
{
    (void)user;
    (void)block;
    (void)size;
    return NULL;
}

static void keep(void *user, void *block)
{
    (void)user;
    (void)block;
}

static smz_spans split(smz_arena *arena, smz_text text, const char *language)
{
    smz_spans spans = {0};

    cr_assert_eq(smz_split_sentences(&spans, arena, text, (smz_span){0, text.size},
                                     smz_lang_find(language), NULL),
                 SMZ_OK);
    return spans;
}

/* Puts bars into `out` where sentences end, and leaves the text else as it is. */
static void mark(char *out, smz_text text, const char *language)
{
    smz_arena arena;
    smz_spans spans;
    size_t length = 0, next = 0;

    smz_arena_init(&arena, NULL, 4096);
    spans = split(&arena, text, language);
    for (size_t i = 0; i < text.size; i++) {
        while (next + 1 < spans.size && spans.items[next].end == i) {
            out[length++] = '|';
            next++;
        }
        out[length++] = text.data[i];
    }
    out[length] = 0;
    smz_arena_free(&arena);
}

static void check(const example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char plain[LONGEST], got[2 * LONGEST];
        size_t size = 0;

        cr_assert_lt(strlen(examples[i].marked), sizeof plain);
        for (const char *c = examples[i].marked; *c; c++)
            if (*c != '|')
                plain[size++] = *c;
        mark(got, (smz_text){plain, size}, examples[i].language);
        cr_expect_str_eq(got, examples[i].marked, "%s\n want %s\n  got %s", examples[i].language,
                         examples[i].marked, got);
    }
}

#define CHECK(...)                                                                                 \
    do {                                                                                           \
        static const example examples[] = {__VA_ARGS__};                                           \
        check(examples, sizeof examples / sizeof *examples);                                       \
    } while (0)

/* ---- What users complain of --------------------------------------------------------------- */

Test(complaint, abbreviations_do_not_split)
{
    CHECK({"en", "Bring warm clothes, e.g. a coat.| Nights are cold."},
          {"en", "She flew to the U.S.A. Tuesday and met Dr. Okafor there.| He was late."},
          {"en", "Rule No. 7 is on p. 31 of the handbook, i.e. at its end.| Nobody reads it."},
          {"en", "Messrs. Hill and Gray vs. St. Ives Council was heard by Mr. Justice Low."},
          {"de", "Der Hund bzw. Herr Maier ist ca. 12 Jahre alt.| Er schläft gern."},
          {"de", "Das gilt u. a. für Bücher, z. B. Romane, vgl. Abb. 3 und Nr. 17.| Fertig."});
}

Test(complaint, a_nickname_behind_initials_does_not_split)
{
    CHECK({"en", "It took the lives of J.P. \"The Big Owl\" Holt and Ann Lee.| Nobody knew."},
          {"en", "He met J. 'Bob' Smith at noon.| They ate."},
          {"en", "She is from the U.S.| \"It is far,\" Ann Lee said."},
          {"en", "She voted for Plan B.| \"It is better\" was all she said."});
}

Test(complaint, a_clock_time_goes_with_its_zone)
{
    CHECK({"en", "They heard of him at 9 a.m. Alaska time (6 p.m. GMT) Thursday, friends said."},
          {"en", "The shop has closed at 9 p.m.| Alaska is far."});
}

Test(complaint, an_abbreviation_before_a_number_does_not_split)
{
    CHECK({"en", "The board has reserved around Rs. 1 billion for claims.| It will sue."},
          {"en", "The win took her to a career best ranking of no. 2 in the world.| She is glad."},
          {"en", "The answer is no.| The men left."});
}

Test(complaint, hard_wrapped_lines_are_not_sentence_ends)
{
    CHECK({"en", "The bridge was closed\nafter the storm\nhad passed.| It will open\non Monday."},
          {"en", "The bridge was\r\nclosed.|\r\nIt will open\r\nsoon."},
          {"en", "The mayor said that the\n\nbridge would stay closed.| It did."});
}

Test(complaint, a_missing_space_after_a_full_stop_does_not_join_sentences)
{
    CHECK({"en", "The talks ended today.|The next round is in May.|Nobody knows where."},
          {"en", "Is it true?|Yes!|Then let us go."}, {"en", "He left.”|She stayed on."},
          {"en", "They reached London.|The rain had stopped."},
          {"de", "Das war gestern.|Heute ist alles anders."});
}

/* "after . two whales": a full stop was put where each line of a page had ended. */
Test(complaint, full_stops_at_the_ends_of_lines_are_none)
{
    CHECK({"en",
           "They came on the . second day and saw the . ship off the coast of . Osby.| It sank."},
          {"en",
           "They were lazy medical. staff at the. hospital.| She told the. court so.| It rose."},
          {"en", "It was made for the.| Nobody knows why.| she left.| It is sad."});
}

/* Small letters alone say nothing of that. */
Test(complaint, sentences_that_begin_with_small_letters_stay)
{
    CHECK({"en",
           "so he went in.| then she asked what it was about.| nobody knew who it was.| that is "
           "what i do.| it rained all day."},
          {"en", "He asked where she was.| she said she would come in.| they left at noon."},
          {"de",
           "Die Sitzung fängt gleich an.| Alle machen mit.| eBay stellt es vor.| Das war alles."});
}

Test(complaint, french_quotations_close_behind_a_space)
{
    CHECK({"fr", "« On dit que non », dit-il.| « Mais on cherche une lumière. »| Deux bateaux ont "
                 "coulé."},
          {"de", "»Nein.«| Er ging.| »Ja«, sagte sie."}, {"da", "»Nej.«| Han gik."});
}

Test(complaint, a_full_stop_inside_a_name_or_number_is_none)
{
    CHECK({"en", "Use Node.js and example.com, or v2.0.Beta of the U.S.A map."},
          {"en", "Write to Jane.Roe@Example.Com about README.Txt today."},
          {"en", "See https://example.org/a.B.c?d=E.f for 3.14 or 1.000.000 of them."},
          {"en", "Call System.Exit(1) or www.Example.Org/x at 10.30."});
}

Test(complaint, a_short_text_is_one_sentence)
{
    CHECK({"en", "Yes."}, {"en", "No full stop"}, {"en", "?"}, {"en", "…"}, {"und", "1."},
          {"ja", "はい"});
}

/* ---- Words before the full stop ----------------------------------------------------------- */

Test(before, titles_and_initials)
{
    CHECK({"en", "J. K. Doe and George Q. Public met Prof. Lee.| They talked."},
          {"en", "Prof. E. T. A. Moss of St. Mary's spoke.| Then Gen. Park did."},
          {"en", "It is rich in vitamin C.| The doctor agrees."},
          {"en", "This was said of Charles V.| He had other plans."},
          {"fr", "M. Duval et Mme. Petit sont là.| Ils attendent."},
          {"es", "El Sr. Ruiz y la Dra. Gil llegaron.| Luego salieron."},
          {"ru", "А. С. Попов и проф. Иванов приехали.| Они устали."});
}

Test(before, an_abbreviation_may_end_a_sentence)
{
    CHECK({"en", "She works for Hill & Co. in Leeds."},
          {"en", "She works for Hill & Co.| They pay well."},
          {"en", "They moved to the U.S.| Their dog stayed."},
          {"en", "They moved to the U.S. Virgin Islands."},
          {"en", "Bring pens, paper, glue, etc.| Ink is here."},
          {"en", "The train leaves here at 8 p.m.| Passengers wait."},
          {"en", "The shop opens at 8 a.m. Monday to Friday."}, {"en", "At 5 p.m. Mrs. Hill left."},
          {"de", "Wir brauchen Brot, Käse usw.| Die Läden sind zu."},
          {"pl", "Kupił chleb, ser itd.| Potem wrócił."});
}

Test(before, abbreviations_that_are_words_in_lower_case)
{
    CHECK({"en", "We drove to Pittsfield, Mass. with the dog."},
          {"en", "The priest said mass.| Nobody came."}, {"en", "Gen. Ward sat.| Nobody stood."});
}

Test(before, numbers)
{
    CHECK({"en", "It rose by 3.5 to 1,200.| Then it fell."},
          {"en", "It was built in 1987.| Nobody lives there."},
          {"en", "Figure 2. Rooms of the house."}, {"en", "The price was $9.50.| It is high."});
}

Test(before, ordinals)
{
    CHECK({"de", "Am 12. Juni spielt die 3. Liga.| Danach ist Pause."},
          {"de", "Das war im Jahr 1990.| Heute ist es anders."},
          {"de", "Er kam als 5.| Der Rest fehlte."},
          {"cs", "Stalo se to 3. dubna v 19. století.| Potom bylo ticho."},
          {"sk", "Dňa 20. Apríla prišiel XII. Pluk."}, {"da", "Den 4. maj kom de 2. gang."},
          {"en", "They came in 5.| Then they left."});
}

Test(before, words_of_one_letter)
{
    CHECK({"nb", "Det er et hus vi bor i.| Det er fint."}, {"nb", "Statsråd I. Hansen kom."},
          {"pl", "To dzieło z XV w. jest znane."});
}

Test(before, an_unknown_abbreviation_has_no_vowel)
{
    CHECK({"en", "We read the xbrl. Brown had no time."},
          {"en", "It weighs 30 kg.| Nobody can lift it."});
}

/* ---- Words after it ----------------------------------------------------------------------- */

Test(after, sentences_that_begin_in_lower_case)
{
    CHECK({"en", "The price fell.| iPhone sales did not.| eBay was pleased."},
          {"en", "i went home.| it was late.| nobody saw me?| maybe."},
          {"de", "Das macht die Fa. selbst nicht."}, {"und", "Abc def. ghi jkl."});
}

Test(after, all_capitals)
{
    CHECK({"en", "LONDON IS FULL.| NOBODY CAN MOVE.| The trains stand still."},
          {"en", "THE CRISIS is over.| MPs went home."});
}

Test(after, what_no_sentence_begins_with)
{
    CHECK({"en", "The film Help! (1965) was shown."}, {"en", "It is 5 ft. / 2 m long."});
}

/* ---- Other marks -------------------------------------------------------------------------- */

Test(marks, question_and_exclamation_marks)
{
    CHECK({"en", "What?!| Never!!!| Who says so?"}, {"en", "He works at Yahoo! in sales."},
          {"fr", "Qui est là ?| Personne !| Bon."}, {"es", "¿Qué hora es?| ¡Tarde!| ¿Y tú?"});
}

Test(marks, ellipses)
{
    CHECK({"en", "He left...| She stayed."}, {"en", "Well ... it may be … so."},
          {"en", "He waited . . . and waited."}, {"en", "He left.| . . . She stayed."},
          {"en", "The text [...] goes on.| It is long. [...]| Here it ends."},
          {"en", "...and then it ended.| Nobody clapped."});
}

Test(marks, colons_end_sentences_where_the_language_says_so)
{
    CHECK({"en", "One thing is sure: It will rain."}, {"nb", "En ting er sikkert:| Det blir regn."},
          {"nb", "Han sa: «Det blir regn.»"}, {"nb", "Foto: privat."});
}

Test(marks, emoticons_end_sentences)
{
    CHECK({"en", "I like it :-)| You may not :(| Well."}, {"en", "It was great. :)| We went home."},
          {"en", "It was great! 😀🎉| We went home."}, {"en", "See (here:) for more."});
}

Test(marks, notes_belong_to_what_they_note)
{
    CHECK({"en", "He died in Rome.[3][4]| She did not. [12]| Nobody knows why."},
          {"en", "He was rich. [citation needed]| She was not."},
          {"en", "That is a right. 4| The courts agree."});
}

/* ---- Quotations and brackets -------------------------------------------------------------- */

Test(quotation, that_ends_a_sentence)
{
    CHECK({"en", "She said, \"It is late.\"| He nodded."}, {"en", "“It is late.”| He nodded."},
          {"en", "She called it \"late\".| He nodded."}, {"de", "„Es ist spät.“| Er nickte."},
          {"de", "»Es ist spät.«| Er nickte."}, {"fr", "« Il est tard. »| Il rit."},
          {"sv", "”Det är sent.”| Han log."}, {"en", "He asked.| \"Who is it?\""},
          {"en", "‘It is late.’| He nodded."});
}

Test(quotation, that_does_not)
{
    CHECK({"en", "\"Who is it?\" she asked."}, {"en", "“It is late.” he said."},
          {"en", "'Never!' cried the cook."}, {"uk", "«Хто там?» — спитала вона."},
          {"ru", "«Кто там? — спросил он. — Входите»."},
          {"sk", "„Prší. Ostaneme doma,“ povedal otec."});
}

Test(quotation, of_several_sentences)
{
    CHECK({"en", "\"It is late.| We must go.\"| He nodded."},
          {"en", "He said: “It is late.| We must go.”| Nobody moved."});
}

Test(bracket, sentences_inside)
{
    CHECK({"en", "He paid (he always did.) and left."},
          {"en", "He paid.| (He always did.)| Then he left."},
          {"en", "He paid (see Fig. 3).| She left."}, {"en", "It was dull (!) and long."});
}

/* ---- Lists -------------------------------------------------------------------------------- */

Test(list, items_in_one_line)
{
    CHECK({"en", "1. Wash the rice| 2. Boil it| 3. Eat"}, {"en", "1) Wash| 2) Boil"},
          {"en", "a. Wash it.| b. Boil it."}, {"en", "• 1. Wash| • 2. Boil"},
          {"en", "1.) Wash| 2.) Boil"}, {"en", "Do as follows:| 1. Wash the rice.| 2. Boil it."},
          {"en", "We (1) wash it, (2) boil it."}, {"it", "Compra: 1.riso, 2.sale."});
}

/* ---- Scripts ------------------------------------------------------------------------------ */

Test(script, east_asian)
{
    CHECK({"zh", "今天下雨。|我们在家。|好吗？|好！"}, {"ja", "雨です。|家にいます。"},
          {"ja", "「雨です。家にいます。」と言った。|おわり。"},
          {"zh", "看《走吧！孩子》了吗？|没有。"}, {"zh", "重3.5公斤。|不重。"},
          {"ko", "비가 온다.| 집에 있다."});
}

Test(script, others)
{
    CHECK({"hi", "बारिश है।| हम घर पर हैं।"}, {"ur", "بارش ہے۔| ہم گھر ہیں۔"},
          {"ar", "من هناك؟| لا أحد هنا."}, {"el", "Ποιος είναι;| Κανείς."},
          {"en", "Who is it; nobody."}, {"hy", "Անձրև է:| Տանն ենք:"}, {"th", "ฝนตก เราอยู่บ้าน"});
}

/* ---- What holds for every input ----------------------------------------------------------- */

static void whole(smz_text text, const char *language)
{
    smz_arena arena;
    smz_spans spans;
    size_t at = 0, next;

    smz_arena_init(&arena, NULL, 1 << 16);
    spans = split(&arena, text, language);
    for (size_t i = 0; i <= spans.size; i++) {
        size_t start = i < spans.size ? spans.items[i].start : text.size;
        for (; at < start; at = next)
            cr_assert(smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE), "lost at %zu", at);
        if (i == spans.size)
            break;
        at = spans.items[i].end;
        cr_assert_lt(start, at);
        cr_assert_not(smz_is(smz_utf8_next(text, start, &next), SMZ_SPACE));
        cr_assert_not(smz_is(smz_utf8_previous(text, at, &next), SMZ_SPACE));
    }
    smz_arena_free(&arena);
}

static const char *const pieces[] = {
    ".",      " ",      "! ",     "…",     " . . .", "A",       "The ", "ab ", "Mr. ", "1. ",
    "(",      ")",      "[1]",    "\"",    "„",      "“",       "»",    "'",   "– ",   "\n",
    ": ",     ":) ",    "2) ",    "a. ",   "• ",     "。",      "「",   "」",  "中",   "\u0301",
    "\u00ad", "\u200d", "\u00a0", "U.S. ", "x@y.z ", "http://", "؟ ",   "।",   "? ",   "é",
};

Test(whole, no_character_is_lost_in_any_mixture)
{
    unsigned seed = 1;

    for (int round = 0; round < 20000; round++) {
        char text[512];
        size_t size = 0;
        for (int i = 0; i < 24; i++) {
            const char *piece;
            seed = seed * 1103515245u + 12345u;
            piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + size, piece, strlen(piece));
            size += strlen(piece);
        }
        whole((smz_text){text, size}, round % 2 ? "en" : "de");
    }
}

Test(whole, only_the_stretch_is_split)
{
    smz_arena arena;
    smz_spans spans = {0};
    smz_text text = SMZ_TEXT("One. Two is here. Three. Four.");

    smz_arena_init(&arena, NULL, 4096);
    cr_assert_eq(
        smz_split_sentences(&spans, &arena, text, (smz_span){4, 24}, smz_lang_find("en"), NULL),
        SMZ_OK);
    cr_assert_eq(spans.size, 2);
    cr_assert_eq(spans.items[0].start, 5);
    cr_assert_eq(spans.items[0].end, 17);
    cr_assert_eq(spans.items[1].end, 24);
    smz_arena_free(&arena);
}

Test(whole, white_space_has_no_sentences)
{
    smz_arena arena;

    smz_arena_init(&arena, NULL, 4096);
    cr_assert_eq(split(&arena, SMZ_TEXT(""), "en").size, 0);
    cr_assert_eq(split(&arena, SMZ_TEXT(" \n\t\u00a0\n"), "en").size, 0);
    smz_arena_free(&arena);
}

Test(whole, out_of_memory_is_an_error)
{
    smz_arena arena;
    smz_spans spans = {0};
    smz_error error = {0};
    smz_allocator allocator = {no_memory, keep, NULL};

    smz_arena_init(&arena, &allocator, 4096);
    cr_assert_eq(smz_split_sentences(&spans, &arena, SMZ_TEXT("One. Two."), (smz_span){0, 9},
                                     SMZ_LANG_UNKNOWN, &error),
                 SMZ_ERROR_MEMORY);
    cr_assert_eq(error.code, SMZ_ERROR_MEMORY);
    smz_arena_free(&arena);
}

/* Ten times the text takes about ten times as long, whatever it is made of. */
Test(whole, hostile_text_takes_linear_time)
{
    const size_t size = 1 << 20;
    char *text = malloc(size);

    cr_assert_not_null(text);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t length = strlen(pieces[i]), used = 0;
        clock_t began = clock();
        for (; used + length <= size; used += length)
            memcpy(text + used, pieces[i], length);
        whole((smz_text){text, used}, "en");
        /* A quadratic scan of a megabyte takes minutes. */
        cr_assert_lt(clock() - began, 20 * CLOCKS_PER_SEC, "'%s'", pieces[i]);
    }
    free(text);
}

/* ---- The lists ---------------------------------------------------------------------------- */

Test(lexicon, classes)
{
    const smz_lexicon *en = smz_lexicon_find(smz_lang_find("en"));
    const smz_lexicon *tr = smz_lexicon_find(smz_lang_find("tr"));
    const smz_lexicon *unknown = smz_lexicon_find(SMZ_LANG_UNKNOWN);

    cr_assert(smz_lexicon_classes(en, SMZ_TEXT("Dr")) & SMZ_ABBR_FIRM);
    cr_assert(smz_lexicon_classes(en, SMZ_TEXT("etc")) & SMZ_ABBR_STRONG);
    cr_assert(smz_lexicon_classes(en, SMZ_TEXT("NO")) & SMZ_ABBR_NUMBER);
    cr_assert(smz_lexicon_classes(en, SMZ_TEXT("However")) & SMZ_WORD_STARTER);
    cr_assert(smz_lexicon_classes(tr, SMZ_TEXT("İÇİN")) & SMZ_WORD_STARTER);
    cr_assert_eq(smz_lexicon_classes(en, SMZ_TEXT("bridge")), 0);
    cr_assert_eq(smz_lexicon_classes(en, SMZ_TEXT("")), 0);
    cr_assert_eq(smz_lexicon_classes(en, SMZ_TEXT("ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ")),
                 0);
    cr_assert(smz_lexicon_classes(unknown, SMZ_TEXT("vs")) & SMZ_ABBR_FIRM);
    cr_assert_eq(smz_lexicon_classes(unknown, SMZ_TEXT("bzw")) & SMZ_ABBR_ANY, 0);
}
