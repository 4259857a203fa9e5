#include <criterion/criterion.h>
#include "headline/valency.h"

static const smz_valency *look_up(const char *word, smz_tag tag)
{
    return smz_valency_of((smz_text){word, strlen(word)}, tag);
}

static uint32_t link_of(const char *word)
{
    return smz_link_of((smz_text){word, strlen(word)});
}

Test(valency, a_verb_asks_for_its_preposition_behind_an_object)
{
    const smz_valency *accused = look_up("accused", SMZ_TAG_VBN);

    cr_assert_not_null(accused);
    cr_expect(accused->object_firm & SMZ_LINK_OF);
    cr_expect(accused->object & SMZ_LINK_OF);
    cr_expect_not(accused->object & link_of("after"));
}

Test(valency, all_forms_of_a_word_ask_for_the_same)
{
    cr_expect_eq(look_up("depends", SMZ_TAG_VBZ), look_up("DEPENDED", SMZ_TAG_VBD));
    cr_expect(look_up("depends", SMZ_TAG_VBZ)->direct_firm & link_of("on"));
    cr_expect_eq(look_up("investigation", SMZ_TAG_NN), look_up("investigations", SMZ_TAG_NNS));
    cr_expect(look_up("investigation", SMZ_TAG_NN)->direct & link_of("into"));
}

Test(valency, infinitives_and_objects_are_told)
{
    cr_expect(look_up("agreed", SMZ_TAG_VBD)->direct & SMZ_LINK_INFINITIVE);
    cr_expect(look_up("harness", SMZ_TAG_VB)->direct & SMZ_VALENCY_OBJECT);
    cr_expect(look_up("dies", SMZ_TAG_VBZ)->direct & SMZ_VALENCY_ALONE);
    cr_expect_not(look_up("dies", SMZ_TAG_VBZ)->direct & SMZ_VALENCY_OBJECT);
}

static const smz_valency *look_up_pair(const char *verb, const char *word, smz_tag tag)
{
    return smz_valency_of_pair((smz_text){verb, strlen(verb)}, SMZ_TAG_VBD,
                               (smz_text){word, strlen(word)}, tag);
}

Test(valency, an_adjective_asks)
{
    cr_assert_not_null(look_up("aware", SMZ_TAG_JJ));
    cr_expect(look_up("aware", SMZ_TAG_JJ)->direct_firm & SMZ_LINK_OF);
    cr_expect_null(look_up("red", SMZ_TAG_JJ));
}

Test(valency, a_pair_asks_for_what_neither_does)
{
    const smz_valency *shed = look_up_pair("shed", "light", SMZ_TAG_NN);

    cr_assert_not_null(shed);
    cr_expect(shed->direct & SMZ_VALENCY_PAIR);
    cr_expect(shed->direct_firm & link_of("on"));
    cr_expect_null(look_up_pair("painted", "light", SMZ_TAG_NN));
    cr_assert_not_null(look_up_pair("hit", "out", SMZ_TAG_RP));
    cr_expect(look_up_pair("hit", "out", SMZ_TAG_IN)->direct_firm & link_of("at"));
    cr_expect_null(look_up_pair("hit", "quickly", SMZ_TAG_RB));
    cr_expect_null(
        smz_valency_of_pair((smz_text){"", 0}, SMZ_TAG_NN, (smz_text){"", 0}, SMZ_TAG_NN));
}

Test(valency, other_words_ask_for_nothing_that_is_known)
{
    cr_expect_null(look_up("quickly", SMZ_TAG_RB));
    cr_expect_null(look_up("zzyzx", SMZ_TAG_NN));
    cr_expect_null(look_up("", SMZ_TAG_NN));
    cr_expect_eq(link_of("zzyzx"), 0);
    cr_expect_eq(link_of(""), 0);
    cr_expect_eq(link_of("notwithstanding"), 0);
    cr_expect_eq(link_of("OF"), (uint32_t)SMZ_LINK_OF);
    cr_expect_eq(link_of("that"), (uint32_t)SMZ_LINK_THAT);
}
