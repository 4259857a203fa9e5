#include <criterion/criterion.h>
#include "headline/collocations.h"

static bool look_up(const char *word, const char *noun, smz_tag tag)
{
    return smz_are_collocation((smz_text){word, strlen(word)}, (smz_text){noun, strlen(noun)}, tag);
}

Test(collocations, adjectives_and_nouns_are_told)
{
    cr_expect(look_up("social", "media", SMZ_TAG_NN));
    cr_expect(look_up("prime", "minister", SMZ_TAG_NN));
    cr_expect(look_up("heart", "attack", SMZ_TAG_NN));
    cr_expect(look_up("general", "election", SMZ_TAG_NN));
}

Test(collocations, plurals_and_capitals_are_the_same)
{
    cr_expect(look_up("human", "rights", SMZ_TAG_NNS));
    cr_expect(look_up("Interest", "Rates", SMZ_TAG_NNPS));
    cr_expect(look_up("CIVIL", "WAR", SMZ_TAG_NNP));
}

Test(collocations, words_that_meet_as_others_do_are_none)
{
    cr_expect_not(look_up("new", "law", SMZ_TAG_NN));
    cr_expect_not(look_up("large", "company", SMZ_TAG_NN));
    cr_expect_not(look_up("forthcoming", "election", SMZ_TAG_NN));
    cr_expect_not(look_up("media", "social", SMZ_TAG_NN));
    cr_expect_not(look_up("zzyzx", "zzyzx", SMZ_TAG_NN));
}

Test(collocations, a_pair_ends_in_a_noun)
{
    cr_expect_not(look_up("heart", "attack", SMZ_TAG_VBP));
    cr_expect_not(look_up("", "", SMZ_TAG_NN));
    cr_expect_not(look_up("social", "medi\xc3\xa9", SMZ_TAG_NN));
}
