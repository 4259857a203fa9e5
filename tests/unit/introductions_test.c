/* select/introductions.c: who is named in full, and who by half. */
#include "machine.h"

#include <stdio.h>

#include "api/objects.h"
#include "select/introductions.h"

/* Of each sentence the names it has in full, and those it has by half, as the numbers of bits. */
static void check(const char *language, const char *text, const char *whole, const char *half)
{
    machine m = open_text(language, text);
    const smz_doc *doc = &m.document->doc;
    smz_introductions names;
    smz_arena arena;

    smz_arena_init(&arena, NULL, 4096);
    cr_assert_eq(smz_introductions_read(&names, &arena, doc, NULL), SMZ_OK);
    cr_assert_eq(doc->sentence_count, strlen(whole), "%s", text);
    for (uint32_t s = 0; s < doc->sentence_count; s++) {
        cr_expect_eq(names.whole[s], (uint64_t)(whole[s] - '0'), "%s: whole %u", text, s);
        cr_expect_eq(names.half[s], (uint64_t)(half[s] - '0'), "%s: half %u", text, s);
    }
    smz_arena_free(&arena);
    close_machine(&m);
}

Test(introductions, a_name_is_told_in_full_where_it_comes_first)
{
    check("en", "Ann Lee left on Monday. Lee was ill.", "10", "01");
    check("en", "Ann Lee left on Monday. Mrs Lee was ill. Ann Lee is well.", "101", "010");
    check("en", "Ann Lee left on Monday. Bob Ray stayed. Ray and Lee are well.", "120", "003");
    check("en", "Lee left on Monday. Ann Lee was ill.", "00", "00");
    check("en", "Mr Lee left on Monday. Lee was ill.", "00", "00");
}

Test(introductions, what_is_said_both_ways_is_said_in_full)
{
    check("en", "Ann Lee left on Monday. Lee is Ann Lee to all.", "11", "00");
}

Test(introductions, a_name_once_is_nobodys_half)
{
    check("en", "Ann Lee left on Monday. Nobody saw her go.", "00", "00");
}

Test(introductions, where_nouns_have_capitals_there_are_none)
{
    check("de", "Die Polizei fand Anna Lehr am Montag. Lehr war krank.", "00", "00");
}

Test(introductions, more_names_than_bits_are_not_kept)
{
    char text[16384] = "";
    machine m;
    smz_introductions names;
    smz_arena arena;

    for (int i = 0; i < 70; i++)
        sprintf(text + strlen(text), "Then Ann L%c%ce left, and L%c%ce came again. ", 'a' + i / 26,
                'a' + i % 26, 'a' + i / 26, 'a' + i % 26);
    m = open_text("en", text);
    smz_arena_init(&arena, NULL, 4096);
    cr_assert_eq(smz_introductions_read(&names, &arena, &m.document->doc, NULL), SMZ_OK);
    cr_assert_eq(names.whole[63], (uint64_t)1 << 63);
    cr_assert_eq(names.whole[64], 0);
    smz_arena_free(&arena);
    close_machine(&m);
}
