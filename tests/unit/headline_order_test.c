/* headline/expect.c, rank.c and headline.c: which words a headline is expected to hold, and which
 * candidate stands first. */
#include <stdio.h>
#include "api/objects.h"
#include "headline/expect.h"
#include "headline/losses.h"
#include "headline/rank.h"
#include "machine.h"

#define STORY                                                                                      \
    "The old ferry sank near Osby on Monday. A crane lifted the ferry out of the harbour. "        \
    "Divers had looked for the ferry all night."

typedef struct fixture {
    machine m;
    smz_arena arena;
    smz_arena scratch;
    smz_clause clause;
} fixture;

static const smz_doc *doc_of(const fixture *f)
{
    return &f->m.document->doc;
}

static fixture open(const char *text, uint32_t sentence)
{
    fixture f = {.m = open_text("en", text)};
    bool parsed;

    smz_arena_init(&f.arena, NULL, 1 << 16);
    smz_arena_init(&f.scratch, NULL, 1 << 16);
    cr_assert_eq(
        smz_clause_make(&f.clause, &parsed, &f.arena, &f.scratch, doc_of(&f), sentence, NULL),
        SMZ_OK);
    cr_assert(parsed);
    smz_expect_words(&f.clause, doc_of(&f));
    return f;
}

static void end(fixture *f)
{
    smz_arena_free(&f->arena);
    smz_arena_free(&f->scratch);
    close_machine(&f->m);
}

static uint32_t find(const fixture *f, const char *word)
{
    for (uint32_t i = 0; i < f->clause.lexemes.size; i++)
        if (smz_lexeme_is(&f->clause, i, word))
            return i;
    cr_assert_fail("'%s' is not there", word);
    return 0;
}

static double chance(const fixture *f, const char *word)
{
    return (double)smz_clause_at(&f->clause, find(f, word))->chance;
}

/* ---- Words ------------------------------------------------------------------------------ */

Test(headline_order, what_the_story_repeats_is_likelier_than_what_it_says_once)
{
    fixture f = open(STORY, 1);

    cr_expect_gt(chance(&f, "ferry"), chance(&f, "harbour"));
    cr_expect_gt(chance(&f, "ferry"), chance(&f, "the"));
    end(&f);
}

Test(headline_order, words_of_the_first_sentence_are_likelier)
{
    fixture first = open(STORY, 0), second = open(STORY, 1);

    cr_expect_gt(chance(&first, "ferry"), chance(&second, "ferry"));
    end(&first);
    end(&second);
}

Test(headline_order, chances_are_chances_and_marks_have_none)
{
    fixture f = open(STORY, 0);

    cr_expect_eq(chance(&f, "."), 0);
    for (uint32_t i = 0; i < f.clause.lexemes.size; i++) {
        double p = (double)smz_clause_at(&f.clause, i)->chance;
        cr_expect(p >= 0 && p < 1);
        cr_expect(smz_is_punctuation(smz_clause_at(&f.clause, i)) || p > 0);
    }
    end(&f);
}

Test(headline_order, a_sentence_may_have_all_of_its_words_and_hardly_another)
{
    static const char *const own[] = {"a",   "crane", "Crane",   "LIFTED", "the", "ferry",
                                      "out", "of",    "harbour", ".",      "A",   "Of"};
    static const char *const others[] = {"only",   "than", "then",  "those", "an",     "unless",
                                         "craned", "to",   "until", "since", "before", "every"};
    fixture f = open(STORY, 1);
    size_t taken_for = 0;

    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        cr_expect(smz_may_have(&f.clause, own[i]), "%s", own[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        taken_for += smz_may_have(&f.clause, others[i]);
    /* Of "craned" too little is looked at. */
    cr_expect_eq(taken_for, 1);
    cr_expect(smz_may_have_any(&f.clause, (const char *const[]){"only", "out"}, 2));
    cr_expect_not(smz_may_have_any(&f.clause, others, 2));
    end(&f);
}

Test(headline_order, features_tell_repetition_and_place)
{
    fixture f = open(STORY, 1);
    double x[SMZ_CHANCE_FEATURE_COUNT];

    smz_chance_features(x, &f.clause, doc_of(&f), find(&f, "ferry"));
    cr_expect_eq(x[SMZ_CHANCE_REPEATED], 1);
    cr_expect_eq(x[SMZ_CHANCE_SHARE], 1);
    cr_expect_eq(x[SMZ_CHANCE_THROUGHOUT], 1);
    cr_expect_eq(x[SMZ_CHANCE_SECOND], 1);
    smz_chance_features(x, &f.clause, doc_of(&f), find(&f, "harbour"));
    cr_expect_eq(x[SMZ_CHANCE_REPEATED], 0);
    cr_expect_eq(x[SMZ_CHANCE_COUNT], 0);
    cr_expect_eq(x[SMZ_CHANCE_EARLY], 0);
    smz_chance_features(x, &f.clause, doc_of(&f), find(&f, "the"));
    cr_expect_eq(x[SMZ_CHANCE_STOP], 1);
    cr_expect_eq(x[SMZ_CHANCE_REPEATED], 0);
    end(&f);
}

/* ---- Candidates ------------------------------------------------------------------------- */

Test(headline_order, an_unlikely_word_costs_and_a_likely_one_pays)
{
    fixture f = open(STORY, 1);
    smz_cut cut;
    double both, likely;

    cr_assert(smz_cut_make(&cut, &f.arena, &f.clause.lexemes, false));
    cr_expect_eq(smz_expected_f1(&cut), 0);
    cut.keep[find(&f, "crane")] = cut.keep[find(&f, "ferry")] = true;
    likely = smz_expected_f1(&cut);
    cr_expect_gt(likely, 0);
    cut.keep[find(&f, ".")] = true;
    cr_expect_eq(smz_expected_f1(&cut), likely);
    cut.keep[find(&f, "a")] = true;
    both = smz_expected_f1(&cut);
    cut.keep[find(&f, "ferry")] = false;
    cr_expect_lt(smz_expected_f1(&cut), both);
    end(&f);
}

Test(headline_order, a_speaker_behind_counts)
{
    fixture f = open(STORY, 0);
    smz_cut cut;
    double before;

    cr_assert(smz_cut_make(&cut, &f.arena, &f.clause.lexemes, false));
    cut.keep[find(&f, "sank")] = true;
    before = smz_expected_f1(&cut);
    cut.after = find(&f, "ferry");
    cut.after_end = cut.after + 1;
    cr_expect_gt(smz_expected_f1(&cut), before);
    end(&f);
}

Test(headline_order, expected_words_and_readers_both_move_the_score)
{
    double plain[SMZ_RANK_COUNT] = {[SMZ_RANK_BIAS] = 1}, other[SMZ_RANK_COUNT];

    memcpy(other, plain, sizeof other);
    other[SMZ_RANK_EXPECTED] = 1;
    cr_expect_gt(smz_headline_score(other), smz_headline_score(plain));
    memcpy(other, plain, sizeof other);
    /* Which real headlines say nothing of, but readers. */
    other[SMZ_RANK_PAST] = 1;
    cr_expect_lt(smz_headline_score(other), smz_headline_score(plain));
}

/* ---- What is lost ----------------------------------------------------------------------- */

/* Fills the features of what is kept but for the words from `first` to `last`. */
static void lose(double *out, fixture *f, const char *first, const char *last)
{
    smz_cut cut;
    uint32_t end = find(f, last) + 1;

    memset(out, 0, SMZ_RANK_COUNT * sizeof *out);
    cr_assert(smz_cut_make(&cut, &f->arena, &f->clause.lexemes, false));
    for (uint32_t i = 0; i < f->clause.lexemes.size; i++)
        cut.keep[i] = i < find(f, first) || i >= end;
    smz_headline_losses(out, &cut, &f->clause);
}

Test(headline_order, a_bare_object_at_the_end_costs)
{
    double x[SMZ_RANK_COUNT];
    fixture f = open("Mara Lind backs the plan for a harbour in Osby.", 0);

    lose(x, &f, "for", "Osby");
    cr_expect_eq(x[SMZ_RANK_BARE_END], 1);
    lose(x, &f, "in", "Osby");
    cr_expect_eq(x[SMZ_RANK_BARE_END], 0);
    lose(x, &f, ".", ".");
    cr_expect_eq(x[SMZ_RANK_BARE_END], 0);
    end(&f);
}

Test(headline_order, an_end_before_an_event_pays)
{
    double x[SMZ_RANK_COUNT];
    fixture f = open("Mara Lind left the council of Osby after a vote in the harbour.", 0);

    lose(x, &f, "after", "harbour");
    cr_expect_eq(x[SMZ_RANK_BEFORE_EVENT], 1);
    lose(x, &f, "in", "harbour");
    cr_expect_eq(x[SMZ_RANK_BEFORE_EVENT], 0);
    end(&f);
}

Test(headline_order, a_preposition_behind_what_was_left_out_costs)
{
    double x[SMZ_RANK_COUNT];
    fixture f = open("The council postponed the new vote in Osby after a fire.", 0);

    lose(x, &f, "new", "vote");
    cr_expect_eq(x[SMZ_RANK_GAP], 1);
    lose(x, &f, "after", "fire");
    cr_expect_eq(x[SMZ_RANK_GAP], 0);
    end(&f);
}

Test(headline_order, a_sentence_without_names_costs)
{
    double x[SMZ_RANK_COUNT];
    fixture f = open("A court in Osby fined a sailor.", 0);

    lose(x, &f, "in", "Osby");
    cr_expect_eq(x[SMZ_RANK_NAMELESS], 0);
    end(&f);
    f = open("A court fined a sailor.", 0);
    lose(x, &f, ".", ".");
    cr_expect_eq(x[SMZ_RANK_NAMELESS], 1);
    cr_expect_eq(x[SMZ_RANK_SHORT_SUBJECT], 1);
    end(&f);
}

Test(headline_order, a_document_that_asks_is_known)
{
    fixture f = open("The ferry sank. But why did it sink? Nobody knows.", 0);

    cr_expect(smz_document_asks(doc_of(&f)));
    end(&f);
    f = open(STORY, 0);
    cr_expect_not(smz_document_asks(doc_of(&f)));
    end(&f);
}

/* ---- The pool --------------------------------------------------------------------------- */

/* Nothing of the first sentence fits as a clause. */
#define UNFIT                                                                                      \
    "No member of the committee for the protection of rivers and lakes in the northern provinces " \
    "and islands and coasts of the whole of the old kingdom met. "
#define LONG UNFIT "Mara Lind won the vote in Osby. Per Holm lost the vote."

static bool has_headline(const char *text, size_t wanted, size_t at, uint32_t sentence)
{
    machine m = open_text("en", text);
    const smz_headline *headline;
    bool found;

    make_headlines(&m, 50, wanted);
    headline = smz_summary_headline(m.summary, at);
    found = headline && headline->sentence == sentence;
    close_machine(&m);
    return found;
}

Test(headline_order, a_clause_of_the_second_sentence_stands_before_a_piece_of_the_first)
{
    cr_expect(has_headline(LONG, 1, 0, 1));
}

/* What no other sentence need have named stands first, and first words without their verb last. */
Test(headline_order, a_later_clause_is_one_that_stands_by_itself)
{
    static const char *const texts[] = {
        (UNFIT "The company lost the vote. Per Holm won the vote in Osby."),
        (UNFIT "Its rivals lost the vote on rivers. Per Holm won the vote in Osby."),
        (UNFIT "Both lost the vote on the rivers. Per Holm won the vote in Osby."),
        (UNFIT "They lost the vote on the rivers. Per Holm won the vote in Osby."),
        (UNFIT "But members of the committee lost the vote. Per Holm won the vote in Osby.")};

    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        cr_expect(has_headline(texts[t], 1, 0, 2), "%zu", t);
}

Test(headline_order, later_sentences_are_asked_until_one_stands_by_itself)
{
    cr_expect(has_headline(UNFIT "They lost. It rained there. It was cold. Per Holm won in Osby.",
                           1, 0, 4));
}

/* What somebody is or has, what was before or long ago: other sentences are asked still. */
Test(headline_order, background_stands_behind)
{
    static const char *const texts[] = {
        (UNFIT "Per Holm is a member of it. Per Holm has won the vote on the rivers in Osby."),
        (UNFIT "Per Holm has two votes in it. Per Holm has won the vote on the rivers in Osby."),
        (UNFIT "Per Holm had lost a vote. Per Holm has won the vote on the rivers in Osby."),
        (UNFIT "Per Holm was waiting for it. Per Holm has won the vote on the rivers in Osby."),
        (UNFIT "Per Holm joined it in 2013. Per Holm has won the vote on the rivers in Osby."),
        (UNFIT "There was a vote in Osby. Per Holm has won the vote on the rivers in Osby.")};

    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        cr_expect(has_headline(texts[t], 1, 0, 2), "%zu", t);
}

/* What will be, what somebody says, and what is said of another year. */
Test(headline_order, not_all_that_is_so_is_background)
{
    static const char *const texts[] = {
        (UNFIT "Mara Lind will be a member of it. Ann Lee has won the vote on rivers in Osby."),
        (UNFIT
         "Mara Lind is a danger to the council of Osby, he said. Ann Lee won the vote in Osby."),
        (UNFIT "Ann Lee said it met in 2013. Mara Lind has won the vote on rivers in Osby.")};

    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        cr_expect(has_headline(texts[t], 1, 0, 1), "%zu", t);
}

#define FERRIES "It rained. Two old ferries sank in the harbour of Osby."

Test(headline_order, a_first_sentence_that_begins_with_a_pronoun_sets_a_scene)
{
    cr_expect(has_headline("They died in two ferries. " FERRIES, 1, 0, 2));
    cr_expect(has_headline("It is a night out in the harbour. " FERRIES, 1, 0, 2));
    cr_expect(
        has_headline("It emerged that two ferries had sunk in the harbour. " FERRIES, 1, 0, 0));
}

/* "Mara Lind Says Long and Winding Plan" is the beginning of something. */
Test(headline_order, first_words_in_the_middle_of_a_clause_stand_behind)
{
    cr_expect(has_headline("Mara Lind says the long and winding plan for the harbour of the "
                           "northern islands will ruin the fishing villages of the whole coast of "
                           "Osby. Per Holm won the vote in Osby on the plan.",
                           1, 0, 1));
    cr_expect(has_headline("The mayor Mara Lind has urged all the fishing villages of the whole "
                           "northern coast of Osby to refuse the plan for their harbour. Per Holm "
                           "won the vote in Osby on the plan.",
                           1, 0, 1));
}

/* "More and more ..." leaves the parser without a subject. */
Test(headline_order, first_words_without_a_subject_in_the_tree_begin_with_no_pronoun)
{
    cr_expect(has_headline("More and more Americans are joining the web's fast lane, "
                           "according to official figures. The company won the vote in Osby.",
                           1, 0, 0));
}

Test(headline_order, first_words_have_their_verb_where_a_subject_can_be_shorter)
{
    machine m = open_text(
        "en", "Swedish-Finnish economist Mara Lind is stepping down as vice chairperson of Osby "
              "Harbour, the council's ferry company, and returning to research at the University "
              "of Nordby.");

    make_headlines(&m, 70, 1);
    cr_expect_str_eq(smz_summary_headline(m.summary, 0)->text,
                     "Mara Lind Stepping Down as Vice Chairperson of Osby Harbour");
    close_machine(&m);
}

Test(headline_order, the_first_one_is_the_same_however_many_are_wanted)
{
    static const char *const texts[] = {
        STORY, LONG,
        /* The second clause is the better one, but the first is of the first sentence. */
        ("It rained there. The mayor of Osby won the vote on the ferry of Osby. "
         "Osby votes on a ferry for the mayor of Osby.")};

    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        machine m = open_text("en", texts[t]);
        char first[200];
        make_headlines(&m, 70, 1);
        cr_assert(smz_summary_headline(m.summary, 0));
        snprintf(first, sizeof first, "%s", smz_summary_headline(m.summary, 0)->text);
        for (size_t wanted = 2; wanted < 12; wanted++) {
            make_headlines(&m, 70, wanted);
            cr_expect_str_eq(smz_summary_headline(m.summary, 0)->text, first);
        }
        close_machine(&m);
    }
}
