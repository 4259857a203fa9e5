#include <criterion/criterion.h>
#include <math.h>
#include "base/unicode.h"
#include "keywords/keywords.h"
#include "keywords/phrases.h"

/* A document of plain text, read without the stages that would read it: words are letters, a full
 * stop ends a sentence, and a handful of words are stop words. */
typedef struct table {
    smz_arena arena;
    smz_arena scratch;
    smz_doc doc;
} table;

#define MOST 400

static bool is_stop(smz_text word)
{
    static const char *const stops[] = {"the", "The", "of", "is", "a", "and", "on", "to", "in"};

    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        if (word.size == strlen(stops[i]) && memcmp(word.data, stops[i], word.size) == 0)
            return true;
    return false;
}

/* Folded, and without 's: as much of a stemmer as these tests need. */
static smz_text stem_of(table *t, smz_text word)
{
    char *stem = SMZ_NEW(&t->arena, char, 3 * word.size + 16);
    size_t size = smz_fold(stem, 3 * word.size + 16, word, false);

    if (size > 2 && memcmp(stem + size - 2, "'s", 2) == 0)
        size -= 2;
    return (smz_text){stem, size};
}

static uint32_t intern(table *t, smz_text stem)
{
    uint32_t term = 0;

    while (term < t->doc.term_count && !smz_text_equal(t->doc.terms[term].stem, stem))
        term++;
    if (term == t->doc.term_count)
        t->doc.terms[t->doc.term_count++].stem = stem;
    return term;
}

static void add_token(table *t, size_t start, size_t end, uint32_t flags)
{
    smz_text word = smz_text_slice(t->doc.source.text, (smz_span){start, end});
    size_t next;

    if (is_stop(word))
        flags |= SMZ_TOKEN_STOP;
    if (smz_is(smz_utf8_next(word, 0, &next), SMZ_UPPER))
        flags |= SMZ_TOKEN_CAPITAL;
    if (smz_is(smz_utf8_next(word, 0, &next), SMZ_DIGIT))
        flags |= SMZ_TOKEN_NUMBER;
    cr_assert_lt(t->doc.token_count, MOST);
    t->doc.tokens[t->doc.token_count++] = (smz_token){.start = start,
                                                      .length = (uint32_t)(end - start),
                                                      .term = intern(t, stem_of(t, word)),
                                                      .flags = flags};
    t->doc.sentences[t->doc.sentence_count - 1].tokens++;
}

static bool in_word(uint32_t c)
{
    return c == '\'' || smz_is(c, SMZ_LETTER | SMZ_DIGIT);
}

/* The bigrams of a stretch without spaces; they overlap. */
static void add_bigrams(table *t, size_t start, size_t end)
{
    smz_text text = t->doc.source.text;
    size_t second, third;

    for (smz_utf8_next(text, start, &second); second < end; start = second, second = third) {
        smz_utf8_next(text, second, &third);
        add_token(t, start, third, SMZ_TOKEN_BIGRAM);
    }
}

static void read_text(table *t, const char *string)
{
    smz_text text = {string, strlen(string)};
    size_t next;
    bool begins = true;

    *t = (table){0};
    smz_arena_init(&t->arena, NULL, 1 << 16);
    smz_arena_init(&t->scratch, NULL, 1 << 16);
    t->doc.source.text = text;
    t->doc.sentences = SMZ_NEW0(&t->arena, smz_candidate, MOST);
    t->doc.tokens = SMZ_NEW0(&t->arena, smz_token, MOST);
    t->doc.terms = SMZ_NEW0(&t->arena, smz_term, MOST);
    for (size_t at = 0; at < text.size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        if (begins)
            t->doc.sentences[t->doc.sentence_count++].first_token = t->doc.token_count;
        begins = c == '.';
        if (!in_word(c))
            continue;
        for (size_t after = next; after < text.size && in_word(smz_utf8_next(text, after, &after));)
            next = after;
        if (smz_is(c, SMZ_UNSPACED))
            add_bigrams(t, at, next);
        else
            add_token(t, at, next, 0);
    }
}

static void free_text(table *t)
{
    smz_arena_free(&t->arena);
    smz_arena_free(&t->scratch);
}

static smz_phrases find(table *t, size_t wanted)
{
    smz_phrases phrases = {0};

    cr_assert_eq(smz_keywords(&phrases, &t->arena, &t->scratch, &t->doc, wanted, NULL), SMZ_OK);
    return phrases;
}

/* The phrases, joined by '|'. */
static void assert_keywords(const char *text, size_t wanted, const char *expected)
{
    table t;
    smz_phrases phrases;
    char found[1000] = "";
    size_t size = 0;

    read_text(&t, text);
    phrases = find(&t, wanted);
    for (size_t i = 0; i < phrases.size; i++) {
        smz_text phrase = smz_text_slice(t.doc.source.text, phrases.items[i].span);
        cr_assert_lt(size + phrase.size + 2, sizeof found);
        if (i)
            found[size++] = '|';
        memcpy(found + size, phrase.data, phrase.size);
        size += phrase.size;
        cr_assert(isfinite(phrases.items[i].score) && phrases.items[i].score > 0);
        cr_assert(i == 0 || phrases.items[i].score <= phrases.items[i - 1].score);
    }
    cr_assert_str_eq(found, expected);
    free_text(&t);
}

/* ---- Words ------------------------------------------------------------------------------ */

Test(words, are_ranked_by_their_neighbours)
{
    /* A star: alpha stands beside beta and beside gamma, in another sentence. With damping
     * .85 the centre has .486486 and the rays .256757, as in pagerank.star. */
    table t;
    smz_key_words words;

    read_text(&t, "beta alpha. alpha gamma");
    cr_assert_eq(smz_key_words_make(&words, &t.scratch, &t.doc, NULL), SMZ_OK);
    cr_assert_eq(words.count, 3);
    cr_assert_float_eq(words.score[1], 0.486486, 1e-4);
    cr_assert_float_eq(words.score[0], 0.256757, 1e-4);
    cr_assert_float_eq(words.score[2], 0.256757, 1e-4);
    free_text(&t);
}

Test(words, farther_apart_than_the_window_are_no_neighbours)
{
    /* beta .. gamma: four tokens apart are neighbours, five are not. */
    table t;
    smz_key_words words;

    read_text(&t, "beta of of of gamma. delta of of of of zeta");
    cr_assert_eq(smz_key_words_make(&words, &t.scratch, &t.doc, NULL), SMZ_OK);
    cr_assert_eq(words.count, 4);
    cr_assert_gt(words.score[0], words.score[2]);
    cr_assert_float_eq(words.score[0], words.score[1], 1e-9);
    cr_assert_float_eq(words.score[2], words.score[3], 1e-9);
    free_text(&t);
}

Test(words, stop_words_numbers_and_bits_are_no_candidates)
{
    assert_keywords("The of 2004. is ab. 17 Mr.", 9, "");
    assert_keywords("EU is a cat", 9, "EU|cat");
}

/* ---- Phrases ---------------------------------------------------------------------------- */

Test(phrases, words_that_come_together_are_one)
{
    assert_keywords("interest rates rise. interest rates fall. interest rates", 1,
                    "interest rates");
}

static void assert_first_score(const char *text, double expected)
{
    table t;
    smz_phrases phrases;

    read_text(&t, text);
    phrases = find(&t, 1);
    cr_assert_eq(phrases.size, 1);
    cr_assert_float_eq(phrases.items[0].score, expected, 1e-6, "%.9f", phrases.items[0].score);
    free_text(&t);
}

Test(phrases, score_by_hand)
{
    /* Two words, each the other's only neighbour: PageRank 1/2 and 1/2, (1/2 + 1/2) / (2 + 2). */
    assert_first_score("solar power. solar power", 0.25);
    /* Not before the second sentence: over (1 + ln 2)^1.5. */
    assert_first_score("the. solar power. solar power", 0.113475);
    /* Together twice, each three times: times sqrt(2 / 3). */
    assert_first_score("solar power. solar power. solar. power", 0.204124);
    /* A name: times 1.3. */
    assert_first_score("Solar power. Solar power", 0.325);
}

Test(phrases, punctuation_parts_them_and_hyphens_and_wraps_do_not)
{
    assert_keywords("solar, power. solar, power", 9, "solar|power");
    assert_keywords("solar-power. solar-power", 9, "solar-power");
    assert_keywords("solar\n  power. solar power", 9, "solar\n  power");
    assert_keywords("solar of power. solar of power", 9, "solar|power");
}

Test(phrases, none_is_within_another)
{
    assert_keywords("solar power is solar power and power is power", 9, "solar power");
    /* gamma comes only with beta. */
    assert_keywords("beta gamma. beta gamma. alpha beta alpha beta", 9, "beta gamma|alpha beta");
}

Test(phrases, said_once_are_names_or_single_words)
{
    assert_keywords("Anna Blum is quickly rising", 9, "Anna Blum|quickly|rising");
}

Test(phrases, earlier_ones_are_better)
{
    assert_keywords("cats and dogs. horses and cows", 9, "cats|dogs|horses|cows");
}

Test(phrases, overlap_of_bigrams_is_joined)
{
    assert_keywords("東京都. 東京都", 9, "東京都");
    assert_keywords("東京都. 京都府. 東京都. 京都府", 9, "東京都"); /* 京都府 has 京都 in common */
    /* Hiragana belongs to none. */
    assert_keywords("東京の空", 9, "東京");
}

/* ---- Surface ---------------------------------------------------------------------------- */

Test(surface, is_the_commonest_inside_sentences)
{
    assert_keywords("Power is power. Power is a power. Power is Power", 1, "power");
    assert_keywords("Power is good", 1, "Power");
}

Test(surface, loses_a_genitive_ending)
{
    assert_keywords("Vienna's air is on Vienna's hills", 1, "Vienna");
}

/* ---- Edges ------------------------------------------------------------------------------ */

Test(keywords, no_more_than_wanted)
{
    assert_keywords("cats and dogs and horses and cows", 2, "dogs|horses");
    assert_keywords("cats and dogs and horses and cows", 0, "");
}

Test(keywords, of_nothing)
{
    assert_keywords("", 5, "");
    assert_keywords("the of.", 5, "");
}

Test(keywords, give_scratch_memory_back)
{
    table t;
    smz_mark before, after;

    read_text(&t, "interest rates rise. interest rates fall.");
    find(&t, 5);
    before = smz_arena_mark(&t.scratch);
    find(&t, 5);
    after = smz_arena_mark(&t.scratch);
    cr_assert_eq(before.used, after.used);
    free_text(&t);
}
