/* What an editor sees: openers, quotations, the signs of sentences, and how sets are mended. */
#include <criterion/criterion.h>

#include <ctype.h>
#include <stdlib.h>
#include "document/openers.h"
#include "document/quotations.h"
#include "select/repair.h"

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

static void assert_sign(const char *text, uint32_t sentence, unsigned expected)
{
    reading r;
    smz_signs signs;

    open_reading(&r, text);
    cr_assert_lt(sentence, r.doc.sentence_count);
    cr_assert_eq(smz_signs_read(&signs, &r.arena, &r.doc, NULL), SMZ_OK);
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

    open_reading(&r,
                 "Jo sat.|All was quiet once.|Gone: The square.|But Ann Lee left.|And it rained.");
    r.doc.sentences[2].aside = SMZ_REASON_CAPTION;
    cr_assert_eq(smz_signs_read(&signs, &r.arena, &r.doc, NULL), SMZ_OK);
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

    open_reading(&r, "Gone: Ann Lee.|She was ill.|But Bob Ray stayed.");
    r.doc.sentences[0].aside = SMZ_REASON_CAPTION;
    cr_assert_eq(smz_signs_read(&signs, &r.arena, &r.doc, NULL), SMZ_OK);
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

    open_reading(&r, "Ann Lee left.|Gone: Ann Lee on Monday.|She was ill.|The line is shut.");
    r.doc.sentences[1].aside = SMZ_REASON_CAPTION;
    cr_assert_eq(smz_signs_read(&signs, &r.arena, &r.doc, NULL), SMZ_OK);
    cr_assert_eq(signs.sign[1], SMZ_SIGN_ASIDE);
    cr_assert_eq(signs.from[2], 0, "the sentence before the caption");
    close_reading(&r);
}

Test(signs, of_what_a_sentence_needs)
{
    reading r;
    smz_signs signs;

    open_reading(&r, "Ann Lee left.|She said: \"No trains run.|Nobody came.\"|The line is shut.");
    cr_assert_eq(smz_signs_read(&signs, &r.arena, &r.doc, NULL), SMZ_OK);
    cr_assert_eq(signs.from[1], 0, "the one before the pronoun");
    cr_assert_eq(signs.to[1], 2, "and the rest of the quotation");
    cr_assert_eq(signs.from[2], 1);
    cr_assert_eq(signs.from[3], 3);
    close_reading(&r);
}

/* ---- Mending ---------------------------------------------------------------------------- */

#define MOST 9

/* Sentences that share no word: each is worth its digit, and costs a word. */
typedef struct table {
    smz_arena arena;
    smz_doc doc;
    smz_matrix matrix;
    smz_gain gain;
    size_t start[MOST + 1];
    uint32_t gram[MOST], value[MOST], length[MOST];
    smz_cost cost[MOST];
    uint16_t sign[MOST];
    uint64_t whole[MOST], half[MOST];
    uint32_t from[MOST], to[MOST];
    uint32_t zero[MOST + 1];
    smz_signs signs;
    smz_sets sets;
    uint32_t order[MOST];
    smz_note note[MOST];
    smz_candidate sentence[MOST];
    smz_repair repair;
} table;

static void open_table(table *t, uint32_t sentences, const uint32_t *value)
{
    *t = (table){.gain = {.sentences = sentences, .grams = sentences}};
    smz_arena_init(&t->arena, NULL, 1 << 14);
    t->gain.start = t->start;
    t->gain.gram = t->gram;
    t->gain.value = t->value;
    t->gain.length = t->length;
    for (uint32_t i = 0; i < sentences; i++) {
        uint32_t place = i;
        t->start[i + 1] = i + 1;
        t->gram[i] = t->from[i] = t->to[i] = i;
        t->value[i] = value[i];
        t->cost[i] = (smz_cost){1, 1, 1};
        t->sentence[i].span = (smz_span){i, i + 1};
        for (; place > 0 && value[i] > value[t->order[place - 1]]; place--)
            t->order[place] = t->order[place - 1];
        t->order[place] = i;
    }
    t->doc = (smz_doc){.sentences = t->sentence, .source.text = SMZ_TEXT("abcdefghi")};
    t->matrix = (smz_matrix){.start = t->zero};
    t->signs = (smz_signs){.sign = t->sign,
                           .unfit = SMZ_SIGN_UNFIT,
                           .from = t->from,
                           .to = t->to,
                           .names = {t->whole, t->half},
                           .lead = SMZ_NO_LEAD};
    cr_assert_eq(smz_sets_make(&t->sets, &t->arena, &t->gain, t->cost, NULL), SMZ_OK);
    t->sets.all = t->sets.room = (smz_cost){SIZE_MAX, SIZE_MAX, SIZE_MAX};
    t->sets.goal = SMZ_GOAL_FIXED;
    t->sets.reference = 1;
    t->repair = (smz_repair){.sets = &t->sets,
                             .signs = &t->signs,
                             .candidate = t->order,
                             .candidates = sentences,
                             .doc = &t->doc,
                             .matrix = &t->matrix,
                             .redundancy = 0.7,
                             .scratch = &t->arena,
                             .note = t->note};
}

static void lean(table *t, uint32_t sentence)
{
    t->sign[sentence] |= SMZ_SIGN_PRONOUN;
    t->from[sentence] = sentence - 1;
}

/* Takes the `most` best sentences, and mends. */
static void mend(table *t, size_t most, double tolerance)
{
    t->sets.most = most;
    t->repair.tolerance = tolerance;
    for (size_t i = 0; i < most; i++)
        smz_sets_add(&t->sets, t->order[i]);
    cr_assert_eq(smz_repair_set(&t->repair, NULL), SMZ_OK);
}

static void assert_set(table *t, const char *expected)
{
    char got[MOST + 1] = "";
    size_t size = 0;

    for (uint32_t i = 0; i < t->gain.sentences; i++)
        if (t->sets.used[i])
            got[size++] = (char)('0' + i);
    cr_assert_str_eq(got, expected);
    cr_assert_eq(size, t->sets.now.size);
    smz_arena_free(&t->arena);
}

#define VALUES(...)                                                                                \
    (sizeof((uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t)), ((const uint32_t[]){__VA_ARGS__})

Test(repair, leaves_a_set_without_flaws_alone)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 80));
    mend(&t, 2, 1);
    cr_assert_eq(t.note[0].why, SMZ_WHY_SCORE);
    assert_set(&t, "02");
}

Test(repair, puts_another_sentence_in_its_place)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 88));
    lean(&t, 2);
    mend(&t, 2, 0.02);
    cr_assert_eq(t.note[3].why, SMZ_WHY_INSTEAD);
    cr_assert_eq(t.note[3].other, 2);
    cr_assert_eq(t.note[2].why, SMZ_WHY_GIVEN_UP);
    cr_assert_eq(t.note[2].sign, SMZ_SIGN_PRONOUN);
    assert_set(&t, "03");
}

Test(repair, never_gives_up_more_than_it_may)
{
    table t;

    open_table(&t, VALUES(100, 10, 90, 86)); /* 186 of 190 is less than 98 of 100 */
    lean(&t, 2);
    mend(&t, 2, 0.02);
    assert_set(&t, "02");
    open_table(&t, VALUES(100, 10, 90, 86));
    lean(&t, 2);
    mend(&t, 2, 0.03);
    assert_set(&t, "03");
}

Test(repair, takes_the_predecessor_along_where_there_is_room)
{
    table t;

    open_table(&t, VALUES(100, 10, 1, 90));
    lean(&t, 3);
    t.sets.goal = SMZ_GOAL_RECALL;
    t.sets.most = 4;
    t.sets.all = t.sets.room = (smz_cost){3, SIZE_MAX, SIZE_MAX};
    t.repair.tolerance = 0.02;
    smz_sets_add(&t.sets, 0);
    smz_sets_add(&t.sets, 3);
    cr_assert_eq(smz_repair_set(&t.repair, NULL), SMZ_OK);
    cr_assert_eq(t.note[2].why, SMZ_WHY_ALONG);
    cr_assert_eq(t.note[2].other, 3);
    assert_set(&t, "023");
}

Test(repair, keeps_a_quotation_whole_or_out)
{
    table t;

    open_table(&t, VALUES(100, 90, 89, 10));
    t.from[1] = t.from[2] = 1;
    t.to[1] = t.to[2] = 2;
    t.sign[1] = t.sign[2] = SMZ_SIGN_QUOTATION;
    mend(&t, 2, 0.06); /* 189 of 190 stays torn, 179 of 190 is whole */
    assert_set(&t, "12");
}

Test(repair, brings_the_lead_back)
{
    table t;

    open_table(&t, VALUES(86, 100, 90));
    t.signs.lead = 0;
    mend(&t, 2, 0.02);
    assert_set(&t, "12");
    open_table(&t, VALUES(86, 100, 90));
    t.signs.lead = 0;
    mend(&t, 2, 0.03); /* 186 of 190 */
    cr_assert_eq(t.note[0].why, SMZ_WHY_LEAD);
    assert_set(&t, "01");
}

Test(repair, lets_somebody_be_introduced)
{
    table t;

    open_table(&t, VALUES(86, 100, 90, 87));
    t.whole[0] = 1;
    t.half[1] = 1;
    mend(&t, 2, 0.03); /* 187 of 190 would be more, but 1 still knows half a name */
    cr_assert_eq(t.note[0].why, SMZ_WHY_NAMES);
    cr_assert_eq(t.note[0].other, 1);
    assert_set(&t, "01");
}

Test(repair, asides_are_not_needed)
{
    table t;

    open_table(&t, VALUES(100, 10, 90));
    t.sign[1] = SMZ_SIGN_ASIDE;
    t.sign[2] = SMZ_SIGN_PRONOUN;
    t.from[2] = 0;
    mend(&t, 2, 0.5);
    assert_set(&t, "02");
}

Test(repair, fills_what_a_budget_has_left)
{
    table t;

    open_table(&t, VALUES(100, 5, 90, 89, 1));
    t.sets.goal = SMZ_GOAL_RECALL;
    t.sets.all = t.sets.room = (smz_cost){4, SIZE_MAX, SIZE_MAX};
    t.cost[2].words = 3;
    t.cost[3].words = 2;
    lean(&t, 2);
    t.sets.most = 9;
    t.repair.tolerance = 0.02;
    smz_sets_add(&t.sets, 0);
    smz_sets_add(&t.sets, 2);
    cr_assert_eq(smz_repair_set(&t.repair, NULL), SMZ_OK);
    cr_assert_eq(t.note[1].why, SMZ_WHY_ROOM, "3 costs less than 2");
    assert_set(&t, "013");
}

Test(repair, candidates_unfit_to_be_read_wait_until_the_others_are_all_in)
{
    table t;

    open_table(&t, VALUES(100, 90, 80));
    t.sign[0] = SMZ_SIGN_QUESTION;
    t.sets.most = 2;
    cr_assert_eq(smz_repair_candidates(t.order, 3, t.note, &t.signs, &t.sets), 2);
    cr_assert_eq(t.order[0], 1);
    cr_assert_eq(t.note[0].why, SMZ_WHY_GIVEN_UP);
    t.order[0] = 0;
    t.order[1] = 1;
    t.order[2] = 2;
    t.sets.most = 3;
    cr_assert_eq(smz_repair_candidates(t.order, 3, t.note, &t.signs, &t.sets), 3);
    smz_arena_free(&t.arena);
}

/* Flaws of a set given as bits, by the definition. */
static unsigned plain_flaws(const table *t, unsigned set)
{
    unsigned flaws = 0;

    for (uint32_t s = 0; s < t->gain.sentences; s++) {
        bool flawed = t->sign[s] & SMZ_SIGN_MARK;
        for (uint32_t need = t->from[s]; need <= t->to[s]; need++)
            flawed = flawed || !(set >> need & 1);
        flaws += (set >> s & 1) && flawed;
    }
    return flaws;
}

/* Random documents of nine sentences against all sets of three: where one without a flaw keeps so
 * much of the best one's worth, it is found. */
Test(repair, finds_a_set_without_flaws_where_there_is_one)
{
    srand(1);
    for (int run = 0; run < 400; run++) {
        table t;
        uint32_t value[MOST];
        unsigned best = 0, fewest = 9, got = 0, keep;
        for (int i = 0; i < MOST; i++)
            value[i] = 900 + (uint32_t)rand() % 200;
        open_table(&t, MOST, value);
        for (uint32_t i = 1; i < MOST; i++)
            if (rand() % 2)
                lean(&t, i);
        t.sign[rand() % MOST] |= SMZ_SIGN_MARK;
        for (unsigned set = 0; set < 1 << MOST; set++) {
            unsigned sum = 0;
            for (unsigned i = 0; i < MOST; i++)
                sum += set >> i & 1 ? value[i] : 0;
            if (__builtin_popcount(set) == 3 && sum > best)
                best = sum;
        }
        keep = best - best / 20; /* what is at the edge is left to rounding */
        for (unsigned set = 0; set < 1 << MOST; set++) {
            unsigned sum = 0;
            for (unsigned i = 0; i < MOST; i++)
                sum += set >> i & 1 ? value[i] : 0;
            if (__builtin_popcount(set) == 3 && sum > keep && plain_flaws(&t, set) < fewest)
                fewest = plain_flaws(&t, set);
        }
        mend(&t, 3, 0.05);
        for (unsigned i = 0; i < MOST; i++)
            got |= (unsigned)t.sets.used[i] << i;
        cr_assert_leq(plain_flaws(&t, got), fewest, "run %d", run);
        cr_assert_geq(t.sets.now.value * 100, best * 95 - 1);
        cr_assert_eq(t.sets.now.size, 3);
        smz_arena_free(&t.arena);
    }
}
