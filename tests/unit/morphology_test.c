#include <criterion/criterion.h>
#include "headline/morphology.h"

static smz_text text_of(const char *string)
{
    return (smz_text){string, strlen(string)};
}

static void expect_lemma(const char *word, smz_tag tag, const char *lemma)
{
    smz_word_form out;

    cr_expect(smz_lemmatize(&out, text_of(word), tag));
    cr_expect(smz_text_equal((smz_text){out.data, out.size}, text_of(lemma)),
              "%s/%s is %s, not %.*s", word, smz_tag_name(tag), lemma, (int)out.size, out.data);
}

static void expect_form(const char *lemma, smz_tag tag, const char *form)
{
    smz_word_form out;

    cr_expect(smz_inflect(&out, text_of(lemma), tag));
    cr_expect(smz_text_equal((smz_text){out.data, out.size}, text_of(form)),
              "%s as %s is %s, not %.*s", lemma, smz_tag_name(tag), form, (int)out.size, out.data);
}

/* third person, present participle, past, past participle */
static const char *const verbs[][5] = {
    {"be", "is", "being", "was", "been"},
    {"have", "has", "having", "had", "had"},
    {"do", "does", "doing", "did", "done"},
    {"go", "goes", "going", "went", "gone"},
    {"say", "says", "saying", "said", "said"},
    {"make", "makes", "making", "made", "made"},
    {"stop", "stops", "stopping", "stopped", "stopped"},
    {"hope", "hopes", "hoping", "hoped", "hoped"},
    {"hop", "hops", "hopping", "hopped", "hopped"},
    {"visit", "visits", "visiting", "visited", "visited"},
    {"unite", "unites", "uniting", "united", "united"},
    {"create", "creates", "creating", "created", "created"},
    {"treat", "treats", "treating", "treated", "treated"},
    {"offer", "offers", "offering", "offered", "offered"},
    {"refer", "refers", "referring", "referred", "referred"},
    {"agree", "agrees", "agreeing", "agreed", "agreed"},
    {"dye", "dyes", "dyeing", "dyed", "dyed"},
    {"die", "dies", "dying", "died", "died"},
    {"carry", "carries", "carrying", "carried", "carried"},
    {"stay", "stays", "staying", "stayed", "stayed"},
    {"panic", "panics", "panicking", "panicked", "panicked"},
    {"quiz", "quizzes", "quizzing", "quizzed", "quizzed"},
    {"focus", "focuses", "focusing", "focused", "focused"},
    {"catch", "catches", "catching", "caught", "caught"},
    {"veto", "vetoes", "vetoing", "vetoed", "vetoed"},
    {"undergo", "undergoes", "undergoing", "underwent", "undergone"},
    {"re-elect", "re-elects", "re-electing", "re-elected", "re-elected"},
    {"broadcast", "broadcasts", "broadcasting", "broadcast", "broadcast"},
    {"charge", "charges", "charging", "charged", "charged"},
    {"sing", "sings", "singing", "sang", "sung"},
};

Test(morphology, verbs_go_both_ways)
{
    static const smz_tag tags[] = {SMZ_TAG_VBZ, SMZ_TAG_VBG, SMZ_TAG_VBD, SMZ_TAG_VBN};

    for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++)
        for (size_t f = 0; f < 4; f++) {
            expect_form(verbs[v][0], tags[f], verbs[v][f + 1]);
            expect_lemma(verbs[v][f + 1], tags[f], verbs[v][0]);
        }
}

Test(morphology, clitics_and_second_forms_have_lemmas)
{
    expect_lemma("were", SMZ_TAG_VBD, "be");
    expect_lemma("Are", SMZ_TAG_VBP, "be");
    expect_lemma("'re", SMZ_TAG_VBP, "be");
    expect_lemma("\xe2\x80\x99s", SMZ_TAG_VBZ, "be");
    expect_lemma("'d", SMZ_TAG_MD, "would");
    expect_lemma("'d", SMZ_TAG_VBD, "have");
    expect_lemma("wo", SMZ_TAG_MD, "will");
    expect_lemma("gotten", SMZ_TAG_VBN, "get");
    expect_lemma("traveled", SMZ_TAG_VBD, "travel");
    expect_lemma("travelled", SMZ_TAG_VBD, "travel");
    expect_form("be", SMZ_TAG_VBP, "are");
    expect_form("have", SMZ_TAG_VBP, "have");
}

Test(morphology, the_tag_decides)
{
    expect_lemma("found", SMZ_TAG_VBD, "find");
    expect_lemma("found", SMZ_TAG_VB, "found");
    expect_lemma("lay", SMZ_TAG_VBD, "lie");
    expect_lemma("Talks", SMZ_TAG_NNS, "talk");
    expect_lemma("Hundred", SMZ_TAG_JJ, "hundred");
}

Test(morphology, nouns_go_both_ways)
{
    static const char *const nouns[][2] = {
        {"woman", "women"},   {"city", "cities"},  {"day", "days"},   {"church", "churches"},
        {"virus", "viruses"}, {"house", "houses"}, {"life", "lives"}, {"talk", "talks"}};

    for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++) {
        expect_lemma(nouns[n][1], SMZ_TAG_NNS, nouns[n][0]);
        expect_form(nouns[n][0], SMZ_TAG_NNS, nouns[n][1]);
    }
}

Test(morphology, what_is_no_plain_word_is_refused)
{
    static const char *const words[] = {"", "na\xc3\xafve", "5th", "a b"};
    char longest[SMZ_WORD_FORM_MOST + 1];
    smz_word_form out;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        cr_expect_not(smz_lemmatize(&out, text_of(words[i]), SMZ_TAG_VBD));
        cr_expect_not(smz_inflect(&out, text_of(words[i]), SMZ_TAG_VBZ));
        cr_expect(out.size == 0);
    }
    memset(longest, 'e', sizeof longest);
    cr_expect_not(smz_lemmatize(&out, (smz_text){longest, sizeof longest}, SMZ_TAG_VBZ));
    cr_expect(smz_inflect(&out, (smz_text){longest, SMZ_WORD_FORM_MOST}, SMZ_TAG_VBG));
    cr_expect_not(smz_inflect(&out, text_of("run"), SMZ_TAG_JJ));
}

/* Any letters in, a word out that is no longer than there is room for. */
Test(morphology, no_word_is_too_odd)
{
    static const char *const odd[] = {"-", "s", "ed", "ing", "'", "es", "ies", "a-", "-ed", "bed"};

    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        for (smz_tag tag = SMZ_TAG_NONE; tag < SMZ_TAG_COUNT; tag++) {
            smz_word_form out;
            cr_expect(smz_lemmatize(&out, text_of(odd[i]), tag) && out.size <= sizeof out.data);
            smz_inflect(&out, text_of(odd[i]), tag);
            cr_expect(out.size <= sizeof out.data);
        }
}
