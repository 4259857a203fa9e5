/* What an editor sees: openers, quotations and the signs of sentences. */
#include <criterion/criterion.h>

#include <ctype.h>
#include "document/openers.h"
#include "document/quotations.h"
#include "select/signs.h"

/* ---- Openers ---------------------------------------------------------------------------- */

static unsigned opens(const char *code, const char *sentence)
{
    return smz_how_it_opens((smz_text){sentence, strlen(sentence)}, smz_lang_find(code));
}

Test(openers, pronouns_and_connectives_in_any_case_behind_marks)
{
    cr_assert_eq(opens("en", "He left."), SMZ_OPENER_PRONOUN);
    cr_assert_eq(opens("en", "\"THEY left.\""), SMZ_OPENER_PRONOUN);
    cr_assert_eq(opens("en", "(But nobody saw it.)"), SMZ_OPENER_CONNECTIVE | SMZ_OPENER_CONTRAST);
    cr_assert_eq(opens("en", "Hector left."), 0, "no word of the list");
    cr_assert_eq(opens("en", "It's late."), SMZ_OPENER_PRONOUN, "what stands before an apostrophe");
    cr_assert_eq(opens("en", "It\u2019s late."), SMZ_OPENER_PRONOUN);
    cr_assert_eq(opens("en", ""), 0);
    cr_assert_eq(opens("en", "1,200 left."), 0);
}

Test(openers, phrases_are_read_word_by_word)
{
    cr_assert_eq(opens("en", "For example, nobody left."), SMZ_OPENER_CONNECTIVE);
    cr_assert_eq(opens("en", "For years nobody left."), 0, "the phrase does not go on so");
    cr_assert_eq(opens("en", "For"), 0);
    cr_assert_eq(opens("en", "The move comes late."), SMZ_OPENER_CONNECTIVE);
    cr_assert_eq(opens("en", "The move cost a million."), 0);
    cr_assert_eq(opens("en", "Here\u2019s what we know."), SMZ_OPENER_TEASER);
    cr_assert_eq(opens("en", "Here's Johnny."), 0);
}

Test(openers, labels_are_teasers_before_a_colon)
{
    cr_assert_eq(opens("en", "Watch: the boat sinks."), SMZ_OPENER_TEASER);
    cr_assert_eq(opens("en", "Watch makers fear the strong franc."), 0);
}

Test(openers, are_those_of_the_language)
{
    cr_assert_eq(opens("de", "Er ging."), SMZ_OPENER_PRONOUN);
    cr_assert_eq(opens("de", "He ging."), 0);
    cr_assert_eq(opens("fr", "C\u2019est tout."), SMZ_OPENER_PRONOUN);
    cr_assert_eq(opens("no", "Men ingen kom."), SMZ_OPENER_CONNECTIVE | SMZ_OPENER_CONTRAST);
    cr_assert_eq(opens("fr", "Et personne ne vint."), SMZ_OPENER_CONNECTIVE);
    cr_assert_eq(opens("tr", "Bu yüzden gitti."), SMZ_OPENER_PRONOUN | SMZ_OPENER_CONNECTIVE);
    cr_assert_eq(opens("ja", "He left."), 0, "no list");
    cr_assert_eq(smz_how_it_opens(SMZ_TEXT("He left."), SMZ_LANG_UNKNOWN), 0);
}

Test(openers, long_words_are_in_no_list)
{
    char word[4096];

    memset(word, 'a', sizeof word);
    cr_assert_eq(smz_how_it_opens((smz_text){word, sizeof word}, smz_lang_find("en")), 0);
}

Test(openers, he_said_and_said_he)
{
    smz_lang en = smz_lang_find("en");

    cr_assert(smz_nobody_said(SMZ_TEXT("\"No,\" he said."), 5, en));
    cr_assert(smz_nobody_said(SMZ_TEXT("\"No,\" said she."), 5, en));
    cr_assert_not(smz_nobody_said(SMZ_TEXT("\"No,\" said Ann."), 5, en));
    cr_assert_not(smz_nobody_said(SMZ_TEXT("\"No,\" he left."), 5, en));
    cr_assert_not(smz_nobody_said(SMZ_TEXT("\"No,\""), 5, en));
}

/* ---- Documents -------------------------------------------------------------------------- */

/* A text whose sentences end at `|`, or at a line break, which ends the paragraph as well: the
 * stage that splits sentences keeps short quotations together. */
typedef struct reading {
    smz_arena arena;
    smz_doc doc;
} reading;

static void add_tokens(smz_doc *doc, smz_candidate *sentence)
{
    const char *data = doc->source.text.data;

    sentence->first_token = doc->token_count;
    for (size_t at = sentence->span.start; at < sentence->span.end; at++) {
        bool first = at == sentence->span.start || data[at - 1] == ' ';
        if (first && isalpha((unsigned char)data[at]))
            doc->tokens[doc->token_count++] =
                (smz_token){.start = at,
                            .length = 1,
                            .flags = isupper((unsigned char)data[at]) ? SMZ_TOKEN_CAPITAL : 0};
    }
    sentence->tokens = doc->token_count - sentence->first_token;
}

static void open_reading(reading *r, const char *text)
{
    size_t size = strlen(text);

    *r = (reading){.doc.language = smz_lang_find("en")};
    smz_arena_init(&r->arena, NULL, 1 << 16);
    r->doc.source.text = (smz_text){text, size};
    r->doc.sentences = SMZ_NEW0(&r->arena, smz_candidate, size);
    r->doc.tokens = SMZ_NEW0(&r->arena, smz_token, size);
    r->doc.terms = SMZ_NEW0(&r->arena, smz_term, 1); /* every word's */
    r->doc.term_count = 1;
    for (size_t at = 0; at < size; at++) {
        smz_candidate *sentence = &r->doc.sentences[r->doc.sentence_count++];
        sentence->opens_paragraph = at == 0 || text[at - 1] == '\n';
        sentence->span.start = at;
        at += strcspn(text + at, "|\n");
        sentence->span.end = at;
        sentence->words = 9; /* none is short */
        add_tokens(&r->doc, sentence);
    }
}

static void close_reading(reading *r)
{
    smz_arena_free(&r->arena);
}

/* ---- Quotations ------------------------------------------------------------------------- */

/* Of each sentence a character: the letter of the quotation it shares with others, `?` for a mark
 * without its other one, `"` for a quotation of nobody, `.` for none. */
static void assert_quotations(const char *text, const char *expected)
{
    reading r;
    smz_quotations q;
    char got[64] = "";

    open_reading(&r, text);
    cr_assert_eq(smz_quotations_read(&q, &r.arena, &r.doc, NULL), SMZ_OK);
    cr_assert_lt(r.doc.sentence_count, sizeof got);
    for (uint32_t s = 0; s < r.doc.sentence_count; s++)
        got[s] = q.torn[s]             ? '?'
                 : q.from[s] < q.to[s] ? (char)('a' + q.from[s])
                 : q.alone[s]          ? '"'
                                       : '.';
    cr_assert_str_eq(got, expected, "%s: %s", text, got);
    close_reading(&r);
}

Test(quotations, run_over_the_sentences_between_their_marks)
{
    assert_quotations("It held.|\"We were lucky.|It rained,\" said Ann Lee.|Nobody came.", ".bb.");
    assert_quotations("It held.|\u201cWe were lucky.|It was close.|It rained,\u201d said Ann.|No.",
                      ".bbb.");
    assert_quotations("It held.|'We were lucky.|It rained,' said Ann Lee.|Nobody came.", ".bb.");
    assert_quotations("It held.|\u00bbWe were lucky.|It rained\u00ab, said Ann.|Nobody.", ".bb.");
    assert_quotations("It held.|\u00ab We were lucky.|It rained \u00bb, said Ann.|Nobody.", ".bb.");
    assert_quotations("It held.|\u201eWe were lucky.|It rained\u201c, said Ann.|Nobody.", ".bb.");
}

Test(quotations, that_end_with_their_sentence_bind_nothing)
{
    assert_quotations("\"We were lucky,\" said Ann Lee.|The \"old\" dam held.", "..");
    assert_quotations("The drivers' union met.|It was the workers' first strike.", "..");
    assert_quotations("The 'pink bus' came.|Ann Lee called it 'odd', but rode in it.", "..");
    assert_quotations("He is 6'2\" tall.|The board was 12\" wide.", "..");
}

Test(quotations, whose_other_mark_is_missing)
{
    assert_quotations("It held.|\"We were lucky.|Nobody was hurt.", ".?.");
    assert_quotations("It held.|We were lucky,\" said Ann Lee.|Nobody was hurt.", ".?.");
    assert_quotations("\"One.|Two.|Three.|Four.|Five.|Six.|Seven.|Eight.|Nine.|Ten,\" said Ann.",
                      "?........?");
    assert_quotations("\"We were lucky.|\"It rained,\" said Ann Lee.", "?.");
}

Test(quotations, go_on_in_a_paragraph_that_opens_them_again)
{
    assert_quotations("It held.\n\"We were lucky.\n\"It rained,\" said Ann Lee.\nIt is old.",
                      ".bb.");
    assert_quotations("It held.\n\"We were lucky.\nIt is old.", ".?.");
    assert_quotations("It held.\n'We were lucky.\nIt is old, they say.' No.", ".?.");
    assert_quotations("It held.\n'We were lucky.\n'It rained,' said Ann Lee.\nIt is old.", ".bb.");
    assert_quotations("It held.\n'Tis the season.\nIt is old.", "...");
    assert_quotations("It held.\nRock 'n roll.\nIt is old, they say.' No.", "...");
}

Test(quotations, without_a_word_beside_them_name_nobody)
{
    assert_quotations("Ann Lee was glad.|\"We were lucky.\"|The dam held.", ".\".");
    assert_quotations("Ann Lee was glad.|\"We were lucky,\" she said.|The dam held.", "...");
}

/* ---- Signs ------------------------------------------------------------------------------ */

/* No sentence is an aside. */
#define NO_ASIDE UINT32_MAX

static void open_signs(reading *r, smz_signs *signs, const char *text, uint32_t aside)
{
    open_reading(r, text);
    if (aside != NO_ASIDE)
        r->doc.sentences[aside].aside = SMZ_REASON_CAPTION;
    cr_assert_eq(smz_signs_read(signs, &r->arena, &r->doc, NULL), SMZ_OK);
}

static void assert_sign(const char *text, uint32_t sentence, unsigned expected)
{
    reading r;
    smz_signs signs;

    open_signs(&r, &signs, text, NO_ASIDE);
    cr_assert_lt(sentence, r.doc.sentence_count);
    cr_assert_eq(signs.sign[sentence], expected, "%s: %u", text, signs.sign[sentence]);
    close_reading(&r);
}

Test(signs, of_each_kind)
{
    assert_sign("Ann Lee left.|She was ill.", 1, SMZ_SIGN_PRONOUN);
    assert_sign("She left.|Ann Lee was ill.", 0, 0);
    assert_sign("Ann Lee left.|But nobody saw her.", 1, SMZ_SIGN_CONNECTIVE);
    assert_sign("Ann Lee left.|But nobody saw her.", 0, SMZ_SIGN_SETUP);
    assert_sign("Ann Lee left.|\"No trains run,\" she said.", 1, SMZ_SIGN_SPEAKER);
    assert_sign("Ann Lee left.|No trains run today, she said.", 1, SMZ_SIGN_SPEAKER);
    assert_sign("Ann Lee left.|For Bob Ray no trains run, he said.", 1, 0);
    assert_sign("Ann Lee left.|\"No trains run.\"", 1, SMZ_SIGN_SPEAKER);
    assert_sign("Ann Lee left.|Who drove the train?", 1, SMZ_SIGN_QUESTION);
    assert_sign("Ann Lee left.|\"Who drove?\" asked Bob Ray.", 1, 0);
    assert_sign("Ann Lee left.|Scroll down to see how.", 1, SMZ_SIGN_TEASER);
    assert_sign("Ann Lee left.|\"No trains run.|Nobody came,\" said Bob Ray.", 1,
                SMZ_SIGN_QUOTATION);
    assert_sign("Ann Lee left.|\"No trains run.", 1, SMZ_SIGN_MARK);
    assert_sign("Ann Lee left.|'No trains run.", 1, SMZ_SIGN_MARK);
    assert_sign("Ann Lee left.|Bob Ray said: 'No trains run.", 1, SMZ_SIGN_MARK);
    assert_sign("Ann Lee left.|Rock 'n roll is dead.", 1, 0);
    assert_sign("Ann Lee left.|'No trains run,' said Bob Ray.", 1, 0);
}

Test(signs, torn_sentences_are_those_unlike_the_others)
{
    assert_sign("Ann Lee left.|Bob Ray stayed.|The train stood.|Jiri Stabl, a spokesman for", 3,
                SMZ_SIGN_TORN);
    assert_sign("one has no mark\ntwo has none\nthree", 1, 0);
}

Test(signs, of_what_is_no_sentence)
{
    assert_sign("Ann Lee left.|Bob Ray stayed.|Jo sat.|, called the Example, shut.", 3,
                SMZ_SIGN_TORN);
    assert_sign("Ann Lee left.|Bob Ray stayed.|Jo sat.|ple of the town shut it.", 3, SMZ_SIGN_TORN);
    assert_sign("Ann Lee left.|Bob Ray (left) stayed.", 1, SMZ_SIGN_PICTURE);
    assert_sign("Ann Lee left.|Bob Ray (pictured with Jo) stayed.", 1, SMZ_SIGN_PICTURE);
    assert_sign("Ann Lee left.|Bob Ray (far right) stayed.", 1, SMZ_SIGN_PICTURE);
    assert_sign("Ann Lee left.|Bob Ray (left, right and centre) stayed.", 1, 0);
    assert_sign("Ann Lee left.|Bob Ray (left-wing) stayed.", 1, 0);
    assert_sign("Ann Lee left.|Bob Ray (pictured-to-be) stayed.", 1, 0);
}

Test(signs, what_is_taken_back_needs_what_takes_it_back)
{
    reading r;
    smz_signs signs;

    open_signs(&r, &signs,
               "Jo sat.|All was quiet once.|Gone: The square.|But Ann Lee left.|And it rained.", 2);
    cr_assert_eq(signs.sign[1], SMZ_SIGN_SETUP);
    cr_assert_eq(signs.to[1], 3, "the sentence behind the caption");
    cr_assert_eq(signs.from[3], 1);
    cr_assert_eq(signs.sign[3] & SMZ_SIGN_SETUP, 0, "and takes nothing back");
    close_reading(&r);
}

Test(signs, captions_open_no_text)
{
    reading r;
    smz_signs signs;

    open_signs(&r, &signs, "Gone: Ann Lee.|She was ill.|But Bob Ray stayed.", 0);
    cr_assert(!signs.opens[0] && signs.opens[1] && !signs.opens[2]);
    cr_assert_eq(signs.sign[1], SMZ_SIGN_SETUP, "it leans on nothing");
    cr_assert_eq(signs.from[1], 1);
    close_reading(&r);
}

Test(signs, nobody_leans_on_another_text)
{
    reading r;
    smz_signs signs;

    open_reading(&r, "Ann Lee left.|Gone: Ann Lee.|She was ill.|But Bob Ray stayed.");
    r.doc.sentences[1].aside = SMZ_REASON_CAPTION;
    for (uint32_t s = 1; s < r.doc.sentence_count; s++)
        r.doc.sentences[s].first = 1;
    cr_assert_eq(smz_signs_read(&signs, &r.arena, &r.doc, NULL), SMZ_OK);
    cr_assert_eq(signs.sign[0], 0);
    cr_assert_eq(signs.from[2], 2);
    cr_assert_eq(signs.from[3], 2);
    close_reading(&r);
}

Test(signs, asides_are_nobodys_neighbours)
{
    reading r;
    smz_signs signs;

    open_signs(&r, &signs, "Ann Lee left.|Gone: Ann Lee on Monday.|She was ill.|The line is shut.",
               1);
    cr_assert_eq(signs.sign[1], SMZ_SIGN_ASIDE);
    cr_assert_eq(signs.from[2], 0, "the sentence before the caption");
    close_reading(&r);
}

Test(signs, of_what_a_sentence_needs)
{
    reading r;
    smz_signs signs;

    open_signs(&r, &signs,
               "Ann Lee left.|She said: \"No trains run.|Nobody came.\"|The line is shut.",
               NO_ASIDE);
    cr_assert_eq(signs.from[1], 0, "the one before the pronoun");
    cr_assert_eq(signs.to[1], 2, "and the rest of the quotation");
    cr_assert_eq(signs.from[2], 1);
    cr_assert_eq(signs.from[3], 3);
    close_reading(&r);
}
