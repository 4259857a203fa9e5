/* rouge/: names of metrics, options that are refused, signatures. */
#include <criterion/criterion.h>
#include <math.h>
#include "rouge_helpers.h"

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
