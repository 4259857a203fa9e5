/* Clusters: several texts about one story, read as one document. */
#include <criterion/criterion.h>
#include <string.h>
#include "api/objects.h"
#include "base/buffer.h"
#include "document/quotations.h"
#include "rank/methods.h"
#include "rank/model.h"
#include "machine.h"
#include "select/signs.h"

#define MOST 8

static machine kept;
static smz_error error;
static const char *texts[MOST];
static size_t sizes[MOST];
static const char *names[MOST];

static void set_up(void)
{
    kept = open_machine();
}

static void tear_down(void)
{
    close_machine(&kept);
}

TestSuite(cluster, .init = set_up, .fini = tear_down);

static int read_cluster(size_t count, const smz_read_options *options)
{
    smz_cluster_text list[MOST] = {{NULL, 0, NULL}};

    for (size_t k = 0; k < count; k++) {
        sizes[k] = strlen(texts[k]);
        list[k] = (smz_cluster_text){texts[k], sizes[k], names[k]};
    }
    return smz_document_read_cluster(kept.document, list, count, options, &error);
}

static void summarize(const char *method, uint32_t sentences)
{
    smz_options options;

    smz_options_init(&options);
    options.method = method;
    options.sentences = sentences;
    options.explain = 1;
    options.headlines = 1;
    cr_assert_eq(smz_summarize(kept.summary, kept.document, &options, &error), SMZ_OK, "%s",
                 error.message);
}

/* The i-th sentence is what stands there in the text that it names. */
static void check_sentence(size_t i, uint32_t of, uint32_t number, uint32_t paragraph,
                           const char *expected)
{
    const smz_sentence *sentence = smz_summary_sentence(kept.summary, i);

    cr_assert_not_null(sentence, "%s", expected);
    cr_assert_str_eq(sentence->text, expected);
    cr_assert_eq(sentence->document, of, "%s", expected);
    cr_assert_eq(sentence->sentence, number, "%s: %u", expected, (unsigned)sentence->sentence);
    cr_assert_eq(sentence->paragraph, paragraph, "%s", expected);
    cr_assert_leq(sentence->end, sizes[of]);
    cr_assert_eq(sentence->end - sentence->start, strlen(expected), "%s", expected);
    cr_assert_eq(memcmp(texts[of] + sentence->start, expected, strlen(expected)), 0, "%s",
                 expected);
}

Test(cluster, numbers_and_offsets_are_those_of_each_text)
{
    texts[0] = "The ferry sank in the bay. All aboard were saved.\n\nDivers went down at noon.";
    texts[1] = "  \n";
    texts[2] = "\xEF\xBB\xBFNobody knows why it sank. Its owner fled abroad.";
    cr_assert_eq(read_cluster(3, NULL), SMZ_OK);
    cr_assert_eq(smz_document_sentences(kept.document), 5);
    summarize("lead", 5);
    cr_assert_eq(smz_summary_size(kept.summary), 5);
    check_sentence(0, 0, 0, 0, "The ferry sank in the bay.");
    check_sentence(1, 0, 1, 0, "All aboard were saved.");
    check_sentence(2, 0, 2, 1, "Divers went down at noon.");
    check_sentence(3, 2, 0, 0, "Nobody knows why it sank.");
    check_sentence(4, 2, 1, 0, "Its owner fled abroad.");
    cr_assert_eq(smz_summary_stats(kept.summary)->sentences, 5);
    cr_assert_eq(smz_summary_stats(kept.summary)->words, 24);
}

Test(cluster, each_text_has_its_own_title_and_furniture)
{
    const smz_dropped *dropped;

    texts[0] = "LISBON (Reuters) - The ferry sank in the bay. All aboard were saved by fishermen.";
    texts[1] = "Ferry lost with cargo\n\nBy Jane Doe\n\nThe ship went down within an hour. Divers "
               "are on their way.";
    texts[2] = "Owner has fled\n\nThe owner of the ship has left the country. Police want him.";
    cr_assert_eq(read_cluster(3, NULL), SMZ_OK);
    summarize("lead", 10);
    cr_assert_str_eq(smz_summary_title(kept.summary), "Ferry lost with cargo",
                     "the first there is");
    cr_assert_eq(smz_summary_size(kept.summary), 6);
    check_sentence(0, 0, 0, 0, "The ferry sank in the bay.");
    check_sentence(2, 1, 0, 0, "The ship went down within an hour.");
    check_sentence(4, 2, 0, 0, "The owner of the ship has left the country.");
    static const struct {
        uint32_t document;
        size_t start, end;
        const char *reason;
    } expected[] = {
        {0, 0, 18, "dateline"}, {1, 0, 21, "title"}, {1, 23, 34, "byline"}, {2, 0, 14, "title"}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        dropped = smz_summary_dropped(kept.summary, i);
        cr_assert_not_null(dropped);
        cr_assert_str_eq(dropped->reason, expected[i].reason);
        cr_assert_eq(dropped->document, expected[i].document, "%s", dropped->reason);
        cr_assert_eq(dropped->start, expected[i].start, "%s", dropped->reason);
        cr_assert_eq(dropped->end, expected[i].end, "%s: %zu", dropped->reason, dropped->end);
    }
    cr_assert_null(smz_summary_dropped(kept.summary, 4));
}

Test(cluster, what_two_texts_say_is_said_once)
{
    texts[0] = "The ferry sank in the bay on Monday. All aboard were saved by fishermen.";
    texts[1] = "On Monday the ferry sank in the bay. Divers are on their way to the wreck.";
    texts[2] = "All aboard were saved by fishermen. The owner has left the country.";
    cr_assert_eq(read_cluster(3, NULL), SMZ_OK);
    for (size_t m = 0; smz_method_name(m); m++) {
        size_t saved = 0, sank = 0;
        summarize(smz_method_name(m), 6);
        for (size_t i = 0; i < smz_summary_size(kept.summary); i++) {
            saved += strstr(smz_summary_sentence(kept.summary, i)->text, "saved") != NULL;
            sank += strstr(smz_summary_sentence(kept.summary, i)->text, "sank") != NULL;
        }
        cr_assert_leq(saved, 1, "%s", smz_method_name(m));
        cr_assert_leq(sank, 1, "%s", smz_method_name(m));
    }
}

Test(cluster, lead_takes_each_texts_first_sentence_in_turn)
{
    texts[0] = "Alpha was first. Bravo was second. Charlie was third.";
    texts[1] = "Delta came early.";
    texts[2] = "Echo rang out. Foxtrot was danced.";
    cr_assert_eq(read_cluster(3, NULL), SMZ_OK);
    summarize("lead", 4);
    cr_assert_eq(smz_summary_size(kept.summary), 4);
    check_sentence(0, 0, 0, 0, "Alpha was first.");
    check_sentence(1, 0, 1, 0, "Bravo was second.");
    check_sentence(2, 1, 0, 0, "Delta came early.");
    check_sentence(3, 2, 0, 0, "Echo rang out.");
}

/* Read alone or behind another text, the place of a sentence is the same. */
Test(cluster, places_begin_anew_in_each_text)
{
    static const char alone[] = "Rain fell on the hills. The dam held. Nobody had to leave.";
    static const char other[] =
        "Shares rose by noon. Banks led. Traders were glad of it. Oil fell.";
    static const unsigned of_place[] = {
        SMZ_OF_SENTENCE_PLACE_LOG, SMZ_OF_SENTENCE_PLACE_SHARE,  SMZ_OF_SENTENCE_NEARNESS,
        SMZ_OF_SENTENCE_FIRST,     SMZ_OF_SENTENCE_SECOND,       SMZ_OF_SENTENCE_THIRD,
        SMZ_OF_SENTENCE_LAST,      SMZ_OF_SENTENCE_DOCUMENT_LOG, SMZ_OF_SENTENCE_LENGTH_SHARE,
        SMZ_OF_SENTENCE_NEW_SHARE, SMZ_OF_SENTENCE_LIKE_FIRST,   SMZ_OF_SENTENCE_LIKE_PREVIOUS,
        SMZ_OF_SENTENCE_LIKE_NEXT};
    double *x, single[3][SMZ_OF_SENTENCE];

    for (int several = 0; several < 2; several++) {
        smz_rank_input input = {.doc = &kept.document->doc,
                                .arena = &kept.context->results,
                                .scratch = &kept.context->scratch,
                                .parameters = smz_parameter_defaults};
        smz_matrix matrix;
        smz_grams grams;

        texts[0] = several ? other : alone;
        texts[1] = alone;
        cr_assert_eq(read_cluster(several ? 2 : 1, NULL), SMZ_OK);
        cr_assert_eq(kept.document->doc.sentence_count, several ? 7 : 3);
        input.matrix = &matrix;
        cr_assert_eq(smz_matrix_make(&matrix, input.arena, input.doc, &error), SMZ_OK);
        cr_assert_eq(smz_grams_make(&grams, input.arena, input.scratch, input.doc, &error), SMZ_OK);
        cr_assert_eq(smz_sentence_features(&x, input.arena, &input, &grams, &error), SMZ_OK);
        for (size_t s = 0; s < 3; s++) {
            const double *row = x + (several ? 4 + s : s) * SMZ_OF_SENTENCE;
            for (size_t f = 0; several && f < sizeof of_place / sizeof *of_place; f++)
                cr_assert_eq(row[of_place[f]], single[s][of_place[f]], "sentence %zu: %u", s,
                             of_place[f]);
            memcpy(single[s], row, sizeof single[s]);
        }
    }
}

static smz_ranking rank(const char *method)
{
    smz_rank_input input = {.doc = &kept.document->doc,
                            .arena = &kept.context->results,
                            .scratch = &kept.context->scratch,
                            .parameters = smz_parameter_defaults};
    smz_ranking ranking;
    smz_matrix matrix;

    cr_assert_eq(smz_matrix_make(&matrix, input.arena, input.doc, &error), SMZ_OK);
    input.matrix = &matrix;
    cr_assert_eq(smz_rank(&ranking, smz_method_find(method), &input, &error), SMZ_OK);
    return ranking;
}

/* No text comes before another: the other way round the sentences have the same scores. */
Test(cluster, the_order_of_texts_does_not_weigh)
{
    static const char *const methods[] = {"lead",   "posrank", "pacsum",  "textrank",
                                          "degree", "lexrank", "centroid"};
    static const uint32_t other[] = {4, 5, 6, 0, 1, 2, 3};

    for (size_t m = 0; m < sizeof methods / sizeof *methods; m++) {
        smz_ranking first, second;
        texts[0] = "Rain fell on the hills. The dam held. Farmers fled the dam in the rain.";
        texts[1] = "Rain broke the dam. Nobody fled the hills. Farmers lost cows. The dam was old.";
        cr_assert_eq(read_cluster(2, NULL), SMZ_OK);
        first = rank(methods[m]);
        texts[2] = texts[0], texts[0] = texts[1], texts[1] = texts[2];
        cr_assert_eq(read_cluster(2, NULL), SMZ_OK);
        second = rank(methods[m]);
        for (uint32_t s = 0; s < 7; s++)
            cr_assert_float_eq(first.score[s], second.score[other[s]], 1e-9, "%s, sentence %u",
                               methods[m], (unsigned)s);
    }
}

/* A quotation that one text leaves open does not go on in the next one. */
Test(cluster, no_quotation_runs_into_another_text)
{
    smz_quotations q;

    texts[0] = "The mayor spoke at noon. \"We begin here and now.";
    texts[1] = "\"It will cost us dearly,\" he said. The crowd went home.";
    cr_assert_eq(read_cluster(2, NULL), SMZ_OK);
    cr_assert_eq(kept.document->doc.sentence_count, 4);
    cr_assert_eq(smz_quotations_read(&q, &kept.context->scratch, &kept.document->doc, &error),
                 SMZ_OK);
    cr_assert(q.torn[1]);
    for (uint32_t s = 0; s < 4; s++)
        cr_assert(q.from[s] == s && q.to[s] == s, "sentence %u", (unsigned)s);
}

/* The sentence before the first one of a text is another text's last, and no help. */
Test(cluster, no_sentence_leans_on_another_text)
{
    smz_signs signs;

    texts[0] = "The minister resigned over the letter.";
    texts[1] = "He had denied it for months. Papers found in his office prove that he wrote it.";
    cr_assert_eq(read_cluster(2, NULL), SMZ_OK);
    cr_assert_eq(smz_signs_read(&signs, &kept.context->scratch, &kept.document->doc, &error),
                 SMZ_OK);
    cr_assert_eq(signs.sign[1] & (SMZ_SIGN_PRONOUN | SMZ_SIGN_CONNECTIVE), 0);
    cr_assert_eq(signs.from[1], 1);
}

Test(cluster, a_name_says_what_its_text_is)
{
    texts[0] = texts[1] = "The *ferry* sank in the bay.";
    names[1] = "late.md";
    cr_assert_eq(read_cluster(2, NULL), SMZ_OK);
    summarize("random", 2);
    cr_assert_str_eq(smz_summary_dropped(kept.summary, 0)->reason, "duplicate");
    cr_assert_eq(smz_document_read_cluster(kept.document,
                                           &(smz_cluster_text){texts[1], sizes[1], names[1]}, 1,
                                           NULL, &error),
                 SMZ_OK);
    summarize("lead", 1);
    cr_assert_str_eq(smz_summary_sentence(kept.summary, 0)->text, "The ferry sank in the bay.");
}

static int put(void *user, const char *data, size_t size)
{
    smz_buffer_put(user, data, size);
    return 0;
}

static bool renders(smz_format format, const char *part)
{
    smz_render_options options;
    smz_buffer out;
    bool found;

    smz_buffer_init(&out, NULL);
    smz_render_options_init(&options);
    options.format = format;
    cr_assert_eq(smz_render(kept.summary, &options, put, &out, &error), SMZ_OK);
    smz_buffer_putc(&out, '\0');
    found = strstr(out.data, part) != NULL;
    smz_buffer_free(&out);
    return found;
}

Test(cluster, the_document_is_named_for_clusters_alone)
{
    texts[0] = "The ferry sank in the bay. All aboard were saved.";
    cr_assert_eq(read_cluster(1, NULL), SMZ_OK);
    summarize("lead", 1);
    cr_assert(renders(SMZ_FORMAT_JSONL, "\"document\": 0, \"sentence\": 0, \"paragraph\": 0"));
    cr_assert(renders(SMZ_FORMAT_HTML, "<p data-document=\"0\" data-start=\"0\""));
    cr_assert_eq(smz_document_read(kept.document, texts[0], sizes[0], NULL, &error), SMZ_OK);
    summarize("lead", 1);
    cr_assert_not(renders(SMZ_FORMAT_JSONL, "\"document\""));
    cr_assert_not(renders(SMZ_FORMAT_HTML, "data-document"));
}

/* Offsets are into the converted texts, which the JSON has then. */
Test(cluster, of_another_character_set)
{
    smz_read_options options;

    smz_read_options_init(&options);
    options.encoding = "ISO-8859-1";
    texts[0] = "The caf\xe9 is shut.";
    texts[1] = "\xc9toile burnt down.";
    cr_assert_eq(read_cluster(2, &options), SMZ_OK);
    summarize("lead", 2);
    cr_assert_eq(smz_summary_sentence(kept.summary, 1)->start, 0);
    cr_assert_eq(smz_summary_sentence(kept.summary, 1)->end, strlen("Étoile burnt down."));
    cr_assert(renders(SMZ_FORMAT_JSONL,
                      ", \"documents\": [\"The café is shut.\", \"Étoile burnt down.\"]}"));
}

Test(cluster, errors_name_the_text)
{
    smz_read_options options;

    texts[0] = "Fine.";
    texts[1] = "Not \xff fine.";
    cr_assert_eq(read_cluster(2, NULL), SMZ_ERROR_UTF8);
    cr_assert_eq(error.offset, 4);
    cr_assert_str_eq(error.message, "text 1: invalid UTF-8 at byte 4");
    cr_assert_eq(smz_document_sentences(kept.document), 0);
    cr_assert_eq(read_cluster(0, NULL), SMZ_ERROR_ARGUMENT);
    texts[1] = "Fine as well.";
    smz_read_options_init(&options);
    options.language = "tlh";
    cr_assert_eq(read_cluster(2, &options), SMZ_ERROR_LANGUAGE);
    options.language = NULL;
    options.encoding = "no-such-set";
    cr_assert_eq(read_cluster(2, &options), SMZ_ERROR_ENCODING);
    cr_assert_eq(strncmp(error.message, "text 0: ", 8), 0, "%s", error.message);
    cr_assert_eq(read_cluster(2, NULL), SMZ_OK, "and it can be used again");
    cr_assert_eq(smz_document_sentences(kept.document), 2);
}

/* A text alone and a cluster of it are the same but for the document's number. */
Test(cluster, of_one_text)
{
    smz_sentence first[3];

    texts[0] = "Bridge shut\n\nThe old bridge was shut on Friday. Cracks were found in two of its "
               "piers. Buses go round by the lock. Repairs take a year.";
    cr_assert_eq(read_cluster(1, NULL), SMZ_OK);
    summarize("features", 3);
    for (size_t i = 0; i < 3; i++)
        first[i] = *smz_summary_sentence(kept.summary, i);
    cr_assert_eq(smz_document_read(kept.document, texts[0], sizes[0], NULL, &error), SMZ_OK);
    summarize("features", 3);
    for (size_t i = 0; i < 3; i++) {
        cr_assert_eq(smz_summary_sentence(kept.summary, i)->start, first[i].start);
        cr_assert_eq(smz_summary_sentence(kept.summary, i)->score, first[i].score);
    }
}
