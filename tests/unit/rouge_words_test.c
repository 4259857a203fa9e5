/* rouge/: lemmas, stems, tokens and limits. The vectors are worked out by hand from docs/rouge.md.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include "rouge/lemmas.h"
#include "rouge/porter.h"
#include "rouge_helpers.h"
#include "rouge_plain.h"

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
