/*
 * rouge/: tokens, stems, counts and scores. The vectors are worked out by hand from the rules of
 * docs/rouge.md, one a rule; the properties compare with rouge_plain.h, which follows the rules
 * word for word.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "rouge/lemmas.h"
#include "rouge/porter.h"
#include "rouge/rouge.h"
#include "rouge_plain.h"

/* ---- Helpers ---------------------------------------------------------------------------- */

#define REFERENCES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define MOST_REFERENCES 8
#define MOST_METRICS    8

static smz_rouge_options like(smz_rouge_like like)
{
    smz_rouge_options options;

    smz_rouge_options_init(&options);
    options.like = like;
    return options;
}

static smz_rouge *scorer(smz_rouge_options options)
{
    smz_rouge *rouge;
    smz_error error = {.message = ""};

    cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, &error), SMZ_OK, "%s", error.message);
    return rouge;
}

static smz_rouge_text text_of(const char *string)
{
    return (smz_rouge_text){string, strlen(string)};
}

static int try_score(smz_score *out, smz_rouge_options options, const char *metric,
                     const char *candidate, const char *const *references, smz_error *error)
{
    smz_rouge_text texts[MOST_REFERENCES], own = text_of(candidate);
    size_t count = 0;
    smz_rouge *rouge;
    int status;

    options.metrics = metric;
    rouge = scorer(options);
    for (; references[count]; count++)
        texts[count] = text_of(references[count]);
    status = smz_rouge_score(out, rouge, &own, texts, count, error);
    smz_rouge_free(rouge);
    return status;
}

static smz_score score_all(smz_rouge_options options, const char *metric, const char *candidate,
                           const char *const *references)
{
    smz_score out[MOST_METRICS];
    smz_error error = {.message = ""};

    cr_assert_eq(try_score(out, options, metric, candidate, references, &error), SMZ_OK, "%s",
                 error.message);
    return out[0];
}

static smz_score score(smz_rouge_options options, const char *metric, const char *candidate,
                       const char *reference)
{
    return score_all(options, metric, candidate, REFERENCES(reference));
}

static void is_counted(smz_score score, double matched, double candidate, double reference)
{
    cr_assert(score.matched == matched && score.candidate == candidate &&
                  score.reference == reference,
              "%.17g of %.17g and %.17g", score.matched, score.candidate, score.reference);
}

static void is_scored(smz_score score, double precision, double recall, double f)
{
    cr_assert(score.precision == precision && score.recall == recall && score.f == f,
              "P %.17g R %.17g F %.17g", score.precision, score.recall, score.f);
}

/* ---- Stems ------------------------------------------------------------------------------ */

static void stems_to(size_t (*porter)(char *, size_t), const char *word, const char *stem)
{
    char buffer[32];
    size_t size = strlen(word);

    memcpy(buffer, word, size);
    size = porter(buffer, size);
    cr_assert(size == strlen(stem) && memcmp(buffer, stem, size) == 0, "%s: %.*s, not %s", word,
              (int)size, buffer, stem);
}

Test(stems, of_the_script)
{
    static const char *const vectors[][2] = {
        /* 1a */
        {"caresses", "caress"},
        {"ponies", "poni"},
        {"ties", "ti"},
        {"cats", "cat"},
        {"boss", "boss"},
        /* 1b: -eed stays where it fails, and nothing else is tried */
        {"agreed", "agre"},
        {"feed", "feed"},
        {"plastered", "plaster"},
        {"bled", "bled"},
        {"sing", "sing"},
        {"conflated", "conflat"},
        {"troubled", "troubl"},
        {"sized", "size"},
        {"hopping", "hop"},
        {"falling", "fall"},
        {"hissing", "hiss"},
        {"fizzed", "fizz"},
        {"filing", "file"},
        {"failing", "fail"},
        /* the whole stem must be short, where the published algorithm looks at its end */
        {"using", "us"},
        {"reused", "reus"},
        /* 1c */
        {"happy", "happi"},
        {"sky", "sky"},
        {"says", "sai"},
        {"money", "monei"},
        /* 2 */
        {"relational", "relat"},
        {"possibly", "possibl"},
        {"geology", "geologi"},
        {"analogy", "analog"},
        {"radically", "radic"},
        /* 4 in three tests */
        {"statement", "statem"},
        {"parliament", "parliam"},
        {"professional", "profess"},
        {"environmental", "environ"},
        {"adoption", "adopt"},
        {"replacement", "replac"},
        {"dependent", "depend"},
        /* 5 */
        {"probate", "probat"},
        {"rate", "rate"},
        {"cease", "ceas"},
        {"controll", "control"},
        {"roll", "roll"},
        /* an initial y is a consonant, digits are */
        {"yellow", "yellow"},
        {"y2ked", "y2ked"},
        {"1990s", "1990"},
    };

    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
        stems_to(smz_porter_perl, vectors[i][0], vectors[i][1]);
}

Test(stems, of_nltk)
{
    static const char *const vectors[][2] = {
        /* the table */
        {"skies", "sky"},
        {"sky", "sky"},
        {"dying", "die"},
        {"lying", "lie"},
        {"tying", "tie"},
        {"news", "news"},
        {"innings", "inning"},
        {"outing", "outing"},
        {"cannings", "canning"},
        {"howe", "howe"},
        {"proceed", "proceed"},
        {"succeed", "succeed"},
        /* 1a, 1b: words of four letters */
        {"ties", "tie"},
        {"ponies", "poni"},
        {"died", "die"},
        {"spied", "spi"},
        {"hopping", "hop"},
        {"falling", "fall"},
        {"using", "use"},
        {"filing", "file"},
        /* 1c: not behind a vowel, not the second letter */
        {"says", "say"},
        {"money", "money"},
        {"happy", "happi"},
        {"by", "by"},
        {"flys", "fli"},
        /* 2: alli, fulli, logi */
        {"radically", "radic"},
        {"rationally", "ration"},
        {"hopefully", "hope"},
        {"geology", "geolog"},
        {"logi", "logi"},
        {"possibly", "possibl"},
        /* 4 as published */
        {"statement", "statement"},
        {"parliament", "parliament"},
        {"adoption", "adopt"},
        {"professional", "profession"},
        {"replacement", "replac"},
        {"cease", "ceas"},
    };

    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
        stems_to(smz_porter_nltk, vectors[i][0], vectors[i][1]);
}

Test(stems, of_any_letters_are_no_longer_than_the_word)
{
    plain_random random = {1};
    char word[24];

    for (int round = 0; round < 200000; round++) {
        size_t size = 1 + plain_below(&random, 20), kept = size;
        for (size_t i = 0; i < size; i++)
            word[i] = "aeiouylsztbdng0"[plain_below(&random, 15)];
        word[size] = '!';
        kept = (round & 1 ? smz_porter_perl : smz_porter_nltk)(word, size);
        cr_assert(kept > 0 && kept <= size && word[size] == '!');
    }
}

/* ---- Lemmas ----------------------------------------------------------------------------- */

static void has_lemma(const smz_lemmas *own, const char *form, const char *lemma)
{
    smz_text found = {"", 0};
    bool has = smz_lemma_find(&found, own, (smz_text){form, strlen(form)});

    cr_assert_eq(has, lemma != NULL, "%s", form);
    cr_assert(!has || (found.size == strlen(lemma) && memcmp(found.data, lemma, found.size) == 0),
              "%s: %.*s", form, (int)found.size, found.data);
}

Test(lemmas, are_those_of_wordnet)
{
    has_lemma(NULL, "best", "well");
    has_lemma(NULL, "better", "well");
    has_lemma(NULL, "said", "say");
    has_lemma(NULL, "aardwolves", "aardwolf");
    has_lemma(NULL, "comics", "comic_strip");
    has_lemma(NULL, "says", NULL);
    has_lemma(NULL, "", NULL);
}

Test(lemmas, of_the_caller_replace_them)
{
    static const char list[] = "best\tgood\n\nwas be more\r\nbest\tfine\nlast\tfinal";
    smz_lemmas *own;

    cr_assert_eq(smz_lemmas_new(&own, list, sizeof list - 1, NULL, NULL), SMZ_OK);
    has_lemma(own, "best", "fine");
    has_lemma(own, "was", "be");
    has_lemma(own, "last", "final");
    has_lemma(own, "said", NULL);
    smz_lemmas_free(own);
}

Test(lemmas, a_line_without_one_is_named)
{
    static const char list[] = "best\tgood\n\nwas\n";
    smz_lemmas *own;
    smz_error error;

    cr_assert_eq(smz_lemmas_new(&own, list, sizeof list - 1, NULL, &error), SMZ_ERROR_ARGUMENT);
    cr_assert_not_null(strstr(error.message, "line 3"));
    cr_assert_null(own);
    smz_lemmas_free(NULL);
}

/* ---- Tokens ----------------------------------------------------------------------------- */

/* Checks that a text and a list of words, one blank between two, are the same tokens. */
static void has_tokens(smz_rouge_options options, smz_view view, const char *text,
                       const char *words)
{
    smz_rouge *rouge = scorer(options);
    smz_rouge_text given = text_of(text), listed = text_of(words);
    smz_rouge_tokens tokens, expected;

    smz_rouge_begin(rouge);
    cr_assert_eq(smz_rouge_read(&tokens, rouge, &given, view, NULL), SMZ_OK);
    /* The words are what the tokens come to already. */
    rouge->options.stem = 0;
    cr_assert_eq(smz_rouge_read(&expected, rouge, &listed, SMZ_VIEW_PLAIN, NULL), SMZ_OK);
    cr_assert(tokens.size == expected.size &&
                  memcmp(tokens.ids, expected.ids, tokens.size * sizeof *tokens.ids) == 0,
              "\"%s\" has %zu tokens, not \"%s\"", text, tokens.size, words);
    smz_rouge_free(rouge);
}

Test(tokens, are_runs_of_ascii_letters_and_digits)
{
    for (int mode = SMZ_ROUGE_OURS; mode <= SMZ_ROUGE_PERL; mode++) {
        smz_rouge_options options = like((smz_rouge_like)mode);
        has_tokens(options, SMZ_VIEW_FLAT, "Don't pay $1,234.50 A_B", "don t pay 1 234 50 a b");
        has_tokens(options, SMZ_VIEW_FLAT, "caf\xC3\xA9 na\xC3\xAFve -x- \xFF\x80y",
                   "caf na ve x y");
        has_tokens(options, SMZ_VIEW_FLAT, "", "");
        has_tokens(options, SMZ_VIEW_FLAT, " \t\r\n.,;\n", "");
        has_tokens(options, SMZ_VIEW_FLAT, "ABCDEFGHIJKLMNOP ABCDEFGHIJKLMNOPQ",
                   "abcdefghijklmnop abcdefghijklmnopq");
    }
}

Test(tokens, across_blocks_of_64_bytes)
{
    char text[300], words[300];

    /* Each length of a word meets each place of the border. */
    for (size_t length = 1; length < 90; length += 1) {
        size_t size = 0, plain = 0;
        while (size + length + 2 < 250) {
            for (size_t i = 0; i < length; i++)
                text[size++] = words[plain++] = (char)('a' + i % 26);
            text[size++] = '.';
            text[size++] = '-';
            words[plain++] = ' ';
        }
        text[size] = words[plain] = '\0';
        has_tokens(like(SMZ_ROUGE_OURS), SMZ_VIEW_FLAT, text, words);
    }
}

Test(tokens, have_two_letters_more_in_python)
{
    static const char dotted[] = "\xC4\xB0stanbul T\xC4\xB0P \xC4\xB0",
                      kelvin[] = "3\xE2\x84\xAA\xE2\x84\xAA x";

    has_tokens(like(SMZ_ROUGE_GOOGLE), SMZ_VIEW_FLAT, dotted, "i stanbul ti p i");
    has_tokens(like(SMZ_ROUGE_OURS), SMZ_VIEW_FLAT, kelvin, "3kk x");
    has_tokens(like(SMZ_ROUGE_PERL), SMZ_VIEW_FLAT, dotted, "stanbul t p");
    has_tokens(like(SMZ_ROUGE_PERL), SMZ_VIEW_FLAT, kelvin, "3 x");
    /* Half of one is a separator. */
    has_tokens(like(SMZ_ROUGE_OURS), SMZ_VIEW_FLAT, "a\xC4 b\xE2\x84 \xAA\xB0 \xC4\xB0", "a b i");
}

Test(tokens, of_four_letters_and_more_are_stemmed)
{
    smz_rouge_options perl = like(SMZ_ROUGE_PERL), google = like(SMZ_ROUGE_GOOGLE);

    perl.stem = google.stem = 1;
    has_tokens(perl, SMZ_VIEW_FLAT, "Was sing running best said", "was sing run well say");
    has_tokens(google, SMZ_VIEW_FLAT, "Was ties running best said", "was tie run best said");
    has_tokens(google, SMZ_VIEW_PLAIN, "Was ties running best said", "was ties running best said");
    /* A lemma is not stemmed again. */
    has_tokens(perl, SMZ_VIEW_FLAT, "abaci abacus", "abacus abacu");
    perl.exceptions = "";
    has_tokens(perl, SMZ_VIEW_FLAT, "best said", "best said");
    perl.exceptions = "best\tgoods\n";
    perl.exceptions_size = strlen(perl.exceptions);
    has_tokens(perl, SMZ_VIEW_FLAT, "best said", "goods said");
}

Test(tokens, that_are_stop_words_are_left_out_before_stemming)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    options.stem = 1;
    options.stopwords = "the\nrun\ndon't\n";
    options.stopwords_size = strlen(options.stopwords);
    has_tokens(options, SMZ_VIEW_FLAT, "The run, running: don't", "run don t");
    has_tokens(options, SMZ_VIEW_PLAIN, "The run, running", "the run running");
}

Test(tokens, of_a_language_are_unicode_words)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);

    options.language = "fr";
    has_tokens(options, SMZ_VIEW_FLAT,
               "L\xE2\x80\x99\xC3\x89t\xC3\xA9 co\xC3\xBBte 3,5 \xE2\x82\xAC",
               "l \xC3\xA9t\xC3\xA9 co\xC3\xBBte 3 5");
    /* composed and decomposed are one word, a soft hyphen is none */
    has_tokens(options, SMZ_VIEW_FLAT, "e\xCC\x81t\xC3\xA9 \xC3\xA9t\xC2\xAD\xC3\xA9",
               "\xC3\xA9t\xC3\xA9 \xC3\xA9t\xC3\xA9");
    options.stem = 1;
    has_tokens(options, SMZ_VIEW_FLAT, "mangeons", "mangeon");
    options.language = "ja";
    has_tokens(options, SMZ_VIEW_FLAT, "\xE6\x9D\xB1\xE4\xBA\xAC 2024",
               "\xE6\x9D\xB1 \xE4\xBA\xAC 2024");
    options.language = "tr";
    options.stem = 0;
    has_tokens(options, SMZ_VIEW_FLAT, "DI\xC4\xB0", "d\xC4\xB1i");
}

Test(tokens, of_a_language_must_be_utf8)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);
    smz_score out;
    smz_error error;

    options.language = "de";
    cr_assert_eq(try_score(&out, options, "1", "a", REFERENCES("b", "c\xFF"), &error),
                 SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 1);
    cr_assert_not_null(strstr(error.message, "reference 2"));
    cr_assert_eq(try_score(&out, options, "1", "ab\x80", REFERENCES("b"), &error), SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 2);
}

Test(tokens, are_sentences_by_line)
{
    smz_rouge *rouge = scorer(like(SMZ_ROUGE_OURS));
    smz_rouge_text text = text_of("\n\na b\n ... \nc\r\n\nd");
    smz_rouge_tokens tokens;

    smz_rouge_begin(rouge);
    cr_assert_eq(smz_rouge_read(&tokens, rouge, &text, SMZ_VIEW_FLAT, NULL), SMZ_OK);
    cr_assert_eq(tokens.sentences, 3);
    cr_assert(tokens.ends[0] == 2 && tokens.ends[1] == 3 && tokens.ends[2] == 4);
    smz_rouge_free(rouge);
}

Test(tokens, stay_the_same_when_the_cache_is_emptied)
{
    smz_rouge *rouge = scorer(like(SMZ_ROUGE_OURS));
    size_t size = 0;
    char *many = malloc(1 << 20);

    cr_assert_not_null(many);
    for (int i = 0; i < 70000; i++)
        size += (size_t)snprintf(many + size, 16, "w%d ", i);
    for (int round = 0; round < 3; round++) {
        smz_rouge_text all = {many, size}, one = text_of("w1 w69999");
        smz_score out[4];
        cr_assert_eq(smz_rouge_score(out, rouge, &all, &one, 1, NULL), SMZ_OK);
        is_counted(out[0], 2, 70000, 2);
        cr_assert_eq(smz_rouge_score(out, rouge, &one, &one, 1, NULL), SMZ_OK);
        is_counted(out[0], 2, 2, 2);
    }
    smz_rouge_free(rouge);
    free(many);
}

Test(tokens, of_the_call_whose_number_comes_round_are_new)
{
    smz_rouge *rouge = scorer(like(SMZ_ROUGE_OURS));
    smz_rouge_text first = text_of("a"), candidate = text_of("b b"), reference = text_of("a b");
    smz_score out[4];

    /* The id of a is of call 1; so is that of b when the number comes again. */
    cr_assert_eq(smz_rouge_score(out, rouge, &first, &first, 1, NULL), SMZ_OK);
    rouge->words.call = UINT32_MAX;
    cr_assert_eq(smz_rouge_score(out, rouge, &candidate, &reference, 1, NULL), SMZ_OK);
    is_counted(out[0], 1, 2, 2);
    smz_rouge_free(rouge);
}

/* ---- Limits ----------------------------------------------------------------------------- */

Test(limits, in_words_of_the_script_are_fields_of_raw_lines)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    options.words = 3;
    has_tokens(options, SMZ_VIEW_FLAT, "a-b c -- d e", "a b c");
    /* White space at the front of a line makes an empty field. */
    has_tokens(options, SMZ_VIEW_FLAT, " a b c d", "a b");
    has_tokens(options, SMZ_VIEW_FLAT, "a \n b c", "a b");
    /* Alone on a line, or at its end, it makes none. */
    has_tokens(options, SMZ_VIEW_FLAT, " \t\n\na  \nb c d\ne", "a b c");
    /* A no-break space parts no fields. */
    has_tokens(options, SMZ_VIEW_FLAT, "a\xC2\xA0q b c d", "a q b c");
}

Test(limits, in_bytes_of_the_script_leave_out_line_breaks)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    options.bytes = 5;
    has_tokens(options, SMZ_VIEW_FLAT, "ab\ncd\nef", "ab cd e");
    has_tokens(options, SMZ_VIEW_FLAT, "abcde\nf", "abcde");
    has_tokens(options, SMZ_VIEW_FLAT, "abcdefgh", "abcde");
}

Test(limits, in_bytes_of_the_script_are_not_counted_down_by_sentence)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    /* By sentence: aa, bb, and of the third line, the first of at least four bytes, "cc d". Flat:
     * aa and bb, to which the candidate's tokens and all matches are counted. */
    options.bytes = 4;
    has_tokens(options, SMZ_VIEW_SENTENCES, "aa\nbb\ncc dd ee\nff", "aa bb cc d");
    is_counted(score(options, "L", "aa\nbb\ncc dd ee", "aa\nbb\ncc dd ee"), 2, 2, 4);
    /* The limit in words has no such fault. */
    options.bytes = 0;
    options.words = 3;
    is_counted(score(options, "L", "aa\nbb\ncc dd ee", "aa\nbb\ncc dd ee"), 3, 3, 3);
}

Test(limits, of_ours_are_tokens_and_whole_characters)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);

    options.words = 3;
    has_tokens(options, SMZ_VIEW_FLAT, " a-b -- c d e", "a b c");
    has_tokens(options, SMZ_VIEW_PLAIN, "a b c d", "a b c d");
    options.words = 0;
    options.bytes = 4;
    options.language = "de";
    has_tokens(options, SMZ_VIEW_FLAT, "ab\nc\xC3\xA4z", "ab c");
    has_tokens(options, SMZ_VIEW_SENTENCES, "ab\nc\xC3\xA4z", "ab c");
    is_counted(score(options, "Lsum", "ab\ncd\nef", "ab\ncd\nef"), 2, 2, 2);
}

/* ---- Rounding --------------------------------------------------------------------------- */

static void rounds(double x)
{
    char printed[64];

    snprintf(printed, sizeof printed, "%.5f", x);
    cr_assert(smz_round5(x) == strtod(printed, NULL), "%.17g: %s, not %.17g", x, printed,
              smz_round5(x));
}

Test(rounding, is_that_of_printf)
{
    for (int m = 1; m <= 700; m++)
        for (int h = 0; h <= m; h++)
            rounds((double)h / m);
}

Test(rounding, is_even_at_ties_and_right_beside_them)
{
    /* Only odd 64ths lie half way between two numbers of five decimals. */
    for (int i = 1; i < 256; i += 2) {
        rounds(i / 64.0);
        rounds(nextafter(i / 64.0, 0));
        rounds(nextafter(i / 64.0, 9));
    }
    for (int i = 0; i < 100000; i += 7) {
        double near = (i + 0.5) / 100000;
        rounds(near);
        rounds(nextafter(near, 0));
        rounds(nextafter(near, 9));
    }
}

/* ---- ROUGE-N ---------------------------------------------------------------------------- */

Test(ngrams, are_counted_as_often_as_both_have_them)
{
    smz_rouge_options ours = like(SMZ_ROUGE_OURS);

    is_counted(score(ours, "1", "a a a b", "a a c"), 2, 4, 3);
    is_counted(score(ours, "2", "a b a b", "a b c a b"), 2, 3, 4);
    is_counted(score(ours, "3", "a b c d", "b c d a b c"), 2, 2, 4);
    is_counted(score(ours, "9", "a b c d e f g h i", "a b c d e f g h i"), 1, 1, 1);
    is_scored(score(ours, "1", "a b c", "a b d e"), 2.0 / 3, 0.5,
              2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5));
}

Test(ngrams, cross_the_ends_of_lines)
{
    is_counted(score(like(SMZ_ROUGE_OURS), "2", "a\nb", "a b"), 1, 1, 1);
    is_counted(score(like(SMZ_ROUGE_PERL), "2", "a\nb", "a b"), 1, 1, 1);
}

Test(ngrams, of_texts_that_are_too_short_are_none)
{
    is_counted(score(like(SMZ_ROUGE_OURS), "3", "a b", "a b"), 0, 0, 0);
    is_scored(score(like(SMZ_ROUGE_OURS), "3", "a b", "a b"), 0, 0, 0);
}

/* ---- ROUGE-L ---------------------------------------------------------------------------- */

Test(lcs, of_the_whole_text_takes_no_notice_of_lines)
{
    is_counted(score(like(SMZ_ROUGE_OURS), "L", "a b c d", "a c\nb d"), 3, 4, 4);
    is_counted(score(like(SMZ_ROUGE_GOOGLE), "L", "d c b a", "a b c d"), 1, 4, 4);
}

Test(lcs, union_counts_what_any_sentence_shares)
{
    /* The first line of the reference has "a b" of one line, "c d" of the other. */
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "c d\na b", "a b c d"), 4, 4, 4);
    is_counted(score(like(SMZ_ROUGE_PERL), "L", "c d\na b", "a b c d"), 4, 4, 4);
    is_counted(score(like(SMZ_ROUGE_OURS), "L", "c d\na b", "a b c d"), 2, 4, 4);
}

Test(lcs, union_counts_no_token_more_often_than_both_have_it)
{
    /* Both lines of the reference match the one of the candidate. */
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "a b", "a b\na b"), 2, 2, 4);
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "a b\na b", "a b"), 2, 4, 2);
}

Test(lcs, union_drops_a_reference_token_where_both_ways_are_equal)
{
    /* Of "a b" and "b a" the trace drops b and keeps a, which "a c" matches as well: b stays
     * unmarked. Dropping the candidate's token instead would mark both. */
    is_counted(score(like(SMZ_ROUGE_OURS), "Lsum", "b a\na c", "a b"), 1, 4, 2);
    is_counted(score(like(SMZ_ROUGE_PERL), "L", "b a\na c", "a b"), 1, 4, 2);
}

/* ---- ROUGE-W ---------------------------------------------------------------------------- */

Test(weighted, of_the_script_weights_its_reference_twice)
{
    smz_score same = score(like(SMZ_ROUGE_PERL), "W", "a b c d", "a b c d");

    is_counted(same, pow(4, 1.2), pow(4, 1.2), pow(pow(4, 1.2), 1.2));
    /* The recall of equal texts is n^-0.2. */
    is_scored(same, 1, 0.75786, smz_round5(0.75786 / (0.5 * 1 + 0.5 * 0.75786)));
}

Test(weighted, of_the_script_sums_the_sentences_of_the_reference_alone)
{
    double f2 = pow(2, 1.2);

    is_counted(score(like(SMZ_ROUGE_PERL), "W", "a b\nc d", "a b\nc d"), f2 + f2, pow(4, 1.2),
               pow(f2 + f2, 1.2));
}

Test(weighted, run_of_the_script_that_ends_in_a_clipped_token_is_lost_at_the_end)
{
    /* The first line takes the only x of the candidate. Of the second, y begins a run; x is marked
     * but not to be had, so that the run never ends. */
    is_counted(score(like(SMZ_ROUGE_PERL), "W-2", "y x", "x\ny x"), 1, 4, 25);
}

Test(weighted, run_of_the_script_that_ends_in_a_clipped_token_is_carried_over)
{
    /* As before, but z, after a token that is not marked, ends a run of two. */
    is_counted(score(like(SMZ_ROUGE_PERL), "W-2", "y x z", "x\ny x q z"), 1 + 4, 9, 17 * 17);
}

Test(weighted, of_the_script_divides_by_zero_without_a_word)
{
    smz_score out;
    smz_error error;

    cr_assert_eq(try_score(&out, like(SMZ_ROUGE_PERL), "1,W", "a", REFERENCES("b", "..."), &error),
                 SMZ_ERROR_EMPTY);
    cr_assert_not_null(strstr(error.message, "reference 2"));
    cr_assert_str_eq(smz_status_name(SMZ_ERROR_EMPTY), "empty_text");
    is_scored(score(like(SMZ_ROUGE_PERL), "W", "", "b"), 0, 0, 0);
    is_scored(score(like(SMZ_ROUGE_OURS), "W", "a", ""), 0, 0, 0);
}

Test(weighted, of_ours_is_the_papers)
{
    smz_score same = score(like(SMZ_ROUGE_OURS), "W-2", "a b c d", "a b\nc d");
    smz_score parts = score(like(SMZ_ROUGE_OURS), "W-2", "a b x c", "a b c y");

    is_counted(same, 16, 16, 16);
    is_scored(same, 1, 1, 1);
    /* A run of two and one of one. */
    is_counted(parts, 5, 16, 16);
    is_scored(parts, sqrt(5.0 / 16), sqrt(5.0 / 16), sqrt(5.0 / 16));
    /* With weight 1 it is the LCS. */
    is_counted(score(like(SMZ_ROUGE_OURS), "W-1", "a b x c", "a b c y"), 3, 4, 4);
}

/* ---- ROUGE-S ---------------------------------------------------------------------------- */

Test(skips, are_ordered_pairs_with_a_gap_at_most)
{
    smz_rouge_options ours = like(SMZ_ROUGE_OURS);

    is_counted(score(ours, "S0", "a b c", "a b c"), 2, 2, 2);
    is_counted(score(ours, "S1", "a b c d", "a b c d"), 5, 5, 5);
    is_counted(score(ours, "S*", "a b c d", "a b c d"), 6, 6, 6);
    is_counted(score(ours, "S2", "a b c d", "a b c d"), 6, 6, 6);
    is_counted(score(ours, "S*", "d c b a", "a b c d"), 0, 6, 6);
    /* Twice in one text, once in the other; across a line break. */
    is_counted(score(ours, "S*", "a b a b", "a\nb"), 1, 6, 1);
    is_counted(score(ours, "S*", "a a a", "a a"), 1, 3, 1);
}

Test(skips, with_unigrams_of_the_script_leave_out_the_last)
{
    is_counted(score(like(SMZ_ROUGE_PERL), "SU1", "a b c", "a b c"), 5, 5, 5);
    is_counted(score(like(SMZ_ROUGE_OURS), "SU1", "a b c", "a b c"), 6, 6, 6);
    /* So one word has nothing. */
    is_counted(score(like(SMZ_ROUGE_PERL), "SU*", "a", "a"), 0, 0, 0);
    is_counted(score(like(SMZ_ROUGE_OURS), "SU*", "a", "a"), 1, 1, 1);
    is_counted(score(like(SMZ_ROUGE_PERL), "S4", "a", "a"), 0, 0, 0);
}

/* ---- ROUGE-BE --------------------------------------------------------------------------- */

Test(elements, are_counted_by_what_the_metric_tells)
{
    static const char candidate[] =
        "Opened|Mayor|subj\nopened|bridges|obj\ncity|NIL|NIL\nold|very|nil";
    static const char reference[] =
        "opened|mayor|by\nopened|bridge|obj\ncity|nil|nil\nold|very|nil";
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    is_counted(score(options, "BE-H", candidate, reference), 1, 1, 1);
    is_counted(score(options, "BE-HM", candidate, reference), 2, 3, 3);
    is_counted(score(options, "BE-HMR", candidate, reference), 0, 2, 2);
    is_counted(score(options, "BE-HM1", candidate, reference), 3, 4, 4);
    is_counted(score(options, "BE-HMR1", candidate, reference), 1, 3, 3);
    is_counted(score(options, "BE-HMR2", candidate, reference), 2, 4, 4);
    options.stem = 1;
    is_counted(score(options, "BE-HMR", candidate, reference), 1, 2, 2);
    is_counted(score(options, "BE-HMR2", candidate, reference), 3, 4, 4);
    /* Head and modifier are stemmed, the relation is not; the words of a field each for itself. */
    is_counted(score(options, "BE-HMR2", "saw|cats|running", "saw|cat|run"), 0, 1, 1);
    is_counted(score(options, "BE-HM", "big cats  sleeping|dogs|x", "big cat sleep|dog|x"), 1, 1,
               1);
}

/* ---- F ---------------------------------------------------------------------------------- */

Test(f, favours_precision_towards_one)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);

    options.alpha = 1;
    is_scored(score(options, "1", "a", "a b"), 1, 0.5, 1);
    options.alpha = 0;
    is_scored(score(options, "1", "a", "a b"), 1, 0.5, 0.5);
    options.alpha = 0.2;
    is_scored(score(options, "1", "a", "a b"), 1, 0.5, 0.5 / (0.8 + 0.2 * 0.5));
}

Test(f, of_the_script_is_made_of_rounded_numbers)
{
    /* P = 1/3, R = 1/7: exactly F = 0.2, of .33333 and .14286 as well; P = 2/3 and R = 2/7 give .4,
     * but .66667 and .28571 .39999. */
    is_scored(score(like(SMZ_ROUGE_PERL), "1", "a b c", "a b d e f g h"), 0.66667, 0.28571, 0.4);
    is_scored(score(like(SMZ_ROUGE_PERL), "1", "a", "a b c d e f g"), 1, 0.14286, 0.25);
    is_scored(score(like(SMZ_ROUGE_OURS), "1", "a", "a b c d e f g"), 1, 1.0 / 7,
              2 * (1.0 / 7) / (1 + 1.0 / 7));
}

Test(f, of_empty_texts_is_nought)
{
    for (int mode = SMZ_ROUGE_OURS; mode <= SMZ_ROUGE_PERL; mode++) {
        static const char *const metrics[] = {"1", "2", "L", NULL};
        for (size_t i = 0; metrics[i]; i++) {
            smz_rouge_options options = like((smz_rouge_like)mode);
            is_scored(score(options, metrics[i], "", "a b"), 0, 0, 0);
            is_scored(score(options, metrics[i], "a b", ""), 0, 0, 0);
            is_scored(score(options, metrics[i], "", ""), 0, 0, 0);
        }
    }
    is_scored(score(like(SMZ_ROUGE_PERL), "S4", "", "a b"), 0, 0, 0);
    is_scored(score(like(SMZ_ROUGE_OURS), "Lsum", "a", "\n"), 0, 0, 0);
}

Test(f, of_a_text_without_bytes_is_nought)
{
    smz_rouge *rouge = scorer(like(SMZ_ROUGE_OURS));
    smz_rouge_text none = {NULL, 0};
    smz_score out[4];

    cr_assert_eq(smz_rouge_score(out, rouge, &none, &none, 1, NULL), SMZ_OK);
    is_scored(out[0], 0, 0, 0);
    smz_rouge_free(rouge);
}

/* ---- References ------------------------------------------------------------------------- */

Test(references, are_summed_by_the_script)
{
    /* An empty one adds the candidate's count all the same. */
    is_counted(score_all(like(SMZ_ROUGE_PERL), "1", "a b", REFERENCES("a b", "a c d e", "")), 3, 6,
               6);
}

Test(references, best_of_the_script_has_the_highest_recall)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    options.references = SMZ_REFERENCES_BEST;
    is_counted(score_all(options, "1", "a b c", REFERENCES("a b x y", "b z")), 2, 3, 4);
    is_counted(score_all(options, "1", "a b c", REFERENCES("b z", "a b x y")), 1, 3, 2);
    is_counted(score_all(options, "1", "a b c", REFERENCES("q", "b z", "a b c z")), 3, 3, 4);
}

Test(references, best_of_the_script_is_rounded_first_but_for_l)
{
    /* 50000 of 300001 and 50001 of 300007 are .16667 both; the second is more by 2e-9. */
    smz_rouge_options options = like(SMZ_ROUGE_PERL);
    smz_rouge *rouge;
    smz_rouge_text candidate, references[2];
    smz_score out[2];
    char *texts[3];
    size_t counts[3] = {50001, 300001, 300007}, shared[3] = {50001, 50000, 50001};

    options.references = SMZ_REFERENCES_BEST;
    options.metrics = "1,L";
    rouge = scorer(options);
    for (int k = 0; k < 3; k++) {
        texts[k] = malloc(2 * counts[k]);
        cr_assert_not_null(texts[k]);
        for (size_t i = 0; i < counts[k]; i++) {
            texts[k][2 * i] = i < shared[k] ? 'a' : 'b';
            texts[k][2 * i + 1] = ' ';
        }
    }
    candidate = (smz_rouge_text){texts[0], 2 * counts[0]};
    references[0] = (smz_rouge_text){texts[1], 2 * counts[1]};
    references[1] = (smz_rouge_text){texts[2], 2 * counts[2]};
    cr_assert_eq(smz_rouge_score(out, rouge, &candidate, references, 2, NULL), SMZ_OK);
    is_counted(out[0], 50000, 50001, 300001);
    is_counted(out[1], 50001, 50001, 300007);
    for (int k = 0; k < 3; k++)
        free(texts[k]);
    smz_rouge_free(rouge);
}

Test(references, best_of_the_others_has_the_highest_f)
{
    /* Recall 1/1 with precision 1/3, or recall 3/4 with precision 1. */
    is_counted(score_all(like(SMZ_ROUGE_OURS), "1", "a b c", REFERENCES("a", "a b c d")), 3, 3, 4);
    is_counted(score_all(like(SMZ_ROUGE_GOOGLE), "1", "a b", REFERENCES("a x", "b y z q", "b y")),
               1, 2, 2);
}

Test(references, mean_and_jackknife_average_scores)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);
    /* F: 2/3, 0, 1/2 */
    const char *const *references = REFERENCES("a", "x", "a x");

    options.references = SMZ_REFERENCES_MEAN;
    is_scored(score_all(options, "1", "a b", references), 1.0 / 3, 0.5, (2.0 / 3 + 0.5) / 3);
    is_counted(score_all(options, "1", "a b", references), 2, 6, 4);
    /* Without the first the third is the best, otherwise the first. */
    options.references = SMZ_REFERENCES_JACKKNIFE;
    is_scored(score_all(options, "1", "a b", references), 0.5, (0.5 + 1 + 1) / 3,
              (0.5 + 2.0 / 3 + 2.0 / 3) / 3);
}

Test(references, must_be_there)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);
    smz_rouge *rouge = scorer(options);
    smz_rouge_text text = text_of("a");
    smz_score out[4];

    cr_assert_eq(smz_rouge_score(out, rouge, &text, NULL, 0, NULL), SMZ_ERROR_ARGUMENT);
    smz_rouge_free(rouge);
    options.references = SMZ_REFERENCES_JACKKNIFE;
    cr_assert_eq(try_score(out, options, "1", "a", REFERENCES("a"), NULL), SMZ_ERROR_ARGUMENT);
}

/* ---- Options ---------------------------------------------------------------------------- */

static void has_metrics(smz_rouge_like mode, const char *list, const char *labels)
{
    smz_rouge_options options = like(mode);
    char all[200] = "";
    smz_rouge *rouge;

    options.metrics = list;
    rouge = scorer(options);
    for (size_t i = 0; smz_rouge_metric(rouge, i); i++) {
        strcat(all, i ? " " : "");
        strcat(all, smz_rouge_metric(rouge, i));
    }
    cr_assert_str_eq(all, labels);
    smz_rouge_free(rouge);
}

Test(options, metrics_are_named_as_their_scorers_name_them)
{
    has_metrics(SMZ_ROUGE_OURS, NULL, "ROUGE-1 ROUGE-2 ROUGE-L ROUGE-Lsum");
    has_metrics(SMZ_ROUGE_GOOGLE, NULL, "rouge1 rouge2 rougeL rougeLsum");
    has_metrics(SMZ_ROUGE_PERL, NULL, "ROUGE-1 ROUGE-2 ROUGE-L");
    has_metrics(SMZ_ROUGE_OURS, " W , 9,W-2.0,S4,SU*, S* ,SU0",
                "ROUGE-W-1.2 ROUGE-9 ROUGE-W-2.0 ROUGE-S4 ROUGE-SU* ROUGE-S* ROUGE-SU0");
    has_metrics(SMZ_ROUGE_PERL, "BE-H,BE-HMR2", "ROUGE-BE-H ROUGE-BE-HMR2");
}

Test(options, metrics_that_a_scorer_has_not_are_named)
{
    static const struct {
        smz_rouge_like like;
        const char *list, *named;
    } wrong[] = {
        {SMZ_ROUGE_OURS, "", "''"},         {SMZ_ROUGE_OURS, "1,", "''"},
        {SMZ_ROUGE_OURS, "0", "'0'"},       {SMZ_ROUGE_OURS, "10", "'10'"},
        {SMZ_ROUGE_OURS, "1,l", "'l'"},     {SMZ_ROUGE_OURS, "S", "'S'"},
        {SMZ_ROUGE_OURS, "S-1", "'S-1'"},   {SMZ_ROUGE_OURS, "SU1.5", "'SU1.5'"},
        {SMZ_ROUGE_OURS, "W-0", "'W-0'"},   {SMZ_ROUGE_OURS, "W-", "'W-'"},
        {SMZ_ROUGE_OURS, "W-11", "'W-11'"}, {SMZ_ROUGE_OURS, "W1.2", "'W1.2'"},
        {SMZ_ROUGE_OURS, "BE-H", "'BE-H'"}, {SMZ_ROUGE_GOOGLE, "1,W", "'W'"},
        {SMZ_ROUGE_GOOGLE, "S4", "'S4'"},   {SMZ_ROUGE_PERL, "Lsum", "'Lsum'"},
        {SMZ_ROUGE_PERL, "BE-X", "'BE-X'"}, {SMZ_ROUGE_OURS, "W-1.2.3", "'W-1.2.3'"},
    };

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        smz_rouge_options options = like(wrong[i].like);
        smz_rouge *rouge;
        smz_error error = {.message = ""};
        options.metrics = wrong[i].list;
        cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, &error), SMZ_ERROR_ARGUMENT, "%s",
                     wrong[i].list);
        cr_assert_not_null(strstr(error.message, wrong[i].named), "%s", error.message);
        cr_assert_null(rouge);
    }
}

static void is_refused(smz_rouge_options options, int status, const char *named)
{
    smz_rouge *rouge;
    smz_error error = {.message = ""};

    cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, &error), status, "%s", named);
    cr_assert_not_null(strstr(error.message, named), "%s: %s", named, error.message);
    cr_assert_null(rouge);
}

#define REFUSED(mode, field, value, status, named)                                                 \
    do {                                                                                           \
        smz_rouge_options options = like(mode);                                                    \
        options.field = (value);                                                                   \
        is_refused(options, (status), (named));                                                    \
    } while (0)

Test(options, out_of_range_are_named)
{
    smz_rouge_options both = like(SMZ_ROUGE_OURS);

    both.words = both.bytes = 1;
    is_refused(both, SMZ_ERROR_ARGUMENT, "bytes");
    REFUSED(SMZ_ROUGE_OURS, size, 0, SMZ_ERROR_ARGUMENT, "smz_rouge_options_init");
    REFUSED(SMZ_ROUGE_OURS, alpha, 1.1, SMZ_ERROR_ARGUMENT, "alpha");
    REFUSED(SMZ_ROUGE_OURS, alpha, (double)NAN, SMZ_ERROR_ARGUMENT, "alpha");
    REFUSED(SMZ_ROUGE_OURS, confidence, 101, SMZ_ERROR_ARGUMENT, "confidence");
    REFUSED(SMZ_ROUGE_OURS, references, (smz_rouge_references)9, SMZ_ERROR_ARGUMENT, "references");
    REFUSED(SMZ_ROUGE_OURS, like, (smz_rouge_like)9, SMZ_ERROR_ARGUMENT, "like");
    REFUSED(SMZ_ROUGE_OURS, unit, (smz_rouge_unit)9, SMZ_ERROR_ARGUMENT, "unit");
    REFUSED(SMZ_ROUGE_OURS, exceptions, "", SMZ_ERROR_ARGUMENT, "exceptions");
    REFUSED(SMZ_ROUGE_GOOGLE, language, "fr", SMZ_ERROR_ARGUMENT, "language");
    REFUSED(SMZ_ROUGE_PERL, resamples, 0, SMZ_ERROR_ARGUMENT, "resamples");
    REFUSED(SMZ_ROUGE_OURS, language, "xx", SMZ_ERROR_LANGUAGE, "'xx'");
    REFUSED(SMZ_ROUGE_OURS, language, "auto", SMZ_ERROR_LANGUAGE, "'auto'");
}

Test(options, of_an_older_caller_are_filled_up)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);
    smz_rouge *rouge;

    options.size = offsetof(smz_rouge_options, metrics);
    options.metrics = "not read";
    cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, NULL), SMZ_OK);
    cr_assert_str_eq(smz_rouge_metric(rouge, 2), "ROUGE-L");
    smz_rouge_free(rouge);
    smz_rouge_free(NULL);
}

static void has_signature(smz_rouge_options options, const char *from_metrics_on)
{
    smz_rouge *rouge = scorer(options);
    const char *signature = smz_rouge_signature(rouge), *metrics = strstr(signature, "|metrics:");

    cr_assert_not_null(strstr(signature, smz_version()));
    cr_assert_not_null(metrics);
    cr_assert_str_eq(metrics, from_metrics_on);
    smz_rouge_free(rouge);
}

Test(options, are_all_in_the_signature)
{
    smz_rouge_options options = like(SMZ_ROUGE_OURS);

    options.metrics = "W,SU*";
    options.language = "de";
    options.stem = 1;
    options.stopwords = "der\n";
    options.stopwords_size = 4;
    options.bytes = 665;
    options.alpha = 0.25;
    options.references = SMZ_REFERENCES_JACKKNIFE;
    options.resamples = 500;
    options.confidence = 99.5;
    options.seed = 7;
    has_signature(options, "|metrics:ROUGE-W-1.2,ROUGE-SU*|words:unicode|language:de"
                           "|stem:libstemmer-german|stopwords:own-05bb7600|sentences:lines"
                           "|limit:665-bytes|alpha:0.25|references:jackknife|unit:document"
                           "|intervals:99.5%|resamples:500|seed:7");
}

Test(options, of_the_script_are_in_the_signature)
{
    smz_rouge_options options = like(SMZ_ROUGE_PERL);

    has_signature(options, "|metrics:ROUGE-1,ROUGE-2,ROUGE-L|words:ascii|stem:none|stopwords:none"
                           "|sentences:lines|limit:none|alpha:0.5|references:sum|unit:document"
                           "|intervals:95%|resamples:1000|seed:resample");
    options.metrics = "1";
    options.stem = 1;
    options.words = 100;
    options.unit = SMZ_UNIT_CORPUS;
    has_signature(options,
                  "|metrics:ROUGE-1|words:ascii|stem:porter-1.5.5|lemmas:wordnet-2.0"
                  "|stopwords:none|sentences:lines|limit:100-words|alpha:0.5"
                  "|references:sum|unit:corpus|intervals:95%|resamples:1000|seed:resample");
    options.exceptions = "";
    options.words = 0;
    has_signature(options,
                  "|metrics:ROUGE-1|words:ascii|stem:porter-1.5.5|lemmas:none"
                  "|stopwords:none|sentences:lines|limit:none|alpha:0.5"
                  "|references:sum|unit:corpus|intervals:95%|resamples:1000|seed:resample");
}

/* ---- Properties ------------------------------------------------------------------------- */

static void is_as_plain(const smz_rouge *rouge, const plain_text *candidate,
                        const plain_text *reference, const smz_score *out)
{
    for (size_t i = 0; i < rouge->metric_count; i++) {
        smz_counts counts = plain_count(rouge, &rouge->metrics[i], candidate, reference);
        cr_assert(out[i].matched == counts.matched && out[i].candidate == counts.candidate &&
                      out[i].reference == counts.reference,
                  "%s: %.17g of %.17g and %.17g, not %.17g of %.17g and %.17g",
                  rouge->metrics[i].label, out[i].matched, out[i].candidate, out[i].reference,
                  counts.matched, counts.candidate, counts.reference);
    }
}

/* Random texts of so many lines of so many tokens at most, of so many kinds. */
static void compare(smz_rouge *rouge, plain_random *random, size_t lines, size_t tokens,
                    size_t kinds)
{
    plain_text candidate, reference;
    smz_rouge_text texts[2];
    smz_score out[16];

    plain_make(&candidate, random, lines, tokens, kinds);
    plain_make(&reference, random, lines, tokens, kinds);
    texts[0] = (smz_rouge_text){candidate.text, candidate.text_size};
    texts[1] = (smz_rouge_text){reference.text, reference.text_size};
    cr_assert_eq(smz_rouge_score(out, rouge, &texts[0], &texts[1], 1, NULL), SMZ_OK);
    is_as_plain(rouge, &candidate, &reference, out);
    plain_free(&candidate);
    plain_free(&reference);
}

static void compare_many(smz_rouge_like mode, const char *metrics, size_t rounds, size_t lines,
                         size_t tokens)
{
    smz_rouge_options options = like(mode);
    plain_random random = {2};
    smz_rouge *rouge;

    options.metrics = metrics;
    rouge = scorer(options);
    for (size_t i = 0; i < rounds; i++)
        compare(rouge, &random, 1 + plain_below(&random, lines), 1 + plain_below(&random, tokens),
                1 + plain_below(&random, i % 3 == 0 ? 3 : 40));
    smz_rouge_free(rouge);
}

#define OURS_ALL "1,2,3,9,L,Lsum,W,W-2,S0,S4,S*,SU1,SU*"
#define PERL_ALL "1,2,4,L,W,W-2.5,S0,S4,S*,SU4,SU*"

Test(properties, of_small_texts)
{
    compare_many(SMZ_ROUGE_OURS, OURS_ALL, 3000, 4, 12);
    compare_many(SMZ_ROUGE_PERL, PERL_ALL, 3000, 4, 12);
}

Test(properties, of_sentences_longer_than_a_word_of_bits)
{
    compare_many(SMZ_ROUGE_OURS, "1,2,9,L,Lsum,W", 60, 3, 300);
    compare_many(SMZ_ROUGE_PERL, "1,3,L,W", 60, 3, 300);
}

Test(properties, of_many_lines)
{
    compare_many(SMZ_ROUGE_OURS, "1,Lsum", 60, 200, 6);
    compare_many(SMZ_ROUGE_PERL, "L,W", 60, 200, 6);
}

/* So long that not all stops of a pair are kept at once. */
static void compare_blocks(smz_rouge_like mode, const char *metrics, size_t kinds)
{
    smz_rouge_options options = like(mode);
    plain_random random = {3};
    smz_rouge *rouge;

    options.metrics = metrics;
    rouge = scorer(options);
    compare(rouge, &random, 1, 3100, kinds);
    smz_rouge_free(rouge);
}

Test(properties, of_sentences_in_blocks)
{
    compare_blocks(SMZ_ROUGE_OURS, "L,Lsum", 2);
    compare_blocks(SMZ_ROUGE_OURS, "L,Lsum", 3000);
    compare_blocks(SMZ_ROUGE_PERL, "W", 8);
}

/* ---- Too much --------------------------------------------------------------------------- */

Test(limits, of_time_are_told_before_it_is_spent)
{
    static const char *const metrics[] = {"S*", "W", "L"};
    /* All words different, or two, so that what counts is the length. */
    const size_t words[] = {300000, 300000, 2200000};
    const size_t kinds[] = {SIZE_MAX, 2, 2};

    for (size_t m = 0; m < 3; m++) {
        smz_rouge_options options = like(SMZ_ROUGE_OURS);
        smz_rouge_text text = {malloc(words[m] * 9), 0};
        smz_rouge *rouge;
        smz_score out;
        smz_error error;
        cr_assert_not_null(text.data);
        for (size_t i = 0; i < words[m]; i++)
            text.size += (size_t)snprintf((char *)text.data + text.size, 9, "%zx ", i % kinds[m]);
        options.metrics = metrics[m];
        rouge = scorer(options);
        cr_assert_eq(smz_rouge_score(&out, rouge, &text, &text, 1, &error), SMZ_ERROR_LIMIT);
        cr_assert_not_null(strstr(error.message, smz_rouge_metric(rouge, 0)));
        smz_rouge_free(rouge);
        free((char *)text.data);
    }
}
