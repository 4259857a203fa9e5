#include "base/error.h"
#include "base/options.h"
#include "rouge/rouge.h"

/* What the metrics and the signature need, and what a pair of summaries does. */
#define KEEP_CHUNK    ((size_t)4 << 10)
#define SCRATCH_CHUNK ((size_t)256 << 10)

/* ---- Options ---------------------------------------------------------------------------- */

void smz_rouge_options_init(smz_rouge_options *options)
{
    *options = (smz_rouge_options){
        .size = sizeof *options, .alpha = 0.5, .confidence = 95, .resamples = 1000};
}

static int fail(smz_error *error, const char *what)
{
    return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "%s", what);
}

/* Without comparisons that a NaN could pass. */
static bool is_within(double value, double most)
{
    return value >= 0 && value <= most;
}

/* The options that only one scorer has, or that it has not. */
static int check_scorer(const smz_rouge_options *options, smz_error *error)
{
    if (options->like != SMZ_ROUGE_PERL && options->exceptions)
        return fail(error, "exceptions: only ROUGE-1.5.5 has a table of lemmas");
    if (options->like != SMZ_ROUGE_OURS && options->language)
        return fail(error, "language: the reference scorers have no words but of ASCII letters");
    if (options->like == SMZ_ROUGE_PERL && options->unit == SMZ_UNIT_DOCUMENT &&
        options->resamples == 0)
        return fail(error, "resamples: the average of ROUGE-1.5.5 is one of resamples");
    if (options->like == SMZ_ROUGE_GOOGLE && options->seed > UINT32_MAX)
        return fail(error, "seed: the generator behind rouge_score takes 32 bits");
    return SMZ_OK;
}

static int check(const smz_rouge_options *options, smz_error *error)
{
    if ((unsigned)options->like > SMZ_ROUGE_PERL)
        return fail(error, "like: no such scorer");
    if ((unsigned)options->references > SMZ_REFERENCES_JACKKNIFE)
        return fail(error, "references: no such way to combine them");
    if ((unsigned)options->unit > SMZ_UNIT_CORPUS)
        return fail(error, "unit: no such unit");
    if (options->words && options->bytes)
        return fail(error, "words and bytes are both limited");
    if (!is_within(options->alpha, 1))
        return fail(error, "alpha must be from 0 to 1");
    if (!is_within(options->confidence, 100))
        return fail(error, "confidence must be from 0 to 100 percent");
    return check_scorer(options, error);
}

static int read_options(smz_rouge_options *out, const smz_rouge_options *given, smz_error *error)
{
    int status;

    smz_rouge_options_init(out);
    status = smz_options_take(out, sizeof *out, given, "smz_rouge_options_init", error);
    if (status != SMZ_OK)
        return status;
    if (out->references == SMZ_REFERENCES_DEFAULT)
        out->references = out->like == SMZ_ROUGE_PERL ? SMZ_REFERENCES_SUM : SMZ_REFERENCES_BEST;
    return check(out, error);
}

/* ---- The scorer ------------------------------------------------------------------------- */

static int set_language(smz_rouge *rouge, const char *code, smz_error *error)
{
    rouge->lang = SMZ_LANG_UNKNOWN;
    if (!code)
        return SMZ_OK;
    rouge->lang = smz_lang_find(code);
    if (rouge->lang < 0 || rouge->lang >= smz_lang_count)
        return smz_fail(error, SMZ_ERROR_LANGUAGE, SMZ_NO_OFFSET, "no language '%.40s'", code);
    rouge->turkic = strcmp(smz_lang_code(rouge->lang), "tr") == 0;
    return rouge->options.stem ? smz_stemmers_new(&rouge->stemmers, &rouge->allocator, error)
                               : SMZ_OK;
}

static int set_lists(smz_rouge *rouge, const smz_rouge_options *given, smz_error *error)
{
    int status = SMZ_OK;

    if (given->stopwords)
        status = smz_stopset_new(&rouge->stopwords, given->stopwords, given->stopwords_size,
                                 &rouge->allocator, error);
    rouge->lemmatize = !given->exceptions || given->exceptions_size > 0;
    if (status == SMZ_OK && given->exceptions && rouge->lemmatize)
        status = smz_lemmas_new(&rouge->lemmas, given->exceptions, given->exceptions_size,
                                &rouge->allocator, error);
    return status;
}

static int set_up(smz_rouge *rouge, const smz_rouge_options *given, smz_error *error)
{
    int status = smz_metrics_parse(rouge, given->metrics, error);

    if (status == SMZ_OK)
        status = set_language(rouge, given->language, error);
    if (status == SMZ_OK)
        status = set_lists(rouge, given, error);
    if (status == SMZ_OK)
        status = smz_signature_make(rouge, given, error);
    /* What they point to is the caller's. */
    rouge->options.metrics = rouge->options.stopwords = NULL;
    rouge->options.exceptions = rouge->options.language = NULL;
    return status;
}

int smz_rouge_new(smz_rouge **out, const smz_rouge_options *options, const smz_allocator *allocator,
                  smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_rouge_options given;
    smz_rouge *rouge;
    int status = read_options(&given, options, error);

    *out = NULL;
    if (status != SMZ_OK)
        return status;
    rouge = memory.resize(memory.user, NULL, sizeof *rouge);
    if (!rouge)
        return smz_fail_memory(error);
    *rouge = (smz_rouge){.allocator = memory, .options = given};
    smz_arena_init(&rouge->keep, &memory, KEEP_CHUNK);
    smz_arena_init(&rouge->scratch, &memory, SCRATCH_CHUNK);
    if (smz_words_init(&rouge->words, &memory))
        status = set_up(rouge, &given, error);
    else
        status = smz_fail_memory(error);
    if (status != SMZ_OK) {
        smz_rouge_free(rouge);
        return status;
    }
    *out = rouge;
    return SMZ_OK;
}

void smz_rouge_free(smz_rouge *rouge)
{
    if (!rouge)
        return;
    smz_words_free(&rouge->words);
    smz_stemmers_free(rouge->stemmers);
    smz_stopset_free(rouge->stopwords);
    smz_lemmas_free(rouge->lemmas);
    smz_arena_free(&rouge->keep);
    smz_arena_free(&rouge->scratch);
    rouge->allocator.release(rouge->allocator.user, rouge);
}

const char *smz_rouge_metric(const smz_rouge *rouge, size_t i)
{
    return i < rouge->metric_count ? rouge->metrics[i].label : NULL;
}

const char *smz_rouge_signature(const smz_rouge *rouge)
{
    return rouge->signature;
}

int smz_rouge_score(smz_score *out, smz_rouge *rouge, const smz_rouge_text *candidate,
                    const smz_rouge_text *references, size_t count, smz_error *error)
{
    if (count == 0)
        return fail(error, "there is no reference");
    if (count == 1 && rouge->options.references == SMZ_REFERENCES_JACKKNIFE)
        return fail(error, "the jackknife needs two references");
    return smz_rouge_score_all(out, rouge, candidate, references, count, error);
}
