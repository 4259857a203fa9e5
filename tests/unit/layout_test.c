/* Layout: what is title, what is prose, and what is dropped for which reason. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "counted.h"
#include "document/furniture.h"
#include "document/layout.h"

static smz_arena arena;
static smz_source source;
static smz_layout layout;
static smz_error error;

static void set_up(void)
{
    smz_arena_init(&arena, NULL, 4096);
}

static void tear_down(void)
{
    smz_arena_free(&arena);
}

static smz_text from(const char *string)
{
    return (smz_text){string, strlen(string)};
}

static void lay_out(const char *text, smz_input input, bool keep, const char *title)
{
    smz_read_options options = {.size = sizeof options, .input = input};
    smz_lang english = smz_lang_find("en");

    cr_assert_eq(smz_source_read(&source, &arena, text, strlen(text), &options, &error), SMZ_OK);
    cr_assert_eq(smz_layout_make(&layout, &arena, &source, english, keep, from(title), &error),
                 SMZ_OK);
}

/* The layout in words: "title: ...", then each stretch as "= ..." and each drop as "reason: ...",
 * in text order, a line each; line breaks inside become spaces. */
static const char *describe(void)
{
    static char out[8192];
    size_t stretch = 0, drop = 0, at;

    out[0] = '\0';
    if (smz_span_size(layout.title) > 0)
        snprintf(out, sizeof out, "title: %.*s\n", (int)smz_span_size(layout.title),
                 source.text.data + layout.title.start);
    while (stretch < layout.stretches.size || drop < layout.drops.size) {
        /* NULL, not an address behind an empty vector's. */
        const smz_stretch *s =
            stretch < layout.stretches.size ? &layout.stretches.items[stretch] : NULL;
        const smz_drop *d = drop < layout.drops.size ? &layout.drops.items[drop] : NULL;
        bool first = s && (!d || s->span.start < d->span.start);
        smz_text text = smz_text_slice(source.text, first ? s->span : d->span);
        at = strlen(out);
        snprintf(out + at, sizeof out - at, "%s%s%.*s", first ? "=" : smz_reason_name(d->reason),
                 first ? " " : ": ", (int)text.size, text.data);
        for (; out[at]; at++)
            if (out[at] == '\n')
                out[at] = ' ';
        snprintf(out + at, sizeof out - at, "\n");
        stretch += first;
        drop += !first;
    }
    return out;
}

static void expect(const char *text, const char *want)
{
    lay_out(text, SMZ_INPUT_AUTO, false, "");
    cr_assert_str_eq(describe(), want, "\n%s\ninstead of\n%s", describe(), want);
}

#define PROSE                                                                                      \
    "The village shop will close in May after ninety years, its owner said.\n\n"                   \
    "Trade has fallen since the new road was opened in the spring of last year.\n\n"               \
    "The next shop is eleven miles away, and the bus to it does not run on Sundays.\n\n"           \
    "A meeting of the parish will be held on Friday to talk about what can be done.\n\n"

#define PROSE_KEPT                                                                                 \
    "= The village shop will close in May after ninety years, its owner said.\n"                   \
    "= Trade has fallen since the new road was opened in the spring of last year.\n"               \
    "= The next shop is eleven miles away, and the bus to it does not run on Sundays.\n"           \
    "= A meeting of the parish will be held on Friday to talk about what can be done.\n"

/* ---- Whole documents -------------------------------------------------------------------- */

TestSuite(layout, .init = set_up, .fini = tear_down);

Test(layout, prose_loses_nothing)
{
    expect(PROSE, PROSE_KEPT);
}

Test(layout, a_pasted_article)
{
    expect("Village shop to close\n\nBy [Ann Author](#)\n\nMay 3, 2024\n\n"
           "The shop on Monday. **Ann Author / AFP**\n\n" PROSE
           "Read more: [Shops in danger](http://example.com/a)\n\nOriginal url:\n\n"
           "<http://example.com/b>",
           "title: Village shop to close\ntitle: Village shop to close\nbyline: By Ann Author\n"
           "date: May 3, 2024\ncaption: The shop on Monday. Ann Author / AFP\n" PROSE_KEPT
           "read more: Read more: Shops in danger\nlink: Original url:\n"
           "link: http://example.com/b\n");
}

Test(layout, one_paragraph_a_line)
{
    expect("Breaking news\nVillage shop to close\nBy Ann Author\nUpdated 3 hours ago\n"
           "Image source, Getty Images\nThe village shop will close in May, its owner said.\n"
           "Trade has fallen since the new road was opened in the spring.\nShare this article",
           "title: Village shop to close\nheading: Breaking news\ntitle: Village shop to close\n"
           "byline: By Ann Author\ndate: Updated 3 hours ago\ncaption: Image source, Getty Images\n"
           "= The village shop will close in May, its owner said.\n"
           "= Trade has fallen since the new road was opened in the spring.\n"
           "share: Share this article\n");
}

Test(layout, a_dateline_and_a_sign_off_are_cut_off)
{
    expect("LONDON, May 3 (Reuters) - The village shop will close, its owner said on Friday.\n\n"
           "Trade has fallen since the road was opened, she said. (Reuters)",
           "dateline: LONDON, May 3 (Reuters) -\n"
           "= The village shop will close, its owner said on Friday.\n"
           "= Trade has fallen since the road was opened, she said.\ncredit: (Reuters)\n");
}

Test(layout, agencies_have_an_underscore_for_a_dash)
{
    expect("LONDON _ The village shop will close, its owner said on Friday. The road is new.",
           "dateline: LONDON _\n"
           "= The village shop will close, its owner said on Friday. The road is new.\n");
}

Test(layout, a_page_header_in_one_paragraph)
{
    expect(
        "By . Ann Author . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . 15:36 EST, 25 "
        "October 2013 . The village shop will close.",
        "byline: By . Ann Author . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . 15:36 "
        "EST, 25 October 2013 .\n= The village shop will close.\n");
}

Test(layout, a_torn_paragraph_is_one_stretch)
{
    expect("She added that she would\n\nclose the shop on Monday, in the end.\n\n" PROSE,
           "= She added that she would  close the shop on Monday, in the end.\n" PROSE_KEPT);
    expect(
        PROSE "It rained. He met the mayor and the\n\nBishop of Example, who was on his way home.",
        PROSE_KEPT "= It rained. He met the mayor and the  Bishop of Example, who was on his way "
                   "home.\n");
}

Test(layout, a_sentence_torn_by_furniture_is_dropped_and_no_more)
{
    expect(
        PROSE "It rained all day. She added that for the time being she would\n\nAdvertisement\n\n"
              "close the shop at noon. Nobody came.",
        PROSE_KEPT "= It rained all day.\nfragment: She added that for the time being she would\n"
                   "advertisement: Advertisement\nfragment: close the shop at noon.\n"
                   "= Nobody came.\n");
}

Test(layout, a_line_between_two_halves_is_no_part_of_the_sentence)
{
    expect(PROSE "She added that for the time being she would\nAdvertisement\nclose the shop at "
                 "noon.\nNobody came on that day.",
           PROSE_KEPT "fragment: She added that for the time being she would\n"
                      "advertisement: Advertisement\nfragment: close the shop at noon.\n"
                      "= Nobody came on that day.\n");
}

Test(layout, where_all_begins_in_lower_case_nothing_is_torn)
{
    expect("we went out this morning to see the shop on the hill\n\n"
           "it was closed, of course, as it has been for years.\n\n"
           "nobody was there but the cat of the old baker.\n\nwe went home again in the rain.",
           "= we went out this morning to see the shop on the hill\n"
           "= it was closed, of course, as it has been for years.\n"
           "= nobody was there but the cat of the old baker.\n= we went home again in the rain.\n");
}

Test(layout, list_items)
{
    expect(PROSE "- Home\n- News\n- The shop sold bread and milk.\n",
           PROSE_KEPT "read more: - Home\nheading: - News\n= The shop sold bread and milk.\n");
}

Test(layout, a_list_that_is_one_sentence_stays_one)
{
    expect(PROSE "The owner said that in the end she will have to\na) close the shop, and\n"
                 "b) sell the house.",
           PROSE_KEPT "= The owner said that in the end she will have to a) close the shop, and b) "
                      "sell the house.\n");
}

Test(layout, headings_and_captions_have_no_full_stop)
{
    expect(PROSE "What happens next\n\n" PROSE
                 "Customers wait outside the shop on the last morning\n\n" PROSE,
           PROSE_KEPT "heading: What happens next\n" PROSE_KEPT
                      "caption: Customers wait outside the shop on the last morning\n" PROSE_KEPT);
}

Test(layout, a_list_of_teasers_at_the_end)
{
    expect(PROSE "Related articles\n\nShops in danger all over the county\n\nWhy roads are built",
           PROSE_KEPT "read more: Related articles\n"
                      "read more: Shops in danger all over the county\n"
                      "read more: Why roads are built\n");
}

Test(layout, who_the_author_is)
{
    expect(PROSE "Ann Author is a reporter at The Example. She has no cat.",
           PROSE_KEPT "byline: Ann Author is a reporter at The Example. She has no cat.\n");
    expect("Ann Author is a reporter. She has written for us since 1999, and will stay.\n\n" PROSE,
           "= Ann Author is a reporter. She has written for us since 1999, and will "
           "stay.\n" PROSE_KEPT);
}

Test(layout, markdown_kinds)
{
    expect("# Village shop\n\nThe shop [will](#) close, its owner said on Friday.\n\n```\nx = "
           "1\n```\n\n"
           "| a | b |\n|---|---|\n\n## Why\n\nTrade has fallen for years.\n\n[Only a link](/a)",
           "title: Village shop\ntitle: Village shop\n"
           "= The shop will close, its owner said on Friday.\ncode: x = 1\ntable: a b\n"
           "heading: Why\n= Trade has fallen for years.\nlink: Only a link\n");
}

Test(layout, quoted_mail)
{
    expect("I agree with all of it.\n\n> The shop will\n> close in May.",
           "= I agree with all of it.\nquoted mail: > The shop will > close in May.\n");
}

/* ---- Titles ----------------------------------------------------------------------------- */

TestSuite(layout_title, .init = set_up, .fini = tear_down);

static void expect_title(const char *text, const char *want)
{
    smz_text found;

    lay_out(text, SMZ_INPUT_AUTO, false, "");
    found = smz_text_slice(source.text, layout.title);
    cr_assert(smz_text_equal(found, from(want)), "title \"%.*s\" instead of \"%s\"",
              (int)found.size, found.data, want);
}

Test(layout_title, the_first_line_that_looks_like_one)
{
    expect_title("Shop to close\n\n" PROSE, "Shop to close");
    expect_title("Will the shop close?\n\n" PROSE, "Will the shop close?");
    expect_title("‘Nobody came’\n\n" PROSE, "‘Nobody came’");
    expect_title("May 3, 2024\n\nShop to close\n\n" PROSE, "Shop to close");
    expect_title("News\n\nShop to close\n\n" PROSE, "Shop to close");
    expect_title("[a](#b)\n\n# Shop to close\n\n" PROSE, "Shop to close");
    expect_title("商店将于五月关闭\n\n店主周五表示，村里的商店将在五月关闭。自从新路开通以来，生意"
                 "一直不好。",
                 "商店将于五月关闭");
}

Test(layout_title, no_first_line_looks_like_one)
{
    expect_title(PROSE, "");
    expect_title("The shop will close.", "");
    expect_title("The shop will close", "");
    expect_title("", "");
    expect_title("What now? Nobody knows.\n\nYes.", "");
}

Test(layout_title, a_given_title_is_dropped_where_the_text_repeats_it)
{
    lay_out("Shop to close!\n\n" PROSE, SMZ_INPUT_TEXT, false, "Shop to Close");
    cr_assert_eq(smz_span_size(layout.title), 0);
    cr_assert_str_eq(describe(), "title: Shop to close!\n" PROSE_KEPT);
}

/* ---- Nothing may be lost ---------------------------------------------------------------- */

TestSuite(layout_keep, .init = set_up, .fini = tear_down);

Test(layout_keep, a_short_text_still_has_its_sentence)
{
    expect("The shop will close.", "= The shop will close.\n");
    expect("The shop will close", "= The shop will close\n");
    expect("they say the shop\n\nwill close soon now",
           "= they say the shop  will close soon now\n");
    expect("- The shop will close", "= The shop will close\n");
    expect("Hello world", "= Hello world\n");
    expect("x", "= x\n");
}

Test(layout_keep, a_text_cut_off_keeps_its_last_paragraph)
{
    expect(
        PROSE
        "The bus does not run on Sundays and the people of the village, who are old, would have to",
        PROSE_KEPT "= The bus does not run on Sundays and the people of the village, who are old, "
                   "would have to\n");
}

Test(layout_keep, text_without_full_stops_is_kept)
{
    expect("ร้านค้าในหมู่บ้านจะปิดในเดือนพฤษภาคมเจ้าของร้านกล่าวเมื่อวันศุกร์ที่ผ่านมา\n\n"
           "การค้าลดลงตั้งแต่เปิดถนนสายใหม่ในฤดูใบไม้ผลิของปีที่แล้วชาวบ้านหลายคนไม่พอใจ",
           "= ร้านค้าในหมู่บ้านจะปิดในเดือนพฤษภาคมเจ้าของร้านกล่าวเมื่อวันศุกร์ที่ผ่านมา\n"
           "= การค้าลดลงตั้งแต่เปิดถนนสายใหม่ในฤดูใบไม้ผลิของปีที่แล้วชาวบ้านหลายคนไม่พอใจ\n");
}

Test(layout_keep, keep_furniture_keeps_every_character)
{
    static const char text[] =
        "Shop to close\n\nBy Ann Author\n\n***\n\nLONDON (AP) - It rained.\n\n"
        "- Home\n\nShe would\n\nclose it. (AP)\n\n© 2024";
    size_t bytes = 0, white = 0;

    lay_out(text, SMZ_INPUT_TEXT, true, "");
    for (size_t i = 0; i < layout.stretches.size; i++)
        bytes += smz_span_size(layout.stretches.items[i].span);
    for (size_t i = 0; i + 1 < sizeof text; i++)
        white += text[i] == '\n';
    cr_assert_eq(bytes + white, sizeof text - 1);
    cr_assert_eq(layout.drops.size, 0);
    cr_assert(smz_text_equal(smz_text_slice(source.text, layout.title), from("Shop to close")));
}

Test(layout_keep, every_allocation_may_fail)
{
    int status = SMZ_ERROR_MEMORY;

    lay_out("Title of it\n\nIt rained all day. She said that for the time being she would\n\n"
            "Advertisement\n\nclose it soon. (AP)\n\nEnd of it.",
            SMZ_INPUT_TEXT, false, "");
    for (size_t n = 1; status != SMZ_OK; n++) {
        counted counts = {.fail_from = n};
        smz_allocator allocator = counting(&counts);
        smz_arena small;
        smz_arena_init(&small, &allocator, 16);
        status = smz_layout_make(&layout, &small, &source, SMZ_LANG_UNKNOWN, false,
                                 (smz_text){NULL, 0}, &error);
        smz_arena_free(&small);
        cr_assert(status == SMZ_OK || status == SMZ_ERROR_MEMORY);
        cr_assert_lt(n, 1000);
    }
}

/* ---- One block by its own words --------------------------------------------------------- */

static smz_reason reason_of(const char *text)
{
    smz_look look = smz_look_at(from(text));

    return smz_furniture_block(&look);
}

typedef struct example {
    const char *text;
    smz_reason reason;
} example;

Test(furniture, blocks_and_their_reasons)
{
    static const example examples[] = {
        {"By Ann Author", SMZ_REASON_BYLINE},
        {"By ANN AUTHOR and BEN WRITER, Associated Press", SMZ_REASON_BYLINE},
        {"By Ann Author, Health Editor | 3 May 2024", SMZ_REASON_BYLINE},
        {"Von Anna Autorin", SMZ_REASON_BYLINE},
        {"Par Anne Auteur avec AFP", SMZ_REASON_BYLINE},
        {"Door Anna de Schrijver", SMZ_REASON_BYLINE},
        {"Автор: Анна Автор", SMZ_REASON_BYLINE},
        {"Ann Author, political editor", SMZ_REASON_BYLINE},
        {"Ann Author | BBC News", SMZ_REASON_BYLINE},
        {"(Reporting by Ann Author; Editing by Ben Writer)", SMZ_REASON_BYLINE},
        {"@annauthor", SMZ_REASON_BYLINE},
        {"LONDON, May 3 (Reuters)", SMZ_REASON_DATELINE},
        {"3 May 2024", SMZ_REASON_DATE},
        {"Published 3:15 PM EDT, Fri May 3, 2024", SMZ_REASON_DATE},
        {"Updated 3 hours ago", SMZ_REASON_DATE},
        {"5 min read", SMZ_REASON_DATE},
        {"Freitag, 3. Mai 2024, 12:00 Uhr", SMZ_REASON_DATE},
        {"Publié le 3 mai 2024 à 10h30", SMZ_REASON_DATE},
        {"3 мая 2024, 12:00", SMZ_REASON_DATE},
        {"2024年5月3日", SMZ_REASON_DATE},
        {"The mayor at the shop. (AP Photo/Ann Author)", SMZ_REASON_CAPTION},
        {"The mayor at the shop on Monday. Photograph: Ann Author/Example/Getty",
         SMZ_REASON_CAPTION},
        {"Der Laden am Montag. Foto: Anna Autorin/dpa", SMZ_REASON_CAPTION},
        {"FILE PHOTO: The shop in May", SMZ_REASON_CAPTION},
        {"Image caption, The shop was built in 1931", SMZ_REASON_CAPTION},
        {"Ann Author / AFP", SMZ_REASON_CREDIT},
        {"REUTERS/Ann Author", SMZ_REASON_CAPTION},
        {"https://example.com/a", SMZ_REASON_LINK},
        {"Original url:", SMZ_REASON_LINK},
        {"Source: https://example.com/a", SMZ_REASON_LINK},
        {"READ MORE: Shops in danger", SMZ_REASON_READ_MORE},
        {"Lesen Sie auch: Läden in Gefahr", SMZ_REASON_READ_MORE},
        {"Lire aussi : Les magasins en danger", SMZ_REASON_READ_MORE},
        {"Lea también: Tiendas en peligro", SMZ_REASON_READ_MORE},
        {"Читайте также: Магазины в опасности", SMZ_REASON_READ_MORE},
        {"Scroll down for video", SMZ_REASON_READ_MORE},
        {"Related Articles", SMZ_REASON_READ_MORE},
        {"Share this article", SMZ_REASON_SHARE},
        {"Share", SMZ_REASON_SHARE},
        {"23 Comments", SMZ_REASON_NONE},
        {"Comments (23)", SMZ_REASON_SHARE},
        {"Follow us on Twitter and Instagram.", SMZ_REASON_SHARE},
        {"Sign up for our newsletter to get the best stories of the week.", SMZ_REASON_NEWSLETTER},
        {"Abonnieren Sie unseren Newsletter", SMZ_REASON_NEWSLETTER},
        {"We use cookies to make this site better.", SMZ_REASON_COOKIES},
        {"© 2024 The Example. All rights reserved.", SMZ_REASON_COPYRIGHT},
        {"Copyright 2024 Example Ltd", SMZ_REASON_COPYRIGHT},
        {"This article was amended on 3 May 2024.", SMZ_REASON_CORRECTION},
        {"Media contact: Ann Author, ann@example.com", SMZ_REASON_CONTACT},
        {"ann@example.com", SMZ_REASON_CONTACT},
        {"FOR IMMEDIATE RELEASE", SMZ_REASON_CONTACT},
        {"Tags: shops, roads, villages", SMZ_REASON_TAGS},
        {"#shops #roads", SMZ_REASON_TAGS},
        {"Advertisement", SMZ_REASON_ADVERTISEMENT},
        {"* * *", SMZ_REASON_ORNAMENT},
        {"###", SMZ_REASON_ORNAMENT},
    };

    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        cr_expect_str_eq(smz_reason_name(reason_of(examples[i].text)),
                         smz_reason_name(examples[i].reason), "%s: %s", examples[i].text,
                         smz_reason_name(reason_of(examples[i].text)));
}

Test(furniture, prose_that_begins_like_furniture)
{
    static const char *const prose[] = {
        "By Monday the talks had failed.",
        "By Force of Arms is a novel of 1931.",
        "Read more books, the teacher told her class on the last day of school.",
        "Share prices fell on Tuesday after the bank said that it would close.",
        "Getty Images sued the company in May.",
        "Contact with the ship was lost at noon.",
        "Video killed the radio star, as the song has it.",
        "Source code is text, and text can be read.",
        "Copyright law protects the authors of books for seventy years.",
        "Cookies are baked at 180 degrees for twelve minutes.",
        "Follow the river until you reach the mill.",
        "Subscribers pay ten euros a month, the publisher said.",
        "Published in 1922, the novel was forgotten at once.",
        "Comments by the minister angered his own party.",
        "Photographs show the shop as it was before the war.",
        "Image-based methods are slower than others.",
        "Live music was heard in the streets until dawn.",
        "Updated plans for the bridge were shown to the council on Monday.",
        "Advertisement is the mother of trade, he used to say.",
        "Sign language is taught at two schools.",
        "In May 2024 the shop was closed.",
        "On 3 May he left.",
        "He left Reuters in 2003 and went to work for the AP.",
        "More than 20 people were hurt.",
        "Our code is available at https://example.com/a/long/address/of/a/project.",
        "No part of the county was spared by the storm.",
        "Topics ranged from shops to roads.",
    };

    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++) {
        cr_expect_eq(reason_of(prose[i]), SMZ_REASON_NONE, "%s: %s", prose[i],
                     smz_reason_name(reason_of(prose[i])));
        cr_expect_eq(smz_furniture_sentence(from(prose[i]), true), SMZ_REASON_NONE, "%s", prose[i]);
    }
}

Test(furniture, sentences_inside_prose)
{
    static const example examples[] = {
        {"Scroll down for video .", SMZ_REASON_READ_MORE},
        {"Click here to see the pictures.", SMZ_REASON_READ_MORE},
        {"READ MORE: Why shops close.", SMZ_REASON_READ_MORE},
        {"Sign up for our newsletter here.", SMZ_REASON_NEWSLETTER},
        {"Follow us on Twitter.", SMZ_REASON_SHARE},
        {"All rights reserved.", SMZ_REASON_COPYRIGHT},
        {"The Example's Ann Author contributed to this report.", SMZ_REASON_BYLINE},
        {"...", SMZ_REASON_ORNAMENT},
    };

    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        cr_expect_eq(smz_furniture_sentence(from(examples[i].text), true), examples[i].reason, "%s",
                     examples[i].text);
}

Test(furniture, a_sentence_that_begins_with_furniture_is_suspect_by_itself)
{
    cr_expect_eq(smz_furniture_sentence(from("Scroll down for video ."), false),
                 SMZ_REASON_READ_MORE);
    cr_expect_eq(smz_furniture_sentence(from("Straight to your inbox."), false),
                 SMZ_REASON_NEWSLETTER);
    cr_expect_eq(smz_furniture_sentence(from("* * *"), false), SMZ_REASON_ORNAMENT);
}

/* Longer than any block that is dropped for words inside it. */
#define LONG                                                                                       \
    "The shop in the village will close in May after ninety years, because trade has fallen "      \
    "since "                                                                                       \
    "the new road was opened in the spring of last year, and the next one is eleven miles away, "  \
    "where the bus does not go on Sundays, on holidays or after six. "

Test(layout, stretches_with_words_of_furniture_are_suspect)
{
    static const struct {
        const char *text;
        bool suspect;
    } examples[] = {
        {LONG "It may not be seen again.", false},
        {LONG "Get the news straight to your inbox.", true},
        {LONG "It may have to go (subscribe to our letter for more).", true},
        {LONG "The owner says that those who want to help should sign\n\nup for our course.", true},
    };

    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        lay_out(examples[i].text, SMZ_INPUT_TEXT, false, "");
        cr_assert_eq(layout.stretches.size, 1, "%s", examples[i].text);
        cr_expect_eq(layout.stretches.items[0].suspect < SIZE_MAX, examples[i].suspect, "%s",
                     examples[i].text);
    }
}

Test(furniture, datelines)
{
    /* What is cut off ends where the bar stands. */
    static const char *const cut[] = {
        "LONDON (Reuters) - |The shop closed.",
        "(CNN) -- |The shop closed.",
        "(CNN)|The shop closed.",
        "NEW YORK, March 3 (AP) — |The shop closed.",
        "Berlin (dpa) - |Der Laden schließt.",
        "PARIS — |The shop closed.",
        "MOSCOW, Dec 20 (Xinhua) -- |It closed.",
        "ROMA, 3 mar - (Adnkronos) - |Il negozio.",
        "ST. LOUIS (AP) — |The shop closed.",
        "WASHINGTON, D.C. — |The shop closed.",
        "QUEBEC, Canada -- |The shop closed.",
        "Bangkok, Thailand (CNN) -- |It closed.",
        "Port Example, Exampleland (CNN)|The shop closed.",
        "Port Example (CNN)|\"It is closed,\" she said.",
        "Port Example (CNN) |The shop closed.",
        "Port Example, May 3 (AFP) |Police closed the shop.",
        "ISLAMABAD: |The shop closed.",
        "Berlin/Bonn (Reuters) - |Der Laden.",
        "PORT EXAMPLE (Northern Wire) - |The shop closed.",
        "PORT EXAMPLE, March 14 (Northern Wire) - |The shop closed.",
        "Port Example (Northern Wire) - |The shop closed.",
        "PORT EXAMPLE, May 3, 2024 /Wireservice/ -- |The shop closed.",
        "By. Ann Author. PUBLISHED:. 18:35 EST, 11 January 2014. |The shop closed.",
        "PORT EXAMPLE (pxl) – |Der Laden schließt.",
        "PORT EXAMPLE. |The shop closed.",
        "MALMÖ. |Affären stänger.",
        ("\xE3\x80\x90"
         "町=佐野"
         "\xE3\x80\x91"
         "|店が閉まった。"),
    };
    static const char *const prose[] = {
        "Port Example (pxl) - The shop closed.",
        "EXAMPLE (later) - The shop closed.",
        "THE SHOP. THE BAR.",
        "Example. The shop closed.",
        "\xE3\x80\x90店\xE3\x80\x91",
        "The shop (and the bar) closed.",
        "London - a city of shops - slept.",
        "NASA — the agency — was late.",
        "Ann Author (UFC) - The Fight.",
        "Smith: I closed the shop.",
        "A (B) C.",
        "(The shop) closed.",
        "Port Example (CNN) closed the shop.",
        "Aam Aadmi Party (AAP) Chief Ann Author closed the shop.",
        "Pakistan Tehreek-e-Insaf (PTI) Chairman Ann Author closed the shop.",
        "Agence France-Presse (AFP) Reporters closed the shop.",
        "By now the shop was closed.",
        "COVID-19 — The shop closed.",
        "I — The shop.",
        "Berlin (West) - the name they used then - is gone.",
        "The boat (built 1911) - was sold.",
        ".M",
    };
    smz_reason reason;

    for (size_t i = 0; i < sizeof cut / sizeof *cut; i++) {
        char text[128], *bar;
        strcpy(text, cut[i]);
        bar = strchr(text, '|');
        memmove(bar, bar + 1, strlen(bar));
        cr_expect_eq(smz_furniture_head(from(text), true, &reason), (size_t)(bar - text), "%s: %zu",
                     text, smz_furniture_head(from(text), true, &reason));
    }
    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++)
        cr_expect_eq(smz_furniture_head(from(prose[i]), true, &reason), 0, "%s", prose[i]);
}

Test(furniture, reasons_have_names)
{
    for (int reason = 0; reason < SMZ_REASON_COUNT; reason++) {
        const char *name = smz_reason_name((smz_reason)reason);
        cr_assert_not_null(name);
        cr_assert_str_neq(name, "unknown");
    }
}

/* ---- The tables ------------------------------------------------------------------------- */

Test(furniture_tables, every_pattern_is_found)
{
    static const char *const behind[] = {[SMZ_PATTERN_LABEL] = ":",
                                         [SMZ_PATTERN_WHOLE] = "",
                                         [SMZ_PATTERN_OPEN] = " x",
                                         [SMZ_PATTERN_ANY] = " x"};
    const uint16_t *start = smz_pattern_starts[SMZ_PATTERNS_AT_START];
    const uint16_t *inside = smz_pattern_starts[SMZ_PATTERNS_INSIDE];
    char text[256];

    cr_assert_gt(start[256], 1000);
    cr_assert_gt(inside[256] - inside[0], 40);
    for (size_t i = start[0]; i < start[256]; i++) {
        const smz_pattern *pattern = &smz_patterns[i];
        snprintf(text, sizeof text, "%s%s", smz_furniture_pool + pattern->text,
                 behind[pattern->kind]);
        cr_expect_neq(reason_of(text), SMZ_REASON_NONE, "\"%s\"", text);
    }
    for (size_t i = inside[0]; i < inside[256]; i++) {
        snprintf(text, sizeof text, "Xx yy %s zz", smz_furniture_pool + smz_patterns[i].text);
        cr_expect_eq(reason_of(text), smz_patterns[i].reason, "\"%s\"", text);
    }
}

Test(furniture_tables, every_word_is_found_in_any_case)
{
    size_t found = 0;

    for (uint32_t i = 0; i <= smz_cue_mask; i++) {
        smz_text word = {smz_furniture_pool + smz_cues[i].text, smz_cues[i].size};
        found += word.size > 0;
        if (word.size > 0)
            cr_expect_eq(smz_cue_bits(word), smz_cues[i].bits, "%s", word.data);
    }
    cr_assert_gt(found, 1000);
    cr_assert_eq(smz_cue_bits(SMZ_TEXT("REUTERS")), smz_cue_bits(SMZ_TEXT("reuters")));
    cr_assert(smz_cue_bits(SMZ_TEXT("reuters")) & SMZ_CUE_AGENCY);
    cr_assert_eq(smz_cue_bits(SMZ_TEXT("shop")), 0);
    cr_assert_eq(smz_cue_bits(SMZ_TEXT("")), 0);
    cr_assert_eq(smz_cue_bits(SMZ_TEXT("a-word-longer-than-any-that-the-table-could-have-in-it")),
                 0);
}

/* ---- Looks ------------------------------------------------------------------------------ */

/* Counts are taken of sixty-four bytes at a time: what is counted may stand across two of them. */
Test(layout_look, counts_are_the_same_wherever_a_word_stands)
{
    static const char said[] =
        " one\xe3\x80\x80two.\xe2\x80\x9d\xc2\xa0Three! four?) \xc3\x84ther "
        "www.gate.example \xe6\x9d\xb1\xe4\xba\xac (subscribe to our letter.";

    for (size_t before = 1; before < 140; before++) {
        char text[300];
        smz_look look;
        memset(text, 'a', before);
        memcpy(text + before, said, sizeof said);
        look = smz_look_at(from(text));
        cr_assert_eq(look.words, 13, "%zu", before); /* one is of a script without spaces */
        cr_assert_eq(look.unspaced, 2, "%zu", before);
        cr_assert_eq(look.inner_ends, 2, "%zu", before);
        cr_assert_eq(look.address_bytes, 16, "%zu", before);
        cr_assert_eq(look.inside, before + (size_t)(strstr(said, "subscribe") - said), "%zu",
                     before);
    }
}

Test(layout_look, behind_a_head_is_that_of_the_rest)
{
    static const char *const blocks[] = {
        ("LONDON (Reuters) - The gate was shut. Nobody came; \"Why?\" She asked. (See "
         "www.gate.example) No."),
        "ROM, 3. Mai -- Die T\xc3\xbcr war zu! \xc3\x84rger gab es nicht... Dann kam er,",
        "A. B. C! D? e. F click here to read more about it. The end",
        "\xe6\x9d\xb1\xe4\xba\xac \xe9\x96\x80\xe3\x81\xaf\xe9\x96\x89 The gate. It is:",
        "one  two\ttabs   and . Signs ) Alone",
    };

    for (size_t b = 0; b < sizeof blocks / sizeof *blocks; b++) {
        smz_text block = from(blocks[b]);
        smz_look whole = smz_look_at(block);
        for (size_t at = 1; at < block.size; at++) {
            smz_look rest, found;
            if (((unsigned char)block.data[at] & 0xc0) == 0x80)
                continue;
            rest = smz_look_at((smz_text){block.data + at, block.size - at});
            found = smz_look_behind(&whole, at);
            cr_assert(found.words == rest.words && found.unspaced == rest.unspaced &&
                          found.address_bytes == rest.address_bytes &&
                          found.inner_ends == rest.inner_ends && found.inside == rest.inside,
                      "counts of %s from %zu", blocks[b], at);
            cr_assert(found.first == rest.first && found.terminal == rest.terminal &&
                          found.full_stop == rest.full_stop && found.colon == rest.colon &&
                          found.unended == rest.unended,
                      "ends of %s from %zu", blocks[b], at);
        }
    }
}
