/* terms/: stop words, stems, vocabulary. */
#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include "base/unicode.h"
#include "counted.h"
#include "terms/intern.h"
#include "terms/key.h"
#include "terms/terms.h"

static smz_text text_of(const char *string)
{
    return (smz_text){string, strlen(string)};
}

/* ---- A document made of one-line sentences ------------------------------------------------ */

#define MOST_SENTENCES 64

typedef struct fixture {
    smz_allocator allocator;
    smz_vocabulary *vocabulary;
    smz_arena arena;
    smz_candidate sentences[MOST_SENTENCES];
    smz_doc doc;
} fixture;

static void set_up(fixture *all, smz_allocator allocator)
{
    memset(all, 0, sizeof *all);
    all->allocator = allocator;
    smz_arena_init(&all->arena, &all->allocator, 4096);
    cr_assert_eq(smz_vocabulary_new(&all->vocabulary, &all->allocator, NULL), SMZ_OK);
}

static void tear_down(fixture *all)
{
    smz_vocabulary_free(all->vocabulary);
    smz_arena_free(&all->arena);
}

static void lay_out(smz_doc *doc, smz_candidate *sentences, smz_text text, const char *code)
{
    *doc = (smz_doc){.language = smz_lang_find(code), .sentences = sentences};
    doc->source.text = text;
    for (size_t start = 0, i = 0; i < text.size; i++)
        if (text.data[i] == '\n' || i + 1 == text.size) {
            cr_assert_lt(doc->sentence_count, MOST_SENTENCES);
            sentences[doc->sentence_count++] = (smz_candidate){.span = {start, i + 1}};
            start = i + 1;
        }
}

static int make(fixture *all, const char *text, const char *code, const smz_stopset *own)
{
    smz_arena_reset(&all->arena);
    lay_out(&all->doc, all->sentences, text_of(text), code);
    return smz_terms_make(&all->doc, &all->arena, all->vocabulary, own, NULL);
}

/* The i-th token's stem, and its flags. */
static const smz_term *term_of(const smz_doc *doc, uint32_t token)
{
    cr_assert_lt(token, doc->token_count);
    cr_assert_lt(doc->tokens[token].term, doc->term_count);
    return &doc->terms[doc->tokens[token].term];
}

static void expect_stem(const smz_doc *doc, uint32_t token, const char *stem)
{
    smz_text is = term_of(doc, token)->stem;

    cr_assert(smz_text_equal(is, text_of(stem)), "token %u: '%.*s', not '%s'", token, (int)is.size,
              is.data, stem);
}

/* ---- Built-in stop words ------------------------------------------------------------------ */

Test(stopwords, each_language_has_its_own)
{
    cr_assert(smz_stopword(text_of("the"), smz_lang_find("en")));
    cr_assert_not(smz_stopword(text_of("the"), smz_lang_find("fi")));
    cr_assert(smz_stopword(text_of("und"), smz_lang_find("de")));
    cr_assert_not(smz_stopword(text_of("und"), smz_lang_find("en")));
    cr_assert_not(smz_stopword(text_of("parliament"), smz_lang_find("en")));
    cr_assert_not(smz_stopword(text_of(""), smz_lang_find("en")));
    cr_assert_not(smz_stopword(text_of("the"), SMZ_LANG_UNKNOWN));
}

Test(stopwords, lists_are_folded)
{
    /* The lists hold these with capitals, sharp s or final sigma as people write them. */
    cr_assert(smz_stopword(text_of("\u043d\u0435"), smz_lang_find("ru")));
    cr_assert(smz_stopword(text_of("\u03c4\u03bf\u03c5\u03c3"), smz_lang_find("el")), "tous");
    cr_assert_not(smz_stopword(text_of("\u03c4\u03bf\u03c5\u03c2"), smz_lang_find("el")));
}

Test(stopwords, one_word_of_several_languages)
{
    uint64_t languages = smz_stopword_languages(text_of("de"));

    cr_assert(languages >> smz_lang_find("es") & 1);
    cr_assert(languages >> smz_lang_find("nl") & 1);
    cr_assert_not(languages >> smz_lang_find("en") & 1);
}

Test(stopwords, every_language_has_a_list)
{
    uint64_t seen = 0;

    for (uint32_t i = 0; i <= smz_stopword_mask; i++) {
        const smz_stopword_slot *slot = &smz_stopword_slots[i];
        smz_text word = {(const char *)smz_stopword_pool + slot->word, slot->size};
        if (slot->size == 0)
            continue;
        cr_assert_eq(smz_stopword_languages(word), smz_language_sets[slot->set]);
        cr_assert_eq(smz_utf8_check(word.data, word.size), word.size);
        seen |= smz_language_sets[slot->set];
    }
    for (int i = 0; i < smz_lang_count; i++)
        cr_assert(seen >> i & 1, "no stop words for %s", smz_lang_table[i].code);
}

/* The generator folds as the library does: else a word of a list would never be found. */
Test(stopwords, the_tables_words_are_their_own_folded_forms)
{
    for (uint32_t i = 0; i <= smz_stopword_mask; i++) {
        const smz_stopword_slot *slot = &smz_stopword_slots[i];
        smz_text word = {(const char *)smz_stopword_pool + slot->word, slot->size};
        char folded[3 * 255 + 16];
        size_t size;
        if (slot->size == 0 || smz_language_sets[slot->set] == (uint64_t)1 << smz_lang_find("tr"))
            continue;
        size = smz_fold(folded, sizeof folded, word, false);
        cr_assert(smz_text_equal(word, (smz_text){folded, size}), "%.*s", (int)word.size,
                  word.data);
    }
}

/* ---- A caller's own list ------------------------------------------------------------------ */

static smz_stopset *own_list(const char *list)
{
    smz_stopset *set;

    cr_assert_eq(smz_stopset_new(&set, list, strlen(list), NULL, NULL), SMZ_OK);
    return set;
}

Test(own_list, comments_bom_line_ends_and_case)
{
    smz_stopset *set = own_list("\xEF\xBB\xBF"
                                "# a comment\r\nAlpha\r\n\r\n  beta \t\rDon\u2019t\n#gamma\nlast");

    cr_assert(smz_stopset_has(set, text_of("alpha")));
    cr_assert(smz_stopset_has(set, text_of("beta")));
    cr_assert(smz_stopset_has(set, text_of("don't")));
    cr_assert(smz_stopset_has(set, text_of("last")));
    cr_assert_not(smz_stopset_has(set, text_of("gamma")));
    cr_assert_not(smz_stopset_has(set, text_of("#gamma")));
    cr_assert_not(smz_stopset_has(set, text_of("# a comment")), "a comment behind the BOM");
    cr_assert_not(smz_stopset_has(set, text_of("")));
    cr_assert_not(smz_stopset_has(set, text_of("the")));
    smz_stopset_free(set);
}

Test(own_list, empty_lists)
{
    smz_stopset *set = own_list("");

    cr_assert_not(smz_stopset_has(set, text_of("a")));
    smz_stopset_free(set);
    set = own_list("\xEF\xBB\xBF");
    cr_assert_not(smz_stopset_has(set, text_of("\xEF\xBB\xBF")));
    smz_stopset_free(set);
    smz_stopset_free(NULL);
}

Test(own_list, capital_i_in_turkish_and_elsewhere)
{
    smz_stopset *set = own_list("ILE\n");

    cr_assert(smz_stopset_has(set, text_of("ile")));
    cr_assert(smz_stopset_has(set, text_of("\u0131le")));
    smz_stopset_free(set);
}

Test(own_list, invalid_utf8_names_the_byte)
{
    smz_stopset *set = (smz_stopset *)(uintptr_t)1;
    smz_error error;

    cr_assert_eq(smz_stopset_new(&set, "ab\ncd\xFFq", 7, NULL, &error), SMZ_ERROR_UTF8);
    cr_assert_eq(error.code, SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 5);
    cr_assert_null(set);
}

Test(own_list, the_nth_allocation_fails)
{
    for (size_t n = 1; n < 10; n++) {
        counted counts = {.fail_at = n};
        smz_allocator allocator = counting(&counts);
        smz_stopset *set;
        int status = smz_stopset_new(&set, "one\ntwo\n", 8, &allocator, NULL);

        if (status == SMZ_OK)
            smz_stopset_free(set);
        else
            cr_assert_eq(status, SMZ_ERROR_MEMORY);
        cr_assert_eq(counts.blocks, 0);
        if (status == SMZ_OK) {
            cr_assert_gt(n, 2);
            return;
        }
    }
    cr_assert_fail("never succeeded");
}

/* ---- Stems -------------------------------------------------------------------------------- */

static const struct {
    const char *code, *word, *stem;
} stems[] = {
    {"en", "running", "run"},
    {"fr", "ps", "ps"}, /* two letters: not a plural */
    {"de", "h\u00e4user", "haus"},
    {"ru", "\u043a\u043d\u0438\u0433\u0438", "\u043a\u043d\u0438\u0433"},
    {"fr", "continuellement", "continuel"},
    {"pl", "domami", "domami"}, /* no stemmer */
    {"und", "running", "running"},
};

Test(stem, by_language)
{
    smz_stemmers *stemmers;

    cr_assert_eq(smz_stemmers_new(&stemmers, NULL, NULL), SMZ_OK);
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        smz_text stem;
        cr_assert_eq(
            smz_stem(&stem, stemmers, text_of(stems[i].word), smz_lang_find(stems[i].code), NULL),
            SMZ_OK);
        cr_assert(smz_text_equal(stem, text_of(stems[i].stem)), "%s: %.*s", stems[i].word,
                  (int)stem.size, stem.data);
    }
    smz_stemmers_free(stemmers);
    smz_stemmers_free(NULL);
}

Test(stem, every_algorithm_of_the_table_exists)
{
    smz_stemmers *stemmers;
    smz_text stem;

    cr_assert_eq(smz_stemmers_new(&stemmers, NULL, NULL), SMZ_OK);
    for (int i = 0; i < smz_lang_count; i++) {
        cr_assert_eq(smz_stem(&stem, stemmers, text_of("something"), i, NULL), SMZ_OK, "%s",
                     smz_lang_table[i].code);
        cr_assert_gt(stem.size, 0);
    }
    smz_stemmers_free(stemmers);
}

Test(stem, a_megabyte_is_its_own_stem)
{
    size_t size = (size_t)1 << 20;
    char *word = malloc(size);
    smz_stemmers *stemmers;
    smz_text stem;

    cr_assert_not_null(word);
    memset(word, 'a', size);
    cr_assert_eq(smz_stemmers_new(&stemmers, NULL, NULL), SMZ_OK);
    for (int i = 0; i < smz_lang_count; i++) {
        cr_assert_eq(smz_stem(&stem, stemmers, (smz_text){word, size}, i, NULL), SMZ_OK);
        cr_assert_eq(stem.data, word);
        cr_assert_eq(stem.size, size);
    }
    smz_stemmers_free(stemmers);
    free(word);
}

/* ---- Keys --------------------------------------------------------------------------------- */

static const struct {
    const char *code, *folded, *key;
    bool stop;
} keys[] = {
    {"fr", "l'homme", "homme", false},           {"fr", "qu'il", "il", true},
    {"fr", "aujourd'hui", "aujourd'hui", false}, {"it", "dell'acqua", "acqua", false},
    {"ca", "l'aigua", "aigua", false},           {"en", "o'brien", "o'brien", false},
    {"en", "senator's", "senator", false},       {"en", "they'll", "they", true},
    {"tr", "ankara'n\u0131n", "ankara", false},  {"de", "l'homme", "l'homme", false},
    {"und", "l'homme", "l'homme", false},        {"und", "x", "x", true},
    {"ko", "\ubb3c", "\ubb3c", false}, /* water: one syllable, and a word */
};

Test(key, clitics_and_stop_words)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        smz_key key = smz_key_of(text_of(keys[i].folded), SMZ_WORD_LETTERS,
                                 smz_lang_find(keys[i].code), NULL);
        cr_assert(smz_text_equal(key.text, text_of(keys[i].key)), "%s: %.*s", keys[i].folded,
                  (int)key.text.size, key.text.data);
        cr_assert_eq(key.stop, keys[i].stop, "%s", keys[i].folded);
    }
}

Test(key, bigrams)
{
    smz_lang ja = smz_lang_find("ja");

    cr_assert(smz_key_of(text_of("\u307e\u3059"), SMZ_WORD_BIGRAM, ja, NULL).stop, "masu");
    cr_assert_not(smz_key_of(text_of("\u6771\u4eac"), SMZ_WORD_BIGRAM, ja, NULL).stop, "Tokyo");
    cr_assert_not(smz_key_of(text_of("\u6c34"), SMZ_WORD_BIGRAM, ja, NULL).stop, "water");
}

Test(key, an_own_list_replaces_every_rule)
{
    smz_stopset *set = own_list("homme\n");
    smz_lang fr = smz_lang_find("fr");

    cr_assert(smz_key_of(text_of("l'homme"), SMZ_WORD_LETTERS, fr, set).stop);
    cr_assert_not(smz_key_of(text_of("et"), SMZ_WORD_LETTERS, fr, set).stop);
    cr_assert_not(smz_key_of(text_of("y"), SMZ_WORD_LETTERS, fr, set).stop);
    smz_stopset_free(set);
}

/* ---- Interning ---------------------------------------------------------------------------- */

static smz_interned *find(const smz_intern *table, smz_text text, uint32_t class)
{
    smz_intern_key key = smz_intern_key_of(table, text, class);

    return smz_intern_find(table, &key);
}

static smz_interned *add(smz_intern *table, smz_text text, uint32_t class)
{
    smz_intern_key key = smz_intern_key_of(table, text, class);

    return smz_intern_add(table, &key);
}

Test(intern, classes_and_growth)
{
    smz_allocator allocator = smz_allocator_or_default(NULL);
    smz_intern table;
    smz_interned *first;

    smz_intern_init(&table, &allocator);
    cr_assert_null(find(&table, text_of("a"), 1));
    first = add(&table, text_of("a"), 1);
    cr_assert_not_null(first);
    for (uint32_t i = 0; i < 50000; i++)
        cr_assert_not_null(add(&table, (smz_text){(const char *)&i, sizeof i}, 2));
    for (uint32_t i = 0; i < 50000; i++) {
        smz_text word = {(const char *)&i, sizeof i};
        cr_assert_not_null(find(&table, word, 2));
        cr_assert_null(find(&table, word, 3));
    }
    cr_assert_eq(find(&table, text_of("a"), 1), first);
    cr_assert_not(smz_intern_is_full(&table));
    smz_intern_clear(&table);
    cr_assert_null(find(&table, text_of("a"), 1));
    smz_intern_free(&table);
}

/* Texts of every size that differ in one byte, or in size alone. */
Test(intern, texts_of_all_sizes_are_told_apart)
{
    smz_allocator allocator = smz_allocator_or_default(NULL);
    char bytes[40] = {0};
    smz_intern table;

    smz_intern_init(&table, &allocator);
    for (size_t size = 0; size <= sizeof bytes; size++)
        cr_assert_not_null(add(&table, (smz_text){bytes, size}, 1));
    for (size_t size = 0; size <= sizeof bytes; size++) {
        smz_text text = {bytes, size};
        cr_assert_eq(find(&table, text, 1)->size, size);
        for (size_t i = 0; i < size; i++) {
            bytes[i] = 1;
            cr_assert_null(find(&table, text, 1), "%zu of %zu", i, size);
            bytes[i] = 0;
        }
    }
    for (size_t size = 0; size <= 10; size++)
        cr_assert_eq(smz_head_within("abcdefghij", size), smz_head("abcdefghij", size));
    smz_intern_free(&table);
}

/* ---- Documents ---------------------------------------------------------------------------- */

Test(vocabulary, one_term_for_all_forms_of_a_word)
{
    fixture all;

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, "The Runner runs.\nRUNNERS\u2019 running, 42 runs!", "en", NULL),
                 SMZ_OK);
    cr_assert_eq(all.doc.token_count, 7);
    expect_stem(&all.doc, 0, "the");
    expect_stem(&all.doc, 1, "runner");
    expect_stem(&all.doc, 2, "run");
    cr_assert_eq(all.doc.tokens[3].term, all.doc.tokens[1].term);
    cr_assert_eq(all.doc.tokens[4].term, all.doc.tokens[2].term);
    cr_assert_eq(all.doc.tokens[6].term, all.doc.tokens[2].term);
    expect_stem(&all.doc, 5, "42");
    cr_assert_eq(term_of(&all.doc, 2)->count, 3);
    cr_assert_eq(all.doc.tokens[0].flags, SMZ_TOKEN_STOP | SMZ_TOKEN_CAPITAL);
    cr_assert_eq(all.doc.tokens[1].flags, SMZ_TOKEN_CAPITAL);
    cr_assert_eq(all.doc.tokens[5].flags, SMZ_TOKEN_NUMBER);
    cr_assert_eq(term_of(&all.doc, 0)->flags, SMZ_TOKEN_STOP);
    tear_down(&all);
}

Test(vocabulary, terms_are_numbered_by_first_occurrence)
{
    fixture all;

    set_up(&all, smz_allocator_or_default(NULL));
    for (int round = 0; round < 2; round++) {
        cr_assert_eq(make(&all, "delta alpha delta\nbeta alpha", "und", NULL), SMZ_OK);
        cr_assert_eq(all.doc.term_count, 3);
        expect_stem(&all.doc, 0, "delta");
        for (uint32_t i = 0; i < all.doc.term_count; i++)
            cr_assert_eq(all.doc.tokens[all.doc.terms[i].first_token].term, i);
        cr_assert_eq(all.doc.terms[2].first_token, 3);
        cr_assert_eq(all.doc.sentences[1].first_token, 3);
        cr_assert_eq(all.doc.sentences[1].tokens, 2);
        /* Between the rounds another document numbers the same words otherwise. */
        cr_assert_eq(make(&all, "beta gamma alpha", "und", NULL), SMZ_OK);
        expect_stem(&all.doc, 0, "beta");
        cr_assert_eq(all.doc.term_count, 3);
    }
    tear_down(&all);
}

Test(vocabulary, composed_and_decomposed_forms_are_one_term)
{
    fixture all;

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, "\u00e9lections e\u0301lections \u00c9LECTIONS", "fr", NULL), SMZ_OK);
    cr_assert_eq(all.doc.term_count, 1);
    tear_down(&all);
}

Test(vocabulary, a_stop_word_and_a_content_word_are_never_one_term)
{
    fixture all;

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, "will wills willing", "en", NULL), SMZ_OK);
    cr_assert(term_of(&all.doc, 0)->flags & SMZ_TOKEN_STOP);
    cr_assert_eq(term_of(&all.doc, 1)->flags, 0);
    cr_assert_neq(all.doc.tokens[0].term, all.doc.tokens[1].term);
    cr_assert_eq(all.doc.tokens[1].term, all.doc.tokens[2].term);
    tear_down(&all);
}

Test(vocabulary, the_same_form_in_two_languages)
{
    fixture all;

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, "IRAK", "en", NULL), SMZ_OK);
    expect_stem(&all.doc, 0, "irak");
    cr_assert_eq(make(&all, "IRAK", "tr", NULL), SMZ_OK);
    expect_stem(&all.doc, 0, "\u0131rak");
    cr_assert_eq(make(&all, "IRAK", "en", NULL), SMZ_OK);
    expect_stem(&all.doc, 0, "irak");
    tear_down(&all);
}

Test(vocabulary, own_stop_words_replace_the_built_in_ones)
{
    fixture all;
    smz_stopset *set = own_list("harbour\n");

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, "the harbour", "en", NULL), SMZ_OK);
    cr_assert(all.doc.tokens[0].flags & SMZ_TOKEN_STOP);
    cr_assert_not(all.doc.tokens[1].flags & SMZ_TOKEN_STOP);
    cr_assert_eq(make(&all, "the harbour", "en", set), SMZ_OK);
    cr_assert_not(all.doc.tokens[0].flags & SMZ_TOKEN_STOP);
    cr_assert(all.doc.tokens[1].flags & SMZ_TOKEN_STOP);
    tear_down(&all);
    smz_stopset_free(set);
}

Test(vocabulary, no_sentences)
{
    fixture all;
    uint32_t terms[1];
    size_t count = 9;

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, "", "en", NULL), SMZ_OK);
    cr_assert_eq(all.doc.token_count, 0);
    cr_assert_eq(all.doc.term_count, 0);
    cr_assert_eq(
        smz_terms_of_query(terms, 1, &count, &all.doc, all.vocabulary, NULL, text_of("word"), NULL),
        SMZ_OK);
    cr_assert_eq(count, 0);
    tear_down(&all);
}

/* A word of a megabyte, and one of combining marks: folded and kept, not stemmed. */
Test(vocabulary, words_without_end)
{
    size_t size = (size_t)1 << 20;
    char *text = malloc(size + 1);
    fixture all;

    cr_assert_not_null(text);
    set_up(&all, smz_allocator_or_default(NULL));
    memset(text, 'A', size);
    text[size] = '\0';
    cr_assert_eq(make(&all, text, "en", NULL), SMZ_OK);
    cr_assert_gt(all.doc.term_count, 0);
    cr_assert_eq(all.doc.terms[0].stem.data[0], 'a');
    for (size_t i = 2; i + 1 < size; i += 2)
        memcpy(text + i, "\u0301", 2);
    cr_assert_eq(make(&all, text, "en", NULL), SMZ_OK);
    cr_assert_gt(all.doc.term_count, 0);
    tear_down(&all);
    free(text);
}

/* Writes `words` different words of ten bytes and a space. */
static char *different_words(size_t words, size_t from)
{
    char *text = malloc(11 * words + 1);

    cr_assert_not_null(text);
    for (size_t i = 0; i < words; i++) {
        size_t value = from + i;
        for (size_t k = 0; k < 10; k++, value /= 20)
            text[11 * i + k] = (char)('a' + value % 20);
        text[11 * i + 10] = ' ';
    }
    text[11 * words] = '\0';
    return text;
}

Test(vocabulary, a_full_cache_is_emptied_between_documents)
{
    counted counts = {0};
    fixture all;

    set_up(&all, counting(&counts));
    for (size_t round = 0; round < 8; round++) {
        char *text = different_words(30000, round * 30000);
        cr_assert_eq(make(&all, text, "und", NULL), SMZ_OK);
        cr_assert_eq(all.doc.term_count, 30000);
        cr_assert_eq(memcmp(term_of(&all.doc, 29999)->stem.data, text + 11 * 29999, 10), 0);
        free(text);
    }
    tear_down(&all);
    cr_assert_eq(counts.blocks, 0);
}

static const char *const article = "The ferry left the harbour at noon.\n"
                                   "Its captain, who had sailed for forty years, saw the storm.\n"
                                   "Passengers later thanked the captain's crew in the harbour.\n";

Test(vocabulary, a_warm_context_does_not_allocate)
{
    counted counts = {0};
    fixture all;
    size_t calls;

    set_up(&all, counting(&counts));
    cr_assert_eq(make(&all, article, "en", NULL), SMZ_OK);
    calls = counts.calls;
    cr_assert_eq(make(&all, article, "en", NULL), SMZ_OK);
    /* Nor does another article of the kind, whose words are new. */
    cr_assert_eq(make(&all, "A train stopped on the bridge.\nRescuers walked along its tracks.\n",
                      "en", NULL),
                 SMZ_OK);
    cr_assert_eq(counts.calls, calls);
    tear_down(&all);
}

Test(vocabulary, the_nth_allocation_fails)
{
    for (size_t n = 1; n < 40; n++) {
        counted counts = {.fail_at = n};
        smz_allocator allocator = counting(&counts);
        smz_vocabulary *vocabulary;
        smz_candidate sentences[MOST_SENTENCES];
        smz_arena arena;
        smz_doc doc;
        int status = smz_vocabulary_new(&vocabulary, &allocator, NULL);

        if (status != SMZ_OK) {
            cr_assert_eq(status, SMZ_ERROR_MEMORY);
            cr_assert_null(vocabulary);
            cr_assert_eq(counts.blocks, 0);
            continue;
        }
        smz_arena_init(&arena, &allocator, 64);
        lay_out(&doc, sentences, text_of(article), "en");
        status = smz_terms_make(&doc, &arena, vocabulary, NULL, NULL);
        cr_assert(status == SMZ_OK || status == SMZ_ERROR_MEMORY);
        if (status == SMZ_ERROR_MEMORY) { /* the vocabulary is as good as before */
            cr_assert_eq(doc.token_count, 0);
            cr_assert_eq(smz_terms_make(&doc, &arena, vocabulary, NULL, NULL), SMZ_OK);
            cr_assert_eq(doc.token_count, 27);
        }
        smz_vocabulary_free(vocabulary);
        smz_arena_free(&arena);
        cr_assert_eq(counts.blocks, 0);
        if (counts.calls < n)
            return;
    }
    cr_assert_fail("never succeeded");
}

/* ---- Queries ------------------------------------------------------------------------------ */

static size_t ask(fixture *all, smz_doc *doc, const char *query, uint32_t *out, size_t capacity)
{
    size_t count;

    cr_assert_eq(
        smz_terms_of_query(out, capacity, &count, doc, all->vocabulary, NULL, text_of(query), NULL),
        SMZ_OK);
    return count;
}

Test(query, the_terms_that_the_document_has)
{
    fixture all;
    uint32_t terms[4];

    set_up(&all, smz_allocator_or_default(NULL));
    cr_assert_eq(make(&all, article, "en", NULL), SMZ_OK);
    cr_assert_eq(
        ask(&all, &all.doc, "Who needs the STORMS in harbours, submarines, storms?", terms, 4), 2);
    cr_assert(smz_text_equal(all.doc.terms[terms[0]].stem, text_of("storm")));
    cr_assert(smz_text_equal(all.doc.terms[terms[1]].stem, text_of("harbour")));
    cr_assert_eq(ask(&all, &all.doc, "storm harbour captain", terms, 1), 1);
    cr_assert_eq(ask(&all, &all.doc, "the of and", terms, 4), 0);
    cr_assert_eq(ask(&all, &all.doc, "", terms, 4), 0);
    tear_down(&all);
}

/* Two documents of one context may be asked in turn. */
Test(query, after_another_document_was_read)
{
    fixture all;
    smz_candidate sentences[MOST_SENTENCES];
    smz_arena arena;
    smz_doc first;
    uint32_t terms[4];

    set_up(&all, smz_allocator_or_default(NULL));
    smz_arena_init(&arena, &all.allocator, 4096);
    lay_out(&first, sentences, text_of(article), "en");
    cr_assert_eq(smz_terms_make(&first, &arena, all.vocabulary, NULL, NULL), SMZ_OK);
    cr_assert_eq(make(&all, "harbour storm lighthouse", "en", NULL), SMZ_OK);
    for (int round = 0; round < 2; round++) {
        cr_assert_eq(ask(&all, &first, "storms lighthouses", terms, 4), 1);
        cr_assert(smz_text_equal(first.terms[terms[0]].stem, text_of("storm")));
        cr_assert_eq(ask(&all, &all.doc, "storms lighthouses", terms, 4), 2);
        cr_assert_eq(terms[0], 1);
        cr_assert_eq(terms[1], 2);
    }
    smz_arena_free(&arena);
    tear_down(&all);
}
