/* document/flattened.c: captions, links and notes that were run into a paragraph. */
#include <criterion/criterion.h>
#include <string.h>
#include "document/flattened.h"

#define MOST 64

/* Sentences end at `|`, which is no part of them; returns the reasons, a letter each: c caption, h
 * heading, b byline, - none. */
static const char *reasons_of(const char *marked, const char *language)
{
    static char out[MOST + 1];
    smz_span spans[MOST];
    smz_reason reason[MOST];
    smz_spans all = {.items = spans};
    smz_text text = {marked, strlen(marked)};

    for (size_t at = 0; at < text.size; at++) {
        size_t end = at + strcspn(marked + at, "|");
        cr_assert_lt(all.size, MOST);
        spans[all.size++] = (smz_span){at, end};
        at = end;
    }
    smz_find_flattened(reason, text, &all, smz_lang_find(language), true);
    for (size_t i = 0; i < all.size; i++)
        out[i] = reason[i] == SMZ_REASON_CAPTION   ? 'c'
                 : reason[i] == SMZ_REASON_HEADING ? 'h'
                 : reason[i] == SMZ_REASON_BYLINE  ? 'b'
                                                   : '-';
    out[all.size] = '\0';
    return out;
}

#define FIVE "It rained.|It rained on.|The river rose.|The dam held.|Nobody slept."

static void check(const char *marked, const char *language, const char *expected)
{
    cr_expect_str_eq(reasons_of(marked, language), expected, "%s", marked);
}

Test(flattened, captions_have_labels)
{
    check(FIVE "|Soaked: Ann Lee in her garden.|Knee deep: The square on Monday.|All is dry.", "en",
          "-----cc-");
    check(FIVE "|Soaked: Ann Lee in her garden.|The dam is old.|All is dry.", "en", "--------");
    check(FIVE "|Soaked: Ann Lee in her garden.|Knee deep: The square on Monday.", "en", "-------");
    check(FIVE "|Soaked: Ann Lee in her garden.|Knee deep: The square on Monday.|All is dry.", "de",
          "--------");
}

Test(flattened, labels_open_with_few_function_words)
{
    check(FIVE "|No way out: Ann Lee in her garden.|In the lead: The boat of Bob Ray.|All is dry.",
          "en", "-----cc-");
    check(FIVE "|The plan: Ann Lee leaves town.|His answer: The boat of Bob Ray.|All is dry.", "en",
          "--------");
}

Test(flattened, articles_have_labels_of_their_own)
{
    check("Exclusive: Ann Lee left.|" FIVE "|Soaked: Ann Lee in her garden.|Knee deep: The square.",
          "en", "------cc");
    check("Soaked: Ann Lee in her garden.|" FIVE "|Knee deep: The square.|All is dry.", "en",
          "c-----c-");
}

Test(flattened, texts_made_of_labels_keep_them)
{
    check(FIVE "|Background: Rivers rise in May.|Methods: We measured one.|Results: It rose.", "en",
          "--------");
    check(FIVE "|Revenue: Sales rose by a tenth.|Profit: Net income fell.|All is dry.", "en",
          "--------");
    check(
        "Osby: It rained.|Karsa: It rained on.|Lund: The river rose.|Skar: The dam held.|Riga: All "
        "fled.|Nobody slept.|All is dry.|It held.",
        "en", "--------");
}

Test(flattened, labels_may_be_broken_over_lines)
{
    check(FIVE "|Soaked\nthrough: Ann Lee in her garden.|Knee\ndeep:\nThe square.|All is dry.",
          "en", "-----cc-");
}

Test(flattened, who_speaks_is_no_label)
{
    check(FIVE "|Lee: We lost all of it.|Ray: Nobody came.|Lee: They will.|Ray: So they say.", "en",
          "---------");
    check(FIVE "|Lee: 'We lost it.'|Ray: \"Nobody came.\"|Jo: I left.|Bo: Who did not?", "en",
          "---------");
    check(FIVE
          "|The mayor said it was plain: The dam is old.|This is so: Nobody cares.|All is dry.",
          "en", "--------");
    check(FIVE "|At 10:30 Ann Lee left.|By 11:45 Bob Ray had gone.|All is dry.", "en", "--------");
}

Test(flattened, lines_without_a_full_stop_have_one_behind_a_space)
{
    check(FIVE "|Opinion, the dam must go .|More from the valley .|All is dry.", "en", "-----hh-");
    check(FIVE "|Opinion, why the dam must go before it is too late for the whole valley .|"
               "More from the valley .|All is dry.",
          "en", "-----ch-");
    check(FIVE "|It is said that the dam must go before it is late for the valley .|The dam is "
               "old.|All is dry.",
          "en", "--------");
}

Test(flattened, where_all_full_stops_stand_so_they_say_nothing)
{
    check("It rained .|The river rose .|The dam held .|Nobody slept .|It rained on .|All fled .|A "
          "boat sank .|It rained .",
          "en", "--------");
    check("It rained on the . river.|She went to the . dam.|The river rose.|The dam held .|Nobody "
          "slept.|It rained on .|All fled.|It was dry.",
          "en", "--------");
}

Test(flattened, the_last_lines_may_be_on_the_author)
{
    check(FIVE "|The dam is old.|All is dry.|Ann Lee is a reporter for The Valley.", "en",
          "-------b");
    check("Ann Lee is a reporter for The Valley.|" FIVE "|The dam is old.|All is dry.", "en",
          "--------");
}
